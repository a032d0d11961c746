"""Where the data of a brief lies, told beside its bases: no base for that."""

import pytest

from tests.briefs.plans import names, values


@pytest.mark.parametrize(
    ("text", "bases", "law", "place"),
    [
        (
            "Data: Pipedrive CRM (e-mails, opt-in recorded). EU hosting, Frankfurt.",
            ["Pipedrive CRM"],
            "eu",
            "Frankfurt",
        ),
        (
            "Données\n- Fichier clients Brevo (e-mails). Hébergement UE, Strasbourg.",
            ["Fichier clients Brevo"],
            "eu",
            "Strasbourg",
        ),
        ("Data\n- CRM Pipedrive (e-mails). US hosting.", ["CRM Pipedrive"], "foreign_law", "US"),
        ("Data\n- CRM Pipedrive (e-mails). Hosting in Ireland.", ["CRM Pipedrive"], "eu", "Ireland"),
        ("Data\n- CRM Pipedrive (e-mails). Hosting: Europe.", ["CRM Pipedrive"], "eu", "Europe"),
        ("Data\n- Irish customers list (e-mails)\n- Hosting providers list (e-mails)", None, None, None),
    ],
)
def test_where_data_lies_is_no_base(text: str, bases: list[str] | None, law: str | None, place: str | None) -> None:
    brief = f"# Spring brief\n\n{text}\n"
    found = names(brief, "rally.data")
    assert len(found) == 2 if bases is None else found == bases
    compliance = values(brief, "orchestrate.compliance.data_hosting", "orchestrate.compliance.hosting_place")
    assert compliance == [law, place]


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("Il faudra une case à cocher sur la fiche d'inscription pour avoir le droit de leur écrire.", "consent"),
        ("Prévoir une case à cocher sur le bulletin pour pouvoir les contacter.", "consent"),
        ("There must be a tick box on the form so that we are allowed to e-mail them.", "consent"),
        ("Il faut une case à cocher pour choisir son menu.", None),
        ("We need a tick box for the size of the shirt.", None),
    ],
)
def test_a_box_to_tick_before_one_may_write(text: str, basis: str | None) -> None:
    assert values(f"Bonjour,\n\n{text}\n", "orchestrate.compliance.legal_basis") == [basis]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("fichier abonnés dans Resalib (mail + tél)", "fichier abonnés"),
        ("fichier adhérents dans Resalib (mail)", "fichier adhérents"),
        ("member file in Clubby (e-mail)", "member file in Clubby"),
    ],
)
def test_the_file_of_those_who_belong_is_a_crm(text: str, name: str) -> None:
    brief = f"# Brief\n\nData\n- {text}\n"
    assert names(brief, "rally.data") == [name]
    assert names(brief, "rally.data", "kind") == ["crm"]


@pytest.mark.parametrize(
    ("text", "channels"),
    [
        ("- Instagram → Ana\n- e-mail to the guest list → Tom. ~1,700 addresses\n", ["Instagram", "e-mail"]),
        ("- Instagram → Ana\n- e-mail → Tom. Environ 900 adresses\n", ["Instagram", "e-mail"]),
    ],
)
def test_how_many_they_are_is_no_channel(text: str, channels: list[str]) -> None:
    found = names(f"# Brief\n\nCHANNELS\n{text}", "rally.channels")
    assert [name.split(" to ")[0] for name in found] == channels
