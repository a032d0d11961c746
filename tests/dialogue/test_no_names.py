"""What announces a correction, where a base stands and who told something are nobody of the team."""

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at


def people(message: str, question: str, language: Language) -> list[str]:
    """Return the names of those whom a message adds to an empty team."""
    plan, _ = answered(message, question, known={"team": {}}, language=language)
    return [member["name"] for member in at(plan, "team.members")]


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Erratum. The open evening is on 14 May 2027."),
        ("en", "Update. The reserve is now £700."),
        ("fr", "Précision. La réserve est de 700 €."),
        ("fr", "Rectificatif. La soirée portes ouvertes est le 14 mai 2027."),
        ("en", "For Peace of mind I got it wrong, it's 71 % of renters"),
        ("fr", "pour Gain de place je me suis gourée, c'est 71 % des locataires"),
        ("fr", "Je voudrais rectifier le point de départ. Aziliz vient de me dire que c'était 310."),
        ("en", "I need to correct the starting point. Eilidh has just told me it was 310."),
    ],
)
def test_what_announces_a_correction_is_nobody(language: Language, message: str) -> None:
    assert people(message, "team.members", language) == []


@pytest.mark.parametrize(
    ("language", "message", "names"),
    [
        ("en", "Eilidh told me she would run the radio", ["Eilidh"]),
        ("fr", "Aziliz m'a dit qu'elle ferait la radio", ["Aziliz"]),
        ("en", "I correct the proofs and Eilidh runs the radio", ["Campaign manager", "Eilidh"]),
        ("fr", "Aziliz de la compta fait les mails", ["Aziliz"]),
    ],
)
def test_who_told_what_they_will_do_is_of_the_team(language: Language, message: str, names: list[str]) -> None:
    assert people(message, "team.members", language) == names


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "Le fichier des licenciés est hébergé en France, chez un prestataire de Tours."),
        ("en", "The members' file is hosted in Florence, with an external provider."),
    ],
)
def test_where_a_base_stands_is_nobody(language: Language, message: str) -> None:
    assert people(message, "rally.data", language) == []


@pytest.mark.parametrize(
    ("language", "message"), [("en", "Florence in Leeds runs the radio"), ("fr", "Florence gère la radio à Tours")]
)
def test_somebody_called_like_a_place_is_of_the_team(language: Language, message: str) -> None:
    assert people(message, "team.members", language) == ["Florence"]
