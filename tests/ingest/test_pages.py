"""Pages of ministries: what comes out is the account, no more and no less."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from readout_cli.ingest import Served, from_bytes

PAGES = Path(__file__).parent.parent / "pages"
# What nothing but a rule can tell: a summary outside the text, a headline that the page's head does not repeat.
OUTSIDE = {"ru_kremlin_ru": 1, "kr_mofa_en": 0}
INDEX = yaml.safe_load((PAGES / "index.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", INDEX)
def test_page_gives_exactly_the_account(name: str) -> None:
    """No furniture inside, no sentence lost; issuer, language, title and day of publication told by host and head."""
    told = INDEX[name]
    served = Served(told["url"], "2026-01-02T03:04:05Z")
    source = from_bytes((PAGES / f"{name}.html").read_bytes(), path=told["url"], served=served)
    facts = {field: fact.value for field, fact in source.facts.items()}
    expected = {field: str(told[field]) for field in ("issuer", "language", "title", "published")}
    assert (PAGES / f"{name}.txt").read_text(encoding="utf-8").strip() == source.text.strip()
    assert expected == {field: facts.get(field) for field in expected}


@pytest.mark.parametrize("name", INDEX)
def test_page_of_an_unknown_host_loses_no_sentence(name: str) -> None:
    """Without a rule for its host, a page still gives every sentence of the account."""
    data = (PAGES / f"{name}.html").read_bytes()
    source = from_bytes(data, path="page.html", served=Served("https://ministry.example/a", "2026-01-02T03:04:05Z"))
    expected = (PAGES / f"{name}.txt").read_text(encoding="utf-8").strip().split("\n\n")
    missing = [line for line in expected if line not in source.text]
    assert missing == ([expected[OUTSIDE[name]]] if name in OUTSIDE else [])


def test_text_in_an_element_of_a_furniture_s_name_is_kept() -> None:
    """A class such as `shared-content` takes nothing away that holds most of the text."""
    sentences = "<p>Minister Marlo said that trade matters.</p><p>Minister Lund agreed to meet again.</p>"
    data = f'<html><body><main><div class="shared-content">{sentences}</div><div class="share">Share</div></main>'
    source = from_bytes(data.encode(), path="a.html")
    assert source.text == "Minister Marlo said that trade matters.\n\nMinister Lund agreed to meet again.\n"


def test_elements_that_are_not_shown_are_not_read() -> None:
    """Scripts, hidden elements and forms' fields are no part of an account; a table that marks a list is a list."""
    data = (
        "<html><body><div><script>said()</script><p hidden>Hidden said.</p><p style='display: none'>None said.</p>"
        "<table><tr><td>1.</td><td>Minister Marlo said that trade matters.</td></tr>"
        "<tr><td>2.</td><td>Minister Lund agreed.</td></tr></table><select><option>said.</select></div></body></html>"
    )
    source = from_bytes(data.encode(), path="a.html")
    assert source.text == "1. Minister Marlo said that trade matters.\n\n2. Minister Lund agreed.\n"


def test_saved_page_tells_where_it_came_from() -> None:
    """A page that a browser saved, or that names its own address, is known by its host."""
    page = "<p>Minister Marlo said that trade matters.</p></body></html>"
    saved = f"<!DOCTYPE html>\n<!-- saved from url=(0026)https://www.mid.ru/ru/news/1/ -->\n<html><body>{page}"
    named = f'<html><head><link rel="canonical" href="https://www.mofa.go.jp/a.html"></head><body>{page}'
    found = [from_bytes(text.encode(), path="a.html") for text in (saved, named)]
    assert [source.facts["issuer"].value for source in found] == ["RU", "JP"]
    assert [source.facts["language"].value for source in found] == ["ru", "en"]
