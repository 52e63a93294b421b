"""Run one task by its name: `python -m tasks NAME [OPTIONS]`; `run.py` does this."""

import sys

from tasks.commands import TASKS

if __name__ == "__main__":
    sys.exit(TASKS[sys.argv[1]](sys.argv[2:]))
