"""Points -> rows: features, similarity, assignment, kinds and differences."""

from readout_cli.matching.compare import MATCHERS, compare

__all__ = ["MATCHERS", "compare"]
