"""Turn a folder of news articles on Haiti and its security mission into a brief whose every figure is quoted.

The public names are `build`, `BuildOptions`, `BuildResult` and `Format`. They are loaded when first asked for, so that
importing the package, and with it the command line's help, stays quick.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reporter.build import BuildOptions, BuildResult, build
    from reporter.rendering import Format

__version__ = "0.1.0"
__all__ = ["BuildOptions", "BuildResult", "Format", "__version__", "build"]

_HOMES = {
    "BuildOptions": "reporter.build",
    "BuildResult": "reporter.build",
    "Format": "reporter.rendering",
    "build": "reporter.build",
}


def __getattr__(name: str) -> object:
    """Load a public name from the module that defines it."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


class _Package(ModuleType):
    """Keeps `reporter.build` the function: importing the module of that name would bind the module instead."""

    def __setattr__(self, name: str, value: object) -> None:
        if name == "build" and isinstance(value, ModuleType):
            value = value.build
        super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
