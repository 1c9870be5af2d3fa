"""Shows that the script finds faults: a server that has each of them once, and none at the end."""

import concurrent.futures
import pathlib
import sys

import page
import trial

SERVER = [sys.executable, "-B", str(pathlib.Path(__file__).resolve().parent / "faulty_server.py")]
PATIENCE = 2
# By the requirement that forbids each.
FAULTS = {
    "logs-to-standard-output": "1.2",
    "keeps-the-return": "1.4",
    "needs-a-last-line-feed": "1.5",
    "chokes-on-a-byte-order-mark": "1.6",
    "answers-blank-lines": "1.7",
    "replaces-bad-bytes": "1.8",
    "takes-long-lines": "1.9",
    "holds-long-lines": "1.10",
    "writes-separators": "1.11",
    "takes-nan": "2.1",
    "takes-repeated-members": "2.3",
    "nests-deeper": "2.4",
    "takes-any-number": "2.5",
    "takes-lone-surrogates": "2.6",
    "takes-control-characters": "2.7",
    "refuses-unknown-members": "2.8",
    "takes-null-for-a-value": "2.9",
    "knows-no-unknown-type": "3.1",
    "takes-long-ids": "3.2",
    "normalises-ids": "3.4",
    "refuses-empty-texts": "3.10",
    "reads-long-texts": "3.11",
    "answers-twice": "4.1",
    "has-no-owner": "4.2",
    "counts-anew-after-a-restart": "4.5",
    "tells-the-time-otherwise": "4.6",
    "has-a-kind-of-its-own": "4.9",
    "answers-before-it-keeps": "4.18",
    "keeps-no-order": "6.1",
    "lets-sessions-wait": "6.2",
    "has-one-session": "7.1",
    "forgets-repeats": "7.2",
    "forgets-at-a-restart": "7.3",
    "knows-no-conflict": "7.4",
    "compares-the-customer": "7.5",
    "remembers-refusals": "7.6",
    "refuses-in-silence": "7.4",
    "passes-over-blank-lines": "9.3",
    "echoes-the-line": "9.5",
    "echoes-the-type": "9.5",
    "dies-on-a-bad-line": "9.6",
    "reads-without-bound": "10.1",
    "drops-work-at-the-end": "11.1",
    "ignores-sigterm": "11.3",
    "takes-a-lost-reader-for-an-end": "11.8",
    "misses-an-end-that-waits": "11.9",
}


def is_found(fault: str, number: str) -> bool:
    """Whether the check of the requirement fails a server that has the fault."""
    command = [*SERVER, "{store}", fault]
    with trial.prepared(command, PATIENCE) as setting:
        return trial.run_check(trial.CHECKS[number], setting).verdict == "FAILED"


def passes(names: list[str], sentences: dict[str, str]) -> list[trial.Outcome]:
    """What the server without a fault fails."""
    chosen = [trial.CHECKS[n] for n in sentences if n in trial.CHECKS and page.is_named(n, names)]
    with trial.prepared([*SERVER, "{store}"], PATIENCE * 2) as setting:
        return [outcome for outcome in trial.run_checks(chosen, setting) if outcome.verdict == "FAILED"]


def run(names: list[str], sentences: dict[str, str]) -> int:
    """Prints one line a fault; 0 where every one is found and the server without them passes."""
    chosen = {fault: number for fault, number in FAULTS.items() if page.is_named(number, names)}
    missed = 0
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        for (fault, number), found in zip(chosen.items(), pool.map(is_found, chosen, chosen.values())):
            missed += not found
            print(f"{number:<6}{'found' if found else 'MISSED'}: a server that {fault.replace('-', ' ')}", flush=True)
    wrong = passes(names, sentences)
    for outcome in wrong:
        print("\n".join(outcome.lines(sentences[outcome.number])))
    print(f"{len(chosen) - missed} faults found, {missed} MISSED, {len(wrong)} FAILED without a fault")
    return 1 if missed or wrong else 0
