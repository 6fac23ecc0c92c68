// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace surveyor::denials {

/// How sure a parent link is. Audit alone never gives Exact: a kernel snapshot or tracepoint does.
enum class Certainty : std::uint8_t {
    Unknown,  ///< no parent is claimed: a root "of unknown depth"
    Likely,   ///< a score from 0.4; drawn dashed
    Inferred, ///< a score from 0.75
    Exact,
};

/// What in the log speaks for A being an ancestor of B, strongest first.
enum class LineageSignal : std::uint8_t {
    SameEvent,        ///< both denied within one system call
    SameProcess,      ///< both denied the process `pid`
    CreatorDenied,    ///< A denied the process `pid` that created B
    SameCreator,      ///< the process `pid` created both
    ParentProcess,    ///< the parent of a process in B, `pid`, was denied by A or created it
    ReleasedTogether, ///< B, then A were released by the kernel at one moment
    SameProgram,      ///< both were created by one program and user; never alone
};
inline constexpr std::size_t lineageSignalCount = 7;

/// One reason of a parent link: a message id with its typed arguments.
struct LineageReason
{
    LineageSignal signal = LineageSignal::SameProgram;
    float weight = 0;      ///< 0 to 1, as it went into the score
    bool threaded = false; ///< halved: the process may have threads with domains of its own
    std::optional<std::int64_t> pid; ///< of the process the signal speaks of
};

/// The message id, "same-process"; a promise of `landlock-survey domains --json`.
std::string_view messageId(LineageSignal signal) noexcept;

/// "unknown", "likely", "inferred" or "exact".
std::string_view certaintyName(Certainty certainty) noexcept;

} // namespace surveyor::denials
