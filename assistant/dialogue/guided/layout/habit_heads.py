"""Sentences that say what people use, whoever is meant: "these chefs answer the phone and, believe it or not, letters".

A heading of the same length stands for what leads to the list, so that what they use is read whatever is asked.
"""

import re

from assistant.dialogue.sentences import sentences
from assistant.language.folding import fold_with_offsets
from assistant.language.vocabulary import find_terms

_OPENS = r"(?:(?:et|and|mais|but|sinon|also|aussi|oh|bon|so|donc|puis|then|sinon|otherwise)[ ,]+)*"
_INFORMED = r"(?:s'informer|se renseigner|se tenir au courant|l'info|les infos?|l'information|les nouvelles)"
_PURPOSE = (
    r"(?:(?:pour|afin de)[ ](?:(?:les|leur)[ ](?:joindre|toucher|trouver|contacter|atteindre|parler|ecrire)|"
    rf"{_INFORMED})|"
    r"to[ ](?:reach|find|contact|meet|get (?:to|hold of)|talk to)[ ]them|for[ ](?:news|information|info|advice|tips|"
    r"ideas))[ ,]*"
)
_OFTEN = (
    r"(?:(?:surtout|plutot|principalement|beaucoup|souvent|tous|toutes|aussi|essentiellement|enormement|encore|"
    r"toujours|bien|"
    r"mostly|mainly|usually|often|always|also|all|generally|really|still|regularly|un peu|pas mal)[ ]+)*"
)
_USE = (
    r"(?:use|read|watch|follow|check|browse|open|trust|listen to|tune in to|look at|go to|go on|visit|"
    r"scroll(?: through)?|"
    r"pay attention to|take notice of|trust(?! in)|(?:font|pretent|fait|prete) attention (?:a|aux?)|se fient (?:a|"
    r"aux?)|"
    r"font confiance (?:a|aux?)|"
    r"hang out (?:on|in|at)|turn up (?:at|for)|show up at|answer(?: to)?|pick up|respond to|reply to|"
    r"get their (?:news|info|information|ideas|advice) "
    r"(?:from|through|via|on|in|at)|keep (?:up|informed) (?:through|via|with)|find out (?:things )?(?:through|via|"
    r"from|on|in)|"
    r"hear (?:about )?(?:things|news)? ?(?:through|on|from|via|in)|"
    r"utilisent|lisent|regardent|suivent|consultent|ouvrent|ecoutent|frequentent|scrollent|decrochent(?: leur| le|"
    r" au)?|"
    r"passent par|vont (?:sur|au|aux|a|dans|voir)|"
    r"repondent (?:par|au|aux|a)|(?:s'informent|se renseignent|se tiennent au courant|s'inspirent|se parlent|"
    r"echangent) "
    r"(?:par|via|sur|dans|avec|grace a|aupres de|aupres du|en lisant|chez))"
)
_THEY = r"(?:ils|elles|they|la plupart(?: d'entre (?:eux|elles))?|most(?: of them)?|beaucoup|many(?: of them)?|on)"
_GROUP = (
    r"(?!ce[ ]|what[ ])(?:(?:les|ces|nos|des|mes|the|these|those|our|my|all)[ ])?"
    r"[a-z][a-z'-]*(?:[ ](?!et[ ]|and[ ]|qui[ ]|who[ ]|that[ ])[a-z'-]+){0,3}?"
)
_HAVE = (
    r"(?:il y a|y a|c'est|ce sont|on a|reste|restent|ils ont|elles ont|there's|there is|there are|you have|you've got|"
    r"we have|it's|they have|they've got)"
)
_IS = r"(?:,? (?:c'est|ce sont)| is| are|\s?:)"
_HEADS = tuple(
    re.compile(rf"{_OPENS}{form}[ ]+{_OFTEN}(?=\S)")
    for form in (
        rf"(?:[^,;:.!?]{{3,50}},[ ])?(?:ce qu'(?:ils|elles)|what they)[ ]+{_OFTEN}(?:utilisent|lisent|consultent|"
        rf"regardent|suivent|use|read|follow|check|watch|"
        rf"listen to){_IS}",
        rf"{_PURPOSE}{_HAVE}",
        rf"(?:{_PURPOSE})?(?P<who>{_THEY}|{_GROUP})[ ]+{_OFTEN}{_USE}",
    )
)
# What is said in passing of how likely one is to believe it.
_ASIDE = re.compile(
    r"(?:[ ,]+(?:et|and))?[ ,]*(?<![a-z])(?:believe it or not|croyez-le ou (?:non|pas)|figurez-vous(?: qu(?:e |'))?|"
    r"tiens-toi bien|yes really|si si|"
    r"of all things|oddly enough|strangely enough|curieusement|bizarrement|aussi bizarre que ca paraisse)(?![a-z])[ ,]*"
)
_DENIED = re.compile(
    r"(?<![a-z])(?:jamais|ne|n|pas|plus(?! (?:jeunes?|vieux|vieilles|ages?|agees|anciens|anciennes|grands?))|not|"
    r"never|don't|doesn't|hardly|rarely|rien|no|trop|too|assez|enough|mais|"
    r"but|puis|ensuite|"
    r"then)(?![a-z])|\d|→|->|=>"
)
_APART = re.compile(r"\s*[,;]\s*(?:(?:et|and)\s+)?|\s+(?:et|and|ou|or)\s+")
_LIKE_A_THING = re.compile(
    rf"(?:the|an?|their|our|every|some|le|la|les|l'|un|une|des|du|de|leurs?|nos|notre|sur|dans|par|via|au|aux|a|on|"
    rf"in|at|"
    rf"through|(?:{_THEY}[ ]+)?{_OFTEN}{_USE})(?![a-z])|l'"
)
_HEADING = "Habits:"


