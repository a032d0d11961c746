"""Reads days told beside those of the campaign: "du 1er mars au 31 mai, la Fête des plantes tombe le 20 mars".

An event that falls on a day is a milestone, and what a member hands over on a day is done by then.
"""

import re

from assistant.dialogue.guided.done_by_day import does_by_day, is_away
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.headings import label_of
from assistant.dialogue.guided.reading.name_words import is_first_name
from assistant.dialogue.guided.reading.orchestrate_milestones import kind_of
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece
from assistant.dialogue.guided.reading.registry import read_block
from assistant.language.dates import deadline, find_dates
from assistant.language.kinds import Kind
from assistant.language.text import fold
from assistant.language.vocabulary import find_terms

_MILESTONES = "orchestrate.milestones"

_FALLS = (
    r"(?:tombe(?:nt|ra|ront)?|(?:a|ont|aura|auront) lieu|se (?:tient|tiennent|tiendra|tiendront|deroule|deroulera)|"
    r"falls?|will fall|takes? place|will take place|"
    r"(?:is|are|will be|has been|have been) (?:held|set|scheduled|planned|booked|fixed)(?: for| on)?|"
    r"(?:est|sont|sera|seront|a ete|ont ete) (?:calee?s?|prevue?s?|fixee?s?|programmee?s?|"
    r"planifiee?s?)(?: pour| au)?|"
    r"se pass(?:e|era|eront))"
)
# Where it takes place stands between: "le salon est à Nantes le 3 mai".
_WHERE = r"(?:(?:a|au|en|in|at|dans)\s+(?!\d)[^\d,;:!?()\n]{2,24}?\s+)?"
# "First pottery day is on 3 May": one of several needs no article.
_RANK = r"(?=(?:first|second|third|last|final|next|premiere?|deuxieme|derniere?)\s)"
# "Bike Week, which we should use, falls on 7 June": what is said of it stands between, and a title needs no article.
_ASIDE = (
    r"(?:,? ?(?:,\s(?:which|that|who|dont|que|qui|worth|une|an?|la|le|the|a ne pas)(?![a-z])|,\squ')"
    r"[^,;:.!?\d()\n]{2,40},)?"
)
_UNTOLD = r"(?=[a-z][a-z'-]+ [a-z])"
_RANKED = re.compile(r"^(?:first|second|third|last|final|next|premi[eè]re?|deuxi[eè]me|derni[eè]re?)\s", re.IGNORECASE)
_TOLD = re.compile(
    r"(?:^\s*|[,;.:]\s*|\s(?=(?:et|and|mais|but)\s))(?P<all>(?:(?:et|and|mais|but|sachant que|puis)[ ,]+)*"
    rf"(?P<the>(?:le |la |les |l'|notre |nos |the |our |(?P<one>une? |an? )|{_RANK}|(?P<bare>{_UNTOLD})))"
    rf"(?P<name>[a-z][^,;.:!?\d()\n]{{2,50}}?){_ASIDE}\s+"
    rf"(?:(?P<falls>{_FALLS})|(?:,? ?c'est|est|sera|ce sera|is|will be))\s+{_WHERE}"
    r"(?P<day>(?:(?:bien|only|toujours|still)\s+)?(?:le|on|the|du|from|ce|au)?[ ]?(?:[a-z]+day |(?:lun|mar|"
    r"mercre|jeu|"
    r"vendre|same)di |dimanche )?(?:the )?\d[^,;:!?()\n]{1,30}?))"
    r"(?=\s*(?:$|[,;.!?:(]|(?<![a-z])(?:et|and|mais|but|puis)\s))"
)
# What has its day and is no event, whatever capital it has.
_NO_EVENT = re.compile(
    r"^(?:[\w'-]+ )?(?:jour|day)$|\b(?:(?:jour|day) (?:of|d[eu]|d')|"
    r"campaign|campagne|operation|promotion|push|action|date|prix|price|tarif|cout|cost|semaine|week|mois|"
    r"month|saison|season|ouverture|opening|closing|"
    r"fermeture|paiement|payment|lancement|livraison|rendu|remise|echeance|deadline|fin|debut|depart|bouclage|"
    r"impression|envoi|vacances|"
    r"launch|delivery|handover|due date|end|start|print|mailing|holidays?)\b"
)

