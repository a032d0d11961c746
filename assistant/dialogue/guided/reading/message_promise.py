"""Reads the promise and the tone."""

import re

from assistant.dialogue.guided.reading.blocks import Block
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.headings import label_of
from assistant.dialogue.guided.reading.items import Item, trim, unquoted, without_lead
from assistant.dialogue.guided.reading.leads import lead
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.sentences import sentences
from assistant.language.vocabulary import find_terms

# A promise in quotes is these words, whatever announces it.
_QUOTED = re.compile(r"[«“\"]\s?(?P<inner>[^«»“”\"]{8,}?)\s?[»”\"]")
# What else stands around such words only introduces them: "genre « … », un truc comme ça".
_QUOTE = re.compile(
    r"(?P<lead>[^«»“”\"\n:]{0,40}?)[ :]*[«“\"]\s?(?P<said>[^«»“”\"\n]{6,90}?)\s?[»”\"]"
    r"(?P<end>[^«»“”\"\n]{0,24})"
)
# "No, better: the promise becomes “…”": what stands before the words in quotes only says what they are.
_ANNOUNCED = re.compile(
    r"(?:(?!\b(?:not|never|isn|pas|plus|jamais|instead|au lieu)\b)[^«»“”\"\n]){0,60}?"
    r"\b(?:promesse|promise|slogan|accroche|tagline|signature)\b"
    # "A promise, on the shop front for years: “…”": a colon says where the words begin.
    r"(?:(?:,?\s(?!(?:not|never|pas|plus)\b)[\w'’-]+){0,4}\s?[:=,]?|(?:,?\s(?!(?:not|never|pas|"
    r"plus)\b)[\w'’-]+){0,14}\s?:)\s?"
    r"[«“\"]\s?(?P<said>[^«»“”\"\n]{6,90}?)\s?[»”\"]\s*[.!]*",
    re.IGNORECASE,
)
# "(The promise) I'd put on the banner is “…”": who would put it where leads to the words.
_PUT = re.compile(
    r"(?:(?:the|our|my|la|notre|ma) (?:promise|promesse) )?(?:that |que |qu['’])?(?:i|we|je|j|on|nous)"
    r"(?:['’](?:d|ll|ve))?(?![\w])(?:(?!\b(?:not|never|pas|plus|jamais)\b)[^«»“”\"\n]){0,60}?"
    r"\b(?:is|are|would be|c['’]est|est|serait|sera)\s*(?::\s*)?[«“\"]\s?(?P<said>[^«»“”\"\n]{6,90}?)\s?[»”\"]",
    re.IGNORECASE,
)
# What it is not stands behind the words that announce it, in quotes: "is not “…”".
_DENIED = re.compile(r"(?:(?:n'est|ne sera|serait) )?(?:not|never|no longer|pas|plus) [«\"“]")
# "Our chair found a line and I love it, so here is the promise: …": where it came from is no part of it.
_LED_UP = re.compile(
    r"[^«»“”\"\n:]{3,140}?(?:[,;.!]|\s[–—-]|\s(?:so|donc|alors|and|et))\s+"
    r"(?:(?:so|donc|alors|and|et|then|now|finally|enfin|finalement|du coup|bref|au final|in the end)[ ,]+)*"
    r"(?:(?:here(?:['’]s| is| comes)|this is|voici|voil[aà])\s+)?"
    r"(?:(?:the|our|my|la|notre|ma|new|nouvelle|final|finale)\s+)+"
    r"(?:promise|promesse|slogan|accroche|tagline|signature)"
    r"(?:,?\s(?:is|est|sera|c['’]est|will be|becomes|devient|would be))?"
    r"\s*(?::|=|(?=[«“\"]))\s*(?=\S)",
    re.IGNORECASE,
)
_NONE_YET = re.compile(
    r"(?:on n'a|on a|nous n'avons|nous avons|je n'ai|j'ai|il n'y a|y a|"
    r"we(?:'ve| have| do)?|i(?:'ve| have| do)?|there(?:'s| is)) ?"
    r"(?:pas|not|n't|no|don't have|do not have|haven't got|don't|got no)(?![a-z]).{0,30}"
    r"(?<![a-z])(?:promesse|promise|slogan|accroche|tagline)(?![a-z])"
)
_LEAD, _END = Expression("read_ahead.lead"), Expression("read_ahead.end")


