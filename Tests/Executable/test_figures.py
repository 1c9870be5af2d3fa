"""The figures: held against a second computation, the same however a log is delivered, safe in tables.

FIRSTLINE_LOGS and FIRSTLINE_SEED say how many random logs are read and from which seed; 60 from seed 1 is the
short form, `Tests/Executable/reference/compare.py --logs 1000` the full one.
"""

import csv
import io
import json
import os
import random
import unittest

from reference import compare
from reference.generator import Case
from reference.log import instant
from reference.report import differences, report
from support import CONTENT, ROOT, StoreTest

LOGS = int(os.environ.get("FIRSTLINE_LOGS", "60"))
SEED = int(os.environ.get("FIRSTLINE_SEED", "1"))
EXAMPLE = ROOT / "Tests/Fixtures/metrics-example"
HOSTILE = [
    "=cmd|' /C calc'!A0", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", '"quoted"', 'a","b', "a\x00b", "\u202efdp", "\uff1d1", "a\nb",
]


class Example:
    """The worked example as a case."""

    since, until, as_of = map(instant, ("2024-06-03T00:00:00Z", "2024-06-10T00:00:00Z", "2024-07-01T00:00:00Z"))
    zone = "UTC"
    settings = json.loads((EXAMPLE / "settings.json").read_text())
    lines = (EXAMPLE / "events.jsonl").read_text().splitlines()
    expected = json.loads((EXAMPLE / "expected.json").read_text())


def missing(expected, found):
    """Where `found` is not what was worked out by hand; more than that may be there, and words are no figures."""
    words = ("note", "formula", "smoothing", "bands")
    return [d for d in differences(expected, found) if d[1] != "(none)" and d[0].rsplit("/", 1)[1] not in words]


def deliveries(lines):
    """One log as it may arrive: twice, imported again, in two batches that overlap, shuffled."""
    middle = len(lines) // 2
    shuffled = lines[:]
    random.Random(1).shuffle(shuffled)
    return {
        "duplicated": [line for line in lines for _ in range(2)],
        "imported again": lines + lines,
        "two batches": lines[middle:] + lines[:middle + 1],
        "shuffled": shuffled,
    }


def without_duplicates(text):
    tree = json.loads(text)
    del tree["data_quality"]["duplicates"]
    return tree


class ReferenceTest(unittest.TestCase):
    def test_the_reference_gives_the_values_worked_out_by_hand(self):
        example = Example()
        found = report(example.lines, example.since, example.until, example.as_of, settings=example.settings)
        for part in ("support", "success"):
            self.assertEqual(missing(example.expected[part], found[part]), [])

    def test_a_wrong_value_is_noticed(self):
        found = json.loads(compare.product(Example(), Example.lines))
        self.assertEqual(missing(Example.expected["support"], found["support"]), [])
        found["support"]["csat"]["value"] += 2e-6
        found["support"]["kb"]["kb-refund"]["votes"] += 1
        del found["support"]["nps"]["n"]
        paths = {path for path, *_ in missing(Example.expected["support"], found["support"])}
        self.assertEqual(paths, {"/csat/value", "/kb/kb-refund/votes", "/nps/n"})

    def test_random_logs_give_what_the_reference_gives(self):
        differing, compared = compare.run(SEED, LOGS)
        self.assertGreater(compared, 100 * LOGS)
        if differing:
            self.fail(f"{len(differing)} of {LOGS} logs differ\n{compare.told(*differing[0])}")


