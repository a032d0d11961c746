"""``campaign documents``: lists the person's own documents, or takes one away."""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict

from assistant.language.text import Language
from knowledge.library import Library, OwnDocument


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the main parser."""
    parser = subparsers.add_parser(
        "documents",
        help="liste vos documents, ou en retire un · lists your documents, or removes one",
        description=(
            "Liste les documents ajoutés par « campaign ingest », ou en retire un. · "
            "Lists the documents added by “campaign ingest”, or removes one."
        ),
    )
    parser.add_argument("action", nargs="?", choices=("list", "remove"), default="list", help="list, remove")
    parser.add_argument("id", nargs="?", metavar="ID", help="identifiant ou nom de fichier · id or file name")
    parser.add_argument("--json", action="store_true", help="sortie JSON · JSON output")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Run the command.

    Raises:
        DocumentError: There is no such document to remove.
    """
    language: Language = args.language or "fr"
    library = Library(args.home)
    removing = args.action == "remove"
    documents = [library.remove(args.id or "")] if removing else library.documents()
    if args.json:
        rows = [asdict(document) for document in documents]
        sys.stdout.write(json.dumps(rows[0] if removing else rows, ensure_ascii=False, indent=2) + "\n")
    elif removing:
        said = {"fr": "retiré\u00a0:", "en": "removed:"}[language]
        sys.stdout.write(f"{said} {documents[0].name} ({documents[0].id})\n")
    else:
        sys.stdout.write(_listed(documents, language))
    return 0


def _listed(documents: Sequence[OwnDocument], language: Language) -> str:
    if not documents:
        return {"fr": "Aucun document.", "en": "No document."}[language] + "\n"
    return "".join(f"{document.id}  {document.name}  {_size(document, language)}\n" for document in documents)


def _size(document: OwnDocument, language: Language) -> str:
    characters = {"fr": "caractères", "en": "characters"}[language]
    pages = f", {document.pages} p." if document.pages else ""
    return f"({document.characters} {characters}{pages})"
