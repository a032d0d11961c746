"""What is asked in a talk heads what is answered: "Budget ?" and, a turn later, "22 000, dont 10 000 de pub"."""

import re
from functools import cache
from itertools import pairwise
from pathlib import Path

from assistant.dialogue.guided.layout.speakers import Turn
from assistant.dialogue.guided.reading.headings import label_of
from assistant.dialogue.guided.reading.name_words import is_first_name
from assistant.language.text import fold
from assistant.language.yaml_data import load_yaml

_MOST_WORDS = 12
_MARK = " : "
# A question without its mark: "la promesse c'est quoi".
_ASKS = re.compile(
    r"\b(?:c'est (?:quoi|qui|quand|combien)|(?:on|nous) \w+ (?:qui|quoi|combien|quand)|what's|what is|what are|"
    r"who's|who is|who are|when do|when is|how much|how many)\b"
)
_SAYS_NOTHING = re.compile(
    r"\W*(?:(?:oui|ouais|yes|yep|yeah|ok|okay|non|no|nope|hum|euh|bah|aucune idee|no idea|not sure|sais pas|"
    r"je (?:ne )?sais pas|i don't know|dunno|on verra|we'll see|bonne question|good question|moi|me)\W*)+"
)

_SAYS_YES = re.compile(
    r"(?:(?:ah |ben |bah |mais |well |oh )?(?:oui|ouais|yes|yep|yeah|yup|ok|okay|d'accord|dac|sure|of course|"
    r"bien sur|volontiers|"
    r"carrement|avec plaisir|no problem|pas de souci|will do|je prends|i will|i'll do it|je m'en charge|ca marche|"
    r"deal))\b"
)
# "Tu fais les affiches, Mei ?", "can you take the newsletter?"
_YOU_DO = re.compile(
    r"(?:(?P<name>(?!can|could|will|would|do|and|so|et|donc|alors|est-ce|you|"
    r"tu)[a-z'-]+),?[ ]+)?(?:(?:est-ce que |et |and |so |donc )*(?:tu|vous) (?:peux |pourrais |veux |pourrez )?"
    r"(?:fais|fait|faire|faites|prends|prend|prendre|prenez|geres|gerer|t'occupes (?:de|du|des)|t'occuper (?:de|"
    r"du|des)|"
    r"assures|assurer|prepares|preparer|ecris|rediges|rediger)|(?:can |could |will |would |do )?you(?:'ll)? (?:do|"
    r"doing|take|taking|handle|handling|make|"
    r"making|run|"
    r"running|look after|manage)) (?:(?:les |la |le |l'|the |our |du |"
    r"des )?(?P<what>[a-z][a-z' -]{2,30}?(?: (?:pour|avant|by|before|for) (?:le |the )?\d{1,2}(?:er|st|nd|rd|"
    r"th)? [a-z]{3,9})?))"
    r"(?:[ ,]+(?P<last>[a-z'-]+))??\s*[?]+"
)
_LAST_SENTENCE = re.compile(r"(?:^|(?<=[.!…\n])|(?<=[.!…\n]\s))(?P<asked>[^.!?…\n]+[?]+)\s*$")
# "I do Facebook, Jo you do the radio?": who is asked opens a clause.
_LAST_CLAUSE = re.compile(
    r",[ ]+(?P<asked>(?:et |and )?[^\W\d_][\w'’-]+,? (?:tu|you|vous|can you|could you)\b[^.!?…\n]+[?]+)\s*$"
)
# "« Une journée qui sent bon », ça vous va comme accroche ?"
_OFFERED = re.compile(
    r"[«“\"]\s?(?P<said>[^«»“”\"\n]{8,90}?)\s?[»”\"][^«»“”\"]{0,60}[?]+\s*$|"
    r"^[^«»“”\"\n]{0,60}[«“\"]\s?(?P<other>[^«»“”\"\n]{8,90}?)\s?[»”\"]\s*[?]+\s*$"
)
_OF_PROMISE = re.compile(
    r"\b(?:accroche|slogan|promesse|signature|phrase|tagline|promise|line|strapline|headline|motto)\b"
)
# "Tobi, you lead?", "tu pilotes ?"
_YOU_LEAD = re.compile(
    r"(?:(?P<name>[a-z'-]+)[ ,]+)?(?:(?:est-ce que |et |and |so |donc )*(?:tu|vous) (?:pilotes?|pilotez|coordonne[sz]?|"
    r"prends le pilotage|es (?:la |le )?chef(?:fe)? de projet)|(?:can |could |will |would |do |are )?you(?:'ll)? "
    r"(?:lead(?:ing)?|running it|run it|coordinat(?:e|ing)|driv(?:e|ing)))(?: (?:it|this|the (?:campaign|project)|"
    r"la campagne|"
    r"le projet|le tout))?(?:[ ,]+(?P<last>[a-z'-]+))?\s*[?]+"
)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    data: dict[str, dict[str, str]] = load_yaml(Path(__file__).with_name("data") / "asked.yaml")
    return tuple((label, re.compile(form)) for forms in data.values() for label, form in forms.items())