class DeliveryTest(unittest.TestCase):
    def test_the_worked_example_is_the_same_however_it_arrives(self):
        for name, lines in {"as it is": Example.lines, **deliveries(Example.lines)}.items():
            found = json.loads(compare.product(Example(), lines))
            for part in ("support", "success"):
                self.assertEqual(missing(Example.expected[part], found[part]), [], name)

    def test_random_logs_are_the_same_however_they_arrive(self):
        cases = [case for case in map(Case, range(SEED, SEED + 20)) if case.form in ("seq", "both")]
        self.assertTrue(cases)
        for case in cases:
            lines = case.lines()
            expected = without_duplicates(compare.product(case, lines))
            for name, delivered in deliveries(lines).items():
                found = without_duplicates(compare.product(case, delivered))
                self.assertEqual(found, expected, (case.seed, name))

    def test_a_report_is_equal_byte_for_byte_when_run_twice(self):
        for seed in range(SEED, SEED + 5):
            case = Case(seed)
            lines = case.lines()
            for form in ("json", "csv", "text"):
                self.assertEqual(compare.product(case, lines, form), compare.product(case, lines, form), (seed, form))


class TableTest(unittest.TestCase):
    def test_hostile_names_are_no_formulas_and_break_no_row(self):
        """Every name that a log may bring is replaced: ids, intents, articles, reasons, features, zones of its own."""
        names = {name: HOSTILE[place % len(HOSTILE)] + str(place // len(HOSTILE) or "") for place, name in enumerate(
            ["order_status", "refund_request", "billing_error", "kb-track", "kb-refund", "dashboard", "api", "export",
             "user_request", "low_confidence", "rule", *(f"c{n:02}" for n in range(60)), *(f"u{n}" for n in range(6)),
             *(f"T{n}" for n in range(1, 60)), "weather.changed"])}
        rows = 0
        for seed in range(SEED, SEED + 20):
            case = Case(seed)
            lines = [self.renamed(line, names) for line in case.lines()]
            text = compare.product(case, lines, "csv")
            table = list(csv.reader(io.StringIO(text)))
            rows += len(table)
            self.assertEqual({len(row) for row in table}, {11}, seed)
            for cell in (cell for row in table for cell in row):
                self.assertNotRegex(cell, r"^[=@\t\r\n\uff1d]|\x00|\u202e")
                self.assertFalse(cell.startswith(("+", "-")) and not is_number(cell), (seed, cell))
        self.assertGreater(rows, 1000)

    def renamed(self, line, names):
        def walk(value):
            if isinstance(value, dict):
                return {key: value[key] if key in ("ts", "decision", "kind") else walk(value[key]) for key in value}
            return names.get(value, value) if isinstance(value, str) else value

        return json.dumps(walk(json.loads(line)))


def is_number(text):
    try:
        float(text)
    except ValueError:
        return False
    return True


