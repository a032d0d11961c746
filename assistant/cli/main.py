"""The ``campaign`` command: finds the subcommand, reads the settings, and turns errors into words."""

import argparse
import logging
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any

from assistant import __version__
from assistant.errors import AssistantError, PersonError, SettingsError, UsageError
from assistant.language.text import Language
from assistant.settings import Settings, load_settings

COMMANDS = (
    "ui",
    "chat",
    "plan",
    "check",
    "rules",
    "walk",
    "split",
    "export",
    "search",
    "ingest",
    "documents",
    "sessions",
    "calculate",
    "doctor",
    "schema",
)
"""Subcommands in the order of the help; each is the module of the same name."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: Arguments without the program's name; those of the process by default.

    Returns:
        0, 1 or 2 as each command documents; 2 for anything a person has to mend.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    language = _language_of(arguments)
    try:
        parser = _parser(arguments)
        args = parser.parse_args(arguments)
        settings = load_settings()
        args.settings = settings
        args.home = settings.home
        args.language = args.language or settings.language
        language = args.language or "fr"
        _log(settings)
        run: Callable[[argparse.Namespace], int] = args.run
        code = run(args)
        sys.stdout.flush()
        return code
    except PersonError as error:
        print(error.text(language), file=sys.stderr)
        return 2
    except BrokenPipeError:
        # The reader of our output went away, as `head` does.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return 130
    except AssistantError as error:
        return _bug(error, language)
    except Exception as error:  # noqa: BLE001  (the edge: a person sees one line, the log the rest)
        return _bug(error, language)


def _bug(error: BaseException, language: Language) -> int:
    logging.getLogger("assistant").debug("unexpected error", exc_info=error)
    kind = type(error).__name__
    texts = {
        "fr": f"Erreur interne ({kind}). Rien n’est perdu. CAMPAIGN_LOG_LEVEL=debug en montre le détail.",
        "en": f"Internal error ({kind}). Nothing is lost. CAMPAIGN_LOG_LEVEL=debug shows the details.",
    }
    print(texts[language], file=sys.stderr)
    return 2


def _log(settings: Settings) -> None:
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(name)s: %(message)s")
    logging.getLogger("assistant").setLevel(settings.log_level.upper())


def _language_of(arguments: list[str]) -> Language:
    """Return the language of messages before the arguments are parsed."""
    for index, argument in enumerate(arguments):
        value = argument.partition("=")[2] if argument.startswith("--language=") else ""
        if argument == "--language" and index + 1 < len(arguments):
            value = arguments[index + 1]
        if value in ("fr", "en"):
            return "fr" if value == "fr" else "en"
    try:
        return load_settings().language or "fr"
    except SettingsError:
        return "fr"


class _Parser(argparse.ArgumentParser):
    """Says usage faults in the person's language, without the usage of everything."""

    def error(self, message: str) -> Any:
        raise UsageError(
            f"{self.prog} : {message}. « {self.prog} --help » montre l’usage.",
            f"{self.prog}: {message}. “{self.prog} --help” shows the usage.",
        )


def _parser(arguments: list[str]) -> argparse.ArgumentParser:
    parser = _Parser(
        prog="campaign",
        description=(
            "De l’objectif en dix mots au plan de campagne vérifié · "
            "From a ten-word objective to a checked campaign plan"
        ),
    )
    parser.add_argument("--version", action="version", version=f"campaign {__version__}")
    _add_language(parser, None)
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND", required=True, parser_class=_Parser)
    # Only the module that is asked for is imported: `campaign check` must not wait for the page.
    named = next((a for a in arguments if a in COMMANDS), None)
    for name in COMMANDS if named is None else (named,):
        import_module(f"assistant.cli.{name}").register(subparsers)
    for subparser in subparsers.choices.values():
        _add_language(subparser, argparse.SUPPRESS)
    return parser


def _add_language(parser: argparse.ArgumentParser, default: Any) -> None:
    if any("--language" in action.option_strings for action in parser._actions):
        return
    parser.add_argument(
        "--language", choices=("fr", "en"), default=default, help="langue des messages · language of messages"
    )


if __name__ == "__main__":
    sys.exit(main())
