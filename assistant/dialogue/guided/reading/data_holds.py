"""Reads what a base of a name of its own holds: "notre logiciel Vetup avec e-mails et téléphones"."""

import re

from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lexicon import Expression, terms, word_set
from assistant.dialogue.guided.reading.pieces import Piece

_HOLDS = Expression("shapes.holds")
_OPENING = Expression("data_holds.opening")
_LONGEST_NAME = 6
_PLAIN = re.compile(
    r"(?:it|they|this|that|elle|il|cela|ca)$|(?:base|fichier|liste|list|file|database|donnees|data)s?\b"
)
_BASES = "rally.data"
_FIELD, _ORIGIN = Expression("inventory.field"), Expression("inventory.origin")


def read_holds(block: Block, context: Context) -> bool:
    """Record a base that the vocabulary does not know, with the details that it is said to hold.

    Returns:
        Whether the block was one such sentence; where it was not, nothing is recorded.
    """
    if len(block.lines) != 1 or block.label_words:
        return False
    line = Piece(block.lines[0].text, block.lines[0].start)
    verb = holding_verb(line, context)
    if verb is None or base_before(line, context) is not None:
        return False
    opening = _OPENING.match(line.flat)
    name = line.cut(opening.end() if opening else 0, verb.start()).trimmed()
    rest = line.cut(verb.end())
    held = list(dict.fromkeys(term.id for term in terms(rest, "identifier")))
    others = {w for w in re.findall(r"[a-z]{3,}", _without(rest)) if w not in word_set("empty_words")}
    known = (
        any(terms(name, kind) for kind in ("data", "channel", "format", "identifier"))
        or _PLAIN.match(name.flat) is not None
    )
    if not held or not name or known or len(name.text.split()) > _LONGEST_NAME or others:
        return False
    found = context.draft.find(_BASES, name.text)
    path = f"{_BASES}[{found['id']}]" if found else context.draft.add(_BASES, {"name": name.text}, line.words(context))
    context.draft.set(f"{path}.holds", held, rest.words(context), refines=True)
    return True


def holding_verb(line: Piece, context: Context) -> re.Match[str] | None:
    """Return the first word for holding: "a" is neither "à" nor the English article, as in "there's a phone call".

    Args:
        line: The words.
        context: Their language.
    """
    said = _HOLDS.finditer(line.flat)
    return next(
        (m for m in said if m.group() != "a" or (context.language == "fr" and line.text[m.start()] == "a")), None
    )


_WHOM = Expression("inventory.whom")
# "We hold 6,200 one-off donors with email and postal address, half have a phone number".
_COUNTED = re.compile(
    r"(?:(?:et|and|also|aussi|en plus)\s)*(?:(?:we|on|nous|i)\s?(?:'ve\s)?|j')(?:also\s|already\s|aussi\s|deja\s)*"
    r"(?:hold|have|own|keep|got|store|a|avons|ai|disposons de|detenons|gardons)\s(?:about\s|around\s|environ\s|some\s)?"
    r"\d[\d .,]*k?\s(?P<who>[a-z][a-z '-]{2,40}?)\s(?:with|avec|including|dont)\s(?P<kept>[^,;.]+)"
)


def read_counted(block: Block, context: Context) -> bool:
    """Record a base that is told by how many people it holds, and what of them; what only some of them left is not."""
    if len(block.lines) != 1 or block.label_words:
        return False
    line = Piece(block.lines[0].text, block.lines[0].start)
    told = _COUNTED.match(line.flat)
    if told is None or terms(line.cut(0, told.end("who")), "data"):
        return False
    kept = line.cut(told.start("kept"), told.end("kept"))
    held = list(dict.fromkeys(term.id for term in terms(kept, "identifier")))
    name = line.cut(told.start("who"), told.end("who")).trimmed()
    if not held or not name or len(name.text.split()) > _LONGEST_NAME:
        return False
    found = context.draft.find(_BASES, name.text)
    path = f"{_BASES}[{found['id']}]" if found else context.draft.add(_BASES, {"name": name.text}, line.words(context))
    context.draft.set(f"{path}.holds", held, kept.words(context), refines=True)
    return True


# A number of addresses, without a word on which.
_ADDRESSES = re.compile(
    r"(?:environ |pres de |plus de |about |around |some |over )?\d[\d .,]*k? (?:adresses|addresses)"
)


def says_nothing_new(piece: Piece, held: list[str] | None) -> bool:
    """Tell whether words beside a base say where it comes from, or what it holds that reaches nobody.

    "The mailing list, about 310 addresses" counts the e-mails that it holds.

    Args:
        piece: The words, without what opens them.
        held: What the base holds.
    """
    counts = "email" in (held or ()) and _ADDRESSES.fullmatch(piece.flat) is not None
    # "SAP, all pump owners": who is in it.
    counts = counts or (_WHOM.match(piece.flat) is not None and not terms(piece, "identifier"))
    return counts or _ORIGIN.fullmatch(piece.flat) is not None or _FIELD.fullmatch(piece.flat) is not None


