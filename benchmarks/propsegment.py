"""Score what the matcher rests on against PropSegmEnt: is a proposition of one document supported by another.

Usage: python benchmarks/propsegment.py PATH

PATH is the folder `v1` of a copy of github.com/google-research-datasets/PropSegmEnt (Chen and others 2023); only
`document_clusters.dev.json` and `relationships.dev.json` are opened, and only the Wikipedia clusters can be used: the
news texts are not in the data. A proposition is entailed if more than half of its raters say so. The figure is the
balanced accuracy over entailed and not entailed, as in the paper.

The evidence: the lead of the proposition in its own document (see xparade.py); how much of it, by weight of rarity, is
covered by the best one or two sentences of the other document, and by the whole of it, where a word covers another as
far as their vectors are alike; its numbers that the other document has, less those that it lacks. The weights are those
of a logistic model, none below zero; they and the threshold are fitted on all clusters but one and scored on that one.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from xparade import RESAMPLES, SEED, Array, Encoder, commonness, fit, lead, numbers_shared, pieces

from readout_cli import lexicon
from readout_cli.language.english import stem, tokenize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

GOAL = 0.75

FEATURES = ("lead", "cover, sentences", "cover, document", "numbers")
BARE = ("best cosine of a sentence", "stems, document")


class Document(NamedTuple):
    """A document with the cluster it is from."""

    cluster: str
    sentences: list[str]


class Proposition(NamedTuple):
    """A proposition, where it stands, what it is read against, and what the raters say of it."""

    text: str
    source: str
    sentence: int
    other: str
    votes: list[bool]

    @property
    def entailed(self) -> bool:
        """Tell whether more than half of the raters say that the other document entails it."""
        return sum(self.votes) * 2 > len(self.votes)


def read(folder: Path) -> tuple[dict[str, Document], list[Proposition]]:
    """Read the documents and the propositions of the Wikipedia clusters."""
    documents, tokens = {}, {}
    for cluster in json.loads((folder / "document_clusters.dev.json").read_text(encoding="utf-8")):
        for document in cluster["documents"]:
            key = document["document_id"]
            documents[key] = Document(cluster["cluster_id"], [s["sentence_text"] for s in document["sentences"]])
            tokens[key] = [s["tokens"] for s in document["sentences"]]
    out = []
    for record in json.loads((folder / "relationships.dev.json").read_text(encoding="utf-8")):
        place = record["hypothesis_proposition"]
        key, number = place["document_id"], place["sentence_index"]
        if key in documents:
            chosen = place["proposition"]["token_indices"]
            text = _text(documents[key].sentences[number], [tokens[key][number][at] for at in chosen])
            votes = [answer["relationship"] == "RELATIONSHIP_ENTAILS" for answer in record["relationship_responses"]]
            out.append(Proposition(text, key, number, record["premise_document_id"], votes))
    return documents, out


def _text(sentence: str, tokens: list[dict[str, Any]]) -> str:
    """Return the tokens of a proposition as they stand in the sentence, a space where some are left out."""
    out, end = "", 0
    for token in tokens:
        start = token["character_offset_of_token_in_sentence"]
        between = sentence[end:start]
        out += (" " if between.strip() else between) + token["text"] if out else token["text"]
        end = start + len(token["text"])
    return out


class Words:
    """The words of texts that carry content, with their stems' rarity over the sentences of all documents."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._stop = lexicon.load().english.stop_stems
        sentences = [sentence for document in documents for sentence in document.sentences]
        self._counts = Counter(word for sentence in sentences for word in set(self.stems(sentence)))
        self._total = len(sentences)

    def __call__(self, text: str) -> list[str]:
        """Return the normal forms of a text's words of content, in order."""
        norms = (token.norm for token in tokenize(text) if token.norm[0].isalnum())
        return [norm for norm in norms if stem(norm) not in self._stop]

    def stems(self, text: str) -> list[str]:
        """Return the stems of a text's words of content."""
        return [stem(word) for word in self(text)]

    def rarity(self, word: str) -> float:
        """Return the inverse sentence frequency of a word, 0..1, as matching.features weighs stems."""
        return min(1.0, math.log((self._total + 1) / (self._counts[stem(word)] + 0.5)) / math.log(self._total + 1))


def covers(words: list[str], passages: list[list[str]], words_of: Words, encode: Encoder) -> tuple[float, float, float]:
    """Return how much of some words the best passage covers, all passages cover, and their stems alone cover."""
    if not words:
        return 0.0, 0.0, 0.0
    weights = np.array([words_of.rarity(word) for word in words]) + 1e-6
    weights /= weights.sum()
    vectors = encode(words)
    best = np.stack([(vectors @ encode(passage).T).max(axis=1) for passage in passages if passage])
    there = {stem(word) for passage in passages for word in passage}
    same = float(sum(weight for word, weight in zip(words, weights, strict=True) if stem(word) in there))
    return float((best @ weights).max()), float(best.max(axis=0) @ weights), same


