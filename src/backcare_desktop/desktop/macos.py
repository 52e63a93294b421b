"""What only macOS can say; written from its documentation, not tried there."""

from __future__ import annotations

import ctypes


def boot_session() -> str:
    """Return the id of this start of macOS; OSError when the system keeps none."""
    buffer = ctypes.create_string_buffer(64)
    size = ctypes.c_size_t(len(buffer))
    system = ctypes.CDLL(None)
    if system.sysctlbyname(b"kern.bootsessionuuid", buffer, ctypes.byref(size), None, 0) != 0:
        raise OSError("kern.bootsessionuuid cannot be read")
    return buffer.value.decode("ascii")
