"""What customers and reviewers score (METRICS.md 3.1)."""

from . import outcomes
from .contacts import tickets_of
from .log import DAY
from .statistics import mean, ratio, share


def whole(score, low, high):
    return isinstance(score, (int, float)) and not isinstance(score, bool) and low <= score <= high


def asked_at(log, conv, kind):
    return log.of(conv, f"{kind}.asked")


def answers(log, conv, kind, low, high):
    """Valid answers: asked for, in time, by the requester, not withdrawn."""
    who, valid, open_since, withdrawn = log.customer(conv), [], None, False
    days = log.settings.get("csat_expiry_days", 7)
    for event in log.events:
        reopening = event.type == "ticket.reopened" and event.ticket in tickets_of(log, conv)
        if event.conv != conv and not reopening:
            continue
        if event.type == f"{kind}.asked":
            open_since, withdrawn = event.at, False
        elif event.type == f"{kind}.withdrawn" or (reopening and not valid):
            withdrawn = True
        elif event.type == f"{kind}.answered":
            # The example's effort scores come with no question of their own: those are valid as they are.
            in_time = open_since is None and kind == "ces" or (
                open_since is not None and not withdrawn and event.at - open_since <= days * DAY)
            theirs = event.cust is None or who is None or event.cust in who
            if in_time and theirs and whole(event.data.get("score"), low, high):
                valid.append(event.data["score"])
    return valid


def csat(log, conv):
    """The last valid answer wins."""
    valid = answers(log, conv, "csat", 1, 5)
    return valid[-1] if valid else None


def promoters(scores):
    """% 9-10 minus % 0-6."""
    high, low = sum(s >= 9 for s in scores), sum(s <= 6 for s in scores)
    value = ratio(100 * (high - low), len(scores))
    return {"value": value, "n": len(scores), "promoters": high, "detractors": low, "passives": len(scores) - high - low}


def nps(log, transactional):
    """One answer per customer, the last; relationship and transactional are never added together.

    The cohort (Settled): customers of the period's conversations; of transactional ones, those asked about them.
    """
    cohort = outcomes.sessions(log)
    people, scores = {log.customer(c) for c in cohort}, {}
    for event in log.events:
        if event.type == "nps.answered" and (event.conv is not None) == transactional:
            who = log.customer(event.conv) if transactional else log.same(event.cust)
            inside = event.conv in cohort if transactional else who in people
            if inside and who is not None and whole(event.data.get("score"), 0, 10):
                scores[who] = event.data["score"]
    return promoters(list(scores.values()))


def quality(log):
    """Points of the maximum over reviewed conversations; a critical failure makes the conversation 0."""
    cohort = outcomes.sessions(log)
    reviews = {}
    for event in log.events:
        if event.type == "qa.scored" and event.conv in cohort:
            reviews.setdefault(event.conv, []).append(event.data)
    points = sum(0 if any(r.get("critical_fail") for r in all_) else sum(r["points"] for r in all_)
                 for all_ in reviews.values())
    most = sum(r["max"] for all_ in reviews.values() for r in all_)
    return {"service_quality_iqs": {"num": points, "den": most, "value": ratio(points, most)},
            "service_quality_reviewed_rate": share(list(reviews), cohort)}


def figures(log):
    cohort = [c for c in outcomes.sessions(log) if not log.outbound(c)]
    scores = {c: csat(log, c) for c in cohort if csat(log, c) is not None}
    asked = [c for c in cohort if asked_at(log, c, "csat")]
    happy = [c for c in scores if scores[c] >= 4]
    alone = [c for c in scores if not outcomes.escalated(log, c)]
    helped = [c for c in scores if c not in alone]
    effort = {c: answers(log, c, "ces", 1, 7)[-1] for c in cohort if answers(log, c, "ces", 1, 7)}
    return {
        "csat": share(happy, scores),
        "csat_mean": {"value": mean(list(scores.values())), "n": len(scores)},
        "csat_response_rate": share(list(scores), asked, ids=False),
        "csat_bot_only": share([c for c in happy if c in alone], alone),
        "csat_with_human": share([c for c in happy if c in helped], helped),
        "ces_easy_rate": share([c for c in effort if effort[c] >= 5], effort),
        "ces_mean": {"value": mean(list(effort.values())), "n": len(effort)},
        "nps": nps(log, False),
        "nps_transactional": nps(log, True),
        **quality(log),
    }
