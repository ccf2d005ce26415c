"""Measure the tool on the annotated set, and hold it to the recorded floors.

Usage: python benchmarks/quality.py [OPTION]

    (none)      print the figures
    --check     exit 1 when a figure is under its floor, or the set is not the recorded one
    --record    make the figures the floors; lowers none, unless --lower "REASON" gives what CHANGELOG.md says
    --held-out  print the figures of the events that are kept out of all of the above

What the figures mean stands in tests/gold/GUIDE.md; `readout evaluate` computes those of pairs, and this adds
those of accounts by language, and acts. Floors are kept for the totals: a single event is too
small to be held to a figure, and is printed to be read.
"""

from __future__ import annotations

import argparse
import hashlib
import math
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import yaml
from goldset import GOLD, HELD_OUT, ROOT

import readout_cli
from readout_cli import evaluate
from readout_cli.errors import ReadoutError
from readout_cli.evaluate import scoring
from readout_cli.loading import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from readout_cli.evaluate.scoring import Cells, Tally
    from readout_cli.evaluation import Accuracy, Agreement, Evaluation, Figures, Group
    from readout_cli.model import Account

FLOORS = "floors.yaml"
MATCHERS = ("lexical", "semantic")
HEADING = """\
# The quality gate: written by `python benchmarks/quality.py --record`, checked by --check; do not edit.
# `digest` is the SHA-256 over names and bytes of all other files of this folder. Floors are rounded down.
"""

Floors: TypeAlias = dict[str, float]


class GateError(Exception):
    """The gate cannot pass: each argument is one line that says why."""


class Measured(NamedTuple):
    """All that one run found out: pairs evaluated with either matcher, counts by account, acts that are right.

    `within` are the pairs in one language, `across` the others, each by words and by meaning; `accounts` are by
    language and name.
    """

    within: dict[str, Evaluation]
    across: dict[str, Evaluation]
    accounts: dict[tuple[str, str], Tally]
    acts: dict[str, Cells]

    def groups(self) -> dict[str, Figures]:
        """Return the pairs that have floors: all, and those that restate a real pair; by words, and by meaning."""
        found = {}
        for prefix, evaluations in (("pairs", self.within), ("pairs_across", self.across)):
            for suffix, evaluation in (("", evaluations["lexical"]), ("_by_meaning", evaluations["semantic"])):
                found[f"{prefix}{suffix}"] = evaluation.total.figures
                found[f"{prefix}{suffix}_with_source"] = _with_source(evaluation).figures
        return found

    def languages(self) -> dict[str, Figures]:
        """Return the figures of all accounts in each language."""
        codes = sorted({language for language, _ in self.accounts})
        return {
            code: scoring.figures(
                scoring.total(tally for (language, _), tally in self.accounts.items() if language == code)
            )
            for code in codes
        }


