"""Whatever is written, the readers raise nothing, quote the message and are deterministic.

A message holds no NUL character: it is cleaned before it is read.
"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.dialogue.guided.reading import journey, rally, team
from assistant.plan import Plan
from tests.dialogue.reading.people_and_paths import Reader, read

READERS: dict[str, Reader] = {
    name: getattr(module, name)
    for module in (team, rally, journey)
    for name in module.__all__
    if name.startswith("read_")
}
# Words that mean something here, in an order that nobody would choose.
WORDS = [
    *(
        "Marie",
        "Paul",
        "inès",
        "l'agence Nova",
        "je",
        "moi",
        "I",
        "the sales team",
        "gère",
        "pilote",
        "runs",
        "handles",
    ),
    *(
        "par",
        "by",
        "contact",
        "LinkedIn",
        "l'e-mail",
        "la pub",
        "newsletter",
        "site",
        "webinaire",
        "salon Produrable",
        "SMS",
    ),
    *(
        "le CRM",
        "HubSpot",
        "livre blanc",
        "case study",
        "vidéo",
        "prêt",
        "à créer",
        "ready",
        "to write",
        "mène à",
        "leads to",
    ),
    *(
        "puis",
        "then",
        "→",
        "->",
        ">",
        "ceux qui n'ouvrent pas",
        "si",
        "sinon",
        "otherwise",
        "if they click",
        "récupère",
    ),
    *(
        "collects",
        "trois",
        "two",
        "48 h",
        "J+3",
        "une semaine plus tard",
        "300 téléchargements",
        "démo",
        "quote",
        "et",
        "and",
    ),
    *(
        "ou",
        "or",
        ",",
        ";",
        ":",
        ".",
        "(",
        ")",
        "/",
        "+",
        "\n",
        "\n- ",
        "\n1. ",
        "\t",
        "|",
        " - ",
        "=",
        "pas de",
        "no",
        "sans",
    ),
    *("tout", "le reste", "la même", "idem", "oui", "non", "le premier", "entre", "between", "but", "goal", "entrée"),
    *("« Essayer »", "https://a.b/c", "’", "é", "œ", "…", "🙂"),
]
PLAN = Plan.model_validate(
    {
        "objective": {"metric": "démos"},
        "audience": {"name": "DAF"},
        "message_house": {"pillars": [{"id": "roi", "title": "ROI"}]},
        "team": {
            "members": [
                {"id": "marie", "name": "Marie"},
                {"id": "nova", "name": "Nova", "role": "agency", "external": True},
            ]
        },
        "rally": {
            "channels": [
                {"id": "linkedin", "name": "LinkedIn Ads", "kind": "social_ads"},
                {"id": "site", "name": "site"},
            ],
            "contents": [{"id": "livre", "title": "Livre blanc paie"}],
            "data": [{"id": "crm", "name": "CRM"}],
        },
        "integrate": {
            "steps": [
                {"id": "pub", "name": "pub"},
                {"id": "mail-1", "name": "e-mail 1"},
                {"id": "mail-2", "name": "e-mail 2"},
            ],
            "links": [{"source": "pub", "target": "mail-1"}],
        },
    }
)
PATHS = {
    "read_manager": ("rally.channels[linkedin].manager", "rally.channels[site].manager"),
    "read_owner": ("rally.contents[livre].owner",),
    "read_contact": ("team.members[nova].contact",),
    "read_targetable": ("rally.channels[linkedin].targetable", "rally.channels[site].targetable"),
    "read_stores_in": ("integrate.steps[pub].stores_in",),
    "read_left_out": ("rally.contents[livre]", "rally.channels[site]"),
    "read_team": ("team.members",),
}
texts = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=120),
    st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join),
)


@settings(max_examples=150, deadline=None)
@given(text=texts, name=st.sampled_from(sorted(READERS)), known=st.booleans())
def test_a_reader_takes_any_text(text: str, name: str, known: bool) -> None:
    asked = PATHS.get(name, ("rally.channels",))
    plan = PLAN if known else None
    first = read(READERS[name], text, plan=plan, asked=asked[0], paths=asked)
    again = read(READERS[name], text, plan=plan, asked=asked[0], paths=asked)
    assert first.plan == again.plan
    assert first.conflicts == again.conflicts
    for edit in first.edits:
        words = edit.provenance.words if edit.provenance else None
        assert words is None or words in " ".join(text.split()) or "".join(words.split()) in "".join(text.split())


@pytest.mark.parametrize("name", sorted(READERS))
def test_nothing_is_read_from_nothing(name: str) -> None:
    draft = read(READERS[name], "   ", asked=PATHS.get(name, ("x",))[0])
    assert not draft.edits
