"""Reads a figure that takes the place of another one: "management says 40, not 35", "I meant 66, sorry"."""

import re
from decimal import Decimal
from itertools import pairwise

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.people import replace
from assistant.dialogue.guided.reading.registry import read_block
from assistant.language.dates import find_dates
from assistant.language.figures import Duration, Figure
from assistant.language.folding import fold_fast
from assistant.language.kinds import Kind
from assistant.language.numbers import find_figures
from assistant.language.vocabulary import find_terms
from assistant.plan.base import plain_number

_PATHS = (
    "objective.target",
    "objective.baseline",
    "orchestrate.budget.total",
    "orchestrate.budget.reserve",
)
_FEW = 3
# Between the figure that counts from now on and the one that no longer does.
_NOT = re.compile(
    r"(?P<what>(?:\s+(?!(?:not|pas|non|plus)(?![a-z]))[a-z][a-z'-]*){0,5}?)"
    r"(?:[\s,;–-]{1,4}(?:(?:et|and|but|mais)\s+)?(?:not|pas|non|no longer|instead of|rather than|au lieu d[e']|"
    r"plutot que)|"
    # "320 qu'il faut, plus 300": no longer, where nothing follows.
    r",\s*(?P<more>(?:et\s+)?plus))\s+(?:the |les |le |des )?(?:\W{0,2})"
)
_DENIED = re.compile(r"(?<![a-z])(?:not|no longer|n't|pas|plus)\s+(?:the |les |le |de |des |d')?\W{0,2}$")
_BUT = re.compile(
    r"(?P<what>(?:\s+[a-z][a-z'-]*){0,3}?)(?P<more>(?!))?[\s,;–-]{1,4}(?:but|mais|it's|it is|c'est|ce sera)"
    r"(?:\s+(?:now|rather|plutot|bien|maintenant|desormais|de))*\s+\W{0,2}"
)
_MEANT = re.compile(
    r"\W*(?:(?:oh|ah|no+|non|oops|oups|sorry|pardon|desolee?|wait|attends?|attendez|euh|er|um)[ ,.!:…-]+)*"
    r"(?:i (?:meant|mean|should have said)|i wanted to (?:say|write)|je voulais (?:dire|ecrire)|j'aurais du dire|"
    r"je veux dire|c'etait plutot|it was rather)\s+(?:about |around |plutot |bien |plus |rather )?"
)
# "I told you 62 at first: it's 57"
_SAID_BEFORE = re.compile(
    r"\W*(?:(?:oh|ah|no+|non|oops|oups|sorry|pardon|desolee?|wait|attends?|attendez|euh|en fait|actually|well|"
    r"so)[ ,.!:…-]+)*"
    r"(?:(?:i|we)(?:'d|'ve| had| have)? (?:told (?:you|them)|said|gave (?:you)?|given (?:you)?|written|wrote|"
    r"put|announced|quoted)|"
    r"(?:je|j'|on|nous|nous vous|je vous|je t'|je te)\s?(?:vous |t'|te )?(?:ai|avais|a|avons|avions|"
    r"avait) (?:dit|donne|annonce|ecrit|mis|parle de|"
    r"indique|note))\s+(?:about |around |environ )?"
)
_BUT_IS = re.compile(
    r"(?P<what>(?:\s+[a-z][a-z'-]*){0,6}?)\s*(?:[,;:.–—-]|\s(?=mais|but))\s*"
    r"(?:(?:verification faite|apres verification|after checking|having checked|i(?:'ve)? checked|j'ai verifie|"
    r"mais|but|et|and|or|en fait|actually|in fact|en realite|finalement|well|donc|so)[ ,]+)*"
    r"(?:it's|it is|it was|it should (?:be|have been|read)|that's|make it|the (?:right|real|correct) (?:figure|"
    r"number) is|"
    r"c'est|c'etait|ce sera|il faut lire|il s'agit de|ils sont|on est a|nous sommes a|we're at|we are at|"
    r"there are|il y en a|"
    r"le (?:bon|vrai) chiffre(?:,? c'est| est))"
    r"(?:\s+(?:now|rather|plutot|bien|maintenant|desormais|de|really|actually|en fait|only|seulement))*\s+\W{0,2}"
)
_EXCUSE = re.compile(
    r"\s*[,.;–-]*\s*(?:(?:sorry|pardon|desolee?|please|stp|svp|s'il te plait|s'il vous plait|thanks|thank you|merci|"
    r"excus\w+|my (?:bad|mistake)|mon erreur|oops|oups)(?![a-z])[^.!?\n]*|"
    r"(?:i|je|j')\s?(?:misread|mistyped|got it wrong|made a mistake|ai mal (?:lu|relu|tape|ecrit|recopie)|"
    r"me suis trompee?)[^.!?\n]*|"
    r"(?:i|we|je|j'|on)\s?(?:looked at|was looking at|read|had|mixed up|confused|took|regardais|ai regarde|lisais|"
    r"confondais|ai confondu|ai pris|avais) (?:the |la |le |it |les )?(?:wrong|mauvaise?|autre|other|last year|"
    r"l'an dernier)"
    r"[^.!?\n]*|(?:wrong|typo|mauvaise|faute de frappe|erreur de)(?![a-z])[^.!?\n]*)*[.!?\s]*"
)


