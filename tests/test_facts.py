"""What a person tells of an account overrules what is found: options over front matter over the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from readout_cli import loading, pipeline
from readout_cli.cli import options
from readout_cli.errors import InputError, UsageError
from readout_cli.reports import render

if TYPE_CHECKING:
    from pathlib import Path

    from readout_cli.model import Account

TEXT = (
    "On 3 March 2024 Foreign Minister Ana Sousa of Portugal met Cabinet Secretary Otieno Wanjala of Kenya in Lisbon. "
    "The meeting lasted 40 minutes.\n\n"
    "Minister Sousa welcomed the trade agreement. Mr. Wanjala asked for faster visas.\n"
)
FACTS = {
    "language": "en",
    "date": "2024-03-04",
    "published": "2024-03-05",
    "title": "A title",
    "form": "visit",
    "duration_minutes": "50",
}


def read(front: str = "", **facts: str) -> Account:
    """Return the account with front matter and facts told."""
    text = f"---\n{front}\n---\n{TEXT}" if front else TEXT
    return loading.load_bytes(text.encode(), name="pt.txt", facts=facts).account


@pytest.mark.parametrize(("name", "value"), FACTS.items())
def test_an_option_overrules_front_matter(name: str, value: str) -> None:
    """A fact told by option stands in the frame with that origin, whatever front matter says."""
    front = {"language": "en", "form": "call", "duration_minutes": "10"}.get(name, "2023-01-01")
    found = getattr(read(f"{name}: {front}", **{name: value}).frame, name)
    assert (str(found.value), found.origin, found.span) == (value, "option", None)


@pytest.mark.parametrize(("name", "value"), FACTS.items())
def test_front_matter_overrules_the_text(name: str, value: str) -> None:
    """A fact in front matter stands in the frame with that origin and its place."""
    found = getattr(read(f"{name}: {value}").frame, name)
    assert (str(found.value), found.origin) == (value, "front-matter")


def test_the_text_tells_what_nobody_else_does() -> None:
    """Without other evidence date, duration and people are those of the text."""
    account = read()
    frame = account.frame
    told = [(fact.value, fact.origin) for fact in (frame.date, frame.duration_minutes) if fact]
    assert told == [("2024-03-03", "text"), (40, "text")]
    assert {person.origin for person in account.participants} == {"text"}


PEOPLE = "Ana Sousa, Minister of State (PT); Otieno Wanjala (UG)"


@pytest.mark.parametrize("origin", ["option", "front-matter"])
def test_people_who_are_told_are_all_who_took_part(origin: str) -> None:
    """Told participants replace those found, keep an office that the text gives, and what they say is their side's."""
    account = read(participants=PEOPLE) if origin == "option" else read(f"participants: {PEOPLE}")
    assert [(p.name, p.office, p.side, p.origin) for p in account.participants] == [
        ("Ana Sousa", "Minister of State", "PT", origin),
        ("Otieno Wanjala", "Cabinet Secretary", "UG", origin),
    ]
    spoken = [point.speaker.sides for point in account.positions() if point.speaker]
    assert spoken == [("PT",), ("UG",)]


def test_people_in_front_matter_may_be_a_list() -> None:
    """A YAML list names people as the text with semicolons does."""
    account = read("participants:\n  - Ana Sousa (PT)\n  - Otieno Wanjala (KE)")
    assert [(p.name, p.side) for p in account.participants] == [("Ana Sousa", "PT"), ("Otieno Wanjala", "KE")]


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("date", "tomorrow", "write a date such as"),
        ("date", "2024-02-31", "write a date such as"),
        ("form", "dinner", "write one of call, meeting"),
        ("duration_minutes", "0", "write whole minutes"),
        ("duration_minutes", "9" * 5000, "write whole minutes"),
        ("duration_minutes", "²", "write whole minutes"),
        ("language", "English!", "write an ISO 639-1 code"),
        ("participants", "Ana Sousa", "write people such as"),
        ("participants", "Ana Sousa (ZZ)", "unknown side 'ZZ'"),
        ("issuer", "PT", "valid: encoding, language, date"),
        ("weather", "fine", "valid: encoding, language, date"),
    ],
)
def test_what_is_no_fact_is_refused(name: str, value: str, told: str) -> None:
    """A fact of no known name, or that does not fit its name, is an error that says what would fit."""
    with pytest.raises(UsageError) as caught:
        read(**{name: value})
    assert told in str(caught.value)
    assert "--fact" in str(caught.value)


@pytest.mark.parametrize("people", ["5", "[]", "Ana Sousa", "[{name: Ana}]"])
def test_people_that_do_not_fit_front_matter_are_refused(people: str) -> None:
    """Participants of another shape are an error with their line."""
    with pytest.raises(InputError, match=r"pt\.txt:2: front matter: participants is"):
        read(f"participants: {people}")


def test_explain_tells_where_each_fact_and_person_comes_from() -> None:
    """--explain names the origin of facts and of participants, with their words where there are any."""
    document = loading.load_bytes(TEXT.encode(), name="pt.txt", facts={"date": "2024-03-04"})
    shown = render(document, format="plain", explain=True)
    assert "date 2024-03-04: from option (1.00)" in shown
    assert "issuer PT: from file name" in shown
    assert "participant Ana Sousa, Foreign Minister (PT): from text “Ana Sousa”" in shown


def test_facts_are_told_of_files() -> None:
    """FILE:NAME=VALUE names the file that was given; NAME=VALUE will do for one; values may hold = and :."""
    url = "https://example.org/?id=1"
    assert options.facts([f"{url}:title=A: b=c", "b.txt:date=2024-03-04"], [url, "b.txt"]) == {
        url: {"title": "A: b=c"},
        "b.txt": {"date": "2024-03-04"},
    }
    assert options.facts(["form=call"], ["a.txt"]) == {"a.txt": {"form": "call"}}


@pytest.mark.parametrize(
    ("stated", "files"),
    [
        (["date=2024-03-04"], ["a.txt", "b.txt"]),
        (["a.txt:date"], ["a.txt"]),
        (["c.txt:date=2024-03-04"], ["a.txt", "b.txt"]),
        (["date=2024-03-04", "a.txt:date=2024-03-05"], ["a.txt"]),
    ],
)
def test_facts_that_lead_nowhere_are_refused(stated: list[str], files: list[str]) -> None:
    """A fact without a file among several, of another file, without a value, or told twice is an error."""
    with pytest.raises(UsageError, match="--fact"):
        options.facts(stated, files)


def test_facts_reach_a_comparison_and_a_brief(tmp_path: Path) -> None:
    """`compare` and `summarize` take facts by file as given."""
    (tmp_path / "pt.txt").write_text(TEXT)
    (tmp_path / "ke.txt").write_text(TEXT.replace("welcomed", "praised"))
    one, other = str(tmp_path / "pt.txt"), str(tmp_path / "ke.txt")
    told = {other: {"date": "2024-03-09"}}
    dates = [a.frame.date.value for a in pipeline.compare(one, other, facts=told).accounts if a.frame.date]
    assert dates == ["2024-03-03", "2024-03-09"]
    brief = pipeline.summarize(other, facts=told).accounts[0].frame.date
    assert brief is not None
    assert brief.value == "2024-03-09"
    with pytest.raises(UsageError, match="none of the files"):
        pipeline.compare(one, other, facts={"x.txt": {}})
