"""A file that is not a plan is refused: which line, which field, what was expected."""

import pytest

from assistant.errors import PlanFileError
from assistant.plan import Plan, read_plan


def refused(text: str | bytes) -> PlanFileError:
    with pytest.raises(PlanFileError) as caught:
        read_plan(text)
    error = caught.value
    assert error.fr != error.en
    if error.line is not None:
        assert f"Ligne {error.line}\u00a0:" in error.fr
        assert f"Line {error.line}:" in error.en
    if error.field is not None:
        assert error.field in error.fr
        assert error.field in error.en
    return error


@pytest.mark.parametrize("text", ["{}", " {\n} ", "\ufeff{}", '{"name": null, "objective": null, "sisters": null}'])
def test_the_smallest_plans(text: str) -> None:
    assert read_plan(text) == read_plan(text.encode()) == Plan()


@pytest.mark.parametrize(
    ("text", "line", "field", "told"),
    [
        # Wrong types.
        ('{"name":\n3}', 1, "name", "text in quotes"),
        ('{\n"sisters": "a"}', 2, "sisters", "list in square brackets"),
        ('{\n\n"objective": []}', 3, "objective", "object in braces"),
        ('{"objective": {"target":\n"300"}}', 1, "objective.target", 'a number, found "300"'),
        ('{"objective": {\n"target": true}}', 2, "objective.target", "a number, found true"),
        ('{"objective": {"kind": ["event"]}}', 1, "objective.kind", "acquisition"),
        ('{"objective": {"kind": "acquisitions"}}', 1, "objective.kind", 'did you mean "acquisition"?'),
        ('{"team": {"members": [{"id": "ana", "external": 1}]}}', 1, "team.members[ana].external", "true or false"),
        ('{"team": {"members": [{"id": "ana", "external": "yes"}]}}', 1, "team.members[ana].external", "true or false"),
        ('{"rally": {"channels": [{"id": "a", "posts": 2.5}]}}', 1, "rally.channels[a].posts", "whole number"),
        ('{"rally": {"channels": [{"id": "a", "posts": true}]}}', 1, "rally.channels[a].posts", "number"),
        ('{"rally": {"channels": [{"id": "a", "posts": -1}]}}', 1, "rally.channels[a].posts", "zero or more"),
        ('{"integrate": {"links": [\n{},\n{"delay_days": -1}]}}', 3, "integrate.links[1].delay_days", "zero or more"),
        ('{"audience": {"challenges": ["a",\nnull]}}', 2, "audience.challenges[1]", "text"),
        ('{"provenance": {"name": "user"}}', 1, "provenance.name", "object in braces"),
        ('{"provenance": {"name": {"origin": "me"}}}', 1, "provenance.name.origin", "one of user"),
        # Ids.
        ('{"id": "Été 2027"}', 1, "id", "plain lower-case"),
        ('{"team": {"members": [\n{"name": "Ana"}]}}', 2, "team.members[0].id", "required"),
        ('{"team": {"members": [{"id": null}]}}', 1, "team.members[0].id", "required"),
        ('{"team": {"members": [{"id": "' + "x" * 65 + '"}]}}', 1, "team.members[0].id", "1 to 64"),
        # Dates.
        ('{"objective": {"deadline": "2027-02-30"}}', 1, "objective.deadline", "a date that exists"),
        ('{"objective": {"deadline": "30/06/2027"}}', 1, "objective.deadline", "a date like 2027-03-15"),
        ('{"objective": {"deadline": 20270630}}', 1, "objective.deadline", "a date like"),
        ('{"objective": {"deadline": "2027-06-30T00:00:00"}}', 1, "objective.deadline", "a date like"),
        ('{"objective": {"deadline": "٢٠٢٧-٠٦-٣٠"}}', 1, "objective.deadline", "a date like"),
        # Money.
        ('{"orchestrate": {"budget": {"total": 10.005}}}', 1, "orchestrate.budget.total", "two decimals"),
        ('{"orchestrate": {"budget": {"total": "10.005"}}}', 1, "orchestrate.budget.total", "two decimals"),
        ('{"orchestrate": {"budget": {"total": -1}}}', 1, "orchestrate.budget.total", "zero or more"),
        ('{"orchestrate": {"budget": {"total": "-1"}}}', 1, "orchestrate.budget.total", "amount like"),
        ('{"orchestrate": {"budget": {"total": "1 200,50 €"}}}', 1, "orchestrate.budget.total", "amount like"),
        ('{"orchestrate": {"budget": {"total": "١٢"}}}', 1, "orchestrate.budget.total", "amount like"),
        ('{"orchestrate": {"budget": {"total": ""}}}', 1, "orchestrate.budget.total", "amount like"),
        ('{"orchestrate": {"budget": {"total": false}}}', 1, "orchestrate.budget.total", "number"),
        ('{"currency": "euro"}', 1, "currency", "currency code like EUR"),
        # Unknown keys.
        ('{"objectives": {}}', 1, "objectives", 'did you mean "objective"?'),
        ('{"objective": {\n"Target": 3}}', 2, "objective.Target", 'did you mean "target"?'),
        ('{"integrate": {"steps": [{"id": "a", "chanel": "x"}]}}', 1, "integrate.steps[a].chanel", '"channel"'),
        ('{"objective": {"xyz": 3}}', 1, "objective.xyz", "statement, kind, metric"),
        ('{"provenance": {"name": {"orgin": "user"}}}', 1, "provenance.name.orgin", '"origin"'),
        ('{"schema_version": "2"}', 1, "schema_version", 'expected the text "1"'),
        ('{"schema_version": 1}', 1, "schema_version", 'expected the text "1"'),
        # Texts that no file can hold.
        ('{"name": "a\\u0000b"}', 1, "name", "NUL"),
        ('{"name": "\\ud83d"}', 1, "name", "half"),
        ('{"currency": "\\ud83d"}', 1, "currency", "text"),
        ('{"provenance": {"a\\ud800": {}}}', 1, None, "half"),
    ],
)
def test_what_does_not_fit_is_named(text: str, line: int, field: str | None, told: str) -> None:
    error = refused(text)
    assert error.line == line
    assert field is None or error.field == field
    assert told in error.en
    assert error.expected is not None


