"""Reads what moves an audience and what holds it back: lists of challenges, motivations, objections and evidence."""

import re

from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.items import Item, items, trim, unquoted, without_lead, without_tail
from assistant.dialogue.guided.reading.leads import lead
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.guided.reading.tables import read_table
from assistant.language.text import fold
from assistant.language.vocabulary import find_terms


def read_challenges(block: Block, context: Context) -> bool:
    """Read what they struggle with, one a line, a bullet or a clause."""
    return _read_list(block, context, "audience.challenges", "challenges")


def read_motivations(block: Block, context: Context) -> bool:
    """Read what moves them."""
    return _read_list(block, context, "audience.motivations", "challenges")


def read_objections(block: Block, context: Context) -> bool:
    """Read what holds them back."""
    return _read_list(block, context, "audience.objections", "challenges")


def read_evidence(block: Block, context: Context) -> bool:
    """Read what is known of them, and from where."""
    return _read_list(block, context, "audience.evidence", "challenges")


_AND_THEY = re.compile(
    r"\s+(?:et|and|mais|but)\s+(?=(?:que\s+|qu['’]|that\s+)?(?:ils|elles|they)\s|"
    # "… and that the plates arrive cold"
    r"(?:que\s|qu['’]|that\s(?!(?:is|was|one|would)\b))|"
    r"(?:worry|fear|think|feel|lack|hate|find|struggle|believe|complain|dread|"
    r"don['’]t|do not|can['’]t|craignent|redoutent|"
    r"(?:ne |n['’]|se |s['’])?[a-zà-ÿ]{3,}ent "
    r"(?:la|les?|l['’]|une?|du|des|de|d['’]|trop|plus|pas|à|au|aux|sur|en|dans)\b|"
    r"manquent|trouvent|pensent|hésitent|doutent|se méfient|ont (?:peur|du mal)|ne savent|n['’]ont)\b)",
    re.IGNORECASE,
)


def _clauses(pieces: list[Item]) -> list[Item]:
    """Split "they fear the price and they lack time": each clause with a subject of its own is one."""
    found: list[Item] = []
    for piece in pieces:
        at = 0
        for match in _AND_THEY.finditer(piece.text):
            found.append(Item(piece.text[at : match.start()], piece.start + at))
            at = match.end()
        found += _said_apart(Item(piece.text[at:], piece.start + at))
    return [item for piece in found if (item := trim(piece)) is not None]


_AND = re.compile(r"\s+(?:et|and)\s+", re.IGNORECASE)
_OWN_WORDS = Expression("audience_lists.own_words")
_SUBJECT_AND_VERB = Expression("audience_lists.subject_and_verb")
_OF_ONE = re.compile(
    r"\b(?:between|entre)\b|"
    r"(?:\bdu|\bdes|\b(?:de|of|pour|for|with|avec) (?:la|les|l['’]|the|their|leurs?|our|nos?))\s?[\w'’-]+$"
)


def _said_apart(item: Item) -> list[Item]:
    """Split "la panne en hiver et la facture", "rents go up and banks say no": each side stands by itself."""
    found: list[Item] = []
    at = 0
    # "Le prix et la pose leur font peur" says it of both at once.
    for match in _AND.finditer("" if _TROUBLES.search(flat(item.text)) else item.text):
        one, two = flat(item.text[at : match.start()]).strip(), flat(item.text[match.end() :]).strip()
        named = _OWN_WORDS.match(one) and _OWN_WORDS.match(two) and not _OF_ONE.search(one)
        if named or (_SUBJECT_AND_VERB.match(one) and _SUBJECT_AND_VERB.match(two)):
            found.append(Item(item.text[at : match.start()], item.start + at))
            at = match.end()
    return [*found, Item(item.text[at:], item.start + at)]


_TROUBLES = Expression("audience.troubles")
# "They are hardly on X" says where not to look for them.
_NOT_THERE = re.compile(
    r"\b(?:pas|peu|not|hardly|barely|jamais|never|plus)"
    r"(?: (?:really|very|much|often|active|present|there|at all|look|go|vraiment|tres|trop|beaucoup|souvent|"
    r"actifs?|actives?|presente?s?|du tout|vont|va))* (?:sur|on) (?:[a-z]+|x)\W*$"
)


