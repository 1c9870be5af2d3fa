"""The store: checked, copied, restored, compacted; customers erased without a trace and without changing a figure."""

import json
import os
import pathlib
import resource
import signal
import sqlite3
import subprocess
import unittest

from support import CONTENT, FIRSTLINE, StoreTest, run

WORDS = "the kettle from aunt Philippa whistles off key"
PERIOD = ["--since", "2020-01-01", "--until", "2040-01-01", "--format", "json", "--content", CONTENT]


class SyncTest(StoreTest):
    def test_one_conversation_costs_one_sync_a_turn(self):
        trace = self.folder / "trace"
        command = ["strace", "-f", "-qq", "-e", "trace=fsync,fdatasync", "-o", str(trace)]
        pipe = self.pipe(before=command)

        def syncs(turns):
            for _ in range(turns):
                pipe.ask("where is my order")
            # The call is written down before the line of its turn leaves.
            return trace.read_text().count("sync(")

        start = syncs(2)
        self.assertEqual(syncs(40) - start, 40)


class StoreCommandTest(StoreTest):
    def talk(self):
        """Two customers; the first one with an order, a ticket and an address."""
        texts = ["where is my order A-10042", WORDS, "i want to speak to a person", "philippa.h@example.com"]
        first = [
            {"id": str(n), "session": "+44 151 496 0000", "customer": "cust-philippa", "text": text}
            for n, text in enumerate(texts)
        ]
        second = [{"id": "1", "session": "s2", "customer": "cust-bob", "text": "do you ship to spain"}]
        return self.lines(*first, *second)

    def succeed(self, *arguments):
        done = self.firstline(*arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def report(self, as_of):
        return self.succeed("report", *PERIOD, "--as-of", as_of)

    def files(self):
        return [f for f in self.folder.rglob("*") if f.is_file() and f.name != "firstline.sqlite-shm"]

    def holding(self, text):
        return [f.name for f in self.files() if text.encode() in f.read_bytes()]

    def test_erasing_a_customer_leaves_no_byte_and_every_figure(self):
        as_of = self.talk()[-1]["at"]
        before = self.report(as_of)
        traces = ["aunt Philippa", "cust-philippa", "A-10042", "+44 151 496 0000"]
        for trace in traces:
            self.assertTrue(self.holding(trace), trace)
        certificate = json.loads(
            self.succeed("transcripts", "erase", "--customer", "cust-philippa", "--format", "json")
        )
        for trace in traces:
            self.assertEqual(self.holding(trace), [], trace)
        self.assertEqual(certificate["customer"], "erased-1")
        self.assertEqual(certificate["sessions"], ["erased-2"])
        self.assertEqual(certificate["secrets"], 1)
        after = self.report(as_of).replace("erased-2", "+44 151 496 0000").replace("erased-1", "cust-philippa")
        old, new = json.loads(before), json.loads(after)
        self.assertEqual(old["data_quality"]["unknown_types"], {})
        self.assertEqual(ordered(new), ordered(old))
        self.succeed("store", "check")
        self.assertEqual(
            self.firstline("transcripts", "erase", "--customer", "cust-philippa").returncode, 1
        )

    def test_an_erased_customer_begins_anew(self):
        self.talk()
        self.succeed("transcripts", "erase", "--customer", "cust-philippa")
        [reply] = self.lines(
            {"id": "1", "session": "+44 151 496 0000", "customer": "cust-philippa", "text": "hello"}
        )
        self.assertEqual(reply["seq"], len(self.succeed(
            "transcripts", "export", "--events", "+44 151 496 0000", "--content", CONTENT).splitlines()))
        self.succeed("store", "check")

    def test_a_running_agent_goes_on_after_an_erasure(self):
        pipe = self.pipe()
        pipe.ask("where is my order A-10042", session="s1", customer="u1")
        self.succeed("transcripts", "erase", "--customer", "u1")
        reply = pipe.ask("and now?", session="s1", customer="u1")
        self.assertEqual(reply["type"], "reply")
        self.assertEqual(pipe.close(), 0)
        self.succeed("store", "check")
        self.assertNotIn("A-10042", self.succeed("transcripts", "export", "--events", "--content", CONTENT))

    def test_all_that_is_held_on_a_customer_is_exported(self):
        self.talk()
        held = self.succeed("transcripts", "export", "--customer", "cust-philippa")
        self.assertIn("aunt Philippa", held)
        self.assertNotIn("philippa.h@", held)
        self.assertNotIn("cust-bob", held)
        opened = json.loads(self.succeed("transcripts", "export", "--customer", "cust-philippa", "--unsealed"))
        self.assertEqual([s["value"] for s in opened["sealed"]], ["philippa.h@example.com"])
        self.assertEqual(self.firstline("transcripts", "export", "--customer", "nobody").returncode, 1)

    def test_a_backup_comes_back(self):
        self.talk()
        copy = str(self.folder / "copy.sqlite")
        self.succeed("store", "backup", copy)
        self.assertNotEqual(self.firstline("store", "backup", copy).returncode, 0)
        log = self.succeed("transcripts", "export", "--events", "--content", CONTENT)
        self.lines({"id": "9", "session": "s3", "text": "hello"})
        self.assertEqual(self.firstline("store", "restore", copy).returncode, 1)
        self.succeed("store", "restore", "--replace", copy)
        self.assertEqual(self.succeed("transcripts", "export", "--events", "--content", CONTENT), log)
        for suffix in ("", "-wal", "-shm"):
            pathlib.Path(self.store + suffix).unlink(missing_ok=True)
        self.succeed("store", "restore", copy)
        self.assertEqual(self.succeed("transcripts", "export", "--events", "--content", CONTENT), log)

    def test_a_check_finds_what_was_changed_behind_its_back(self):
        self.talk()
        self.assertIn("all as it should be", self.succeed("store", "check"))
        with sqlite3.connect(self.store) as database:
            database.execute("DELETE FROM events WHERE session = 's2' AND version = 2")
        done = self.firstline("store", "check")
        self.assertEqual(done.returncode, 1)
        self.assertIn("numbered without a gap: s2", done.stdout)

    def test_of_a_damaged_store_what_can_be_read_is_exported(self):
        self.lines(*({"id": "1", "session": f"s{n}", "text": "where is my order A-10042"} for n in range(40)))
        self.succeed("store", "compact")
        whole = self.succeed("transcripts", "export", "--events", "--salvage").splitlines()
        file = pathlib.Path(self.store)
        data = bytearray(file.read_bytes())
        middle = len(data) // 2 // 4096 * 4096
        data[middle:middle + 8192] = b"\xa5" * 8192
        file.write_bytes(data)
        self.assertEqual(self.firstline("transcripts", "export", "--events", "--content", CONTENT).returncode, 65)
        done = self.firstline("transcripts", "export", "--events", "--salvage")
        read = done.stdout.splitlines()
        self.assertTrue(set(read) <= set(whole))
        self.assertGreater(len(read), len(whole) // 2)
        if len(read) < len(whole):
            self.assertEqual(done.returncode, 65)
            self.assertIn("could not be read", done.stderr)

    def test_a_locked_store_refuses_a_message_and_takes_the_next(self):
        pipe = self.pipe()
        pipe.ask("hello")
        other = sqlite3.connect(self.store, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        refused = pipe.ask("where is my order")
        self.assertEqual(refused["code"], "store-unavailable")
        self.assertIn("locked by another program", refused["message"])
        done = self.firstline("chat", "--content", CONTENT, stdin="hello\n")
        self.assertIn(done.returncode, (69, 74))
        self.assertIn("locked by another program", done.stderr)
        # Whoever only reads need not wait.
        self.succeed("transcripts", "list")
        other.execute("ROLLBACK")
        other.close()
        self.assertEqual(pipe.ask("where is my order")["type"], "reply")
        self.assertEqual(pipe.close(), 0)
        self.succeed("store", "check")

    def test_where_no_byte_can_be_written_nothing_is_answered(self):
        self.talk()
        size = pathlib.Path(self.store).stat().st_size

        def limited():
            # Files may not grow over what the store has, as on a disk without room.
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (min(size, 30_000), resource.RLIM_INFINITY))

        words = "a long story about a tent, a goat and the rain " * 200
        requests = [{"id": str(n), "session": f"full{n}", "text": words} for n in range(20)]
        done = subprocess.run(
            [FIRSTLINE, "pipe", "--content", CONTENT, "--store", self.store], preexec_fn=limited, timeout=120,
            input="".join(json.dumps(r) + "\n" for r in requests).encode(), capture_output=True)
        replies = [json.loads(line) for line in done.stdout.splitlines()]
        if replies:
            refused = [r for r in replies if r["type"] == "error"]
            self.assertTrue(refused)
            self.assertEqual({r["code"] for r in refused}, {"store-unavailable"})
        else:
            self.assertEqual(done.returncode, 74, done.stderr)
        # What was acknowledged is there, what was refused is not.
        self.succeed("store", "check")
        listed = [json.loads(line)["session"] for line in self.succeed("transcripts", "list", "--format", "json").splitlines()]
        answered = {r["session"] for r in replies if r["type"] == "reply"}
        self.assertEqual({s for s in listed if s.startswith("full")}, answered)

    @unittest.skipIf(os.geteuid() == 0, "everything may be written by root")
    def test_a_store_without_permission_to_write_is_said_to_be_so(self):
        self.talk()
        self.succeed("store", "compact")
        os.chmod(self.store, 0o400)
        done = self.firstline("pipe", "--content", CONTENT, stdin="")
        self.assertEqual(done.returncode, 74)
        self.assertIn("no permission", done.stderr)
        self.succeed("transcripts", "list")

    def test_two_programs_write_to_one_session(self):
        one, two = self.pipe(), self.pipe()
        for turn in range(10):
            for name, pipe in (("one", one), ("two", two)):
                pipe.send("where is my order", id=f"{name}-{turn}")
        replies = [pipe.read() for pipe in (one, two) for _ in range(10)]
        self.assertEqual({r["type"] for r in replies}, {"reply"})
        self.assertEqual((one.close(), two.close()), (0, 0))
        self.succeed("store", "check")
        [session] = [json.loads(line) for line in self.succeed("transcripts", "list", "--format", "json").splitlines()]
        self.assertEqual(session["turns"], 20)

    def test_a_store_of_a_newer_version_is_left_alone_by_every_command(self):
        self.talk()
        with sqlite3.connect(self.store) as database:
            database.execute("PRAGMA user_version = 999")
        database.close()
        for command in (
            ["chat", "--content", CONTENT], ["transcripts", "list"], ["tickets", "list"], ["store", "check"],
            ["store", "compact"], ["transcripts", "erase", "--customer", "cust-bob"], ["report", "--content", CONTENT],
        ):
            done = self.firstline(*command)
            self.assertEqual(done.returncode, 65, (command, done.stderr))
            self.assertIn("newer", done.stderr)

    def test_commands_that_look_for_a_store_make_none(self):
        for command in (
            ["transcripts", "erase", "--customer", "u1"], ["store", "check"], ["store", "backup", "x"],
        ):
            done = self.firstline(*command)
            self.assertEqual(done.returncode, 74, command)
            self.assertIn("there is no store", done.stderr)
        self.assertFalse(pathlib.Path(self.store).exists())


def ordered(value):
    """The same with every list sorted: other names sort otherwise."""
    if isinstance(value, dict):
        return {name: ordered(member) for name, member in value.items()}
    if isinstance(value, list):
        return sorted((ordered(element) for element in value), key=json.dumps)
    return value
