"""Limits of size, depth and number length, and how long it takes to say so."""

import time

import pytest

from assistant.errors import PlanFileError
from assistant.plan import read_plan
from assistant.plan.json_text import MAX_BYTES

# Of the processor. Reading that blows up takes minutes; a busy machine takes twice what a quiet one does.
SECONDS = 30
"""Time of the processor, in which the largest file is read or refused."""


def refused(text: str | bytes) -> PlanFileError:
    with pytest.raises(PlanFileError) as caught:
        read_plan(text)
    return caught.value


def filled(head: str, piece: str, tail: str) -> str:
    """Return a text of at most the largest size."""
    return head + ",".join([piece] * ((MAX_BYTES - len(head) - len(tail)) // (len(piece) + 1))) + tail


def test_size() -> None:
    blank = MAX_BYTES - len('{"name": "é"}'.encode())
    assert read_plan('{"name": "é"}' + " " * blank).name == "é"
    for text in ('{"name": "é"}' + " " * (blank + 1), "\ufeff" + '{"name": "é"}' + " " * (blank - 2)):
        for source in (text, text.encode()):
            error = refused(source)
            assert "16 MiB" in error.en
            assert "16 Mio" in error.fr
            assert str(len(text.encode())) in error.en


@pytest.mark.parametrize("opening", ["[", '{"a":'])
def test_depth(opening: str) -> None:
    closing = "]" if opening == "[" else "}"
    inside = "" if opening == "[" else "1"

    def nested(levels: int) -> str:
        return '{"x":\n' + opening * (levels - 1) + inside + closing * (levels - 1) + "}"

    # 64 levels are read, and then found not to be a plan.
    assert refused(nested(64)).field == "x"
    for levels in (65, 66, 500, 2000, 100_000):
        error = refused(nested(levels))
        assert "64 levels" in error.en
        assert "64 niveaux" in error.fr
        assert error.line == 2
    # Brackets within texts are no levels, and many lists side by side are not deep.
    assert read_plan('{"name": "' + "[{" * 500 + '"}').name
    assert refused('{"x": [' + "[]," * 500 + "[]]}").field == "x"


@pytest.mark.parametrize(
    "number", ["9" * 100, "-" + "9" * 100, "0." + "9" * 99, "1e99", "1e-99", "1.5e98", "1e+0000000002"]
)
def test_numbers_up_to_the_limit(number: str) -> None:
    assert read_plan(f'{{"objective": {{"target": {number}}}}}').objective.target is not None


@pytest.mark.parametrize(
    "number",
    [
        "9" * 101,
        "-" + "9" * 101,
        "0." + "9" * 100,
        "1e100",
        "1e400",
        "-1E400",
        "1e-100",
        "1.5e999999999999",
        "1e-999999999",
        "9" * 5000,
        "1." + "0" * 5000,
    ],
)
def test_numbers_over_the_limit(number: str) -> None:
    error = refused(f'{{"name": "{number}",\n"objective": {{"target":\n{number}}}}}')
    assert "100 digits" in error.en
    assert "100 chiffres" in error.fr
    assert (error.line, error.field) == (3, "objective.target")
    assert len(error.en) < 200


def test_money_as_text_has_the_same_limit() -> None:
    assert read_plan('{"orchestrate": {"budget": {"total": "' + "9" * 97 + '.25"}}}').orchestrate.budget.total
    assert "100 digits" in refused('{"orchestrate": {"budget": {"total": "' + "9" * 101 + '"}}}').en
    # Long amounts are not rounded on the way to their decimals.
    assert "two decimals" in refused('{"orchestrate": {"budget": {"total": ' + "9" * 40 + ".125}}}").en
    assert read_plan('{"orchestrate": {"budget": {"total": ' + "9" * 40 + ".12000}}}").orchestrate.budget.total


_STEP = '{"id":"s","name":"Webinar","channel":"linkedin","stage":"awareness","contents":["a"],"captures":["email"]}'


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(filled('{"integrate":{"steps":[', _STEP, "]}}"), None, id="plan"),
        pytest.param(filled('{"sisters":[', '"a"', "]}"), None, id="list"),
        pytest.param('{"name":"' + "\\n" * (MAX_BYTES // 2 - 8) + '"}', None, id="text"),
        pytest.param(filled('{"sisters":[', '"a"', ",1]}"), "sisters[", id="fault-at-the-end"),
        pytest.param(filled('{"sisters":[', "1", "]}"), "sisters[0]", id="faults-everywhere"),
        pytest.param(filled('{"sisters":[', '"a"', '],"sisters":[]}'), "twice", id="double-at-the-end"),
        pytest.param(filled('{"sisters":[', '"a"', '],"id":NaN}'), "NaN", id="nan-at-the-end"),
        pytest.param(filled('{"sisters":[', '"a"', ""), "truncated", id="truncated"),
        pytest.param(
            filled('{"waivers":[', '{"rule":"INT017","path":"name"}', ',{"a":1}]}'), "unknown field", id="objects"
        ),
        pytest.param("[" * MAX_BYTES, "64 levels", id="deep"),
        pytest.param('{"a":' * (MAX_BYTES // 5), "64 levels", id="deep-objects"),
        pytest.param("{" + ",".join(f'"k{n}":1' for n in range(1_300_000)) + "}", "unknown field", id="unknown-keys"),
        pytest.param(
            '{"provenance":{' + ",".join(f'"k{n}":1' for n in range(1_300_000)) + "}}", "provenance.k0", id="marks"
        ),
    ],
)
def test_the_largest_files_take_seconds(text: str, told: str | None) -> None:
    assert len(text.encode()) <= MAX_BYTES
    start = time.process_time()
    if told is None:
        read_plan(text)
    else:
        assert told in refused(text).en
    assert time.process_time() - start < SECONDS
