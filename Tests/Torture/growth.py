"""Every stage on inputs of n and 2 n, and the dearest turn at the size limit."""

from __future__ import annotations

from typing import Any

from inside import measured, sample_content
from tools import Failed, Folder

MOST_GROWTH = 3
MOST_MILLISECONDS = 250


def fault(figures: dict[str, Any]) -> str | None:
    """What does not hold; none where everything grows with its input."""
    worst = max(figures["stages"], key=lambda stage: stage["ratio"])
    if worst["ratio"] >= MOST_GROWTH:
        return f"'{worst['stage']}' takes {worst['ratio']:.1f} times as long on twice {worst['size']}"
    if figures["turn_ms"] > MOST_MILLISECONDS:
        return f"a turn of {figures['turn']} takes {figures['turn_ms']:.0f} ms"
    return None


def prove(short: bool, seed: int) -> str:
    """No stage grows with the square of its input, and no message is too dear."""
    folder = Folder()
    form = ["--short"] if short else []
    figures = measured(folder, "growth", *form, content=sample_content())
    if words := fault(figures):
        raise Failed(words)
    control = measured(folder, "growth", "--plant", content=sample_content())
    if (noticed := fault(control)) is None:
        raise Failed("the control did not notice a stage that grows with the square")
    worst = max(figures["stages"], key=lambda stage: stage["ratio"])
    return (
        f"{len(figures['stages'])} stages, at most × {worst['ratio']:.1f} ('{worst['stage']}'), the dearest turn of 64 KiB "
        f"{figures['turn_ms']:.0f} ms ({figures['turn']}); control: {noticed}"
    )
