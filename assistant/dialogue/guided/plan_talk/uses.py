"""Reads which content serves at which step: "the video goes on the landing page, the guide in the first email"."""

import re

from assistant.dialogue.guided.plan_talk.elements import found, is_pronoun
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.plan.path import value_at

_CONTENTS, _STEPS = "rally.contents", "integrate.steps"
_THEY = re.compile(r"(?:and |et )?(?:ils?|elles?|they)")
_CLAUSE = re.compile(r"[^,;.!?\n]+")
_OPENS = r"(?:(?:and|et|but|mais|also|aussi|then|puis|so|donc|no+|non)[ ,]+)*"
_AT = r"(?:a|au|aux|dans|pour|sur|avec|in|into|on|onto|at|for|with|to)"
_SERVES = re.compile(
    rf"{_OPENS}(?P<content>.+?)\s+(?:sert|servent|servira|est utilisee?s?|sont utilisee?s?|est|sont|va|vont|ira|"
    rf"accompagne|is used|"
    rf"are used|is|are|goes|go|will go|serves|belongs?)\s+(?:aussi |also )?{_AT}\s+(?P<step>.+)"
)
_ALSO = re.compile(rf"{_OPENS}(?P<content>.+?)\s+{_AT}\s+(?P<step>.+)")
_DENIED = re.compile(rf"(?:(?:and|et) )?(?:not|pas|non pas|et non)\s+(?:{_AT}\s+)?(?P<step>.+)")
# "The pack, not in the reminder but in the call"
_NOT_BUT = re.compile(
    rf"{_OPENS}(?P<content>[^,;.!?\n]+?)(?:\s*,)?\s+(?:(?:is|are|goes|go|c'est|est|va|vont|belongs?|"
    rf"serves?)\s+)?(?:not|pas)\s+"
    rf"{_AT}\s+(?P<old>[^,;.!?\n]+?)(?:\s*,)?\s+(?:but|mais|plutot|rather)\s+(?:it's |c'est |plutot |rather )*{_AT}\s+"
    r"(?P<step>[^,;.!?\n]+?)[ .!]*"
)
# "None in reserve", "we use them all".
_NONE_LEFT = re.compile(
    r"(?:(?:non|no+|mais|but|oui|yes)[ ,!]+)*(?:aucune?(?: n'est| ne reste)? en reserve|rien en reserve|"
    r"none(?: (?:in reserve|of them))?|"
    r"(?:on|nous|we|je|i) (?:les |)(?:utilise|utilisons|use|are using|'re using|veux utiliser|want to use)(?:ons)? "
    r"(?:tout(?:e?s)?|tous|ces contenus|all(?: of them)?|them(?: all)?|these|everything))[^,;:.!?\n]*"
)


def use(talk: Talk, start: int, end: int) -> None:
    """Attach contents to the steps that a sentence says they serve at, and leave that out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    folded = talk.folded(start, end)
    asked = (talk.context.asked or "").startswith("integrate.left_out")
    whole = _NOT_BUT.fullmatch(folded.text.strip())
    if whole is not None and _attach(talk, whole["content"], whole["step"], (start, end)):
        _detach(talk, whole["content"], whole["old"], (start, end))
        return
    goes_on, last = False, ""
    for clause in _CLAUSE.finditer(folded.text):
        text = clause.group().strip()
        a, b = folded.span(clause.start(), clause.end())
        if asked and _NONE_LEFT.fullmatch(text):
            talk.blank(start + a, start + b)
            continue
        denied = _DENIED.fullmatch(text) if last else None
        if denied is not None and _detach(talk, last, denied["step"], (start + a, start + b)):
            continue
        match = _SERVES.fullmatch(text) or (_ALSO.fullmatch(text) if goes_on else None)
        goes_on = match is not None and _attach(talk, match["content"], match["step"], (start + a, start + b))
        last = match["content"] if match is not None and goes_on else ""


def _attach(talk: Talk, content: str, step: str, span: tuple[int, int]) -> bool:
    if talk.subject and (is_pronoun(content) or _THEY.fullmatch(content)):
        # "The flyer is no channel, it goes in the letter"
        content = talk.subject
    contents = found(content, _CONTENTS, talk.context)
    steps = found(step, _STEPS, talk.context)
    if len(contents) != 1 or len(steps) != 1:
        return False
    draft, words = talk.context.draft, talk.context.words(*span)
    id_ = contents[0].partition("[")[2].rstrip("]")
    if id_ not in (value_at(draft.data, f"{steps[0]}.contents") or []):
        draft.add(f"{steps[0]}.contents", id_, words)
    for place, left in reversed(list(enumerate(draft.get("integrate.left_out") or []))):
        if left.get("id") == id_:
            draft.remove(f"integrate.left_out[{left['id']}]" if "id" in left else f"integrate.left_out[{place}]", words)
    talk.blank(*span)
    return True


def _detach(talk: Talk, content: str, step: str, span: tuple[int, int]) -> bool:
    """Take a content off the step that it is said not to serve at; False where that is no known step."""
    contents = found(content, _CONTENTS, talk.context)
    steps = found(step, _STEPS, talk.context)
    if len(contents) != 1 or len(steps) != 1:
        return False
    id_ = contents[0].partition("[")[2].rstrip("]")
    held = value_at(talk.context.draft.data, f"{steps[0]}.contents") or []
    if id_ in held:
        talk.context.draft.remove(f"{steps[0]}.contents[{held.index(id_)}]", talk.context.words(*span))
    talk.blank(*span)
    return True
