"""The language of who reads the output."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from readout_cli.cli import options

if TYPE_CHECKING:
    from collections.abc import Mapping

    from readout_cli.reports.gloss import Gloss

# Where a system tells the language of its user, the strongest first (POSIX, and GNU's LANGUAGE list before it).
_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
DEFAULT = "en"


def language(environment: Mapping[str, str]) -> str:
    """Return the user's language where glosses are to be had in it, else English."""
    stated = next((value for name in _VARIABLES if (value := environment.get(name))), "")
    code = stated.split(":")[0].split("_")[0].split(".")[0].lower()
    return code if code in get_args(options.Labelled) else DEFAULT


def gloss(asked: bool, stated: str | None, lexicon: str | None, environment: Mapping[str, str]) -> Gloss | None:  # noqa: FBT001 - an option of the user's, passed on
    """Return the labels that are asked for, in the language stated or the user's own."""
    if not (asked or stated):
        return None
    from readout_cli import lexicon as lexicons
    from readout_cli.reports.gloss import Gloss

    return Gloss(lexicons.load(lexicon), stated or language(environment))
