"""Finds the steps that a piece of a journey names: by channel, content or noun, or by the name of a known step."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from assistant.dialogue.guided.reading.lexicon import Expression, Found, term_data, terms, word_set
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.language.text import Language
from assistant.language.yaml_data import load_yaml

_MERGE = Expression("journey_mentions.merge")
_ON_CHANNEL = Expression("journey_mentions.on_channel")
_BEFORE = Expression("journey_mentions.before")
_COUNTS = {
    "un": 1, "une": 1, "a": 1, "an": 1, "one": 1, "deux": 2, "two": 2, "trois": 3, "three": 3, "quatre": 4, "four": 4,
    "cinq": 5, "five": 5, "six": 6, "sept": 7, "seven": 7, "huit": 8, "eight": 8,
}  # fmt: skip
# "J+3 mail" and "day 3 mail" tell a day, and not how many there are.
_COUNT = re.compile(
    rf"(?<![a-z0-9+])(?<!\bday )(?<!\bjour )(?P<n>[1-9]|{'|'.join(_COUNTS)})[ -](?:(?P<between>[a-z-]+) )?$"
)
_ORDINAL = Expression("journey_mentions.ordinal")
_DEFINITE = Expression("journey_mentions.definite")
_INDEFINITE = Expression("journey_mentions.indefinite")
_ANOTHER = Expression("journey_mentions.another")
_COMPOUND = Expression("journey_mentions.compound")
_TAIL = re.compile(r" (?:de |d'|du |des |of )?(?:l'|la |le )?(?P<word>[a-z][a-z'-]*)(?![a-z'-])")
# "La page tarifs": what a page is about ends its name, where nothing is told of it behind.
_PAGE = re.compile(r"(?:(?<![a-z])(?:la|une|notre|cette|sa)|\x00) page$")
_PAGE_OF = re.compile(
    r" (?P<word>(?!aussi|ensuite|alors|apres|avant|direct|puis|qui|ou(?![a-z])|la(?![a-z]))[a-z-]{3,})"
    r"(?=\s*(?:[.,;:)]|$)| (?:et|puis|ensuite) )"
)
_PROPER = re.compile(r"(?: (?:[A-ZÀ-ÖØ-Þ][\w’'&-]*|\d{1,4}(?![\w.)%+-])))+(?![+-]?\d)")
_ADJECTIVES = Expression("journey_mentions.adjectives")
# "The show" is a fair where a path begins; "we show them" is none.
_FAIR = re.compile(
    r"(?:\b(?:the|our|this|a|la|notre|une|cette) |l')(?P<fair>shows?|fairs?|expos?|foires?)\b(?! them| him| her|-)"
)
_WHO = re.compile(
    r"(?<![a-z])(?:people|they|who|we|you|i|customers|visitors|parents|families|members|guests|readers|passers-?by)[ ]"
    r"(?:(?:first|then|also|will|can|may|just|often)[ ])*$"
)
_OBJECT = re.compile(r"[ ](?:the|an?|our|your|his|her|their|its|this|these|it|them)(?![a-z])")
# "They get a text", "confirmation text": what is sent to a phone.
_TEXT = re.compile(r"(?:[a-z-]+ ){0,2}texts?")
# What a step does with what it is given, though the word names a place or a content too.
_KEEPS = re.compile(r"(?:stores?|files?|records?|logs?) (?:it|them|that|this|those|these|everything|all of)(?![a-z])")
_HYPHEN = re.compile(r"-[^\W\d_]+ ")
_INVITES = re.compile(
    r"(?:invitations?|reminders?|rappels?|relances?|invites?|teasers?)[ ]"
    r"(?:to|for|about|before|on|a|au|aux|pour|du|de|sur|avant)(?![a-z])"
)
_WITH_A_DAY = frozenset({"webinar", "event", "trade_show", "open_day"})
_KINDS = ("channel", "step_nouns", "format")
_MAX_COUNT = 8


@dataclass
class Mention:
    """A step as named.

    Args:
        start: Offset of its name in the piece.
        end: Offset after its name.
        channel: Its channel term.
        nouns: Ids of step nouns in it.
        formats: The contents in it.
        count: How many there are ("trois e-mails").
        ordinal: Which of several (1 is the first, -1 the last), None where not said.
        definite: Whether it is said to be known ("le", "the").
        another: Whether it is said to be a new one ("un autre").
        actor: Who does it, for a call.
    """

    start: int
    end: int
    channel: Found | None = None
    nouns: tuple[str, ...] = ()
    formats: tuple[Found, ...] = ()
    count: int = 1
    ordinal: int | None = None
    definite: bool = False
    another: bool = False
    unknown: bool = False
    told: bool = False
    """Whether a verb tells it; then its name is ours."""
    by_noun: bool = False
    """Whether its channel follows from a noun, whose words are not the channel's name."""
    name: str = ""
    invites: bool = False
    """Whether it is a message about what has a day of its own: "invitation to the webinar"."""


