"""Says in full what people say in short of who does something and of what it is: "e-mail is mine", "les resp."."""

import re

# "E-mail is mine", "l'e-mail c'est le mien": who does it.
_MINE = re.compile(
    r"(?<=[\wé] )(?:(?P<en>is|are) mine|"
    r"(?P<fr>(?:c['’]est|est|sont|ce sont) (?:à moi|les? miens?|les? miennes?|la mienne)))"
    r"(?=\s*(?:[,.;!)]|$|and |et ))",
    re.MULTILINE,
)
# "Its aimed at nurses": what stands for "it is".
_ITS = re.compile(
    r"(?<![\w'’])(?P<it>[Ii]t)s(?= (?:aimed|meant|for|not|just|mostly|mainly|called|about|fine|ok|okay|too|an?|the)\b)"
)
# "Les resp. maintenance"
_IN_CHARGE = re.compile(
    r"(?:(?<=\bles )|(?<=\bdes )|(?<=\bnos )|(?<=\baux ))(?P<many>resp)\.?(?= [a-z])|\bresp\.(?= [a-z])"
)
# "Content wise, the video is ready": what one speaks of next.
_WISE = re.compile(
    r"^(?P<what>contents?|channels?|media|team|people|budget|money|timing|data|tasks?)[ -]wise\s*[,:]?\s+(?=\S)",
    re.IGNORECASE,
)
_LABELS = {"media": "channels", "people": "team", "money": "budget", "timing": "dates"}


def in_plain_words(message: str) -> str:
    """Return a message in which such words are written out.

    Args:
        message: The message.
    """
    message = _ITS.sub(lambda match: f"{match['it']}'s", message)
    message = _IN_CHARGE.sub(lambda match: "responsables" if match["many"] else "responsable", message)
    message = _WISE.sub(lambda match: f"{_LABELS.get(match['what'].lower(), match['what'])}: ", message)
    message = _MINE.sub(lambda match: "c'est moi" if match["fr"] else f"{match['en']} run by me", message)
    return message
