# SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
# SPDX-License-Identifier: GPL-2.0-or-later
"""Measures the live view: from a denial of the running kernel to its painted row."""

import json
import os
import statistics
import subprocess
import sys


def measure(program, rounds):
    """The median of each number over the rounds, each a process of its own."""
    runs = []
    for number in range(rounds):
        print(f"live, round {number + 1} of {rounds} …", file=sys.stderr, flush=True)
        done = subprocess.run([program], capture_output=True, text=True,
                              env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, check=False)
        if done.returncode != 0:
            sys.exit(f"tests/bench/run: the live view cannot be measured: {done.stderr.strip()}")
        runs.append(json.loads(done.stdout))
    return {key: statistics.median(run[key] for run in runs) for key in runs[0]}


def as_text(numbers):
    return "\n".join([
        f"denial to painted row: median {numbers['latency_median_ms']:.1f} ms, 99th of 100 "
        f"{numbers['latency_p99_ms']:.1f} ms, most {numbers['latency_most_ms']:.1f} ms "
        f"({numbers['samples']:.0f} denials, one at a time)",
        f"while {numbers['burst_denials_per_s']:.0f} denials a second came, {numbers['burst_records_per_s']:.0f} "
        f"records: {numbers['burst_frames_per_s']:.0f} frames a second, longest pause "
        f"{numbers['burst_stall_ms']:.1f} ms",
        f"of {numbers['burst_made']:.0f} denials {numbers['burst_seen']:.0f} were shown; records lost: "
        f"{numbers['burst_lost_in_kernel']:.0f} in the kernel, {numbers['burst_announced']:.0f} announced as gaps",
    ])
