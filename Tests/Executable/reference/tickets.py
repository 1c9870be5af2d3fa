"""Tickets: their times, reopenings and backlog (METRICS.md 3.2 "Reopened", 3.3, 3.4)."""

import datetime

from . import outcomes
from .log import MINUTE, local_day, local_midnight
from .statistics import share, times


def every(log):
    """Every ticket with an opening whose conversation is not left out."""
    found = [e for e in log.events if e.type == "ticket.opened" and e.ticket is not None]
    names = dict.fromkeys(e.ticket for e in found if e.conv is None or not log.left_out(e.conv))
    return sorted(names, key=lambda t: t.encode())


def opened(log, ticket):
    return log.of_ticket(ticket, "ticket.opened")[0]


def merged(log, ticket):
    return bool(log.of_ticket(ticket, "ticket.merged"))


def surviving(log, ticket):
    """What a ticket was merged into in the end."""
    for _ in range(32):
        into = [e.data.get("into") for e in log.of_ticket(ticket, "ticket.merged")]
        if not into:
            break
        ticket = into[-1]
    return ticket


def human(event):
    return (event.actor or "").startswith("human")


def public_replies(log, ticket):
    """Internal notes and automatic replies are none (human first reply)."""
    return [e for e in log.of_ticket(ticket, "ticket.replied") if human(e) and e.data.get("public") is True]


def solves(log, ticket):
    return log.of_ticket(ticket, "ticket.solved")


def history(log, ticket):
    """(at, state, event) after each change of state."""
    state, rows = None, []
    changes = {"opened": "open", "pending": "pending", "resumed": "open", "reopened": "open",
               "solved": "solved", "closed": "closed", "merged": "merged"}
    for event in log.of_ticket(ticket):
        kind = event.type.removeprefix("ticket.")
        if event.type.startswith("ticket.") and kind in changes and state != "merged":
            rows.append((event.at, state, changes[kind], event))
            state = changes[kind]
    return rows


def states(log, ticket):
    """Its states one after the other. Open: a ticket that is closed and was once solved is a solved one."""
    found = []
    for _, _, after, _ in history(log, ticket):
        found.append("solved" if after == "closed" and "solved" in found else after)
    return found


def by_customer(event):
    """Only a customer's message that is no thanks reopens; staff who correct themselves do not (Reopened)."""
    by = event.data.get("by") or ("agent" if human(event) else "customer")
    return by == "customer" and event.data.get("thanks") is not True


def reopens(log, ticket):
    """Solved to open by a customer (Reopened)."""
    found, solved_at = [], None
    for at, before, after, event in history(log, ticket):
        if event.type == "ticket.solved":
            solved_at = at
        elif event.type == "ticket.reopened" and before in ("solved", "closed"):
            if by_customer(event) and solved_at is not None:
                found.append(event)
    return found


def backlog(log, at):
    """Opened at or before T, neither solved nor closed nor merged at T (Backlog)."""
    waiting = {}
    for ticket in every(log):
        states = [after for when, _, after, _ in history(log, ticket) if when <= at]
        if states and states[-1] in ("open", "pending") and opened(log, ticket).at <= at:
            waiting[ticket] = at - opened(log, ticket).at
    return waiting


def requester_wait(log, ticket):
    """Full resolution less the time pending on the customer and less solved-then-reopened gaps (3.3)."""
    rows = history(log, ticket)
    end = max(place for place, row in enumerate(rows) if row[3].type == "ticket.solved")
    rows = rows[:end + 1]
    wait = log.span(rows[0][0], rows[-1][0])
    for (at, _, state, event), following in zip(rows, rows[1:]):
        on_customer = state == "pending" and event.data.get("on", "customer") == "customer"
        if on_customer or state in ("solved", "closed"):
            wait -= log.span(at, following[0])
    return max(0, wait)


def handled(log, ticket):
    """Sum of work_s of human turns; where not recorded the time assigned and open, business clock (3.3).

    Open: what was never assigned has no such time; a span that is under way counts once it ends.
    """
    work = [e.data["work_s"] for e in log.of_ticket(ticket, "ticket.replied", "ticket.noted")
            if human(e) and e.data.get("work_s") is not None]
    if work:
        return sum(work) * 1000
    rows, assigned = history(log, ticket), log.of_ticket(ticket, "ticket.assigned")
    if not assigned:
        return None
    total, worked = 0, False
    for row, following in zip(rows, rows[1:]):
        taken = log.events.index(assigned[0]) < log.events.index(following[3])
        if row[2] == "open" and taken:
            already = log.events.index(assigned[0]) < log.events.index(row[3])
            total += log.business(row[0] if already else assigned[0].at, following[0])
            worked = True
    return total if worked or rows[-1][2] == "open" else None


