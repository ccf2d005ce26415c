"""The printed forms of a Japanese verb, made of its dictionary form."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from readout_cli.lexicon.grammars.japanese import JapaneseGrammar

SURU, RU = "する", "る"


class Form(NamedTuple):
    """What a printed form is: of which verb, and what may follow it.

    `kind` is `link` (述べ), `te` (述べて), `while` (述べつつ), `plain` (述べる), `past` (述べた) or `noun` (表明).
    """

    lemma: str
    kind: str
    passive: bool = False
    negated: bool = False


class Stems(NamedTuple):
    """A verb's stems: before ます, before て and た with them, before ない, and that of its passive."""

    link: str
    te: str
    past: str
    nai: str
    passive: str | None


def noun(lemma: str) -> str | None:
    """Return the noun of a verb in する, or None."""
    return lemma.removesuffix(SURU) if lemma.endswith(SURU) and len(lemma) > len(SURU) else None


def forms(lemma: str, grammar: JapaneseGrammar) -> Iterator[tuple[str, Form]]:
    """Yield all printed forms of a verb."""
    stems = _stems(lemma, grammar)
    yield lemma, Form(lemma, "plain")
    yield from _inflected(lemma, stems, grammar)
    if stems.passive is not None:
        yield stems.passive + RU, Form(lemma, "plain", passive=True)
        passive = Stems(stems.passive, stems.passive + "て", stems.passive + "た", stems.passive + "な", None)
        yield from ((printed, form._replace(passive=True)) for printed, form in _inflected(lemma, passive, grammar))
    if lemma.endswith(SURU):
        for stem in grammar.humble:
            humble = lemma.removesuffix(SURU) + stem
            yield from _inflected(lemma, Stems(humble, humble + "て", humble + "た", humble + "な", None), grammar)
    bare = noun(lemma)
    if bare is not None:
        yield bare, Form(lemma, "noun")


def _inflected(lemma: str, stems: Stems, grammar: JapaneseGrammar) -> Iterator[tuple[str, Form]]:
    yield stems.past, Form(lemma, "past")
    for tail, kind in grammar.after_stem.items():
        yield stems.link + tail, Form(lemma, kind)
    for tail, kind in grammar.after_te.items():
        yield stems.te + tail, Form(lemma, kind or "te")
    for tail, kind in grammar.after_nai.items():
        yield stems.nai + tail, Form(lemma, kind, negated=True)


def _stems(lemma: str, grammar: JapaneseGrammar) -> Stems:
    if lemma in grammar.irregular:
        link, te, past, nai = grammar.irregular[lemma]
        return Stems(link, te, past, nai, None)
    if lemma.endswith(SURU):
        root = lemma.removesuffix(SURU)
        return Stems(root + "し", root + "して", root + "した", root + "しな", root + "され")
    last = lemma[-1]
    if last in grammar.godan and (last != RU or lemma in grammar.ru_verbs):
        a_stem, i_stem, sound, te, past = grammar.godan[last]
        root = lemma[:-1]
        return Stems(root + i_stem, root + sound + te, root + sound + past, root + a_stem + "な", root + a_stem + "れ")
    root = lemma.removesuffix(RU)
    return Stems(root, root + "て", root + "た", root + "な", root + "られ")
