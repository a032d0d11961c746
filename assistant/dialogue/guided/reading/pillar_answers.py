"""Reads which challenge each pillar answers."""

import re

from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.challenge_words import denies_answer, nearest_challenge
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.items import Item, items, line_items, trim
from assistant.dialogue.guided.reading.labelled import PROOF_OF
from assistant.dialogue.guided.reading.lexicon import Expression, word_set
from assistant.dialogue.guided.reading.pillar_names import chosen, named, pillar_titles
from assistant.dialogue.guided.reading.ranked_answers import ranked
from assistant.language.text import fold

TITLE = re.compile(r"^(?P<title>[^:–—|→]{2,60}?)\s*(?::|–|—|\||→|->|=>|\s-\s)\s*(?P<rest>.+)$")


def named_pillar(item: Item, context: Context) -> tuple[str | None, Item]:
    """Return the pillar that an item begins with, "la preuve de Rapidité : …" among them, and the rest of it."""
    match = PROOF_OF.match(item.text) or TITLE.match(item.text)
    if match is not None:
        known = _pillar(match.group("title"), context)
        rest = trim(Item(match.group("rest"), item.start + match.start("rest")))
        if known is not None and rest is not None:
            return f"message_house.pillars[{known['id']}]", rest
    return None, item


_BEFORE_TITLE = re.compile(
    r"^(?:(?:et|and|pour|for|cote|on)\s+)?(?:le\s+|la\s+|les\s+|l'|notre\s+|nos\s+|the\s+|our\s+)?"
)


_SHORTEST = 4


def is_short_for(said: str, title: str) -> bool:
    """Tell whether folded words name a title by its beginning or its end: "results" for "real results"."""
    return len(said) >= _SHORTEST and (title == said or title.startswith(f"{said} ") or title.endswith(f" {said}"))


def _pillar(title: str, context: Context) -> dict[str, object] | None:
    """Return the pillar of a title; articles make no difference."""
    wanted = _BEFORE_TITLE.sub("", fold(title).strip())
    for pillar in context.draft.get("message_house.pillars") or []:
        if _BEFORE_TITLE.sub("", fold(str(pillar["title"] or pillar["id"]))) == wanted:
            return dict(pillar)
    # "Migration" is short for "Migration progressive" where no other pillar is called like that.
    short = [
        dict(pillar)
        for pillar in context.draft.get("message_house.pillars") or []
        if is_short_for(wanted, _BEFORE_TITLE.sub("", fold(str(pillar["title"] or ""))))
    ]
    return short[0] if len(short) == 1 else None


_NUMBER = re.compile(r"\b([1-9])\b")
_IN_ORDER = re.compile(
    r"\b(?:dans (?:l'|cet )ordre|respectivement|in (?:that |this )?order|respectively|le meme ordre|same order)\b"
)


_ONLY_NUMBERS = re.compile(
    r"(?:(?:(?:le |la |the )?(?:premiere?|second|seconde|deuxieme|troisieme|first|third)(?: one)?\s*:|"
    r"je dirais|i'?d say|disons|let's say|plutot|rather|le|la|l'|les|the|n°|numero|number|no|puis|then|et|and|ensuite|"
    r"pour (?:le|la) (?:premiere?|second|seconde|deuxieme|troisieme)|for the (?:first|second|third))\s*|[\s,;/.:=→>-]|"
    r"\d(?!\d))+"
)


def read_answers(block: Block, context: Context) -> bool:
    """Read which challenge each pillar answers: by number, by words, in order, or one for the only pillar asked."""
    paths = [p.removesuffix(".answers") for p in context.asked_paths or ((context.asked,) if context.asked else ())]
    paths = [p for p in paths if p and p.startswith("message_house.pillars[")]
    challenges: list[str] = context.draft.get("audience.challenges") or []
    text = " ".join(fold(line.text) for line in block.lines)
    if not challenges or denies_answer(text):
        return False
    if _IN_ORDER.search(text):
        for path, challenge in zip(paths, challenges, strict=False):
            context.draft.add(f"{path}.answers", challenge, context.block_words(block))
        return True
    known = [f"message_house.pillars[{id_}]" for id_, _ in pillar_titles(context)]
    asked = [known.index(path) for path in paths if path in known]
    beside = ranked(text, [title for _, title in pillar_titles(context)], asked, len(challenges))
    if beside is not None:
        for place, rank in beside:
            context.draft.add(f"{known[place]}.answers", challenges[rank], context.block_words(block))
        return bool(beside)
    pairs = _by_number(text, paths, known)
    if pairs:
        return any([answer(path, Item(number, block.lines[0].start), context) for path, number in pairs])
    told_of = _challenge_first(block, context) or _in_words(block, context)
    if any([answer(path, told, context) for path, told in told_of]):
        return True
    found = False
    for piece in items(block):
        named, rest = _pillar_at_start(piece, context)
        if named is not None:
            found = answer(named, rest, context) or found
    if not found and len(paths) == 1:
        for piece in items(block):
            found = answer(paths[0], piece, context) or found
    return found