# Bare addresses that are counted are those that letters on a screen go to.
_BARE = re.compile(r"\d[\d .,]*k?\s(?:addresses|adresses)(?![a-z])(?! (?:postales?|de livraison|du domicile))")
_ON_SCREEN = re.compile(
    r"(?<![a-z])(?:mailing lists?|liste de (?:diffusion|mailing)|newsletter|infolettre|mailchimp|brevo|sendinblue|"
    r"mailjet|klaviyo|substack|constant contact)(?![a-z])"
)


def meant_details(holds: tuple[str, ...], piece: Piece) -> tuple[str, ...]:
    """Return the details that a base holds: "a mailing list of 900 addresses" holds e-mails, and no streets.

    Args:
        holds: What its words name.
        piece: The words.
    """
    electronic = holds == ("postal_address",) and _BARE.search(piece.flat) and _ON_SCREEN.search(piece.flat)
    return ("email",) if electronic else holds


_COUNTS_PEOPLE = Expression("data_holds.counts_people")
_MADE_BY_US, _NONE_BOUGHT = Expression("data_holds.made_by_us"), Expression("data_holds.none_bought")


def tells_of_base(piece: Piece) -> bool:
    """Tell whether words beside a base say how many are in it, or who made it: "about 4,100 names with e-mail"."""
    counts = _COUNTS_PEOPLE.match(piece.flat) is not None and bool(terms(piece, "identifier"))
    return counts or made_by_us(piece) is not None


def base_before(piece: Piece, context: Context) -> str | None:
    """Return the path of the base that was named in the clause right before one that tells of it."""
    piece = piece.trimmed()
    before = context.draft.message[: piece.start].rstrip()
    if not before.endswith(",") or not tells_of_base(piece):
        return None
    bases = {str(base.get("name") or "-"): str(base["id"]) for base in context.draft.get(_BASES) or []}
    last = next((id_ for name, id_ in bases.items() if before.rstrip(",").endswith(name)), None)
    return f"{_BASES}[{last}]" if last is not None else None


def base_meant(piece: Piece, context: Context) -> str | None:
    """Return the path of the base that words without a name go on about: the one before, or the only one there is."""
    bases = context.draft.get(_BASES) or []
    only = f"{_BASES}[{bases[0]['id']}]" if len(bases) == 1 and says_of_them(piece) else None
    return base_before(piece, context) or only


def says_of_them(piece: Piece) -> bool:
    """Tell whether words begin with the people of a base, whom nothing names: "all of them bought from us"."""
    return _OF_THEM.match(piece.flat.strip()) is not None


_OF_THEM = re.compile(
    r"(?:(?:all|most|half|some|none|each) of them|they|ils|elles|(?:tous|toutes)(?! les| nos)|la plupart(?! des))"
    r"(?![a-z])"
)


def made_by_us(piece: Piece) -> tuple[int, int] | None:
    """Return where words say that a base is of one's own making: "collected at our own fairs", "nothing bought"."""
    told = _MADE_BY_US.search(piece.flat) or _NONE_BOUGHT.search(piece.flat)
    return told.span() if told is not None else None


def is_base_with_details(head: Piece, rest: Piece) -> bool:
    """Tell whether what stands before a colon is a base, and no heading: "bought file (900 numbers): to be confirmed".

    Args:
        head: What stands before the colon.
        rest: What stands behind it.
    """
    named = terms(head, "data", fuzzy=False)
    if not named:
        return False
    told = terms(head, "identifier", fuzzy=False)
    return bool(told) or (bool(terms(head, "acquired", fuzzy=False)) and bool(terms(rest, "identifier")))


def _without(rest: Piece) -> str:
    flat = list(rest.flat)
    for term in terms(rest, "identifier"):
        flat[term.start : term.end] = " " * (term.end - term.start)
    left = re.sub(r"\b(?:des|de nos|of our)? ?(?:prospects|clients|contacts|customers|leads)\b", " ", "".join(flat))
    return _OF_WHOM.sub(" ", left)


# "… for all our members, about 6,200": whose details they are, and how many people that makes.
_OF_WHOM = re.compile(
    r"\b(?:for|of|de|pour)\s(?:(?:all|every|each|the|our|tous|toutes|chaque|nos|les|de)\s)*"
    r"(?:patients?|customers?|clientes?|clients?|members?|adherents?|people|personnes|donors?|donateurs?|subscribers?|"
    r"abonnes?|families|familles|students?|eleves?|parents?|visitors?|visiteurs?|owners?|companies|entreprises|households)?"
    r"(?=\s*(?:[,;.(]|$))|"
    r"[,(]\s*(?:about|around|some|roughly|over|nearly|environ|pres de|plus de|~)?\s?\d[\d .,]*k?\s?"
    r"(?:people|personnes|of them|au total|in all|en tout)?(?=\s*(?:[;.)]|$))"
)
