"""The options of ``campaign evals``: what they are called, and what is to be run."""

import argparse
import datetime
import re
from dataclasses import replace
from pathlib import Path
from typing import get_args

from assistant.errors import SettingsError, UsageError
from assistant.llm.prompt_file import tasks, versions
from evals.cases.base import SUITES, SuiteName
from evals.models.cassette import cassettes_in
from evals.models.obedient import NAME
from evals.models.open import ModelChoice, guided, live, replayed
from evals.runner import Options

GUIDED = "guided"
_TAGS = ("language", "section", "skill", "difficulty")


def add_cases(parser: argparse.ArgumentParser) -> None:
    """Add the options that say which cases are played, how often and with what."""
    parser.add_argument(
        "--suite",
        action="append",
        choices=(GUIDED, *SUITES),
        help="guided : toutes, sans modèle (par défaut) · guided: all, without a model (default)",
    )
    parser.add_argument("--model", metavar="NAME", help="modèle à interroger, ou scripted · model to ask, or scripted")
    parser.add_argument(
        "--prompt", action="append", default=[], type=prompt_version, metavar="TASK@VERSION",
        help="version d’un prompt, par exemple · version of a prompt, for example read@v1",
    )  # fmt: skip
    parser.add_argument(
        "--judge", default="", metavar="NAME", help="modèle qui juge les réponses · model that judges replies"
    )
    parser.add_argument("--repeats", type=whole, default=1, metavar="K", help="répétitions de chaque cas · repeats")
    parser.add_argument("--max-cost", type=amount, metavar="MONEY", help="dépense maximale · most to be spent")
    parser.add_argument("--jobs", type=whole, default=2, metavar="N", help="processus · processes")
    parser.add_argument("--case", action="append", default=[], metavar="ID", help="seulement ce cas · only this case")
    parser.add_argument(
        "--tag", action="append", default=[], type=tag, metavar="TAG=VALUE", help="seulement ceux-là · only those"
    )
    parser.add_argument("-o", "--output", type=Path, metavar="DIR", help="dossier du rapport · folder of the report")
    parser.add_argument("--datasets", type=Path, metavar="DIR", help="d’autres cas · other cases")
    parser.add_argument("--thresholds", type=Path, metavar="FILE", help="d’autres seuils · other thresholds")
    parser.add_argument("--json", action="store_true", help="le rapport en JSON · the report as JSON")


def options_of(args: argparse.Namespace) -> Options:
    """Return what is to be run.

    Raises:
        UsageError: Options that do not go together, or a prompt that does not exist.
        SettingsError: A model is named without a way to reach it.
        PersonError: There are no cassettes.
    """
    choice = _choice(args)
    places = {key: value for key in ("datasets", "thresholds") if (value := getattr(args, key)) is not None}
    return Options(
        choice=choice,
        suites=_suites(args, choice),
        repeats=args.repeats,
        workers=args.jobs,
        max_cost=args.max_cost,
        cases=tuple(args.case),
        tags=tuple(args.tag),
        output=args.output,
        record=getattr(args, "cassettes", None),
        date=datetime.date.today().isoformat(),
        **places,
    )


def _choice(args: argparse.Namespace) -> ModelChoice:
    named, replay = args.suite or [], getattr(args, "replay", None)
    if GUIDED in named and (len(named) > 1 or args.model or replay):
        raise UsageError(
            "--suite guided joue toutes les suites sans modèle\u00a0: il va seul.",
            "--suite guided plays all suites without a model: it stands alone.",
        )
    if replay is not None:
        choice = replayed(args.settings, replay, args.model)
    elif args.model is None and (GUIDED in named or not named):
        choice = guided(args.settings)
    else:
        choice = live(args.settings, args.model)
    if args.prompt and not choice.settings.assisted:
        raise UsageError("--prompt demande un modèle.", "--prompt needs a model.")
    if args.judge and args.judge != NAME and args.settings.api_key is None and args.settings.base_url is None:
        raise SettingsError(
            f"--judge {args.judge} demande aussi OPENAI_API_KEY ou OPENAI_BASE_URL.",
            f"--judge {args.judge} also needs OPENAI_API_KEY or OPENAI_BASE_URL.",
        )
    return replace(choice, prompts=tuple(args.prompt), judge=args.judge)


def _suites(args: argparse.Namespace, choice: ModelChoice) -> tuple[SuiteName, ...]:
    named = args.suite or [GUIDED]
    if GUIDED not in named:
        return tuple(each for each in get_args(SuiteName) if each in named)
    if choice.replay is not None:
        recorded = {path.stem for path in cassettes_in(choice.replay)}
        return tuple(each for each in get_args(SuiteName) if each in recorded)
    return SUITES


def prompt_version(text: str) -> tuple[str, int]:
    """Read ``task@version``."""
    match = re.fullmatch(r"([a-z_]+)@v?(\d+)", text)
    if match is None or match[1] not in tasks() or int(match[2]) not in versions(match[1]):
        known = ", ".join(f"{task}@v{versions(task)[-1]}" for task in tasks())
        raise argparse.ArgumentTypeError(f"un prompt parmi {known} · one of {known}")
    return match[1], int(match[2])


def whole(text: str) -> int:
    """Read a whole number from 1 on."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError("un nombre entier à partir de 1 · a whole number from 1 on")
    return int(text)


def amount(text: str) -> float:
    """Read an amount of money."""
    return _number(text, float("inf"))


def share(text: str) -> float:
    """Read a number from 0 to 1."""
    return _number(text, 1.0)


def _number(text: str, most: float) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value <= most or value == float("inf"):
        raise argparse.ArgumentTypeError("un nombre qui convienne, comme 0.02 · a number that fits, such as 0.02")
    return value


def tag(text: str) -> tuple[str, str]:
    """Read ``tag=value``."""
    name, equals, value = text.partition("=")
    if name not in _TAGS or not equals or not value:
        names = ", ".join(_TAGS)
        raise argparse.ArgumentTypeError(f"une étiquette parmi {names}, comme skill=date · a tag such as skill=date")
    return name, value
