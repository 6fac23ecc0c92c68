# SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
# SPDX-License-Identifier: GPL-2.0-or-later
"""What was measured, as tables for people or JSON for programs."""

REFERENCE = "ausearch --raw"
MIB = 1024 * 1024


def rows(log, results):
    size = log.path.stat().st_size
    for name, result in results.items():
        row = {"tool": name, "median_s": round(result.median(), 4),
               "runs_s": [round(seconds, 4) for seconds in result.seconds],
               "mb_per_s": round(size / 1e6 / result.median()),
               "events_per_s": round(log.truth["events"] / result.median()),
               "peak_rss": result.peak_rss, "peak_anonymous": result.peak_anonymous}
        if REFERENCE in results:
            row["times_faster_than_ausearch"] = round(result.times_faster_than(results[REFERENCE]), 2)
        yield row


def as_json(log, results, large, sought, verdicts, differences):
    return {"log": {"bytes": log.path.stat().st_size,
                    **{key: log.truth[key] for key in ("events", "lines", "denials", "domains")}},
            "tools": list(rows(log, results)),
            "large": {name: round(result.median(), 4) for name, result in (large or {}).items()},
            "since": {name: round(result.median(), 4) for name, result in (sought or {}).items()},
            "goals": [{"number": number, **vars(verdict)} for number, verdict in verdicts],
            "differences_from_truth": differences}


def as_text(log, results, large, sought, verdicts, differences):
    known = log.truth
    lines = [f"{log.path.stat().st_size / 1e6:.0f} MB, {known['events']} events, {known['lines']} lines, "
             f"{known['denials']} denials, {known['domains']} domains", "",
             f"{'':28}{'median s':>9}{'MB/s':>8}{'ausearch ÷':>12}{'RSS MiB':>9}{'anonymous MiB':>15}"]
    for row in rows(log, results):
        lines.append(f"{row['tool']:28}{row['median_s']:9.3f}{row['mb_per_s']:8}"
                     f"{row['times_faster_than_ausearch']:12.2f}{row['peak_rss'] / MIB:9.0f}"
                     f"{row['peak_anonymous'] / MIB:15.0f}")
    for name, result in (large or {}).items():
        lines.append(f"{'5 × ' + name:28}{result.median():9.3f}{'':29}{result.peak_anonymous / MIB:15.0f}")
    for name, result in (sought or {}).items():
        lines.append(f"{'5 × ' + name:28}{result.median():9.3f}{'':29}{result.peak_anonymous / MIB:15.0f}")
    lines.append("")
    words = {True: "met", False: "MISSED", None: "–"}
    for number, verdict in verdicts:
        lines.append(f"{words[verdict.met]:7} goal {number}: {verdict.goal}: {verdict.figure}")
    lines += ["", "Counts equal the truth." if not differences else "Counts DIFFER from the truth:"]
    return "\n".join(lines + [f"  {difference}" for difference in differences])
