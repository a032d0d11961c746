"""What is said in the place of an answer: the question is put off, or found hard (`data/put_off.yaml`).

Such words are no words for a plan, whatever the question asks for: "I have to ask my boss" is no promise.
"""

import re
from typing import Literal

from assistant.dialogue.guided.examples import examples
from assistant.dialogue.guided.reading.lexicon import Expression, first_names
from assistant.dialogue.guided.reading.relation_clauses import none_of_them
from assistant.dialogue.sentences import sentences
from assistant.language.numbers import find_figures
from assistant.language.text import Language, fold
from assistant.language.vocabulary import find_terms
from knowledge.embedding import load_encoders, one_thread

Excuse = Literal["later", "hard", ""]

# Questions that are answered in anybody's words, or with a list: what is said in their place would pass for an answer.
IN_ANY_WORDS = frozenset(
    [
        "audience",
        "challenges",
        "motivations",
        "objections",
        "habits",
        "promise",
        "tone",
        "pillars",
        "proofs",
        "team",
        "channels",
        "contents",
        "data",
        "journey",
        "tasks",
        "reviews",
        "disclosure",
        "call_to_action",
        "risks",
        "contact",
        "manager",
        "owner",
        "kpis",
    ]
)

# Mean cosine of the nearest examples; how much nearer excuses have to be than answers. Measured on sentences in other
# words than the examples.
_NEAREST = 3
_MARGIN = 0.06
_LONGEST = 16
# Whoever is alone says who works on the campaign.
_ALONE = re.compile(
    r"(?<![a-z])(?:just me|only me|alone|on my own|by myself|(?:all|everything) myself|no(?:body| one) else|but me|"
    r"seule?|que moi|moi-meme|personne d'autre)(?![a-z])"
)
# "I'm Glenys, …", "Hewett runs the stall": who gives a name, or says what somebody of a name does, has answered.
_BY_NAME = re.compile(
    r"\b(?i:i['’]m|i am|my name is|je m['’]appelle|moi c['’]est|je suis) [A-ZÀ-ÖØ-Þ][a-zà-ÿ]+\b(?!['’])|"
    r"(?<![^\s,;])(?!(?i:someone|somebody|nobody|everyone|marketing|sales|finance|it|she|he|that|this|who|on)\b)"
    r"[A-ZÀ-ÖØ-Þ][a-zà-ÿ]+ (?:looks after|runs|handles|manages|g[èe]re|tient|anime|pilote|s['’]occupe d\w*)"
    r" (?:the|our|le|la|les|nos|notre|l['’])"
)
# "That'd be me" says who does it.
_MYSELF = Expression("put_off.myself")
# A list, a quotation, a figure, somebody else's trouble or something done for people: an answer by its looks.
_ANSWERS = re.compile(
    r"[:;?\n«»“”\"=→>|•]|\d|(?<![a-z])(?:ils|elles|leurs?|eux|they|their|them|vos|votre|your|yours|pour vous|for you|"
    r"you're|you'll|you've|(?:until|when|where|while|before|whenever) you|vous (?:etes|serez|voulez)|to us)(?![a-z])"
)
# Whoever puts a question off speaks of themselves, of the question, or of what is not there yet.
_SPEAKS = re.compile(
    r"(?<![a-z])(?:je|j|me|m|moi|mon|ma|on|nous|notre|ca|ce|c|cela|il|faut|rien|pas|aucune?|personne|jamais|tard|a|"
    r"question|i|i'\w+|my|we|we'\w+|us|our|it|it's|that|that's|that'll|this|nothing|no|not|nobody|never|still|un\w+|yet|"
    r"need|let|ask|hold|hard|tbd|tbc|\w+n't|\w+er|vague|the (?:jury|meeting)|meeting's|decided)(?![a-z])"
)

# "The confirmation goes out straight away".
_GOES_OUT = re.compile(
    r"(?<![a-z])(?:part(?:ent|ira|iront)?|envoye\w*|declench\w*|arrive(?:nt|ra)?|goes? out|(?:is|are|gets?) sent|"
    r"triggers?|arrives?)(?![a-z]).*(?<![a-z])(?:tout de suite|immediatement|aussitot|dans la foulee|automatiquement|"
    r"sur-le-champ|right away|straight ?away|at once|immediately|instantly|automatically)(?![a-z])"
)
_REFUSED = Expression("put_off.refused")
_CONCLUDES = Expression("shapes.concludes")


def excuse(text: str, language: Language) -> Excuse:
    """Tell what a message is that is said in the place of an answer; empty for an answer."""
    folded = fold(text)
    if not folded.strip() or len(folded.split()) > _LONGEST or _ANSWERS.search(folded) or not _SPEAKS.search(folded):
        return ""
    if any(none_of_them(text[start:end]) for start, end in sentences(text)):
        # "None of them works with us yet" tells how they stand.
        return ""
    if _ALONE.search(folded) or _MYSELF.fullmatch(folded.strip()) or _BY_NAME.search(text):
        return ""
    if find_figures(text, language) or first_names() & set(re.findall(r"[a-z]+", folded)):
        # What is counted, or said of somebody by name, is told.
        return ""
    if (
        find_terms(text, "cadence")
        or _GOES_OUT.search(folded)
        or (_REFUSED.match(folded) and find_terms(text, "channel"))
    ):
        # What happens every week or at once, and what is not to be done, is told.
        return ""
    if _CONCLUDES.search(folded) and find_terms(text, "objective"):
        # "It's more of an upsell, I guess": whoever hedges has answered.
        return ""
    names, vectors = examples("put_off")
    with one_thread():
        (encoder,) = load_encoders(["use"])
        likeness = (vectors @ encoder.queries([text.strip()])[0]).tolist()
    near = {
        name: _mean_of_best([value for each, value in zip(names, likeness, strict=True) if each == name])
        for name in ("later", "hard", "answer")
    }
    told: Excuse = "later" if near["later"] >= near["hard"] else "hard"
    return told if near[told] - near["answer"] > _MARGIN else ""


_SLOGAN = Expression("put_off.slogan")
_OF_ONESELF = Expression("put_off.of_oneself")


def is_slogan(text: str) -> bool:
    """Tell whether words that deny something may be said to people: "no stop you did not plan" puts nothing off.

    Args:
        text: What is said where a promise is asked for.
    """
    folded = fold(text).strip()
    return _SLOGAN.fullmatch(folded) is not None and _OF_ONESELF.search(folded) is None


def _mean_of_best(values: list[float]) -> float:
    return sum(sorted(values)[-_NEAREST:]) / _NEAREST
