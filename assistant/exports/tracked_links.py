"""The links to use in each channel, with the parameters by which web analytics tell where a visitor came from.

The parameters are those that Google Analytics reads and that other tools took over: source, medium, campaign and
content; term belongs to search ads and is left to their tools. Values are lower-case ASCII, so that one channel never
counts as two.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import SplitResult, quote, urlencode, urlsplit, urlunsplit

from assistant.exports.boxes import title
from assistant.exports.safe_text import ascii_slug, one_line
from assistant.exports.view import View
from assistant.plan.integrate import Step
from assistant.plan.rally import Channel, ChannelKind

# A host, with a port or not; an address typed without "https://" begins with one that has a point in it.
_HOST = re.compile(r"\w[\w.-]*(:\d+)?")
_BARE = re.compile(r"\w[\w-]*(\.[\w-]+)*\.[^\W\d_]{2,}(:\d+)?([/?#]|$)")

_OWN_PAGES: frozenset[ChannelKind | None] = frozenset({"website", "in_app"})
_DESTINATIONS: frozenset[ChannelKind | None] = _OWN_PAGES | {
    None,
    "webinar",
    "event",
    "trade_show",
    "open_day",
    "community",
    "podcast",
}
"""Channels whose address is where people arrive. On the others, it is what the channel carries."""

_MEDIUMS: dict[ChannelKind, str] = {
    "email": "email", "sms": "sms", "phone": "phone", "social": "social", "social_ads": "paid-social",
    "search_ads": "cpc", "display": "display", "website": "website", "webinar": "webinar", "event": "event",
    "trade_show": "event", "open_day": "event", "print": "print", "press": "press", "radio": "radio",
    "podcast": "podcast", "influencer": "influencer", "direct_mail": "direct-mail", "community": "community",
    "in_app": "in-app", "lead_purchase": "partner", "field_sales": "sales", "other": "other",
}  # fmt: skip


@dataclass(frozen=True)
class TrackedLink:
    """One address as one channel has to carry it.

    Args:
        step: Name of the step that the address belongs to.
        origin: Name of the step that carries it; the same where it carries its own.
        channel: Name of the channel that carries it.
        source: ``utm_source``, the channel.
        medium: ``utm_medium``, its kind.
        campaign: ``utm_campaign``, the plan.
        content: ``utm_content``, the step that carries it.
        url: The address as the plan has it.
        tracked: The address with the parameters; "" where it must not have any.
    """

    step: str
    origin: str
    channel: str
    source: str
    medium: str
    campaign: str
    content: str
    url: str
    tracked: str


def tracked_links(view: View) -> Iterator[TrackedLink]:
    """Yield the tracked addresses in the order of the plan's steps.

    A page is reached from the steps before it, so its address is tagged once for each of their channels. Links between
    pages of one's own are not: a tag there would overwrite where the visitor first came from.
    """
    channels: dict[str, Channel] = {}
    for channel in view.plan.rally.channels:
        channels.setdefault(channel.id, channel)

    def kind(step: Step) -> ChannelKind | None:
        channel = channels.get(step.channel or "")
        return channel.kind if channel else None

    for step in view.plan.integrate.steps:
        if not one_line(step.url):
            continue
        before = [
            view.steps[link.source]
            for link in view.plan.integrate.links
            if link.target == step.id and link.source in view.steps and link.source != step.id
        ]
        carriers = {each.id: each for each in before if each.channel and kind(each) not in _OWN_PAGES}
        inside = bool(before) and all(kind(each) in _OWN_PAGES for each in before) and not step.entry
        if kind(step) not in _DESTINATIONS:
            carriers = {step.id: step}
        for carrier in (carriers or {step.id: step}).values():
            link = _link(view, step, carrier, channels.get(carrier.channel or ""))
            yield replace(link, tracked="") if inside and kind(step) in _OWN_PAGES else link


def _link(view: View, step: Step, carrier: Step, channel: Channel | None) -> TrackedLink:
    url = one_line(step.url)
    source = ascii_slug(channel.name if channel else "") or ascii_slug(carrier.channel) or "direct"
    medium = _MEDIUMS[channel.kind] if channel and channel.kind else "other"
    campaign = ascii_slug(view.plan.name) or ascii_slug(view.plan.id) or "campaign"
    content = ascii_slug(carrier.id)
    return TrackedLink(
        title(step), title(carrier), view.name(carrier.channel), source, medium, campaign, content, url,
        tagged(url, {"utm_source": source, "utm_medium": medium, "utm_campaign": campaign, "utm_content": content}),
    )  # fmt: skip


def tagged(url: str, parameters: dict[str, str]) -> str:
    """Add parameters to a web address, before its fragment; those of the same name that it had are replaced.

    Returns:
        The address in ASCII; "" where it is no web address.
    """
    if _BARE.match(url):
        url = f"https://{url}"
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not _HOST.fullmatch(parts.netloc):
        return ""
    kept = [each for each in parts.query.split("&") if each and each.split("=", 1)[0] not in parameters]
    query = "&".join([*(quote(each, safe="%=+:@/?,;$!'()*~-._") for each in kept), urlencode(parameters)])
    path = quote(parts.path or "/", safe="%/:@!$&'()*+,;=~-._")
    return urlunsplit(
        SplitResult(
            parts.scheme, _ascii_host(parts.netloc), path, query, quote(parts.fragment, safe="%/?:@!$&'()*+,;=~-._")
        )
    )


def _ascii_host(netloc: str) -> str:
    try:
        return netloc if netloc.isascii() else netloc.encode("idna").decode("ascii")
    except UnicodeError:
        return quote(netloc, safe=":")
