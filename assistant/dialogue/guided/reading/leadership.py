"""Who runs the campaign, and who does not any more."""

import re
from collections.abc import Sequence

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.people import MEMBERS, complete, member, members, responsible
from assistant.dialogue.guided.reading.pieces import Piece, flat
from assistant.language.text import Text
from assistant.language.vocabulary import find_terms

LEAD_LABEL = Text("pilotage de la campagne", "running the campaign")
_EXPLICIT = re.compile(
    r"(?<![a-z])(?:campaigns?|campagnes?|proje[ct]t?s?|pilot\w*|leads?|leading|led|chef\w*|coordin\w+|everything|whole|tout|toute|"
    r"l'ensemble|managers?|head|boss|conduct\w*|responsable|in charge of (?:it all|all|everything))(?![a-z])"
)
_LEADS_NOT = re.compile(
    r"(?<![a-z])(?:managers?|pilot\w*|responsables?|leads?|leading|runs?|chef\w*|in charge|campaign|campagne)(?![a-z])"
)


def lead(ids: Sequence[str], topic: Piece, context: Context) -> bool:
    """Record that members run the campaign; "Priya owns that" is of what was named, where somebody runs it already.

    Args:
        ids: The members.
        topic: What is said of them.
        context: Where facts go.
    """
    chiefs = [m["id"] for m in members(context) if m.get("role") == "campaign_manager"]
    of_team = (context.asked or "").startswith("team.")
    if _speaks_of_channel(topic, context):
        return False
    if not of_team and set(chiefs) - set(ids) and _EXPLICIT.search(topic.flat) is None:
        return False
    instead = context.draft.correcting or (of_team and len(chiefs) > 1 and len(ids) == 1)
    for id_ in ids:
        for other in [chief for chief in chiefs if instead and chief != id_]:
            _step_down(str(other), topic, context)
        complete(id_, "campaign_manager", None, topic.words(context), context)
        responsible(id_, LEAD_LABEL.get(context.language), topic.words(context), context)
    return bool(ids)


_IT = re.compile(
    r"(?:.*\s)?(?:runs|handles|does|looks after|manages|owns) (?:it|that|this)|(?:la|le|l'|s'en) ?(?:gere|occupe)"
)
_THAT = re.compile(r"(?<![a-z])(?:that|this|those|these|ca|cela)$")
_SENTENCE = re.compile(r"[.!?\n]\s")
_CAMPAIGN = re.compile(r"(?<![a-z])(?:campaigns?|campagnes?|proje[ct]ts?|operation)(?![a-z])")


def _speaks_of_channel(topic: Piece, context: Context) -> bool:
    """Tell whether "it" is a channel named before: "Facebook ads as a channel, Tom runs it", "A stall. Tom runs it"."""
    before = _SENTENCE.split(context.draft.message[: topic.start])
    brief = context.draft.origin == "brief"
    said = " ".join(before[-2:] if brief else before[-1:])
    told = topic.flat.strip(" ,.").partition(",")[0] if brief else topic.flat.strip(" ,.")
    if _IT.fullmatch(told.strip()) is None or (brief and _CAMPAIGN.search(flat(said)) is not None):
        return False
    # "It" may be the campaign; "that" is what stands right before.
    shown = brief and _THAT.search(told) is not None and bool(before[-2:-1] and before[-2].strip())
    return shown or bool(find_terms(said, "channel"))


def leads_not(ids: Sequence[str], topic: Piece, context: Context) -> None:
    """Take the campaign from members who are said not to run it: "Priya is not a manager"; they stay in the team.

    Args:
        ids: The members.
        topic: What is said of them.
        context: Where facts go.
    """
    for id_ in ids:
        if (member(context, id_) or {}).get("role") == "campaign_manager" and _LEADS_NOT.search(topic.flat):
            _step_down(id_, topic, context)


def _step_down(id_: str, topic: Piece, context: Context) -> None:
    path, words = f"{MEMBERS}[{id_}]", topic.words(context)
    context.draft.clear(f"{path}.role", words)
    labels = {flat(LEAD_LABEL.fr), flat(LEAD_LABEL.en)}
    duties = (member(context, id_) or {}).get("responsibilities") or []
    for place in reversed([place for place, duty in enumerate(duties) if flat(str(duty)) in labels]):
        context.draft.remove(f"{path}.responsibilities[{place}]", words)