def _by_number(text: str, paths: list[str], known: list[str]) -> list[tuple[str, str]]:
    """Return the pillar and the number of each challenge in an answer of nothing but numbers: "2, 1", "1-2, 2-1"."""
    numbers = [m.group() for m in re.finditer(r"\d", text)] if _ONLY_NUMBERS.fullmatch(text.strip(" .!")) else []
    arrows = re.findall(r"(\d)\s*(?:→|->|=>|=)\s*(\d)", text)
    if arrows and len(numbers) == 2 * len(arrows) and all(0 < int(one) <= len(known) for one, _ in arrows):
        return [(known[int(one) - 1], other) for one, other in arrows]
    if len(numbers) == len(paths) > 1:
        return list(zip(paths, numbers, strict=True))
    if len(numbers) == 2 * len(paths) > 2 and sorted(numbers[::2]) == [str(i + 1) for i in range(len(paths))]:
        return [(paths[int(pillar) - 1], number) for pillar, number in zip(numbers[::2], numbers[1::2], strict=True)]
    return []


_FOR = re.compile(
    r"\s*(?:et |and )?(?P<challenge>\S.*?)\s*"
    # "Is met by Confidence, the clash with work by …", "c'est le pilier Confiance qui s'en charge".
    r"(?:(?:\b(?:is|are|gets|get|will be|est|sont|sera|seront) )?(?:\b[a-z]+(?: (?:with|care of))? )?\b(?:by|par)\b|"
    r",? \b(?:c'est|ce sera|that's|it's)(?! (?:pour|for)\b)|"
    r"\b(?:for|to|goes (?:to|with)|belongs to|pour|va a|va avec|with|avec)\b|:|=|->|→|=>)\s*"
    r"(?P<pillar>\S.*?)(?: (?:qui|that|which) [a-z' ]{3,40})?\s*"
)
_NONE = re.compile(r".*(?::|=|->|→|\bfor|\bpour)\s*(?:aucune?|none|nothing|rien|nobody|personne)\W*")


def _challenge_first(block: Block, context: Context) -> list[tuple[str, Item]]:
    """Return pairs that name the challenge, then the pillar: "hidden costs for the first, weather for the second"."""
    titles = pillar_titles(context)
    challenges: list[str] = context.draft.get("audience.challenges") or []
    pairs: list[tuple[str, Item]] = []
    for item in (piece for line in block.lines for piece in line_items(line, last=True)):
        match = _FOR.fullmatch(fold(item.text))
        if _NONE.fullmatch(fold(item.text)):
            continue
        places = chosen(match["pillar"], [title for _, title in titles]) if match is not None else []
        told = named(match["challenge"], challenges) if match is not None else []
        if len(places) != 1 or len(told) != 1:
            return []
        pairs.append((f"message_house.pillars[{titles[places[0]][0]}]", Item(str(told[0] + 1), item.start)))
    return pairs


_LINKED = Expression("pillar_answers.link")
_OTHER = Expression("pillar_answers.other")
_LONGEST_NAME = 6
_SHORT = 6


def _in_words(block: Block, context: Context) -> list[tuple[str, Item]]:
    known = context.draft.get("message_house.pillars") or []
    return [
        (f"message_house.pillars[{known[place]['id']}]", told)
        for places, told in _said(block, context)
        for place in places
    ]


def _said(block: Block, context: Context) -> list[tuple[list[int], Item]]:
    """Cut an answer into what is said of which arguments: each clause that begins with one of them opens another."""
    titles = [title for _, title in pillar_titles(context)]
    found: list[tuple[list[int], Item]] = []
    for item in items(block, commas=False):
        text = fold(item.text)
        cuts = [
            0,
            *(
                m.end()
                for m in re.finditer(r"\s*[,.;]\s+(?:and |et )?|\s+(?:and|et|while|but|mais|tandis que)\s+", text)
            ),
        ]
        for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
            places, length = _opening(text[start:end], titles, [p for each, _ in found for p in each])
            if places:
                found.append((places, Item(item.text[start + length : end], item.start + start + length)))
            elif found:
                last = found[-1][1]
                found[-1] = (found[-1][0], Item(context.draft.message[last.start : item.start + end], last.start))
    said: list[tuple[list[int], Item]] = []
    carried: list[int] = []
    for places, each in found:
        told = trim(_after_link(each))
        if told is None:
            # "1 et 2 pour le prix": what is said of the second is said of the first too.
            carried += places
            continue
        said.append(([*carried, *places], told))
        carried = []
    return said


