"""Writes whose a task is and when it is due in the short form that the readers know: "film the tour (Maya, 3 May)"."""

import re

_NAME = r"(?-i:[A-ZÀ-ÖØ-Þ])[\w'’-]+(?: (?-i:[A-ZÀ-ÖØ-Þ])[\w'’-]+)?"
_MONTH = r"(?:jan|f[ée]v|feb|mar|avr|apr|ma[iy]|ju[in]|juil|ao[ûu]|aug|sep|oct|nov|d[ée]c)[a-zéû]*\.?"
_YEAR = r"(?:,? \d{4})?"
_DAY = (
    r"(?:(?:le|on|the|au|du) )?(?:(?:lun|mar|mercre|jeu|vendre|same)di |dimanche |"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
    rf"(?:the )?(?:\d{{1,2}}(?:st|nd|rd|th|er)?(?: of)? {_MONTH}{_YEAR}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?{_YEAR}|"
    r"\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?|\d{4}-\d{2}-\d{2})"
)
_IS = r"\s?(?:is|est)?\s?[:=]?\s?"
_OWNER = (
    r"(?:owner|owned by|resp(?:onsable)?\.?|porteur|pilote|who|qui|by|par|lead|assigned to|attribu[ée]e? [àa])" + _IS
)
_DUE = (
    r"(?:due(?: date)?(?: (?:on|by))?|deadline|[ée]ch[ée]ance|date(?: limite)?|pour(?= le| \d)|d['’]ici(?= le| \d)|"
    r"avant(?= le| \d)|by|before|for|(?:à|a) rendre|when|quand)" + _IS
)
_MARK = r"\s*(?:[,;/|]|[–—-](?= ))\s*"
_STOP = r"(?P<end>\s*\))?(?=\s*(?:[;,.\n]|$|and\b|et\b))"
# "…, owner Maya, due 3 May 2027", "… (resp. Inès, échéance 3 mai)"
_OWNED_AND_DUE = re.compile(
    rf"(?:{_MARK}|\s*\(\s*|\s+){_OWNER}(?P<who>{_NAME}){_MARK}(?:{_DUE})?(?P<day>{_DAY}){_STOP}",
    re.IGNORECASE,
)
# "…, due 3 May 2027, owner Maya"
_DUE_AND_OWNED = re.compile(
    rf"(?:{_MARK}|\s*\(\s*|\s+){_DUE}(?P<day>{_DAY}){_MARK}{_OWNER}(?P<who>{_NAME}){_STOP}",
    re.IGNORECASE,
)


def plain_tasks(message: str) -> str:
    """Return a message with the owner and the day of each thing to do in brackets behind it.

    Args:
        message: The whole message.
    """
    for form in (_OWNED_AND_DUE, _DUE_AND_OWNED):
        message = form.sub(r" (\g<who>, \g<day>)", message)
    return message
