"""Facts of another section, said where anybody's words would answer: who runs what, bases, the dates, the journey.

"Direct mail is Marsha's" proves nothing, and "runs from February to December" is no promise, though both may be told in
any words. Only what cannot well be meant as such an answer is told apart.
"""

import re
from itertools import pairwise

from assistant.dialogue.guided.pages_told import tells_page
from assistant.dialogue.guided.reading.challenge_words import nearest_challenge
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.items import Item
from assistant.dialogue.guided.reading.journey_mentions import find_mentions
from assistant.dialogue.guided.reading.lexicon import first_names
from assistant.dialogue.guided.reading.people import members
from assistant.dialogue.guided.reading.pieces import Piece, flat
from assistant.dialogue.guided.reading.pillar_names import named, pillar_titles, ranks
from assistant.dialogue.guided.reading.pillar_openings import opening_pillar, subject_pillar
from assistant.dialogue.guided.reading.pillar_parts import tells_proof
from assistant.dialogue.guided.ways_told import asks_on_step, tells_way_on
from assistant.language.dates import find_dates
from assistant.language.vocabulary import find_terms

_CLAUSES = re.compile(r"\s*[,;]\s*(?:(?:et|and|puis|then|while|tandis que)\s+)?")
# "Direct mail is Marsha's", "les commerciaux c'est Denis", "press: Ana".
_GIVEN = re.compile(
    r"(?:the |la |le |les |l'|notre |nos |our )?(?P<what>[\w'& -]{2,30}?)"
    r"(?: is | are |'s | belongs? to | goes? to | c'est |, c'est | ce sera |: ?)"
    r"(?P<who>[a-z-]+)(?:'s)?(?: too| aussi)?[ .!]*"
)
# "Solène se charge aussi de l'e-mailing", "Marsha does direct mail".
_TAKES = re.compile(
    r"(?:et |and |so |also |aussi )*(?P<who>[a-z-]+)(?:'s)? (?:also |aussi |both |still |will |va )*"
    r"(?:se charge|s'occupe|gere|fait|tient|prend|assure|pilote|aura|a|handles?|does|do|runs?|takes?|looks? after|has|"
    r"manages?|covers?|keeps?|on|sur|is on|est sur)(?:ra|ront)?(?![a-z]) ?"
    r"(?:also |aussi |both |egalement |care of )?(?P<what>.{2,60})"
)
# "We hold 6,200 donors with email": a base, and what it keeps of people.
_HOLDS = re.compile(
    r"(?:et |and |also |aussi |en plus )*(?:we|on|nous|i|j')[ ]?(?:'ve |also |already |aussi |deja )*"
    r"(?:hold|have|own|keep|got|store|a|avons|ai|dispose|disposons|detient|detenons|garde|gardons)(?![a-z]).*\d.*"
    r"(?<![a-z])(?:with|avec|including|dont|and their|et leurs?) "
)
_KEPT = re.compile(
    r"(?:(?:their|leurs?|an?|the|both|l'|le|la|une?|les|name,?|nom,?|names and|noms? et|postal|home)[ ]?)*"
)
_KEPT_ALONE = re.compile(r"(?: (?:addresse?s?|numbers?|details))?\W*(?:$|[,.;]|(?:and|et|or|ou|for|pour)(?![a-z]))")
# "Customer list from last winter (2,100 email addresses)", "HubSpot has 1,100 contacts".
_BASE = (
    r"(?:(?:the|our|an?|le|la|les|notre|nos|une?|we have|on a) |l')*"
    r"(?:[\w'-]+ ){0,2}(?:fichiers?|bases?|listes?|lists?|crm|database|listing|hubspot|salesforce|mailchimp|brevo|"
    r"sendinblue|pipedrive|zoho|airtable|spreadsheet|tableur|"
    r"(?:customer|client|contact|member|donor)s? file)(?![a-z])(?: (?!\d)[\w'-]+){0,6}?"
)
_IS_BASE = re.compile(
    rf"{_BASE}(?:(?: ?[:=(,-]| with| avec| has| holds| contains| contient| a| compte| de| of)? ?\(?"
    r"(?:about |around |some |environ )?\d[\d .,]*k? (?:[a-z-]+ ){0,2}(?:contacts?|adress\w*|address\w*|e-?mails?|"
    r"noms?|names?|clients?|customers?|people|personnes|prospects?|leads?|members?|adherents?|abonnes?|subscribers?|donors?|"
    r"donateurs?|inscrits?|guests?)(?![a-z])| ?\((?:e-?mails?|mails?|telephones?|phones?|mobiles?|adresses?|addresses?|"
    r"noms?|names?)(?![a-z])).*"
)
_RUNS = re.compile(
    r"(?:et |and |so |donc |alors |ok )*"
    r"(?:(?:it|the campaign|everything|we|ca|cela|tout|on|la campagne|elle) )?(?:'ll |will |va )?"
    r"(?:runs?|lasts|goes|go live|is live|is on|dure|durera|court|tourne|se deroule|s'etale|s'etend)(?![a-z])"
)
# "If they don't answer the call, a letter goes out".
_UNTAKEN = re.compile(
    r"(?:et |and |so |donc )*(?:(?:the |for |les |aux? |pour )*(?:no-?shows?|absente?s?|absentees|non-?(?:openers|"
    r"ouvreurs|inscrits|buyers|acheteurs|clickers|cliqueurs)|(?:those|people|anyone|ceux|celles|gens) (?:who|qui) "
    r"[^,]{3,50}?),? "
    r"(?P<get>(?:will )?(?:get|gets|receive|receives|are sent|is sent|recoivent|recevront|ont droit a)(?![a-z]).*)|"
    r"(?:if|unless|si|when|quand)(?![a-z])[^,]*(?:n't|(?<![a-z])(?:not|no|nobody|pas|sans|personne))"
    r"(?![a-z])[^,]{0,50}, ?(?P<then>.*(?<![a-z])(?:goes? out|is sent|are sent|gets?|receives?|send|part|partent|"
    r"re[cç]oi(?:t|vent)|envoie|envoyons|est envoyee?|"
    r"le lendemain|the next day|the day after|(?:\d+|deux|trois|two|three) (?:days?|jours?)"
    r"(?: later| after| apres| plus tard)?)(?![a-z]).*))"
)
_LEADS = re.compile(
    r"\s*(?:,?\s*(?:then|puis|ensuite|after that|apres)|->|→|>|,)?\s*"
    r"(?:to|into|on to|vers|aux?|a|then|puis|ensuite|->|→|>)\s+"
    r"(?:(?:the|our|an?|la|le|les|une?|notre|nos)\s+|l')?"
)
_FEWEST_LEADS, _LONGEST_RUN, _FEW = 2, 9, 3


