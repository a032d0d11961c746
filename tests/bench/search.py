"""The search over the built-in texts: opening it, and answering questions that it has not seen."""

import tempfile
from pathlib import Path

from assistant.retrieval.framework import Framework
from assistant.retrieval.search import Search
from assistant.retrieval.settings import SearchSettings
from assistant.retrieval.tokens import query_terms
from knowledge.document import load_documents
from tests.bench import Figures, seconds


def main() -> None:
    """Measure."""
    figures = Figures("search")
    # Questions of the texts, each asked once, with a word more, so that no cache answers.
    sections = [section for document in load_documents("fr") for section in document.sections]
    questions = [f"{section.questions[0]} exemple" for section in sections[:: max(1, len(sections) // 60)]]
    with tempfile.TemporaryDirectory() as home:
        search = Search(Path(home))
        figures.figure(
            "first index and first answer", seconds(lambda: search.query("une cible ?")) * 1000, 60_000, "ms"
        )
        search.close()
        warm = Search(Path(home))
        figures.figure("first answer on a warm index", seconds(lambda: warm.query("une cible ?")) * 1000, 4000, "ms")
        asked = iter(questions)
        figures.times(
            f"a question of {len(questions)}", lambda: warm.query(next(asked), 5), count=len(questions), limit=0.080
        )
        best = seconds(lambda: warm.query("deux audiences dans une campagne ?", 5), 10) * 1000
        warm.close()
    keywords = Framework({"fr": load_documents("fr"), "en": load_documents("en")}, SearchSettings()).keywords
    terms = dict.fromkeys(query_terms("deux audiences dans une campagne ?"), 1.0)
    alone = seconds(lambda: keywords.scores(terms), 10) * 1000
    figures.beside("a question", best, "BM25 alone", alone, "ms")
    figures.end()


if __name__ == "__main__":
    main()
