"""Text that people typed or pasted, made fit to be stored."""

from __future__ import annotations


def cleaned(text: str) -> str:
    """Return typed text as it may be stored: no control characters, line ends as newlines.

    Lone surrogates become the replacement character; the text is composed (NFC).
    """
    if text.isascii() and text.isprintable():
        return text
    from unicodedata import category, normalize  # noqa: PLC0415 - not needed to start

    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.replace("\u2028", "\n").replace("\u2029", "\n")
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    kept = (c for c in text if c in "\n\t" or category(c) != "Cc")
    return normalize("NFC", "".join(kept))
