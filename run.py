#!/usr/bin/env python3
"""Set up what BackCare Desktop needs on this computer, then start it or run one of its tasks."""

import hashlib
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - someone with an older Python deserves a sentence
    sys.exit(
        f"BackCare Desktop needs Python 3.11 or newer; this is Python {sys.version.split()[0]}.\n"
        "Install a newer Python and run the same command with it."
    )

HELP = {"help", "-h", "--help"}
ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
PYTHON = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

WINDOW_PACKAGES = """
    libdbus-1-3 libegl1 libfontconfig1 libgl1 libglib2.0-0 libgssapi-krb5-2 libwayland-cursor0
    libwayland-egl1 libx11-6 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1
    libxcb-render-util0 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0 libxkbcommon0
"""
TEST_PACKAGES = """
    alsa-utils at-spi2-core dbus-daemon dunst gir1.2-atspi-2.0 libfaketime libglib2.0-bin
    libnotify-bin openbox poppler-utils python3-pyatspi strace xdg-desktop-portal
    xdg-desktop-portal-gtk xdotool xvfb
"""


def main(arguments: list[str]) -> int:
    """Do what the first of the arguments asks for: start the program, or a task by its name."""
    if not arguments or (arguments[0].startswith("-") and arguments[0] not in HELP):
        arguments = ["start", *arguments]
    name, *options = arguments
    source = [str(ROOT / "src"), *filter(None, [os.environ.get("PYTHONPATH")])]
    os.environ["PYTHONPATH"] = os.pathsep.join(source)
    if name == "start":
        set_up("runtime")
        # -P: a file of the folder one happens to stand in must not take a module's place.
        return become([str(PYTHON), "-P", "-m", "backcare_desktop", *options])
    return run_task(name, options)


def run_task(name: str, options: list[str]) -> int:
    """Run one of the tasks in `tasks/commands.py`, or say which there are."""
    from tasks.commands import TASKS  # noqa: PLC0415 - starting the program needs none of them

    if name not in TASKS:
        print("" if name in HELP else f"There is no task called {name}.\n", end="")
        print(
            "python3 run.py [TASK] [OPTIONS]\n\n"
            "  start      Start the program, also when no task is named."
        )
        for task, function in TASKS.items():
            print(f"  {task:<10} {(function.__doc__ or '').splitlines()[0]}")
        return 0 if name in HELP else 2
    set_up("develop")
    os.chdir(ROOT)
    return become([str(PYTHON), "-m", "tasks", name, *options])


def become(command: list[str]) -> int:
    """Go on as another program; where that cannot be done, wait for it."""
    if os.name == "posix":
        os.execv(command[0], command)  # noqa: S606 - no shell is wanted
    return subprocess.run(command, check=False).returncode


def set_up(level: str) -> None:
    """Make the environment of `level` ("runtime" or "develop") unless it stands already."""
    if is_ready(level):
        return
    wanted = (WINDOW_PACKAGES + (TEST_PACKAGES if level == "develop" else "")).split()
    if find_spec("ensurepip") is None or find_spec("venv") is None:
        wanted = [f"python3.{sys.version_info.minor}-venv", *wanted]
    install_packages(missing_packages(wanted))
    make_environment(level)


def stamp(level: str) -> Path:
    """Return the file that says the environment of `level` was finished."""
    return ENVIRONMENT / f"ready-{level}"


def fingerprint(level: str) -> str:
    """Return what has to change for the environment to be made anew."""
    requirements = (ROOT / "requirements" / f"{level}.txt").read_bytes()
    return f"{sys.implementation.cache_tag} {hashlib.sha256(requirements).hexdigest()}"


def is_ready(level: str) -> bool:
    """Tell whether the environment was finished, for this Python and these requirements."""
    file = stamp(level)
    return PYTHON.exists() and file.exists() and file.read_text("utf-8") == fingerprint(level)


