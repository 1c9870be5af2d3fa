"""Turn after turn for days of virtual time."""

from __future__ import annotations

from inside import measured
from tools import Failed, Folder

MOST_GROWTH = 1.1
MOST_LOG_MEGABYTES = 16
# The processor's time of one turn in a hundred varies by this much on a machine that does other things too.
MOST_SLOWER = 1.5


def faults(figures: dict[str, float]) -> dict[str, str]:
    """What does not hold, by what it is about; nothing where the soak went well."""
    found = {}
    if figures["late_mb"] > MOST_GROWTH * figures["early_mb"]:
        found["memory"] = f"memory grew from {figures['early_mb']:.0f} to {figures['late_mb']:.0f} MB"
    if figures["log_mb"] > MOST_LOG_MEGABYTES:
        found["log"] = f"the write-ahead log grew to {figures['log_mb']:.0f} MB"
    if figures["late_p99_us"] > MOST_SLOWER * figures["early_p99_us"]:
        found["time"] = f"the 99th percentile grew from {figures['early_p99_us']:.0f} to {figures['late_p99_us']:.0f} µs"
    return found


def prove(short: bool, seed: int) -> str:
    """Memory, the write-ahead log and the dearest turns stay what they were."""
    folder = Folder()
    # Every cache is full after some 12,000 turns; the early level is that of the second quarter.
    turns = 48_000 if short else 864_000
    figures = measured(folder, "soak", "--seed", str(seed), "--turns", str(turns))
    if words := faults(figures):
        raise Failed("; ".join(words.values()))
    noticed = []
    for plant in ["memory", "log", "time"]:
        control = faults(measured(folder, "soak", "--turns", "8000", "--plant", plant))
        if plant not in control:
            raise Failed(f"the control did not notice a planted fault: {plant}")
        noticed.append(control[plant])
    return (
        f"{turns:,} turns, memory {figures['early_mb']:.0f} → {figures['late_mb']:.0f} MB, "
        f"p99 {figures['early_p99_us']:.0f} → {figures['late_p99_us']:.0f} µs, log at most {figures['log_mb']:.1f} MB; "
        f"control: {'; '.join(noticed)}"
    )
