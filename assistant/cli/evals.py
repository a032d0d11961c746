"""``campaign evals``: plays the evaluation cases, records model answers, compares two runs."""

import argparse
import datetime
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.cli.usage import add_language
from assistant.errors import UsageError
from assistant.language.text import Language
from evals.cases.base import SUITES
from evals.compare import ALPHA, TOLERANCE, compare
from evals.compare import exit_code as comparison_code
from evals.gates import exit_code
from evals.report.comparison import comparison_markdown, comparison_text
from evals.report.files import read_report, write_report
from evals.report.terminal import as_text
from evals.results import Attempt
from evals.runner import Options, Progress, run

if TYPE_CHECKING:
    from evals.cases.base import SuiteName

GUIDED = "guided"
_TAGS = ("language", "section", "skill", "difficulty")


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
    _add_run(actions)
    _add_compare(actions)
    for action in actions.choices.values():
        add_language(action, argparse.SUPPRESS)


def _add_run(actions: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = actions.add_parser("run", help="joue les cas · plays the cases")
    parser.add_argument(
        "--suite",
        action="append",
        choices=(GUIDED, *SUITES),
        help="guided : toutes, sans modèle (par défaut) · guided: all, without a model (default)",
    )
    parser.add_argument("--repeats", type=_whole, default=1, metavar="K", help="répétitions de chaque cas · repeats")
    parser.add_argument("--max-cost", type=_amount, metavar="MONEY", help="dépense maximale · most to be spent")
    parser.add_argument("--jobs", type=_whole, default=2, metavar="N", help="processus · processes")
    parser.add_argument("--case", action="append", default=[], metavar="ID", help="seulement ce cas · only this case")
    parser.add_argument(
        "--tag", action="append", default=[], type=_tag, metavar="TAG=VALUE", help="seulement ceux-là · only those"
    )
    parser.add_argument("-o", "--output", type=Path, metavar="DIR", help="dossier du rapport · folder of the report")
    parser.add_argument("--datasets", type=Path, metavar="DIR", help="d’autres cas · other cases")
    parser.add_argument("--thresholds", type=Path, metavar="FILE", help="d’autres seuils · other thresholds")
    parser.add_argument("--json", action="store_true", help="le rapport en JSON · the report as JSON")
    parser.set_defaults(run=run_cases)


def _add_compare(actions: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = actions.add_parser("compare", help="compare deux passages · compares two runs")
    parser.add_argument("base", type=Path, metavar="BASE", help="report.json d’avant · report.json before")
    parser.add_argument("new", type=Path, metavar="NEW", help="report.json d’après · report.json after")
    parser.add_argument(
        "--tolerance", type=_share, default=TOLERANCE, metavar="SHARE", help="écart toléré · tolerated difference"
    )
    parser.add_argument("--alpha", type=_share, default=ALPHA, metavar="LEVEL", help="niveau · level of significance")
    parser.add_argument("--all", action="store_true", help="toutes les étiquettes · all tags")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="sortie JSON · JSON output")
    form.add_argument("--markdown", action="store_true", help="pour une demande de tirage · for a pull request")
    parser.set_defaults(run=run_compare)


def run_cases(args: argparse.Namespace) -> int:
    """Play the cases and print what came of them."""
    language: Language = args.language or "fr"
    options = _options(args)
    report = run(options, _bar())
    if args.output:
        write_report(report, args.output, language)
    sys.stdout.write(report.model_dump_json(indent=1) + "\n" if args.json else as_text(report, language))
    return exit_code(report)


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


def _options(args: argparse.Namespace) -> Options:
    named: list[str] = args.suite or [GUIDED]
    if GUIDED in named and len(named) > 1:
        raise UsageError(
            "--suite guided joue déjà toutes les suites\u00a0: n’en nommez pas d’autre.",
            "--suite guided plays all suites already: name no other.",
        )
    suites: tuple[SuiteName, ...] = SUITES if GUIDED in named else tuple(each for each in SUITES if each in named)
    settings = args.settings
    if GUIDED in named:
        settings = settings.model_copy(update={"mode": "guided"})
    places = {key: value for key in ("datasets", "thresholds") if (value := getattr(args, key)) is not None}
    return Options(
        settings=settings,
        suites=suites,
        repeats=args.repeats,
        workers=args.jobs,
        max_cost=args.max_cost,
        cases=tuple(args.case),
        tags=tuple(args.tag),
        output=args.output,
        date=datetime.date.today().isoformat(),
        **places,
    )


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


def _whole(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError("un nombre entier à partir de 1 · a whole number from 1 on")
    return int(text)


def _amount(text: str) -> float:
    return _number(text, None)


def _share(text: str) -> float:
    return _number(text, 1.0)


def _number(text: str, most: float | None) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value < float("inf") or (most is not None and value > most):
        raise argparse.ArgumentTypeError("un nombre qui convienne, comme 0.02 · a number that fits, such as 0.02")
    return value


def _tag(text: str) -> tuple[str, str]:
    tag, equals, value = text.partition("=")
    if tag not in _TAGS or not equals or not value:
        names = ", ".join(_TAGS)
        raise argparse.ArgumentTypeError(f"une étiquette parmi {names}, comme skill=date · a tag such as skill=date")
    return tag, value


__all__ = ["register", "run_cases", "run_compare"]
