"""What stands at the end of words that name a channel and is no part of its name."""

import re

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.lexicon import terms
from assistant.dialogue.guided.reading.pieces import Piece, flat


def without_small_end(name: Piece, context: Context) -> Piece:
    """Cut the small words off a name behind which the sentence goes on: "posters in our window" are posters."""
    end = _GOES_ON.search(name.flat)
    goes_on = re.match(r"\s[^\W\d_]", context.draft.message[name.end : name.end + 2]) is not None
    return name.cut(0, end.start()) if end is not None and goes_on else name


_GOES_ON = re.compile(
    r"(?<=\w)(?: (?:in|to|at|on|for|with|of|by|from|the|our|dans|en|a|pour|sur|chez|de|du|des|aux?|nos|les?|la))+$"
)
_SMALL_END = re.compile(r"(?<![a-z])(?:of|with|by|for|and|de|du|d'|avec|par|pour|et|chez|at|le|la|the)$")


def without_runner(name: Piece, context: Context) -> tuple[Piece, str | None]:
    """Cut who runs a channel off its name: "the website Ana" is Ana's, where she is of the team."""
    for member in context.draft.get("team.members") or []:
        whole = flat(str(member.get("name") or ""))
        for called in dict.fromkeys((whole, whole.partition(" ")[0])):
            behind = re.search(rf"(?<=\w)\s+{re.escape(called)}$", flat(name.text)) if called else None
            before = name.cut(0, behind.start()) if behind is not None else None
            if before is not None and not _SMALL_END.search(flat(before.text)) and terms(before, "channel"):
                return before, str(member["id"])
    return name, None
