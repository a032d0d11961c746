"""Sentences that lead to a list of what troubles, moves or stops people: "when I ask, three worries come back: …".

Whatever such a sentence tells beside, it is no item of its list: a heading of the same length stands for it.
"""

import re
from functools import cache
from pathlib import Path

from assistant.dialogue.guided.reading.headings import label_of
from assistant.dialogue.sentences import sentences
from assistant.language.folding import fold_with_offsets
from assistant.language.yaml_data import load_yaml

_WORD = re.compile(r"[a-z0-9][a-z0-9-]*")
_COLON = re.compile(r"(?<!\d):(?=\s|[«“\"]|$)")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_MOST_WORDS, _FEWEST = 22, 2
LABELS = {"challenges": "Challenges", "motivations": "Motivations", "objections": "Objections"}
# "There's an objection I hear on the phone, flour is cheaper": what is heard stands behind a comma.
_HEARD = (
    r"(?:(?:et|and|puis|then|mais|but|also|aussi|sinon|oh|ah|bon|so|ensuite|enfin)[ ,]+)*"
    r"(?:(?:il y a|y a|on a|j'ai|reste|there's|there is|there are|we have|we've got|i have|they have|ils ont|"
    r"elles ont)[ ]+(?:aussi |encore |also |still )?)?(?:une?|the|an?|l'|la|le|leur|their|another|one|the other|"
    r"une autre|un autre)[ ]?(?:[a-z]+[ ])?(?P<noun>{nouns})[ ](?!to[ ])"
    r"(?:(?:that|which|qu'|que|qui)[ ]?)?(?=[^,:;.!?]*(?<![a-z])(?:hear|heard|get|got|comes?|keeps?|meet|see|raise|"
    r"give|say|tell|find|entends?|entend|entendons|revient|reviennent|ressort|oppose|opposent|sort|sortent|dit|disent|"
    r"donne|donnent|avance|avancent|rencontre|rencontrons|remonte|remontent)(?![a-z]))"
    r"[^,:;.!?]{{3,50}}(?P<mark>,)[ ]+(?!c'est|ce sont|ce serait)(?=[^,;:.!?]*[a-z]+[ ][^,;:.!?]*[a-z])"
)


@cache
def _words() -> dict[str, dict[str, frozenset[str]]]:
    data: dict[str, dict[str, str] | str] = load_yaml(Path(__file__).with_name("data") / "list_heads.yaml")
    return {
        kind: {label: frozenset(words.split()) for label, words in told.items()}
        if isinstance(told, dict)
        else {"": frozenset(told.split())}
        for kind, told in data.items()
    }


@cache
def _heard() -> re.Pattern[str]:
    return re.compile(
        _HEARD.format(nouns="|".join(sorted(word for words in _words()["one"].values() for word in words)))
    )


def _any(kind: str) -> frozenset[str]:
    return _words()[kind][""]


@cache
def nouns_of_lists() -> dict[str, str]:
    """Return the nouns for what troubles, moves or stops people, each with the label of its list."""
    told = (words for number in ("one", "several") for words in _words()[number].items())
    return {noun: label for label, nouns in told for noun in nouns}


def tells_of_them(plain: str, asked: str | None) -> bool:
    """Tell whether a folded sentence speaks of what an audience has, and of nothing else of a plan.

    Args:
        plain: The sentence.
        asked: Label of the pending question.
    """
    words = _WORD.findall(plain.replace("'", " "))
    others = any(word in _any("others") for word in words)
    return not others and (asked in LABELS or any(word in _any("theirs") for word in words))


def with_list_heads(text: str, asked: str | None) -> str:
    """Return a message of the same length with a heading for each sentence that only leads to such a list.

    Args:
        text: The message.
        asked: Label of the pending question.
    """
    for start, end in sentences(text):
        if text[start:end].rstrip().endswith("?"):
            continue
        text = _without_source(text, start, end, asked)
        folded = fold_with_offsets(text[start:end])
        colon = _COLON.search(folded.text)
        if colon is not None and (line := folded.text.rfind("\n", 0, colon.start())) >= 0:
            # What stands on the line before is no part of it.
            start += folded.span(line, line + 1)[1]
            folded = fold_with_offsets(text[start:end])
            colon = _COLON.search(folded.text)
        found = _head(folded.text, asked)
        if found is None:
            continue
        label, at, many = found
        stop = start + (folded.span(at, at)[0] if at < len(folded.text) else len(text[start:end]))
        told = _parted(text[stop:end]) if many else text[stop:end]
        if (heading := f"{LABELS[label]}:") and len(heading) <= stop - start:
            text = f"{text[:start]}{heading.ljust(stop - start)}{told}{text[end:]}"
    return text


