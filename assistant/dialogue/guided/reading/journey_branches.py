"""Where a branch of a journey leaves the path: "ceux qui n'ouvrent pas", "si… sinon", "après téléchargement"."""

import re
from itertools import pairwise

from assistant.dialogue.guided.reading.journey_canvas import Token
from assistant.dialogue.guided.reading.journey_map import JourneyMap, Node
from assistant.dialogue.guided.reading.journey_mentions import Mention
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.pieces import Piece, flat

_NEGATED = Expression("journey_reader.negated")
_OPENED = frozenset({"email", "sms"})
# What the verb of a condition is about: an e-mail is opened, a webinar attended, a form filled in.
_VERB_KINDS: tuple[tuple[Expression, frozenset[str]], ...] = (
    (Expression("journey_reader.of_messages"), _OPENED),
    (Expression("journey_reader.of_answers"), frozenset({"email", "sms", "phone", "direct_mail"})),
    (Expression("journey_reader.of_calls"), frozenset({"phone"})),
    (Expression("journey_reader.of_events"), frozenset({"webinar", "event", "trade_show", "open_day"})),
    (Expression("journey_reader.of_forms"), frozenset({"website", "webinar", "event"})),
)


def is_negated(words: Piece) -> bool:
    """Tell whether a condition is about those who did not do something."""
    return _NEGATED.search(words.flat) is not None


def known_step(journey: JourneyMap, mention: Mention, piece: Piece, path: list[Node], *, source: bool) -> Node | None:
    """Return a step that is there already, None where the mention would be a new one."""
    before = len(journey.nodes)
    found = journey.nodes_for(mention, piece, path, source=source)
    if len(journey.nodes) > before:
        del journey.nodes[before:]
        return None
    return found[-1] if source else found[0]


def branch_source(journey: JourneyMap, token: Token, piece: Piece, path: list[Node]) -> list[Node]:
    """Return the step that a condition leaves from, where its words say so.

    Args:
        journey: The map.
        token: The condition, with the steps named in it.
        piece: The sentence.
        path: The steps told so far.
    """
    words = piece.cut(token.start, token.end)
    if (place := _missed_after(journey, token, piece, path)) is not None:
        return [place]
    for inner in token.inner[:1]:
        assert inner.mention is not None
        done = known_step(journey, inner.mention, piece, path, source=True) if _did_first(words, inner, token) else None
        if done is not None:
            return [done]
        missed = known_step(journey, inner.mention, piece, path, source=True) if is_negated(words) else None
        taken = missed is not None and (_is_goal(missed) or _TAKEN.search(words.flat) is not None)
        before = journey.predecessors(missed) if missed is not None and taken else []
        if before:
            # "No quote after ten days", "those who don't sign": they are still where one does.
            return before[-1:]
        # A step that people did not reach is no new step.
        if not is_negated(words) or known_step(journey, inner.mention, piece, path, source=True) is not None:
            return journey.nodes_for(inner.mention, piece, path, source=True)[-1:]
    side = {e.target for e in journey.edges if e.trigger is not None and e.target.step is None}
    for verbs, kinds in _VERB_KINDS:
        if verbs.search(words.flat) is not None:
            found = [n for n in path or journey.nodes if n.channel_kind in kinds and n not in side]
            if found:
                # "Those who don't open get a text": what is opened is an e-mail, where there is one.
                opened = [n for n in found if n.channel_kind == "email"] if kinds == _OPENED else []
                return (opened or found)[-1:]
    if is_negated(words) and _TAKEN.search(words.flat) is not None and (left := _not_taken(journey, path, side)):
        return left
    if _NOT_THERE.search(words.flat) is not None:
        # "No-shows" missed what has an hour: a demo, a visit, an appointment.
        return [n for n in path or journey.nodes if _AT_AN_HOUR.search(flat(n.name)) and n not in side][-1:]
    # Nobody misses anything where they have arrived.
    return untaken(journey, path) if path and is_negated(words) and _is_goal(path[-1]) else []


def _did_first(words: Piece, inner: Token, token: Token) -> bool:
    """Tell whether a condition is about those who did what is named and nothing more: "who open it and don't book"."""
    joint = _YET.search(words.flat, max(inner.end - token.start, 0))
    return joint is not None and not is_negated(words.cut(0, joint.start()))


_YET = re.compile(
    r"(?<![a-z])(?:and|but|yet|et|mais|(?=without |sans ))[ ]?(?:(?:then|still|they|ensuite|ils|elles|puis)[ ])*"
    r"(?:do not|don't|does not|doesn't|did not|didn't|have not|haven't|never|not|ne |n'|without|sans)"
)


def _not_taken(journey: JourneyMap, path: list[Node], side: set[Node]) -> list[Node]:
    """Return where those are who did not book, sign or buy: before the one step told where one does."""
    # Whoever stands on a page is still there.
    there = [n for n in path if n not in side and n.captures and _PAGE.search(flat(n.name)) is None]
    return journey.predecessors(there[0])[-1:] if len(there) == 1 else []


