"""The form of ja/grammar.yaml."""

from __future__ import annotations

import msgspec

from readout_cli.lexicon.grammars.eastasian import EastAsianGrammar


class JapaneseGrammar(EastAsianGrammar, frozen=True, kw_only=True):
    """What the Japanese reader knows of grammar.

    Verbs: `godan` maps the last sign of a verb to its a- and i-stems, its sound before て, and て and た themselves;
    `ru_verbs` are verbs in る that go with it, `irregular` others, with i-stem, て-form, た-form and ない-stem.
    `after_te`, `after_stem` and `after_nai` map what stands behind such a form to the kind of form that it makes:
    `link`, `te`, `while`, `plain` or `past`; `humble` stems take the place of し in する. `light` verbs report only
    with a noun of saying before them (発言がある), and any verb's own noun with `cue_particles` (要請を行う);
    `noun_particles` stand before a noun that reports by itself (〜で一致。), `adverbs` between a noun and its verb.

    Links: `joining` words stand behind a plain or past form and tie it to what follows, `joining_bare` and
    `concurrent_endings` even without a comma; `plain_endings` close a sentence behind its verb. `adverbials` and
    `copulas` before a comma look like linking verbs (in `stem_signs`); `subordinate` words take the linked verb before
    them with them, `containers` make a stretch part of a relative clause, `objects` are what a claim has. `finite`
    forms end a statement, and so do `past_signs` and `plain_signs` before one of `openers`. In what is said (`quotes`
    before the verb) any verb does in one of `statement_ends`, unless it is `adnominal`, and so do `half_ends` with a
    topic (`topics`) when what follows has a subject or object (`own_signs`). `favours` with `gratitude` behind them are
    one statement; `circumstances` end in a verb that reports nothing. `quoting` words stand between what is said and
    the verb, `openers` begin a clause, `turns` an answer.

    Lists: `list_links` tie members that end in `nominalizers` or `issue_nouns` (`sure_issues` need no more) or are
    `issue_places`; `list_governors` tie the last one to the verb, `list_blocks` show that they do not and `list_stops`
    that nothing behind them does; `member_signs` show that a member is no single word; `list_tails` end a list.
    `clause_signs` are in no member, `bound_governors` govern a list when a word of feeling follows, `issue_governors`
    behind a tail and `example_signs` behind examples; `announced_lists` are words for points that follow each on its
    line.

    Speakers: `subject_markers` follow one; `agents` are those that can mean nobody else, `weak_markers` often do and
    `content_markers` only where nobody is named before, `topic` ends the header's first subject, `facing` stands
    between two who met. `others`, `own` and `same` are what the other side, the account's own side and the last person
    are called, `joint_prefixes` stand before an office (両大臣), `pairing` between two names; `peoples` are groups of
    countries, who are spoken of when somebody has the floor; `organisations` stand for no government, nor do their
    `members`. `side_nouns` make a country's name a speaker, `abbreviations` are countries in one character (日中) but
    not in `not_pairs`. `gained` and `gaining` follow the one whose consent is won. `mutual` verbs take two, the other
    one before `partners`; `shared` acts are everybody's where nobody is named, `performed` ones are done by what is
    said (〜に感謝すると述べた), `together` words tell of both. `home` is the government that writes in Japanese.
    `not_names` touch a name and are no part of it, nor are `after_numbers` behind a number (3日高梨大臣);
    `not_kana_names` begin no name in hiragana, `possessive` ties an owner to what is owned; `not_after` follows an
    office that is nobody's (外相会談), `concurrent` ties two offices of one person; `posted` before a country tells
    where an ambassador is, `newly` stands between a name and an office, `envoys` without a country write about
    themselves; `ministries` stand between a country and の.

    Header: `event_verbs` tell the event, `about` what was spoken of and `contents` what was said; `overview`,
    `announcing`, `attendance` and `header_notes` mark sentences that report nothing. `requests` with `requested` name
    who asked for the event, `before_requests` are the signs between; `askers` label questions and `answerers` answers,
    with brackets or `colons`; `tone_notes` show that a sentence tells only how the event went, `captions` end what
    stands under a picture and `caption_verbs` stand in it, `notices` are about the text itself; `bylines` are what a
    government's offices are called that publish accounts. `place_before`, `place_after`, `place_particles` and
    `place_ends` stand round its place; `behind_days` stand behind a day without its month, `behind_hours` behind a time
    of day that is no length; `states` end what is no more than the name of a state.

    `stub_replies` say nothing of their own.
    """

    godan: dict[str, tuple[str, str, str, str, str]]
    ru_verbs: frozenset[str] = frozenset()
    irregular: dict[str, tuple[str, str, str, str]] = msgspec.field(default_factory=dict)
    after_te: dict[str, str]
    after_stem: dict[str, str]
    after_nai: dict[str, str]
    humble: tuple[str, ...] = ()
    light: tuple[str, ...] = ()
    cue_particles: str = ""
    adverbs: tuple[str, ...] = ()
    joining: tuple[str, ...] = ()
    joining_bare: tuple[str, ...] = ()
    concurrent_endings: tuple[str, ...] = ()
    plain_endings: tuple[str, ...] = ()
    noun_particles: tuple[str, ...] = ()
    adverbials: tuple[str, ...] = ()
    subordinate: tuple[str, ...] = ()
    copulas: tuple[str, ...] = ()
    stem_signs: str = ""
    objects: tuple[str, ...] = ()
    quoting: tuple[str, ...] = ()
    finite: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    statement_ends: str = ""
    past_signs: str = ""
    plain_signs: str = ""
    adnominal: tuple[str, ...] = ()
    half_ends: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    own_signs: tuple[str, ...] = ()
    favours: tuple[str, ...] = ()
    gratitude: tuple[str, ...] = ()
    circumstances: tuple[str, ...] = ()
    openers: tuple[str, ...] = ()
    turns: tuple[str, ...] = ()
    containers: tuple[str, ...] = ()
    nominalizers: tuple[str, ...] = ()
    list_links: tuple[str, ...] = ()
    list_governors: tuple[str, ...] = ()
    list_tails: tuple[str, ...] = ()
    sure_issues: tuple[str, ...] = ()
    list_blocks: tuple[str, ...] = ()
    list_stops: tuple[str, ...] = ()
    member_signs: tuple[str, ...] = ()
    clause_signs: tuple[str, ...] = ()
    bound_governors: tuple[str, ...] = ()
    example_signs: tuple[str, ...] = ()
    issue_governors: tuple[str, ...] = ()
    announced_lists: tuple[str, ...] = ()
    issue_places: tuple[str, ...] = ()
    issue_nouns: tuple[str, ...] = ()
    subject_markers: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    facing: frozenset[str] = frozenset()
    home: str = ""
    agents: frozenset[str] = frozenset()
    weak_markers: frozenset[str] = frozenset()
    content_markers: frozenset[str] = frozenset()
    joint_prefixes: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    peoples: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    side_nouns: tuple[str, ...] = ()
    abbreviations: dict[str, str] = msgspec.field(default_factory=dict)
    not_pairs: tuple[str, ...] = ()
    gained: tuple[str, ...] = ()
    pairing: tuple[str, ...] = ()
    gaining: tuple[str, ...] = ()
    mutual: frozenset[str] = frozenset()
    partners: tuple[str, ...] = ()
    shared: frozenset[str] = frozenset()
    performed: frozenset[str] = frozenset()
    together: tuple[str, ...] = ()
    concurrent: tuple[str, ...] = ()
    honorifics: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    not_kana_names: tuple[str, ...] = ()
    posted: frozenset[str] = frozenset()
    newly: tuple[str, ...] = ()
    ministries: tuple[str, ...] = ()
    envoys: frozenset[str] = frozenset()
    not_names: tuple[str, ...] = ()
    after_numbers: tuple[str, ...] = ()
    possessive: str = ""
    event_verbs: tuple[str, ...] = ()
    announcing: tuple[str, ...] = ()
    askers: frozenset[str] = frozenset()
    answerers: frozenset[str] = frozenset()
    colons: tuple[str, ...] = ()
    bylines: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    captions: tuple[str, ...] = ()
    caption_verbs: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    tone_notes: tuple[str, ...] = ()
    overview: tuple[str, ...] = ()
    attendance: tuple[str, ...] = ()
    header_notes: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    contents: tuple[str, ...] = ()
    place_particles: tuple[str, ...] = ()
    before_requests: str = ""
    requests: tuple[str, ...] = ()
    requested: tuple[str, ...] = ()
    behind_days: tuple[str, ...] = ()
    behind_hours: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    place_before: tuple[str, ...] = ()
    place_after: tuple[str, ...] = ()
    place_ends: tuple[str, ...] = ()
    stub_replies: tuple[str, ...] = ()
