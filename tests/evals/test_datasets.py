"""The datasets keep their own rules."""

from pathlib import Path

import pytest

from evals.cases.base import SUITES, SuiteName
from evals.cases.load import FILES, FOLDER, DatasetError, load_datasets
from evals.cases.schema import place_of, text_of

CASES = load_datasets([*FILES]).cases


@pytest.mark.parametrize("suite", SUITES)
def test_the_schema_beside_is_the_one_that_is_used(suite: SuiteName) -> None:
    assert place_of(suite).read_text(encoding="utf-8") == text_of(suite), "run python -m evals.cases.schema"


@pytest.mark.parametrize("suite", list(FILES))
def test_every_file_holds_to_its_schema(suite: str) -> None:
    import json

    import jsonschema

    from assistant.language.yaml_data import load_yaml
    from evals.cases.load import plain

    schema = json.loads((FOLDER / f"{suite}.schema.json").read_text(encoding="utf-8"))
    for path in sorted((FOLDER / suite).glob("*.yaml")):
        jsonschema.validate(plain(load_yaml(path)), schema)
        first = path.read_text(encoding="utf-8").splitlines()[0]
        assert first == f"# yaml-language-server: $schema=../{suite}.schema.json", path.name


CASE = """
dataset: reading
version: 1
today: 2026-11-22
cases:
- {id: one-case, language: fr, section: objective, skill: amount, difficulty: easy, say: two hundred, expect: {}}
"""


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("say: two hundred", "say: x, sya: x", "one-case.sya"),
        ("expect: {}", "expect: {plna: {}}", "one-case.expect.plna"),
        ("version: 1", "version: 1\nversions: 2", "versions"),
        ("version: 1", "version: 0", "version"),
        ("language: fr", "language: de", "one-case.language"),
        ("say: two hundred", "say: x, say: y", "say twice"),
        ("today: 2026-11-22", "today: soon", "today"),
        ("dataset: reading", "dataset: answering", "dataset"),
        ("cases:", "cases: [", "reading/made.yaml"),
    ],
)
def test_a_fault_is_told_with_its_place(old: str, new: str, named: str, tmp_path: Path) -> None:
    folder = tmp_path / "reading"
    folder.mkdir()
    (folder / "made.yaml").write_text(CASE.replace(old, new))
    with pytest.raises(DatasetError) as caught:
        load_datasets(["reading"], tmp_path)
    assert "reading/made.yaml" in caught.value.en
    assert named in caught.value.en


def test_an_id_stands_once(tmp_path: Path) -> None:
    folder = tmp_path / "reading"
    folder.mkdir()
    for name in ("a.yaml", "b.yaml"):
        (folder / name).write_text(CASE)
    with pytest.raises(DatasetError, match="already in reading/a"):
        load_datasets(["reading"], tmp_path)


def test_the_digest_is_of_what_is_said_and_not_of_its_tags(tmp_path: Path) -> None:
    folder = tmp_path / "reading"
    folder.mkdir()
    digests = []
    for text in (
        CASE,
        CASE.replace("difficulty: easy", "difficulty: hard, gate: true, note: why"),
        CASE.replace("two hundred", "three hundred"),
        CASE.replace("2026-11-22", "2026-11-23"),
    ):
        (folder / "a.yaml").write_text(text)
        digests.append(load_datasets(["reading"], tmp_path).cases[0].digest)
    assert digests[0] == digests[1]
    assert len(set(digests)) == 3


def test_there_are_enough_cases_of_every_kind() -> None:
    assert len(CASES) >= 300
    for language in ("fr", "en"):
        assert sum(each.case.language == language for each in CASES) >= 0.4 * len(CASES)
    for section in ("objective", "audience", "message_house", "team", "rally", "integrate", "orchestrate"):
        assert sum(each.case.section == section for each in CASES) >= 10, section
    for suite in FILES:
        found = [each for each in CASES if each.suite == suite]
        assert len(found) >= 30, suite
        assert {each.case.difficulty for each in found} == {"easy", "medium", "hard"}, suite


def test_the_sections_that_answer_exist() -> None:
    from evals.cases.answering import AnsweringCase
    from knowledge.document import load_documents

    known = {section.ref for document in load_documents("fr") for section in document.sections}
    for each in CASES:
        if isinstance(each.case, AnsweringCase):
            assert set(each.case.expect.sections) <= known, each.case.id


def test_every_rule_that_a_case_names_exists() -> None:
    from assistant.rules.catalogue import all_rules

    codes = {rule.code for rule in all_rules()}
    for each in CASES:
        expect = getattr(each.case, "expect", None)
        named = {*getattr(expect, "findings", ()), *getattr(expect, "silent", ())}
        assert named <= codes, each.case.id


def test_every_plan_that_a_case_begins_with_is_a_plan() -> None:
    import json

    from assistant.plan import read_plan

    for each in CASES:
        if plan := getattr(each.case, "plan", None):
            read_plan(json.dumps(plan))


def test_every_path_that_a_case_names_is_a_path() -> None:
    from assistant.plan.path import parse_path

    for each in CASES:
        expect = each.case.model_dump()["expect"]
        for name in ("plan", "kept", "untouched", "empty", "origin", "review", "not_asked"):
            paths = expect.get(name)
            for path in paths if isinstance(paths, dict | list | tuple) else ():
                parse_path(path)
