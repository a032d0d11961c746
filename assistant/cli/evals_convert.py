"""``campaign evals convert``: cases from and to promptfoo's YAML."""

import argparse
import datetime
import sys
from pathlib import Path

from assistant.errors import PersonError
from assistant.language.text import Language, Text
from evals.cases.load import load_datasets
from evals.promptfoo import Converted, from_promptfoo, to_promptfoo

_SHOWN = 10


def register(actions: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the action."""
    parser = actions.add_parser("convert", help="depuis et vers promptfoo · from and to promptfoo")
    parser.add_argument(
        "file", nargs="?", type=Path, metavar="FILE",
        help="configuration promptfoo à lire ; sans elle, nos cas sont écrits pour promptfoo · "
        "promptfoo configuration to read; without it our cases are written for promptfoo",
    )  # fmt: skip
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="fichier à écrire · file to write")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Convert, write, and tell what could not be said.

    Raises:
        PersonError: The file cannot be read, or is no promptfoo configuration.
    """
    import yaml

    language: Language = args.language or "fr"
    if args.file is None:
        made = to_promptfoo(load_datasets().cases)
    else:
        made = from_promptfoo(_read(args.file), datetime.date.today().isoformat())
    text = yaml.safe_dump(made.data, allow_unicode=True, sort_keys=False, width=120)
    if args.output is None:
        sys.stdout.write(text)
    else:
        _write(args.output, text)
    _tell(made, language)
    return 0


def _read(path: Path) -> object:
    import yaml

    try:
        return yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise PersonError(f"Impossible de lire {path}\u00a0: {error}", f"Cannot read {path}: {error}") from None


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        why = error.strerror or str(error)
        raise PersonError(f"Impossible d’écrire {path}\u00a0: {why}", f"Cannot write {path}: {why}") from None


def _tell(made: Converted, language: Language) -> None:
    for cases, title in (
        (made.partly, Text("dits en partie", "said in part")),
        (made.left_out, Text("laissés de côté", "left out")),
    ):
        if cases:
            colon = "\u00a0:" if language == "fr" else ":"
            print(f"{len(cases)} {title.get(language)}{colon}", file=sys.stderr)
            for each in cases[:_SHOWN]:
                print(f"- {each}", file=sys.stderr)
    print(Text(f"{made.taken} cas convertis", f"{made.taken} cases converted").get(language), file=sys.stderr)