def _with_source(evaluation: Evaluation) -> Group:
    """Return the pairs that restate a real pair claim by claim."""
    groups = {group.name: group for group in evaluation.provenance}
    if evaluate.WITH_SOURCE not in groups:
        raise GateError("no pair of the annotated set names its sources")
    return groups[evaluate.WITH_SOURCE]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print, check or record, and return the exit code."""
    options = _options(arguments)
    try:
        names = _events(options.gold, held_out=options.held_out)
        if options.check:
            _check_digest(options.gold)
        measured = _measure(options.gold, names, acts=not options.held_out)
        _print(measured)
        if options.check:
            _check(measured, options.gold)
            print("quality gate: passed")
        if options.record:
            _record(measured, options.gold, reason=options.lower, changelog=options.changelog)
    except (GateError, ReadoutError) as error:
        for line in error.args if isinstance(error, GateError) else [str(error)]:
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


def _events(gold: Path, *, held_out: bool) -> list[Path]:
    """Return the event folders in order of their names."""
    if not (gold / "acts.yaml").is_file():
        raise GateError(f"the annotated set is absent: no acts.yaml in {gold.name}/")
    found = sorted(path for path in gold.iterdir() if path.is_dir() and any(path.glob("gold.*.yaml")))
    chosen = [path for path in found if (path.name in HELD_OUT) == held_out]
    if not chosen:
        raise GateError(f"the annotated set is absent: no events in {gold.name}/")
    return chosen


def _measure(gold: Path, events: Iterable[Path], *, acts: bool) -> Measured:
    """Run the tool over every pair and every account of the events, and score what it says."""
    golds = evaluate.load(*events)
    accounts: dict[tuple[str, str], Tally] = {}
    loaded: dict[str, Account] = {}
    truth: dict[tuple[str, str, str, str], tuple[int, int]] = {}
    for pair in golds:
        for side, annotated in zip("ab", pair.accounts, strict=True):
            event, name = pair.folder.name, annotated.file.name
            key = f"{event}/{name}"
            if key in loaded:
                continue
            loaded[key] = readout_cli.load(annotated.file).account
            accounts[annotated.language, key] = scoring.of_account(annotated, loaded[key].positions())
            for point in annotated.points:
                truth[event, name, side, point.id] = point.start, point.end
    kinds: list[dict[str, Evaluation]] = []
    for across in (False, True):
        chosen = [pair for pair in golds if (len({account.language for account in pair.accounts}) > 1) == across]
        kinds.append({name: evaluate.score(chosen, settings=Settings(matcher=name), resamples=0) for name in MATCHERS})
    return Measured(kinds[0], kinds[1], accounts, _score_acts(gold, truth, loaded) if acts else {})


def _score_acts(
    gold: Path,
    truth: Mapping[tuple[str, str, str, str], tuple[int, int]],
    loaded: Mapping[str, Account],
) -> dict[str, Cells]:
    """Score acts, force and topics: each annotated point against the tool's point that overlaps it most."""
    annotated = yaml.safe_load((gold / "acts.yaml").read_text(encoding="utf-8"))["points"]
    right = exact = near = 0
    topics = [0, 0, 0]
    for entry in annotated:
        start, end = truth[entry["event"], entry["file"], entry["side"], entry["point"]]
        point = scoring.overlapping(loaded[f"{entry['event']}/{entry['file']}"].positions(), start, end)
        if point and point.act:
            right += point.act.type == entry["act"]
            exact += point.act.force == entry["force"]
            near += abs(point.act.force - entry["force"]) <= 1
        want = set(entry["topics"])
        have = {topic.code for topic in point.topics} if point else set()
        topics = [topics[0] + len(want & have), topics[1] + len(have - want), topics[2] + len(want - have)]
    n = len(annotated)
    return {"type": (right, n), "force": (exact, n), "force_within_one": (near, n), "topic": tuple(topics)}


def _reading_figures(found: Figures) -> Floors:
    """Return boundary and speaker figures."""
    return {**_three("boundary", found.boundary), "speaker": found.speaker.accuracy}


def _matching_figures(found: Figures) -> Floors:
    """Return link and one-sided figures, how many kinds are right among links found, and flips."""
    kinds = [
        found.kinds[gold][said] for gold, said in (("match", "shared"), ("partial", "partial"), ("flipped", "flipped"))
    ]
    flips = found.flips
    flipped = flips.gold and {
        "flip_precision": flips.right / max(1, flips.said),
        "flip_recall": flips.right / flips.gold,
    }
    return {
        **_three("link", found.link),
        **_three("only", found.one_sided),
        "only_mcc": found.one_sided.mcc,
        "kind": sum(kinds) / found.link.found if found.link.found else 0.0,
        **(flipped or {}),
    }


def _three(name: str, found: Agreement) -> Floors:
    """Return precision, recall and F1 under names of their own."""
    return {f"{name}_precision": found.precision, f"{name}_recall": found.recall, f"{name}_f1": found.f1}


def _figures(measured: Measured) -> dict[str, Floors]:
    """Return the figures that have floors, by group."""
    acts = measured.acts
    return {
        **{
            # reading is the same whatever the matcher
            name: {**({} if "meaning" in name else _reading_figures(found)), **_matching_figures(found)}
            for name, found in measured.groups().items()
        },
        **{
            "accounts" if code == "en" else f"accounts_{code}": _reading_figures(found)
            for code, found in measured.languages().items()
        },
        "acts": {
            **{name: scoring.accuracy(acts[name]) for name in ("type", "force", "force_within_one")},
            "topic_f1": scoring.prf(acts["topic"])[2],
        },
    }