def _is_goal(node: Node) -> bool:
    return node.is_goal or node.goal is not None


def _missed_after(journey: JourneyMap, token: Token, piece: Piece, path: list[Node]) -> Node | None:
    """Return the step after which something was not done: "if they do not sign up after visiting the page"."""
    words = piece.cut(token.start, token.end)
    after = _AFTER.search(words.flat) if is_negated(words) else None
    if after is None:
        return None
    named = [inner for inner in token.inner if inner.start >= token.start + after.end() and inner.mention is not None]
    return known_step(journey, named[0].mention, piece, path, source=True) if named and named[0].mention else None


_AFTER = re.compile(r"(?<![a-z])(?:after|apres)(?= (?:\w+ )?(?:the|a|an|their|la|le|l|un|une|avoir|\w+ing)(?![a-z]))")
# What one does or does not do at a step, and has left the one before for.
_TAKEN = re.compile(
    r"(?<![a-z])(?:sign|book|buy|bought|order|regist|enrol|subscri|join|quote|purchas|inscri|reserv|achet|achat|"
    r"command|devis|"
    r"souscri|adher|abonn|don(?:ne|ate))"
)


_PAGE = re.compile(r"(?<![a-z])(?:pages?|site|website)(?![a-z])")
_NOT_THERE = re.compile(r"(?<![a-z])(?:no[- ]?shows?|absent(?:e|ee)?s?)(?![a-z])")
_AT_AN_HOUR = re.compile(
    r"(?<![a-z])(?:calls?|appels?|demos?|demonstrations?|appointments?|visits?|visites?|meetings?|rendez-vous|rdv|"
    r"webinars?|webinaires?|workshops?|ateliers?|classes|class|cours|seances?|sessions?|tastings?|degustations?|"
    r"tours?)(?![a-z])"
)


def untaken(journey: JourneyMap, path: list[Node]) -> list[Node]:
    """Return where those are who did not take the last step told: "mail → page → booking. Otherwise, a call"."""
    return journey.predecessors(path[-1])[-1:] if path else []


def before(journey: JourneyMap, nodes: list[Node]) -> list[Node]:
    """Return the known steps that lead to some, the nearest first: what is done again there is another step."""
    found: list[Node] = []
    last = nodes
    while last:
        # A path that comes back to where it was is walked once.
        last = list(dict.fromkeys(n for node in last for n in journey.predecessors(node)))
        last = [n for n in last if n not in found and n not in nodes]
        found += last
    return found


def of_those(piece: Piece, mention: Mention) -> Token | None:
    """Return "those who sign" as a condition, where a step that a verb tells is told of those who take it.

    Args:
        piece: The sentence.
        mention: The step.
    """
    opened = _THOSE.search(piece.flat, 0, mention.start) if mention.told else None
    return Token("condition", opened.start(), mention.end) if opened is not None else None


def is_done_there(piece: Piece, mention: Mention, last: list[Node]) -> bool:
    """Tell whether the last step is the page on which one signs up: "those who sign" tells no step of its own then."""
    there = [node for node in last if node.channel_kind == "website" or _FORM.search(flat(node.name))]
    return bool(there) and _SIGNS.search(piece.flat[mention.start : mention.end]) is not None


# What is done on a page or with a form, whoever does it.
_SIGNS = re.compile(r"(?<![a-z])(?:sign|regist|book|enrol|subscri|join|inscri|reserv|adher|abonn)")
_FORM = re.compile(r"(?<![a-z])(?:page|site|form|petition|formulaire|inscription|registration|sign[- ]?up|booking)")
_THOSE = re.compile(
    r"(?<![a-z])(?:for |pour )?(?:those|the ones|people|anyone|everyone|ceux|celles|tous ceux|les gens)\s*$"
)


def in_order(found: list[Token], piece: Piece, journey: JourneyMap, path: list[Node]) -> list[Token]:
    """Return the parts of a sentence with what comes first before what follows from it, or is counted from it.

    Args:
        found: The parts as they are told.
        piece: The sentence.
        journey: The map.
        path: The steps told so far.
    """
    return condition_first(counted_from(found, piece, journey, path), piece)


