"""The script's options, and what it prints."""

import argparse

import checks_end  # noqa: F401  (the checks declare themselves)
import checks_lines  # noqa: F401
import checks_replies  # noqa: F401
import checks_requests  # noqa: F401
import checks_sessions  # noqa: F401
import page
import trial

RELEASE = page.ROOT / ".build/release/firstline"


def parsed(arguments: list[str], usage: str) -> argparse.Namespace:
    """The options; everything behind `--` is the command."""
    command: list[str] = []
    if "--" in arguments:
        place = arguments.index("--")
        arguments, command = arguments[:place], arguments[place + 1 :]
    parser = argparse.ArgumentParser(usage=usage, add_help=False)
    parser.add_argument("--help", "-h", action="store_true")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--only", action="append", default=[])
    parser.add_argument("--patience", type=float, default=10)
    parser.add_argument("--desk")
    parser.add_argument("--self-test", action="store_true")
    options = parser.parse_args(arguments)
    options.command = command
    return options


def release(options: argparse.Namespace) -> None:
    """Fills in the release build with the sample content, where no command was given."""
    if not RELEASE.exists():
        raise SystemExit(f"{RELEASE} is missing: build it, or name a command behind --")
    content = str(page.ROOT / "intents")
    options.command = [str(RELEASE), "pipe", "--content", content, "--store", "{store}", "--encoder", "off", "--no-progress"]
    options.desk = options.desk or f"'{RELEASE}' tickets {{desk}} --store {{store}}"


def list_requirements(sentences: dict[str, str]) -> int:
    for number, sentence in sentences.items():
        how = "" if number in trial.CHECKS else "(not seen from outside) "
        print(f"{number:<6}{how}{sentence}")
    return 0


def try_requirements(options: argparse.Namespace, sentences: dict[str, str]) -> int:
    chosen = [trial.CHECKS[n] for n in sentences if n in trial.CHECKS and page.is_named(n, options.only)]
    if not chosen:
        raise SystemExit(f"nothing is tried under {', '.join(options.only)}")
    counts = {"ok": 0, "skipped": 0, "FAILED": 0}
    with trial.prepared(options.command, options.patience, options.desk) as setting:
        for outcome in trial.run_checks(chosen, setting):
            counts[outcome.verdict] += 1
            print("\n".join(outcome.lines(sentences[outcome.number])), flush=True)
    print(f"{counts['ok']} ok, {counts['FAILED']} FAILED, {counts['skipped']} skipped")
    return 1 if counts["FAILED"] else 0


def main(arguments: list[str], usage: str) -> int:
    options = parsed(arguments, usage)
    if options.help:
        print(usage)
        return 0
    sentences = page.requirements()
    strangers = set(trial.CHECKS) - set(sentences)
    if strangers:
        raise SystemExit(f"the page has no {', '.join(sorted(strangers))}")
    if options.list:
        return list_requirements(sentences)
    if options.self_test:
        import self_test

        return self_test.run(options.only, sentences)
    if not options.command:
        release(options)
    return try_requirements(options, sentences)
