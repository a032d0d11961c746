"""The shapes of names: capitals, first names, words that are nobody's name."""

import re
from functools import lru_cache

from assistant.dialogue.guided.reading.lexicon import Found, first_names, pattern, terms, word_set
from assistant.dialogue.guided.reading.pieces import Piece, flat
from assistant.dialogue.guided.reading.role_short import short_terms

_CAPITAL = r"(?:[A-ZÀ-ÖØ-Þ][\w’'&-]*[\w]|[A-ZÀ-ÖØ-Þ])"
CAPITALS = re.compile(
    rf"(?<![\w’'-])(?:M\. )?{_CAPITAL}(?: (?:de |du |van |von |el |ben |di |& |d['’])?{_CAPITAL}){{0,3}}"
)
"""A run of capitalised words, a full name or the name of a company."""
TITLED = re.compile(
    r"(?:M\.|Mme|Mlle|Mrs?|Ms|Miss|Dr|Pr|Docteur|Doctor|Ma[iî]tre|Prof|Professor|Professeure?|"
    r"Madame|Monsieur|Sir|Lady) [A-ZÀ-ÖØ-Þ]"
)
TOKEN = re.compile(r"[^\W\d_](?:[\w’'-]*\w)?")
LOWER_NAME = re.compile(r"(?<![\w'-])[^\W\d_][^\W\d_]+(?:-[^\W\d_]+)?(?![\w'-])")
BEFORE = re.compile(
    rf"({_CAPITAL}(?: {_CAPITAL})?)(?: (?:(?:is|est|sera|will be) (?:our |notre |the |l['’]|une |an )?)?|"
    r", (?:an?|une) (?:[\w-]+ ){0,3})$"
)
ELISION = re.compile(r"^(?:[dljcmtsn]|qu)['’]", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s$")
_COMPOUND = re.compile(r"-[^\W\d_]")
_THINGS = ("channel", "data", "format", "duties", "media", "status", "stage", "metric")
_ACRONYM = 4


def thing_spans(piece: Piece) -> list[tuple[int, int]]:
    """Return where things of the campaign stand, with the proper names that follow them ("salon Produrable")."""
    spans = []
    for kind in _THINGS:
        for term in terms(piece, kind, fuzzy=False):
            follow = _FOLLOWING.match(piece.text, term.end)
            named = follow is not None and flat(follow.group(1).split()[0]) not in first_names()
            if term.end - term.start > 1:
                spans.append((term.start, follow.end() if follow is not None and named else term.end))
    return spans


_FOLLOWING = re.compile(rf" (?:[«“\"]\s?)?({CAPITALS.pattern})")


def runs(text: str) -> list[tuple[int, str]]:
    """Cut a run of capitalised words where a word is nobody's name: "Paul LinkedIn" gives "Paul"."""
    found: list[tuple[int, str]] = []
    start: int | None = None
    end = 0
    for match in TOKEN.finditer(text):
        word = flat(match.group())
        acronym = match.group().isupper() and 1 < len(word) < _ACRONYM and word not in first_names()
        common = _COMPOUND.fullmatch(match.group()) is not None and word.split("-")[0] not in first_names()
        if start is not None and word in word_set("company_ends") and flat(text[start:end]) not in first_names():
            # "BlueOak Media": what many companies end with.
            end = match.end()
            continue
        if start is not None and _PARTICLE.match(text, match.start()):
            # "Sabine Le Goff", "Marc De Smet"
            end = match.end()
            continue
        if word in word_set("not_names") or acronym or common:
            if start is not None:
                found.append((start, text[start:end]))
            start = None
            continue
        start = match.start() if start is None else start
        end = match.end()
    if start is not None:
        found.append((start, text[start:end]))
    return [(at + shift, part) for at, name in found for shift, part in _separate(_POSSESSIVE.sub("", name))]


_PARTICLE = re.compile(
    r"(?:L[ea]|D[eu]|Des|Van|Von|El|Ben|Di|Da|Del|Della|Mac|Mc|St|Saint|San|O)[ '’]+[A-ZÀ-ÖØ-Þ][a-zà-ÿ]"
)
# "No-shows", "Walk-ins": people of a kind, and nobody's name.
_COMPOUND = re.compile(r"[A-Z][a-z]+(?:-[a-z]+)+s")


def _separate(name: str) -> list[tuple[int, str]]:
    """Cut "Oscar & Pia" into two people; "Kite & Co" is one company."""
    cut = name.find(" & ")
    last = flat(name[cut + 3 :]).split() if cut > 0 else []
    if cut > 0 and flat(name[:cut]) in first_names() and not set(last) & word_set("company_words"):
        return [(0, name[:cut]), (cut + 3, name[cut + 3 :])]
    return [(0, name)]


def company_name(text: str) -> str:
    """Return the name that a run of capitalised words begins with, where a company may have any name."""
    found = runs(text)
    if found:
        before = text[: found[0][0]].strip()
        house = not before or pattern("house_word").fullmatch(flat(before)) is not None
        return text[: found[0][0]] + found[0][1] if house else ""
    first = text.split()[0]
    return first if flat(first) not in word_set("empty_words") else ""


_IN_BRACKETS = re.compile(
    rf"(?P<name>{CAPITALS.pattern})\s?\((?:our |the |an? |notre |une? |l['’]|ext\.? |external )?$"
)
# "Facebook ads (Halo Digital, agency)": name and what it is stand in the same brackets.
_SAME_BRACKETS = re.compile(rf"\(\s*(?P<name>{CAPITALS.pattern})\s*,\s*(?:our |an? |notre |une? |l['’])?$")
_CLOSED = re.compile(r"[^()]{0,20}\)")


def name_in_front(piece: Piece, start: int, end: int) -> tuple[int, int, str] | None:
    """Return the name that a word in brackets says what it is: "Oak Films (freelance)"; None where it is a thing.

    Args:
        piece: The text.
        start: Where the word begins.
        end: Where it ends.

    Returns:
        Where name and word stand, and the name.
    """
    lead = _IN_BRACKETS.search(piece.text[:start]) or _SAME_BRACKETS.search(piece.text[:start])
    if lead is None or not _CLOSED.match(piece.text, end):
        return None
    name = lead.group("name")
    kinds = ("channel", "format", "data", "media", "role")
    told = [t for kind in kinds for t in terms(Piece(name, 0), kind, fuzzy=False)]
    free = [m for m in TOKEN.finditer(name) if not any(t.start <= m.start() < t.end for t in told)]
    first = flat(name.split()[0])
    common = first in word_set("not_names") and pattern("house_word").fullmatch(first) is None
    # "Radio Marée (agence)": what ends as a name is one, though it opens with a common word.
    ends = bool(free) and free[-1].end() == len(name) and len(name.split()) > 1
    if not free or (common and not ends) or flat(name) in first_names():
        return None
    return lead.start("name"), end, name


_CALLED_SO = re.compile(r"(?:[ -][a-z'-]+){0,4}? (?:called|named|qui s'appelle|appelee?|nommee?|du nom de) ")


def called_so(piece: Piece, at: int) -> tuple[str, int] | None:
    """Return the name in "a freelance film maker called Jas", and where it ends; None where there is none.

    Args:
        piece: The text.
        at: Where the word for who works outside ends.
    """
    lead = _CALLED_SO.match(piece.flat, at)
    capitals = CAPITALS.match(piece.text, lead.end()) if lead is not None else None
    found = runs(capitals.group()) if capitals is not None else []
    return (found[0][1], capitals.start() + len(found[0][1])) if capitals is not None and found else None


def is_supplier(word: str) -> bool:
    """Tell whether a word is that of a house that prints or cooks: without a name behind it, it names nobody."""
    return pattern("supplier_word").fullmatch(word) is not None


def is_first_name(name: str) -> bool:
    """Tell whether a name begins with a first name, compound ones included."""
    first = flat(name.split()[0])
    return first in first_names() or first.split("-")[0] in first_names() or first in word_set("unsure_names")


def sure_first_name(word: str) -> bool:
    """Tell whether a word without a capital can only be a first name."""
    plain = flat(word)
    if plain in first_names():
        return plain not in word_set("unsure_names")
    parts = plain.split("-")
    return len(parts) > 1 and all(part in first_names() for part in parts)


_SHE, _HE = frozenset(["she", "her", "elle"]), frozenset(["he", "him", "il", "lui"])


def pronoun_said(word: str) -> str:
    """Return "she" or "he" for a pronoun that tells women and men apart, nothing for any other word."""
    return "she" if flat(word) in _SHE else "he" if flat(word) in _HE else ""


def may_be_called(name: str, pronoun: str) -> bool:
    """Tell whether a pronoun may mean whoever bears a name.

    Args:
        name: A name; what its first name tells is known for frequent ones only.
        pronoun: "she", "he", or nothing where it does not tell.
    """
    first = flat(name).split(" ")[0].split("-")[0]
    other = {"she": "names_of_him", "he": "names_of_her"}.get(pronoun)
    return other is None or first not in word_set(other)


def forms(name: str) -> list[str]:
    """Return a name and, for a full name, its first name; for a title and a name, the name."""
    parts = name.split()
    if len(parts) > 1 and flat(parts[0]).rstrip(".") in word_set("person_titles"):
        return [name, " ".join(parts[1:])]
    return [name, parts[0]] if len(parts) > 1 and flat(parts[0]) in first_names() else [name]


def titled(text: str) -> str:
    """Give a name or a role its capital."""
    text = " ".join(text.split())
    if text.islower() and (is_first_name(text) or len(text.split()) == 1):
        return "-".join(part[:1].upper() + part[1:] for part in text.split("-"))
    return text[:1].upper() + text[1:]


def role_terms(piece: Piece) -> list[Found]:
    """Return the roles named in a piece; a job title in marketing says nothing yet of this campaign."""
    return list(_roles_in(piece.text))


@lru_cache(maxsize=4096)
def _roles_in(text: str) -> tuple[Found, ...]:
    piece = Piece(text, 0)
    return tuple(
        term for term in _role_terms(piece) if _BOUND.search(text[: term.start]) is None and not _is_dev(piece, term)
    )


def _is_dev(piece: Piece, term: Found) -> bool:
    """Tell whether "Dev" is somebody rather than a developer: "Dev, Maria and Tom", "Dev does the socials"."""
    opens = _OPENS_NAME.search(piece.text[: term.start]) is not None
    goes_on = _NAMED_SO.match(piece.flat, term.end) is not None or not piece.text[term.end :].strip(" .!")
    return piece.text[term.start : term.end] == "Dev" and opens and goes_on


_OPENS_NAME = re.compile(r"(?:^|[,;&.]|\b(?:and|et|with|avec))\s*$")
_NAMED_SO = re.compile(
    r"\s*(?:,|&)|'s\s|\s(?:and|et|on|sur|does|do|did|is|has|runs?|handles?|looks|takes?|makes?|sends?|writes?|will|"
    r"fait|gere|s'occupe|prend|who|qui)(?![a-z])|\s\((?!dev)"
)


# "A-boards" are no boards.
_BOUND = re.compile(r"(?<![\w-])\w-$")


def _role_terms(piece: Piece) -> list[Found]:
    titles = short_terms(piece, "role_titles")
    found = [
        term
        for term in short_terms(piece, "role")
        if not any(t.start <= term.start and term.end <= t.end for t in titles)
        and not _SOME_AGENCIES.search(piece.flat[: term.end])
        # "Certifié par un expert-comptable": a trade, and nobody's role here.
        and _COMPOUND.match(piece.text, term.end) is None
    ]
    taken = [(t.start, t.end) for t in found]
    kept = [t for t in titles if not any(s <= t.start and t.end <= e and e - s > t.end - t.start for s, e in taken)]
    return sorted([*found, *kept], key=lambda t: t.start)


# "The staffing agencies" are partners of some kind, and nobody in the team; "our agencies" are in it.
_SOME_AGENCIES = re.compile(r"\S\s?(?<!nos )(?<!our )(?<!mes )(?<!my )(?<![a-z])(?:agences|agencies)$")


def role_only(item: Piece) -> str | None:
    """Return the role that an item names, where it says nothing else."""
    found = role_terms(item)
    return found[0].id if found and found[0].end - found[0].start >= len(item.text) - 2 else None


_DAY_AFTER = re.compile(r"\.?\s\d{1,2}(?:st|nd|rd|th)?(?![\d:])")
_DAY_BEFORE = re.compile(r"\d(?:st|nd|rd|th)?(?: of)? $")


def is_month(piece: Piece, start: int, end: int) -> bool:
    """Tell whether a word, or the first of several, is the month of the day beside it: "by 8 Jan", "Jan 8".

    Args:
        piece: The text.
        start: Where the words begin in it.
        end: Where they end.
    """
    beside = _DAY_AFTER.match(piece.text, end) or _DAY_BEFORE.search(piece.flat[:start])
    return beside is not None and piece.flat[start:end].split()[0] in word_set("month_starts")


# "Notre avocate externe", "our outside counsel"
_OUTSIDE = re.compile(
    r"\s(?:externes?|exterieure?s?|independante?s?|liberale?s?|freelances?|en freelance|external)(?![a-z])"
)
_FROM_OUTSIDE = re.compile(r"(?<![a-z])(?:external|outside|freelance|self-employed)\s$")


def works_outside(before: str, after: str) -> bool:
    """Tell whether the folded words around a role say that whoever has it works for another house."""
    return _OUTSIDE.match(after) is not None or _FROM_OUTSIDE.search(before) is not None
