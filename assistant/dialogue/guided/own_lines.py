"""Splits what stands under a label from what its sentences say of something else."""

import re
from dataclasses import replace

from assistant.dialogue.guided.clauses import clauses_of, sentence_lines
from assistant.dialogue.guided.questions import is_question
from assistant.dialogue.guided.reading.blocks import Block, Line, labelled
from assistant.dialogue.guided.reading.data_holds import made_by_us
from assistant.dialogue.guided.reading.items import line_items
from assistant.dialogue.guided.reading.orchestrate_cues import compliance_cue, opens_with_hosting
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece as Words
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.dialogue.guided.reading.table_blocks import is_row
from assistant.dialogue.guided.run import Run
from assistant.language.vocabulary import find_terms

# Labels whose value is a sentence: what follows it on the line may be about something else.
_SENTENCES = frozenset(
    [
        "objective",
        "name",
        "audience",
        "role",
        "sector",
        "market",
        "lifecycle",
        "challenges",
        "motivations",
        "objections",
        "evidence",
        "habits",
        "promise",
        "tone",
        "metric",
        "target",
        "baseline",
        "deadline",
        "start",
        "end",
        "legal_basis",
        "hosting",
        "retention",
        "disclosure",
        "reserve",
        "result",
    ]
)


_THEIRS = frozenset(["challenges", "objections", "motivations"])


def without_rights(block: Block) -> tuple[Block, Block]:
    """Split "CRM with e-mails, consent, hosted in Ireland": neither a ground nor where data lies is a base.

    Args:
        block: What is said of bases.
    """
    own: list[Line] = []
    rest: list[Line] = []
    for line in block.lines:
        parts = [Line(item.text, item.start, line.bullet) for item in line_items(line, last=True)]
        kept: list[Line] = []
        for part in parts:
            told = compliance_cue(Words(part.text, 0), "fr")
            if told == "hosting" and (kept or opens_with_hosting(Words(part.text, 0))):
                # "Hosted in Ireland and in Germany": what follows is of the place, too.
                rest.append(Line(line.text[part.start - line.start :], part.start))
                break
            ground = told == "legal_basis" and not find_terms(part.text, "data")
            if not ground or made_by_us(Piece(part.text, 0)) is not None:
                # "Collected at our own fairs with consent" says where a base comes from, too.
                kept.append(part)
            rest += [part] if ground else []
        own.extend([line] if kept == parts else kept)
    return replace(block, lines=tuple(own)), Block("legal_basis", tuple(rest), firm=False)


def own_lines(block: Block, run: Run) -> tuple[Block, Block]:
    """Split a labelled block into what its label is about and the sentences after it that say something else.

    Args:
        block: The lines under a label.
        run: The reading of the message.
    """
    if block.label == "kpis":
        # Figures to watch, and who looks at them when, often stand in one list.
        seen = [line for line in block.lines if run.cue(line.text) == "reviews"]
        return replace(block, lines=tuple(x for x in block.lines if x not in seen)), Block("reviews", tuple(seen))
    whole = block.label not in _SENTENCES
    own: list[Line] = []
    rest: list[Line] = []
    for line in block.lines:
        for number, sentence in enumerate(_sentences(line) if whole else clauses_of(line, run)):
            named = labelled(sentence)
            other = named is not None and named[0] != block.label and bool(named[2].text.strip())
            told = None if whole else run.cue(sentence.text, part=True)
            # "They worry about being tied in" below what holds people back is no risk of the campaign.
            other = other or (told not in (None, block.label) and not (told == "risks" and block.label in _THEIRS))
            later = bool(own) and whole and run.context.draft.origin == "user"
            # "Challenges: rain, cold. Why do you ask?": what is asked is none of them.
            asks = bool(own) and run.context.draft.origin == "user" and sentence.text.rstrip().endswith("?")
            turns = (
                (number and other)
                or (asks and is_question(sentence.text))
                or (later and _turns_away(sentence, block.label, run))
            )
            (rest if rest or turns else own).append(sentence)
    kept = replace(block, lines=tuple(own))
    if block.label == "data" and not rest:
        return without_rights(kept)
    return kept, Block(None if whole else block.label, tuple(rest), firm=False)


def _sentences(line: Line) -> list[Line]:
    """Cut a line into its sentences; a row of a table stays whole, whatever marks stand in its cells."""
    return [line] if is_row(line.text) else sentence_lines(line)


# What sentences of their own say beside any list: no item of one is worded as they are.
_OF_THEIR_OWN = frozenset(["budget", "dates", "legal_basis", "retention", "hosting", "tone"])


def _turns_away(sentence: Line, label: str | None, run: Run) -> bool:
    """Tell whether a sentence after the items of a list says something of another subject: "on a 20 k€ en tout"."""
    if label in _OF_ORCHESTRATE or _ITEM_MARKS.search(sentence.text) or len(sentence.text.split()) < _FEWEST_WORDS:
        return False
    told = run.cue(sentence.text)
    return told != label and told in _OF_THEIR_OWN


COMPLIANCE = frozenset(["legal_basis", "retention", "hosting"])
_OF_ORCHESTRATE = COMPLIANCE | {"budget", "dates", "compliance", "orchestrate"}
_ITEM_MARKS = re.compile(r"[:()=|]|\s[–—-]\s")
_FEWEST_WORDS = 4
