"""Sets off who does something from what stands before it: "brochure ready karim", "e-mail is Ines, radio is Paul"."""

import re

from assistant.dialogue.guided.reading.name_words import sure_first_name
from assistant.language.text import fold
from assistant.language.vocabulary import find_terms

_STATUS = (
    r"(?:ready|done|finished|written|printed|to (?:make|create|write|adapt|do|update|redo|film|shoot|print|finish|"
    r"cut)|"
    r"pr[eê]te?s?|faite?s?|finie?s?|termin[eé]e?s?|[aà] (?:cr[eé]er|faire|adapter|[eé]crire|tourner|refaire|finir))"
)
_END = r"(?=\s*(?:$|[,;.!\n])|\s+(?:and|et)\s)"
_BEHIND_STATUS = re.compile(rf"(?P<status>\b{_STATUS}) +(?P<name>[^\W\d_]{{3,}}|[A-ZÀ-Ý][^\W\d_]){_END}", re.IGNORECASE)
_MINE = re.compile(
    rf"(?P<status>\b{_STATUS}) *[,–-]\s*(?:and |et )?(?:that(?:['’]?s| is| one['’]s|['’]ll be)|this is|"
    rf"[cç]['’]est|c ?est) "
    rf"(?:me|mine|my job|moi|pour moi|à moi){_END}",
    re.IGNORECASE,
)
_IS = re.compile(
    r"(?P<what>[^\W\d_][^,;.:()\n]{1,40}?)\s+(?:is|are|will be|(?:,\s*)?c['’]est|est)\s+"
    rf"(?P<name>[^\W\d_]{{2,}}){_END}"
)


# "Posters in the stations too, Karim does those"
_DOES = re.compile(
    r"(?:^|(?<=[.;]))\s*(?P<what>[^\W\d_][^,;.:()\n]{2,50}?)(?:\s+(?:too|as well|also|"
    r"aussi))?,\s+(?P<name>[^\W\d_]{2,})\s+"
    r"(?:(?:does|do|handles?|runs?|manages?|looks after|takes care of|deals with) (?:those|that|it|them|these)|"
    rf"s['’]en (?:occupe|charge)|les? (?:fait|g[eè]re)|g[eè]re [cç]a){_END}",
    re.IGNORECASE,
)


def owners_apart(message: str, people: frozenset[str]) -> str:
    """Return a message with a comma before whoever stands right behind how far a content is.

    Args:
        message: The whole message.
        people: The names of the team, folded.
    """
    message = _MINE.sub(lambda match: f"{match['status']}, me", message)
    return _BEHIND_STATUS.sub(
        lambda match: f"{match['status']}, {match['name']}" if _somebody(match["name"], people) else match.group(),
        message,
    )


def runners_in_brackets(message: str, people: frozenset[str]) -> str:
    """Return a list of channels with whoever runs one in brackets: "e-mail is Ines" is "e-mail (Ines)".

    Args:
        message: The whole message, where channels are asked.
        people: The names of the team, folded.
    """

    def told(match: re.Match[str]) -> str:
        what = fold(match["what"])
        # "The contact for Sun Press is Nadia" runs nothing.
        of_people = _CONTACT.search(what) is not None or any(name in what.split() for name in people)
        runs = not of_people and _somebody(match["name"], people) and find_terms(match["what"], "channel")
        return f" {match['what'].strip()} ({match['name']})" if runs else match.group()

    return _IS.sub(told, _DOES.sub(told, message))


_CONTACT = re.compile(r"(?<![a-z])(?:contacts?|interlocut|referent|boss|manager|agency|agence)")


def _somebody(name: str, people: frozenset[str]) -> bool:
    return fold(name) in people or sure_first_name(name)
