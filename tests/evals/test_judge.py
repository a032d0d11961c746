"""A judge is named, marks without deciding, and is shown beside how far it agrees with people."""

from pathlib import Path

import pytest

from assistant.cli.main import main
from assistant.errors import ModelError
from assistant.llm.scripted import ScriptedChat
from evals.judge import agreement, agreement_of, judged, load_gold, mark
from evals.results import RunReport


@pytest.mark.parametrize(
    ("pairs", "share", "kappa"),
    [
        ([(True, True), (False, False)], 1.0, 1.0),
        ([(True, False), (False, True)], 0.0, -1.0),
        ([(True, True), (True, True), (False, True), (False, True)], 0.5, 0.0),
        ([(True, True)] * 20 + [(True, False)] * 5 + [(False, True)] * 10 + [(False, False)] * 15, 0.7, 0.4),
        ([(True, True), (True, True)], 1.0, 1.0),
    ],
)
def test_agreement_takes_chance_off(pairs: list[tuple[bool, bool]], share: float, kappa: float) -> None:
    found = agreement_of(pairs)
    assert found.share == pytest.approx(share)
    assert found.kappa == pytest.approx(kappa)


def test_the_gold_set_is_even() -> None:
    gold = load_gold()
    assert len(gold) >= 24
    assert sum(each.good for each in gold) * 2 == len(gold)
    assert sum(each.language == "fr" for each in gold) * 2 == len(gold)
    assert len({(each.message, each.reply) for each in gold}) == len(gold)


def test_a_judge_sees_message_and_reply_and_its_mark_decides_nothing() -> None:
    chat = ScriptedChat([{"good": False, "why": "flattery"}])
    score = mark(chat, "en", "What is a lead?", "Great question!")
    assert (score.value, score.passed, score.reason) == (0.0, None, "flattery")
    sent = chat.requests[0].messages[-1].content
    assert "What is a lead?" in sent
    assert "Great question!" in sent


def test_a_judge_that_agrees_with_everybody_has_a_kappa_of_one() -> None:
    gold = load_gold()
    assert agreement(ScriptedChat([{"good": each.good} for each in gold]), gold).kappa == pytest.approx(1)
    assert agreement(ScriptedChat([{"good": True} for _ in gold]), gold).kappa == pytest.approx(0)


def test_an_answer_of_no_use_is_no_mark() -> None:
    with pytest.raises(ModelError):
        judged(ScriptedChat(["maybe"] * 3), "en", "a", "b")


def test_a_run_names_its_judge_and_prints_the_agreement(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["--suite", "answering", "--case", "an-house-fr", "--jobs", "1", "--judge", "scripted", "--language", "en"]
    assert main(["evals", "run", *words, "-o", str(tmp_path)]) == 0
    assert "Judge scripted: agrees with people on" in capsys.readouterr().out
    made = RunReport.model_validate_json((tmp_path / "report.json").read_bytes())
    assert made.setup.judge == "scripted"
    assert made.agreement is not None
    assert 0.6 < made.agreement.share < 0.9
    assert [score.value for score in made.cases[0].attempts[0].scores if score.name == "judge"] == [1.0]


def test_a_judge_without_a_way_to_reach_it_is_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evals", "run", "--judge", "somebody", "--language", "en"]) == 2
    assert "--judge somebody also needs OPENAI_API_KEY" in capsys.readouterr().err
