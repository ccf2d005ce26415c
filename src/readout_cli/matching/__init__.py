"""Points -> rows: features, evidence, a calibrated score, assignment, kinds and differences."""

from readout_cli.matching import matchers
from readout_cli.matching.compare import Alignment, compare

__all__ = ["Alignment", "compare", "matchers"]
