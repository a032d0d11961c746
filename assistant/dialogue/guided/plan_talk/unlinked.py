"""Takes links out of the journey: "undo that link", "cut the link between the form and the visit"."""

import re

from assistant.dialogue.guided.plan_talk.elements import LINKS, found, latest
from assistant.dialogue.guided.plan_talk.patterns import OPENS, VERBS
from assistant.dialogue.guided.plan_talk.talk import Talk

_STEPS = "integrate.steps"
_CUT = rf"(?:{VERBS}|undo|cut|break|sever|unlink|coupe[rz]?|casse[rz]?|romp[sz]?|defais|defaites)"
_A_LINK = r"(?:links?|connections?|arrows?|liens?|liaisons?|fleches?)"
_NAME = r"(?:the |la |le |les |l')?(?P<{}>[^,;.!?\n]+?)"
_ENDS = (
    rf"(?:from|between|de|du|entre|d')\s*{_NAME.format('source')}\s+(?:to|and|with|et|a|au|vers|avec|jusqu'a)\s+"
    rf"{_NAME.format('target')}"
)
_BETWEEN = re.compile(rf"{OPENS}{_CUT}\s+(?:the |that |this |le |la |ce |cette |l')?{_A_LINK}\s+{_ENDS}[ .!]*")
_POINTED = re.compile(
    rf"{OPENS}{_CUT}\s+(?:(?:that|this|ce|cette)(?: (?:new|last|nouveau|dernier))?|(?:the|le|la)? ?(?:last|new|latest|"
    rf"dernier|derniere|nouveau|nouvelle))\s+{_A_LINK}(?:[ -]la)?[ .!]*"
)
_NO_WAY = re.compile(
    rf"{OPENS}(?:there(?:'s| is) no link|no link|(?:il n'y a )?pas de lien|aucun lien|il n'y a aucun "
    rf"lien)\s+{_ENDS}[ .!]*"
)
_LEADS_NOT = re.compile(
    rf"{OPENS}{_NAME.format('source')}\s+(?:does(?:n't| not) (?:lead|go|link|point)|is(?:n't| not) (?:linked|"
    rf"connected)|"
    r"(?:ne |n')?(?:(?:mene|conduit|renvoie|va) pas|est pas (?:liee?|reliee?|connectee?)))\s+(?:to|a|au|aux|vers|"
    r"sur)\s+"
    rf"{_NAME.format('target')}[ .!]*"
)


def cuts_link(text: str) -> bool:
    """Tell whether a folded sentence orders a link to go."""
    return _POINTED.fullmatch(text) is not None or _BETWEEN.fullmatch(text) is not None


def unlink(talk: Talk, start: int, end: int) -> None:
    """Take out the link that a sentence orders to go, or denies, and leave the sentence out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    if not talk.context.draft.get(LINKS):
        return
    text = talk.folded(start, end).text.strip()
    pointed = _POINTED.fullmatch(text) is not None
    match = _BETWEEN.fullmatch(text) or _NO_WAY.fullmatch(text) or _LEADS_NOT.fullmatch(text)
    if not pointed and (match is None or not match["source"]):
        return
    paths = latest(LINKS, talk.context)[-1:] if pointed or match is None else _between(match, talk)
    if not paths and match is not None and match.re is _LEADS_NOT:
        # "The price isn't linked to the season" tells of something else.
        return
    if paths:
        talk.take(paths, start, end)
    else:
        talk.unknown(start, end)
    talk.blank(start, end)


def _between(match: re.Match[str], talk: Talk) -> list[str]:
    """Return the link between two steps, whichever of them is named first."""
    ends = [found(match[name], _STEPS, talk.context) for name in ("source", "target")]
    if not all(len(paths) == 1 and paths[0].startswith(f"{_STEPS}[") for paths in ends):
        return []
    ids = {paths[0].partition("[")[2].rstrip("]") for paths in ends}
    links = enumerate(talk.context.draft.get(LINKS) or [])
    return [f"{LINKS}[{place}]" for place, link in links if {link["source"], link["target"]} == ids]
