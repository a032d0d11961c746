"""Bases are told with what they hold and where they come from, in one sentence or in several."""

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at


def _bases(message: str, language: Language, question: str = "rally.data") -> dict[str, tuple[set[str], str | None]]:
    plan, _ = answered(message, question, known={"rally": {}}, language=language)
    return {base["name"]: (set(base["holds"]), base["acquired"]) for base in at(plan, "rally.data") or []}


@pytest.mark.parametrize(
    ("language", "message", "name", "holds", "acquired"),
    [
        ("fr", "nos données : le registre des visites. dedans on a téléphone, e-mail",
         "registre des visites", {"phone", "email"}, None),
        ("en", "The data is in our tasting log. Emails, phone numbers. We built it ourselves.",
         "tasting log", {"phone", "email"}, "own"),
        ("en", "Everything sits in the cellar-door database, which is our own and holds e-mail "
         "addresses and customer ids.",
         "cellar-door database", {"email", "customer_id"}, "own"),
        ("fr", "Tout est dans le logiciel de caisse, qui est à nous et contient les e-mails, les adresses postales et "
         "les numéros client.", "logiciel de caisse", {"email", "postal_address", "customer_id"}, "own"),
        ("fr", "Mes contacts : un tableur que j'ai fait moi-même, 120 cavistes avec le téléphone et l'adresse postale.",
         "tableur", {"phone", "postal_address"}, "own"),
        ("en", "My contacts: a spreadsheet I put together myself, 120 bars with phone and postal address.",
         "spreadsheet", {"phone", "postal_address"}, "own"),
        ("fr", "Comme source de données, nous tenons nous-mêmes une base des visites, où figurent le téléphone et "
         "l'adresse électronique.", "base des visites", {"phone", "email"}, "own"),
        ("en", "As a data source we keep a visit log ourselves, in which phone and email are recorded.",
         "visit log", {"phone", "email"}, "own"),
        ("en", "The only data I've got is the guest list of last year, it has emails. People gave them to me, I bought "
         "nothing.", "guest list", {"email"}, "own"),
        ("fr", "La seule donnée que j'ai, c'est la liste d'invités de l'an dernier, il y a les "
         "e-mails. Les gens me les "
         "ont donnés, je n'ai rien acheté.", "liste d'invités", {"email"}, "own"),
        ("en", "We had thought of the voters' roll, but we are not allowed to use it. So our data source is the parish "
         "mailing list, which holds e-mails. The office collected them itself.", "parish mailing list", {"email"},
         "own"),
        ("en", "Just our mailing list. It's got emails, all collected by ourselves at the till.",
         "mailing list", {"email"}, "own"),
        ("en", "We keep everyone in a Google Sheet: name, email, mobile. Home-grown, nothing bought.",
         "Google Sheet", {"email", "phone"}, "own"),
        ("fr", "Le CRM maison, avec e-mails et téléphones.", "CRM", {"email", "phone"}, "own"),
        ("en", "a rented file from a broker, with phone numbers", "rented file", {"phone"}, "bought"),
        ("fr", "le fichier adhérents (e-mails, adresses), constitué par nos soins",
         "fichier adhérents", {"email", "postal_address"}, "own"),
        ("en", "Every booking ends up in our own spreadsheet, the guest list. It holds email addresses.",
         "guest list", {"email"}, "own"),
        ("fr", "Toutes les demandes arrivent dans notre propre tableur, la liste des demandes. Il contient les "
         "portables.", "liste des demandes", {"phone"}, "own"),
        ("fr", "On a un registre des curieux, rempli par nous aux portes ouvertes, avec les e-mails",
         "registre des curieux", {"email"}, "own"),
        ("en", "Emails are in my Mailchimp list, I collected them myself at markets", "Mailchimp list", {"email"},
         "own"),
        ("fr", "nous n'avons que le fichier des élèves, constitué par nos propres moniteurs, qui contient des e-mails.",
         "fichier des élèves", {"email"}, "own"),
        ("fr", "mon fichier clients Sumup contient les mails. Tout est à moi, rien acheté", "fichier clients Sumup",
         {"email"}, "own"),
    ],
)  # fmt: skip
def test_a_base_has_what_is_said_of_it(
    language: Language, message: str, name: str, holds: set[str], acquired: str | None
) -> None:
    assert _bases(message, language) == {name: (holds, acquired)}


