"""Says in full what people say in short of who does something and of what it is: "e-mail is mine", "les resp."."""

import re

from assistant.dialogue.guided.reading.name_words import is_first_name, role_terms
from assistant.dialogue.guided.reading.pieces import Piece

# "E-mail is mine", "l'e-mail c'est le mien": who does it.
_MINE = re.compile(
    r"(?<=[\wé] )(?:(?P<en>is|are) mine|"
    r"(?P<fr>(?:c['’]est|est|sont|ce sont) (?:à moi|les? miens?|les? miennes?|la mienne)))"
    r"(?=\s*(?:[,.;!)]|$|and |et ))",
    re.MULTILINE,
)
# "Its aimed at nurses": what stands for "it is".
_ITS = re.compile(
    r"(?<![\w'’])(?P<it>[Ii]t)s(?= (?:aimed|meant|for|not|just|mostly|mainly|called|about|fine|ok|okay|too|an?|"
    r"the)\b)"
)
# "Les resp. maintenance"
_IN_CHARGE = re.compile(
    r"(?:(?<=\bles )|(?<=\bdes )|(?<=\bnos )|(?<=\baux ))(?P<many>resp)\.?(?= [a-z])|\bresp\.(?= [a-z])"
)
# "Content wise, the video is ready": what one speaks of next.
_WISE = re.compile(
    r"^(?P<what>contents?|channels?|media|team|people|budget|money|timing|data|tasks?)[ -]wise(?:\s*[,:])?\s+(?=\S)",
    re.IGNORECASE,
)
# "For the tasks, Ana films …", "côté jalons : …": a label with what leads in to it.
_ON_TOPIC = re.compile(
    r"(?:^|(?<=[.!?;] )|(?<=\n))(?:(?:et|and|then|puis|also|aussi|alors|ensuite|ok|so)[ ,]+)*"
    r"(?:pour (?:ce qui est )?|c[ôo]t[ée] |niveau |concernant |au niveau |question |quant |for |as for |as to |"
    r"on |regarding |"
    r"concerning |in terms of )(?:des? |du |aux? |les? |la |l['’]|nos |the |our )?"
    r"(?P<what>t[âa]ches|to-?dos?|jalons|temps forts|kpis?|indicateurs|tasks|milestones|key dates)\s*[,:]\s+(?=\S)",
    re.IGNORECASE,
)
# "Margaret - that's me, head of marketing - runs it": whoever writes, with what they are.
_THAT_IS_ME = re.compile(
    r"(?P<name>(?-i:[A-ZÀ-Ý])[\w'’-]+)(?:,\s+(?P<role>[^\W\d][\w' -]{3,30}))?\s*(?:[,(]|\s[-–—])\s*(?:and |et )?"
    r"(?:that['’]?s|that is|this is|[cç]['’]est) (?:me|moi)(?![\w'’])(?:,\s+(?P<role2>(?!i |je |"
    r"j['’])[^\W\d][\w' -]{3,30}?))?"
    r"(?P<end>\s*\)|\s[-–—](?=\s)|,(?=\s)|(?=\s*(?:$|[.;!\n])))",
    re.IGNORECASE,
)
# "The reps are Colin and Aoife", "nos commerciaux sont Ana et Luc": a role, and who has it.
_ROLE_ARE = re.compile(
    r"(?<![\w'’])(?P<head>(?:the|our|my|les|nos|mes) (?P<role>(?:[a-z]+ )?(?:reps|salespeople|sales people|"
    r"sales team|"
    r"commerciaux|vendeurs|vendeuses|designers|graphistes|copywriters|photographers|photographes)))"
    r" (?:are|is|sont|,? ?ce sont) (?=(?-i:[A-ZÀ-Ý])[a-zà-ÿ])",
    re.IGNORECASE,
)
_LABELS = {"media": "channels", "people": "team", "money": "budget", "timing": "dates"}


# "I (Bryony) manage the ads", "je (Hugo) gère la radio": who speaks gives their name in brackets.
_I_AM = re.compile(
    r"(?<![\w'’])(?P<i>I|[Jj]e)\s?\((?P<name>[A-ZÀ-Ý][\w'’-]+)\)(?=\s+[a-zà-ÿ])",
)
# "Nadège est par ailleurs notre juriste": what is said beside something else is said all the same.
_BESIDES = re.compile(
    r"\b(?P<is>est|suis|sera|is|am|are|will be),? (?:par ailleurs|en outre|accessoirement|d['’]ailleurs|au passage|"
    r"incidentally|moreover|besides|by the way|as it happens|in passing),? (?=[^\W\d])"
)


