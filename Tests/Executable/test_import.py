"""Tickets of another desk: exported, imported, reported."""

import json
import pathlib
import tempfile
import unittest

import desk_export
from support import run

PERIOD = ["--since", "2026-01-01", "--until", "2027-01-01", "--as-of", "2027-01-01", "--zone", "UTC",
          "--format", "json"]


class ImportTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="firstline-import-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.log = self.folder / "log.jsonl"

    def file(self, name, content):
        """A file of the test's own."""
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    def imported(self, export, mapping, *options):
        """Imports into the log; gives the loss report."""
        done = run("import", export, "--map", mapping, "--out", str(self.log), "--loss", "json", *options)
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)

    def support_figures(self, log=None):
        """The figures of a log."""
        done = run("report", "--events", str(log or self.log), *PERIOD)
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)["support"]

    def made(self, rows):
        """An export of about so many rows with its map, and the figures that must come of it."""
        made, expected = desk_export.export(rows)
        path = self.folder / "incidents.csv"
        desk_export.write(path, made)
        return str(path), self.file("map.yaml", desk_export.MAP), len(made), expected

    def test_an_imported_log_reports_what_its_maker_knows(self):
        export, mapping, rows, expected = self.made(3000)
        loss = self.imported(export, mapping)
        self.assertEqual(loss["rows"], {"read": rows, "kept": rows, "changed": 0, "lost": 0})
        self.assertEqual((loss["tickets"], loss["not_mapped"]), (expected["tickets"], []))
        figures = self.support_figures()
        self.assertEqual(figures["tickets_opened"]["value"], expected["tickets"])
        self.assertEqual(figures["requests"]["value"], expected["tickets"])
        self.assertEqual(figures["transfer_rate"]["num"], expected["transferred"])
        self.assertEqual(figures["reopen_rate_cohort"]["num"], expected["reopened"])
        self.assertEqual(figures["reopen_rate_cohort"]["den"], expected["solved"])
        self.assertEqual(figures["backlog_at_window_end"]["n"], expected["backlog"])
        self.assertEqual(figures["full_resolution_time_calendar"]["median"], expected["median_s"])
        customers = {json.loads(line).get("cust") for line in self.log.read_text().splitlines()}
        self.assertEqual(len(customers), expected["customers"])

    def test_importing_twice_changes_no_figure(self):
        export, mapping, _, _ = self.made(500)
        self.imported(export, mapping)
        once, figures = self.log.read_bytes(), self.support_figures()
        self.imported(export, mapping)
        self.assertEqual(self.log.read_bytes(), once)
        twice = self.folder / "twice.jsonl"
        twice.write_bytes(once + once)
        self.assertEqual(self.support_figures(twice), figures)

    def test_json_lines_and_csv_of_the_same_tickets_give_the_same_log(self):
        mapping = self.file("map.yaml", "rows: ticket\ncolumns: {ticket: id, opened: at, solved: done}\n")
        self.imported(self.file("a.csv", "id,at,done\n1,2026-01-05T09:00,2026-01-05T11:00\n"), mapping)
        as_csv = self.log.read_bytes()
        row = {"id": 1, "at": "2026-01-05T09:00", "done": "2026-01-05T11:00"}
        self.imported(self.file("a.jsonl", json.dumps(row) + "\n"), mapping)
        self.assertEqual(self.log.read_bytes(), as_csv)

    def test_what_is_lost_is_said_by_line_and_tells_nothing_of_a_row(self):
        mapping = self.file("map.yaml", "rows: ticket\ncolumns: {ticket: id, opened: at, subject: text}\n")
        export = self.file(
            "a.csv",
            b"id,at,text,more\r\n"
            b"1,2026-01-05,write to ada@example.com,x\r\n"
            b"2,yesterday at noon,secretword,x\r\n"
            b"3,2026-01-05\r\n"
            b"4,2026-01-05,b\xffd,x\r\n"
            b"ada@example.com,2026-01-05,t,x\r\n"
            b'5,2026-01-05,"two\r\nlines",x\r\n'
            b"1,2026-01-05,again,x\r\n")
        loss = self.imported(export, mapping)
        self.assertEqual(loss["rows"], {"read": 7, "kept": 3, "changed": 2, "lost": 4})
        self.assertEqual(sorted(lost["first_lines"] for lost in loss["lost"]), [[3], [4], [6], [9]])
        self.assertEqual([(c["field"], c["first_lines"]) for c in loss["changed"]],
                         [("subject", [5]), ("subject", [2])])
        self.assertEqual(loss["not_mapped"], ["more"])
        for text in (json.dumps(loss), self.log.read_text()):
            self.assertNotIn("ada@example.com", text)
        for word in ("secretword", "yesterday"):
            self.assertNotIn(word, json.dumps(loss))

    def test_an_open_quote_ends_the_import_and_leaves_no_file(self):
        mapping = self.file("map.yaml", "rows: ticket\ncolumns: {ticket: id, opened: at}\n")
        export = self.file("a.csv", 'id,at\n1,2026-01-05\n2,"2026-01-06\n3,2026-01-07\n')
        done = run("import", export, "--map", mapping, "--out", str(self.log))
        self.assertEqual(done.returncode, 65)
        self.assertIn("a.csv:3:", done.stderr)
        self.assertEqual(sorted(p.name for p in self.folder.iterdir()), ["a.csv", "map.yaml"])

    def test_every_fault_of_a_map_is_said_at_once(self):
        mapping = self.file(
            "map.yaml",
            "rows: event\nzone: Mars/Base\ntime: \"dd/QQ/yyyy\"\n"
            "columns:\n  ticket: number\n  status: state\n  custmer: caller\n"
            "values:\n  status: {Done: sloved}\n")
        done = run("import", "-", "--map", mapping, "--format", "csv")
        self.assertEqual(done.returncode, 65)
        for place in ("2:7: error: .*unknown-zone", "3:11: error: .*invalid-time-pattern",
                      "5:3: error: .*missing-key", "7:3: error: .*unknown-key", "9:18: error: .*unknown-choice"):
            self.assertRegex(done.stderr, f"map.yaml:{place}")
        self.assertIn("did you mean 'customer'?", done.stderr)
        self.assertIn("did you mean 'solved'?", done.stderr)

    def test_a_column_that_the_export_lacks_is_a_fault_of_the_map(self):
        mapping = self.file("map.yaml", "rows: ticket\ncolumns:\n  ticket: numbr\n  opened: at\n")
        done = run("import", "-", "--map", mapping, "--format", "csv", stdin="number,at\n1,2026-01-05\n")
        self.assertEqual(done.returncode, 65)
        self.assertRegex(done.stderr, r"map.yaml:3:11: error: .*\[unknown-column\]")
        self.assertIn("did you mean 'number'?", done.stderr)

    def test_a_dry_run_writes_no_event(self):
        mapping = self.file("map.yaml", "rows: ticket\ncolumns: {ticket: id, opened: at}\n")
        done = run("import", "-", "--map", mapping, "--format", "csv", "--dry-run",
                   stdin="id,at\n1,2026-01-05\n")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("rows read 1: kept 1", done.stdout)
        self.assertNotIn("ticket.opened", done.stdout + done.stderr)
