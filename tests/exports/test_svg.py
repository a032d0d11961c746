import datetime
import re
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings

from assistant.exports.svg import render
from assistant.language.text import LANGUAGES, Language
from assistant.plan import Plan
from assistant.plan.reading import plan_from_data
from assistant.rules import check_plan
from tests.exports.plans import campaign, campaign_data, journey
from tests.strategies import plans

TODAY = datetime.date(2026, 11, 22)
NAMESPACE = "{http://www.w3.org/2000/svg}"


def svg(plan: Plan, language: Language = "fr") -> ElementTree.Element:
    return ElementTree.fromstring(render(plan, check_plan(plan).findings, TODAY, language))


def words(root: ElementTree.Element) -> list[str]:
    return [element.text or "" for element in root.iter(f"{NAMESPACE}text")]


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), database=None, derandomize=True)
@given(plan=plans())
def test_any_plan_gives_well_formed_xml_without_a_script_or_an_address(plan: Plan) -> None:
    root = ElementTree.fromstring(render(plan, (), TODAY, "fr"))
    tags = {element.tag.removeprefix(NAMESPACE) for element in root.iter()}
    assert tags <= {"svg", "title", "desc", "defs", "marker", "path", "rect", "text", "g"}
    assert not any("href" in name or name.startswith("on") for element in root.iter() for name in element.attrib)


@pytest.mark.parametrize("count", [5, 12, 25])
def test_everything_lies_on_the_canvas(count: int) -> None:
    root = svg(journey(count))
    width, height = float(root.attrib["width"]), float(root.attrib["height"])
    for rect in root.iter(f"{NAMESPACE}rect"):
        x, y = float(rect.get("x", "0")), float(rect.get("y", "0"))
        assert 0 <= x <= x + float(rect.attrib["width"]) <= width
        assert 0 <= y <= y + float(rect.attrib["height"]) <= height
    for text in root.iter(f"{NAMESPACE}text"):
        assert 0 < float(text.attrib["y"]) < height
    for path in root.iter(f"{NAMESPACE}path"):
        for x, y in re.findall(r"(-?[\d.]+) (-?[\d.]+)", path.attrib["d"]):
            assert 0 <= float(x) <= width
            assert 0 <= float(y) <= height


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_in_words_what_it_shows(language: Language) -> None:
    root = svg(campaign(), language)
    assert root.attrib["role"] == "img"
    assert root.attrib["lang"] == language
    ids = {element.get("id") for element in root}
    assert set(root.attrib["aria-labelledby"].split()) <= ids
    description = root.findtext(f"{NAMESPACE}desc")
    assert description is not None
    assert "Publicité" in description
    assert "→ Formulaire" in description


def test_faults_are_red_and_named() -> None:
    root = svg(campaign())
    box = next(each for each in root.iter(f"{NAMESPACE}g") if "Webinaire" in (each.findtext(f"{NAMESPACE}title") or ""))
    rect = box.find(f"{NAMESPACE}rect")
    assert rect is not None
    assert rect.attrib["stroke"] == "#C62828"
    assert "CUL-DE-SAC" in words(box)


def edges(rect: ElementTree.Element) -> tuple[float, float, float, float]:
    x, y = float(rect.get("x", "0")), float(rect.get("y", "0"))
    return x, y, x + float(rect.attrib["width"]), y + float(rect.attrib["height"])


def meet(a: tuple[float, float, float, float], b: tuple[float, float, float, float]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


@pytest.mark.parametrize("count", [5, 12, 25])
def test_what_sets_a_link_off_stands_beside_it_and_covers_nothing(count: int) -> None:
    root = svg(journey(count))
    groups = {name: [g for g in root.iter(f"{NAMESPACE}g") if (g.get("class") or "").startswith(name)]
              for name in ("trigger", "step")}  # fmt: skip
    rects = {
        name: [edges(rect) for g in found for rect in g.iter(f"{NAMESPACE}rect")] for name, found in groups.items()
    }
    arrows = [path for path in root.iter(f"{NAMESPACE}path") if path.get("marker-end")]
    assert len(rects["trigger"]) > len(arrows) / 2
    for i, label in enumerate(rects["trigger"]):
        others = rects["trigger"][:i] + rects["step"]
        assert not any(meet(label, other) for other in others)
    for group, label in zip(groups["trigger"], rects["trigger"], strict=True):
        for arrow in arrows:
            ends = (arrow.get("data-from"), arrow.get("data-to"))
            if ends == (group.get("data-from"), group.get("data-to")):
                continue
            points = [(float(x), float(y)) for x, y in re.findall(r"(-?[\d.]+) (-?[\d.]+)", arrow.attrib["d"])]
            for (x, y), (u, v) in pairwise(points):
                assert not meet(label, (min(x, u), min(y, v), max(x, u) + 0.01, max(y, v) + 0.01)), ends


def test_words_beside_a_link_say_trigger_and_delay() -> None:
    root = svg(journey(5))
    shown = {text for g in root.iter(f"{NAMESPACE}g") if g.get("class") == "trigger" for text in words(g)}
    assert shown == {"clic", "relance"}


def test_a_box_says_a_thing_once() -> None:
    data = campaign_data()
    step = data["integrate"]["steps"][0]
    step["name"] = data["rally"]["channels"][0]["name"].upper()
    step["contents"] = []
    root = svg(plan_from_data(data))
    box = next(g for g in root.iter(f"{NAMESPACE}g") if g.get("data-step") == step["id"])
    assert [word.casefold() for word in words(box)].count(step["name"].casefold()) == 1


def test_a_link_that_leads_nowhere_is_left_out() -> None:
    root = svg(campaign())
    arrows = [path for path in root.iter(f"{NAMESPACE}path") if path.get("marker-end")]
    assert len(arrows) == 3


def test_long_labels_are_wrapped_and_cut_with_an_ellipsis() -> None:
    data = campaign_data()
    data["integrate"]["steps"][0]["name"] = "Une étape dont le nom ne finit pas " * 20
    root = svg(plan_from_data(data))
    assert any(text.endswith("…") for text in words(root))
