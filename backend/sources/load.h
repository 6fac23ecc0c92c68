// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/store.h"
#include "denials/time_range.h"
#include "sources/source_error.h"
#include "sources/spool.h"

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace surveyor::sources {

/// How far a load has come, in bytes on the disk: of a compressed file, compressed ones.
/// bytesTotal is 0 where it cannot be known (standard input).
struct Progress
{
    std::uint64_t bytesDone = 0;
    std::uint64_t bytesTotal = 0;
};

struct LoadOptions
{
    /// Threads that take lines apart, the calling one included; 0 = one per core, at most 4.
    unsigned threads = 0;
    /// Denials and domain records of other times are left out. In big plain files what cannot
    /// hold these times is not read at all; counts of lines and records are of what was read.
    denials::TimeRange times;
    /// Read the whole rotated set of each file that is named.
    bool rotated = false;
    /// Announced losses become rows of their own (denials/gap.h); else they are only counted.
    bool gapRows = false;
    /// How much room on the disk the text of one stream or compressed file may take, compressed.
    std::uint64_t spoolBytes = Spool::defaultMaxBytes;
    /// Called on the calling thread, at most every 50 ms, after Store::publish().
    std::function<void(const Progress &)> progress;
};

struct LoadResult
{
    std::vector<SourceError> errors;
    bool cancelled = false;
    bool lossy = false; ///< some records came from `ausearch -i`
};

/// Reads audit logs into @p store, in the order given; "-" is standard input. A folder stands for
/// the logs in it, and the files of one rotated set are read as one log, oldest first
/// (sources/log_set.h). Blocks; meant for a worker thread. On return everything read is published, also after an error or a stop.
LoadResult load(const std::vector<std::string> &sources, denials::Store &store,
                const LoadOptions &options = {}, std::stop_token stop = {});

} // namespace surveyor::sources
