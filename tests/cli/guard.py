"""Runs a program that the kernel ends as soon as it reaches out: `python guard.py PROGRAM ARGUMENT...`

Libraries in C open sockets of their own, which Python's audit hooks never see; a filter of system calls does, in all
threads and child processes. It ends the program at `connect`, `sendmmsg` (name look-ups) and `sendto` an address. What
a server needs stays: to listen, and to answer who came.
"""

import ctypes
import os
import platform
import struct
import sys

# Numbers of the calls, from Linux's tables (arch/x86/entry/syscalls, include/uapi/asm-generic/unistd.h).
CALLS = {
    "x86_64": {"connect": 42, "sendmmsg": 307, "sendto": 44},
    "aarch64": {"connect": 203, "sendmmsg": 269, "sendto": 206},
}
LOAD, JUMP_IF_EQUAL, RETURN = 0x20, 0x15, 0x06  # classic BPF, see linux/filter.h
KILL_PROCESS, ALLOW = 0x80000000, 0x7FFF0000  # linux/seccomp.h
NUMBER, ADDRESS = 0, 48  # offsets in `seccomp_data`: the call's number, the low half of its fifth argument
NO_NEW_PRIVILEGES, SET_SECCOMP, FILTER = 38, 22, 2  # for prctl


def program(connect: int, sendmmsg: int, sendto: int) -> list[tuple[int, int, int, int]]:
    """The filter: instruction, steps to jump if equal, steps if not, operand."""
    return [
        (LOAD, 0, 0, NUMBER),
        (JUMP_IF_EQUAL, 5, 0, connect),
        (JUMP_IF_EQUAL, 4, 0, sendmmsg),
        (JUMP_IF_EQUAL, 0, 2, sendto),
        (LOAD, 0, 0, ADDRESS),
        (JUMP_IF_EQUAL, 0, 1, 0),
        (RETURN, 0, 0, ALLOW),
        (RETURN, 0, 0, KILL_PROCESS),
    ]


def main() -> None:
    steps = program(**CALLS[platform.machine()])
    code = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *step) for step in steps))
    filtered = ctypes.create_string_buffer(struct.pack("HxxxxxxP", len(steps), ctypes.addressof(code)))
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(NO_NEW_PRIVILEGES, 1, 0, 0, 0) or libc.prctl(SET_SECCOMP, FILTER, filtered, 0, 0):
        raise OSError(ctypes.get_errno(), "the kernel takes no filter")
    os.execv(sys.argv[1], sys.argv[1:])


if __name__ == "__main__":
    main()
