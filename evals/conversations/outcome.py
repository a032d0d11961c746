"""What a conversation scored, and what many of them score together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Outcome:
    """What one conversation scored.

    Args:
        id: Its name.
        language: Language in which it starts.
        messages: How many messages the marketer sent.
        stated: How many facts they stated.
        right: How many of them the plan held after the message (or once a contradiction was settled).
        wrong: Facts that the plan held with another value, and what nobody said, each as
            ``{turn, message, path, expected, got}``.
        missed: Facts that were not taken, in the same form.
        asked_again: Questions for what was said and recorded.
        asked_after_missed: Questions for what was said and not recorded.
        lost: Digressions after which the pending question had changed.
        unmet: Other expectations of a script that did not hold.
        launchable_at: After how many messages no error was left; None if never.
        knows: Whether the marketer knows the campaign, so that a launchable plan is to be expected.
        seconds: Time of each turn that asked nothing of the documents.
        searching: Time of each turn that did.
    """

    id: str
    language: str
    messages: int = 0
    stated: int = 0
    right: int = 0
    wrong: list[dict[str, Any]] = field(default_factory=list)
    missed: list[dict[str, Any]] = field(default_factory=list)
    asked_again: list[dict[str, Any]] = field(default_factory=list)
    asked_after_missed: list[dict[str, Any]] = field(default_factory=list)
    lost: list[dict[str, Any]] = field(default_factory=list)
    unmet: list[dict[str, Any]] = field(default_factory=list)
    launchable_at: int | None = None
    knows: bool = True
    seconds: list[float] = field(default_factory=list)
    searching: list[float] = field(default_factory=list)


def summary(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    """Add up what conversations scored.

    Returns:
        ``conversations``, ``messages``, ``stated``, ``right``, ``wrong``, ``missed``; ``right_share`` and
        ``wrong_share`` of the stated facts; ``asked_again``, ``asked_after_missed``, ``lost``, ``unmet``;
        ``launchable_share`` of those who know their campaign and ``messages_to_launchable`` (median of those who got
        there);
        ``turn_p95_ms`` and ``search_p95_ms``.
    """
    stated = sum(each.stated for each in outcomes)
    right = sum(each.right for each in outcomes)
    wrong = sum(len(each.wrong) for each in outcomes)
    knowing = [each for each in outcomes if each.knows]
    arrived = [each.launchable_at for each in knowing if each.launchable_at is not None]
    return {
        "conversations": len(outcomes),
        "messages": sum(each.messages for each in outcomes),
        "stated": stated,
        "right": right,
        "wrong": wrong,
        "missed": sum(len(each.missed) for each in outcomes),
        "right_share": right / stated if stated else None,
        "wrong_share": wrong / stated if stated else None,
        "asked_again": sum(len(each.asked_again) for each in outcomes),
        "asked_after_missed": sum(len(each.asked_after_missed) for each in outcomes),
        "lost": sum(len(each.lost) for each in outcomes),
        "unmet": sum(len(each.unmet) for each in outcomes),
        "launchable_share": len(arrived) / len(knowing) if knowing else None,
        "messages_to_launchable": median(arrived),
        "turn_p95_ms": high(s for each in outcomes for s in each.seconds),
        "search_p95_ms": high(s for each in outcomes for s in each.searching),
    }


def median(values: Iterable[int]) -> float | None:
    """Return the middle value, or None where there is none."""
    ordered = sorted(values)
    if not ordered:
        return None
    middle = len(ordered) // 2
    return float(ordered[middle]) if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def high(seconds: Iterable[float]) -> float | None:
    """Return the 95th percentile in milliseconds, or None where there is none."""
    ordered = sorted(seconds)
    return ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))] * 1000 if ordered else None
