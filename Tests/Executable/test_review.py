"""The review loop: from questions nobody answered to content with a scenario, and issues with their fixes."""

import csv
import io
import json
import pathlib
import unittest

from support import StoreTest, run

KAYAKS = ["do you rent kayaks", "do you rent out kayaks", "do you rent kayaks for two",
          "do you rent kayaks here"]
KNIVES = ["do you do knife sharpening", "do you offer knife sharpening"]
ANSWER = "We rent kayaks from May to September."
DAY = 86_400


def stamp(day, second=0):
    """An instant so many days after the fifth of January 2026, in the log's form."""
    import datetime

    start = datetime.datetime(2026, 1, 5, tzinfo=datetime.timezone.utc)
    instant = start + datetime.timedelta(seconds=day * DAY + second)
    return instant.strftime("%Y-%m-%dT%H:%M:%S.000Z")


def asked(session, customer, text, day):
    """The events of a question that was not understood."""
    common = {"ts": stamp(day), "conv": session, "cust": customer}
    return [
        {**common, "type": "session.started", "data": {}},
        {**common, "type": "user.turn", "data": {"turn": 1, "text": text}},
        {**common, "type": "intent.scored", "data": {
            "turn": 1, "confidence": 0.1, "threshold": 0.5, "decision": "fallback"}},
    ]


