"""What a sentence is about by its shape, whatever was asked: words that are nothing but an answer, chains, groups."""

import re

from assistant.dialogue.guided.reading.allocations import shares
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.cues import opens_goal
from assistant.dialogue.guided.reading.data_holds import holding_verb
from assistant.dialogue.guided.reading.deeds import tells_what_they_do
from assistant.dialogue.guided.reading.headings import label_of
from assistant.dialogue.guided.reading.introductions import introduction
from assistant.dialogue.guided.reading.journey_cue import asks_details
from assistant.dialogue.guided.reading.labelled import PROOF_OF
from assistant.dialogue.guided.reading.lexicon import Expression, at_start, first_names, pattern, terms, word_set
from assistant.dialogue.guided.reading.objective_kind import without_group
from assistant.dialogue.guided.reading.pieces import Piece, flat
from assistant.dialogue.guided.reading.pillar_answers import is_short_for
from assistant.language.dates import find_dates
from assistant.language.kinds import Kind
from assistant.language.negation import without_denied
from assistant.language.numbers import find_figures
from assistant.language.vocabulary import find_terms

_PROVED, _THEY = Expression("shapes.proved"), Expression("shapes.they")
_NO_HARDSHIP = Expression("shapes.no_hardship")
_MOVES = Expression("shapes.moves")
_GROUP_LEAD = Expression("shapes.group_lead")
_VERBAL = Expression("shapes.verbal")
_AGED = Expression("shapes.aged")
_NO_OUTSIDE = Expression("team_reader.no_one")
_ROLE_BEFORE = re.compile(r"\s*[:=]\s*$|\s-\s$")
_BRACKET = re.compile(r"\s*\(([^()]+)\)")
_CHEVRON = re.compile(r"\s+>\s+")
_THEN = re.compile(r"\b(?:puis|ensuite|then)\b")
_CLAUSE_END = re.compile(r"\b(?:qui|who|dont|whose|ayant|having)\b|[,;(]")
_NAMED = re.compile(r"(?:^|(?<=[,;:=(] )|(?<=\()|(?<=\bet )|(?<=\band ))[^\W\d_][\w’'-]+")
_GROUP_WORDS, _GROUP_START = 16, 24

# One word answers these, and means nothing else.
_WHOLE: tuple[tuple[str, Kind, str], ...] = (
    ("legal_basis", "legal_basis", "orchestrate.compliance.legal_basis"),
    ("lifecycle", "lifecycle", "audience.lifecycle"),
    ("kind", "objective", "objective.kind"),
)
# How many words such an answer takes: kinds are told among many that say nothing.
_SHORT, _LONG_KIND = 7, 12
# "Donc plutôt de la montée en gamme": said of the campaign, whatever was asked.
_CONCLUDES = Expression("shapes.concludes")
# Questions whose answer may say what customers do next, and those whose answer is somebody of the team.
_OF_STEPS = frozenset(["journey", "automations", "call_to_action", "goal", "entry"])
_OF_WORDS = frozenset(["pillars", "proofs", "answers", "promise", "challenges", "journey", "kpis", "step_pillars"])
_OF_PEOPLE = frozenset(["team", "manager", "owner", "contact", "journey"])


def whole_answer(text: str, context: Context, asked: str | None) -> str | None:
    """Return the label of the field that a short text answers with the field's own words and nothing else.

    Args:
        text: The text.
        context: The plan, which tells what is known.
        asked: Label of the pending question.
    """
    text = without_group(without_denied(text), context.asked)
    length = len(text.split())
    concludes = _CONCLUDES.search(flat(text)) is not None
    if (asked in _OF_WORDS and not concludes) or length > _LONG_KIND or find_figures(text, context.language):
        return None
    # "New customers": where the kind of result is asked, they are to be won, and are none yet.
    for label, kind, path in sorted(_WHOLE, key=lambda row: row[0] != asked):
        of_kind = label == "kind"
        if (asked in _OF_WORDS and not of_kind) or (length > _SHORT and not of_kind):
            continue
        found = find_terms(text, kind, fuzzy=True)
        if len({term.id for term in found}) != 1:
            continue
        rest = "".join(c for i, c in enumerate(text) if not any(t.start <= i < t.end for t in found))
        beside = word_set("fillers") | (word_set("beside_kind") if of_kind else frozenset())
        if all(word in beside for word in re.findall(r"[a-z]+", flat(rest))):
            # "Fidélité" may be a pillar: it is that field while the field is open, or near where it is asked.
            near = (context.asked or "").startswith(path.partition(".")[0])
            return label if near or (of_kind and concludes) or not context.draft.get(path) else None
    return None


