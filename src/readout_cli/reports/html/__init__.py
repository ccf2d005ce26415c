"""A document as a web page: one file, readable without script and without a network, on paper and on a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readout_cli.model import AccountDocument, Comparison, Summary

if TYPE_CHECKING:
    from readout_cli.reports.options import Options


def render(document: Comparison | AccountDocument | Summary, options: Options) -> str:
    """Return the page of a document."""
    if isinstance(document, Comparison):
        from readout_cli.reports.html import comparison

        return comparison.render(document, options)
    if isinstance(document, AccountDocument):
        from readout_cli.reports.html import account

        return account.render(document, options)
    from readout_cli.reports.html import summary

    return summary.render(document, options)
