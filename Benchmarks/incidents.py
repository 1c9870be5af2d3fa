"""Writes an incident log as service desks publish theirs: a row for each change of a ticket, made here and always the same."""

from __future__ import annotations

import csv
import random
from datetime import datetime, timedelta
from typing import IO

START = datetime(2025, 3, 3, 8, 0)
STATES = ["New", "Active", "Active", "Awaiting User Info", "Active", "Resolved", "Closed"]
COLUMNS = ["number", "incident_state", "sys_updated_at", "opened_at", "caller_id", "assignment_group", "priority",
           "category", "short_description"]
MAP = """
rows: event
time: ["d/M/yyyy HH:mm"]
zone: Europe/London
columns:
  ticket: number
  at: sys_updated_at
  opened: opened_at
  status: incident_state
  customer: caller_id
  group: assignment_group
  priority: priority
  issue: category
  subject: short_description
values:
  status: {New: open, Active: open, Awaiting User Info: pending, Resolved: solved, Closed: closed}
  priority: {1 - Critical: urgent, 2 - High: high, 3 - Moderate: normal}
"""


def write(out: IO[str], rows: int, seed: int) -> None:
    """Writes at least `rows` rows."""
    chance = random.Random(seed)
    table = csv.writer(out)
    table.writerow(COLUMNS)
    written = number = 0
    while written < rows:
        number += 1
        at = opened = START + timedelta(minutes=number * 5)
        rest = [f"caller {chance.randrange(4000)}", f"group {chance.randrange(40)}",
                chance.choice(["1 - Critical", "2 - High", "3 - Moderate"]), f"category {chance.randrange(50)}",
                "cannot print since the update, call me on 020 7946 0018"]
        for state in STATES:
            table.writerow([f"INC{number:07}", state, f"{at.day}/{at.month}/{at:%Y %H:%M}",
                            f"{opened.day}/{opened.month}/{opened:%Y %H:%M}", *rest])
            at += timedelta(minutes=chance.randrange(1, 2000))
            written += 1
