"""Write the table that folds Han characters to one form, from the dictionaries of OpenCC (Apache-2.0).

Traditional forms of Taiwan and Hong Kong, compatibility forms and Japan's new forms all fold to the simplified form
of the mainland, character for character, so that offsets stay. Where several traditional characters share one
simplified form, they share it here too.

Usage: python tools/han.py OPENCC    where OPENCC is its folder data/dictionary (https://github.com/BYVoid/OpenCC)
"""

from __future__ import annotations

import sys
from pathlib import Path

from readout_cli.language.han import FILE

# Each maps a form to the form to its right; Japanese and regional forms first to the common traditional one.
TO_TRADITIONAL = ("JPShinjitaiCharacters.txt", "CJK_Compatibility_Ideographs.txt")
FROM_TRADITIONAL = ("TWVariants.txt", "HKVariants.txt")
SIMPLIFY = "TSCharacters.txt"
# Characters of the mainland's standard that are more than the old form of another.
KEPT = "坏沈像覆俱捱么"


def entries(file: Path) -> dict[str, str]:
    """Return the single characters of a dictionary with the first form each maps to."""
    found = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or "\t" not in line:
            continue
        key, forms = line.split("\t")
        first = next((form for form in forms.split() if form != key), key)
        if len(key) == 1 and len(first) == 1:
            found[key] = first
    return found


def of_mainland(char: str) -> bool:
    """Tell whether a character stands in the mainland's standard set of 1980: then it is its own form."""
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def folded(folder: Path) -> dict[str, str]:
    """Return every character that is not its own folded form, with that form."""
    traditional: dict[str, str] = {}
    for name in TO_TRADITIONAL:
        traditional |= entries(folder / name)
    for name in FROM_TRADITIONAL:
        traditional |= {regional: common for common, regional in entries(folder / name).items()}
    simplified = entries(folder / SIMPLIFY)
    simplified = {char: form for char, form in simplified.items() if of_mainland(form) or not of_mainland(char)}
    table = {}
    for char in sorted(traditional.keys() | simplified.keys()):
        common = traditional.get(char, char)
        form = simplified.get(char) or simplified.get(common, common)
        if form != char and char not in KEPT and (char in simplified or not of_mainland(char)):
            table[char] = form
    return table


if __name__ == "__main__":
    table = folded(Path(sys.argv[1]))
    FILE.write_text("".join(table) + "\n" + "".join(table.values()) + "\n", encoding="utf-8")
