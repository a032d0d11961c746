"""Reads a base of people with what it holds, whatever is asked: "we've got a pupils file in Excel with e-mails"."""

import re

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.blocks import Block, Line
from assistant.dialogue.guided.reading.people import replace
from assistant.dialogue.guided.reading.registry import read_block
from assistant.dialogue.sentences import sentences
from assistant.language.folding import fold_with_offsets
from assistant.language.vocabulary import find_terms

_BASES = "rally.data"
_ID = (
    r"(?:all )?(?:(?:the|their|our|an?|les?|leurs?|la|des|un|l') ?)?"
    r"(?:e-?mails?(?: address(?:es)?)?|mails?|adresses? (?:e-?)?mails?|(?:tele)?phones?(?: numbers?)?|"
    r"mobiles?(?: numbers?)?|telephones?|portables?|numeros?(?: de (?:telephone|portable))?|"
    r"(?:postal|home|street) address(?:es)?|adresses? postales?|(?:first |last )?names?|noms?|prenoms?)"
)
_IDS = rf"(?P<held>{_ID}(?:(?:,| and| et|, and| &| \+) {_ID})*)"
_HAVE = (
    r"(?:(?:also|and|et|aussi|alors|so)[ ,]+)*(?:we(?:'ve got|'ve| have(?: got)?| possess| own| keep| use)|"
    r"there(?:'s| is)|i(?:'ve got| have)|on a|nous avons|on possede|nous possedons|j'ai|il y a)"
    r"(?: also| already| aussi| deja)? "
)
_NAMED = r"(?:an? |the |our |une? |le |la |l'|notre |mon |my )?(?P<name>(?:[\w'-]+ ){0,3}[\w'-]+?)"
_WHERE = (
    r"(?: (?:in|on|dans|sur) (?:an? |une? )?"
    r"(?:excel|google sheets?|access|sheets|numbers|word|paper|papier)(?: sheet)?)?"
)
_WITH = r"(?:,? (?:with|avec|holding|containing|(?:which|that|qui) (?:has|holds|contains|contient|a))| ?:) "
_WHOLE = re.compile(rf"{_HAVE}{_NAMED}{_WHERE}{_WITH}{_IDS}[ .!]*")
_ONLY_NAMED = re.compile(rf"(?:{_HAVE})?{_NAMED}{_WHERE}[ .!]*")
_NOUN = re.compile(r"\b(?:base|fichier|liste|carnet|registre|list|file|database|register)\b")
_GOES_ON = re.compile(
    r"(?:(?:it|that|this|she|he|elle|il|ca|cela|on y) )?(?:also |aussi )?(?:holds?|contains?|has|stores?|includes?|"
    rf"contient|regroupe|trouve|a) {_IDS}(?=[ ]*(?:[.!]|$)|, (?:and|et) )"
)


def read_base_out_of_turn(talk: Talk, start: int, end: int) -> None:
    """Record a base and what it holds of people, told in one sentence or in two, and leave them out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    folded = talk.folded(start, end)
    lead = len(folded.text) - len(folded.text.lstrip())
    whole = _WHOLE.fullmatch(folded.text.rstrip(), lead)
    if whole is not None:
        name = folded.span(*whole.span("name"))
        if _record(talk, (start + name[0], start + name[1]), whole["held"], (start, end)):
            talk.read(start, end)
        return
    goes_on = _GOES_ON.match(folded.text, lead)
    if goes_on is None:
        return
    before = next(((a, b) for a, b in reversed(sentences(talk.said)) if b <= start), None)
    if before is None:
        return
    told = fold_with_offsets(talk.said[slice(*before)])
    only = _ONLY_NAMED.fullmatch(told.text.strip())
    if only is None:
        return
    shift = before[0] + len(told.text) - len(told.text.lstrip())
    a, b = told.span(*only.span("name"))
    stop = start + folded.span(goes_on.end(), goes_on.end())[0]
    if _record(talk, (shift + a, shift + b), goes_on["held"], (start, stop)):
        talk.read(*before)
        talk.read(start, stop)


def _record(talk: Talk, name: tuple[int, int], held: str, said: tuple[int, int]) -> bool:
    """Record a base; False where its name is no word for one."""
    words = talk.said[slice(*name)]
    if not (find_terms(words, "data") or _NOUN.search(words.lower())) or find_terms(words, "channel"):
        return False
    before = {base["id"] for base in talk.context.draft.get(_BASES) or []}
    read_block(Block("data", (Line(words, name[0]),)), talk.context)
    new = [base["id"] for base in talk.context.draft.get(_BASES) or [] if base["id"] not in before]
    if len(new) != 1:
        return False
    found = list(dict.fromkeys(term.id for term in find_terms(held, "identifier")))
    if found:
        replace(talk.context.draft, f"{_BASES}[{new[0]}].holds", found, talk.context.words(*said))
    return True
