// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <chrono>
#include <string>

namespace surveyor::sources {

/// Waits for something to happen to a file or to its name. A hint, not a promise: where inotify
/// does not see it (network file systems, no watches left), a look twice a second does.
class FileWatch
{
public:
    explicit FileWatch(std::string path);
    ~FileWatch();
    FileWatch(const FileWatch &) = delete;
    FileWatch &operator=(const FileWatch &) = delete;

    /// The path names another file now.
    void renew();
    /// Returns when something may have happened, or after @p patience.
    void wait(std::chrono::milliseconds patience);

private:
    std::string m_path;
    int m_inotify;
    int m_fileWatch = -1;
};

} // namespace surveyor::sources