def queue_abandoned(log, conv):
    """Escalated and gone before the first human reply (abandonment)."""
    for event in log.of(conv):
        if event.type == "ticket.replied" and human(event) and event.data.get("public") is True:
            return False
        if event.type == "queue.left":
            return True
    return False


def days(log):
    """The local days of the period, with the instants at which each begins and ends."""
    day = local_day(log.since, log.zone)
    while local_midnight(day, log.zone) < log.until:
        following = day + datetime.timedelta(days=1)
        yield day.isoformat(), local_midnight(day, log.zone), local_midnight(following, log.zone)
        day = following


def figures(log):
    cohort = [t for t in every(log) if log.in_period(opened(log, t).at)]
    net = [t for t in cohort if not merged(log, t)]
    first = {t: public_replies(log, t)[0].at for t in net if public_replies(log, t)}
    done = [t for t in net if solves(log, t)]
    handed = {t: log.of(opened(log, t).conv, "conversation.escalated") for t in net}
    to_human = {t: log.span(handed[t][0].at, first[t]) for t in first if handed[t]}
    # Customers who leave first are queue abandonment (time to human).
    waiting = [t for t in net if handed[t] and t not in first and states(log, t)[-1] in ("open", "pending")
               and not queue_abandoned(log, opened(log, t).conv)]
    start = {t: opened(log, t).at for t in net}
    reply_business = {t: log.business(start[t], at) for t, at in first.items()}
    target = log.settings.get("first_reply_minutes", 30) * MINUTE
    overdue = [t for t in net if t not in first and log.business(start[t], log.as_of) > target]
    in_time = [t for t in first if reply_business[t] <= target]
    once = [t for t in done if reopens(log, t)]
    active = [t for t in every(log) if not merged(log, t) and any(log.in_period(e.at) for e in solves(log, t))]
    active_again = [t for t in active if any(log.in_period(e.at) for e in reopens(log, t))]
    handed_over = [c for c in outcomes.requests(log) if outcomes.escalated(log, c)]
    at_end = backlog(log, min(log.until, log.as_of))
    return {
        "queue_abandonment_rate": share([c for c in handed_over if queue_abandoned(log, c)], handed_over),
        "tickets_opened": {"value": len(cohort)},
        "tickets_merged": {"value": len(cohort) - len(net)},
        "tickets_net": {"value": len(net)},
        "transfer_rate": share([t for t in net if log.of_ticket(t, "ticket.transferred")], net),
        "ticket_escalation_rate": share([t for t in net if log.of_ticket(t, "ticket.escalated")], net),
        "time_to_human_s": times(to_human),
        "still_waiting_rate": share(waiting, [t for t in net if handed[t]]),
        "first_reply_time_human_calendar": times({t: log.span(start[t], at) for t, at in first.items()}),
        "first_reply_time_human_business": times(reply_business),
        f"first_reply_within_{target // MINUTE}_business_minutes": share(in_time, [*first, *overdue]),
        "first_resolution_time_calendar": times({t: log.span(start[t], solves(log, t)[0].at) for t in done}),
        "full_resolution_time_calendar": times({t: log.span(start[t], solves(log, t)[-1].at) for t in done}),
        "full_resolution_time_business": times({t: log.business(start[t], solves(log, t)[-1].at) for t in done}),
        "requester_wait_time_calendar": times({t: requester_wait(log, t) for t in done}),
        "handle_time_human": times({t: handled(log, t) for t in done if handled(log, t) is not None}),
        "backlog_end_of_day": {
            day: len(backlog(log, min(end, log.as_of))) if start <= log.as_of else None for day, start, end in days(log)},
        "backlog_at_window_end": {"n": len(at_end), "ids": list(at_end),
                                  "age_s": {t: age / 1000 for t, age in at_end.items()}},
        "reopen_rate_cohort": share(once, done),
        "reopen_rate_period": share(active_again, active),
        "reopens": {"value": sum(len(reopens(log, t)) for t in net)},
    }
