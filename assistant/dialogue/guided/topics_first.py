"""Reads sentences that open with what they are about where arguments are asked: "on reporting, every week for sales".

"Dans le parcours, la démo est le but" is of the journey, and no argument; what it means is asked again.
"""

import re

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.challenge_words import nearest_challenge
from assistant.dialogue.guided.reading.items import Item
from assistant.dialogue.guided.reading.pillar_answers import TITLE, named_pillar
from assistant.dialogue.guided.reading.registry import read_block
from assistant.language.folding import fold_with_offsets
from assistant.language.vocabulary import find_terms

_TOPIC = re.compile(
    r"\s*(?:(?:et|and|puis|then|sinon|also|aussi)[ ,]+)*(?:cote|niveau|au niveau du|pour|concernant|sur|dans|en|on|for|"
    r"as for|regarding|about|in|within)\s+(?:les? |la |l'|notre |nos |the |our )?"
    r"(?:(?P<reviews>reporting|bilans?|revues?|rapports?|copil|reports?|reviews?)|"
    r"(?P<journey>parcours(?: client)?|tunnel|funnel|(?:customer )?journey|user journey))"
    r"\s*[,:]\s+(?P<told>\S.*?)[\s.!]*"
)
# What is said to people promises something.
_TO_PEOPLE = re.compile(r"(?<![a-z])(?:vous|votre|vos|you|your|yours|toi|ton|ta|tes)(?![a-z])")
_OF_STEPS = re.compile(
    r"(?<![a-z])(?:(?:est|sera|is|will be) (?:le but|l'objectif|l'arrivee|la fin|the goal|the end|the aim)|"
    r"(?:vient|arrive|passe|comes?|goes?) (?:juste |right |just )?(?:avant|apres|ensuite|before|after|next|first|last)|"
    r"(?:premiere|derniere|first|last) (?:etape|step))(?![a-z])|→|->|=>"
)


def read_topic_first(talk: Talk, start: int, end: int) -> None:
    """Read what opens with the reviews or the journey as that, and leave it out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    if not talk.asks_words:
        return
    folded = talk.folded(start, end)
    topic = _TOPIC.fullmatch(folded.text)
    if topic is None or _TO_PEOPLE.search(topic["told"]) is not None:
        return
    a, b = (start + each for each in folded.span(*topic.span("told")))
    told = talk.text[a:b]
    if topic["reviews"]:
        rhythms = find_terms(told, "cadence")
        if any(term.start == 0 for term in rhythms) and read_block(Block("reviews", (Line(told, a),)), talk.context):
            talk.read(start, end)
    elif _OF_STEPS.search(topic["told"]) is not None:
        talk.context.draft.notes.append(("unread", talk.context.words(start, end)))
        talk.read(start, end)


_MAPPING = re.compile(
    r"\W*(?:the |our |la |le |les |notre )?(?:mapping|matching|match|links?|correspondances?|liens?|matrice|tableau)"
    r"(?: (?:of|between|des|de|entre|du|les|the|our|nos))* (?:piliers?|pillars?|arguments?)"
    r"\s?(?:to|with|and|vs|et|aux?|avec|[-/–—→&]|->|=>)\s?(?:the |les |our |nos |leurs |their )*"
    r"(?:challenges?|enjeux|freins?|problems?|problemes|difficultes|pains?(?: points)?)\s*(?::\s*)?"
)
_LINE = re.compile(r"[^\n]*\S[^\n]*")


def read_mapping(talk: Talk) -> None:
    """Read the lines below "Mapping of pillars to challenges:", and leave them out of the message with their heading.

    An argument or a challenge that nobody told before is not made of them.

    Args:
        talk: The message.
    """
    lines = list(_LINE.finditer(talk.text))
    heads = [at for at, line in enumerate(lines[:-1]) if _MAPPING.fullmatch(fold_with_offsets(line.group()).text)]
    if not heads:
        return
    context = talk.context
    talk.read(*lines[heads[0]].span())
    for line in lines[heads[0] + 1 :]:
        item = Item(line.group().lstrip(" \t-*•"), line.end() - len(line.group().lstrip(" \t-*•")))
        if TITLE.match(item.text) is None:
            return
        path, rest = named_pillar(item, context)
        challenge = nearest_challenge(rest.text, context.draft.get("audience.challenges") or []) if path else None
        if path is not None and challenge is not None:
            context.draft.add(f"{path}.answers", challenge, context.words(*line.span()))
        else:
            context.draft.notes.append(("unread", context.words(*line.span())))
        talk.read(*line.span())
