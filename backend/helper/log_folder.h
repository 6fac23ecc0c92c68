// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "wire/unique_fd.h"

#include <cstdint>
#include <optional>
#include <string>
#include <sys/stat.h>
#include <vector>

namespace surveyor::helper {

/// One of auditd's logs, open for reading.
struct LogFile
{
    wire::UniqueFd file;
    struct stat status{};
    off_t begin = 0;     ///< where to read from
    bool active = false; ///< auditd writes to it
};

/// The logs found, oldest first, and those that were not taken.
struct LogFiles
{
    std::vector<LogFile> files;
    unsigned refused = 0; ///< not as auditd makes them: no regular file, not root's, …
    int error = 0;        ///< why the folder, or some file, could not be opened
};

/// The folder auditd writes to, opened once, by root's own path; what others may have put into
/// it or in its way is refused. One thread.
class LogFolder
{
public:
    /// Of the log named in auditd.conf, or of the usual one; nothing where there is none that only
    /// root can have made.
    static std::optional<LogFolder> open();

    [[nodiscard]] LogFiles list() const;
    [[nodiscard]] int get() const noexcept { return m_folder.get(); }
    /// The group that may read the logs; 0 if root alone may.
    [[nodiscard]] gid_t group() const noexcept { return m_group; }

private:
    wire::UniqueFd m_folder;
    std::string m_base; ///< "audit.log"
    gid_t m_group = 0;
};

} // namespace surveyor::helper
