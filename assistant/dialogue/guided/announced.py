"""Lists that are announced and ranked: "Three: speed, price. And safety", "number one is cost, then delays".

What announces a list and what ranks its items is no part of them. Blanks stand for it, and every item stands alone.
"""

import re

from assistant.dialogue.guided.fit_words import answers_in_order
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.language.folding import Folded, fold_with_offsets

_ASKED = re.compile(r"message_house\.pillars(?:\[[^\]]*\]\.proofs)?|audience\.(?:challenges|motivations|objections)")
_NUMBERS = {"deux": 2, "two": 2, "trois": 3, "three": 3, "quatre": 4, "four": 4, "cinq": 5, "five": 5}
_THINGS = (
    r"(?:piliers?|arguments?|raisons?|points?(?: forts?)?|choses?|trucs?|atouts?|forces|idees|soucis|problemes?|"
    r"freins?|"
    r"enjeux|difficultes|galeres|defis|peurs|craintes|axes|preuves|pillars?|reasons?|things?|ideas|strengths|"
    r"selling points|proofs|problems?|worries|issues|headaches|pains?|pain points|challenges|struggles|concerns|"
    r"frustrations)"
)
_ANNOUNCED = re.compile(
    r"\s*(?:(?:bah|ben|alors|ok|well|so|yes|oui|et|and|donc|hmm|euh|en fait|actually)[ ,]+)*"
    r"(?:(?:on en (?:a|voit|retient)|il y en a|y en a|j'en (?:ai|vois)|we've got|we have|we see|there are|there's|"
    r"i'd say|i see|i have|they have|they've got|on a|ils ont|elles ont|y a|il y a|nos|les|leurs|our|their|the|mes|"
    r"my|c'est|ce sont|it's|these are)[ ])*"
    rf"(?P<count>{'|'.join(_NUMBERS)}|[2-5])(?:[ ](?:grande?s?|gros|grosses|main|big|key|principaux|vrais?))*"
    rf"(?P<things>[ ]{_THINGS})?(?:[ ](?:chez eux|pour eux|for them|of them|surtout|mainly|really))*(?P<mark>[ ]?[:–—]|"
    rf"[ ]-(?=[ ]))[ ]*"
)
_CUTS = (
    re.compile(r"[;\n]+|\.(?=\s)"),
    re.compile(r"[;\n]+|\.(?=\s)|,(?=\s)"),
    re.compile(r"[;\n]+|\.(?=\s)|,(?=\s)|\s(?:et|and|&|\+)(?=\s)"),
)
_JOINED = re.compile(r"[\s,;.]*(?:(?:et|and|plus|puis|then|enfin|finally|aussi|also)[ ,]+)*")

_SAYS = r"(?:,? (?:c'est|ce serait|ce sera|est|serait|is|would be)(?![a-z])|'s(?![a-z])|\s*[:=]|,)"
_ARTICLE = r"(?=[ ](?:le|la|les|un|une|des|leurs?|notre|nos|the|our|an?|their|no|not enough)[ ]|[ ]l')"
_HARD = r"(?:souci|probleme|frein|enjeu|problem|issue|worry|headache|pain|challenge|point|thing|pilier|pillar|argument)"
_FIRST = (
    rf"(?:l[ea] (?:tout )?(?:premiere?|1ere?)(?: {_HARD})?(?:{_SAYS}|{_ARTICLE})|"
    rf"(?:the )?(?:very )?first(?: one| {_HARD})?(?:{_SAYS}|{_ARTICLE})|"
    rf"(?:(?:le|la|leurs?|the|their|mon|my|biggest|main|gros|plus) )*(?:{_HARD},? )?(?:numero|number|n°|no\.) ?"
    rf"(?:un|one|1){_SAYS}|"
    rf"(?:(?:le|the|their) )?(?:main|biggest|principal|plus gros)(?: one){_SAYS}|"
    rf"(?:en premier(?: lieu)?|premierement|primo|tout d'abord|d'abord|avant tout|first of all|first off|firstly)"
    rf"(?:{_SAYS})?)"
)
_RANK = (
    rf"(?:l[ea] (?:deuxieme|seconde?|troisieme|quatrieme|derniere?|2e(?:me)?|3e(?:me)?)(?: {_HARD})?(?:{_SAYS}|"
    rf"{_ARTICLE})|"
    rf"(?:the )?(?:second|third|fourth|last)(?: one| {_HARD})?(?:{_SAYS}|{_ARTICLE})|"
    rf"(?:numero|number|n°|no\.) ?(?:deux|trois|two|three|[2-5]){_SAYS}|"
    rf"(?:en (?:second|deuxieme|troisieme|dernier)(?: lieu)?|deuxiemement|troisiemement|secondo|secundo|tertio|"
    rf"quarto|secondly|"
    rf"thirdly|"
    rf"lastly|ensuite|enfin|puis|apres|pour finir|then|next|finally|after that)"
    rf"(?:,? (?:c'est|y a|il y a|there's|it's|comes)(?![a-z])|\s*[,:])?|"
    rf"(?:l'autre|the other(?: one)?){_SAYS})"
)
_BARE = r"|(?:the )?(?:second|third|fourth|last)(?: one)?"
_SEPARATES = r"(?P<sep>^\s*|[.;,:\n]\s*(?:(?:et|and|mais|but)\s+)?|\s(?:et|and)\s+)"
_LEADS = re.compile(rf"{_SEPARATES}(?P<rank>{_FIRST})\s*(?=[a-z0-9])")
_FOLLOWS = re.compile(rf"{_SEPARATES}(?P<rank>{_RANK})(?<![a-z](?=[a-z]))\s*(?=[a-z0-9])")
_FOLLOWS_FIRST = re.compile(rf"{_SEPARATES}(?P<rank>{_RANK}{_BARE})(?<![a-z](?=[a-z]))\s*(?=[a-z0-9])")


