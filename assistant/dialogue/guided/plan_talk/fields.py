"""Empties a field of an element: "remove the KPI of the checklist step", "enlève l'échéance de la tâche affiche"."""

import re

from assistant.dialogue.guided.plan_talk.elements import found
from assistant.dialogue.guided.plan_talk.emptied import empty
from assistant.dialogue.guided.plan_talk.patterns import OPENS, VERBS
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.people import replace
from assistant.plan.path import value_at

_STEPS, _LINKS = "integrate.steps", "integrate.links"
# What fields are called, and the lists whose elements have them.
_FIELDS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (r"kpis?|metrics?|indicateurs?|figures?|chiffres?", "kpi", (_STEPS,)),
    (r"delays?|delais?|days?|jours?", "delay_days", (_LINKS,)),
    (r"triggers?|conditions?|declencheurs?", "trigger", (_LINKS,)),
    (r"call to action|cta|appel a l'action", "call_to_action", (_STEPS,)),
    (r"url|web address|adresse web", "url", (_STEPS,)),
    (r"owners?|proprietaires?", "owner", ("rally.contents", "orchestrate.tasks")),
    (r"managers?|gestionnaires?", "manager", ("rally.channels",)),
    (r"due dates?|deadlines?|dates?|echeances?", "due", ("orchestrate.tasks",)),
    (r"contacts?", "contact", ("team.members",)),
)
_CALLED = "|".join(called for called, _, _ in _FIELDS)
_CLEAR = re.compile(
    rf"{OPENS}(?:{VERBS}|clear|vide[rz]?|there(?:'s| is) no|there is not|il n'y a pas de|y a pas de|pas de|no)\s+"
    rf"(?:the |that |this |any |le |la |l'|les |ce |cet |cette |d'|de )?(?P<field>{_CALLED})\s+"
    r"(?:of|on|from|for|at|in|to|de l'|de la|de|du|des|d'|sur|pour|a|au)\s*"
    r"(?:the |le |la |l'|les )?(?P<name>[^,;.!?\n]+)"
)


def clear_field(talk: Talk, start: int, end: int) -> None:
    """Empty the field that a sentence tells to leave out, of the plan or of an element that stays, and blank it.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    empty(talk, start, end)
    folded = talk.folded(start, end)
    match = _CLEAR.match(folded.text)
    if match is None:
        return
    for called, field, lists in _FIELDS:
        if re.fullmatch(called, match["field"]) is None:
            continue
        paths = _held(match["name"], field, lists, talk)
        if paths:
            for path in paths:
                _empty(path, talk, (start, end))
            a, b = folded.span(match.start(), match.end())
            talk.blank(start + a, start + b)
            return


def _held(name: str, field: str, lists: tuple[str, ...], talk: Talk) -> list[str]:
    """Return the fields of the one element of the lists that a name means; of a step, those of links to it."""
    for kind in lists:
        elements = found(name, _STEPS if kind == _LINKS else kind, talk.context)
        if len(elements) != 1:
            continue
        if kind != _LINKS:
            return [f"{elements[0]}.{field}"]
        id_ = elements[0].partition("[")[2].rstrip("]")
        links = enumerate(talk.context.draft.get(_LINKS) or [])
        return [f"{_LINKS}[{place}].{field}" for place, link in links if link.get("target") == id_]
    return []


def _empty(path: str, talk: Talk, span: tuple[int, int]) -> None:
    draft, words = talk.context.draft, talk.context.words(*span)
    value = value_at(draft.data, path)
    if path.endswith(".delay_days"):
        replace(draft, path, 0, words)
    elif isinstance(value, dict):
        for key in [key for key, held in value.items() if held is not None]:
            draft.clear(f"{path}.{key}", words)
    elif value is not None:
        draft.clear(path, words)
