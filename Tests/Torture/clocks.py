"""The machine's clock is set back and ahead, over changes of daylight saving and leap days."""

from __future__ import annotations

from inside import measured
from tools import Failed, Folder


def fault(figures: dict[str, float]) -> str | None:
    """What does not hold; none where time went well."""
    if figures["disordered"] or not figures["is_numbered"]:
        return f"{figures['disordered']} events stand before what they follow"
    if figures["negative"]:
        return f"{figures['negative']} measured times are negative"
    if figures["faults"]:
        return f"the store has {figures['faults']} faults"
    return None


def prove(short: bool, seed: int) -> str:
    """Every session's events keep their order, and no measured time is negative."""
    folder = Folder()
    turns = str(150 if short else 1500)
    figures = measured(folder, "clocks", "--seed", str(seed), "--turns", turns)
    if words := fault(figures):
        raise Failed(words)
    if not figures["steps"]:
        raise Failed("the clock was never behind a session, so nothing was tried")
    control = measured(folder, "clocks", "--seed", str(seed), "--turns", turns, "--plant")
    if (words := fault(control)) is None or not control["negative"]:
        raise Failed("the control did not notice events that were set back")
    return (
        f"8 places, {figures['events']:,} events of {figures['sessions']:,} sessions, the clock behind {figures['steps']} "
        f"turns: order kept, no negative time; control: {words}, {control['negative']} negative times"
    )