def condition_first(found: list[Token], piece: Piece) -> list[Token]:
    """Return the parts of "a call 3 days later if nobody answers" with the condition before what follows from it."""
    if [token.kind for token in found[:2]] == ["step", "step"] and _GOES_OUT.fullmatch(
        piece.flat, found[0].end, found[1].start
    ):
        # "The reminder goes out by e-mail" is one step.
        found = found[1:]
    for at, (step, whom) in enumerate(pairwise(found)):
        told = step.kind == "step" and step.mention is not None and step.mention.told and whom.kind == "condition"
        if told and _CALLS.fullmatch(piece.flat, step.end, whom.start) and {t.kind for t in found[:at]} <= _OPENING:
            # "Bram calls attendees to book a demo": those whom a step is for are told of before it.
            return [*found[:at], whom, step, *found[at + 2 :]]
    kinds = [token.kind for token in found if token.kind not in _BESIDE]
    turned = (["step", "delay", "condition"], ["step", "condition"], ["delay", "step", "condition"])
    if kinds not in turned or found[0].kind in _BESIDE:
        return found
    return [found[-1], *found[:-1]] if found[-1].kind == "condition" else found


_OPENING = frozenset({"delay", "then", "comma"})
_CALLS = re.compile(r"\s*(?:(?:a|aux|the|all|any|les|tous|toutes|everyone|everybody)\s+)*")
_GOES_OUT = re.compile(
    r"\s*(?:,\s*)?(?:c'est|ce sera|se fait|se font|se fera|est|sont|part(?:ent)?|is|are|goes? out|go(?:es)?|will be)\s+"
    r"(?:envoyee?s? |faites? |sent |done )?(?:par|au|via|en|by|over the|through|on)\s+"
    r"(?:le |la |l'|un |une |an? |the )?"
)
_BESIDE = frozenset({"contains", "leads", "action"})


def counted_from(found: list[Token], piece: Piece, journey: JourneyMap, path: list[Node]) -> list[Token]:
    """Return the parts of "two days after the webinar, a call" with the step from which is counted before the delay."""
    for at, delay in enumerate(found):
        to = next((i for i, t in enumerate(found) if i > at and t.kind not in ("contains", "after")), at)
        step = found[to]
        if delay.kind != "delay" or delay.ahead or step.kind != "step" or step.mention is None:
            continue
        counted = _SINCE.search(piece.flat[delay.start : step.start])
        if not counted or not _CLAUSE_END.match(piece.flat, step.end):
            continue
        known = known_step(journey, step.mention, piece, path, source=True)
        if at and found[at - 1].kind not in ("then", "comma"):
            # "A call 3 days after the e-mail": the call was told, and follows the e-mail already.
            return [*found[: at + 1], *found[to + 1 :]] if found[at - 1].kind == "step" else found
        if step.mention.channel is None and path and known is None:
            # "Two days after the download": what no step is called happens at the step before.
            action = [Token("after", step.start, step.start), Token("action", step.start, step.end)]
            return [*found[:at], *action, delay, *found[to + 1 :]]
        return [*found[:at], Token("after", delay.start, step.start), step, delay, *found[to + 1 :]]
    return found


_SINCE = re.compile(
    r"(?<![a-z])(?:after|following|of|from|apres|suivant|qui sui(?:t|vent)|du|des|de)\s*"
    r"(?:the|our|their|this|that|la|le|les|l'|notre|leur|cette|ce|(?<=du )|(?<=des ))\s*(?:(?:premiere?s?|first)\s*)?$"
)
_CLAUSE_END = re.compile(r"\s*(?:(?:with \w+|avec \w+)\s*)?(?:[,:;.)]|$)")


def action_before(piece: Piece, found: list[Token], at: int) -> Piece | None:
    """Return the words of "après téléchargement," where what follows "après" is an action rather than a step."""
    following = found[at + 1] if at + 1 < len(found) else None
    comma = piece.flat.find(",", found[at].end)
    if following is None or following.kind in ("step", "delay") or comma < 0:
        return None
    return piece.cut(found[at].start, comma).trimmed()


def subjects(found: list[Token]) -> frozenset[int]:
    """Return the places of the steps that lead somewhere together: those before the first verb of a clause."""
    run: list[int] = []
    for i, token in enumerate(found):
        if token.kind == "step":
            run.append(i)
        elif token.kind == "leads":
            near = bool(run) and (i - 1 in run or found[i - 1].kind in _BETWEEN_SUBJECT_AND_VERB)
            return frozenset(run) if near else frozenset()
        elif token.kind in ("then", "arrow", "condition", "else", "after"):
            return frozenset()
        elif token.kind not in _IN_SUBJECT:
            run = run if token.kind == "capture" else []
    return frozenset()


_IN_SUBJECT = frozenset({"comma", "and", "or", "entry", "goal", "kpi", "url"})
_BETWEEN_SUBJECT_AND_VERB = frozenset({"capture", "kpi", "delay", "url", "cta"})


def is_short_for(piece: Piece, mention: Mention, last: Node) -> bool:
    """Tell whether a name is the end of that of the last step: "the sign-up form, form asks the e-mail".

    Args:
        piece: The sentence.
        mention: The step as named in it.
        last: The last step.
    """
    return flat(last.name).endswith(f" {piece.flat[mention.start : mention.end].strip()}")
