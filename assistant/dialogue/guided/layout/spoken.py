"""Talk written down without punctuation, as a dictated memo is: where the next thing is said, a line begins."""

import re
from functools import cache
from itertools import pairwise
from pathlib import Path

from assistant.language.text import fold
from assistant.language.yaml_data import load_yaml

_LEAST_WORDS, _FEW_WORDS = 22, 8
_WORDS_A_MARK = 18
"""So many words beside each mark, and more, are talk that nobody punctuated."""
_MARKS = re.compile(r"[.;:?!](?=\s|$)|,\s")
_TOPIC = re.compile(
    r"(?:(?:et|and|so|then|alors|donc|bon|puis|ah|oh|ensuite) )*(?:pour|for|cote|niveau|question|as for|on) "
    r"(?:(?:la|le|les|the|our|notre|nos) |l')?[a-z-]+"
)
_OPENS = re.compile(r"(?:[-*•–—‣|>#]|\d{1,2}[.)])\s*")


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    data: dict[str, list[str]] = load_yaml(Path(__file__).with_name("data") / "spoken.yaml")
    joints, subjects, ties = ("|".join(data[name]) for name in ("joints", "openers", "ties"))
    names = "|".join(data["acts"])
    opener = re.compile(
        rf"(?<=\s)(?P<joint>(?:(?:{joints})\s+)*)(?:(?:{subjects})(?![a-z])|(?P<name>[a-z][a-z-]+)\s+(?:{names})(?![a-z]))"
    )
    return (
        opener,
        re.compile(rf"(?:^|\s)(?:{ties})\s+$"),
        re.compile(
            rf"(?:{'|'.join(data['labels'])})\s+(?!(?:is|are|c'est|est|sera|de|du|of|to|for|total)\b)(?=[a-z0-9])"
        ),
    )


def as_lines(text: str) -> str:
    """Return a text of the same length in which what a speaker says next begins a line of its own.

    Args:
        text: A message or a brief; what is punctuated stays as it is.
    """
    lines = text.split("\n")
    if not any(_runs_on(line, _LEAST_WORDS) for line in lines):
        return text
    return "\n".join(_apart(line) if _runs_on(line, _FEW_WORDS) else line for line in lines)


def _runs_on(line: str, least: int) -> bool:
    """Tell whether a line is talk without punctuation, of so many words at least."""
    words = len(line.split())
    return words >= max(least, _WORDS_A_MARK * len(_MARKS.findall(line))) and _OPENS.match(line) is None


def _apart(line: str) -> str:
    # Letter by letter, so that every offset stays true.
    plain = "".join(folded if len(folded := fold(char)) == 1 else char.lower() for char in line)
    opener, ties, labels = _patterns()
    out = list(line)
    starts = [0]
    for match in opener.finditer(plain):
        named = match["name"] is not None
        if named and not line[match.start("name")].isupper():
            continue
        if _SUBJECT.fullmatch(plain[starts[-1] : match.start()].strip()) is not None:
            # "The people we want to reach": what one wants says which.
            continue
        # "Forget that and our budget is …": behind "and" nothing is tied to what stands before it.
        tied = not match["joint"] and ties.search(plain[: match.start()]) is not None
        if match.start() - starts[-1] > _LEAST_APART and not tied:
            out[match.start() - 1] = "\n"
            starts.append(match.start())
    for start, end in pairwise([*starts, len(line)]):
        if end < len(line) and _TOPIC.fullmatch(plain[start : end - 1].strip()):
            # "For the team it's me who runs it": the topic heads what is said of it.
            out[end - 1] = ":"
        label = labels.match(plain, start)
        if label is not None:
            out[label.end() - 1] = ":"
    return "".join(out)


_LEAST_APART = 6
_SUBJECT = re.compile(r"(?:the|our|those|these|what|les|le|la|nos|notre|ceux|celles|ce)(?: [a-z-]+)?")
