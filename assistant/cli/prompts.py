"""``campaign prompts``: every prompt with its versions; one shown, filled or compared."""

import argparse
import difflib
import json
import sys
from pathlib import Path
from typing import Any

from assistant.cli.usage import nearest
from assistant.errors import UsageError
from assistant.language.text import Language
from assistant.llm.prompt_file import PromptFile, partials, read_prompt, tasks, versions
from assistant.llm.prompts import examples, render


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the main parser."""
    parser = subparsers.add_parser(
        "prompts",
        help="montre ce qui est demandé au modèle · shows what a model is asked",
        description=(
            "Liste les prompts et leurs versions ; « show » en montre un, « render » le remplit (avec ses exemples, "
            "sauf ce que --set ou --variables donne), « diff » compare deux versions. "
            "PROMPT s’écrit probe ou probe@v1. · "
            "Lists the prompts and their versions; “show” prints one, “render” fills it (with its examples, except "
            "what --set or --variables gives), “diff” compares two versions. PROMPT is written probe or probe@v1."
        ),
    )
    parser.add_argument("--json", action="store_true", help="sortie JSON · JSON output")
    actions = parser.add_subparsers(dest="action", metavar="ACTION", parser_class=type(parser))
    show = actions.add_parser("show", help="montre un prompt · shows a prompt")
    filled = actions.add_parser("render", help="remplit un prompt · fills a prompt")
    diff = actions.add_parser("diff", help="compare deux versions · compares two versions")
    for each in (show, filled, diff):
        each.add_argument("prompt", metavar="PROMPT", help="par exemple · for example probe@v1")
        each.add_argument("--language", choices=("fr", "en"), default=argparse.SUPPRESS, help="langue · language (fr)")
    for each in (show, filled):
        each.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="sortie JSON · JSON output")
    diff.add_argument("other", metavar="PROMPT", nargs="?", help="l’autre version · the other version")
    filled.add_argument(
        "--set",
        dest="given",
        action="append",
        default=[],
        metavar="NAME=TEXT",
        help="valeur d’une variable · value of a variable",
    )
    filled.add_argument("--variables", metavar="FILE", help="valeurs en JSON · values as JSON")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Run the command.

    Raises:
        UsageError: No such prompt, or values that it does not take.
    """
    language: Language = args.language or "fr"
    match args.action:
        case "show":
            _show(_named(args.prompt), args.json)
        case "render":
            _render(args, language)
        case "diff":
            _diff(args.prompt, args.other)
        case _:
            _list(language, args.json)
    return 0


def _list(language: Language, as_json: bool) -> None:
    listed = [(name, versions(name), read_prompt(name, versions(name)[-1])) for name in (*tasks(), *partials())]
    if as_json:
        _write_json([{**_data(prompt), "versions": list(known)} for _, known, prompt in listed])
        return
    width = max(len(name) for name, _, _ in listed)
    for name, known, prompt in listed:
        every = ", ".join(f"v{number}" for number in known)
        sys.stdout.write(f"{name:<{width}}  {every}  {getattr(prompt.front.task, language)}\n")


def _show(prompt: PromptFile, as_json: bool) -> None:
    if as_json:
        parts = {
            language: [{"role": role, "template": template} for role, template in each]
            for language, each in prompt.parts.items()
        }
        _write_json({**_data(prompt), "parts": parts})
    else:
        sys.stdout.write(prompt.text)


def _render(args: argparse.Namespace, language: Language) -> None:
    prompt = _named(args.prompt)
    if prompt.front.id not in tasks():
        raise UsageError(f"{args.prompt} est un morceau de prompt.", f"{args.prompt} is part of a prompt.")
    values = {**examples(prompt.front.id, language, prompt.front.version), **_given(args)}
    unknown = sorted(set(values) - set(prompt.front.variables))
    if unknown:
        raise UsageError(
            f"{prompt.name} ne connaît pas {', '.join(unknown)}. Variables : {', '.join(prompt.front.variables)}",
            f"{prompt.name} does not know {', '.join(unknown)}. Variables: {', '.join(prompt.front.variables)}",
        )
    rendered = render(prompt.front.id, language, values, prompt.front.version)
    if args.json:
        messages = [{"role": each.role, "content": each.content} for each in rendered.messages]
        _write_json({"prompt": rendered.prompt, "language": language, "messages": messages})
        return
    for message in rendered.messages:
        sys.stdout.write(f"[{message.role}]\n{message.content}\n\n")


def _diff(one: str, other: str | None) -> None:
    newer = _named(other or one)
    older = _named(one) if other else _before(newer)
    lines = difflib.unified_diff(
        older.text.splitlines(keepends=True), newer.text.splitlines(keepends=True), older.name, newer.name
    )
    sys.stdout.writelines(lines)


def _before(prompt: PromptFile) -> PromptFile:
    name = prompt.front.id if prompt.front.id in tasks() else f"partials/{prompt.front.id}"
    earlier = [number for number in versions(name) if number < prompt.front.version]
    if not earlier:
        raise UsageError(f"{prompt.name} n’a pas de version précédente.", f"{prompt.name} has no version before it.")
    return read_prompt(name, earlier[-1])


def _named(word: str) -> PromptFile:
    name, _, number = word.partition("@v")
    known = versions(name) if name in (*tasks(), *partials()) else ()
    wanted = known[-1:] if not number else [each for each in known if str(each) == number]
    if not wanted:
        every = [f"{each}@v{version}" for each in (*tasks(), *partials()) for version in versions(each)]
        near = nearest(word, every) or every
        raise UsageError(
            f"Prompt inconnu : {word}. Il y a : {', '.join(near)}.",
            f"Unknown prompt: {word}. There is: {', '.join(near)}.",
        )
    return read_prompt(name, wanted[-1])


def _given(args: argparse.Namespace) -> dict[str, Any]:
    values: dict[str, Any] = {}
    if args.variables:
        try:
            values = json.loads(Path(args.variables).read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise UsageError(
                f"{args.variables} : il faut un fichier JSON.", f"{args.variables}: it should be a JSON file."
            ) from error
    for each in args.given:
        name, equals, value = each.partition("=")
        if not equals:
            raise UsageError(f"--set {each} : il faut NOM=TEXTE.", f"--set {each}: it should be NAME=TEXT.")
        values[name] = value
    return values


def _data(prompt: PromptFile) -> dict[str, Any]:
    return {"prompt": prompt.name, **prompt.front.model_dump(mode="json", by_alias=True)}


def _write_json(data: Any) -> None:
    sys.stdout.write(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
