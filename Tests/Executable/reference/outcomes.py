"""Requests and how they end (METRICS.md 3.2, and 3.3 "bot first response")."""

from .statistics import mean, share, times
from .log import HOUR

REQUEST = ("answer", "clarify", "fallback", "escalate")


def sessions(log):
    """The cohort: conversations whose session.started is in the period (Period)."""
    return [c for c in log.conversations() if log.in_period(log.started(c))]


def scored(log, conv):
    """Request turns: small talk, yes/no and survey answers are none (fallback rate)."""
    return [e for e in log.of(conv, "intent.scored") if e.data.get("decision") in REQUEST]


def is_request(log, conv):
    """A conversation in which the customer asked something (decision 2)."""
    return bool(scored(log, conv))


def requests(log):
    return [c for c in sessions(log) if is_request(log, c)]


def escalated(log, conv):
    return bool(log.of(conv, "conversation.escalated"))


def outcome(log, conv):
    """Hand-off wins; else the last resolution event; rejected and withdrawn leave abandoned (outcome)."""
    if escalated(log, conv):
        return "escalated"
    kinds = [e.type for e in log.events if e.conv == conv and e.type.startswith("resolution.")]
    last = kinds[-1] if kinds else None
    return {"resolution.confirmed": "resolved_confirmed", "resolution.assumed": "resolved_assumed"}.get(last, "abandoned")


def resolved(log, conv):
    return outcome(log, conv).startswith("resolved")


def of_bot(event):
    return event.type == "agent.turn" and not (event.actor or "bot").startswith("human")


def replies(log, conv):
    return [e for e in log.of(conv, "agent.turn") if of_bot(e) and e.data.get("kind") != "greeting"]


def answered(log, conv):
    """Greeting, clarify, fallback are no answers (answer rate)."""
    return any(e.data.get("kind") == "answer" for e in replies(log, conv))


def turns(log, conv):
    return log.of(conv, "user.turn", "agent.turn")


def fallback(event):
    """Confidence below the threshold or novel, and not found by search (fallback rate)."""
    low = event.data.get("confidence") is not None and event.data["confidence"] < event.data.get("threshold", 0)
    return (low or event.data.get("novel") is True) and event.data.get("via") != "search"


def first_response(log, conv):
    """First user turn to the first bot turn after it that is no greeting (3.3)."""
    asked = log.of(conv, "user.turn")
    if not asked:
        return None
    later = [e for e in replies(log, conv) if log.events.index(e) > log.events.index(asked[0])]
    return log.span(asked[0].at, later[0].at) if later else None


def solution(log, conv):
    """First user turn to the answer that the last resolution event is about (3.3: solved by the bot)."""
    asked, last = log.of(conv, "user.turn"), log.of(conv, "resolution.confirmed", "resolution.assumed")[-1]
    answered = [e for e in replies(log, conv) if e.data.get("kind") == "answer"
                and log.events.index(e) < log.events.index(last)]
    return log.span(asked[0].at, answered[-1].at) if asked and answered else None


def called_back(log, conv):
    """A new session of the same customer, any issue, within 24 h of the last turn. Open: none that staff began."""
    start = log.started(conv)
    who, end = log.customer(conv), max(start, [start, *(e.at for e in turns(log, conv))][-1])
    return who is not None and any(
        other != conv and log.customer(other) == who and not log.outbound(other)
        and end < log.started(other) <= end + 24 * HOUR
        for other in log.conversations()
    )


def figures(log):
    everyone, asked = sessions(log), requests(log)
    engaged = [c for c in everyone if log.of(c, "user.turn")]
    ends = {kind: [c for c in asked if outcome(log, c) == kind]
            for kind in ("escalated", "resolved_confirmed", "resolved_assumed", "abandoned")}
    by_bot = [c for c in asked if resolved(log, c)]
    contained = [c for c in asked if not escalated(log, c)]
    involved = [c for c in asked if replies(log, c)]
    turns_asked = [e for c in asked for e in scored(log, c)]
    waits = {c: first_response(log, c) for c in asked if not log.outbound(c)}
    response = times({c: wait for c, wait in waits.items() if wait is not None})
    del response["values"]
    solved = {c: solution(log, c) for c in by_bot}
    firsts = [log.of(c, "conversation.escalated")[0].data.get("reason") for c in ends["escalated"]]
    user_turns = [len(log.of(c, "user.turn")) for c in asked]
    return {
        "sessions": {"value": len(everyone)},
        "engaged": {"value": len(engaged)},
        "requests": {"value": len(asked)},
        "bounce_rate": share([c for c in everyone if c not in engaged], everyone),
        "outcome_counts": {kind: {"n": len(ids), "ids": ids} for kind, ids in ends.items()},
        "containment_rate": share(contained, asked),
        "contained_no_callback_24h_rate": share([c for c in contained if not called_back(log, c)], asked, ids=False),
        "bot_resolution_rate": share(by_bot, asked),
        "bot_resolution_rate_confirmed": share(ends["resolved_confirmed"], asked),
        "bot_resolution_rate_assumed": share(ends["resolved_assumed"], asked),
        "automation_rate": share([c for c in by_bot if c in involved], asked),
        "involvement_rate": share(involved, asked),
        "answer_rate": share([c for c in asked if answered(log, c)], asked),
        "escalation_rate": share(ends["escalated"], asked),
        "escalation_by_reason": {reason: firsts.count(reason) for reason in set(firsts)},
        "abandonment_rate": share(ends["abandoned"], asked),
        "fallback_turn_rate": share([e for e in turns_asked if fallback(e)], turns_asked, ids=False),
        "fallback_conversation_rate": share([c for c in asked if any(map(fallback, scored(log, c)))], asked),
        "user_turns_per_request_mean": {"value": mean(user_turns), "n": len(asked)},
        "first_response_time_bot": response,
        "resolution_time_bot": times({c: wait for c, wait in solved.items() if wait is not None}),
    }
