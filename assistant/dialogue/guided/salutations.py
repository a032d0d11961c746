"""Leaves out whom a message greets: "Dear assistant, we are…", "Chère équipe, notre objectif…"."""

import re

# Only before what somebody says of themselves: what else is said to software may be an order that a text hides.
_SALUTATION = re.compile(
    r"\s*(?:(?:dear|cher|ch[eè]re|chers|ch[eè]res|hello|hi|good (?:morning|afternoon|day)|bonjour|bonsoir)"
    r"(?:(?: (?:and|or|et|ou))? (?:the |l['’])?(?:assistant|team|[eé]quipe|all|colleagues|coll[eè]gues|friends|sir|"
    r"madam|monsieur|madame|tous|toutes))+|hiya|heya|howdy|greetings|good day)\s*[,!:.…]+\s*"
    r"(?=(?:we|our|i|my|so|nous|notre|nos|je|j|on|mon|ma|mes|voici|here)(?![\w-]))",
    re.IGNORECASE,
)


def without_salutation(message: str) -> str:
    """Return a message without the salutation that opens it, where somebody speaks of themselves behind it.

    Args:
        message: The whole message.
    """
    found = _SALUTATION.match(message)
    return message[found.end() :] if found is not None else message
