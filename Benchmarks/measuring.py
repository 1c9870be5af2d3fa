"""What the benchmarks share: running the program, reading public sets, figures over predictions, tables in Markdown.

Times are CPU seconds (user + system) of the process that was run, so that a busy machine matters little.
"""

from __future__ import annotations

import json
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

ROOT = pathlib.Path(__file__).resolve().parents[1]
FIRSTLINE = os.environ.get("FIRSTLINE", str(ROOT / ".build/release/firstline"))
OUT_OF_SCOPE = "oos"
# Labels of manners, which an agent's content marks as small talk: beside a request they ask for nothing.
SMALL_TALK = {"greeting", "goodbye", "thank_you"}
# The decisions of `evaluate` that leave a text to an intent; all others refuse it.
KEPT = {"answer", "clarify"}


class Run(NamedTuple):
    """What a process wrote, and what it took."""

    output: bytes
    cpu: float
    wall: float
    memory: float  # the peak, in MB


class IntentSet(NamedTuple):
    """A public set of labelled messages, with one size of its training part."""

    title: str
    folder: str
    train: str

    def training(self, data: pathlib.Path) -> pathlib.Path:
        return data / "intent" / self.folder / f"{self.train}.jsonl"

    def test(self, data: pathlib.Path) -> pathlib.Path:
        return data / "intent" / self.folder / "test.jsonl"


INTENT_SETS = [
    IntentSet(f"{name}, {size}", folder, train)
    for name, folder in (("BANKING77", "banking77"), ("CLINC150 in scope", "clinc150"))
    for size, train in (
        ("all examples", "train"), ("10 an intent", "train-10shot"), ("5 an intent", "train-5shot"))
]


# MARK: Running


def measure_program(command: Sequence[str], stdin: bytes = b"", environment: dict[str, str] | None = None) -> Run:
    """Runs a program to its end; where it fails, shows what it said and ends this one.

    The system counts this script's own memory as the program's least peak, so a script should hold little.
    """
    with tempfile.TemporaryFile() as source, tempfile.TemporaryFile() as notes:
        source.write(stdin)
        source.seek(0)
        start = time.monotonic()
        process = subprocess.Popen(
            command, stdin=source, stdout=subprocess.PIPE, stderr=notes, cwd=ROOT,
            env={**os.environ, **(environment or {})})
        output = process.stdout.read()
        process.stdout.close()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            notes.seek(0)
            sys.stderr.write(notes.read().decode("utf-8", "replace"))
            raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return Run(output, usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024)


def measure(*arguments: str, stdin: bytes = b"") -> Run:
    """Runs Firstline."""
    return measure_program([FIRSTLINE, *arguments], stdin)


def store(folder: pathlib.Path) -> list[str]:
    """The options that put the store, trained models and the vectors of content in `folder`."""
    return ["--store", str(folder / "firstline.sqlite")]


def evaluate(
    train: pathlib.Path, test: pathlib.Path, folder: pathlib.Path, *options: str,
) -> tuple[dict, list[dict], Run]:
    """Runs `firstline evaluate` without the rows out of scope in training: figures, predictions, what it took."""
    predictions = folder / "predictions.jsonl"
    run = measure(
        "evaluate", "--train", str(train), "--test", str(test), "--ignore-oos", "--format", "json", "--no-progress",
        "--predictions", str(predictions), *store(folder), *options)
    return json.loads(run.output), list(judged(predictions)), run


def judged(path: pathlib.Path) -> Iterator[dict]:
    """The predictions of a file without their texts and alternatives, which would need much memory."""
    for line in rows(path):
        yield {key: line[key] for key in ("expected", "intent", "confidence", "novelty", "decision")}


# MARK: Files


