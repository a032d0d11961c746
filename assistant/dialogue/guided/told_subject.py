"""Messages that plainly tell of the means or of the work where words are asked: "the way I picture the journey: …".

Anybody's words may be an argument or a hardship, so that such a message would be taken for one. It has to name its
subject first and then hold what only answers that: a base, steps, sums.
"""

import re

from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.journey_mentions import find_mentions
from assistant.dialogue.guided.reading.lexicon import status_terms
from assistant.dialogue.guided.reading.pieces import Piece, flat
from assistant.dialogue.protocols import Reading
from assistant.dialogue.sentences import sentences
from assistant.dialogue.stages import asked as row_of
from assistant.dialogue.state import Question
from assistant.language.dates import find_dates
from assistant.language.figures import Duration, Percentage
from assistant.language.numbers import find_figures
from assistant.language.vocabulary import find_terms
from assistant.plan.path import is_at_or_below

ASKED_IN_WORDS = frozenset(
    ["promise", "pillars", "proofs", "challenges", "motivations", "objections", "tone", "habits"]
)
_QUESTIONS = {
    "contents": "rally.contents",
    "data": "rally.data",
    "channels": "rally.channels",
    "journey": "integrate.steps",
    "tasks": "orchestrate.tasks",
    "budget": "orchestrate.budget.lines",
}
_NOUNS = {
    "contents": r"contents?|contenus?|assets",
    "data": r"data|donnees?|bases?(?: de donnees)?|fichiers?|databases?|data ?sources?",
    "channels": r"channels?|canaux|canal",
    "journey": r"journey|parcours|tunnel|funnel|route|path|chemin|cheminement",
    "tasks": r"tasks?|taches?|to-?dos?|jobs|choses a faire|things to (?:do|get done)",
    "budget": r"budget|money|argent|enveloppe",
}
_OPENS = (
    r"(?:(?:et|and|so|now|then|next|ok|also|alors|bon|puis|ensuite|sinon|donc|enfin|maintenant|oh|ah|for|pour|on|sur|"
    r"cote|niveau)[ ,]+)*"
)
_OURS = (
    r"(?:(?:there's|there is|there are|here's|here are|here is|voici|voila|il y a|y a|on a|j'ai|we have|we've got|"
    r"i have|i've got|i see|"
    r"j'imagine|je vois)[ ]+)?"
    r"(?:the|my|our|a|an|another|two|three|four|five|several|some|le|la|les|l'|mon|ma|mes|nos|notre|un|une|des|deux|"
    r"trois|quatre|cinq|"
    r"plusieurs|quelques|[2-5])[ ]?"
)
_NAMED = {
    label: re.compile(
        rf"\s*{_OPENS}(?:the way (?:i|we) (?:picture|see|imagine) )?{_OURS}(?:[a-z]+[ ]){{0,2}}?(?:{nouns})(?![a-z])"
        r"(?P<said>[^:;.!?\n=]{0,60}?)(?P<ends>\s?[:=]|\s(?:is|are|c'est|ce sont|est|sont|would be|will be|sera|"
        r"serait|seront)(?![a-z])|,|[.\n])"
    )
    for label, nouns in _NOUNS.items()
}
# What is said of it and no list: "the journey is simple: three clicks".
_TELLS_ITSELF = re.compile(r"(?<![a-z])(?:is|are|est|sont|reste|stays?|sera|devient|becomes?)(?![a-z])")
_SHARED = re.compile(
    r"(?<![a-z])(?:put|putting|spend|spending|split|goes?|give|mets?|mettrais?|mettre|mettons|consacre\w*|"
    r"affecte\w*|alloue\w*|"
    r"repartis\w*|repartir|depense\w*|hold|keep|garde\w*|of the \d|sur les \d)(?![a-z])"
)
_OF_TOTAL = re.compile(r"(?<![a-z])(?:of|sur|from|out of) (?:the|les|these|ces|my|our|nos|mes) \d")
_SUM_ON = re.compile(
    r"\d[\d .,]*k?[ ]?(?:€|euros?|£|\$|dollars?|pounds?)?[ ](?:on|for|to|into|in|pour|sur|en|dans|a la|au|aux)[ ]"
)
_ARROW = re.compile(r"→|->|=>")
_LINES = re.compile(r"\n\s*(?:[-*•]|\d{1,2}[.)])\s")
_FEWEST = 2


def subject_told(message: str, context: Context) -> Question | None:
    """Return the question that a message plainly answers though words were asked, or None.

    Args:
        message: The message.
        context: The message and the plan.
    """
    told = [message[start:end] for start, end in sentences(message)]
    if not told or any(sentence.rstrip().endswith("?") for sentence in told):
        return None
    plain = flat(message)
    label = next((each for each, form in _NAMED.items() if _is_of(each, form, plain, message, context)), None)
    if label is None and _shares_money(plain, message, context):
        label = "budget"
    row = row_of(_QUESTIONS[label]) if label is not None else None
    return Question(row.id, row.path or "", row.stage, row.label, ()) if row is not None else None


def answers_subject(reading: Reading, question: Question) -> bool:
    """Tell whether what was read of a message is about the question that it seemed to answer."""
    section = question.path.rpartition(".lines")[0] or question.path
    return any(is_at_or_below(edit.path, section) or edit.path.startswith(section) for edit in reading.edits)


def _is_of(label: str, form: re.Pattern[str], plain: str, message: str, context: Context) -> bool:
    named = form.match(plain)
    if named is None or _TELLS_ITSELF.search(named["said"]):
        return False
    return _holds(label, message[named.end() :] if len(plain) == len(message) else plain[named.end() :], context)


def _holds(label: str, rest: str, context: Context) -> bool:
    """Tell whether what follows a subject answers it, and hardly anything else."""
    listed = len(_LINES.findall(f"\n{rest}")) >= _FEWEST
    match label:
        case "contents":
            return bool(find_terms(rest, "format")) and bool(status_terms(Piece(rest, 0)))
        case "data":
            return bool(find_terms(rest, "data")) and bool(find_terms(rest, "identifier"))
        case "channels":
            first = next(iter(find_terms(rest, "channel")), None)
            return first is not None and not rest[: first.start].strip(" :-*\n").count(" ")
        case "journey":
            piece = Piece(rest, 0)
            return (
                listed or _ARROW.search(rest) is not None or len(list(find_mentions(piece, piece.flat, {}))) > _FEWEST
            )
        case "tasks":
            return listed and bool(find_dates(rest, context.language, context.today))
        case "budget":
            return _sums(rest, context) >= _FEWEST
    return False


def _shares_money(plain: str, message: str, context: Context) -> bool:
    """Tell whether a message says what several parts of the money are for: "2,800 on ads, 1,500 on video"."""
    total = context.draft.get("orchestrate.budget.total") is not None or _OF_TOTAL.search(plain) is not None
    return (
        total
        and _SHARED.search(plain) is not None
        and len(_SUM_ON.findall(plain)) >= _FEWEST
        and _sums(message, context) >= _FEWEST
    )


def _sums(text: str, context: Context) -> int:
    figures = find_figures(text, context.language)
    return sum(
        1 for figure in figures if not isinstance(figure, Duration | Percentage) and (figure.value or 0) >= _LEAST
    )


_LEAST = 50
