"""Bases of a brief: what they are called, what they hold, where they come from."""

from typing import Any

import pytest

from assistant.plan import plan_data
from tests.briefs.plans import read


def bases(text: str) -> dict[str, dict[str, Any]]:
    """Return the bases of a brief by their names."""
    return {base["name"]: base for base in plan_data(read(text))["rally"]["data"]}


def held(text: str) -> dict[str, set[str]]:
    """Return what each base of a brief holds."""
    return {name: set(base["holds"]) for name, base in bases(text).items()}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("## Données\nOn a la base patients, avec l'e-mail, l'adresse postale et le téléphone.\n", "base patients"),
        ("## Data\nWe have the patient list, with the email, the postal address and the phone.\n", "patient list"),
        ("Le fichier adhérents (CRM) compte 3 100 foyers avec adresse postale et e-mail, téléphone pour un tiers.\n",
         "fichier adhérents"),
        ("The member file (CRM) has 3,100 households with postal address and email, phone for a third.\n",
         "member file"),
    ],
)  # fmt: skip
def test_the_last_detail_of_a_list_is_held_too(text: str, name: str) -> None:
    assert held(text) == {name: {"email", "postal_address", "phone"}}


@pytest.mark.parametrize(
    ("text", "own", "bought"),
    [
        (
            "For data, we have our own member file in Brevo, about 2,300 names with email and phone, who all said yes. "
            "We were also offered a rented list of 6,000 households, with postal addresses only.\n",
            "own member file in Brevo",
            "rented list",
        ),
        (
            "Pour les données, nous avons notre propre fichier dans Brevo, 2 300 noms avec e-mail et téléphone, "
            "tous d'accord. On nous a aussi proposé une liste louée de 6 000 foyers, avec adresses postales.\n",
            "propre fichier dans Brevo",
            "liste",
        ),
    ],
)
def test_what_is_offered_for_sale_is_a_base_of_its_own(text: str, own: str, bought: str) -> None:
    found = bases(text)
    assert held(text) == {own: {"email", "phone"}, bought: {"postal_address"}}
    assert (found[own]["acquired"], found[bought]["acquired"]) == ("own", "bought")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("## Données\n- fichier loué (5 000 adresses e-mail) : à confirmer\n", "fichier loué"),
        ("## Data\n- rented file (5,000 email addresses): to be confirmed\n", "rented file"),
        ("## Données\n- fichier acheté (900 e-mails) : Zoé doit confirmer\n", "fichier acheté"),
    ],
)
def test_what_is_said_of_a_base_is_not_its_name(text: str, name: str) -> None:
    found = bases(text)
    assert list(found) == [name]
    assert (found[name]["holds"], found[name]["acquired"]) == (["email"], "bought")


@pytest.mark.parametrize(
    "text",
    [
        "## Data\n- Pipedrive: 1,400 contacts, email + phone\n- Stand scans → email, straight into Pipedrive\n",
        "## Données\n- Pipedrive : 1 400 contacts, e-mail + téléphone\n- Scans de badges → e-mail, directement dans "
        "Pipedrive\n",
    ],
)
def test_where_details_go_is_the_base(text: str) -> None:
    found = held(text)
    assert found["Pipedrive"] == {"email", "phone"}
    assert not any("→" in name or "straight" in name or "directement" in name for name in found)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "## Données\n- Liste des visiteurs du salon de l'habitat 2025 : e-mail et téléphone\n"
            "- Fichier des mairies : 40 adresses postales\n",
            {"Liste des visiteurs du salon de l'habitat 2025", "Fichier des mairies"},
        ),
        (
            "## Data\n- List of the visitors of the home fair: email and phone\n"
            "- File of the town halls: 40 postal addresses\n",
            {"List of the visitors of the home fair", "File of the town halls"},
        ),
        # One product by two names is one base, two products are two.
        (
            "## Data\n- CRM Pipedrive: emails\n- Pipedrive: phones\n- Zoho: postal addresses\n",
            {"Pipedrive", "Zoho"},
        ),
    ],
)
def test_two_bases_stay_two(text: str, names: set[str]) -> None:
    assert set(bases(text)) == names


@pytest.mark.parametrize(
    ("told", "acquired"),
    [
        ("- Sellsy: 900 prospects with email and phone, collected at our own fairs with consent", "own"),
        ("- Sellsy: email and phone, gathered by our team", "own"),
        ("- Sellsy: email and phone, none bought", "own"),
        ("- Sellsy : e-mail et téléphone, recueillis par nous avec leur accord", "own"),
        ("- Sellsy : e-mail et téléphone, collectés sur nos salons", "own"),
        ("- Sellsy: email and phone, collected at the till", None),
        ("- Sellsy : e-mail et téléphone, collectés en caisse", None),
        ("- Sellsy: email and phone, bought from a broker", "bought"),
        ("- Sellsy : e-mail et téléphone, achetés à un prestataire", "bought"),
    ],
)
def test_who_made_a_base_is_told_beside_it(told: str, acquired: str | None) -> None:
    heading = "Données" if " : " in told else "Data"
    assert [base["acquired"] for base in bases(f"## {heading}\n{told}\n").values()] == [acquired]


@pytest.mark.parametrize(
    "text",
    [
        "Data: the lapsed file in Mailchimp, with email and phone. All of them gave to us, nothing rented.\n",
        "Data : le fichier donateurs, avec e-mail et téléphone. Ils ont tous donné chez nous, rien de loué.\n",
        "Data: the lapsed file in Mailchimp, 4,300 names with email and phone, who all ticked the box. All of them "
        "bought from us, nothing rented.\n",
    ],
)
def test_what_is_said_of_the_people_in_a_base_is_no_base(text: str) -> None:
    assert [(set(base["holds"]), base["acquired"]) for base in bases(text).values()] == [({"email", "phone"}, "own")]


@pytest.mark.parametrize(
    "text",
    [
        "Nous avons la base patients, avec l'e-mail ; ils ont tous accepté de recevoir nos offres.\n",
        "We have the patient list, with email; they have all agreed to get our offers.\n",
    ],
)
def test_that_people_agreed_holds_nobody_back(text: str) -> None:
    data = plan_data(read(text))
    assert data["audience"]["challenges"] == []
    assert data["orchestrate"]["compliance"]["legal_basis"] == "consent"


@pytest.mark.parametrize(
    "text",
    [
        "The board has agreed to the plan. They have not agreed to get our offers.\n",
        "La direction a accepté que le film soit tourné. Ils n'ont pas accepté de recevoir nos offres.\n",
    ],
)
def test_who_else_agrees_gives_no_right(text: str) -> None:
    assert plan_data(read(f"Budget: £4,000\n{text}"))["orchestrate"]["compliance"]["legal_basis"] is None


@pytest.mark.parametrize(
    "text",
    [
        "Parcours : pub → page guide (form : e-mail, → Pipedrive) → mail → appel\nData : CRM Pipedrive (e-mail)\n",
        "Journey: ad → guide page (form: email, → Pipedrive) → mail → call\nData: Pipedrive (email)\n",
    ],
)
def test_where_a_form_sends_what_it_asks_is_kept(text: str) -> None:
    data = plan_data(read(text))
    kept = [step["stores_in"] for step in data["integrate"]["steps"] if step["captures"]]
    assert kept == [base["id"] for base in data["rally"]["data"]]
