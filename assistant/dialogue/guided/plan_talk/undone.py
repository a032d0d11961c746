"""Tells what a message takes back, and how often: "no, that's wrong. undo that and the one before", "remets-la"."""

import re

from assistant.dialogue.guided.intents import Control, bare
from assistant.dialogue.guided.plan_talk.left import grumbles
from assistant.dialogue.guided.plan_talk.patterns import COMPLAINT
from assistant.language.folding import fold_with_offsets

OPENERS = frozenset(
    [
        "what",
        "hey",
        "he",
        "quoi",
        "mais non",
        "ah non",
        "oh no",
        "mais",
        "but",
        "bon",
        "ok",
        "okay",
        "well",
        "so",
        "allez",
        "alors",
        "please",
        "no",
        "non",
    ]
)
"""What opens a sentence and says nothing."""

# "That was a figure, not a base. Undo.": what it was meant to be is said, and nothing else is told.
_MEANT = re.compile(
    r"(?:no+ |non )?(?:(?:ca|that|this|it),? )?(?:c'etait|c'est|etait|was|that was|it was|that's|is) "
    r"[^.!?]{3,50}|(?:et |and |but )?(?:pas|not) [^.!?]{3,40}"
)
# "Undo that. He spoke too soon": why something is taken back is told of somebody, as what happened.
_WHO_ERRED = (
    r"(?:(?:(?:he|she|they|it|i|we|that|this|these|those|somebody|someone|turns out|(?:the|my|our|his|her|"
    r"a) [a-z' -]{2,30}?|"
    r"il|elle|on|nous|ils|elles|je|ca|cela|quelqu'un|(?:le|la|les|mon|ma|mes|notre|nos|son|sa|un|une) "
    r"[a-z' -]{2,30}?|l'[a-z' -]{2,30}?) )|j'|c'|qu'il |qu'elle |qu'on )"
)
_HAPPENED = (
    r"(?:was|were|wasn't|weren't|had|has|have|hadn't|spoke|changed|got|made|misread|misheard|mistyped|mixed|confused|"
    r"said|told|meant|went|took|gave|thought|jumped|copied|pasted|read|looked|forgot|picked|"
    r"a|ai|ont|avons|avait|avais|avaient|s'est|s'etait|me suis|m'etais|se sont|nous sommes|etait|etaient|"
    r"est revenue?|"
    r"vient de|viens de|viennent de|n'a|n'ai|n'ont|n'avait|n'etait|me trompe|me trompais)"
)
_ERRED = re.compile(
    rf"(?:(?:sorry|pardon|desolee?|because|as|since|car|parce qu[e']|vu qu[e']|en fait|actually|well) ?)*"
    rf"(?:{_WHO_ERRED}(?:m'|t'|l'|s'|nous |vous |lui |leur )?{_HAPPENED}(?: [a-z' -]{{2,60}})?|"
    r"(?:the |la |le |my |mon |ma )?"
    r"(?:wrong|mauvaise?|bad|faux|fausse)(?: [a-z'-]+){1,3}|"
    r"(?:(?:sorry|it's|that's|c'est|my|mon|une?|a|par) ?)*(?:mistake|bad|erreur|fausse manip\w*|betise|typo|"
    r"faute de frappe)|"
    r"(?:a bit |bien |un peu )?(?:too|trop) (?:soon|early|fast|quick|quickly|vite|tot)|sorry(?: about that)?|"
    r"pardon|desolee?|"
    r"oops|oups)"
)
_MOST_WHY = 12
_AND = r"(?:and|et|so|donc|then|puis|also|aussi|ainsi que|as well as)"
_PARTS = re.compile(
    rf"[.!?,;…]+(?=\s|$)|\s{_AND}\s(?=undo|annul|defai|the (?:one|two|previous)|cel(?:le|ui)|la prec|le prec|"
    rf"les \w+ d'avant|{_AND}\s)",
    re.IGNORECASE,
)
_COUNTS = {"both": 2, "twice": 2, "two": 2, "deux": 2, "2": 2, "three": 3, "trois": 3, "3": 3, "four": 4, "quatre": 4}
_COUNT = "|".join(_COUNTS)
_LAST = rf"(?:one|thing|change|(?P<count>{_COUNT}|\d))(?: messages?| changes?| things?| ones?| answers?)?"
_NOUNS = r"(?:messages?|modifs?|modifications?|changements?|choses?|reponses?|trucs?)"
_DERNIERS = (
    rf"(?:(?: (?P<deux>{_COUNT}))? derni?ere?s?(?: (?P<deux2>{_COUNT}))? {_NOUNS}| (?P<deux3>{_COUNT}) derni?ere?s)"
)
_PLEASE = (
    r"(?:(?:no|non|please|ok|donc|alors|stp|svp|just|can you|could you|tu peux|vous pouvez|finalement|actually|"
    rf"{_AND}) )*"
)
_UNDO = re.compile(
    rf"{_PLEASE}(?:take (?:it|that|this|the last (?:one|bit|thing)) back|scratch that|revert(?: it| that| this)?|"
    r"(?:reviens|revenez|revenir|retour) (?:en )?arriere|remets comme avant)(?: (?:please|pls|stp|svp))*|"
    rf"{_PLEASE}(?:undo|annule[rz]?|defais|defaire)(?: (?:it|that|this|"
    rf"them|all of (?:it|that)|ca|cela|tout ca|both|the (?:last|previous) {_LAST}|(?:le|les|la|mes|mon|"
    rf"ma){_DERNIERS}|"
    r"the one before(?: that| it)?|celle d'avant|celui d'avant|(?:the |my |le |la |mon |ma )?(?:journey|parcours|"
    r"whole thing|lot|changes?|modifications?)))?(?: (?P<times>twice|(?:deux|trois|\d) fois|(?:two|three|\d) times))?"
    r"(?: (?:please|pls|stp|svp|too|aussi|as well))*"
)
# What is taken back beside the last thing.
_ONE_MORE = re.compile(
    rf"(?:(?:{_AND}|undo|annule[rz]?|defais) )*(?:the (?P<count>one|two|three)(?: before| previous)(?: that| it)?|"
    r"the previous one|cel(?:le|ui) (?:d'avant|juste avant|precedente?)|la precedente|le precedent|"
    r"les (?P<deux>deux|trois) d'avant)(?: (?:please|stp|svp|too|aussi|as well))*"
)


