// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/query/query.h"
#include "denials/row_set.h"
#include "denials/store.h"

#include <functional>
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
    std::string query; ///< as written; empty keeps every denial
    bool json = false;
    unsigned threads = 0;
};

/// The arguments that every command with logs has. @p request must outlive the parsing.
void addReading(CLI::App &command, ReadRequest &request);

/// Reads the logs, hands everything read to @p print, then writes to standard error what could
/// not be read. Nothing is printed if nothing was read: zeros would say that there was a log and
/// nothing in it. Returns the exit status.
int readLogs(const ReadRequest &request,
             const std::function<void(const denials::StoreView &)> &print);

/// The option `--query`, for commands that answer from denials.
void addQuery(CLI::App &command, ReadRequest &request);

/// The same as readLogs(), with the rows that the query keeps. A wrong query is a usage error,
/// found before anything is read.
int readRows(const ReadRequest &request, const std::function<void(const denials::RowSet &)> &print);

} // namespace surveyor::cli
