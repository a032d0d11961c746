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
    "challenges": "audience.challenges",
    "motivations": "audience.motivations",
    "objections": "audience.objections",
    "habits": "audience.habits",
}
_LISTS = frozenset(["audience.challenges", "audience.motivations", "audience.objections", "audience.habits"])
_IS = r"(?:it's|it is|they are|they're|it should be|should be|that's|c'est|ce sont|make it|ce devrait etre)"
_WRONG = re.compile(
    r"\s*(?:(?:et|and|mais|but|non|no|ah|oh|ok|so|donc|sorry|pardon|attends|wait)[ ,!.]+)*"
    r"(?:the |our |my |la |le |les |l'|notre |nos )?(?P<label>[a-z][a-z ]{2,18}?)\s*"
    r"(?:,? c'est|n'est|ne sont|est|sont|is|are|was|were|looks?|seems?|sounds?|'s)"
    r"(?: toujours| encore| still| all| a bit| really)?"
    r"(?:(?:n't| pas| not) (?:du tout |at all |quite |tout a fait )?"
    r"(?:ca|bon(?:ne)?|juste|exacte?|la bonne|le bon|right|that|correct|\"[^\"]+\")|"
    r" (?:wrong|silly|odd|off|nonsense|mixed up|faux|fausses?|incorrecte?s?|bizarres?|n'importe quoi))(?![a-z])"
    rf"(?:\s*[,;:–-]*\s*(?:(?:and|et|but|mais)\s+)?{_IS}\s+(?:plutot |rather |just )?(?P<value>\S.*))?[ .!]*"
)
# "The audience should just read “…”", "les habitudes devraient être …"
_SHOULD = re.compile(
    r"\s*(?:(?:et|and|mais|but|non|no|ah|oh|ok|so|donc|sorry|pardon|attends|wait)[ ,!.]+)*"
    r"(?:the |our |my |la |le |les |l'|notre |nos )?(?P<label>[a-z][a-z ]{2,18}?)\s+(?:should|must|devraient|devrait|"
    r"doit|doivent)\s+(?:just |only |simply |juste |seulement )*(?:read|say|be|etre|dire)\s*(?::\s*)?(?P<value>\S.*)"
)


def read_wrong(talk: Talk, start: int, end: int) -> None:
    """Put what is right in the place of what is not, or empty the field, which is asked again.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    folded = talk.folded(start, end)
    match = _WRONG.fullmatch(folded.text) or _SHOULD.fullmatch(folded.text)
    path = _FIELDS.get(label_of(match["label"].strip()) or "") if match is not None else None
    if (
        match is not None
        and match.re is _SHOULD
        and ((path or "").startswith("objective.") or match["label"] == "target")
    ):
        # "The target should be 130, not 120" corrects a figure as any other does.
        return
    draft = talk.context.draft
    if match is None or path is None:
        return
    if match["value"] is None:
        # "The target" may be people or a figure; without a goal there is nothing to talk of.
        if path in _LISTS:
            # Which of them is wrong is not said.
            talk.unknown(start, end)
            talk.blank(start, end)
        elif draft.get(path) is not None and path != "objective.statement" and match["label"] != "target":
            draft.clear(path, talk.context.words(start, end))
            talk.blank(start, end)
        return
    if path in _LISTS and draft.get(path):
        draft.clear(path, talk.context.words(start, end))
    # "The deadline: 15 May", said to correct.
    label = start + folded.span(match.end("label"), match.end("label"))[0]
    value = start + folded.span(match.start("value"), match.start("value"))[0]
    talk.blank(label, value)
    talk.text = f"{talk.text[:label]}:{talk.text[label + 1 :]}"
    draft.correcting = True
