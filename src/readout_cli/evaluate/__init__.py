"""How far the tool agrees with annotated pairs of accounts: `evaluate`, in the steps `load` and `score`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from readout_cli import loading, pipeline
from readout_cli.errors import UsageError
from readout_cli.evaluate import bootstrap, scoring
from readout_cli.evaluate.gold import find, read, within
from readout_cli.evaluation import Bootstrap, Evaluation, Group, Intervals, ScoredPair
from readout_cli.loading import DEFAULTS

if TYPE_CHECKING:
    import os
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from pathlib import Path

    from readout_cli.evaluate.gold import Gold
    from readout_cli.evaluate.scoring import Tally
    from readout_cli.loading import Settings
    from readout_cli.model import Tool

TOTAL = "all pairs"
WITH_SOURCE, WITHOUT_SOURCE = "with source", "without source"

__all__ = ["WITHOUT_SOURCE", "WITH_SOURCE", "evaluate", "load", "score"]


class _Scored(NamedTuple):
    """A pair that was compared: how it stands in the document, and its counts."""

    pair: ScoredPair
    tally: Tally
    tool: Tool


def evaluate(
    *paths: str | os.PathLike[str],
    settings: Settings = DEFAULTS,
    resamples: int = bootstrap.RESAMPLES,
) -> Evaluation:
    """Compare the accounts of gold files and tell how far the result agrees with the annotation.

    `paths` are gold files, or folders that are searched for `gold.*.yaml`; `resamples` 0 leaves out the intervals.
    Raises InputError for what cannot be read, UsageError for no path at all.
    """
    return score(load(*paths, settings=settings), settings=settings, resamples=resamples)


def load(*paths: str | os.PathLike[str], settings: Settings = DEFAULTS) -> tuple[Gold, ...]:
    """Read gold files, and those under folders, with the texts of their accounts; raise what `evaluate` raises."""
    return tuple(read(path, settings=settings) for path in find(paths))


def score(
    golds: Sequence[Gold],
    *,
    settings: Settings = DEFAULTS,
    resamples: int = bootstrap.RESAMPLES,
) -> Evaluation:
    """Compare the accounts of gold files already read; the order in which they are given does not matter."""
    bootstrap.check(resamples)
    if not golds:
        raise UsageError("no gold file is given", mend="give gold files, or folders that hold some")
    names = _event_names({gold.folder for gold in golds})
    ordered = sorted(golds, key=lambda gold: (names[gold.folder], gold.path.name))
    scored = [_scored(gold, names[gold.folder], settings) for gold in ordered]
    sources = [WITH_SOURCE if item.pair.source else WITHOUT_SOURCE for item in scored]
    return Evaluation(
        tool=scored[0].tool,
        warnings=pipeline.matcher_warnings(settings.matcher, scored[0].tool.matcher),
        bootstrap=Bootstrap(level=bootstrap.LEVEL, resamples=resamples, seed=bootstrap.SEED),
        total=_group(TOTAL, scored, resamples),
        provenance=_grouped(scored, sources, resamples),
        languages=_grouped(scored, [item.pair.languages for item in scored], resamples),
        events=_grouped(scored, [item.pair.event for item in scored], resamples),
        pairs=tuple(item.pair for item in scored),
    )


def _event_names(folders: Collection[Path]) -> dict[Path, str]:
    """Return a name for each event: its folder's, with as many of the folders above as tell events apart."""
    names = {}
    for folder in folders:
        tails = ("/".join(folder.parts[-depth:]) for depth in range(1, len(folder.parts)))
        alone = (tail for tail in tails if sum(other.as_posix().endswith(f"/{tail}") for other in folders) == 1)
        names[folder] = next(alone, folder.as_posix())
    return names


def _scored(gold: Gold, event: str, settings: Settings) -> _Scored:
    """Compare the accounts of one gold file."""
    with within(gold.path):
        documents = [loading.load(account.file, settings=settings) for account in gold.accounts]
        comparison = pipeline.compare(*documents, settings=settings)
    tally = scoring.of_pair(gold, comparison)
    pair = ScoredPair(
        event=event,
        gold=gold.path.name,
        accounts=gold.names,
        languages=_languages(document.account.language for document in documents),
        source=all(account.source for account in gold.accounts),
        figures=scoring.figures(tally),
    )
    return _Scored(pair, tally, comparison.tool)


def _languages(codes: Iterable[str]) -> str:
    """Return the name of a pair of languages: in alphabetical order, for which comes first does not matter."""
    return "-".join(sorted(codes))


def _grouped(scored: Sequence[_Scored], names: Sequence[str], resamples: int) -> tuple[Group, ...]:
    """Return the groups that the names make, in order of their names."""
    groups: dict[str, list[_Scored]] = {}
    for item, name in zip(scored, names, strict=True):
        groups.setdefault(name, []).append(item)
    return tuple(_group(name, groups[name], resamples) for name in sorted(groups))


def _group(name: str, scored: Iterable[_Scored], resamples: int) -> Group:
    """Return the figures of pairs taken together, with intervals where there are several events."""
    events: dict[str, list[Tally]] = {}
    for item in scored:
        events.setdefault(item.pair.event, []).append(item.tally)
    return Group(
        name=name,
        events=len(events),
        pairs=sum(map(len, events.values())),
        figures=scoring.figures(scoring.total(tally for tallies in events.values() for tally in tallies)),
        intervals=_intervals(events, resamples),
    )


def _intervals(events: Mapping[str, Sequence[Tally]], resamples: int) -> Intervals | None:
    """Return the intervals of a group, drawing events with all their pairs."""

    def figures(drawn: Sequence[Tally]) -> tuple[float, ...]:
        every = scoring.total(drawn)
        return (
            scoring.prf(every.link)[2],
            scoring.mcc(every.one_sided),
            scoring.prf(every.boundary)[2],
            scoring.accuracy(every.speaker),
        )

    sample = [scoring.total(tallies) for tallies in events.values()]
    found = bootstrap.intervals(sample, figures, resamples=resamples)
    return Intervals(**dict(zip(Intervals.__struct_fields__, found, strict=True))) if found else None
