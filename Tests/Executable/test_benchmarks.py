"""What the benchmarks disturb messages with, and how they count, on small data of our own."""

import pathlib
import sys
import tempfile
import unittest

from support import ROOT, run

sys.path.insert(0, str(ROOT / "Benchmarks"))

import measuring
import noising

TEXTS = [
    "Where is my parcel, please?", "it hasn't come yet", "no", "", "🏕 tent gone", "transfer", "ORDER A-10042 arrived broken",
    "weiß nicht wo das Paket bleibt", "many more words stand here " * 4,
]


def distance(left, right):
    """How many letters are inserted, left out, replaced or swapped with the next between two texts."""
    before, row = None, list(range(len(right) + 1))
    for i, letter in enumerate(left, 1):
        after = [i]
        for j, other in enumerate(right, 1):
            least = min(after[-1] + 1, row[j] + 1, row[j - 1] + (letter != other))
            if before and j > 1 and letter == right[j - 2] and left[i - 2] == other:
                least = min(least, before[j - 2] + 1)
            after.append(least)
        before, row = row, after
    return row[-1]


class TypoTest(unittest.TestCase):
    def test_a_message_gets_exactly_as_many_typos_as_it_says(self):
        for text in TEXTS:
            words = len(noising.WORD.findall(text))
            for count in (0, 1, 2, 5):
                for seed in range(8):
                    changed, made = noising.typos(text, count, seed)
                    self.assertEqual(made, min(count, words), text)
                    self.assertEqual(distance(text, changed), made, (text, changed))

    def test_the_same_seed_gives_the_same_typos_and_another_seed_others(self):
        text = TEXTS[0]
        self.assertEqual(noising.typos(text, 2, 7), noising.typos(text, 2, 7))
        self.assertGreater(len({noising.typos(text, 1, seed)[0] for seed in range(50)}), 20)
        # The same on every machine and with every Python.
        self.assertEqual(noising.typos(text, 1, 1), ("Where is my pafrcel, please?", 1))

    def test_only_words_of_letters_get_typos(self):
        for seed in range(50):
            changed, _ = noising.typos("order A-10042 hasn't abc come2 go", 1, seed)
            self.assertTrue(changed.endswith(" A-10042 hasn't abc come2 go"), changed)

    def test_every_letter_may_be_hit(self):
        hit = set()
        for seed in range(500):
            changed, _ = noising.typos("tents", 1, seed)
            if len(changed) == 5:
                hit |= {place for place in range(5) if changed[place] != "tents"[place]}
        self.assertEqual(hit, set(range(5)))


class LengthTest(unittest.TestCase):
    def test_a_message_stands_whole_among_sentences(self):
        for form in noising.FORMS:
            for text in filter(None, TEXTS):
                long = noising.lengthened(text, form, 3)
                self.assertIn(text.strip(), long)
                self.assertEqual(sum(sentence in long for sentence in noising.NEUTRAL), form.before + form.after)
                self.assertEqual(long, noising.lengthened(text, form, 3))

    def test_there_are_enough_sentences_and_none_twice(self):
        self.assertGreaterEqual(len(noising.NEUTRAL), 30)
        self.assertEqual(len(set(noising.NEUTRAL)), len(noising.NEUTRAL))


class FigureTest(unittest.TestCase):
    def test_auroc_counts_pairs_and_half_of_the_equal_ones(self):
        self.assertEqual(measuring.auroc([1, 2], [3, 4]), 1)
        self.assertEqual(measuring.auroc([3, 4], [1, 2]), 0)
        self.assertEqual(measuring.auroc([1, 2], [1, 2]), 0.5)
        self.assertEqual(measuring.auroc([1, 3, 3], [3, 2]), 0.5)
        self.assertIsNone(measuring.auroc([], [1]))

    def test_the_limit_catches_the_share_asked_for(self):
        known = [(0.1, True), (0.2, False), (0.3, True), (0.9, True)]
        self.assertEqual(measuring.right_at_catch(known, [0.5] * 9 + [0.05]), 0.5)
        self.assertEqual(measuring.right_at_catch(known, [0.95] * 10), 0.75)
        self.assertIsNone(measuring.right_at_catch(known, []))

    def test_rows_become_content_that_checks_whatever_their_labels_and_texts(self):
        rows = [{"text": text, "intent": label} for label, texts in {
            "refund?": ["where's my refund", "- no: refund #1", "refund “now” {please}", "3", "give me the money back"],
            "a/b: c": ["track it", "yes", "where is it \\ now", "any news of my \"parcel\"", "*still* nothing",
                       "Where's my refund?"],
        }.items() for text in texts]
        with tempfile.TemporaryDirectory() as name:
            labels = measuring.write_content(pathlib.Path(name), rows)
            self.assertEqual(labels, {"a/b-c": "a/b: c", "refund/refund": "refund?"})
            done = run("check", "--content", name)
            self.assertEqual(done.returncode, 0, done.stderr)
