"""The web page: what it tells of accounts and rows, and how it is asked for."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from webpage import by_class, parsed, row, text

from builders import account, comparison, document, link, point, sample
from readout_cli import filters, lexicon, summary, wording
from readout_cli.cli import run
from readout_cli.errors import UsageError
from readout_cli.lookup import Lookup
from readout_cli.model import Comparison, Decision, Difference, Fact, Frame, Notice
from readout_cli.reports import SUFFIXES, check, render
from readout_cli.reports.gloss import Gloss
from readout_cli.reports.html import header
from readout_cli.reports.html.tags import token
from strategies import comparisons

SAMPLES = Path(__file__).resolve().parents[2] / "sample_data"
MEGABYTES = 1_000_000


def shown(found: Comparison) -> str:
    """Return what the page of a comparison says, runs of white space as one space."""
    return " ".join(text(parsed(render(found, format="html")).find("body")).split())


def test_rows_name_their_kind_side_and_standing() -> None:
    """Each row says in words what it is, whatever its colour."""
    held = sample()
    lookup = Lookup(held)
    tree = parsed(render(held, format="html"))
    for each in held.rows:
        found = " ".join(text(row(tree, each.id)).split())
        assert wording.kind(each, lookup) in found
        assert wording.standing(each, lookup) in found
        assert f"{each.id} · score {each.score:.2f}" in found
        for key in each.absent:
            assert wording.absence(key, lookup) in found


def test_accounts_are_told_apart_in_every_cell() -> None:
    """A cell with points names its account, so that it can be read alone."""
    tree = parsed(render(sample(), format="html"))
    heads = [text(each) for each in by_class(row(tree, "r1"), "whose")]
    assert heads == ["CN's account", "JP's account"]


def test_the_header_tells_what_the_others_tell() -> None:
    """Frame, people, differences, coverage and the one-sided lists are worded as everywhere."""
    held = sample()
    told = shown(held)
    lookup = Lookup(held)
    for each in held.accounts:
        assert all(fact in told for fact in (*wording.facts(each.frame), *wording.people(each)))
    for difference in held.frame_differences:
        assert wording.frame_difference(difference, held.accounts, lookup.labels) in told
    for line in wording.coverage(lookup, held.summary.by_side):
        assert line in told
    for heading, lines in wording.one_sided(lookup, held):
        assert heading in told
        assert all(line in told for line in lines)


def test_differences_are_told_and_a_force_stands_out() -> None:
    """A row of different force says so, and both acts are strong."""
    tree = parsed(render(sample(), format="html"))
    found = row(tree, "r2")
    assert "differs in force: CN's account stress (3) → JP's account mention (1)" in text(found)
    assert [text(each) for each in found.iter("strong")] == ["stress (3)", "mention (1)"]
    assert list(row(tree, "r1").iter("strong")) == []


def test_rows_on_one_issue_lead_to_each_other() -> None:
    """Related rows are links; one that a filter took away is told without."""
    held = sample()
    rows = tuple(msgspec.structs.replace(each, related=("r3", "r99")) for each in held.rows)
    tree = parsed(render(msgspec.structs.replace(held, rows=rows), format="html"))
    (related,) = by_class(row(tree, "r1"), "related")
    assert text(related) == "same issue: r3, r99"
    assert [each.get("href") for each in related.iter("a")] == ["#row-r3"]


def test_one_sided_lists_lead_to_their_rows() -> None:
    """Each row id of the closing lists is a way to the row."""
    tree = parsed(render(sample(), format="html"))
    ways = [each.get("href") for each in tree.get_element_by_id("alone").iter("a")]
    assert ways == ["#row-r3", "#row-r8", "#row-r4", "#row-r5"]


@given(comparisons())
def test_points_lead_to_their_place_and_back(held: Comparison) -> None:
    """From each quotation a link leads to the full text, and from there one leads to the row."""
    tree = parsed(render(held, format="html"))
    for each in held.rows:
        ways = [found.get("href").removeprefix("#") for found in by_class(row(tree, each.id), "place")]
        assert ways == [f"text-{name}" for names in each.points.values() for name in names]
        for way in ways:
            back = tree.get_element_by_id(way).getnext()
            assert back.get("href") == f"#row-{each.id}"
            assert text(back).startswith(each.id)


@given(comparisons())
def test_every_quotation_can_be_cited(held: Comparison) -> None:
    """Each point of each row has its citation, behind a control that needs no script."""
    tree = parsed(render(held, format="html"))
    lookup = Lookup(held)
    for each in held.rows:
        expected = [
            wording.citation(found, held.accounts[index])
            for index, key in enumerate(lookup.accounts)
            for found in lookup.points_of(each, key)
        ]
        cited = by_class(row(tree, each.id), "cite")
        assert [text(found.find("p")) for found in cited] == expected
        assert {found.tag for found in cited} <= {"details"}


def test_controls_wait_for_the_script() -> None:
    """Without script there are no controls; each box counts the rows that it would leave."""
    held = sample()
    tree = parsed(render(held, format="html"))
    form = tree.get_element_by_id("filters")
    assert "hidden" in form.attrib
    for box in form.iter("input"):
        name = f"data-{box.get('name')}"
        rows = [each for each in by_class(tree, "row") if box.get("value") in each.get(name, "").split()]
        assert text(box.getparent()).split()[-1] == str(len(rows))
    values = {box.get("value") for box in form.iter("input")}
    assert {"one-sided", "partial", token("CN alone"), "both", "health", token("no topic"), "unknown"} <= values
    (status,) = form.xpath("p[@role='status']")
    assert (text(status), status.get("aria-live")) == (f"All {len(held.rows)} rows shown", "polite")


def test_one_row_needs_no_controls() -> None:
    """Where nothing can be chosen there is no form."""
    held = comparison(
        (account("cn", point("Yes.", "CN")), account("jp", point("Yes.", "CN"))), (link(1, "cn-1", "jp-1"),)
    )
    assert "filters" not in {each.get("id") for each in parsed(render(held, format="html")).iter()}


def test_filters_warnings_and_tool_are_stated() -> None:
    """A page says which rows it leaves out, what to be warned of, and what made it."""
    held = filters.apply(sample(), filters.Filters(kind=("partial",)))
    held = msgspec.structs.replace(held, warnings=(Notice(code="x", message="dates differ", account="cn"),))
    told = shown(held)
    assert wording.filters(held) in told
    assert "CN: dates differ" in told
    assert f"Made by readout-cli {held.tool.version}, matcher lexical, lexicon 000000000000." in told


def test_no_rows_are_told() -> None:
    """A filter that nothing passes leaves a page that says so."""
    held = filters.apply(sample(), filters.Filters(min_score=1.0))
    assert "no rows to show" in shown(held)


def test_evidence_is_shown_on_demand() -> None:
    """With --explain, rows and frames carry what they rest on, folded."""
    plain, explained = (parsed(render(sample(), format="html", explain=explain)) for explain in (False, True))
    assert by_class(plain, "evidence") == []
    folded = by_class(row(explained, "r1"), "evidence")
    assert [each.tag for each in folded] == ["details"]
    assert "score 0.80" in text(folded[0])
    assert "form call: from text" in text(explained.get_element_by_id("accounts"))
    assert "speaker Wang Yi (CN)" in text(parsed(render(document(sample().accounts[0]), format="html", explain=True)))


def test_texts_tell_their_language() -> None:
    """Quotations and full texts carry the language of their account, and each its own direction."""
    held = comparison(
        (account("cn", point("会谈。", "CN"), language="zh"), account("jp", point("会談。", "JP"), language="ja"))
    )
    tree = parsed(render(held, format="html"))
    quotes = list(tree.iter("blockquote"))
    assert [(each.get("lang"), each.get("dir")) for each in quotes] == [("zh", "auto"), ("ja", "auto")]
    assert tree.get("lang") == "en"


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (("2020-04-21", "2020-04-21"), "CN1 and JP1 on the call of 21 April 2020"),
        (("XXXX-04-21", "XXXX-04-21"), "CN1 and JP1 on the call of XXXX-04-21"),
        (("2020-04-21", "2020-04-22"), "CN1 and JP1 on the call"),
    ],
)
def test_the_title_tells_who_how_and_when(dates: tuple[str, str], expected: str) -> None:
    """A day is told where the accounts agree on it."""
    frames = [Frame(form=Fact(value="call", origin="text"), date=Fact(value=date, origin="text")) for date in dates]
    accounts = [
        account(key, point("x", "CN"), issuer=issuer, frame=frame)
        for key, issuer, frame in zip(("cn", "jp"), ("CN1", "JP1"), frames, strict=True)
    ]
    assert header.title(accounts) == expected


def test_three_and_more_accounts_have_a_cell_each() -> None:
    """Any number of accounts is shown; column heads only as long as columns cannot wrap."""
    keys = ("cn", "jp", "kr", "us", "fr")
    accounts = tuple(account(key, point(f"{key} said so.", key.upper())) for key in keys)
    for number, columns in ((3, 1), (5, 0)):
        tree = parsed(render(comparison(accounts[:number]), format="html"))
        assert len(row(tree, "r1").find_class("cell")) == number
        assert len(by_class(tree, "columns")) == columns


def test_two_hundred_points_a_side_stay_small() -> None:
    """A page of 200 by 200 points is under three megabytes."""
    sentence = "Minister Falcao expressed serious concern about the ban on herring and asked that it be lifted. "
    accounts = tuple(
        account(key, *(point(f"{sentence * 2}({number})", key.upper(), topics=("trade",)) for number in range(200)))
        for key in ("cn", "jp")
    )
    force = Difference(type="force", values={"cn": 3, "jp": 1}, spans={})
    links = tuple(link(number, f"cn-{number}", f"jp-{number}", "partial", force) for number in range(1, 101))
    page = render(comparison(accounts, links), format="html", explain=True)
    assert len(page.encode()) < 3 * MEGABYTES


def test_the_command_writes_a_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`-o` knows a page by its name, -f html prints one, for every command that has them."""
    pair = [str(SAMPLES / "cn.txt"), str(SAMPLES / "jp.txt")]
    target = tmp_path / "report.htm"
    assert run(["diff", *pair, "--matcher", "lexical", "-o", str(target)]) == 0
    assert "on the call of 21 April 2020</h1>" in target.read_text(encoding="utf-8")
    for command in (["points", pair[0]], ["summarize", *pair, "--matcher", "lexical"]):
        assert run([*command, "-f", "html"]) == 0
        assert capsys.readouterr().out.startswith("<!DOCTYPE html>")