@pytest.mark.parametrize(
    ("language", "message", "bases"),
    [
        ("en", "Two data sources, both our own: the ticketing system (customer ids) and the CRM "
         "(emails, phone numbers)",
         {"ticketing system": ({"customer_id"}, "own"), "CRM": ({"email", "phone"}, "own")}),
        ("fr", "Deux sources, toutes deux à nous : l'outil de caisse (numéros client) et le CRM (e-mails, téléphones)",
         {"outil de caisse": ({"customer_id"}, "own"), "CRM": ({"email", "phone"}, "own")}),
        ("en", "Data: our ERP, holds customer ids and emails. Plus a wine shop list that we bought, "
         "holds phone numbers.",
         {"ERP": ({"customer_id", "email"}, None), "wine shop list": ({"phone"}, "bought")}),
        ("fr", "Deux sources : notre propre CRM, avec e-mails, et une liste d'acheteurs que nous "
         "avons achetée, avec téléphones.",
         {"CRM": ({"email"}, "own"), "liste d'acheteurs": ({"phone"}, "bought")}),
        ("fr", "Un fichier acheté chez un courtier, avec les téléphones. Et notre base adhérents, "
         "maison, avec les e-mails.",
         {"fichier": ({"phone"}, "bought"), "base adhérents": ({"email"}, "own")}),
        ("en", "Three sources. The Pipedrive database was built by our own staff and has emails and phones. The survey "
         "list is ours as well: emails. The architects file we rented; phone numbers only.",
         {"Pipedrive database": ({"email", "phone"}, "own"), "survey list": ({"email"}, "own"),
          "architects file": ({"phone"}, "bought")}),
        ("fr", "Deux bases. La base adhérents est à nous et contient les e-mails. Le fichier des hôteliers, lui, a été "
         "loué et ne contient que des téléphones.",
         {"base adhérents": ({"email"}, "own"), "fichier des hôteliers": ({"phone"}, "bought")}),
        ("en", "The CRM is ours, with emails. The trade list, on the other hand, comes from a broker and only contains "
         "phone numbers.", {"CRM": ({"email"}, "own"), "trade list": ({"phone"}, "bought")}),
    ],
)  # fmt: skip
def test_each_of_several_bases_has_its_own(
    language: Language, message: str, bases: dict[str, tuple[set[str], str | None]]
) -> None:
    assert _bases(message, language) == bases


@pytest.mark.parametrize("question", ["rally.data", "team.sales", "message_house.promise"])
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Our guests live in our CRM, Brevo, with emails and phone numbers."),
        ("fr", "Nos clients dorment dans notre CRM, Brevo, avec e-mails et numéros de téléphone."),
    ],
)
def test_a_base_that_holds_details_is_one_whatever_is_asked(question: str, language: Language, message: str) -> None:
    assert _bases(message, language, question) == {"Brevo": ({"email", "phone"}, None)}


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Our list of members who bought from us before 2020, with emails"),
        ("fr", "Notre fichier de clients qui ont acheté chez nous, avec les e-mails"),
    ],
)
def test_people_who_bought_make_no_bought_list(language: Language, message: str) -> None:
    assert {acquired for _, acquired in _bases(message, language).values()} <= {None, "own"}


@pytest.mark.parametrize(
    ("question", "language", "message"),
    [
        ("audience.habits", "en", "They read emails and answer the phone, they hate lists"),
        ("audience.habits", "fr", "Ils lisent leurs e-mails et répondent au téléphone"),
        ("audience.habits", "fr", "Les chefs répondent à l'e-mail et au téléphone, un peu sur LinkedIn"),
        ("integrate.steps", "en", "Before the tasting there's a phone call and an email"),
        ("audience.challenges", "en", "Our data is a mess, the list is out of date"),
        ("rally.data", "en", "We are not allowed to use the voters' roll."),
        ("rally.data", "en", "The list was bought by visitors of the fair"),
        ("rally.data", "en", "Two data sources."),
        ("rally.data", "fr", "On n'a pas le droit d'utiliser le fichier des électeurs."),
    ],
)
def test_what_is_no_base_that_one_has_is_none(question: str, language: Language, message: str) -> None:
    assert _bases(message, language, question) == {}
