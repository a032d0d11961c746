"""Cuts a sentence of a journey into what it is made of: steps, what joins them, and what is said of them."""

import re
from itertools import pairwise

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.journey_canvas import NUL, Canvas, Kind, Token
from assistant.dialogue.guided.reading.journey_facts import take_facts
from assistant.dialogue.guided.reading.journey_mentions import (
    TOWARDS,
    Mention,
    find_mentions,
    is_way,
    plain_mention,
    verb_steps,
)
from assistant.dialogue.guided.reading.lexicon import Expression, Found, first_names, pattern, terms, word_set
from assistant.dialogue.guided.reading.pieces import Piece, flat

__all__ = ["ARROW", "Token", "tokens"]

_CONDITION = Expression("journey_tokens.condition")
_CONDITION_NOUN = Expression("journey_tokens.condition_noun")
_CONDITION_END = Expression("journey_tokens.condition_end")
_WORDS: tuple[tuple[Kind, Expression], ...] = (
    ("both", Expression("journey_tokens.both")),
    ("else", Expression("journey_tokens.else")),
    ("all", Expression("journey_tokens.all")),
    ("goal", Expression("journey_tokens.goal")),
    ("entry", Expression("journey_tokens.entry")),
    ("after", Expression("journey_tokens.after")),
    ("then", Expression("journey_tokens.then")),
    ("leads", Expression("journey_tokens.leads")),
)
_ACTION = Expression("journey_tokens.action")
_CONTAINS = Expression("journey_tokens.contains")
_JOIN = Expression("journey_tokens.join")
_SERIES = Expression("journey_tokens.series")
_AFTER_LINK = Expression("journey_tokens.after_link")
_BEFORE_LINK = Expression("journey_tokens.before_link")
_PHRASE_END = Expression("journey_tokens.phrase_end")
_PRONOUN = Expression("journey_tokens.pronoun")
ARROW = (
    r"→|(?:--+|==+|——+)\s*\[?(?P<label>[^\]\[>=\n→()-]{2,30})\]?\s*(?:-+|=+|—+)>+|(?:-|=|–|—)+>+"
    r"|(?<=\s)>{1,2}(?=\s)|(?<=\w)>(?=\w)"
)
"""What stands between the steps of a chain; what is written on an arrow is its label."""
_ARROW = re.compile(ARROW)
_PARALLEL = re.compile(r"\s*(?:à|au|aux|vers|sur|to|into|onto|à la|à l['’])(?: the| our| notre)?(?!\w)", re.IGNORECASE)
# "The open day, where they sign up" goes on from the day; "the page where they leave their email" tells of the page.
_WHERE = re.compile(
    r"\b(?P<where>o[ùÙ]|where)\s+(?:ils|elles|on|they|people|visitors|customers|(?:les|the)\s\w+)\s+"
    r"(?:s['’]inscri\w+|réserv\w+|achèt\w+|command\w+|sign\w*|adhèr\w+|souscri\w+|register|book|buy|order|enrol|subscribe|join)",
    re.IGNORECASE,
)
# "The ad leads to the page, the page to a call".
_GAPPED = re.compile(
    r"[,;]\s*(?:et |and |puis )?(?:l'|le |la |les |the |our |notre )(?:[a-z'-]+ ){1,4}?"
    r"(?P<link>(?:a(?= l'| la | une? | notre )|aux?|to|vers|into|onto))(?= )"
)
# "Leaflet to booking page, booking page to call": what stands between two steps and nothing else.
_TO = re.compile(
    r"\s*(?:on )?(?P<link>to|into|vers)\s+(?:(?:the|our|an?|le|la|les|une?|notre|nos)\s+|l')?"
    r"(?:(?!(?:get|drive|bring|send|make|book|sign|learn|help|see|read|download|go|buy)\s)[a-z-]+\s+){0,2}"
)
_ON_TO = re.compile(r"\s+(?:(?P<link>to(?= (?:the|our|an?) )|into(?= (?:the|our|an?) )|aux?|vers))\s+(?=[a-z])")
# "Assemblies also lead to the page": what leads somewhere is a step without an article too.
_PLURAL = re.compile(r"(?:^|[,.;:(\x00])\s*(?:and |so )?(?P<phrase>(?:[a-z-]+ )?[a-z-]{3,}s)\s*$")
_LEAD = re.compile(r"(?:also |both |all |now |too )?(?:lead|go|point|link|take|send|feed|push|bring|drive)(?![a-z])")
_COLON = re.compile(r"\s*:")
_LONGEST_PHRASE = 5