def test_documents_without_a_page_say_so() -> None:
    """An evaluation has no page, and every suffix of one is known."""
    with pytest.raises(UsageError, match="no html"):
        check("html", "Evaluation")
    assert (SUFFIXES[".html"], SUFFIXES[".htm"]) == ("html", "html")


def test_a_brief_names_rows_and_differences() -> None:
    """The page of a brief has its sections, labels and differences."""
    brief = summary.of_comparison(sample())
    told = " ".join(text(parsed(render(brief, format="html"))).split())
    assert all(wording.section_title(section) in told for section in brief.sections)
    assert "differs in force: CN's account stress (3) → JP's account mention (1)" in told
    assert all(wording.voice(voice, voice.account.upper()) in told for voice in brief.voices)
    assert all(wording.tone(tone, tone.account.upper()) in told for tone in brief.tone)


def test_what_a_person_decided_says_so() -> None:
    """A row and an entry of a brief name who has decided them."""
    person = Decision(kind="person", annotator="Jo <b>")
    held = sample()
    held = msgspec.structs.replace(
        held, rows=tuple(msgspec.structs.replace(each, decided_by=person) for each in held.rows)
    )
    for document_ in (held, summary.of_comparison(held)):
        page = text(parsed(render(document_, format="html")).find("body"))
        assert page.count("decided by Jo <b>") == len(held.rows)


def test_a_gloss_is_in_the_readers_language() -> None:
    """What a point is about is told in the language asked for, and the page says which that is."""
    gloss = Gloss(lexicon.load(), "ja")
    for document_ in (sample(), document(sample().accounts[0]), summary.of_comparison(sample())):
        tree = parsed(render(document_, format="html", gloss=gloss))
        (told, *_) = by_class(tree, "gloss")
        assert told.get("lang") == "ja"
        assert text(told).startswith("about: ")
