"""Facts said in passing where anybody's words would answer: sums, rhythms, where details lie, where one stands.

"We look at the figures every Monday" proves nothing, though a proof may be told in any words.
"""

import re

from assistant.dialogue.guided.fit_figures import beside_today, counts_money
from assistant.dialogue.guided.no_argument import no_argument
from assistant.dialogue.guided.other_facts import argument_fact, other_fact, step_fact
from assistant.dialogue.guided.proofs_beside import is_proof_beside
from assistant.dialogue.guided.reading.content_states import lists_contents, opens_with_state
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.details import tells_reach
from assistant.dialogue.guided.reading.journey_kpis import judges_step
from assistant.dialogue.guided.reading.lexicon import Expression, first_names, pattern, status_terms
from assistant.dialogue.guided.reading.message_promise import slogan
from assistant.dialogue.guided.reading.orchestrate_reviews import tells_rhythm
from assistant.dialogue.guided.reading.people import members
from assistant.dialogue.guided.reading.pieces import Piece, flat
from assistant.dialogue.guided.reading.relation_clauses import relation_settled
from assistant.dialogue.guided.standing_told import stands_at
from assistant.language.dates import find_dates
from assistant.language.figures import Money, Number
from assistant.language.kinds import Kind
from assistant.language.numbers import find_figures
from assistant.language.vocabulary import find_terms

# Questions that anybody's words answer, and so would take these for an answer.
_IN_WORDS = frozenset(["challenges", "habits", "promise", "pillars", "proofs", "objections", "motivations"])
# Questions that a day or a rhythm may answer.
_OF_TIMES = frozenset(
    [None, "reviews", "retention", "dates", "deadline", "start", "end", "kpis", "habits", "objective"]
)
# Questions of the journey, whose answers tell of steps.
_OF_STEPS = frozenset(
    ["journey", "kpis", "call_to_action", "step_pillars", "stores_in", "goal", "entry", "left_out", "automations"]
)
# Questions for things, of which somebody may say instead whose they are.
_OF_THINGS = frozenset(["contents", "data"])
# Questions that somebody's name, a group, a relation or a rank answers.
_NARROW = frozenset(["audience", "manager", "owner", "team", "lifecycle", "answers"])
_OF_ARGUMENTS = frozenset(["promise", "pillars", "proofs"])
# Questions of the objective that are answered by a value of a list or a day: a count answers another of its questions.
_BESIDE_A_COUNT = frozenset(["kind", "deadline"])
# Questions that a sum of money may answer, or the reason why something is left out.
_OF_SUMS = frozenset([None, "objective", "target", "baseline", "kpis", "reserve", "economics", "left_out", "conflict"])
_REVIEWS, _DATA = Expression("plain_facts.reviews"), Expression("plain_facts.data")
_KEPT, _MONEY = Expression("plain_facts.kept"), Expression("plain_facts.money")
_MEETING, _RHYTHM = Expression("plain_facts.meeting"), Expression("plain_facts.rhythm")
_SUM_FIRST = Expression("plain_facts.sum_first")
_DATES = Expression("plain_facts.dates")
_ALONE = Expression("plain_facts.alone")
_BY_THEN = Expression("plain_facts.by_then")
_OWED, _TODAY = Expression("plain_facts.owed"), Expression("plain_facts.today")


