"""Which of the known challenges a few words mean: "the price" for "they find us too dear"."""

import re

from assistant.dialogue.guided.reading.lexicon import word_set
from assistant.language.text import fold

_STEM, _TELLING, _FEW = 5, 4, 2


def _telling(text: str) -> set[str]:
    """Return the beginnings of the longer words of a text, without those that any sentence has."""
    words = re.findall(r"[a-z]+", fold(text))
    telling = {word[:_STEM] for word in words if len(word) >= _TELLING and word not in word_set("any_sentence")}
    # What is dear is about its price, whatever word says so.
    return telling | {subject for subject in _SUBJECTS if not word_set(subject).isdisjoint(words)}


_SUBJECTS = ("about_price", "about_time")


def nearest_challenge(text: str, challenges: list[str]) -> str | None:
    """Return the challenge that words mean, or None where none or several may be meant.

    Args:
        text: The words.
        challenges: What is known to trouble the audience.
    """
    from rapidfuzz import fuzz

    told = _telling(text)
    # "They leave their email" has little words in common with any challenge: one that tells has to be shared.
    scored = [
        (fuzz.token_set_ratio(fold(text), fold(challenge)), challenge)
        for challenge in challenges
        if told & _telling(challenge) or fold(text).strip(" .!") == fold(challenge).strip(" .!")
    ]
    scored.sort(key=lambda pair: -pair[0])
    if len(scored) == 1 and len(told.difference(_SUBJECTS)) <= _FEW:
        # "Le prix" is of the one challenge that speaks of it.
        return scored[0][1]
    if not scored or scored[0][0] < 60 or (len(scored) > 1 and scored[0][0] == scored[1][0]):
        return None
    return scored[0][1]


def told_alike(text: str, challenges: list[str]) -> str | None:
    """Return the one challenge that has the telling words of a text, all of one among those of the other.

    Args:
        text: The words; one word that tells is not enough, unless the challenge has no other one.
        challenges: What is known to trouble the audience.
    """
    told = _singular(text)
    each = {challenge: _singular(challenge) for challenge in challenges}
    alike = [
        challenge
        for challenge, words in each.items()
        if words and (words == told or (len(told & words) >= _FEW and (words <= told or told <= words)))
    ]
    return alike[0] if len(alike) == 1 else None


def shares_word(text: str, challenges: list[str]) -> bool:
    """Tell whether a text has a telling word of one of the challenges."""
    told = _singular(text)
    return any(told & _singular(challenge) for challenge in challenges)


def only_sharing(text: str, challenges: list[str]) -> str | None:
    """Return the one challenge that has a telling word of a text; None where none has, or several have."""
    told = _singular(text)
    found = [challenge for challenge in challenges if told & _singular(challenge)]
    return found[0] if len(found) == 1 else None


def _singular(text: str) -> set[str]:
    """Return the beginnings of the telling words of a text, "lifts" as "lift"."""
    return {word.removesuffix("s") for word in _telling(text).difference(_SUBJECTS)}


# "Savings does not answer the waste": it is said to be no answer.
_DENIED = re.compile(
    r"(?:does|do|did|will|can)(?:n't| not|not) (?:really |quite |fully )?(?:answer|address|solve|tackle|cover|"
    r"handle|fix|"
    r"deal)(?![a-z])|"
    r"(?:ne |n')(?:repond|resout|resolvent|traite|regle|leve|couvre|adresse)\w* (?:vraiment |absolument )?(?:pas|"
    r"plus|rien)"
    r"(?![a-z])"
)
_QUOTED = re.compile(r"\"[^\"\n]*\"|[«“][^»”\n]*[»”]")


def denies_answer(text: str) -> bool:
    """Tell whether a folded text says of an argument that it answers something not.

    Args:
        text: What is said of arguments and challenges.
    """
    return _DENIED.search(_QUOTED.sub(" ", text)) is not None
