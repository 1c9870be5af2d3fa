"""First contacts, and what comes back (METRICS.md 3.2 "First contact resolution"; Same issue; Settled)."""

from . import outcomes, tickets
from .log import DAY
from .statistics import share


def primary(log, conv):
    """The last request turn at or above the threshold that is not human_request; else that; else unknown."""
    clear = [e.data.get("intent") for e in outcomes.scored(log, conv)
             if e.data.get("confidence", 0) >= e.data.get("threshold", 0)]
    named = [i for i in clear if i != "human_request"]
    return named[-1] if named else clear[-1] if clear else "unknown"


def tickets_of(log, conv):
    opened = [e.ticket for e in log.of(conv, "ticket.opened") if e.ticket is not None]
    return list(dict.fromkeys(opened))


def orders(log, conv):
    """Values of the order-number slot."""
    return {str(e.data["value"]) for e in log.of(conv, "slot.set")
            if e.data.get("name") == "order_number" and "value" in e.data and e.data.get("valid") is not False}


def same_issue(log, a, b):
    """Same primary intent, or the same order number, or linked tickets; unknown never matches."""
    if primary(log, a) == primary(log, b) != "unknown":
        return True
    return bool(orders(log, a) & orders(log, b) or linked(log, a) & linked(log, b))


def linked(log, conv):
    """Its tickets and those that they continue. Open: what a ticket was merged into counts as a link."""
    own = set(tickets_of(log, conv))
    events = [e for t in own for e in log.of_ticket(t, "ticket.opened", "ticket.linked", "ticket.merged")]
    names = [e.data.get("into" if e.type == "ticket.merged" else "link") for e in events]
    return own | {name for name in names if name is not None}


def contact_end(log, conv):
    """The escalation, else the last turn."""
    handed = log.of(conv, "conversation.escalated")
    end = handed[0].at if handed else ([log.started(conv)] + [e.at for e in outcomes.turns(log, conv)])[-1]
    return max(end, log.started(conv))


def window_end(log, conv):
    """The days after max(contact end, last solve of the ticket)."""
    solves = [e.at for t in tickets_of(log, conv) for e in log.of_ticket(t, "ticket.solved")]
    return max([contact_end(log, conv), *solves]) + log.settings.get("fcr_window_days", 7) * DAY


def comes_back_to(log, earlier, later):
    """Is `later` a re-contact of `earlier`?"""
    who = log.customer(earlier)
    return (
        earlier != later and who is not None and log.customer(later) == who
        and outcomes.is_request(log, later)
        and contact_end(log, earlier) < log.started(later) <= window_end(log, earlier)
        and same_issue(log, earlier, later)
    )


def figures(log):
    every = [c for c in log.conversations() if outcomes.is_request(log, c)]
    asked = outcomes.requests(log)
    repeats = [c for c in asked if any(comes_back_to(log, x, c) for x in every)]
    again = [c for c in asked if any(comes_back_to(log, c, y) for y in every)]
    known = [c for c in asked if log.customer(c) is not None]
    first = [c for c in known if c not in repeats]
    ended = [c for c in first if window_end(log, c) <= log.as_of]
    handed = [c for c in ended if outcomes.escalated(log, c)]
    kept = [c for c in ended if c not in handed]
    by_bot = [c for c in kept if outcomes.resolved(log, c) and c not in again]
    one_touch = [c for c in handed if one_touched(log, c) and c not in again]
    said = {c: [e.type for e in log.of(c, "resolution.confirmed", "resolution.rejected")] for c in ended}
    stated = [c for c in ended if said[c]]
    # Never counted as success while the window is open (decision 5). Open: a customer who is not known and so
    # cannot be seen to come back has no re-contact.
    verified = [c for c in asked if outcomes.resolved(log, c) and c not in again and window_end(log, c) <= log.as_of]
    return {
        "bot_resolution_rate_verified": share(verified, asked),
        "first_contacts": {"value": len(first), "ids": first},
        "repeat_contact_rate": share(repeats, asked),
        "fcr_bot": share(by_bot, ended),
        "fcr_bot_of_contained": share(by_bot, kept),
        "fcr_human_one_touch": share(one_touch, handed),
        "fcr_overall": share(by_bot + one_touch, ended),
        "fcr_customer_stated": share([c for c in stated if said[c][-1] == "resolution.confirmed"], stated),
        "fcr_immature_excluded": {"value": len(first) - len(ended)},
        "fcr_unknown_customers_excluded": {"value": len(asked) - len(known)},
    }


def one_touched(log, conv):
    """Solved with at most one public human reply, never reopened, not merged."""
    own = tickets_of(log, conv)
    return bool(own) and all(
        tickets.states(log, t)[-1] == "solved" and len(tickets.public_replies(log, t)) <= 1
        and not tickets.reopens(log, t) and not tickets.merged(log, t)
        for t in own
    )
