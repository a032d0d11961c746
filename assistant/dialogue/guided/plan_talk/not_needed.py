"""Takes out what is said not to be needed: "no permit needed", "plus besoin de l'affiche"."""

import re

from assistant.dialogue.guided.plan_talk.elements import found
from assistant.dialogue.guided.plan_talk.patterns import OPENS
from assistant.dialogue.guided.plan_talk.talk import Talk

_TASKS = "orchestrate.tasks"
_OPENED = rf"{OPENS}(?:(?:after all|in the end|in fact|apparently|good news|bonne nouvelle)[ ,:]+)*"
_A = r"(?:(?:the|an?|any|our|that|la|le|les|l'|une?|notre|cette|ce|d'|de la|de l'|de|du|des) ?)*(?<=[ '])"
_WHAT = rf"(?:{_A})?(?P<what>[a-z][^,;:.!?\n]{{2,50}}?)"
_MORE = (
    r"(?: (?:after all|any ?more|any longer|in the end|finalement|au final|en fait|du coup|now|this time|cette fois))*"
)
_FOR = r"(?:\s*[,(]\s*[^.!?\n]*|\s(?:because|since|car|parce|puisque|for|pour)\s[^.!?\n]*)?"
_SAID = tuple(
    re.compile(pattern + rf"{_MORE}{_FOR}[ .!)]*")
    for pattern in (
        rf"{_OPENED}(?:no|pas d'|pas de|aucune?|plus de|plus d')\s?{_WHAT} (?:is |are |est |sont )?"
        r"(?:needed|required|necessary|necessaires?|requise?s?|obligatoires?)",
        rf"{_OPENED}(?:we |i |on |nous )?(?:don't|do not|dont|no longer|won't|will not) (?:need|require) {_WHAT}",
        rf"{_OPENED}(?:there(?:'s| is) )?no (?:more )?need (?:for|of) {_WHAT}",
        rf"{_OPENED}(?:(?:on|nous|il) )?(?:n'(?:a|avons|y a) |y a )?(?:pas|plus) besoin {_WHAT}",
        rf"{_OPENED}(?:il )?(?:ne |n'en )?faut (?:pas|plus) {_WHAT}",
        rf"{_OPENED}{_WHAT} (?:isn't|is not|aren't|are not|no longer|is no longer|n'est (?:pas|plus)|ne sont "
        rf"(?:pas|plus)) "
        r"(?:needed|required|necessary|necessaires?|requise?s?|obligatoires?|utiles?)",
    )
)
_PERMIT = re.compile(
    r"(?:(?:[a-z'-]+ )?(?:permits?|permissions?|licen[cs]es?|authori[sz]ations?|autorisations?|permis|agrements?))"
    r"(?: [a-z' -]{2,40})?"
)


def drop_unneeded(talk: Talk, start: int, end: int) -> None:
    """Take out the task or the content that a sentence says is not needed, and leave the sentence out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    if talk.asks_words:
        # "No appointment needed" is what people are told.
        return
    text = talk.folded(start, end).text.strip()
    match = next((found_ for pattern in _SAID if (found_ := pattern.fullmatch(text)) is not None), None)
    if match is None:
        return
    permit = _PERMIT.fullmatch(match["what"]) is not None
    paths = found(match["what"], "rally.contents", talk.context) or found(match["what"], _TASKS, talk.context)
    if not paths and permit:
        tasks = [task["id"] for task in talk.context.draft.get(_TASKS) or [] if task.get("kind") == "permit"]
        paths = [f"{_TASKS}[{tasks[0]}]"] if len(tasks) == 1 else []
    if len(paths) == 1:
        talk.take(paths, start, end)
        talk.blank(start, end)
    elif permit:
        # What is not to be asked for is no task.
        talk.read(start, end)
