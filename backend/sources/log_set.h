// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "sources/source_error.h"

#include <string>
#include <vector>

namespace surveyor::sources {

/// A log as one text: a file, or the files of a rotated set, oldest first.
struct Log
{
    std::vector<std::string> files;
};

/// What people name, as logs.
///
/// A folder stands for the logs in it: the set of audit.log where there is one, else every set
/// of NAME.log. A file stands for itself, with @p rotated for its whole set. To a set of
/// audit.log belong audit.log.1, audit.log.2.gz, audit.log-20261123.xz and the like. Files of
/// one set that are named one by one (audit.log*) are one log too. Order within a set is that of
/// the first records; where there are none, that of the names.
///
/// A folder without logs, or that cannot be listed, goes to @p errors.
std::vector<Log> findLogs(const std::vector<std::string> &names, bool rotated,
                          std::vector<SourceError> &errors);

/// The files of the set that @p file belongs to, oldest first, itself among them.
std::vector<std::string> rotatedSet(const std::string &file);

} // namespace surveyor::sources
