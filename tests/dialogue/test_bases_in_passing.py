"""Bases told among other words: with what they are beside their name, out of turn, and whom they do not reach."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

_PROOFS = ("message_house.pillars[savings].proofs", "message_house.pillars[time].proofs")


def _plan(message: str, language: Language, question: str) -> dict[str, Any]:
    paths = _PROOFS if question == "message_house.proofs" else ()
    return answered(message, question, known={"rally": {}, "integrate": {}}, language=language, paths=paths)[0]


def _bases(plan: dict[str, Any]) -> dict[str, tuple[set[str], str | None]]:
    return {base["name"]: (set(base["holds"]), base["acquired"]) for base in at(plan, "rally.data") or []}


_TWO = {"Provet": ({"email", "phone"}, None), "vet directory": ({"email"}, "bought")}


@pytest.mark.parametrize("question", ["rally.data", "message_house.proofs", "rally.contents", "team.members"])
@pytest.mark.parametrize(
    ("language", "message", "bases"),
    [
        ("en", "As to data, the kennel software has the e-mail and the postal address of every owner. Nothing in it "
         "was bought, it is our own.", {"kennel software": ({"email", "postal_address"}, "own")}),
        ("en", "All our addresses sit in the visit log, which has the phone number and the e-mail of every pet owner. "
         "We gathered them ourselves.", {"visit log": ({"phone", "email"}, "own")}),
        ("en", "For addresses we have the puppy spreadsheet, with phone numbers and emails in it, all collected by "
         "ourselves", {"puppy spreadsheet": ({"phone", "email"}, "own")}),
        ("en", "Our only data source is the ERP, own data, with phone numbers and customer ids.",
         {"ERP": ({"phone", "customer_id"}, "own")}),
        ("en", "Data, two sources:\n- Provet, our CRM: emails and phone numbers\n- \"vet directory\", a bought list: "
         "emails only", _TWO),
        ("en", "We keep everybody's email and phone in the booking software.",
         {"booking software": ({"email", "phone"}, None)}),
        ("fr", "Nous avons deux sources de données, Provet (e-mails et téléphones) et la liste du standard "
         "(téléphones).", {"Provet": ({"email", "phone"}, None), "liste du standard": ({"phone"}, None)}),
        ("fr", "Pour les données, tout est dans notre base adoptants (e-mails et adresses postales), que nous avons "
         "constituée nous-mêmes, rien d'acheté.", {"base adoptants": ({"email", "postal_address"}, "own")}),
        ("fr", "Côté données, le logiciel du refuge contient l'e-mail et l'adresse postale de chaque adoptant. Rien "
         "n'a été acheté, c'est à nous.", {"logiciel du refuge": ({"email", "postal_address"}, "own")}),
        ("fr", "On a tout dans Provet, notre CRM : mails et téléphones. On n'a rien acheté.",
         {"Provet": ({"email", "phone"}, "own")}),
        ("fr", "Nos adresses viennent du registre des maîtres, e-mail + tel, constitué par nos soins",
         {"registre des maîtres": ({"email", "phone"}, "own")}),
        ("fr", "Data, deux sources :\n- Provet, notre CRM : e-mails et téléphones\n- « annuaire des éleveurs », une "
         "liste achetée : e-mails seulement",
         {"Provet": ({"email", "phone"}, None), "annuaire des éleveurs": ({"email"}, "bought")}),
    ],
)  # fmt: skip
def test_a_base_is_read_with_what_it_holds_and_whose_it_is(
    question: str, language: Language, message: str, bases: dict[str, tuple[set[str], str | None]]
) -> None:
    plan = _plan(message, language, question)
    assert _bases(plan) == bases
    assert not at(plan, "rally.contents")
    assert not any(pillar["proofs"] for pillar in at(plan, "message_house.pillars"))


def test_what_a_base_is_tells_its_kind() -> None:
    plan = _plan("Zibble, our CRM: emails and phone numbers", "en", "rally.data")
    assert [(base["name"], base["kind"]) for base in at(plan, "rally.data")] == [("Zibble", "crm")]


@pytest.mark.parametrize(
    ("language", "message", "reaches"),
    [
        ("fr", "Comme données j'ai juste un fichier « anciens élèves » avec leurs mails. Mais attention, ce sont des "
         "gens d'ici, il ne touche pas du tout la cible.", False),
        ("en", "Data: we just have the alumni list, with their emails. But it does not reach head chefs at all.",
         False),
        ("en", "Data: we just have the alumni list, with their emails. It covers our target.", True),
        # Whom else it reaches says nothing of the audience.
        ("en", "Data: we just have the alumni list, with their emails. It reaches journalists.", None),
    ],
)  # fmt: skip
def test_whether_the_audience_is_in_a_base_is_told_behind_it(
    language: Language, message: str, reaches: bool | None
) -> None:
    base = at(_plan(message, language, "rally.data"), "rally.data")[0]
    assert base["reaches_audience"] is reaches
    assert base["holds"] == ["email"]


@pytest.mark.parametrize("question", ["rally.data", "message_house.proofs", "objective.kind"])
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "We would file that under activation, I think."),
        ("en", "The launch news are good and our clients live in the south."),
        ("en", "They left their emails in the booth"),
        ("fr", "Elles ont le téléphone dans la main toute la journée"),
        ("fr", "nos clients sont dans le sud de la France"),
        ("fr", "On a tout dans le camion : chaises, tables"),
    ],
)
def test_what_keeps_nobody_is_no_base(question: str, language: Language, message: str) -> None:
    assert _bases(_plan(message, language, question)) == {}
