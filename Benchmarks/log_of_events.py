"""Writes an event log of conversations as a busy desk would have them, the same for the same seed."""

from __future__ import annotations

import json
import random
from datetime import datetime, timedelta, timezone
from typing import IO

START = datetime(2025, 1, 6, tzinfo=timezone.utc)
INTENTS = [f"{topic}/{name}" for topic in ("orders", "returns", "account", "billing", "shop") for name in "abcdefgh"]
QUESTIONS = ["where is my order", "i want my money back", "the app does not start", "can i change my address", "zxqv"]
# A customer comes back about once in this many conversations of all.
CUSTOMERS_EACH = 3


class Log:
    """Numbers and writes events."""

    def __init__(self, out: IO[str]) -> None:
        self.out = out
        self.written = 0

    def add(self, at: datetime, kind: str, session: str, customer: str | None, **more: object) -> None:
        self.written += 1
        data = more.pop("data", {})
        event = {"seq": self.written, "id": f"{session}.{self.written}",
                 "ts": at.isoformat(timespec="milliseconds").replace("+00:00", "Z"), "type": kind, "conv": session,
                 "actor": "system", "cfg": "b3f0c2a1"}
        if customer:
            event["cust"] = customer
        self.out.write(json.dumps(event | more | {"data": data}, separators=(",", ":")) + "\n")


def write(out: IO[str], events: int, days: int, seed: int) -> None:
    """Writes at least `events` events over `days` days."""
    chance = random.Random(seed)
    log = Log(out)
    # Twelve events a conversation, as it comes out.
    conversations = max(events // 12, 1)
    number = 0
    while log.written < events:
        at = START + timedelta(days=days * number / conversations, seconds=chance.random() * 60)
        customer = f"c{chance.randrange(conversations // CUSTOMERS_EACH + 1)}" if chance.random() < 0.8 else None
        converse(log, chance, f"s{number}", customer, at)
        number += 1


def converse(log: Log, chance: random.Random, session: str, customer: str | None, at: datetime) -> None:
    """One conversation from greeting to rating, with its ticket where a person is called in."""
    log.add(at, "session.started", session, customer, data={"channel": chance.choice(["web", "pipe"]), "locale": "en"})
    intent = chance.choice(INTENTS)
    for turn in range(1, chance.choice([1, 1, 2, 3]) + 1):
        at += timedelta(seconds=chance.randrange(1, 90))
        understood = chance.random() < 0.85
        decision = chance.choice(["answer", "answer", "clarify"]) if understood else "fallback"
        log.add(at, "user.turn", session, customer, actor="customer",
                data={"turn": turn, "text": chance.choice(QUESTIONS), "lang": "en", "redactions": []})
        log.add(at, "intent.scored", session, customer, data={
            "turn": turn, "intent": intent, "confidence": round(chance.uniform(0.6, 1) if understood else 0.2, 4),
            "runner_up": INTENTS[0], "margin": 0.3, "threshold": 0.5, "decision": decision})
        if decision == "answer":
            log.add(at, "article.shown", session, customer, data={"article": intent, "rank": 1, "score": 0.7})
        log.add(at, "agent.turn", session, customer, actor="bot", data={
            "turn": turn, "kind": decision, "parts": [{"type": "text", "text": "Here is what I found about it."}]})
    if chance.random() < 0.25:
        hand_over(log, chance, session, customer, at)
    elif chance.random() < 0.7:
        kind = chance.choice(["resolution.confirmed", "resolution.assumed", "resolution.rejected"])
        log.add(at, kind, session, customer, data={"after_s": 86400} if "assumed" in kind else {})
    at += timedelta(minutes=2)
    if chance.random() < 0.5:
        log.add(at, "csat.asked", session, customer, data={"scale": 5})
        if chance.random() < 0.4:
            log.add(at, "csat.answered", session, customer, actor="customer", data={"score": chance.randint(1, 5)})
    log.add(at, "session.closed", session, customer, data={"by": "user"})


def hand_over(log: Log, chance: random.Random, session: str, customer: str | None, at: datetime) -> None:
    """A person takes it, replies, and most often solves it."""
    ticket = f"T-{session[1:]}"
    log.add(at, "conversation.escalated", session, customer,
            data={"reason": chance.choice(["low_confidence", "user_request", "rule"])})
    log.add(at, "ticket.opened", session, customer, ticket=ticket, data={"priority": "normal", "issue": "help"})
    for _ in range(chance.randint(1, 3)):
        log.add(at + timedelta(hours=1), "ticket.replied", session, customer, ticket=ticket, actor="human:kim",
                data={"public": True, "work_s": chance.randrange(60, 900), "text": "We are looking into it."})
    if chance.random() < 0.95:
        log.add(at + timedelta(hours=20), "ticket.solved", session, customer, ticket=ticket, actor="human:kim")

