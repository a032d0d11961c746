"""Sentences that only say that a list of troubles follows: "I asked ten of them, here are their worries. They fear …".

The list stands in the sentences behind, in a line or ranked. A heading of the same length stands for such a sentence,
blanks for the words that rank.
"""

import re
from functools import cache

from assistant.dialogue.guided.layout.list_heads import nouns_of_lists, tells_of_them
from assistant.dialogue.sentences import sentences
from assistant.language.folding import fold_with_offsets

_COUNT = r"(?:two|three|four|five|several|some|a few|a couple of|deux|trois|quatre|cinq|plusieurs|quelques|[2-5])"
_BIG = r"(?:(?:main|big|biggest|real|key|recurring|grande?s?|gros|grosses?|vraie?s?|principaux|principales) )?"
_THINGS = r"(?:things|choses|points|trucs|sujets)"
_HERE = r"(?:here(?:'s| is| are)|heres|voici|voila|these (?:are|were)|below are)"
# What people do with their troubles, and what troubles do to people.
_SUFFER = (
    r"(?:complain|complained|moan|moaned|worry|worried|struggle|struggled|suffer|fear|dread|hate|grumble|stumble|"
    r"se plaignent|plaignent|souffrent|galerent|peinent|butent|craignent|redoutent|s'inquietent|reprochent)"
)
_STOPS = (
    r"(?:bothers?|stops?|holds?|worries|annoys?|keeps?|puts?|blocks?|frustrates?|scares?|bloque(?:nt)?|freine(?:nt)?|"
    r"gene(?:nt)?|embete(?:nt)?|inquiete(?:nt)?|retient|retiennent|agace(?:nt)?|frustre(?:nt)?|empeche(?:nt)?|"
    r"derange(?:nt)?)"
)
# What may stand behind the name of the list and tells nothing: "three worries came up in our calls".
_TAIL = (
    r"(?:[ ,]+(?:that|which|qui|que|came|comes?|coming|keeps?|kept|back|up|out|again|in|on|our|the|their|these|calls?|"
    r"phone|"
    r"interviews?|survey|talks?|with|about|us|them|they|we|i|hear|heard|told|me|tell|chez|eux|nous|ils|elles|"
    r"reviennent|revenus|"
    r"revient|ressortent|remontent|souvent|toujours|always|often|every|time|mostly|surtout|avec|now|today|really|here|"
    r"ici|"
    r"en particulier|in particular|then|donc|alors|d'entre|most|the most|le plus))*"
)
_ASIDE = r"(?:,? (?:and|et) (?:i'll|i|je|let me|on|j'ai)(?![a-z])[^,.;:]{3,45})?"
_RANKS = re.compile(
    r"(?:and |et )?(?:(?:first(?:ly| of all| off)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|then|next|finally|lastly|"
    r"last|one|two|"
    r"three|four|(?:tout )?d'abord|premierement|deuxiemement|troisiemement|quatriemement|ensuite|puis|enfin|"
    r"pour finir|un|deux|"
    r"trois|quatre)\s?[,:]|(?:ensuite|enfin|then|finally)(?=\s))\s*(?=\S)"
)


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    nouns = "|".join(sorted(nouns_of_lists()))
    return tuple(
        re.compile(form)
        for form in (
            rf"(?:.*(?:[,;] |(?<![a-z])(?:so|donc|and|et|"
            rf"alors) ))?{_HERE} (?:[a-z']+ ){{0,4}}?(?P<noun>{nouns}){_TAIL}",
            rf"(?:.*(?:[,;] |(?<![a-z])(?:so|donc|and|et|alors) ))?{_HERE} (?:what (?:they|these|those|people)|"
            rf"ce qu'?(?:ils|"
            rf"elles|e)|ce dont|ce qui|what)(?: [a-z']+){{0,3}}? ?(?:{_SUFFER}|{_STOPS})(?: (?:them|about|with|of|les|"
            rf"back)){{0,2}}{_TAIL}",
            rf".*(?<![a-z]){_COUNT} {_BIG}(?P<noun>{nouns}){_TAIL}{_ASIDE}",
            rf".*(?<![a-z]){_SUFFER}(?: [a-z']+){{0,2}} {_COUNT} {_BIG}{_THINGS}{_TAIL}{_ASIDE}",
            rf".*(?<![a-z])(?:what|quels?|quelles?)(?: (?:their|the|leurs?|les|est|sont|etait|etaient|are|were|is|"
            rf"was))+ {_BIG}"
            rf"(?P<noun>{nouns})(?: (?:is|are|was|were|est|sont))?{_TAIL}",
            rf".*(?<![a-z])(?:asked|demande|interroge)[^.;:]*(?:what|ce qui) (?:les )?{_STOPS}(?: (?:them|"
            rf"people))?{_TAIL}",
        )
    )


# "Leurs deux soucis, je les entends chaque jour, ils …": what is said of them first is no part of them.
@cache
def _resumed() -> re.Pattern[str]:
    nouns = "|".join(sorted(nouns_of_lists()))
    return re.compile(
        rf"(?:leurs?|their|ces|these) (?:{_COUNT} )?{_BIG}(?P<noun>{nouns}),? (?:je|j'|on|nous|i|we|they|ils|"
        rf"elles)(?![a-z])"
        r"[^,;:.!?]{3,70}[,:]\s+(?=\S)"
    )


def with_lists_behind(text: str, asked: str | None) -> str:
    """Return a message of the same length with a heading for the first sentence that only says what follows.

    Args:
        text: The message.
        asked: Label of the pending question.
    """
    told = sentences(text)
    for place, (start, end) in enumerate(told):
        folded = fold_with_offsets(text[start:end])
        resumed = _resumed().match(folded.text)
        if resumed is not None and (label := nouns_of_lists()[resumed["noun"]]):
            return _headed(text, label, start, start + folded.span(0, resumed.end())[1])
        plain = folded.text.strip(" .!")
        if place + 1 == len(told) or ":" in plain or "?" in plain or "\n" in plain:
            continue
        found = next((match for form in _forms() if (match := form.fullmatch(plain)) is not None), None)
        if found is None or not tells_of_them(plain, asked):
            continue
        label = nouns_of_lists()[found["noun"]] if found.groupdict().get("noun") else "challenges"
        text = _headed(text, label, start, end)
        for begin, stop in told[place + 1 :]:
            behind = fold_with_offsets(text[begin:stop])
            if (rank := _RANKS.match(behind.text)) is not None:
                at = begin + behind.span(0, rank.end())[1]
                text = text[:begin] + " " * (at - begin) + text[at:]
        return text
    return text


def _headed(text: str, label: str, start: int, end: int) -> str:
    heading = f"{label.capitalize()}:"
    return text if len(heading) > end - start else text[:start] + heading.ljust(end - start) + text[end:]