def with_habit_heads(text: str, asked: str | None, audience: str) -> str:
    """Return a message of the same length with a heading for what leads to the channels that people use.

    Args:
        text: The message.
        asked: Label of the pending question.
        audience: Who people are, as far as it is known.
    """
    text = _with_clauses_apart(text)
    for start, end in sentences(text):
        if text[start:end].rstrip().endswith("?") or "\n" in text[start:end]:
            continue
        folded = fold_with_offsets(text[start:end])
        head = next((found for form in _HEADS if (found := form.match(folded.text)) is not None), None)
        if head is None or not _may_be_them(head, folded.text, asked, audience):
            continue
        stop = start + folded.span(head.end() - 1, head.end())[1]
        if not _lists(folded.text[head.end() :], text[stop:end], asked) or len(_HEADING) > stop - start:
            continue
        text = f"{text[:start]}{_HEADING.ljust(stop - start)}{_without_asides(text[stop:end])}{text[end:]}"
    return text


# "…, and to reach them it's the phone": what leads to channels within a sentence begins one of its own.
_WITHIN = re.compile(
    rf"(?P<joint>[,;][ ]+(?:(?:et|and|puis|mais|but)[ ]+)?)(?={_PURPOSE}{_HAVE}[ ]|"
    rf"(?:ce qu'(?:ils|elles)|what they)[ ]+{_OFTEN}{_USE}{_IS}[ ])"
)
# "… et Instagram qu'ils utilisent": said of all before it.
_BEHIND = re.compile(
    rf"[ ]+(?:qu'|that |which )?(?:ils|elles|they)[ ]+{_OFTEN}(?:utilisent|lisent|consultent|use|read|check)[ .!]*$"
)


def _with_clauses_apart(text: str) -> str:
    """Return a text with a full stop before what leads to channels within a sentence."""
    folded = fold_with_offsets(text)
    for within in _WITHIN.finditer(folded.text):
        a, b = folded.span(*within.span("joint"))
        text = f"{text[:a]}{'.'.ljust(b - a)}{text[b:]}"
    return text


def _may_be_them(head: re.Match[str], said: str, asked: str | None, audience: str) -> bool:
    """Tell whether those who use it are the audience, or where to reach it: in a sentence that does not deny it."""
    who = head.groupdict().get("who") or ""
    # "They're not much online, what they use is …": what stands before says where they are not.
    if _DENIED.search(head.group().rpartition(",")[2]) is not None:
        return False
    if not who or re.fullmatch(_THEY, who) is not None:
        return who != "on"
    known = {word[:_STEM] for word in re.findall(r"[a-z]{4,}", fold_with_offsets(audience).text)}
    told = {word[:_STEM] for word in re.findall(r"[a-z]{4,}", who)}
    pointed = re.match(r"(?:ces|these|those)[ ]", who) is not None
    return pointed or bool(known & told) or (asked == "habits" and bool(find_terms(who, "people")))


_STEM = 5


def _lists(plain: str, told: str, asked: str | None) -> bool:
    """Tell whether words list channels, and tell nothing else beside."""
    if not find_terms(told, "channel"):
        return False
    if asked == "habits":
        return True
    parts = [part for part in _APART.split(_ASIDE.sub(", ", plain).strip(" .!")) if part]
    return _DENIED.search(plain) is None and all(
        find_terms(part, "channel") or (number and _LIKE_A_THING.match(part)) or not number
        for number, part in enumerate(parts)
    )


def _without_asides(told: str) -> str:
    """Return a list of the same length with a comma for what is only said in passing, without who uses it all."""
    folded = fold_with_offsets(told)
    for aside in _ASIDE.finditer(folded.text):
        a, b = folded.span(*aside.span())
        told = f"{told[:a]}{', '.ljust(b - a)}{told[b:]}"
    behind = _BEHIND.search(fold_with_offsets(told).text)
    if behind is not None:
        a, b = fold_with_offsets(told).span(*behind.span())
        told = told[:a] + " " * (b - a) + told[b:]
    return told
