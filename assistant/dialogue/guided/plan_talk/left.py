"""Says of what speaks of the plan and could not be carried out that it was not understood, lest it become a fact."""

import re

from assistant.dialogue.guided.plan_talk.elements import KINDS
from assistant.dialogue.guided.plan_talk.patterns import OPENS, VERBS
from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.language.folding import fold_with_offsets

_NAMED = rf"(?:{KINDS}|list|plan|liste|journey|parcours|audience|kpis?|delays?|delais?|links?|liens?)(?![a-z])"
_ORDERED = rf"{OPENS}(?:{VERBS}|undo|take|sors|sortez)\s"
_CRIES = r"(?:(?:what|hey|he|quoi|but|mais)[?!,. ]+)*"
_LEFT = tuple(
    re.compile(pattern)
    for pattern in (
        # "Take “a” and “b” off the pillar"
        rf"{_ORDERED}.*(?:\"[^\"]+\".*(?<![a-z]){_NAMED}|(?<![a-z]){_NAMED}.*\"[^\"]+\")",
        # "Those are three separate pillars", "c'était une remarque, pas un pilier"
        rf"{OPENS}(?:those|these|they|it|that|this|ce|ca|c|cela|celles?[- ]ci|ceux[- ]ci)(?:'(?:re|s)|'?\s?(?:are|"
        r"is|was|were|sont|est|etait|etaient))\s(?:all |all of them |really |actually )?(?:\d|two|three|four|deux|"
        r"trois|"
        r"quatre|separate|different|distinct\w*|des|an?|une?)?\s?(?:separate |different |distinct |other )?"
        rf"{_NAMED}[^:]*$",
        rf"{OPENS}(?:that|this|it|c|ce)(?:'s| is| was|'est|'etait|est|etait) (?:just |only |really |juste )?"
        r"(?:an? |une? |my |ma |mon )(?:complaint|question|remark|comment|order|joke|reply|answer to you|plainte|"
        r"remarque|consigne|commentaire|blague|ralerie)(?![a-z])[^:]*$",
        # "You put my complaint in the challenges", "t'as mis n'importe quoi dans les enjeux"
        rf"{OPENS}(?:you(?:'ve| have)?|tu|vous|t')\s?(?:just |also |again |m'|l'|as |avez |a |encore )*(?:put|"
        rf"recorded|"
        r"noted|wrote|written|added|mixed|confused|listed|mis|note|notes?|ecrit|ajoute|melange|confondu|range|classe)"
        r"(?![a-z])"
        rf".*(?<![a-z])(?:{_NAMED}|wrong|n'importe quoi|twice|deux fois)",
        # "Tu m'as avalé le pilier 1", "you deleted a challenge", "I never said to remove the step"
        rf"{OPENS}{_CRIES}(?:tu m'|vous m'|t')\s?(?:as |avez |a )?[a-z]{{3,}}.*(?<![a-z])(?:{_NAMED}|tout|deux|"
        rf"aussi)",
        rf"{OPENS}{_CRIES}(?:you(?:'ve| have)?|tu as|vous avez|t'as)\s(?:just |also |again |encore |aussi )*(?:broke|"
        r"broken|lost|deleted|removed|swallowed|overwrote|ruined|messed|changed|merged|split|ignored|invented|"
        r"emptied|"
        r"bousille|avale|casse|foire|efface|supprime|enleve|perdu|ecrase|change|fusionne|coupe|duplique|vide|invente|"
        rf"ignore)(?![a-z]).*(?<![a-z])(?:{_NAMED}|it|that|all|tout|deux)",
        rf"{OPENS}{_CRIES}(?:i never (?:said|asked|told)|i didn't (?:say|ask)|j'ai jamais (?:dit|demande)|"
        r"je n'ai (?:jamais|pas) (?:dit|demande))(?![a-z])[^:]*$",
        rf"{OPENS}{_CRIES}(?:those|these|they|ce|ca|ceux-la|celles-la)\s(?:people |things |ones )?"
        rf"(?:aren't|are not|isn't|n'est pas|ne sont pas|c'est pas|sont pas)\s(?:an? |des |une? |"
        rf"les )?{_NAMED}[^:]*$",
        # "It should say Leeds in the audience too"
        rf"{OPENS}(?:it|that|this|ca|cela|il)\s(?:should|must|has to|needs to|devrait|doit)\s.*(?<![a-z]){_NAMED}",
    )
)


def grumbles(text: str) -> bool:
    """Tell whether a sentence speaks of what the plan says, as no fact of a campaign does."""
    plain = fold_with_offsets(text).text.strip()
    return bool(plain) and any(expression.match(plain) for expression in _LEFT)


def leave(talk: Talk, start: int, end: int) -> None:
    """Blank a sentence that orders about or complains, which nothing carried out, and note that it was not understood.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    left = talk.text[start:end]
    if grumbles(left):
        if left.split() == talk.said[start:end].split():
            # Else a part of it was carried out, and this was why.
            talk.unknown(start, end)
        talk.blank(start, end)
