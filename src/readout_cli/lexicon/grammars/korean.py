"""The form of ko/grammar.yaml."""

from __future__ import annotations

import msgspec

from readout_cli.lexicon.grammars.eastasian import EastAsianGrammar


class KoreanGrammar(EastAsianGrammar, frozen=True, kw_only=True):
    """What the Korean reader knows of grammar.

    `endings` maps what an ending makes of its verb (`chain`, `final`, `adnominal`, `embedded`) to the
    endings; a consonant that an ending adds to the syllable before it is written alone (ㄴ, ㄹ, ㅁ, ㅂ니다). `bridges`
    follow an adnominal verb and go on to another claim (-는 한편), `turns` where the speaker changes (-ㄴ 데 대해).
    `topics` and `nominatives` mark subjects, `particles` are all that may follow a noun; `partners` mark with whom.

    `quote_chains` are written onto a quotation that another claim follows; `clause_ends` end a clause of whatever
    meaning (`no_clause_ends` are nouns that end alike), `clause_holders` its verb where several clauses share one,
    `wrapped_ends` a line whose sentence goes on. `several` with `plurals` are people besides the table, `blocs` groups
    of states. `terms` tell how long an office has been held, `organisation_endings` where; `bodies` are
    international organisations, whose heads sit for no government, `acting` is said of who stands in. `event_closings`
    end notes on the occasion, `stamps` stand before the page's own dates; `event_means` and `at_event` stand behind a
    noun for the event.
    """

    endings: dict[str, tuple[str, ...]]
    irregular: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    bridges: tuple[str, ...] = ()
    meanwhile: tuple[str, ...] = ()
    turns: tuple[str, ...] = ()
    quotatives: tuple[str, ...] = ()
    quote_chains: tuple[str, ...] = ()
    clause_ends: tuple[str, ...] = ()
    no_clause_ends: tuple[str, ...] = ()
    clause_holders: tuple[str, ...] = ()
    wrapped_ends: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    nominatives: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    connectives: tuple[str, ...] = ()
    adverbs: tuple[str, ...] = ()
    content_verbs: tuple[str, ...] = ()
    mutual_acts: tuple[str, ...] = ()
    abbreviations: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    no_governments: tuple[str, ...] = ()
    side_nouns: tuple[str, ...] = ()
    government_nouns: tuple[str, ...] = ()
    complements: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    spoken_about: tuple[str, ...] = ()
    home: str = ""
    joined: tuple[str, ...] = ()
    joint_countries: tuple[str, ...] = ()
    this: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    list_letters: tuple[str, ...] = ()
    own_side: tuple[str, ...] = ()
    own_words: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    surnames: tuple[str, ...] = ()
    family_names: tuple[str, ...] = ()
    concurrently: tuple[str, ...] = ()
    other_side: tuple[str, ...] = ()
    joint_openers: tuple[str, ...] = ()
    plurals: tuple[str, ...] = ()
    several: tuple[str, ...] = ()
    blocs: tuple[str, ...] = ()
    joint_nouns: tuple[str, ...] = ()
    name_stops: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    name_stop_endings: tuple[str, ...] = ()
    honorifics: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    organisation_endings: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    acting: tuple[str, ...] = ()
    spokespeople: tuple[str, ...] = ()
    passed_on: tuple[str, ...] = ()
    passed_as: tuple[str, ...] = ()
    thus: tuple[str, ...] = ()
    voice_verbs: tuple[str, ...] = ()
    event_verbs: tuple[str, ...] = ()
    event_acts: tuple[str, ...] = ()
    event_means: tuple[str, ...] = ()
    at_event: tuple[str, ...] = ()
    auxiliaries: tuple[str, ...] = ()
    attendance: tuple[str, ...] = ()
    after_event: tuple[str, ...] = ()
    not_lengths: tuple[str, ...] = ()
    stationed: tuple[str, ...] = ()
    finite: tuple[str, ...] = ()
    overview: tuple[str, ...] = ()
    title_labels: tuple[str, ...] = ()
    event_sentences: tuple[str, ...] = ()
    event_closings: tuple[str, ...] = ()
    initiated_by: tuple[str, ...] = ()
    tone_nouns: tuple[str, ...] = ()
    place_marks: tuple[str, ...] = ()
    no_places: tuple[str, ...] = ()
    list_ends: tuple[str, ...] = ()
    list_bounds: tuple[str, ...] = ()
    list_links: tuple[str, ...] = ()
    no_members: tuple[str, ...] = ()
    list_acts: tuple[str, ...] = ()
    list_heads: tuple[str, ...] = ()
    stub_verbs: tuple[str, ...] = ()
    stub_phrases: tuple[str, ...] = ()
    weekdays: tuple[str, ...] = ()
    sentence_ends: tuple[str, ...] = ()
    noun_ends: tuple[str, ...] = ()
    end_marks: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()
    furniture_sentences: tuple[str, ...] = ()
    stamps: tuple[str, ...] = ()
