"""Leaves out what frames a letter that was pasted: that it was, whom it greets, how it ends."""

import re

from assistant.dialogue.guided.layout.letterhead import closes_letter
from assistant.dialogue.guided.passed_on import words_passed_on

# "Here's the note I sent round this morning:", a blank line, "Hi all, …": that a text was pasted.
_PASTED = re.compile(
    r"\s*(?=[^\n]*?\b(?:coll|copi|transf[eè]r|r[eé]exp[eé]di|envoy|partag|fai[st] suivre|[eé]cri|past|copy|"
    r"copied|forward|sent|send|shar|wrote|posted|circulat)\w*)"
    r"(?=[^\n]*?\b(?:messages?|e-?mails?|mails?|notes?|texte?s?|r[eé]partition|listes?|lists?|tableau|table|r[eé]cap\w*|"
    r"recap|split|breakdown|summary|r[eé]sum[eé]|compte[- ]rendu|minutes|document|doc|thread|fil|points?)\b)"
    r"[^\n:]{8,140}:[ \t]*\n+"
    r"(?:\s*(?:bonjour|salut|hello|hi|hey|dear|bonsoir)(?: [aà])?(?: (?:all|tous|toutes|everyone|team|l['’][eé]quipe|"
    r"both|folks))*(?: et (?:à )?toutes)?\s*[,!.]\s*)?(?=\S)",
    re.IGNORECASE,
)


# "Pasting what our sales guy sent me, use what you can": the same, told by the verb alone.
_THINGS = (
    r"(?:messages?|e-?mails?|mails?|notes?|texte?s?|r[eé]cap\w*|recap|summary|r[eé]sum[eé]|compte[- ]rendu|minutes|"
    r"document|doc|thread|fil|lettre|letter|brief|post-?it|brouillon|draft|r[eé]ponse|reply|answer|sms|whatsapp)"
)
_HANDS_ON = re.compile(
    r"\s*(?:(?:ok|bon|alors|so|right|well|hi|hello|bonjour|salut)[ ,!]+)*"
    r"(?:(?:je|j['’]|on|i|i['’]m|i am|i['’]ll|we|we['’]re|am|just|juste|simply)\s?)*"
    r"(?:(?:vous |te |t['’]|me |simply |just )*"
    r"(?:(?:re)?coll(?:e|é)(?:[- ]coll[eé])?|(?:re)?copi(?:e|é)(?:[- ]coll[eé]e?)?|"
    r"transf[eè]re|transmets|transf[eé]r[eé]|fais suivre|partage|"
    r"past(?:e|ing|ed)|copy(?:ing)?|copied|copy[- ]past\w+|forward(?:ing|ed)?|fwd|shar(?:e|ing))(?![\w])"
    rf"(?=[^\n]*?(?:\b{_THINGS}\b|\b(?:what|ce (?:que?|qu['’])|tel(?:le)?s? quel|as is|here|ci-dessous|below|"
    r"straight)))|"
    r"(?:here(?:['’]s| is| are)|voici|voil[aà]|see|from|tir[eé] d)\b"
    rf"(?=[^\n]{{1,40}}?(?:['’]s {_THINGS}\b|\b{_THINGS} (?:from|of|by|de|du|d['’]|que)|"
    r"\b(?:what|ce (?:que|qu['’])[^\n]{0,30}?)(?:[^\n]{0,30}?)"
    r"\b(?:sent|wrote|gave|told|noted|jotted|[eé]crit|envoy[eé]|not[eé]|donn[eé]|transmis)\b)))"
    r"[^\n.:?!\d]{0,120}[.:,;!…]*[ \t]*\n+",
    re.IGNORECASE,
)
_GREETS = (
    r"(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|hiya|dear|ch[eè]re?s?|good (?:morning|afternoon|evening))"
    r"(?:\s+(?:[aà]|et|and|the|all|tous|toutes|everyone|everybody|team|there|both|folks|guys|again|l['’][eé]quipe|"
    r"(?-i:[A-ZÀ-ÖØ-Þ])[\w'’-]*\.?)){0,4}"
)
_GREETS_ALONE = re.compile(rf"\s*{_GREETS}\s*[,!.:]*[ \t]*\n+(?=\s*\S)", re.IGNORECASE)
_GREETS_BEFORE = re.compile(rf"\s*{_GREETS}\s*[,!.]\s*(?=\S)", re.IGNORECASE)
_SAYS_I = re.compile(r"(?<![\w'’-])(?:I|i|[Jj]e|[Jj]['’]|me|m['’]|moi)(?![\w-])|(?<![\w])[jm]['’]")
_LAST = re.compile(
    r"\n[ \t]*(?P<said>[^\n,.!–—]{1,30}?)\s*"
    r"(?:[,.!–—-]+\s*(?:(?-i:[A-ZÀ-ÖØ-Þ])[\w'’-]*\.?\s*){0,3})?[.!]*\s*$"
)


_SAYS_YOU = re.compile(r"(?<!\w)(?:tu|toi|you|you['’]re|you['’]ll)(?!\w)", re.IGNORECASE)


def without_letter_frame(message: str) -> str:
    """Return a message of several lines without what frames the letter in it.

    That it was pasted, "Hi Tess," before it and "Cheers, Rafe" below it say nothing of a campaign.

    Args:
        message: The whole message.
    """
    if "\n" not in message.strip():
        return message
    pasted = _PASTED.match(message) or _HANDS_ON.match(message)
    if pasted is not None and _SAYS_I.search(message, pasted.end()) and words_passed_on(message).who:
        # "I copy Ann's mail: … I do it": who says "I" in it is read later.
        pasted = None
    if pasted is not None and _SAYS_YOU.search(message, pasted.end()) and words_passed_on(message).greeted:
        # "My director's mail: « Bonjour Ana, … tu pilotes »": whom it greets is who "you" is.
        pasted = None
    if pasted is not None:
        message = message[pasted.end() :]
    greets = _GREETS_ALONE.match(message) or (_GREETS_BEFORE.match(message) if pasted is not None else None)
    message = message[greets.end() :] if greets is not None else message
    last = _LAST.search(message)
    return message[: last.start()] if last is not None and closes_letter(last["said"]) else message
