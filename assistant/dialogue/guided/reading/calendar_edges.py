"""How a calendar tells the first and the last day of the campaign, and those of something else."""

import re

EDGE = re.compile(
    r"(?:(?:the|la|le|l'|date de|campaign|campagne) )*"
    r"(?:debut|demarrage|depart|start|starts|begins?|go-?live|fin|cloture|end|ends|close|closes|closing|"
    r"wrap(?:s)?[- ]up|(?:ouverture|opening)(?=\s*(?:$|le\b|on\b|:)))\b"
)
WHOLE_EDGE = re.compile(
    r"(?:le |la |the |our |notre |campaign |campagne |de (?:la )?campagne )*"
    r"(?:debut|demarrage|depart|lancement|launch|start|go-?live|"
    r"kick-?off|fin|cloture|ends?|closes?|closing|opening|starts|begins|"
    r"commence|demarre|debute|finit|se termine)(?: (?:de (?:la )?campagne|of the campaign|campaign))?"
)
WHOLE_END = re.compile(
    r"(?:(?:et |and |then |puis )?"
    r"(?:le |la |the |our |notre |it |tout |everything |campaign |campagne |de (?:la )?campagne )*)"
    r"(?:fin|cloture|arret|ends?|ending|closes?|closing|stops?|finish(?:es)?|finit|se termine|s'arrete|termine)"
    r"(?: (?:de (?:la )?campagne|of the campaign|campaign))?(?: (?:le|on|at|au))?"
)
# "Clôture des candidatures", "end of the early-bird offer": an end of something else than the campaign.
EDGE_OF = re.compile(
    r"(?:the |la |le |l')?(?:debut|fin|cloture|ouverture|start|end|close|closing|opening) (?:des?|du|d'|of) ?"
    r"(?:the |our |la |le |l'|les |nos |notre )?"
    r"(?!the |our |les |nos |notre |campa|operation|periode|period|programme|project|projet|"
    r"action|run\b|push|drive|whole|tout|everything|all\b|it\b|\d|"
    r"month|mois|week|semaine|year|annee|jan|fev|feb|mar|avr|apr|mai|may|jui|jun|jul|aout|aug|sep|oct|nov|dec)[a-z]{3,}"
)
RUNS = re.compile(r"\b(?:campaign|campagne|runs?|dure|periode|operation|period)\b")
LAUNCH_OF = re.compile(r"(?:lancement|launch) (?!de (?:la )?campagne|of the campaign|campagne|campaign)[a-z]{3,}")
SAID_BOUNDS = (
    (
        "start",
        re.compile(r"\b(?:off we go|we (?:start|go live|begin|kick off)|on (?:y va|part|demarre|commence|attaque))\b"),
    ),
    (
        "end",
        re.compile(
            r"^(?:then |and )?wrap(?:s|ping)?[- ]?up\b|"
            r"^(?:(?:then|and|puis|et|we|on|nous) )*(?:stops?|arret|arrete|coupe|coupure|pull the plug|"
            r"switch (?:it )?off)"
            r"(?: (?:de |the |la |le |les )?(?:campaign|campagne|all|tout|everything|ads|pubs?|diffusion))?"
            r"\W*(?:on|at|le|au|date)?\W*$|"
            r"\b(?:we(?:'re| are| will|'ll)? (?:still )?"
            r"(?:stop|finish|end|clos(?:e|ing)|wrap(?:ping)? up)(?:ping|ing)?|"
            r"on (?:s'arrete|arrete|finit|termine|boucle)|nous (?:arretons|finissons|terminons|nous arretons)|"
            r"(?:it|ca|cela|tout|all) (?:ends|finishes|stops|finit|s'arrete|se termine))\b"
        ),
    ),
)
