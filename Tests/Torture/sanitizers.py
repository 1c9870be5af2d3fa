"""The thread and the address sanitizer look at a crowd of callers, and in the full form at every test."""

from __future__ import annotations

import os
import pathlib
import re
import subprocess

from tools import ROOT, Failed, Folder

# What a closure that `Mutex.withLock` runs is called: it takes the value that is guarded, and gives a result away.
# The library's lock is invisible to the thread sanitizer, which therefore reports what two such closures do one after
# the other. Only a report in which both accesses lie in such closures of one file is passed over; of a value that is
# touched with the lock here and without it there, it is kept.
GUARDED = re.compile(r"YTXEfU")
ACCESS = re.compile(r"access|of size", re.IGNORECASE)
FRAME = re.compile(r"^ +#\d+ (\S+)(?: (/\S+?\.swift))?", re.MULTILINE)
OPTIONS = {
    "thread": {"TSAN_OPTIONS": "exitcode=0"},
    # The runtime keeps metadata for good, which is no leak.
    "address": {"ASAN_OPTIONS": "detect_leaks=0"},
}


def build(sanitizer: str, *what: str) -> pathlib.Path:
    """Builds with a sanitizer, beside the other builds."""
    scratch = ROOT / f".build/sanitized-{sanitizer}"
    command = ["swift", "build", "--sanitize", sanitizer, "--scratch-path", str(scratch), *what]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode != 0:
        raise Failed(f"no build with the {sanitizer} sanitizer: {done.stdout[-500:]} {done.stderr[-300:]}")
    return scratch


def reports(sanitizer: str, output: str) -> list[str]:
    """What a sanitizer reports, by its first lines, without what it cannot know."""
    if sanitizer == "address":
        return re.findall(r"ERROR: AddressSanitizer: .*", output)
    found = output.split("WARNING: ThreadSanitizer: ")[1:]
    return [report.split("\n", 1)[0] for report in found if not is_guarded(report)]


def is_guarded(report: str) -> bool:
    """Whether both accesses of a report lie in closures that the same file's lock guards."""
    accesses = [part for part in report.split("\n\n") if ACCESS.search(part.split("#0")[0])]
    files = []
    for access in accesses[:2]:
        frames = FRAME.findall(access)[:4]
        if not any(GUARDED.search(name) for name, _ in frames):
            return False
        files.append(next((file for _, file in frames if file), None))
    return len(files) == 2 and files[0] == files[1] is not None


def crowd(folder: Folder, sanitizer: str, scratch: pathlib.Path, *plant: str) -> list[str]:
    """Lets a crowd talk at once, under a sanitizer."""
    store = folder.new_store()
    command = [
        str(scratch / "debug/torture"), "crowd", "--content", str(folder.path / "intents"), "--state", str(store.parent),
        "--store", str(store), *plant,
    ]
    done = subprocess.run(command, env=os.environ | OPTIONS[sanitizer], capture_output=True, text=True, timeout=600)
    found = reports(sanitizer, done.stderr)
    if done.returncode != 0 and not found:
        raise Failed(f"under the {sanitizer} sanitizer the crowd ended with {done.returncode}: {done.stderr[-300:]}")
    return found


def suite(sanitizer: str) -> tuple[str, list[str]]:
    """Runs every test under a sanitizer. Those that fail because all is slow are no reports."""
    scratch = build(sanitizer, "--build-tests")
    command = ["swift", "test", "--skip-build", "--sanitize", sanitizer, "--scratch-path", str(scratch), "--parallel"]
    done = subprocess.run(command, cwd=ROOT, env=os.environ | OPTIONS[sanitizer], capture_output=True, text=True)
    output = done.stdout + done.stderr
    if (ended := re.search(r"Test run with (\d+) tests", output.split("Test run started")[-1])) is None:
        raise Failed(f"the tests did not come to their end under the {sanitizer} sanitizer: {output[-300:]}")
    return ended.group(1), reports(sanitizer, output)


def prove(short: bool, seed: int) -> str:
    """Nothing is reported but what was planted."""
    folder = Folder()
    words = []
    for sanitizer, plant in [("thread", "race"), ("address", "overflow")]:
        scratch = build(sanitizer, "--product", "torture")
        if found := crowd(folder, sanitizer, scratch):
            raise Failed(f"{len(found)} reports of the {sanitizer} sanitizer: {found[0]}")
        if not crowd(folder, sanitizer, scratch, "--plant", plant):
            raise Failed(f"the control did not notice a planted {plant}")
        what = "a crowd"
        if not short:
            tests, found = suite(sanitizer)
            if found:
                raise Failed(f"{len(found)} reports of the {sanitizer} sanitizer: {found[0]}")
            what = f"a crowd and {tests} tests"
        words.append(f"{sanitizer}: {what}, 0 reports, planted {plant} reported")
    return "; ".join(words)