_MORE_DAYS = re.compile(r"\s*(?:,\s*)?(?:and|et|or|ou)\s+(?:(?:on|le|the)\s+)?\d")


def read_events_told(talk: Talk, start: int, end: int) -> None:
    """Record the day of an event that a clause tells whatever is asked, and leave the clause out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    _held(talk, start, end)
    folded = talk.folded(start, end)
    for told in _TOLD.finditer(folded.text):
        a, b = folded.span(*told.span("name"))
        name = talk.text[start + a : start + b]
        kind = kind_of(Piece(name, 0))
        if told["one"] and (told["falls"] is None or _MORE_DAYS.match(folded.text, told.end()) is not None):
            # "A month is the 3rd" tells of no event, and one on two days is asked.
            continue
        # What is new and takes place on a day is an event, whatever it is called.
        named = bool(told["one"]) or (name[:1].isupper() and not is_first_name(name.split()[0]))
        if told["falls"] is None:
            # "La Nuit des livres, c'est le 3 mai"; "le Guide des vins, c'est …" is a content.
            named = (
                named and " " in name and not any(find_terms(name, kind) for kind in ("format", "channel", "people"))
            )
        if told["bare"] is not None and not is_title(name):
            continue
        plain = not told["one"] and _is_plain_event(name, told["day"], talk, falls=told["falls"])
        occurs = _OCCURS.search(told["falls"] or "") is not None
        if not (kind or named or plain) or (label_of(name) is not None and not occurs) or is_edge(name):
            continue
        day, last = folded.span(*told.span("day"))
        days = find_dates(talk.text[start + day : start + last], talk.context.language, talk.context.today)
        if len(days) != 1 or days[0].precision not in ("day", "range"):
            continue
        first, stop = folded.span(*told.span("all"))
        if find_dates(name, talk.context.language, talk.context.today):
            # "Fête du printemps" has a season in its name, which is no day of it.
            row = {"name": name, "date": deadline(days[0]), **({"kind": kind} if kind else {})}
            talk.context.draft.add(_MILESTONES, row, talk.context.words(start + a, start + last))
            talk.read(start + first, start + stop)
            continue
        said = f"{name} :{' ' * max(day - b - 2, 0)}{talk.text[start + day : start + last]}"
        if read_block(Block("milestones", (Line(said, start + a),), "milestones"), talk.context):
            talk.read(start + first, start + stop)


def is_title(name: str) -> bool:
    """Tell whether a name is written as that of an event: "Bike Week", "World Book Day".

    Args:
        name: What stands before the day.
    """
    words = name.split()
    return len(words) > 1 and words[-1][:1].isupper() and words[0][:1].isupper() and not is_first_name(words[0])


def is_edge(name: str) -> bool:
    """Tell whether a name is of an end, a rhythm or a piece of work rather than of an event.

    Args:
        name: What stands before the day.
    """
    plain = fold(name)
    if is_title(name) and _NAMED_DAY.fullmatch(plain) is not None:
        return False
    return _NO_EVENT.search(_WEEK_OF.sub("", plain)) is not None


# "The week of the bicycle", "la remise des prix" are events, although a week and a handover are none.
_WEEK_OF = re.compile(
    r"^semaine (?:du |de la |des |de l')(?=[a-z]{3})|^remise (?:des|de) (?:prix|diplomes?|trophees?|cles)$"
)


def _held(talk: Talk, start: int, end: int) -> None:
    """Record an event that there will be, or that is held, on a day: "il y aura une matinée compost le 6 mars 2027"."""
    if talk.context.draft.get("objective.statement") is None or (talk.context.asked or "").startswith("objective."):
        # What is held may be what the campaign is for, and its day the one to reach.
        return
    folded = talk.folded(start, end)
    for told in _HELD.finditer(folded.text):
        (a, b), (day, last) = folded.span(*told.span("name")), folded.span(*told.span("day"))
        name = talk.text[start + a : start + b]
        days = find_dates(talk.text[start + day : start + last], talk.context.language, talk.context.today)
        if len(days) != 1 or days[0].precision != "day" or days[0].relation in ("by", "before", "until"):
            continue
        kind = kind_of(Piece(name, 0))
        edge = _NO_EVENT.search(told["name"]) is not None and _NAMED_DAY.fullmatch(told["name"]) is None
        if kind in ("launch", "review") or edge or _WORK.search(told["name"]) is not None:
            continue
        plain = _is_plain_event(name, told["day"], talk, falls="falls")
        if not (kind or (plain and (told["hosts"] or _LASTS.search(told["name"])))):
            continue
        said = f"{name} :{' ' * max(day - b - 2, 0)}{talk.text[start + day : start + last]}"
        if read_block(Block("milestones", (Line(said, start + a),), "milestones"), talk.context):
            # Where it is held goes with it.
            where = _PLACE.match(folded.text, told.end())
            first, stop = folded.span(told.start("all"), where.end() if where is not None else told.end())
            talk.read(start + first, start + stop)


_PLACE = re.compile(r"\s+(?:at|in|chez|a|au|aux|dans)\s(?!\d)[^,;:.!?\d\n]{2,40}?(?=\s*(?:$|[,;.!?]))")
_HELD = re.compile(
    r"(?:^\s*|[,;.:]\s*|\s(?=(?:et|and|mais|but)\s))(?P<all>(?:(?:et|and|mais|but|puis|also|aussi)[ ,]+)*"
    r"(?:(?:il y aura|il y a|y aura|there(?:'ll be| will be| is|'s)|on a|nous avons|on aura|nous aurons|"
    r"on fait|on fera|"
    r"(?:we|i)(?:'re| are|'ll| will)? (?:have|having|run|running|do|doing))|"
    r"(?P<hosts>(?:on|nous) (?:organis(?:e|ons|era|erons)|ti(?:ent|endra)|tenons|accueill(?:e|ons|era|erons)|"
    r"prevo(?:it|yons)|propos(?:e|ons)|donn(?:e|ons))|"
    r"(?:we|i)(?:'re| are|'m| am|'ll| will)?(?: be)? (?:hold(?:ing)?|host(?:ing)?|organi[sz](?:e|ing)|putting on|"
    r"throw(?:ing)?|stag(?:e|ing))))"
    r" (?:aussi |also |egalement )?(?:une? |an? |the |la |le |l'|notre |our )(?P<name>[a-z][^,;.:!?\d()\n]{2,40}?)\s+"
    r"(?P<day>(?:le|on|the|ce|du|au)?[ ]?(?:[a-z]+day,? |(?:lun|mar|mercre|jeu|vendre|same)di |dimanche )?(?:the )?"
    r"(?:\d{1,2}(?!\d)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d)(?:[^,;:!?()\n]|"
    r",(?= ?20\d\d)){1,30}?))"
    r"(?=\s*(?:$|,(?! ?20\d\d)|[;.!?:(]|(?<![a-z])(?:et|and|mais|but|puis|a|au|in|at|chez)\s))"
)
# What takes part of a day or more, and what is only worked at.
_LASTS = re.compile(
    r"(?<![a-z])(?:journees?|soirees?|matinees?|apres-midi|nuit|week-?end|semaine|days?|evenings?|nights?|mornings?|"
    r"afternoons?|fetes?|festivals?|concerts?|course|race|tournoi|tournament|gala|bal|defile|parade|vide-grenier|"
    r"brocante|marche|market|fair|foire|show|rallye|rally|loto|kermesse|tombola|raffle|party|picnic|pique-nique|"
    r"barbecue|lunch|dinner|diner|dejeuner|breakfast|cocktail|tour|visite|ride|walk|run|contest|concours|expo\w*|"
    r"exhibition|premiere|vernissage|inauguration|ceremony|ceremonie|demonstration|demo|tasting|degustation)(?![a-z])"
)
_NAMED_DAY = re.compile(
    r"(?!first|last|final|launch|opening|closing|start|next|bank|working|same|due|each|this|that|every|delivery|print)"
    r"(?:[a-z'-]+ ){1,3}(?:day|week|weekend|month)"
)
_WORK = re.compile(
    r"(?<![a-z])(?:reunions?|meetings?|points?|calls?|appels?|briefs?|briefings?|relectures?|validations?|"
    r"proofread\w*|"
    r"shooting|shoots?|tournage|emailing|e-?mails?|posts?|mailings?|newsletters?|relances?|reminders?|checks?|reviews?|"
    r"workers?|shifts?) ?$|(?<![a-z])(?:bank holiday|jour ferie|day off|conge)"
)


def _is_plain_event(name: str, day: str, talk: Talk, *, falls: str | None) -> bool:
    """Tell whether a day in full is that of an event, though no list knows it: "the race is on 12 June 2027".

    What is shown, who does something and what is counted have days too, and so have the ends of what is asked.
    """
    if len(_RANKED.sub("", name).split()) > _MOST_WORDS or _IN_FULL.search(day) is None:
        return False
    if not falls and (talk.context.asked or "").startswith(_DATES):
        # Alone it may be the day that is asked.
        days = find_dates(talk.said, talk.context.language, talk.context.today)
        if all(found.precision == "day" for found in days) and len(days) < _SEVERAL:
            return False
    return is_plain_event(name, talk, falls=falls)


def is_plain_event(name: str, talk: Talk, *, falls: str | None = None) -> bool:
    """Tell whether a name is no person, content, figure or piece of work, so that a day beside it is an event's.

    Args:
        name: What stands before the day.
        talk: The message.
        falls: The words that say that it takes place, if any do.
    """
    members = {word for m in talk.context.draft.get("team.members") or [] for word in str(m["name"]).lower().split()}
    if set(name.lower().split()) & members or is_first_name(name.split()[0]):
        return False
    if falls is not None and _OCCURS.search(falls) is not None and _WORK.search(fold(name)) is None:
        # No people, price or guide "takes place", whatever words an event is called by.
        return True
    # "The book fair takes place": what falls on a day is no work, whatever verb its name holds.
    return not any(find_terms(name, kind) for kind in _NO_EVENTS if not (falls and kind in ("task", "budget")))


_OCCURS = re.compile(r"lieu|take|held|se (?:t|d)")
_MOST_WORDS, _SEVERAL = 3, 2
_IN_FULL = re.compile(r"(?<!\d)20\d\d(?!\d)")
_NO_EVENTS: tuple[Kind, ...] = ("format", "channel", "people", "role", "data", "metric", "task", "budget")
_DATES = ("orchestrate.start", "orchestrate.end", "objective.deadline")
_CLAUSE = re.compile(r"(?:^|[,;.]\s|\s(?=(?:et|and)\s))\s*(?:(?:et|and)\s+)?(?P<told>[^,;.!?\n]+?)(?=\s*(?:$|[,;.!?]))")


def read_handed_over_by(talk: Talk, start: int, end: int) -> None:
    """Record what a member hands over on a day where days of the campaign are asked, and leave it out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    if not (talk.context.asked or "").startswith(_DATES):
        return
    for told in _CLAUSE.finditer(talk.text, start, end):
        line = Line(told["told"], told.start("told"))
        if is_away(line.text, talk.context):
            # Until when somebody is on leave is no day of the campaign, and nothing of the plan.
            talk.context.draft.notes.append(("unread", talk.context.words(line.start, line.end)))
            talk.read(*told.span("told"))
        elif does_by_day(line.text, talk.context, asked=False) and read_block(Block("tasks", (line,)), talk.context):
            talk.read(*told.span("told"))
