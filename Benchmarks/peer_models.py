"""Trains and asks one peer, in the environment that `Benchmarks/peers` makes; prints its figures as JSON.

    peer_models.py fasttext|sklearn TRAIN TEST FOLDER [names]

One thread, one message at a time. The configurations are those that were chosen once for the peer's own good on
validation rows; `Benchmarks/README.md` says which. With `names` each intent's name is one more example, as Firstline
takes it where examples are few.
"""

from __future__ import annotations

import json
import os
import pathlib
import pickle
import re
import sys
import time
from typing import Protocol

OUT_OF_SCOPE = "oos"
# Below this number of examples an intent, fastText needs more passes over them.
FEW = 20


class Peer(Protocol):
    """A classifier of texts."""

    def train(self, texts: list[str], labels: list[str]) -> None: ...

    def ask(self, text: str) -> tuple[str, float]:
        """The best label and how sure the peer is; only the order of the latter matters."""

    def save(self, folder: pathlib.Path) -> pathlib.Path: ...


class FastText:
    """fastText with word pairs and letter runs."""

    def __init__(self, folder: pathlib.Path):
        import fasttext

        fasttext.FastText.eprint = lambda *_: None
        self.module = fasttext
        self.folder = folder

    @staticmethod
    def line(text: str) -> str:
        """The words in lower case without punctuation: the best for fastText of four ways that were tried."""
        return " ".join(re.findall(r"[^\W_]+(?:['’][^\W_]+)*", text.lower()))

    def train(self, texts: list[str], labels: list[str]) -> None:
        self.names = sorted(set(labels))
        numbers = {name: number for number, name in enumerate(self.names)}
        path = self.folder / "fasttext.txt"
        with open(path, "w", encoding="utf-8") as file:
            for text, label in zip(texts, labels):
                file.write(f"__label__{numbers[label]} {self.line(text)}\n")
        epochs = 100 if len(texts) < FEW * len(self.names) else 50
        self.model = self.module.train_supervised(
            str(path), lr=1.0, epoch=epochs, wordNgrams=2, minn=2, maxn=4, dim=100, bucket=200_000, loss="softmax",
            thread=1, verbose=0)

    def ask(self, text: str) -> tuple[str, float]:
        labels, shares = self.model.predict(self.line(text))
        return (self.names[int(labels[0].removeprefix("__label__"))], float(shares[0])) if labels else ("", 0.0)

    def save(self, folder: pathlib.Path) -> pathlib.Path:
        path = folder / "fasttext.bin"
        self.model.save_model(str(path))
        return path


class LinearMachine:
    """scikit-learn: TF-IDF of words and letter runs, and a linear support vector machine."""

    def __init__(self, _: pathlib.Path):
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sklearn.pipeline import make_pipeline, make_union
        from sklearn.svm import LinearSVC

        self.model = make_pipeline(
            make_union(
                TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True),
                TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True)),
            LinearSVC(C=1.0, random_state=0))

    def train(self, texts: list[str], labels: list[str]) -> None:
        self.model.fit(texts, labels)

    def ask(self, text: str) -> tuple[str, float]:
        margins = self.model.decision_function([text])[0]
        best = int(margins.argmax())
        return str(self.model.classes_[best]), float(margins[best])

    def save(self, folder: pathlib.Path) -> pathlib.Path:
        path = folder / "sklearn.pickle"
        path.write_bytes(pickle.dumps(self.model, protocol=pickle.HIGHEST_PROTOCOL))
        return path


PEERS: dict[str, type] = {"fasttext": FastText, "sklearn": LinearMachine}


def read(path: str) -> list[tuple[str, str]]:
    with open(path, encoding="utf-8") as lines:
        return [(row["text"], row["intent"]) for row in map(json.loads, lines)]


def named(examples: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The names of the intents as examples."""
    return [(" ".join(re.findall(r"[^\W_]+", label)), label) for label in sorted({label for _, label in examples})]


def main() -> None:
    name, train, test, folder, *more = sys.argv[1:]
    peer: Peer = PEERS[name](pathlib.Path(folder))
    examples = [row for row in read(train) if row[1] != OUT_OF_SCOPE]
    if "names" in more:
        examples += named(examples)
    judged = read(test)
    start = time.process_time()
    peer.train([text for text, _ in examples], [label for _, label in examples])
    training = time.process_time() - start
    peer.ask(judged[0][0])
    start = time.process_time()
    answers = [peer.ask(text) for text, _ in judged]
    asking = time.process_time() - start
    with open(os.path.join(folder, "predictions.jsonl"), "w", encoding="utf-8") as file:
        for (_, expected), (intent, confidence) in zip(judged, answers):
            file.write(json.dumps({"expected": expected, "intent": intent, "confidence": confidence}) + "\n")
    saved = peer.save(pathlib.Path(folder))
    print(json.dumps({
        "train_cpu_seconds": training,
        "message_cpu_seconds": asking / len(judged),
        "model_bytes": saved.stat().st_size,
    }))


if __name__ == "__main__":
    main()