class ReviewTest(StoreTest):
    def setUp(self):
        super().setUp()
        self.assertEqual(run("init", cwd=self.folder).returncode, 0)
        self.content = self.folder / "intents"

    def talk(self):
        """Customers ask what the agent does not know; a person answers one of them."""
        for number, text in enumerate(KAYAKS + KNIVES, 1):
            # One after the other, so that the log and the numbers of tickets are the same every time.
            reply = self.say(f"s{number}", text, customer=f"u{number}")
            self.assertEqual(reply["decision"]["kind"], "escalate")
        ticket = json.loads(
            self.firstline("tickets", "list", "--format", "json").stdout)[0]["ticket"]
        done = self.firstline("tickets", "reply", ticket, ANSWER, "--as", "ana")
        self.assertEqual(done.returncode, 0, done.stderr)

    def say(self, session, text, customer=None):
        """One message to the agent, which reads words alone, whatever is installed."""
        line = json.dumps({"id": "1", "session": session, "customer": customer, "text": text})
        done = self.firstline(
            "pipe", "--content", str(self.content), "--encoder", "off", stdin=line + "\n")
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)

    def review(self, *arguments, code=0):
        """Runs `firstline review`; the words alone group, so that no encoder is needed."""
        done = self.firstline("review", *arguments, "--encoder", "off", cwd=self.folder)
        self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        return done

    def listed(self, *arguments):
        return json.loads(self.review("list", "--format", "json", *arguments).stdout)

    def tree(self):
        """Every file of the content and the scenarios."""
        return {
            str(path.relative_to(self.folder)): path.read_bytes()
            for top in ("intents", "transcripts")
            for path in (self.folder / top).rglob("*") if path.is_file()
        }

    def replay(self):
        done = self.firstline("replay", "--encoder", "off", cwd=self.folder)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_questions_without_an_answer_are_grouped_by_their_worth(self):
        self.talk()
        groups = self.listed("--minutes", "5")
        self.assertEqual([g["customers"] for g in groups], [4, 2])
        self.assertEqual([g["value_minutes"] for g in groups], [20, 10])
        self.assertEqual(groups[0]["answers"], [ANSWER])
        self.assertEqual(groups, self.listed("--minutes", "5"))
        shown = json.loads(self.review("show", groups[0]["id"], "--format", "json").stdout)
        self.assertEqual({q["text"] for q in shown["questions"]}, set(KAYAKS))
        self.assertEqual({q["why"] for q in shown["questions"]}, {"escalated"})
        text = self.review("list").stdout
        self.assertIn(f"answered:  {ANSWER}\n", text)
        self.assertEqual(self.review("list", "--until", "2020-01-01").stdout, "nothing to review\n")

    def test_a_group_becomes_an_intent_with_a_scenario_and_leaves_the_queue(self):
        self.talk()
        before = self.tree()
        group = self.listed()[0]["id"]
        done = self.review("label", group, "--new-intent", "shop/kayaks", "--by", "ana")
        self.assertIn("failed before and passes now", done.stdout)
        self.assertIn("evaluate --content", done.stdout)
        after = self.tree()
        new = {"intents/shop/kayaks.yaml", f"transcripts/review/{group}.txt"}
        self.assertEqual(set(after) - set(before), new)
        self.assertEqual({k: v for k, v in after.items() if k not in new}, before)
        self.assertIn(ANSWER, after["intents/shop/kayaks.yaml"].decode())
        self.replay()
        self.assertEqual(len(self.listed()), 1)
        labelled = [g for g in self.listed("--all") if g["labels"]]
        self.assertEqual(labelled[0]["labels"][0]["target"], "shop/kayaks")
        compared = self.firstline(
            "evaluate", "--content", str(self.folder / "content-before"), "--compare",
            str(self.content), "--encoder", "off")
        self.assertEqual(compared.returncode, 0, compared.stderr)

    def test_a_group_becomes_samples_and_no_other_byte_changes(self):
        self.talk()
        path = self.content / "contact/opening-hours.yaml"
        path.write_bytes(path.read_bytes().replace(b"samples:\n", b"samples:   # kept\n"))
        before = path.read_bytes()
        group = self.listed()[1]["id"]
        done = self.review("label", group, "--sample-of", "contact/opening-hours")
        self.assertIn("failed before and passes now", done.stdout)
        added = [f'  - "{text}"\n'.encode() for text in KNIVES]
        lines = path.read_bytes().splitlines(keepends=True)
        for line in added:
            self.assertIn(line, lines)
        self.assertEqual(b"".join(line for line in lines if line not in added), before)
        self.replay()

    def test_a_group_becomes_an_article(self):
        self.talk()
        group = self.listed()[0]["id"]
        done = self.review("label", group, "--article", "shop/kayaks", "--title", "Renting kayaks")
        self.assertIn("failed before and passes now", done.stdout)
        self.assertIn(ANSWER, (self.content / "shop/articles/kayaks.md").read_text())
        self.replay()

    def test_an_ignored_group_stays_out_and_has_a_scenario(self):
        self.talk()
        group = self.listed()[0]["id"]
        self.review("label", group, "--ignore")
        scenario = (self.folder / f"transcripts/review/{group}.txt").read_text()
        self.assertIn("decision: escalate", scenario)
        self.replay()
        self.say("s99", KAYAKS[0], customer="u99")
        self.assertNotIn(group, [g["id"] for g in self.listed()])

    def test_what_was_not_enough_comes_back(self):
        self.talk()
        group = self.listed()[1]["id"]
        self.review("label", group, "--new-intent", "shop/knives", "--reply", "Yes, on Mondays.")
        (self.content / "shop/knives.yaml").unlink()
        self.say("s99", KNIVES[0])
        self.assertIn(group, [g["id"] for g in self.listed()])

    def test_faulty_labels_write_nothing(self):
        self.talk()
        kayaks, knives = (g["id"] for g in self.listed())
        before = self.tree()
        for code, arguments in (
            (1, [kayaks, "--new-intent", "contact/person"]),
            (1, [kayaks, "--new-intent", "../outside"]),
            (1, [kayaks, "--sample-of", "contact/none"]),
            (1, [knives, "--new-intent", "shop/knives"]),
            (1, ["q-none", "--ignore"]),
            (64, [kayaks]),
            (64, [kayaks, "--ignore", "--article", "shop/x"]),
        ):
            self.review("label", *arguments, code=code)
            self.assertEqual(self.tree(), before, arguments)
        # A sample that another intent excludes is a fault of the content.
        path = self.content / "contact/opening-hours.yaml"
        path.write_text(path.read_text() + "not_samples:\n" + "".join(f"  - {t}\n" for t in KAYAKS))
        before = self.tree()
        self.review("label", kayaks, "--sample-of", "contact/opening-hours", code=65)
        self.assertEqual(self.tree(), before)
        self.assertTrue(self.listed()[0]["open"])

    def test_two_reviewers_are_compared_and_the_second_writes_nothing(self):
        self.talk()
        kayaks, knives = (g["id"] for g in self.listed())
        self.review("label", kayaks, "--new-intent", "shop/kayaks", "--by", "ana")
        self.review("label", knives, "--ignore", "--by", "ana")
        before = self.tree()
        self.review("label", kayaks, "--ignore", "--by", "bo")
        self.review("label", knives, "--ignore", "--by", "bo")
        self.assertEqual(self.tree(), before)
        done = self.firstline("review", "agreement", "--format", "json")
        self.assertEqual(
            json.loads(done.stdout), [{"reviewers": ["ana", "bo"], "n": 2, "agreed": 1, "kappa": 0}])

    def test_a_label_changes_no_figure_and_no_conversation(self):
        self.talk()
        report = ["report", "--content", str(self.content), "--format", "json", "--since",
                  "2020-01-01", "--until", "2120-01-01", "--as-of", "2026-01-01"]
        group = self.listed()[0]["id"]
        before = self.firstline(*report).stdout
        self.review("label", group, "--ignore")
        self.assertEqual(self.firstline(*report).stdout, before)
        self.assertEqual(self.firstline("store", "check").returncode, 0)

    # Issues

    def log(self, counts):
        """A log in which so many customers a day ask about kayaks, and ten a day about tents."""
        events = []
        for day, count in enumerate(counts):
            for number in range(count):
                events += asked(f"k{day}-{number}", f"k{day}-{number}", KAYAKS[number % 4], day)
            for number in range(10):
                events += asked(f"t{day}-{number}", f"t{day}-{number}", "my tent leaks", day)
        events.insert(0, {"ts": stamp(0), "type": "subscription.started", "cust": "k13-0",
                          "data": {"mrr": 25}})
        path = self.folder / "log.jsonl"
        path.write_text("".join(json.dumps(event) + "\n" for event in events))
        return ["issues", "--events", str(path), "--since", stamp(7)[:10], "--until", stamp(14)[:10]]

    def test_a_surge_is_found_and_noise_is_not(self):
        command = self.log([2] * 7 + [8] * 7)
        report = json.loads(self.review(*command, "--format", "json").stdout)
        first, second = report["issues"]
        self.assertEqual(first["growth"]["verdict"], "rose")
        self.assertEqual(first["growth"]["after"], {"num": 56, "den": 126})
        self.assertEqual(first["customers"], 56)
        self.assertEqual(first["monthly_revenue"], 25)
        self.assertNotEqual(second["growth"]["verdict"], "rose")
        quiet = json.loads(self.review(*self.log([2] * 7 + [3] * 7), "--format", "json").stdout)
        self.assertEqual({i["growth"]["verdict"] for i in quiet["issues"]}, {"unclear"})
        self.assertIn("it grows", self.review(*command[:1], *self.log([2] * 7 + [8] * 7)[1:]).stdout)

    def test_issues_are_exported_for_spreadsheets(self):
        text = self.review(*self.log([2] * 7 + [8] * 7), "--format", "csv").stdout
        rows = list(csv.DictReader(io.StringIO(text)))
        self.assertEqual([row["verdict"] for row in rows][0], "rose")
        self.assertEqual(rows[0]["monthly_revenue"], "25")

    def test_an_owner_and_a_fix_are_kept(self):
        self.talk()
        command = ("issues", "--at-least", "1", "--since", "2020-01-01", "--until", "2120-01-01")
        issue = json.loads(self.review(*command, "--format", "json").stdout)["issues"][0]
        self.assertEqual((issue["owner"], issue["fixed"]), (None, None))
        self.review("own", issue["id"], "bo")
        self.review("fixed", issue["id"], "--on", "2026-01-01", "--by", "bo")
        issue = json.loads(self.review(*command, "--format", "json").stdout)["issues"][0]
        self.assertEqual(issue["owner"], "bo")
        self.assertEqual(issue["fixed"], "2026-01-01T00:00:00.000Z")
        self.assertEqual(issue["fix"], {"verdict": "early", "until": None})

    def test_a_fix_is_judged_by_what_came_after_it(self):
        for counts, words in (
            ([6] * 28 + [1] * 28, "the fix cut contacts"),
            ([3] * 28 + [3] * 28, "no sign that the fix cut contacts"),
        ):
            command = self.log(counts)
            with open(self.folder / "log.jsonl", "a") as log:
                log.write(json.dumps({
                    "ts": stamp(28), "conv": "k0-0", "type": "issue.fixed",
                    "data": {"turn": 1, "from": stamp(28), "by": "ana"}}) + "\n")
            command[-3:] = [stamp(49)[:10], "--until", stamp(56)[:10]]
            self.assertIn(words, self.review(*command).stdout)


if __name__ == "__main__":
    unittest.main()