_OF_THEM = re.compile(
    r"(?:(?:mais|donc|et|but|so|and|en fait|actually)[ ,]+)?"
    r"(?:ils|elles|ce sont|c'est|they|they're|these|personne|nobody|aucun|none|que des|tous|toutes|all|"
    r"la plupart|most)\b"
)
_RELATION_WORDS = 14


def says_relation(text: str, context: Context) -> bool:
    """Tell whether a sentence says how the audience stands with the company: "they have never heard of us"."""
    if _OF_THEM.match(flat(text).strip()) is None or len(text.split()) > _RELATION_WORDS:
        return False
    told = [t for t in find_terms(text, "lifecycle", context.language) if " " in t.words.strip()]
    people = find_terms(text, "people", context.language)
    return bool(told) and all(any(p.start < t.end and t.start < p.end for t in told) for p in people)


def shape(text: str, context: Context, label: str | None) -> str | None:
    """Return what a sentence is about by its shape, or None.

    Args:
        text: The sentence.
        context: The plan, which tells what is known.
        label: Label of the pending question.
    """
    plain = flat(text).strip()
    if label != "proofs" and _PROVED.search(plain):
        return "pillars"
    if label not in _OF_STEPS and _holds_details(Piece(text.strip(), 0), context):
        return "data"
    if is_chain(text):
        return "journey"
    if asks_details(plain) or (_names_step(plain, context) and pattern("captures").search(plain)):
        return "journey"
    of_people = label == "team" and _TITLES_WITH_FIGURES.fullmatch(text) is None
    if label not in _NAMED_LISTS and not of_people and _is_list_of_arguments(text, context):
        return "pillars"
    if _WORRIED.match(plain):
        return "challenges"
    # French "on" is somebody, and no place.
    of_us = (context.language == "fr" and plain.startswith("on ")) or _names_step(plain, context)
    if _FOUND_ON.match(plain) and not of_us and label not in _OF_MEANS and find_terms(text, "channel"):
        return "habits"
    they = _THEY.match(plain)
    hard = they is not None and (not _NO_HARDSHIP.match(plain, they.end()) or _TOO_MUCH.search(plain) is not None)
    if they is not None and hard and label not in _OF_STEPS:
        moved = label not in ("challenges", "habits") and _MOVES.match(plain, they.end())
        return "motivations" if moved else "challenges"
    if names_doer(text, context) or shares(Piece(text, 0), context) is not None:
        return "team"
    return "audience" if label not in _OF_PEOPLE and names_group(text, context) else None


_OF_PILLAR = re.compile(
    r"(?P<title>[^:→=>]{2,60}?)\s*(?P<sign>:|→|->|=>|=|repond(?:ent)? (?:a|au|aux)\b|answers?\b|addresses\b|vs\b)"
)


def of_pillar(text: str, context: Context) -> str | None:
    """Return what a text says of a known pillar: "for service: 4.8 out of 5" proves, "service → delays" answers."""
    plain = flat(text).strip()
    proved = PROOF_OF.match(plain)
    match = proved or _OF_PILLAR.match(plain)
    if match is None or not (proved or plain[match.end() :].strip()):
        return None
    title = _GROUP_LEAD.sub(match["title"]).strip()
    titles = {
        _GROUP_LEAD.compiled.sub("", flat(str(p["title"]))).strip()
        for p in context.draft.get("message_house.pillars") or []
        if p["title"]
    }
    if sum(is_short_for(title, known) for known in titles) != 1 and title not in titles:
        return None
    return "proofs" if proved is not None or match["sign"] == ":" else "answers"


