"""The evaluation as a whole: groups, intervals, faults."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from annotated import GOLD, NORWAY, PORTUGAL, event, in_norwegian, with_source
from contract import validated
from readout_cli import pipeline
from readout_cli.errors import InputError, UsageError
from readout_cli.evaluate import evaluate, load, score
from readout_cli.reports import render

EVENTS = Path(__file__).resolve().parents[1] / "gold"
FOUR = [EVENTS / name for name in ("2021-02-08-in-us", "2021-04-05-cn-jp", "2023-04-13-gb-in", "2023-06-14-cn-us")]


def test_pairs_are_grouped(tmp_path: Path) -> None:
    """Figures are given in total, by provenance, by languages and by event, counts adding up in each."""
    event(tmp_path / "first")
    event(tmp_path / "second", norway=with_source(NORWAY), portugal=with_source(PORTUGAL))
    event(tmp_path / "third", norway=with_source(NORWAY))
    found = evaluate(tmp_path)
    groups = [*found.provenance, *found.languages, *found.events]
    assert [(group.name, group.events, group.pairs, group.figures.speaker.all) for group in groups] == [
        ("with source", 1, 1, 4),
        ("without source", 2, 2, 8),
        ("en-en", 3, 3, 12),
        ("first", 1, 1, 4),
        ("second", 1, 1, 4),
        ("third", 1, 1, 4),
    ]
    assert found.total.figures == found.languages[0].figures


def test_gold_files_of_one_folder_are_one_event(tmp_path: Path) -> None:
    """Two gold files beside each other are two pairs of one event, which has no interval by itself."""
    path = event(tmp_path / "one")
    path.with_name("gold.again.yaml").write_text(GOLD, encoding="utf-8")
    total = evaluate(tmp_path).total
    assert (total.events, total.pairs, total.figures.speaker.all, total.intervals) == (1, 2, 8, None)


def test_interval_holds_the_figure() -> None:
    """Over several events each interval is around its figure."""
    total = evaluate(*FOUR).total
    assert total.intervals is not None
    figures = (total.figures.link.f1, total.figures.one_sided.mcc, total.figures.boundary.f1)
    intervals = (total.intervals.link_f1, total.intervals.one_sided_mcc, total.intervals.boundary_f1)
    assert all(low <= figure <= high for figure, (low, high) in zip(figures, intervals, strict=True))


def test_evaluation_is_repeatable() -> None:
    """The same gold files give the same bytes, in whatever order they are given."""
    first, second = (render(evaluate(*paths), format="json") for paths in (FOUR, FOUR[::-1]))
    assert first == second


def test_no_resamples_no_intervals() -> None:
    """Resampling can be switched off; the document says so."""
    found = evaluate(*FOUR, resamples=0)
    groups = [found.total, *found.provenance, *found.languages, *found.events]
    assert (found.bootstrap.resamples, {group.intervals for group in groups}) == (0, {None})


def test_languages_have_no_order(tmp_path: Path) -> None:
    """A pair of languages is named alphabetically, whichever account comes first."""
    event(tmp_path / "read")
    event(tmp_path / "one", norway=in_norwegian(NORWAY))
    event(tmp_path / "two", portugal=in_norwegian(PORTUGAL))
    assert [pair.languages for pair in evaluate(tmp_path).pairs] == ["en-nb", "en-en", "en-nb"]


def test_faults_of_an_account_are_errors(tmp_path: Path) -> None:
    """No pair is skipped: one left out would flatter the figures."""
    event(tmp_path / "sound")
    event(tmp_path / "spoilt", portugal=PORTUGAL.replace("issuer: PT", "issuer: ZZ"))
    with pytest.raises(InputError, match=r"spoilt/gold\.no\.en\.pt\.en\.yaml, pt\.en\.txt: .*unknown issuer 'ZZ'"):
        evaluate(tmp_path)


def test_events_of_one_name_are_told_apart(tmp_path: Path) -> None:
    """Folders of the same name get as much of their path as makes them different, and no more."""
    paths = [event(tmp_path / name) for name in ("x/2024", "y/2024", "y/2025")]
    assert [group.name for group in evaluate(*paths, resamples=0).events] == ["2025", "x/2024", "y/2024"]


def test_no_gold_is_wrong_usage() -> None:
    """Somebody who gives nothing is told what to give."""
    with pytest.raises(UsageError, match="no gold file is given; give gold files, or folders"):
        score(())


def test_annotation_read_before_is_scored(tmp_path: Path) -> None:
    """What is loaded can be scored by itself, with the same result."""
    event(tmp_path)
    assert score(load(tmp_path)) == evaluate(tmp_path)


def test_tool_is_that_of_the_comparisons(tmp_path: Path) -> None:
    """The document names matcher, lexicon and version as a comparison of its accounts does."""
    path = event(tmp_path)
    comparison = pipeline.compare(path.with_name("no.en.txt"), path.with_name("pt.en.txt"))
    assert evaluate(path).tool == comparison.tool


def test_document_keeps_its_schema(tmp_path: Path) -> None:
    """The JSON is valid, with intervals and without."""
    for name in ("one", "two"):
        event(tmp_path / name)
    named = [validated(render(evaluate(tmp_path, resamples=n), format="json"))["schema"] for n in (0, 100)]
    assert named == ["readout.evaluation/1"] * 2


def test_no_numpy_is_needed(tmp_path: Path) -> None:
    """Scoring and intervals are plain Python: a run with the lexical matcher loads no numpy."""
    event(tmp_path / "one")
    event(tmp_path / "two")
    code = (
        "import sys; from readout_cli.evaluate import evaluate; from readout_cli.loading import Settings; "
        "evaluate(sys.argv[1], settings=Settings(matcher='lexical')); print('numpy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