def read_figure_instead(talk: Talk, start: int, end: int) -> None:
    """Record a figure in the place of the one that a sentence takes back, and leave both out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    text = talk.text[start:end]
    told = find_dates(text, talk.context.language, talk.context.today)
    days = [(day.text_start, day.text_end) for day in told]
    # "The board met on Tuesday": when it was said is no day of the plan.
    ahead = [day.text_start for day in told if day.end >= talk.context.today and re.search(r"\d", day.words)]
    figures = [
        figure
        for figure in find_figures(text, talk.context.language)
        if not isinstance(figure, Duration) and not any(a < figure.end and figure.start < b for a, b in days)
    ]
    if _said_before(talk, figures, start, end):
        return
    for number, (new, old) in enumerate(pairwise(figures)):
        between = talk.folded(start + new.end, start + old.start).text
        turned = _NOT.fullmatch(between)
        if turned is None and _DENIED.search(talk.folded(start, start + new.start).text) is not None:
            # "No longer 120 but 130": the one that no longer counts stands first.
            new, old, turned = old, new, _BUT.fullmatch(between)
        if turned is None or (path := _holding(old.value, talk)) is None or not _of_it(turned, path, old, text, talk):
            continue
        # What stands before the first figure says who takes it back, unless it tells of something else.
        alone = number == 0 and not any(a < new.start for a in ahead) and not _tells_else(text[: new.start])
        last = start + max(old.end, new.end)
        rest = talk.folded(last, end).text
        last = end if _EXCUSE.fullmatch(rest) is not None or _names_goal(rest, talk) else last
        _set(talk, path, new, start, start if alone else start + new.start, last)
        if path.startswith("objective."):
            _and_by(talk, last, end)
        return
    _meant(talk, figures, start, end)


def _said_before(talk: Talk, figures: list[Figure], start: int, end: int) -> bool:
    """Read "I told you 62 at first: it's 57": the figure that was told is another one."""
    opened = _SAID_BEFORE.match(talk.folded(start, end).text)
    if opened is None or len(figures) != _BOTH:
        return False
    old, new = figures
    between = _BUT_IS.fullmatch(talk.folded(start + old.end, start + new.start).text)
    at = talk.folded(start, end).span(opened.end(), opened.end())[0]
    path = _holding(old.value, talk)
    behind = talk.folded(start + new.end, end).text
    ends = _EXCUSE.fullmatch(behind) is not None or _names_goal(behind, talk)
    if between is None or old.start != at or path is None or not ends:
        return False
    _set(talk, path, new, start, start, end)
    return True


_BOTH = 2


def _of_it(turned: re.Match[str], path: str, old: Figure, text: str, talk: Talk) -> bool:
    """Tell whether a figure may take the place of one that is known: it counts the same, and adds nothing."""
    if turned["more"] is not None and (path != "objective.target" or text[old.end :].strip(" .!")):
        return False
    told = re.findall(r"[a-z]{4,}", turned["what"])
    if not path.startswith("objective.") or not told:
        return True
    return any(word[:5] in _goal(talk) for word in told)


def _goal(talk: Talk) -> str:
    """Return the folded words of the goal and of what it counts."""
    told = (talk.context.draft.get(f"objective.{name}") for name in ("metric", "statement"))
    return fold_fast(" ".join(str(each or "") for each in told))


def _names_goal(text: str, talk: Talk) -> bool:
    """Tell whether nothing but what the goal counts is left: "not 120 but 130 sign-ups"."""
    words = re.findall(r"[a-z]{3,}", text)
    return 0 < len(words) <= _FEW and all(word[:5] in _goal(talk) for word in words)


def _tells_else(text: str) -> bool:
    """Tell whether words before a figure name something of the campaign: "Ann does TikTok, and it's 40, not 30"."""
    kinds: tuple[Kind, ...] = ("channel", "format", "data")
    if _SAYS.search(fold_fast(text)) is not None:
        return False
    return any(find_terms(text, kind) for kind in kinds)


# "The club says 70, not 60": who says so is no channel.
_SAYS = re.compile(
    r"(?<![a-z])(?:says?|said|tells?|told|wants?|wanted|asks?|asked|prefers?|dit|disent|veut|veulent|demandent?|"
    r"prefere|annonce)(?: (?:us|me|nous|that|que))?[\s:]*$"
)


def _and_by(talk: Talk, start: int, end: int) -> None:
    """Read the day that a goal is moved to with its figure: "…, and by 30 April 2027"."""
    rest = _AND_BY.match(talk.folded(start, end).text)
    days = find_dates(talk.text[start:end], talk.context.language, talk.context.today) if rest is not None else []
    if rest is None or len(days) != 1 or talk.text[start + days[0].text_end : end].strip(" .!"):
        return
    draft = talk.context.draft
    before, draft.correcting = draft.correcting, True
    try:
        if read_block(Block("deadline", (Line(talk.text[start:end], start),)), talk.context):
            talk.blank(start, end)
    finally:
        draft.correcting = before


_AND_BY = re.compile(r"\W*(?:(?:and|et|but|mais|donc|so)\s+)?(?:by|for|before|until|pour|d'ici|avant)(?![a-z])")


def _meant(talk: Talk, figures: list[Figure], start: int, end: int) -> None:
    """Read "I meant 66": the one figure that the message before told is another."""
    folded = talk.folded(start, end)
    opened = _MEANT.match(folded.text)
    if opened is None or len(figures) != 1:
        return
    at = folded.span(opened.end(), opened.end())[0]
    if figures[0].start != at or _EXCUSE.fullmatch(talk.folded(start + figures[0].end, end).text) is None:
        return
    path = _last_told(talk)
    if path is not None:
        _set(talk, path, figures[0], start, start, len(talk.text) if _only_excuses(talk, end) else end)


def _only_excuses(talk: Talk, end: int) -> bool:
    return _EXCUSE.fullmatch(talk.folded(end, len(talk.text)).text) is not None


def _set(talk: Talk, path: str, figure: Figure, sentence: int, start: int, end: int) -> None:
    words = talk.context.words(sentence + figure.start, sentence + figure.end)
    replace(talk.context.draft, path, plain_number(figure.value), words)
    talk.blank(start, end)


def _holding(value: Decimal, talk: Talk) -> str | None:
    """Return the one field that holds a figure."""
    held = [path for path in _PATHS if (known := talk.context.draft.get(path)) is not None and Decimal(known) == value]
    return held[0] if len(held) == 1 else None


def _last_told(talk: Talk) -> str | None:
    """Return the one field of a figure that the last message which recorded something told."""
    marks = talk.context.draft.plan.provenance
    turns = {path: mark.turn for path, mark in marks.items() if mark.turn is not None}
    last = max(turns.values(), default=None)
    told = [path for path in _PATHS if path in turns and turns[path] == last]
    return told[0] if len(told) == 1 else None
