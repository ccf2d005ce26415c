"""The form of each lexicon file, and of the compiled whole."""

from __future__ import annotations

from typing import Annotated, Any, Generic, TypeVar

import msgspec

# A cue without a word would match nothing, or everywhere.
Phrase = Annotated[str, msgspec.Meta(pattern=r"\w")]
Names = dict[str, tuple[Phrase, ...]]
# Of each language the names of each month.
Months = dict[str, tuple[tuple[str, ...], ...]]
# The part of the lexicon for languages that have no files of their own: empty.
OTHER = "und"
# What stands for "no concept" in the table of concepts' names.
GUARD = ""
G = TypeVar("G")
Force = Annotated[int, msgspec.Meta(ge=1, le=5)]


class _Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What lexicon entries have in common: a misspelt key is an error."""


class CountryNames(_Entry, frozen=True):
    """A government's names in one language, as printed, without a leading article."""

    names: tuple[Phrase, ...]
    adjectives: tuple[Phrase, ...] = ()
    capitals: tuple[Phrase, ...] = ()


class TopicEntry(_Entry, frozen=True):
    """A code of the topic codebook: its label and its cues, by language."""

    label: dict[str, str]
    cues: Names
    place: bool = False


class ConceptEntry(_Entry, frozen=True):
    """A specific thing with all its names, by language.

    Where the choice of name is itself a stance, `variants` sort names of whatever language by the stance they take.
    """

    label: dict[str, str]
    names: Names
    topics: tuple[str, ...] = ()
    variants: Names = {}


class ActType(_Entry, frozen=True):
    """A type of speech act: its force, and the verbs and phrases that do it."""

    force: Force
    verbs: tuple[Phrase, ...] = ()
    phrases: tuple[Phrase, ...] = ()


class ActsFile(_Entry, frozen=True):
    """`<language>/acts.yaml`."""

    types: dict[str, ActType]
    stronger: tuple[Phrase, ...] = ()
    weaker: tuple[Phrase, ...] = ()
    indirect: Names = {}


class VerbsFile(_Entry, frozen=True):
    """en/verbs.yaml."""

    plain: tuple[Phrase, ...] = ()
    also_noun: tuple[Phrase, ...] = ()
    irregular: dict[str, tuple[str, str, str, str]] = {}
    doubling: tuple[Phrase, ...] = ()


class Office(_Entry, frozen=True):
    """An office that takes part in events, with its printed forms."""

    name: str
    rank: str
    forms: tuple[Phrase, ...]
    countries: tuple[str, ...] = ()


class Grammar(_Entry, frozen=True):
    """en/grammar.yaml: closed classes and set phrases."""

    abbreviations: frozenset[str]
    titles: frozenset[str]
    honorifics: tuple[str, ...]
    name_particles: frozenset[str]
    name_suffixes: frozenset[str]
    determiners: frozenset[str]
    possessives: frozenset[str]
    pronouns: frozenset[str]
    prepositions: frozenset[str]
    subordinators: frozenset[str]
    relatives: frozenset[str]
    modals: frozenset[str]
    auxiliaries: frozenset[str]
    negations: frozenset[str]
    adverbs: tuple[str, ...]
    conjunctions: tuple[str, ...]
    months: tuple[str, ...]
    month_abbreviations: tuple[str, ...]
    weekdays: frozenset[str]
    numbers: dict[str, int]
    ordinals: dict[str, int]
    counterparts: frozenset[str]
    joint_subjects: tuple[str, ...]
    joint_people: frozenset[str]
    joint_heads: frozenset[str]
    side_nouns: frozenset[str]
    person_nouns: frozenset[str]
    visitors: frozenset[str]
    hosts: frozenset[str]
    singular_pronouns: frozenset[str]
    first_person: frozenset[str]
    plans: frozenset[str]
    styles: tuple[str, ...]
    royals: frozenset[str]
    plural_pronouns: frozenset[str]
    event_forms: dict[str, tuple[str, ...]]
    event_verbs: tuple[str, ...]
    meeting_verbs: frozenset[str]
    naming_verbs: frozenset[str]
    presence_verbs: frozenset[str]
    welcoming_verbs: frozenset[str]
    led: frozenset[str]
    visits: frozenset[str]
    spokespeople: tuple[str, ...]
    exchange_verbs: frozenset[str]
    overview: tuple[str, ...]
    initiated_by: tuple[str, ...]
    initiated_possessive: frozenset[str]
    accepted_call: tuple[str, ...]
    tone: dict[str, str]
    tone_nouns: frozenset[str]
    duration_units: dict[str, int]
    half_words: dict[str, float]
    furniture: tuple[str, ...]
    page_notes: tuple[str, ...]
    page_labels: tuple[str, ...]
    doubtful_labels: tuple[str, ...]
    note_labels: tuple[str, ...]
    page_requests: tuple[str, ...]
    page_verbs: tuple[str, ...]
    page_places: tuple[str, ...]
    page_openings: tuple[str, ...]
    furniture_marks: tuple[str, ...]
    list_heads: tuple[str, ...]
    list_openers: tuple[str, ...]
    verb_prepositions: tuple[str, ...]
    adjectives_too: frozenset[str]
    event_nouns: frozenset[str]
    issue_prepositions: frozenset[str]
    doing_prepositions: frozenset[str]
    no_members: frozenset[str]
    claim_nouns: frozenset[str]
    shared_heads: frozenset[str]
    adjective_endings: tuple[str, ...]
    noun_endings: tuple[str, ...]
    nouns_of_saying: frozenset[str]
    uncounted: frozenset[str]
    ordinal_nouns: frozenset[str]
    alternation: frozenset[str]
    subjunctive_verbs: frozenset[str]
    catenatives: frozenset[str]
    adding: frozenset[str]
    answered_nouns: frozenset[str]
    answering_verbs: frozenset[str]
    shared_verbs: frozenset[str]
    stub_replies: tuple[str, ...]
    formulas: tuple[str, ...]
    stopwords: frozenset[str]


