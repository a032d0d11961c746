"""``campaign walk``: customers played through the journey map, as readable stories or as JSON."""

import argparse
import json
import sys

from assistant.cli.plan_file import read_bytes
from assistant.language.text import Language
from assistant.plan.reading import read_plan
from assistant.rules.stories import as_stories
from assistant.rules.walk import walk_plan


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the main parser."""
    parser = subparsers.add_parser(
        "walk",
        help="joue des clients sur le parcours · plays customers through the journey",
        description=(
            "Joue des clients sur le parcours et dit où chacun se retrouve bloqué. 1\u00a0: même celui qui suit tous "
            "les liens · Plays customers through the journey and says where each one gets stuck. 1: even the one who "
            "follows every link"
        ),
    )
    parser.add_argument("plan", metavar="PLAN", help="fichier JSON, ou - · JSON file, or -")
    parser.add_argument("--json", action="store_true", help="sortie JSON · JSON output")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Run the command.

    Returns:
        1 where the customer who follows every link is stuck, else 0.

    Raises:
        PlanFileError: It is not a plan.
    """
    plan = read_plan(read_bytes(args.plan))
    language: Language = args.language or plan.language or "fr"
    walks = walk_plan(plan)
    if args.json:
        sys.stdout.write(json.dumps([walk.to_json() for walk in walks], ensure_ascii=False, indent=2) + "\n")
    else:
        sys.stdout.write(as_stories(plan, walks, language))
    return 1 if walks[0].outcome == "stuck" else 0
