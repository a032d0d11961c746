"""Where details are kept, in the words of a conversation: a base is named by its name, and never by what it holds."""

import pytest

from tests.dialogue.answering import answered


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Names, emails and cell phones live in FarmCRM", [("FarmCRM", ["email", "phone"])]),
        ("Bullhorn is our ATS. It holds emails and mobile numbers.", [("Bullhorn", ["email", "phone"])]),
        ("Raiser's Edge, phone numbers and some emails", [("Raiser's Edge", ["phone", "email"])]),
        ("our ticketing system, Spektrix - names, emails, postcodes", [("Spektrix", ["email", "postal_address"])]),
        ("Our practice software, Clio: e-mail addresses and phone numbers", [("Clio", ["email", "phone"])]),
        ("Emails in Brevo, phone numbers in Pipedrive", [("Brevo", ["email"]), ("Pipedrive", ["phone"])]),
        ("Mailchimp for emails and an Excel file for phones", [("Mailchimp", ["email"]), ("Excel file", ["phone"])]),
        ("In Klaviyo. Emails mostly.", [("Klaviyo", ["email"])]),
        ("Buyers with emails and phones in HubSpot", [("HubSpot", ["email", "phone"])]),
        ("notre logiciel, Famly : e-mails et téléphones", [("Famly", ["email", "phone"])]),
    ],
)
def test_bases_and_what_they_hold(said: str, expected: list[tuple[str, list[str]]]) -> None:
    plan, _ = answered(said, "rally.data", language="fr" if "logiciel" in said else "en")
    assert [(base["name"], base["holds"]) for base in plan["rally"]["data"]] == expected


def test_a_base_that_is_known_holds_more() -> None:
    known = {"rally": {"data": [{"id": "crm", "name": "Salesforce", "holds": ["email"]}]}}
    plan, _ = answered("It also holds phone numbers", "rally.data", known=known)
    assert [(base["name"], base["holds"]) for base in plan["rally"]["data"]] == [("Salesforce", ["email", "phone"])]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("new leads end up in Capsule", "Capsule"),
        ("everything is logged in our booking software", "booking software"),
        ("les inscriptions arrivent dans Brevo", "Brevo"),
        ("tout tombe dans notre fichier Excel", "fichier Excel"),
    ],
)
def test_where_details_go_names_the_base(said: str, name: str) -> None:
    plan, _ = answered(said, "rally.data", language="fr" if "dans" in said else "en")
    assert [base["name"] for base in plan["rally"]["data"]] == [name]


@pytest.mark.parametrize("said", ["requests go to the sales team", "les demandes vont à Ines"])
def test_whom_details_go_to_is_no_base(said: str) -> None:
    plan, _ = answered(said, "rally.data", language="fr" if "vont" in said else "en")
    assert plan["rally"]["data"] == []


@pytest.mark.parametrize("said", ["everything lands in the CRM", "it all goes to our CRM", "in the CRM"])
def test_where_a_step_stores_is_no_base_of_its_own(said: str) -> None:
    known = {
        "rally": {"data": [{"id": "crm", "name": "CRM", "kind": "crm"}]},
        "integrate": {"steps": [{"id": "page", "name": "landing page", "captures": ["email"]}]},
    }
    path = "integrate.steps[page].stores_in"
    plan, _ = answered(said, "integrate.stores_in", path=path, paths=(path,), known=known)
    assert plan["integrate"]["steps"][0]["stores_in"] == "crm"
    assert [base["name"] for base in plan["rally"]["data"]] == ["CRM"]
