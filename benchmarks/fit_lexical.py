"""Fit the weights of the lexical matcher on annotated events, and print what leaving one event out gives.

Usage: python benchmarks/fit_lexical.py tests/gold [--write]

Logistic regression with weights kept at or above zero (more evidence never makes a link less likely), by projected
gradient descent, in plain Python: some 3,000 pairs of points, seven features. A pair is positive when the points
that it projects on are linked in the annotation (half of the shorter overlaps, as tests/gold/score.py does).
Threshold and price of a further link are swept on the training events only. `--write` stores the weights fitted
on all events in src/readout_cli/matching/lexical.json. Held-out events take no part.
"""

from __future__ import annotations

import importlib.util
import json
import math
import sys
from pathlib import Path
from typing import Any, NamedTuple

from readout_cli import lexicon, load
from readout_cli.matching import assignment, kinds
from readout_cli.matching.compare import FLIPPED_CONTENT
from readout_cli.matching.features import Weigher, party_names
from readout_cli.matching.lexical import WEIGHTS, Lexical, Model, evidence

# Not read while rules were written; scored once at the end of an issue.
HELD_OUT = {"2025-07-14-cn-in", "2024-10-04-jp-kr"}
STEPS, RATE, RIDGE = 400, 0.5, 0.001
THRESHOLDS = [0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5]
EXTRAS = [0.05, 0.1, 0.2, 0.3]


class Event(NamedTuple):
    """One annotated pair: features of its points, evidence of its pairs, and which are linked."""

    name: str
    gold: Any
    positions: tuple[Any, Any]
    features: tuple[Any, Any]
    table: list[list[dict[str, float]]]
    labels: list[list[bool]]


def scorer(folder: Path) -> Any:  # noqa: ANN401 - the annotation's own script, without types
    """Import score.py from the gold folder."""
    spec = importlib.util.spec_from_file_location("score", folder / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def events(folder: Path, score: Any) -> list[Event]:  # noqa: ANN401 - as above
    """Read every English-English pair of the gold folder."""
    known = lexicon.load()
    weigher = Weigher(known)
    out = []
    for path in sorted(folder.glob("*/gold.*.en.*.en.yaml")):
        if path.parent.name in HELD_OUT:
            continue
        gold = score.load_gold(path)
        accounts = tuple(load(gold[f"file_{side}"]).account for side in "ab")
        names = party_names(accounts, known)
        features = tuple(weigher.features(account, names) for account in accounts)
        positions = tuple(account.positions() for account in accounts)
        table = evidence(features[0], features[1])
        spans = [[point.span for point in points] for points in positions]
        own = [
            score.project([q for q in gold["points"][side] if q["role"] == "position"], spans[k])
            for k, side in enumerate("ab")
        ]
        labels = [[False] * len(spans[1]) for _ in spans[0]]
        for x, y in gold["links"]:
            for i in own[0].get(x, ()):
                for j in own[1].get(y, ()):
                    labels[i][j] = True
        out.append(Event(path.parent.name, gold, positions, features, table, labels))  # type: ignore[arg-type]
    return out


def fit(train: list[Event]) -> Model:
    """Return the weights that fit the training events best."""
    names = list(train[0].table[0][0])
    rows = [
        ([values[name] for name in names], float(label))
        for event in train
        for line, marks in zip(event.table, event.labels, strict=True)
        for values, label in zip(line, marks, strict=True)
    ]
    weights, bias = [0.5] * len(names), -3.0
    for _ in range(STEPS):
        gradient, slope = [0.0] * len(names), 0.0
        for values, label in rows:
            total = bias + sum(w * v for w, v in zip(weights, values, strict=True))
            error = 1 / (1 + math.exp(-total)) - label
            slope += error
            for k, value in enumerate(values):
                gradient[k] += error * value
        scale = RATE * 60 / len(rows)
        bias -= scale * slope
        weights = [
            max(0.0, w - scale * (g + RIDGE * len(rows) * w / 60)) for w, g in zip(weights, gradient, strict=True)
        ]
    return Model(bias=round(bias, 3), weights={n: round(w, 3) for n, w in zip(names, weights, strict=True)})


def links(event: Event, model: Model, threshold: float, extra: float) -> list[tuple[int, int]]:
    """Return the links of an event under a model, as the matcher makes them."""
    matrix = Lexical(model).score(event.features[0], event.features[1])
    scores = [
        [
            0.0 if kinds.disjoint(x, y) and cell.content < FLIPPED_CONTENT else cell.score
            for y, cell in zip(event.positions[1], line, strict=True)
        ]
        for x, line in zip(event.positions[0], matrix, strict=True)
    ]
    return assignment.assign(scores, threshold=threshold, extra=extra)


def figures(score: Any, chosen: list[tuple[Event, list[tuple[int, int]]]]) -> tuple[float, float, float, float]:  # noqa: ANN401
    """Return link precision, recall, F1 and one-sided MCC over events with their links."""
    scores = [
        score.score(
            event.gold,
            {
                "a": [p.span for p in event.positions[0]],
                "b": [p.span for p in event.positions[1]],
                "links": found,
            },
        )
        for event, found in chosen
    ]
    precision, recall, f1 = score.prf(score.total(scores, "link"))
    return precision, recall, f1, score.mcc(score.total(scores, "cells"))


def sweep(score: Any, train: list[Event], model: Model) -> tuple[float, float]:  # noqa: ANN401
    """Return the threshold and price of a further link with the best sum of link F1 and MCC on the training events."""
    best = (-1.0, 0.0, 0.0)
    for threshold in THRESHOLDS:
        for extra in EXTRAS:
            _, _, f1, mcc = figures(score, [(event, links(event, model, threshold, extra)) for event in train])
            best = max(best, (round(f1 + mcc, 4), threshold, extra))
    return best[1], best[2]


def main(arguments: list[str]) -> None:
    """Cross-validate, then fit on all."""
    folder = Path(arguments[0])
    score = scorer(folder)
    data = events(folder, score)
    chosen = []
    for name in sorted({event.name for event in data}):
        train = [event for event in data if event.name != name]
        model = fit(train)
        threshold, extra = sweep(score, train, model)
        for event in data:
            if event.name == name:
                found = links(event, model, threshold, extra)
                chosen.append((event, found))
                result = figures(score, [(event, found)])
                print(f"{name:20s} F1 {result[2]:.2f} MCC {result[3]:.2f}  threshold {threshold} extra {extra}")
    sourced = [(e, f) for e, f in chosen if "source:" in e.gold["raw"]["a"].split("---")[1]]
    for title, part in (("all", chosen), ("with a source", sourced)):
        precision, recall, f1, mcc = figures(score, part)
        print(f"{title:20s} P {precision:.2f} R {recall:.2f} F1 {f1:.2f} MCC {mcc:.2f}  (leave one event out)")
    model = fit(data)
    threshold, extra = sweep(score, data, model)
    print("fitted on all:", json.dumps({"bias": model.bias, "weights": model.weights}), threshold, extra)
    if "--write" in arguments:
        stored = json.dumps({"bias": model.bias, "weights": model.weights}, indent=2)
        WEIGHTS.write_text(stored + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
