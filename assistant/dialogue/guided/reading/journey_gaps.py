"""Steps that a sentence tells one after the other without a word of leading."""

from collections.abc import Sequence
from itertools import pairwise

from assistant.dialogue.guided.reading.journey_map import JourneyMap, Node


def close_gaps(journey: JourneyMap, told: Sequence[Node], subjects: Sequence[Node], *, linked: bool) -> None:
    """Link a new step to the one told before it, where nothing leaves that one and nothing leads to this one.

    "On leur envoie un mail avec un essai gratuit, puis…": the trial comes after the e-mail. A step that leads somewhere
    itself, or that is said to be an entry, begins a path of its own.

    Args:
        journey: The map.
        told: The steps in the order in which they were named.
        subjects: The steps that lead somewhere themselves.
        linked: Whether the sentence links any steps; one that links none only lists them, and only its goal is joined.
    """
    for one, two in pairwise(told):
        begins = two in subjects or two.entry is not None or two.step is not None or two.words is None
        leads = any(edge.source is one for edge in journey.edges)
        if begins or leads or one is two or journey.predecessors(two) or not (linked or two.goal is not None):
            continue
        assert two.words is not None
        journey.link(one, two, two.words)
