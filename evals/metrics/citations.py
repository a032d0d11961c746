"""Whether what is cited is what answers, and whether an answer is given exactly where the texts have one."""

from collections.abc import Collection, Sequence

from evals.metrics.score import Score, measured, verdict


def precision(cited: Sequence[str], relevant: Collection[str]) -> Score:
    """Return the share of the cited sections that answer; 1 where nothing is cited."""
    right = sum(ref in relevant for ref in cited)
    wrong = [ref for ref in cited if ref not in relevant]
    return measured("citation_precision", right / len(cited) if cited else 1.0, ", ".join(wrong))


def recall(cited: Sequence[str], relevant: Collection[str]) -> Score:
    """Return whether one of the sections that answer is cited: each of them answers alone."""
    good = any(ref in relevant for ref in cited)
    return verdict("citation_recall", good, f"cited {', '.join(cited) or 'nothing'}")


def wrongly_silent(cited: Sequence[str]) -> Score:
    """Return whether a question that the texts answer was left without an answer (its mean is the error rate)."""
    return Score(name="wrongly_silent", value=not cited, passed=bool(cited), reason="" if cited else "no answer")


def made_up(cited: Sequence[str], intent: str) -> Score:
    """Return whether a question that the texts do not answer was answered (its mean is the hallucination rate)."""
    answered = bool(cited)
    reason = f"answered from {', '.join(cited)} as {intent}" if answered else ""
    return Score(name="made_up", value=answered, passed=not answered, reason=reason)


def numbered(citations: Sequence[int], reply: str) -> Score:
    """Return whether every citation is numbered from one on and its mark stands in the reply."""
    expected = list(range(1, len(citations) + 1))
    missing = [n for n in citations if f"[{n}]" not in reply]
    good = list(citations) == expected and not missing
    return verdict("citation_marks", good, f"numbers {list(citations)}, not in the reply: {missing}")
