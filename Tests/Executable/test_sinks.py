"""Hostile texts and ids at every place where something comes out: terminals, tables, logs, files."""

import csv
import io
import json
import pathlib
import re
import sqlite3
import unittest

from support import CONTENT, FIRSTLINE, StoreTest, run

try:
    import pexpect
except ImportError:
    pexpect = None

HOSTILE = [
    "\x1b[31mred\x1b[0m", "\x1b]0;owned\x07", "\x1b]8;;http://x\x1b\\link\x1b]8;;\x1b\\", "\x1bP1$r0m\x1b\\", "\x1bc", "\x1b[2J\x1b[H",
    "\x9b31mred", "\x90payload\x9c", "\x85next", "\x07\x08\x7f", "abc\u202edef", "abc\u2066def\u2069", "\u200fabc", "a\u2028b\u2029c",
    "=cmd|' /C calc'!A0", "=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1", "\n=1+1", "\uff1d1+1",
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onload='alert(1)", "{{name}}", "${HOME}", "%s%n",
    "a\nb", "a\r\nb", "a\x00b", "a\n2026-03-02T09:00:00.000Z  agent: forged", "a\ncontact:   forged@example.net",
    "../../../../tmp/evil", "..", ".", "/etc/passwd", "a/b", "C:\\x", "~", "-rf", "--store", "CON", "s1#2", "'; DROP TABLE events; --",
]
# Control characters but LF and TAB, and what turns the writing direction.
DRIVES = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")


