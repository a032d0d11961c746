"""Every field and every value of an enumeration has a name in both languages."""

from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

import pytest

from assistant.plan import Plan
from assistant.plan.fields import element_type, field_names, field_type, is_list
from assistant.plan.wording import element_name, field_label, known_patterns, path_label, value_label, value_labels
from tests.plan.example import example

_MARKS = ("provenance", "citations", "waivers", "to_review", "generator", "schema_version")


def fields(kind: Any = Plan, path: str = "") -> Iterator[tuple[str, Any]]:
    for name in field_names(kind):
        here, inner = f"{path}.{name}" if path else name, field_type((name,), kind)
        if here in _MARKS:
            continue
        yield here, inner
        yield from fields(element_type(inner) if is_list(inner) else inner, here)


def choices(kind: Any) -> tuple[str, ...]:
    if get_origin(kind) is Literal:
        return get_args(kind)
    return next((found for inner in get_args(kind) if (found := choices(inner))), ())


@pytest.mark.parametrize("path", [path for path, _ in fields()])
def test_every_field_has_a_label_of_its_own(path: str) -> None:
    if path.rpartition(".")[2] in ("id", "sisters"):
        return
    assert path in known_patterns()
    label = field_label(path)
    assert label.fr
    assert label.en


def test_no_label_is_left_over() -> None:
    assert set(known_patterns()) - {path for path, _ in fields()} - {"plan"} - set(_MARKS) == set()


@pytest.mark.parametrize(("path", "kind"), [each for each in fields() if choices(each[1])], ids=str)
def test_every_value_has_a_label(path: str, kind: Any) -> None:
    if path == "language":
        return
    labels = value_labels(path)
    assert set(labels) == set(choices(kind))
    for value, label in labels.items():
        assert label.fr
        assert label.en
        assert value_label(path, value, "fr") == label.fr


def test_what_has_no_label_stays_as_it_is() -> None:
    assert value_label("objective.kind", "unheard of", "fr") == "unheard of"
    assert value_label("audience.name", "CFOs", "en") == "CFOs"


def test_a_path_is_said_with_its_element() -> None:
    plan = example()
    assert path_label(plan, "rally.channels[mail].manager").en.endswith("(mail)")
    assert element_name(plan, "audience.challenges[1]") == "errors"
    assert element_name(plan, "integrate.links[0].trigger") == "visit → demo"
    assert element_name(plan, "rally.channels[gone].manager") in ("", "gone")
    assert element_name(plan, "objective.target") == ""
