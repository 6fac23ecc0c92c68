// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "machine.h"
#include "options.h"
#include "output.h"
#include "truth.h"

#include <deque>
#include <string>

namespace surveyor::loggen {

/// The whole log, from the first machine's first line to the truth about it.
class Generator
{
public:
    explicit Generator(const Options &options)
        : m_options(options)
    {
    }

    void run(Output &output);

    const Truth &truth() const { return m_truth; }
    const Truth::Totals &totals() const { return m_totals; }
    std::string truthJson() const { return m_truth.toJson(m_totals); }

private:
    Options m_options;
    Truth m_truth;
    Truth::Totals m_totals;
};

} // namespace surveyor::loggen
