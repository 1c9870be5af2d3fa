"""The events, their order, who is the same customer, and the two clocks."""

import dataclasses
import datetime
import json
import zoneinfo

MINUTE = 60_000
HOUR = 60 * MINUTE
DAY = 24 * HOUR
UTC = datetime.timezone.utc
STANDARD = {"zone": "UTC", "days": dict.fromkeys(["mon", "tue", "wed", "thu", "fri"], "09:00-17:00")}
WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


def instant(text):
    """Milliseconds since 1970 of a UTC time."""
    moment = datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
    return round((moment - datetime.datetime(1970, 1, 1, tzinfo=UTC)) / datetime.timedelta(milliseconds=1))


def local_midnight(day, zone):
    """The first instant of a local day; a day has 23, 24 or 25 hours (Period)."""
    start = datetime.datetime.combine(day, datetime.time(), zone)
    return round(start.timestamp() * 1000)


def local_day(at, zone):
    return datetime.datetime.fromtimestamp(at / 1000, UTC).astimezone(zone).date()


@dataclasses.dataclass
class Event:
    """One line of the log (METRICS.md, "Event schema")."""

    place: int
    at: int
    type: str
    id: str | None
    seq: int | None
    conv: str | None
    cust: str | None
    ticket: str | None
    actor: str | None
    data: dict


def read(lines):
    """The events in the order of folding, and how many repeats were dropped: by id, where there is none by seq."""
    events, seen, repeats = [], set(), 0
    for place, line in enumerate(lines):
        raw = json.loads(line)
        data = raw.get("data") or {}
        name = ("id", raw["id"]) if raw.get("id") is not None else ("seq", raw.get("seq"))
        if name in seen:
            repeats += 1
            continue
        if name[1] is not None:
            seen.add(name)
        events.append(Event(place, instant(raw["ts"]), raw["type"], raw.get("id"), raw.get("seq"), raw.get("conv"),
                            raw.get("cust"), raw.get("ticket"), raw.get("actor") or data.get("actor"), data))
    # Order for folding = seq. Open: an event without one stays behind what was recorded before it.
    last, keys = -1, []
    for event in events:
        last = event.seq if event.seq is not None else last
        keys.append((last, event.place))
    return [event for _, event in sorted(zip(keys, events), key=lambda pair: pair[0])], repeats


class Log:
    """What is known at as_of: events up to then, and the period, settings and people they are read with."""

    def __init__(self, lines, since, until, as_of, zone="UTC", settings=None):
        self.since, self.until, self.as_of = since, until, as_of
        self.zone = zoneinfo.ZoneInfo(zone)
        self.settings = settings or {}
        everything, self.duplicates = read(lines)
        self.events = [e for e in everything if e.at <= as_of and not marked(e)]
        self.negative = 0

    def of(self, conv, *types):
        return [e for e in self.events if e.conv == conv and (not types or e.type in types)]

    def of_ticket(self, ticket, *types):
        return [e for e in self.events if e.ticket == ticket and (not types or e.type in types)]

    def in_period(self, at):
        """[start, end) (Period)."""
        return at is not None and self.since <= at < self.until

    def span(self, start, end):
        """Durations below 0 are clamped to 0 and counted (Numbers)."""
        if end < start:
            self.negative += 1
        return max(0, end - start)

    # Sessions and what is left out

    def started(self, conv):
        starts = self.of(conv, "session.started")
        return starts[0].at if starts else None

    def outbound(self, conv):
        """Started by staff."""
        return any(e.data.get("outbound") is True for e in self.of(conv, "session.started"))

    def left_out(self, conv):
        """Events marked test or spam (Left out everywhere)."""
        return any(
            (e.type == "session.started" and (e.data.get("test") is True or e.data.get("spam") is True))
            or (e.type == "session.marked" and e.data.get("mark") in ("test", "spam"))
            for e in self.of(conv)
        )

    def conversations(self):
        """Every conversation with a beginning that is not left out, in or out of the period."""
        names = {e.conv for e in self.events if e.type == "session.started" and e.conv is not None}
        return sorted((c for c in names if not self.left_out(c)), key=lambda c: c.encode())

    # Who is who (Identity)

    def person(self, name):
        """Who an id is in the end: a later customer.identified merges (Open: of several the last)."""
        for _ in self.events:
            later = [e.data["to"] for e in self.events if e.type == "customer.identified"
                     and e.data.get("from") == name and e.data.get("to") not in (None, name)]
            if not later:
                break
            name = later[-1]
        return name

    def customer(self, conv):
        """Who the conversation is with, or None. An anonymous session is its device's, if it has one.

        Open: one that was identified is that customer's only; other sessions of its device stay the device's.
        """
        identified = [e.data["to"] for e in self.of(conv, "customer.identified") if e.data.get("to")]
        named = [e.cust for e in self.of(conv) if e.cust is not None]
        if identified or named:
            return self.person(identified[-1] if identified else named[0])
        devices = [e.data["device"] for e in self.of(conv, "session.started") if e.data.get("device")]
        return ("device", devices[0]) if devices else None

    # The business clock

    def calendars(self):
        """(from, calendar) in force one after the other; versions are events.

        Open: settings that name hours win over the log's; the first version holds before its time, too; without
        any it is Monday to Friday from nine to five, UTC.
        """
        versions = sorted(((e.at, e.data) for e in self.events if e.type == "calendar.set"), key=lambda v: v[0])
        if self.settings.get("business_hours") or not versions:
            versions = [(0, self.settings.get("business_hours") or STANDARD)]
        return [(-1 << 60, versions[0][1]), *versions[1:]]

    def business(self, start, end):
        """Sum of the overlap of [start, end) with the calendar in force at each moment (Business clock)."""
        versions, total = self.calendars(), 0
        for number, (valid, calendar) in enumerate(versions):
            later = [v for v, _ in versions[number + 1:]]
            a, b = max(start, valid), min([end, *later])
            if a < b:
                total += sum(y - x for x, y in united(openings(calendar, a, b), a, b))
        return total


def marked(event):
    """A single event marked test or spam; a session's marks leave out the whole conversation."""
    return not event.type.startswith("session.") and (event.data.get("test") is True or event.data.get("spam") is True)


def openings(calendar, start, end):
    """The hours in which a calendar is open around [start, end)."""
    zone = zoneinfo.ZoneInfo(calendar.get("zone", "UTC"))
    day, last = local_day(start - DAY, zone), local_day(end + DAY, zone)
    while day <= last:
        hours = calendar.get("days", {}).get(WEEKDAYS[day.weekday()])
        if hours and day.isoformat() not in calendar.get("holidays", []):
            for part in hours if isinstance(hours, list) else [hours]:
                opens, closes = part.split("-")
                # Open: hours that end before they begin end on the next day.
                ends = day if closes > opens else day + datetime.timedelta(days=1)
                yield local_time(day, opens, zone), local_time(ends, closes, zone)
        day += datetime.timedelta(days=1)


def united(spans, start, end):
    """Spans within [start, end) without overlaps: hours that overlap count once."""
    reached = start
    for x, y in sorted(spans):
        x, y = max(x, reached), min(y, end)
        if x < y:
            yield x, y
            reached = y


def local_time(day, text, zone):
    hour, minute = map(int, text.split(":"))
    if hour == 24:
        return local_midnight(day + datetime.timedelta(days=1), zone)
    return round(datetime.datetime.combine(day, datetime.time(hour, minute), zone).timestamp() * 1000)
