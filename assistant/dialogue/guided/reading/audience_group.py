"""Where the name of a group of people ends: before how they stand with the company, before what explains them."""

import datetime
import re
from dataclasses import replace

from assistant.dialogue.draft import provenance_of
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.group_qualifiers import says_which
from assistant.dialogue.guided.reading.items import Item, trim, without_lead
from assistant.dialogue.guided.reading.leads import lead
from assistant.dialogue.guided.reading.lexicon import word_set
from assistant.dialogue.guided.reading.lines import Line
from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.guided.reading.relation_clauses import relation_of_clause
from assistant.language.dates import find_dates
from assistant.language.text import fold
from assistant.language.vocabulary import Term, find_terms

_NAME_END = re.compile(
    r"\s*(?:[,;.!?:(]|\s(?:qui|who|whose|dont|that|car(?= (?:ils|elles|il|elle|on|nous|les?|la|l['’]|c['’]|leurs?|"
    r"ces?|sa|ses|aucun|tout))|parce que|because|d'ici|d’ici|avant|by|before|pour qu|afin|"
    r"so that|grâce|via|avec un budget|with a budget|sur linkedin|on linkedin)\b)",
    re.IGNORECASE,
)
# "Built before 1975", "nés avant 2008": a year that is past says which ones, a day to come by when.
_BY_YEAR = re.compile(r"\s(?:avant|before|by)", re.IGNORECASE)
_YEAR = re.compile(r"\s(?:l['’]an |l['’]année |the year )?(?P<year>(?:1[89]|20)\d{2})(?!\d)")
_RELATIVE = re.compile(r"\s(?:qui|who|whose|dont|that)\b", re.IGNORECASE)
_CLAUSE_STOP = re.compile(
    r"[,;.!?(:]|\s+(?:car(?= (?:ils|elles|il|elle|on|nous|les?|la|l['’]|c['’]|leurs?|ces?))|parce que|because|"
    r"pour qu|afin|so that)\b",
    re.IGNORECASE,
)
_CLAUSE_WORDS = 14
# Words for anybody: only the clause behind them says who is meant.
_ANYBODY = (["gens"], ["personnes"], ["ceux"], ["celles"], ["people"], ["those"])
# "families from Leeds": a name after a small word; what follows its comma may be more of them.
_PLACE = re.compile(r"\b(?:de|d['’]|à|du|des|from|in|of|near)\s?[A-ZÀ-ÖØ-Þ][\w'’-]+$")
_PLACES = re.compile(r"\s*[A-ZÀ-ÖØ-Þ][\w'’-]+(?:,|\s(?:et|and|ou|or|&)\s(?:d['’]|de )?[A-ZÀ-ÖØ-Þ]|\s*$)")
_SEPARATOR = re.compile(r"\s*[,;:(.=]\s*|\s+[-–—]\s+")
_ADJECTIVES = (
    ("regular", "relation_regular"),
    ("new_customer", "relation_new"),
    ("inactive", "relation_inactive"),
)
_ONLY = re.compile(
    r"\s+(?:seulement|uniquement|exclusivement|only|exclusively|finalement|en fait|instead)$", re.IGNORECASE
)
_ONLY_BEFORE = re.compile(
    r"^(?:seulement|uniquement|exclusivement|juste|only|just|exclusively|simply)\s+(?=\S)", re.IGNORECASE
)


def relation_of(item: Item) -> tuple[Item, Term | None]:
    """Split "the CFOs, prospects" into who they are and how they stand with the company.

    Returns:
        The name without it, and the term of the relation with offsets in the item's text; None where it is not said
        beside the name.
    """
    first = _COMMA.search(item.text)
    term = _only_relation(item.text[: first.start()]) if first is not None else None
    rest = trim(Item(item.text[first.end() :], item.start + first.end())) if first is not None else None
    if term is not None and rest is not None and _names_people(rest.text):
        # "Our regulars, dog and cat owners who come in for the jab": how they stand, and who they are.
        return rest, term
    for match in _SEPARATOR.finditer(item.text):
        term = _only_relation(item.text[match.end() :])
        if term is not None and (head := trim(Item(item.text[: match.start()], item.start))) is not None:
            return head, replace(term, start=match.end() + term.start, end=match.end() + term.end)
    return item, None


_COMMA = re.compile(r"\s*[,:]\s+(?:c['’]est-à-dire|soit|that is|i\.e\.|namely)?\s*", re.IGNORECASE)


def _names_people(text: str) -> bool:
    """Tell whether a text opens with a group of people: "dog and cat owners who come in once a year"."""
    return any(term.start <= _OPENING for term in find_terms(text, "people"))


_OPENING = 25


def without_relation(item: Item, context: Context) -> Item:
    """Return who people are without how they stand with the company, which is recorded."""
    whole, relation = relation_of(item)
    if relation is None:
        item = without_lead(item, lead("audience"))
        whole, relation = relation_of(item)
    if relation is not None:
        said = context.words(item.start + relation.start, item.start + relation.end)
        context.draft.set("audience.lifecycle", relation.id, said)
    return whole


