# SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
# SPDX-License-Identifier: GPL-2.0-or-later
"""Measures the helper: denials a second without a loss, and processor time a record."""

import json
import subprocess
import sys


def measure(program, seconds):
    """One run for each rate and size of queues, each with the peer beside it."""
    runs = []
    with subprocess.Popen([program, str(seconds)], stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout:
            runs.append(json.loads(line))
            print(f"helper, {runs[-1]['queues']} queues, {runs[-1]['rate'] or 'as fast as can be'} …",
                  file=sys.stderr, flush=True)
    if process.returncode != 0:
        sys.exit("tests/bench/run: the helper cannot be measured")
    return runs


def best(runs, queues):
    """The highest rate of denials that all reached the client."""
    rates = [run["made"] / run["seconds"] for run in runs if run["queues"] == queues and run["complete"]]
    return max(rates, default=0)


def as_text(runs):
    head = ("queues", "asked/s", "made/s", "denials", "not seen", "kernel lost", "announced", "µs/record", "peer", "ratio")
    rows = [head]
    for run in runs:
        ours, theirs = (1e6 * run[key] / max(run["records"], 1) for key in ("helper_cpu", "peer_cpu"))
        rows.append((run["queues"], str(run["rate"] or "most"), f"{run['made'] / run['seconds']:.0f}", str(run["made"]),
                     str(run["made"] - run["seen"]), str(run["lost_in_kernel"]), str(run["announced"]),
                     f"{ours:.2f}", f"{theirs:.2f}", f"{ours / max(theirs, 1e-9):.2f}"))
    widths = [max(len(row[column]) for row in rows) for column in range(len(head))]
    lines = ["  ".join(cell.rjust(width) for cell, width in zip(row, widths)) for row in rows]
    lines += ["", "Lost are records, of which a denial has four. The peer reads the same records and counts them.", ""]
    lines += [f"{queues} queues: {best(runs, queues):.0f} denials a second without a loss"
              for queues in dict.fromkeys(run["queues"] for run in runs)]
    return "\n".join(lines)
