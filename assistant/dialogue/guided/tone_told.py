"""Reads how a campaign is to sound, told without a label: "ton direct, de pair à pair", "a warm, plain tone"."""

import re

from assistant.dialogue.guided.plan_talk.talk import Talk
from assistant.dialogue.guided.reading.people import replace
from assistant.language.folding import fold_with_offsets

_TONE = "message_house.tone"
_SOUND = (
    r"(?:direct|chaleureu|simple|sobre|serieu|professionnel|pro\b|decale|humoristique|convivial|proche|bienveillant|"
    r"expert|"
    r"factuel|amical|dynamique|rassurant|pedagogique|franc|leger|complice|enjoue|familier|humain|positif|optimiste|"
    r"warm|plain|friendly|serious|professional|playful|funny|light|honest|straight|calm|reassuring|human|confident|"
    r"down[- ]to[- ]earth|matter[- ]of[- ]fact|casual|formal|no[- ]nonsense|upbeat|cheerful|humorous|respectful|clear)"
)
_HOW = r"(?:(?:plutot|tres|assez|quite|very|rather|fairly|a bit|un peu|toujours|always|resolument|pas trop|not too) )*"
# "Keep the tone cheeky", "nous tenons à un ton sobre": who keeps to a tone says it is one, whatever its words are.
_KEEPS = (
    r"(?:(?:let's|we(?:'ll| will| want to| should)?|please|i want(?: to)?|make|nous|on|il faut|je|j'aimerais|faut|"
    r"and|et|puis|"
    r"then|mais|but|so|donc)[ ,]+)*"
    r"(?:keep(?:ing)?|stick(?:ing)? (?:to|with)|stay(?:ing)? (?:on|with|in)|go(?:ing)? (?:for|with)|want|use|using|"
    r"make|"
    r"tenons a|tient a|tiens a|veut|voulons|veux|voudrait|voudrais|aimerait|garde|gardons|garder|gardez|reste(?:r|"
    r"z)? (?:sur|dans)|restons (?:sur|dans)|"
    r"part(?:ons|ir)? sur|adoptons|adopte(?:r)?|utilise(?:r)?|utilisons|prends|prenons|sur|dans|avec|with|in)[ ]"
)
_WORDS = (
    r"(?!(?:of|de|du|des|that|que|qui|for|pour|in|dans|is|est)(?![a-z]))"
    r"[a-z'-]+(?:(?:,| et| and| mais| but)? [a-z'-]+){0,5}"
)
# "I want the tone to be …", "j'aimerais que le ton soit …", "et pour le ton, …": the word for it says what is told.
_IS_TO_BE = (
    r"(?:(?:and|et|so|donc|then|but|mais|ok)[ ,]+)*(?:"
    r"(?:i|we)(?:'d| would)? (?:want|like|love|need|prefer) (?:the|our) tone (?:to be|to sound|to stay|to feel|kept)|"
    r"(?:(?:je|on|nous) |j')(?:veux|voudrais|aimerais|veut|voudrait|aimerait|voulons|voudrions|souhaite|prefere) "
    r"que (?:le|notre) ton (?:soit|reste|sonne)|"
    r"(?:il )?(?:faut|faudrait) que (?:le|notre) ton (?:soit|reste|sonne)|"
    r"(?:le|notre|the|our) (?:ton|tone)(?: of voice)? (?:doit|devra|devrait|must|should|has to|needs to|ought to)"
    r"(?: absolument| always| toujours| really)? (?:etre|rester|sonner|be|stay|remain|sound|feel|keep)|"
    r"(?:pour|cote|niveau|question|quant au|concernant|as for|for|on|regarding) ?(?:le |the |our |notre )?(?:ton|tone)"
    r"(?: of voice)?(?:[ ]?[,:]|[ ](?=on veut|we want|plutot|rather))"
    r")[ ]+"
    r"(?:(?:on veut|je veux|we want|i want|it's|c'est|ce sera|ce serait|let's say|disons|something|"
    r"quelque chose de)[ ])*"
)
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_IS_TO_BE}(?P<tone>{_WORDS})",
        rf"{_KEEPS}(?:(?:the|our|a|an|le|un|notre)[ ])?(?:ton|tonalite|tone)(?: of voice|"
        rf" de voix)?[ ](?P<tone>{_WORDS})",
        rf"{_KEEPS}(?:an?|the|our)[ ](?P<tone>{_WORDS})[ ]tone(?: of voice)?",
        rf"{_KEEPS}(?:it|this|everything|ca)[ ](?P<tone>{_HOW}{_SOUND}[a-z, -]*)",
        rf"(?:(?:et|donc|alors|and|so|also) )*(?:(?:le|notre|un|the|our|a) )?(?:ton|tone)(?: of voice)?"
        rf"(?:,? (?:c'est|ce serait|est|sera|serait|is|should be|will be|would be|:))?\s+(?P<tone>{_HOW}{_SOUND}.*)",
        rf"(?:(?:et|donc|alors|and|so|also|we want|on veut|with|avec) )*(?:(?:un|an?) )?"
        rf"(?P<tone>{_HOW}{_SOUND}[a-z, -]*?)\s+tone(?: of voice)?(?: please| pls)?",
    )
)

