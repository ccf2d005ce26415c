"""Measure the tool on the annotated set, and hold it to the recorded floors.

Usage: python benchmarks/quality.py [OPTION]

    (none)      print the figures
    --check     exit 1 when a figure is under its floor, or the set is not the recorded one
    --record    make the figures the floors; lowers none, unless --lower "REASON" gives what CHANGELOG.md says
    --held-out  print the figures of the events that are kept out of all of the above

What the figures mean stands in tests/gold/GUIDE.md; tests/gold/score.py computes them. Floors are kept for
the totals: a single event is too small to be held to a figure, and is printed to be read.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import math
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import msgspec
import yaml

import readout_cli

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from types import ModuleType

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT / "tests" / "gold"
FLOORS = "floors.yaml"
# Not read while rules were written; scored once at the end of an issue.
HELD_OUT = frozenset({"2025-07-14-cn-in", "2024-10-04-jp-kr"})
LANGUAGE = "en"
HEADING = """\
# The quality gate: written by `python benchmarks/quality.py --record`, checked by --check; do not edit.
# `digest` is the SHA-256 over names and bytes of all other files of this folder. Floors are rounded down.
"""

Figures: TypeAlias = dict[str, float]
Cells: TypeAlias = tuple[int, ...]
Document: TypeAlias = dict[str, Any]


class GateError(Exception):
    """The gate cannot pass: each argument is one line that says why."""


@dataclass(frozen=True)
class Tally:
    """Counts of one event or of many; they add up, and the figures are made of them."""

    positions: int = 0
    boundary: Cells = (0, 0, 0)
    speaker: Cells = (0, 0)
    link: Cells = (0, 0, 0)
    cells: Cells = (0, 0, 0, 0)

    def __add__(self, other: Tally) -> Tally:
        """Return the counts of both."""
        return Tally(
            self.positions + other.positions,
            *(
                tuple(x + y for x, y in zip(getattr(self, name), getattr(other, name), strict=True))
                for name in ("boundary", "speaker", "link", "cells")
            ),
        )

    @property
    def only(self) -> Cells:
        """Return found, wrong and missed one-sided points."""
        return self.cells[:3]


@dataclass(frozen=True)
class Measured:
    """All that one run found out: counts by group, with the events they came from."""

    events: dict[str, Tally] = field(default_factory=dict)
    with_source: frozenset[str] = frozenset()
    accounts: dict[str, Tally] = field(default_factory=dict)
    acts: dict[str, Cells] = field(default_factory=dict)

    def pairs(self) -> dict[str, Tally]:
        """Return the counts over pairs: all, those that restate a real pair, those composed in part."""
        restated = [tally for name, tally in self.events.items() if name in self.with_source]
        composed = [tally for name, tally in self.events.items() if name not in self.with_source]
        return {
            "pairs": sum(self.events.values(), Tally()),
            "pairs with source": sum(restated, Tally()),
            "pairs without source": sum(composed, Tally()),
        }


def main(arguments: Sequence[str] | None = None) -> int:
    """Print, check or record, and return the exit code."""
    options = _options(arguments)
    try:
        score = _yardstick(options.gold)
        names = _events(options.gold, held_out=options.held_out)
        if options.check:
            _check_digest(options.gold)
        measured = _measure(score, options.gold, names, acts=not options.held_out)
        _print(score, measured)
        if options.check:
            _check(score, measured, options.gold)
            print("quality gate: passed")
        if options.record:
            _record(score, measured, options.gold, reason=options.lower, changelog=options.changelog)
    except GateError as error:
        for line in error.args:
            print(f"quality gate: {line}", file=sys.stderr)
        return 1
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Return the options; --held-out goes with no other, so that those events can never enter the record."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--check", action="store_true", help="exit 1 unless every recorded floor is held")
    what.add_argument("--record", action="store_true", help="make the figures the floors")
    what.add_argument("--held-out", action="store_true", help="score the events kept out, and only those")
    parser.add_argument("--lower", metavar="REASON", help="with --record: lower floors too, for this reason")
    parser.add_argument("--gold", type=Path, default=GOLD, metavar="DIR", help="the annotated set")
    parser.add_argument("--changelog", type=Path, default=ROOT / "CHANGELOG.md", metavar="FILE")
    options = parser.parse_args(arguments)
    if options.lower is not None and not (options.record and options.lower.strip()):
        parser.error("--lower goes with --record and needs a reason")
    return options


def _yardstick(gold: Path) -> ModuleType:
    """Import the set's own score.py; without it there is no set."""
    for name in ("score.py", "acts.yaml"):
        if not (gold / name).is_file():
            raise GateError(f"the annotated set is absent: no {name} in {gold.name}/")
    spec = importlib.util.spec_from_file_location("gold_score", gold / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    # No byte code beside the annotations: the folder holds what was annotated and nothing else.
    sys.dont_write_bytecode = True
    spec.loader.exec_module(module)
    return module


def _events(gold: Path, *, held_out: bool) -> list[Path]:
    """Return the event folders in order of their names."""
    found = sorted(path for path in gold.iterdir() if path.is_dir() and any(path.glob("gold.*.yaml")))
    chosen = [path for path in found if (path.name in HELD_OUT) == held_out]
    if not chosen:
        raise GateError(f"the annotated set is absent: no events in {gold.name}/")
    return chosen


def _sides(path: Path) -> dict[str, str]:
    """Return the account file of side a and of side b, from a name like gold.cn.en.jp.ja.yaml."""
    _, issuer_a, language_a, issuer_b, language_b, _ = path.name.split(".")
    return {"a": f"{issuer_a}.{language_a}.txt", "b": f"{issuer_b}.{language_b}.txt"}


def _readable(name: str) -> bool:
    """Tell whether an account file is in a language the tool reads."""
    return name.split(".")[1] == LANGUAGE


def _measure(score: ModuleType, gold: Path, events: Iterable[Path], *, acts: bool) -> Measured:
    """Run the tool over every pair and every account of the events, and score what it says."""
    pairs: dict[str, Tally] = {}
    with_source: set[str] = set()
    accounts: dict[str, Tally] = {}
    loaded: dict[str, Document] = {}
    truth: dict[tuple[str, str, str, str], tuple[int, int]] = {}
    for event in events:
        for path in sorted(event.glob("gold.*.yaml")):
            sides = _sides(path)
            if not any(_readable(name) for name in sides.values()):
                continue
            annotated = score.load_gold(path)
            if all(_readable(name) for name in sides.values()):
                tally = _score_pair(score, annotated, _compared(event, sides))
                pairs[event.name] = pairs.get(event.name, Tally()) + tally
                if all(_has_source(event / name) for name in sides.values()):
                    with_source.add(event.name)
            for side, name in sides.items():
                key = f"{event.name}/{name}"
                if not _readable(name) or key in loaded:
                    continue
                loaded[key] = msgspec.to_builtins(readout_cli.load(event / name).account)
                accounts[key] = _score_account(score, annotated, side, loaded[key])
                for point in annotated["points"][side]:
                    truth[event.name, name, side, point["id"]] = point["start"], point["end"]
    return Measured(pairs, frozenset(with_source), accounts, _score_acts(gold, truth, loaded) if acts else {})


def _compared(event: Path, sides: Mapping[str, str]) -> Document:
    """Compare the two accounts of a gold file."""
    comparison = readout_cli.compare(event / sides["a"], event / sides["b"])
    document: Document = msgspec.to_builtins(comparison)
    return document


def _has_source(path: Path) -> bool:
    """Tell whether an account restates a real one claim by claim: its front matter then names a source."""
    _, head, _ = path.read_text(encoding="utf-8").split("---\n", 2)
    return "source" in yaml.safe_load(head)


def _score_pair(score: ModuleType, annotated: Document, document: Document) -> Tally:
    """Score one comparison."""
    system = score.from_comparison(document)
    result = score.score(annotated, system)
    return Tally(
        positions=score.speakers(annotated, system)[1],
        boundary=score.boundaries(annotated, system),
        speaker=score.speakers(annotated, system),
        link=result["link"],
        cells=result["cells"],
    )


def _score_account(score: ModuleType, annotated: Document, side: str, account: Document) -> Tally:
    """Score the reading of one account: a comparison whose other side is empty."""
    other = "b" if side == "a" else "a"
    annotated = {
        "raw": {side: annotated["raw"][side], other: ""},
        "points": {side: annotated["points"][side], other: []},
        "links": {},
    }
    accounts = [account, {"points": []}] if side == "a" else [{"points": []}, account]
    system = score.from_comparison({"accounts": accounts, "links": []})
    right = score.speakers(annotated, system)
    return Tally(positions=right[1], boundary=score.boundaries(annotated, system), speaker=right)


def _score_acts(
    gold: Path,
    truth: Mapping[tuple[str, str, str, str], tuple[int, int]],
    loaded: Mapping[str, Document],
) -> dict[str, Cells]:
    """Score acts, force and topics: each annotated point against the tool's point that overlaps it most."""
    annotated = yaml.safe_load((gold / "acts.yaml").read_text(encoding="utf-8"))["points"]
    right = exact = near = 0
    topics = [0, 0, 0]
    for entry in annotated:
        start, end = truth[entry["event"], entry["file"], entry["side"], entry["point"]]
        point = _overlapping(loaded[f"{entry['event']}/{entry['file']}"]["points"], start, end)
        act = (point or {}).get("act")
        if act:
            right += act["type"] == entry["act"]
            exact += act["force"] == entry["force"]
            near += abs(act["force"] - entry["force"]) <= 1
        want = set(entry["topics"])
        have = {topic["code"] for topic in point["topics"]} if point else set()
        topics = [topics[0] + len(want & have), topics[1] + len(have - want), topics[2] + len(want - have)]
    n = len(annotated)
    return {"type": (right, n), "force": (exact, n), "force_within_one": (near, n), "topic": tuple(topics)}


def _overlapping(points: Iterable[Document], start: int, end: int) -> Document | None:
    """Return the position point that shares most with a stretch of text."""
    found: Document | None = None
    most = 0
    for point in points:
        shared = min(end, point["span"][1]) - max(start, point["span"][0])
        if point["role"] == "position" and shared > most:
            found, most = point, shared
    return found


def _share(right: Cells) -> float:
    """Return right answers over all."""
    return right[0] / right[1] if right[1] else 0.0


def _reading_figures(score: ModuleType, tally: Tally) -> Figures:
    """Return boundary and speaker figures."""
    precision, recall, f1 = score.prf(tally.boundary)
    return {
        "boundary_precision": precision,
        "boundary_recall": recall,
        "boundary_f1": f1,
        "speaker": _share(tally.speaker),
    }


def _matching_figures(score: ModuleType, tally: Tally) -> Figures:
    """Return link and one-sided figures."""
    link = score.prf(tally.link)
    only = score.prf(tally.only)
    return {
        **{f"link_{name}": value for name, value in zip(("precision", "recall", "f1"), link, strict=True)},
        **{f"only_{name}": value for name, value in zip(("precision", "recall", "f1"), only, strict=True)},
        "only_mcc": score.mcc(tally.cells),
    }


def _figures(score: ModuleType, measured: Measured) -> dict[str, Figures]:
    """Return the figures that have floors, by group."""
    groups = {
        name.replace(" ", "_"): {**_reading_figures(score, tally), **_matching_figures(score, tally)}
        for name, tally in measured.pairs().items()
        if name != "pairs without source"
    }
    acts = measured.acts
    return {
        **groups,
        "accounts": _reading_figures(score, sum(measured.accounts.values(), Tally())),
        "acts": {
            **{name: _share(acts[name]) for name in ("type", "force", "force_within_one")},
            "topic_f1": score.prf(acts["topic"])[2],
        },
    }


def _counts(measured: Measured) -> dict[str, int]:
    """Return how much was scored: a set that shrinks shows here."""
    every = measured.pairs()["pairs"]
    return {
        "events": len(measured.events),
        "events_with_source": len(measured.with_source),
        "positions_in_pairs": every.positions,
        "links": every.link[0] + every.link[2],
        "one_sided": every.only[0] + every.only[2],
        "accounts": len(measured.accounts),
        "positions_in_accounts": sum(tally.positions for tally in measured.accounts.values()),
        "acts": measured.acts["type"][1],
    }


def _digest(gold: Path) -> str:
    """Return the SHA-256 over names and bytes of the set's files, but for the record itself."""
    total = hashlib.sha256()
    for path in sorted(gold.rglob("*")):
        if path.is_file() and path != gold / FLOORS and "__pycache__" not in path.parts:
            name, data = path.relative_to(gold).as_posix().encode(), path.read_bytes()
            total.update(b"%d %b %d " % (len(name), name, len(data)) + data)
    return total.hexdigest()


def _floored(figure: float) -> float:
    """Return a figure rounded down to three decimals; what the machine adds to 0.93 is no quality."""
    return math.floor(figure * 1000 + 1e-6) / 1000


def _recorded(gold: Path) -> dict[str, Any]:
    """Return the record, empty when there is none yet."""
    path = gold / FLOORS
    return yaml.safe_load(path.read_text(encoding="utf-8")) or {} if path.is_file() else {}


def _check_digest(gold: Path) -> None:
    """Raise GateError unless the set is the recorded one, byte for byte: on another, floors mean nothing."""
    record = _recorded(gold)
    if not record:
        raise GateError(f"no floors are recorded in {gold.name}/{FLOORS}")
    if record["digest"] != _digest(gold):
        raise GateError(
            f"the annotated set is not the recorded one: digest {_digest(gold)}, recorded {record['digest']}"
        )


def _check(score: ModuleType, measured: Measured, gold: Path) -> None:
    """Raise GateError, with every fault, unless counts and figures are as recorded."""
    record = _recorded(gold)
    counts, recorded = _counts(measured), record["counts"]
    faults = [
        f"count {name}: {counts.get(name)}, recorded {recorded.get(name)}"
        for name in sorted({*counts, *recorded})
        if counts.get(name) != recorded.get(name)
    ]
    figures = _figures(score, measured)
    faults += _under(figures, record["floors"]) + _unrecorded(figures, record["floors"])
    if faults:
        raise GateError(*faults)


def _under(figures: Mapping[str, Figures], floors: Mapping[str, Figures]) -> list[str]:
    """Return a line for each floor that is not held; a figure no longer measured holds none."""
    have, want = dict(_flat(figures)), dict(_flat(floors))
    return [
        f"{name}: {have.get(name, math.nan):.4f} is under its floor {floor:.3f}"
        for name, floor in want.items()
        if name not in have or _floored(have[name]) < floor
    ]


def _unrecorded(figures: Mapping[str, Figures], floors: Mapping[str, Figures]) -> list[str]:
    """Return a line for each figure that has no floor."""
    want = dict(_flat(floors))
    return [f"{name}: has no recorded floor" for name, _ in _flat(figures) if name not in want]


def _flat(groups: Mapping[str, Figures]) -> Iterator[tuple[str, float]]:
    """Yield each figure under a name of its own."""
    for group, figures in groups.items():
        for name, value in figures.items():
            yield f"{group}.{name}", value


def _record(score: ModuleType, measured: Measured, gold: Path, *, reason: str | None, changelog: Path) -> None:
    """Write the figures as floors; raise GateError where that would lower one without a published reason."""
    figures = _figures(score, measured)
    record = _recorded(gold)
    lowered = _under(figures, record.get("floors", {}))
    if lowered and reason is None:
        raise GateError(*lowered, 'floors are lowered only with --lower "REASON"')
    if lowered and reason is not None:
        published = changelog.read_text(encoding="utf-8") if changelog.is_file() else ""
        if " ".join(reason.split()) not in " ".join(published.split()):
            raise GateError(*lowered, f"the reason does not stand in {changelog.name}: {reason!r}")
    floors = {group: {name: _floored(value) for name, value in values.items()} for group, values in figures.items()}
    new = {"digest": _digest(gold), "counts": _counts(measured), "floors": floors}
    (gold / FLOORS).write_text(HEADING + yaml.safe_dump(new, sort_keys=False), encoding="utf-8")
    if record and record["digest"] != new["digest"]:
        print("note: the annotated set has changed since the last record; say why in the commit")
    print(f"recorded in {FLOORS}")


def _print(score: ModuleType, measured: Measured) -> None:
    """Print the figures: a line an event, then the totals, with the counts they are made of."""
    rows = {**measured.events, **measured.pairs()}
    wide = max(map(len, rows)) + 2
    heads = f"{'boundary P/R/F1':21}{'speaker':16}{'link P/R/F1 (tp/fp/fn)':35}one-sided P/R/F1, MCC"
    print(f"{'':{wide}}{heads}")
    for name, tally in rows.items():
        if not tally.positions:
            continue
        if name == "pairs":
            print()
        mark = "* " if name in measured.with_source else "  "
        link, only = score.prf(tally.link), score.prf(tally.only)
        found = "({}/{}/{})".format(*tally.link)
        print(
            f"{name:{wide - 2}}{mark}{_three(score.prf(tally.boundary)):21}{_counted(tally.speaker):16}"
            f"{_three(link)} {found:14}{_three(only)}, {score.mcc(tally.cells):.3f}"
        )
    every = sum(measured.accounts.values(), Tally())
    print("* its accounts carry `source`: they restate a real pair claim by claim\n")
    print(
        f"accounts: {len(measured.accounts)} files, {every.positions} positions; "
        f"boundary P/R/F1 {_three(score.prf(every.boundary))}, speaker {_counted(every.speaker)}"
    )
    if measured.acts:
        acts = measured.acts
        right = {name: _share(acts[name]) for name in ("type", "force", "force_within_one")}
        print(
            f"acts: {acts['type'][1]} points; type {right['type']:.3f}, force {right['force']:.3f}, "
            f"within one {right['force_within_one']:.3f}, topics P/R/F1 {_three(score.prf(acts['topic']))}"
        )


def _three(values: Iterable[float]) -> str:
    """Return precision, recall and F1 side by side."""
    return " ".join(f"{value:.3f}" for value in values)


def _counted(right: Cells) -> str:
    """Return an accuracy with its counts."""
    return f"{_share(right):.3f} {right[0]}/{right[1]}"


if __name__ == "__main__":
    sys.exit(main())
