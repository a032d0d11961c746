"""One turn as a LangGraph graph: read, apply, check, decide, find, write.

There is no checkpointer: conversations live in our own tables.
"""

from functools import cache
from typing import Any, TypedDict

from assistant.dialogue import steps
from assistant.dialogue.work import Step, Work
from assistant.llm.quiet import keep_to_ourselves


class TurnState(TypedDict):
    """What travels through the graph."""

    work: Work


STEPS: tuple[tuple[str, Step], ...] = (
    ("read", steps.read_step),
    ("apply", steps.apply_step),
    ("check", steps.check_step),
    ("decide", steps.decide_step),
    ("find", steps.find_step),
    ("write", steps.write_step),
)


@cache
def _graph() -> Any:
    keep_to_ourselves()
    from langgraph.graph import END, START, StateGraph

    builder = StateGraph(TurnState)
    previous = START
    for name, step in STEPS:
        builder.add_node(name, _node(step))
        builder.add_edge(previous, name)
        previous = name
    builder.add_edge(previous, END)
    return builder.compile()


def _node(step: Step) -> Any:
    def node(state: TurnState) -> TurnState:
        step(state["work"])
        return {"work": state["work"]}

    return node


def take_turn(work: Work) -> Work:
    """Run one turn.

    Args:
        work: The message and where the conversation stands.

    Returns:
        The same work, with the reply and the state after the turn.
    """
    result = _graph().invoke({"work": work})
    done = result["work"]
    assert isinstance(done, Work)
    return done
