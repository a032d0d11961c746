"""What a marketer says about people: who is in the team, who runs which channel, who prepares what."""

from collections.abc import Sequence

from evals.conversations.facts import Fact
from evals.simulator.campaign import KnownContent, KnownMember
from evals.simulator.speech import Length, Said, Speech
from evals.simulator.values import day


def team(speech: Speech, length: Length) -> Said:
    """Say who is in the team and, for those who run channels, which ones."""
    rows, facts = [], []
    for member in speech.campaign.team:
        said, stated = _member(speech, member)
        rows.append({"value": said})
        facts += stated
    return Said(speech.voice.listed(speech.style("team", length), rows), tuple(facts), "team")


def one_member(speech: Speech, roles: Sequence[str]) -> Said | None:
    """Name who has one of some roles, or nobody."""
    member = next((each for each in speech.campaign.team if each.role in roles), None)
    if member is None:
        return None
    said, facts = _member(speech, member)
    return Said(speech.voice.pick("member", "short", value=said), tuple(facts), "team")


def _member(speech: Speech, member: KnownMember) -> tuple[str, list[Fact]]:
    run = [name for name, who in speech.campaign.channels.items() if who == member.name]
    joined = (" et " if speech.voice.language == "fr" else " and ").join(speech.voice.channel(c) for c in run)
    text = speech.voice.pick("team", "item", member.role, name=member.name, channels=joined)
    facts = [Fact("team.members", member.name)]
    if member.role == "channel_manager":
        facts += [Fact(f"rally.channels[{name}].manager", member.name) for name in run]
    else:
        facts.append(Fact(f"team.members[{member.name}].role", member.role))
    return text, facts


def contact(speech: Speech, name: str) -> Said:
    """Say who the contact of an agency is; the campaign manager where nobody was chosen."""
    known = next((each.contact for each in speech.campaign.team if each.name == name), None)
    who = known or speech.campaign.manager
    text = speech.voice.pick("contact", "short", contact=who)
    return Said(text, (Fact(f"team.members[{name}].contact", who),), "contact")


def managers(speech: Speech, names: Sequence[str]) -> Said:
    """Say who runs some channels; the campaign manager runs those that the marketer had not thought of."""
    run = {name: speech.campaign.channels.get(name, speech.campaign.manager) for name in names}
    facts = tuple(Fact(f"rally.channels[{name}].manager", who) for name, who in run.items())
    if len(set(run.values())) == 1:
        return Said(speech.voice.pick("one_manager", "short", manager=next(iter(run.values()))), facts, "managers")
    rows = [{"channel": c, "le_channel": speech.voice.channel(c), "manager": who} for c, who in run.items()]
    return Said(speech.voice.listed(speech.style("managers", "short"), rows), facts, "managers")


def owners(speech: Speech, titles: Sequence[str]) -> Said:
    """Say who answers for some contents."""
    known = {each.title: each.owner for each in speech.campaign.contents}
    owned = {title: known.get(title, speech.campaign.manager) for title in titles}
    facts = tuple(Fact(f"rally.contents[{title}].owner", who) for title, who in owned.items())
    if len(set(owned.values())) == 1:
        return Said(speech.voice.pick("one_manager", "short", manager=next(iter(owned.values()))), facts, "owners")
    rows = [{"title": title, "owner": who} for title, who in owned.items()]
    return Said(speech.voice.listed(speech.style("owners", "short"), rows), facts, "owners")


def tasks(speech: Speech, titles: Sequence[str]) -> Said | None:
    """Say who prepares some contents by when, or nothing where that is not known."""
    known = {each.title: each for each in speech.campaign.contents}
    made = [known[title] for title in titles if title in known and known[title].due is not None]
    if len(made) != len(titles):
        return None
    rows = [_task(speech, each) for each in made]
    facts = []
    for each in made:
        facts.append(Fact(f"orchestrate.tasks[{each.title}].owner", each.owner))
        facts.append(Fact(f"orchestrate.tasks[{each.title}].due", str(each.due)))
    return Said(speech.voice.listed(speech.style("tasks", "short"), rows), tuple(facts), "tasks")


def _task(speech: Speech, content: KnownContent) -> dict[str, str]:
    assert content.due is not None
    due = day(content.due, speech.voice.language, speech.voice.rng)
    return {"title": content.title, "owner": content.owner, "due": due}