def plain_fact(text: str, asked: str | None, context: Context) -> str | None:
    """Return what a sentence is plainly about, though the pending question would take it for its answer.

    Args:
        text: The sentence, or one clause of it.
        asked: Label of the pending question.
        context: The plan.
    """
    plain = flat(text).strip()
    beside = beside_today(plain) if asked == "baseline" else _of_its_own(plain, text, asked, context)
    beside = beside or ("baseline" if stands_at(text, asked, context) else no_argument(text, asked))
    if beside is not None:
        return beside
    if asked != "kpis" and judges_step(text, context):
        return "kpis"
    if (asked not in _OF_STEPS or asked == "stores_in") and (told := step_fact(text, context)) is not None:
        return told
    if (argued := argument_fact(text, asked, context)) is not None:
        return argued
    if asked in _BESIDE_A_COUNT:
        open_yet = context.draft.get("objective.baseline") is None and context.draft.get("objective.target") is not None
        return "baseline" if open_yet and _TODAY.fullmatch(plain) else None
    if asked not in _OF_TIMES and _ONLY_RHYTHM.fullmatch(plain):
        return "reviews"
    if asked not in _OF_SUMS and _MONEY.match(plain) and _OWED.search(plain) is None and _has_sum(text, context):
        return "budget"
    sums = asked != "budget" and (asked not in _OF_SUMS or _goal_is_told(asked, context))
    if sums and _sum_first(plain, text, context):
        return "budget"
    if asked == "left_out" and _sums(text, context) > _SPLIT:
        return "budget"
    if asked in _OF_THINGS and _gives_all(text, context):
        return "team"
    if asked in _NARROW:
        return _beside_narrow(plain, text, asked, context)
    return _beside_words(plain, text, asked, context) if asked in _IN_WORDS else None


def _of_its_own(plain: str, text: str, asked: str | None, context: Context) -> str | None:
    """Return what was asked where a sentence answers it though it sounds like something else."""
    if asked == "deadline" and _BY_THEN.match(plain) and find_dates(text, context.language, context.today):
        # "Before winter ends" is what was asked, and no end of the campaign.
        return "deadline"
    if asked == "reviews" and (tells_rhythm(text) or _tells_readers(plain, context)):
        return "reviews"
    of_itself = (asked == "contents" and opens_with_state(text)) or (asked == "data" and tells_reach(text))
    return asked if of_itself else None


def _beside_narrow(plain: str, text: str, asked: str | None, context: Context) -> str | None:
    """Return what a sentence is about where somebody, a relation or a rank was asked for."""
    if slogan(text) is not None and not context.draft.get("message_house.promise"):
        # The promise was passed over, and here it is.
        return "promise"
    if lists_contents(text, several=True):
        return "contents"
    if asked == "team":
        return "team" if _HEADS.match(plain) else None
    if asked == "lifecycle":
        return "lifecycle" if concludes_relation(text) else None
    if asked == "answers":
        return "proofs" if is_proof_beside(text, context) else None
    return _lists_means(text, context)


def concludes_relation(text: str) -> bool:
    """Tell whether a sentence concludes how people stand: "they do not compost yet, so they're prospects".

    Args:
        text: The sentence.
    """
    return bool(relation_settled(text) or (_SO.search(flat(text)) and find_terms(text, "lifecycle")))


def _goal_is_told(asked: str | None, context: Context) -> bool:
    """Tell whether a question about the goal is open though it is told, and counts no money: a sum answers nothing."""
    told = context.draft.get("objective.statement") is not None
    return asked in ("objective", "target", "baseline") and told and not counts_money(context)


def _beside_words(plain: str, text: str, asked: str | None, context: Context) -> str | None:
    """Return what a sentence is about where anybody's words would answer the pending question."""
    if (other := other_fact(text, context)) is not None:
        return other
    if asked in _OF_ARGUMENTS and _ELSE.fullmatch(plain) and context.draft.get("integrate.steps"):
        return "journey"
    if asked in _OF_ARGUMENTS and (beside := _of_means(text, context)):
        return beside
    if _REVIEWS.match(plain) or (_MEETING.match(plain) and _RHYTHM.search(plain)):
        return "reviews"
    if _DATES.match(plain) and find_dates(text, context.language, context.today):
        return "dates"
    if _KEPT.match(plain):
        return "retention"
    return "data" if _DATA.match(plain) else None


