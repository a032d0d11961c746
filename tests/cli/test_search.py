"""``campaign search`` through the real command line."""

import io
import json

import pytest

from assistant.cli.main import main

KEYS = ["document", "section", "text", "start", "end", "score"]


def test_json_is_a_list_of_passages(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "en combien de mots tient l'objectif ?", "-k", "3", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert 1 <= len(found) <= 3
    assert all(list(passage) == KEYS for passage in found)
    assert any(passage["document"] == "objective-ten-words" for passage in found)
    assert all(passage["end"] - passage["start"] == len(passage["text"]) for passage in found)


def test_words_name_the_source_or_say_that_there_is_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "what is an open day", "--language", "en", "--in", "framework"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("[1] ")
    assert "(after " in out
    assert main(["search", "recette du boeuf bourguignon", "--language", "fr"]) == 0
    assert capsys.readouterr().out == "Les documents n’en disent rien.\n"


def test_a_batch_gives_one_array_a_line(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    lines = ["combien de mots pour l'objectif ?", "", "recette du boeuf bourguignon", "what is an open day"]
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(lines) + "\n"))
    assert main(["search", "-", "-k", "2"]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [len(passages) for passages in found] == [2, 0, 0, 2]


def test_nothing_in_no_documents(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "budget", "--in", "documents", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


@pytest.mark.parametrize("arguments", [["budget", "-k", "0"], [" "], ["budget", "--in", "nowhere"], []])
def test_usage_faults(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", *arguments, "--language", "en"]) == 2
    assert capsys.readouterr().err
