"""Heads of letters and of minutes: sender and address, when and where people met; no word there is of the campaign."""

import re
from functools import cache
from pathlib import Path

from assistant.dialogue.guided.reading.headings import label_of
from assistant.language.text import fold
from assistant.language.yaml_data import load_yaml

_GREETING = re.compile(
    r"^[ \t]*(?:dear|cher|chère|chers|chères|madame|monsieur|mesdames|messieurs)\b[^\n.:!?]{0,50}[,:]?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
# "Team,", "Hi all", "Bonjour à toutes et à tous"
_GREETS_ALL = re.compile(
    r"(?:(?:hi|hello|hey|dear|good morning|morning|bonjour|salut|chers?|cheres?)[ ,]+)?(?:a |the |l'|my |mes )?"
    r"(?:team|all|everyone|everybody|folks|colleagues|equipe|tous|toutes|tout le monde|collegues|people|les gens)"
    r"(?: (?:et|and|&) (?:a )?(?:tous|toutes))?"
)
_LISTED = re.compile(r"\s*(?:[-*•–|]|\d{1,2}[.)])\s|[^.!?]{2,40}[:=]\s*\S")
_MOST_LINES = 14
_MOST_WORDS = 8
# "26 Nov 2026, 14:00, Teams", "Lundi 23/11, de 9h à 10h30, salle Rubens": an hour beside a day, and few words more.
_HOUR = re.compile(
    r"(?<![\d.,])\d{1,2}(?:\s?[:h]\s?\d{2}|\.\d{2}(?=\s?[ap]m)|\s?h|\s?[ap]\.?m\.?)(?![\w%€$£])", re.IGNORECASE
)
_MONTH = r"(?:jan|f[ée]v|feb|mar|avr|apr|mai|may|juin|jun|juil|jul|ao[uû]|aug|sep|oct|nov|d[ée]c)[^\W\d_]*"
# "Calls back within 48 h" names no day.
_DAY = re.compile(
    rf"\b\d{{1,2}}[/.-]\d{{1,2}}(?:[/.-]\d{{2,4}})?\b|\b\d{{1,2}}(?:er|st|nd|rd|th)?\s(?:of\s)?{_MONTH}|\b{_MONTH}\s\d{{1,2}}\b|"
    r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|(?:mon|tues|wednes|thurs|fri|satur)day)\b",
    re.IGNORECASE,
)
_SAYS_MORE = re.compile(
    r"[€$£%?!]|\b(?:start|launch|open|end|d[ée]but|d[ée]part|lanc|ouvr|fin|avant|by|before|until)\w*\b|"
    r"\b(?:hebdo\w*|mensuel\w*|weekly|monthly|every|each|chaque|tous|toutes)\b",
    re.I,
)
_FIRST_LINES = 6
_MOST_WHEN_WORDS = 11


def greets_all(line: str) -> bool:
    """Tell whether a line does nothing but greet everybody."""
    return _GREETS_ALL.fullmatch(fold(line).strip(" >.,!:;*-")) is not None


def is_sent_day(line: str) -> bool:
    """Tell whether a line says nothing but on which day, and at what hour, something was written."""
    rest = _HOUR.sub(" ", line)
    rest = re.sub(r"20\d\d", " ", _DAY.sub(" ", rest))
    return _DAY.search(line) is not None and _WHEN_ONLY.fullmatch(" ".join(fold(rest).split())) is not None


_WHEN_ONLY = re.compile(
    r"(?:(?:le|on|at|a|de|of|the|sent|envoye|date|du|dim\w*|sun\w*|lun|mar|mer|jeu|ven|sam|mon|tue|wed|thu|fri|sat)\b|\W)*"
)


def is_listed(line: str) -> bool:
    """Tell whether a line is an item of a list, or a label and what it says."""
    return _LISTED.match(line.strip(" >")) is not None


def without_letterhead(text: str) -> str:
    """Return a text of the same length with blanks for the short lines above its greeting."""
    greeting = _GREETING.search(text)
    if greeting is None:
        return text
    above = [line for line in text[: greeting.start()].split("\n") if line.strip()]
    short = all(len(line.split()) <= _MOST_WORDS and label_of(line.partition(":")[0]) is None for line in above)
    if len(above) > _MOST_LINES or not short:
        return text
    return re.sub(r"[^\n]", " ", text[: greeting.start()]) + text[greeting.start() :]


# "#spring-push (Slack export)", "Discussion Teams « rentrée »"
_CHAT_HEAD = re.compile(
    r"\W*#[\w-]+\b.*|.*\b(?:slack|teams|whatsapp|discord|signal|telegram)\b.*\b(?:export|conversation|discussion|channel|"
    r"chat|history|thread|canal|fil|groupe?|transcript)\b.*|.*\b(?:export|conversation|discussion|channel|chat|thread|canal|"
    r"fil|groupe?)\b.*\b(?:slack|teams|whatsapp|discord|signal|telegram)\b.*"
)
_MOST_CHAT_WORDS = 8
# A proposal is made to somebody: "pour : Ferme du Lac", "Prepared for: Elm & Co", beside a day or a reference.
_OFFERED = re.compile(r"\W*(?:a l'attention de|pour|for|to|client|prepared for|submitted to|destinataire|a)\s?:\s*\S.*")
_OFFER = re.compile(
    r"\b(?:proposition|proposal|offre|devis|quote|quotation|recommandation|recommendation|pitch|reponse a)\b"
)
_DATED = re.compile(r"\W*(?:date|ref(?:erence)?|le|version|v|valable|valid|from|de)\b.{0,12}(?::|\d)")


def without_heads(text: str) -> str:
    """Return a text of the same length with blanks for what heads a chat, and for whom a proposal is made."""
    lines = text.split("\n")
    filled = [number for number, line in enumerate(lines) if line.strip()][:_FIRST_LINES]
    for at, number in enumerate(filled):
        plain = fold(lines[number]).strip()
        chat = at == 0 and len(plain.split()) <= _MOST_CHAT_WORDS and _CHAT_HEAD.fullmatch(plain) is not None
        beside = [fold(lines[other]).strip() for other in filled[max(0, at - 1) : at + 2] if other != number]
        offered = (
            _OFFERED.fullmatch(plain) is not None
            and any(_OFFER.search(fold(lines[other])) for other in filled[:at])
            and any(_DATED.match(line) for line in beside)
        )
        if chat or offered:
            lines[number] = " " * len(lines[number])
    return "\n".join(lines)


def without_when_and_where(text: str) -> str:
    """Return a text of the same length with blanks for the line of its head that says when and where people met."""
    lines = text.split("\n")
    for number in [number for number, line in enumerate(lines) if line.strip()][:_FIRST_LINES]:
        line = lines[number]
        short = len(line.split()) <= _MOST_WHEN_WORDS and not _SAYS_MORE.search(line)
        if short and _HOUR.search(line) and _DAY.search(line) and "]" not in line and not line.rstrip().endswith("."):
            lines[number] = " " * len(line)
    return "\n".join(lines)


@cache
def letter_words() -> dict[str, frozenset[str]]:
    """Return the words of letters by what they are, folded: fields of heads, what a letter closes with."""
    data: dict[str, list[str]] = load_yaml(Path(__file__).with_name("data") / "letters.yaml")
    return {name: frozenset(fold(word) for word in words) for name, words in data.items() if name != "separators"}


def closes_letter(text: str) -> bool:
    """Tell whether a text is but the words with which a letter closes: "Kind regards", "bonne journée"."""
    return fold(text).strip(" ,.!;-") in letter_words()["closings"]
