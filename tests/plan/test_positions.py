import json

import pytest

from assistant.plan.positions import lines_at, lines_of, path_at, place_of_depth, place_of_double, place_of_token

TEXT = """{
  "objective": {"kind": "event",
    "target": 3},
  "integrate": {
    "steps": [
      {"id": "a", "name": "with { } [ ] , : \\" and \\\\"},
      {"id":
         "b", "captures": [
           "email",
           "phone"]}
    ],
    "links": []
  },
  "provenance": {"objective.target": {"turn": 1}}
}
"""


def test_fields_stand_on_the_line_of_their_name() -> None:
    lines = lines_of(TEXT)
    assert lines[()] == 1
    assert lines["objective", "kind"] == 2
    assert lines["objective", "target"] == 3
    assert lines["integrate", "steps", 0, "name"] == 6
    assert lines["integrate", "steps", 1] == 7
    assert lines["integrate", "steps", 1, "id"] == 7
    assert lines["integrate", "steps", 1, "captures", 1] == 10
    assert lines["integrate", "links"] == 12
    assert lines["provenance", "objective.target", "turn"] == 14


def test_both_ways_to_find_a_line_agree() -> None:
    for text in (TEXT, json.dumps(json.loads(TEXT)), json.dumps(json.loads(TEXT), separators=("\n,", "\n:\n"))):
        lines = lines_of(text)
        assert lines_at(text, list(lines)) == list(lines.values())
    assert lines_of('[1, [2, {"a": []}]]') == {(): 1, (0,): 1, (1,): 1, (1, 0): 1, (1, 1): 1, (1, 1, "a"): 1}


def test_what_is_absent_stands_where_it_would() -> None:
    locations = [
        ("integrate", "steps", 1, "kpi", "target"),
        ("team",),
        ("objective", "kind", 3),
        ("integrate", "steps", 9),
    ]
    assert lines_at(TEXT, locations) == [7, 1, 2, 5]
    assert lines_at(TEXT, []) == []
    assert lines_at("3", [("a",)]) == [1]


@pytest.mark.parametrize(
    ("mark", "path"),
    [
        ('"event"', "objective.kind"),
        ("3}", "objective.target"),
        ("with {", "integrate.steps[a].name"),
        ('"phone"', "integrate.steps[b].captures[1]"),
        ('"links":', "integrate.links"),
        ('"turn":', "provenance.objective.target.turn"),
        ('{\n  "objective"', ""),
    ],
)
def test_a_place_has_a_path(mark: str, path: str) -> None:
    assert path_at(TEXT, TEXT.index(mark)) == path
    # Also where the text breaks off soon after; then the id of what is not complete is not known.
    broken = TEXT[: TEXT.index(mark) + len(mark) + 1]
    assert path_at(broken, TEXT.index(mark)) == path.replace("[b]", "[1]").replace("[a]", "[0]")


@pytest.mark.parametrize(
    "text", ["", "{", '{"', '{"a', '{"a"', '{"a":', "[", "[1", "[1,", "]", "}", ":", '{"a" 1}', "[[[["]
)
def test_no_broken_text_is_too_broken(text: str) -> None:
    for place in range(len(text) + 1):
        assert path_at(text, place) in ("", "a", "[0]", "[1]", "[0][0]", "[0][0][0]", "[0][0][0][0]")
    lines_at(text, [("a",), (0,), (5,)])
    lines_of(text)


def test_doubles_tokens_and_depth_have_a_place() -> None:
    text = '{"a": {"x": "}", "y": {}}, "b": [{"x": 1, "x": "x\\""}], "c": "NaN", "d": NaN, "e": -1.5}'
    # Objects end in this order: y, a, the one in b, the whole.
    assert place_of_double(text, 2, "x") == text.index('"x": "x\\""')
    assert place_of_double(text, 2, "y") is None
    assert place_of_double(text, 9, "x") is None
    assert place_of_token(text, "NaN") == text.index("NaN,")
    assert place_of_token(text, "1") == text.index("1, ")
    assert place_of_token(text, "-1.5") == text.index("-1.5")
    assert place_of_token(text, "1.5") is None
    assert place_of_depth(text, 2) == text.index("{}}")
    assert place_of_depth(text, 3) is None
