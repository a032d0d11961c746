"""``campaign rules`` through the real command line."""

import json

import pytest

from assistant.cli.main import main
from assistant.rules.catalogue import all_rules


def test_lists_every_rule_by_section(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "--language", "fr"]) == 0
    out = capsys.readouterr().out
    places = [out.index(f"  {rule.code}  ") for rule in all_rules()]
    assert places == sorted(places)
    assert "Maison des messages\n" in out
    assert "erreur / avertissement" in out


@pytest.mark.parametrize(
    ("language", "words"), [("fr", ("Mauvais", "Bon", "d’après")), ("en", ("Bad", "Good", "after"))]
)
def test_explains_one(language: str, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "int002", "--language", language]) == 0
    out = capsys.readouterr().out
    assert out.startswith("INT002 · ")
    assert "integrate-walk-as-customer#dead-ends" in out
    assert all(word in out for word in words)


def test_every_rule_can_be_explained(capsys: pytest.CaptureFixture[str]) -> None:
    for rule in all_rules():
        for language in ("fr", "en"):
            assert main(["rules", rule.code, "--language", language]) == 0
            assert rule.source in capsys.readouterr().out


def test_says_where_sources_disagree(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "OBJ004", "--language", "en"]) == 0
    out = capsys.readouterr().out
    assert "objective-ten-words#figure" in out
    assert "objective-smart-kpi#smart" in out


def test_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert [rule["code"] for rule in listed] == [rule.code for rule in all_rules()]
    assert main(["rules", "PLN001", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["waivable"] is False


def test_unknown_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "ABC123", "--language", "en"]) == 2
    assert "ABC123" in capsys.readouterr().err