def taken_back(message: str) -> Control | None:
    """Return the order to take changes back, or to put back what was taken out; None where a message gives none.

    Args:
        message: The message.
    """
    if times := undo_times(message):
        return Control("undo", choice=times - 1)
    return Control("redo", "removed") if puts_back(message) else None


def undo_times(text: str) -> int:
    """Return how many changes a message takes back that only complains beside it; 0 where it takes none back.

    Args:
        text: The message.
    """
    parts = [fold_with_offsets(part).text.strip(" ,.!?;…") for part in _PARTS.split(text)]
    told = [part for part in parts if part and part not in OPENERS]
    undone = [part for part in told if _UNDO.fullmatch(part) or _ONE_MORE.fullmatch(part)]
    others = [part for part in told if part not in undone]
    if not any(_UNDO.fullmatch(part) for part in undone):
        return 0
    if not all(
        COMPLAINT.fullmatch(part) or grumbles(part) or _MEANT.fullmatch(part) or _says_why(part) for part in others
    ):
        return 0
    return _times(undone)


def _says_why(part: str) -> bool:
    """Tell whether a clause beside an order to undo only says what went wrong; a figure in it may be a fact."""
    return re.search(r"\d", part) is None and len(part.split()) <= _MOST_WHY and _ERRED.fullmatch(part) is not None


def _times(undone: list[str]) -> int:
    """Return how many changes the parts of a message take back; said twice over, one is meant."""
    times = 0
    for part in undone:
        more, first = _ONE_MORE.fullmatch(part), _UNDO.fullmatch(part)
        if more is not None and times:
            times += _COUNTS.get(more["count"] or more["deux"] or "", 1)
        elif first is not None:
            counts = (first["count"], first["deux"], first["deux2"], first["deux3"], first["times"])
            told = next((count.split()[0] for count in counts if count), "both" if re.search(r" both$", part) else "")
            times = max(times, _COUNTS.get(told, int(told) if told.isdigit() else 1))
    return times


_PUT_BACK = re.compile(
    r"(?:(?:no+|non|nan|actually|en fait|finalement|ok|oops|oups|oh|ah|wait|attends|attendez|sorry|desolee?|pardon|"
    r"mince|zut|mais|but|my mistake|i changed my mind|j'ai change d'avis|tu peux|peux tu|vous pouvez|can you|"
    r"could you) )*"
    r"(?:(?:put|bring|get|add) (?:it|that|this|them|those|these|him|her|(?:that|this) one) back(?: in)?|"
    r"restore (?:it|that|this|them|those)|"
    r"(?:remets?|remettez|remettre|retablis|reintegre[rsz]?|rajoute[rsz]?|reajoute[rsz]?)[ -]"
    r"(?:le|la|les|ca|cela|celle[ -]la|celui[ -]la)|(?:le|la|les) (?:remettre|rajouter|retablir|reintegrer))"
    r"(?: (?:in|again|quand meme|finalement|after all|aussi|too|dedans|dans le plan|in the plan))*"
)


def puts_back(text: str) -> bool:
    """Tell whether a message only asks for what was just taken out: "put it back", "remets-les".

    Args:
        text: The message.
    """
    return _PUT_BACK.fullmatch(bare(text)) is not None
