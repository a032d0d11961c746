"""Conversations: the scripts of ``datasets/conversations``, and simulated marketers by their number."""

import hashlib
from typing import Literal, get_args

from pydantic import Field

from evals.cases.base import Case
from evals.conversations.script import Share, script_files
from evals.conversations.working import TODAY
from evals.simulator.campaign import campaigns
from evals.simulator.conversation import persona

SEED = 1
SIMULATED = 30
"""How many marketers a run simulates: each of the campaigns once, the manners in turn."""


class ConversationCase(Case):
    """A whole conversation."""

    kind: Share | Literal["simulated"]
    script: str = Field("", description="Name of the script.")
    number: int = Field(0, ge=0, description="Number of the simulated conversation.")
    seed: int = Field(SEED, description="Decides a simulated marketer's words and whims.")


def conversation_cases() -> list[tuple[ConversationCase, str]]:
    """Return every conversation with the digest of what it says."""
    return [*(case for share in get_args(Share) for case in _scripted(share)), *_simulated()]


def _scripted(share: Share) -> list[tuple[ConversationCase, str]]:
    found = []
    for path in script_files(share):
        case = ConversationCase(
            id=f"cv-{path.stem}",
            language="en" if path.stem.endswith("-en") else "fr",
            section="plan",
            skill=share,
            difficulty="medium",
            kind=share,
            script=path.stem,
        )
        found.append((case, hashlib.sha256(path.read_bytes()).hexdigest()[:12]))
    return found


def _simulated() -> list[tuple[ConversationCase, str]]:
    languages = {campaign.id: campaign.language for campaign in campaigns()}
    found = []
    for number in range(SIMULATED):
        campaign, manner = persona(number)
        case = ConversationCase(
            id=f"cv-simulated-{number:03d}",
            language=languages[campaign],
            section="plan",
            skill=manner.name.replace(" ", "_"),
            difficulty="hard",
            kind="simulated",
            number=number,
        )
        digest = hashlib.sha256(f"{number} {SEED} {campaign} {manner.name} {TODAY}".encode()).hexdigest()[:12]
        found.append((case, digest))
    return found
