// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/store.h"
#include "denials/time_range.h"
#include "sources/live_source.h"

#include <chrono>
#include <expected>
#include <functional>
#include <stop_token>
#include <string>

namespace surveyor::sources {

struct FollowOptions
{
    /// Denials and domain records of other times are left out.
    denials::TimeRange times;
    /// Announced losses become rows of their own (denials/gap.h); else they are only counted.
    bool gapRows = false;
    /// Called on the calling thread, at most every 50 ms, after Store::publish() of news.
    std::function<void()> grown;
    /// A denial whose SYSCALL record has not come waits so long, and then for a moment without lines.
    std::chrono::milliseconds settleAfter{500};
};

/// Reads a source into @p store as it grows, until it ends or a stop is requested, which takes a
/// tenth of a second. Blocks; meant for a worker thread. On return everything read is published.
/// An error is English.
std::expected<void, std::string> follow(LiveSource &source, denials::Store &store,
                                        const FollowOptions &options, const std::stop_token &stop);

} // namespace surveyor::sources
