"""Reads the audience: who, their role, sector, relation, challenges, habits."""

import re

from assistant.dialogue.guided.reading.audience_group import (
    name_part,
    only_stand,
    relation_beside,
    relation_named,
    same_people,
    states_relation,
    tells_day,
    without_end,
    without_ideal,
    without_relation,
)
from assistant.dialogue.guided.reading.audience_lists import counts_only
from assistant.dialogue.guided.reading.audience_mentions import is_another_subject, named_in_goal
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.group_qualifiers import is_clause
from assistant.dialogue.guided.reading.habit_words import used_channels
from assistant.dialogue.guided.reading.items import (
    Item,
    trim,
    unquoted,
    without_lead,
    without_tail,
)
from assistant.dialogue.guided.reading.leads import lead
from assistant.dialogue.guided.reading.lexicon import Expression, word_set
from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.guided.reading.relation_clauses import (
    is_relation_clause,
    none_of_them,
    relation_of_clause,
    relation_settled,
    relation_turned_to,
)
from assistant.dialogue.sentences import sentences
from assistant.language.dates import find_dates
from assistant.language.kinds import Kind
from assistant.language.negation import without_denied
from assistant.language.text import fold
from assistant.language.vocabulary import Term, entry, find_terms


def read_audience(block: Block, context: Context) -> bool:
    """Read who the campaign speaks to."""
    understood = False
    for line in block.lines:
        for start, end in sentences(line.text):
            whole = Line(line.text[start:end], line.start + start)
            sentence = without_ideal(whole)
            if context.draft.origin == "brief" and sentence.text.endswith("?"):
                continue
            known = str(context.draft.get("audience.name") or "")
            # "Owners. Retired owners of two-storey houses": a word, and then who they are.
            if not understood or (known and " " not in known and flat(known) in flat(sentence.text[:_NAMED_AGAIN])):
                understood = _read_name(sentence, context, told=not (block.label_words and block.firm))
            _read_traits(sentence, context)
            if sentence is whole:
                _read_clause(sentence, context)
    return understood


_NAMED_AGAIN = 30


def _read_clause(line: Line, context: Context) -> None:
    """Read how they stand with the company where only a clause about them tells."""
    if context.draft.get("audience.lifecycle"):
        return
    told = "prospect" if none_of_them(line.text) else relation_settled(line.text)
    told = told or relation_turned_to(line.text) or relation_of_clause(line.text)
    if told is not None:
        context.draft.set("audience.lifecycle", told, context.line_words(line))


def _read_name(line: Line, context: Context, *, told: bool) -> bool:
    item = trim(Item(line.text, line.start))
    if item is None or none_of_them(line.text):
        # "None of them are clients yet" says how they stand.
        return False
    whole = unquoted(without_lead(without_end(without_relation(item, context)), lead("audience")))
    name = without_tail(without_end(name_part(whole, context.today)))
    if not any(c.isalpha() for c in name.text) or _is_day(name.text, context):
        return False
    own, told, passing = not told, told and context.draft.origin == "brief", told and context.asked != "audience.name"
    if told and (tells_day(name.text, context) or is_another_subject(name.text, context)):
        # "The couriers leave on 11 January" tells of a day, "for the budget, …" of money.
        return False
    if passing and only_stand(name.text):
        # "People who never bought from us" says how they stand, and not who they are.
        return True
    if is_clause(name.text) or _names_campaign(name.text, context) or _HANDLED.search(flat(name.text)):
        return False
    words = context.words(name.start, name.end)
    bare = find_terms(name.text, "lifecycle") if len(name.text.split()) == 1 and len(line.text.split()) > 1 else []
    if bare and bare[0].id == "prospect":
        # "Prospects, B2B": how they stand, and not who they are.
        context.draft.set("audience.lifecycle", bare[0].id, words)
        return True
    old = str(context.draft.get("audience.name") or "")
    text = name.text
    if bare and told and any(edit.path == "audience.name" for edit in context.draft.edits):
        # "Knitters who bought a kit. They're regulars": who they are stands before.
        context.draft.set("audience.lifecycle", bare[0].id, words)
        return True
    if old and _ALSO.search(line.text) and not same_people(old, text) and fold(text) not in fold(old):
        # "On vise aussi les parents": a second group beside the first, which the rules then challenge.
        text = f"{old} {'et' if context.language == 'fr' else 'and'} {text}"
    context.draft.set("audience.name", text, words, refines=same_people(old, text) or (own and named_in_goal(context)))
    beside = relation_beside(name.text)
    if beside is not None and not context.draft.get("audience.lifecycle"):
        context.draft.set("audience.lifecycle", beside, words)
    terms = find_terms(name.text, "people", context.language, fuzzy=True)
    if len({t.id for t in terms}) == 1:
        known = entry("people", terms[0].id)
        if known is not None and known.data.get("role"):
            role = context.words(name.start + terms[0].start, name.start + terms[0].end)
            context.draft.set("audience.role", terms[0].words, role)
    return True


