"""The program with one of its calls made to fail, or killed at one of them."""

from __future__ import annotations

import os
import pathlib
import shutil
import subprocess
from typing import NamedTuple

from tools import Failed, Folder

SOURCE = pathlib.Path(__file__).with_name("faults.c")
HAPPENED = b"the fault has happened\n"
KILLED = -9
LONGEST = 60


class Ended(NamedTuple):
    """How a run ended, and whether the fault was reached at all."""

    code: int
    lines: list[bytes]
    words: bytes
    happened: bool


class Faults:
    """Runs commands with faults in the calls on their store's files."""

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self.library = folder.path / "faults.so"
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", self.library, SOURCE, "-ldl"], check=True)

    def run(self, fault: str, store: pathlib.Path, stdin: bytes) -> Ended:
        """Runs `pipe` with a fault such as `fdatasync:EIO:7`, which `faults.c` explains."""
        changes = {"LD_PRELOAD": str(self.library), "FAULT": fault, "FAULT_FOLDER": str(store.parent)}
        try:
            done = subprocess.run(
                self.folder.command("pipe", store),
                input=stdin, capture_output=True, timeout=LONGEST, env=os.environ | changes,
            )
        except subprocess.TimeoutExpired:
            raise Failed(f"{fault}: the program had not ended after {LONGEST} s") from None
        # A line that was cut off did not leave.
        lines = [line for line in done.stdout.splitlines(keepends=True) if line.endswith(b"\n")]
        words = done.stderr.replace(HAPPENED, b"")
        return Ended(done.returncode, lines, words, done.stderr != words)


def copied(store: pathlib.Path, other: pathlib.Path) -> pathlib.Path:
    """Another store with the files of this one, as a program finds them that comes after one that was killed."""
    for file in store.parent.glob("firstline*"):
        if not file.name.endswith("-shm"):
            shutil.copy(file, other.parent)
    return other
