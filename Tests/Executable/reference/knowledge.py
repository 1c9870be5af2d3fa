"""Intents, their drift, and articles (METRICS.md 3.4, 3.2 "deflection")."""

import math

from . import outcomes
from .contacts import primary
from .log import DAY, HOUR
from .tickets import merged
from .statistics import ratio, share, wilson


def drift(counts, baseline):
    """PSI on (count + 0.5) / (total + 0.5 k) of both sides (Drift)."""
    names = set(counts) | set(baseline)
    if not baseline or not counts:
        return None
    k = 0.5 * len(names)
    total = 0
    for name in names:
        a = (counts.get(name, 0) + 0.5) / (sum(counts.values()) + k)
        b = (baseline.get(name, 0) + 0.5) / (sum(baseline.values()) + k)
        total += (a - b) * math.log(a / b)
    return total


def votes(log, article):
    """One vote per customer and article in 30 days, the last wins (Article helpfulness).

    Open: no two votes that count lie within 30 days of each other, however many were cast between.
    """
    cohort, kept = outcomes.sessions(log), []
    for event in log.events:
        if event.type == "article.voted" and event.conv in cohort and event.data.get("article") == article:
            who = log.customer(event.conv) or ("conversation", event.conv)
            earlier = [v for v in kept if v[0] == who]
            if earlier and event.at - earlier[-1][1] <= 30 * DAY:
                earlier[-1][1:] = event.at, event.data.get("helpful") is True
            else:
                kept.append([who, event.at, event.data.get("helpful") is True])
    return [helpful for _, _, helpful in kept]


def opens_a_ticket(log, conv, within):
    """The customer opens a ticket, on any issue, after the last article (deflection)."""
    last, who = log.of(conv, "article.shown")[-1].at, log.customer(conv)
    return any(
        last <= e.at <= last + within
        and (e.conv == conv or who is not None and e.conv is not None and log.customer(e.conv) == who)
        for e in log.events
        if e.type == "ticket.opened" and not merged(log, e.ticket) and (e.conv is None or not log.left_out(e.conv))
    )


def figures(log):
    asked = outcomes.requests(log)
    cohort = outcomes.sessions(log)
    intents = [primary(log, c) for c in asked]
    counts = {name: intents.count(name) for name in set(intents)}
    baseline = log.settings.get("intent_baseline", {})
    shown = [c for c in asked if log.of(c, "article.shown")]
    named = [e for c in cohort for e in log.of(c, "article.shown", "article.voted")]
    articles = {e.data["article"] for e in named if "article" in e.data}
    rows, yes, all_votes = {}, 0, 0
    for article in articles:
        seen = [c for c in cohort if any(e.data.get("article") == article for e in log.of(c, "article.shown"))]
        cast = votes(log, article)
        yes, all_votes = yes + sum(cast), all_votes + len(cast)
        rows[article] = {
            "shown": len(seen), "votes": len(cast), "helpful": sum(cast),
            "resolved_after": sum(outcomes.resolved(log, c) for c in seen),
            "escalated_after": sum(outcomes.escalated(log, c) for c in seen),
        }
    return {
        "intent_distribution": counts,
        "intent_baseline": baseline,
        "intent_psi": {"value": drift(counts, baseline)},
        "kb": rows,
        "kb_helpful_rate": {
            "num": yes, "den": all_votes, "value": ratio(yes, all_votes), "wilson95": wilson(yes, all_votes)},
        "kb_deflection_24h": share([c for c in shown if not opens_a_ticket(log, c, 24 * HOUR)], shown, ids=False),
        "kb_deflection_7d": share([c for c in shown if not opens_a_ticket(log, c, 7 * DAY)], shown),
    }
