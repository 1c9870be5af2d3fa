"""Customers, revenue, use and health (METRICS.md 3.5; Settled: the calendar month of the period's start)."""

import datetime

from . import contacts, outcomes, surveys, tickets
from .log import DAY, local_day, local_midnight
from .statistics import mean, ratio


def month(log):
    first = local_day(log.since, log.zone).replace(day=1)
    following = (first + datetime.timedelta(days=31)).replace(day=1)
    return local_midnight(first, log.zone), local_midnight(following, log.zone)


def subscriptions(log, who):
    return [e for e in log.events if e.type.startswith("subscription.") and e.cust is not None and log.person(e.cust) == who]


def people(log):
    return {log.person(e.cust) for e in log.events if e.type.startswith("subscription.") and e.cust is not None}


def revenue(log, who, at):
    """Monthly revenue just before an instant; a pause is churn after 30 days."""
    mrr, paused, before = 0, None, 0
    for event in subscriptions(log, who):
        if event.at >= at:
            continue
        if event.type == "subscription.cancelled":
            mrr, paused = 0, None
        elif event.data.get("kind") == "pause":
            before, paused = mrr if paused is None else before, event.at if paused is None else paused
            mrr = 0
        elif event.data.get("mrr") is not None:
            mrr, paused = event.data["mrr"], None
    if paused is not None and at - paused <= 30 * DAY:
        return before
    return mrr


def kinds(log, who, kind, start, end):
    return any(e.data.get("kind") == kind and start <= e.at < end for e in subscriptions(log, who)
               if e.type == "subscription.changed")


def figures(log):
    start, end = month(log)
    at_start = {who: revenue(log, who, start) for who in people(log) if revenue(log, who, start) > 0}
    at_end = {who: revenue(log, who, end) for who in people(log) if revenue(log, who, end) > 0}
    gone = [who for who in at_start if who not in at_end]
    new = [who for who in at_end if who not in at_start]
    first = sum(at_start.values())
    churned = sum(at_start[who] for who in gone)
    stay = [who for who in at_start if who in at_end]
    less = sum(max(0, at_start[who] - at_end[who]) for who in stay)
    more = sum(max(0, at_end[who] - at_start[who]) for who in stay)
    churn = ratio(len(gone), len(at_start))
    upsold = [who for who in at_start if kinds(log, who, "upsell", start, end)]
    renewed = [who for who in at_start if kinds(log, who, "renewal", start, end)]
    crossed = [who for who in at_start if kinds(log, who, "cross_sell", start, end)]

    def rate(num, den, who=None):
        figure = {"num": num, "den": den, "value": ratio(num, den)}
        if who is not None:
            figure["ids"] = sorted(who)
        return figure

    arpa = ratio(first, len(at_start))
    clv = arpa * log.settings["gross_margin"] / churn if churn and log.settings.get("gross_margin") is not None else None
    figures = {
        "customers_at_start": {"value": len(at_start)},
        "customers_at_end": {"value": len(at_end)},
        "retention_rate": rate(len(at_end) - len(new), len(at_start)),
        "churn_rate": rate(len(gone), len(at_start), gone),
        "mrr_start": {"value": first},
        "mrr_churned": {"value": churned},
        "mrr_contraction": {"value": less},
        "mrr_expansion": {"value": more},
        "mrr_new": {"value": sum(at_end[who] for who in new)},
        "mrr_end": {"value": sum(at_end.values())},
        "grr": rate(first - churned - less, first),
        "nrr": rate(first - churned - less + more, first),
        "expansion_rate": rate(more, first),
        "upsell_rate": rate(len(upsold), len(at_start), upsold),
        "cross_sell_rate": rate(len(crossed), len(at_start), crossed),
        "renewal_rate": rate(len(renewed), len(at_start), renewed),
        "contact_rate": rate(len(outcomes.requests(log)), len(at_end)),
        "clv_simple": {"value": clv},
        "historic_value": {"value": paid(log)},
        "adoption": adoption(log, at_end, start, end),
        "health": health(log, at_end, start, end),
    }
    # Not configured: counts and money are unknown, not 0.
    return {n: {"value": None} if not people(log) and set(f) == {"value"} else f for n, f in figures.items()}


def paid(log):
    """Everything that customers paid; nothing known without a payment."""
    amounts = [e.data["amount"] for e in log.events if e.type == "payment.received" and e.cust is not None]
    return sum(amounts) if amounts else None


def used(log, who, start, end):
    return {e.data["feature"] for e in log.events if e.type == "product.used" and e.cust is not None
            and log.person(e.cust) == who and start <= e.at < end and "feature" in e.data}


def adoption(log, active, start, end):
    """Active customers who used the feature in the period, of active customers at its end.

    Open: a feature that none of them used is not listed.
    """
    features = {feature for who in active for feature in used(log, who, start, end)}
    rows = {}
    for feature in features:
        users = sorted(who for who in active if feature in used(log, who, start, end))
        rows[feature] = {"num": len(users), "den": len(active), "value": ratio(len(users), len(active)), "ids": users}
    return rows


def support(log, own):
    """1 without escalation, 0.5 escalated and solved without reopening, 0 reopened or unsolved.

    Open: of a merged ticket the one it was merged into says so, if the log knows it; without a ticket nothing was
    solved.
    """
    handed = [c for c in own if outcomes.escalated(log, c)]
    if not handed:
        return 1
    for conv in handed:
        final = [tickets.surviving(log, t) for t in contacts.tickets_of(log, conv)]
        told = [t for t in final if log.of_ticket(t)]
        if not told or any(tickets.states(log, t)[-1:] != ["solved"] or tickets.reopens(log, t) for t in told):
            return 0
    return 0.5


def health(log, active, start, end):
    """100 (0.4 usage + 0.3 satisfaction + 0.3 support); what is missing drops out and the weights rescale."""
    values, parts = {}, {}
    keys = log.settings.get("key_features") if any(e.type == "product.used" for e in log.events) else None
    for who in active:
        own = [c for c in outcomes.sessions(log) if log.customer(c) == who]
        asked = [c for c in own if not log.outbound(c)]
        scores = [(log.events.index(e), score) for c in asked for e, score, _ in surveys.answers(log, c, "csat")[0]]
        last = max(scores)[1] if scores else None
        part = {
            "usage": min(1, len(used(log, who, start, end)) / keys) if keys else None,
            "satisfaction": (last - 1) / 4 if last is not None else None,
            "support": support(log, own),
        }
        weights = {"usage": 0.4, "satisfaction": 0.3, "support": 0.3}
        there = [p for p in part if part[p] is not None]
        values[who] = 100 * sum(weights[p] * part[p] for p in there) / sum(weights[p] for p in there)
        parts[who] = part
    return {
        "values": values, "parts": parts, "mean": mean(list(values.values())),
        "at_risk_below_50": sorted(i for i in values if values[i] < 50),
        "healthy_from_75": sorted(i for i in values if values[i] >= 75),
    }
