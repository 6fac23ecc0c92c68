// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/denial.h"
#include "denials/explanation/explanation.h"

#include <cstdint>
#include <string>

namespace surveyor::cli {

/// Denials that are explained in the same words.
struct ExplainedGroup
{
    denials::Explanation explanation;
    std::uint64_t count = 0;
    std::int64_t firstMs = 0;
    std::int64_t lastMs = 0;
};

/// A paragraph of several lines.
std::string explanationText(const ExplainedGroup &group);

/// One line of JSON: `id`, `remedy` and `statements` [{`section` `message` `basis` `text`
/// `arguments` [..]}], where an argument is text, a number, a list of rights, {`gloss`: right} or
/// {`message`: id}.
std::string explanationJson(const denials::Denial &denial, const denials::Explanation &explanation);

} // namespace surveyor::cli