@pytest.mark.parametrize(
    ("text", "line", "field", "told"),
    [
        ("", 1, None, "empty"),
        (" \n\n ", 3, None, "empty"),
        ("[]", 1, None, "found a list"),
        ("null", 1, None, "found null"),
        ("3", 1, None, "found a number"),
        ("2.5", 1, None, "found a number"),
        ('"plan"', 1, None, "found a text"),
        ("true", 1, None, "found a boolean"),
        ("Objectif : 60 rendez-vous", 1, None, "not JSON"),
        ('{"name": "x"} {}', 1, None, "extra data"),
        ('{\n"name": "x",\n}', 3, None, "not JSON"),
        ("{'name': 'x'}", 1, None, "double quotes"),
        ('{"name" "x"}', 1, None, "delimiter"),
        ('{"objective": {"kind": event}}', 1, "objective.kind", "expecting value"),
        ('{"name": "a\tb"}', 1, "name", "control character"),
        ('{"name": "\\x"}', 1, "name", "escape"),
        ('{"name": 012}', 1, None, "delimiter"),
        ('{"name": "x" // comment\n}', 1, None, "delimiter"),
        # Truncated, at any place.
        ("{", 1, None, "truncated"),
        ('{"objective"', 1, None, "truncated"),
        ('{"objective": {\n"statement": "Obt', 2, "objective.statement", "truncated"),
        ('{"objective": {\n"target": 3', 2, "objective", "truncated"),
        ('{"integrate": {"steps": [{"id": "a"},\n', 2, "integrate.steps", "truncated"),
        ('{"integrate": {"steps": [{"id": "a"},\n{"id":', 2, "integrate.steps[1].id", "truncated"),
        # Keys given twice.
        ('{"name": "a",\n"name": "b"}', 2, "name", "twice"),
        ('{"name": "a",\n"\\u006eame": "a"}', 2, "name", "twice"),
        ('{"a": {"x": {}, "y": [{}]},\n"objective": {"kind": null,\n"kind": "event"}}', 3, "objective.kind", "twice"),
        ('{"team": {"members": [{"id": "a"},\n{"id": "b",\n"id": "c"}]}}', 3, "team.members[c].id", "twice"),
        ('{"name": "{\\"name\\": {", "id": "a",\n"id": "a"}', 2, "id", "twice"),
        # Numbers that are none.
        ('{"objective": {\n"target": NaN}}', 2, "objective.target", "NaN"),
        ('{"name": "NaN Infinity",\n"objective": {"target":\nInfinity}}', 3, "objective.target", "Infinity"),
        ('{"integrate": {"links": [{}, {"delay_days":\n-Infinity}]}}', 2, "integrate.links[1].delay_days", "-Infinity"),
    ],
)
def test_what_is_no_json_says_where(text: str, line: int, field: str | None, told: str) -> None:
    error = refused(text)
    assert (error.line, error.field) == (line, field)
    assert told in error.en
    assert error.expected is not None