# "They do not compost yet, so they're prospects": what is concluded answers.
_SO = re.compile(r"[,;.] ?(?:et )?(?:donc|du coup|bref|so|therefore|hence)[ ,]")
# "On est 3 : moi, Léonie et Baptiste": how many work on it is no figure of the goal.
_HEADS = re.compile(
    r"(?:(?:et|bon|alors|so|well)[ ,]+)*"
    r"(?:on (?:est|sera)|nous (?:sommes|serons)|we(?:'re| are|'ll be)|there(?:'s| are| is))[ ]"
    r"(?:que |only |just |seulement )?(?:\d{1,2}|deux|trois|quatre|cinq|two|three|four|five)"
    r"(?: of us| people| personnes)?"
    r"(?:[ ]?[:,.(]|$| (?:dans|sur|in|on|pour)(?![a-z]))"
)
# Nothing but a rhythm, which only reviews have by itself.
_DAY = r"(?:mon|tues|wednes|thurs|fri)day|lundi|mardi|mercredi|jeudi|vendredi"
_ONLY_RHYTHM = re.compile(
    rf"(?:(?:on )?(?:every|each|chaque|tous les|toutes les) (?:(?:first|second|third|last|other|premiers?|derniers?) )?"
    rf"(?:{_DAY})s?|(?:on |les )?(?:{_DAY})s|"
    r"(?:every|tous les|toutes les) (?:two|other|deux|2) (?:weeks|week|semaines))"
    r"(?: (?:mornings?|afternoons?|matins?|soirs?|apres-midis?))?"
    r"(?: (?:of|in) (?:the|each|every) month| (?:du|de chaque) mois)?(?: (?:at|a) \d{1,2} ?(?:h|am|pm|heures)?)?[ .!]*"
)


def _sum_first(plain: str, text: str, context: Context) -> bool:
    """Tell whether a sum and what it is split into open a sentence: "£1,800 all in: 700 Facebook, 500 print"."""
    split = _SUM_FIRST.match(plain) is not None and _sums(text, context) > 1
    listed = _LISTED.fullmatch(plain) is not None and _CURRENCY.search(flat(context.draft.message)) is not None
    return (split or listed or _ALL_IN.fullmatch(plain) is not None) and _OWED.search(plain) is None


_ALL_IN = re.compile(
    r"(?:about |around |max |pas plus de |environ )?"
    r"(?:[£$€] ?\d[\d., ]*k?|\d[\d., ]*k? ?(?:€|£|\$|euros?|pounds?|dollars?)) ?"
    r"(?:all in|in total|in all|altogether|all told|en tout|au total|tout compris|max|maximum)[ .!]*"
)
# "700 Facebook, 500 print and 200 for cakes", in a message that says of which money.
_LISTED = re.compile(
    r"(?:\d[\d., ]*k?[ ](?:for |on |pour |en |de |d'|in )?[a-z][a-z' -]{1,30}(?:, | and | et | & |[.]?$)){2,}"
)
_CURRENCY = re.compile(r"[£$€]|\b(?:euros?|pounds?|dollars?|eur|gbp|usd)\b")
# "Those who do not come get the replay": what happens next is told, and no argument.
_ELSE = re.compile(
    r"(?:.{0,40}[,;] ?)?(?:(?:so|sinon|donc|otherwise|then|and|et|but|mais) )?(?:those who|ceux qui|celles qui|"
    r"(?:the |les )?(?:no[- ]?shows?|absente?s?|others|autres))(?![a-z]).*?(?<![a-z])(?:get|gets|receive|are sent|"
    r"re[cç]oivent|ont|auront|on leur envoie|we send)(?![a-z]).*"
)


def _of_means(text: str, context: Context) -> str | None:
    """Return what a list of nothing but channels is, or a few words that give somebody known one of them."""
    parts = [part for part in _BETWEEN.split(text.strip(" .!")) if part]
    named = [bool(find_terms(part, "channel")) and len(part.split()) <= _SHORT_NAME for part in parts]
    if (
        len(parts) >= _SEVERAL
        and sum(named) >= _SEVERAL
        and sum(named) * 2 > len(parts)
        and not re.search(r"\d|:", text)
    ):
        return "channels"
    if len(text.split()) > _FEW_WORDS or not find_terms(text, "channel") or re.search(r"\d|:", text):
        return None
    words = re.findall(r"[\w'-]+", flat(text))
    return "team" if words[:1] and (words[0] in _firsts(context) or _gives(text, context)) else None


