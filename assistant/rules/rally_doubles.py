"""What makes an inventory wrong: one thing that stands in it twice."""

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.language.text import Text
from assistant.plan.edit import Edit
from assistant.plan.rally import Channel, Content, DataSource
from assistant.plan.references import references
from assistant.rules.facts import Facts, filled
from assistant.rules.finding import Fault, Proposal
from assistant.rules.mentions import folded_words
from assistant.rules.registry import rule
from assistant.rules.wording import quoted


@dataclass(frozen=True)
class _Item:
    """An item of the inventory, as far as it matters for telling doubles apart.

    Args:
        path: Path of the list that it stands in.
        id: Its id.
        name: What people call it.
        sort: What tells it from another of the same name; "" where that is not said.
    """

    path: str
    id: str
    name: str
    sort: str


@rule(
    code="RAL007",
    name="same-thing-listed-twice",
    title=Text("la même chose listée deux fois", "the same thing listed twice"),
    severity="warning",
    section="rally",
    source="rally-inventory#list-once",
    also=("rally-inventory#exhaustive-list",),
)
def same_thing_listed_twice(facts: Facts) -> Iterator[Fault]:
    """Two contents, channels or data sources of one name, letter case, accents and punctuation aside.

    Not where both say that they are of different kinds: LinkedIn posts and LinkedIn ads are two channels. Two things
    with one id are PLN002.
    """
    groups: dict[tuple[str, str], list[_Item]] = {}
    for item in _items(facts):
        words = folded_words(item.name)
        if words.strip():
            groups.setdefault((item.path, words), []).append(item)
    for group in groups.values():
        for same in _same_sort(sorted(group, key=lambda item: item.id)):
            yield _doubled(facts, same)


def _items(facts: Facts) -> Iterator[_Item]:
    things: tuple[Content | Channel | DataSource, ...] = (
        *facts.contents.values(),
        *facts.channels.values(),
        *facts.data.values(),
    )
    for thing in things:
        match thing:
            case Content():
                yield _Item("rally.contents", thing.id, filled(thing.title), folded_words(thing.format).strip())
            case Channel():
                yield _Item("rally.channels", thing.id, filled(thing.name), thing.kind or "")
            case DataSource():
                yield _Item("rally.data", thing.id, filled(thing.name), thing.kind or "")


def _same_sort(items: list[_Item]) -> Iterator[list[_Item]]:
    """Yield the groups of several items that are not of different kinds; who does not say joins the first kind."""
    sorts = sorted({item.sort for item in items if item.sort}) or [""]
    for number, sort in enumerate(sorts):
        same = [item for item in items if item.sort == sort or (number == 0 and not item.sort)]
        if len(same) > 1:
            yield same


def _doubled(facts: Facts, items: list[_Item]) -> Fault:
    uses: dict[str, list[str]] = {item.id: [] for item in items}
    for reference in references(facts.plan):
        if reference.id in uses and not reference.path.startswith("integrate.left_out["):
            uses[reference.id].append(reference.path)
    kept = min(items, key=lambda item: (-len(uses[item.id]), item.id))
    others = [item for item in items if item is not kept]
    name = quoted(kept.name)
    gone = {other.id: kept.id for other in others}
    edits = [
        *_redirected_lists(facts, gone),
        *(Edit("set", path, kept.id) for other in others for path in uses[other.id] if not path.endswith("]")),
        *(Edit("remove", f"integrate.left_out[{left}]") for left in sorted(_left_out(facts) & set(gone))),
        *(Edit("remove", f"{other.path}[{other.id}]") for other in others),
    ]
    doubles = ", ".join(other.id for other in others)
    return Fault(
        f"{others[0].path}[{others[0].id}]",
        Text(
            f"L’inventaire liste {name.fr} {len(items)} fois ({', '.join(item.id for item in items)}) : on croira à "
            "plusieurs ressources.",
            f"The inventory lists {name.en} {len(items)} times ({', '.join(item.id for item in items)}): it will look "
            "like several resources.",
        ),
        Text(
            f"Gardez {kept.id} et retirez {doubles} ; si ce sont bien des choses différentes, donnez-leur des noms "
            "différents.",
            f"Keep {kept.id} and remove {doubles}; if they are different things after all, give them different names.",
        ),
        ids=tuple(item.id for item in items),
        proposals=(
            Proposal(
                Text(f"Garder {kept.id}, retirer {doubles}", f"Keep {kept.id}, remove {doubles}"),
                tuple(edits),
            ),
        ),
    )


def _left_out(facts: Facts) -> set[str]:
    return {left.id for left in facts.plan.integrate.left_out}


def _redirected_lists(facts: Facts, gone: dict[str, str]) -> Iterator[Edit]:
    """Yield the lists of contents of steps and tasks with what goes replaced, each content once."""
    lists: list[tuple[str, tuple[str, ...]]] = [
        *((f"integrate.steps[{step.id}].contents", step.contents) for step in facts.steps.values()),
        *((f"orchestrate.tasks[{task.id}].contents", task.contents) for task in facts.tasks.values()),
    ]
    for path, contents in lists:
        if not gone.keys().isdisjoint(contents):
            yield Edit("set", path, list(dict.fromkeys(gone.get(content, content) for content in contents)))
