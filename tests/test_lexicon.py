"""The lexicon: shipped and compiled, a user's own laid over it, faults told by file, line and path."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest

from readout_cli import lexicon, loading
from readout_cli.errors import LexiconError
from readout_cli.lexicon import COMPILED, compiled, compiler
from texts import text

if TYPE_CHECKING:
    from collections.abc import Callable

    from readout_cli.model import Point

WORD = "Minister Lund praised the zorblax."


def own(folder: Path, name: str, content: str) -> Path:
    """Write a lexicon file of the user's own, and return its folder."""
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content, encoding="utf-8")
    return folder


def read(folder: Path | None, *paragraphs: str, header: str | None = None) -> tuple[Point, ...]:
    """Return the positions of an account, read with a lexicon of one's own."""
    settings = loading.Settings(lexicon=None if folder is None else str(folder))
    whole = text(*paragraphs) if header is None else text(*paragraphs, header=header)
    document = loading.load_bytes(whole.encode(), name="account.txt", issuer="PT", settings=settings)
    return document.account.positions()


def test_compiled_form_is_that_of_the_yaml() -> None:
    """What is shipped compiled equals what the YAML beside it gives (if not: reinstall the package)."""
    shipped = compiled.decode(COMPILED.read_bytes())
    assert shipped == compiler.compile_lexicon()


def test_compiled_form_is_used_and_read_back_unchanged() -> None:
    """Encoding and decoding lose nothing."""
    shipped = lexicon.load()
    assert compiled.decode(compiled.encode(shipped)) == shipped


def test_stale_compiled_form_is_not_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A compiled form of other YAML is passed over."""
    stale = tmp_path / "compiled.msgpack"
    stale.write_bytes(compiled.encode(msgspec.structs.replace(lexicon.load(), digest="0" * 16)))
    monkeypatch.setattr(lexicon, "COMPILED", stale)
    assert lexicon._load.__wrapped__(None).digest == lexicon.load().digest  # noqa: SLF001 - past the cache


def test_damaged_compiled_form_is_not_used() -> None:
    """One bit flipped, wherever it stands, and the YAML is read instead."""
    data = compiled.encode(lexicon.load())
    places = (0, 40, len(data) // 2, len(data) - 1)
    assert all(compiled.decode(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]) is None for at in places)
    assert compiled.decode(b"") is None


def test_compiled_form_that_cannot_be_read_is_passed_over(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Neither is one that cannot be opened."""
    monkeypatch.setattr(lexicon, "COMPILED", tmp_path)
    assert lexicon._load.__wrapped__(None).digest == lexicon.load().digest  # noqa: SLF001 - past the cache


def test_every_code_of_the_shipped_lexicon_is_known() -> None:
    """Codes of governments are two capitals; concepts name topics that exist."""
    shipped = lexicon.load()
    assert all(len(code) == 2 and code.isupper() for code in shipped.countries)
    assert {t for concept in shipped.concepts.values() for t in concept.topics} <= set(shipped.topics)


def test_no_verb_does_two_acts() -> None:
    """A verb of the shipped lexicon has one type of act, or the order of the file would decide."""
    types = lexicon.load().english.acts.types
    claimed: dict[str, list[str]] = {}
    for name, act in types.items():
        for cue in (*act.verbs, *act.phrases):
            claimed.setdefault(cue, []).append(name)
    assert {cue: names for cue, names in claimed.items() if len(set(names)) > 1} == {}


def test_negations_are_no_verbs() -> None:
    """`noted` is a form of `note`, whatever phrases begin with `not`."""
    forms = lexicon.load().english.verb_forms
    assert (forms["noted"].lemma, "not" in forms) == ("note", False)


def test_own_topic(tmp_path: Path) -> None:
    """A topic of one's own is found by its cues, and the shipped ones stay."""
    folder = own(tmp_path, "topics.yaml", "gadgets: {label: {en: Gadgets}, cues: {en: [zorblax, zorblaxes]}}\n")
    assert [topic.code for topic in read(None, WORD)[0].topics] == []
    assert [topic.code for topic in read(folder, WORD)[0].topics] == ["gadgets"]
    assert "health" in lexicon.load(str(folder)).topics


def test_own_topic_replaces_a_shipped_one(tmp_path: Path) -> None:
    """A code given again is the user's."""
    folder = own(tmp_path, "topics.yaml", "health: {label: {en: Health}, cues: {en: [zorblax]}}\n")
    assert [topic.code for topic in read(folder, WORD)[0].topics] == ["health"]


def test_own_concept(tmp_path: Path) -> None:
    """A concept of one's own is mentioned, with its topics."""
    content = "zorblax: {label: {en: The Zorblax}, topics: [trade], names: {en: [zorblax]}}\n"
    (point,) = read(own(tmp_path, "concepts.yaml", content), WORD)
    assert [(m.concept, m.label, m.name_used) for m in point.mentions] == [("zorblax", "The Zorblax", "zorblax")]
    assert [topic.code for topic in point.topics] == ["trade"]


def test_own_verb(tmp_path: Path) -> None:
    """A verb of one's own reports, in all its forms."""
    folder = own(tmp_path, "en/acts.yaml", "types:\n  protest: {force: 5, verbs: [zorble]}\n")
    (point,) = read(folder, "Minister Lund zorbled against the ban.")
    assert point.act is not None
    assert (point.act.type, point.act.force) == ("protest", 5)


def test_verb_listed_again_moves(tmp_path: Path) -> None:
    """A shipped verb goes to the type that the user gives it."""
    folder = own(tmp_path, "en/acts.yaml", "types:\n  demand: {force: 5, verbs: [praise]}\n")
    (point,) = read(folder, WORD)
    assert point.act is not None
    assert (point.act.type, point.act.force) == ("demand", 5)


