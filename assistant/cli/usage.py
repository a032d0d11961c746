"""What a person is told when a command or an option is not as it should be, in their language."""

import argparse
import re
from collections.abc import Iterable
from typing import Any, NoReturn

from assistant.errors import UsageError

# What argparse says, and what we say: patterns in order, with the groups that both languages repeat.
_SAID = (
    (
        r"the following arguments are required: (?P<what>.+)",
        "il manque {what}",
        "missing: {what}",
    ),
    (
        r"argument (?P<what>.+?): expected (?:one|at least one|\d+) arguments?",
        "il manque une valeur après {what}",
        "a value is missing after {what}",
    ),
    (
        r"argument (?P<what>.+?): invalid choice: (?P<value>.+?) \(choose from (?P<known>.+)\)",
        "{what} ne peut pas valoir {value}. Valeurs possibles : {known}",
        "{what} cannot be {value}. Possible values: {known}",
    ),
    (
        r"argument (?P<what>.+?): invalid (?:int|float) value: (?P<value>.+)",
        "{what} attend un nombre, pas {value}",
        "{what} takes a number, not {value}",
    ),
    (
        r"unrecognized arguments: (?P<what>.+)",
        "argument inconnu : {what}",
        "unknown argument: {what}",
    ),
    (
        r"ambiguous option: (?P<what>.+?) could match (?P<known>.+)",
        "{what} peut vouloir dire {known}",
        "{what} may mean {known}",
    ),
    (
        r"argument (?P<what>.+?): not allowed with argument (?P<other>.+)",
        "{what} ne va pas avec {other}",
        "{what} does not go with {other}",
    ),
    (
        r"argument (?P<what>.+?): ignored explicit argument (?P<value>.+)",
        "{what} ne prend pas de valeur",
        "{what} takes no value",
    ),
)
_NEAR = 0.5


class Parser(argparse.ArgumentParser):
    """Says usage faults in the person's language, without the usage of everything, and its own words in both."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{**options, "add_help": False, "formatter_class": _Formatter})
        self._positionals.title = "arguments"
        self._optionals.title = "options"
        self.add_argument("-h", "--help", action="help", help="montre cette aide · shows this help")

    def error(self, message: str) -> NoReturn:
        """Raise what argparse found wrong.

        Raises:
            UsageError: Always.
        """
        french, english = _in_both(message)
        parsers = [self, *(sub for each in self._actions for sub in _parsers_of(each))]
        options = [option for each in parsers for option in each._option_string_actions if option.startswith("--")]
        unknown = re.match(r"unrecognized arguments: (--[\w-]+)", message)
        near = nearest(unknown[1], options) if unknown else []
        raise UsageError(
            f"{self.prog} : {french}.{_meant_fr(near)} « {self.prog} --help » montre l’usage.",
            f"{self.prog}: {english}.{_meant_en(near)} “{self.prog} --help” shows the usage.",
        )


class _Formatter(argparse.HelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "usage\u00a0: " if prefix is None else prefix)


def add_language(parser: argparse.ArgumentParser, default: Any) -> None:
    """Add ``--language`` where a command does not have it already."""
    if any("--language" in action.option_strings for action in parser._actions):
        return
    parser.add_argument(
        "--language", choices=("fr", "en"), default=default, help="langue des messages · language of messages"
    )


def unknown_command(word: str, commands: Iterable[str]) -> UsageError:
    """Return the error that names a command's near spellings."""
    known = tuple(commands)
    near = nearest(word, known)
    every = ", ".join(known)
    return UsageError(
        f"Commande inconnue : {word}.{_meant_fr(near) or f' Commandes : {every}.'} « campaign --help » les explique.",
        f"Unknown command: {word}.{_meant_en(near) or f' Commands: {every}.'} “campaign --help” explains them.",
    )


def nearest(word: str, known: Iterable[str]) -> list[str]:
    """Return the known words that are spelled most like a word: those that begin with it, else the nearest."""
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    words = list(known)
    begun = [each for each in words if len(word.strip("-")) > 1 and each.startswith(word)]
    found = extract(word.lower(), words, scorer=OSA.normalized_similarity, score_cutoff=_NEAR)
    return begun or [each for each, score, _ in found if score == found[0][1]]


def _parsers_of(action: argparse.Action) -> Iterable[argparse.ArgumentParser]:
    return action.choices.values() if isinstance(action, argparse._SubParsersAction) else ()


def _in_both(message: str) -> tuple[str, str]:
    for pattern, french, english in _SAID:
        if found := re.fullmatch(pattern, message, re.DOTALL):
            groups = {name: _plain(value) for name, value in found.groupdict().items()}
            return french.format(**groups), english.format(**groups)
    # A type of ours says both languages, after the name of its argument.
    name, colon, rest = message.partition(": ")
    french, dot, english = rest.partition(" · ")
    what = name.removeprefix("argument ")
    return (f"{what} : {french}", f"{what}: {english}") if colon and dot else (message, message)


def _plain(value: str) -> str:
    return value.replace("'", "")


def _meant_fr(near: list[str]) -> str:
    return f" Vouliez-vous dire {' ou '.join(near)} ?" if near else ""


def _meant_en(near: list[str]) -> str:
    return f" Did you mean {' or '.join(near)}?" if near else ""
