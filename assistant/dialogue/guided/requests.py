"""Reads what people are asked to do by a day: "Nora, il me faudrait le plan pour le 3", "can you send me the logo"."""

import re
from dataclasses import replace

from assistant.dialogue.guided.reading.content_states import joining
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.name_words import is_first_name
from assistant.dialogue.guided.reading.names import Person
from assistant.dialogue.guided.reading.orchestrate_milestones import find_days
from assistant.dialogue.guided.reading.orchestrate_names import find_contents
from assistant.dialogue.guided.reading.orchestrate_owners import Owner
from assistant.dialogue.guided.reading.orchestrate_pieces import Piece
from assistant.dialogue.guided.reading.orchestrate_task_text import TaskText
from assistant.dialogue.guided.reading.orchestrate_tasks import record_task
from assistant.dialogue.guided.reading.pieces import flat
from assistant.dialogue.sentences import sentences
from assistant.language.dates import deadline
from assistant.language.numbers import find_figures

_CALLED = re.compile(r"\W*(?:(?:et|and|also|aussi|oh|so|donc) )*(?P<name>[A-ZÀ-ÖØ-Þ][\w’'-]+)\s?[,:]\s+")
_CALLED_LAST = re.compile(r",\s+(?P<name>[A-ZÀ-ÖØ-Þ][\w’'-]+)\s*$")
_POLITE = re.compile(
    r"[\s,]*(?:please|pls|thanks|thank you|merci(?: d'avance)?|stp|svp|s'il (?:te|vous) plait|if (?:you can|possible)|"
    r"si possible|at the latest|au plus tard)[\s,]*$"
)
# What is to be handed over is the thing; anything else is what is done to it.
_HANDED = (
    r"(?:(?:send|get|give|forward|pass|e-?mail|let) (?:me|us)(?: have)?|"
    r"(?:me |m'|nous )(?:envoyer|donner|transmettre|fournir|faire passer|passer|preparer|faire parvenir|rendre|livrer|"
    r"envoies?|envoyez|donnes?|donnez|transmets|transmettez|prepares?|preparez))"
)
_ASKED = re.compile(
    r"(?:(?:et|and|also|aussi|so|donc|please) )*(?:"
    r"(?:(?:can|could|would|will) you|(?:est-ce que )?(?:tu|vous) (?:peux|pourrais|pouvez|pourriez)|"
    r"(?:peux|pourrais)-tu|(?:pouvez|pourriez)-vous|merci d(?:e |')|pense[sz]? a|thanks for)?[ ]?(?:please |kindly )?)"
    rf"(?P<handed>{_HANDED}\s+)?"
)
_OPENS = re.compile(
    r"(?:(?:et|and|also|aussi|so|donc) )*(?:please |pls |merci d(?:e |')|pense[sz]? a |(?:can|could|would|will) you |"
    r"(?:est-ce que )?(?:tu|vous) (?:peux|pourrais|pouvez|pourriez|me |m'|nous )|"
    r"(?:peux|pourrais)-tu |(?:pouvez|pourriez)-vous )"
)
_NEEDED = re.compile(
    r"(?:il )?(?:me|m'|nous) (?:faut|faudrait|faudra)(?: absolument| vraiment| aussi)?\s+|"
    r"(?:j'ai|j'aurai|j'aurais|on a|on aura|on aurait|nous avons|nous aurons|nous aurions) besoin (?:de |d'|du |des )|"
    r"j(?:e |')(?:voudrais|aimerais)(?: bien)?(?: avoir| recevoir)? |"
    r"(?:i|we)(?:'ll|'d| will| would)?(?: also| really)? (?:need|like|love)(?: to have| to get)? "
)
# "Can you come by 4 March?", "tell me by Friday": an answer or somebody's presence is no work on the campaign.
_NO_WORK = re.compile(
    r"(?:(?:me|m'|nous|us) ?)?(?:come|join|be|hear|tell|say|let|answer|reply|call|ring|attend|meet|make it|know|think|"
    r"see|venir|etre|dire|repondre|rappeler|assister|participer|penser|savoir|voir|to|que|you|it|that|this)(?![a-z])"
)
_ARTICLE = re.compile(r"(?:the|les?|la|l'|un|une|an?|your|tes|ton|ta|vos|votre|our|nos|notre|of|de|du|des)(?: |(?<='))")
_MOST_WORDS = 12


