// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/query/query.h"
#include "denials/row_set.h"
#include "denials/store.h"
#include "denials/time_range.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace surveyor::cli {

/// Which logs a command reads, and how it answers.
struct ReadRequest
{
    std::vector<std::string> sources;
    bool system = false; ///< recorded history, through the helper, instead of sources
    /// A folder of journals instead of sources; "" is this machine's journal.
    std::optional<std::string> journal;
    std::string query; ///< as written; empty keeps every denial
    bool json = false;
    unsigned threads = 0;
    denials::TimeRange times;
    bool rotated = false;
    bool gapRows = false; ///< the command shows them
    bool lineage = true;  ///< the answer tells who is nested in whom; a query may ask for it too
    std::uint32_t maxRows = denials::Store::defaultMaxRows;
};

/// `--since T` and `--until T`, in the words of queries (denials/query/moment.h).
void addTimes(CLI::App &command, denials::TimeRange &times);

/// The arguments that every command with logs has. @p request must outlive the parsing.
void addReading(CLI::App &command, ReadRequest &request);

/// Reads the logs, hands everything read to @p print, then writes to standard error what could
/// not be read. Nothing is printed if nothing was read: zeros would say that there was a log and
/// nothing in it. Returns the exit status.
int readLogs(const ReadRequest &request,
             const std::function<void(const denials::StoreView &)> &print);

/// The option `--query`, for commands that answer from denials. @p query must outlive the parsing.
void addQuery(CLI::App &command, std::string &query);

/// The same as readLogs(), with the rows that the query keeps. A wrong query is a usage error,
/// found before anything is read.
int readRows(const ReadRequest &request, const std::function<void(const denials::RowSet &)> &print);

} // namespace surveyor::cli