def slogan(text: str, *, announced: bool = False) -> Item | None:
    """Return the words in quotes that a text is made of, where nothing else than what introduces them stands beside.

    Args:
        text: A sentence.
        announced: Whether anything before a colon introduces them.
    """
    found = _QUOTE.fullmatch(text)
    if found is None:
        return None
    colon = announced and text[found.end("lead") : found.start("said")].lstrip().startswith(":")
    if not colon and _LEAD.fullmatch(flat(found["lead"]).strip()) is None:
        return None
    return Item(found["said"], found.start("said")) if _END.fullmatch(flat(found["end"]).strip()) is not None else None


def read_promise(block: Block, context: Context) -> bool:
    """Read the promise: one sentence, quotes and announcement left out."""
    item = trim(Item(" ".join(line.text for line in block.lines[:1]), block.lines[0].start))
    item = (_said_in_quotes(block) if context.draft.origin != "brief" else None) or item
    if item is None:
        return False
    if context.draft.origin != "brief" and _is_no_promise(item, context):
        return False
    judged = _judged(item, context) if context.draft.origin == "brief" else None
    if judged is not None:
        # "The promise in your draft is too long. I'd go with “…”": only what is put in its place is one.
        item = _instead(judged, context)
        if item is None:
            return False
    if context.draft.origin == "brief":
        # What is agreed on may stand after what was turned down.
        line = context.draft.message[item.start :].partition("\n")[0]
        first = _QUOTED.search(line)
        if first is not None and line[first.end() :].lstrip().startswith("?"):
            item = Item(line, item.start)
    alone = slogan(item.text, announced=True)
    if alone is not None:
        item = Item(alone.text, item.start + alone.start)
    quoted = _chosen(item.text) if context.draft.origin == "brief" else None
    if quoted is not None:
        item = Item(quoted.group("inner"), item.start + quoted.start("inner"))
    elif context.draft.origin != "brief" and (named := _put(item.text) or announced_promise(item.text)) is not None:
        item = Item(named.text, item.start + named.start)
    item = unquoted(without_lead(_without_led_up(item, context), lead("promise")))
    if context.draft.origin == "brief" and not re.search(r"[^\W\d]{2}", item.text):
        # "On dit 9 000" promises nothing.
        return False
    if _NONE_YET.match(flat(item.text)) or (context.draft.origin != "brief" and _DENIED.match(flat(item.text))):
        # "We have no promise yet" promises nothing.
        return False
    text = item.text[:1].upper() + item.text[1:]
    context.draft.set("message_house.promise", text, context.words(item.start, item.end))
    return True


def _put(text: str) -> Item | None:
    put = _PUT.match(text)
    return Item(put["said"], put.start("said")) if put is not None else None


def _without_led_up(item: Item, context: Context) -> Item:
    led = _LED_UP.match(item.text) if context.draft.origin != "brief" else None
    return Item(item.text[led.end() :], item.start + led.end()) if led is not None else item


def _is_no_promise(item: Item, context: Context) -> bool:
    """Tell whether a sentence of a conversation is no promise: another one is, what was is told, or a legal ground."""
    was = _WAS.search(flat(item.text)) is not None
    # "Une promesse, c'est quoi ?" promises nothing.
    return was or label_of(item.text) == "promise" or _is_labelled_elsewhere(item, context) or _is_ground(item.text)


_LABELLED = re.compile(
    r"(?:^|[.!?;]\s+|\n)(?P<label>(?:(?:et|and|donc|so|sinon),? )?(?:la |notre |the |our )?(?:promesse|promise))\s?"
    r"(?::|=|c['’]est|is\s)\s*(?=\S)",
    re.IGNORECASE,
)


def _is_labelled_elsewhere(item: Item, context: Context) -> bool:
    """Tell whether the message says itself which of its sentences is the promise: "No, prospects! The promise: …"."""
    found = list(_LABELLED.finditer(context.draft.message))
    return bool(found) and not any(each.start("label") <= item.end and item.start <= each.end() for each in found)