# "What they hate: paperwork", "ce qui coince, c'est le prix": what leads in to a trouble is no part of it.
_TROUBLED = re.compile(
    r"\s*(?:(?:bah|ben|alors|well|so|et|and|mais|but|donc)[ ,]+)*"
    r"(?:ce (?:qui (?!(?:les |leur )?(?:motive|attire|touche|fait|fer|plai|donner?(?:ait)? envie|pouss|interesse|"
    r"convainc))|"
    r"qu'(?:ils|elles) (?!veulent|cherchent|aiment|attendent|souhaitent|preferent|"
    r"(?:nous )?(?:objec|oppos|retorq|repond|reproch))|dont (?:ils|elles) )[^,;:.]{2,40}?|"
    r"ce que (?:les|ces|nos) [a-z]+(?: [a-z]+)? (?:nous |me )?(?:disent|racontent|reprochent|remontent|repetent|"
    r"confient)(?: [^,;:.]{2,40}?)?(?=\s*:)|"
    r"what (?:the|these|those|our) [a-z]+(?: [a-z]+)? (?:always |often |keep )?(?:tell(?:ing)? us|complain about|"
    r"moan about|worry about|struggle with)(?: [^,;:.]{2,30}?)?(?=\s*:)|"
    r"what (?:(?:really|mostly|always|usually|often) )?(?:bugs|annoys|bothers|worries|frustrates|"
    r"stops|holds|"
    r"keeps(?! (?:them|people) going)|scares|"
    r"puts|slows|hurts|irritates|gets(?! through)(?! (?:them|people) (?:going|out of bed|moving|excited))|"
    r"comes up|blocks|wears|stresses)(?: [^,;:.]{2,30}?)?|"
    r"what (?:they|people|most of them) (?:(?:really|mostly|always|all|usually|often) )?(?:hate|dislike|fear|dread|"
    r"struggle|"
    r"complain|worry|lack|miss|find|can't stand|moan|suffer|run into|tell us)(?: [^,;:.]{2,30}?)?|"
    r"(?:le|la|leur|leurs|the|their|one|un|une)(?: (?:gros|grosse|vrai|vraie|main|real|big|biggest|seul|only))* "
    r"(?:point noir|hic|bemol|blocage|sticking point|blocker|catch|snag))"
    r"(?:,? (?:c'est|ce sont|est|sont)|'s|\s(?:is|are)|\s*:)\s+(?:surtout |mostly |mainly )?(?:(?:que|that)\s+|qu')?"
    r"(?=[a-z0-9])"
)
_COMPLAIN = re.compile(
    rf"\s*(?:ils|elles|they)(?: \w+)? (?:se plaignent|souffrent|parlent|complain|moan|talk|worry)(?: \w+)? (?:de|d'|"
    rf"about|of) "
    rf"(?:{'|'.join(_NUMBERS)})(?: \w+)? {_THINGS}\s*[,:]\s*(?=[a-z0-9])"
)
_PAIR = re.compile(r"\s*[^\s,;.]+(?: [^\s,;.]+){0,3}(?P<joint>\s(?:et|and)\s)[^\s,;.]+(?: [^\s,;.]+){0,3}[ .!]*$")


def spread_lists(talk: Talk) -> None:
    """Blank what announces and ranks the items of a list, where one is asked for, and part its items.

    Args:
        talk: The message.
    """
    if not _ASKED.fullmatch(talk.context.asked or "") or "?" in talk.text or answers_in_order(talk.text):
        return
    text = _without_lead(talk.text) if talk.context.asked == "audience.challenges" else talk.text
    talk.text = _joined(_ranked(_counted(text), led=text != talk.text))


