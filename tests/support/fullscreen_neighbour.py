"""Another program whose window fills the screen and has the focus; says so, and stays."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QLineEdit


def main() -> int:
    """Fill the screen until killed."""
    app = QApplication(sys.argv)
    window = QLineEdit()
    window.setWindowTitle("Neighbour")
    window.showFullScreen()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
