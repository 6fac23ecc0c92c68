# SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
# SPDX-License-Identifier: GPL-2.0-or-later
"""Compares what landlock-survey says of a log with what the generator put into it."""

import collections
import json
import subprocess

# What the truth file says beside the summary's counts; see compare_rows().
DETAILS = {"boots", "domain_list"}


def survey(programs, command, log, threads):
    done = subprocess.run([programs.survey, command, "--json", "--threads", str(threads), log.path],
                          stdin=subprocess.DEVNULL, capture_output=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"landlock-survey {command} failed: {done.stderr.decode(errors='replace')}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def compare(programs, log, threads):
    """Sentences, one for each count of the summary that differs."""
    [summary] = survey(programs, "summary", log, threads)
    # Random bytes can look like the start of a kernel log's line, which is no defect of a log.
    summary["malformed"] += summary.pop("foreign")
    differences = []
    for key, expected in log.truth.items():
        if key in DETAILS:
            continue
        found = summary.get(key)
        if isinstance(expected, dict) and isinstance(found, dict):
            differences += [f"{key} {name!r}: {found.get(name)}, truth {expected.get(name)}"
                            for name in sorted(expected.keys() | found.keys())
                            if expected.get(name) != found.get(name)]
        elif found != expected:
            differences.append(f"{key}: {found}, truth {expected}")
    return differences


def compare_bare_parser(programs, log, threads):
    """That the yardstick reads all denials, too."""
    done = subprocess.run([programs.bare_parser, log.path, str(threads)], stdin=subprocess.DEVNULL,
                          capture_output=True, check=True)
    found, expected = int(done.stdout), log.truth["denials"]
    return [] if found == expected else [f"bare parser: {found} denials, truth {expected}"]


def compare_rows(programs, log, threads):
    """The same for the denials of each domain of each boot, counted row by row."""
    rows = survey(programs, "denials", log, threads)
    ids = collections.Counter(row["id"] for row in rows)
    differences = [f"the id {name} stands for {count} denials" for name, count in ids.items() if count > 1]
    # Boots have no names in the log: the n-th of a host is the n-th in time.
    first_of_boot = {}
    for row in rows:
        boot = (row["host"], row["boot"])
        first_of_boot[boot] = min(row["time_ms"], first_of_boot.get(boot, row["time_ms"]))
    found = collections.Counter(
        (row["host"], number_of(first_of_boot, row["host"], row["boot"]), row["domain"]) for row in rows)
    first_in_truth = {(boot["host"], number): boot["first_ms"] for number, boot in enumerate(log.truth["boots"])}
    expected = collections.Counter()
    for domain in log.truth["domain_list"]:
        place = number_of(first_in_truth, domain["host"], domain["boot"])
        expected[domain["host"], place, domain["domain"]] += domain["denials_seen"]
    expected = +expected
    for domain in sorted(found.keys() | expected.keys()):
        if found[domain] != expected[domain]:
            differences.append(f"domain {domain}: {found[domain]} denials, truth {expected[domain]}")
    return differences


def number_of(first_ms, host, boot):
    order = sorted((time, name) for (owner, name), time in first_ms.items() if owner == host)
    return [name for _, name in order].index(boot)
