"""Whether words name people to speak to, rather than tell something of them, and whether they name a day."""

import re

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.items import Item, without_lead
from assistant.dialogue.guided.reading.leads import lead
from assistant.dialogue.guided.reading.pieces import flat
from assistant.language.dates import find_dates
from assistant.language.vocabulary import find_terms
from assistant.rules.audience_names import names_product

CLAUSE = re.compile(r"\b(?:qui|que|who|whose|dont|that|which)\b|[,;(]")
_AT_HEAD = 2


def opens_with_people(text: str, context: Context) -> bool:
    """Tell whether what a text names first are people: "hotel managers in the city", and not "staff shortages".

    Args:
        text: A text.
        context: The message, which tells its language.
    """
    head = _AFTER_HEAD.split(CLAUSE.split(flat(without_lead(Item(text, 0), lead("audience")).text))[0])[0].strip(" .!?")
    found = [*find_terms(head, "people", context.language), *find_terms(head, "demographic", context.language)]
    found.sort(key=lambda term: (term.start, -term.end))
    if found and _DOES.match(head, found[0].end):
        return False
    if context.language == "fr":
        return bool(found) and len(head[: found[0].start].split()) <= _AT_HEAD
    return bool(found) and not head[found[-1].end :].strip()


# "Les équipes manquent de temps" tells of them.
_DOES = re.compile(
    r"\s+(?:(?:ne |n'|en |y |se |s'|leur |the )?(?:[a-z]+ent|ont|sont|font|vont)|are|have|do|don't|do not|"
    r"lack|need|want|can|can't|cannot|struggle|lose|fear|hate|find|know|think|feel|get|spend|waste|never|always|often)"
    r"(?![a-z])"
)
_AFTER_HEAD = re.compile(
    r" (?:in|of|with|at|from|near|on|over|under|aged|around|across|living|working|looking|only|instead|first|then)\b"
)


def counts_metric(text: str, context: Context) -> bool:
    """Tell whether a text opens with a count of what the goal counts: "65 sign-ups" are no audience.

    Args:
        text: A text.
        context: Gives what the goal counts.
    """
    counted = re.match(r"\W*\d[\d ]*(?P<noun>[a-z-]{4,})", flat(text))
    return counted is not None and counted["noun"][:5] in flat(str(context.draft.get("objective.metric") or ""))


def shares_word(text: str, known: str) -> bool:
    """Tell whether a text repeats a word of what is known."""
    words = [{word[:6] for word in re.findall(r"[a-z]{4,}", flat(each))} for each in (text, known)]
    return bool(words[0] & words[1])


# One thing among others, and no group: "a warm pool, small classes".
_THING = re.compile(r"(?:an?|une?|zero|no|sans|pas de|aucune?)\s[^,;]+[,;]")
_HAPPENS = re.compile(
    r"^(?!(?:(?:my|mon|ma) )?(?:audience|target|cible|public|persona)(?![a-z]))"
    r"(?!(?:they|these|those|it|that|this|ce|c'|ils|elles|on|we|i|our|nos|the)(?![a-z]))"
    r"(?:(?!who |qui |that |dont |whose )[a-z'-]+ ){1,3}"
    r"(?:gets?|costs?|takes|keeps|makes|breaks?|is|are|isn't|aren't|coute\w*|prend|prennent|est|sont)\s"
)


def is_no_group(text: str) -> bool:
    """Tell whether words open with one thing, or say what happens: "vans get stuck"."""
    plain = flat(text).strip()
    return _THING.match(plain) is not None or _HAPPENS.match(plain) is not None


# "Knitters who bought a kit"
_WHO = re.compile(
    r"(?:^|(?<![a-z])(?:is|are|target|reach|for) )(?!an? |the (?:film|video|page))(?:[a-z'-]+ ){1,6}who [a-z]|"
    r"(?<![a-z])(?:audience|cible|public|vise|visons)(?![a-z]).{0,20}[a-z'-]+s qui "
    r"(?:ont|sont|n'ont|[a-z]+ent)(?![a-z])"
)


def tells_people(text: str) -> bool:
    """Tell whether a text names a group of people, by a word for them or by what they do.

    Args:
        text: What may be an audience.
    """
    return bool(find_terms(text, "people")) or _WHO.search(flat(text).strip()) is not None


# "We address sixth-formers who …", "on veut toucher les familles de …": whom one speaks to, by the verb for it.
_ADDRESSES = re.compile(
    r"(?:(?:and|so|ok|well|et|donc|alors|bon)[ ,]+)*(?:"
    r"(?:we|i|the campaign|this campaign)(?:'re|'m|'d|'ll| are| am| is| will| would)? "
    r"(?:(?:want|like|love|hope|hoping|plan|planning|trying|aim|aiming|wish|looking|be|to|mainly|mostly|really|only|"
    r"chiefly|above all) )*"
    r"(?:reach(?:ing)?|address(?:ing|es)?|target(?:ing|s)?|approach(?:ing)?|court(?:ing)?|woo(?:ing)?|go(?:ing)? after|"
    r"(?:pitch|market|speak|talk|appeal|cater|sell)(?:ing|s)? (?:to|for)|aim(?:ing|s)? (?:at|for)|"
    r"win(?:ning)? (?:back|over)|attract(?:ing)?|convinc(?:e|ing))|"
    r"(?:on|nous|je|j'|la campagne|cette campagne) ?(?:(?:veux|veut|voulons|voudrais|voudrait|voudrions|aimerais|"
    r"aimerait|aimerions|souhaite|souhaitons|va|vais|allons|cherche a|cherchons a|compte|comptons|nous|surtout) )*"
    r"(?:m'|s')?(?:touch\w+|vis(?:e|ons|er)|cibl\w+|adress\w+ (?:a|aux?)|parl\w+ (?:a|aux?)|demarch\w+|sollicit\w+|"
    r"approch\w+|convainc\w+|attir\w+|seduire|prospect\w+|interpell\w+|reconqu\w+|sensibilis\w+)"
    r") (?!(?:the |les |le |la |l')?\d)(?P<who>\S.*)"
)
_WHO_EARLY = 30


def addresses_people(text: str, context: Context) -> bool:
    """Tell whether a sentence says by its verb whom a campaign speaks to, and neither how many nor by when.

    Args:
        text: The sentence.
        context: The message, which tells its language and the day.
    """
    told = _ADDRESSES.match(flat(text).strip())
    if told is None or find_dates(text, context.language, context.today):
        return False
    who = told["who"]
    named = [*find_terms(who, "people", context.language), *find_terms(who, "demographic", context.language)]
    clause = re.match(r"(?:[a-z'-]+ ){1,4}(?:who|qui) [a-z]", who) is not None
    return clause or any(term.start <= _WHO_EARLY for term in named)


def on_a_day(text: str, context: Context) -> bool:
    """Tell whether a text names a day of the calendar: "12 May", and not "on Sundays"."""
    days = find_dates(text, context.language, context.today)
    return any(day.precision in ("day", "range") and re.search(r"\d", day.words) for day in days)


# "Our payroll software", "la formation continue", and not "website" or "training them".
_OURS = re.compile(r"(?:(?:pour |for )?(?:(?:our|the|an?|notre|nos|le|la|les|une?) |l'))[^,;:.!?]+[.!]?")
_MOST_WORDS = 6


def is_what_is_sold(text: str) -> bool:
    """Tell whether a whole answer names what is sold, and neither people nor where they are met."""
    return (
        _OURS.fullmatch(flat(text).strip()) is not None
        and len(text.split()) <= _MOST_WORDS
        and names_product(text) is not None
        and not find_terms(text, "channel")
    )
