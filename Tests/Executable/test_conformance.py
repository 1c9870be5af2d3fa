"""The script that tries the pipe protocol: on the built program, and on a server with planted faults."""

import re
import shlex
import subprocess
import unittest

from support import CONTENT, FIRSTLINE, ROOT

SCRIPT = str(ROOT / "Scripts/conformance")
# Requirements that the program does not meet yet. Whoever mends one takes its line out.
KNOWN_FAULTS = set()


def conformance(*arguments):
    """Runs the script; gives the exit code and what it printed."""
    done = subprocess.run([SCRIPT, *arguments], capture_output=True, text=True, timeout=180)
    return done.returncode, done.stdout + done.stderr


class ConformanceTest(unittest.TestCase):
    def test_the_program_meets_the_specification(self):
        _, output = conformance(
            "--desk", f"{shlex.quote(FIRSTLINE)} tickets {{desk}} --store {{store}}",
            "--", FIRSTLINE, "pipe", "--content", CONTENT, "--store", "{store}", "--encoder", "off", "--no-progress",
        )
        failed = set(re.findall(r"^(\d+\.\d+) +FAILED", output, re.MULTILINE))
        self.assertEqual(failed, KNOWN_FAULTS, output)
        self.assertRegex(output, r"\n\d+ ok, \d+ FAILED, 0 skipped\n$")

    def test_planted_faults_are_found_and_a_server_without_them_passes(self):
        code, output = conformance("--self-test")
        self.assertEqual(code, 0, output)

    def test_the_list_has_every_requirement_once(self):
        code, output = conformance("--list")
        self.assertEqual(code, 0, output)
        page = (ROOT / "Sources/AgentCore/AgentCore.docc/PipeProtocol.md").read_text()
        numbers = re.findall(r"^- \*\*(\d+\.\d+)\*\*", page, re.MULTILINE)
        self.assertEqual([line.split()[0] for line in output.splitlines()], numbers)

    def test_a_command_that_cannot_be_run_is_no_conformance(self):
        code, output = conformance("--only", "1.1", "--", "/bin/false")
        self.assertEqual(code, 1)
        self.assertIn("1.1   FAILED", output)
