// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "helper/log_folder.h"

#include "helper/auditd_conf.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <dirent.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <memory>
#include <sys/syscall.h>

namespace surveyor::helper {
namespace {

constexpr std::size_t mostFiles = 256;
constexpr std::uint64_t beneath =
    RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS | RESOLVE_NO_XDEV;

wire::UniqueFd openStrictly(int folder, const char *path, std::uint64_t flags,
                            std::uint64_t resolve)
{
    open_how how{};
    how.flags = flags | O_CLOEXEC;
    how.resolve = resolve;
    return wire::UniqueFd(static_cast<int>(::syscall(SYS_openat2, folder, path, &how, sizeof how)));
}

bool isRoots(const struct stat &status)
{
    return status.st_uid == 0 && (status.st_mode & S_IWOTH) == 0;
}

/// Opens a folder if it and every folder above are root's and no others may write there.
wire::UniqueFd openFolder(std::string_view path)
{
    wire::UniqueFd folder(::open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    struct stat status{};
    while (folder && ::fstat(folder.get(), &status) == 0) {
        if (!isRoots(status))
            return {};
        if (path.empty())
            return folder;
        path.remove_prefix(1);
        const std::string part(path.substr(0, path.find('/')));
        path.remove_prefix(part.size());
        const std::uint64_t use = path.empty() ? O_RDONLY : O_PATH;
        folder = openStrictly(folder.get(), part.c_str(), use | O_DIRECTORY,
                              RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS);
    }
    return {};
}

std::string configuredLogFile()
{
    const wire::UniqueFd conf = openStrictly(AT_FDCWD, "/etc/audit/auditd.conf", O_RDONLY,
                                             RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS);
    struct stat status{};
    if (conf && ::fstat(conf.get(), &status) == 0 && S_ISREG(status.st_mode) && isRoots(status)) {
        std::string text(std::size_t{64} * 1024, '\0');
        const auto length = ::read(conf.get(), text.data(), text.size());
        text.resize(static_cast<std::size_t>(std::max<ssize_t>(length, 0)));
        if (auto found = readLogFile(text))
            return *found;
    }
    return std::string(defaultLogFile);
}

/// 0 for "audit.log", n for "audit.log.n", -1 for anything else.
int ageOf(std::string_view name, std::string_view base)
{
    if (name == base)
        return 0;
    if (!name.starts_with(base) || name.size() < base.size() + 2 || name.size() > base.size() + 4
        || name[base.size()] != '.')
        return -1;
    name.remove_prefix(base.size() + 1);
    int age = 0;
    const auto [stop, error] = std::from_chars(name.data(), name.data() + name.size(), age);
    const bool whole = error == std::errc() && stop == name.data() + name.size();
    return whole && age > 0 && name.front() != '0' ? age : -1;
}

std::vector<std::pair<int, std::string>> namesIn(int folder, std::string_view base)
{
    std::vector<std::pair<int, std::string>> names;
    wire::UniqueFd again = openStrictly(folder, ".", O_RDONLY | O_DIRECTORY, beneath);
    const std::unique_ptr<DIR, int (*)(DIR *)> listing(again ? ::fdopendir(again.get()) : nullptr,
                                                       ::closedir);
    if (!listing)
        return names;
    again.release(); // the listing's now
    while (const dirent *const entry = ::readdir(listing.get()))
        if (const int age = ageOf(entry->d_name, base); age >= 0)
            names.emplace_back(age, entry->d_name);
    std::ranges::sort(names, std::greater{});
    return names;
}

} // namespace

std::optional<LogFolder> LogFolder::open()
{
    const std::string path = configuredLogFile();
    const auto slash = path.rfind('/');
    wire::UniqueFd folder = openFolder(std::string_view(path).substr(0, slash));
    struct stat status{};
    if (!folder || ::fstat(folder.get(), &status) != 0)
        return std::nullopt;
    LogFolder result;
    result.m_group =
        (status.st_mode & (S_IRGRP | S_IXGRP)) == (S_IRGRP | S_IXGRP) ? status.st_gid : 0;
    result.m_folder = std::move(folder);
    result.m_base = path.substr(slash + 1);
    return result;
}

LogFiles LogFolder::list() const
{
    LogFiles found;
    for (const auto &[age, name] : namesIn(m_folder.get(), m_base)) {
        LogFile log;
        // A FIFO would wait for a writer, a terminal would become ours.
        log.file =
            openStrictly(m_folder.get(), name.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY, beneath);
        const int error = log.file ? 0 : errno;
        log.active = age == 0;
        if (!log.file && error != ELOOP && error != EXDEV && error != ENXIO)
            found.error = error;
        else if (!log.file || ::fstat(log.file.get(), &log.status) != 0
                 || !S_ISREG(log.status.st_mode) || !isRoots(log.status) || log.status.st_nlink != 1
                 || found.files.size() == mostFiles)
            ++found.refused;
        else
            found.files.push_back(std::move(log));
    }
    return found;
}

} // namespace surveyor::helper
