"""Reads where a brief says that people's details are kept: "e-mails and phones go into Famly"."""

import re

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.data_holds import made_by_us
from assistant.dialogue.guided.reading.elements import DATA, data_id
from assistant.dialogue.guided.reading.lines import Line
from assistant.dialogue.guided.reading.orchestrate_pieces import is_country
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.language.vocabulary import find_terms

_KEPT_IN = re.compile(
    r"\b(?:sont|est|seront|sera|vont|va|arrivent|tombent|atterrissent|go|goes|are|is|sits?|lives?|lands?|end up|"
    r"stay|stays|"
    r"(?:est|sont|seront|sera|are|is|will be) (?:tous |toutes |all )?(?:\w+(?:ed|ees?|es|e|t|pt|ld)))\s+"
    r"(?:tous |toutes |all )?(?:in|into|on|to|dans|sur|chez)\s+"
    r"(?:the |our |la |le |les |l'|notre |nos |un |une |a )*"
)
_NAME_END = re.compile(r"\s+(?:and|et|qui|which|where|ou|avec|with|pendant|for|during|until|jusqu)\b|[,;.(]")
_IN_ROUND = re.compile(
    r"(?<![\w])(?P<name>(?:la |le |notre |our |the )?(?:base|fichier|crm|liste|database|list|file|logiciel|outil)\b"
    r"[^(;.,:]{0,40}?)\s*"
    r"\((?P<held>[^()]+)\)",
    re.IGNORECASE,
)


_HOLDS = re.compile(
    r"(?:(?:le|la|notre|nos|the|our)\s|l['’])?"
    r"(?P<name>(?:(?:[\w-]+\s){0,2}(?:system|systeme|système|logiciel|software|outil|tool|app|appli)|"
    r"(?:[\w-]+\s){1,2}(?:database|list|file|register)|"
    r"(?:fichier|base|liste|crm|annuaire|list|file|database|register|registre)\b[^.;:,()\d]{0,50}?))(?:\s?\([^()]{2,20}\))?\s+"
    r"(?:compte|contient|comprend|regroupe|recense|rassemble|holds|contains|has|includes|counts|lists)\s+(?P<held>[^.;]+)",
    re.IGNORECASE,
)


# "Loyalty file: 4,100 customers, e-mails and mobiles": how many stand in it, and what is known of them.
_COUNTED = re.compile(
    r"(?:(?:le|la|notre|nos|the|our)\s|l['’])?"
    r"(?P<name>[^.;:,()\d\n]{0,30}?\b(?:fichier|base|liste|crm|annuaire|list|file|database|register|registre)\b"
    r"[^.;:,()\d]{0,30}?)\s?[:=]\s+(?P<held>\d[\d  ,.]*[^\W\d][^.;]+)",
    re.IGNORECASE,
)
_PROPER = r"[A-ZÀ-ÖØ-Þ][\w.&’'-]*(?: [A-ZÀ-ÖØ-Þ][\w.&’'-]*)?"
# "Kajabi: phone numbers and e-mails", "e-mails and phones in HubSpot", "3,000 members (e-mails) in Brevo"
_NAMED = re.compile(
    rf"\s*(?:CRM |(?:la )?base |(?:le )?fichier )?(?P<name>{_PROPER})\s?:\s+"
    r"(?P<held>(?:les? |des |the |\d[\d ,.]* )?"
    r"(?i:e-?mails?|courriels?|phones?|telephones?|téléphones?|numéros?|adresses|addresses)\b[^.;]*)"
)
_HELD_IN = re.compile(rf"\s*(?P<held>[^.;:]{{4,80}}?)\s+(?:in|dans|sur|on)\s+(?P<name>{_PROPER})[\s.]*$")


