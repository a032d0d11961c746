"""The words of the trade: what is found where, and what only looks like it."""

import pytest

from assistant.language.kinds import Kind
from assistant.language.text import Language
from assistant.language.vocabulary import entries, entry, find_terms, label

FOUND: dict[Kind, dict[str, list[str]]] = {
    "channel": {
        "On utilise LinkedIn, Google Ads et l’e-mailing": ["linkedin", "google_ads", "email"],
        "pub sur LinkedIn + retargeting + newsletter": ["linkedin_ads", "retargeting", "newsletter"],
        "pub → LP → e-mail → démo": ["ads", "landing_page", "email"],
        "LINKEDIN SPONSORISÉ, webinaires": ["linkedin_ads", "webinar"],
        "reseaux sociaux, relations presse, JPO": ["social", "press", "open_day"],
        "journées portes ouvertes et salons": ["open_day", "trade_show"],
        "We run LinkedIn ads, cold calls and a trade show": ["linkedin_ads", "phone", "trade_show"],
        "direct mail, in-app messages, SMS": ["direct_mail", "in_app", "sms"],
        "achat de leads et micro-influenceuses": ["lead_purchase", "influencer"],
        "mail, tel, courrier": ["email", "phone", "direct_mail"],
        "publié sur X": ["x"],
        "3 x par semaine": [],
        "un résultat tel que prévu": [],
        "appel à l’action : prendre rendez-vous": [],
        "a clear call to action": [],
        "la couleur du logo": [],
        "linkdin et watsapp": ["linkedin", "whatsapp"],
    },
    "metric": {
        "coût par lead de 80 €, taux d’ouverture de 40 %": ["cost_per_lead", "open_rate"],
        "cout par lead, taux douverture, taux d ouverture": ["cost_per_lead", "open_rate"],
        "25 démos et dix contrats signés": ["demos", "contracts"],
        "500 leads qualifiés": ["qualified_leads"],
        "50 rendez-vous, 50 rdv, 50 RDV": ["meetings", "meetings", "meetings"],
        "chiffre d'affaires": ["revenue"],
        "réduire le churn": ["churn"],
        "likes, impressions and website traffic": ["likes", "impressions", "visits"],
        "cost per lead below 80, 12 booked meetings": ["cost_per_lead", "meetings"],
        "inscrites au webinaire": ["registrations"],
        "l'équipe de vente": [],
        "the sales team": [],
        "I like that": [],
    },
    "people": {
        "DAF et DSI": ["finance_director", "it_director"],
        "CFOs / CIOs": ["finance_director", "it_director"],
        "responsable achats et logistique": ["purchasing"],
        "parents de lycéens": ["parent"],
        "lycéens et parents": ["high_school_student", "parent"],
        "clients inactifs": ["inactive_customer"],
        "notre logiciel de paie": [],
    },
    "role": {
        "Sophie, responsable marketing": ["campaign_manager"],
        "Karim est SDR": ["sdr"],
        "chargée de com": ["content"],
        "les commerciaux": ["sales"],
        "l’agence Pixel": ["agency"],
        "Julie, graphiste": ["content"],
        "le DPO": ["legal"],
        "notre DG": ["executive"],
        "Tom, head of growth": ["channel_manager"],
        "it is fine": [],
    },
    "objective": {
        "acquérir de nouveaux clients et fidéliser les anciens": ["acquisition", "acquisition", "retention"],
        "reduire le churn": ["retention"],
        "montée en gamme": ["upsell"],
        "vendre d’autres produits à nos clients": ["cross_sell"],
        "faire connaître la marque": ["awareness"],
        "activer les comptes": ["activation"],
        "obtenir des parrainages": ["referral"],
        "remplir le webinaire": ["event"],
        "win back lapsed customers": ["retention"],
    },
    "everybody": {
        "tout le monde": ["everybody"],
        "le grand public": ["everybody"],
        "all companies": ["all_companies"],
        "toutes les entreprises": ["all_companies"],
        "tous les DAF": [],
        "tous les lycéens": [],
        "everyday heroes": [],
        "people managers": [],
    },
    "activity": {
        "Lancer une campagne": ["launch"],
        "organisons un salon": ["organise"],
        "Publish two articles": ["publish"],
        "mettre en place une newsletter": ["create"],
        "la publicité": [],
    },
    "result": {
        "Générer 500 leads": ["generate"],
        "augmenter le panier moyen": ["raise"],
        "réduction du churn": ["lower"],
    },
    "demographic": {"femmes de la région parisienne": ["gender", "place"], "young people": ["age"], "les DAF": []},
    "product": {"notre logiciel de paie": ["software"], "les dirigeants": []},
    "format": {
        "un livre blanc, deux études de cas et une vidéo": ["white_paper", "case_study", "video"],
        "cas clients, checklist, replay du webinaire": ["case_study", "checklist", "webinar_recording"],
        "white paper, landing page, press release": ["white_paper", "landing_page", "press_release"],
    },
    "stage": {"prise de conscience": ["awareness"], "bas de funnel": ["conversion"], "loyalty": ["retention"]},
    "identifier": {
        "e-mail et téléphone": ["email", "phone"],
        "adresse postale": ["postal_address"],
        "customer ID": ["customer_id"],
    },
    "data": {
        "HubSpot et la base newsletter": ["hubspot", "list"],
        "Google Analytics": ["analytics"],
        "notre CRM": ["crm"],
    },
    "lifecycle": {"clients inactifs": ["inactive"], "nos clients fidèles": ["regular"], "prospects": ["prospect"]},
    "legal_basis": {
        "intérêt légitime": ["legitimate_interest"],
        "opt-in": ["consent"],
        "legitimate interest": ["legitimate_interest"],
    },
    "hosting": {"chez OVH en France": ["eu", "eu"], "aux États-Unis": ["foreign_law"], "tell us": []},
    "cadence": {"tous les quinze jours": ["biweekly"], "point hebdo": ["weekly"], "every month": ["monthly"]},
    "status": {"déjà prêt": ["ready"], "à mettre à jour": ["to_adapt"], "needs to be written": ["to_create"]},
    "sector": {"éditeur de logiciels": ["software"], "une école de commerce": ["school"], "e-commerce": ["ecommerce"]},
    "budget": {"20 k€ de pub, 5 k€ d’imprévus": ["media", "reserve"], "agency fees": ["people"]},
    "task": {"demande d'autorisation en mairie": ["permit", "permit"], "rédiger le mail": ["prepare"]},
    "jargon": {"DAF de PME au T3": ["people", "companies", "time"], "MQTT": []},
}


