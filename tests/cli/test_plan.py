"""``campaign plan``: formats, encodings, what cannot be read, where the plan goes."""

import io
import json
import sys
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from assistant.cli.main import main

BRIEF = "Objectif : vendre 40 vélos d'ici fin juin 2027\nCible : étudiants de Reims\nBudget : 3 000 €\n"


def plan_of(path: Path, capsys: pytest.CaptureFixture[str], *options: str) -> dict[str, Any]:
    assert main(["plan", str(path), *options]) == 1
    data: dict[str, Any] = json.loads(capsys.readouterr().out)
    return data


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("brief.txt", BRIEF.encode()),
        ("brief.txt", b"\xef\xbb\xbf" + BRIEF.encode()),
        ("brief.md", BRIEF.encode("cp1252")),
        ("brief", BRIEF.encode("utf-16")),
        ("brief.txt", BRIEF.encode("utf-16-le")),
        ("brief.text", BRIEF.replace("\n", "\r\n").encode()),
    ],
)
def test_usual_encodings_are_read(name: str, raw: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / name).write_bytes(raw)
    plan = plan_of(tmp_path / name, capsys)
    assert plan["objective"]["statement"] == "Vendre 40 vélos d'ici fin juin 2027"
    assert plan["audience"]["name"] == "étudiants de Reims"
    assert plan["orchestrate"]["budget"]["total"] == 3000


def test_a_saved_letter_is_decoded_and_its_writer_is_i(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    letter = EmailMessage()
    letter["From"], letter["To"], letter["Subject"] = "Ana <ana@example.org>", "Hugo", "Vélos"
    letter.set_content("On veut vendre 40 vélos d'ici fin juin 2027. Je pilote la campagne.\n", cte="quoted-printable")
    (tmp_path / "brief.eml").write_bytes(bytes(letter))
    plan = plan_of(tmp_path / "brief.eml", capsys)
    assert plan["objective"]["target"] == 40
    assert [(m["name"], m["role"]) for m in plan["team"]["members"]] == [("Ana", "campaign_manager")]


def test_tables_of_office_files_keep_their_columns(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from docx import Document
    from openpyxl import Workbook

    document = Document()
    document.add_heading("Équipe", 1)
    rows = [["Nom", "Rôle", "Contact"], ["Ana", "cheffe de campagne", ""], ["Studio Nord", "agence", "Ana"]]
    table = document.add_table(rows=3, cols=3)
    for row, cells in enumerate(rows):
        for column, text in enumerate(cells):
            table.cell(row, column).text = text
    document.save(str(tmp_path / "brief.docx"))
    team = plan_of(tmp_path / "brief.docx", capsys)["team"]["members"]
    assert [(m["id"], m["role"], m["contact"]) for m in team] == [
        ("ana", "campaign_manager", None),
        ("studio-nord", "agency", "ana"),
    ]

    book = Workbook()
    for values in (["Rubrique", "Valeur", "Qui"], ["Canal", "Instagram", "Ana"], ["Budget", "3000 €", None]):
        book.active.append(values)
    book.save(tmp_path / "brief.xlsx")
    plan = plan_of(tmp_path / "brief.xlsx", capsys)
    assert [(c["name"], c["manager"]) for c in plan["rally"]["channels"]] == [("Instagram", "ana")]
    assert plan["orchestrate"]["budget"]["total"] == 3000


def test_what_a_page_hides_is_not_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = "<h2>Objectif</h2><p>Vendre 40 vélos</p><p style='display: none'>Budget : 900 000 €</p>"
    (tmp_path / "brief.html").write_text(page, encoding="utf-8")
    assert plan_of(tmp_path / "brief.html", capsys)["orchestrate"]["budget"]["total"] is None


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("brief.txt", b""),
        ("brief.md", b" \n\n"),
        ("brief", bytes(range(256)) * 9),
        ("brief.docx", b"\xd0\xcf\x11\xe0x"),
    ],
)
def test_what_is_no_text_is_refused(name: str, raw: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / name).write_bytes(raw)
    assert main(["plan", str(tmp_path / name)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert name in err


def test_a_folder_and_a_missing_folder_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--language", "en", "plan", str(tmp_path)]) == 2
    assert "it is a folder" in capsys.readouterr().err
    (tmp_path / "brief.txt").write_text(BRIEF, encoding="utf-8")
    missing = tmp_path / "none" / "plan.json"
    assert main(["--language", "en", "plan", str(tmp_path / "brief.txt"), "-o", str(missing)]) == 2
    assert "there is no folder" in capsys.readouterr().err


def test_the_standard_input_has_any_encoding_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Input:
        buffer = io.BytesIO(BRIEF.encode("cp1252"))

    monkeypatch.setattr(sys, "stdin", Input())
    assert main(["plan", "-"]) == 1
    assert json.loads(capsys.readouterr().out)["audience"]["name"] == "étudiants de Reims"


def test_a_text_on_one_line_is_read_in_pieces(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    filler = "Le parc est grand et la ville est jolie. " * 300
    (tmp_path / "brief.txt").write_text(f"{filler}On veut vendre 40 vélos d'ici fin juin 2027. {filler}")
    assert plan_of(tmp_path / "brief.txt", capsys)["objective"]["target"] == 40
