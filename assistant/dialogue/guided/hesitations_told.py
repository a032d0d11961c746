"""Reads what makes people hesitate where a full sentence tells it: "they hesitate because they think it is dear"."""

import re

from assistant.dialogue.guided.plan_talk.talk import Talk

_OBJECTIONS = "audience.objections"
_OFTEN = r"(?: (?:usually|often|mostly|really|always|sometimes|souvent|parfois|surtout|encore))*"
_THINK = (
    r"(?:(?:they|ils|elles) (?:think|fear|worry|believe|feel|find|pensent|croient|craignent|trouvent|redoutent|"
    r"ont peur) (?:that |que |qu')?)?"
)
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"what{_OFTEN} (?:puts? (?:them|people) off|holds? (?:them|people) back|makes? (?:them|people) hesitate)"
        rf"{_OFTEN} (?:is|are)(?: that)? (?P<told>[^;:?\n]+)",
        rf"(?:they|people){_OFTEN} hesitate because {_THINK}(?P<told>[^;:?\n]+)",
        rf"(?:ils|elles) hesitent{_OFTEN} (?:parce que |parce qu'|car ){_THINK}(?P<told>[^;:?\n]+)",
    )
)
# Behind one of these, what they worry about, too, is one more.
_MORE = re.compile(
    r"(?:(?:and|et) )?(?:they also (?:worry|fear|think|believe|say) (?:that )?|"
    r"(?:ils|elles) (?:craignent|pensent|croient|trouvent|redoutent) aussi (?:que |qu'))(?P<told>[^;:?\n]+)"
)


def read_hesitations(talk: Talk, start: int, end: int) -> bool:
    """Record what a sentence says to make people hesitate, where no challenge is asked, and leave it out.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.

    Returns:
        Whether something was recorded.
    """
    draft = talk.context.draft
    if draft.origin != "user" or talk.context.asked == "audience.challenges":
        return False
    folded = talk.folded(start, end)
    text = folded.text.rstrip(" .!")
    lead = len(text) - len(text.lstrip())
    gone_on = any(edit.op == "add" and edit.path == _OBJECTIONS for edit in draft.edits)
    told = next((m for form in (*_FORMS, *([_MORE] if gone_on else [])) if (m := form.fullmatch(text, lead))), None)
    if told is None:
        return False
    a, b = (start + each for each in folded.span(*told.span("told")))
    draft.add(_OBJECTIONS, talk.text[a:b].strip(' "«»“”'), talk.context.words(a, b))
    talk.read(start, end)
    return True
