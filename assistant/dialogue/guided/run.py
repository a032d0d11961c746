"""The reading of one message on its way, and what each sentence of it is about."""

import re
from dataclasses import dataclass, field

from assistant.dialogue.guided.asked_first import keeps_to_question
from assistant.dialogue.guided.done_by_day import does_by_day
from assistant.dialogue.guided.fit_people import addresses_people
from assistant.dialogue.guided.plain_facts import plain_fact
from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.brief_cues import accepted, brief_cue, tells_right
from assistant.dialogue.guided.reading.content_keepers import tells_keeper
from assistant.dialogue.guided.reading.content_makers import tells_makers
from assistant.dialogue.guided.reading.content_states import lists_contents
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.cues import announces_goal, cue, opens_goal, states_result
from assistant.dialogue.guided.reading.data_places import is_kept_in
from assistant.dialogue.guided.reading.habit_words import tells_users
from assistant.dialogue.guided.reading.journey_cue import tells_follow_up, tells_way
from assistant.dialogue.guided.reading.journey_kpis import tells_kpis
from assistant.dialogue.guided.reading.name_words import is_first_name
from assistant.dialogue.guided.reading.objective_today import tells_today
from assistant.dialogue.guided.reading.own_means import is_of_troubles
from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.guided.reading.relation_clauses import (
    is_relation_clause,
    relation_of_clause,
    relation_settled,
)
from assistant.dialogue.guided.second_look import is_dated_count, is_plain_goal, may_state_goal
from assistant.dialogue.guided.shapes import (
    does_something,
    is_chain,
    names_doer,
    of_pillar,
    says_relation,
    shape,
    whole_answer,
)
from assistant.dialogue.state import Question
from assistant.language.dates import deadline, find_dates
from assistant.language.text import fold
from assistant.language.vocabulary import find_terms

# Questions that take any words, so that these have to be held against what else they may be.
_IN_WORDS = frozenset(
    ["promise", "pillars", "proofs", "challenges", "habits", "motivations", "objections", "tone", "lifecycle"]
)
_OF_THE_WAY = frozenset(
    ["kpis", "step_pillars", "call_to_action", "automations", "answers", "left_out", "goal", "entry"]
)
_OF_SUMS = frozenset(["kpis", "budget", "reserve", "economics"])
_ARGUMENTS = frozenset(
    ["pillars", "proofs", "answers", "challenges", "promise", "objections", "motivations", "call_to_action"]
)
# "First pillar: ease. Second: price." goes on without the word.
_RANKED = re.compile(
    r"(?:et |and )?(?:le |la |the )?(?:1er|1ere|2e|2eme|2nd|3e|3eme|3rd|4e|premiere?|deuxieme|seconde?|troisieme|"
    r"quatrieme|first|second|third|fourth)\s*(?:(?:pilier|pillar|argument)\s*)?[:=]|"
    r"(?:d'abord|ensuite|(?:et )?enfin|(?:et )?puis|et surtout|first(?:ly)?|then|next|finally|lastly),? "
    r"[^:.;]{2,40}:\s"
)
# "About 400 nights booked": what is counted opens the sentence.
_COUNTED_FIRST = re.compile(
    r"(?:about|around|roughly|some|say|let's say|maybe|environ|autour de|disons|peut-etre|a peu pres)?[ ]*"
    r"\d[\d .,]*k?[ ]+(?!(?:euros?|dollars?|pounds?|k|en|in|l'an|last|this|par|per|at|a)(?![a-z]))[a-z][^:()]{2,90}"
)
_QUOTE = re.compile(r"[«“\"]\s?[^«»“”\"\n]{10,80}\s?[»”\"]")
_THEM = re.compile(r"(?:(?:mais|donc|et|but|so|and)[ ,]+)?(?:ils|elles|they|ce sont(?= des| tous| toutes))(?![a-z])")
_LIFECYCLE = "audience.lifecycle"
_FIGURES = frozenset(["baseline", "target", "objective"])
_PROOF = re.compile(
    r"\b(?:la|une|comme|notre|en guise de) preuve\b|\bpreuve (?:pour|de|que)\b|\b(?:the|as|our|a) proof\b|^proof\b"
)
_RISK = re.compile(r"\b(?:risks?|risques?|threats?|menaces?)\b")
_OF_WORK = _OF_THE_WAY | {"tasks", "milestones", "dates", "reviews"}
# "…, then a call, then a visit": one thing after the other.
_ONE_AFTER_ANOTHER = re.compile(
    r"[,;]? (?:and |et )?(?:then|puis|ensuite)(?= (?:a|an|the|un|une|le|la|l'|they|on|to)(?![a-z]))"
)
_PILLAR = re.compile(r"\b(?:piliers?|pillars?|arguments?)\b")


