"""How the faulty server reads a line: the JSON on it, and the request."""

import json
import math
import re
import sys

DEPTH = 64
LONGEST_NAME = 200
TYPES = ("message", "choice", "rate", "end", "hello", "health")
FAULT = sys.argv[2] if len(sys.argv) > 2 else None


def fault(name: str) -> bool:
    """Whether the server has this fault."""
    return name == FAULT


class Refused(Exception):
    """Why a line gets an error: the code and the words."""


# JSON


def distinct(pairs):
    members = dict(pairs)
    if len(members) < len(pairs) and not fault("takes-repeated-members"):
        raise Refused("invalid-json", "a member is repeated")
    return members


def whole(digits):
    if math.isinf(float(digits)) and not fault("takes-any-number"):
        raise Refused("invalid-json", "a number is out of range")
    return int(digits) if len(digits) < 4000 else 0


def fraction(digits):
    value = float(digits)
    if math.isinf(value) and not fault("takes-any-number"):
        raise Refused("invalid-json", "a number is out of range")
    return value


def constant(name):
    if not fault("takes-nan"):
        raise Refused("invalid-json", "unexpected character")
    return 0


def depth_of(text: str) -> int:
    """How deep objects and arrays stand in each other, strings left out."""
    deepest = level = 0
    for mark in re.findall(r'"(?:[^"\\]|\\.)*"?|[\[{]|[\]}]', text):
        if mark in "[{":
            level += 1
            deepest = max(deepest, level)
        elif mark in "]}":
            level -= 1
    return deepest


def request_of(line: bytes) -> dict:
    """The members on a line."""
    try:
        text = line.decode("utf-8", "replace" if fault("replaces-bad-bytes") else "strict")
        if depth_of(text) > (DEPTH * 2 if fault("nests-deeper") else DEPTH):
            raise Refused("invalid-json", "too many levels")
        value = json.loads(
            text, object_pairs_hook=distinct, parse_int=whole, parse_float=fraction, parse_constant=constant,
            strict=not fault("takes-control-characters"),
        )
        if not fault("takes-lone-surrogates"):
            json.dumps(value, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as why:
        told = f": {line[:80]!r}" if fault("echoes-the-line") else ""
        raise Refused("invalid-json", f"{type(why).__name__}{told}") from None
    if not isinstance(value, dict):
        raise Refused("invalid-request", "the line is no JSON object")
    if fault("refuses-unknown-members") and set(value) - {"id", "session", "type", "text", "score", "comment", "choice"}:
        raise Refused("invalid-request", "a member is unknown")
    return value if fault("takes-null-for-a-value") else {k: v for k, v in value.items() if v is not None}


# Requests


def is_name(value) -> bool:
    longest = 1000 if fault("takes-long-ids") else LONGEST_NAME
    return isinstance(value, str) and 1 <= len(value.encode("utf-8", "surrogatepass")) <= longest


def need(condition, words: str, code: str = "invalid-request") -> None:
    if not condition:
        raise Refused(code, words)


def checked(members: dict) -> tuple[str, list]:
    """The type and what is compared with a repeat's."""
    kind = members.get("type", "message")
    need(isinstance(kind, str), "'type' must be a string")
    told = f": '{kind}'" if fault("echoes-the-type") else ""
    need(kind in TYPES, f"no such type{told}", "invalid-request" if fault("knows-no-unknown-type") else "unknown-type")
    need(is_name(members.get("id")), "'id' is wrong")
    need(is_name(members.get("session")) or (kind in ("hello", "health") and "session" not in members), "'session' is wrong")
    for name in ("customer", "channel", "locale"):
        value = members.get(name, "")
        need(isinstance(value, str) and len(value.encode()) <= LONGEST_NAME, f"'{name}' is wrong")
    attributes = members.get("attributes", {})
    need(isinstance(attributes, dict), "'attributes' must be an object")
    need(not any(isinstance(value, (dict, list)) for value in attributes.values()), "an attribute is wrong")
    if kind == "message":
        need(isinstance(members.get("text"), str), "'text' must be a string")
        need(members["text"] or not fault("refuses-empty-texts"), "'text' is empty")
        return kind, [members["text"]]
    if kind == "choice":
        need(is_name(members.get("choice")), "'choice' is wrong")
        return kind, [members["choice"]]
    if kind == "rate":
        score, comment = members.get("score"), members.get("comment")
        need(type(score) in (int, float) and score in (1, 2, 3, 4, 5), "'score' is wrong")
        need(comment is None or isinstance(comment, str), "'comment' must be a string")
        return kind, [float(score), comment]
    return kind, []