# "…, et s'occupe donc aussi du juridique": that it follows changes nothing.
_HENCE = re.compile(
    r"\b(?P<does>occupe|g[èe]re|fait|prend|tient|assure|pilote|charge|does|handles|runs|looks after|takes care of)"
    r" (?:donc|du coup|so|thus|therefore|logiquement|naturellement)(?: (?:aussi|also|as well))?(?= )"
)


# "Anouk, je lui confie les mails", "Ann, I'm putting her on the radio": who takes it is named before.
_GIVES_THEM = re.compile(
    r"(?P<name>(?-i:[A-ZÀ-Ý])[\w'’-]+),\s+(?P<given>(?:je|on|nous) (?:(?:lui|leur) "
    r"(?:confie|donne|laisse|confions|donnons|laissons)|"
    r"(?:le|la|l['’]) ?(?:mets|met|mettons|vois|voit) (?:sur|à|au|aux))|"
    r"(?:i|we)(?:['’](?:m|re|ll|ve)| am| are| will| have)? "
    r"(?:giv(?:e|ing|en)|hand(?:ing|ed)?|leav(?:e|ing)|put(?:ting)?|want) "
    r"(?:him|her|them)(?: on| in charge of| with| onto)?) (?=[^\W\d])",
    re.IGNORECASE,
)
# "Team is easy: me, Bryony, …", "l'équipe c'est simple : …": a heading, and what it is like says nothing.
_TEAM_IS = re.compile(
    r"(?P<before>^|[.!?;\n]\s*)(?:(?:so|ok|well|alors|bon|côté|et|and|now),? )?(?:the |our |my |l['’]|notre |mon )?"
    r"(?P<team>team|[ée]quipe)(?:['’]s| is|,? c['’]est| est| sera| will be)(?: (?:really|very|pretty|quite|très|assez|"
    r"plutôt|vraiment|toute))? (?:easy|simple|small|short|tiny|petite|facile|vite (?:fait|vu|dit)e?|réduite|restreinte|"
    r"quickly told)\s?[:–—-]\s+",
    re.IGNORECASE,
)


def in_plain_words(message: str) -> str:
    """Return a message in which such words are written out.

    Args:
        message: The message.
    """
    message = _ITS.sub(lambda match: f"{match['it']}'s", message)
    message = _I_AM.sub(lambda match: f"{match['name']} ({'me' if match['i'] == 'I' else 'moi'})", message)
    message = _GIVES_THEM.sub(_takes, message)
    message = _TEAM_IS.sub(lambda match: f"{match['before']}{match['team'].capitalize()}: ", message)
    message = _HENCE.sub(r"\g<does>", message)
    message = _BESIDES.sub(r"\g<is> ", message)
    message = _THAT_IS_ME.sub(_with_me, message)
    message = _ROLE_ARE.sub(lambda match: f"{_SELLS.get(match['role'].lower(), match['role'])}: ", message)
    message = _IN_CHARGE.sub(lambda match: "responsables" if match["many"] else "responsable", message)
    message = _WISE.sub(lambda match: f"{_LABELS.get(match['what'].lower(), match['what'])}: ", message)
    message = _ON_TOPIC.sub(lambda match: f"{match['what'].capitalize()}: ", message)
    message = _MINE.sub(lambda match: "c'est moi" if match["fr"] else f"{match['en']} run by me", message)
    return message


_SELLS = {"reps": "sales reps", "vendeurs": "commerciaux", "vendeuses": "commerciales"}


def _takes(match: re.Match[str]) -> str:
    """Return "Ann takes": whoever is named and is given something."""
    if not is_first_name(match["name"]):
        return match.group()
    return f"{match['name']} {'prend' if _FRENCH.match(match['given']) else 'takes'} "


_FRENCH = re.compile(r"(?:je|on|nous)\s", re.IGNORECASE)


def _with_me(match: re.Match[str]) -> str:
    role = match["role2"] or match["role"]
    if role is None:
        # "Margaret (that's me)" is read as it stands.
        return match.group()
    if not is_first_name(match["name"]) and not role_terms(Piece(role.lower(), 0)):
        # "Instagram, les mails et le salon, c'est moi": what somebody takes, and not who they are.
        return match.group()
    return f"{match['name']} (me), {role}" + (", " if match["end"].strip() else "")
