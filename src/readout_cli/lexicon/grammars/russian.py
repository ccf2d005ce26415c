"""The form of ru/grammar.yaml."""

from __future__ import annotations

from readout_cli.lexicon.grammars.base import BaseGrammar

Endings = dict[str, dict[str, tuple[str, ...]]]


class RussianGrammar(BaseGrammar, frozen=True, kw_only=True):
    """What the Russian reader knows of grammar.

    `conjugation` maps the ending of an infinitive to the endings of its forms: `past`, `present`, `gerund` and `short`
    (the short passive participle, before which `mutations` change the stem's last consonant); `irregular` maps an
    infinitive to the forms that these endings do not give. `verbs` are predicates that are no speech acts. Words that
    stand for people are in the nominative: their other cases are never subjects.
    """

    abbreviations: frozenset[str]
    closing_abbreviations: frozenset[str]
    conjugation: Endings
    mutations: dict[str, tuple[str, ...]]
    irregular: Endings
    verbs: tuple[str, ...]
    finite_endings: tuple[str, ...]
    plural_endings: tuple[str, ...]
    infinitive_endings: tuple[str, ...]
    adjective_endings: tuple[str, ...]
    noun_endings: tuple[str, ...]
    participle_endings: tuple[str, ...]
    name_endings: tuple[str, ...]
    name_oblique: dict[str, str]
    first_name_oblique: dict[str, str]
    name_particles: frozenset[str]
    honorifics: frozenset[str]
    no_names: frozenset[str]
    oblique: frozenset[str]
    months: tuple[str, ...]
    numbers: dict[str, float]
    magnitudes: dict[str, float]
    halves: dict[str, float]
    half: tuple[str, ...]
    counters: dict[str, str]
    ordinals: dict[str, int]
    ordinal_endings: frozenset[str]
    percent: frozenset[str]
    years: frozenset[str]
    singular_subjects: frozenset[str]
    plural_subjects: frozenset[str]
    latter: frozenset[str]
    instrumental: tuple[str, ...]
    lead_ins: frozenset[str]
    pair_openers: tuple[str, ...]
    side_nouns: frozenset[str]
    side_phrases: tuple[str, ...]
    from_side: frozenset[str]
    sides: frozenset[str]
    person_nouns: frozenset[str]
    own: frozenset[str]
    other: frozenset[str]
    according: tuple[str, ...]
    as_said: tuple[str, ...]
    prepositions: frozenset[str]
    issue_prepositions: frozenset[str]
    coordinators: frozenset[str]
    contrasts: frozenset[str]
    connectives: tuple[str, ...]
    adverbs: tuple[str, ...]
    that: tuple[str, ...]
    pointers: frozenset[str]
    subordinators: frozenset[str]
    relatives: frozenset[str]
    during: tuple[str, ...]
    between: frozenset[str]
    list_heads: tuple[str, ...]
    list_openers: tuple[str, ...]
    no_members: frozenset[str]
    claim_nouns: tuple[str, ...]
    discussing: frozenset[str]
    undivided: frozenset[str]
    shared_acts: frozenset[str]
    shared_verbs: frozenset[str]
    event_verbs: frozenset[str]
    meeting_verbs: frozenset[str]
    event_nouns: frozenset[str]
    devoted: frozenset[str]
    tone_nouns: frozenset[str]
    presence: tuple[str, ...]
    overview: tuple[str, ...]
    spokespeople: tuple[str, ...]
    initiated_by: tuple[str, ...]
    place_prepositions: frozenset[str]
    no_places: tuple[str, ...]
    page_notes: tuple[str, ...]
    stub_replies: tuple[str, ...]
