"""Commands from a person's point of view: exit codes, messages, round trips."""

import json
import os
import pathlib
import sqlite3
import subprocess

from support import CONTENT, FIRSTLINE, ROOT, StoreTest, run, text_of


class CommandTest(StoreTest):
    def test_plain_chat_says_only_the_replies(self):
        done = self.firstline("chat", "--content", CONTENT, stdin="where is my order\nA-10042\n")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("A-10042", done.stdout)
        self.assertNotIn("where is my order", done.stdout)
        self.assertEqual([c for c in done.stdout if ord(c) < 32 and c not in "\n\t"], [])

    def test_a_ten_megabyte_line_is_answered(self):
        done = self.firstline(
            "chat", "--content", CONTENT, stdin=b"x" * 10_000_000 + b"\nhello\n")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertTrue(done.stdout.strip())

    def test_faulty_content_ends_every_command_with_65_and_all_faults(self):
        content = self.folder / "bad"
        (content / "orders").mkdir(parents=True)
        (content / "agent.yaml").write_text("name: Bad\nlanguagse: [en]\n")
        (content / "orders/track.yaml").write_text(
            "samples:\n- where is my order\nreply: {article: orders/none}\n")
        for command in (["check"], ["chat", "--store", self.store], ["pipe", "--store", self.store], ["replay"]):
            done = run(*command, "--content", str(content))
            self.assertEqual(done.returncode, 65, command)
            self.assertRegex(done.stderr, r"agent\.yaml:2:1: error: .* \[unknown-key\]")
            self.assertRegex(done.stderr, r"orders/track\.yaml:3:\d+: error: .* \[unknown-article\]")

    def test_broken_yaml_is_a_diagnostic(self):
        content = self.folder / "broken"
        content.mkdir()
        (content / "agent.yaml").write_text("name: [unclosed\n")
        done = run("check", "--content", str(content))
        self.assertEqual(done.returncode, 65)
        self.assertRegex(done.stderr, r"agent\.yaml:\d+:\d+: error:")

    def test_init_makes_content_that_checks_and_replays(self):
        done = run("init", cwd=self.folder)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(run("check", cwd=self.folder).returncode, 0)
        replay = run("replay", cwd=self.folder)
        self.assertEqual(replay.returncode, 0, replay.stdout + replay.stderr)
        self.assertNotEqual(run("init", cwd=self.folder).returncode, 0)

    def test_a_store_of_a_newer_version_is_refused(self):
        self.lines({"id": "1", "session": "s", "text": "hello"})
        database = sqlite3.connect(self.store)
        database.execute("PRAGMA user_version = 999")
        database.commit()
        database.close()
        done = self.firstline("pipe", "--content", CONTENT)
        self.assertEqual(done.returncode, 65)
        self.assertIn("newer", done.stderr)

    def test_a_file_that_is_no_store_is_refused(self):
        pathlib.Path(self.store).write_text("this is not a database, whatever its name says\n" * 99)
        done = self.firstline("pipe", "--content", CONTENT)
        self.assertIn(done.returncode, (65, 74))
        self.assertIn("error:", done.stderr)

    def test_a_store_that_cannot_be_opened_is_refused(self):
        os.mkdir(self.store)
        done = self.firstline("pipe", "--content", CONTENT)
        self.assertEqual(done.returncode, 74)
        self.assertIn("error:", done.stderr)

    def test_a_recorded_conversation_replays(self):
        pipe = self.pipe()
        for text in ["hi", "wheres my order", "A-10042", "thanks", "I want to talk to a human", "me@example.com"]:
            pipe.ask(text)
        pipe.close()
        scenario = self.firstline("transcripts", "export", "--scenario", "s1")
        self.assertEqual(scenario.returncode, 0, scenario.stderr)
        path = self.folder / "recorded.txt"
        path.write_text(scenario.stdout)
        replay = run("replay", str(path), "--content", CONTENT)
        self.assertEqual(replay.returncode, 0, replay.stdout + replay.stderr)
        self.assertNotIn("me@example.com", scenario.stdout)

    def test_an_exported_log_reports_as_the_store_does(self):
        pipe = self.pipe()
        for session in range(6):
            pipe.ask("where is my order", session=f"s{session}")
            pipe.ask("A-10042", session=f"s{session}")
            pipe.ask("I want a human", session=f"s{session}") if session % 2 else pipe.ask(
                type="end", session=f"s{session}")
        pipe.close()
        log = self.firstline("transcripts", "export", "--events", "--content", CONTENT)
        path = self.folder / "log.jsonl"
        path.write_text(log.stdout)
        period = ["--since", "2020-01-01", "--until", "2100-01-01", "--format", "json"]
        stored = self.firstline("report", "--content", CONTENT, *period)
        read = run("report", "--events", str(path), *period)
        self.assertEqual(stored.returncode, 0, stored.stderr)
        self.assertEqual(json.loads(stored.stdout)["support"]["requests"]["value"], 6)
        self.assertEqual(json.loads(stored.stdout)["support"]["escalation_rate"]["num"], 3)
        self.assertEqual(
            json.loads(stored.stdout)["support"]["outcome_counts"],
            json.loads(read.stdout)["support"]["outcome_counts"])

    def test_replies_are_the_same_in_twenty_runs_and_elsewhere(self):
        outputs = set()
        for number in range(20):
            env = {"TZ": ["UTC", "Asia/Tokyo", "America/New_York"][number % 3],
                   "LANG": ["C", "en_GB.UTF-8", "tr_TR.UTF-8"][number % 3]}
            report = self.folder / f"{number}.xml"
            done = run("replay", "--content", CONTENT, "--junit", str(report),
                       env=env, cwd=ROOT)
            self.assertEqual(done.returncode, 0, done.stdout)
            outputs.add(done.stdout + report.read_text())
        self.assertEqual(len(outputs), 1)

    def test_a_message_is_explained_for_people_and_for_programs(self):
        shown = self.firstline("explain", "wehre is my order A-10042", "--content", CONTENT)
        self.assertEqual(shown.returncode, 0, shown.stderr)
        for part in ("spelling: wehre → where", "entity: order-number = A-10042", "for orders/track-order: ",
                     "runner-up ", "zone: answer"):
            self.assertIn(part, shown.stdout)
        asked = ["explain", "send the boots back", "--why-not", "orders/cancel-order", "--content", CONTENT]
        found = json.loads(self.firstline(*asked, "--format", "json").stdout)
        self.assertEqual(found["candidates"][0]["intent"], "returns/start-return")
        self.assertEqual(found["why_not"]["intent"], "orders/cancel-order")
        self.assertGreater(found["why_not"]["rank"], 1)

    def test_an_unknown_intent_cannot_be_explained(self):
        done = self.firstline("explain", "hello", "--why-not", "orders/cancel-ordr", "--content", CONTENT)
        self.assertEqual(done.returncode, 64)
        self.assertIn("did you mean 'orders/cancel-order'?", done.stderr)

    def test_redaction_is_measured_on_marked_messages(self):
        develop = str(ROOT / "Tests/Fixtures/redaction/develop")
        done = run("evaluate", "--redaction", develop, "--format", "json")
        self.assertEqual(done.returncode, 0, done.stderr)
        figures = json.loads(done.stdout)
        self.assertGreater(figures["lines"], 700)
        self.assertEqual({figure["name"] for figure in figures["per_class"]}, {"card", "iban", "email", "phone", "national_id", "password"})
        self.assertGreater(figures["all"]["recall"]["value"], 0.97)

        path = self.folder / "en.txt"
        path.write_text("my card is {{card: 4539 5787 6362 1486}}\nmy dog is called {{password: Rex}}\nwhere is order A-10042\n")
        shown = run("evaluate", "--redaction", str(path), "--all")
        self.assertEqual(shown.returncode, 0, shown.stderr)
        self.assertRegex(shown.stdout, r"card +1/1 ")
        self.assertRegex(shown.stdout, r"password +0/1 ")
        self.assertIn("“Rex” in “my dog is called Rex”", shown.stdout)

        path.write_text("one line\n{{card 4539}}\n")
        faulty = run("evaluate", "--redaction", str(path))
        self.assertEqual(faulty.returncode, 65)
        self.assertIn("en.txt:2", faulty.stderr)
        self.assertEqual(run("evaluate", "--redaction", str(self.folder / "none.txt")).returncode, 74)

    def test_usage_errors_end_with_64(self):
        self.assertEqual(run("replay", "--no-such-option").returncode, 64)
        self.assertEqual(run("dance").returncode, 64)
