"""``campaign doctor``: does everything that this deployment needs work here, and if not, what to do."""

import argparse
import json
import sys

from assistant import __version__
from assistant.cli.doctor_checks import Check, examine
from assistant.cli.doctor_endpoint import State
from assistant.language.text import Language, Text
from assistant.settings import Settings, variables

_MARKS: dict[State, Text] = {
    "ok": Text("bon", "ok"),
    "note": Text("à savoir", "note"),
    "wrong": Text("à réparer", "wrong"),
}
_SETTINGS = Text("Réglages", "Settings")
_UNSET = Text("non donné", "not set")
_SET = Text("donné, non montré", "given, not shown")
_FINE = Text("Tout est en place.", "Everything is in place.")
_BROKEN = Text("Quelque chose est à réparer.", "Something is to be mended.")
# What may hold a secret: said to be there, never shown.
_SECRET = {"api_key", "database_url"}


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the main parser."""
    parser = subparsers.add_parser(
        "doctor",
        help="vérifie l’installation · checks the deployment",
        description=(
            "Vérifie Python, le dossier des données, la base, les textes, leurs vecteurs, la recherche et, s’il y en a "
            "un, le modèle (ce que son point d’accès tient vraiment)\u00a0; montre les réglages. 0\u00a0: tout va, "
            "1\u00a0: quelque chose est à réparer · "
            "Checks Python, the data folder, the database, the texts and their vectors, the search and, if there is "
            "one, the model (what its endpoint really honours); shows the settings. 0: all fine, 1: something is to "
            "be mended"
        ),
    )
    parser.add_argument("--json", action="store_true", help="sortie JSON · JSON output")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Run the command.

    Returns:
        0 where all is fine, 1 where something is wrong.
    """
    checks = []
    for check in examine(args.settings):
        checks.append(check)
        if not args.json:
            language: Language = args.language or "fr"
            print(_line(check, language), flush=True)
    fine = all(check.state != "wrong" for check in checks)
    if args.json:
        sys.stdout.write(json.dumps(_data(checks, args.settings, fine), ensure_ascii=False, indent=2) + "\n")
    else:
        print(f"\n{_SETTINGS.get(language)}")
        for name, value in shown_settings(args.settings).items():
            print(f"  {name} = {_SET.get(language) if value is True else _plain(value, language)}")
        print(f"\n{(_FINE if fine else _BROKEN).get(language)}")
    return 0 if fine else 1


def shown_settings(settings: Settings) -> dict[str, str | float | bool | None]:
    """Return every setting by its variable: its value, None where there is none, True for a secret that is given."""
    shown: dict[str, str | float | bool | None] = {}
    for variable in variables():
        value = getattr(settings, variable.field)
        if variable.field in _SECRET:
            shown[variable.name] = True if value else None
        else:
            shown[variable.name] = value if value is None or isinstance(value, int | float) else str(value)
    return shown


def _plain(value: str | float | bool | None, language: Language) -> str:
    return f"({_UNSET.get(language)})" if value is None else str(value)


def _line(check: Check, language: Language) -> str:
    return f"[{_MARKS[check.state].get(language)}] {check.message.get(language)}"


def _data(checks: list[Check], settings: Settings, fine: bool) -> dict[str, object]:
    return {
        "version": __version__,
        "ok": fine,
        "mode": "assisted" if settings.assisted else "guided",
        "checks": [
            {"check": check.name, "state": check.state, "message": {"fr": check.message.fr, "en": check.message.en}}
            for check in checks
        ],
        "settings": shown_settings(settings),
    }
