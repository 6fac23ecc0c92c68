// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/lineage_reason.h"

namespace surveyor::denials {

std::string_view messageId(LineageSignal signal) noexcept
{
    using enum LineageSignal;
    switch (signal) {
    case SameEvent: return "same-event";
    case SameProcess: return "same-process";
    case CreatorDenied: return "creator-denied";
    case SameCreator: return "same-creator";
    case ParentProcess: return "parent-process";
    case ReleasedTogether: return "released-together";
    case SameProgram: return "same-program";
    }
    return "";
}

std::string_view certaintyName(Certainty certainty) noexcept
{
    switch (certainty) {
    case Certainty::Unknown: return "unknown";
    case Certainty::Likely: return "likely";
    case Certainty::Inferred: return "inferred";
    case Certainty::Exact: return "exact";
    }
    return "";
}

} // namespace surveyor::denials