def make_environment(level: str) -> None:
    """Install the pinned requirements; what an interrupted set-up left is thrown away."""
    if ENVIRONMENT.is_symlink():
        ENVIRONMENT.unlink()  # what it leads to is somebody else's
    if not is_ready("runtime"):
        step(
            "Making a Python environment in .venv",
            [sys.executable, "-m", "venv", "--clear", str(ENVIRONMENT)],
            f"Delete the folder {ENVIRONMENT} if it exists and run the same command again.",
        )
    for leftover in ("runtime", "develop"):
        stamp(leftover).unlink(missing_ok=True)
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--no-input", "install"]
    step(
        "Installing the pinned Python packages (about 140 MB the first time)",
        [*pip, "--require-hashes", "--only-binary=:all:", "-r", f"requirements/{level}.txt"],
        "Check the network connection and pip's own settings (proxy, package index), "
        "then run the same command again.",
    )
    step(
        "Trying whether Qt can be loaded",
        [str(PYTHON), "-c", "import PySide6.QtWidgets"],
        "The last line above names the library that this system lacks; install it and run "
        "the same command again.",
    )
    for done in ("runtime", level):
        stamp(done).write_text(fingerprint(done), "utf-8")


def missing_packages(wanted: list[str]) -> list[str]:
    """Return the Debian packages of `wanted` that are not installed; none on other systems."""
    if not (shutil.which("dpkg-query") and shutil.which("apt-get")):
        return []
    query = ["dpkg-query", "--show", "--showformat", "${db:Status-Status} ${Package}\n"]
    lines = subprocess.run(query, check=True, capture_output=True, text=True).stdout.splitlines()
    installed = {line.removeprefix("installed ") for line in lines}
    # Newer releases carry some libraries under a name that ends in "t64".
    return [name for name in wanted if not {name, f"{name}t64"} & installed]


def install_packages(missing: list[str]) -> None:
    """Install Debian packages if that needs no password, else say which ones and stop."""
    if not missing:
        return
    apt = [*as_root(missing), "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    apt += ["-q", "-o", "DPkg::Lock::Timeout=120"]
    # An outdated list may do as well, so only the installation itself is judged.
    subprocess.run([*apt, "update"], check=False, capture_output=True, stdin=subprocess.DEVNULL)
    step(
        f"Installing {len(missing)} system packages with apt",
        [*apt, "install", "-y", "--no-install-recommends", *missing],
        f"Install them by hand, then run the same command again:\n\n  {apt_line(missing)}",
        quiet=True,
    )


def as_root(missing: list[str]) -> list[str]:
    """Return what to put before a command so that it runs as root, or stop."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo"):
        question = subprocess.run(["sudo", "-n", "true"], check=False, capture_output=True)
        if question.returncode == 0:
            return ["sudo", "-n"]
    sys.exit(
        "Some system packages are missing, and installing them needs your password.\n"
        f"Run this line once, then the same command again:\n\n  {apt_line(missing)}\n"
    )


def apt_line(missing: list[str]) -> str:
    """Return the one line that installs the missing packages by hand, with or without sudo."""
    packages = " ".join(missing)
    if shutil.which("sudo"):
        return f"sudo apt-get update; sudo apt-get install --no-install-recommends {packages}"
    return f"su - -c 'apt-get update; apt-get install --no-install-recommends {packages}'"


def step(what: str, command: list[str], advice: str, *, quiet: bool = False) -> None:
    """Run one command of the set-up; if it fails, show its words and the advice, and stop."""
    print(f"{what} …", flush=True)
    output = subprocess.PIPE if quiet else None
    finished = subprocess.run(
        command, cwd=ROOT, check=False, stdin=subprocess.DEVNULL, stdout=output, stderr=output
    )
    if finished.returncode == 0:
        return
    for stream, text in ((sys.stdout, finished.stdout), (sys.stderr, finished.stderr)):
        print((text or b"").decode(errors="replace"), end="", file=stream, flush=True)
    sys.exit(f"\n{what}: this did not work (exit code {finished.returncode}).\n{advice}\n")


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit("\nInterrupted. Nothing is broken: run the same command again to go on.")
