"""``campaign mcp``: the tools for other programs, as an MCP server on standard input and output."""

import argparse
import functools
from collections.abc import Callable
from typing import Any

from assistant import __version__
from assistant.app import Assistant
from assistant.errors import PersonError, UsageError
from assistant.programs import Programs, told

_ABOUT = (
    "A campaign-planning method with its rules: search it, turn a brief into a plan, check a plan, walk customers "
    "through its journey, export it, calculate. French and English."
)


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the main parser."""
    parser = subparsers.add_parser(
        "mcp",
        help="le serveur MCP, pour d’autres programmes · the MCP server, for other programs",
        description=(
            "Sert search, check, walk, plan, export et calculate par MCP, sur l’entrée et la sortie standard ; "
            "demande « pip install .[mcp] » · Serves search, check, walk, plan, export and calculate over MCP, on "
            "standard input and output; needs “pip install .[mcp]”"
        ),
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Serve until the client leaves.

    Raises:
        UsageError: The extra is not installed.
    """
    try:
        import mcp.server
        from mcp.server.mcpserver.exceptions import ToolError
    except ImportError:
        raise UsageError(
            "Le serveur MCP est un supplément qui n’est pas installé : « pip install .[mcp] », dans un environnement "
            "à part si possible.",
            "The MCP server is an extra that is not installed: “pip install .[mcp]”, in an environment of its own if "
            "you can.",
        ) from None
    server = mcp.server.MCPServer("campaign-assistant", instructions=_ABOUT, version=__version__, log_level="WARNING")
    assistant = Assistant(args.settings)
    try:
        for tool in Programs(assistant).all():
            server.add_tool(answering(tool, ToolError))
        server.run("stdio")
    finally:
        assistant.close()
    return 0


def answering(tool: Callable[..., Any], failure: type[Exception]) -> Callable[..., Any]:
    """Return a tool that tells a person's mistake as the protocol wants it; its name, types and text stay."""

    @functools.wraps(tool)
    def answer(*args: Any, **kwargs: Any) -> Any:
        try:
            return tool(*args, **kwargs)
        except PersonError as error:
            raise failure(told(error)) from None

    return answer
