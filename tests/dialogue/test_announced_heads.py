"""What only says that a list follows is no item of it, wherever it stands and whatever is asked."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

_OPEN: dict[str, Any] = {"audience": {"name": "beekeepers"}, "message_house": {}, "integrate": {}, "rally": {}}

_PILLARS: list[tuple[Language, str, dict[str, list[str]]]] = [
    (
        "fr",
        "Pour les piliers j'en ai deux. La patience, et pour la prouver nous avons 22 ruchers suivis. "
        "Et puis le miel, et pour le démontrer on a 3 médailles.",
        {"La patience": ["22 ruchers suivis"], "Le miel": ["3 médailles"]},
    ),
    (
        "en",
        "For the pillars I've got two. Patience, and to prove it we have 22 apiaries followed. "
        "And then honey, and what proves it is 3 medals.",
        {"Patience": ["22 apiaries followed"], "Honey": ["3 medals"]},
    ),
    (
        "en",
        "arguments, there are two I think\nPatience, proof: 22 apiaries followed\nHoney, proof: 3 medals",
        {"Patience": ["22 apiaries followed"], "Honey": ["3 medals"]},
    ),
    (
        "fr",
        "piliers + preuves\n- Patience | preuve : 22 ruchers suivis\n- Miel | preuve : 3 médailles",
        {"Patience": ["22 ruchers suivis"], "Miel": ["3 médailles"]},
    ),
    (
        "en",
        "The first pillar is Patience. Its proof: 22 apiaries followed\n"
        "The second pillar is Honey. Its proof: 3 medals",
        {"Patience": ["22 apiaries followed"], "Honey": ["3 medals"]},
    ),
    (
        "fr",
        "Le pilier un, c'est la patience. Sa preuve : 22 ruchers suivis\n"
        "Le pilier deux est le miel. Sa preuve : 3 médailles",
        {"La patience": ["22 ruchers suivis"], "Le miel": ["3 médailles"]},
    ),
]  # fmt: skip


_NUMBERED: list[tuple[Language, str]] = [
    ("en", "Pillar 1: Patience. Proof: 22 apiaries followed\nPillar 2: Honey. Proof: 3 medals"),
    ("fr", "pilier | preuve\n--- | ---\nPatience | 22 apiaries followed\nHoney | 3 medals"),
]


@pytest.mark.parametrize(("language", "message"), _NUMBERED)
def test_a_rank_and_the_head_of_a_column_announce_nothing(language: Language, message: str) -> None:
    plan, _ = answered(message, "message_house.pillars", known=_OPEN, language=language)
    assert {pillar["title"]: pillar["proofs"] for pillar in at(plan, "message_house.pillars")} == {
        "Patience": ["22 apiaries followed"],
        "Honey": ["3 medals"],
    }


_ANNOUNCED = ("Pour les piliers", "For the pillars", "arguments")
"""How the messages begin that say themselves what they are about."""


@pytest.mark.parametrize(
    ("question", "language", "message", "pillars"),
    [
        (question, *case)
        for case in _PILLARS
        for question in ("message_house.pillars", "team.members")
        if question == "message_house.pillars" or case[1].startswith(_ANNOUNCED)
    ],
)
def test_what_announces_arguments_is_none(
    question: str, language: Language, message: str, pillars: dict[str, list[str]]
) -> None:
    plan, _ = answered(message, question, known=_OPEN, language=language)
    assert {pillar["title"]: pillar["proofs"] for pillar in at(plan, "message_house.pillars")} == pillars
    assert len(at(plan, "team.members")) == 3


@pytest.mark.parametrize(
    ("language", "message", "titles"),
    [
        # Words of their own beside the name of a list say something.
        ("fr", "Un carnet pour prouver ses progrès, un rucher à soi", ["Un carnet pour prouver ses progrès",
                                                                       "Un rucher à soi"]),
        ("en", "Proven hives, tested gloves", ["Proven hives", "Tested gloves"]),
    ],
)  # fmt: skip
def test_what_only_sounds_like_an_announcement_stays(language: Language, message: str, titles: list[str]) -> None:
    plan, _ = answered(message, "message_house.pillars", known=_OPEN, language=language)
    assert [pillar["title"] for pillar in at(plan, "message_house.pillars")] == titles


@pytest.mark.parametrize("question", ["audience.challenges", "message_house.promise"])
@pytest.mark.parametrize(
    ("language", "message", "field", "texts"),
    [
        ("en", "challenges from the spring survey (n=85): swarms get lost, jars cost too much", "challenges",
         ["swarms get lost", "jars cost too much"]),
        ("fr", "Problèmes relevés dans l'enquête de mars : les essaims se perdent, le verre est cher", "challenges",
         ["les essaims se perdent", "le verre est cher"]),
        ("en", "According to the club's interviews, their worries: the frost, the hornets", "challenges",
         ["the frost", "the hornets"]),
        ("fr", "D'après les entretiens, leurs attentes : un miel vendu, du calme", "motivations",
         ["un miel vendu", "du calme"]),
    ],
)  # fmt: skip
def test_from_where_a_list_is_known_is_no_part_of_it(
    question: str, language: Language, message: str, field: str, texts: list[str]
) -> None:
    plan, _ = answered(message, question, known=_OPEN, language=language)
    assert at(plan, f"audience.{field}") == texts
    assert at(plan, "message_house.promise") is None


def test_a_worry_that_names_a_survey_stays_whole() -> None:
    message = "too many forms in the survey: nobody reads them"
    plan, _ = answered(message, "audience.challenges", known=_OPEN, language="en")
    assert any("too many forms" in text for text in at(plan, "audience.challenges"))


@pytest.mark.parametrize(
    ("language", "message", "texts"),
    [
        ("fr", "Deux choses les retiennent. D'abord ils craignent les piqûres, et puis ils n'ont pas de terrain.",
         ["ils craignent les piqûres", "ils n'ont pas de terrain"]),
        ("en", "Two things hold them back. First, they fear the stings, and then they have no land.",
         ["they fear the stings", "they have no land"]),
        ("fr", "Il y a trois freins. Le gel, les frelons, le prix.", ["Le gel", "les frelons", "le prix"]),
        # What says of what they are is one of them.
        ("fr", "Des problèmes de frelons. Le gel.", ["Des problèmes de frelons", "Le gel"]),
        ("en", "Some problems with hornets. Frost.", ["Some problems with hornets", "Frost"]),
    ],
)  # fmt: skip
def test_how_many_troubles_there_are_is_none(language: Language, message: str, texts: list[str]) -> None:
    plan, _ = answered(message, "audience.challenges", known=_OPEN, language=language)
    assert at(plan, "audience.challenges") == texts


@pytest.mark.parametrize(
    ("language", "message", "proof"),
    [
        ("fr", "La patience, et pour la montrer on a une vidéo de 3 minutes", "une vidéo de 3 minutes"),
        ("en", "Patience, and to prove it we have a free trial lesson", "a free trial lesson"),
    ],
)
def test_what_proves_an_argument_may_be_something_to_show(language: Language, message: str, proof: str) -> None:
    plan, _ = answered(message, "message_house.pillars", known=_OPEN, language=language)
    assert [pillar["proofs"] for pillar in at(plan, "message_house.pillars")] == [[proof]]
    assert at(plan, "rally.contents") == []
