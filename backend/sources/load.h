// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/store.h"

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace surveyor::sources {

/// How far a load has come. bytesTotal is 0 where it cannot be known (standard input).
struct Progress
{
    std::uint64_t bytesDone = 0;
    std::uint64_t bytesTotal = 0;
};

struct LoadOptions
{
    /// Threads that take lines apart, the calling one included; 0 = one per core, at most 4.
    unsigned threads = 0;
    /// Called on the calling thread, at most every 50 ms, after Store::publish().
    std::function<void(const Progress &)> progress;
};

/// A source that could not be read, or not to its end.
struct SourceError
{
    std::string source;
    std::string what; ///< English
};

struct LoadResult
{
    std::vector<SourceError> errors;
    bool cancelled = false;
    bool lossy = false; ///< some records came from `ausearch -i`
};

/// Reads audit logs into @p store, in the order given; "-" is standard input. Blocks; meant
/// for a worker thread. On return everything read is published, also after an error or a stop.
LoadResult load(const std::vector<std::string> &sources, denials::Store &store,
                const LoadOptions &options = {}, std::stop_token stop = {});

} // namespace surveyor::sources
