"""Tickets: opened by the agent, worked from the command line, delivered to the customer."""

import json

from support import CONTENT, StoreTest, text_of


class DeskTest(StoreTest):
    def open_ticket(self, pipe, session="s1"):
        reply = pipe.ask("I want to talk to a real person please", session=session)
        self.assertEqual(reply["decision"]["kind"], "escalate")
        self.assertEqual(reply["owner"], "queued")
        return reply["ticket"]

    def tickets(self, *arguments):
        done = self.firstline("tickets", "list", "--format", "json", *arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)

    def test_a_reply_reaches_an_open_pipe_as_an_unasked_line(self):
        pipe = self.pipe()
        number = self.open_ticket(pipe)
        pipe.ask("mail ada@example.com")
        done = self.firstline("tickets", "reply", number, "Hello, Ana here.", "--as", "ana")
        self.assertEqual(done.returncode, 0, done.stderr)
        line = pipe.read()
        self.assertEqual(line["type"], "event")
        self.assertNotIn("in_reply_to", line)
        self.assertEqual(line["session"], "s1")
        self.assertEqual(text_of(line), "Hello, Ana here.")
        self.assertEqual(line["owner"], "person")
        self.assertEqual(pipe.close(), 0)
        self.assertEqual(self.tickets("--unsent"), [])

    def test_a_reply_waits_for_the_next_message_of_a_customer_who_is_away(self):
        pipe = self.pipe()
        number = self.open_ticket(pipe)
        pipe.close()
        self.firstline("tickets", "reply", number, "We found your parcel.")
        self.assertEqual([t["ticket"] for t in self.tickets("--unsent")], [number])
        later = self.pipe()
        reply = later.ask("any news?", id="later")
        self.assertIn("We found your parcel.", text_of(reply))
        later.close()
        self.assertEqual(self.tickets("--unsent"), [])

    def test_the_address_lies_in_the_vault_and_the_ticket_shows_it_to_the_desk(self):
        pipe = self.pipe()
        number = self.open_ticket(pipe)
        saved = pipe.ask("ada.lovelace@example.com")
        self.assertNotIn("lovelace", json.dumps(saved))
        pipe.close()
        shown = self.firstline("tickets", "show", number).stdout
        self.assertIn("ada.lovelace@example.com", shown)
        self.assertIn("I want to talk to a real person please", shown)
        for file in self.folder.iterdir():
            if file.is_file():
                self.assertNotIn(b"lovelace", file.read_bytes())

    def test_a_customer_may_decline_to_be_reached(self):
        pipe = self.pipe()
        self.open_ticket(pipe)
        reply = pipe.ask("no thanks")
        self.assertEqual(reply["state"], "open")

    def test_solving_ends_the_conversation_and_asks_for_a_rating(self):
        pipe = self.pipe()
        number = self.open_ticket(pipe)
        pipe.ask("no")
        self.firstline("tickets", "reply", number, "Done.")
        pipe.read()
        done = self.firstline("tickets", "solve", number, "--content", CONTENT)
        self.assertEqual(done.returncode, 0, done.stderr)
        line = pipe.read()
        self.assertIn("solved", text_of(line))
        rated = pipe.ask(type="rate", score=5, comment="quick")
        self.assertEqual(rated["decision"]["kind"], "survey")
        fresh = pipe.ask("hello")
        self.assertIsNone(fresh["ticket"])
        pipe.close()
        reopened = self.firstline("tickets", "reopen", number)
        self.assertEqual(reopened.returncode, 0, reopened.stderr)
        self.assertEqual([t["status"] for t in self.tickets()], ["open"])

    def test_tickets_that_are_not_there_are_refused(self):
        self.pipe().ask("hello")
        for number in ["T-000018", "nonsense", "\x1b[31m"]:
            done = self.firstline("tickets", "reply", number, "x")
            self.assertEqual(done.returncode, 1)
            self.assertNotIn("\x1b", done.stderr)
