"""``campaign chat``: the conversation in a terminal, or one JSON object a turn."""

import argparse
import datetime
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from assistant.app import Assistant, TurnView, save_plan
from assistant.cli.plan_file import read_bytes
from assistant.exports import FORMATS, export
from assistant.language.text import Language, Text
from assistant.plan import read_plan, to_json
from assistant.rules import check_plan

_HARMLESS = {code: "\ufffd" for code in (*range(32), *range(127, 160)) if chr(code) not in "\n\t"}


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the main parser."""
    parser = subparsers.add_parser(
        "chat",
        help="conversation dans le terminal · chat in the terminal",
        description=(
            "Conversation qui mène au plan ; en entrée redirigée, un message par ligne · "
            "Chat that leads to the plan; piped input is one message a line"
        ),
    )
    parser.add_argument(
        "--session", metavar="ID", help="conversation à reprendre ou à créer · session to resume or create"
    )
    parser.add_argument("--plan", metavar="FILE", help="plan JSON à continuer · plan JSON to go on from")
    parser.add_argument("--json", action="store_true", help="un objet JSON par tour · one JSON object a turn")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Chat until the input ends. Returns 0; 2 where the plan or the session cannot be read."""
    plan = read_plan(read_bytes(args.plan)) if args.plan else None
    assistant = Assistant(args.settings)
    try:
        view = assistant.open(args.session, language=args.language, plan=plan)
        _show(view, args.json)
        # The opening is on the screen: what the first answer needs is read while the person reads.
        assistant.warm()
        for message in _messages(args.json):
            view = assistant.say(view.session, message)
            _show(_carried_out(view), args.json)
    finally:
        assistant.close()
    return 0


def _messages(as_json: bool) -> Iterator[str]:
    """Yield messages: typed lines, or piped ones; with JSON an object ``{"message": …}`` may hold line breaks."""
    if sys.stdin.isatty() and not as_json:
        while True:
            try:
                line = input("› ")
            except EOFError:
                print()
                return
            if line.strip():
                yield line
    for raw in sys.stdin.buffer:
        line = raw.decode("utf-8", "replace").rstrip("\r\n")
        yield _unwrapped(line)


def _unwrapped(line: str) -> str:
    if line.lstrip().startswith("{"):
        try:
            data = json.loads(line)
        except ValueError:
            return line
        if isinstance(data, dict) and isinstance(data.get("message"), str):
            return str(data["message"])
    return line


def _carried_out(view: TurnView) -> TurnView:
    """Do what the turn asks of its caller: write the plan, write an export; say where."""
    notes = []
    language = view.state.language
    for effect in view.effects:
        if effect == "finish":
            paths = [save_plan(plan, Path.cwd()) for plan in view.state.plans]
            names = ", ".join(path.name for path in paths)
            notes.append(Text(f"Plan écrit\u00a0: {names}", f"Plan written: {names}").get(language))
        elif effect.startswith("export:"):
            notes.append(_export(view, effect.partition(":")[2], language))
    return view.with_note("\n".join(notes)) if notes else view


def _export(view: TurnView, name: str, language: Language) -> str:
    plan = view.state.plan
    if name not in FORMATS:
        known = ", ".join(FORMATS)
        return Text(f"Formats connus\u00a0: {known}", f"Known formats: {known}").get(language)
    written = export(
        plan, name, findings=check_plan(plan).findings, date=datetime.date.today(), language=plan.language or language
    )
    path = Path.cwd() / f"{plan.id or 'plan'}.{FORMATS[name].extension}"
    path.write_bytes(written if isinstance(written, bytes) else written.encode("utf-8"))
    return Text(f"Exporté\u00a0: {path.name}", f"Exported: {path.name}").get(language)


def _show(view: TurnView, as_json: bool) -> None:
    if as_json:
        print(to_json(view.to_json()), flush=True)
        return
    print(view.reply.translate(_HARMLESS))
    for citation in view.citations:
        print(f"  [{citation['n']}] {citation['line']}".translate(_HARMLESS))
    print(flush=True)
