"""The ``campaign`` command: finds the subcommand, reads the settings, and turns errors into words."""

import argparse
import io
import logging
import os
import sys
import warnings
from collections.abc import Callable, Sequence
from importlib import import_module

from assistant import __version__
from assistant.cli.usage import Parser, add_language, unknown_command
from assistant.errors import AssistantError, PersonError, SettingsError
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
    "mcp",
    "prompts",
    "doctor",
    "evals",
    "schema",
)
"""Subcommands in the order of the help; each is the module of the same name."""

_OURS = ("assistant", "knowledge")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: Arguments without the program's name; those of the process by default.

    Returns:
        0, 1 or 2 as each command documents; 2 for anything a person has to mend.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    language = _language_of(arguments)
    _survive_any_terminal()
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
    """Let our own warnings through; what libraries mutter is for whoever asks for details."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(name)s: %(message)s"))
    if settings.log_level not in ("debug", "info"):
        handler.addFilter(lambda record: record.name.split(".")[0] in _OURS)
        if not sys.warnoptions:
            warnings.simplefilter("ignore")
    logging.basicConfig(level=logging.WARNING, handlers=[handler])
    for name in _OURS:
        logging.getLogger(name).setLevel(settings.log_level.upper())


def _survive_any_terminal() -> None:
    """Write what a terminal cannot show as an escape, rather than end there."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


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


def _parser(arguments: list[str]) -> argparse.ArgumentParser:
    parser = Parser(
        prog="campaign",
        description=(
            "De l’objectif en dix mots au plan de campagne vérifié · "
            "From a ten-word objective to a checked campaign plan"
        ),
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"campaign {__version__}",
        help="montre la version · shows the version",
    )
    add_language(parser, None)
    subparsers = parser.add_subparsers(
        dest="command", title="commandes · commands", metavar="COMMAND", required=True, parser_class=Parser
    )
    # Only the module that is asked for is imported: `campaign check` must not wait for the page.
    named = _command(arguments)
    if named is not None and named not in COMMANDS:
        raise unknown_command(named, COMMANDS)
    for name in COMMANDS if named is None else (named,):
        import_module(f"assistant.cli.{name}").register(subparsers)
    for subparser in subparsers.choices.values():
        add_language(subparser, argparse.SUPPRESS)
    return parser


def _command(arguments: list[str]) -> str | None:
    """Return the first word that is neither an option nor the value of one."""
    words = iter(arguments)
    for word in words:
        if word == "--language":
            next(words, None)
        elif not word.startswith("-"):
            return word
    return None


if __name__ == "__main__":
    sys.exit(main())
