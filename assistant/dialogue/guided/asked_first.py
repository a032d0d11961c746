"""When the pending question is stronger than words that sound like something else.

"4,000 families did it last year" is a proof where arguments are asked for, and "they go to the conference" a habit
where habits are: sentences like that tell of today's figure, or of a journey, only when nobody asked anything else.
"""

import re

from assistant.dialogue.guided.done_by_day import is_dated, is_made
from assistant.dialogue.guided.fit import is_announced
from assistant.dialogue.guided.fit_people import opens_with_people
from assistant.dialogue.guided.no_argument import lists_others, no_argument
from assistant.dialogue.guided.other_facts import argument_fact
from assistant.dialogue.guided.proofs_beside import is_proof_beside
from assistant.dialogue.guided.questions import is_question
from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.data_places import is_kept_in
from assistant.dialogue.guided.reading.headings import label_of
from assistant.dialogue.guided.reading.items import Item, items, line_items
from assistant.dialogue.guided.reading.journey_cue import asks_details, tells_way
from assistant.dialogue.guided.reading.journey_kpis import counts_each, tells_kpis
from assistant.dialogue.guided.reading.labelled import line_of
from assistant.dialogue.guided.reading.lexicon import Expression, first_names, terms, word_set
from assistant.dialogue.guided.reading.lines import Line
from assistant.dialogue.guided.reading.pieces import Piece, flat
from assistant.dialogue.guided.reading.pillar_items import with_proofs
from assistant.dialogue.guided.reading.pillar_openings import opening_pillar
from assistant.dialogue.guided.reading.step_parts import names_most
from assistant.dialogue.guided.reading.who_runs import tells_taker
from assistant.dialogue.guided.shapes import is_chain, names_doer
from assistant.dialogue.guided.spent import tells_of_money
from assistant.dialogue.guided.team_told import tells_of_team
from assistant.dialogue.sentences import sentences
from assistant.language.dates import find_dates
from assistant.language.vocabulary import find_terms

_OURS = Expression("asked_first.ours")
_TOLD, _USES = Expression("asked_first.told"), Expression("asked_first.uses")

_MOVES = frozenset(["journey"])
_BOASTS = re.compile(r"\d|(?<![a-z])(?:vous|votre|vos|you|your|yours|depuis|since)(?![a-z])")
_ASIDE = frozenset(
    ["team", "baseline", "journey", "tasks", "data", "kpis", "habits", "lifecycle", "retention", "legal_basis"]
)
# What a sentence may sound like while it answers each question; chains and what is announced stay what they are.
_GIVES_WAY: dict[str, frozenset[str]] = {
    "habits": _MOVES | {"inventory", "baseline", "challenges"},
    "challenges": (_ASIDE | {"budget", "reviews", "dates", "target"}) - {"habits", "lifecycle"},
    "promise": _ASIDE | {"budget", "reviews", "dates", "challenges"},
    "pillars": _ASIDE | {"challenges", "reviews", "budget"},
    "proofs": _ASIDE | {"challenges", "reviews", "audience", "budget"},
    "answers": frozenset(
        ["journey", "pillars", "challenges", "objections", "motivations", "tasks", "baseline", "promise", "audience"]
    ),
    "reviews": frozenset(["tasks", "dates", "milestones", "journey", "kpis"]),
    # "Rapport annuel prêt": a report is something to show, and its rhythm a part of its name.
    "contents": frozenset(["reviews"]),
    "contact": frozenset(["challenges", "motivations", "habits", "journey"]),
    "left_out": frozenset(["budget", "challenges", "audience", "lifecycle"]),
    "legal_basis": frozenset(["lifecycle", "audience", "challenges", "journey"]),
    "retention": frozenset(["lifecycle", "audience", "challenges"]),
    "call_to_action": frozenset(["journey", "data", "habits", "challenges"]),
}
_ARROW = re.compile(r"→|->|=>")
_STEPS = 3