_WORRIED = Expression("shapes.worried")
_FOUND_ON = Expression("shapes.found_on")
_TOO_MUCH = Expression("shapes.too_much")
_OF_MEANS = frozenset(["channels", "contents", "data", "manager", "owner", "targetable", "journey", "tasks", "budget"])
# Questions whose answer is itself a list of names with something behind each.
_NAMED_LISTS = {"budget", "kpis", "contents", "channels", "data", "tasks", "journey", "call_to_action"}
# "price: first visit free; experience: 20 years": written small, they name nobody.
_TITLES_WITH_FIGURES = re.compile(r"(?=.*\d)[^:;\n]+:[^;\n]*(?:[;\n]\s*(?!moi\b|me\b)[a-zà-ÿ][^:;\n]*:[^;\n]*)+")
_ARGUMENT = re.compile(r"\s*(?P<title>[^\W\d_][^:;\n]{1,30}?)\s?:\s+(?P<rest>\S[^;\n]*)")


def _is_list_of_arguments(text: str, context: Context) -> bool:
    """Tell whether a text lists arguments with what proves each: "speed: 4 hours; savings: 18% less"."""
    parts = [_ARGUMENT.fullmatch(part) for part in re.split(r"[;\n]", text) if part.strip()]
    if len(parts) < 2 or None in parts or context.draft.get("message_house.pillars"):
        return False
    titles = [Piece(part["title"], 0) for part in parts if part is not None]
    # "Compliance" may be an argument or a label of the plan; where most are labels it is a brief.
    if 2 * sum(label_of(title.text) is not None for title in titles) >= len(titles) + 1:
        return False
    plain = all(
        len(title.text.split()) <= 3
        and not any(terms(title, kind) for kind in ("channel", "format", "data", "role", "budget", "identifier"))
        for title in titles
    )
    return plain and not names_doer(text, context) and not any(flat(t.text) in first_names() for t in titles)


def _holds_details(said: Piece, context: Context) -> bool:
    """Tell whether a text says which details a base holds: "our CRM has e-mails and phone numbers"."""
    plain, verb = said.flat, holding_verb(said, context)
    held = find_terms(plain, "identifier")
    if verb is None or len({t.id for t in held}) < 2 or held[0].start < verb.start():
        return False
    return not find_terms(plain[: verb.start()], "channel") and not _names_step(plain, context)


def _names_step(plain: str, context: Context) -> bool:
    """Tell whether a folded text opens with a known step of the journey."""
    opening = _GROUP_LEAD.sub(re.sub(r"^(?:sur|via|on|at) ", "", plain))
    names = [flat(str(step["name"])) for step in context.draft.get("integrate.steps") or [] if step["name"]]
    return any(len(name) > 2 and opening.startswith(name) for name in names)


def is_chain(text: str) -> bool:
    """Tell whether a text is a chain of steps: "ad > page > call", "annonce puis appel puis devis"."""
    if len([part for part in _CHEVRON.split(text) if part.strip()]) > 2:
        return True
    parts = [part for part in _THEN.split(flat(text)) if re.search(r"[a-z]", part)]
    return len(parts) > 2 and all(len(part.split()) <= 8 for part in parts)


# "The CEO changed his mind" tells what somebody did, and whom nobody speaks to.
_DEED = Expression("shapes.deed")


def tells_deed(text: str) -> bool:
    """Tell whether a text says what somebody did or thinks."""
    return _DEED.search(flat(text)) is not None


_ONE = re.compile(r"(?:an?|une?)\s")
_WITH_US = Expression("shapes.with_us")


