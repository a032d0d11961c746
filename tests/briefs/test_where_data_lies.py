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
