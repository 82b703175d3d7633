"""The commands, each in the module of its name, as the click command `command`; found by `reporter.cli.program`."""
