"""What leadership should not be shown: figures of channels and steps, and attribution."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from assistant.language.text import Text
from assistant.language.vocabulary import entry, find_terms, label
from assistant.plan.edit import Edit
from assistant.plan.rally import ChannelKind
from assistant.rules.facts import Facts, filled, filled_items
from assistant.rules.finding import Fault, Proposal
from assistant.rules.mentions import folded_words, speaking_names
from assistant.rules.metric_families import family_of, metric_terms, names_audience, result_metrics
from assistant.rules.registry import rule
from assistant.rules.wording import named, quoted

_LEADERSHIP = frozenset({"executives", "sales"})
_EXECUTIVES = Text("la direction ne voit", "executives see")
_SALES = Text("les commerciaux ne voient", "sales people see")
_RESULT = " § "
"""Stands where the result of the campaign was named: no word, so that nothing matches across it."""

_CHANNEL_FAMILIES = frozenset({"exposure", "engagement"})
_EVENTS = frozenset[str]({"event", "trade_show", "open_day", "webinar"})
_VAGUE_METRICS = re.compile(
    "audience|retours?|reponses?|usage|users?|utilisateurs?|citations|mentions|open|vue|view|sessions?|visit|"
    "participation|activation"
)
"""Words of the vocabulary that are also plain words: beside the result they are not taken for a figure."""

_CLEAR_KINDS = frozenset[ChannelKind](
    {
        "email",
        "sms",
        "social",
        "social_ads",
        "search_ads",
        "display",
        "website",
        "webinar",
        "radio",
        "podcast",
        "influencer",
        "direct_mail",
    }
)
"""Channels that are named without doubt even where the plan has none of them; "shop" or "call" may be anything."""
_KINDS_OF_THE_PLAN = frozenset[ChannelKind](
    {"event", "trade_show", "open_day", "print", "press", "phone", "community", "in_app", "lead_purchase"}
)
"""Channels whose common names count where the plan has one of the kind."""
_VAGUE_CHANNELS = re.compile("web|internet|influence|x|meta|forms?|formulaire|social|mailing|creators?")

_PEOPLE = re.compile(
    r" (?:(?:les|nos|the|our) )?(?:commerciaux|vendeurs|equipe commerciale|sales(?: (?:team|reps?|people))?) "
)
"""Channels that are named like people: an entry that names them need not be about the channel."""

_BY_CHANNEL = re.compile(
    r" (?:par|by|per|each|chaque|selon (?:le|les)|des|les|of|de) (?:canal|canaux|channels?) "
    r"|^ (?:canaux|channels) $| canal par canal | channel by channel | channel (?:figures?|performance|results?|roi) "
    r"| (?:par|by|per|each|chaque) (?:etape|step)s? "
)
_ALL_CHANNELS = re.compile(
    r" (?:tous|toutes|all|across|ensemble|overall) (?:\w+ )?(?:canaux|channels) | channels combined "
)


@dataclass(frozen=True)
class _Named:
    """What an entry shows that leadership should not see.

    Args:
        shown: How a message says it.
        id: Id of the channel or step of the plan, or "".
    """

    shown: Text
    id: str = ""


@dataclass(frozen=True)
class _Thing:
    """A way to name a channel or a step of the plan.

    Args:
        words: Its folded words.
        id: Id of the channel or step.
        shown: How a message says it.
        by_name: Whether the words are its name, and not its id.
    """

    words: str
    id: str
    shown: Text
    by_name: bool


def _things(facts: Facts) -> Iterator[_Thing]:
    for channel in sorted(facts.channels.values(), key=lambda channel: channel.id):
        what = quoted(named(channel.name, channel.id))
        shown = Text(f"le canal {what.fr}", f"the channel {what.en}")
        for words in speaking_names(channel.name, channel.id):
            yield _Thing(words, channel.id, shown, words == folded_words(channel.name))
    for step in sorted(facts.steps.values(), key=lambda step: step.id):
        what = quoted(named(step.name, step.id))
        shown = Text(f"l’étape {what.fr}", f"the step {what.en}")
        for words in speaking_names(step.name, step.id):
            yield _Thing(words, step.id, shown, words == folded_words(step.name))


class _Entries:
    """Reads the entries of reviews against one plan."""

    def __init__(self, facts: Facts) -> None:
        self._results, texts = result_metrics(facts)
        self._result_words = sorted(filter(str.strip, map(folded_words, texts)), key=lambda words: (-len(words), words))
        # A campaign for an event is judged by that event: naming it as the objective does is naming the result.
        event = facts.plan.objective.kind == "event"
        said = folded_words(facts.plan.objective.statement) if event else ""
        of_the_plan = {channel.kind for channel in facts.channels.values() if channel.kind in _KINDS_OF_THE_PLAN}
        self._kinds = (_CLEAR_KINDS | of_the_plan) - (_EVENTS if event else frozenset())
        self._things = [
            thing
            for thing in _things(facts)
            if thing.words not in said
            and not _PEOPLE.fullmatch(thing.words)
            and self._without_result(thing.words).strip(" §")
        ]

    def shows(self, text: str) -> _Named | None:
        """Return what an entry names that leadership should not see, or None where it is fine."""
        words = folded_words(text)
        if any(family_of(term.id) == "attribution" for term in metric_terms(words)):
            return _Named(Text("l’attribution", "attribution"))
        rest = self._without_result(words)
        # Names of the plan are looked for beside the result only; ids and common names beside every kind of result.
        plain = _without(rest, lambda metric: family_of(metric) not in _CHANNEL_FAMILIES)
        for thing in self._things:
            if thing.words in (rest if thing.by_name else plain):
                return _Named(thing.shown, thing.id)
        return self._common_channel(plain) or _channel_metric(text, rest)

    def _without_result(self, words: str) -> str:
        for result in self._result_words:
            words = words.replace(result, _RESULT)
        return _without(words, lambda metric: metric in self._results)

    def _common_channel(self, words: str) -> _Named | None:
        if _BY_CHANNEL.search(words) and not _ALL_CHANNELS.search(words):
            return _Named(Text("des chiffres par canal ou par étape", "figures by channel or step"))
        for term in find_terms(words, "channel"):
            known = entry("channel", term.id)
            kind = str(known.data["kind"]) if known else ""
            if kind in self._kinds and not _VAGUE_CHANNELS.fullmatch(term.words):
                name = label("channel", term.id)
                return _Named(Text(f"le canal {quoted(name.fr).fr}", f"the channel {quoted(name.en).en}"))
        return None


def _without(words: str, hidden: Callable[[str], bool]) -> str:
    """Return folded words with a mark in the place of the metrics that are to be hidden."""
    pieces, at = [], 0
    for term in metric_terms(words):
        if hidden(term.id):
            pieces += [words[at : term.start], _RESULT]
            at = term.end
    return "".join([*pieces, words[at:]])


def _channel_metric(text: str, words: str) -> _Named | None:
    """Return the channel metric that folded words name, in the words of the entry that they come from."""
    for term in metric_terms(words):
        if family_of(term.id) not in _CHANNEL_FAMILIES:
            continue
        if _RESULT in words and _VAGUE_METRICS.fullmatch(term.words):
            continue
        written = next((other.words for other in metric_terms(text) if other.id == term.id), term.words)
        what = quoted(written)
        return _Named(Text(f"un indicateur de canal, {what.fr}", f"a channel metric, {what.en}"))
    if _RESULT not in words and names_audience(words):
        return _Named(Text("un indicateur de canal, l’audience", "a channel metric, the audience"))
    return None


@rule(
    code="ORC026",
    name="leadership-is-shown-channel-figures",
    title=Text(
        "chiffres de canal ou attribution montrés à la direction", "leadership is shown channel figures or attribution"
    ),
    severity="error",
    section="orchestrate",
    source="orchestrate-readers-figures#result-only",
    also=("orchestrate-readers-figures#cfo-spreadsheet", "orchestrate-attribution#tracking-disagreement"),
)
def leadership_is_shown_channel_figures(facts: Facts) -> Iterator[Fault]:
    """An entry shown to executives or sales names a channel, a step, a channel metric or attribution.

    A channel metric is one of exposure or engagement other than the objective's. The result, the budget spent and any
    other text are fine. This follows the podcast; the outbound and ROI articles would attribute every gain (`also`).
    """
    reviews = facts.plan.orchestrate.measurement.reviews
    if not any(review.readers in _LEADERSHIP for review in reviews):
        return
    entries = _Entries(facts)
    for index, review in enumerate(reviews):
        if review.readers not in _LEADERSHIP:
            continue
        for at, text in filled_items(review.shows):
            found = entries.shows(text)
            if found is None:
                continue
            path = f"orchestrate.measurement.reviews[{index}].shows[{at}]"
            what, result = quoted(text), filled(facts.plan.objective.metric)
            instead = quoted(result) if result else Text("le résultat de la campagne", "the result of the campaign")
            who = _EXECUTIVES if review.readers == "executives" else _SALES
            yield Fault(
                path,
                Text(
                    f"{what.fr} montre {found.shown.fr} : {who.fr} que le résultat.",
                    f"{what.en} shows {found.shown.en}: {who.en} the result only.",
                ),
                Text(
                    f"Montrez {instead.fr} à la place, et gardez ce chiffre pour qui gère la campagne et les canaux.",
                    f"Show {instead.en} instead, and keep this figure for those who run the campaign and its channels.",
                ),
                ids=(found.id,) if found.id else (),
                proposals=_proposals(review.shows, path, result),
            )


def _proposals(shows: tuple[str, ...], path: str, result: str) -> tuple[Proposal, ...]:
    removal = Proposal(Text("Ne plus le montrer", "Show it no longer"), (Edit("remove", path),))
    if not result or any(folded_words(shown) == folded_words(result) for shown in shows):
        return (removal,)
    what = quoted(result)
    label = Text(f"Montrer {what.fr} à la place", f"Show {what.en} instead")
    return (Proposal(label, (Edit("set", path, result),)), removal)
