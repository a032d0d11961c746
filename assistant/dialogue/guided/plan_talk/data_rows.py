"""Reads bases told with what they hold and where they come from, sentence after sentence.

"Two sources, both our own: the till (customer ids) and the CRM (e-mails)", "It's all in the visitors' book. Names and
e-mails. We built it ourselves.": every sentence has to name a base or to say what the one before holds and whose it is;
what holds anything else is left to the other readers.
"""

import re
from dataclasses import dataclass, field

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.data_holds import made_by_us, meant_details
from assistant.dialogue.guided.reading.elements import DATA, data_id
from assistant.dialogue.guided.reading.headings import label_of
from assistant.dialogue.guided.reading.lexicon import Expression, terms
from assistant.dialogue.guided.reading.pieces import Piece, split

_LEAD, _SEVERAL, _NAME = (Expression(f"data_rows.{name}") for name in ("lead", "several", "name"))
_NOUN, _OWN, _BOUGHT = (Expression(f"data_rows.{name}") for name in ("base_noun", "own", "bought"))
_SMALL, _COUNT, _ASIDE = (Expression(f"data_rows.{name}") for name in ("small", "count", "set_aside"))
_ALL, _SELLER = Expression("data_rows.all"), Expression("data_rows.seller")
_ANNOUNCED = Expression("data_rows.announced")
_STOP = re.compile(r"[.!;]+(?=\s|$)|\n+")
_NEXT = re.compile(
    r"(?<=\)),?\s*(?:(?:and|et|plus)\s+)?(?=\w)|,?\s+(?:et|and|plus|ainsi que|as well as)\s+"
    r"(?=(?:the|our|an?|my|notre|nos|le|la|les|un|une|mon|ma)\s|l['’])"
)
# "Contacts sit in Brevo", "que mon logiciel": words that stand between things, and in no name.
_NO_NAME = re.compile(
    r"(?<![a-z'])(?:in|into|on|dans|sur|que|qui|mon|ma|mes|notre|nos|our|my|their|leurs?|is|are|est|sont|ont|and|et|we|"
    r"they|ils|elles|nous|there|here|already|deja|also|aussi|still|toujours|never|only)(?![a-z])"
)
_OF_STEPS = (".stores_in", ".captures")
_CELLS = re.compile(r"[\t|?]|->|→|=>")
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
_LONGEST, _LONGEST_NAME = 900, 7


@dataclass
class _Base:
    """A base with what is said of it; of no name where it goes on about the one before."""

    name: Piece | None
    said: Piece
    holds: list[str] = field(default_factory=list)
    acquired: str | None = None


def read_data_rows(talk: Talk) -> None:
    """Read bases with what they hold and whose they are, and leave them out of the message.

    Args:
        talk: The message.
    """
    asked = talk.context.asked or ""
    if _CELLS.search(talk.text) or len(talk.text) > _LONGEST or asked.endswith(_OF_STEPS):
        return
    bases = _bases(Piece(talk.text, 0))
    named = [base for base in bases if base.name is not None]
    headed = asked.startswith(DATA) or _is_headed(talk.text)
    # Whatever was asked, a base that holds details is one.
    if not named or not any(base.holds or (headed and base.acquired) for base in bases):
        return
    last: list[str] = []
    for base in bases:
        if base.name is not None:
            last.append(data_id(base.name, talk.context))
        meant = last if base.name is None and _ALL.search(base.said.flat) else last[-1:]
        for id_ in meant:
            _record(f"{DATA}[{id_}]", base, talk.context)
    talk.read(0, len(talk.text.rstrip()))


def _is_headed(text: str) -> bool:
    """Tell whether a message opens with the word for bases: "As a data source we keep…", "nos données : …"."""
    lead = _LEAD.match(Piece(text, 0).flat)
    words = re.sub(r"[^a-z ]", " ", lead.group() if lead is not None else "").split()
    return any(label_of(word) == "data" or word in _HEADS for word in words)


_HEADS = frozenset(["donnees", "data", "contacts"])


def _record(path: str, base: _Base, context: Context) -> None:
    words = base.said.trimmed().words(context)
    before = context.draft.get(f"{path}.holds") or []
    new = [*before, *(id_ for id_ in meant_details(tuple(base.holds), base.said) if id_ not in before)]
    if new != before:
        context.draft.set(f"{path}.holds", new, words, refines=True)
    if base.acquired is not None:
        context.draft.set(f"{path}.acquired", base.acquired, words)