# "Not yet clients of the practice": whose they are not yet says nothing more.
_WHOSE = re.compile(
    r"\s(?:du|de la|de l['’]|de notre|de nos|chez|of (?:the|our)|with|at|from)\s?(?:[^\W\d][\w'’-]*\s?){1,3}$"
)


def _only_relation(text: str) -> Term | None:
    """Return the one relation that a text names, where it says nothing else."""
    found = find_terms(text, "lifecycle")
    ours = _WHOSE.search(text, max((term.end for term in found), default=0))
    text = text[: ours.start()] if ours is not None and found else text
    if len({term.id for term in found}) != 1:
        return None
    rest = "".join(c for i, c in enumerate(text) if not any(t.start <= i < t.end for t in found))
    plain = all(word in word_set("beside_relation") for word in re.findall(r"[a-z]+", flat(rest)))
    return found[0] if plain and not re.search(r"\d", rest) else None


_IDEAL = re.compile(
    r"(?:nos|our|les|the)\s(?:(?:ideal|target|dream|future|futurs|futures)\s)?"
    r"(?:clients?|clientes?|customers?|buyers?|acheteurs?|visitors?|visiteurs?|guests?)\s"
    r"(?:(?:idéale?s?|idéaux|visée?s?|cibles?|types?|targeted)\s)?(?:sont|est|are|is|would be|seraient)\s(?:des|"
    r"les|the)?\s?",
    re.IGNORECASE,
)


def without_ideal(line: Line) -> Line:
    """Return "our ideal customers are owners" from "owners" on: whom a company wants is no customer yet."""
    match = _IDEAL.match(line.text)
    return Line(line.text[match.end() :], line.start + match.end()) if match is not None else line


# "Who live within ten minutes of the pool" says where, and no day.
_NEAR_BY = re.compile(r"\b(?:minutes?|mins?|hours?|heures?)\b", re.IGNORECASE)


def tells_day(text: str, context: Context) -> bool:
    """Tell whether words for a group name a day: "the couriers leave on 11 January"."""
    days = find_dates(text, context.language, context.today)
    return any(_NEAR_BY.search(text[day.text_start : day.text_end]) is None for day in days)


# "…, and they are prospects"
_STATED = re.compile(r"(?<![a-z])(?:they are|they're|these are|ce sont|ils sont|elles sont)(?![a-z])")
_WHO = re.compile(r"(?<![a-z])(?:who|that|qui|dont)[ '](?P<does>.+)")


def states_relation(line: Line, context: Context) -> bool:
    """Tell whether a line says how people stand, where that only followed from what their name says that they do.

    "Couples who have just bought a flat, and they are prospects": what is said in so many words counts.
    """
    mark = provenance_of(context.draft.plan, "audience.lifecycle")
    clause = _WHO.search(flat(str(context.draft.get("audience.name") or "")))
    if mark is None or not mark.words or clause is None or _STATED.search(flat(line.text)) is None:
        return False
    return flat(str(mark.words)) in clause["does"]


def relation_named(text: str) -> str | None:
    """Return the relation that an answer names by its adjective alone: "réguliers", "mostly new ones"."""
    words = set(re.findall(r"[a-z]+", flat(text)))
    named = [relation for relation, name in _ADJECTIVES if words & word_set(name)]
    others = words - word_set("beside_relation") - {w for _, name in _ADJECTIVES for w in word_set(name)}
    return named[0] if len(named) == 1 and not others else None


def relation_beside(text: str) -> str | None:
    """Return the relation that an adjective beside people who are ours tells: "donateurs réguliers"."""
    words = re.findall(r"[a-z]+", flat(text))
    ours = [i for i, word in enumerate(words) if word.removesuffix("s") in word_set("people_of_ours")]
    near = {words[i + step] for i in ours for step in (-1, 1) if 0 <= i + step < len(words)}
    named = [relation for relation, name in _ADJECTIVES if near & word_set(name) - word_set("relation_open")]
    return named[0] if len(named) == 1 else None


def without_end(item: Item) -> Item:
    """Return a name without the words around it that are no part of it: "just the CFOs", "the CFOs only"."""
    match = _ONLY_BEFORE.match(item.text)
    if match:
        item = Item(item.text[match.end() :], item.start + match.end())
    match = _ONLY.search(item.text)
    return Item(item.text[: match.start()], item.start) if match else item


def same_people(old: str, new: str) -> bool:
    """Tell whether a new name says the same group more exactly: "DAF", then "directeurs financiers d’ETI"."""
    if fold(old) in fold(new):
        return True
    groups = [{t.id for t in find_terms(name, "people")} for name in (old, new)]
    return bool(groups[0] & groups[1]) and len(new) >= len(old)


def group_end(text: str) -> int:
    """Return where the name of a group ends in a text that goes on about something else."""
    end = _NAME_END.search(text)
    return end.start() if end else len(text)


