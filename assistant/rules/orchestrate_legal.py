"""What the law asks for and a campaign lacks. Landmarks for France, to be checked with counsel."""

from collections.abc import Iterator

from assistant.language.text import Text
from assistant.plan.rally import ChannelKind
from assistant.rules.facts import Facts, filled
from assistant.rules.finding import Fault
from assistant.rules.left_out import in_reserve
from assistant.rules.registry import rule
from assistant.rules.wording import listed, named

_BASIS = "orchestrate.compliance.legal_basis"
_NEEDS_BASIS = frozenset[ChannelKind]({"email", "sms", "phone", "direct_mail"})
_NEEDS_CONSENT = frozenset[ChannelKind]({"email", "sms", "phone"})


def _contacting(facts: Facts, kinds: frozenset[ChannelKind]) -> list[str]:
    """Return the channels of these kinds that a step or an automation uses, by id."""
    used = {filled(step.channel) for step in facts.plan.integrate.steps}
    used.update(filled(automation.channel) for automation in facts.plan.orchestrate.automations)
    return sorted(id_ for id_ in used & facts.channels.keys() if facts.channels[id_].kind in kinds)


def _names(facts: Facts, channels: list[str]) -> Text:
    return listed([named(facts.channels[id_].name, id_) for id_ in channels])


@rule(
    code="ORC032",
    name="no-legal-basis",
    title=Text("pas de base légale", "no legal basis"),
    severity="error",
    section="orchestrate",
    source="practice-legal#legal-basis",
    also=("practice-legal#business-contacts", "practice-legal#check-with-counsel"),
)
def no_legal_basis(facts: Facts) -> Iterator[Fault]:
    """A step or automation uses e-mail, SMS, phone or direct mail, and ``legal_basis`` is empty (GDPR, article 6)."""
    channels = _contacting(facts, _NEEDS_BASIS)
    if not channels or facts.plan.orchestrate.compliance.legal_basis is not None:
        return
    names = _names(facts, channels)
    yield Fault(
        _BASIS,
        Text(
            f"La campagne contacte des personnes par {names.fr}, sans dire sur quelle base légale.",
            f"The campaign contacts people by {names.en}, and does not say on what legal basis.",
        ),
        Text(
            "Dites si elles ont consenti, si vous invoquez l’intérêt légitime (elles sont informées et peuvent "
            "s’opposer) ou un contrat ; faites-le vérifier par votre délégué à la protection des données.",
            "Say whether they consented, or whether you rely on legitimate interest (they are informed and can object) "
            "or on a contract; have it checked by your data protection officer.",
        ),
        ids=tuple(channels),
    )


@rule(
    code="ORC039",
    name="consumers-contacted-without-consent",
    title=Text("particuliers contactés sans consentement", "consumers contacted without consent"),
    severity="error",
    section="orchestrate",
    source="practice-legal#consumer-consent",
    also=("practice-legal#check-with-counsel", "integrate-seamless-experience#newsletter-sms"),
)
def consumers_contacted_without_consent(facts: Facts) -> Iterator[Fault]:
    """Consumers who are prospects, e-mail, SMS or phone in a step or automation, and a basis other than consent.

    French law: prior consent for e-mails and text messages, and since 11 August 2026 for calls (Act 2025-594). Silent
    without a basis (ORC032).
    """
    audience, basis = facts.plan.audience, facts.plan.orchestrate.compliance.legal_basis
    if audience.market != "consumer" or audience.lifecycle != "prospect" or basis in (None, "consent"):
        return
    channels = _contacting(facts, _NEEDS_CONSENT)
    if not channels:
        return
    names = _names(facts, channels)
    yield Fault(
        _BASIS,
        Text(
            f"Contacter des particuliers qui ne sont pas clients par {names.fr} demande leur consentement préalable ; "
            "pour le téléphone, c’est la loi 2025-594, depuis le 11 août 2026.",
            f"Contacting consumers who are no customers by {names.en} requires their prior consent; for the telephone "
            "that is French law 2025-594, since 11 August 2026.",
        ),
        Text(
            "Prévoyez l’étape qui recueille leur accord, canal par canal, et prenez le consentement comme base ; "
            "sinon, renoncez à ces canaux.",
            "Plan the step that collects their agreement, channel by channel, and make consent the basis; otherwise do "
            "without these channels.",
        ),
        ids=tuple(channels),
    )


@rule(
    code="ORC033",
    name="paid-influence-without-disclosure",
    title=Text("influence payée sans mention", "paid influence without disclosure"),
    severity="error",
    section="orchestrate",
    source="practice-legal#influence-disclosure",
    also=("rally-micro-influence-pros-cons#disclosure-law",),
)
def paid_influence_without_disclosure(facts: Facts) -> Iterator[Fault]:
    """A paid channel of kind influencer, and ``disclosure`` is empty (French law 2023-451).

    Where the medium is not said, a budget line of more than zero says that it is paid. Silent on channels left out with
    a reason.
    """
    reserve = in_reserve(facts)
    funded = {filled(line.channel) for line in facts.plan.orchestrate.budget.lines if line.amount}
    channels = sorted(
        channel.id
        for channel in facts.channels.values()
        if channel.kind == "influencer"
        and (channel.media == "paid" or (channel.media is None and channel.id in funded))
        and channel.id not in reserve
    )
    if not channels or filled(facts.plan.orchestrate.compliance.disclosure):
        return
    names = _names(facts, channels)
    yield Fault(
        "orchestrate.compliance.disclosure",
        Text(
            f"{names.fr} : un partenariat rémunéré doit être annoncé comme tel (loi 2023-451), un produit offert "
            "compris, et le plan ne dit pas comment.",
            f"{names.en}: a paid partnership must be announced as such (French law 2023-451), a free product included, "
            "and the plan does not say how.",
        ),
        Text(
            "Écrivez la mention prévue (« Publicité » ou « Collaboration commerciale ») et qui vérifie qu’elle est en "
            "ligne ; depuis 2026, un contrat écrit est obligatoire à partir de 1 000 € par an et par annonceur.",
            "Write down the label (“Publicité” or “Collaboration commerciale”) and who checks that it is online; since "
            "2026 a written contract is compulsory from €1,000 a year and advertiser.",
        ),
        ids=tuple(channels),
    )