def other_fact(text: str, context: Context) -> str | None:
    """Return the label of what a sentence plainly tells of another section; None where it may be any answer.

    Args:
        text: A sentence.
        context: The plan.
    """
    plain = flat(text).strip()
    if _tells_who(plain, context):
        return "team"
    if _keeps_details(plain) or _IS_BASE.fullmatch(plain.strip(" .!")):
        return "data"
    if _RUNS.match(plain) and len(plain.split()) <= _LONGEST_RUN and _spans_time(text, context):
        return "dates"
    return "journey" if _is_way(text, context) or _goes_on(plain, context) or _comes_from(plain, context) else None


def _keeps_details(plain: str) -> bool:
    """Tell whether a sentence says how many people are kept, and what of them: "... with email and phone"."""
    held = _HOLDS.match(plain)
    start = _KEPT.match(plain, held.end()) if held is not None else None
    if start is None:
        return False
    kept = [term for term in find_terms(plain[start.end() :], "identifier") if term.start == 0]
    return any(_KEPT_ALONE.match(plain, start.end() + term.end) for term in kept)


# "The first answers the price, the third Booking", "speed answers the evenings".
_ANSWERS = re.compile(
    r"(?:et |and |so |donc )*(?:(?:l'argument |the argument |le |la |l'|les |the |our |argument |pilier |pillar )*)"
    r"(?P<name>\d|[^,;:]{2,50}?) (?:repond(?:ent|rait|ra)?|answers?|address(?:es)?|tackles?|deals? with|solves?|"
    r"regle(?:nt)?|traite(?:nt)?|speaks? to|parle(?:nt)?|va avec|vont avec|goes? with)(?![a-z])(?P<what>.+)"
)


def argument_fact(text: str, asked: str | None, context: Context) -> str | None:
    """Return the label of what a sentence plainly says of a known argument: its proof, or what it answers.

    Args:
        text: A sentence.
        asked: Label of the pending question.
        context: The plan.
    """
    if asked == "pillars" and tells_proof(text):
        # What proves an argument may well be a film.
        return "pillars"
    titles = [title for _, title in pillar_titles(context)]
    if not titles:
        return None
    told = _ANSWERS.fullmatch(flat(text).strip(" .!"))
    if told is not None and asked != "answers" and context.draft.get("audience.challenges"):
        name = told["name"].strip()
        ranked = name.isdigit() and int(name) <= len(titles)
        if ranked or len(named(name, titles)) == 1 or ranks(name):
            return "answers"
    opened = opening_pillar(Item(text, 0), context) if asked not in _OF_ARGUMENTS else None
    if (
        asked not in _OF_ARGUMENTS
        and opened is None
        and not _CALLS_ELSE.match(flat(text))
        and subject_pillar(text, context) is not None
    ):
        return "proofs"
    if opened is None or _CALLS_ELSE.match(flat(text)):
        return None
    # "Reliability → they don't know whom to call" names what it answers.
    named_one = nearest_challenge(opened[1].text, context.draft.get("audience.challenges") or [])
    return "proofs" if named_one is None else "answers"


_OF_ARGUMENTS = frozenset(
    ["pillars", "proofs", "answers", "step_pillars", "contents", "journey", "kpis", "budget", "lines"]
)
# "For the price page, 400 clicks", "budget: 3k": something else of the name.
_CALLS_ELSE = re.compile(r".*(?:[€£$]|\b(?:kpis?|clics?|clicks?|budget|euros?|pounds?|page|e-?mails?|landing)\b)")


