"""Reads an answer to "who runs it?" that repeats the question: "le responsable, c'est Nadia", "Nadia is in charge"."""

import re
from dataclasses import replace

from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.lines import Line
from assistant.language.folding import fold_with_offsets

_SEAT = (
    r"(?:responsables?|referente?s?|gestionnaires?|pilotes?|personne (?:en charge|responsable)|interlocut\w+|"
    r"managers?|owners?|leads?|person (?:in charge|responsible)|one (?:in charge|responsible))"
)
_OPENS = re.compile(
    rf"\W*(?:(?:et|and|alors|so|bah|ben|well)[ ,]+)*(?:(?:le|la|les|l'|notre|the|our)[ ]?{_SEAT}|"
    r"(?:celui|celle|the one) (?:qui|who|that) "
    r"(?:gere|s'en occupe|s'en charge|runs it|does it|handles it|looks after it))"
    r"(?:[ ,]+(?:c'est|ce sera|est|sera|is|will be|it's|it is|that's)|[ ]?:)[ ]+(?=\S)"
)
_ENDS = re.compile(
    rf"(?:[ ,]+(?:le|la|les|the)[ ]{_SEAT}|[ ](?:en )?(?:est|sera|sont) {_SEAT}|"
    r"[ ](?:is|will be|are) (?:in charge|responsible)(?: of it| for it)?)[ .!]*$"
)


def without_seat(block: Block) -> Block:
    """Return an answer without the words that say again what was asked, so that only who it is stays.

    Args:
        block: The answer to the question who runs a channel or answers for a content.
    """
    if len(block.lines) != 1 or block.label_words:
        return block
    line = block.lines[0]
    folded = fold_with_offsets(line.text)
    opened, ended = _OPENS.match(folded.text), _ENDS.search(folded.text)
    start = folded.span(opened.end(), opened.end())[0] if opened is not None and opened.end() < len(folded.text) else 0
    end = folded.span(ended.start(), ended.start())[0] if ended is not None else len(line.text)
    if not line.text[start:end].strip():
        return block
    return replace(block, lines=(Line(line.text[start:end], line.start + start, line.bullet),))
