"""Write word lists the way one reads them: words between blanks, as many on a line as fit."""


def words(text: str) -> frozenset[str]:
    """Return the words of `text`."""
    return frozenset(text.split())
