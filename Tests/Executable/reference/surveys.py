"""What customers and reviewers score (METRICS.md 3.1)."""

from . import outcomes
from .log import DAY
from .statistics import mean, ratio, share
from .tickets import by_customer


def whole(score, low, high):
    return isinstance(score, int) and not isinstance(score, bool) and low <= score <= high


SCALES = {"csat": (1, 5), "ces": (1, 7)}


def answers(log, conv, kind):
    """Valid answers, in order, each with its score; and whether a question counts as asked.

    Valid: asked for, in time, not withdrawn.

    Open: a withdrawn question was not asked; one that was answered cannot be withdrawn. An effort score without
    a question of its own stands on the form of the other one, as in the example. Whose answer it is nobody asks:
    in the random logs only the requester answers.
    """
    valid, questions = [], {"csat": None, "ces": None}
    answered = {"csat": False, "ces": False}
    for event in log.of(conv):
        about, _, what = event.type.partition(".")
        if event.type == "ticket.reopened" and by_customer(event):
            for name in questions:
                if not answered[name]:
                    questions[name] = None
        elif about in questions and what == "asked":
            questions[about], answered[about] = event.at, False
        elif event.type == "csat.withdrawn" and not answered["csat"]:
            questions["csat"] = None
        elif about in questions and what == "answered":
            low, high = SCALES[about]
            asked = questions["csat"] if about == "ces" and questions["ces"] is None else questions[about]
            days = log.settings.get("csat_expiry_days", 7)
            if whole(event.data.get("score"), low, high) and asked is not None and event.at - asked <= days * DAY:
                answered[about] = True
                if about == kind:
                    valid.append((event, event.data["score"]))
    return valid, bool(valid) or questions[kind] is not None


def csat(log, conv):
    """The last valid answer wins."""
    valid, _ = answers(log, conv, "csat")
    return valid[-1][1] if valid else None


def promoters(scores):
    """% 9-10 minus % 0-6."""
    high, low = sum(s >= 9 for s in scores), sum(s <= 6 for s in scores)
    value = ratio(100 * (high - low), len(scores))
    return {"value": value, "n": len(scores), "promoters": high, "detractors": low, "passives": len(scores) - high - low}


def nps(log, transactional):
    """One answer per customer, the last; relationship and transactional are never added together.

    The cohort (Settled): customers of the period's conversations, answers since the period began; of transactional
    ones, those about the period's conversations.
    """
    cohort = outcomes.sessions(log)
    people, scores = {log.customer(c) for c in cohort}, {}
    for event in log.events:
        if event.type != "nps.answered" or (event.conv is not None) != transactional or event.cust is None:
            continue
        who = log.person(event.cust)
        inside = event.conv in cohort if transactional else who in people and event.at >= log.since
        if inside and whole(event.data.get("score"), 0, 10):
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
    asked = [c for c in cohort if answers(log, c, "csat")[1]]
    happy = [c for c in scores if scores[c] >= 4]
    alone = [c for c in scores if not outcomes.escalated(log, c)]
    helped = [c for c in scores if c not in alone]
    effort = {c: answers(log, c, "ces")[0][-1][1] for c in cohort if answers(log, c, "ces")[0]}
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
