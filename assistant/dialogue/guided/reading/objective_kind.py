"""Reads what kind of result is sought: by its own words, by the verb of the objective, by what is counted."""

import re

from assistant.dialogue.draft import Words, provenance_of
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.pieces import flat
from assistant.language.negation import without_denied
from assistant.language.numbers import find_figures
from assistant.language.text import Text, fold
from assistant.language.vocabulary import Term, entry, find_terms
from assistant.plan.wording import value_labels


def read_kind(block: Block, context: Context) -> bool:
    """Read what kind of result is sought."""
    # "Fidélisation ? non, acquisition": the last word counts where somebody corrects themselves.
    for line in reversed(block.lines) if context.draft.correcting else block.lines:
        said = _without_denied_kinds(without_denied(line.text))
        terms = find_terms(said, "objective", fuzzy=True)
        kinds = list(dict.fromkeys(t.id for t in terms))
        if len(kinds) == 1:
            words = context.words(line.start + terms[0].start, line.start + terms[0].end)
            context.draft.correcting |= _was_read_from_statement(context) or _TURNS.search(flat(line.text)) is not None
            context.draft.set("objective.kind", kinds[0], words)
            return True
        named = [value for value, label in value_labels("objective.kind").items() if _says(said, label)]
        if len(named) == 1:
            context.draft.set("objective.kind", named[0], context.line_words(line))
            return True
    return (
        context.asked == "objective.kind" and len(block.lines) == 1 and _read_in_everyday_words(block.lines[0], context)
    )


# "Ce n'est pas une campagne d'acquisition", "this isn't really an acquisition campaign": what it is, is not told.
_DENIED = re.compile(
    r"(?:(?<![a-z])(?:pas|not|no|non)|n't)(?: (?:vraiment|really|du tout|at all|une?|an?|la|the|of))*"
    r"(?: (?:campagne|campaign|operation|objectif|question)(?: (?:de |d'|for |of |pour )(?:l'|la )?)?)?[ ']*$"
)


def _without_denied_kinds(text: str) -> str:
    for term in find_terms(text, "objective", fuzzy=True):
        if _DENIED.search(flat(text)[: term.start]) is not None:
            text = text[: term.start] + " " * (term.end - term.start) + text[term.end :]
    return text


# "Get new faces through the door", "ramener ceux qui ne viennent plus": what is sought, in anybody's words.
_NEW_FACES = re.compile(
    r"(?<![a-z])(?:nouvelles? tetes?|nouveaux visages|sang neuf|des (?:nouveaux|inconnus)|"
    r"new (?:faces|blood|people|ones)|strangers|"
    # "Recruter de nouveaux", "find new": who is new, whoever they are.
    r"(?:recrut\w*|attir\w*|gagn\w*|trouv\w*|conquer\w*|amen\w*|faire venir|win|find|get|recruit|attract|bring in|"
    r"sign)(?:ing)? (?:plein |some |more |surtout |only )*(?:de |des |d')?(?:nouveaux|nouvelles|new)|"
    r"(?:gens|ceux|celles|monde|people|those|ones) (?:in )?(?:qui|who)[' ]?(?:ve|have|haven't|ne|n')? ?(?:\w+ )?"
    r"(?:jamais|never|pas encore|not yet)(?: \w+){0,4})(?![a-z])"
)
_ONCE_MORE = re.compile(
    r"(?<![a-z])(?:(?:faire |les? faire )?revenir|ramener|recuperer|garder (?:ceux|celles|les)|plus souvent|more often|"
    r"(?:bring|get|win|lure|call)(?:ing)? .{0,25}(?<![a-z])back|come back|keep (?:them|those|the ones|people)|"
    r"(?:ceux|celles|gens|those|ones|people) (?:qui|who) (?:ne \w+ plus|left|stopped|lapsed|have left))(?![a-z])"
)


def _read_in_everyday_words(line: Line, context: Context) -> bool:
    """Read an answer to the question for the kind that says whom it wins or keeps, and names no audience."""
    plain = flat(line.text)
    told = [
        (kind, found)
        for kind, form in (("acquisition", _NEW_FACES), ("retention", _ONCE_MORE))
        if (found := form.search(plain)) is not None
    ]
    if not told:
        return False
    # "Bring back those who have never come again": that they come once more counts.
    kind, found = told[-1]
    return context.draft.set(
        "objective.kind", kind, context.words(line.start + found.start(), line.start + found.end())
    )


# Whoever says a kind again comes to another conclusion than before.
_TURNS = re.compile(
    r"(?<![a-z])(?:plutot|en fait|finalement|en vrai|du coup|donc|en realite|reflexion|au fond|plus (?:de|du|sur)|"
    r"rather|actually|really|more (?:of|like|about)|i guess|so|then|instead|in fact|kinda|basically|after all)(?![a-z])"
)