class SinkTest(StoreTest):
    def files(self):
        found = {str(f.relative_to(self.folder)) for f in self.folder.rglob("*") if f.is_file()}
        return {f for f in found if not f.startswith(("models/", "embeddings/"))}

    def converse(self):
        """Each hostile text as a message, and as every name that a frontend gives."""
        requests = []
        for number, text in enumerate(HOSTILE):
            requests.append({"id": "1", "session": f"t{number}", "text": f"i want a person about {text}"})
            requests.append({"id": "2", "session": f"t{number}", "text": "no"})
            requests.append({"id": "3", "session": f"t{number}", "text": text})
            requests.append({
                "id": text, "session": text, "customer": text, "channel": text, "locale": text,
                "text": "i want to speak to a person", "attributes": {"name": text, text: text},
            })
        done = self.firstline(
            "pipe", "--content", CONTENT, stdin="".join(json.dumps(r) + "\n" for r in requests))
        self.assertEqual(done.returncode, 0, done.stderr)
        return requests, done

    def assertDrivesNothing(self, text, name):
        self.assertEqual(DRIVES.findall(text), [], name)

    def test_the_pipe_answers_one_clean_line_each_and_gives_ids_back_byte_for_byte(self):
        requests, done = self.converse()
        self.assertDrivesNothing(done.stdout, "stdout")
        lines = done.stdout.split("\n")[:-1]
        replies = [json.loads(line) for line in lines]
        given = sorted((r["id"], r["session"]) for r in requests)
        self.assertEqual(sorted((r["in_reply_to"], r["session"]) for r in replies), given)
        self.assertEqual({r["type"] for r in replies}, {"reply"})

    def test_no_id_becomes_a_path(self):
        before = self.files()
        self.converse()
        self.firstline("transcripts", "export", "--scenario", "../../../../tmp/evil")
        kept = self.files() - before
        self.assertLessEqual(kept, {f"firstline.{s}" for s in ("sqlite", "sqlite-wal", "sqlite-shm", "key")})
        self.assertFalse(pathlib.Path("/tmp/evil").exists())

    def test_no_control_character_reaches_a_terminal_from_any_command(self):
        self.converse()
        period = ["--since", "2020-01-01", "--until", "2100-01-01", "--content", CONTENT]
        commands = [
            ["transcripts", "list"], ["transcripts", "list", "--format", "json"], ["tickets", "list"],
            ["tickets", "list", "--format", "json"], ["transcripts", "export", "--events", "--content", CONTENT],
            ["report", *period], ["report", *period, "--format", "json"], ["report", *period, "--explain", "escalation_rate"],
            ["report", *period, "--by", "intent"], ["report", *period, "--by", "person"], ["report", *period, "--receipts"],
            ["report", *period, "--format", "html"],
            ["store", "check"],
        ]
        numbers = [t["ticket"] for t in json.loads(self.firstline("tickets", "list", "--format", "json").stdout)]
        commands += [["tickets", "show", number, "--format", form] for number in numbers for form in ("text", "json")]
        for command in commands:
            done = self.firstline(*command)
            self.assertEqual(done.returncode, 0, (command, done.stderr))
            self.assertDrivesNothing(done.stdout + done.stderr, command)
        for text in HOSTILE:
            if "\x00" in text:
                continue
            for command in (["transcripts", "show"], ["transcripts", "export", "--scenario"]):
                done = self.firstline(*command, "--", text)
                self.assertDrivesNothing(done.stdout + done.stderr, (command, text))
            for command in (["tickets", "show", "--", text], ["explain", "--content", CONTENT, "--", text]):
                done = self.firstline(*command) if command[0] == "tickets" else run(*command)
                self.assertDrivesNothing(done.stdout + done.stderr, command)

    def test_no_text_passes_for_a_line_of_its_own(self):
        self.converse()
        sessions = json_lines(self.firstline("transcripts", "list", "--limit", "1000", "--format", "json"))
        listed = self.firstline("transcripts", "list", "--limit", "1000").stdout.splitlines()
        self.assertEqual(len(listed), len(sessions))
        tickets = json.loads(self.firstline("tickets", "list", "--format", "json").stdout)
        self.assertEqual(len(self.firstline("tickets", "list").stdout.splitlines()), len(tickets))
        forging = HOSTILE.index("a\n2026-03-02T09:00:00.000Z  agent: forged")
        shown = self.firstline("transcripts", "show", f"t{forging}").stdout
        self.assertIn("agent: forged", shown)
        self.assertNotIn("\n2026-03-02T09:00:00.000Z  agent: forged", shown)
        for ticket in tickets:
            lines = self.firstline("tickets", "show", ticket["ticket"]).stdout.splitlines()
            self.assertEqual(sum(line.startswith("contact:") for line in lines), 1, ticket)

    def test_a_table_holds_no_formula_and_no_broken_row(self):
        done = self.converse()[1]
        period = ["--since", "2020-01-01", "--until", "2100-01-01", "--content", CONTENT]
        done = self.firstline("report", *period, "--format", "csv")
        self.assertEqual(done.returncode, 0, done.stderr)
        rows = list(csv.reader(io.StringIO(done.stdout)))
        self.assertEqual({len(row) for row in rows}, {11})
        for cell in (cell for row in rows for cell in row):
            self.assertNotRegex(cell, r"^[=@\t\r\n\uff1d]")
            self.assertFalse(cell.startswith(("+", "-")) and not is_number(cell), cell)
            self.assertDrivesNothing(cell.replace("\r", ""), cell)

    def test_ids_are_compared_as_bytes(self):
        ids = ["caf\u00e9", "cafe\u0301", "Caf\u00e9", "caf\u00e9 ", "\ufb01", "fi", "\u212b", "\u00c5", "a", "a\x00", "a\u200b"]
        replies = self.lines(*({"id": "1", "session": i, "customer": i, "text": "hello"} for i in ids))
        self.assertEqual(sorted(r["session"] for r in replies), sorted(ids))
        sessions = json_lines(self.firstline("transcripts", "list", "--format", "json"))
        self.assertEqual(sorted(s["session"] for s in sessions), sorted(ids))
        self.assertEqual({s["turns"] for s in sessions}, {1})
        # The same request id counts as the same only where its bytes are.
        replies = self.lines(*({"id": i, "session": "one", "text": "hello"} for i in ids))
        self.assertEqual({r["type"] for r in replies}, {"reply"})
        self.assertEqual(len({r["seq"] for r in replies}), len(ids))
        self.firstline("transcripts", "erase", "--customer", ids[0])
        left = {s["session"] for s in json_lines(self.firstline("transcripts", "list", "--format", "json"))}
        self.assertEqual(set(ids[1:]) - left, set())
        self.assertNotIn(ids[0], left)

    def test_a_recorded_session_is_a_scenario_whatever_was_said_in_it(self):
        self.converse()
        for number in range(len(HOSTILE)):
            scenario = self.firstline("transcripts", "export", "--scenario", f"t{number}")
            self.assertEqual(scenario.returncode, 0, scenario.stderr)
            (self.folder / f"t{number}.txt").write_text(scenario.stdout)
        done = run("replay", "--content", CONTENT, "--encoder", "off", str(self.folder))
        self.assertDrivesNothing(done.stdout + done.stderr, "replay")

    def test_a_plain_chat_shows_nothing_that_drives_a_terminal(self):
        texts = [text.replace("\n", " ").replace("\r", " ") for text in HOSTILE]
        done = self.firstline("chat", "--content", CONTENT, "--customer", "\x1b[31mred\u202e",
                              stdin="\n".join([*texts, "/state", "/why", "/\x1b[31m", "/tikcet\x9b1m"]) + "\n")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertDrivesNothing(done.stdout + done.stderr, "chat")

    @unittest.skipIf(pexpect is None, "needs pexpect")
    def test_a_chat_at_a_terminal_shows_no_bytes_of_customers_that_drive_it(self):
        from chat_pty import Chat

        chat = Chat(FIRSTLINE, CONTENT, str(self.folder), NO_COLOR="1")
        marked = ["\x1b[31mMARK", "\x1b]0;MARK\x07", "\x9b31mMARK", "MARK\u202e", "/MARK\x1b[1m"]
        for text in marked:
            chat.ask(f"\x1b[200~i want a person about {text}\x1b[201~\r")
        chat.ask("/state\r")
        chat.leave()
        # What the editor echoes of a person's own keys is theirs; what the program says must be clean.
        said = re.findall(r"(?s)\r(?:agent: |session: ).*?(?=you: |$)", chat.shown)
        self.assertGreater(len(said), 5)
        for pattern in ("\x1b[31m", "\x1b]0;", "\x9b", "\u202e", "\x1b[1m"):
            self.assertNotIn(pattern, "".join(said))

    def test_each_event_of_the_log_is_one_line(self):
        content = self.folder / "failing"
        (content / "orders").mkdir(parents=True)
        (content / "agent.yaml").write_text("name: Failing\n")
        (content / "actions.yaml").write_text(
            "look-up:\n  command: [sh, -c, 'cat >&2; cat; printf \"a\\\\nb\\\\033[31m\" >&2; exit 3']\n  results: {found: {}}\n")
        (content / "orders/track.yaml").write_text(
            "samples: [where is my order, track my parcel, order status]\n"
            "flow:\n  look:\n    do: look-up\n    on:\n"
            "      found: {say: Found., then: done}\n      failed: {say: It does not answer., then: done}\n")
        requests = "".join(json.dumps({"id": text, "session": text, "text": "where is my order"}) + "\n" for text in HOSTILE)
        done = self.firstline("pipe", "--content", str(content), stdin=requests)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertDrivesNothing(done.stderr, "log")
        lines = [line for line in done.stderr.splitlines() if not line.startswith(("learnt ", "note: "))]
        self.assertTrue(lines)
        for line in lines:
            self.assertRegex(line, r"^\d{4}-\d\d-\d\dT.* (warning|error) firstline.*: ")


def json_lines(done):
    return [json.loads(line) for line in done.stdout.splitlines()]


def is_number(text):
    try:
        float(text)
    except ValueError:
        return False
    return True
