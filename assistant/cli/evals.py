"""``campaign evals``: plays the evaluation cases, records model answers, compares two runs."""

import argparse
import sys
from pathlib import Path
from typing import Any

from assistant.cli import evals_convert
from assistant.cli.evals_options import add_cases, options_of, share
from assistant.cli.usage import add_language
from assistant.errors import UsageError
from assistant.language.text import Language
from evals.compare import ALPHA, TOLERANCE, compare
from evals.compare import exit_code as comparison_code
from evals.gates import exit_code
from evals.models.cassette import FOLDER
from evals.report.comparison import comparison_markdown, comparison_text
from evals.report.files import read_report, write_report
from evals.report.terminal import as_text
from evals.results import Attempt
from evals.runner import Progress, run


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the main parser."""
    parser = subparsers.add_parser(
        "evals",
        help="évalue l’assistant · evaluates the assistant",
        description=(
            "Joue les cas d’évaluation, enregistre les réponses d’un modèle, compare deux passages. 0\u00a0: tient, "
            "1\u00a0: une barrière cède, 2\u00a0: usage, 3\u00a0: trop peu de cas ou pas comparable, 4\u00a0: panne · "
            "Plays the evaluation cases, records a model’s answers, compares two runs. 0: holds, 1: a gate failed, "
            "2: usage, 3: too few cases or not comparable, 4: infrastructure"
        ),
    )
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    played = actions.add_parser("run", help="joue les cas · plays the cases")
    add_cases(played)
    played.add_argument(
        "--replay", type=Path, nargs="?", const=FOLDER, metavar="DIR",
        help="réponses enregistrées au lieu du modèle · recorded answers instead of the model",
    )  # fmt: skip
    played.set_defaults(run=run_cases)
    recorded = actions.add_parser("record", help="enregistre un modèle · records a model")
    add_cases(recorded)
    recorded.add_argument(
        "--cassettes", type=Path, default=FOLDER, metavar="DIR", help="dossier des cassettes · folder of the cassettes"
    )
    recorded.set_defaults(run=run_recording)
    _add_compare(actions)
    evals_convert.register(actions)
    for action in actions.choices.values():
        add_language(action, argparse.SUPPRESS)


def _add_compare(actions: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = actions.add_parser("compare", help="compare deux passages · compares two runs")
    parser.add_argument("base", type=Path, metavar="BASE", help="report.json d’avant · report.json before")
    parser.add_argument("new", type=Path, metavar="NEW", help="report.json d’après · report.json after")
    parser.add_argument(
        "--tolerance", type=share, default=TOLERANCE, metavar="SHARE", help="écart toléré · tolerated difference"
    )
    parser.add_argument("--alpha", type=share, default=ALPHA, metavar="LEVEL", help="niveau · level of significance")
    parser.add_argument("--all", action="store_true", help="toutes les étiquettes · all tags")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="sortie JSON · JSON output")
    form.add_argument("--markdown", action="store_true", help="pour une demande de tirage · for a pull request")
    parser.set_defaults(run=run_compare)


def run_cases(args: argparse.Namespace) -> int:
    """Play the cases and print what came of them."""
    language: Language = args.language or "fr"
    report = run(options_of(args), _bar())
    if args.output:
        write_report(report, args.output, language)
    sys.stdout.write(report.model_dump_json(indent=1) + "\n" if args.json else as_text(report, language))
    return exit_code(report)


def run_recording(args: argparse.Namespace) -> int:
    """Play the cases with a model and keep what it answers."""
    options = options_of(args)
    if not options.choice.settings.assisted:
        raise UsageError(
            "Rien à enregistrer sans modèle\u00a0: nommez-en un avec --model.",
            "Nothing to record without a model: name one with --model.",
        )
    return run_cases(args)


def run_compare(args: argparse.Namespace) -> int:
    """Compare two reports and print the tests."""
    language: Language = args.language or "fr"
    found = compare(read_report(args.base), read_report(args.new), args.tolerance, args.alpha)
    if args.json:
        sys.stdout.write(found.model_dump_json(indent=1) + "\n")
    elif args.markdown:
        sys.stdout.write(comparison_markdown(found, language))
    else:
        sys.stdout.write(comparison_text(found, language, args.all))
    return comparison_code(found)


def _bar() -> Progress:
    """Return a progress bar on the error stream, where that is a terminal."""
    from tqdm import tqdm

    bar: Any = None

    def begin(total: int, done: int) -> None:
        nonlocal bar
        bar = tqdm(total=total, initial=done, disable=not sys.stderr.isatty(), unit="", leave=False)

    def step(attempt: Attempt) -> None:
        bar.set_postfix_str(attempt.case)
        bar.update(1)

    return Progress(begin, step)
