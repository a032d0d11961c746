"""Whether a field holds what a case wants."""

from typing import Any

import pytest

from evals.metrics.matching import holds, matches, names_in

PLAN = {
    "team": {"members": [{"id": "ines", "name": "Inès"}]},
    "rally": {"contents": [{"id": "c1", "title": "Livre blanc"}]},
}
NAMES = names_in(PLAN)


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        (300, 300),
        (300.0, 300),
        (0, 0),
        ("Évènement d’été", "evenement d'ete"),
        ("2027-06-30", "2027-06-30"),
        (None, None),
        ([], None),
        ("  ", None),
        (False, False),
        ("ines", "Inès"),
        ("c1", "livre blanc"),
        (["email", "phone"], ["phone", "email"]),
        ([{"id": "a", "kind": "email"}, {"id": "b"}], {"has": [{"kind": "email"}]}),
        ([1, 2], {"size": 2}),
        (None, {"size": 0}),
        ("clôture en 3 jours", {"says": "3 jours"}),
        ("b", {"any": ["a", "b"]}),
        (["x"], {"none": ["y"]}),
        ({"metric": "clics", "target": 4}, {"target": 4}),
        # Each wanted element needs one of its own: the greedy choice would leave the second without.
        ([{"k": 1, "v": 2}, {"k": 1}], {"has": [{"k": 1}, {"v": 2}]}),
    ],
)
def test_it_is(found: Any, wanted: Any) -> None:
    assert matches(found, wanted, NAMES)


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        (0, None),
        (False, None),
        (None, 0),
        (1, True),
        (True, 1),
        ("300", 300),
        (200, 300),
        ("DAF d'ETI", "DAF"),
        ("rendez-vous", {"says": "vous de"}),
        ("gérant", {"says": "rant"}),
        (["email"], ["email", "phone"]),
        (["email", "email"], ["email", "phone"]),
        (["a"], {"has": ["a", "a"]}),
        (["y"], {"none": ["y"]}),
        ("x", {"has": ["x"]}),
        ("paul", "Inès"),
        (None, {"says": "x"}),
    ],
)
def test_it_is_not(found: Any, wanted: Any) -> None:
    assert not matches(found, wanted, NAMES)


def test_words_are_whole_words() -> None:
    assert holds("Objectif : « dix » mots.", "DIX")
    assert not holds("dixième", "dix")
    assert holds("à 10 %", "10 %")
    assert holds("x<script>alert", "<script>")
    assert not holds("10 %", "0 %")
