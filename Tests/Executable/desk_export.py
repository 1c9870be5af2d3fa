"""An incident log as another desk might export it: made by chance from a seed, with the figures that must come of it.

One row is one event of a ticket, which shows where the ticket stood after it. `python3 desk_export.py 120000 FILE`
writes about so many rows.
"""

import csv
import datetime
import random
import sys

COLUMNS = ["number", "state", "reassignments", "updated_at", "opened_at", "caller", "channel",
           "category", "priority", "summary", "sys_id"]
START = datetime.datetime(2026, 1, 5, 8, 0)
STATES = {"open": "Active", "pending": "Awaiting User Info", "solved": "Resolved", "closed": "Closed"}

MAP = """\
rows: event
format: csv
time: "d/M/yyyy HH:mm"
zone: UTC
columns:
  ticket: number
  at: updated_at
  opened: opened_at
  status: state
  transfers: reassignments
  customer: caller
  channel: channel
  priority: priority
  issue: category
  subject: summary
values:
  status:
    New: open
    Active: open
    Awaiting User Info: pending
    Resolved: solved
    Closed: closed
  priority:
    2 - High: high
    3 - Moderate: normal
ignore: [sys_id]
"""


class Life:
    """One ticket, step by step."""

    def __init__(self, chance, number, opened):
        self.chance = chance
        self.number = f"INC{number:07}"
        self.opened = self.now = opened
        self.transfers = 0
        self.rows = []
        self.solved = []
        self.reopened = False
        self.fixed = [chance.choice(["Phone", "Email"]), chance.choice(["Login", "Printer", "Mail"]),
                      chance.choice(["2 - High", "3 - Moderate"]),
                      chance.choice(["it does not start", 'says "no paper", again', "line one\nline two"])]
        self.caller = f"Caller {chance.randrange(500)}"
        self.write("New")

    def write(self, state):
        """Writes a row of this moment."""
        channel, category, priority, summary = self.fixed
        self.rows.append([
            self.number, state, self.transfers, shown(self.now), shown(self.opened), self.caller,
            channel, category, priority, summary, f"{self.chance.getrandbits(64):016x}"])

    def wait(self):
        """Lets some time pass, whole minutes."""
        self.now += datetime.timedelta(minutes=self.chance.randint(5, 600))

    def live(self):
        """Works on the ticket until it is over, or not."""
        for _ in range(self.chance.randrange(3)):
            self.wait()
            if self.chance.random() < 0.3:
                self.transfers += 1
            self.write(STATES[self.chance.choice(["open", "pending"])])
        if self.chance.random() < 0.1:
            return self
        self.solve()
        if self.chance.random() < 0.15:
            self.wait()
            self.reopened = True
            self.write(STATES["open"])
            self.solve()
        self.wait()
        self.write(STATES["closed"])
        return self

    def solve(self):
        """Solves the ticket."""
        self.wait()
        self.solved.append(self.now)
        self.write(STATES["solved"])


def shown(instant):
    """An instant as the export shows it: days and months without zeros."""
    return f"{instant.day}/{instant.month}/{instant.year} {instant:%H:%M}"


def export(rows, seed=1):
    """The rows of an export of about so many, in the order of time, and the figures that must come of them."""
    chance = random.Random(seed)
    lives = []
    count = 0
    while count < rows:
        opened = START + datetime.timedelta(minutes=3 * len(lives))
        lives.append(Life(chance, len(lives) + 1, opened).live())
        count += len(lives[-1].rows)
    # Rows of different tickets lie between each other; those of one stay in order.
    keyed = [(datetime.datetime.strptime(row[3], "%d/%m/%Y %H:%M"), row)
             for life in lives for row in life.rows]
    keyed.sort(key=lambda pair: pair[0])
    return [row for _, row in keyed], figures(lives)


def figures(lives):
    """What a report must say."""
    solved = [life for life in lives if life.solved]
    times = sorted((life.solved[-1] - life.opened).total_seconds() for life in solved)
    middle = len(times) // 2
    median = times[middle] if len(times) % 2 else (times[middle - 1] + times[middle]) / 2
    return {
        "tickets": len(lives),
        "transferred": sum(life.transfers > 0 for life in lives),
        "solved": len(solved),
        "reopened": sum(life.reopened for life in lives),
        "backlog": len(lives) - len(solved),
        "median_s": median,
        "customers": len({life.caller for life in lives}),
    }


def write(path, rows):
    """Writes the rows as spreadsheets do: a byte order mark, CR LF."""
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        writer.writerows(rows)


if __name__ == "__main__":
    made, expected = export(int(sys.argv[1]))
    write(sys.argv[2], made)
    print(len(made), "rows", expected)