def troubles_from(text: str) -> int | None:
    """Return where in a folded sentence stands what troubles people, where its opening says so: "what annoys them is".

    Args:
        text: The sentence.
    """
    match = _TROUBLED.match(text)
    return match.end() if match is not None and re.search(r"\b(?:ce qu|what)", match.group()) else None


def _without_lead(text: str) -> str:
    """Return what troubles people without the words that lead in to it, parted where it is two things."""
    folded = fold_with_offsets(text)
    match = _TROUBLED.match(folded.text) or _COMPLAIN.match(folded.text)
    if match is None:
        return text
    pair = _PAIR.match(folded.text, match.end())
    spans = [(0, match.end()), *([pair.span("joint")] if pair is not None else [])]
    return _parted(text, folded, spans)


def _counted(text: str) -> str:
    """Return a list whose items are counted before it, parted where that gives as many: "Three: a, b and c"."""
    folded = fold_with_offsets(text)
    match = _ANNOUNCED.match(folded.text)
    if match is None:
        return text
    count = _NUMBERS.get(match["count"]) or int(match["count"])
    line = folded.text.find("\n", match.end())
    # What stands on the line of the count is counted first: "two worries: price, delay.", and another line below.
    for expression, end in [(each, at) for at in (line, len(folded.text)) if at >= 0 for each in _CUTS]:
        starts = [match.end()]
        for cut in expression.finditer(folded.text, match.end(), end):
            joined = _JOINED.match(folded.text, cut.start())
            if joined is not None and folded.text[joined.end() : end].strip(" .!;") and joined.end() > starts[-1]:
                starts.append(joined.end())
        if len(starts) == count:
            named = match["things"] is not None and _ARGUMENTS.search(match["things"]) is not None
            return _parted(
                text,
                folded,
                [
                    (0, match.start("count") if named else starts[0]),
                    *((_before(folded.text, at), at) for at in starts[1:]),
                ],
            )
    return _parted(text, folded, [(0, match.end())]) if match["things"] is None else text


# "Three pillars:" heads a list of its own.
_ARGUMENTS = re.compile(r"piliers?|pillars?|arguments?")


def _before(text: str, at: int) -> int:
    """Return where the separator that ends at an offset begins."""
    joint = re.search(
        r"[\s,;.]*(?:[\s,;.]+(?:et|and|plus|puis|then|enfin|finally|aussi|also|&|\+))*[\s,;.]+$", text[:at]
    )
    return joint.start() if joint is not None else at


def _ranked(text: str, *, led: bool) -> str:
    """Return a list whose items are ranked without the words that do so, parted where they stand.

    One "then" alone may tell what people do next, unless the list was led in to.
    """
    folded = fold_with_offsets(text)
    first = _LEADS.search(folded.text)
    opens = first is not None and (not first["sep"].strip() or first["sep"].strip() == ":")
    others = list(
        (_FOLLOWS_FIRST if opens else _FOLLOWS).finditer(folded.text, first.end() if first is not None else 0)
    )
    if (not opens or first is None) and len(others) < (1 if led else _FEWEST):
        return text
    found = [match for match in (first if opens else None, *others) if match is not None]
    if all(match["rank"].endswith(":") for match in found):
        # "First: it lasts. Second: …" is read as it stands.
        return text
    return _parted(text, folded, [(match.start(), match.end()) for match in found])


_FEWEST = 2
# "Speed, price. And safety": a list of a few words each goes on behind a full stop.
_ITEM = r"[^\s,;.:!\d]+(?:[ ][^\s,;.:!\d]+){0,3}"
_GOES_ON = re.compile(
    rf"(?P<first>\s*{_ITEM}(?:,[ ]{_ITEM})+)\.(?P<joint>\s+(?:et|and|plus)[ ]+)(?={_ITEM}[ .!]*$)", re.IGNORECASE
)


def _joined(text: str) -> str:
    """Return a list of short items with a comma for the full stop before its last one."""
    match = _GOES_ON.match(text)
    if match is None:
        return text
    return match["first"] + ",".ljust(len(match["joint"]) + 1) + text[match.end() :]


def _parted(text: str, folded: Folded, spans: list[tuple[int, int]]) -> str:
    """Return a text of the same length with blanks for some spans, and a mark where one parts two items."""
    for start, end in spans:
        a, b = folded.span(start, start)[0], folded.span(end, end)[0]
        kept = text[a:b].lstrip()[:1]
        mark = "" if not text[:a].strip() else ":" if kept == ":" else ";"
        text = text[:a] + mark.ljust(b - a) + text[b:]
    return text