def evidence(documents: dict[str, Document], propositions: list[Proposition]) -> tuple[Array, Array]:
    """Return the features of each proposition, and the bare evidence it is compared with."""
    encode, words_of = Encoder(), Words(list(documents.values()))
    whole = {key: " ".join(document.sentences) for key, document in documents.items()}
    parts = {key: encode(pieces(text)) for key, text in whole.items()}
    passages = {
        key: [words_of(text) for text in (*d.sentences, *(f"{one} {two}" for one, two in pairwise(d.sentences)))]
        for key, d in documents.items()
    }
    vectors = encode([proposition.text for proposition in propositions])
    cluster = np.array([documents[proposition.source].cluster for proposition in propositions])
    common = {key: commonness(part, vectors[cluster != documents[key].cluster]) for key, part in parts.items()}
    table, bare = [], []
    for proposition, vector in zip(propositions, vectors, strict=True):
        text, other = proposition.text, proposition.other
        rest = documents[proposition.source].sentences
        rest = [sentence for at, sentence in enumerate(rest) if at != proposition.sentence]
        pool = np.concatenate([vector[None], encode(rest)]) if rest else vector[None]
        rivals = np.arange(len(pool))[None] > 0
        best, all_of_it, stems = covers(words_of(text), passages[other], words_of, encode)
        table.append(
            [
                float(lead(pool @ parts[other].T, np.repeat(rivals, len(pool), axis=0), common[other])[0]),
                best,
                all_of_it,
                numbers_shared(text, whole[other]),
            ]
        )
        bare.append([float((encode(documents[other].sentences) @ vector).max()), stems])
    return np.array(table), np.array(bare)


def balanced(said: NDArray[np.bool_], true: NDArray[np.bool_]) -> float:
    """Return the mean of the shares of entailed and of other propositions that are told right."""
    return float((said[true].mean() + (~said[~true]).mean()) / 2)


def best_threshold(scores: Array, true: NDArray[np.bool_]) -> float:
    """Return the score at or above which calling a proposition entailed gives the best balanced accuracy."""
    order = np.argsort(-scores, kind="stable")
    gain = np.cumsum(true[order]) / true.sum() - np.cumsum(~true[order]) / (~true).sum()
    return float(scores[order][np.argmax(gain)])


def weigh(table: Array, true: NDArray[np.bool_]) -> Array:
    """Fit a model in which entailed and other propositions weigh the same."""
    return fit(table, true.astype(np.float64), np.where(true, 1 / true.sum(), 1 / (~true).sum()))[0]


def out_of_cluster(table: Array, true: NDArray[np.bool_], cluster: NDArray[np.str_]) -> NDArray[np.bool_]:
    """Return which propositions are called entailed by the weights and the threshold of the other clusters."""
    said = np.zeros(len(true), bool)
    for name in sorted(set(cluster)):
        out = cluster == name
        weights = weigh(table[~out], true[~out]) if table.shape[1] > 1 else np.ones(1)
        scores = table @ weights
        said[out] = scores[out] >= best_threshold(scores[~out], true[~out])
    return said


def interval(said: NDArray[np.bool_], true: NDArray[np.bool_], cluster: NDArray[np.str_]) -> tuple[float, float]:
    """Return the middle 95 % of the balanced accuracy when clusters are drawn anew."""
    owner = np.unique(cluster, return_inverse=True)[1]
    counts = [np.bincount(owner, part) for part in (said & true, true, ~said & ~true, ~true)]
    drawn = np.random.default_rng(SEED).integers(0, len(counts[0]), (RESAMPLES, len(counts[0])))
    hit, positive, rejected, negative = (count[drawn].sum(axis=1) for count in counts)
    low, high = np.quantile((hit / positive + rejected / negative) / 2, [0.025, 0.975])
    return float(low), float(high)


def people(propositions: list[Proposition]) -> float:
    """Return the balanced accuracy of one rater against another."""
    pairs = [
        (one, two)
        for proposition in propositions
        for at, one in enumerate(proposition.votes)
        for k, two in enumerate(proposition.votes)
        if k != at
    ]
    said, true = np.array(pairs, bool).T
    return balanced(said, true)


def main(arguments: list[str]) -> None:
    """Print the figures."""
    documents, propositions = read(Path(arguments[0]))
    table, bare = evidence(documents, propositions)
    true = np.array([proposition.entailed for proposition in propositions])
    cluster = np.array([documents[proposition.source].cluster for proposition in propositions])
    print(f"Wikipedia dev: {len(set(cluster))} clusters, {len(true)} propositions, {true.sum()} of them entailed")
    rows = [(title, bare[:, [at]]) for at, title in enumerate(BARE)]
    rows += [(FEATURES[0], table[:, :1]), ("model", table)]
    for title, columns in rows:
        said = out_of_cluster(columns, true, cluster)
        low, high = interval(said, true, cluster)
        goal = f"  goal {GOAL:.2f}" if title == "model" else ""
        accuracy = f"{balanced(said, true):.3f}  (95 %: {low:.3f} to {high:.3f}){goal}"
        print(f"  {title:26} balanced accuracy {accuracy}")
    print(f"  {'a rater, another':26} balanced accuracy {people(propositions):.3f}")
    print("weights on all clusters, a standard deviation of evidence each:")
    for title, weight in zip(FEATURES, weigh(table, true) * table.std(axis=0), strict=True):
        print(f"  {title:20} {weight:.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])
