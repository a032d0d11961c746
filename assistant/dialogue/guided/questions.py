"""Tells questions from statements."""

import re
from functools import cache
from pathlib import Path

from assistant.dialogue.guided.reading.lines import Line
from assistant.language.text import fold
from assistant.language.yaml_data import load_yaml

_DATA = Path(__file__).parent / "data" / "questions.yaml"

_INTERROGATIVE = re.compile(
    r"^(?:(?:et|mais|au fait|dis(?:[- ]moi)?|sinon|juste|d'ailleurs|but|and|so|by the way|also|ok|oui|alors|hum|"
    r"euh|hey|hello|bonjour)[ ,]+)*"
    r"(?:(?:c'est|c est|ca veut dire|ca sert a|ca signifie) quoi|qu'est[- ]ce|qu est ce|quest ce|kesako|qu'|"
    r"que (?:veut|signifie|faut|dit|faire|mettre|pensez|penses|sont|doit|se passe)|"
    r"(?:a )?quoi (?:sert|bon|ca)|comment\b|pourquoi\b|pkoi|pk |combien (?:de|d'|faut|coute|ca)|quand (?:faut|dois|"
    r"doit|est|lancer|envoyer|relancer)|ou (?:trouver|mettre|ranger|est)|"
    r"quel(?:le)?s? (?:est|sont|difference|kpi|indicateur|etape|canal|canaux|budget|duree|delai|outil|type|regle|"
    r"chiffre|metrique|son|role)|qui (?:doit|voit|est|peut|decide|valide|s'occupe|fait)|"
    r"(?:est|sont|faut|peut|doit|puis|dois|vaut|existe|y a)[- ](?:ce|il|elle|on|je|t)\b|est[- ]ce|faut[- ]il|"
    r"y a[- ]t|on fait comment|c'est (?:obligatoire|legal|grave|utile|bien|necessaire|normal)\b|"
    r"(?:tu peux|vous pouvez|peux[- ]tu|pouvez[- ]vous) (?:m'|me |nous )?(?:expliquer|dire|rappeler|definir|"
    r"preciser)|explique|definis|definition (?:de|d')|"
    r"(?:rappelle|rappelez|redis|dis|dites|explique|expliquez)[- ](?:moi |nous )?(?:encore )?(?:ce|pourquoi|comment|"
    r"a quoi|combien|qui|quand|quel)|remind me (?:again )?(?:why|how|what|when|who)|"
    r"what\b|what's|whats\b|how\b|why\b|when (?:should|do|is|to)|where (?:should|do|is|to)|who (?:should|sees?|is|"
    r"can|decides?|does)|which (?:kpi|metric|channel|is|are|one|figures?|step|stage|tool)|"
    r"(?:is|are|should|can|do|does|must|could|would|will|shall) (?:it|i|we|you|there|the|a|an|this|that|they|my|"
    r"our|one|e-?mail|sms|people)\b|"
    r"(?:can|could) you (?:explain|tell|define|remind)|explain|define|tell me (?:what|how|why|about)|"
    r"i(?:'d like to| want to) (?:know|understand)|je (?:voudrais|veux|aimerais) (?:savoir|comprendre)|"
    r"j'aimerais (?:savoir|comprendre))"
)
_REQUEST = re.compile(
    r"^(?:(?:et|mais|and|but|alors|so)[ ,]+)*(?:(?:et|and|what|how) (?:si|if|about)\b|(?:on|tu|vous|you|we|can|"
    r"could|peux[- ]tu|pouvez[- ]vous|peut[- ]on|on peut|tu peux|vous pouvez|would)\s*(?:you |we |i |on |tu |"
    r"vous )?"
    r"(?:peut|peux|pourrait|pourrais|can|could|pouvez|please)?\s*(?:mett\w+|chang\w+|remplac\w+|ajout\w+|enlev\w+|"
    r"supprim\w+|modif\w+|corrig\w+|not\w+|dire|put|set|change|replace|add|remove|delete|drop|take|erase|scrap|"
    r"retir\w+|effac\w+|oubli\w+|vir\w+|make it|note|correct)\b)"
)

