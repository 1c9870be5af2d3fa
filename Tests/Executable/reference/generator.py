"""Random logs: few customers, few intents and small numbers, so that every edge meets every other often."""

import datetime
import json
import random
import zoneinfo

from .log import DAY, HOUR, MINUTE

SECOND = 1000
INTENTS = ["order_status", "refund_request", "billing_error", "human_request"]
REASONS = ["low_confidence", "repeated_fallback", "user_request", "answer_rejected", "rule"]
ARTICLES = ["kb-track", "kb-refund"]
FEATURES = ["dashboard", "api", "export"]
# A winter week, the two weeks in which London's clocks change, and one that ends with a month.
STARTS = ["2024-01-08", "2024-03-25", "2024-10-21", "2024-05-27"]
ZONES = ["UTC", "Europe/London", "America/New_York", "Asia/Kolkata"]
HOURS = ["09:00-17:00", "08:30-12:15", "00:00-24:00", "13:00-13:30", "22:00-02:30"]
STEPS = [0, 0, 1, SECOND, 1500, 40 * SECOND, 5 * MINUTE, 10 * MINUTE, HOUR, 9 * HOUR, DAY, 3 * DAY]
DECISIONS = ["answer", "answer", "answer", "clarify", "fallback", "smalltalk", "feedback", "dialog", "escalate"]
# What may happen to a ticket in each state.
DESK = {
    "open": ["replied", "replied", "replied", "replied", "noted", "pending", "solved", "solved", "transferred",
             "assigned", "escalated", "closed"],
    "pending": ["resumed", "replied", "solved"],
    "solved": ["reopened", "reopened", "closed", "end"],
    "closed": ["end"],
}


