# SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
# SPDX-License-Identifier: GPL-2.0-or-later
"""The speed and memory this project promises, as ratios that hold on any machine."""

from dataclasses import dataclass

from harness import since

ONE, TWO = "landlock-survey, 1 thread", "landlock-survey, 2 threads"
# The same with what only some answers tell of: domains that are nested in others.
WITH_LINEAGE = "… and lineage, 1 thread", "… and lineage, 2 threads"
MEGABYTE = 1_000_000


@dataclass
class Verdict:
    goal: str
    figure: str
    met: bool | None  # None: not measured


def faster(results, ours, other, least):
    ratio = results[ours].times_faster_than(results[other])
    return Verdict(f"at least {least} times faster than {other}, {cores(ours)}", f"{ratio:.1f}", ratio >= least)


def beats(results, ours, bare):
    """A parser that maps the file and trusts every byte of it: what being careful costs."""
    ratio = results[ours].times_faster_than(results[bare])
    return Verdict(f"faster than a bare parser, {cores(ours)}", f"{ratio:.2f} times", ratio > 1)


def slower(results, ours, other, most):
    ratio = 1 / results[ours].times_faster_than(results[other])
    return Verdict(f"at most {most} times the time of {other}, {cores(ours)}", f"{ratio:.1f}", ratio <= most)


def share(results, ours, other, least):
    percent = 100 * results[ours].times_faster_than(results[other])
    return Verdict(f"at least {least} % of the rate of {other}, {cores(ours)}", f"{percent:.1f} %", percent >= least)


def cores(ours):
    return "one core" if ours == ONE else "two cores"


def linear(results, large):
    goal = "time per event of a log of 5 times the size at most 1.6 times as long"
    if not large:
        return Verdict(goal, "not measured; --large does", None)
    worst = max(large[name].median() / (5 * results[name].median()) for name in (ONE, TWO))
    return Verdict(goal, f"{worst:.2f}", worst <= 1.6)


def memory(results):
    peak = max(results[name].peak_anonymous for name in (ONE, TWO, *WITH_LINEAGE)) / MEGABYTE
    return Verdict("anonymous memory below 300 MB", f"{peak:.0f} MB", peak < 300)


def bytes_per_denial(results, denials, own, size):
    """At the peak, dictionaries and buffers of reading included, beside what the program takes for
    itself; raw text is in the log."""
    goal = f"at most 100 bytes of anonymous memory a denial, beside the program's own {own / MEGABYTE:.1f} MB, {size}"
    if not results or denials < 100_000:
        return Verdict(goal, "not measured; a log of 1000000 events, or --large, does", None)
    bare, whole = ((max(results[name].peak_anonymous for name in names) - own) / denials
                   for names in ((ONE, TWO), WITH_LINEAGE))
    return Verdict(goal, f"{whole:.0f}, without lineage {bare:.0f}", whole <= 100)


def seeking(results):
    goal = "the last hundredth of a log of over 2 GB in at most 1/20 of the time to read it, and of ausearch -ts"
    if not results:
        return Verdict(goal, "not measured; --large does", None)
    whole = results[since.OURS].times_faster_than(results[since.WHOLE])
    other = results[since.OURS].times_faster_than(results[since.AUSEARCH])
    return Verdict(goal, f"1/{whole:.0f} and 1/{other:.0f}", whole >= 20 and other >= 20)


def judge(results, large, denials, large_denials, own, sought):
    """By number of goal; `own` is measure.own_memory(), `sought` are the results of harness/since.py."""
    return [
        (1, faster(results, ONE, "ausearch --raw", 4)),
        (1, faster(results, ONE, "auparse loop", 8)),
        (2, faster(results, TWO, "ausearch --raw", 6)),
        (2, faster(results, TWO, "ausearch", 12)),
        (2, faster(results, TWO, "auparse loop", 12)),
        (3, slower(results, ONE, "wc -l", 8)),
        (3, slower(results, ONE, "grep -c", 4)),
        (3, share(results, ONE, "newline count", 5)),
        (3, share(results, TWO, "newline count", 10)),
        (4, Verdict("at most 1.5 times the time klogg indexes lines in, two cores", "not measured: klogg is no package here", None)),
        (5, linear(results, large)),
        (6, bytes_per_denial(results, denials, own, "this log")),
        (6, bytes_per_denial(large, large_denials, own, "5 times the size")),
        ("bare parser", beats(results, ONE, "bare parser, 1 thread")),
        ("bare parser", beats(results, TWO, "bare parser, 2 threads")),
        ("memory", memory(results)),
        ("since", seeking(sought)),
    ]
