"""What is too much gets its error, nothing else is lost by it, and the program goes on."""

import json
import shutil

from support import CONTENT, StoreTest, run, text_of

LIMITS = "\nlimits: {message: 1KiB, line: 64KiB, history: 1000, sessions: 16}\n"


class LimitsTest(StoreTest):
    def content(self):
        """The sample content with low bounds."""
        folder = self.folder / "intents"
        shutil.copytree(CONTENT, folder)
        with open(folder / "agent.yaml", "a", encoding="utf-8") as file:
            file.write(LIMITS)
        return str(folder)

    def test_what_is_too_long_is_said_to_be_and_the_next_line_is_answered(self):
        pipe = self.pipe(self.content())
        self.assertNotIn("in a few sentences", text_of(pipe.ask("hello" + " " * 1019)))
        self.assertIn("in a few sentences", text_of(pipe.ask("hello" + " " * 1020)))
        start = b'{"id":"l","session":"s2","text":"hello","pad":"'
        line = start + b"x" * (65_536 - len(start) - 2) + b'"}'
        pipe.process.stdin.write(line + b"\n" + line + b" \n")
        pipe.process.stdin.flush()
        by_type = {reply["type"]: reply for reply in (pipe.read(), pipe.read())}
        self.assertEqual(by_type["reply"]["in_reply_to"], "l")
        self.assertEqual((by_type["error"]["code"], by_type["error"]["line"]), ("too-large", 4))
        self.assertEqual(pipe.ask("hello", session="s3")["type"], "reply")

    def test_a_conversation_as_long_as_one_may_be_goes_on_in_the_next(self):
        content = self.content()
        pipe = self.pipe(content)
        numbers = []
        for _ in range(320):
            reply = pipe.ask("hello")
            self.assertEqual(reply["type"], "reply")
            self.assertTrue(text_of(reply))
            numbers.append(reply["seq"])
        self.assertEqual(numbers, sorted(set(numbers)))
        pipe.close()
        exported = self.firstline("transcripts", "export", "--events").stdout.splitlines()
        events = [json.loads(line) for line in exported]
        closed = [event for event in events if event["type"] == "session.closed"]
        self.assertTrue(closed)
        for event in closed:
            self.assertEqual(event["data"], {"by": "system", "reason": "history_full"})
        counts = {}
        for event in events:
            counts[event["conv"]] = counts.get(event["conv"], 0) + 1
        self.assertGreater(len(counts), 1)
        self.assertLess(max(counts.values()), 1100)
        self.assertEqual(sum(event["type"] == "user.turn" for event in events), 320)
        self.assertEqual(self.firstline("store", "check").returncode, 0)

    def test_more_sessions_than_are_kept_in_memory_go_on_where_they_were(self):
        pipe = self.pipe(self.content())
        for number in range(40):
            self.assertEqual(pipe.ask("where is my order", session=f"c{number}")["state"], "collecting order_number")
        for number in range(40):
            self.assertIn("A-10042", text_of(pipe.ask("A-10042", session=f"c{number}")))

    def test_limits_of_content_are_set_by_an_option(self):
        content = self.folder / "deep"
        content.mkdir()
        deep = "[" * 40 + "]" * 40
        (content / "agent.yaml").write_text(f"name: A\nx: {deep}\n")
        done = run("check", "--content", str(content))
        self.assertEqual(done.returncode, 65)
        self.assertRegex(done.stderr, r"agent\.yaml:2:\d+: error: .* \[nested-too-deeply\]")
        self.assertIn("--content-limit depth=", done.stderr)
        done = run("check", "--content", str(content), "--content-limit", "depth=64")
        self.assertNotIn("nested-too-deeply", done.stderr)
        (content / "big.csv").write_text("x" * 5000)
        done = run("check", "--content", str(content), "--content-limit", "table=4KiB")
        self.assertEqual(done.returncode, 65)
        self.assertRegex(done.stderr, r"big\.csv:1:1: error: .* \[file-too-large\]")
        done = run("check", "--content", str(content), "--content-limit", "depth=1")
        self.assertEqual(done.returncode, 64)
        self.assertIn("'depth' must lie between 8 and 100", done.stderr)