def _is_day(text: str, context: Context) -> bool:
    """Tell whether words are nothing but a day: "public launch: 20 March 2027"."""
    return any(
        p.text_start <= 1 and p.text_end >= len(text) - 1 for p in find_dates(text, context.language, context.today)
    )


# "Those who did not book are called by the desk" tells of a step, and not whom a campaign speaks to.
_HANDLED = Expression("audience.handled")


def _names_campaign(name: str, context: Context) -> bool:
    """Tell whether words are about a campaign: "spring campaign for Oakfield", "I need a campaign for our webinar"."""
    plain = fold(name)
    return (context.draft.origin == "brief" and _CAMPAIGN.search(plain) is not None) or _WISHES_ONE.match(
        plain
    ) is not None


# "Within ten minutes of a station" is where somebody lives; minutes as a title open it.
_CAMPAIGN = re.compile(
    r"\b(?:campaign|campagne|launch|lancement|notes|brief|recap)\b|^minutes\b|\bminutes (?:of the|from)\b"
)
_WISHES_ONE = re.compile(
    r"(?:i|we|i'm|we're|i'd|we'd|je|j'|on|nous|il (?:me|nous) f\w+|need|besoin)(?![a-z]).{0,60}"
    r"\b(?:campaign|campagne|launch|plan)\b"
)
_ALSO = re.compile(r"\b(?:aussi|[eé]galement|en plus|also|too|as well)\b", re.IGNORECASE)


_SAID_OF_THEM = Expression("audience.said_of_them")


def _read_traits(line: Line, context: Context) -> None:
    people = find_terms(line.text, "people", context.language)
    text = _LEFT_OUT.sub(lambda match: " " * len(match.group()), line.text)
    for kind, path in _TRAITS:
        terms = find_terms(text, kind, context.language)
        if kind == "sector":
            # "plant managers" names a job, not the sector of plants.
            terms = [t for t in terms if not any(p.start < t.end and t.start < p.end for p in people)]
            # "wine growers who insured their house with us": the house is what they did, not what they are in.
            beside = _SAID_OF_THEM.search(flat(line.text))
            terms = [t for t in terms if beside is None or t.start < beside.start()]
            if not (_have_jobs(people) or _SECTOR.search(fold(line.text))):
                # "Families who visit the museum" work in no museum.
                continue
        if kind == "lifecycle":
            # "customers of our rivals" are not ours: the bare word says nothing of how they stand with us.
            terms = [t for t in terms if fold(t.words) not in word_set("bare_customers")]
        if len({t.id for t in terms}) == 1 and not context.draft.get(path):
            words = context.words(line.start + terms[0].start, line.start + terms[0].end)
            context.draft.set(path, terms[0].words if kind == "sector" else terms[0].id, words)


# "Couples (not the firms, Dan keeps those)"
_LEFT_OUT = re.compile(r"\((?:but )?(?:not|no|except|pas|sauf|hors|sans)\b[^()]*\)", re.IGNORECASE)
_SECTOR = re.compile(
    r"\b(?:secteurs?|sectors?|industry|industries|industri\w+|filiere|b2b|entreprises?|compan(?:y|ies)|firms?|pme|"
    r"eti)\b"
)


def _have_jobs(people: list[Term]) -> bool:
    """Tell whether people are named by what they do for a living."""
    found = [entry("people", term.id) for term in people]
    return any(known is not None and known.data.get("role") for known in found)


