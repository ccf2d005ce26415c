"""Comparisons to open in a browser: the sample accounts, one of every kind of row, one of very many points."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec

import readout_cli
from builders import account, comparison, link, point, sample
from readout_cli.model import Comparison, Difference, Fact, Notice, Translation

FOLDER = Path(__file__).resolve().parents[2] / "sample_data"


@cache
def english() -> Comparison:
    """Return the sample pair of 2020."""
    return _compared("cn.txt", "jp.txt")


@cache
def mixed() -> Comparison:
    """Return the sample pair of 2025, in Chinese and Japanese."""
    return _compared("2025-03-21/cn.zh.txt", "2025-03-21/jp.ja.txt")


def every_kind() -> Comparison:
    """Return rows of every kind and standing, with all that a page may hold beside them."""
    held = sample()
    first, *others = held.rows
    cn = msgspec.structs.replace(
        held.accounts[0],
        frame=msgspec.structs.replace(held.accounts[0].frame, title=Fact(value="A phone call", origin="page")),
        url="https://www.example.org/call",
        retrieved="2026-05-04T10:00:00Z",
    )
    return msgspec.structs.replace(
        held,
        accounts=(cn, held.accounts[1]),
        rows=(msgspec.structs.replace(first, related=(others[0].id,)), *others),
        warnings=(Notice(code="x", message="the dates differ", account="cn"),),
        translations=(
            Translation(account="jp", source="jp.txt", sha256="0" * 64, paragraphs={1: "Eine Übersetzung."}),
        ),
        filters={"min_score": 0.1},
    )


def many(number: int = 200) -> Comparison:
    """Return two accounts of so many points, half of them in partial rows."""
    sentence = "Minister Falcao expressed serious concern about the ban on herring and asked that it be lifted"
    accounts = tuple(
        account(key, *(point(f"{sentence} in {place}.", key.upper(), topics=("trade",)) for place in range(number)))
        for key in ("cn", "jp")
    )
    force = Difference(type="force", values={"cn": 3, "jp": 1}, spans={})
    places = range(1, number // 2 + 1)
    links = tuple(link(place, f"cn-{place}", f"jp-{place}", "partial", force) for place in places)
    return comparison(accounts, links)


def unbroken() -> Comparison:
    """Return accounts of words without an end."""
    word = "x" * 400
    return comparison((account("cn", point(word, "CN", name=word)), account("jp", point(word, "JP", topics=(word,)))))


def _compared(*names: str) -> Comparison:
    settings = readout_cli.Settings(matcher="lexical")
    return readout_cli.compare(*(str(FOLDER / name) for name in names), settings=settings)