def _bases(body: Piece) -> list[_Base]:
    """Return the bases of a message in their order; none where a sentence says anything else."""
    found: list[_Base] = []
    at, own = 0, False
    for stop in [*_STOP.finditer(body.text), None]:
        piece = body.cut(at, stop.start() if stop is not None else None)
        at = stop.end() if stop is not None else at
        if not any(char.isalnum() for char in piece.text) or _ASIDE.fullmatch(piece.flat):
            continue
        announced = _ANNOUNCED.fullmatch(piece.flat) if not found else None
        own = own or (announced is not None and _OWN.search(announced["said"]) is not None)
        if announced is not None and (own or not announced["said"].strip(" ,")):
            # "Two data sources, both ours. …"
            continue
        told = _sentence(piece, bool(found))
        if told is None:
            return []
        found += told
    for base in found:
        base.acquired = base.acquired or ("own" if own else None)
    return found


def _sentence(piece: Piece, goes_on: bool) -> list[_Base] | None:
    """Return what a sentence says of bases, None where it says anything else."""
    for words in (piece, _unled(piece)[0]) if goes_on else ():
        more = _said(words, None)
        if more is not None and (more.holds or more.acquired):
            return [more]
    several = _SEVERAL.match(piece.flat)
    all_own = several is not None and _OWN.search(several["said"]) is not None
    if several is not None and not all_own and several["said"].strip(" ,"):
        return None
    whole = piece.cut(several.end() if several is not None else 0)
    rest, ourselves = _unled(whole)
    led = terms(whole.cut(0, rest.start - whole.start), "identifier", fuzzy=False)
    one = _base(rest)
    told = [one] if one is not None else [_base(_unled(part)[0]) for part in split(rest, _NEXT)]
    bases = [base for base in told if base is not None]
    if not bases or len(bases) < len(told):
        return None
    # "Our e-mails are in Brevo": what leads in to a base may say what it holds.
    bases[0].holds[:] = list(dict.fromkeys([*(term.id for term in led), *bases[0].holds]))
    for base in bases:
        base.acquired = base.acquired or ("own" if all_own or ourselves else None)
    return bases


def _unled(piece: Piece) -> tuple[Piece, bool]:
    """Return a sentence without what leads in to a base, and whether that says that they keep it themselves."""
    lead = _LEAD.match(piece.flat)
    if lead is None or not piece.text[lead.end() :].strip():
        return piece, False
    return piece.cut(lead.end()), (lead["ourselves"] or lead["keeps"]) is not None


def _base(piece: Piece) -> _Base | None:
    """Return the base that words name with nothing but what it holds and whose it is."""
    match = _NAME.match(piece.flat)
    if match is None:
        return None
    name = piece.cut(*match.span("name")).trimmed()
    rest = piece.cut(*match.span("rest")) if match["rest"] is not None else Piece("", piece.end)
    if not _may_be_base(name):
        return None
    if (tool := _TOOL.match(name.text)) is not None:
        name = name.cut(tool.end())
    own = _OWN_NAME.search(name.flat)
    name = name.cut(0, own.start()) if own is not None else name
    called = _CALLED.match(rest.text)
    if called is not None and not any(terms(Piece(called["name"], 0), kind) for kind in ("identifier", "acquired")):
        # "Our CRM, Brevo, with e-mails": a proper name behind what it is tells which one it is.
        name, rest = rest.cut(*called.span("name")), rest.cut(called.end())
    elif (
        name.text[:1].islower()
        and (other := _NAMED_THEN.match(rest.text)) is not None
        and _may_be_base(rest.cut(*other.span("name")))
    ):
        # "Our own spreadsheet, the guest list"
        name, rest = rest.cut(*other.span("name")), rest.cut(other.end())
    base = _said(rest, name)
    if base is not None and (own is not None or match["own"] is not None):
        base.acquired = base.acquired or "own"
    return base


def _may_be_base(name: Piece) -> bool:
    told = terms(name, "identifier", fuzzy=False)
    known = bool(terms(name, "data", fuzzy=False)) or _NOUN.search(name.flat) is not None
    opens = any(term.start == 0 for term in told) or _NO_NAME.search(name.flat) is not None
    return known and not opens and len(name.text.split()) <= _LONGEST_NAME


def _said(piece: Piece, name: Piece | None) -> _Base | None:
    """Return what words say of a base; None where they say anything else."""
    text = list(piece.flat)
    base = _Base(name, name if name is not None and not piece else piece)
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
    for match in list(_COUNT.finditer("".join(text))):
        if not terms(Piece(match.group(), 0), "identifier", fuzzy=False):
            text[match.start() : match.end()] = " " * len(match.group())
    left = Piece("".join(text), 0)
    for term in terms(left, "identifier"):
        base.holds += [term.id] if term.id not in base.holds else []
        text[term.start : term.end] = " " * (term.end - term.start)
    rest = re.sub(r"[^a-z0-9]+", " ", _SMALL.sub("".join(text))).strip()
    return base if not rest else None