@pytest.mark.parametrize(
    ("kind", "text", "ids"), [(kind, text, ids) for kind, cases in FOUND.items() for text, ids in cases.items()]
)
def test_terms(kind: Kind, text: str, ids: list[str]) -> None:
    assert [t.id for t in find_terms(text, kind)] == ids


@pytest.mark.parametrize(
    ("kind", "text", "ids"),
    [
        ("channel", "Instagrm", ["instagram"]),
        ("channel", "newsleter", ["newsletter"]),
        ("channel", "pintrest", ["pinterest"]),
        ("channel", "webinarie", ["webinar"]),
        ("metric", "télechargement et inscripton", ["downloads", "registrations"]),
        ("metric", "rendez-vuos", []),
        ("channel", "radeau", []),
        ("metric", "prospectif", []),
        ("metric", "contract", ["contracts"]),
        ("channel", "affichée", []),
    ],
)
def test_one_slip_is_forgiven_in_long_words_only(kind: Kind, text: str, ids: list[str]) -> None:
    assert [t.id for t in find_terms(text, kind, fuzzy=True)] == ids
    exact = [t.id for t in find_terms(text, kind)]
    assert [t.exact for t in find_terms(text, kind, fuzzy=True)] == [t in exact for t in ids]


def test_words_kept_to_their_language() -> None:
    assert [t.id for t in find_terms("la pub", "channel", "fr")] == ["ads"]
    assert find_terms("the pub", "channel", "en") == []
    assert [t.id for t in find_terms("on fait de l'awareness", "objective", "fr")] == ["awareness"]


def test_words_are_whole_and_a_line_ends_a_phrase() -> None:
    assert find_terms("mailbox-like", "metric") == []
    assert find_terms("taux\nd'ouverture", "metric") == []
    assert [t.words for t in find_terms("Google\nAds", "channel", "fr")] == ["Google", "Ads"]


def test_words_are_the_slice_as_typed() -> None:
    text = "le Taux d’Ouverture des e\u0301tudes"
    (found,) = find_terms(text, "metric")
    assert text[found.start : found.end] == found.words == "Taux d’Ouverture"
    (study,) = find_terms(text, "format")
    assert study.words == "e\u0301tudes"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_label_is_found_again(language: Language) -> None:
    lost = [
        (kind, known.id)
        for kind in FOUND
        for known in entries(kind)
        if known.id not in {t.id for t in find_terms(known.label.get(language), kind, language)}
    ]
    assert lost == []


def test_entries_and_labels() -> None:
    linkedin = entry("channel", "linkedin_ads")
    assert linkedin is not None
    assert (linkedin.data["kind"], linkedin.data["media"]) == ("social_ads", "paid")
    assert label("channel", "linkedin_ads").fr == "LinkedIn Ads"
    assert label("metric", "cost_per_lead").get("en") == "cost per lead"
    assert label("channel", "made_up").fr == "made up"
    assert entry("channel", "_none") is None
