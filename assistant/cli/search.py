"""``campaign search``: passages of the built-in texts and of the person's own documents that answer a question."""

import argparse
import json
import sys
from collections.abc import Sequence

from assistant.errors import UsageError
from assistant.language.text import Language
from assistant.retrieval.passage import Passage
from assistant.retrieval.search import Search


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the main parser."""
    parser = subparsers.add_parser(
        "search",
        help="cherche dans les textes et dans vos documents · searches the texts and your documents",
        description=(
            "Cherche les passages qui répondent à une question ; avec « - », une question par ligne sur l’entrée "
            "standard, un tableau JSON par ligne en sortie. · Finds the passages that answer a question; with “-”, "
            "one question a line on standard input, one JSON array a line out."
        ),
    )
    parser.add_argument("query", metavar="QUERY", help="la question, ou - · the question, or -")
    parser.add_argument("-k", type=int, default=5, metavar="N", help="nombre de passages (5) · how many passages (5)")
    parser.add_argument(
        "--in",
        dest="scope",
        choices=("all", "framework", "documents"),
        default="all",
        help="partout, dans la méthode, ou dans vos documents · everywhere, in the method, or in your documents",
    )
    parser.add_argument("--json", action="store_true", help="sortie JSON · JSON output")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Run the command: 0 whether or not something is found.

    Raises:
        UsageError: ``-k`` is less than 1, or there is no question.
    """
    if args.k < 1:
        raise UsageError("-k : un nombre de passages d’au moins 1.", "-k: a number of passages of at least 1.")
    if not args.query.strip():
        raise UsageError("La question est vide.", "The question is empty.")
    language: Language | None = args.language
    further = args.settings.further_encoder()
    with Search(args.home, further=further, progress=sys.stderr.isatty()) as search:
        if args.query == "-":
            for line in sys.stdin:
                found = search.query(line.strip(), args.k, args.scope, language)
                sys.stdout.write(_json(found) + "\n")
                sys.stdout.flush()
            return 0
        found = search.query(args.query, args.k, args.scope, language)
        sys.stdout.write(_json(found, indent=2) + "\n" if args.json else _text(found, language or "fr"))
        sys.stdout.flush()
    return 0


def _json(found: Sequence[Passage], indent: int | None = None) -> str:
    return json.dumps([passage.as_json() for passage in found], ensure_ascii=False, indent=indent)


def _text(found: Sequence[Passage], language: Language) -> str:
    if not found:
        nothing = {"fr": "Les documents n’en disent rien.", "en": "The documents do not tell."}
        return nothing[language] + "\n"
    parts = [
        f"[{number}] {passage.section or passage.document}\n{passage.text}\n({passage.source})\n"
        for number, passage in enumerate(found, start=1)
    ]
    return "\n".join(parts)