def _after_link(item: Item) -> Item:
    link = _LINKED.match(fold(item.text))
    return _after(item, link) if link is not None else item


def _after(item: Item, match: re.Match[str]) -> Item:
    return Item(item.text[match.end() :], item.start + match.end())


# "The last one paperwork", "les deux premiers répondent au prix"
_LAST = re.compile(r"\s*(?:et |and )?(?:the last|le dernier|la derniere)(?: one| pillar| pilier| argument)?(?![a-z])")
_FIRST_TWO = re.compile(
    r"\s*(?:the (?:first two|two first)|les (?:deux|2) (?:premiere?s?))(?: ones| pillars| piliers| arguments)?(?![a-z])"
)
_TWO = 2


def _opening(text: str, titles: list[str], taken: list[int]) -> tuple[list[int], int]:
    """Return the places of the arguments that a folded clause begins with, and how long their name is."""
    other = _OTHER.match(text)
    if other is not None and taken:
        return [i for i in range(len(titles)) if i not in taken], other.end()
    if titles and (last := _LAST.match(text)) is not None:
        return [len(titles) - 1], last.end()
    if len(titles) > _TWO and (two := _FIRST_TWO.match(text)) is not None:
        return [0, 1], two.end()
    words = list(re.finditer(r"[a-z0-9'’-]+", text))[:_LONGEST_NAME]
    places: list[int] = []
    length = 0
    for word in words:
        told = chosen(word.group(), titles)
        if not told and word.group() not in word_set("beside_pillar"):
            break
        places, length = places or told, word.end()
    if not places:
        # "No fines answers the fines": a title of small words is known as a whole.
        for place, title in enumerate(titles):
            whole = re.match(rf"(?:the |le |la |les |l')?{re.escape(fold(title))}(?![a-z])", text)
            if whole is not None and whole.end() > length:
                places, length = [place], whole.end()
    return places, length


def _pillar_at_start(item: Item, context: Context) -> tuple[str | None, Item]:
    path, rest = named_pillar(item, context)
    if path is not None:
        return path, rest
    folded = fold(item.text)
    for pillar in context.draft.get("message_house.pillars") or []:
        name = fold(str(pillar["title"] or pillar["id"]))
        opening = _BEFORE_TITLE.match(folded)
        at = opening.end() if opening is not None and not folded.startswith(name) else 0
        if name and folded.startswith(name, at):
            cut = at + len(name)
            remainder = trim(Item(item.text[cut:], item.start + cut))
            if remainder is not None:
                return f"message_house.pillars[{pillar['id']}]", remainder
    link = _LINK.search(folded)
    known = _pillar(item.text[: link.start()], context) if link is not None else None
    told = trim(_after(item, link)) if link is not None else None
    return (f"message_house.pillars[{known['id']}]", told) if known is not None and told is not None else (None, item)


_LINK = re.compile(r"\s*(?:→|->|=>|\brepond(?:ent)? (?:a |au |aux )|\banswers?\b|\baddress(?:es)?\b)\s*")


def answer(path: str, item: Item, context: Context) -> bool:
    """Record which challenge a pillar answers: by its number or by its words."""
    challenges: list[str] = context.draft.get("audience.challenges") or []
    words = context.words(item.start, item.end)
    short = len(item.text.split()) <= _SHORT and not re.search(r"\d\d", item.text)
    number = _NUMBER.search(item.text) if short else None
    several = _NUMBER.findall(item.text) if _ONLY_NUMBERS.fullmatch(fold(item.text).strip(" .!")) else []
    if len(several) > 1 and all(int(each) <= len(challenges) for each in several):
        for each in several:
            context.draft.add(f"{path}.answers", challenges[int(each) - 1], words)
        return True
    if number and int(number.group(1)) <= len(challenges):
        context.draft.add(f"{path}.answers", challenges[int(number.group(1)) - 1], words)
        return True
    nearest = nearest_challenge(item.text, challenges)
    # "A 30 second video" ranks nothing: only a short answer is a rank.
    places = [] if nearest is not None else chosen(item.text, challenges) if short else named(item.text, challenges)
    said = [nearest] if nearest is not None else [challenges[place] for place in places]
    for challenge in said:
        context.draft.add(f"{path}.answers", challenge, words)
    return bool(said)
