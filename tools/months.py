"""Write the names of months in all languages that have some, as the Unicode CLDR has them (through Babel).

Usage: python tools/months.py            write them
       python tools/months.py --check    exit 1 when what stands there is not what Babel gives
"""

from __future__ import annotations

import sys
from multiprocessing import Pool

import yaml
from babel import Locale, UnknownLocaleError

from readout_cli.lexicon import files, yamlfile
from readout_cli.lexicon.schema import Language

FILE = files.ROOT / files.MONTHS
# Where the countries of a language name the months differently.
COUNTRIES = {"ar": ("ar", "ar_SY", "ar_DZ", "ar_MA"), "pt": ("pt", "pt_PT"), "de": ("de", "de_AT")}
HEADER = "# Names of months from the Unicode CLDR (Unicode-3.0 licence), through Babel: tools/months.py.\n"


def months(language: str) -> list[list[str]]:
    """Return all names of each month in a language, without a full stop; none for what Babel does not know."""
    try:
        tables = [
            Locale.parse(locale).months[kind][width]
            for locale in COUNTRIES.get(language, (language,))
            for kind in ("format", "stand-alone")
            for width in ("wide", "abbreviated")
        ]
    except (UnknownLocaleError, ValueError):
        return []
    names = [
        list(dict.fromkeys(table[month].rstrip(".").lower() for table in tables if len(table[month]) > 1))
        for month in range(1, 13)
    ]
    # "M01", "1": no names
    told = [[name for name in month if sum(char.isalpha() for char in name) > 1] for month in names]
    return told if all(told) else []


def content() -> str:
    """Return what the file has to hold."""
    known = yamlfile.read(files.ROOT / "languages.yaml", dict[str, Language])
    wanted = sorted(code for code, language in known.items() if language.script)
    # A process for each: Babel 2.18 gives one language's names for another's once both are loaded.
    with Pool(maxtasksperchild=1) as pool:
        found = pool.map(months, wanted, chunksize=1)
    table = {code: names for code, names in zip(wanted, found, strict=True) if names}
    return HEADER + yaml.safe_dump(table, allow_unicode=True, default_flow_style=None, width=10_000, sort_keys=True)


if __name__ == "__main__":
    if sys.argv[1:] == ["--check"]:
        sys.exit(0 if FILE.read_text(encoding="utf-8") == content() else f"{FILE.name} is stale: run {sys.argv[0]}")
    FILE.write_text(content(), encoding="utf-8")
