"""Ways that are told by who takes them, backwards, or in passing while something else is asked."""

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

ASKED = ["integrate.steps", "message_house.pillars", "audience.challenges", "team.sales"]


def links_of(message: str, question: str, language: Language) -> set[str]:
    """Return which step leads to which after a message, where no step was known before."""
    plan, _ = answered(message, question, known={"integrate": {}}, language=language)
    names = {step["id"]: step["name"] for step in at(plan, "integrate.steps")}
    return {f"{names[link['source']]} > {names[link['target']]}" for link in at(plan, "integrate.links")}


def goals_of(message: str, question: str, language: Language) -> list[str]:
    """Return the steps that a message says the way ends with."""
    plan, _ = answered(message, question, known={"integrate": {}}, language=language)
    return [step["name"] for step in at(plan, "integrate.steps") if step["goal"]]


@pytest.mark.parametrize("question", ASKED)
@pytest.mark.parametrize(
    ("language", "message", "expected"),
    [
        (
            "en",
            "Whoever scans the poster lands on the menu page, and those who read the leaflet book a tasting.",
            {"poster > menu page", "leaflet > tasting"},
        ),
        (
            "fr",
            "Ceux qui voient l'affiche arrivent sur le quiz. Les gens qui reçoivent la lettre passent un appel.",
            {"affiche > quiz", "lettre > appel"},
        ),
        (
            "en",
            "It all ends with a signed quote. Before the signed quote there's a visit. People reach the visit from the "
            "brochure or through the trade fair.",
            {"visit > signed quote", "brochure > visit", "trade fair > visit"},
        ),
        (
            "fr",
            "Le parcours se termine par un devis signé. Avant le devis signé, il y a une visite. On arrive à la visite "
            "par la brochure ou depuis la foire.",
            {"visite > devis signé", "brochure > visite", "foire > visite"},
        ),
        ("en", "The visit comes after the call. The call is preceded by a letter.", {"call > visit", "letter > call"}),
        ("fr", "La visite vient après l'appel. L'appel vient après la lettre.", {"appel > visite", "lettre > appel"}),
    ],
)
def test_what_comes_first_on_the_way_need_not_be_told_first(
    question: str, language: Language, message: str, expected: set[str]
) -> None:
    assert links_of(message, question, language) == expected


@pytest.mark.parametrize("question", ASKED)
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "The newsletter points to the menu page. Flyers too, and the radio spot. The menu page leads to a call"),
        (
            "en",
            "The newsletter, flyers and the radio spot all lead to the menu page. Then from the menu page to a call",
        ),
        ("en", "The newsletter leads to the menu page. Same for flyers and the radio spot. Then a call"),
    ],
)
def test_several_steps_lead_to_the_same_one(question: str, language: Language, message: str) -> None:
    expected = {"newsletter > menu page", "flyers > menu page", "radio spot > menu page", "menu page > call"}
    assert {link.lower() for link in links_of(message, question, language)} == expected


@pytest.mark.parametrize("question", ASKED)
@pytest.mark.parametrize(
    "message",
    [
        "La newsletter et les affiches renvoient toutes les deux vers la page tarifs. La page tarifs mène à l'appel.",
        "La newsletter renvoie vers la page tarifs. Pareil pour les affiches. Ensuite la page tarifs mène à l'appel.",
        "La newsletter mène à la page tarifs. Les affiches mènent elles aussi à la page tarifs. Puis la page tarifs "
        "mène direct à l'appel.",
    ],
)
def test_several_steps_lead_to_the_same_one_in_french(question: str, message: str) -> None:
    expected = {"newsletter > page tarifs", "affiches > page tarifs", "page tarifs > appel"}
    assert {link.lower() for link in links_of(message, question, "fr")} == expected


@pytest.mark.parametrize(
    ("language", "message", "expected"),
    [
        ("en", "leaflet → tasting → order. And the fair leads to the tasting too.", "order"),
        (
            "fr",
            "Parcours : dépliant → dégustation → commande. Et la foire mène elle aussi à la dégustation.",
            "commande",
        ),
        ("en", "Leaflets lead to the tasting. The journey ends with an order, that's the goal.", "order"),
        ("fr", "Le parcours se termine par une commande, c'est le but.", "commande"),
    ],
)
def test_a_way_ends_where_it_is_said_to_end(language: Language, message: str, expected: str) -> None:
    assert goals_of(message, "integrate.steps", language) == [expected]


@pytest.mark.parametrize("question", ["integrate.steps", "message_house.pillars"])
@pytest.mark.parametrize(
    ("language", "message", "expected"),
    [
        ("en", "There's a second way in too, paper bags → menu page.", "paper bags > menu page"),
        ("fr", "Il y a un autre chemin, sacs à pain → page menu", "sacs à pain > page menu"),
    ],
)
def test_what_only_says_that_there_is_another_way_is_no_step(
    question: str, language: Language, message: str, expected: str
) -> None:
    assert links_of(message, question, language) == {expected}


@pytest.mark.parametrize(
    ("language", "message", "expected"),
    [
        ("en", "the posters (with a QR code) lead to the menu page", {"posters > menu page"}),
        ("fr", "les affiches mènent à la page tarifs (QR code)", {"affiches > page tarifs"}),
    ],
)
def test_what_stands_in_brackets_behind_a_step_is_none_beside_it(
    language: Language, message: str, expected: set[str]
) -> None:
    assert links_of(message, "integrate.steps", language) == expected


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Our evening classes lead to real jobs"),
        ("fr", "Nos conseils mènent à de vraies économies"),
        ("en", "Those who use it get to the point faster"),
        ("fr", "Avant la foire, il y a beaucoup de choses à faire"),
    ],
)
def test_what_leads_to_no_step_is_no_way(language: Language, message: str) -> None:
    assert links_of(message, "message_house.pillars", language) == set()
