"""Settings that all tests share."""

from __future__ import annotations

from hypothesis import settings

# The first example of a run loads the lexicon, which is slower than the rest and no fault.
settings.register_profile("readout", deadline=None)
settings.load_profile("readout")