def tokens(piece: Piece, context: Context, known: dict[str, str]) -> list[Token]:
    """Return the parts of a sentence in their order.

    Args:
        piece: The sentence.
        context: Its language.
        known: Folded names of known steps, and the name to use.
    """
    bases = tuple(flat(str(base["name"])) for base in context.draft.get("rally.data") or [] if base["name"])
    canvas = Canvas(piece, context.language, known, bases)
    for match in list(_ARROW.finditer(canvas.visible)):
        canvas.take(Token("arrow", *match.span()))
    _verbs(canvas)
    take_facts(canvas)
    _titles(canvas)
    _conditions(canvas)
    for match in list(_WHERE.finditer(piece.text)):
        canvas.take(Token("leads", *match.span("where")))
    for kind, expression in _WORDS:
        if kind != "entry" or _ADMISSION.fullmatch(piece.flat) is None:
            canvas.take_words(kind, expression)
    for match in list(_SERIES.finditer(canvas.visible)):
        canvas.hide(*match.span("series"))
    if any(token.kind == "leads" for token in canvas.found):
        for match in list(_GAPPED.finditer(canvas.visible)):
            canvas.take(Token("leads", *match.span("link")))
    for mention in find_mentions(piece, canvas.visible, known):
        canvas.take(Token("step", mention.start, mention.end, mention))
    _led_to(canvas)
    _unknown_steps(canvas)
    canvas.take_words("action", _ACTION)
    canvas.take_words("contains", _CONTAINS)
    for match in _JOIN.finditer(canvas.visible):
        kind = "comma" if match["comma"] else "or" if match["or"] else "and"
        beside = match["plus"] is not None or _PARALLEL.match(piece.text, match.end()) is not None
        canvas.take(Token(kind, *match.span(), parallel=beside))
    return _place_first(sorted(canvas.found, key=lambda t: (t.start, t.end)), piece)


def _titles(canvas: Canvas) -> None:
    """Hide the title of what stands right before it: a "Free audit" is no step in 'webinar "Free audit", 3 May'."""
    for match in list(_TITLE.finditer(canvas.visible)):
        before = canvas.piece.cut(max(0, match.start() - _BEFORE_TITLE), match.start())
        found = [term for kind in ("channel", "step_nouns", "format") for term in terms(before, kind)]
        if any(not before.flat[term.end :].strip(" :,") for term in found):
            canvas.hide(*match.span())


_TITLE = re.compile(r"\"[^\"\x00]{2,80}\"|«[^«»\x00]{2,80}»|“[^“”\x00]{2,80}”")
_BEFORE_TITLE = 40


def _place_first(found: list[Token], piece: Piece) -> list[Token]:
    """Return the parts of "we ask for the e-mail on the landing page" with the step before what it captures.

    "…, they go to the site, they leave their number in a form": so it is in a later clause.
    """
    told = [token for token in found if token.kind in ("capture", "step")][:2]
    if [token.kind for token in told] == ["capture", "step"]:
        capture, step = told
        if _PLACED.fullmatch(piece.text, capture.end, step.start):
            found = [step, capture, *(token for token in found if token.start >= step.end)]
    for at in range(1, len(found) - 1):
        before, capture, step = found[at - 1 : at + 2]
        kinds = (capture.kind, step.kind)
        clause = before.kind in ("comma", "then", "and") and _PEOPLE.fullmatch(piece.flat, before.end, capture.start)
        if kinds == ("capture", "step") and clause and _PLACED.fullmatch(piece.text, capture.end, step.start):
            found[at : at + 2] = [step, capture]
    return found


# "… → entrée": what people are let into is a step, where nothing stands beside it.
_ADMISSION = re.compile(r"\W*(?:l'|the |une |an? )?(?:entrees?|entry|entries)\W*")
_PEOPLE = re.compile(r"\s*(?:(?:et|and|then|puis|they|people|he|she|ils|elles|il|elle|on|we|nous|y)\s*)*")
# What leads from what is collected to where it is.
_PLACED = re.compile(
    r"(?:,?[ ](?:et|and)[ ][\w'’ -]{2,25}?)?[ ]*"
    r"(?:sur|au|aux|à|a(?= l)|dans|pendant|lors d[eu]|via|on|at|in|during|from|through)[ ]+(?:[\w'’]{1,5}[ ]*)?",
    re.IGNORECASE,
)


