"""Points -> rows: features, evidence, a calibrated score, assignment, kinds and differences."""

from readout_cli.matching import matchers
from readout_cli.matching.compare import Alignment, compare
from readout_cli.matching.matchers import MATCHERS

__all__ = ["MATCHERS", "Alignment", "compare", "matchers"]
