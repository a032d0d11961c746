"""What a model may read into a plan: one row a field, in ``data/fields.yaml``."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, get_args

from assistant.language.kinds import Kind
from assistant.language.yaml_data import load_yaml

Sort = Literal["number", "money", "date", "months", "choice", "choices", "text", "name", "reference"]

# How the elements of a list are called, by the list.
NAMED_BY = {
    "message_house.pillars": "title",
    "team.members": "name",
    "rally.contents": "title",
    "rally.channels": "name",
    "rally.data": "name",
    "integrate.steps": "name",
    "orchestrate.milestones": "name",
    "orchestrate.tasks": "title",
    "orchestrate.budget.lines": "label",
    "orchestrate.risks": "risk",
}
# Lists of plain texts: a value is added to them.
TEXTS = frozenset(
    [
        "audience.challenges",
        "audience.motivations",
        "audience.objections",
        "audience.habits",
        "audience.evidence",
        "message_house.pillars.proofs",
    ]
)


@dataclass(frozen=True)
class Field:
    """A field that a model may fill.

    Args:
        path: Its path without brackets.
        sort: How its value is read back from the person's words.
        labels: Labels of guided reading that it belongs to.
        kind: Vocabulary of its values, for a choice.
        list: List that a reference points into.
        support: Words one of which must stand in the sentence where nothing else speaks for the field.
        strict: Whether it takes more than a sentence about its part of the plan.
    """

    path: str
    sort: Sort
    labels: tuple[str, ...] = ()
    kind: Kind | None = None
    list: str | None = None
    support: re.Pattern[str] | None = None
    strict: bool = False

    @property
    def section(self) -> str:
        """Return the section that it belongs to."""
        return self.path.partition(".")[0]

    @property
    def elements(self) -> str | None:
        """Return the list whose element holds the field, or None; a list of things holds itself."""
        return next((path for path in NAMED_BY if self.path == path or self.path.startswith(path + ".")), None)

    @property
    def rest(self) -> str:
        """Return the field below the element, empty for the element itself."""
        return self.path[len(self.elements or "") :].lstrip(".") if self.elements else ""


@cache
def fields() -> dict[str, Field]:
    """Return the fields by their path, in the order of the sections."""
    rows: dict[str, dict[str, object]] = load_yaml(Path(__file__).with_name("data") / "fields.yaml")
    return {path: _field(path, dict(row)) for path, row in rows.items()}


def _field(path: str, row: dict[str, object]) -> Field:
    sort = row.pop("sort")
    support = row.pop("support", None)
    labels = row.pop("labels", ())
    assert sort in get_args(Sort)
    assert isinstance(labels, list)
    pattern = re.compile(rf"(?:^|(?<![a-z])){_group(str(support))}") if support else None
    return Field(path, sort, tuple(labels), support=pattern, **row)  # type: ignore[arg-type]


def _group(words: str) -> str:
    return f"(?:{words})"