def rows(path: pathlib.Path) -> Iterator[dict]:
    """The objects of a file of JSON Lines."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def write_rows(path: pathlib.Path, objects: Iterable[dict]) -> pathlib.Path:
    """Writes JSON Lines; gives the path back."""
    with open(path, "w", encoding="utf-8") as file:
        for item in objects:
            file.write(json.dumps(item, ensure_ascii=False) + "\n")
    return path


def in_scope(path: pathlib.Path) -> Iterator[dict]:
    """The rows that some intent should answer."""
    return (row for row in rows(path) if row["intent"] != OUT_OF_SCOPE)


def write_content(folder: pathlib.Path, training: Iterable[dict]) -> dict[str, str]:
    """Writes labelled rows as the content of an agent that replies to each intent; gives the labels by intent id.

    Ids keep the words of the labels, the first one as the topic (`card_arrival` is `card/arrival`): where examples are
    few, Firstline learns from them too. A text that comes again, also under another label, is left out: content must not
    contradict itself.
    """
    samples: dict[str, list[str]] = {}
    seen: set[str] = set()
    # In content, braces mark values.
    plain = str.maketrans("{}", "()")
    for row in training:
        own = samples.setdefault(row["intent"], [])
        phrase = " ".join(re.findall(r"\w+", row["text"].lower()))
        if not phrase or phrase not in seen:
            own.append(row["text"].translate(plain))
        seen.add(phrase)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "agent.yaml").write_text("name: Set\nlanguages: [en]\n")
    labels: dict[str, str] = {}
    for label, texts in sorted(samples.items()):
        words = re.findall(r"[a-z0-9]+", label.lower())
        intent = f"{words[0]}/{'-'.join(words[1:]) or words[0]}"
        while intent in labels:
            intent += "-x"
        labels[intent] = label
        # JSON is YAML; one sample a line, for lines have a limit.
        content = {"title": label, "samples": texts, "reply": "Yes.", "small_talk": label in SMALL_TALK}
        (folder / words[0]).mkdir(exist_ok=True)
        (folder / f"{intent}.yaml").write_text(
            json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")
    return labels


def model_size(folder: pathlib.Path) -> float:
    """The size of the trained model beside the store of `folder`, in MB."""
    models = {file.stat().st_ino: file.stat().st_size for file in (folder / "models").glob("*.model")}
    return sum(models.values()) / 1e6


# MARK: Figures


def auroc(known: Iterable[float], strangers: Iterable[float]) -> float | None:
    """The chance that a stranger, drawn at random, has a higher value than a known text; equal values count half."""
    values = sorted([(value, 0) for value in known] + [(value, 1) for value in strangers])
    count = sum(stranger for _, stranger in values)
    if not 0 < count < len(values):
        return None
    ranks, start = 0.0, 0
    while start < len(values):
        end = start
        while end < len(values) and values[end][0] == values[start][0]:
            end += 1
        ranks += (start + 1 + end) / 2 * sum(stranger for _, stranger in values[start:end])
        start = end
    return (ranks - count * (count + 1) / 2) / (count * (len(values) - count))


def right_at_catch(
    known: Sequence[tuple[float, bool]], strangers: Iterable[float], caught: float = 0.9,
) -> float | None:
    """The share of known texts that are right and kept where the limit of strangeness catches `caught` of strangers.

    `known` are the strangeness of each text and whether its intent is right. The limit is chosen on the texts judged,
    so it says what a ranking allows, not what a system does by its own limit.
    """
    falling = sorted(strangers, reverse=True)
    if not falling or not known:
        return None
    limit = falling[min(len(falling), -int(-caught * len(falling) // 1)) - 1]
    return sum(right and value < limit for value, right in known) / len(known)


def mean_and_spread(values: Sequence[float]) -> str:
    """Shares as a mean in per cent, with the lowest and the highest."""
    percents = [100 * value for value in values]
    if len(percents) == 1:
        return f"{percents[0]:.1f} %"
    return f"{statistics.fmean(percents):.1f} % ({min(percents):.1f}–{max(percents):.1f})"


# MARK: Tables


def percent(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.1f} %"


def header(*columns: str) -> None:
    row(*columns)
    print("|" + "---|" * len(columns), flush=True)


def row(*cells: str) -> None:
    print("| " + " | ".join(cells) + " |", flush=True)


def result_header() -> None:
    header("what", "aim", "measured", "command")


def result(what: str, aim: str, measured: str, command: str, note: str = "") -> None:
    """A row of a figure with what it should be; the command is "the same" where the row above has it."""
    shown = command if command == "the same" else "`" + command.replace("|", "\\|") + "`"
    row(what, aim, measured, shown + (f", {note}" if note else ""))


def show_machine() -> None:
    """Says on what is measured; ends where there is no sentence encoder, for then nothing would be measured with it."""
    status = measure("encoder", "status").output.decode("utf-8", "replace")
    kernel = re.search(r"^kernel (\S+)", status, re.MULTILINE)
    print(f"Measured on {processor()}" + (f", the encoder's kernel being {kernel[1]}" if kernel else "") + ".\n")


def processor() -> str:
    """The processor's name, for the heading of a table."""
    try:
        lines = pathlib.Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return "unknown processor"
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return f"{len(names)} cores of {names[0]}" if names else "unknown processor"
