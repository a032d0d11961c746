import argparse
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.cli import sessions
from assistant.errors import PersonError, SessionError, UsageError
from assistant.settings import Settings
from assistant.store import Store, TurnDraft

Command = Callable[..., int]


@pytest.fixture
def command(tmp_path: Path) -> Command:
    """Return the command as the main parser calls it."""

    def call(*words: str, language: str = "fr") -> int:
        parser = argparse.ArgumentParser()
        sessions.register(parser.add_subparsers())
        args = parser.parse_args(["sessions", *words])
        args.language, args.home, args.settings = language, tmp_path, Settings(home=tmp_path)
        code = args.run(args)
        assert isinstance(code, int)
        return code

    return call


@pytest.fixture
def _talk(tmp_path: Path) -> None:
    with Store.open(None, tmp_path) as store:
        store.create("salon", name="Salon de Lyon")
        store.append("salon", None, TurnDraft(reply="Bonjour\u00a0! Quel est l’objectif\u202f?"))
        said = TurnDraft(message="300 leads\nd’ici juin \x1b[31m", reply="Noté.", intent="fact", parent=0, changed=True)
        store.append("salon", 0, said)
        store.append("salon", 1, TurnDraft(message="annule", reply="C’est annulé.", intent="undo", parent=0, undone=1))
        store.create("other")


def test_an_empty_home_says_so(command: Command, capsys: pytest.CaptureFixture[str]) -> None:
    assert command() == 0
    assert capsys.readouterr().out == "Aucune conversation enregistrée.\n"
    assert command("--json", language="en") == 0
    assert json.loads(capsys.readouterr().out) == []


@pytest.mark.usefixtures("_talk")
def test_the_list_names_every_session(command: Command, capsys: pytest.CaptureFixture[str]) -> None:
    assert command() == 0
    head, first, second = capsys.readouterr().out.splitlines()
    assert head.split()[:2] == ["conversation", "nom"]
    assert first.startswith("other")
    assert "Salon de Lyon  3 " in second
    assert command("list", "--json") == 0
    listed = json.loads(capsys.readouterr().out)
    assert [(each["id"], each["head"]) for each in listed] == [("other", None), ("salon", 2)]
    assert "owner" not in listed[0]


@pytest.mark.usefixtures("_talk")
def test_a_transcript_can_be_read(command: Command, capsys: pytest.CaptureFixture[str]) -> None:
    assert command("show", "salon") == 0
    text = capsys.readouterr().out
    assert text.startswith("Salon de Lyon (salon)\n3 tours, dernier le ")
    assert (
        "[1] (repris au tour 2)\nVous\u00a0:\n  300 leads\n  d’ici juin \ufffd[31m\nAssistant\u00a0:\n  Noté.\n" in text
    )
    assert "\x1b" not in text
    assert command("show", "salon de lyon", language="en") == 0
    assert "You:\n  annule\nAssistant:\n  C’est annulé.\n" in capsys.readouterr().out
    assert command("show", "other", language="en") == 0
    assert capsys.readouterr().out == "other\nno turn yet\n"


@pytest.mark.usefixtures("_talk")
def test_an_export_holds_everything(command: Command, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert command("export", "salon") == 0
    exported = json.loads(capsys.readouterr().out)
    assert exported["session"]["name"] == "Salon de Lyon"
    assert [(turn["seq"], turn["parent"], turn["undone"]) for turn in exported["turns"]] == [
        (0, None, None),
        (1, 0, None),
        (2, 0, 1),
    ]
    assert exported["turns"][1]["message"] == "300 leads\nd’ici juin \x1b[31m"
    assert command("export", "salon", "-o", str(tmp_path / "out.json"), language="en") == 0
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8")) == exported
    written = capsys.readouterr()
    assert written.out == ""
    assert "out.json" in written.err
    with pytest.raises(PersonError, match="Cannot write"):
        command("export", "salon", "-o", str(tmp_path))


@pytest.mark.usefixtures("_talk")
def test_a_deleted_session_is_gone(command: Command, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert command("delete", "Salon de Lyon") == 0
    assert "«\u00a0salon\u00a0» supprimée" in capsys.readouterr().out
    with pytest.raises(SessionError, match="no session"):
        command("show", "salon")
    assert not any(b"300 leads" in each.read_bytes() for each in tmp_path.rglob("*") if each.is_file())
    assert command("delete", "other", "--json") == 0
    assert json.loads(capsys.readouterr().out) == {"deleted": "other"}


@pytest.mark.usefixtures("_talk")
def test_a_near_id_is_named(command: Command) -> None:
    with pytest.raises(SessionError, match="Did you mean salon") as caught:
        command("delete", "salom")
    assert "Vouliez-vous dire salon\u00a0?" in caught.value.fr


@pytest.mark.parametrize("words", [("show",), ("delete",), ("export",), ("list", "salon")])
def test_an_id_where_it_belongs(command: Command, words: tuple[str, ...]) -> None:
    with pytest.raises(UsageError):
        command(*words)