_TRAITS: tuple[tuple[Kind, str], ...] = (
    ("sector", "audience.sector"),
    ("lifecycle", "audience.lifecycle"),
    ("market", "audience.market"),
)


_DENIES = re.compile(r"\b(?:pas|jamais|rien|never|not|no longer)\b|n't\b|\bplus (?:commande|achete|donne)")


def _read_choice(block: Block, context: Context, kind: Kind, path: str) -> bool:
    for line in block.lines:
        # "Ne nous connaissent pas" is a term of its own: what it denies is what it says.
        denying = [t for t in find_terms(line.text, kind) if _DENIES.search(fold(t.words))]
        terms = denying or find_terms(without_denied(line.text), kind, fuzzy=True)
        if len({t.id for t in terms}) == 1:
            words = context.words(line.start + terms[0].start, line.start + terms[0].end)
            context.draft.set(path, terms[0].id, words, refines=states_relation(line, context))
            return True
    return False


def read_lifecycle(block: Block, context: Context) -> bool:
    """Read how far their relation with the company is."""
    for line in block.lines:
        if (settled := relation_settled(line.text)) is not None:
            return context.draft.set("audience.lifecycle", settled, context.line_words(line))
        if none_of_them(line.text):
            return context.draft.set("audience.lifecycle", "prospect", context.line_words(line))
        clause = relation_of_clause(line.text)
        if clause is not None and (is_relation_clause(line.text) or relation_turned_to(line.text) is not None):
            context.draft.set("audience.lifecycle", clause, context.line_words(line))
            return True
    if _read_choice(block, context, "lifecycle", "audience.lifecycle"):
        return True
    for line in block.lines:
        named = relation_named(line.text) or relation_of_clause(line.text)
        if named is not None:
            context.draft.set("audience.lifecycle", named, context.words(line.start, line.end))
            return True
    return False


def read_market(block: Block, context: Context) -> bool:
    """Read whether they are businesses or consumers."""
    return _read_choice(block, context, "market", "audience.market")


def read_role(block: Block, context: Context) -> bool:
    """Read their role."""
    return _read_text(block, context, "audience.role")


def read_sector(block: Block, context: Context) -> bool:
    """Read their sector."""
    return _read_text(block, context, "audience.sector")


def _read_text(block: Block, context: Context, path: str) -> bool:
    item = trim(Item(block.lines[0].text, block.lines[0].start))
    if item is None:
        return False
    item = unquoted(item)
    context.draft.set(path, item.text, context.words(item.start, item.end))
    return True


def read_habits(block: Block, context: Context) -> bool:
    """Read the channels that they use."""
    if counts_only([line.text for line in block.lines]):
        return False
    names = [(line, name) for line in block.lines for name in used_channels(line)]
    for line, name in names:
        told = _without_aside(_with_article(without_tail(unquoted(name)), line))
        context.draft.add("audience.habits", told.text, context.words(told.start, told.end))
    return bool(names)


_TITLE_ARTICLE = re.compile(r"(?<![\w’'])(?:Notre|Nos|Our|Mon|Ma|Mes|My|Les?|La|The|L['’])\s?$")


# "The phone (they pick up between two classes)": what people do with it is no part of its name.
_ASIDE = re.compile(
    r"\s*\([^()]*\b(?:ils|elles|they|them|on|we|you|nous|les gens|people|je|i)\b[^()]*\)$", re.IGNORECASE
)


def _without_aside(name: Item) -> Item:
    """Return the name of a channel without a clause in brackets that tells of it."""
    aside = _ASIDE.search(name.text)
    return Item(name.text[: aside.start()], name.start) if aside is not None and aside.start() else name


def _with_article(name: Item, line: Line) -> Item:
    """Return a title with the capital word before it that belongs to it: "Notre Temps", "L'Éperon"."""
    before = line.text[: max(name.start - line.start, 0)]
    article = _TITLE_ARTICLE.search(before)
    if article is None or not name.text[:1].isupper() or not before[: article.start()].strip():
        return name
    return Item(line.text[article.start() : name.end - line.start], line.start + article.start())