def find_mentions(piece: Piece, blot: str, known: dict[str, str]) -> list[Mention]:
    """Return the steps named in a piece.

    Args:
        piece: The text.
        blot: Its folded text with everything that is read otherwise blotted out by NUL characters.
        known: Folded names of the steps that there are, and the name to use.
    """
    found: list[Mention] = []
    for name in sorted(known, key=len, reverse=True):
        if len(name) < 3:
            continue
        for match in re.finditer(rf"(?<![a-z0-9-]){re.escape(name)}(?:s|x)?(?![a-z0-9-])", blot):
            if all(match.end() <= m.start or match.start() >= m.end for m in found):
                mention = _from_terms(piece, blot, match.start(), match.end())
                mention.name = known[name]
                found.append(mention)
    visible = Piece("".join("\n" if b == "\x00" else c for b, c in zip(blot, piece.text, strict=True)), piece.start)
    spans = _merged(piece, blot, _term_spans(visible))
    for start, end in spans:
        overlapping = [m for m in found if start < m.end and m.start < end]
        if not overlapping:
            found.append(_from_terms(piece, blot, start, _tail(piece, blot, end)))
        elif len(overlapping) == 1 and start <= overlapping[0].start and overlapping[0].end < end:
            found.remove(overlapping[0])
            found.append(_from_terms(piece, blot, start, _tail(piece, blot, end)))
    return sorted(found, key=lambda m: m.start)


def _term_spans(piece: Piece) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for kind in _KINDS:
        for term in terms(piece, kind):
            if piece.flat.startswith("'t", term.end):
                # The "don" of "don't" is no gift.
                continue
            if kind == "format" and _WHO.search(piece.flat[: term.start]) and _OBJECT.match(piece.flat, term.end):
                # "People notice the poster", "we film the visit": what somebody does is no content.
                continue
            if _KEEPS.match(piece.flat, term.start):
                # "The page takes the number and stores it" names no shop.
                continue
            overlap = [s for s in spans if s[0] < term.end and term.start < s[1]]
            spans = [s for s in spans if s not in overlap]
            starts, ends = zip((term.start, term.end), *overlap, strict=True)
            spans.append((min(starts), max(ends)))
    for match in _FAIR.finditer(piece.flat):
        if not any(start < match.end() and match.start("fair") < end for start, end in spans):
            spans.append(match.span("fair"))
    return _hyphenated(piece, sorted(spans))