# "Can we move the start to 8 March?" says the day.
_MOVES_DAY = re.compile(
    r"^(?:(?:et|mais|and|but|alors|so)[ ,]+)*"
    r"(?:on|tu|vous|you|we|can|could|peux[- ]tu|pouvez[- ]vous|peut[- ]on|would)\b.{0,20}?"
    r"\b(?:mov|shift|push|postpon|delay|extend|bring|resched|decal|repouss|report|avanc|deplac|prolong)\w*\b.*\d"
)


# Questions that the end of the sentence asks, or that are put as a wish to know: "un pilier, c'est quoi ?".
_ASKED_AFTER = re.compile(
    r".{3,60}?,? (?:c'est quoi|ca veut dire quoi|ca sert a quoi|kesako|ca marche comment|what(?:'s| is) (?:it|that)|"
    r"what does (?:it|that) mean)(?: (?:deja|au juste|exactement|again|exactly|donc|en fait))?$"
)
_WANTS_TO_KNOW = re.compile(
    r"(?:(?:et|mais|alors|desole|pardon|but|sorry|so|and)[ ,]+)*"
    r"(?:(?:donne[rsz]?|give|montre|show|cite|trouve|tu as|vous avez|do you have|have you got)"
    r"(?:[- ](?:moi|nous|me|us))? (?:un|une|des|an?|some|any) (?:exemples?|examples?|definitions?) "
    r"(?:de |d'|du |des |of |for |pour )\S|"
    r"parle[rsz]?[- ](?:moi|nous) (?:un peu )?(?:de |d'|du |des )\S|(?:talk to me|say more|tell us) about\b|"
    r"(?:je|j'ai|on|i|we) (?:ne |n'ai |didn't |did not |don't |do not )?(?:pas |rien )?"
    r"(?:comprends?|comprenons|pige|saisis|vois|compris|understand|get|see)(?: pas| plus| rien)? "
    r"(?:bien |trop |really )?"
    r"(?:ce que|ce qu'|la difference|le mot|le terme|l'interet|comment|pourquoi|quoi|what|how|why|"
    r"the (?:difference|word|term|point))\b)"
)
# What is a question only with its mark: "et la RFM ?", "un exemple de promesse ?".
_MAY_ASK = re.compile(
    r"(?:un |une |an? )?(?:exemple|example|definition) (?:de |d'|du |of )\S.*|"
    r"(?:quid|what about|how about) (?:de |d'|du |des |the |an? )?[^\d]{3,40}|"
    r"(?:et|and) (?:le|la|les|l'|the|un|une|pour (?:le|la|les|l'))\s?[^\d,]{2,30}"
)


# "What holds them back is the price": it tells, although it opens like a question.
_STATES = re.compile(
    r"(?:(?:and|but|so) )?what (?:[\w']+ ){1,4}(?:is|are) \w|"
    r"(?:how|why|where|when) (?:they|we|he|she) (?:\w+ ){0,4}(?:is|are) \w|"
    r"(?:comment|how) (?:j'|(?:je|on|nous|ca|cela|i|we|it|they|ils|elles|tout)\s)[^:?]{2,40}:\s*\S"
)


# "How-to video: needs adapting" is a thing to show.
_HOW_TO = re.compile(
    r"how[- ]to[- ](?:videos?|guides?|pages?|leaflets?|sheets?|clips?|booklets?|cards?|posters?|articles?|sessions?)\b"
)
_FEW = 2
# So few words without a mark may be anything.
_FEWEST = 4
# "Et pour le salon, on dit quoi", "ok so is it legal": words before a question that are no part of it.
_LEAD = re.compile(
    r"(?:(?:et|mais|au fait|dis(?:[- ]moi)?|sinon|juste|d'ailleurs|du coup|donc|enfin|but|and|so|by the way|btw|also|"
    r"ok|oui|non|alors|bon|hum|euh|hey|hello|hi|bonjour|salut|yo|well)\b[ ,]*)*"
)


