"""Reads that a field is wrong, with or without what it should be: "the deadline is not right, it's 15 May"."""

import re

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.headings import label_of

_FIELDS = {
    "objective": "objective.statement",
    "audience": "audience.name",
    "promise": "message_house.promise",
    "metric": "objective.metric",
    "target": "objective.target",
    "baseline": "objective.baseline",
    "deadline": "objective.deadline",
}
_WRONG = re.compile(
    r"\s*(?:(?:et|and|mais|but|non|no|ah|oh|ok|so|donc|sorry|pardon|attends|wait)[ ,!.]+)*"
    r"(?:the |our |my |la |le |l'|notre )?(?P<label>[a-z][a-z ]{2,18}?)\s*(?:,? c'est|n'est|est|is|was|'s)"
    r"(?: toujours| encore| still)?(?:(?:n't| pas| not) (?:du tout |at all |quite |tout a fait )?(?:ca|bon(?:ne)?|"
    r"juste|exacte?|la bonne|le bon|right|that|correct)| wrong| faux| fausse| incorrecte?)(?![a-z])"
    r"(?:\s*[,;:–-]*\s*(?:(?:and|et|but|mais)\s+)?(?:it's|it is|it should be|should be|that's|c'est|ce sont|make it)\s+"
    r"(?:plutot |rather )?(?P<value>\S.*))?[ .!]*"
)


def read_wrong(talk: Talk, start: int, end: int) -> None:
    """Put what is right in the place of what is not, or empty the field, which is asked again.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    folded = talk.folded(start, end)
    match = _WRONG.fullmatch(folded.text)
    path = _FIELDS.get(label_of(match["label"].strip()) or "") if match is not None else None
    draft = talk.context.draft
    if match is None or path is None:
        return
    if match["value"] is None:
        # "The target" may be people or a figure; without a goal there is nothing to talk of.
        if draft.get(path) is not None and path != "objective.statement" and match["label"] != "target":
            draft.clear(path, talk.context.words(start, end))
            talk.blank(start, end)
        return
    # "The deadline: 15 May", said to correct.
    label = start + folded.span(match.end("label"), match.end("label"))[0]
    value = start + folded.span(match.start("value"), match.start("value"))[0]
    talk.blank(label, value)
    talk.text = f"{talk.text[:label]}:{talk.text[label + 1 :]}"
    draft.correcting = True