def _was_read_from_statement(context: Context) -> bool:
    """Tell whether the kind that is known only follows from the statement: what is then said of it counts more."""
    mark = provenance_of(context.draft.plan, "objective.kind")
    statement = context.draft.get("objective.statement")
    return mark is not None and bool(statement and mark.words) and fold(str(mark.words)) in fold(str(statement))


def _says(text: str, label: Text) -> bool:
    words = set(re.findall(r"\w+", fold(text)))
    return any(set(re.findall(r"\w+", fold(form))) <= words for form in label)


_SUBSCRIBERS = frozenset(["abonnes", "abonnees", "abonne", "subscribers", "subscriber"])
_FILLS = frozenset(["remplir", "remplissons", "remplit", "fill", "filling", "attirer des visiteurs"])


def _without_filling(terms: list[Term], text: str) -> list[Term]:
    # "Reach 40" tells no more than that; "reach more people" does.
    terms = [t for t in terms if flat(t.words) != "reach" or not re.match(r"\s*\d", text[t.end :])]
    return [t for t in terms if t.id != "event" or flat(t.words) not in _FILLS or find_terms(text, "milestone")]


def kind_in(line: Line, context: Context) -> None:
    """Read the kind that a sentence about the objective tells, by its verbs, or by what it counts."""
    terms = find_terms(line.text, "objective", context.language)
    # "Remplir l'hôtel" fills no event: the verb alone does not tell.
    terms = _without_filling(terms, line.text)
    kinds = list(dict.fromkeys(t.id for t in terms))
    if context.draft.get("objective.kind"):
        return
    if len(kinds) == 1:
        words = context.words(line.start + terms[0].start, line.start + terms[0].end)
        context.draft.set("objective.kind", kinds[0], words)
    elif not kinds and (counted := _counted_kind(line, context)) is not None:
        if not counted[1] and counted[0] == "acquisition" and tells_known_ones(line.text):
            # "Sign 60 contracts with customers we equipped": whoever signs is known, so nobody new is won.
            return
        context.draft.set("objective.kind", counted[0], context.line_words(line), assumed=not counted[1])
    elif not kinds and (guests := _GUESTS.search(flat(line.text))) is not None:
        # "200 sign-ups for our fair on 12 March": people who come to an event of one's own.
        words = context.words(line.start + guests.start(), line.start + guests.end())
        context.draft.set("objective.kind", "event", words, assumed=True)
    elif not kinds:
        for term in find_terms(line.text, "metric", context.language):
            if flat(term.words) in _SUBSCRIBERS:
                # Of a page they are an audience, of a magazine or a gym they are customers.
                continue
            known = entry("metric", term.id)
            follows = {"leads": "acquisition", "loyalty": "retention", "referral": "referral", "exposure": "awareness"}
            kind = follows.get(str(known.data.get("family"))) if known else None
            if kind:
                words = context.words(line.start + term.start, line.start + term.end)
                context.draft.set("objective.kind", kind, words, assumed=True)
                return
        for term in find_terms(line.text, "channel", context.language):
            known = entry("channel", term.id)
            # People who come to an open day are what the campaign fills; a trade show may be only where it meets them.
            if known and known.data.get("kind") == "open_day":
                words = context.words(line.start + term.start, line.start + term.end)
                context.draft.set("objective.kind", "event", words, assumed=True)
                return
        _kind_of_event(context)
        _kind_of_new_ones(line, context)


# "25 new tenants", "40 nouveaux bénévoles": who is new is won, unless it is said that they are known.
_NEW_ONES = re.compile(r"(?:de )?(?:new|nouve(?:aux|lles?|l|au))(?![a-z])")
_KNOWN_ONES = re.compile(
    r"(?<![a-z])(?:existing|current|actuel\w*|existant\w*|deja|already|anciens?|anciennes?|former|lapsed|our customers|"
    r"nos (?:clients?|abonnes|adherents|membres)|our (?:clients|members|subscribers|donors))(?![a-z])"
)


def tells_known_ones(text: str) -> bool:
    """Tell whether a goal is about people who are customers, and about nobody new."""
    plain = flat(text)
    return _KNOWN_ONES.search(plain) is not None and _NEW_ONE.search(plain) is None


_NEW_ONE = re.compile(
    r"\b(?:new|nouve(?:aux|lles?|l|au))\b(?! (?:offre|formule|service|produit|plan|product|offer|range))"
)


def _kind_of_new_ones(line: Line, context: Context) -> None:
    """Assume that people are won where a sentence counts new ones and a message knows of no other."""
    metric = str(context.draft.get("objective.metric") or "")
    if (
        not context.draft.get("objective.kind")
        and _NEW_ONES.match(flat(metric))
        and metric in line.text
        and not _KNOWN_ONES.search(flat(context.draft.message))
    ):
        at = line.start + line.text.index(metric)
        context.draft.set("objective.kind", "acquisition", context.words(at, at + len(metric)), assumed=True)


