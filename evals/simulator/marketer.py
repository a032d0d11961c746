"""A simulated marketer: decides what to say next, from what they know, how they behave and what is asked."""

import random

from assistant.dialogue.stages import asked as row_of
from assistant.dialogue.state import Question
from assistant.language.text import Language
from evals.conversations.facts import Fact
from evals.conversations.talk import Talk
from evals.simulator import changing
from evals.simulator.campaign import Campaign
from evals.simulator.habits import Manner
from evals.simulator.phrasing import Voice
from evals.simulator.replying import reply_to
from evals.simulator.speech import Length, Said, Speech

# What is volunteered, where it was not said yet.
_VOLUNTEERED = ("bare_budget", "dates", "legal", "retention", "baseline", "promise", "habits", "tone", "audience")
# What stands on its own when questions have ended and the plan cannot be launched yet.
_TO_LAUNCH = ("statement", "kind", "audience", "promise", "pillars", "channels", "contents", "data", "journey")
_THEN = ("captures", "dates", "legal")
_DEFERRED = ("promise", "challenges", "baseline", "habits", "pillars")
# From this message on, somebody who tires is short, and from that one on they want to stop.
_TIRED, _FED_UP = 14, 22
_UNKNOWN_SHARE = 0.3


class Marketer:
    """Somebody who talks to the assistant.

    Args:
        campaign: What they know.
        manner: How they behave.
        rng: Where their choices come from.
    """

    def __init__(self, campaign: Campaign, manner: Manner, rng: random.Random) -> None:
        self.manner = manner
        self.rng = rng
        self.voice = Voice(campaign.language, rng, misspells="misspells" in manner)
        self.speech = Speech(campaign, self.voice)
        self.mistakes = changing.plan_mistakes(self.speech) if "contradicts" in manner else changing.Mistakes()
        self.topics: set[str] = set()
        self.answered: dict[str, int] = {}
        self.digressions = 0
        self.corrected: set[str] = set()
        self.deferred: set[str] = set()
        self.last: Said | None = None
        self.undone: Said | None = None
        self.finished = False

    def opening(self) -> Said:
        """Return the first message."""
        if "terse" in self.manner or "misspells" in self.manner:
            return self._heard(self.speech.about("statement", "short"))
        said = self.speech.about("statement", self.rng.choice(("short", "long")))
        if "chatty" not in self.manner:
            return self._heard(said)
        said = self.speech.about("statement", "long")
        more = self.speech.about(self.rng.choice(("audience", "bare_budget", "dates")), "long")
        greeting = self.voice.pick("greetings")
        return self._heard(_joined(Said(greeting + said.text, said.facts, "statement"), more, self.rng))

    def next(self, talk: Talk) -> Said | None:
        """Return the next message, or None where the marketer leaves."""
        pending = talk.pending
        if self.finished and (talk.can_launch() or talk.outcome.messages >= 45):
            return None
        said = self._of_their_own(talk, pending) or self._reply(talk, pending)
        return self._heard(said) if said else None

    def _heard(self, said: Said) -> Said:
        self.topics |= {said.topic, *said.topic.split("+")}
        self.last = said
        return said

    def _of_their_own(self, talk: Talk, pending: Question | None) -> Said | None:
        turn = talk.outcome.messages
        if self.finished or pending is None or pending.id == "conflict":
            return None
        if "switches" in self.manner and turn in (4, 9):
            return self._switch(turn)
        if "tires" in self.manner and turn >= _FED_UP:
            self.finished = True
            return Said(self.voice.pick("finish"), (), "finish")
        if "digresses" in self.manner and self.digressions < 5 and self.rng.random() < 0.25:
            self.digressions += 1
            key = self.rng.choice(("digressions", "digressions", "shows", "off_topic"))
            return Said(self.voice.pick(key), (), "digression", digression=True)
        for topic in [each for each in self.mistakes.said if turn >= 6 and self.rng.random() < 0.3]:
            del self.mistakes.said[topic]
            return changing.contradict(self.speech, topic)
        if "corrects" in self.manner:
            return self._correction(talk, turn)
        return None

    def _switch(self, turn: int) -> Said | None:
        asks = turn == 4 or self.rng.random() < 0.5
        said = Said(self.voice.pick("other_language"), (), "language", digression=True) if asks else None
        other: Language = "en" if self.voice.language == "fr" else "fr"
        self.voice = Voice(other, self.rng, misspells=self.voice.misspells)
        self.speech.voice = self.voice
        return said

    def _correction(self, talk: Talk, turn: int) -> Said | None:
        if self.undone is not None:
            undone, self.undone = self.undone, None
            return Said(self.voice.pick("redo"), undone.facts, "redo")
        alone = self.last is not None and len(self.last.facts) == 1 and "[" not in self.last.facts[0].path
        if (
            "undo" not in self.corrected
            and turn >= 5
            and alone
            and self.last
            and self.last.topic in ("promise", "legal")
        ):
            self.corrected.add("undo")
            self.undone = self.last
            talk.unsay(self.last.facts)
            return Said(self.voice.pick("undo"), tuple(Fact(f.path, None) for f in self.last.facts), "undo")
        if "target" not in self.corrected and turn >= 5 and self.rng.random() < 0.3:
            self.corrected.add("target")
            said, self.speech.campaign = changing.correct_target(self.speech)
            return said
        managed = any(fact.path.endswith("].manager") for fact in talk.stated.values())
        if "manager" not in self.corrected and managed and self.rng.random() < 0.3:
            self.corrected.add("manager")
            changed = changing.correct_manager(self.speech)
            if changed:
                self.speech.campaign = changed[1]
                return changed[0]
        return None

    def _reply(self, talk: Talk, pending: Question | None) -> Said | None:
        if pending is None:
            return self._without_question(talk)
        row = row_of(pending.id)
        if row is not None and row.last and talk.can_launch() and not self.finished and self.rng.random() < 0.5:
            self.finished = True
            return Said(self.voice.pick("finish"), (), "finish")
        if pending.id == "conflict":
            return self._settle(talk)
        place = f"{pending.id} {pending.path}"
        times = self.answered.get(place, 0)
        self.answered[place] = times + 1
        return self._answer(talk, pending, times)

    def _settle(self, talk: Talk) -> Said:
        waiting = talk.waiting[-1][0] if talk.waiting else None
        if waiting is None:
            return Said(self.voice.pick("accept"), (), "settled")
        value = waiting.value
        new = f"{value}" if isinstance(value, int) else self.voice.words("settle")[0]
        return Said(self.voice.pick("settle", new=new), (), "settled")

    def _answer(self, talk: Talk, pending: Question, times: int) -> Said:
        if times == 0 and self._defers(pending):
            return Said(self.voice.pick("unsure"), (), "unsure", digression=True)
        unknown = self.manner.goal == "explore" and self.rng.random() < _UNKNOWN_SHARE
        said = None if unknown or times > 2 else self._known(talk, pending, times)
        if said is None:
            offered = bool(talk.view.state.offers) and times <= 1
            return Said(self.voice.pick("accept" if offered and not unknown else "skip"), (), "skip")
        return self._dressed(said, talk.outcome.messages) if times == 0 else said

    def _known(self, talk: Talk, pending: Question, times: int) -> Said | None:
        length: Length = "short" if times == 0 and "chatty" not in self.manner else self.rng.choice(("short", "long"))
        if times > 0:
            length = "long"
        topic = {"objective.baseline": "baseline", "orchestrate.budget.total": "bare_budget"}.get(pending.id)
        topic = "retention" if pending.id == "orchestrate.retention_months" else topic
        if topic in self.mistakes.planned:
            value = self.mistakes.planned.pop(topic)
            self.mistakes.said[topic] = value
            return changing.mistaken(self.speech, topic, value)
        return reply_to(pending, self.speech, talk.data, length)

    def _defers(self, pending: Question) -> bool:
        topic = pending.path.rpartition(".")[2]
        if "defers" not in self.manner or topic not in _DEFERRED or topic in self.deferred:
            return False
        self.deferred.add(topic)
        return self.rng.random() < 0.6

    def _dressed(self, said: Said, turn: int) -> Said:
        if "terse" in self.manner or ("tires" in self.manner and turn >= _TIRED):
            return said
        often = 0.5 if "chatty" in self.manner else 0.2
        if "chatty" in self.manner and self.rng.random() < 0.3 and "\n" not in said.text:
            said = Said(self.voice.pick("fillers") + said.text, said.facts, said.topic)
        left = [each for each in _VOLUNTEERED if self._may_volunteer(each, said)]
        if left and self.rng.random() < often:
            return _joined(said, self.speech.about(self.rng.choice(left), "long"), self.rng)
        return said

    def _may_volunteer(self, topic: str, said: Said) -> bool:
        if topic in self.topics or topic == said.topic or (topic == "tone" and not self.speech.campaign.tone):
            return False
        twins = {"bare_budget": ("budget",), "audience": ("audience_lifecycle",), "dates": ("end",)}
        known = any(each in self.topics or each == said.topic for each in twins.get(topic, ()))
        return not known and topic not in self.mistakes.planned and topic not in self.mistakes.said

    def _without_question(self, talk: Talk) -> Said | None:
        if talk.can_launch():
            if self.finished:
                return None
            self.finished = True
            return Said(self.voice.pick("finish"), (), "finish")
        left = [each for each in (*_TO_LAUNCH, *_THEN) if each not in self.topics]
        return self.speech.about(left[0], "long") if left else None


def _joined(one: Said, other: Said, rng: random.Random) -> Said:
    text = one.text.rstrip(" .")
    between = "\n" if "\n" in text or "\n" in other.text else rng.choice((". ", "\n"))
    return Said(f"{text}{between}{other.text}", (*one.facts, *other.facts), f"{one.topic}+{other.topic}")
