"""``campaign export``: the plan as a document, a drawing, slides, tables or a calendar."""

import argparse
import datetime
import sys
from pathlib import Path

from assistant.cli.plan_file import read_bytes
from assistant.errors import PersonError, UsageError
from assistant.exports import FORMATS, export, find_format
from assistant.exports.figures import NBSP
from assistant.language.text import Language, Text
from assistant.plan import read_plan
from assistant.rules import check_plan

_WRITTEN = Text("Écrit{nbsp}: {path}", "Written: {path}")


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the main parser."""
    formats = "; ".join(f"{each.name} ({each.title.fr} · {each.title.en})" for each in FORMATS.values())
    parser = subparsers.add_parser(
        "export",
        help="plan en document, dessin, diapositives, tableau ou agenda · plan as document, drawing, slides…",
        description=f"Écrit un plan dans un autre format · Writes a plan in another format: {formats}",
    )
    parser.add_argument(
        "plan", metavar="PLAN", help="fichier JSON du plan, - pour l’entrée standard · plan file, - for stdin"
    )
    parser.add_argument("--to", metavar="FORMAT", required=True, help=f"format\u00a0: {', '.join(FORMATS)}")
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        help="fichier à écrire, - pour la sortie standard · file to write, - for stdout",
    )
    parser.add_argument(
        "--date",
        metavar="YYYY-MM-DD",
        type=_date,
        help="date du document, aujourd’hui par défaut · date of the document",
    )
    for option, values in _options().items():
        parser.add_argument(f"--{option}", choices=values, help=_OPTION_HELP[option])
    parser.set_defaults(run=run)


_OPTION_HELP = {
    "table": "CSV\u00a0: quel tableau · which table",
    "sheet": "markdown, html\u00a0: quelle fiche à la place du plan · which sheet instead of the plan",
}


def _options() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for each in FORMATS.values():
        found.update(each.options or {})
    return found


def run(args: argparse.Namespace) -> int:
    """Run the command; ``args.language`` comes from the main parser and may be None.

    Raises:
        PersonError: The plan cannot be read, the file cannot be written, or the format does not exist.
    """
    format_ = find_format(args.to)
    plan = read_plan(read_bytes(args.plan))
    language: Language = args.language or plan.language or "fr"
    to_screen = args.output in (None, "-")
    if format_.binary and to_screen and sys.stdout.isatty():
        raise UsageError(
            f"Le format {format_.name} ne se lit pas à l’écran{NBSP}: donnez un fichier, par exemple "
            f"-o plan.{format_.extension}.",
            f"The format {format_.name} cannot be read on a screen: give a file, for example "
            f"-o plan.{format_.extension}.",
        )
    options = {name: value for name in _options() if (value := getattr(args, name)) is not None}
    written = export(
        plan,
        format_.name,
        findings=check_plan(plan).findings,
        date=args.date or datetime.date.today(),
        language=language,
        **options,
    )
    data = written if isinstance(written, bytes) else written.encode("utf-8")
    if to_screen:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return 0
    _write(Path(args.output), data)
    sys.stderr.write(_WRITTEN.get(language).format(nbsp=NBSP, path=args.output) + "\n")
    return 0


def _date(text: str) -> datetime.date:
    try:
        return datetime.datetime.strptime(text, "%Y-%m-%d").date()
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"«\u00a0{text}\u00a0» n’est pas une date comme 2027-03-15 · “{text}” is not a date like 2027-03-15"
        ) from None


def _write(path: Path, data: bytes) -> None:
    try:
        path.write_bytes(data)
    except OSError as error:
        reason = error.strerror or str(error)
        raise PersonError(f"Impossible d’écrire {path}{NBSP}: {reason}.", f"Cannot write {path}: {reason}.") from error
