// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "sources/file_watch.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <poll.h>
#include <sys/inotify.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace surveyor::sources {

FileWatch::FileWatch(std::string path)
    : m_path(std::move(path))
    , m_inotify(inotify_init1(IN_NONBLOCK | IN_CLOEXEC))
{
    const auto folder = std::filesystem::path(m_path).parent_path();
    if (m_inotify >= 0)
        inotify_add_watch(m_inotify, folder.empty() ? "." : folder.c_str(),
                          IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_ONLYDIR);
    renew();
}

FileWatch::~FileWatch()
{
    if (m_inotify >= 0)
        close(m_inotify);
}

void FileWatch::renew()
{
    if (m_inotify < 0)
        return;
    if (m_fileWatch >= 0)
        inotify_rm_watch(m_inotify, m_fileWatch);
    m_fileWatch = inotify_add_watch(m_inotify, m_path.c_str(), IN_MODIFY | IN_ATTRIB);
}

void FileWatch::wait(std::chrono::milliseconds patience)
{
    constexpr std::chrono::milliseconds lookEvery{500};
    patience = std::min(patience, lookEvery);
    if (m_inotify < 0) {
        std::this_thread::sleep_for(patience);
        return;
    }
    pollfd events{m_inotify, POLLIN, 0};
    if (poll(&events, 1, static_cast<int>(patience.count())) <= 0)
        return;
    // What exactly happened is found out by looking at the file.
    std::array<char, 4096> dropped{};
    while (read(m_inotify, dropped.data(), dropped.size()) > 0) {}
}

} // namespace surveyor::sources
