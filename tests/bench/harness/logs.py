# SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
# SPDX-License-Identifier: GPL-2.0-or-later
"""Made-up logs with known contents, made once and kept."""

import hashlib
import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

# One for each thing that makes logs differ; --check-only reads them all.
VARIANTS = {
    "plain": ["--seed", "7"],
    "names": ["--seed", "8", "--spelling", "names"],
    "numeric": ["--seed", "9", "--spelling", "numeric"],
    "enriched": ["--seed", "10", "--format", "enriched"],
    "kernel log": ["--seed", "11", "--format", "kernel"],
    "hosts and boots": ["--seed", "12", "--hosts", "3", "--boots", "2"],
    "records apart or reversed": ["--seed", "13", "--interleave", "0.2"],
    "lines that are no records": ["--seed", "14", "--junk", "0.05"],
    "never,task": ["--seed", "15", "--never-task", "0.3"],
    "few pids": ["--seed", "18", "--pids", "8192", "--short-lived", "0.8"],
    "no Landlock": ["--seed", "16", "--landlock-share", "0"],
    "all at once": ["--seed", "17", "--hosts", "2", "--boots", "2", "--interleave", "0.1",
                    "--junk", "0.05", "--never-task", "0.2", "--format", "enriched"],
}


# Some 100,000 domains in 1,000,000 events.
MANY_DOMAINS = ["--seed", "44", "--short-lived", "1", "--landlock-share", "0.9"]


class Programs:
    """The programs of a build, found or complained about."""

    def __init__(self, build_dir):
        folder = build_dir.resolve() / "bin"
        self.survey = folder / "landlock-survey"
        self.loggen = folder / "surveyor-loggen"
        self.auparse_loop = folder / "surveyor-auparse-loop"
        self.newline_count = folder / "surveyor-newline-count"
        self.bare_parser = folder / "surveyor-bare-parser"
        self.lineage_rate = folder / "surveyor-lineage-rate"
        self.window_bench = folder / "surveyor-window-bench"
        for program in vars(self).values():
            # A build may be without the window; --window says so then.
            if not program.exists() and program != self.window_bench:
                sys.exit(f"tests/bench/run: {program} is missing; build it first")


@dataclass
class Log:
    path: Path
    truth: dict


def default_cache():
    home = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(home) / "landlock-surveyor" / "bench"


def make(programs, cache, options):
    """The log for these options of surveyor-loggen. A changed generator makes a new one."""
    recipe = programs.loggen.read_bytes() + "\0".join(options).encode()
    name = hashlib.sha256(recipe).hexdigest()[:16]
    log, known = cache / f"{name}.log", cache / f"{name}.truth.json"
    if not known.exists():
        cache.mkdir(parents=True, exist_ok=True)
        drop_unused(cache)
        # Two runs at once must not read each other's halves. The truth goes last: it says "done".
        half = [Path(f"{path}.{os.getpid()}") for path in (log, known)]
        subprocess.run([programs.loggen, *options, "--output", half[0], "--truth", half[1]], check=True)
        half[0].rename(log)
        half[1].rename(known)
    os.utime(log)
    return Log(log, json.loads(known.read_text(encoding="utf-8")))


def drop_unused(cache):
    """What no run has read for a week, most likely of a generator that is no more."""
    for path in cache.glob("*.log"):
        if time.time() - path.stat().st_mtime > 7 * 24 * 3600:
            path.with_suffix(".truth.json").unlink(missing_ok=True)
            path.unlink(missing_ok=True)
