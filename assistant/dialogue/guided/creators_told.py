"""Reads how many creators and posts a known channel of influencers has: "for the influencers, 6 creators, 18 posts"."""

import re

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.elements import CHANNELS

_INFLUENCERS = r"(?:(?:micro|nano)[- ]?)?(?:influenceu(?:r|se)s?|influencers?)(?: marketing| campaign)?|influence"
_CREATORS = (
    r"(?P<creators>\d{1,3}) (?:creat(?:eu|ri)(?:r|ce)s?|creators?|(?:micro[- ]?)?(?:influenceu(?:r|se)s?|influencers?))"
)
_POSTS = r"(?P<posts>\d{1,4}) (?:publications?|posts?|contenus|stories|reels)"
_AND = r"(?:,? (?:et|and|pour|for|with|avec|plus)|,|\s?[/+])"
_SOME = r"(?:(?:environ|about|around|en gros|roughly|jusqu'a|up to) )?"
_TOLD = re.compile(
    rf"\W*(?:(?:et|and|so|alors|ok|bon)[ ,]+)*(?:(?:pour|cote|avec|for|with|on|sur)? ?(?:les |nos |the |our |l')?"
    rf"(?P<whose>{_INFLUENCERS})(?:\s*[,:–-])?\s+)?"
    r"(?:(?:on|nous|we|ils|elles|they|il|there|c'est|ce sera|it's)\s?(?:'ll|'re|'ve|will|are|have|y)?\s?(?:"
    r"prevoit|prevoyons|vise|visons|compte|comptons|aura|aurons|a|avons|part sur|be|have|plan(?:ning)?|"
    rf"aim(?:ing)? for|want|expect|got)?\s*)?{_SOME}(?:{_CREATORS}(?:{_AND} {_SOME}{_POSTS})?|"
    rf"{_POSTS.replace('posts>', 'first>')}(?:(?: by| par|{_AND}) {_SOME}{_CREATORS.replace('creators>', 'last>')})?)"
    r"(?: (?:en tout|au total|in total|in all|altogether|each|chacun))?[ .!]*"
)


def read_creators_told(talk: Talk, start: int, end: int) -> None:
    """Record the creators and the posts of the one channel of influencers there is, and leave the sentence out.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    channels = [c for c in talk.context.draft.get(CHANNELS) or [] if c.get("kind") == "influencer"]
    match = _TOLD.fullmatch(talk.folded(start, end).text) if len(channels) == 1 else None
    if match is None:
        return
    figures = {"creators": match["creators"] or match["last"], "posts": match["posts"] or match["first"]}
    if match["whose"] is None and figures["creators"] is None:
        # "18 posts" alone may be of any channel.
        return
    words = talk.context.words(start, end)
    for field, figure in figures.items():
        if figure is not None:
            talk.context.draft.set(f"{CHANNELS}[{channels[0]['id']}].{field}", int(figure), words)
    talk.read(start, end)