# "They all agreed to hear from us" troubles nobody.
_AGREED = re.compile(
    r"\b(?:ont|have|had|avaient) (?:(?:tous|toutes|all|deja|already|each|chacune?) )?"
    r"(?:accepte|agreed|consenti|consented|opted in|ticked|coche|donne leur (?:accord|consentement))\b"
)
# "Peur du prix, de l'entretien et du vol": of all three, what opens the first.
_HEAD = re.compile(
    r"(?P<head>(?:.{0,24}\s)?(?:peur|manque(?:nt)?|besoin|marre|envie|craintes?|m[eé]fient|plaignent|souffrent|"
    r"doutent))\s+"
    r"(?:du|des|de(?:\s+l['’]|\s+la)?|d['’])",
    re.IGNORECASE,
)
# "Leur autre crainte, c'est de payer deux fois": what stands before the comma only says what follows.
_ONLY_HEAD = re.compile(
    r"(?:(?:et|and|but|mais|also|aussi) )*(?:leurs?|their|the|la|le|l'|une?|an?)[ ]?(?:[a-z]+ )?"
    r"(?:worry|fear|concern|problem|headache|frustration|peur|crainte|inquietude|preoccupation|probleme|souci|frein|"
    r"galere)"
)
_CHALLENGES, _MOTIVATIONS, _HABITS = "audience.challenges", "audience.motivations", "audience.habits"
# "They want their children safe" moves them; what they do not want troubles them.
_WANT = re.compile(
    r"(?:they|ils|elles)(?: all| really| mostly| tous| toutes| surtout)? (?:want|would love|would like|hope|dream of|"
    r"long for|veulent|voudraient|aimeraient|revent|souhaitent|esperent)(?! (?:pas|plus|no |not ))(?![a-z])"
)
_APART = re.compile(r"[;.\n]")
_GOES_ON = re.compile(r"(?:du|des|de)\s+\S|(?:de\s+l|d)['’]", re.IGNORECASE)


def _read_list(block: Block, context: Context, path: str, lead_name: str) -> bool:
    found, head, end = False, "", 0
    rows = read_table(block, ("answers",), fewest=1) or []
    told = [Item(cell.text, cell.start) for row in rows if (cell := row.get("answers")) is not None and cell.trimmed()]
    pieces = told or _clauses(items(block))
    beside = len(pieces) > 1 or any(edit.path == _CHALLENGES for edit in context.draft.edits)
    for piece in pieces:
        item = without_tail(unquoted(without_lead(piece, lead(lead_name))))
        # "Le prix et la recharge leur font peur": what troubles them, without that it does.
        troubles = _TROUBLES.search(flat(item.text))
        item = Item(item.text[: troubles.start()], item.start) if troubles is not None else item
        if _AGREED.search(flat(item.text)):
            continue
        if len(item.text) < 3 or _ONLY_HEAD.fullmatch(flat(item.text)) or _NOT_THERE.search(fold(item.text)):
            continue
        opening = _HEAD.match(item.text)
        # "La peur du vol ; des voisins partagés" are two of their own.
        apart = _APART.search(context.draft.message[end : piece.start]) is not None
        head = opening["head"] if opening is not None else head if _GOES_ON.match(item.text) and not apart else ""
        end = piece.end
        text = f"{head} {item.text}" if head and opening is None else item.text
        # Alone it answers what is asked, in other words.
        longs = (
            (path == _HABITS or (path == _CHALLENGES and beside))
            and context.draft.origin == "user"
            and _WANT.match(flat(item.text)) is not None
        )
        context.draft.add(_MOTIVATIONS if longs else path, text, context.words(item.start, item.end))
        found = True
    return found


_COUNTS = re.compile(r"\s*\d[\d.,]*\s?(?:%|[a-z]+(?: [a-z]+)+)")
_PARTS = re.compile(r"\s*[;,](?=\s)|\s(?:et|and)\s(?=\d)")


def counts_only(lines: list[str]) -> bool:
    """Tell whether each part counts something and none is a channel: "94% stay; 31 projects a year" proves something.

    Args:
        lines: The lines of an answer.
    """
    parts = [part for line in lines for part in _PARTS.split(line) if part.strip()]
    counted = [part for part in parts if _COUNTS.match(part)]
    alone = [part for part in counted if not find_terms(part, "channel")]
    # "31 club evenings" beside a share may sound like a channel.
    shares = any("%" in part for part in alone)
    return bool(parts) and len(counted) == len(parts) and (shares or len(alone) == len(parts) > 1)
