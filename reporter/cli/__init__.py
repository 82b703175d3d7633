"""The command line: options in, one call, a printed result, an exit code.

Comes in: arguments. Goes out: text on standard output, progress and faults on standard error, an exit code: 0 done,
1 failed, 2 usage; as shells have it, 130 when interrupted and 141 when nobody reads the output any more. Everything
slow is imported inside the commands, so that help, version and usage errors come at once. Must not know how a brief
is made: that is `reporter.build`.

- `running`: one run from its words to its exit code; `faults`: what is said of a fault
- `program`: the group of commands and its own options
- `commands`: each command in a module of its name
- `voice`, `log`, `options`, `printing`, `progress`: what commands share
"""

from reporter.cli.options import FORMATS, LANGUAGES, PAPERS
from reporter.cli.running import main, run

__all__ = ["FORMATS", "LANGUAGES", "PAPERS", "main", "run"]
