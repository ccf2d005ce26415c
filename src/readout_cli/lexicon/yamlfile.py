"""YAML read safely into a declared shape; every fault names the file, the line and the path."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec
import yaml

from readout_cli.errors import LexiconError, ReadoutError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

T = TypeVar("T")

# A lexicon or a front matter has no use for aliases, and aliases are how small files grow without bound.
MAX_BYTES = 4_000_000
# Neither nests deeply, and deep nesting is how small files take long.
MAX_DEPTH = 50
# Larger ones can hardly be printed.
LARGEST_NUMBER = 10**18

_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Base):  # type: ignore[misc]  # the C loader has no types
    """The safe loader without keys given twice, dates guessed, or `no` and `on` read as truth values."""

    def construct_mapping(self, node: Any, deep: bool = False) -> Any:  # noqa: ANN401, FBT001, FBT002 - yaml's own
        seen = set()
        keys = (key for key, _ in node.value) if isinstance(node, yaml.MappingNode) else ()
        for key in keys:
            if not isinstance(key.value, str):
                continue  # the loader itself refuses lists and mappings as keys
            if key.value in seen:
                raise yaml.constructor.ConstructorError(None, None, f"{key.value} is given twice", key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep=deep)

    def construct_object(self, node: Any, deep: bool = False) -> Any:  # noqa: ANN401, FBT001, FBT002 - yaml's own
        try:
            return _bounded(super().construct_object(node, deep=deep))
        except ValueError as fault:
            # Such as a number of a form that YAML has and Python has not.
            raise yaml.constructor.ConstructorError(None, None, str(fault), node.start_mark) from None


def _bounded(found: object) -> object:
    """Return what was constructed; raise ValueError for a number that could not be printed again."""
    if isinstance(found, int) and abs(found) > LARGEST_NUMBER:
        raise ValueError("a number is far too large")
    return found


_GUESSED = {"tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:bool"}
_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag not in _GUESSED]
    for first, resolvers in _Base.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))


def parse(text: str, *, where: str, error: type[ReadoutError] = LexiconError) -> Any:  # noqa: ANN401
    """Return the plain data of a YAML text; raise `error` naming the line when it is malformed."""
    try:
        _check_events(text)
        return yaml.load(text, Loader=_Loader)  # noqa: S506 - a subclass of the safe loader
    except yaml.YAMLError as fault:
        mark = getattr(fault, "problem_mark", None)
        line = f":{mark.line + 1}" if mark else ""
        problem = getattr(fault, "problem", None) or str(fault)
        raise error(f"malformed YAML: {problem}", where=where + line, mend="correct that line") from None
    except (RecursionError, ValueError) as fault:
        raise error(f"malformed YAML: {fault}", where=where, mend="simplify it") from None


def _check_events(text: str) -> None:
    """Refuse aliases, tags and deep nesting: the C loader composes out of reach of a subclass."""
    depth = 0
    for event in yaml.parse(text, Loader=_Base):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        problem = None
        if isinstance(event, yaml.AliasEvent):
            problem = "aliases are not allowed"
        elif getattr(event, "tag", None) is not None:
            problem = "tags are not allowed"
        elif depth > MAX_DEPTH:
            problem = f"nested deeper than {MAX_DEPTH}"
        if problem:
            raise yaml.MarkedYAMLError(problem=problem, problem_mark=event.start_mark)  # type: ignore[arg-type] # the C mark


def convert(
    data: Any,  # noqa: ANN401 - plain data
    shape: type[T],
    *,
    text: str,
    where: str,
    error: type[ReadoutError] = LexiconError,
    mend: str = "see the shipped lexicon for the form",
) -> T:
    """Return `data` as `shape`; raise `error` naming line and path of what does not fit."""
    try:
        return msgspec.convert(data, shape)
    except msgspec.ValidationError as fault:
        problem, _, path = str(fault).partition(" - at `")
        keys = _keys(data, shape, path.rstrip("`"))
        raise error(f"{problem} at {path_of(keys)}", where=f"{where}:{line_of(text, keys)}", mend=mend) from None


def read(path: Path, shape: type[T]) -> T:
    """Read one YAML file as `shape`; raises LexiconError."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise LexiconError("is too large", where=str(path), mend=f"keep it under {MAX_BYTES} bytes")
        raw = path.read_bytes()
        text = raw.decode("utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        raise LexiconError(f"cannot be read: {fault}", where=str(path), mend="give a UTF-8 YAML file") from None
    return convert(parse(text, where=str(path)), shape, text=text, where=str(path))


def _keys(data: Any, shape: Any, path: str) -> list[str | int]:  # noqa: ANN401 - plain data
    """Return the way to the fault; msgspec writes `[...]` for the keys of a mapping, which are found by trial."""
    keys: list[str | int] = []
    here = data
    for name, index in re.findall(r"\.(\w+)|\[(\d+|\.\.\.)\]", path):
        if name or index.isdigit():
            key = name or int(index)
        elif isinstance(here, dict):
            key = next((key for key in here if not _fits(_with_only(data, keys, key), shape)), None)
        else:
            break
        if key is None:
            break
        keys.append(key)
        here = here[key]
    return keys


def _fits(data: Any, shape: Any) -> bool:  # noqa: ANN401 - plain data
    try:
        msgspec.convert(data, shape)
    except msgspec.ValidationError:
        return False
    return True


def _with_only(data: Any, keys: list[str | int], key: str) -> Any:  # noqa: ANN401 - plain data
    """Return `data` with only the entry `key` left in the mapping that stands at `keys`."""
    if not keys:
        return {key: data[key]}
    copy = data.copy()
    copy[keys[0]] = _with_only(data[keys[0]], keys[1:], key)
    return copy


def path_of(keys: Sequence[str | int]) -> str:
    """Return the way to a node as it is told: `$.points[2].text`."""
    return "$" + "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in keys)


def line_of(text: str, keys: Sequence[str | int]) -> int:
    """Return the line (from 1) of the node that the keys lead to."""
    node = yaml.compose(text, Loader=_Loader)
    for key in keys:
        if isinstance(node, yaml.MappingNode):
            values = {name.value: value for name, value in node.value}
            node = values.get(str(key), node)
        elif isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
            node = node.value[key]
    return node.start_mark.line + 1 if node is not None else 1
