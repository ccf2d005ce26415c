"""Count in how many sentences each stem stands, over folders of real accounts, and print lexicon/en/frequency.yaml.

Usage: python benchmarks/stem_frequencies.py FOLDER... > src/readout_cli/lexicon/en/frequency.yaml

The shipped file was made from some 1,200 readouts of the White House, 2021-2025 (works of the United States
government, public domain, from the briefing-room archive), and about 50 accounts of other ministries. Only counts
are kept. Lines that begin with `#` (addresses) and front matter are not counted.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from readout_cli.ingest import from_bytes
from readout_cli.language.english import stem, tokenize
from readout_cli.lexicon import load
from readout_cli.reading.blocks import blocks
from readout_cli.reading.english.sentences import sentences

# A stem seen less often than this is as rare as one never seen.
LEAST = 3


def main(folders: list[str]) -> None:
    """Count and print."""
    grammar = load().english.grammar
    counts: Counter[str] = Counter()
    total = 0
    for path in sorted(
        file for folder in folders for file in Path(folder).rglob("*") if file.suffix in {".txt", ".md"}
    ):
        source = from_bytes(path.read_bytes(), path=str(path))
        for block in blocks(source.text, source.start):
            if source.text[block.start] == "#":
                continue
            for start, end in sentences(source.text, block.start, block.end, grammar):
                found = {stem(token.norm) for token in tokenize(source.text, start, end) if token.norm[0].isalpha()}
                counts.update(found)
                total += 1
    print("# In how many sentences of real accounts each stem stands; made by benchmarks/stem_frequencies.py,")
    print("# which tells of the sources. Counts only.")
    print(f"sentences: {total}")
    print("stems:")
    for word, count in sorted(counts.items()):
        if count >= LEAST:
            print(f'  "{word}": {count}')


if __name__ == "__main__":
    main(sys.argv[1:])
