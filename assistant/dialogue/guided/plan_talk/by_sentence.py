"""Carries out what one sentence of a message says of the plan itself."""

import re

from assistant.dialogue.guided.answers_by_clause import read_answers_by_clause
from assistant.dialogue.guided.answers_told import read_answers_told
from assistant.dialogue.guided.automation_told import read_automation_told
from assistant.dialogue.guided.bases_in_sentences import read_base_in_sentence
from assistant.dialogue.guided.bases_out_of_turn import read_base_out_of_turn
from assistant.dialogue.guided.contents_told import read_contents_told
from assistant.dialogue.guided.creators_told import read_creators_told
from assistant.dialogue.guided.goals_listed import read_goals
from assistant.dialogue.guided.group_told import read_group_told
from assistant.dialogue.guided.habits_told import leave_unused, read_habits_told
from assistant.dialogue.guided.longings_told import read_longings
from assistant.dialogue.guided.market_told import read_market_told
from assistant.dialogue.guided.means_told import read_means
from assistant.dialogue.guided.people_told import read_people_told
from assistant.dialogue.guided.pillars_told import read_pillars_told
from assistant.dialogue.guided.plan_talk.added import add
from assistant.dialogue.guided.plan_talk.answered import read_answered
from assistant.dialogue.guided.plan_talk.branched import branch
from assistant.dialogue.guided.plan_talk.budget_rows import change_rows
from assistant.dialogue.guided.plan_talk.called import name_anew
from assistant.dialogue.guided.plan_talk.carried import carry
from assistant.dialogue.guided.plan_talk.channels_had import read_channels_had
from assistant.dialogue.guided.plan_talk.contacts import read_contact
from assistant.dialogue.guided.plan_talk.days_beside import read_events_told, read_handed_over_by
from assistant.dialogue.guided.plan_talk.events import read_event, read_run
from assistant.dialogue.guided.plan_talk.events_in_short import read_events_in_short
from assistant.dialogue.guided.plan_talk.fields import clear_field
from assistant.dialogue.guided.plan_talk.figures import read_figure_instead
from assistant.dialogue.guided.plan_talk.goal_step import read_goal_step
from assistant.dialogue.guided.plan_talk.held import read_held
from assistant.dialogue.guided.plan_talk.hoped_for import read_hoped_for
from assistant.dialogue.guided.plan_talk.left import leave
from assistant.dialogue.guided.plan_talk.line_sums import read_line_sum
from assistant.dialogue.guided.plan_talk.media import read_media
from assistant.dialogue.guided.plan_talk.moves import move
from assistant.dialogue.guided.plan_talk.names import deny, rename
from assistant.dialogue.guided.plan_talk.not_needed import drop_unneeded
from assistant.dialogue.guided.plan_talk.not_right import read_wrong
from assistant.dialogue.guided.plan_talk.orders import carry_out
from assistant.dialogue.guided.plan_talk.owners import hand_over
from assistant.dialogue.guided.plan_talk.patterns import (
    CALLED,
    COMPLAINT,
    NO_SUCH,
    NOT_THERE,
    OPENS,
    RENAME,
    WHY,
)
from assistant.dialogue.guided.plan_talk.placed import place
from assistant.dialogue.guided.plan_talk.proofs import read_proofs
from assistant.dialogue.guided.plan_talk.reviews_told import read_review_told
from assistant.dialogue.guided.plan_talk.rewritten import rewrite
from assistant.dialogue.guided.plan_talk.roles import read_role
from assistant.dialogue.guided.plan_talk.run_dates import read_run_dates
from assistant.dialogue.guided.plan_talk.same import merge, name_once
from assistant.dialogue.guided.plan_talk.staged import read_stage
from assistant.dialogue.guided.plan_talk.states import read_state
from assistant.dialogue.guided.plan_talk.stored import read_stored
from assistant.dialogue.guided.plan_talk.taken_on import take_on
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.plan_talk.unlinked import unlink
from assistant.dialogue.guided.plan_talk.uses import use
from assistant.dialogue.guided.promise_told import read_promise_told
from assistant.dialogue.guided.reading.blocks import label_of
from assistant.dialogue.guided.reading.own_means import tells_own_means
from assistant.dialogue.guided.reserve_told import read_reserve_told
from assistant.dialogue.guided.tone_told import read_tone, read_tone_beside
from assistant.dialogue.guided.topics_first import read_topic_first

