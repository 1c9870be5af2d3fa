"""A thousand messages of any kind in any order, over the content that is shipped."""

import collections
import json
import pathlib
import random

from support import ROOT, StoreTest, text_of

TURNS = 1000
# How many messages get anybody out of whatever is under way.
PATIENCE = 8
# What happened in between makes the same words no repetition.
PROGRESS = {"slot.set", "flow.started", "flow.left", "flow.ended", "ticket.opened"}


def messages():
    """What customers write in the scenarios."""
    lines = set()
    for path in sorted(pathlib.Path(ROOT / "transcripts").rglob("*.txt")):
        for line in path.read_text().splitlines():
            if line.startswith("user: "):
                lines.add(line.removeprefix("user: "))
    return sorted(lines)


class WalkTest(StoreTest):
    def walk(self, seed, probes_every):
        dice = random.Random(seed)
        said = messages()
        pipe = self.pipe()
        for turn in range(TURNS):
            reply = pipe.ask(dice.choice(said))
            self.assertEqual(reply["type"], "reply", f"seed {seed}, turn {turn}: {reply}")
            if turn % probes_every == probes_every - 1:
                self.expect_way_out(pipe, f"seed {seed}, turn {turn}")
        pipe.ask(type="end")
        self.assertEqual(pipe.close(), 0)
        done = self.firstline("transcripts", "export", "--events")
        events = [json.loads(line) for line in done.stdout.splitlines()]
        self.expect_flows_ended(events, seed)
        self.expect_no_circles(events, seed)

    def expect_way_out(self, pipe, place):
        """From everywhere a person can be had, and the conversation can be ended."""
        for _ in range(PATIENCE):
            reply = pipe.ask("I want to talk to a person")
            if reply["ticket"]:
                break
        self.assertIsNotNone(reply["ticket"], f"{place}: no way to a person: {reply}")
        pipe.ask(type="end")

    def expect_flows_ended(self, events, seed):
        open_flows = collections.Counter()
        for event in events:
            if event["type"] == "flow.started":
                open_flows[event["conv"]] += 1
            elif event["type"] == "flow.ended":
                open_flows[event["conv"]] -= 1
        left = {name: count for name, count in open_flows.items() if count}
        self.assertEqual(left, {}, f"seed {seed}: flows that never ended")

    def expect_no_circles(self, events, seed):
        row, last, progress = 0, None, False
        for event in events:
            if event["type"] in PROGRESS or event["type"] == "session.started":
                progress = True
            if event["type"] != "agent.turn":
                continue
            said = json.dumps(event["data"]["parts"])
            row = row + 1 if said == last and not progress else 1
            self.assertLess(row, 3, f"seed {seed}: three times {said}")
            last, progress = said, False

    def test_a_thousand_messages_trap_nobody_and_end_every_flow(self):
        # Once in many conversations, and once in as few as the messages themselves make of them.
        for seed, probes_every in ((1, 50), (2, TURNS)):
            with self.subTest(seed=seed):
                self.setUp()
                self.walk(seed, probes_every)
