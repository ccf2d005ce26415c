"""A person's decisions about points and links: kept in a file, applied to every run, never dropped in silence."""

from readout_cli.review.decisions import LinkDecision, Place, PointDecision, Review
from readout_cli.review.files import dumped, read

__all__ = ["LinkDecision", "Place", "PointDecision", "Review", "dumped", "read"]
