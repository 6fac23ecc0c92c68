# SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
# SPDX-License-Identifier: GPL-2.0-or-later
"""Measures the window: goals 7 to 14, with Qt's own parts as peers."""

import json
import os
import statistics
import subprocess
import sys

from . import logs
from .goals import Verdict

# By a log of a million denials, and of five: number of goal, what, key, most milliseconds.
GOALS = [
    (7, "column filter to the repainted table", "filter_column_ms", 33, 50),
    (8, "part of a path, few hits, to the repainted table", "filter_few_ms", 60, 100),
    (8, "part of a path, many hits, to the repainted table", "filter_many_ms", 60, 100),
    (8, "clearing that filter, to the repainted table", "clear_many_ms", 33, 60),
    (10, "sort by target, the first time", "sort_target_ms", 300, 400),
    (10, "the same the other way round", "sort_target_again_ms", 30, 80),
    (11, "empty window to its first paint", "empty_window_ms", 150, 150),
    (11, "opening the log to the first rows", "first_rows_ms", 300, 300),
    (12, "scrolling by three rows, median", "scroll_median_ms", 8, 8),
    (12, "scrolling by three rows, 99th of 100", "scroll_p99_ms", 16.7, 16.7),
    (13, "1000 rows appended and painted", "append_ms", 20, 20),
    (14, "longest pause while loading", "stall_loading_ms", 50, 50),
    (14, "longest pause while filtering", "stall_filter_ms", 50, 50),
    (14, "longest pause while clearing a filter", "stall_clear_ms", 50, 50),
    (14, "longest pause while sorting", "stall_sort_ms", 50, 50),
    (14, "longest pause while 20,000 denials a second come", "stall_burst_ms", 50, 50),
]
# Ours, theirs, what the ratio says.
PEERS = [
    ("scroll_median_ms", "plain_scroll_median_ms", "scrolling, of a QTableView with a trivial model"),
    ("append_ms", "plain_append_ms", "appending, of a QTableView with a trivial model"),
    ("empty_window_ms", "label_ms", "empty window, of a window with one label"),
    ("clear_many_ms", "qsortfilterproxy_20k_clear_ms", "clearing a filter, of QSortFilterProxyModel with 20000 rows"),
    ("sort_target_ms", "qsortfilterproxy_20k_sort_ms", "sorting, of QSortFilterProxyModel with 20000 rows"),
]


def measure(programs, cache, events, rounds):
    """The median of each number over the rounds, each a process of its own."""
    log = logs.make(programs, cache, ["--events", str(events), "--landlock-share", "1", "--seed", "44"])
    more = logs.make(programs, cache, ["--events", "1000", "--landlock-share", "1", "--seed", "45"])
    runs = []
    for number in range(rounds):
        print(f"window, round {number + 1} of {rounds} …", file=sys.stderr, flush=True)
        done = subprocess.run([programs.window_bench, log.path, more.path], capture_output=True, text=True,
                              env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, check=False)
        if done.returncode != 0:
            sys.exit(f"tests/bench/run: the window failed: {done.stderr.strip()}")
        runs.append(json.loads(done.stdout))
    return {key: statistics.median(run[key] for run in runs) for key in runs[0]}


def judge(numbers):
    large = numbers["rows"] > 2_000_000
    return [(number, Verdict(f"{what}: at most {most_large if large else most} ms", f"{numbers[key]:.1f} ms",
                             numbers[key] <= (most_large if large else most)))
            for number, what, key, most, most_large in GOALS]


def as_text(numbers):
    lines = [f"{numbers['rows']:.0f} denials; a filter kept {numbers['filter_few_rows']:.0f}, another "
             f"{numbers['filter_many_rows']:.0f}; {numbers['append_rows']:.0f} rows appended", ""]
    words = {True: "met", False: "MISSED"}
    lines += [f"{words[verdict.met]:7} goal {number}: {verdict.goal}: {verdict.figure}"
              for number, verdict in judge(numbers)]
    lines.append("")
    lines.append(f"{numbers['filter_word_ms']:.1f} ms for a word in any column, to the repainted table")
    lines.append(f"{numbers['burst_rows_per_s']:.0f} live denials a second, "
                 f"{numbers['burst_frames_per_s']:.0f} frames a second")
    lines += [f"{numbers[ours] / max(numbers[theirs], 0.001):8.2f} times the time of {what}"
              for ours, theirs, what in PEERS]
    return "\n".join(lines)