def name_part(item: Item, today: datetime.date) -> Item:
    """Cut a name before what explains it; commas that list groups of people stay, and so does what defines a group.

    Args:
        item: What is told of people.
        today: The day of reading: a year before it is no day by which they are to come.
    """
    match: re.Match[str] | None = _NAME_END.search(item.text)
    while match is not None:
        year = _YEAR.match(item.text, match.end()) if _BY_YEAR.fullmatch(match.group()) else None
        if year is not None and int(year["year"]) <= today.year:
            match = _NAME_END.search(item.text, year.end())
            continue
        if match.group().strip() == "," and find_terms(
            item.text[match.end() : match.end() + 60].split(",")[0], "people"
        ):
            match = _NAME_END.search(item.text, match.end())
            continue
        if match.group().strip() == "," and match.end() < len(item.text) and says_which(item.text[match.end() :]):
            match = _NAME_END.search(item.text, match.end() + 1)
            while match is not None and _RELATIVE.fullmatch(match.group()) is not None:
                match = _NAME_END.search(item.text, match.end())
            continue
        places = _PLACE.search(item.text[: match.start()]) and _PLACES.match(item.text, match.end())
        if match.group().strip() == "," and places:
            # "families from Leeds, York and Hull": the places are part of who they are.
            match = _NAME_END.search(item.text, match.end())
            continue
        if _RELATIVE.fullmatch(match.group()):
            # "home owners who work from home": the clause is what makes it a group.
            stop = _CLAUSE_STOP.search(item.text, match.end())
            end = stop.start() if stop else len(item.text)
            told_by_clause = flat(item.text[: match.start()]).split()[-1:] in _ANYBODY
            if len(item.text[match.end() : end].split()) <= _CLAUSE_WORDS * (2 if told_by_clause else 1):
                return trim(Item(item.text[:end], item.start)) or item
        break
    if match is None:
        return item
    return trim(Item(item.text[: match.start()], item.start)) or item


# "nos clients passent à l'offre premium": after a plural a word in -ent without an s is what the group does.
_VERB = re.compile(
    r"(?<=[sx])\s(?:s['’]|se\s|nous\s|y\s|en\s|ne\s|n['’])?[^\W\d]{2,}(?<!m)ent\b.*$|\sto\s(?!\d).*$", re.IGNORECASE
)
# "Our user day" speaks of no users.
_OF_USERS = re.compile(
    r"\s(?:days?|conferences?|events?|meetings?|groups?|clubs?|bases?|forums?|lists?|areas?|portals?|guides?|files?|"
    r"accounts?|apps?|schools?|stories|experience|programmes?|programs?|cards?|numbers?)\b",
    re.IGNORECASE,
)


# "40% of our customers renew": what stands right behind the plural is what they do.
_DOES = re.compile(
    r"(?<=[a-z]s)\s(?:renew|come|buy|order|reorder|return|book|sign|join|switch|upgrade|stay|know|try|visit|donate|"
    r"give|"
    r"subscribe|register|attend|recommend|refer|say|open|click|download|adopt|pay|spend|leave|reply|respond|"
    r"complete|start|"
    r"stop|keep|have|are|will|would|should|can)\b.*$"
)


_AGED = re.compile(
    r"\s(?:over|under|above|below|aged|in their|between|de plus de|de moins de|de|entre|âgée?s de)\s\d{2}\S*"
    r"(?:\s?(?:and|et|to|à|-)\s?\d{2})?(?:\s(?:ans|years?))?"
    r"(?:\s(?:who|qui)\s[^,.;]{3,60}?(?=\s(?:because|parce|car|since|as|but|mais)\b|[,.;]|$))?",
    re.IGNORECASE,
)


def with_age(item: Item, line: Line) -> Item:
    """Return "people" in "people over 60 who keep waiting" with what makes a group of them."""
    match = _AGED.match(line.text, item.end - line.start) if flat(item.text).split() in _ANYBODY else None
    return Item(line.text[item.start - line.start : match.end()], item.start) if match is not None else item


def without_verb(phrase: str) -> str:
    """Return the name of a group without what it does: "clients passent au premium", "customers to come back"."""
    return _DOES.sub("", _VERB.sub("", phrase))


def of_something_else(text: str, end: int) -> bool:
    """Tell whether a group only says what kind of thing follows it: "our user day" speaks of no users."""
    return _OF_USERS.match(text, end) is not None


def only_stand(name: str) -> bool:
    """Tell whether a name is a word for anybody and a clause on how they stand with the company."""
    head, _, clause = flat(name).partition(" ")
    stands = len(find_terms(clause, "lifecycle")) == 1 or relation_of_clause(name) is not None
    return head in _ANYONE and stands and len(clause.split()) <= _STANDING


_ANYONE = frozenset(
    ["people", "gens", "personnes", "those", "ceux", "celles", "folks", "customers", "clients", "clientes"]
)
_STANDING = 8
