"""Reads the name of a base and what stands beside it: "HubSpot, our CRM: e-mails", "a bought list, addresses"."""

import re
from dataclasses import dataclass, field

from assistant.dialogue.guided.reading.data_holds import made_by_us
from assistant.dialogue.guided.reading.lexicon import Expression, term_data, terms
from assistant.dialogue.guided.reading.name_words import is_first_name
from assistant.dialogue.guided.reading.pieces import Piece

APPOSED = Expression("data_rows.appositions")
_NAME, _NOUN, _OWN, _BOUGHT = (Expression(f"data_rows.{name}") for name in ("name", "base_noun", "own", "bought"))
_SMALL, _COUNT, _SELLER, _WHOM = (Expression(f"data_rows.{name}") for name in ("small", "count", "seller", "whom"))
_NAMED_SO = re.compile(r"[A-ZÀ-Ý][\w&-]*(?: [A-ZÀ-Ý0-9][\w&-]*){0,2}")
# "Contacts sit in Brevo", "que mon logiciel": words that stand between things, and in no name.
_NO_NAME = re.compile(
    r"(?<![a-z'])(?:in|into|on|dans|sur|que|qui|mon|ma|mes|notre|nos|our|my|their|leurs?|is|are|est|sont|ont|and|et|we|"
    r"they|ils|elles|nous|there|here|already|deja|also|aussi|still|toujours|never|only)(?![a-z])"
)
_CALLED = re.compile(r"\s*,\s*(?P<name>[A-ZÀ-Ý][\w-]+(?: [A-ZÀ-Ý0-9][\w-]*)?)(?=\s*(?:$|[,(:]|with\b|avec\b))")
_NAMED_THEN = re.compile(
    r"\s*,\s*(?:(?:the|our|le|la|notre)\s+|l['’])(?P<name>[^,;:()]{3,40}?)\s*(?=[(,:.!]|$)", re.IGNORECASE
)
# "Our tool Zibble": what it is stands before its name.
_TOOL = re.compile(
    r"(?i:logiciel|outil|appli|application|software|tool|system|système|systeme|plateforme|platform)\s+(?=[A-ZÀ-Ý])"
)
# "The CRM maison": whose it is ends its name.
_OWN_NAME = re.compile(r" (?:maison|interne|a nous)$")
_LONGEST_NAME = 7


@dataclass
class Base:
    """A base with what is said of it; of no name where it goes on about the one before."""

    name: Piece | None
    said: Piece
    holds: list[str] = field(default_factory=list)
    acquired: str | None = None
    kind: str | None = None
    """What it is, where words beside its name tell."""
    reaches: bool | None = None
    """Whether the audience is in it, where that is told."""


def base_of(piece: Piece, listed: bool) -> Base | None:
    """Return the base that words name with nothing but what it holds and whose it is.

    Args:
        piece: The words.
        listed: Whether they stand in a list of bases, so that any proper name is one.
    """
    quoted = _QUOTED.search(piece.flat)
    plain = Piece(piece.text.translate(_NO_QUOTES), piece.start) if quoted is not None else piece
    match = _NAME.match(plain.flat.lstrip()) if quoted is not None else _NAME.match(plain.flat)
    lead = len(plain.text) - len(plain.text.lstrip()) if quoted is not None else 0
    if match is None:
        return None
    name = plain.cut(match.start("name") + lead, match.end("name") + lead).trimmed()
    rest = plain.cut(match.start("rest") + lead) if match["rest"] is not None else Piece("", plain.end)
    what = APPOSED.match(rest.flat)
    proper = _NAMED_SO.fullmatch(name.text) is not None
    if quoted is not None and quoted.start("name") <= name.end - plain.start and quoted.end("name") >= lead:
        inside = piece.cut(*quoted.span("name")).trimmed()
        proper, name = True, (inside if _holds(name, inside) else name)
    apposed = what is not None and (proper or _may_be_base(name)) and bool(rest)
    known = _may_be_base(name) or apposed or (quoted is not None and _NOUN.search(plain.flat[: match.end("name")]))
    if not known and not (listed and proper and _may_be_listed(name)):
        return None
    if (tool := _TOOL.match(name.text)) is not None:
        name = name.cut(tool.end())
    own = _OWN_NAME.search(name.flat)
    name = name.cut(0, own.start()) if own is not None else name
    if quoted is not None and (then := _QUOTED_THEN.match(piece.flat, rest.start - piece.start)) is not None:
        # "A bought list, “Hotels of the coast”, with e-mails"
        name, rest = piece.cut(*then.span("name")).trimmed(), plain.cut(then.end())
    called = _CALLED.match(rest.text)
    if called is not None and not any(terms(Piece(called["name"], 0), kind) for kind in _NO_NAMES):
        # "Our CRM, Brevo, with e-mails": a proper name behind what it is tells which one it is.
        name, rest = rest.cut(*called.span("name")), rest.cut(called.end())
    elif (
        name.text[:1].islower()
        and not apposed
        and (other := _NAMED_THEN.match(rest.text)) is not None
        and _may_be_base(rest.cut(*other.span("name")))
    ):
        # "Our own spreadsheet, the guest list"
        name, rest = rest.cut(*other.span("name")), rest.cut(other.end())
    acquired = kind = None
    if apposed and what is not None:
        # "HubSpot, our CRM: e-mails": what it is.
        apposition, rest = rest.cut(0, what.end()), rest.cut(what.end())
        own_one = _OWN.search(apposition.flat) is not None or _OWN_ONE.search(apposition.flat) is not None
        acquired = "bought" if _BOUGHT.search(apposition.flat) else "own" if own_one else None
        kind = _kind(apposition)
        # "Brevo, notre CRM" is that, whatever else such a tool may be; "our base" says nothing of one that is known.
        kind = None if kind == "other" and terms(name, "data") else kind
    base = said_of(rest, name)
    if base is not None and (own is not None or match["own"] is not None):
        base.acquired = base.acquired or "own"
    if base is not None:
        base.acquired, base.kind = acquired or base.acquired, kind
    return base


