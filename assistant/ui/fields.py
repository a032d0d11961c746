"""Which fields a form shows, read from the models, and what a typed value means."""

import datetime
import re
import types
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from assistant.language.numbers import find_figures
from assistant.language.text import Language
from assistant.plan import Plan
from assistant.plan.fields import element_type, field_names, field_type, has_ids, is_list
from assistant.plan.references import things
from assistant.plan.wording import element_name, value_labels

Kind = Literal["text", "number", "date", "flag", "choice", "choices", "lines"]

# Fields that name something else in the plan, by their last name.
_NAMES = {
    "owner": ("member",), "contact": ("member",), "manager": ("member",), "confirmed_by": ("member",),
    "channel": ("channel",), "step": ("step",), "source": ("step",), "target": ("step",), "stores_in": ("data",),
    "contents": ("content",), "pillars": ("pillar",), "after": ("task",),
}  # fmt: skip
_DOWN = re.compile(r"\[[^\]]*\]")


@dataclass(frozen=True)
class Field:
    """One field of a form.

    Args:
        path: Where it is in the plan; ``[+]`` stands for a new element.
        kind: How it is filled in.
        options: What can be chosen, as (value, label).
    """

    path: str
    kind: Kind
    options: tuple[tuple[str, str], ...] = ()

    @property
    def is_many(self) -> bool:
        """Whether it holds a list."""
        return self.kind in ("choices", "lines")


@dataclass(frozen=True)
class Group:
    """A list of elements with fields of their own: channels, steps, budget lines."""

    path: str


def bare(kind: Any) -> Any:
    """Return a type without "or None" and without what validates it."""
    while True:
        origin = get_origin(kind)
        if origin is Annotated:
            kind = get_args(kind)[0]
        elif origin in (Union, types.UnionType):
            kind = next(inner for inner in get_args(kind) if inner is not type(None))
        else:
            return kind


def members(plan: Plan, path: str, language: Language) -> Iterator[Field | Group]:
    """Yield the fields and groups below a section or an element, in the order of the model."""
    for name in field_names(_type(path)):
        if name == "id":
            continue
        below = f"{path}.{name}"
        kind = _type(below)
        if field_names(kind):
            yield from members(plan, below, language)
        elif field_names(element_type(kind)):
            yield Group(below)
        else:
            yield _field(plan, below, kind, language)


def _type(path: str) -> Any:
    """Return the type at a path; brackets step into the elements of a list."""
    kind: Any = Plan
    for part in path.split("."):
        kind = bare(field_type((part.partition("[")[0],), kind))
        if "[" in part:
            kind = element_type(kind)
    return kind


def _field(plan: Plan, path: str, kind: Any, language: Language) -> Field:
    many = is_list(kind)
    inner = bare(element_type(kind)) if many else kind
    options = _options(plan, path, inner, many, language)
    if options is not None:
        return Field(path, "choices" if many else "choice", options)
    if many:
        return Field(path, "lines")
    if inner is bool:
        return Field(path, "flag")
    if inner is datetime.date:
        return Field(path, "date")
    return Field(path, "number" if inner in (Decimal, int, float) else "text")


def _options(plan: Plan, path: str, kind: Any, many: bool, language: Language) -> tuple[tuple[str, str], ...] | None:
    if get_origin(kind) is Literal:
        labels = value_labels(path)
        return tuple((v, labels[v].get(language) if v in labels else v) for v in get_args(kind))
    name = path.rpartition(".")[2]
    if name == "answers":
        return tuple((text, text) for text in plan.audience.challenges)
    wanted = _NAMES.get(name)
    if wanted is None or (kind is not str) or (name == "target" and ".links" not in path):
        return None
    return tuple((t.id, element_name(plan, t.path)) for t in things(plan) if t.kind in wanted)


def list_has_ids(path: str) -> bool:
    """Tell whether the elements of the list at ``path`` have ids."""
    return has_ids(_type(path))


def first_text(path: str) -> str:
    """Return the field of an element that names it."""
    names = field_names(element_type(_type(path)))
    return next((name for name in ("name", "title", "label") if name in names), names[0])


def value_of_text(field: Field, values: list[str], language: Language) -> Any:
    """Return what was typed into a field, as the plan takes it; None or an empty list where it is empty.

    A number may be written as people do; what is none is kept as typed, and the plan says what is wrong with it.
    """
    if field.kind == "lines":
        return [line.strip() for value in values for line in value.splitlines() if line.strip()]
    if field.kind == "choices":
        return [value for value in values if value]
    text = (values[0] if values else "").strip()
    if not text:
        return None
    if field.kind == "flag":
        return text == "yes"
    return number(text, language) if field.kind == "number" else text


def number(text: str, language: Language) -> Any:
    """Return a figure as people write it, or the text where it is none."""
    compact = re.sub(r"[\s\u00a0\u202f]", "", text)
    try:
        return Decimal(compact.replace(",", ".") if language == "fr" or compact.count(",") != 1 else compact)
    except InvalidOperation:
        figures = find_figures(text, language)
        return getattr(figures[0], "value", getattr(figures[0], "amount", text)) if len(figures) == 1 else text


def shown(value: Any, language: Language) -> str:
    """Return a plain value as it stands in a text box."""
    if value is None:
        return ""
    if isinstance(value, Decimal | float | int) and not isinstance(value, bool):
        text = f"{Decimal(str(value)):f}"
        text = text.rstrip("0").rstrip(".") if "." in text else text
        return text.replace(".", ",") if language == "fr" else text
    return str(value)