def is_question(sentence: str) -> bool:
    """Tell whether a sentence asks something.

    "LinkedIn ?" is a hesitant answer and "can you set it to 300?" a request: neither is a question about the method.
    """
    folded = fold(sentence).strip()
    asked = folded.rstrip(" .?!")
    if _ASKED_AFTER.fullmatch(asked) or (folded.endswith("?") and _MAY_ASK.fullmatch(asked)):
        return True
    if _WANTS_TO_KNOW.match(asked) and len(asked.split()) > _FEW:
        return True
    if _HOW_TO.match(folded) and not folded.endswith("?"):
        return False
    if _REQUEST.match(folded) or _MOVES_DAY.match(folded) or (_STATES.match(folded) and not folded.endswith("?")):
        return False
    if _INTERROGATIVE.match(folded):
        # "Comment", "what" and the like also open statements; without a question mark they need a few words.
        return folded.endswith("?") or len(folded.split()) >= 3
    return _asks_without_mark(asked) or (folded.endswith("?") and len(folded.split()) > 4)


def _asks_without_mark(asked: str) -> bool:
    """Tell whether a sentence is put as a question although it carries no mark, as many are typed."""
    lead = _LEAD.match(asked)
    rest = asked[lead.end() :] if lead is not None else asked
    if len(rest.split()) < _FEWEST or any(pattern.search(rest) for pattern in _patterns()["tells"]):
        return False
    return (
        any(pattern.match(rest) for pattern in _patterns()["opens"])
        or any(pattern.search(rest) for pattern in _patterns()["holds"])
        or any(pattern.fullmatch(rest) for pattern in _patterns()["ends"])
    )


@cache
def _patterns() -> dict[str, tuple[re.Pattern[str], ...]]:
    data: dict[str, list[str]] = load_yaml(_DATA)
    # How a sentence ends counts from its beginning.
    return {
        name: tuple(re.compile(rf"(?:.*)(?:{each})" if name == "ends" else each) for each in patterns)
        for name, patterns in data.items()
    }


_ASKS_TOO = re.compile(
    r"\s*[,;]\s+(?=(?:(?:au fait|d['’]ailleurs|sinon|et|mais|by the way|btw|also|and|but)(?:\s*,)?\s+)*"
    r"(?:c['’]est quoi|qu['’]est|pourquoi|comment|combien|what|why|how|which)\b)",
    re.IGNORECASE,
)


# What only turns to a question tells nothing.
_ASIDE = re.compile(
    r"(?:(?:et|ok|oui|non|merci|bon|and|but|mais|so|yes|no|thanks|well)[ ,]*)*(?:au fait|d'ailleurs|sinon|a propos|"
    r"dis(?:-moi| moi)?|une (?:petite )?question|by the way|btw|incidentally|(?:just |quick )*(?:a |one )?question|"
    r"(?:excuse me|(?:so )?sorry|pardon(?: me)?|forgive me|excuse[zr]?[- ]moi|desolee?|je m'excuse)"
    r"(?:[ ,]*(?:but|mais|a question|une question|again|encore))?|"
    r"tell me|remind me(?: again)?|refresh my memory|help me out(?: here)?|"
    r"(?:rappel(?:le|ez)|red(?:is|ites)|dites|explique[rz]?)[- ](?:moi|nous)|out of interest|je me demande|i wonder)?"
)

_REST = re.compile(r"(?:what['’]s left|what is left|ce qu['’]il reste|ce qui reste|what remains)\b", re.IGNORECASE)
_RELATIVE = re.compile(r"(?:(?:and|but)\s+)?which\s", re.IGNORECASE)
# Words of a question that names nothing to ask about, its mark included.
_NO_TOPIC = 3


def with_question(line: Line) -> tuple[Line | None, Line | None]:
    """Cut "on en a vendu 210, au fait c'est quoi une baseline ?" into what it tells and what it asks."""
    cut = _ASKS_TOO.search(line.text)
    head = line.text[: cut.start()].strip() if cut is not None else ""
    if cut is None or not head or _ASIDE.fullmatch(fold(head)) or is_question(head + "."):
        return None, None
    tail = Line(line.text[cut.end() :], line.start + cut.end())
    if re.search(r"\d", head) and _REST.match(tail.text):
        # "£20k: half radio, what's left in reserve" asks nothing.
        return None, None
    if _RELATIVE.match(tail.text) and not tail.text.rstrip().endswith("?"):
        # "We note the e-mail, which goes into the CRM" tells on.
        return None, None
    if len(tail.text.split()) <= _NO_TOPIC:
        # "Et l'effet patchwork, c'est quoi ?" asks of what stands before the comma.
        return None, None
    return (Line(line.text[: cut.start()], line.start), tail) if is_question(tail.text) else (None, None)
