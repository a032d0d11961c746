"""``campaign split``: one plan that names several audiences becomes one plan an audience."""

import argparse
import json
from pathlib import Path

from assistant.cli.plan_file import read_bytes
from assistant.errors import EditError, PersonError
from assistant.language.text import Language, Text
from assistant.plan import Plan, read_plan, write_plan
from assistant.plan.edit import value_of
from assistant.plan.split import AUDIENCE_FIELDS, split
from assistant.rules.audience import groups

_WRITTEN = Text("« {audience} » : {path}", "“{audience}”: {path}")
_REVIEW = Text(
    "Équipe et inventaire sont communs. À revoir dans chaque plan : {fields}.",
    "Team and inventory are shared. To review in each plan: {fields}.",
)


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the main parser."""
    parser = subparsers.add_parser(
        "split",
        help="un plan par audience · one plan an audience",
        description=(
            "Sépare un plan qui nomme plusieurs audiences en plans sœurs : mêmes équipe et inventaire, une maison des "
            "messages et un parcours chacun. 2 : une seule audience · Splits a plan that names several audiences into "
            "sister plans: same team and inventory, a message house and a map each. 2: one audience only"
        ),
    )
    parser.add_argument("plan", metavar="PLAN", help="fichier JSON, ou - · JSON file, or -")
    parser.add_argument(
        "-o", "--output", type=Path, metavar="DIR", required=True, help="dossier des plans · folder for the plans"
    )
    parser.add_argument("--json", action="store_true", help="sortie JSON · JSON output")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Run the command; writes ``<id>.json`` for each sister.

    Returns:
        0: all plans are written.

    Raises:
        PlanFileError: It is not a plan.
        EditError: It names one audience only, or none.
        PersonError: A file cannot be written, or one of them is there already and differs.
    """
    plan = read_plan(read_bytes(args.plan))
    language: Language = args.language or plan.language or "fr"
    field, audiences = _audiences(plan)
    sisters = split(plan, audiences, field)
    paths = _write(sisters, args.output)
    if args.json:
        rows = [
            {"id": sister.id, "audience": audience, "path": str(path)}
            for sister, audience, path in zip(sisters, audiences, paths, strict=True)
        ]
        print(json.dumps(rows, ensure_ascii=False, indent=2))
        return 0
    for audience, path in zip(audiences, paths, strict=True):
        print(_WRITTEN.get(language).format(audience=audience, path=path))
    fields = [mark.path for mark in sisters[0].to_review if mark not in plan.to_review and mark.path]
    if fields:
        print(_REVIEW.get(language).format(fields=", ".join(fields)))
    return 0


def _audiences(plan: Plan) -> tuple[str, tuple[str, ...]]:
    """Return the field that names several audiences, and those that it names."""
    for field in AUDIENCE_FIELDS:
        named = groups(value_of(plan, field) or "")
        if len(named) > 1:
            return field, named
    name = (plan.audience.name or "").strip()
    if not name:
        raise EditError(
            "Ce plan ne nomme aucune audience : il n’y a rien à séparer.",
            "This plan names no audience: there is nothing to split.",
        )
    raise EditError(
        f"Ce plan ne nomme qu’une audience, « {name} » : il n’y a rien à séparer.",
        f"This plan names one audience, “{name}”: there is nothing to split.",
    )


def _write(plans: tuple[Plan, ...], folder: Path) -> list[Path]:
    """Write each plan under its id; another plan that is there already, worked on perhaps, is never written over."""
    texts = {folder / f"{plan.id}.json": write_plan(plan).encode("utf-8") for plan in plans}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        taken = [path for path, text in texts.items() if path.exists() and path.read_bytes() != text]
        if not taken:
            for path, text in texts.items():
                path.write_bytes(text)
            return list(texts)
    except OSError as error:
        reason = error.strerror or str(error)
        raise PersonError(
            f"Impossible d’écrire dans {folder} : {reason}.", f"Cannot write to {folder}: {reason}."
        ) from None
    raise PersonError(
        f"{taken[0]} existe déjà, avec autre chose dedans : choisissez un autre dossier.",
        f"{taken[0]} exists and holds something else: choose another folder.",
    )