def with_answers(text: str, turns: tuple[Turn, ...]) -> str:
    """Return a text of the same length in which the answer to a short question has what was asked for its label.

    Args:
        text: A talk with the names of its speakers as blanks.
        turns: Who speaks from where on.
    """
    bounds = [(one.start, two.start) for one, two in pairwise(turns)]
    bounds += [(turns[-1].start, len(text))] if turns else []
    for one, two in pairwise(range(len(bounds))):
        (start, end), (answer_start, answer_end) = bounds[one], bounds[two]
        if turns[one].name != turns[two].name and _SAYS_YES.match(fold(text[answer_start:answer_end]).strip()):
            text = _with_yes(text, (start, end), turns[two].name)
            continue
        label = _asked(text[start:end])
        if label is None or turns[one].name == turns[two].name:
            continue
        answer = text[answer_start:answer_end]
        lead = len(answer) - len(answer.lstrip(" \t\u00a0"))
        told = answer.strip()
        text = text[:start] + re.sub(r"[^\n]", " ", text[start:end]) + text[end:]
        head = label + _MARK
        if lead < len(head) or not told or told.endswith("?") or _SAYS_NOTHING.fullmatch(fold(told)):
            continue
        if label_of(told.partition(":")[0]) is None:
            at = answer_start + lead
            text = text[: at - len(head)] + head + text[at:]
    return text


def _with_yes(text: str, turn: tuple[int, int], name: str) -> str:
    """Return a text in which "you do the posters, Mei?", to which Mei says yes, tells that she does them."""
    start, end = turn
    offered = _OFFERED.search(text[start:end])
    if offered is not None and _OF_PROMISE.search(fold(text[start:end])):
        said = offered["said"] or offered["other"]
        told = f"promise : {said}"
        if len(told) > end - start:
            return text
        return text[:start] + told + re.sub(r"[^\n]", " ", text[start + len(told) : end]) + text[end:]
    last = _LAST_CLAUSE.search(text, start, end) or _LAST_SENTENCE.search(text, start, end)
    match = None
    if last is not None:
        said = fold(last["asked"]).strip()
        match = _YOU_DO.fullmatch(said) or _YOU_LEAD.fullmatch(said)
    if last is None or match is None:
        return text
    what = match.groupdict().get("what")
    at = last.start("asked") + len(last["asked"]) - len(last["asked"].lstrip())
    told = f"{name} : {text[at + match.start('what') : at + match.end('what')] if what is not None else 'lead'}"
    known = [word for word in (match["name"], match["last"]) if word is not None and is_first_name(word)]
    # Where the question is all that is said, the blanks of the speaker's name are free as well.
    free = start if not text[start:at].strip() else at
    if text[start:at].rstrip().endswith(","):
        comma = text.rindex(",", start, at)
        text = text[:comma] + "." + text[comma + 1 :]
    if any(word != fold(name) for word in known) or (what is not None and label_of(what) == "budget"):
        return text
    if len(told) > end - free:
        return text
    return text[:free] + told + re.sub(r"[^\n]", " ", text[free + len(told) : end]) + text[end:]


def label_asked(question: str) -> str | None:
    """Return the label of what a folded question asks for; None where it is not known."""
    return next((label for label, form in _patterns() if form.search(question)), None)


def _asked(said: str) -> str | None:
    """Return what a turn asks for, where it is nothing but a short question."""
    plain = fold(said).strip()
    if "\n" in plain or not plain or len(plain.split()) > _MOST_WORDS:
        return None
    if not plain.endswith("?") and not _ASKS.search(plain):
        return None
    if re.search(r"\d", plain):
        # "400 de budget ?" tells what it asks about.
        return None
    return label_asked(plain)