def _lists_means(text: str, context: Context) -> str | None:
    """Return what a list is that names nobody, where somebody was asked for: "WhatsApp, sms, presse, newsletter"."""
    parts = [part.strip() for part in _BETWEEN.split(text.strip(" .!")) if part.strip()]
    words = set(re.findall(r"[a-z'-]+", flat(text)))
    if len(parts) < _SEVERAL or re.search(r"\d|[:;]", text) or words & (_firsts(context) | first_names() | _SPEAKER):
        return None
    kinds: tuple[tuple[Kind, str], ...] = (("channel", "channels"), ("format", "contents"))
    for kind, label in kinds:
        spans = [[t for t in find_terms(part, kind) if not part[: t.start].strip(" 'lL’adesun")] for part in parts]
        told = [
            bool(span) or (kind == "channel" and _is_known(p, context)) for p, span in zip(parts, spans, strict=True)
        ]
        others = [part for part, known in zip(parts, told, strict=True) if not known]
        if len(parts) - len(others) >= _SEVERAL > len(others) and all(part[:1].islower() for part in others[1:]):
            return label
    return None


def _is_known(part: str, context: Context) -> bool:
    """Tell whether words name a channel of the plan, or where the audience is met."""
    names = [*(str(each["name"] or "") for each in context.draft.get("rally.channels") or [])]
    names += [str(each) for each in context.draft.get("audience.habits") or []]
    return any(_ARTICLE.sub("", flat(name)) == _ARTICLE.sub("", flat(part)) for name in names)


_ARTICLE = re.compile(r"^(?:le |la |les |l'|the )")


def _gives_all(text: str, context: Context) -> bool:
    """Tell whether each clause gives something to somebody known: "Instagram is Joe, e-mail and fairs are me"."""
    clauses = re.split(r"\s*[,;]\s*", text.strip(" .!"))
    told = [_gives(clause, context) for clause in clauses]
    # "E-mail is me, Ines": a name by itself says who "me" is.
    return told[0] and all(each or flat(clause) in _firsts(context) for each, clause in zip(told, clauses, strict=True))


def _gives(text: str, context: Context) -> bool:
    words = re.findall(r"[\w'-]+", flat(text))
    if status_terms(Piece(text, 0)):
        # "Route map: ready (Leif)" says how far it is, too.
        return False
    return _GIVEN.match(flat(text)) is not None and words[-1] in _firsts(context) | _SPEAKER | first_names()


def _firsts(context: Context) -> frozenset[str]:
    return frozenset(flat(str(member["name"])).split()[0] for member in members(context) if member["name"])


# "E-mail is me", "press is PressLink": a channel, and who has it.
_GIVEN = re.compile(
    r"(?:the |la |le |les |l'|notre |nos |our )?[\w'& -]{2,30}?(?: is | are |'s | c'est |, c'est | ce sera |: ?)(?=\w)"
)
_SPEAKER = frozenset({"me", "moi"})


_BETWEEN = re.compile(r"\s*,\s*(?:et |and )?|\s+(?:et|and|&|plus)\s+")
_SEVERAL, _SHORT_NAME, _FEW_WORDS = 3, 3, 7


def _tells_readers(plain: str, context: Context) -> bool:
    """Tell whether a few words beside a rhythm say who looks: "just me and Ana, every Monday"."""
    short = len(plain.split()) <= _FEW and pattern("manage_verb", "lead_verb").search(plain) is None
    return short and (_ALONE.fullmatch(plain.strip(" .!")) is not None or tells_rhythm(context.draft.message))


_FEW = 6


def _has_sum(text: str, context: Context) -> bool:
    return _sums(text, context) > 0 or any(word in flat(text) for word in ("budget", "reserve"))


# So many sums are what a budget is split into, and no reason.
_SPLIT = 2


def _sums(text: str, context: Context) -> int:
    """Return how many figures a text holds where one of them is money, which the others are then too."""
    figures = [f for f in find_figures(text, context.language) if isinstance(f, Money | Number)]
    return len(figures) if any(isinstance(f, Money) for f in figures) else 0