def test_a_null_is_the_same_as_nothing_everywhere() -> None:
    assert read_plan('{"provenance": {"name": null}, "integrate": {"links": [{"delay_days": null}]}}') == read_plan(
        '{"integrate": {"links": [{}]}}'
    )
    assert read_plan('{"currency": null, "schema_version": null, "generator": null, "waivers": null}') == Plan()
    assert read_plan('{"integrate": {"steps": [{"id": "a", "kpi": null, "entry": null, "needs": null}]}}') == read_plan(
        '{"integrate": {"steps": [{"id": "a"}]}}'
    )


def test_every_fault_is_told_in_the_order_of_the_file() -> None:
    error = refused('{"team": {"members": [{}]},\n"nam": 1,\n"objective": {"target": "x",\n"kind": "y"}, "id": "É"}')
    assert [line.partition(":")[0] for line in error.en.splitlines()] == [
        "Line 1",
        "Line 2",
        "Line 3",
        "Line 4",
        "Line 4",
    ]
    assert (error.line, error.field) == (1, "team.members[0].id")


def test_many_faults_are_counted() -> None:
    error = refused('{"sisters": [' + ",\n".join(["1"] * 12) + "]}")
    assert len(error.en.splitlines()) == 11
    assert error.en.endswith("… and 2 more")
    assert error.fr.endswith("… et 2 autres")
    assert refused('{"sisters": [' + ",".join(["1"] * 11) + "]}").fr.endswith("… et 1 autre")


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16", "utf-16-le", "cp1252"])
def test_another_encoding_is_refused(encoding: str) -> None:
    error = refused('{"id": "a",\n"name": "Été"}'.encode(encoding))
    assert "UTF-8" in error.en or "JSON" in error.en
    assert "UTF-8" in error.fr or "JSON" in error.fr


def test_a_bad_byte_has_a_line() -> None:
    assert refused(b'{"id": "a",\n\n"name": "\xe9t\xe9"}').line == 3
    assert refused(b'\xef\xbb\xbf{"id": "a",\n"name": "\xff"}').line == 2
    assert refused("{\n\ud800}").line == 2


def test_a_byte_order_mark_is_accepted_once() -> None:
    assert read_plan(b'\xef\xbb\xbf{"name": "\xc3\x89t\xc3\xa9"}').name == "Été"
    refused(b"\xef\xbb\xbf\xef\xbb\xbf{}")


def test_messages_are_harmless_to_a_terminal() -> None:
    error = refused('{"\\u001b[31m\\u0007": "\\u001b[2J", "objective": {"kind": "\\u001b[0m\\n\\r\\u009b\\ud800"}}')
    assert all(char.isprintable() or char in "\n\u00a0" for char in error.fr + error.en)
    error.fr.encode()
    error.en.encode()
    long = refused('{"objective": {"kind": "' + "x" * 5000 + '"}}')
    assert len(long.en) < 400