def test_own_office(tmp_path: Path) -> None:
    """An office of one's own brings its holder to the table."""
    header = "On 3 March 2021, Minister for Foreign Affairs Rui Falcao met with Grand Zorblax Astrid Lund of Norway."
    folder = own(tmp_path, "en/offices.yaml", "- {name: grand zorblax, rank: minister, forms: [Grand Zorblax]}\n")
    (point,) = read(folder, "Lund agreed.", header=header)
    assert point.speaker is not None
    assert (point.speaker.sides, point.speaker.name) == (("NO",), "Astrid Lund")


def test_digest_tells_of_ones_own(tmp_path: Path) -> None:
    """Results made with another lexicon carry another digest; the same one twice, the same."""
    folder = own(tmp_path, "topics.yaml", "gadgets: {label: {en: Gadgets}, cues: {en: [zorblax]}}\n")
    digests = [lexicon.load(None).digest, compiler.compile_lexicon(folder).digest]
    assert digests[0] != digests[1]
    assert digests[1] == compiler.compile_lexicon(folder).digest


@pytest.mark.parametrize(
    ("name", "content", "place", "what"),
    [
        ("topics.yaml", "a: {label: {en: A}, cues: {en: [b]}\n", "topics.yaml:", "malformed YAML"),
        ("topics.yaml", "a: &x {label: {}, cues: {}}\nb: *x\n", "topics.yaml:2", "aliases are not allowed"),
        ("topics.yaml", "a: {label: {}, cues: {}}\na: {label: {}, cues: {}}\n", "topics.yaml:2", "twice"),
        ("topics.yaml", "a: !!python/name:os.system\n", "topics.yaml:1", "malformed YAML"),
        ("topics.yaml", "- a\n", "topics.yaml:1", "Expected `object`, got `array` at $"),
        ("topics.yaml", "a:\n  label: {en: A}\n  cue: {en: [b]}\n", "topics.yaml:2", "`cue` at $.a"),
        ("en/acts.yaml", "types:\n  a:\n    force: 6\n", "en/acts.yaml:3", "`int` <= 5 at $.types.a.force"),
        ("en/acts.yaml", "types:\n  a:\n    force: strong\n", "en/acts.yaml:3", "got `str` at $.types.a.force"),
        ("topics.yaml", "a: {label: {}, cues: {}}\nb-c:\n  label: 5\n", "topics.yaml:3", "at $.b-c.label"),
        ("countries.yaml", "XX:\n  en: {names: [a]}\n  fr:\n    names: a\n", "countries.yaml:4", "at $.XX.fr.names"),
        (
            "en/offices.yaml",
            "- {name: a, rank: b, forms: [c]}\n- {name: d, rank: e}\n",
            "en/offices.yaml:2",
            "missing required field `forms` at $[1]",
        ),
        ("concepts.yaml", "a: {label: {}, names: {}, topics: [nowhere]}\n", "", "concept a: topic nowhere"),
        ("en/offices.yaml", "- {name: a, rank: b, forms: [c], countries: [ZZ]}\n", "", "office a: country ZZ"),
        ("topic.yaml", "a: {}\n", "topic.yaml", "is no lexicon file; name it one of"),
        ("en/grammar.yaml", "a: {}\n", "en/grammar.yaml", "is no lexicon file"),
        ("en/topics.yml", "a: {}\n", "en/topics.yml", "is no lexicon file"),
        ("topics.yaml", "a: {label: {en: A}, cues: {en: ['']}}\n", "topics.yaml", "matching regex"),
        ("topics.yaml", "a: {label: {en: A}, cues: {en: ['...']}}\n", "topics.yaml", "matching regex"),
        ("en/offices.yaml", "- {name: a, rank: b, forms: ['']}\n", "en/offices.yaml", "matching regex"),
        ("en/acts.yaml", "types: {praise: {force: 2, verbs: ['']}}\n", "en/acts.yaml", "matching regex"),
        ("topics.yaml", "", "topics.yaml", ""),
    ],
)
def test_faults_are_told_with_file_line_and_path(
    tmp_path: Path, name: str, content: str, place: str, what: str
) -> None:
    """A malformed file is one line: which file, which line, which path, what is wrong, how to mend it."""
    folder = own(tmp_path, name, content)
    with pytest.raises(LexiconError) as caught:
        compiler.compile_lexicon(folder)
    line = str(caught.value)
    assert line.startswith(f"{tmp_path}/{place}" if place else str(tmp_path))
    assert what in line
    assert caught.value.mend


def test_file_that_is_no_utf8(tmp_path: Path) -> None:
    """Lexicon files are UTF-8."""
    (tmp_path / "topics.yaml").write_bytes(b"a: {label: {en: caf\xe9}}\n")
    with pytest.raises(LexiconError, match="cannot be read"):
        compiler.compile_lexicon(tmp_path)


def test_folder_without_lexicon_files(tmp_path: Path) -> None:
    """An empty folder is hardly what was meant."""
    with pytest.raises(LexiconError, match="holds no lexicon file"):
        compiler.compile_lexicon(tmp_path)


def test_no_folder(tmp_path: Path) -> None:
    """Neither is one that is not there."""
    with pytest.raises(LexiconError, match="is not a directory"):
        compiler.compile_lexicon(tmp_path / "none")


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo, lambda path: path.symlink_to("nowhere")])
def test_what_is_no_regular_file(tmp_path: Path, make: Callable[[Path], None]) -> None:
    """A folder, a pipe or a dangling link is not passed over, nor waited for."""
    make(tmp_path / "topics.yaml")
    with pytest.raises(LexiconError, match=r"topics\.yaml: is no regular file"):
        compiler.compile_lexicon(tmp_path)
