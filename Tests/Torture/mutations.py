"""Request lines and contents that nobody would write."""

from __future__ import annotations

import json
import os
import pathlib
import subprocess
import threading
import time

from inside import TORTURE, sample_content
from tools import Failed, Folder

# A line may not work for longer. The processor's time counts: a busy machine may let a program stand still.
LONGEST = 1.0
TICKS = os.sysconf("SC_CLK_TCK")


def worked(process: subprocess.Popen) -> float:
    """The seconds that the processor has worked for a process; 0 for one that has ended."""
    try:
        fields = pathlib.Path(f"/proc/{process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return (int(fields[11]) + int(fields[12])) / TICKS


class Lines:
    """What goes in and what comes out of a pipe, counted."""

    def __init__(self) -> None:
        self.sent = self.answered = self.errors = 0

    def feed(self, source, sink) -> None:
        """Passes lines on; blank ones get no answer."""
        for line in source:
            if line.removesuffix(b"\n").removesuffix(b"\r").strip(b" \t"):
                self.sent += 1
            try:
                sink.write(line)
            except BrokenPipeError:
                return
        sink.close()

    def read(self, source) -> None:
        """Every line that comes out is one sound object."""
        for line in source:
            kind = json.loads(line)["type"]
            self.answered += 1
            self.errors += kind == "error"


def pipe(folder: Folder, count: int, seed: int, command: list[str] | None = None) -> Lines:
    """Sends mutants to the built program, or to a stand-in for it; every line but a blank one is answered."""
    lines = Lines()
    store = folder.new_store()
    mutants = subprocess.Popen([TORTURE, "mutants", "--seed", str(seed), "--count", str(count)], stdout=subprocess.PIPE)
    program = subprocess.Popen(
        command or folder.command("pipe", store),
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    )
    threads = [
        threading.Thread(target=lines.feed, args=(mutants.stdout, program.stdin), daemon=True),
        threading.Thread(target=lines.read, args=(program.stdout,), daemon=True),
    ]
    for thread in threads:
        thread.start()
    watch(program, lines)
    for thread in threads:
        thread.join(timeout=10)
    mutants.kill()
    mutants.wait()
    if program.returncode != 0:
        raise Failed(f"the program ended with {program.returncode} near line {lines.answered} of seed {seed}")
    if lines.answered != lines.sent:
        raise Failed(f"{lines.sent} lines got {lines.answered} answers with seed {seed}")
    return lines


def watch(program: subprocess.Popen, lines: Lines) -> None:
    """Waits for the program's end; a line that works for too long is a fault."""
    seen, since = -1, 0.0
    # The time before the first line is the program's start.
    while program.poll() is None:
        if lines.answered != seen:
            seen, since = lines.answered, worked(program)
        elif seen > 0 and worked(program) - since > LONGEST:
            program.kill()
            program.wait()
            raise Failed(f"a line near {seen} works for more than a second")
        time.sleep(0.05)


def contents(folder: Folder, count: int, seed: int, plant: str | None = None) -> dict[str, float]:
    """Reads mutated contents in their own process."""
    progress = folder.path / "progress"
    done = subprocess.run(
        [
            TORTURE, "contents", "--content", str(sample_content()), "--count", str(count), "--seed", str(seed),
            "--progress", str(progress), *(["--plant", plant] if plant else []),
        ],
        capture_output=True, text=True,
    )
    if done.returncode != 0:
        raise Failed(f"content {progress.read_text().strip()} of seed {seed} ends the program: {done.returncode}")
    return json.loads(done.stdout)


def noticed(run) -> str:
    """What a run with a planted fault says."""
    try:
        run()
    except Failed as failure:
        return str(failure)
    raise Failed("the control did not notice a planted fault")


def prove(short: bool, seed: int) -> str:
    """Every line is answered and every content read or refused; nothing crashes, and nothing works for over a second."""
    folder = Folder()
    lines = pipe(folder, 20_000 if short else 800_000, seed)
    read = contents(folder, 3_000 if short else 200_000, seed)
    planted = [noticed(lambda plant=plant: contents(folder, 200, seed, plant)) for plant in ["crash", "hang"]]
    # Stand-ins for the program: one that crashes, one that swallows lines.
    planted.append(noticed(lambda: pipe(folder, 2_000, seed, ["sh", "-c", "head -c 100000 >/dev/null; kill -SEGV $$"])))
    planted.append(noticed(lambda: pipe(folder, 2_000, seed, ["sh", "-c", "cat >/dev/null; echo '{\"type\":\"x\"}'"])))
    return (
        f"{lines.sent:,} lines, {lines.errors:,} refused with an error; {read['contents']:,} contents, "
        f"{read['refused']:,} refused, the slowest {read['slowest_ms']:.0f} ms; control: {len(planted)} planted faults found"
    )