class ReceiptTest(StoreTest):
    PERIOD = ["--since", "2020-01-01", "--until", "2040-01-01", "--content", CONTENT]

    def setUp(self):
        super().setUp()
        self.lines(
            {"id": "a1", "session": "ada", "customer": "cust-ada", "text": "where is my order A-10042"},
            {"id": "b1", "session": "bob", "customer": "cust-bob", "text": "hello"},
            {"id": "c1", "session": "cyd", "text": "i want to speak to a person"},
        )

    def report(self, *more, code=0):
        done = self.firstline("report", *self.PERIOD, *more)
        self.assertEqual(done.returncode, code, done.stderr)
        return done.stdout

    def test_a_figure_says_what_is_in_it_what_is_out_and_why(self):
        text = self.report("--explain", "escalation_rate")
        self.assertRegex(text, r"\Aescalation_rate@1: requests handed to people ÷ requests\n")
        self.assertRegex(text, r"Counted \(1\)\n  cyd +escalated\nNot counted \(1\)\n  ada +not escalated\n"
                               r"Left out \(1\)\n  bob +nothing asked\n\Z")
        tree = json.loads(self.report("--explain", "fcr", "--format", "json"))
        self.assertEqual(tree["figure"], "fcr_overall")
        self.assertEqual({line["id"]: line["reason"] for line in tree["receipt"]["lines"]},
                         {"ada": "window_still_open", "bob": "nothing_asked", "cyd": "customer_unknown"})
        self.assertEqual((tree["receipt"]["unknown"], tree["receipt"]["unknown_share"]), (2, 1))

    def test_every_figure_has_a_definition(self):
        tree = json.loads(self.report("--format", "json"))
        keys = set(tree["support"]) | set(tree["success"])
        self.assertEqual(set(tree["receipts"]), keys)
        text = self.report("--receipts")
        for key in keys:
            self.assertIn(f"{key}@{tree['receipts'][key]['version']}: ", text)

    def test_a_report_is_divided(self):
        tree = json.loads(self.report("--by", "intent", "--format", "json"))
        self.assertEqual(tree["by"], "intent")
        self.assertEqual(sum(group["support"]["sessions"]["value"] for group in tree["groups"]), 3)
        for dimension in ("topic", "channel", "language", "queue", "person", "content", "week"):
            text = self.report("--by", dimension)
            self.assertRegex(text, rf"\ASupport report by {dimension}\n")
            self.assertRegex(text, r"\n  all +2 ")
        rows = list(csv.DictReader(io.StringIO(self.report("--by", "channel", "--format", "csv"))))
        self.assertEqual({row["group"] for row in rows}, {"pipe"})

    def test_every_form_of_a_report_is_the_same_when_run_twice(self):
        as_of = ["--as-of", "2040-01-01"]
        for more in (["--format", "text"], ["--format", "json"], ["--format", "csv"], ["--format", "html"], ["--receipts"],
                     ["--by", "intent"], ["--explain", "fcr"], ["--compare", "fcr"]):
            first = self.report(*as_of, *more)
            self.assertGreater(len(first), 100, more)
            self.assertEqual(self.report(*as_of, *more), first, more)

    def test_questions_that_exclude_each_other_are_refused(self):
        self.report("--by", "moon", code=64)
        self.report("--by", "week", "--explain", "fcr", code=64)
        self.report("--explain", "luck", code=64)


class ErasureTest(StoreTest):
    PERIOD = ["--since", "2020-01-01", "--until", "2040-01-01", "--content", CONTENT]

    def report(self, as_of, *more):
        done = self.firstline("report", *self.PERIOD, "--as-of", as_of, *more)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def test_erased_customers_leave_every_number_and_a_stable_name(self):
        requests = [
            {"id": f"m{n}", "session": f"talk-{customer}", "customer": f"cust-{customer}", "text": text}
            for n, text in enumerate(["where is my order A-10042", "i want to speak to a person", "me@example.com"])
            for customer in ("ada", "bob", "cyd")
        ]
        # The sessions go on side by side: the line that comes last need not be the latest.
        as_of = max(line["at"] for line in self.lines(*requests))
        before = self.report(as_of, "--format", "json")
        names = {}
        for customer in ("cust-ada", "cust-bob"):
            done = self.firstline("transcripts", "erase", "--customer", customer, "--format", "json")
            self.assertEqual(done.returncode, 0, done.stderr)
            certificate = json.loads(done.stdout)
            names[f"talk-{customer[5:]}"] = certificate["sessions"][0]
        after = self.report(as_of, "--format", "json")
        self.assertEqual(sorted(names.values()), ["erased-2", "erased-4"])
        for old, new in names.items():
            self.assertIn(f'"{old}"', before)
            self.assertNotIn(old, after)
            self.assertIn(f'"{new}"', after)
        # Ids are listed in their order, so numbers are compared apart from them.
        self.assertEqual(numbers(json.loads(after)), numbers(json.loads(before)))
        self.assertEqual(self.report(as_of, "--format", "json"), after)
        explained = self.report(as_of, "--explain", "escalation_rate")
        for name in [*names.values(), "talk-cyd"]:
            self.assertIn(name, explained)


def numbers(tree):
    """A tree with each list of ids as its length."""
    if isinstance(tree, dict):
        return {name: numbers(below) for name, below in tree.items()}
    if isinstance(tree, list):
        return len(tree) if all(isinstance(item, str) for item in tree) else [numbers(item) for item in tree]
    return tree
