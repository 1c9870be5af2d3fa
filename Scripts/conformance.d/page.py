"""The requirements as the page PipeProtocol has them."""

import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = ROOT / "Sources/AgentCore/AgentCore.docc/PipeProtocol.md"
ITEM = re.compile(r"^- \*\*(\d+\.\d+)\*\* (.*)$")


def requirements() -> dict[str, str]:
    """The sentences by their numbers, in the page's order."""
    found: dict[str, str] = {}
    number = None
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if item := ITEM.match(line):
            number = item[1]
            if number in found:
                raise ValueError(f"{PAGE.name} has {number} twice")
            found[number] = item[2]
        elif number and line.startswith("  "):
            found[number] += " " + line.strip()
        else:
            number = None
    return found


def is_named(number: str, names: list[str]) -> bool:
    """Whether a number is one of `names` or belongs to a section among them; all are where there are none."""
    return not names or number in names or number.partition(".")[0] in names