def names_group(text: str, context: Context) -> bool:
    """Tell whether a text is nothing but a group of people, while the audience is not known."""
    if context.draft.get("audience.name") or len(text.split()) > _GROUP_WORDS or any(mark in text for mark in ":=?"):
        return False
    # "À" is no verb, and "chez nous" names no subject.
    plain = _WITH_US.sub(flat(text.replace("à", " ").replace("À", " "))).strip()
    head = _GROUP_LEAD.match(plain)
    clause = _CLAUSE_END.split(plain[head.end() if head else 0 :])[0]
    if _ONE.match(plain):
        # "A coach who knows you" is somebody, and no group.
        return False
    if not clause or _VERBAL.search(clause) or tells_deed(clause) or set(clause.split()[:3]) & first_names():
        return False
    terms = find_terms(clause, "people", context.language, fuzzy=True)
    if not terms:
        return _AGED.match(clause) is not None
    before = clause[: terms[0].start]
    if tells_what_they_do(clause[terms[0].start : terms[0].end], clause[terms[0].end :], context.language):
        return False
    if find_terms(before, "channel") or any(t.start <= terms[0].start for t in find_terms(clause, "data")):
        # "Posters at the shopkeepers', the radio" is a place where something hangs; "client list" is a base.
        return False
    counted = any(c.isdigit() for c in before) or find_terms(before, "result") or find_terms(before, "activity")
    return terms[0].start <= _GROUP_START and not counted and not opens_goal(clause)


def does_something(text: str, context: Context) -> bool:
    """Tell whether a sentence without a day opens with somebody who does something: "Dev does Facebook"."""
    piece = Piece(text, 0)
    match = _DOER.match(text)
    if match is None or find_dates(text, context.language, context.today):
        return False
    members = {flat(str(m["name"])).split()[0] for m in context.draft.get("team.members") or [] if m["name"]}
    word = flat(match.group("name"))
    after = re.sub(r"^[ ,]*(?:(?:qui|who) )?", "", piece.flat[match.end() :])
    known = word in first_names() or word in members or match.group("title") is not None
    return known and at_start("manage_verb", "lead_verb").match(after) is not None


_DOER = re.compile(
    r"\s*(?:(?:et |and )?(?:c['’]est|it['’]s|it is) )?"
    r"(?:(?:[Ss]a|[Ss]on|[Mm]a|[Mm]on|[Nn]otre|[Hh]is|[Hh]er|[Mm]y|[Oo]ur) [^\W\d_]+ |(?:et|and|puis|then) )?"
    r"(?P<title>(?:Mrs?|Ms|Miss|Dr|Mme|M\.|Mlle|Me|Ma[iî]tre|Prof\.?)\s)?(?P<name>[A-ZÀ-ÖØ-Þ][\w’'-]+)(?:\s[A-ZÀ-ÖØ-Þ][\w’'-]+)?"
    r"(?:\s*\([^()]*\)|\s*,[^,]{2,40},)?"
)


def names_doer(text: str, context: Context) -> bool:
    """Tell whether a sentence is about who does what.

    A first name or a member and a verb of work, a role and a name ("Ventes : Dan"), several names, or the person who
    writes ("I'm Rob", "just me").
    """
    piece = Piece(text, 0)
    if introduction(piece) is not None or pattern("alone").search(piece.flat) or _NO_OUTSIDE.search(piece.flat):
        return True
    members = {flat(str(m["name"])).split()[0] for m in context.draft.get("team.members") or [] if m["name"]}
    named = 0
    for match in _NAMED.finditer(text):
        word = flat(match.group())
        sure = match.group()[0].isupper() and word in first_names()
        after = piece.flat[match.end() :].lstrip(" ,")
        if (sure or word in members) and at_start("manage_verb", "lead_verb").match(after):
            return True
        named += sure or word in members
        bracket = _BRACKET.match(piece.text, match.end())
        if bracket is not None and (sure or word in members) and terms(piece.cut(*bracket.span(1)), "role"):
            return True
        if (sure or word in members) and _ROLE_BEFORE.search(piece.flat[: match.start()]):
            role = piece.cut(0, match.start())
            if terms(role, "role") or terms(role, "channel") or terms(role, "duties"):
                return True
    things = terms(piece, "format") or terms(piece, "status") or find_figures(text, context.language)
    return named > 1 and not things