def _led_to(canvas: Canvas) -> None:
    """Take the "to" between two steps: "ad to page, page to form"."""
    steps = sorted((t for t in canvas.found if t.kind == "step"), key=lambda t: t.start)
    between = TOWARDS if is_way(canvas.piece.flat, [(t.start, t.end) for t in steps]) else _TO
    for step in steps if between is TOWARDS else ():
        # "From the flyer to the page to the tasting": a way goes on to what no list knows.
        link = _ON_TO.match(canvas.visible, step.end)
        if link is not None:
            canvas.take(Token("leads", *link.span("link")))
    for one, two in pairwise(steps):
        link = between.fullmatch(canvas.visible, one.end, two.start) or _TO.fullmatch(
            canvas.visible, one.end, two.start
        )
        if link is not None:
            canvas.take(Token("leads", *link.span("link")))


def _verbs(canvas: Canvas) -> None:
    """Take a step that is told by a verb: "un commercial les rappelle"."""
    for name, channel, expression in verb_steps(canvas.language):
        for match in list(expression.finditer(canvas.visible)):
            if canvas.is_free(*match.span()):
                found = Found(channel, *match.span()) if channel else None
                mention = Mention(*match.span(), channel=found, name=name, told=True)
                canvas.take(Token("step", *match.span(), mention))


def _conditions(canvas: Canvas) -> None:
    for match in list(_CONDITION_NOUN.finditer(canvas.visible)):
        canvas.take(Token("condition", *match.span()))
    for match in list(_CONDITION.finditer(canvas.visible)):
        if not canvas.is_free(match.start(), match.start() + 1):
            continue
        visible = canvas.visible
        stop = _CONDITION_END.compiled.search(visible, match.end())
        end = stop.start() if stop else len(visible)
        while end > match.start() and visible[end - 1] in " " + NUL:
            end -= 1
        inside = NUL * match.end() + visible[match.end() : end] + NUL * (len(visible) - end)
        inner = [Token("step", m.start, m.end, m) for m in find_mentions(canvas.piece, inside, canvas.known)]
        canvas.take(Token("condition", match.start(), end, inner=inner))


def _unknown_steps(canvas: Canvas) -> None:
    """Take what stands right after "mène à", or right before it, for a step."""
    for token in [t for t in canvas.found if t.kind in ("leads", "then", "arrow", "goal", "capture")]:
        colon = _COLON.match(canvas.visible, token.end)
        if token.kind == "goal" and colon is None:
            continue
        after = _AFTER_LINK.match(canvas.visible[token.end :]) if token.kind != "capture" else None
        if after is not None and not _step_near(canvas, token.end, token.end + after.end() + 2):
            _noun_phrase(canvas, token.end + after.start("phrase"), after["phrase"])
        if token.kind not in ("leads", "capture"):
            continue
        before = _BEFORE_LINK.search(canvas.visible[: token.start]) or _bare_plural(canvas, token)
        if before is not None and not _step_near(canvas, before.start("phrase"), token.start):
            _noun_phrase(canvas, before.start("phrase"), before["phrase"])


def _bare_plural(canvas: Canvas, token: Token) -> re.Match[str] | None:
    found = _PLURAL.search(canvas.visible[: token.start]) if _LEAD.match(canvas.piece.flat, token.start) else None
    # Somebody's name is none: "James sends people to the page".
    if found is None:
        return None
    opening = canvas.piece.text[found.start("phrase") : token.start].split()[0]
    return found if opening.islower() or opening.lower() not in first_names() else None


def _step_near(canvas: Canvas, start: int, end: int) -> bool:
    return any(t.kind == "step" and t.start < end and start < t.end for t in canvas.found)


def _noun_phrase(canvas: Canvas, start: int, text: str) -> None:
    cut = _PHRASE_END.search(text)
    text = text[: cut.start()] if cut is not None else text
    words = text.split()
    if not set(words) - word_set("empty_words") or len(words) > _LONGEST_PHRASE or terms(Piece(text, 0), "people"):
        return
    if _PRONOUN.search(text) is None and pattern("manage_verb").fullmatch(text) is None:
        end = start + len(text.rstrip())
        canvas.take(Token("step", start, end, plain_mention(canvas.piece, start, end)))
