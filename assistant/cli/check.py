"""``campaign check``: what is wrong with a plan, in four formats, and the mends that need no question."""

import argparse
import difflib
import json
import sys
from pathlib import Path
from typing import Any, get_args

from assistant.cli.plan_file import STDIN, read_bytes
from assistant.errors import PlanFileError, UsageError
from assistant.language.text import Language, Text
from assistant.plan.campaign import Plan
from assistant.plan.json_text import decode, parse
from assistant.plan.reading import plan_from_data
from assistant.plan.writing import to_json
from assistant.rules.check import Report, check_plan
from assistant.rules.finding import Severity
from assistant.rules.fix import mend, mend_data
from assistant.rules.formats.github import as_github
from assistant.rules.formats.junit import as_junit
from assistant.rules.formats.lines import Lines
from assistant.rules.formats.text import as_text

FORMATS = ("text", "json", "github", "junit")

_MENDED = Text("Réparé dans {name}.", "Mended in {name}.")
_WOULD = Text("Serait réparé dans {name}\u00a0; rien n’a été écrit.", "Would be mended in {name}; nothing was written.")
_NOTHING = Text("Rien à réparer sans demander.", "Nothing to mend without asking.")


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the main parser."""
    parser = subparsers.add_parser(
        "check",
        help="vérifie un plan · checks a plan",
        description=(
            "Vérifie un plan et dit s’il peut être lancé. 0\u00a0: pas d’erreur, 1\u00a0: des erreurs, "
            "2\u00a0: pas un plan · "
            "Checks a plan and says whether it can be launched. 0: no error, 1: errors, 2: not a plan"
        ),
    )
    parser.add_argument("plan", nargs="?", default=STDIN, metavar="PLAN", help="fichier JSON, ou - · JSON file, or -")
    parser.add_argument("--format", choices=FORMATS, default=None, help="text par défaut · by default")
    parser.add_argument("--json", action="store_true", help="comme · same as --format json")
    parser.add_argument(
        "--fail-on",
        choices=get_args(Severity),
        default="error",
        help="gravité à partir de laquelle le code de sortie est 1 · severity from which the exit code is 1",
    )
    parser.add_argument(
        "--fix",
        action="store_true",
        help="répare ce qui n’a qu’une issue possible · mends what has one possible outcome",
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="montre les réparations sans écrire · shows the mends, writes nothing"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Run the command.

    Returns:
        0 without a finding as grave as ``--fail-on``, 1 with one; after the mends where ``--fix`` is given.

    Raises:
        PlanFileError: It is not a plan.
        UsageError: Options that contradict each other.
    """
    if args.json and args.format not in (None, "json"):
        raise UsageError(
            f"--json et --format {args.format} se contredisent.",
            f"--json and --format {args.format} contradict each other.",
        )
    form = "json" if args.json else args.format or "text"
    if args.fix and args.plan == STDIN and not args.dry_run:
        raise UsageError(
            "--fix écrit dans un fichier : donnez son nom, ou ajoutez --dry-run.",
            "--fix writes to a file: give its name, or add --dry-run.",
        )
    text = decode(read_bytes(args.plan))
    data = parse(text)
    plan = plan_from_data(data, text)
    language: Language = args.language or plan.language or "fr"
    if args.fix or args.dry_run:
        plan, data, text = _mend(args, plan, data, text, language, quiet=form != "text")
    report = check_plan(plan)
    sys.stdout.write(_render(report, form, args, language, text, data))
    return 1 if report.failing(args.fail_on) else 0


def _render(report: Report, form: str, args: argparse.Namespace, language: Language, text: str, data: Any) -> str:
    name = "stdin" if args.plan == STDIN else args.plan
    match form:
        case "json":
            return json.dumps(report.to_json(), ensure_ascii=False, indent=2) + "\n"
        case "github":
            return as_github(report, language, name, Lines(text, data).of)
        case "junit":
            return as_junit(report, language, name, args.fail_on)
        case _:
            return as_text(report, language, name, Lines(text, data).of)


def _mend(
    args: argparse.Namespace, plan: Plan, data: Any, text: str, language: Language, *, quiet: bool
) -> tuple[Plan, Any, str]:
    """Mend what can be mended, show the difference, write it; what other programs read on stdout stays clean."""
    out = sys.stderr if quiet else sys.stdout
    mended = mend(plan)
    if mended == plan:
        print(_NOTHING.get(language), file=out)
        return plan, data, text
    new_data = mend_data(data, plan, mended)
    indent = _indent(text)
    before, after = (to_json(value, indent=indent).splitlines() for value in (data, new_data))
    print("\n".join(difflib.unified_diff(before, after, args.plan, args.plan, lineterm="", n=1)), file=out)
    written = to_json(new_data, indent=indent) + "\n"
    said = _WOULD if args.dry_run else _MENDED
    if not args.dry_run:
        _write(args.plan, written)
    print(said.get(language).format(name=args.plan), file=out)
    return plan_from_data(new_data, written), new_data, written


def _indent(text: str) -> int | None:
    """Return the indentation of a JSON text, None where it is on one line."""
    second = text.strip().splitlines()[1:2]
    return len(second[0]) - len(second[0].lstrip()) or 2 if second else None


def _write(name: str, text: str) -> None:
    try:
        Path(name).write_text(text, encoding="utf-8")
    except OSError as error:
        raise PlanFileError(
            f"Le fichier « {name} » ne peut pas être écrit : {error.strerror}.",
            f'The file "{name}" cannot be written: {error.strerror}.',
        ) from None
