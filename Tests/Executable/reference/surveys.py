"""What customers and reviewers score (METRICS.md 3.1)."""

from . import outcomes
from .log import DAY
from .statistics import mean, ratio, share
from .tickets import by_customer


def whole(score, low, high):
    return isinstance(score, int) and not isinstance(score, bool) and low <= score <= high


SCALES = {"csat": (1, 5), "ces": (1, 7), "nps": (0, 10)}


def answers(log, conv, kind):
    """Valid answers, in order, each with its score and the question it answers; and the question that stands.

    Valid: asked for, in time, not withdrawn.

    Open: a withdrawn question was not asked; one that was answered cannot be withdrawn. An effort score without
    a question of its own stands on the form of the other one, as in the example. What somebody else answers in the
    conversation counts for nothing (Edge: the requester's).
    """
    requester = log.customer(conv)
    valid, questions, answered = [], dict.fromkeys(SCALES), dict.fromkeys(SCALES, False)
    for event in log.of(conv):
        about, _, what = event.type.partition(".")
        if event.type == "ticket.reopened" and by_customer(event):
            for name in questions:
                if not answered[name]:
                    questions[name] = None
        elif about in questions and what == "asked":
            questions[about], answered[about] = event, False
        elif about in questions and what == "withdrawn" and not answered[about]:
            questions[about] = None
        elif about in questions and what == "answered":
            low, high = SCALES[about]
            asked = questions["csat"] if about == "ces" and questions["ces"] is None else questions[about]
            days = log.settings.get("csat_expiry_days", 7)
            if event.cust is not None and requester is not None and log.person(event.cust) != requester:
                continue
            if whole(event.data.get("score"), low, high) and asked is not None and event.at - asked.at <= days * DAY:
                answered[about] = True
                if about == kind:
                    valid.append((event, event.data["score"], questions[kind]))
    return valid, questions[kind]


def asked(log, conv, kind):
    """Whether a question of its own counts as asked: it stands, or was answered."""
    valid, standing = answers(log, conv, kind)
    return standing is not None or bool(valid) and valid[-1][2] is not None


def responses(log, cohort, kind):
    """Response rate = answered / asked."""
    those = [c for c in cohort if asked(log, c, kind)]
    return share([c for c in those if answers(log, c, kind)[0]], those, ids=False)


def csat(log, conv):
    """The last valid answer wins."""
    valid, _ = answers(log, conv, "csat")
    return valid[-1][1] if valid else None


def with_person(log, conv):
    """Who had dealt with the customer when what is answered was asked; is-escalated where the log does not say."""
    frozen = answers(log, conv, "csat")[0][-1][2].data.get("attribution")
    return outcomes.escalated(log, conv) if frozen not in ("agent", "person") else frozen == "person"


def recommenders(log):
    """Of the customers of the period's conversations: those asked apart from contacts since it began, who answered."""
    people = {log.customer(c) for c in outcomes.sessions(log)}

    def since(kind, fits):
        return {log.person(e.cust) for e in log.events if e.type == kind and e.conv is None and e.ticket is None
                and e.cust is not None and e.at >= log.since and fits(e)} & people
    those = since("nps.asked", lambda e: True)
    return share(those & since("nps.answered", lambda e: whole(e.data.get("score"), 0, 10)), those, ids=False)


def not_asked(log):
    """Conversations by why no survey was asked; of several reasons each is counted."""
    reasons = [reason for c in outcomes.sessions(log) for reason in
               {e.data["reason"] for e in log.of(c, *(f"{kind}.skipped" for kind in SCALES)) if "reason" in e.data}]
    return {reason: reasons.count(reason) for reason in set(reasons)}


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
    those_asked = [c for c in cohort if answers(log, c, "csat")[0] or answers(log, c, "csat")[1]]
    happy = [c for c in scores if scores[c] >= 4]
    alone = [c for c in scores if not with_person(log, c)]
    helped = [c for c in scores if c not in alone]
    effort = {c: answers(log, c, "ces")[0][-1][1] for c in cohort if answers(log, c, "ces")[0]}
    return {
        "csat": share(happy, scores),
        "csat_mean": {"value": mean(list(scores.values())), "n": len(scores)},
        "csat_response_rate": share(list(scores), those_asked, ids=False),
        "csat_bot_only": share([c for c in happy if c in alone], alone),
        "csat_with_human": share([c for c in happy if c in helped], helped),
        "ces_easy_rate": share([c for c in effort if effort[c] >= 5], effort),
        "ces_mean": {"value": mean(list(effort.values())), "n": len(effort)},
        "ces_response_rate": responses(log, cohort, "ces"),
        "nps": nps(log, False),
        "nps_response_rate": recommenders(log),
        "nps_transactional": nps(log, True),
        "nps_transactional_response_rate": responses(log, cohort, "nps"),
        "surveys_not_asked": not_asked(log),
        **quality(log),
    }