def _kind_of_event(context: Context) -> None:
    """Assume that people are to come where a message tells of an event of one's own: "on organise un salon"."""
    message = context.draft.message
    folded = fold(message)
    held = HELD.search(folded) if len(folded) == len(message) else None
    if held is not None:
        context.draft.set("objective.kind", "event", Words(message, held.start(), held.end()), assumed=True)


# Who comes, or says that they will.
_COME = (
    r"(?:inscri\w+|particip\w+|visiteurs?|visiteuses?|entrees|billets|places|reservations?|invites?|convives|"
    r"spectateurs|"
    r"exposants|sign-?ups?|registrations?|registrants|attendees?|visitors?|tickets?|seats|bookings?|rsvps?|guests?|"
    r"exhibitors|stallholders)"
)
_ANYBODY = (
    r"(?:personnes|gens|parents|familles|eleves|etudiants|lyceens|adherents|membres|clients|voisins|habitants|"
    r"curieux|pros|"
    r"professionnels|people|families|students|pupils|members|customers|clients|neighbours|locals|residents|pros)"
)
_OUR = r"(?:(?:notre|nos|mon|ma|mes|our|my)[ ])"
_THE = r"(?:(?:notre|nos|mon|ma|mes|our|my|la|le|les|the|an?|une?)[ ]|l'|du[ ])"
_EVENT = (
    r"(?:webinaire|webinar|conference|journees? portes ouvertes|portes ouvertes|jpo|soiree|forum|congres|atelier|"
    r"festival|"
    r"concert|gala|tournoi|vernissage|colloque|seminaire|petit[- ]dejeuner|reunion(?: d'information| publique)?|"
    r"degustation|"
    r"inauguration|kermesse|fete|open (?:day|evening|house)|workshop|seminar|meetup|breakfast|tournament|summit|"
    r"party|tasting|"
    r"information (?:evening|session)|info (?:evening|session)|launch|event|evenement)s?"
)
# A fair may be somebody else's, where one only has a stand; and "notre salon" may be where hair is cut.
_FAIR = (
    r"(?:salon(?! d[e'] ?(?:coiffure|the|beaute|massage|esthetique|toilettage))|foire|trade show|fair|exhibition|expo)"
    r"s?"
)
_TO = r"(?:au|aux|a|pour|to|at|for|in)[ ]"
_GUESTS = re.compile(
    rf"\d[ ](?:[\w'-]+ ){{0,2}}?(?:{_COME}|{_ANYBODY})[ ](?:{_TO})(?:{_THE}(?:[\w'-]+ ){{0,2}}?{_EVENT}|"
    rf"{_OUR}(?:[\w'-]+ ){{0,2}}?{_FAIR})(?![a-z])"
)

HELD = re.compile(
    r"\b(?:organise\w*|remplir|lance\w*|monte\w*|prepare\w*|accueill\w+|tien\w+|hosting|host|holding|hold|"
    r"organi[sz]ing|putting on|put on|running|run|throwing|planning|fill(?:ing)?) "
    r"(?:un|une|le|la|l'|notre|nos|mon|ma|des|a|an|the|our|my)[ ']?(?:[\w'-]+ ){0,3}?"
    r"(?:salon|webinaire|webinar|conference|journees? portes ouvertes|portes ouvertes|jpo|soiree|forum|congres|atelier|"
    r"festival|concert|gala|foire|tournoi|vernissage|colloque|seminaire|petit[- ]dejeuner|open (?:day|evening|house)|"
    r"workshop|seminar|trade show|fair|fete|meetup|breakfast|tournament|summit|exhibition|event|evenement)s?\b"
)


def _counted_kind(line: Line, context: Context) -> tuple[str, bool] | None:
    """Return the kind that "gagner 15 clients" tells: that of "gagner des clients", and whether its words say it.

    That what is signed or won is new is likely and not said.
    """
    for figure in find_figures(line.text, context.language)[:1]:
        before = line.text[: figure.start].rstrip()
        for article in ("des", "de nouveaux", "") if context.language == "fr" else ("", "new"):
            text = " ".join(f"{before} {article} {line.text[figure.end :].lstrip()}".split())
            terms = _without_filling(find_terms(text, "objective", context.language), text)
            # The verb tells, not the word that was put in after it.
            found = {t.id for t in terms if article not in _NEW or t.start < len(before)}
            if len(found) == 1:
                return found.pop(), article not in _NEW
    return None


_NEW = ("de nouveaux", "new")


def without_group(text: str, asked: str | None) -> str:
    """Return "acquisition, brand new families" with blanks for who is to be won, while the goal is talked of.

    Args:
        text: What may name a kind of objective.
        asked: Path of the field that is asked.
    """
    head, comma, group = text.partition(",")
    if not comma or not (asked or "").startswith("objective") or "," in group or len(group.split()) > _GROUP_WORDS:
        return text
    named = find_terms(head, "objective", fuzzy=True) and find_terms(group, "people")
    return head + " " * (len(text) - len(head)) if named else text


_GROUP_WORDS = 4
