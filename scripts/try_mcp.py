"""Tries ``campaign mcp`` for real: an environment of its own with the extra, a client, every tool called once.

``make mcp`` runs it. The extra stays out of the main environment, whose other parts would otherwise move with it.
"""

import asyncio
import json
import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
BRIEF = ROOT / "tests" / "briefs" / "finance-fr.md"


def main() -> int:
    """Make the environment and run the client in it; 0 where every tool answered as it should."""
    if "--client" in sys.argv:
        asyncio.run(talk())
        return 0
    with tempfile.TemporaryDirectory() as folder:
        venv.create(Path(folder) / "env", with_pip=True)
        python = Path(folder) / "env" / "bin" / "python"
        install = [str(python), "-m", "pip", "install", "--quiet", f"{ROOT}[mcp]"]
        subprocess.run(install, check=True)
        environ = {key: value for key, value in os.environ.items() if not key.startswith(("CAMPAIGN_", "PYTHONPATH"))}
        environ["CAMPAIGN_HOME"] = str(Path(folder) / "home")
        return subprocess.run([str(python), __file__, "--client"], env=environ, cwd=folder, check=False).returncode


async def talk() -> None:
    """Start the server as a client does, and hold it to what its tools promise."""
    from mcp import Client, StdioServerParameters

    command = StdioServerParameters(
        command=str(Path(sys.executable).with_name("campaign")), args=["mcp"], env=dict(os.environ)
    )
    async with Client(command) as client:
        tools = {tool.name for tool in (await client.list_tools()).tools}
        expect(tools == {"search", "check", "walk", "plan", "export", "calculate"}, f"tools: {sorted(tools)}")
        made = await call(client, "plan", brief=BRIEF.read_text(encoding="utf-8"))
        plan = made["plan"]
        expect(made["can_launch"] and plan["objective"]["target"] == 60, "plan: reads the brief")
        expect((await call(client, "check", plan=plan))["can_launch"], "check: the plan can be launched")
        walks = await call(client, "walk", plan=plan)
        expect(walks[0]["customer"] == "follows_every_link", "walk: the first follows every link")
        slide = await call(client, "export", plan=plan, format="pptx")
        expect(slide["base64"].startswith("UEs"), "export: a slide")
        found = await call(client, "search", query="qu’est-ce qu’une maison des messages ?")
        expect(bool(found) and "score" in found[0], "search: passages")
        roi = await call(client, "calculate", calculator="roi", values={"gains": "40 000 €", "costs": "10k"})
        expect(roi["figures"]["roi_percent"] == 300, "calculate: ROI")
        refused = await client.call_tool("check", {"plan": {"colour": "blue"}})
        expect(refused.is_error and "colour" in refused.content[0].text, "check: says what is no plan")


async def call(client: Any, name: str, **arguments: Any) -> Any:
    """Call a tool and return what it answers, as data."""
    answer = await client.call_tool(name, arguments)
    expect(not answer.is_error, f"{name}: {answer.content[0].text[:200] if answer.is_error else 'answers'}")
    made = answer.structured_content
    if made is None:
        return json.loads(answer.content[0].text)
    return made["result"] if set(made) == {"result"} else made


def expect(holds: bool, what: str) -> None:
    """Print what was tried; leave with 1 where it does not hold."""
    sys.stdout.write(f"{'ok' if holds else 'FAILED'}  {what}\n")
    if not holds:
        raise SystemExit(1)


if __name__ == "__main__":
    sys.exit(main())
