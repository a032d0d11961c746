"""Reads what somebody has to work with, told in one breath: "we've got 6k, Instagram and a list of 900 old members"."""

import re

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.language.figures import Money
from assistant.language.folding import Folded
from assistant.language.numbers import find_figures
from assistant.language.text import fold
from assistant.language.vocabulary import find_terms

_HAS = re.compile(
    r"(?:(?:^|(?<=[,;.:]))\s*(?P<opens>(?:(?:and|et|so|donc|also|aussi|but|mais)[ ,]+)*(?:with|avec|"
    r"(?:we|i|on|nous|j'|je)[ ]?(?:'ve got|'ve|have got|have|got|ai|a|avons|dispose de|disposons de))\s+)|"
    r"(?<=\s)(?P<opens2>(?:with|avec)\s+)|(?<=[,;.:])\s*(?P<opens3>)(?=[£$€]?\d[\d .,]*k?\s?(?:€|euros?|£|"
    r"\$)?\s*(?:de|of|in) budget))"
    r"(?=.*\d)"
)
_AFTER_SUM = re.compile(
    r"\s*(?:(?:euros?|€|pounds?|£|dollars?|\$)\s*)?(?:(?:in|of|de|en) (?:total |the )?budget|to spend|a depenser|"
    r"de cote|all in|budget)?\s*"
    r"(?:,|\+|and|et|plus|&|$)\s*"
)
_ITEM = re.compile(r"\s*(?:,|\+|;|&|(?<= )(?:and|et)(?= ))\s*")
_THOUSANDS = re.compile(r"\s*\d+(?:[.,]\d+)?\s?k(?![a-z])")


def read_means(talk: Talk, start: int, end: int) -> None:
    """Read a budget and the channels told with it, and leave them out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    folded = talk.folded(start, end)
    for match in _HAS.finditer(folded.text):
        if not talk.asks_words and _told(talk, folded, match, (start, end)):
            return


def _told(talk: Talk, folded: Folded, match: re.Match[str], sentence: tuple[int, int]) -> bool:
    """Record the sum behind a match and what is listed after it; False where anything else stands there."""
    start, end = sentence
    a = folded.span(match.end(), match.end())[0]
    rest = talk.text[start + a : end]
    sums = [figure for figure in find_figures(rest, talk.context.language) if isinstance(figure, Money)]
    thousands = _THOUSANDS.match(rest)
    if not sums and thousands is None:
        return False
    first = sums[0].start if sums else 0
    last = sums[0].end if sums else thousands.end() if thousands is not None else 0
    if fold(rest[:first]).strip(" '") not in _ABOUT or len(sums) > 1:
        return False
    after = _AFTER_SUM.match(fold(rest), last)
    if after is None:
        return False
    means = Line(rest[after.end() :], start + a + after.end())
    items = [item for item in _ITEM.split(means.text.strip(" .!")) if item.strip()]
    named = [item for item in items if find_terms(item, "channel") or find_terms(item, "data")]
    if len(named) != len(items) or any(_is_split(item) for item in items):
        return False
    if not items and not (sums and _says_goal(talk)):
        # "We have 3k" may be what is counted today.
        return False
    talk.run.later.append(Block("budget", (Line(rest[first:last], start + a + first),)))
    at = max(match.start(name) for name in ("opens", "opens2", "opens3"))
    opens = folded.span(at, at)[0]
    for label in ("channels", "data"):
        of_it = [item for item in items if bool(find_terms(item, "data")) == (label == "data")]
        lines = tuple(Line(item.strip(), means.start + means.text.index(item.strip())) for item in of_it)
        if lines:
            talk.run.later.append(Block(label, lines))
    # The comma before goes as well: the goal ends there.
    before = len(talk.text[: start + opens].rstrip(" ,;"))
    talk.read(max(before, start), end)
    return True


def _says_goal(talk: Talk) -> bool:
    """Tell whether the goal is being said, with what there is for it."""
    return talk.context.asked == "objective.statement" or not talk.context.draft.get("objective.statement")


def _is_split(item: str) -> bool:
    """Tell whether an item says how the sum is divided: "10k on radio", "half posters"."""
    counted = re.search(r"\d", item) is not None and not find_terms(item, "data")
    return counted or _SHARE.search(fold(item)) is not None


_SHARE = re.compile(r"(?<![a-z])(?:moitie|half|tiers|third|quart|quarter|reste|rest|part)(?![a-z])|%")
_ABOUT = frozenset(
    ["", "about", "around", "environ", "roughly", "only", "juste", "un budget de", "a budget of", "some", "quelque"]
)
