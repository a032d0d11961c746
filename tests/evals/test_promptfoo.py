"""Cases from and to promptfoo: what both can say comes back the same, what one cannot is told."""

from pathlib import Path

import pytest

from assistant.cli.main import main
from assistant.errors import PersonError
from assistant.language.yaml_data import load_yaml
from evals.cases.load import load_datasets, plain
from evals.cases.reading import ReadingCase, ReadingFile
from evals.promptfoo import from_promptfoo, to_promptfoo

TEST = {
    "description": "Ten words",
    "vars": {"message": "Why should a goal fit in ten words?"},
    "assert": [
        {"type": "icontains", "value": "ten"},
        {"type": "icontains-any", "value": ["goal", "objective"]},
        {"type": "icontains-all", "value": ["clear", "words"]},
        {"type": "not-icontains", "value": "fifty"},
        {"type": "llm-rubric", "value": "is polite"},
    ],
}


def test_a_test_becomes_a_case() -> None:
    made = from_promptfoo({"tests": [TEST]}, "2026-11-22")
    case = ReadingCase.model_validate(made.data["cases"][0])
    assert (case.id, case.language, case.say) == ("ten-words", "en", "Why should a goal fit in ten words?")
    assert case.expect.says == (("ten",), ("goal", "objective"), ("clear",), ("words",))
    assert case.expect.never == ("fifty",)
    assert made.partly == ("ten-words: llm-rubric",)


@pytest.mark.parametrize(
    ("test", "why"),
    [
        ({**TEST, "vars": {"question": "Why?"}}, "no message"),
        ({**TEST, "assert": [{"type": "javascript", "value": "true"}]}, "no assertion that is known"),
        ({**TEST, "metadata": {"difficulty": "insane"}}, "Input should be"),
    ],
)
def test_what_cannot_be_said_here_is_told(test: object, why: str) -> None:
    made = from_promptfoo([test], "2026-11-22")
    assert made.taken == 0
    assert why in made.left_out[0]


@pytest.mark.parametrize("data", [None, "x", {"prompts": []}, {"tests": "file://tests.csv"}, [1]])
def test_what_is_no_configuration_is_told(data: object) -> None:
    with pytest.raises(PersonError, match="no promptfoo configuration"):
        from_promptfoo(data, "2026-11-22")


def test_ours_come_back_with_their_words_and_tags(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, back = tmp_path / "promptfoo.yaml", tmp_path / "reading.yaml"
    assert main(["evals", "convert", "-o", str(out), "--language", "en"]) == 0
    assert "left out" in capsys.readouterr().err
    data = load_yaml(out)
    assert data["prompts"] == ["{{message}}"]
    assert main(["evals", "convert", str(out), "-o", str(back)]) == 0
    found = ReadingFile.model_validate(plain(load_yaml(back)))
    ours = {each.case.id: each.case for each in load_datasets(["reading", "answering", "safety"]).cases}
    assert len(found.cases) == len(data["tests"]) >= 15
    for case in found.cases:
        original = ours[case.id]
        expect = getattr(original, "expect")  # noqa: B009
        assert (case.language, case.section, case.skill) == (original.language, original.section, original.skill)
        assert (case.expect.says, case.expect.never) == (expect.says, expect.never)


def test_every_case_is_taken_or_told() -> None:
    cases = load_datasets(["reading", "answering", "coaching", "briefs", "safety"]).cases
    made = to_promptfoo(cases)
    assert made.taken + len(made.left_out) == len(cases)
