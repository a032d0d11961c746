import datetime
import io
import itertools
import re
import shutil
import subprocess
import zipfile
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from assistant.exports.slides.pptx_deck import render
from assistant.plan import Plan
from assistant.plan.base import STAGES
from assistant.plan.reading import plan_from_data
from assistant.rules import check_plan
from tests.exports.plans import campaign, campaign_data, journey
from tests.strategies import plans

TODAY = datetime.date(2026, 11, 22)
TOLERANCE = 2000
"""In EMU, 914,400 an inch: rounding."""


def data(plan: Plan) -> bytes:
    return render(plan, check_plan(plan).findings, TODAY, "fr")


def opened(file: bytes) -> list[Any]:
    from pptx import Presentation

    return list(Presentation(io.BytesIO(file)).slides)


@cache
def slides(count: int) -> list[Any]:
    """Return the slides of a journey, without findings, which would only be more of the same tables."""
    return opened(render(journey(count), (), TODAY, "fr"))


def text(slide: Any) -> str:
    found = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    for shape in slide.shapes:
        if shape.has_table:
            found += [cell.text for row in shape.table.rows for cell in row.cells]
    return "\n".join(found).replace("\n", " ")


def boxes(slide: Any) -> list[Any]:
    return [shape for shape in slide.shapes if not shape.name.startswith(("link", "lane", "joint"))]


def overlap(a: Any, b: Any) -> bool:
    return bool(
        a.left + a.width > b.left + TOLERANCE
        and b.left + b.width > a.left + TOLERANCE
        and a.top + a.height > b.top + TOLERANCE
        and b.top + b.height > a.top + TOLERANCE
    )


@pytest.mark.parametrize("count", [5, 12, 25, 60])
def test_nothing_overlaps_or_leaves_the_slide(count: int) -> None:
    width, height = round(13.333 * 914400), round(7.5 * 914400)
    for slide in slides(count):
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.top >= 0
            assert shape.left + shape.width <= width
            assert shape.top + shape.height <= height
        for a, b in itertools.combinations(boxes(slide), 2):
            assert not overlap(a, b), (a.name, b.name)
        lanes = [shape for shape in slide.shapes if shape.name.startswith("lane") and shape.has_text_frame]
        for a, b in itertools.combinations(lanes, 2):
            assert not overlap(a, b), (a.name, b.name)


@pytest.mark.parametrize("count", [5, 12, 25])
def test_the_core_slide_holds_the_whole_campaign(count: int) -> None:
    slide = slides(count)[0]
    words = text(slide)
    for part in (
        "Clôture express 2027",
        "Obtenir 60 rendez-vous DAF",
        "Directeurs financiers d’ETI industrielles",
        "Livre blanc",
        "60 rendez-vous",
        "le webinaire est un test",
        "déduit de l’échéance",
    ):
        assert part in words
    assert sum(shape.name.startswith("step ") for shape in slide.shapes) == count
    assert slide.shapes.title.text_frame.text == "Clôture express 2027"


@pytest.mark.parametrize("count", [5, 12, 25, 60])
def test_arrows_are_glued_at_both_ends_to_the_shapes_they_join(count: int) -> None:
    from pptx.oxml.ns import qn

    plan = journey(count)
    joined: set[tuple[str, ...]] = set()
    for slide in slides(count):
        names = {shape.shape_id: shape.name for shape in slide.shapes}
        for shape in slide.shapes:
            if not shape._element.tag.endswith("cxnSp"):
                continue
            properties = shape._element.nvCxnSpPr.cNvCxnSpPr
            ends = [properties.find(qn(f"a:{end}")) for end in ("stCxn", "endCxn")]
            first, second = (names[int(end.get("id"))] for end in ends)
            if first.startswith("step") and second.startswith("step"):
                joined.add((first, second))
        for shape in slide.shapes:
            if shape.name.startswith("joint"):
                joined.add(tuple(f"step {each}" for each in shape.name.removeprefix("joint link ").split()))
    wanted = {(f"step {link.source}", f"step {link.target}") for link in plan.integrate.links}
    assert joined == wanted if count <= 25 else joined < wanted


def test_the_type_stays_readable() -> None:
    for count in (5, 12, 25, 60):
        for slide in slides(count):
            for shape in slide.shapes:
                if shape.name.startswith("step "):
                    sizes = [run.font.size.pt for each in shape.text_frame.paragraphs for run in each.runs]
                    assert min(sizes) >= 7
                    assert max(sizes) >= 8