class Case:
    """One log with the period and settings it is read with."""

    def __init__(self, seed):
        self.seed = seed
        self.random = random.Random(seed)
        self.events = []
        r = self.random
        # Which events have a number and which an id: all, none, or some.
        self.form = r.choice(["seq", "seq", "both", "id", "some"])
        self.zone = r.choice(ZONES)
        self.since, self.until, self.start = self.period()
        self.as_of = self.until + r.choice([-2 * DAY, 0, 3 * DAY, 8 * DAY, 30 * DAY]) + r.choice([0, 0, HOUR])
        self.customers = [f"u{n}" for n in range(r.randint(1, 6))]
        self.tickets = 0
        self.settings = {
            "intent_baseline": {i: r.randint(0, 20) for i in r.sample(INTENTS, r.randint(1, 3))},
            "gross_margin": r.choice([0.5, 0.8]),
            "key_features": r.randint(1, 3),
            "fcr_window_days": r.choice([1, 3, 7, 7, 14]),
            "assumed_after_hours": 24,
            "csat_expiry_days": r.choice([1, 7, 7]),
            "first_reply_minutes": r.choice([30, 30, 240]),
        }
        if self.chance(0.5):
            self.settings["business_hours"] = calendar(r)
        self.fill()

    def period(self):
        """Seven days, or one or thirty, from midnight to midnight in the zone or a little later."""
        first = datetime.date.fromisoformat(self.random.choice(STARTS))
        last = first + datetime.timedelta(days=self.random.choice([1, 7, 7, 7, 30]))
        zone = zoneinfo.ZoneInfo(self.zone)
        since, until = (
            round(datetime.datetime.combine(day, datetime.time(), zone).timestamp() * 1000) for day in (first, last)
        )
        if self.chance(0.15):
            since, until = since + 5 * HOUR, until + 1800 * SECOND
        return since, until, first

    # Writing

    def add(self, at, type, conv=None, cust=None, ticket=None, actor=None, **data):
        event = {"ts": at, "type": type, "data": data}
        for name, value in (("conv", conv), ("cust", cust), ("ticket", ticket), ("actor", actor)):
            if value is not None:
                event[name] = value
        self.events.append(event)

    def chance(self, of):
        return self.random.random() < of

    def step(self):
        """How long until the next thing: often at once, or exactly at the edge of a window."""
        return self.random.choice(STEPS)

    def fill(self):
        r = self.random
        count = r.choice([0, 1, 3, 8, 20, 40, 60, 60])
        for number in range(count):
            at = r.choice([self.since, self.until - 1, self.until]) if self.chance(0.1) else (
                r.randrange(self.since, self.until, 500) if self.chance(0.6) else
                r.randrange(self.since - 10 * DAY, self.until + 8 * DAY, 500))
            Conversation(self, f"c{number:02}", at).write()
        if self.chance(0.7):
            for customer in self.customers:
                self.subscribe(customer)
        for customer in self.customers:
            while self.chance(0.3):
                self.add(r.randrange(self.since - 5 * DAY, self.until, 500), "nps.answered", cust=customer,
                         score=r.choice([0, 6, 7, 9, 10, 11]), scale=10)
            if self.chance(0.3):
                self.add(r.randrange(self.since - 5 * DAY, self.until, 500), "nps.asked", cust=customer, scale=10)
        for _ in range(r.choice([0, 0, 1, 2])):
            self.add(r.randrange(self.since, self.until, 500), "calendar.set", **calendar(r))
        for _ in range(r.choice([0, 0, 2])):
            self.add(r.randrange(self.since, self.until, 500), r.choice(["weather.changed", "config.loaded"]), note=1)
        self.order()

    def subscribe(self, customer):
        r = self.random
        month = self.since - 40 * DAY
        first = datetime.datetime(self.start.year, self.start.month, 1, tzinfo=datetime.timezone.utc).timestamp() * 1000
        at = int(r.choice([month, first, first + 3 * DAY]))
        self.add(at, "subscription.started", cust=customer, mrr=r.choice([50, 100, 80.5]), plan="base")
        for _ in range(r.choice([0, 1, 2, 3])):
            at += r.randrange(0, 25 * DAY, 500)
            kind = r.choice(["upsell", "cross_sell", "contraction", "renewal", "cancel", "cancel", "pause", "pause"])
            if kind == "pause":
                self.add(at, "subscription.changed", cust=customer, kind=kind, **({"mrr": 0} if self.chance(0.5) else {}))
            elif kind == "cancel":
                self.add(at, "subscription.cancelled", cust=customer, mrr=0)
                if self.chance(0.3):
                    self.add(at + r.choice([0, DAY, 20 * DAY]), "subscription.started", cust=customer, mrr=100)
            else:
                self.add(at, "subscription.changed", cust=customer, mrr=r.choice([50, 100, 120]), kind=kind)
        for _ in range(r.choice([0, 1, 3])):
            self.add(r.randrange(self.since, self.until, 500), "product.used", cust=customer, feature=r.choice(FEATURES))
            self.add(r.randrange(self.since, self.until, 500), "payment.received", cust=customer, amount=r.randint(1, 90))

    def order(self):
        """In the order of time; now and then the clock was set back for an event."""
        self.events.sort(key=lambda e: e["ts"])
        for place, event in enumerate(self.events):
            if self.chance(0.005):
                event["ts"] -= self.random.choice([SECOND, HOUR])
            event["seq"] = place + 1

    def lines(self):
        """The log as text, with repeats by id and by seq, and events without one or the other."""
        form = self.form
        rows = []
        for place, event in enumerate(self.events):
            event = {**event, "ts": written(event["ts"])}
            if form == "id" or form == "some" and self.chance(0.2):
                del event["seq"]
            if form in ("both", "id") or form == "some" and self.chance(0.5):
                event["id"] = f"e{place}"
            rows.append(json.dumps(event))
        if form != "some":
            rows += [row for row in rows if self.chance(0.02)]
        return rows


def written(at):
    moment = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc) + datetime.timedelta(milliseconds=at)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def calendar(r):
    days = r.sample(["mon", "tue", "wed", "thu", "fri", "sat", "sun"], r.randint(1, 7))
    holidays = [r.choice(["2024-01-10", "2024-03-29", "2024-10-27"])] if r.random() < 0.3 else []
    hours = {d: [HOURS[1], "13:00-18:00"] if r.random() < 0.2 else r.choice(HOURS) for d in days}
    return {"zone": r.choice(ZONES), "days": hours, "holidays": holidays}


