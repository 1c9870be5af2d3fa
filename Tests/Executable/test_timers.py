"""What the program says by itself: into a silence, days later, and after a person has given a talk back."""

import json
import time

from support import StoreTest, text_of

AGENT = """name: Test shop
escalation: {contact: none}
sessions: {silence: 1s}
"""
TRACK = """title: Track an order
samples: [where is my order, track my order, where is my parcel, any news on my order, order status]
slots:
  number: {entity: order-number, ask: Which order is it?}
flow:
  tell:
    say: "Order {number} is on its way."
    follow_up: {after: 1s, ask: "Has {number} arrived?", yes: {say: Good.}}
    then: done
"""
FILES = {
    "agent.yaml": AGENT,
    "entities/order-number.yaml": "kind: pattern\npattern: A-#####\n",
    "orders/track.yaml": TRACK,
    "smalltalk/hello.yaml": "samples: [hi, hello, hey there, hiya, good day]\nsmall_talk: true\nreply: Hello.\n",
}


class TimersTest(StoreTest):
    def content(self):
        """A content folder whose timers are short."""
        folder = self.folder / "content"
        for path, text in FILES.items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
        return str(folder)

    def types(self):
        done = self.firstline("transcripts", "export", "--events", "--content", self.content())
        self.assertEqual(done.returncode, 0, done.stderr)
        return [json.loads(line)["type"] for line in done.stdout.splitlines()]

    def test_a_silence_is_broken_by_an_unasked_line_once(self):
        pipe = self.pipe(self.content())
        pipe.ask("where is my order")
        line = pipe.read()
        self.assertEqual(line["type"], "event")
        self.assertNotIn("in_reply_to", line)
        self.assertEqual(text_of(line), "Are you still there? Which order is it?")
        self.assertEqual(line["state"], "collecting number")
        answer = pipe.ask("A-10042")
        self.assertEqual(text_of(answer), "Order A-10042 is on its way.")
        self.assertGreater(answer["seq"], line["seq"])
        self.assertEqual(pipe.close(), 0)
        self.assertIn("turn.delivered", self.types())

    def test_a_follow_up_reaches_an_open_pipe(self):
        pipe = self.pipe(self.content())
        pipe.ask("where is my order A-10042")
        line = pipe.read()
        self.assertEqual(line["type"], "event")
        self.assertEqual(text_of(line), "Has A-10042 arrived?")
        self.assertEqual(line["state"], "following up")
        self.assertEqual(text_of(pipe.ask("yes")).split("\n")[0].split(" How")[0], "Good.")

    def test_a_follow_up_that_fell_due_while_no_process_ran_comes_before_the_next_reply_once(self):
        content = self.content()
        pipe = self.pipe(content)
        pipe.ask("where is my order A-10042")
        pipe.process.kill()
        pipe.close()
        time.sleep(1.2)
        later = self.pipe(content)
        self.assertTrue(text_of(later.ask("hello", id="later")).startswith("Has A-10042 arrived?"))
        later.close()
        again = self.pipe(content)
        self.assertNotIn("arrived?", text_of(again.ask("hello", id="again")))
        again.close()
        self.assertEqual(self.types().count("timer.fired"), 1)

    def test_a_person_claims_and_gives_back_while_a_pipe_runs(self):
        content = self.content()
        pipe = self.pipe(content)
        pipe.ask("where is my order")
        number = pipe.ask("I want to talk to a person")["ticket"]
        done = self.firstline("tickets", "claim", number, "--as", "ana")
        self.assertEqual(done.returncode, 0, done.stderr)
        silent = pipe.ask("is anybody there?")
        self.assertEqual((silent["messages"], silent["owner"]), ([], "person"))
        refused = self.firstline("tickets", "claim", number, "--as", "ben")
        self.assertEqual(refused.returncode, 1)
        self.assertIn("ana", refused.stderr)
        refused = self.firstline("tickets", "return", number, "--as", "ben")
        self.assertEqual(refused.returncode, 1)
        self.assertIn("ana", refused.stderr)
        done = self.firstline("tickets", "return", number, "--as", "ana")
        self.assertEqual(done.returncode, 0, done.stderr)
        line = pipe.read()
        self.assertEqual(line["type"], "event")
        self.assertEqual(line["owner"], "returned")
        self.assertEqual(text_of(line), "You are back with me. Which order is it?")
        self.assertEqual(text_of(pipe.ask("A-10042")), "Order A-10042 is on its way.")
        again = self.firstline("tickets", "return", number)
        self.assertEqual(again.returncode, 1)
