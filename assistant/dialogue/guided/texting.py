"""Writes out what people type in a hurry ("slt", "avt", "campgne"), so that every reader sees the words meant."""

import re
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TypedDict

from assistant.dialogue.guided.arrow_pairs import pairs_of_people
from assistant.dialogue.guided.plain_words import in_plain_words
from assistant.dialogue.guided.reading.lexicon import Expression
from assistant.dialogue.guided.talk_shapes import TALK_SHAPES
from assistant.language.format import month_name
from assistant.language.numbers import find_figures
from assistant.language.text import Language, fold
from assistant.language.yaml_data import load_yaml


class _Before(TypedDict):
    to: str
    words: str


class _Data(TypedDict):
    words: dict[str, str]
    before: dict[str, _Before]


def spelled_out(message: str) -> str:
    """Return a message with its abbreviations of hurried typing written out; lines and everything else stay."""
    pattern, data = _table()

    def full(match: re.Match[str]) -> str:
        word = fold(match["word"])
        if word in data["words"]:
            return data["words"][word]
        rule = data["before"][word]
        following = fold(match["next"] or "")
        return rule["to"] if following in rule["words"].split() else match["word"]

    message = _MUST.sub(lambda match: "Il faut" if match.group()[0] == "F" else "il faut", message)
    message = in_plain_words(message)
    message = _WITH.sub(lambda match: "without " if match["out"] else "with ", message)
    return _STANDS.sub(" is", _IS.sub(" is", _HESITATES.sub("", pattern.sub(full, message))))


# "Budget's £1,200": nothing belongs to it. Of last year and the like, something does.
_IS = re.compile(
    r"(?<=(?:budget|target|figure|number))['’]s(?= (?:about |around |roughly |only |just |now )?[£$€]?\d)|"
    r"(?<=(?:total|spend|start|price))['’]s(?= (?:about |around |roughly |only |just |now )?[£$€]?\d)|"
    r"(?<=deadline)['’]s(?= )|(?<=baseline)['’]s(?= )|(?<=\bgoal)['’]s(?= )",
    re.IGNORECASE,
)
# "Faut remplir la salle": the pronoun that is not said.
_MUST = re.compile(
    r"(?<![\w'’])(?<!\b(?:il|Il|ne|me|te|le|la|en) )(?<!\b(?:nous|vous|leur) )(?<!\b(?:lui|les) )[Ff]aut(?= )"
)
# "Sign up w/ phone": a slash that divides nothing.
_WITH = re.compile(r"(?<![\w/])w/(?P<out>o)?(?:\s+|(?=[^\W\d]))")
# "The poster's ready": what stands so is written out, so that the title ends before it.
_STANDS = re.compile(
    r"(?<=[a-z]{3})(?<!\bthat)(?<!\bthere)(?<!\bhere)(?<!\bwhat)(?<!\bwho)(?<!\bshe)['’]s"
    r"(?= (?:ready|finished|not (?:ready|done|started|finished|written)|almost|nearly|already|written|printed|drafted|"
    r"half|still|done(?! the| a| it)|in progress|on hold)\b)"
)


# What people say while they think, in dictated speech.
_HESITATES = re.compile(r"(?<![\w’'-])(?:u+m+|u+h+m*|e+r+m+|h+m+)(?![\w’'-])[ ]*(?:,[ ]*)?(?=[^\s.?!…])")


_WORD = re.compile(r"(?<![\w'’.@/-])[^\W\d_]{5,}(?![\w'’@/-])")


def respelled(message: str) -> str:
    """Return a message with slips in words of the trade mended; names and all other words stay as they are typed."""
    slips = _slips()

    def meant(match: re.Match[str]) -> str:
        word = match.group()
        opens = not message[: match.start()].rstrip(" -*•") or message[: match.start()].rstrip(" -*•")[-1] in ".!?:;\n"
        if not word.islower() and not (opens and word[1:].islower()):
            return word
        known = slips.get(fold(word))
        return word if known is None else known.capitalize() if word[0].isupper() else known

    return _WORD.sub(meant, message)


@cache
def _slips() -> dict[str, str]:
    """Return each slip that can only be one of the words, and that word."""
    data: dict[str, str] = load_yaml(Path(__file__).with_name("data") / "keywords.yaml")
    words, others = set(data["words"].split()), set(data["others"].split())
    found: dict[str, set[str]] = {}
    for word in words:
        inner = range(1, len(word) - 1)
        slips = {word[:i] + word[i + 1 :] for i in inner}
        slips |= {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1)}
        slips |= {word[:i] + word[i] + word[i:] for i in range(len(word))}
        for slip in slips - words - others:
            found.setdefault(slip, set()).add(word)
    return {slip: next(iter(meant)) for slip, meant in found.items() if len(meant) == 1}


