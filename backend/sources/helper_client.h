// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "wire/unique_fd.h"

#include <cstdint>
#include <expected>
#include <memory>
#include <stop_token>
#include <string>

struct sd_bus;

namespace surveyor::sources {

enum class HelperProblem : std::uint8_t {
    NoBus,               ///< there is no system bus, or it cannot be reached
    NotInstalled,        ///< the bus does not know the helper
    NotStarted,          ///< it is installed and does not start
    Refused,             ///< polkit says no, or the password was wrong
    NeedsAuthentication, ///< a password would help, and nobody could be asked for it
    NoPolkit,            ///< there is no polkit, and so nobody who could say yes
    TooMany,             ///< this user has as many streams or questions as one may have
    TimedOut,
    Gone,      ///< the helper ended before it answered
    Cancelled, ///< a stop was requested
    Failed,    ///< anything else
};

struct HelperError
{
    HelperProblem problem = HelperProblem::Failed;
    std::string what; ///< English; says what to do where something can be done
};

/// Whether a person may be asked for a password. Only where one has just asked for the data.
enum class Prompt : std::uint8_t { Never, Allowed };

/// Which part of the recorded history; times in microseconds since the epoch.
struct HistoryQuery
{
    std::uint64_t sinceUs = 0;
    std::uint64_t untilUs = 0;    ///< 0: no end
    std::uint32_t maxDenials = 0; ///< 0: no limit
};

/// A stream of frames; HelperStream reads it.
struct HelperSocket
{
    wire::UniqueFd socket;
    std::shared_ptr<sd_bus> bus; ///< the helper ends the stream when this connection is closed
};
using HelperAnswer = std::expected<HelperSocket, HelperError>;

// Both block, up to two minutes while a password is typed, or until @p stop; meant for a worker
// thread.

/// The kernel's records from now on.
HelperAnswer openLive(Prompt prompt, const std::stop_token &stop = {});
/// The records that auditd and journald have kept.
HelperAnswer openHistory(const HistoryQuery &query, Prompt prompt,
                         const std::stop_token &stop = {});

} // namespace surveyor::sources
