"""The whole tree, as the product's JSON names it."""

from . import contacts, knowledge, outcomes, success, surveys, tickets
from .log import Log

PARTS = (outcomes, contacts, surveys, tickets, knowledge)


def report(lines, since, until, as_of, zone="UTC", settings=None):
    """All figures of a log; instants in milliseconds."""
    log = Log(lines, since, until, as_of, zone, settings)
    support = {}
    for part in PARTS:
        support.update(part.figures(log))
    return {"support": support, "success": success.figures(log)}


def differences(expected, found, path=""):
    """Paths at which a tree differs from what is expected, within 1e-6; units and notes are words, not figures."""
    if isinstance(expected, dict) and isinstance(found, dict):
        for key in sorted({*expected, *found} - {"unit", "note"}):
            if key not in found or key not in expected:
                yield f"{path}/{key}", expected.get(key, "(none)"), found.get(key, "(none)")
            else:
                yield from differences(expected[key], found[key], f"{path}/{key}")
    elif isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        for place, (a, b) in enumerate(zip(expected, found)):
            yield from differences(a, b, f"{path}/{place}")
    elif numeric(expected) and numeric(found):
        if abs(expected - found) > 1e-6 * max(1, abs(expected)):
            yield path, expected, found
    elif expected != found:
        yield path, expected, found


def numeric(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)