def _words(text: str) -> set[str]:
    """Return the words of a text that tell it from others, without their endings."""
    return {word[:6] for word in re.findall(r"[a-z]{4,}", fold(text))}


@dataclass
class Run:
    """The reading of one message."""

    context: Context
    pending: Question | None
    contested: tuple[str, ...] = ()
    """The texts between which the pending question asks to choose."""
    questions: list[str] = field(default_factory=list)
    corrected: bool = False
    understood: bool = False
    off_topic: bool = False
    later: list[Block] = field(default_factory=list)
    """What was found already and is recorded last: the means come after what they are for."""
    tells_people: bool = False
    """Whether another sentence of the message told who does what."""

    def settles(self, text: str) -> bool:
        """Tell whether a text may choose between contested texts: it holds a word of one of them."""
        if self.pending is None or self.pending.id != "conflict" or not self.contested:
            return True
        told = _words(text)
        return any(told & _words(value) for value in self.contested)

    def cue(self, text: str, *, part: bool = False) -> str | None:
        """Return what a sentence is about, or one clause of it: a group of people alone makes no clause."""
        found = self._about(text, part=part)
        return None if is_of_troubles(found, text, self.context) else found

    def _about(self, text: str, *, part: bool) -> str | None:
        asked = self.pending.label if self.pending is not None else None
        plain = plain_fact(text, asked, self.context) if self.context.draft.origin == "user" else None
        if plain is not None:
            return plain
        found = self._cue(text, part=part)
        if found == "team" and asked == "habits" and tells_users(text):
            # "LinkedIn for the owners": who reads it, and not who runs it.
            return "habits"
        right = tells_right if self.context.draft.origin == "brief" else accepted
        if (found == "challenges" and right(text)) or (found is None and accepted(text, by_them=True)):
            # Nothing of the right to write to people is what holds them back.
            return "legal_basis"
        return None if found is not None and keeps_to_question(found, text, asked, self.context) else found

    def sounds_like(self, text: str) -> str | None:
        """Return what a sentence is about by its own words, whatever was asked."""
        return self._cue(text, part=False)

    def _cue(self, text: str, *, part: bool) -> str | None:
        asked = self.pending.label if self.pending is not None else None
        whole = self._of_things(text, part, asked) or whole_answer(text, self.context, asked)
        if whole is not None or (asked == "stores_in" and find_terms(text, "data")):
            # "It all goes to the CRM" says where it is kept, and no way to go.
            return whole
        told = self._by_shape(text, asked) or self._whom(text, asked)
        if told is not None:
            return told
        known = bool(self.context.draft.get("objective.statement"))
        if self._counts_goal(text) if known else self._is_goal(text, asked):
            return "objective"
        if self.context.draft.origin == "brief" and (said := self._of_brief(text)) is not None:
            return said
        if self.context.draft.origin == "brief" and does_by_day(text, self.context, asked=False):
            return "tasks"
        if (self.tells_people or self.context.draft.origin == "brief") and does_something(text, self.context):
            return "team"
        found = cue(text, self.context.language, goal_open=not known)
        if found == "objective" and self.context.draft.origin == "brief" and not may_state_goal(text, self.context):
            found = None
        if found == "objective" and not announces_goal(text, self.context.language):
            # "Sales: Dan" names a metric, and somebody; without a figure, what nobody asked for is no objective.
            counted = self.pending is None or asked == "objective" or states_result(text, self.context.language)
            found = "team" if names_doer(text, self.context) else found if counted else None
        if (
            found is None
            and not (known and asked in _ARGUMENTS)
            and opens_goal(text)
            and states_result(text, self.context.language)
        ):
            return "objective"
        if found is None and known and self.pending is not None and self.pending.stage == "objective":
            # "On veut 300 démos" beside an objective without a figure: its figure, not another objective.
            wanted = announces_goal(text, self.context.language) and states_result(text, self.context.language)
            found = "target" if wanted and asked != "objective" else None
        if found is None:
            told = shape(text, self.context, asked)
            return None if part and told == "audience" else told
        return None if self._only_sounds(found, text, asked) else self._proof_or(found, text)

    def _whom(self, text: str, asked: str | None) -> str | None:
        """Return that a sentence of a conversation says whom one speaks to, where nobody is known yet."""
        draft = self.context.draft
        unknown = draft.origin == "user" and asked != "objective" and not draft.get("audience.name")
        return "audience" if unknown and addresses_people(text, self.context) else None

    def _only_sounds(self, found: str, text: str, asked: str | None) -> bool:
        """Tell whether a sentence answers what was asked, although it sounds like something else."""
        if asked not in _ARGUMENTS:
            return False
        # "They worry about cold water" is what holds people back, and no risk of the campaign. "Ease: operators learn
        # it in an hour" reads like a task; a task has a person.
        return (found == "risks" and _RISK.search(fold(text)) is None) or (
            found == "tasks" and not _has_a_person(text, self.context)
        )

    def _proof_or(self, found: str, text: str) -> str:
        # "The proof is that 300 people took it last year" says nothing of where the goal's figure stands.
        return "proofs" if found in _FIGURES and _PROOF.search(fold(text)) is not None else found

    def _of_things(self, text: str, part: bool, asked: str | None) -> str | None:
        """Return what a sentence of a conversation tells whatever was asked: where people are kept, who makes what."""
        if self.context.draft.origin != "user":
            return None
        if asked != "reviews" and does_by_day(text, self.context, asked=asked == "tasks"):
            return "tasks"
        if is_kept_in(text) and asked != "stores_in":
            return "data"
        if is_chain(text) and cue(text, self.context.language, goal_open=False) == "hosting":
            # "Google puis la page puis la réservation chez l'hébergeur": a way to go, where nothing is stored.
            return "journey"
        way = asked not in _OF_THE_WAY and (tells_way(fold(text)) or (self._has_way() and tells_follow_up(fold(text))))
        if not part and way:
            return "journey"
        if not part and asked not in _OF_WORK and len(_ONE_AFTER_ANOTHER.findall(flat(text))) > 1:
            return "journey"
        if not part and asked in _IN_WORDS and lists_contents(text, several=asked != "challenges"):
            return "contents"
        whose = not part and asked != "tasks" and (tells_makers(text, self.context) or tells_keeper(text, self.context))
        return "contents" if whose else None

    def _has_way(self) -> bool:
        """Tell whether the journey has steps, so that a branch may leave one."""
        return bool(self.context.draft.get("integrate.steps"))

    def _counts_goal(self, text: str) -> bool:
        """Tell whether a sentence gives a goal without a figure its own: "about 400 nights between May and July"."""
        early = self.pending is not None and self.pending.stage == "objective" and self.pending.label != "target"
        if not early or self.context.draft.get("objective.target") is not None or tells_today(text):
            return False
        if _COUNTED_FIRST.fullmatch(fold(text).strip(" .!")) is None or find_terms(text, "format"):
            return False
        days = find_dates(text, self.context.language, self.context.today)
        if any(day.text_start <= len(text) - len(text.lstrip()) for day in days):
            # "12 March" counts nothing.
            return False
        return any(deadline(day) >= self.context.today for day in days)

    def _is_goal(self, text: str, asked: str | None) -> bool:
        """Tell whether a sentence is the objective for sure, in a brief or where it is asked."""
        if self.context.draft.origin == "brief":
            return is_plain_goal(text, self.context)
        return asked == "objective" and is_dated_count(text, self.context) and not tells_today(text)

    def _of_brief(self, text: str) -> str | None:
        """Return what a sentence of a brief is about by its own words."""
        if _QUOTE.fullmatch(text.strip(" .")):
            # Words in quotes that stand alone are what is said to people, where nothing else is yet.
            return "promise" if self.context.draft.get("message_house.promise") is None else None
        return brief_cue(text)

    def _by_shape(self, text: str, asked: str | None) -> str | None:
        """Return what a sentence is about whatever words it holds: a known pillar, the next one, how people stand."""
        if asked == "lifecycle" and relation_of_clause(text) is not None:
            return "lifecycle"
        if _THEM.match(flat(text).strip()) and relation_settled(text) and not self.context.draft.get(_LIFECYCLE):
            # "They don't know I exist, so prospects": how they stand, and nothing that troubles them.
            return "lifecycle"
        told = of_pillar(text, self.context)
        if told is not None and asked not in ("proofs", "answers"):
            return told
        if asked not in _OF_SUMS and tells_kpis(text, self.context):
            return "kpis"
        if _RANKED.match(fold(text).strip()) and _PILLAR.search(fold(self.context.draft.message)):
            return "pillars"
        if asked == "challenges" and is_relation_clause(text):
            # "Members who left us" are people, and nothing that holds them back.
            return "lifecycle" if self.context.draft.get("audience.name") else "audience"
        if asked in _ARGUMENTS:
            return None
        if is_relation_clause(text):
            return "lifecycle" if self.context.draft.get("audience.name") else "audience"
        stands = says_relation(text, self.context)
        if not stands and asked != "habits" and self.context.draft.get(_LIFECYCLE) is None:
            stands = _THEM.match(flat(text).strip()) is not None and relation_of_clause(text) is not None
        return "lifecycle" if stands else None


def _has_a_person(text: str, context: Context) -> bool:
    """Tell whether a task names a member, or opens with a first name and has a day: "Paul écrit le flyer avant mai"."""
    members = context.draft.get("team.members") or []
    folded = fold(text)
    if any(m["name"] and fold(m["name"]) in folded for m in members):
        return True
    first = text.split()[:1]
    return bool(first) and is_first_name(first[0]) and bool(find_dates(text, context.language, context.today))