def _counts(measured: Measured) -> dict[str, int]:
    """Return how much was scored: a set that shrinks shows here."""
    total = measured.within["lexical"].total
    every, others = total.figures, measured.across["lexical"].total.figures
    return {
        "events": total.events,
        "events_with_source": _with_source(measured.within["lexical"]).events,
        "positions_in_pairs": every.speaker.all,
        "links": every.link.found + every.link.missed,
        "flips": every.flips.gold,
        "one_sided": every.one_sided.found + every.one_sided.missed,
        "pairs_across": measured.across["lexical"].total.pairs,
        "links_across": others.link.found + others.link.missed,
        "flips_across": others.flips.gold,
        "accounts": len(measured.accounts),
        "positions_in_accounts": scoring.total(measured.accounts.values()).speaker[1],
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


def _check(measured: Measured, gold: Path) -> None:
    """Raise GateError, with every fault, unless counts and figures are as recorded."""
    record = _recorded(gold)
    counts, recorded = _counts(measured), record["counts"]
    faults = [
        f"count {name}: {counts.get(name)}, recorded {recorded.get(name)}"
        for name in sorted({*counts, *recorded})
        if counts.get(name) != recorded.get(name)
    ]
    figures = _figures(measured)
    faults += _under(figures, record["floors"]) + _unrecorded(figures, record["floors"])
    if faults:
        raise GateError(*faults)


def _under(figures: Mapping[str, Floors], floors: Mapping[str, Floors]) -> list[str]:
    """Return a line for each floor that is not held; a figure no longer measured holds none."""
    have, want = dict(_flat(figures)), dict(_flat(floors))
    return [
        f"{name}: {have.get(name, math.nan):.4f} is under its floor {floor:.3f}"
        for name, floor in want.items()
        if name not in have or _floored(have[name]) < floor
    ]


def _unrecorded(figures: Mapping[str, Floors], floors: Mapping[str, Floors]) -> list[str]:
    """Return a line for each figure that has no floor."""
    want = dict(_flat(floors))
    return [f"{name}: has no recorded floor" for name, _ in _flat(figures) if name not in want]


def _flat(groups: Mapping[str, Floors]) -> Iterator[tuple[str, float]]:
    """Yield each figure under a name of its own."""
    for group, figures in groups.items():
        for name, value in figures.items():
            yield f"{group}.{name}", value


def _record(measured: Measured, gold: Path, *, reason: str | None, changelog: Path) -> None:
    """Write the figures as floors; raise GateError where that would lower one without a published reason."""
    figures = _figures(measured)
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


def _print_pairs(evaluation: Evaluation) -> None:
    """Print what one matcher reached."""
    with_source = {pair.event for pair in evaluation.pairs if pair.source}
    totals = (evaluation.total, *evaluation.provenance)
    wide = max(len(group.name) for group in (*evaluation.events, *totals)) + 3
    heads = f"{'boundary P/R/F1':21}{'speaker':16}{'link P/R/F1 (tp/fp/fn)':35}{'one-sided P/R/F1, MCC':28}"
    print(f"{evaluation.tool.matcher:{wide}}{heads}kinds right, flips")
    for group in (*evaluation.events, *totals, *(evaluation.languages if len(evaluation.languages) > 1 else ())):
        if group is evaluation.total:
            print()
        mark = "* " if group.name in with_source else "  "
        found = group.figures
        counts = f"({found.link.found}/{found.link.wrong}/{found.link.missed})"
        right = round(_matching_figures(found)["kind"] * found.link.found)
        print(
            f"{group.name:{wide - 2}}{mark}{_shown(found.boundary):21}{_share(found.speaker):16}"
            f"{_shown(found.link)} {counts:14}{_shown(found.one_sided)}, {found.one_sided.mcc:.3f}   "
            f"{right}/{found.link.found}, {found.flips.right} of {found.flips.gold} ({found.flips.said} said)"
        )
    print()


def _print(measured: Measured) -> None:
    """Print the figures: for each matcher a line an event, then the totals, with the counts they are made of."""
    for evaluations in (measured.within, measured.across):
        for evaluation in evaluations.values():
            _print_pairs(evaluation)
    print("* its accounts carry `source`: they restate a real pair claim by claim\n")
    for code, every in measured.languages().items():
        files = sum(language == code for language, _ in measured.accounts)
        print(
            f"accounts in {code}: {files} files, {every.speaker.all} positions; "
            f"boundary P/R/F1 {_shown(every.boundary)}, speaker {_share(every.speaker)}"
        )
    if measured.acts:
        acts = measured.acts
        right = {name: scoring.accuracy(acts[name]) for name in ("type", "force", "force_within_one")}
        precision, recall, f1 = scoring.prf(acts["topic"])
        print(
            f"acts: {acts['type'][1]} points; type {right['type']:.3f}, force {right['force']:.3f}, "
            f"within one {right['force_within_one']:.3f}, topics P/R/F1 {precision:.3f} {recall:.3f} {f1:.3f}"
        )


def _shown(found: Agreement) -> str:
    """Return precision, recall and F1 side by side."""
    return f"{found.precision:.3f} {found.recall:.3f} {found.f1:.3f}"


def _share(found: Accuracy) -> str:
    """Return an accuracy with its counts."""
    return f"{found.accuracy:.3f} {found.right}/{found.all}"


if __name__ == "__main__":
    sys.exit(main())
