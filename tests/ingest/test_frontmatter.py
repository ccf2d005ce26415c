"""The YAML block at the head of a file."""

from __future__ import annotations

import pytest

from readout_cli.errors import InputError
from readout_cli.ingest import frontmatter

BODY = "\nThey agreed.\n"


def read(block: str) -> tuple[str, dict[str, str | int]]:
    """Return the account's text and the values that a file gives."""
    front = frontmatter.read(block + BODY, where="cn.txt")
    return (block + BODY)[front.end :], {name: fact.value for name, fact in front.facts.items()}


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("---\nissuer: CN\n---\n", {"issuer": "CN"}),
        ("---\r\nissuer: CN\r\n---\r\n", {"issuer": "CN"}),
        ("\ufeff---\nissuer: CN\n---\n", {"issuer": "CN"}),
        ("---\nissuer: cn\nlanguage: EN\n---\n", {"issuer": "CN", "language": "en"}),
        ("---\nissuer: tw\nlanguage: zh-Hant-TW\n---\n", {"issuer": "TW", "language": "zh"}),
        ("---\nissuer: br\nlanguage: pt-BR\n---\n", {"issuer": "BR", "language": "pt"}),
        ("---\nissuer: fj\nlanguage: fj\n---\n", {"issuer": "FJ", "language": "fj"}),
        ("---\nissuer: NO\n---\n", {"issuer": "NO"}),
        ("---\ndate: 2020-04-21\n---\n", {"date": "2020-04-21"}),
        ("---\ndate: XXXX-04-21\n---\n", {"date": "XXXX-04-21"}),
        ("---\ndate: XXXX-02-29\n---\n", {"date": "XXXX-02-29"}),
        ("---\ntitle: 'A: B'\n---\n", {"title": "A: B"}),
        ("---\nform: Call\nduration_minutes: 20\n---\n", {"form": "call", "duration_minutes": 20}),
        ("---\nnote: anything\nsource: https://example.org\n---\n", {}),
        ("---\n---\n", {}),
        ("---\n# nothing\n---\n", {}),
        ("", {}),
        ("----\n", {}),
    ],
)
def test_fields(block: str, expected: dict[str, str | int]) -> None:
    """Known fields are read and normal, others are left alone; dates and `NO` are text."""
    rest, found = read(block)
    assert (rest[-len(BODY) :], found) == (BODY, expected)


def test_account_begins_after_the_block() -> None:
    """What stands before the account is not read as its text."""
    assert read("---\nissuer: CN\n---\n")[0] == BODY


def test_spans_hold_the_values() -> None:
    """A fact from the front matter says where it stands in the file."""
    text = '---\nissuer: CN\ntitle: "A title"\n---\n'
    facts = frontmatter.read(text, where="cn.txt").facts
    assert [text[slice(*fact.span)] for fact in facts.values() if fact.span] == ["CN", "A title"]


@pytest.mark.parametrize(
    ("block", "place", "what"),
    [
        ("---\nlanguage: en\nissuer: China\n---\n", "cn.txt:3", "issuer is 'China'"),
        ("---\nissuer: CN\ndate: yesterday\n---\n", "cn.txt:3", "date is 'yesterday'"),
        ("---\nissuer: 5\n---\n", "cn.txt:2", "issuer is 5"),
        ("---\nform: dinner\n---\n", "cn.txt:2", "form is 'dinner'"),
        ("---\nduration_minutes: long\n---\n", "cn.txt:2", "duration_minutes is 'long'"),
        ("---\nduration_minutes: 0\n---\n", "cn.txt:2", "duration_minutes is 0"),
        ("---\nduration_minutes: true\n---\n", "cn.txt:2", "duration_minutes is True"),
        ("---\nissuer: CN\n  bad: [\n---\n", "cn.txt:3", "malformed YAML"),
        ("---\na: &x 1\nb: *x\n---\n", "cn.txt:3", "aliases are not allowed"),
        ("---\nissuer: !!python/name:os.system\n---\n", "cn.txt:2", "malformed YAML"),
        ("---\n- one\n- two\n---\n", "cn.txt:2", "holds no fields"),
        ("---\nissuer: CN\n", "cn.txt:1", "not closed"),
        ("---\ndate: 2020-13-45\n---\n", "cn.txt:2", "date is '2020-13-45'"),
        ("---\ndate: 2020-02-31\n---\n", "cn.txt:2", "date is '2020-02-31'"),
        ("---\ndate: ٢٠٢٠-02-01\n---\n", "cn.txt:2", "date is '٢٠٢٠-02-01'"),
        ("---\nduration_minutes: 10081\n---\n", "cn.txt:2", "duration_minutes is 10081"),
        ("---\nissuer: CN\ntitle: !!bool abc\n---\n", "cn.txt:3", "tags are not allowed"),
        ("---\ntitle: !!timestamp abc\n---\n", "cn.txt:2", "tags are not allowed"),
        ('---\ntitle: !!int ""\n---\n', "cn.txt:2", "tags are not allowed"),
        ('---\ntitle: !!float ""\n---\n', "cn.txt:2", "tags are not allowed"),
        ("---\ntitle: 0b_\n---\n", "cn.txt:2", "malformed YAML"),
        ("---\ntitle: " + "[" * 60_000 + "\n---\n", "cn.txt:2", "nested deeper than 50"),
        ("---\ntitle: " + "a" * 65_000 + "\n---\n", "cn.txt:1", "too large"),
        ("---\nissuer: CN\nissuer: JP\n---\n", "cn.txt:3", "twice"),
        ("---\ntitle: a\x01b\n---\n", "cn.txt", "malformed YAML"),
    ],
)
def test_faults_name_file_and_line(block: str, place: str, what: str) -> None:
    """A malformed block is one line with the file, the line, the fault and how to mend it."""
    with pytest.raises(InputError) as caught:
        read(block)
    assert str(caught.value).startswith(place)
    assert what in str(caught.value)
    assert caught.value.mend
