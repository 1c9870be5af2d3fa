#!/usr/bin/env python3
"""Holds the product's report against the reference on random logs.

    python3 Tests/Executable/reference/compare.py --logs 1000 --seed 1

FIRSTLINE names the program; the release build is the default. A log that differs is cut down to the fewest events
that still differ, and printed with its seed.
"""

import argparse
import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "Tests/Executable"))

from reference.generator import Case, written  # noqa: E402
from reference.report import differences, report  # noqa: E402

FIRSTLINE = os.environ.get("FIRSTLINE", str(ROOT / ".build/release/firstline"))


def product(case, lines, form="json"):
    """What the product reports of a log, or its error."""
    with tempfile.TemporaryDirectory(prefix="firstline-figures-") as folder:
        log, settings = pathlib.Path(folder, "log.jsonl"), pathlib.Path(folder, "settings.json")
        log.write_text("".join(line + "\n" for line in lines))
        settings.write_text(json.dumps(case.settings))
        done = subprocess.run(
            [FIRSTLINE, "report", "--events", log, "--settings", settings, "--since", written(case.since),
             "--until", written(case.until), "--as-of", written(case.as_of), "--zone", case.zone, "--format", form],
            capture_output=True, timeout=120,
        )
    if done.returncode != 0:
        raise RuntimeError(done.stderr.decode("utf-8", "replace"))
    return done.stdout.decode()


def faults(case, lines):
    """Where the two differ, and shares whose number is not that of their ids; and how many values were compared."""
    found = json.loads(product(case, lines))
    expected = report(lines, case.since, case.until, case.as_of, case.zone, case.settings)
    wrong = list(differences(expected, {part: found.get(part) for part in expected}))
    wrong += [(path, figure["num"], figure["ids"]) for path, figure in shares(found)
              if figure["num"] != len(set(figure["ids"])) or len(figure["ids"]) != figure["num"]]
    return wrong, leaves(expected)


def shares(tree, path=""):
    if isinstance(tree, dict):
        if "num" in tree and "ids" in tree:
            yield path, tree
        for name, below in tree.items():
            yield from shares(below, f"{path}/{name}")


def leaves(tree):
    below = tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else None
    return 1 if below is None else sum(map(leaves, below))


def shrunk(case, lines, path):
    """The fewest lines, dropped in ever smaller blocks, that still differ at the same place."""
    size = len(lines) // 2
    while size >= 1:
        place = 0
        while place < len(lines):
            fewer = lines[:place] + lines[place + size:]
            if any(p == path for p, *_ in faults(case, fewer)[0]):
                lines = fewer
            else:
                place += size
        size //= 2
    return lines


def check(seed):
    """The faults of one seed and the number of values that were compared."""
    case = Case(seed)
    lines = case.lines()
    wrong, compared = faults(case, lines)
    return seed, wrong, compared


def told(seed, wrong):
    """A fault in words, with the smallest log that shows it."""
    case = Case(seed)
    path = wrong[0][0]
    lines = shrunk(case, case.lines(), path)
    left = faults(case, lines)[0]
    head = [f"seed {seed}: {len(wrong)} values differ; reference, product:", *(f"  {p}: {a} {b}" for p, a, b in left)]
    period = f"{written(case.since)} {written(case.until)} as of {written(case.as_of)} {case.zone}"
    return "\n".join([*head, period, json.dumps(case.settings), *lines])


def run(first, count):
    """Checks `count` seeds, several at once; gives the differing ones with their faults, and the values compared."""
    with concurrent.futures.ProcessPoolExecutor() as pool:
        results = list(pool.map(check, range(first, first + count), chunksize=4))
    return [(seed, wrong) for seed, wrong, _ in results if wrong], sum(compared for *_, compared in results)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--logs", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    differing, compared = run(arguments.seed, arguments.logs)
    print(f"{arguments.logs} logs from seed {arguments.seed}: {compared} values compared, {len(differing)} logs differ")
    for seed, wrong in differing[:1]:
        print(told(seed, wrong))
    sys.exit(1 if differing else 0)


if __name__ == "__main__":
    main()