def renamed(message: str) -> str:
    """Return a message with the names of channels as they are spelled: "instgram, you tube" are Instagram, YouTube."""
    pattern, names = _names()
    message = _LINKED_IN.sub("LinkedIn", message)
    return pattern.sub(lambda match: names[fold(match["name"]).replace(" ", "_")], message)


@cache
def _names() -> tuple[re.Pattern[str], dict[str, str]]:
    """Return what finds each mistyped name of a channel, and the names that are meant."""
    data = load_yaml(Path(__file__).with_name("data") / "keywords.yaml")
    meant: dict[str, str] = {}
    for name, typed in data["names"].items():
        meant |= {fold(slip): name for slip in typed.split()}
        word = fold(name)
        if name[0].isupper() and len(word) >= _LONG_NAME:
            inner = range(1, len(word) - 1)
            slips = {word[:i] + word[i + 1 :] for i in inner} | {word[:i] + word[i] + word[i:] for i in inner}
            slips |= {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1)}
            meant |= {slip: name for slip in slips - {word} if slip not in data["others"].split()}
    forms = "|".join(re.escape(form).replace("_", " ") for form in sorted(meant, key=len, reverse=True))
    return re.compile(rf"(?<![\w'’.@/-])(?P<name>{forms})(?![\w'’@/-])(?!\.\w)", re.IGNORECASE), meant


_LONG_NAME = 7
# "We linked in the calendar" names nothing.
_LINKED_IN = re.compile(r"(?<![\w'’-])linked in(?=\s*(?:[,;.!?/]|$|and\b|et\b))", re.IGNORECASE | re.MULTILINE)


@cache
def _table() -> tuple[re.Pattern[str], _Data]:
    data: _Data = load_yaml(Path(__file__).with_name("data") / "texting.yaml")
    forms = "|".join(sorted([*data["words"], *data["before"]], key=len, reverse=True))
    # Lower case only: "PR" and "VS" are words of the trade.
    return re.compile(
        rf"(?<![\w'’.@/-])(?P<word>{forms})(?!['’](?!s\b)|[\w@/-])(?=(?:\s+(?P<next>[\w'’]+?)(?:\b|$))?)"
    ), data


def in_full(message: str) -> str:
    """Return a message with small shapes of talk as they are written: "a grand" is 1k, "Prof. Hughes" has no full stop.

    Args:
        message: The whole message.
    """
    for shape, full in _SHAPES:
        message = shape.sub(full, message)
    return message


_DAY = re.compile(r"(?P<lead>\D{0,20}?)(?P<one>\d{1,2})[/.](?P<two>\d{1,2})[ .!]*")


def day_named(message: str, language: Language) -> str:
    """Return "30/6" with its month named, where a day is asked for: whether 5/6 is in May or June is not guessed.

    Args:
        message: The whole message.
        language: In French the day comes first.
    """
    found = _DAY.fullmatch(message.strip())
    if found is None:
        return message
    one, two = int(found["one"]), int(found["two"])
    day, month = (one, two) if language == "fr" or one > _LAST_MONTH or one == two else (two, one)
    sure = language == "fr" or max(one, two) > _LAST_MONTH or one == two
    known = sure and 1 <= month <= _LAST_MONTH and 1 <= day <= _LAST_DAY
    return f"{found['lead']}{day} {month_name(month, language)}" if known else message


_DOES_IT = Expression("texting.does_it")


def answered_by_me(message: str) -> str:
    """Return "me" for "I do", where it is asked who does something.

    Args:
        message: The whole message.
    """
    return "me" if _DOES_IT.fullmatch(fold(message).strip()) is not None else message


