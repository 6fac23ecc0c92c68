// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/loss.h"
#include "policy/model/policy.h"

#include <string_view>

namespace surveyor::formats {

/// A description for reviews: what each layer restricts, what its rules allow, what stays open;
/// in the words of the document, variables not replaced. Tables are those of GitHub's Markdown.
ExportResult writeMarkdown(const policy::Policy &policy, std::string_view name);

} // namespace surveyor::formats
