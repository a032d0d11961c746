"""Answers a question about the method with sentences of the passages that were found, and nothing else."""

from assistant.dialogue.protocols import Answer, Source
from assistant.dialogue.sentences import sentences
from assistant.language.text import Language, fold
from assistant.retrieval.passage import Passage
from knowledge.document import section

_WORDS = 55
_STOP = frozenset(
    [
        "le",
        "la",
        "les",
        "un",
        "une",
        "des",
        "de",
        "du",
        "d",
        "l",
        "et",
        "ou",
        "a",
        "au",
        "aux",
        "en",
        "dans",
        "sur",
        "pour",
        "par",
        "avec",
        "sans",
        "que",
        "qui",
        "quoi",
        "quel",
        "quelle",
        "quels",
        "quelles",
        "est",
        "ce",
        "c",
        "s",
        "se",
        "sont",
        "il",
        "elle",
        "on",
        "nous",
        "vous",
        "je",
        "tu",
        "mon",
        "ma",
        "mes",
        "comment",
        "pourquoi",
        "the",
        "an",
        "of",
        "to",
        "in",
        "on",
        "for",
        "with",
        "is",
        "are",
        "what",
        "which",
        "who",
        "how",
        "why",
        "do",
        "does",
        "i",
        "you",
        "we",
        "my",
        "our",
        "your",
        "it",
        "this",
        "that",
        "and",
        "or",
        "be",
        "should",
        "can",
        "faut",
        "doit",
        "plus",
        "ne",
        "pas",
    ]
)


def answer(question: str, passages: list[Passage], language: Language) -> Answer | None:
    """Compose an answer from passages.

    Args:
        question: The question.
        passages: What search found, best first; empty where the documents do not tell.
        language: Language of the reply.

    Returns:
        Whole sentences, in the order of the passage, each with its source; None where nothing was found.
    """
    if not passages:
        return None
    best = passages[0]
    kind = section(best.ref, best.language).kind if best.ref else "fact"
    torn = kind in ("disagreement", "correction")
    chosen = _chosen(question, best, 150 if torn else _WORDS)
    picked = [(text, passage_source(best, text)) for text in chosen]
    return Answer(tuple(picked), disagreement=kind == "disagreement")


def _chosen(question: str, passage: Passage, budget: int) -> list[str]:
    """Return a run of whole sentences, around the one that is nearest to the question, within a number of words."""
    spans = sentences(passage.text)
    texts = [" ".join(passage.text[a:b].split()) for a, b in spans]
    texts = [t for t in texts if not t.startswith("#")]
    if not texts:
        return [passage.text]
    wanted = _terms(question)
    scores = [len(wanted & _terms(t)) for t in texts]
    # Passages open with the sentence that says what they are about: it wins where the question names nothing.
    at = max(range(len(texts)), key=lambda i: (scores[i] + (0.5 if i == 0 else 0), -i))
    first, last = at, at
    used = len(texts[at].split())
    while True:
        grown = False
        if first == at and last + 1 < len(texts) and used + len(texts[last + 1].split()) <= budget:
            last += 1
            used += len(texts[last].split())
            grown = True
        elif first > 0 and last + 1 >= len(texts) and used + len(texts[first - 1].split()) <= budget:
            first -= 1
            used += len(texts[first].split())
            grown = True
        if not grown:
            break
    return texts[first : last + 1]


def _terms(text: str) -> frozenset[str]:
    words = "".join(c if c.isalnum() else " " for c in fold(text)).split()
    # Six letters are a rough stem: enough to meet plurals and most derived forms.
    return frozenset(w[:6] for w in words if w not in _STOP and len(w) > 1)


def passage_source(passage: Passage, quote: str) -> Source:
    """Return a passage as a source, quoted as far as it is used."""
    return Source(passage.document, passage.section, quote, passage.source, own=passage.scope == "documents")
