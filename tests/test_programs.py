"""The tools for other programs, and the MCP server that offers them, by a stand-in of its library."""

import base64
import datetime
import inspect
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, ClassVar

import pytest

from assistant.app import Assistant
from assistant.cli.main import main
from assistant.errors import PersonError
from assistant.plan import write_plan
from assistant.programs import Programs
from assistant.settings import Settings
from tests.exports.plans import campaign

BRIEF = "Objectif : obtenir 60 démonstrations avant fin juin 2027\nBudget total : 24 000 €"


@pytest.fixture
def programs(shared_home: Path) -> Iterator[Programs]:
    assistant = Assistant(Settings(home=shared_home), today=lambda: datetime.date(2026, 11, 22))
    yield Programs(assistant)
    assistant.close()


@pytest.fixture
def plan() -> dict[str, Any]:
    return dict(json.loads(write_plan(campaign())))


def test_a_question_finds_passages(programs: Programs) -> None:
    found = programs.search("what is a message house?", 2, "framework", "en")
    assert 1 <= len(found) <= 2
    assert {"document", "section", "text", "start", "end", "score"} == set(found[0])


def test_a_brief_becomes_a_plan_that_checks_the_same(programs: Programs) -> None:
    made = programs.plan(BRIEF)
    assert made["plan"]["objective"]["target"] == 60
    assert made["plan"]["orchestrate"]["budget"]["total"] == 24000
    assert made["open"]
    assert programs.check(made["plan"]) == {"findings": made["findings"], "can_launch": made["can_launch"]}


def test_customers_walk_and_say_where_they_are_stuck(programs: Programs, plan: dict[str, Any]) -> None:
    walks = programs.walk(plan)
    assert walks[0]["customer"] == "follows_every_link"
    assert walks[0]["stuck_at"] == "impasse"


def test_exports_are_text_or_base64(programs: Programs, plan: dict[str, Any]) -> None:
    table = programs.export(plan, "csv", option="budget", date="2027-01-04")
    assert "Achat LinkedIn" in table["text"]
    slide = programs.export(plan, "pptx", language="en")
    assert slide["file_name"] == "cloture.pptx"
    assert base64.b64decode(slide["base64"]).startswith(b"PK")
    sheet = programs.export(plan, "html", option="leadership")
    assert "LinkedIn" not in sheet["text"]


def test_a_calculation_gives_figures_and_edits_that_nothing_applies(programs: Programs, plan: dict[str, Any]) -> None:
    before = json.dumps(plan)
    made = programs.calculate("roi", {"gains": "40 000 €", "costs": "10k"}, plan)
    assert made["figures"]["roi_percent"] == 300
    assert made["edits"][0]["path"] == "orchestrate.economics.expected_revenue"
    assert json.dumps(plan) == before


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda p: p.search(" "), "empty"),
        (lambda p: p.search("x", 0), "1 to 50"),
        (lambda p: p.search("x", 5, "nowhere"), "framework"),
        (lambda p: p.search("x", language="de"), "fr or en"),
        (lambda p: p.plan("\n"), "empty"),
        (lambda p: p.check({"colour": 1}), "colour"),
        (lambda p: p.export({}, "doc"), "no format"),
        (lambda p: p.export({}, "csv", option="horses"), "horses"),
        (lambda p: p.export({}, "json", date="tomorrow"), "YYYY-MM-DD"),
        (lambda p: p.calculate("roi", {"gain": "3"}), "no value of roi"),
        (lambda p: p.calculate("tarot", {}), "no calculator"),
    ],
)
def test_what_makes_no_sense_is_told(programs: Programs, call: Callable[[Programs], Any], words: str) -> None:
    with pytest.raises(PersonError, match=words):
        call(programs)


def test_every_tool_says_what_it_takes_and_gives(programs: Programs) -> None:
    docs = (Path(__file__).parents[1] / "docs/programs.md").read_text(encoding="utf-8")
    for tool in programs.all():
        assert f"| `{tool.__name__}` |" in docs
        for name in inspect.signature(tool).parameters:
            assert f"{name}:" in (tool.__doc__ or "")
            assert f"`{name}`" in docs


def test_without_the_extra_the_server_says_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "mcp", None)
    assert main(["mcp", "--language", "en"]) == 2
    told = capsys.readouterr().err
    assert "pip install .[mcp]" in told
    assert "Traceback" not in told


class ToolError(Exception):
    pass


class Server:
    """Takes the place of the MCP server: keeps its tools instead of serving them."""

    made: ClassVar["list[Server]"] = []

    def __init__(self, name: str, **more: Any) -> None:
        self.tools: dict[str, Callable[..., Any]] = {}
        self.transport = ""
        Server.made.append(self)

    def add_tool(self, tool: Callable[..., Any]) -> None:
        self.tools[tool.__name__] = tool

    def run(self, transport: str) -> None:
        self.transport = transport


def test_the_server_offers_every_tool_and_tells_mistakes(
    monkeypatch: pytest.MonkeyPatch, shared_home: Path, programs: Programs
) -> None:
    package, server, inner, exceptions = (ModuleType(n) for n in ("mcp", "mcp.server", "mcp.s.m", "mcp.s.m.e"))
    package.server, server.MCPServer, exceptions.ToolError = server, Server, ToolError  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "mcp", package)
    monkeypatch.setitem(sys.modules, "mcp.server", server)
    monkeypatch.setitem(sys.modules, "mcp.server.mcpserver", inner)
    monkeypatch.setitem(sys.modules, "mcp.server.mcpserver.exceptions", exceptions)
    monkeypatch.setenv("CAMPAIGN_HOME", str(shared_home))
    assert main(["mcp"]) == 0
    made = Server.made.pop()
    assert made.transport == "stdio"
    assert list(made.tools) == [tool.__name__ for tool in programs.all()]
    assert inspect.signature(made.tools["search"]) == inspect.signature(programs.search)
    with pytest.raises(ToolError, match="colour"):
        made.tools["check"]({"colour": 1})
