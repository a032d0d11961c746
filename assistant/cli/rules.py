"""``campaign rules``: every rule, or one explained with its source, a bad and a good example."""

import argparse
import json
import sys

from assistant.language.text import Language
from assistant.rules.catalogue import all_rules, find_rule
from assistant.rules.formats.catalogue import as_data, as_list, explained


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the main parser."""
    parser = subparsers.add_parser(
        "rules",
        help="liste les règles, ou en explique une · lists the rules, or explains one",
        description=(
            "Liste les règles, ou en explique une avec sa source · Lists the rules, or explains one with its source"
        ),
    )
    parser.add_argument("code", nargs="?", metavar="CODE", help="par exemple · for example INT002")
    parser.add_argument("--json", action="store_true", help="sortie JSON · JSON output")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Run the command.

    Raises:
        UsageError: There is no rule with this code.
    """
    language: Language = args.language or "fr"
    rules = (find_rule(args.code),) if args.code else all_rules()
    if args.json:
        data = as_data(rules[0]) if args.code else [as_data(rule) for rule in rules]
        sys.stdout.write(json.dumps(data, ensure_ascii=False, indent=2, default=str) + "\n")
    elif args.code:
        sys.stdout.write(explained(rules[0], language))
    else:
        sys.stdout.write(as_list(rules, language))
    return 0