def take_requests(text: str, context: Context) -> tuple[str, list[TaskText]]:
    """Return a text with blanks for what somebody is asked to do by a day, and these tasks.

    Args:
        text: A letter of a brief, offsets as in the message.
        context: To whom it is said, where that is told and it is one person only.
    """
    found: list[TaskText] = []
    for start, end in sentences(text):
        read = _request(Piece(text[start:end], start), context)
        if read is not None:
            found.append(read)
            text = text[:start] + re.sub(r"[^\n]", " ", text[start:end]) + text[end:]
    return text, found


def record_requests(found: list[TaskText], context: Context) -> None:
    """Record what people are asked to do; the contents and the team are known by now."""
    for read in found:
        # "The Facebook visuals" are not the posters, though both are pictures.
        named = tuple(
            id_ for id_ in find_contents(Piece(read.title, read.piece.start), context) if _names(read.title, id_)
        )
        record_task(replace(read, contents=named), context)


def _names(title: str, content: str) -> bool:
    return bool(_stems(title) & _stems(content))


def _stems(text: str) -> set[str]:
    return {word.rstrip("sx") for word in re.findall(r"[a-z0-9]{4,}", flat(text))}


def _request(piece: Piece, context: Context) -> TaskText | None:
    days = find_days(piece, context)
    if len(days) != 1 or days[0].relation not in ("by", "before") or "\n\n" in piece.text:
        return None
    day = days[0]
    rest = piece.text[day.text_end :].rstrip(" .!?")
    rest = rest[: len(rest) - len(m.group())] if (m := _POLITE.search(flat(rest))) is not None else rest
    called = _CALLED.match(piece.text)
    last = _CALLED_LAST.fullmatch(rest)
    name = called or last
    if (rest.strip() and last is None) or (called is not None and not _may_be_called(called["name"], context)):
        return None
    begin = called.end() if called is not None else len(piece.text) - len(piece.text.lstrip(" -*•"))
    told = flat(piece.text[begin : day.phrase_start]).rstrip()
    at = _work(told, called=name is not None)
    title = " ".join(piece.text[begin + at : day.phrase_start].split()).strip(" ,;:") if at is not None else ""
    if at is None or not title or len(title.split()) > _MOST_WORDS or find_figures(title, context.language):
        return None
    owner = _owner(piece, name, context)
    if owner is None or joining().sub("", flat(title)).strip() == "":
        return None
    return TaskText(piece, title[:1].upper() + title[1:], owner, deadline(day))


def _work(told: str, *, called: bool) -> int | None:
    """Return where the work begins in what is asked; None where nothing is asked for, or an answer only."""
    needed = _NEEDED.match(told) if called else None
    if needed is None and _OPENS.match(told) is None:
        return None
    asked = needed or _ASKED.match(told)
    at = asked.end() if asked is not None else 0
    if _NO_WORK.match(told, at):
        return None
    handed = needed is not None or (asked is not None and asked.groupdict().get("handed"))
    article = _ARTICLE.match(told, at) if handed else None
    return article.end() if article is not None else at


def _may_be_called(name: str, context: Context) -> bool:
    return is_first_name(name) or context.draft.find("team.members", name) is not None


def _owner(piece: Piece, name: re.Match[str] | None, context: Context) -> Owner | None:
    called = name["name"] if name is not None else context.draft.reader(piece.start)
    if called is None:
        return None
    start = piece.text.find(called)
    start, end = (start, start + len(called)) if start >= 0 else (0, len(piece.text))
    return Owner(
        Person(start, end, called, "name"), context.words(piece.start + start, piece.start + end), start, end, True
    )
