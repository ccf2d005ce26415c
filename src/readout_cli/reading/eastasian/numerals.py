"""Numbers as Chinese, Japanese and Korean write them: 1,500  １５億  三千二百  90만  2万5千."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from readout_cli.lexicon.grammars.eastasian import EastAsianGrammar

WIDE = str.maketrans("０１２３４５６７８９．，", "0123456789.,")
# More digits are an identifier, not an amount.
LONGEST = 15
# Nor is a longer run of signs.
LONGEST_RUN = 40


class Number(NamedTuple):
    """A number that ends at offset `end`; `plain` tells that it stands in digits with nothing behind them."""

    value: float
    end: int
    plain: bool


def read(text: str, at: int, stop: int, grammar: EastAsianGrammar) -> Number | None:
    """Return the number that begins at offset `at` of a text (Han characters folded), or None."""
    total, section, digits = 0.0, 0.0, None
    begin, plain = at, True
    stop = min(stop, at + LONGEST_RUN)
    while at < stop:
        char = text[at]
        figure = _figures(text, at, stop) if _is_figure(char) else None
        if figure is not None:
            if digits is not None:
                break
            digits, at = figure
        elif char in grammar.digits and (digits is None or digits < 10**LONGEST):
            plain = False
            # 二〇二一: signs in a row are figures
            digits = grammar.digits[char] if digits is None else digits * 10 + grammar.digits[char]
            at += 1
        elif char in grammar.tens:
            plain = False
            section += (1 if digits is None else digits) * grammar.tens[char]
            digits, at = None, at + 1
        elif char in grammar.myriads and (digits is not None or section or total):
            plain = False
            section += digits or 0
            total = (total + section) * grammar.myriads[char] if not total else total + section * grammar.myriads[char]
            section, digits, at = 0.0, None, at + 1
        elif char in " \u3000" and at > begin and _myriad_follows(text, at + 1, stop, grammar):
            at += 1
        else:
            break
    if at == begin:
        return None
    return Number(total + section + (digits or 0), at, plain)


def _figures(text: str, at: int, stop: int) -> tuple[float, int] | None:
    """Return (value, end) of a run of figures with commas and a decimal point."""
    end = at
    # twice as many signs, for the commas between; what is longer is no number
    while end < min(stop, at + 2 * LONGEST) and (_is_figure(text[end]) or _parts_figures(text, at, end, stop)):
        end += 1
    run = text[at:end].translate(WIDE).replace(",", "")
    if not run or len(run) > LONGEST or run.count(".") > 1:
        return None
    return float(run), end


def _parts_figures(text: str, first: int, at: int, stop: int) -> bool:
    """Tell a comma or point between figures."""
    return text[at] in ",.，．" and first < at < stop - 1 and _is_figure(text[at + 1])


def _is_figure(char: str) -> bool:
    return "0" <= char <= "9" or "０" <= char <= "９"


def _myriad_follows(text: str, at: int, stop: int, grammar: EastAsianGrammar) -> bool:
    return at < stop and text[at] in grammar.myriads
