"""Let `python -m reporter` do what the command `haiti-report` does."""

from reporter.cli import main

if __name__ == "__main__":
    main()
