"""Reads where people are found while something else is asked: "…, they hang out on TikTok and at the market".

What the audience reads and where it is met says nothing of where the campaign will speak, nor of what it is for.
"""

import re

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.habit_words import FORGOTTEN
from assistant.dialogue.guided.reading.lexicon import Expression, term_data, terms
from assistant.dialogue.guided.reading.pieces import Piece
from assistant.dialogue.guided.reading.registry import read_block

# What people do is asked there, or what they do next.
_NOT_ASKED = ("audience.habits", "integrate.", "orchestrate.tasks")
_OFTEN = (
    r"(?:(?:surtout|plutot|principalement|beaucoup|souvent|tous|toutes|aussi|pas mal|essentiellement|tout le temps|"
    r"mostly|"
    r"mainly|usually|often|always|also|all|mainly|generally|really|generalement|enormement|a lot)[ ]+)*"
)
_WHO = (
    r"(?:ils|elles|they|(?:la plupart|beaucoup|certains|la majorite|most|many|some) (?:d'entre (?:eux|elles)|of them)?)"
    r"[ ]*"
)
_TIME = (
    r"(?:(?:leurs?|tout leur|beaucoup de|pas mal de|le plus clair de leur|their|a lot of|lots of|much of their|"
    r"most of their|"
    r"all their|hours|des heures)[ ]*)*(?:temps|soirees?|journees?|vie|time|evenings?|days?|weekends?|lives)?[ ]*"
)
_PLACE = r"(?:sur|dans|au|aux|a la|a l'|chez|en|devant|via|on|in|at|around|through)(?:[ ]|(?<='))"
_IS_THERE = (
    rf"(?:(?:sont|seront|se trouvent|se retrouvent|se croisent|se parlent|trainent|vivent|discutent|echangent|vont|"
    rf"passent[ ]+(?P<time>{_TIME})|are|'re|hang[ ]+(?:out|around)|live|meet|gather|talk|go|"
    rf"spend[ ]+(?P<time2>{_TIME}))"
    rf"[ ]+{_OFTEN}(?=to[ ]|{_PLACE}))"
)
_TAKES = (
    r"(?:lisent|ecoutent|regardent|suivent|frequentent|consultent|scrollent|utilisent|read|listen[ ]+to|watch|"
    r"follow|use|"
    r"scroll(?:[ ]+through)?|browse|check)[ ]"
)
_FOUND = (
    r"(?:on|nous|you|we|i|je)(?:'ll| can| peut| pouvons)?[ ]+(?:les[ ]+(?:trouve|touche|croise|voit|rencontre)s?|"
    r"(?:trouver|toucher|find|reach|meet|see|bump into)[ ]+them)[ ]+"
)
_TELLS = re.compile(
    rf"(?:^|(?<=[,;:(–—-])|(?<= et)|(?<= mais)|(?<= and)|(?<= but))\s*"
    rf"(?P<told>(?:(?:et|mais|and|but|car|because|as|since|puisqu')[ ]*)?"
    rf"(?:{_WHO}{_OFTEN}(?:{_IS_THERE}|{_TAKES})|{_FOUND}{_OFTEN}(?={_PLACE})))"
)
# "Letters, texts and the local radio are what our farmers pay attention to": the list stands before.
_ARE_IT = re.compile(
    r"(?P<names>[^:;.!?\n]{4,120}?)(?:,? (?:are|is|sont|c'est|ce sont|voila)|\s?:? voila|,? (?:that's|those are)) "
    r"(?:(?:mostly |mainly |surtout |all )?(?:what|where|how|ce que?|ce qu'|ou|la ou|par ou|comment) ?)"
    r"(?:they|people|ils|elles|on les|(?:our|these|the|nos|ces|les) [a-z'-]+(?: [a-z'-]+)?) ?"
    r"(?:mostly |really |all |still |actually )?"
    r"(?:pay attention to|read|use|watch|listen to|trust|look at|follow|open|get their|hang out|go|look|are|spend|"
    r"regardent|lisent|utilisent|suivent|ecoutent|consultent|ouvrent|s'informent|se renseignent|sont|vont|trainent|"
    r"trouve|passent)(?![a-z])[^:;.!?\n]{0,40}[ .!]*"
)
# "Young parents, mostly on Facebook": behind a group of people, where they are found.
_BEHIND = re.compile(
    r"(?:^|(?<=[,;.]))\s*(?P<told>(?:(?:et|and)[ ]+)?(?:"
    r"(?:(?:surtout|plutot|principalement|toujours|souvent|tous|toutes|tout le temps|beaucoup|"
    r"tres (?:presente?s|active?s|actifs)|mostly|mainly|usually|always|often|all|very active|forever)[ ]+)+"
    r"(?:sur|on)[ ]|"
    r"(?:(?:facilement|toujours|surtout|easily|always|best)[ ]+)*(?:joignables?|contactables?|reachable|reached|"
    r"easy to reach|faciles a joindre)[ ]+(?:par|au|aux|a la|a l'|via|sur|by|on|through|at)(?:[ ]|(?<='))))"
)
# "Reachable by phone between 3 and 5 pm": when says nothing of where.
_WHEN = re.compile(
    r"[ ](?:entre|between|from|de|apres|avant|after|before|until|a partir de|vers|around)[ ]\d{1,2}[ ]?"
    r"(?:h(?:eures)?|am|pm)?(?:[:.]?\d\d)?(?:[ ]?(?:et|and|to|a|-)[ ]?\d{1,2}[ ]?(?:h(?:eures)?|am|pm)?(?:[:.]?\d\d)?)?"
    r"(?![\w])|[ ](?:at lunch(?:time)?|at noon|le midi|a midi|le matin|le soir|in the (?:morning|evening)s?)(?![a-z])"
)
# "…; the school gates too" names one more of what is listed.
_ONE_MORE = r"\s*(?:et |and )?[^;:.,!?]{2,40}[ ](?:aussi|egalement|also|too|as well)\s*(?:[.!]|$)"
# Where somebody else acts, or something comes after, another thing is told.
# English "on" is where they are, and French "on" somebody.
# "…, in my newsletter and on our page" goes on.
_OWN = r"(?<! in )(?<! on )(?<! at )(?<! to )(?<!dans )(?<! sur )(?<! via )(?<! par )(?:notre|our|nos|mon|mes|my)"
_ENDS = {
    language: re.compile(
        rf"[;.](?!{_ONE_MORE})|[!?)]|[,]?[ ](?:(?:donc|du coup|alors|et|mais|so|and|but|hence|therefore)[ ,]+)*"
        rf"(?:{us}nous|je|j'|we|i|we'll|i'll|we're|{_OWN}|il faut|let's)(?![a-z])(?!'s)|"
        r",[ ](?:pas|not|mais|but)[ ]"
    )
    for language, us in (("fr", "on|"), ("en", ""))
}
_GOES_ON = re.compile(r"(?<![a-z])(?:puis|ensuite|apres quoi|then|afterwards|clique\w*|click\w*)(?![a-z])|→|->|=>")
_TOO_MUCH = Expression("shapes.too_much")
# "…, never on TikTok": where they are not, and nothing that weighs on them.
_NOT_THERE = re.compile(r"(?:jamais|never|peu)[ ]+(?:ever[ ]+)?(?:sur|on|in|at|dans|au|aux|a)[ ]")
_AT_WORK = frozenset(["phone", "email", "other"])


