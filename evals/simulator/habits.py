"""How simulated marketers behave."""

from dataclasses import dataclass
from typing import Literal

Habit = Literal["terse", "chatty", "contradicts", "corrects", "defers", "digresses", "misspells", "switches", "tires"]
Goal = Literal["launch", "explore"]


@dataclass(frozen=True)
class Manner:
    """A way to behave.

    Args:
        name: Its name in reports.
        habits: What the marketer does.
        goal: ``launch`` for those who know their campaign and want a plan that can be launched; ``explore`` for those
            who know it in part.
    """

    name: str
    habits: frozenset[Habit]
    goal: Goal = "launch"

    def __contains__(self, habit: Habit) -> bool:
        return habit in self.habits


MANNERS = (
    Manner("terse", frozenset({"terse"})),
    Manner("chatty", frozenset({"chatty"})),
    Manner("contradicts", frozenset({"contradicts"})),
    Manner("defers", frozenset({"defers"})),
    Manner("digresses", frozenset({"digresses", "chatty"})),
    Manner("misspells", frozenset({"misspells"})),
    Manner("switches language", frozenset({"switches"})),
    Manner("tires", frozenset({"tires", "corrects"})),
    Manner("changes their mind", frozenset({"corrects", "chatty", "digresses"})),
    Manner("knows half", frozenset({"terse", "defers"}), "explore"),
)
