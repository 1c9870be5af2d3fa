"""Writes a store that holds the events of a log, as the program would have written them one by one."""

from __future__ import annotations

import json
import pathlib
import sqlite3
import subprocess
from collections.abc import Iterator
from datetime import datetime

from measuring import FIRSTLINE, ROOT

AT_ONCE = 100_000


def write(store: pathlib.Path, log: pathlib.Path) -> None:
    """Makes the store and brings every event of `log` into it, with what the program keeps of sessions and tickets."""
    subprocess.run([FIRSTLINE, "pipe", "--encoder", "off", "--store", str(store)], stdin=subprocess.DEVNULL,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT, check=True)
    database = sqlite3.connect(store)
    # The file is made here and thrown away: nothing of it need survive a power cut.
    database.execute("PRAGMA synchronous = OFF")
    sessions: dict[str, list] = {}
    rows: list[tuple] = []
    for event in events(log):
        session, at = event["conv"], milliseconds(event["ts"])
        known = sessions.setdefault(session, [0, at, at, 0, event.get("cust")])
        known[0] += 1
        known[2] = at
        known[3] += event["type"] == "user.turn"
        rows.append((event["seq"], event["id"], session, known[0], at, event["type"], event.get("cust"),
                     event.get("ticket"), event["actor"], event["cfg"], json.dumps(event["data"], separators=(",", ":"))))
        if len(rows) == AT_ONCE:
            insert(database, rows)
            rows.clear()
    insert(database, rows)
    database.executemany(
        "INSERT INTO sessions (session, caller, contact, version, started, last, turns, customer)"
        " VALUES (?1, ?1, 1, ?2, ?3, ?4, ?5, ?6)", ([name, *known] for name, known in sessions.items()))
    database.execute("INSERT INTO tickets (number, session)"
                     " SELECT ticket, session FROM events WHERE type = 'ticket.opened' AND ticket IS NOT NULL")
    database.commit()
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()


def insert(database: sqlite3.Connection, rows: list[tuple]) -> None:
    database.executemany(
        "INSERT INTO events (seq, id, session, version, ts, type, customer, ticket, actor, cfg, data)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
    database.commit()


def events(log: pathlib.Path) -> Iterator[dict]:
    with log.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def milliseconds(instant: str) -> int:
    return round(datetime.fromisoformat(instant).timestamp() * 1000)
