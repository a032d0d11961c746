"""Whatever is written, the readers of the section raise nothing, quote the message and are deterministic."""

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.dialogue.guided.reading.orchestrate_cues import orchestrate_cue
from assistant.dialogue.guided.reading.orchestrate_section import ORCHESTRATE_READERS
from assistant.language.text import Language
from tests.dialogue.reading.orchestrate import read

LABELS = [*ORCHESTRATE_READERS, "orchestrate"]
# Words that mean something here, in an order that nobody would choose.
WORDS = [
    *(
        "du 3 mai au 30 juin",
        "fin",
        "lancement le",
        "T2 2027",
        "20 k€",
        "8k",
        "10 %",
        "dont",
        ":",
        ",",
        ";",
        ".",
        "\n",
        "- ",
    ),
    *(
        "\t",
        "|",
        "(",
        ")",
        "->",
        "=",
        "LinkedIn",
        "création",
        "réserve",
        "le reste",
        "total",
        "pas de budget",
        "Karim",
        "Inès",
    ),
    *("@tom", "agence", "livre blanc", "pour le 20 avril", "by April 10", "mairie", "JPO", "salon", "bilan", "31 juin"),
    *(
        "chaque",
        "chaque mois",
        "hebdo",
        "direction",
        "canaux",
        "résultat",
        "consentement",
        "intérêt légitime",
        "RGPD",
        "OVH",
    ),
    *(
        "France",
        "hors UE",
        "3 ans",
        "48 h",
        "si",
        "après",
        "test A/B",
        "taux d'ouverture",
        "LTV",
        "CAC",
        "400 €",
        "$",
        "€",
    ),
    *("de 3 à 5", "risque", "parade", "mention", "#ad", "0", "1e9", "½", "😀", "é", "’", "« »", "\u00a0", "\r", ""),
]
# A plan holds no NUL and no half character, and neither does a message when it gets here.
CHARACTERS = st.characters(exclude_characters="\x00", exclude_categories=["Cs"])
TEXTS = st.one_of(
    st.text(CHARACTERS, max_size=80),
    st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=14).map("".join),
)
LANGUAGES = st.sampled_from(["fr", "en"])


@settings(max_examples=400, deadline=None, derandomize=True)
@given(text=TEXTS, label=st.sampled_from(LABELS), language=LANGUAGES, free=st.booleans())
def test_any_text_can_be_read(text: str, label: str, language: Language, free: bool) -> None:
    draft = read(label, text, language, free=free)
    for edit in draft.edits:
        assert edit.provenance is not None
        assert edit.provenance.words is None or edit.provenance.words in " ".join(text.split())
    for _, words in draft.notes:
        assert text[words.start : words.end] == words.text
    assert read(label, text, language, free=free).edits == draft.edits


@settings(max_examples=200, deadline=None, derandomize=True)
@given(text=TEXTS, language=LANGUAGES)
def test_any_text_has_at_most_one_cue(text: str, language: Language) -> None:
    assert orchestrate_cue(text, language) in (None, "orchestrate", *ORCHESTRATE_READERS)