# "Ton drôle et cash.", "tone cheeky": beside a promise no dog of yours, and nothing that matters.
_IN_SHORT = re.compile(
    r"(?:(?:et|and|donc|so) )*(?:(?:ton|tonalite) (?!(?:dans|sur|a|au|pour|avec|sans|de|du)(?![a-z]))"
    r"(?P<fr>[a-z-]+(?:, [a-z-]+)? et (?!(?:ton|ta|tes|toi|un|une|le|la|les)(?![a-z]))[a-z-]+)|"
    r"tone (?P<en>[a-z-]+[a-rt-z](?:(?:,| and|, and) [a-z-]+){0,2}))"
)


def _read_in_short(talk: Talk, start: int, end: int) -> None:
    """Record the tone that a sentence of a few words tells beside a promise, and leave it out of the message."""
    folded = talk.folded(start, end)
    text = folded.text.rstrip(" .!")
    match = _IN_SHORT.fullmatch(text, len(text) - len(text.lstrip()))
    if match is None:
        return
    others = fold_with_offsets(talk.said[:start] + talk.said[end:]).text
    beside = _PROMISED.search(others) or _ANY_QUOTE.search(others)
    if not (beside or talk.context.draft.get("message_house.promise")):
        return
    a, b = (start + each for each in folded.span(*match.span("fr" if match["fr"] else "en")))
    replace(talk.context.draft, _TONE, talk.text[a:b].strip(" ,."), talk.context.words(a, b))
    talk.read(start, end)


_ANY_QUOTE = re.compile(r"[\"«“]")
# "…“Breathe”, in a warm and playful tone", "« … », et comme ton, gourmand et direct": behind the words of a promise.
_BEHIND = re.compile(
    r"\"(?P<all>,?\s*(?:(?:et|and)[ ,]+)?(?:"
    r"(?:(?:dans|sur|avec) un ton |(?:comme|pour le|cote) ton[ ,:]+|(?:for|as) (?:the |a )?tone[ ,:]+)"
    r"(?P<tone>[a-z][a-z, '-]{2,60}?)|"
    r"(?:in|with) an? (?P<before>[a-z][a-z, '-]{2,60}?) tone(?: of voice)?))[ .!]*$"
)
_PROMISED = re.compile(r"(?<![a-z])(?:promesse|promise|slogan|accroche|tagline)(?![a-z])")
# What was said before, or by others, tells nothing of this campaign.
OF_OTHERS = re.compile(
    r"(?<![a-z])(?:etait|avait|avions|disait|concurrents?|dernier|derniere|not|pas|jamais|never|was|were|had|used|said|"
    r"competitors?|last)(?![a-z])"
)


def _read_behind(talk: Talk, start: int, end: int) -> None:
    """Record the tone that is told behind the words of a promise, and leave it out of the message."""
    folded = talk.folded(start, end)
    told = _BEHIND.search(folded.text)
    if told is None:
        return
    before = _QUOTED.sub(" ", folded.text[: told.start() + 1])
    asked = (talk.context.asked or "").startswith("message_house.promise")
    if not (asked or _PROMISED.search(before)) or OF_OTHERS.search(before):
        return
    a, b = (start + each for each in folded.span(*told.span("tone" if told["tone"] else "before")))
    replace(talk.context.draft, _TONE, talk.text[a:b].strip(" ,."), talk.context.words(a, b))
    first, stop = folded.span(*told.span("all"))
    talk.read(start + first, start + stop)


_QUOTED = re.compile(r"\"[^\"]*\"")


# "… and the promise is …" behind it, or "the promise is … and" before it: one sentence may tell both.
_CLAUSE = re.compile(
    rf"(?:(?:^|\"[ ]?,?(?= (?:and|et) ))\s*(?P<all>{_IS_TO_BE}(?P<tone>{_WORDS}?))"
    r"(?:[ .!]*$|,? (?:and|et) (?=(?:the|my|our|la|ma|notre) (?:promise|promesse)(?![a-z]))))"
)


def read_tone_beside(talk: Talk, start: int, end: int) -> None:
    """Record the tone that a sentence tells beside a promise, and leave its clause out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    folded = talk.folded(start, end)
    told = _CLAUSE.search(folded.text) if _PROMISED.search(folded.text) else None
    if told is None:
        return
    a, b = (start + each for each in folded.span(*told.span("tone")))
    replace(talk.context.draft, _TONE, talk.text[a:b].strip(" ,."), talk.context.words(a, b))
    stop = told.end() if told.end() < len(folded.text.rstrip(" .!")) else told.end("all")
    first, stop = folded.span(told.start("all"), stop)
    talk.read(start + first, start + stop)


def read_tone(talk: Talk, start: int, end: int) -> None:
    """Record the tone that a sentence tells, and leave it out of the message.

    Args:
        talk: The message.
        start: Where the sentence begins.
        end: Where it ends.
    """
    _read_behind(talk, start, end)
    _read_in_short(talk, start, end)
    folded = talk.folded(start, end)
    text = folded.text.rstrip(" .!")
    lead = len(text) - len(text.lstrip())
    for pattern in _PATTERNS:
        match = pattern.fullmatch(text, lead)
        if match is None:
            continue
        a, b = (start + each for each in folded.span(*match.span("tone")))
        replace(talk.context.draft, _TONE, talk.text[a:b].strip(" ,."), talk.context.words(a, b))
        talk.read(start, end)
        return