def _head(plain: str, asked: str | None) -> tuple[str, int, bool] | None:
    """Return the list that the head of a folded sentence leads to, where it stands, and whether it is of several."""
    colon = _COLON.search(plain)
    heard = _heard().match(plain) if colon is None else None
    said = _said_to_be(plain, asked)
    label: str | None = None
    at = 0
    if (about := _about().match(plain)) is not None:
        noun = str(about["noun"] or about["wise"])
        label, at = _named(noun, "one") or _named(noun, "several"), about.end()
    elif said is not None and (colon is None or said[1] < colon.start()):
        label, at = said
    elif colon is not None:
        label, at = _label(plain[: colon.start()], asked), colon.end()
    elif heard is not None:
        label, at = _named(heard["noun"], "one"), heard.end("mark")
    head = plain[:at].rstrip(" :,")
    own = label_of(head)
    # "Leurs défis :" is a heading already, and so is one of another list: "ce qu'ils nous opposent toujours :".
    if label is None or (own is not None and (own != label or len(head.split()) <= _FEWEST)):
        return None
    return label, at, about is not None or (heard is None and _several(head))


# "Going by our exit survey, what bothers them …": from where it is known.
_SOURCE = re.compile(
    r"\s*(?:(?:et|and|so|bon|alors|well)[ ,]+)*(?:going by|according to|judging (?:by|from)|based on|as per|from|in|"
    r"looking at|"
    r"d'apres|selon|a en croire|si j'en crois|au vu (?:de|des|du)|vu)[ ][^,:;.!?]{3,60},[ ]+"
    r"(?=(?:what|ce qui|ce qu'|their|leurs?|they|ils|elles)(?![a-z]))"
)


def _without_source(text: str, start: int, end: int, asked: str | None) -> str:
    """Return a text with blanks for what a sentence on people opens with, where it only says who told it."""
    source = _SOURCE.match(fold_with_offsets(text[start:end]).text) if asked in (*LABELS, "habits") else None
    if source is None:
        return text
    stop = start + fold_with_offsets(text[start:end]).span(source.end(), source.end())[0]
    return text[:start] + " " * (stop - start) + text[stop:]


# "Their two big worries are that …": what the noun is said to be.
_IS = re.compile(
    r"(?:,? (?:c'est|ce sont)| sont| est| are| is)[ ](?!(?:not|no|pas|plus|jamais|never|la|le meme|gone|"
    r"over)(?![a-z]) ?$)"
    r"(?!(?:not|pas|jamais|never)(?![a-z]))(?:surtout |mainly |mostly )?(?=\S+[ ]\S)"
)
_CLOSE = 3


def _said_to_be(plain: str, asked: str | None) -> tuple[str, int] | None:
    """Return the list that a folded sentence names and then says what it is, and where that stands; else None."""
    copula = _IS.search(plain)
    head = plain[: copula.start()] if copula is not None else ""
    near = _WORD.findall(head)[-_CLOSE:]
    if copula is None or ":" in head or not any(_named(word, each) for word in near for each in ("one", "several")):
        return None
    label = _label(head, asked)
    return (label, copula.end()) if label is not None else None


# "Côté motivations, c'est …", "motivation wise it's sleeping better".
_ABOUT = (
    r"\s*(?:(?:et|and|puis|then|mais|but|also|aussi|sinon|oh|bon)[ ,]+)*(?:(?:cote|niveau|question|as for|regarding|"
    r"concernant|pour)[ ]"
    r"(?:(?:les|leurs?|la|the|their)[ ]|l')?(?P<noun>{nouns})\s*[,:]\s*|(?P<wise>{nouns})[ -]wise\s*(?:[,:]\s*)?)"
    r"(?:(?:c'est|ce sont|it'?s|it is|they're|there's|y a|il y a|on a)(?![a-z])\s*)?(?=\S)"
)