def _is_no_path(text: str) -> bool:
    """Tell whether a text does not go on from step to step: three arrows in a row are a way to go, and no answers."""
    return len(_ARROW.findall(re.split(r"[;\n]", text)[0])) < _STEPS


_IN_WORDS_OF_THEIR_OWN = frozenset(["promise", "pillars", "proofs", "challenges", "answers"])


def _names_means(text: str) -> bool:
    """Tell whether a text names several channels or contents, as a way to go does and a hardship hardly."""
    return len([*find_terms(text, "channel"), *find_terms(text, "format")]) > 1


def keeps_to_question(label: str, text: str, asked: str | None, context: Context) -> bool:
    """Tell whether a sentence that sounds like ``label`` answers the pending question all the same.

    Args:
        label: What its words sound like.
        text: The sentence or clause.
        asked: Label of the pending question.
        context: The plan.
    """
    if label == asked or label not in _GIVES_WAY.get(asked or "", frozenset()):
        return _answers_all_the_same(label, text, asked, context)
    if (label == "data" and is_kept_in(text)) or (label == "challenges" and _tells_hardship(text, asked, context)):
        return False
    if label == "team":
        # "Emma runs 12 workshops a year" proves something; who does what is told in words alone.
        return _BOASTS.search(flat(text)) is not None
    plain = flat(text).strip()
    of_them = label == "challenges" and asked == "promise" and re.match(r"(?:ils|elles|they)(?![a-z])", plain)
    if of_them or (label == "baseline" and _OURS.match(plain)):
        return False
    if label == "budget" and tells_of_money(text, asked):
        return False
    if label == "kpis" and tells_kpis(text, context):
        return False
    if label == "journey" and (
        tells_way(plain) or asks_details(plain) or (asked in _IN_WORDS_OF_THEIR_OWN and _names_means(text))
    ):
        return False
    if asked == "answers":
        return _is_no_path(text)
    if is_chain(text) or _TOLD.search(flat(text)):
        return False
    if label == "tasks" and find_dates(text, context.language, context.today):
        # Who makes something by when is a task, whatever was asked.
        return False
    if asked == "call_to_action":
        # "Get the guide" is what a goal opens with, and what people are asked to do.
        return True
    return not is_announced(text, context)


# "4.6 out of 5 on 200 Google reviews": what people think of us proves, wherever it stands.
_RATED = re.compile(r"\d[.,]\d ?(?:/|sur|out of|of) ?(?:5|10|20)(?!\d)|\d ?(?:stars|etoiles)(?![a-z])")


def _answers_all_the_same(label: str, text: str, asked: str | None, context: Context) -> bool:
    """Tell whether a text answers a question that gives way to nothing of what it sounds like."""
    if asked == "kpis":
        return label == "journey" and counts_each(text)
    if asked == "channels":
        # "…, e-mail, SDR calls" names means, and leads nowhere.
        return label == "journey" and _TOLD.search(flat(text)) is None and not is_chain(text)
    if asked == "audience":
        # "Couples over 50 who came last year" counts nobody.
        return label == "baseline" and opens_with_people(text, context)
    if asked in ("proofs", "pillars"):
        return _RATED.search(flat(text)) is not None
    if asked == "tasks":
        return (label in _OF_MEANS or (label == "milestones" and is_made(text, context))) and is_dated(text, context)
    if asked == "challenges":
        return label == "inventory" and _ALWAYS.match(flat(text).strip()) is not None
    return asked == "team" and tells_of_team(label, text, context)


_OF_MEANS = frozenset(["team", "data", "inventory", "channels", "contents", "dates", "end", "start", "orchestrate"])
# "There's always a queue at the stands" is what bothers people, and nothing of an inventory.
_ALWAYS = re.compile(
    r"(?:(?:et|and|puis|also|aussi|mais|but)[ ,]+)*(?:il y a|y a|there's|there is|there are) (?:encore |still )?"
    r"(?:toujours|trop|jamais|pas assez|plein|beaucoup|souvent|always|too (?:much|many)|never|not enough)(?![a-z])"
)


