"""Surveys: asked, answered, revised and commented on in the pipe, at the desk and at a terminal."""

import json
import tempfile

import pexpect

from chat_pty import ESCAPES, Chat
from support import FIRSTLINE, ROOT, StoreTest, run, text_of

SURVEYS = ROOT / "Tests/Fixtures/surveys"
CONTENT = str(SURVEYS / "intents")
PERIOD = ("--since", "2020-01-01", "--until", "2100-01-01")


class SurveyTest(StoreTest):
    def events(self, *kinds):
        done = self.firstline("transcripts", "export", "--events", "--content", CONTENT)
        self.assertEqual(done.returncode, 0, done.stderr)
        lines = map(json.loads, done.stdout.splitlines())
        return [(line["type"], line["data"]) for line in lines if line["type"].partition(".")[0] in kinds]

    def pipe(self, content=CONTENT):
        # What is a comment and what a new question must not depend on an installed encoder.
        return super().pipe(content, more=("--encoder", "off"))

    def report(self):
        done = self.firstline("report", *PERIOD, "--content", CONTENT, "--format", "json")
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)["support"]

    def desk(self, *arguments):
        done = self.firstline("tickets", *arguments)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_the_scenarios_of_effort_and_recommendation_hold(self):
        done = run("replay", str(SURVEYS / "transcripts"), "--content", CONTENT, "--encoder", "off", "--store", self.store)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_a_survey_is_answered_by_buttons_put_right_and_commented_on(self):
        pipe = self.pipe(CONTENT)
        pipe.ask("can i bring a bicycle", customer="u1")
        asked = pipe.ask(type="end")
        self.assertEqual(asked["survey"], {"kind": "ces", "lowest": 1, "highest": 7, "awaits": "score"})
        self.assertEqual(asked["state"], "surveying")
        wrong = pipe.ask(type="rate", score=8)
        self.assertEqual((wrong["code"], wrong["message"]), ("invalid-request", "'score' is a whole number from 1 to 7"))
        early = pipe.ask(type="rate", comment="nothing yet")
        self.assertEqual(early["code"], "invalid-request")
        rated = pipe.ask(type="rate", score=2)
        self.assertEqual(rated["survey"]["awaits"], "comment")
        worded = pipe.ask("write to ada@example.com, it took three days")
        self.assertNotIn("survey", worded)
        self.assertEqual(worded["state"], "closed")
        pipe.ask(type="rate", score=6)
        pipe.ask(type="rate", comment="it was put right")
        self.assertEqual(pipe.close(), 0)
        answers = [data for kind, data in self.events("ces") if kind == "ces.answered"]
        self.assertEqual([a["score"] for a in answers], [2, 2, 6, 6])
        self.assertEqual(
            [a.get("comment") for a in answers],
            [None, "write to ‹email:h1›, it took three days", None, "it was put right"])
        for file in self.folder.iterdir():
            if file.is_file():
                self.assertNotIn(b"ada@example.com", file.read_bytes(), file)
        figures = self.report()
        self.assertEqual((figures["ces_mean"]["value"], figures["ces_mean"]["n"]), (6, 1))
        self.assertEqual((figures["ces_response_rate"]["num"], figures["ces_response_rate"]["den"]), (1, 1))

    def test_a_customer_who_was_asked_is_asked_the_next_survey_and_then_none(self):
        pipe = self.pipe(CONTENT)
        kinds = []
        for number in range(3):
            # Named once, and known from then on.
            pipe.ask("can i bring a bicycle", **({"customer": "u1"} if number == 0 else {}))
            kinds.append(pipe.ask(type="end").get("survey", {}).get("kind"))
        other = pipe.ask("can i bring a bicycle", session="s2", customer="u1")
        self.assertEqual(other["state"], "did-that-help")
        kinds.append(pipe.ask(type="end", session="s2").get("survey", {}).get("kind"))
        pipe.close()
        self.assertEqual(kinds, ["ces", "nps", None, None])
        self.assertEqual(self.report()["surveys_not_asked"], {"cap": 2})

    def test_the_desk_asks_as_the_dialog_does_and_withdraws_what_is_not_over(self):
        pipe = self.pipe(CONTENT)
        number = pipe.ask("give me a human", customer="u1")["ticket"]
        pipe.ask("no")
        self.desk("solve", number, "--as", "kim", "--content", CONTENT)
        solved = pipe.read()
        self.assertEqual(solved["survey"]["kind"], "ces")
        self.assertIn("from 1 (not at all) to 7 (fully)", text_of(solved))
        self.desk("reopen", number, "--as", "kim")
        self.assertEqual(pipe.ask(type="rate", score=7)["messages"], [])
        self.desk("solve", number, "--as", "ana", "--content", CONTENT)
        self.assertEqual(pipe.read()["survey"]["kind"], "ces")
        pipe.ask("7, thanks")
        pipe.close()
        self.assertEqual(
            self.events("ces"),
            [
                ("ces.asked", {"scale": 7, "attribution": "person", "person": "kim"}), ("ces.withdrawn", {}),
                ("ces.late", {"score": 7}), ("ces.asked", {"scale": 7, "attribution": "person", "person": "ana"}),
                ("ces.answered", {"score": 7}),
            ])
        self.assertEqual(self.report()["ces_response_rate"]["num"], 1)

    def test_what_was_said_about_a_score_is_erased_with_its_customer(self):
        pipe = self.pipe(CONTENT)
        pipe.ask("can i bring a bicycle", customer="u1")
        pipe.ask(type="end")
        pipe.ask(type="rate", score=3, comment="the marmalade was bitter")
        pipe.close()
        before = self.report()["ces_mean"]
        done = self.firstline("transcripts", "erase", "--customer", "u1")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertNotIn("marmalade", json.dumps(self.events("ces")))
        for file in self.folder.iterdir():
            if file.is_file():
                self.assertNotIn(b"marmalade", file.read_bytes(), file)
        self.assertEqual(self.report()["ces_mean"], before)


class SurveyChatTest(StoreTest):
    def test_a_chat_asks_on_the_surveys_scale_and_then_why(self):
        with tempfile.TemporaryDirectory() as folder:
            chat = Chat(FIRSTLINE, CONTENT, folder)
            chat.ask("can i bring a bicycle\r")
            chat.send("\x04")
            chat.wait_for(r"rating .1 to 7.: ")
            chat.send("9\r")
            chat.wait_for("A number from 1 to 7, please")
            chat.wait_for(r"rating .1 to 7.: ")
            chat.send("2\r")
            chat.wait_for("reason: ")
            chat.send("the ramp is steep\r")
            chat.wait_for("Thank you for the rating")
            chat.wait_for(pexpect.EOF)
            chat.child.close()
            self.assertEqual(chat.child.exitstatus, 0, ESCAPES.sub("", chat.shown))
            store = folder + "/store.sqlite"
            shown = run("transcripts", "show", "terminal", "--store", store)
            if shown.returncode != 0:
                listed = run("transcripts", "list", "--store", store)
                self.fail(listed.stdout + shown.stderr)
            self.assertIn("rated 2 of 7 (CES)\n", shown.stdout)
            self.assertIn("rated 2 of 7 (CES): the ramp is steep\n", shown.stdout)