def read_labelled(words: str, line: Line, context: Context) -> bool:
    """Record a base that its label names: "base Secutix : 8,000 e-mails"."""
    name = _LAST_NAME.search(words) or (_BASE_NAME.fullmatch(words) if line.text[:1].isdigit() else None)
    at = context.draft.message.rfind(words, 0, line.start) if name is not None else -1
    if name is None or at < 0:
        return False
    return _record(Piece(name.group(), at + name.start()), Piece(line.text, line.start), context)


_BASE_NAME = re.compile(
    r"(?=.*\b(?:fichier|base|liste|crm|annuaire|list|file|database|register|registre)\b)\S+(?: \S+){1,3}", re.IGNORECASE
)
_LAST_NAME = re.compile(rf"(?<=[a-z] ){_PROPER}$")


def read_kept(piece: Piece, context: Context, *, listed: bool) -> bool:
    """Record the base that a sentence says details are kept in, with which details; False where it says none.

    Args:
        piece: A sentence.
        context: Where facts go.
        listed: Whether it stands in a list of bases, whose entries are read elsewhere.
    """
    if listed:
        named = _NAMED.match(piece.text) or _HELD_IN.match(piece.text)
        if named is not None and _record(piece.cut(*named.span("name")), piece.cut(*named.span("held")), context):
            return True
    holds = _HOLDS.match(piece.text) or _COUNTED.match(piece.text)
    if holds is not None and _record(piece.cut(*holds.span("name")), piece.cut(*holds.span("held")), context):
        return True
    match = _KEPT_IN.search(piece.flat)
    if match is not None:
        before = piece.cut(0, match.start())
        rest = piece.cut(match.end())
        end = _NAME_END.search(rest.flat)
        name = rest.cut(0, end.start() if end is not None else None).trimmed()
        if _may_be_base(name) and _record(name, before, context):
            return True
    round_ = _IN_ROUND.search(piece.text)
    if round_ is None or listed:
        return False
    return _record(piece.cut(*round_.span("name")).trimmed(), piece.cut(*round_.span("held")), context)


def holds_contacts(text: str) -> bool:
    """Tell whether a line names a base and how the people in it are reached: "CRM: 9,600 contacts (e-mail, phone)"."""
    return bool(find_terms(text, "data")) and bool(find_terms(text, "identifier"))


def _may_be_base(name: Piece) -> bool:
    """Tell whether words may name a base: a product, or a word for one."""
    if is_country(name.text):
        return False
    capital = name.text[:1].isupper() or name.text.split()[-1:][0][:1].isupper() if name.text.split() else False
    return 0 < len(name.text.split()) <= _MOST_WORDS and (capital or bool(find_terms(name.text, "data")))


_MOST_WORDS = 5


def _record(name: Piece, held: Piece, context: Context) -> bool:
    found = list(dict.fromkeys(term.id for term in find_terms(held.text, "identifier", context.language)))
    if not found or not name:
        return False
    path = f"{DATA}[{data_id(name, context)}]"
    known = context.draft.get(f"{path}.holds") or []
    new = [*known, *(id_ for id_ in found if id_ not in known)]
    if new != known:
        before, context.draft.correcting = context.draft.correcting, True
        context.draft.set(f"{path}.holds", new, held.trimmed().words(context))
        context.draft.correcting = before
    own, sold = made_by_us(held), _SOLD.search(held.flat)
    told = own or (sold.span() if sold is not None else None)
    if told is not None and context.draft.get(f"{path}.acquired") is None:
        context.draft.set(f"{path}.acquired", "own" if own else "bought", held.cut(*told).words(context))
    return True


# "Bought from a broker"; customers "who bought from us" are one's own.
_SOLD = re.compile(
    r"(?<!ont )(?<!who )(?<!have )(?<!that )(?<!has )(?<![a-z])(?:achete|loue|bought|rented|purchased)(?:e?s?)[ ]"
    r"(?:from (?!us)|by (?!us)|a (?:une?|des|l') ?|au(?:x|pres)? |chez (?!nous))"
)
