"""Makes messages harder to read: typing errors, and sentences around them that ask for nothing.

Everything is drawn from a seed and the message itself, so that a message is always disturbed in the same way, whatever
stands beside it.
"""

from __future__ import annotations

import random
import re
from typing import NamedTuple

LEAST_LETTERS = 4
WORD = re.compile(rf"(?<![A-Za-z0-9'’_])[A-Za-z]{{{LEAST_LETTERS},}}(?![A-Za-z0-9'’_])")
# The letters beside each letter of a QWERTY keyboard.
NEIGHBOURS = {
    "q": "wa", "w": "qeas", "e": "wrsd", "r": "etdf", "t": "ryfg", "y": "tugh", "u": "yihj", "i": "uojk", "o": "ipkl",
    "p": "ol", "a": "qwsz", "s": "weadzx", "d": "ersfxc", "f": "rtdgcv", "g": "tyfhvb", "h": "yugjbn", "j": "uihknm",
    "k": "iojlm", "l": "opk", "z": "asx", "x": "sdzc", "c": "dfxv", "v": "fgcb", "b": "ghvn", "n": "hjbm", "m": "jkn",
}

# Sentences of our own that ask for nothing: manners, weather, small news.
NEUTRAL = [
    "Good morning to you all.",
    "I hope this finds you well.",
    "Thank you for taking the time to read this.",
    "It has been raining here since Monday.",
    "I am writing this on the train, so please excuse the short lines.",
    "We had a lovely weekend by the sea.",
    "My neighbour told me how friendly you are.",
    "I have never written to a help desk before.",
    "The sun is finally out again.",
    "Sorry to take up your time on a busy day.",
    "My daughter is sitting next to me and says hello.",
    "I know that you must have a lot to do.",
    "We are all a little tired after the holidays.",
    "It is very quiet in the office today.",
    "I just came back from a walk with the dog.",
    "The kettle is on and I have a few minutes.",
    "I will be at home all evening.",
    "Many thanks in advance.",
    "Have a wonderful day.",
    "Best wishes from the north.",
    "I really appreciate your patience.",
    "It was snowing when I got up.",
    "My English is not perfect, please bear with me.",
    "I am not good with computers.",
    "The garden looks beautiful this year.",
    "We have been celebrating my mother's birthday.",
    "I am typing this with cold fingers.",
    "The children are at school right now.",
    "It is nice that there is somebody to write to.",
    "I have a cup of tea in front of me.",
    "The wind has been howling all night.",
    "I wish you a calm afternoon.",
    "Everybody in our family says the same.",
    "I thought about this all morning.",
    "Kind regards from a rainy town.",
    "My brother and I were talking about it at breakfast.",
]


class Form(NamedTuple):
    """How many sentences stand before a message, and how many after it."""

    name: str
    before: int
    after: int


FORMS = [
    Form("a sentence before", 1, 0), Form("a sentence after", 0, 1), Form("two before and one after", 2, 1),
]


def typos(text: str, count: int, seed: int) -> tuple[str, int]:
    """`text` with typing errors, and how many: `count`, or one a word where there are fewer words that can have one.

    A typo is, each as often as the others, a letter that is inserted, left out, taken for its neighbour on the keyboard,
    or swapped with the next one. It falls on any letter of any word of at least four letters, each as often as the
    others, the first one too; a word gets one at most. Words with digits, apostrophes or underscores get none.
    """
    drawn = random.Random(f"{seed} {count} {text}")
    words = list(WORD.finditer(text))
    chosen = []
    while words and len(chosen) < count:
        # Drawing by length makes each letter as likely as the others.
        word = drawn.choices(words, [len(word.group()) for word in words])[0]
        words.remove(word)
        chosen.append(word)
    # From the end, so that the places before stay where they are.
    for word in sorted(chosen, key=lambda word: -word.start()):
        text = text[:word.start()] + misspelt(word.group(), drawn) + text[word.end():]
    return text, len(chosen)


def misspelt(word: str, drawn: random.Random) -> str:
    """`word` with one typo, which never leaves it as it was."""
    while True:
        place = drawn.randrange(len(word))
        kind = drawn.choice(["insert", "delete", "substitute", "transpose"])
        letter = drawn.choice(NEIGHBOURS[word[place].lower()])
        if word[place].isupper():
            letter = letter.upper()
        if kind == "insert":
            return word[:place] + letter + word[place:]
        if kind == "delete":
            return word[:place] + word[place + 1:]
        if kind == "substitute":
            return word[:place] + letter + word[place + 1:]
        if place + 1 < len(word) and word[place] != word[place + 1]:
            return word[:place] + word[place + 1] + word[place] + word[place + 2:]


def lengthened(text: str, form: Form, seed: int) -> str:
    """`text` among neutral sentences, no two of them the same; it is closed by a full stop where another follows."""
    drawn = random.Random(f"{seed} {form.before} {form.after} {text}")
    around = drawn.sample(NEUTRAL, form.before + form.after)
    message = text.strip()
    if form.after and message and message[-1].isalnum():
        message += "."
    return " ".join([*around[:form.before], message, *around[form.before:]])