# "Mailchimp, my own list"
_OWN_ONE = re.compile(r"(?<![a-z])(?:own|propre) ")
_QUOTED_THEN = re.compile(r"\s*,\s*\"\s*(?P<name>[^\"]{2,50}?)\s*\"")
_NO_NAMES = ("identifier", "acquired")
_QUOTED = re.compile(r"\"\s*(?P<name>[^\"]{2,50}?)\s*\"")
_NO_QUOTES = dict.fromkeys(map(ord, '«»“”„"'), " ")


def _holds(name: Piece, inside: Piece) -> bool:
    return name.start <= inside.start and inside.end <= name.end


def _kind(apposition: Piece) -> str | None:
    told = terms(apposition, "data", fuzzy=False)
    return term_data("data", told[0].id).get("kind") if told else None


def _may_be_listed(name: Piece) -> bool:
    """Tell whether a name among sources of data may be one of its own: a proper name, and no detail or person."""
    details = any(terms(name, kind, fuzzy=False) for kind in ("identifier", "channel", "format"))
    return not details and not is_first_name(name.text)


def _may_be_base(name: Piece) -> bool:
    told = terms(name, "identifier", fuzzy=False)
    known = bool(terms(name, "data", fuzzy=False)) or _NOUN.search(name.flat) is not None
    opens = any(term.start == 0 for term in told) or _NO_NAME.search(name.flat) is not None
    return known and not opens and len(name.text.split()) <= _LONGEST_NAME


def said_of(piece: Piece, name: Piece | None) -> Base | None:
    """Return what words say of a base; None where they say anything else.

    Args:
        piece: The words.
        name: Its name, None where they go on about the one before.
    """
    text = list(piece.flat)
    base = Base(name, name if name is not None and not piece else piece)
    for expression, acquired in ((_OWN, "own"), (_BOUGHT, "bought")):
        for match in list(expression.finditer("".join(text))):
            text[match.start() : match.end()] = " " * len(match.group())
            base.acquired = base.acquired or acquired
    if name is not None and any(term.id == "bought" for term in terms(name, "acquired", fuzzy=False)):
        base.acquired = "bought"
    if base.acquired == "bought":
        text = list(_SELLER.compiled.sub(lambda match: " " * len(match.group()), "".join(text)))
    told = made_by_us(Piece("".join(text), 0))
    if told is not None:
        text[told[0] : told[1]] = " " * (told[1] - told[0])
        base.acquired = base.acquired or "own"
    for match in list(_WHOM.finditer("".join(text))):
        if not terms(Piece(match.group(), 0), "identifier", fuzzy=False):
            text[match.start() : match.end()] = " " * len(match.group())
    for match in list(_COUNT.finditer("".join(text))):
        if not terms(Piece(match.group(), 0), "identifier", fuzzy=False):
            text[match.start() : match.end()] = " " * len(match.group())
    left = Piece("".join(text), 0)
    for term in terms(left, "identifier"):
        base.holds += [term.id] if term.id not in base.holds else []
        text[term.start : term.end] = " " * (term.end - term.start)
    rest = re.sub(r"[^a-z0-9]+", " ", _SMALL.sub("".join(text))).strip()
    return base if not rest else None