_LAST_MONTH, _LAST_DAY = 12, 31
_SHAPES = (
    *TALK_SHAPES,
    # "Twenty-six grand" is 26k.
    (
        re.compile(
            r"\b(?P<count>(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
            r"(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|"
            r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)) "
            r"grand\b",
            re.IGNORECASE,
        ),
        lambda m: f"{find_figures(m['count'], 'en')[0].value}k",
    ),
    (re.compile(r"\b(?:a|one) grand(?= (?:for|on|to|goes|or so|and)\b|[,.;]|$)", re.IGNORECASE), "1k"),
    # "01-Mar-2027" as spreadsheets write days.
    (
        re.compile(
            r"\b(?P<day>\d{1,2})[-.](?P<month>jan|feb|f[ée]v|mar|apr|avr|may|mai|jun|juin|jul|juil|aug|ao[uû]t?|"
            r"sep|oct|nov|dec|"
            r"d[ée]c)[a-zé]*\.?[-.](?P<year>20\d\d)\b",
            re.IGNORECASE,
        ),
        r"\g<day> \g<month> \g<year>",
    ),
    (re.compile(r"\b(?P<title>Prof|Dr|Mrs|Mr|Ms)\.(?= [A-ZÀ-ÖØ-Þ])"), r"\g<title>"),
    # "Takes the phone nr".
    (
        re.compile(
            r"\b(?P<of>phone|tel|telephone|mobile|mob|cell) (?:nr|nbr|no|num)s?\b\.?"
            r"(?=\s*(?:[,;)+&/]|$)|\s(?:and|et)\b)"
        ),
        r"\g<of> number",
    ),
    # "Nuala's running it (that's me)": who speaks is named where they are.
    (
        re.compile(
            r"\b(?P<who>[A-ZÀ-ÖØ-Þ][\w-]+)(?P<does>['’]s|\s+(?!ne\b|doesn|isn|won|does not|is not)[a-zé]+)"
            r"(?P<rest>[^,;.()\n]{0,40}?) ?"
            r"\((?:that['’]s |it['’]s |c['’]est )?(?P<me>me|moi)\)"
        ),
        lambda m: f"{m['who']} ({m['me']}){' is' if m['does'][1:] == 's' else m['does']}{m['rest']}",
    ),
    # "Jo runs the campaign, that's me."
    (
        re.compile(
            r"\b(?P<who>[A-ZÀ-ÖØ-Þ][\w-]+)(?P<does>\s+(?:runs|leads|manages|pilote|dirige|coordonne|gère|gere))"
            r"(?P<rest>\s+(?:it|it all|everything|(?:the|la|cette|this) (?:whole )?(?:campaign|campagne|show)|tout))"
            r",? (?:that['’]s|c['’]est|it['’]s) (?P<me>me|moi)(?=\s*(?:[.;,]|$))"
        ),
        r"\g<who> (\g<me>)\g<does>\g<rest>",
    ),
    # "Podcast me (Ana)": who speaks is named behind what they take.
    (
        re.compile(
            r"(?<=[a-zé] )(?<!just )(?<!only )(?<!que )(?<!c'est )(?<!that's )(?<!it's )(?<!and )(?<!et )(?<!is )"
            r"(?P<me>me|moi) \((?P<who>[A-ZÀ-ÖØ-Þ][\w-]+)\)"
        ),
        r"\g<who> (\g<me>)",
    ),
    # "Both run by me, Nils": who speaks, with their name behind.
    (
        re.compile(
            r"\b(?P<by>(?:by|par|to|à|with|avec|chez) )(?P<me>me|moi), (?P<who>[A-ZÀ-ÖØ-Þ][a-zà-ÿ-]+)"
            r"(?=\s*(?:[.;]|$|\n|,? (?:and|et) ))"
        ),
        r"\g<by>\g<who> (\g<me>)",
    ),
    (re.compile(r"\b(?P<rest>the rest|rest|balance) reserve\b", re.IGNORECASE), r"\g<rest> in reserve"),
    (re.compile(r"\b(?P<rest>le reste|reste) r[ée]serve\b", re.IGNORECASE), r"\g<rest> en réserve"),
    # "Facebook is Gil's": whose it is, by name.
    (re.compile(r"(?:(?<=\bis )|(?<=\bare ))([A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ-]+)['’]s(?=\s*(?:[,;.!]|and\b|too\b|$))"), r"\g<1>"),
    (re.compile(r"\bme n (?=[\w])"), "me and "),
    # "A year and a half" is counted in months, as rules and laws do.
    (re.compile(r"\b(?:a|one) year and a half\b|\bone and a half years\b", re.IGNORECASE), "18 months"),
    (re.compile(r"\btwo (?:years and a half|and a half years)\b", re.IGNORECASE), "30 months"),
)
_PAIR = re.compile(r"(?:^|(?<=\s))[\w'’-]+=(?=\S)")
_FEWEST_PAIRS = 2


def pairs_apart(message: str) -> str:
    """Return "1=queue 2=card" with a comma between its pairs, and pairs of a thing and somebody with a colon.

    Args:
        message: The whole message.
    """
    message = pairs_of_people(message)
    marks = list(_PAIR.finditer(message))
    if len(marks) < _FEWEST_PAIRS or marks[0].start() or message.count("=") > len(marks) or "\n" in message.strip():
        return message
    for one, two in reversed(list(pairwise(marks))):
        value = message[one.end() : two.start()]
        # "ad=300 landing page=40": a figure ends with itself, and what stands behind it is of the next name.
        at = one.end() + (value.index(" ") if value[:1].isdigit() and " " in value else len(value) - 1)
        if message[at].isspace() and not value.rstrip().endswith((",", ";")):
            message = f"{message[:at]}, {message[at + 1 :]}"
    return message
