"""Walks told as stories: who walked, by which steps, what they left on the way, and where they got stuck."""

from collections.abc import Iterable

from assistant.language.text import Language, Text
from assistant.plan.base import Identifier
from assistant.plan.campaign import Plan
from assistant.rules.facts import Facts, filled
from assistant.rules.labels import IDENTIFIER
from assistant.rules.next_steps import step_name
from assistant.rules.walk import Walk
from assistant.rules.wording import joined, quoted, typeset


def as_stories(plan: Plan, walks: Iterable[Walk], language: Language) -> str:
    """Tell every walk in a few lines, a blank line between two."""
    facts = Facts(plan)
    return "\n\n".join("\n".join(_story(facts, walk, language)) for walk in walks) + "\n"


def _story(facts: Facts, walk: Walk, language: Language) -> list[str]:
    label = walk.label.get(language)
    lines = [label[0].upper() + label[1:]]
    before: tuple[Identifier, ...] = ()
    for number, step in enumerate(walk.path, 1):
        known = walk.known[step]
        lines.append(f"  {number}. {step_name(facts, step)}{_learned(known, before, number == 1, language)}")
        before = known
    return [*lines, "  " + _ending(facts, walk, language)]


def _learned(known: tuple[Identifier, ...], before: tuple[Identifier, ...], is_first: bool, language: Language) -> str:
    new = [IDENTIFIER[identifier].get(language) for identifier in known if identifier not in before]
    if new:
        names = joined(new, Text("et", "and").get(language))
        return typeset(Text(f" (on connaît maintenant {names})", f" (now known: {names})")).get(language)
    if is_first:
        return Text(" (on ne connaît rien de lui)", " (nothing is known about them)").get(language)
    return ""


def _ending(facts: Facts, walk: Walk, language: Language) -> str:
    if walk.reason is None:
        return Text("→ arrive au but.", "→ reaches the goal.").get(language)
    reason = walk.reason
    if walk.stuck_at is None:
        return typeset(Text(f"✗ n’entre pas : {reason.fr}.", f"✗ never comes in: {reason.en}.")).get(language)
    name = quoted(filled(step_name(facts, walk.stuck_at)))
    return typeset(Text(f"✗ bloqué à {name.fr} : {reason.fr}.", f"✗ stuck at {name.en}: {reason.en}.")).get(language)