class Conversation:
    """One conversation, written event by event as an agent, a customer and a desk would."""

    def __init__(self, case, name, at):
        r = case.random
        self.case, self.name, self.at, self.r = case, name, at, r
        self.device = r.choice([None, "d1", "d2"]) if case.chance(0.3) else None
        self.customer = None if case.chance(0.2) else r.choice(case.customers)
        # An id of its own until the customer is known, which is learnt later or never.
        self.alias = f"anon-{name}" if self.customer and case.chance(0.15) else None
        self.known, self.customer = self.customer, self.alias or self.customer
        self.turn = 0
        self.ticket = None

    def add(self, type, actor=None, ticket=None, **data):
        self.case.add(self.at, type, conv=self.name, cust=self.customer, ticket=ticket, actor=actor, **data)

    def wait(self):
        self.at += self.case.step()

    def write(self):
        r, chance = self.r, self.case.chance
        flags = {}
        if self.device:
            flags["device"] = self.device
        for name, part in (("outbound", 0.08), ("test", 0.05)):
            if chance(part):
                flags[name] = True
        self.add("session.started", channel="web", **flags)
        if chance(0.7):
            self.add("agent.turn", "bot", kind="greeting", turn=1)
        for _ in range(r.choice([0, 1, 1, 2, 3])):
            self.wait()
            self.exchange()
        if chance(0.03):
            self.add("session.marked", mark=r.choice(["spam", "test"]))
        if chance(0.3):
            self.hand_over()
        if chance(0.5):
            self.add("session.closed", by=r.choice(["user", "timeout", "agent"]))
            self.surveys()
        if chance(0.15):
            self.wait()
            self.exchange(returning=True)
        while chance(0.15):
            self.add("qa.scored", points=r.randint(0, 10), max=10, critical_fail=chance(0.2))
        if chance(0.05):
            self.add("ticket.opened", ticket=f"X{self.name}", test=True)
        if self.alias and chance(0.6):
            self.wait()
            self.add("customer.identified", **{"from": self.alias, "to": self.known})
        if self.customer is None and chance(0.3):
            self.wait()
            self.add("customer.identified", to=r.choice(self.case.customers))

    def exchange(self, returning=False):
        r, chance = self.r, self.case.chance
        self.turn += 1
        self.add("user.turn", "customer", turn=self.turn, text="…")
        decision = r.choice(DECISIONS)
        confidence = round(r.choice([0.2, 0.55, 0.9]) + r.choice([0, 0.01]), 2)
        extra = {"novel": True} if chance(0.1) else {}
        if chance(0.1):
            extra["via"] = "search"
        self.add("intent.scored", turn=self.turn, intent=r.choice(INTENTS), confidence=confidence, threshold=0.55,
                 decision=decision, **extra)
        if returning and chance(0.7):
            self.add("resolution.withdrawn", reason="customer_returned")
        if chance(0.1):
            self.add("slot.set", name="order_number", value=r.choice(["A1", "A2"]), valid=True)
        if chance(0.9):
            self.wait() if chance(0.2) else None
            self.at += r.choice([0, 1, 900, 2000])
            kind = decision if decision in ("answer", "clarify", "fallback", "smalltalk") else "handoff"
            self.add("agent.turn", "bot", kind=kind, turn=self.turn)
        if decision == "answer" and chance(0.7):
            article = r.choice(ARTICLES)
            self.add("article.shown", article=article, rank=1)
            if chance(0.4):
                self.at += r.choice([SECOND, 29 * DAY, 30 * DAY, 31 * DAY]) if chance(0.1) else SECOND
                self.add("article.voted", article=article, helpful=chance(0.5))
        if decision == "answer" and chance(0.5):
            self.add("resolution." + r.choice(["confirmed", "rejected", "assumed"]))

    def hand_over(self):
        r, chance = self.r, self.case.chance
        self.add("conversation.escalated", reason=r.choice(REASONS))
        if chance(0.1):
            self.wait()
            self.add("queue.left")
        for _ in range(r.choice([0, 1, 1, 1, 2])):
            self.desk()

    def desk(self):
        """A ticket's life: any order in which its states allow it."""
        r, chance = self.r, self.case.chance
        self.case.tickets += 1
        ticket = f"T{self.case.tickets}"
        link = {"link": f"T{r.randint(1, self.case.tickets - 1)}"} if self.case.tickets > 1 and chance(0.1) else {}
        self.add("ticket.opened", ticket=ticket, priority="normal", **link)
        state = "open"
        for _ in range(r.randint(0, 10)):
            self.wait()
            step = r.choice(DESK[state])
            who = r.choice(["human:ana", "human:bo"])
            if step == "end":
                break
            data = {}
            if step == "replied":
                data["public"] = chance(0.8)
                if chance(0.6):
                    data["work_s"] = r.choice([0, 60, 300])
                who = "bot" if chance(0.1) else who
            if step == "pending":
                data["on"] = r.choice(["customer", "customer", "supplier"])
            if step == "reopened":
                data["by"] = r.choice(["customer", "customer", "human:ana"])
                who = data["by"]
            if step == "escalated":
                data["tier"] = 2
            state = {"pending": "pending", "resumed": "open", "reopened": "open", "solved": "solved",
                     "closed": "closed"}.get(step, state)
            self.add(f"ticket.{step}", who, ticket, **data)
            if step == "solved":
                self.ask_again()
        if chance(0.15) and self.case.tickets > 1:
            self.add("ticket.merged", "human:ana", ticket, into=f"T{r.randint(1, self.case.tickets - 1)}")

    def ask_again(self):
        """Surveys that stand open, or do not, when the ticket is reopened."""
        for kind in ("csat", "ces", "nps"):
            if self.case.chance(0.3):
                self.add(f"{kind}.asked", **self.attribution())
            if self.case.chance(0.2):
                self.answer(kind, score=self.r.choice([1, 3, 5]))

    def answer(self, kind, **data):
        """Now and then it is somebody else who answers."""
        who = self.r.choice(self.case.customers) if self.customer and self.case.chance(0.1) else self.customer
        self.case.add(self.at, f"{kind}.answered", conv=self.name, cust=who, **data)

    def attribution(self):
        """Who had dealt with the customer; a log may not say, or say something strange."""
        who = self.r.choice(["agent", "person", "agent", "person", "nobody", None])
        return {} if who is None else {"attribution": who}

    def surveys(self):
        r, chance = self.r, self.case.chance
        for _ in range(r.choice([0, 0, 1, 2])):
            self.add(f"{r.choice(['csat', 'ces', 'nps'])}.skipped", reason=r.choice(["upset", "cap", "outbound"]))
        for kind, scores in (("csat", [0, 1, 3, 4, 5, 5, 6]), ("ces", [1, 4, 5, 7, 8])):
            if chance(0.5):
                asked = self.at
                if chance(0.9):
                    self.add(f"{kind}.asked", scale=5 if kind == "csat" else 7, **self.attribution())
                for _ in range(r.choice([0, 1, 1, 2])):
                    self.at += r.choice([SECOND, HOUR, 7 * DAY, 7 * DAY + 1, 9 * DAY]) if chance(0.3) else MINUTE
                    self.answer(kind, score=r.choice(scores), scale=5 if kind == "csat" else 7)
                if chance(0.05):
                    self.add(f"{kind}.withdrawn")
                self.at = asked if chance(0.5) else self.at
        if chance(0.3):
            if chance(0.8):
                self.add("nps.asked", scale=10, **self.attribution())
            if chance(0.2):
                self.at += r.choice([HOUR, 7 * DAY, 7 * DAY + 1])
            if chance(0.5):
                self.add("nps.answered", score=r.choice([3, 8, 10, 11]), scale=10)
            if chance(0.1):
                self.add(r.choice(["nps.withdrawn", "nps.late", "nps.expired"]))
