"""Write the names of governments in other languages than English, as the Unicode CLDR has them (through Babel).

Usage: python tools/countries.py            write it
       python tools/countries.py --check    exit 1 when what stands there is not what Babel gives
"""

from __future__ import annotations

import re
import sys

import yaml
from babel import Locale

from readout_cli.lexicon import compiler, files

FILE = files.ROOT / files.CLDR
# The languages of which names are known; a language may be written in several ways.
LOCALES = {
    **{code: (code,) for code in ("ar", "de", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "uk")},
    "zh": ("zh", "zh_Hant", "zh_Hant_HK"),
}
HEADER = "# Names of governments from the Unicode CLDR (Unicode-3.0 licence), through Babel: tools/countries.py.\n"
# "Конго - Киншаса", "ミャンマー (ビルマ)", "홍콩(중국 특별행정구)": what is added tells two of a name apart.
ADDED = re.compile(r"\s*[(（][^)）]*[)）]\s*$")


def names(code: str, language: str) -> list[str]:
    """Return the names of a government in a language, the usual one first."""
    found = [name for locale in LOCALES[language] if (name := Locale.parse(locale).territories.get(code))]
    return list(dict.fromkeys(form for name in found for form in (ADDED.sub("", name), name)))


def content() -> str:
    """Return what the file has to hold."""
    table = {
        code: {language: found for language in sorted(LOCALES) if (found := names(code, language))}
        for code in sorted(compiler.compile_lexicon().countries)
    }
    return HEADER + yaml.safe_dump(table, allow_unicode=True, default_flow_style=None, width=10_000, sort_keys=True)


if __name__ == "__main__":
    if sys.argv[1:] == ["--check"]:
        sys.exit(0 if FILE.read_text(encoding="utf-8") == content() else f"{FILE.name} is stale: run {sys.argv[0]}")
    FILE.write_text(content(), encoding="utf-8")