def _tells_hardship(text: str, asked: str | None, context: Context) -> bool:
    """Tell whether a text says what is hard for them, not told yet: "they're scared of falling" is no argument."""
    if asked == "habits":
        # "They open our e-mails", "they come into the branch" name what they use.
        return not find_terms(text, "channel") and _USES.match(flat(text).strip()) is None
    return not context.draft.get("audience.challenges") and _THEY.match(flat(text).strip()) is not None


_THEY = re.compile(r"(?:(?:et|and|mais|but|bah|ben|well|so)[ ,]+)*(?:ils|elles|they)(?![a-z])")
TITLED = re.compile(
    r"\s*(?:[-*•]\s+|\d{1,2}[.)]\s*|\(?[a-e][.)]\s+)?(?P<title>[^\W\d_][^:;()|\n–—]{1,44}?)"
    r"(?:\s*:\s+|\s+[-–—]\s+|\s*\|\s*|\s*\((?=[^()]+\)\s*[.!]?$))(?P<rest>\S.*)"
)
_TITLE_WORDS, _FEWEST = 5, 2
# "Audience - proof: listeners doubled": nothing but an argument is proved.
_PROVED = re.compile(r"(?:la |une |the |a )?(?:preuves?|proofs?|prouvee?|proved|proven|evidence)(?![a-z])")


def arguments(message: str, context: Context) -> Block | None:
    """Return a message as one list of arguments, each a title and what stands behind it: "Time: 6 hours saved".

    Where arguments are asked for, a title that also heads a part of a plan ("Retention: …") is one of them.

    Args:
        message: The whole message.
        context: The message and the plan.
    """
    parts = with_proofs(Item(message, 0), _parts(message))
    headed = bool(parts) and label_of(parts[0].text) == "pillars" and message[parts[0].end :].lstrip().startswith(":")
    parts = parts[1:] if headed else parts
    if not headed and (context.asked != "message_house.pillars" or lists_others([part.text for part in parts])):
        return None
    found: list[Item] = []
    labels: list[str | None] = []
    for part in parts:
        match = TITLED.fullmatch(part.text)
        title = match["title"].strip() if match is not None else ""
        label = label_of(title) if title else None
        proved = match is not None and _PROVED.match(flat(match["rest"])) is not None
        if label in _COSTS and match is not None and not _SUM.search(match["rest"]):
            # "Security: done by a trained pharmacist" keeps no money aside.
            label = None
        if label is not None and not proved and (label not in word_set("may_be_title") or len(title.split()) > 1):
            match = None
        if match is None or not may_be_title(title):
            if not _may_end(message, part, found):
                return None
            break
        found.append(part)
        labels.append(label)
    if len(found) < _FEWEST or (all(labels) and not headed):
        return None
    if not headed and any(no_argument(part.text, "pillars") for part in found):
        return None
    # A bar stands for a colon, in as many characters.
    told = [(part.text.replace("|", ":", 1) if ":" not in part.text else part.text, part.start) for part in found]
    return Block("pillars", tuple(Line(line.text, line.start) for line in (line_of(*each) for each in told)), "")


def _may_end(message: str, part: Item, found: list[Item]) -> bool:
    """Tell whether another subject may begin at a part: on a line or with a sentence of its own."""
    if len(found) < _FEWEST:
        return False
    return re.search(r"[\n.!;]", message[found[-1].end : part.start]) is not None or found[-1].text.rstrip()[-1] in ".!"


