"""``campaign sessions``: saved conversations, listed, shown, exported, deleted."""

import argparse
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from assistant import __version__
from assistant.errors import PersonError, UsageError
from assistant.language.text import Language, Text
from assistant.store import SessionInfo, Store, Turn

ACTIONS = ("list", "show", "export", "delete")

_NONE = Text("Aucune conversation enregistrée.", "No saved session.")
_COLUMNS = (
    Text("conversation", "session"),
    Text("nom", "name"),
    Text("tours", "turns"),
    Text("langue", "language"),
    Text("dernier tour (UTC)", "last used (UTC)"),
)
_YOU = Text("Vous", "You")
_ASSISTANT = Text("Assistant", "Assistant")
_TURNS = Text("{n} tours, dernier le {at} UTC", "{n} turns, last on {at} UTC")
_ONE_TURN = Text("1 tour, le {at} UTC", "1 turn, on {at} UTC")
_NO_TURN = Text("aucun tour", "no turn yet")
_UNDONE = Text("repris au tour {seq}", "taken back at turn {seq}")
_DELETED = Text(
    "Conversation «\u00a0{id}\u00a0» supprimée, sans laisser de trace dans la base.",
    "Session “{id}” deleted, without a trace in the database.",
)
_WRITTEN = Text("Conversation «\u00a0{id}\u00a0» écrite dans {path}.", "Session “{id}” written to {path}.")

# A stored message may hold escape sequences that would drive the terminal.
_HARMLESS = {code: "\ufffd" for code in (*range(32), *range(127, 160)) if chr(code) not in "\n\t"}


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the main parser."""
    parser = subparsers.add_parser(
        "sessions",
        help="conversations enregistrées · saved sessions",
        description=(
            "Liste, montre, exporte ou supprime les conversations enregistrées · "
            "Lists, shows, exports or deletes saved sessions"
        ),
    )
    parser.add_argument("action", nargs="?", choices=ACTIONS, default="list", help="list par défaut · by default")
    parser.add_argument("id", nargs="?", help="identifiant ou nom · id or name")
    parser.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help="export\u00a0: fichier à écrire · file to write"
    )
    parser.add_argument("--json", action="store_true", help="sortie JSON · JSON output")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Run the command; ``args`` also has ``language``, ``home`` and ``settings``.

    Raises:
        UsageError: An id is missing, or given to a command that takes none.
        SessionError: There is no such session.
    """
    language: Language = args.language or "fr"
    if (args.id is None) != (args.action == "list"):
        raise _wrong_use(args.action)
    with Store.open(args.settings.database_url, args.home) as store:
        if args.action == "list":
            _list(store.sessions(), language, as_json=args.json)
            return 0
        # Without a match, the error that names near ids.
        session = store.find(args.id) or store.info(args.id)
        match args.action:
            case "show":
                _show(session, store.turns(session.id), language, as_json=args.json)
            case "export":
                _export(session, store.turns(session.id), args.output, language)
            case _:
                store.delete(session.id)
                _say(_json({"deleted": session.id}) if args.json else _DELETED.get(language).format(id=session.id))
    return 0


def transcript(session: SessionInfo, turns: tuple[Turn, ...], language: Language) -> str:
    """Return a conversation as a person reads it; turns that were taken back stay, marked."""
    undone_at = {turn.undone: turn.seq for turn in turns if turn.undone is not None}
    lines = [f"{session.name} ({session.id})" if session.name != session.id else session.id, _summary(turns, language)]
    for turn in turns:
        mark = f" ({_UNDONE.get(language).format(seq=undone_at[turn.seq])})" if turn.seq in undone_at else ""
        lines += ["", f"[{turn.seq}]{mark}"]
        if turn.message:
            lines.append(_spoken(_YOU.get(language), turn.message, language))
        lines.append(_spoken(_ASSISTANT.get(language), turn.reply, language))
    return "\n".join(lines).translate(_HARMLESS)


def _summary(turns: tuple[Turn, ...], language: Language) -> str:
    if not turns:
        return _NO_TURN.get(language)
    text = _ONE_TURN if len(turns) == 1 else _TURNS
    return text.get(language).format(n=len(turns), at=f"{turns[-1].at:%Y-%m-%d %H:%M}")


def _spoken(who: str, words: str, language: Language) -> str:
    colon = "\u00a0:" if language == "fr" else ":"
    indented = "\n".join(f"  {line}".rstrip() for line in words.splitlines())
    return f"{who}{colon}\n{indented}"


def _list(sessions: tuple[SessionInfo, ...], language: Language, *, as_json: bool) -> None:
    if as_json:
        _say(_json([session.as_json() for session in sessions]))
        return
    if not sessions:
        _say(_NONE.get(language))
        return
    rows = [[column.get(language) for column in _COLUMNS]]
    for each in sessions:
        count = 0 if each.head is None else each.head + 1
        rows.append([each.id, each.name, str(count), each.language or "–", f"{each.updated:%Y-%m-%d %H:%M}"])
    widths = [max(len(row[index]) for row in rows) for index in range(len(_COLUMNS))]
    padded = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows)
    _say("\n".join(padded).translate(_HARMLESS))


def _show(session: SessionInfo, turns: tuple[Turn, ...], language: Language, *, as_json: bool) -> None:
    _say(_json(_whole(session, turns)) if as_json else transcript(session, turns, language))


def _export(session: SessionInfo, turns: tuple[Turn, ...], output: Path | None, language: Language) -> None:
    text = _json(_whole(session, turns))
    if output is None:
        _say(text)
        return
    try:
        output.write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        reason = error.strerror or str(error)
        raise PersonError(
            f"Impossible d’écrire {output}\u00a0: {reason}.", f"Cannot write {output}: {reason}."
        ) from error
    sys.stderr.write(_WRITTEN.get(language).format(id=session.id, path=output) + "\n")


def _whole(session: SessionInfo, turns: tuple[Turn, ...]) -> Mapping[str, Any]:
    return {
        "generator": {"name": "campaign-assistant", "version": __version__},
        "session": session.as_json(),
        "turns": [turn.as_json() for turn in turns],
    }


def _json(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, indent=2)
    # Half a surrogate pair cannot be written as UTF-8; its escape can.
    return (
        text
        if text.isascii() or not any("\ud800" <= char <= "\udfff" for char in text)
        else json.dumps(value, indent=2)
    )


def _say(text: str) -> None:
    print(text)


def _wrong_use(action: str) -> UsageError:
    if action == "list":
        return UsageError(
            "Dites quoi en faire\u00a0: campaign sessions show, export ou delete, puis l’identifiant.",
            "Say what to do with that session: campaign sessions show, export or delete, then its id.",
        )
    return UsageError(
        f"Il manque l’identifiant\u00a0: campaign sessions {action} ID. «\u00a0campaign sessions\u00a0» les liste.",
        f"The id is missing: campaign sessions {action} ID. “campaign sessions” lists them.",
    )