@cache
def _about() -> re.Pattern[str]:
    nouns = sorted(word for number in ("one", "several") for words in _words()[number].values() for word in words)
    return re.compile(_ABOUT.format(nouns="|".join(nouns)))


def _several(head: str) -> bool:
    """Tell whether a head names several things, so that two of them may stand behind it."""
    return any(word in _any("anything") or _named(word, "several") for word in _WORD.findall(head))


_JOINED = re.compile(r"(?<=\w)\s(?:et|and)\s(?=\w)", re.IGNORECASE)
_PARTED = re.compile(r"[,;:\n«“\"]|\b(?:entre|between)\b", re.IGNORECASE)


def _parted(told: str) -> str:
    """Return what stands behind a heading for several things, parted where it is two: "quiet and speed"."""
    joints = list(_JOINED.finditer(told))
    if len(joints) != 1 or _PARTED.search(told) is not None:
        return told
    a, b = joints[0].span()
    return f"{told[:a]};{' ' * (b - a - 1)}{told[b:]}"


def _named(word: str, number: str) -> str | None:
    return next((label for label, nouns in _words()[number].items() if word in nouns), None)


_RANKED = re.compile(r"(?:numero|number|n°|no\.|#)\s?\d")


def _label(head: str, asked: str | None) -> str | None:
    """Return what list a folded sentence leads to by its only noun for one; None where it tells something itself."""
    bare = _IN_BRACKETS.sub(" ", head)
    if _RANKED.search(bare) is not None:
        # "Leur souci numéro 1 : …" opens a list that goes on by ranks.
        return None
    words = _WORD.findall(bare)
    if not _FEWEST <= len(words) <= _MOST_WORDS or any(word in _any("others") for word in words):
        return None
    found = _nouns(words, asked)
    if not found and bare != head and set(words) & _any("theirs"):
        # "Ce qui les retient (objection n°1) :" is named in brackets.
        inside = [word for part in _IN_BRACKETS.findall(head) for word in _WORD.findall(part)]
        found = {label for word in inside for number in ("one", "several") if (label := _named(word, number))}
    if not found and asked in LABELS:
        # "They tell us three things: …" is of what was asked.
        things = [at for at, word in enumerate(words) if word in _any("anything")]
        found = {asked} if any(set(words[max(0, at - _NEAR) : at]) & _any("counted") for at in things) else set()
    return found.pop() if len(found) == 1 else None


def _of(word: str, number: str, asked: str | None) -> str | None:
    """Return the list that a noun names: what holds people back may be a trouble, too, where these are asked."""
    label = _named(word, number)
    return "challenges" if label == "objections" and asked == "challenges" and word in _any("either") else label


def _nouns(words: list[str], asked: str | None) -> set[str]:
    """Return the lists that the nouns of a sentence name, where they name what people have."""
    found: set[str] = set()
    theirs = bool(set(words) & _any("theirs"))
    for at, word in enumerate(words):
        before = words[max(0, at - _NEAR) : at]
        if set(before[-2:]) & _any("denied") and any(_named(word, number) for number in ("one", "several")):
            return set()
        label = _of(word, "several", asked)
        if label is not None:
            # Whoever objects is none of us.
            of_them = theirs or label == "objections"
            counted = bool(set(before) & _any("counted"))
            # "Difficulties they report: …" opens with what it is of.
            pointed = not at or bool(set(before) & _any("articles"))
            if (of_them and (counted or pointed)) or (asked == label and (counted or pointed or theirs)):
                found.add(label)
            elif of_them or counted or pointed:
                # "We have two problems with the printer": not theirs, and nobody asked.
                return set()
            continue
        label = _of(word, "one", asked)
        of_them = theirs or label in (asked, "objections")
        if label is not None and of_them and set(before[-2:]) & _any("singular"):
            told = at + 1 < len(words) and words[at + 1] not in _OF
            if told or "leur" in before or "their" in before:
                found.add(label)
    return found


_NEAR = 4
# "Le problème de stationnement : …" is one of them, with what explains it.
_OF = frozenset(["de", "du", "des", "d", "of", "with", "avec", "is", "est", "que", "that"])