class FrequencyFile(_Entry, frozen=True):
    """en/frequency.yaml: in how many sentences of real accounts each stem stands."""

    sentences: int = 0
    stems: dict[str, int] = {}


class Language(_Entry, frozen=True):
    """An entry of languages.yaml: the English name, and what a text in the language is told by, if anything is known.

    `script` is the first word of its letters' Unicode names (`Kana` for both kinds); `letters` are letters that most
    other languages of the script lack, `common` its commonest words, in lower case.
    """

    name: str
    script: str = ""
    letters: str = ""
    common: tuple[Phrase, ...] = ()


class VerbForm(msgspec.Struct, frozen=True):
    """What a printed form can be: (lemma, tags) with tags a subset of `BZDNG`, and whether it may be a noun."""

    lemma: str
    tags: str
    noun: bool


class Cue(msgspec.Struct, frozen=True, array_like=True):
    """What a cue stands for; `word` is a common word by itself: neither a name's part nor its stem's kin is meant.

    `name` tells that a proper name stands in it.
    """

    code: str
    word: str | None
    name: bool


Keys = tuple[tuple[tuple[str, ...], str], ...]


class English(msgspec.Struct, frozen=True):
    """Everything the English reader knows, ready to look up.

    Cues, concept names and formulas are tuples of stems, act phrases of lemmas, office forms (with an index into
    `offices`) of normal forms, and names of countries of words as printed, without possessive endings.
    """

    grammar: Grammar
    acts: ActsFile
    verb_forms: dict[str, VerbForm]
    act_of_verb: dict[str, str]
    act_phrases: Keys
    offices: tuple[Office, ...]
    office_forms: tuple[tuple[tuple[str, ...], int], ...]
    country_names: Keys
    country_adjectives: Keys
    country_capitals: Keys
    topic_cues: tuple[tuple[tuple[str, ...], Cue], ...]
    concept_names: tuple[tuple[tuple[str, ...], Cue], ...]
    concept_acronyms: dict[str, str]
    formulas: tuple[tuple[str, ...], ...]
    stop_stems: frozenset[str]
    frequency: FrequencyFile


class Part(msgspec.Struct, Generic[G], frozen=True):
    """Everything that the reader of another language than English knows, ready to look up.

    Names of all kinds are tuples of keys of units (language/units.py); office forms carry an index into `offices`.
    """

    grammar: G
    acts: ActsFile
    offices: tuple[Office, ...]
    office_forms: tuple[tuple[tuple[str, ...], int], ...]
    country_names: Keys
    country_adjectives: Keys
    country_capitals: Keys
    topic_cues: Keys
    concept_names: Keys
    formulas: tuple[tuple[str, ...], ...]
    stop: frozenset[str]


class Topic(msgspec.Struct, frozen=True):
    """A code of the topic codebook as it is used: its label by language, and whether it is a place."""

    label: dict[str, str]
    place: bool = False


class Concept(msgspec.Struct, frozen=True):
    """A concept as it is used: its label by language, and the topics that naming it shows.

    `variants` maps a name's units, joined by `units.SEPARATOR`, to the stance that it takes, by language.
    """

    label: dict[str, str]
    topics: tuple[str, ...]
    variants: dict[str, dict[str, str]] = {}


class Lexicon(msgspec.Struct, frozen=True):
    """All lexicons, merged and inflected; `digest` is of the YAML they were made from, `compiler` of the code.

    `months` are all names of each month in languages read at simple depth, `countries` names for display, by code and
    language. `parts` holds what each language but English knows, not decoded before it is asked for; `sizes` how many
    entries each part holds.
    """

    digest: str
    compiler: str
    languages: dict[str, Language]
    months: Months
    countries: dict[str, dict[str, str]]
    topics: dict[str, Topic]
    concepts: dict[str, Concept]
    english: English
    parts: dict[str, msgspec.Raw]
    sizes: dict[str, int]

    def part(self, language: str, grammar: type[G]) -> Part[G]:
        """Return what the reader of a language knows, with its grammar in the form given; decoded once.

        Of a language that has no files nothing is known.
        """
        found = _DECODED.get((self.digest, language))
        if found is None:
            raw = self.parts[language if language in self.parts else OTHER]
            found = msgspec.msgpack.decode(raw, type=Part[grammar])  # type: ignore[valid-type]
            _DECODED[self.digest, language] = found
        return found


_DECODED: dict[tuple[str, str], Any] = {}