_COSTS = frozenset(["reserve"])
# A sum of money, or nothing but a figure: "Security: 0 accidents since 2021" keeps nothing aside.
_SUM = re.compile(r"[€£$%]|\beuros?\b|\bpounds?\b|\bdollars?\b|\d ?k\b|^\W*\d[\d .,]*\W*$")
# What is numbered line by line is no answer by numbers.
_NUMBERED_LINES = re.compile(r"(?:^|\n)\s*1[.)]\s[^\n]*\n\s*2[.)]\s")
_PARTS = re.compile(r"\n+|(?<=\S)[.;]\s+(?=\D)")
_OF_THE_NEXT = re.compile(
    r"\n+|(?<=\S)[.;,]\s+(?=[1-5]\s?[:=)]\s)|(?<=\S)[.;]\s+(?=\D)|,\s+(?=(?:et |and |puis |then )?"
    r"(?:pour|for|sur|on) (?:le |la |the |l')?(?:\d|prem|deux|second|trois|quat|first|third|fourth))",
    re.IGNORECASE,
)
_RANKS = re.compile(r"(?=.*\d)(?:\d|[\s,;/.-]|(?:et|and|puis|then|ensuite)(?![a-z]))+")
_GOES_ON = re.compile(r"\s*(?:[:=→>,-]|repond|answers?|goes|va |is|est|for|pour)")


def of_arguments(message: str, label: str | None, context: Context) -> Block | None:
    """Return what a message opens with where it says which argument answers what, or what proves it.

    "Security" may head a part of a plan elsewhere; what stands after the answer is about something else.

    Args:
        message: The whole message.
        label: Label of the pending question.
        context: The message and the plan.
    """
    if label not in ("answers", "proofs") or _NUMBERED_LINES.search(message) is not None:
        return None
    titles = [flat(str(each["title"])) for each in context.draft.get("message_house.pillars") or [] if each["title"]]
    found: list[Line] = []
    at = 0
    for match in [*(_OF_THE_NEXT if label == "proofs" else _PARTS).finditer(message), None]:
        text = message[at : match.start() if match is not None else None]
        plain = flat(text).strip(" -*•")
        titled = any(plain.startswith(title) and _GOES_ON.match(plain, len(title)) for title in titles)
        titled = titled or (label == "proofs" and opening_pillar(Item(text, at), context) is not None)
        if is_proof_beside(text, context) if label == "answers" else argument_fact(text, label, context):
            return None
        if not (titled or (label == "answers" and _RANKS.fullmatch(plain))):
            break
        found.append(Line(text, at))
        at = match.end() if match is not None else len(message)
    return Block(label, tuple(found), "") if found else None


_OF_STEPS = frozenset(["kpis", "step_pillars", "call_to_action"])


def of_steps(message: str, label: str | None, context: Context) -> Block | None:
    """Return a message as one answer about the steps that were asked for, where most of it names one of them.

    Args:
        message: The whole message.
        label: Label of the pending question.
        context: The message and the plan.
    """
    if label not in _OF_STEPS or _TOLD.search(flat(message)) or is_question(message):
        return None
    if names_doer(message, context) or tells_taker(message):
        return None
    block = Block(label, tuple(Line(m.group(), m.start()) for m in re.finditer(r"[^\n]*\S[^\n]*", message)), "")
    return block if names_most(block, context) else None


def may_be_title(title: str) -> bool:
    """Tell whether words may head an argument: a few, and neither somebody nor a role."""
    words = flat(title).split()
    return len(words) <= _TITLE_WORDS and not (set(words) & first_names()) and not terms(Piece(title, 0), "role")


def _parts(message: str) -> list[Item]:
    """Cut a message at its lines or semicolons; else at full stops; else at commas."""
    rows = tuple(Line(m.group(), m.start()) for m in re.finditer(r"[^\n]*\S[^\n]*", message))
    barred = all(row.text.strip(" |").count("|") == 1 for row in rows)
    lines = [Item(row.text, row.start) for row in rows] if barred else items(Block(None, rows), commas=False)
    if len(lines) != 1:
        return lines
    told = [Item(message[a:b], a) for a, b in sentences(message)]
    if len(told) != 1:
        return told
    return line_items(lines[0])