def test_a_long_journey_is_split_in_lanes() -> None:
    deck = slides(60)
    core = {shape.name for shape in deck[0].shapes}
    assert {f"lane {stage}" for stage in STAGES[:4]} <= core
    drawn = [name for slide in deck for shape in slide.shapes if (name := shape.name).startswith("step ")]
    assert len(drawn) == len(set(drawn)) == 60


def test_annexes_hold_what_the_core_slide_leaves_out() -> None:
    words = " ".join(text(slide) for slide in opened(data(campaign()))[1:])
    for part in (
        "Clôturez en cinq jours",
        "Mesuré chez 14 clients",
        "L’agence",
        "Maquetter le livre blanc",
        "27 500,50 €".replace(" ", "\u202f", 1).replace(" ", "\u00a0"),
        "rendez-vous obtenus",
        "Dérogation",
        "Hypothèse ouverte",
        "TEA004",
    ):
        assert part in words


def test_faults_are_red_and_said_to_a_screen_reader() -> None:
    (box,) = [shape for shape in opened(data(campaign()))[0].shapes if shape.name == "step impasse"]
    assert str(box.line.color.rgb) == "C62828"
    assert "CUL-DE-SAC" in box._element.nvSpPr.cNvPr.get("descr")


def test_tables_are_as_large_as_their_slides_allow() -> None:
    plan = campaign()
    slides = opened(render(plan, (), TODAY, "fr"))
    sizes = {
        run.font.size.pt
        for slide in slides
        for shape in slide.shapes
        if shape.has_table and shape.name.startswith("table Qui fait quoi")
        for row in shape.table.rows
        for cell in row.cells
        for paragraph in cell.text_frame.paragraphs
        for run in paragraph.runs
    }
    assert sizes == {14.0}


def test_amounts_stand_under_one_another() -> None:
    from pptx.enum.text import PP_ALIGN

    slides = opened(render(campaign(), (), TODAY, "fr"))
    (budget,) = (s for slide in slides for s in slide.shapes if s.has_table and s.name == "table Budget")
    last = len(budget.table.columns) - 1
    sides = {row.cells[last].text_frame.paragraphs[0].alignment for row in budget.table.rows}
    assert sides == {PP_ALIGN.RIGHT}


def test_stamps_come_from_the_date_only() -> None:
    with zipfile.ZipFile(io.BytesIO(data(campaign()))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(2026, 11, 22, 0, 0, 0)}
        properties = archive.read("docProps/core.xml").decode()
    assert re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", properties) == ["2026-11-22T00:00:00Z"] * 2


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck), database=None, derandomize=True)
@given(plan=plans())
def test_any_plan_gives_slides_in_which_nothing_overlaps(plan: Plan) -> None:
    for slide in opened(render(plan, (), TODAY, "en")):
        for a, b in itertools.combinations(boxes(slide), 2):
            assert not overlap(a, b), (a.name, b.name)


def test_libreoffice_draws_every_word_inside_the_slide(tmp_path: Path) -> None:
    from pypdf import PdfReader

    office = shutil.which("soffice") or shutil.which("libreoffice")
    assert office, "LibreOffice is missing: .ci/need libreoffice"
    nasty = campaign_data()
    nasty["integrate"]["steps"][0]["name"] = "<script> & « Été » 🎉 " * 6
    decks = {"5": journey(5), "12": journey(12), "25": journey(25), "x": plan_from_data(nasty)}
    for name, plan in decks.items():
        (tmp_path / f"{name}.pptx").write_bytes(render(plan, (), TODAY, "fr"))
    done = subprocess.run(
        [office, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to", "pdf",
         "--outdir", str(tmp_path), *(str(tmp_path / f"{name}.pptx") for name in decks)],
        capture_output=True, timeout=240, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    for name in decks:
        pages = PdfReader(tmp_path / f"{name}.pdf").pages
        assert len(pages) == len(opened((tmp_path / f"{name}.pptx").read_bytes()))
        width, height = (float(each) for each in pages[0].mediabox[2:])
        places: list[tuple[float, float]] = []

        def visit(words: str, _: Any, matrix: list[float], *__: Any, places: Any = places) -> None:
            if words.strip():
                places.append((matrix[4], matrix[5]))

        for page in pages:
            page.extract_text(visitor_text=visit)
        assert places
        assert all(0 <= x <= width and 0 <= y <= height for x, y in places)
