"""Plans of any shape that the model accepts, for property tests. Those that hang together are in `tests.campaigns`."""

import datetime
from decimal import Decimal
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

from hypothesis import strategies as st
from pydantic.fields import FieldInfo

from assistant.plan import Plan
from assistant.plan.base import PlanModel
from assistant.plan.provenance import Provenance

# Few ids, so that references often meet something, and things often share one.
IDS = st.sampled_from(["a", "b", "c", "end", "graph", "1", "x-2", "z" * 64])
NASTY = (
    "",
    "   ",
    'Say "hi" <script>alert(1)</script> & [x](javascript:alert(1)) {y} | `z`',
    '=HYPERLINK("http://x")',
    "@SUM(1)",
    "-1+1",
    "+33 1",
    "\t=1",
    "%%{init: {}}%%\nend\n%% x",
    "]]> --> <!-- #quot; ; \\N \r\nEND:VEVENT",
    "\x0b\x1b[31mred\x07 \ufffe\u202eabc\u2028",
    "Été à l’œuvre – « déjà »",
    "🎉👩‍👩‍👧 مرحبا 你好",
    "1. first",
    "---",
    "W" * 400,
    "x " * 300,
)
TEXTS = st.one_of(
    st.sampled_from(NASTY), st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=30)
)
PATHS = st.sampled_from(
    [
        "",
        "objective.target",
        "integrate.steps[a]",
        "audience.challenges[0]",
        "not a path!!",
        "x.y[z]",
        "integrate.links[0]",
    ]
)
_NUMBERS = st.one_of(
    st.integers(-(10**6), 10**6).map(Decimal),
    st.sampled_from([Decimal(10) ** 99 - 1, Decimal("0.1"), Decimal("1E+50"), Decimal("-1.5"), Decimal("1E-90")]),
)
_AMOUNTS = st.one_of(
    st.integers(0, 10**7).map(lambda cents: Decimal(cents) / 100), st.just(Decimal(10) ** 97 + Decimal("0.25"))
)
_BY_VALIDATOR: dict[str, st.SearchStrategy[Any]] = {
    "_text": TEXTS,
    "_decimal": _NUMBERS,
    "_positive": _NUMBERS.map(abs),
    "_money": _AMOUNTS,
    "_whole": st.integers(0, 10**12),
    "_date": st.one_of(st.dates(), st.sampled_from([datetime.date.max, datetime.date.min])),
}
_REFERENCES = {
    "manager", "owner", "contact", "confirmed_by", "channel", "stores_in", "step", "source", "target", "contents",
    "pillars", "after",
}  # fmt: skip


def _of(name: str, annotation: Any, metadata: list[Any], size: int) -> st.SearchStrategy[Any]:
    if name == "id":
        return IDS
    if name == "currency":
        return st.sampled_from(["EUR", "USD", "XYZ"])
    if get_origin(annotation) in (Union, UnionType):
        inner = [each for each in get_args(annotation) if each is not type(None)]
        return st.none() | _of(name, inner[0], metadata, size)
    if hasattr(annotation, "__metadata__"):
        return _of(name, annotation.__origin__, [*annotation.__metadata__, *metadata], size)
    if get_origin(annotation) is tuple:
        return st.lists(_of(name, get_args(annotation)[0], [], size), max_size=size).map(tuple)
    if get_origin(annotation) is Literal:
        return st.sampled_from(get_args(annotation))
    if isinstance(annotation, type) and issubclass(annotation, PlanModel):
        return models(annotation, size)
    return _plain(name, annotation, metadata)


def _plain(name: str, annotation: Any, metadata: list[Any]) -> st.SearchStrategy[Any]:
    if annotation is bool:
        return st.booleans()
    if annotation is str and name in _REFERENCES:
        return IDS
    if annotation is str and name in ("path", "field"):
        return PATHS
    for each in metadata:
        function = getattr(getattr(each, "func", None), "__name__", "")
        if function in _BY_VALIDATOR:
            return _BY_VALIDATOR[function]
    assert annotation is str, (name, annotation, metadata)
    return TEXTS


def _field(name: str, field: FieldInfo, size: int) -> st.SearchStrategy[Any]:
    if name == "provenance":
        return st.dictionaries(PATHS, models(Provenance, size), max_size=size)
    return _of(name, field.annotation, field.metadata, size)


def models(model: type[PlanModel], size: int = 3) -> st.SearchStrategy[Any]:
    """Return instances of a part of the plan, each optional field there or not.

    Args:
        model: The part.
        size: Elements of each list at most.
    """
    required = {name: _field(name, field, size) for name, field in model.model_fields.items() if field.is_required()}
    optional = {
        name: _field(name, field, size) for name, field in model.model_fields.items() if not field.is_required()
    }
    return st.fixed_dictionaries(required, optional=optional).map(model.model_validate)


def plans(size: int = 3) -> st.SearchStrategy[Plan]:
    """Return whole plans, sensible or not."""
    return models(Plan, size)
