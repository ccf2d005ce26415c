"""The colours of the table: read on dark and on light terminals, by every eye, and never the only sign."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from rich.style import Style

from readout_cli.reports.palette import COLOURS, styles

if TYPE_CHECKING:
    from readout_cli.reports.options import Theme

Rgb = tuple[float, float, float]
BLACK, DARK_GREY = (0.0, 0.0, 0.0), (0x1E, 0x1E, 0x1E)
WHITE, CREAM = (255.0, 255.0, 255.0), (0xFD, 0xF6, 0xE3)
# By theme: on what it is read, and the least contrast; 4.5 is WCAG's for text (AA), which no colour has on all four.
NEEDED: dict[Theme, tuple[tuple[Rgb, ...], float]] = {
    "any": ((BLACK, DARK_GREY, WHITE, CREAM), 3.5),
    "dark": ((BLACK, DARK_GREY), 4.5),
    "light": ((WHITE, CREAM), 4.5),
}
CUBE = (0, 95, 135, 175, 215, 255)
FIRST_OF_CUBE, FIRST_GREY = 16, 232
# Linear RGB as an eye without red or without green cones sees it (Viénot, Brettel and Mollon, 1999).
WITHOUT_RED = ((0.11238, 0.88762, 0.0), (0.11238, 0.88762, 0.0), (0.00401, -0.00401, 1.0))
WITHOUT_GREEN = ((0.29275, 0.70725, 0.0), (0.29275, 0.70725, 0.0), (-0.02234, 0.02234, 1.0))


def rgb(number: int) -> Rgb:
    """Return a colour of xterm's 256: a cube of six steps an edge, then greys."""
    if number >= FIRST_GREY:
        grey = 8 + 10 * (number - FIRST_GREY)
        return (grey, grey, grey)
    red, rest = divmod(number - FIRST_OF_CUBE, 36)
    return (CUBE[red], CUBE[rest // 6], CUBE[rest % 6])


def linear(colour: Rgb) -> Rgb:
    """Return a colour without its gamma, each part from 0 to 1."""
    red, green, blue = (
        part / 255 / 12.92 if part / 255 <= 0.04045 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in colour
    )
    return red, green, blue


def luminance(colour: Rgb) -> float:
    """Return the relative luminance of a colour."""
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Rgb, other: Rgb) -> float:
    """Return the contrast ratio of two colours, from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def seen(colour: Rgb, eye: tuple[Rgb, ...]) -> Rgb:
    """Return a colour, linear, as an eye sees it."""
    held = linear(colour)
    red, green, blue = (sum(weight * part for weight, part in zip(row, held, strict=True)) for row in eye)
    return red, green, blue


def test_colours_are_those_of_the_table() -> None:
    """The colours that are measured here are those that Rich has of the same numbers."""
    assert (rgb(32), rgb(208), rgb(243)) == ((0, 135, 215), (255, 135, 0), (118, 118, 118))


@pytest.mark.parametrize("theme", NEEDED)
def test_every_colour_has_contrast(theme: Theme) -> None:
    """Every colour can be read on the backgrounds that its theme is for."""
    grounds, least = NEEDED[theme]
    colours = COLOURS[theme]
    poor = [
        (number, ground, round(contrast(rgb(number), ground), 2))
        for number in (*colours.sides, colours.quiet)
        for ground in grounds
        if contrast(rgb(number), ground) < least
    ]
    assert poor == []


def test_no_one_palette_would_do() -> None:
    """No colour of the 256 has 4.5 on dark grey and on cream: that is why there are themes."""
    assert [n for n in range(16, 256) if min(contrast(rgb(n), g) for g in (DARK_GREY, CREAM)) >= 4.5] == []


@pytest.mark.parametrize("theme", NEEDED)
@pytest.mark.parametrize("eye", [WITHOUT_RED, WITHOUT_GREEN], ids=["without-red", "without-green"])
def test_two_accounts_are_told_apart_by_every_eye(theme: Theme, eye: tuple[Rgb, ...]) -> None:
    """The colours of the first two accounts stay apart for eyes that lack red or green."""
    one, other = (seen(rgb(number), eye) for number in COLOURS[theme].sides[:2])
    assert max(abs(x - y) for x, y in zip(one, other, strict=True)) > 0.3


@pytest.mark.parametrize("theme", NEEDED)
def test_accounts_have_colours_of_their_own(theme: Theme) -> None:
    """Four accounts have four colours, none of them that of remarks."""
    colours = COLOURS[theme]
    assert len({*colours.sides, colours.quiet}) == 5


@pytest.mark.parametrize("theme", NEEDED)
def test_marks_are_more_than_colour(theme: Theme) -> None:
    """A marked word is underlined and bold, an account's name is bold: without colour they still stand out."""
    held = {name: Style.parse(words) for name, words in styles(theme).items()}
    assert all(held[f"mark{n}"].underline and held[f"mark{n}"].bold and held[f"side{n}"].bold for n in range(4))


def test_themes_have_the_same_styles() -> None:
    """A style that one theme knows every theme knows."""
    assert all(set(styles(one)) == set(styles(other)) for one, other in combinations(NEEDED, 2))