def _hyphenated(piece: Piece, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join "trial" and "page" in "trial-class page": a hyphen makes them one name."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and _HYPHEN.fullmatch(piece.text[joined[-1][1] : start]):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


@cache
def verb_steps(language: Language) -> tuple[tuple[str, str | None, re.Pattern[str]], ...]:
    """Return the steps that verbs tell: how they are called, their channel term, and the expression."""
    data = load_yaml(Path(__file__).with_name("data") / "verb_steps.yaml")
    return tuple(
        (entry[language], entry.get("channel"), re.compile(rf"(?<![a-z]){told}(?![a-z])"))
        for entry in data.values()
        for told in entry["tells"]
    )


# What leads from one step to the next where a sentence says from where: "from LinkedIn to the site to the form".
TOWARDS = re.compile(r"\s*(?P<link>to|into|vers|aux?|a)\s+(?:(?:the|our|an?|le|la|les|une?|notre|nos)\s+|l')?")
# One more word may say which: "to the welcome email".
_LEADS_ON = re.compile(TOWARDS.pattern + r"(?:(?<=the |our )[a-z-]+\s+)?")
_FROM = re.compile(
    r"(?:^|[ ,:;])(?:from|depuis|du|de|d')[ ]?(?:(?:the|our|an?|le|la|les|une?|notre|nos)[ ]|l')?(?:[a-z]+[ ])?$"
)
_SEVERAL = 2


def is_way(flat_text: str, spans: list[tuple[int, int]]) -> bool:
    """Tell whether steps are told as a way, "from A to B to C": what stands between them leads on.

    Args:
        flat_text: The sentence, folded.
        spans: Where the steps stand in it, in their order.
    """
    whole: list[tuple[int, int]] = []
    for start, end in spans:
        # "Booking page" is one name, of two words that are known.
        beside = bool(whole) and flat_text[whole[-1][1] : start] in (" ", "-")
        whole[-1:] = [(whole[-1][0], end)] if beside else [*whole[-1:], (start, end)]
    spans = whole
    if len(spans) < _SEVERAL:
        return False
    links = [_LEADS_ON.fullmatch(flat_text, a[1], b[0]) is not None for a, b in pairwise(spans)]
    if links[0] and _FROM.search(flat_text[: spans[0][0]]) is not None:
        return True
    on = any(one and two for one, two in pairwise(links))
    # "Letter to the page, page to the email": where one pair ends, the next one begins.
    names = [flat_text[start:end] for start, end in spans]
    taken_up = [i for i, (one, two) in enumerate(pairwise(names)) if one == two and 0 < i < len(links) - 1]
    return on or any(links[i - 1] and links[i + 1] for i in taken_up)


def _merged(piece: Piece, blot: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    way = is_way(piece.flat, spans)
    for start, end in spans:
        if way and merged and TOWARDS.fullmatch(piece.flat, merged[-1][1], start):
            merged.append((start, end))
        elif merged and (
            _MERGE.fullmatch(blot, merged[-1][1], start)
            or (_ON_CHANNEL.fullmatch(blot, merged[-1][1], start) and terms(piece.cut(start, end), "channel"))
        ):
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged


def _tail(piece: Piece, blot: str, end: int) -> int:
    """Return where a name ends: with adjectives and proper names, "rendez-vous commercial", "salon Produrable"."""
    for _ in range(2):
        adjective = _ADJECTIVES.match(blot, end)
        if adjective is None:
            break
        end = adjective.end()
    proper = _PROPER.match(piece.text, end)
    if (
        proper is not None
        and "\x00" not in blot[end : proper.end()]
        and proper.group().split()[0].lower() not in word_set("empty_words")
    ):
        return proper.end()
    titled = _PAGE.search(blot[:end]) and _PAGE_OF.match(blot, end)
    if titled and titled["word"] not in word_set("empty_words"):
        return titled.end()
    more = _TAIL.match(blot, end)
    if (
        more is not None
        and re.match(r" (?:de |d'|du |des |of )", more.group())
        and more["word"] not in word_set("empty_words")
    ):
        return more.end()
    return end


def _from_terms(piece: Piece, blot: str, start: int, end: int) -> Mention:
    wider = _BEFORE.search(blot[:start])
    compound = _COMPOUND.search(blot[:start]) if wider is None else None
    if compound is not None and not _ORDINAL.search(compound["words"]) and not _COUNT.search(compound["words"]):
        start = compound.start("words")
    start = wider.start() if wider is not None else start
    name = piece.cut(start, end)
    channels = [Found(t.id, t.start + start, t.end + start) for t in terms(name, "channel")]
    nouns = tuple(t.id for t in terms(name, "step_nouns"))
    formats = [Found(t.id, t.start + start, t.end + start) for t in terms(name, "format")]
    formats = [f for f in formats if not any(c.start < f.end and f.start < c.end for c in channels)]
    noun_spans = [(t.start + start, t.end + start) for t in terms(name, "step_nouns")]
    formats = [f for f in formats if not any(s < f.end and f.start < e for s, e in noun_spans)]
    before = blot[max(0, start - 30) : start]
    if name.flat in word_set("fairs"):
        channels = [Found("trade_show", start, end)]
    if not channels and _TEXT.fullmatch(name.flat.strip()):
        channels = [Found("sms", start, end)]
    invites = (
        _INVITES.match(name.flat) is not None
        and {term_data("channel", c.id).get("kind") for c in channels} <= _WITH_A_DAY
    )
    mention = Mention(start, end, None if invites else _head(channels), nouns, tuple(formats), invites=invites)
    for noun in terms(name, "step_nouns"):
        channel = term_data("step_nouns", noun.id).get("channel")
        if channel is not None and mention.channel is None:
            mention.channel = Found(channel, noun.start + start, noun.end + start)
            mention.by_noun = True
    mention.definite = _DEFINITE.search(before) is not None
    mention.another = _ANOTHER.search(before) is not None
    counted = _COUNT.search(before)
    if counted is not None and not _INDEFINITE.search(before[: counted.start()] + " "):
        word = counted["n"]
        mention.count = min(int(word) if word.isdigit() else _COUNTS[word], _MAX_COUNT)
    ordinal = _ORDINAL.search(before)
    if ordinal is not None and ordinal.lastgroup is not None:
        mention.ordinal = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}[ordinal.lastgroup]
    return mention


def _head(channels: list[Found]) -> Found | None:
    """Return the channel that a name with several is about: the first ("e-mail d'invitation au webinaire")."""
    return channels[0] if channels else None


def plain_mention(piece: Piece, start: int, end: int) -> Mention:
    """Return a mention of a whole slice, known words or not."""
    mention = _from_terms(piece, piece.flat, start, end)
    mention.unknown = mention.channel is None and not mention.nouns and not mention.formats
    return mention
