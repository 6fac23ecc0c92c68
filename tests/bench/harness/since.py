# SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
# SPDX-License-Identifier: GPL-2.0-or-later
"""How long it takes to ask a big log for its last hundredth only."""

import datetime

from harness import measure

OURS, WHOLE, AUSEARCH = "landlock-survey --since", "landlock-survey, whole log", "ausearch -ts"


def tools(programs, log):
    first, last = log.truth["first_ms"], log.truth["last_ms"]
    since = datetime.datetime.fromtimestamp((last - (last - first) // 100) // 1000)
    survey = [programs.survey, "summary", "--json", "--threads", "1"]
    return [
        measure.Tool(OURS, [*survey, "--since", since.isoformat(), log.path], ours=True),
        measure.Tool(WHOLE, [*survey, log.path], ours=True),
        # The date as ausearch reads it in the C locale, in local time too.
        measure.Tool(AUSEARCH, ["ausearch", "-if", log.path, "--raw", "-m", "1423,1424", "-ts",
                                since.strftime("%m/%d/%y"), since.strftime("%H:%M:%S")], long_answer=True),
    ]


def run(programs, log, rounds, progress):
    return measure.run_all(tools(programs, log), rounds, progress)
