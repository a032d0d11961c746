"""``campaign ingest``: takes in the person's own documents, so that they can be searched and quoted."""

import argparse
import sys
from pathlib import Path

from assistant.errors import ModelError
from assistant.language.text import Language, Text
from knowledge.embedding import Encoder, load_encoders
from knowledge.ingest import IngestReport, ingest, refine
from knowledge.library import Library


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the main parser."""
    parser = subparsers.add_parser(
        "ingest",
        help="ajoute vos documents à la recherche · adds your documents to the search",
        description=(
            "Ajoute des fichiers (txt, md, html, pdf, docx, pptx, xlsx) et ceux des dossiers. Relancée, la commande "
            "reprend où elle s’était arrêtée et ne reprend pas ce qui est déjà là. · Adds files (txt, md, html, pdf, "
            "docx, pptx, xlsx) and those of folders. Run again, the command goes on where it stopped and leaves "
            "alone what is there already."
        ),
    )
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="fichiers, dossiers · files, folders")
    parser.add_argument(
        "--quick",
        action="store_true",
        help=(
            "sans le second passage, plus lent, qui rend la recherche plus juste · "
            "without the slower second pass that makes the search more precise"
        ),
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Run the command: 0 where every file was taken, 1 where one was left out."""
    language: Language = args.language or "fr"
    library = Library(args.home)
    fast, *slow = load_encoders(("use", "e5"))
    report = ingest(library, args.paths, fast, progress=sys.stderr.isatty())
    _print(report, language)
    if not args.quick:
        for encoder in slow:
            refine(library, encoder, progress=sys.stderr.isatty())
        if (further := args.settings.further_encoder()) is not None:
            _refine_further(library, further, language)
    return 1 if report.skipped else 0


def _refine_further(library: Library, encoder: Encoder, language: Language) -> None:
    """Give documents the endpoint's vectors; what it does not give is asked for at the next call."""
    try:
        refine(library, encoder, progress=sys.stderr.isatty())
    except ModelError as error:
        told = Text(
            f"Sans les vecteurs du point d’accès ({error}) : vos documents sont cherchés avec ceux de cette machine.",
            f"Without the endpoint’s vectors ({error}): your documents are searched with those of this machine.",
        )
        print(told.get(language), file=sys.stderr)


def _print(report: IngestReport, language: Language) -> None:
    added, unchanged = ("ajouté", "déjà là") if language == "fr" else ("added", "already there")
    colon = "\u00a0:" if language == "fr" else ":"
    for state, documents in ((added, report.added), (unchanged, report.unchanged)):
        for document in documents:
            sys.stdout.write(f"{state}{colon} {document.name} ({document.id})\n")
    sys.stdout.flush()
    for _, error in report.skipped:
        print(error.text(language), file=sys.stderr)