_CLAUSES = re.compile(r"^\s*|,\s+")
_LABELS = frozenset(
    ["kpis", "tasks", "milestones", "dates", "reviews", "team", "contents", "channels", "data", "journey", "objective"]
).union(["audience", "promise", "challenges", "motivations", "objections", "habits", "pillars"])
_SINGLE = frozenset(["audience", "promise", "metric", "target", "baseline", "deadline"])
_TOLD = re.compile(
    r"(?:(?:et|and|so|donc)[ ,]+)+(?P<field>(?:the |our |la |le |l['’]|"
    r"notre )(?P<label>[^\W\d][\w ]{3,18}?)\s*"
    r"(?:,?\s*c['’]est|is|est|:)\s)",
    re.IGNORECASE,
)
_OPENED = re.compile(
    r"(?:(?:ok|and|then|also|next|so|plus|et|puis|ensuite|alors|aussi|bon|"
    r"enfin)[ ,]+)+(?P<label>[^\W\d][\w'’ -]{1,30}?)\s*:",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[\s:,;.!–-]*")
# "No, just put “…”"
_WRITE = re.compile(
    rf"{OPENS}(?:put|write|use|say|note|mets|mettez|ecris|ecrivez|note[rz]?|dis|utilise)\s+(?:down )?"
    r"(?:just |only |simply |juste |seulement |simplement |plutot )*\"(?P<value>[^\"]+)\"[ .!]*$"
)


def read_sentence(talk: Talk, start: int, end: int) -> None:
    """Carry out what one sentence says of the plan, and blank it."""
    opened = _OPENED.match(talk.text[start:end])
    told = _TOLD.match(talk.text[start:end])
    if told is not None and label_of(told["label"]) in _SINGLE:
        # "Et l'audience, c'est …": what joins a sentence to the one before says nothing.
        talk.text = talk.text[:start] + " " * told.start("field") + talk.text[start + told.start("field") :]
    if opened is not None and label_of(opened["label"]) in _LABELS:
        # "Then KPIs: …": what a label stands behind says nothing.
        talk.text = talk.text[:start] + " " * opened.start("label") + talk.text[start + opened.start("label") :]
    leave_unused(talk, start, end)
    read_answers_told(talk, start, end)
    read_answers_by_clause(talk, start, end)
    rewrite(talk, start, end)
    _written(talk, start, end)
    change_rows(talk, start, end)
    read_line_sum(talk, start, end)
    read_figure_instead(talk, start, end)
    read_wrong(talk, start, end)
    unlink(talk, start, end)
    place(talk, start, end)
    branch(talk, start, end)
    carry(talk, start, end)
    _complaints(talk, start, end)
    hand_over(talk, start, end)
    drop_unneeded(talk, start, end)
    take_on(talk, start, end)
    read_event(talk, start, end)
    read_run(talk, start, end)
    read_events_told(talk, start, end)
    read_events_in_short(talk, start, end)
    read_handed_over_by(talk, start, end)
    merge(talk, start, end)
    move(talk, start, end)
    read_media(talk, start, end)
    read_stored(talk, start, end)
    clear_field(talk, start, end)
    read_state(talk, start, end)
    name_anew(talk, start, end)
    add(talk, start, end)
    read_contact(talk, start, end)
    read_role(talk, start, end)
    carry_out(talk, start, end, pointed=False)
    for expression in (NO_SUCH, NOT_THERE):
        deny(talk, expression, start, end)
    carry_out(talk, start, end, pointed=True)
    for expression in (RENAME, CALLED):
        rename(talk, expression, start, end)
    read_stage(talk, start, end)
    read_answered(talk, start, end)
    read_pillars_told(talk, start, end)
    read_proofs(talk, start, end)
    use(talk, start, end)
    if tells_own_means(talk.text[start:end], talk.context):
        read_base_in_sentence(talk, start, end)
        read_base_out_of_turn(talk, start, end)
        read_contents_told(talk, start, end)
    read_held(talk, start, end)
    read_means(talk, start, end)
    read_channels_had(talk, start, end)
    read_creators_told(talk, start, end)
    read_tone_beside(talk, start, end)
    read_promise_told(talk, start, end)
    read_tone(talk, start, end)
    read_automation_told(talk, start, end)
    read_run_dates(talk, start, end)
    read_review_told(talk, start, end)
    read_hoped_for(talk, start, end)
    read_goals(talk, start, end)
    read_goal_step(talk, start, end)
    read_topic_first(talk, start, end)
    read_longings(talk, start, end)
    read_market_told(talk, start, end)
    read_group_told(talk, start, end)
    read_habits_told(talk, start, end)
    read_people_told(talk, start, end)
    read_reserve_told(talk, start, end)
    name_once(talk, start, end)
    leave(talk, start, end)


def _written(talk: Talk, start: int, end: int) -> None:
    """Leave of "no, just put “…”" what is to be written where something is asked."""
    folded = talk.folded(start, end)
    write = _WRITE.match(folded.text)
    if write is None or talk.context.asked is None:
        return
    a, b = folded.span(write.start("value"), write.end("value"))
    talk.text = (
        f"{talk.text[:start]}{' ' * a}{talk.text[start + a : start + b]}{' ' * (end - start - b)}{talk.text[end:]}"
    )
    talk.context.draft.correcting = True


def _complaints(talk: Talk, start: int, end: int) -> None:
    """Blank what is said of the conversation; what stands behind it is told on: "like I said, regular"."""
    folded = talk.folded(start, end)
    if talk.text.strip() != talk.text[start:end].strip() and WHY.match(folded.text.lstrip()):
        # Alone it is a question; beside an order it is none.
        talk.blank(start, end)
        return
    for clause in _CLAUSES.finditer(folded.text):
        at = clause.end()
        while (match := COMPLAINT.match(folded.text, at)) is not None and match.end() > at:
            mark = _MARKS.match(folded.text, match.end())
            stop = mark.end() if mark is not None else match.end()
            said = folded.text[match.end() : stop].strip()
            if match["loose"] and talk.asks_words and not said and stop < len(folded.text):
                # "Don't forget your roots" may be the promise.
                break
            if clause.start() and stop < len(folded.text) and said != ",":
                # Within a sentence only what is a whole clause is said of the conversation.
                break
            a, b = folded.span(match.start(), match.start())[0], folded.span(stop, stop)[0]
            talk.text = talk.text[: start + a] + " " * (b - a) + talk.text[start + b :]
            talk.done = True
            at = stop
