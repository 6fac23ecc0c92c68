# SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
# SPDX-License-Identifier: GPL-2.0-or-later
"""Compares the parents that landlock-survey infers with those that the generator knows."""

import json
import statistics
import subprocess
import sys
from dataclasses import dataclass, field

from harness.goals import Verdict
from harness.truth import number_of, survey

MOST_WRONG = 0.01  # of the links called inferred
MOST_UNKNOWN = 0.10  # of the domains with an ancestor of which the log can tell (Truth::nearestKnowable)


@dataclass
class Score:
    inferred: int = 0
    wrong: int = 0  # inferred, and not around it, or not the nearest of which the log can tell
    no_ancestor: int = 0  # of those: not around it at all
    not_nearest: int = 0  # inferred and right, but another that left records lies in between
    likely: int = 0
    likely_wrong: int = 0
    knowable: int = 0
    unknown: int = 0  # knowable, and neither inferred nor likely
    examples: list = field(default_factory=list)

    def wrong_share(self):
        return self.wrong / self.inferred if self.inferred else 0

    def unknown_share(self):
        return self.unknown / self.knowable if self.knowable else 0

    def text(self):
        return (f"{self.inferred} inferred, {100 * self.wrong_share():.2f} % wrong "
                f"({self.no_ancestor} no ancestor at all), {self.not_nearest} with others in between of which the log "
                f"tells nothing; {self.likely} likely, {self.likely_wrong} wrong; "
                f"{self.knowable} knowable, {100 * self.unknown_share():.2f} % left unknown")


def true_domains(log):
    """By (host, boot, id): the domain in the truth, boots numbered as they came."""
    first = {(boot["host"], number): boot["first_ms"] for number, boot in enumerate(log.truth["boots"])}
    return {(domain["host"], number_of(first, domain["host"], domain["boot"]), domain["domain"]): domain
            for domain in log.truth["domain_list"]}


def claims(programs, log, threads):
    """By (host, boot, id): what landlock-survey says of the domain's parent."""
    found = survey(programs, "domains", log, threads)
    first = {(domain["host"], domain["boot"]): int(domain["boot"][1:]) for domain in found}
    return {(domain["host"], number_of(first, domain["host"], domain["boot"]), domain["domain"]): domain["parent"]
            for domain in found}


def ancestors(truth, key):
    domain = truth.get(key)
    while domain and domain["nearest_visible"]:
        yield domain["nearest_visible"]
        domain = truth.get((*key[:2], domain["nearest_visible"]))


def score(programs, log, threads):
    truth, found = true_domains(log), claims(programs, log, threads)
    result = Score()
    for key, domain in truth.items():
        claim = found.get(key)
        certainty = claim["certainty"] if claim else "unknown"
        nearest = claim is not None and claim["domain"] == domain["nearest_visible"]
        right = nearest or (claim is not None and claim["domain"] == domain["nearest_knowable"])
        knowable = domain["nearest_knowable"] is not None
        result.knowable += knowable
        result.unknown += knowable and claim is None
        if certainty == "likely":
            result.likely += 1
            result.likely_wrong += not right
        elif certainty == "inferred":
            result.inferred += 1
            result.not_nearest += right and not nearest
            if not right:
                result.wrong += 1
                result.no_ancestor += claim["domain"] not in ancestors(truth, key)
                result.examples.append((key, domain, claim))
    return result


def compare(programs, log, threads):
    """Sentences, one for each promise that is not kept."""
    result = score(programs, log, threads)
    differences = []
    if result.wrong_share() > MOST_WRONG:
        differences.append(f"lineage: {result.text()}, such as {result.examples[0]}")
    if result.unknown_share() > MOST_UNKNOWN:
        differences.append(f"lineage: {result.text()}")
    return differences


def judge(programs, log, rounds):
    """How good the links are, and what they cost beside the load of the same log."""
    runs = []
    for _ in range(rounds):
        done = subprocess.run([programs.lineage_rate, log.path], capture_output=True, check=False)
        if done.returncode != 0:
            sys.exit(f"tests/bench/run: surveyor-lineage-rate failed: {done.stderr.decode(errors='replace')}")
        runs.append(json.loads(done.stdout))
    share = statistics.median(run["lineage_s"] / run["load_s"] for run in runs)
    domains = runs[0]["domains"]
    result = score(programs, log, 2)
    return [
        ("lineage", Verdict(f"lineage of {domains} domains at most half the time of loading, one core",
                            f"{100 * share:.0f} % of {statistics.median(run['load_s'] for run in runs):.2f} s",
                            share <= 0.5)),
        ("lineage", Verdict("at most 1 % of inferred links wrong, at most 10 % of knowable ones unknown",
                            result.text(),
                            result.wrong_share() <= MOST_WRONG and result.unknown_share() <= MOST_UNKNOWN)),
    ]