# "Friends come straight from the poster to the booking page".
_COMES = re.compile(
    r".{0,40}?(?<![a-z])"
    r"(?:comes?|goe?s?|arrives?|moves?|get|pass|passent?|viennent|vient|vont|va|arrivent?)[ ]"
    r"(?:straight |directly |directement |tout droit )?(?:from|du|de|de la|de l'|depuis)[ ](?P<way>.+)"
)
_ONE_WAY = re.compile(r"(?<![a-z])(?:to|into|onto|aux?|a|vers|sur)(?![a-z])")


def _comes_from(plain: str, context: Context) -> bool:
    """Tell whether a sentence leads people from one known step to another."""
    told = _COMES.fullmatch(plain.strip(" .!"))
    if told is None:
        return False
    steps = sorted(find_mentions(Piece(plain, 0), plain, {}), key=lambda step: step.start)
    steps = [step for step in steps if step.start >= told.start("way")]
    between = [plain[one.end : two.start] for one, two in pairwise(steps)]
    return any(_ONE_WAY.search(gap) is not None and len(gap.split()) <= _FEW for gap in between)


_ASKS = (
    "(?:asks?(?: for)?|collects?|captures?|takes?|gets?|records?|demande|recueille|recupere|prend|capte|collecte|note)"
)
# What somebody or something does so that people come to a step.
_SENDS = re.compile(
    r"(?<![a-z])(?:hands?|gives?|sends?|points?|shows?|leads?|links?|refers?|puts?|brings?|drives?|takes?|directs?|"
    r"remet(?:tent)?|donne(?:nt)?|envoie(?:nt)?|renvoie(?:nt)?|mene(?:nt)?|montre(?:nt)?|oriente(?:nt)?|amene(?:nt)?|"
    r"dirige(?:nt)?)(?![a-z])"
)


def step_fact(text: str, context: Context) -> str | None:
    """Return "journey" where a sentence tells of a known step: what it asks for, what follows it, what leads there.

    Args:
        text: A sentence.
        context: The plan.
    """
    plain = flat(text).strip(" .!")
    if tells_page(plain, context) or tells_way_on(text, context) or asks_on_step(text, context):
        return "journey"
    article = r"(?:the |our |la |le |les |l'|notre )?"
    for step in context.draft.get("integrate.steps") or []:
        called = flat(str(step["name"] or ""))
        if len(called) <= _FEW or called not in plain:
            continue
        name = re.escape(called)
        asks = re.fullmatch(rf"(?:and |et )?{article}{name} {_ASKS}(?![a-z]).+", plain)
        if asks is not None and find_terms(text, "identifier"):
            return "journey"
        follows = re.match(rf"(?:and |et |puis |then )?(?:after|apres) {article}{name}(?![a-z]),?", plain)
        leads = re.search(rf"(?:to|into|onto|vers|sur|au?x?) {article}{name}$", plain)
        others = find_mentions(Piece(plain, 0), plain, {}) if follows is not None or leads is not None else []
        if follows is not None and any(other.start >= follows.end() for other in others):
            return "journey"
        if leads is not None and _SENDS.search(plain) and any(other.start < leads.start() for other in others):
            return "journey"
    return None


def _goes_on(plain: str, context: Context) -> bool:
    """Tell whether a sentence says what those get who do not take a step: "if they don't answer, a letter goes out"."""
    told = _UNTAKEN.fullmatch(plain)
    then = (told["then"] or told["get"]) if told is not None else ""
    return bool(then and find_mentions(Piece(then, 0), then, {}))


def _spans_time(text: str, context: Context) -> bool:
    days = find_dates(text, context.language, context.today)
    return len(days) > 1 or any(day.start != day.end for day in days)


def _tells_who(plain: str, context: Context) -> bool:
    """Tell whether every clause gives a channel to somebody, and one of these people is known."""
    known = {flat(str(member["name"])).split()[0] for member in members(context) if member["name"]}
    told: list[str] = []
    for clause in _CLAUSES.split(plain.strip(" .!")):
        match = _GIVEN.fullmatch(clause) or _TAKES.fullmatch(clause)
        who = match["who"].removesuffix("'s") if match is not None else ""
        if match is None or who not in known | first_names() or not _names_channel(match["what"], context):
            return False
        told.append(who)
    return bool(known & set(told))


def _names_channel(what: str, context: Context) -> bool:
    channels = " ".join(flat(str(channel["name"])) for channel in context.draft.get("rally.channels") or [])
    words = set(re.findall(r"[a-z]{4,}", what))
    return bool(find_terms(what, "channel")) or bool(words & set(re.findall(r"[a-z]{4,}", channels)))


def _is_way(text: str, context: Context) -> bool:
    """Tell whether known steps lead to each other, twice at least: "letter to the page, page to a call"."""
    piece = Piece(text, 0)
    steps = sorted(find_mentions(piece, piece.flat, {}), key=lambda step: step.start)
    leads = [
        one.end < two.start and _LEADS.fullmatch(piece.flat, one.end, two.start) is not None
        for one, two in pairwise(steps)
    ]
    return sum(leads) >= _FEWEST_LEADS
