"""What a marketer says about each part of their campaign, and which facts that states."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Literal

from evals.conversations.facts import Fact
from evals.simulator.campaign import Campaign, KnownContent, KnownPillar, bare
from evals.simulator.phrasing import Voice
from evals.simulator.values import day, money, number

Length = Literal["short", "long"]


@dataclass(frozen=True)
class Said:
    """A message, or a part of one.

    Args:
        text: The words.
        facts: What they state.
        topic: What they are about.
        digression: Whether question and plan have to stay as they are.
    """

    text: str
    facts: tuple[Fact, ...] = ()
    topic: str = ""
    digression: bool = False


class Speech:
    """Words what one marketer knows.

    Args:
        campaign: What they know.
        voice: Their words.
    """

    def __init__(self, campaign: Campaign, voice: Voice) -> None:
        self.campaign = campaign
        self.voice = voice

    def about(self, topic: str, length: Length) -> Said:
        """Return what is said about one topic, a key of `TOPICS`."""
        text, facts = TOPICS[topic](self, length)
        return Said(text, tuple(facts), topic)

    def style(self, key: str, length: Length) -> dict[str, str]:
        """Return one of the ways to write a list."""
        styles: list[dict[str, str]] = self.voice.words(key, length)
        return self.voice.rng.choice(styles)

    def chosen(self, *keys: str) -> str:
        """Return one of the words for something."""
        words: list[str] = self.voice.words(*keys)
        return self.voice.rng.choice(words)

    def owner_rows(self, contents: Iterable[KnownContent]) -> list[dict[str, str]]:
        """Return rows of contents, each with its owner and status."""
        return [
            {"title": each.title, "owner": each.owner, "status": self.chosen("statuses", each.status)}
            for each in contents
        ]


Worded = tuple[str, list[Fact]]


def _text(key: str, field: str, path: str, get: Callable[[Campaign], Any]) -> Callable[[Speech, Length], Worded]:
    def said(speech: Speech, length: Length) -> Worded:
        value = get(speech.campaign)
        return speech.voice.pick(key, length, **{field: str(value)}), [Fact(path, value)]

    return said


def _statement(speech: Speech, length: Length) -> Worded:
    goal = speech.campaign.objective
    facts = [Fact("objective.target", goal.target), Fact("objective.deadline", str(goal.deadline))]
    facts.insert(0, Fact("objective.statement", goal.statement))
    return speech.voice.pick("statement", length, statement=goal.statement), facts


def _coded(key: str, path: str, table: str, get: Callable[[Campaign], str]) -> Callable[[Speech, Length], Worded]:
    def said(speech: Speech, length: Length) -> Worded:
        code = get(speech.campaign)
        return speech.voice.pick(key, length, **{key: speech.chosen(table, code)}), [Fact(path, code)]

    return said


def _baseline(speech: Speech, length: Length) -> Worded:
    value = speech.campaign.objective.baseline
    written = number(value, speech.voice.language, speech.voice.rng)
    return speech.voice.pick("baseline", length, baseline=written), [Fact("objective.baseline", value)]


def _lifecycle(speech: Speech, length: Length) -> Worded:
    plain, with_article = speech.voice.words("lifecycles", speech.campaign.audience.lifecycle)
    text = speech.voice.pick("lifecycle", length, lifecycle=plain, des_lifecycle=with_article)
    return text, [Fact("audience.lifecycle", speech.campaign.audience.lifecycle)]


def _audience_lifecycle(speech: Speech, length: Length) -> Worded:
    audience = speech.campaign.audience
    plain, _ = speech.voice.words("lifecycles", audience.lifecycle)
    text = speech.voice.pick("audience_lifecycle", audience=audience.name, lifecycle=plain)
    return text, [Fact("audience.name", audience.name), Fact("audience.lifecycle", audience.lifecycle)]


def _texts(key: str, path: str, get: Callable[[Campaign], tuple[str, ...]]) -> Callable[[Speech, Length], Worded]:
    def said(speech: Speech, length: Length) -> Worded:
        values = get(speech.campaign)
        text = speech.voice.listed(speech.style(key, length), [{"value": each} for each in values])
        return text, [Fact(path, each) for each in values]

    return said


def _pillar_facts(pillars: Iterable[KnownPillar], *, proofs: bool) -> list[Fact]:
    facts = []
    for each in pillars:
        facts.append(Fact("message_house.pillars", each.title))
        if proofs:
            facts.append(Fact(f"message_house.pillars[{each.title}].proofs", each.proof))
    return facts


def _pillars(speech: Speech, length: Length) -> Worded:
    rows = [{"title": each.title, "proof": each.proof} for each in speech.campaign.pillars]
    return speech.voice.listed(speech.style("pillars", length), rows), _pillar_facts(
        speech.campaign.pillars, proofs=True
    )


def _bare_pillars(speech: Speech, length: Length) -> Worded:
    rows = [{"title": each.title} for each in speech.campaign.pillars]
    text = speech.voice.listed(speech.style("bare_pillars", length), rows)
    return text, _pillar_facts(speech.campaign.pillars, proofs=False)


def _channels(speech: Speech, length: Length) -> Worded:
    managed = speech.campaign.channels
    rows = [{"channel": name, "manager": who} for name, who in managed.items()]
    facts = [Fact("rally.channels", name) for name in managed]
    facts += [Fact(f"rally.channels[{name}].manager", who) for name, who in managed.items()]
    return speech.voice.listed(speech.style("channels", length), rows), facts


def _contents(speech: Speech, length: Length) -> Worded:
    contents = speech.campaign.contents
    facts = [Fact("rally.contents", each.title) for each in contents]
    facts += [Fact(f"rally.contents[{each.title}].status", each.status) for each in contents]
    facts += [Fact(f"rally.contents[{each.title}].owner", each.owner) for each in contents]
    return speech.voice.listed(speech.style("contents", length), speech.owner_rows(contents)), facts


def _data(speech: Speech, length: Length) -> Worded:
    data = speech.campaign.data
    held = [speech.chosen("identifiers", each) for each in data.holds]
    joined = (" et " if speech.voice.language == "fr" else " and ").join(held)
    facts = [Fact("rally.data", data.name), *(Fact(f"rally.data[{data.name}].holds", each) for each in data.holds)]
    return speech.voice.pick("data", length, data=data.name, identifiers=joined), facts


def _journey(speech: Speech, length: Length) -> Worded:
    campaign = speech.campaign
    style = speech.style("journey", length)
    sentence = ", " in style["join"]
    captured = _what(speech)
    key = "capture" if sentence else "bare_capture"
    clause = speech.voice.fill(speech.voice.words("journey", key), {"what": captured, "data": campaign.data.name})
    rows = []
    for step in campaign.journey:
        name = step if sentence else bare(step)
        rows.append({"step": name + (clause if step == campaign.captures.step else "")})
    names = [bare(step) for step in campaign.journey]
    facts = [Fact("integrate.links", f"{a} > {b}") for a, b in pairwise(names)]
    place = f"integrate.steps[{bare(campaign.captures.step)}]"
    facts += [Fact(f"{place}.captures", each) for each in campaign.captures.what]
    facts += [Fact(f"{place}.stores_in", campaign.data.name)] if sentence else []
    return speech.voice.listed(style, rows), facts


def _what(speech: Speech) -> str:
    captured = [speech.chosen("captured", each) for each in speech.campaign.captures.what]
    return (" et " if speech.voice.language == "fr" else " and ").join(captured)


def _captures(speech: Speech, length: Length) -> Worded:
    campaign = speech.campaign
    words = {"step": campaign.captures.step, "what": _what(speech), "data": campaign.data.name}
    place = f"integrate.steps[{bare(campaign.captures.step)}]"
    return speech.voice.pick("captures", **words), [Fact(f"{place}.captures", e) for e in campaign.captures.what]


def _dates(speech: Speech, length: Length) -> Worded:
    campaign, voice = speech.campaign, speech.voice
    state = voice.rng.getstate()
    start = day(campaign.start, voice.language, voice.rng)
    # Both days in the same form, as people write them.
    voice.rng.setstate(state)
    end = day(campaign.end, voice.language, voice.rng)
    facts = [Fact("orchestrate.start", str(campaign.start)), Fact("orchestrate.end", str(campaign.end))]
    return voice.pick("dates", length, start=start, end=end), facts


def _end(speech: Speech, length: Length) -> Worded:
    written = day(speech.campaign.end, speech.voice.language, speech.voice.rng)
    return speech.voice.pick("end", "short", end=written), [Fact("orchestrate.end", str(speech.campaign.end))]


def _budget_parts(speech: Speech) -> tuple[list[dict[str, str]], str, list[Fact]]:
    budget, voice = speech.campaign.budget, speech.voice
    rows = [{"label": k, "amount": money(v, voice.language, voice.rng)} for k, v in budget.lines.items()]
    facts = [Fact(f"orchestrate.budget.lines[{label}]", amount) for label, amount in budget.lines.items()]
    facts.append(Fact("orchestrate.budget.reserve", budget.reserve))
    return rows, money(budget.reserve, voice.language, voice.rng), facts


def _total(speech: Speech) -> str:
    return money(speech.campaign.budget.total, speech.voice.language, speech.voice.rng)


def _budget(speech: Speech, length: Length) -> Worded:
    rows, reserve, facts = _budget_parts(speech)
    facts.insert(0, Fact("orchestrate.budget.total", speech.campaign.budget.total))
    return speech.voice.listed(speech.style("budget", length), rows, total=_total(speech), reserve=reserve), facts


def _bare_budget(speech: Speech, length: Length) -> Worded:
    text = speech.voice.pick("bare_budget", length, total=_total(speech))
    return text, [Fact("orchestrate.budget.total", speech.campaign.budget.total)]


def _budget_lines(speech: Speech, length: Length) -> Worded:
    rows, reserve, facts = _budget_parts(speech)
    return speech.voice.listed(speech.style("budget_lines", "short"), rows, reserve=reserve), facts


def _retention(speech: Speech, length: Length) -> Worded:
    months = speech.campaign.retention_months
    text = speech.voice.pick("retention", length, months=str(months))
    return text, [Fact("orchestrate.compliance.retention_months", months)]


def _reviews(speech: Speech, length: Length) -> Worded:
    rows = []
    for readers, cadence in speech.campaign.reviews.items():
        said = speech.voice.pick("reviews", "item", readers, cadence=speech.chosen("cadences", cadence))
        rows.append({"value": said})
    path = "orchestrate.measurement.reviews"
    facts = [Fact(f"{path}[{readers}]", cadence) for readers, cadence in speech.campaign.reviews.items()]
    return speech.voice.listed(speech.style("reviews", "short"), rows), facts


TOPICS: dict[str, Callable[[Speech, Length], Worded]] = {
    "statement": _statement,
    "kind": _coded("kind", "objective.kind", "kinds", lambda c: c.objective.kind),
    "baseline": _baseline,
    "audience": _text("audience", "audience", "audience.name", lambda c: c.audience.name),
    "audience_lifecycle": _audience_lifecycle,
    "lifecycle": _lifecycle,
    "challenges": _texts("challenges", "audience.challenges", lambda c: c.audience.challenges),
    "habits": _texts("habits", "audience.habits", lambda c: c.audience.habits),
    "promise": _text("promise", "promise", "message_house.promise", lambda c: c.promise),
    "tone": _text("tone", "tone", "message_house.tone", lambda c: c.tone),
    "pillars": _pillars,
    "bare_pillars": _bare_pillars,
    "channels": _channels,
    "contents": _contents,
    "data": _data,
    "journey": _journey,
    "captures": _captures,
    "dates": _dates,
    "end": _end,
    "budget": _budget,
    "bare_budget": _bare_budget,
    "budget_lines": _budget_lines,
    "legal": _coded("legal", "orchestrate.compliance.legal_basis", "legals", lambda c: c.legal_basis),
    "retention": _retention,
    "reviews": _reviews,
}
