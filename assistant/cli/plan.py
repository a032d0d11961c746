"""``campaign plan``: a brief becomes plan JSON; what is missing is listed as questions."""

import argparse
import sys
from pathlib import Path

from assistant.app import Assistant
from assistant.dialogue.brief import open_points
from assistant.errors import PersonError
from assistant.language.text import Language, Text
from assistant.plan import write_plan
from assistant.rules import check_plan
from assistant.rules.finding import Finding
from knowledge.decoding import text_of_bytes
from knowledge.rows import read_rows


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the main parser."""
    parser = subparsers.add_parser(
        "plan",
        help="un brief devient un plan JSON · a brief becomes plan JSON",
        description=(
            "Lit un brief (texte, Markdown, docx, pdf…, - pour l’entrée standard) et écrit le plan ; "
            "0 lançable, 1 écrit avec des erreurs, 2 illisible · "
            "Reads a brief (text, Markdown, docx, pdf…, - for stdin) and writes the plan; "
            "0 launchable, 1 written but errors remain, 2 unreadable"
        ),
    )
    parser.add_argument("brief", metavar="BRIEF", help="fichier, ou - · file, or -")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="fichier à écrire · file to write")
    parser.add_argument("--json", action="store_true", help="le plan est toujours du JSON · the plan is always JSON")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Read the brief and write the plan."""
    text = text_of(args.brief)
    if not text.strip():
        raise PersonError("Le brief est vide\u00a0: rien à lire.", "The brief is empty: nothing to read.")
    result = Assistant(args.settings).read_brief(text)
    plan = result.plan
    report = check_plan(plan)
    language: Language = args.language or plan.language or "fr"
    written = write_plan(plan)
    if args.output is None:
        sys.stdout.write(written)
    else:
        _write(args.output, written)
    _tell(report.can_launch, [f for f in report.findings if f.severity == "error" and not f.waived], language)
    if result.told is not None:
        print(result.told.get(language), file=sys.stderr)
    points = open_points(plan, report.findings, result.reading, language)
    if points:
        print(Text("À préciser\u00a0:", "To clarify:").get(language), file=sys.stderr)
        for point in points:
            print(f"- {point}", file=sys.stderr)
    return 0 if report.can_launch else 1


def _tell(can_launch: bool, errors: list[Finding], language: Language) -> None:
    if can_launch:
        print(Text("Le plan peut être lancé.", "The plan can be launched.").get(language), file=sys.stderr)
        return
    print(
        Text("Le plan ne peut pas encore être lancé\u00a0:", "The plan cannot be launched yet:").get(language),
        file=sys.stderr,
    )
    for error in errors:
        print(f"- {error.code} {error.path}: {error.message.get(language)}", file=sys.stderr)


def text_of(name: str | Path) -> str:
    """Return the text of a brief in any readable format; ``-`` is the standard input.

    Raises:
        PersonError: It cannot be read.
    """
    if name == "-":
        return text_of_bytes(sys.stdin.buffer.read(), "-")
    path = Path(name)
    if path.is_dir():
        raise PersonError(f"Impossible de lire {name}\u00a0: c’est un dossier.", f"Cannot read {name}: it is a folder.")
    return read_rows(path).text


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        why = _reason(error, path)
        raise PersonError(
            f"Impossible d’écrire {path}\u00a0: {why.get('fr')}", f"Cannot write {path}: {why.get('en')}"
        ) from None


def _reason(error: OSError, path: Path) -> Text:
    if path.is_dir():
        return Text("c’est un dossier.", "it is a folder.")
    if not path.parent.is_dir():
        return Text(f"le dossier {path.parent} n’existe pas.", f"there is no folder {path.parent}.")
    return Text(error.strerror or str(error), error.strerror or str(error))