# "The line is “…”", "Paul l'a trouvée : « … »", "ce sera « … »": what stands before the quotes says that this is it.
_SAYS_IT = re.compile(r"(?:|.*(?:[:=]|(?<![a-z])(?:is|it's|are|c'est|est|sera|reads|says|goes|voici|voila|here)),?)")


def _said_in_quotes(block: Block) -> Item | None:
    """Return the words in quotes of the only sentence that has some, behind others: what these say are remarks."""
    quoted = [(line, found) for line in block.lines if (found := list(_QUOTED.finditer(line.text)))]
    if len(block.lines) < _SEVERAL or len(quoted) != 1 or quoted[0][0] is block.lines[0] or len(quoted[0][1]) != 1:
        return None
    line, (said,) = quoted[0]
    before, after = flat(line.text[: said.start()]).strip(), line.text[said.end() :].strip(" .!")
    if after or _SAYS_IT.fullmatch(before) is None:
        return None
    return Item(said["inner"], line.start + said.start("inner"))


def announced_promise(text: str) -> Item | None:
    """Return the words in quotes that a sentence says to be the promise, and tells nothing else; None where it does."""
    named = _ANNOUNCED.fullmatch(text.strip())
    lead = len(text) - len(text.lstrip())
    return Item(named["said"], lead + named.start("said")) if named is not None else None


_SEVERAL = 2
# "L'ancienne promesse était : « … »": what was promised once is no longer.
_SAID = r"(?:promesse|promise|slogan|accroche|tagline|signature)"
_WAS = re.compile(
    rf"(?<![a-z])(?:ancien(?:ne)?|precedente?|old|former|previous|last year's) {_SAID}(?![a-z])|"
    rf"(?<![a-z]){_SAID} (?:\w+ ){{0,3}}(?:etait|was|used to be)(?![a-z])"
)
_GROUND_WORDS = 4


def _is_ground(text: str) -> bool:
    """Tell whether words are the ground on which people are written to, and nothing else: "consent, 24 months"."""
    return len(text.split()) <= _GROUND_WORDS and any(term.start == 0 for term in find_terms(text, "legal_basis"))


def _judged(item: Item, context: Context) -> Item | None:
    """Return the sentence that says what somebody thinks of a promise told elsewhere; its own words are in quotes."""
    begin = context.draft.message.rfind("\n", 0, item.start) + 1
    line = context.draft.message[begin:].partition("\n")[0]
    told = [(begin + a, begin + b) for a, b in sentences(line)]
    start, end = next(((a, b) for a, b in told if a <= item.start < b), (item.start, item.end))
    sentence = context.draft.message[start:end]
    judged = _JUDGED.fullmatch(flat(sentence).strip()) is not None and _QUOTED.search(sentence) is None
    return Item(sentence, start) if judged else None


def _instead(judged: Item, context: Context) -> Item | None:
    """Return the words in quotes that the next sentence puts in the place of a promise that was judged."""
    rest = context.draft.message[judged.end :].partition("\n")[0]
    said = _QUOTED.search(rest)
    if said is None or _INSTEAD.fullmatch(flat(rest[: said.start()]).strip()) is None:
        return None
    return Item(said["inner"], judged.end + said.start("inner"))


_JUDGED, _INSTEAD = Expression("message_promise.judged"), Expression("message_promise.put_instead")


def _chosen(text: str) -> re.Match[str] | None:
    """Return the quoted words that are kept: what is asked or turned down before them is not."""
    told = list(_QUOTED.finditer(text))
    kept = [match for match in told if not text[match.end() :].lstrip().startswith("?")]
    agreed = [match for match in kept if _AGREED.search(flat(text[: match.start()])[-30:])]
    return next(iter(agreed or kept), None)


_AGREED = re.compile(r"\b(?:agreed|instead|kept|chosen|retenue?|validee?|choisie?|finalement|plutot|decided)\b")


def read_tone(block: Block, context: Context) -> bool:
    """Read the tone."""
    item = trim(Item(block.lines[0].text, block.lines[0].start))
    if item is None:
        return False
    item = unquoted(without_lead(item, lead("tone")))
    context.draft.set("message_house.tone", item.text, context.words(item.start, item.end))
    return True