def read_habits_told(talk: Talk, start: int, end: int) -> None:
    """Read where a sentence says that people are found, and leave it out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    asked = talk.context.asked or ""
    if _read_named_first(talk, start, end) or asked.startswith(_NOT_ASKED):
        return
    folded = talk.folded(start, end)
    if "?" in folded.text or _GOES_ON.search(folded.text):
        return
    match = _TELLS.search(folded.text)
    if match is None and asked.startswith("audience."):
        match = _BEHIND.search(folded.text)
    if match is None:
        return
    stop = _ENDS[talk.context.language].search(folded.text, match.end())
    a = folded.span(match.start("told"), match.start("told"))[0]
    last = stop.start() if stop is not None else len(folded.text)
    often = _AT_THE_END.search(folded.text, match.end(), last)
    first, kept, b = (
        folded.span(at, at)[0] for at in (match.end("told"), often.start() if often is not None else last, last)
    )
    text = talk.text
    for when in _WHEN.finditer(folded.text, match.end()):
        c, d = (start + each for each in folded.span(*when.span()))
        text = text[:c] + " " * (d - c) + text[d:]
    piece = Piece(text[start + a : start + b], start + a)
    named = Line(_TOO.sub(_blank, text[start + first : start + kept]), start + first)
    if _tells_where(piece, match) and read_block(Block("habits", (named,)), talk.context):
        talk.read(piece.start, piece.end)


def _read_named_first(talk: Talk, start: int, end: int) -> bool:
    """Read the channels that a sentence names before it says that people use these; tell whether it does."""
    folded = talk.folded(start, end)
    told = _ARE_IT.fullmatch(folded.text.strip())
    lead = len(folded.text) - len(folded.text.lstrip())
    if told is None or not terms(Piece(told["names"], 0), "channel") or _COUNTED.search(told["names"]) is not None:
        return False
    a, b = (start + each for each in folded.span(lead + told.start("names"), lead + told.end("names")))
    if not read_block(Block("habits", (Line(talk.text[a:b], a),)), talk.context):
        return False
    talk.read(start, end)
    return True


_COUNTED = re.compile(r"\d|n't|(?<![a-z])(?:not|pas|never|jamais)(?![a-z])")
_TOO = re.compile(r"[ ](?:aussi|également|also|too|as well)(?=\s*(?:[.!]|$))", re.IGNORECASE)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


# "All day": how long, and no part of where.
_AT_THE_END = re.compile(
    r",?[ ](?:all (?:day|the time|evening)(?: long)?|every (?:day|evening|night)|in the evenings?|at night|mostly|"
    r"mainly|a lot|"
    r"tout le temps|toute la journee|tous les (?:jours|soirs)|le soir|surtout|principalement|beaucoup|souvent)[ .]*$"
)


def leave_unused(talk: Talk, start: int, end: int) -> None:
    """Leave what is to be forgotten out of what people use, so that no order is seen in it: "…, rule out TikTok".

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    if talk.context.asked != "audience.habits":
        return
    for clause in FORGOTTEN.finditer(talk.folded(start, end).text):
        a, b = (start + each for each in talk.folded(start, end).span(*clause.span()))
        known = talk.context.draft.find("rally.channels", clause["what"])
        if known is None and terms(Piece(clause["what"], 0), "channel"):
            talk.read(a, b)


def _tells_where(piece: Piece, match: re.Match[str]) -> bool:
    """Tell whether a clause names what people use, and neither how much of it there is nor what weighs on them."""
    found = terms(piece, "channel")
    weighed = _NOT_THERE.sub(" ", piece.flat)
    if not found or re.search(r"\d", piece.text) or _TOO_MUCH.search(weighed) or terms(piece, "data"):
        # "They are in the CRM: e-mail and phone" is said of what is kept of them.
        return False
    busy = (
        match.groupdict().get("time")
        or match.groupdict().get("time2")
        or "utilis" in piece.flat
        or " use " in piece.flat
    )
    # "They spend their days on the phone" is work, and no medium.
    return not busy or any(term_data("channel", term.id).get("kind") not in _AT_WORK for term in found)
