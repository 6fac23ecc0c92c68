# SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs tools in turn and takes their times and memory."""

import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass, field


@dataclass
class Tool:
    name: str
    command: list
    ours: bool = False
    # ausearch's answer is hundreds of megabytes: writing it anywhere would be measured with it.
    # The others answer in a line, and grep stops at the first match when nobody reads its answer.
    long_answer: bool = False


@dataclass
class Result:
    tool: Tool
    seconds: list = field(default_factory=list)
    peak_rss: int = 0  # bytes; a mapped file counts
    peak_anonymous: int = 0  # bytes

    def median(self):
        return statistics.median(self.seconds)

    def times_faster_than(self, other):
        """The median over the rounds: a machine that slows down does so for both of a round."""
        return statistics.median(b / a for a, b in zip(self.seconds, other.seconds))


def tools(programs, log):
    survey = [programs.survey, "summary", "--json"]
    return [
        Tool("landlock-survey, 1 thread", [*survey, "--threads", "1", log], ours=True),
        Tool("landlock-survey, 2 threads", [*survey, "--threads", "2", log], ours=True),
        # A question about ancestors: as much is kept as in the window.
        Tool("… and lineage, 1 thread", [*survey, "--threads", "1", "-q", "under:none", log], ours=True),
        Tool("… and lineage, 2 threads", [*survey, "--threads", "2", "-q", "under:none", log], ours=True),
        Tool("ausearch --raw", ["ausearch", "-if", log, "--raw", "-m", "1423,1424"], long_answer=True),
        Tool("ausearch", ["ausearch", "-if", log, "-m", "1423,1424"], long_answer=True),
        Tool("auparse loop", [programs.auparse_loop, log]),
        Tool("grep -c", ["grep", "-cF", "UNKNOWN[1423]", log]),
        Tool("wc -l", ["wc", "-l", log]),
        Tool("newline count", [programs.newline_count, log]),
        Tool("bare parser, 1 thread", [programs.bare_parser, log, "1"]),
        Tool("bare parser, 2 threads", [programs.bare_parser, log, "2"]),
    ]


def start(tool):
    """ausearch reads standard input instead of its file when that is a pipe."""
    out = subprocess.DEVNULL if tool.long_answer else subprocess.PIPE
    return subprocess.Popen([str(part) for part in tool.command], stdin=subprocess.DEVNULL,
                            stdout=out, stderr=subprocess.PIPE)


def finish(tool, process):
    _, errors = process.communicate()
    if process.returncode != 0:
        sys.exit(f"tests/bench/run: {tool.name} failed: {errors.decode(errors='replace').strip()}")


def time_once(tool):
    before = time.perf_counter()
    finish(tool, start(tool))
    return time.perf_counter() - before


def watch_memory(tool, result):
    """Warms the cache too. Not timed, for looking costs a core some of its time."""
    process = start(tool)
    while True:
        status = read_status(process.pid)
        result.peak_rss = max(result.peak_rss, status.get("VmHWM", 0))
        result.peak_anonymous = max(result.peak_anonymous, status.get("RssAnon", 0))
        # Not reaped, so that its number stays its own.
        if os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT):
            break
        time.sleep(0.002)
    finish(tool, process)


def own_memory(programs, log):
    """What landlock-survey takes for itself: its peak with a log of few denials, in bytes."""
    ours = [Result(tool) for tool in tools(programs, log) if tool.ours]
    for result in ours:
        watch_memory(result.tool, result)
    return max(result.peak_anonymous for result in ours)


def read_status(pid):
    """Sizes of /proc/PID/status in bytes; none of a process that has ended."""
    sizes = {}
    with open(f"/proc/{pid}/status", encoding="utf-8") as status:
        for line in status:
            key, _, value = line.partition(":")
            if value.endswith(" kB\n"):
                sizes[key] = int(value.split()[0]) * 1024
    return sizes


def run_all(tool_list, rounds, progress):
    """In turn, A B A B, so that what slows the machine down meets all of them."""
    results = {tool.name: Result(tool) for tool in tool_list}
    for number in range(rounds + 1):
        print(f"{'warming up' if number == 0 else f'round {number} of {rounds}'} …", file=progress, flush=True)
        for result in results.values():
            if number == 0:
                watch_memory(result.tool, result)
            else:
                result.seconds.append(time_once(result.tool))
    return results
