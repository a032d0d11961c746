"""``campaign schema``: the JSON Schema of a plan."""

import argparse
import json
import sys
from pathlib import Path

from assistant.errors import PersonError
from assistant.plan.schema import plan_schema


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the main parser."""
    parser = subparsers.add_parser(
        "schema",
        help="schéma JSON d’un plan · JSON Schema of a plan",
        description=(
            "Affiche le schéma JSON (2020-12) d’un plan, chaque champ décrit · "
            "Prints the JSON Schema (2020-12) of a plan, every field described"
        ),
    )
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="fichier à écrire · file to write")
    parser.add_argument("--json", action="store_true", help="sans effet, c’est du JSON · no effect, it is JSON")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Run the command.

    Raises:
        PersonError: The file cannot be written.
    """
    text = json.dumps(plan_schema(), ensure_ascii=False, indent=2) + "\n"
    if args.output is None:
        sys.stdout.write(text)
        return 0
    try:
        args.output.write_text(text, encoding="utf-8")
    except OSError as error:
        reason = error.strerror or str(error)
        raise PersonError(
            f"Impossible d’écrire {args.output} : {reason}.", f"Cannot write {args.output}: {reason}."
        ) from None
    return 0
