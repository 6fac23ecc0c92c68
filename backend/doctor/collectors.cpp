// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "doctor/parts.h"

#include "audit/line.h"
#include "sources/journal_source.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <grp.h>
#include <sys/stat.h>
#include <unistd.h>

namespace surveyor::doctor {
namespace {

namespace fs = std::filesystem;

bool runs(const std::string &program)
{
    std::error_code error;
    for (fs::directory_iterator at("/proc", error), end; !error && at != end; at.increment(error)) {
        std::ifstream file(at->path() / "comm");
        std::string name;
        if (std::getline(file, name) && name == program)
            return true;
    }
    return false;
}

Access accessTo(const char *path, int flags)
{
    const int descriptor = ::open(path, flags | O_CLOEXEC | O_NONBLOCK);
    if (descriptor >= 0) {
        ::close(descriptor);
        return Access::Readable;
    }
    return errno == ENOENT || errno == ENODEV || errno == ENXIO ? Access::Missing
                                                                : Access::Forbidden;
}

std::string nameOfGroup(gid_t id)
{
    const group *const found = id == 0 ? nullptr : ::getgrgid(id);
    return found == nullptr ? std::string() : std::string(found->gr_name);
}

std::optional<std::int64_t> firstTime(const fs::path &log)
{
    std::ifstream file(log);
    for (std::string line; std::getline(file, line);)
        if (const auto parsed = audit::parseLine(line); parsed.kind == audit::LineKind::Record)
            return parsed.stamp.timeMs;
    return std::nullopt;
}

void lookAtLogs(LogFacts &log, const fs::path &path)
{
    struct stat folder{};
    if (::stat(path.parent_path().c_str(), &folder) == 0 && (folder.st_mode & S_IXGRP) != 0)
        log.group = nameOfGroup(folder.st_gid);
    log.access = accessTo(path.c_str(), O_RDONLY);
    if (log.access != Access::Readable)
        return;
    std::error_code error;
    for (const auto &entry : fs::directory_iterator(path.parent_path(), error)) {
        if (!entry.path().filename().string().starts_with(path.filename().string()))
            continue;
        ++log.files;
        log.bytes += entry.file_size(error);
        const auto first = firstTime(entry.path());
        if (first && (!log.oldestMs || *first < *log.oldestMs))
            log.oldestMs = first;
    }
}

} // namespace

void examineCollectors(Facts &facts, const std::string &auditLog)
{
    facts.auditd = runs("auditd");
    lookAtLogs(facts.log, auditLog);
    facts.kernelLog = accessTo("/dev/kmsg", O_RDONLY);
    std::error_code error;
    const bool journal = fs::exists("/run/systemd/journal/socket", error);
    facts.journal = !journal               ? Access::Missing
        : sources::JournalSource::open({}) ? Access::Readable
                                           : Access::Forbidden;
    // The unit that hands journald the socket; administrators mask it where auditd is to be alone.
    constexpr std::array wants{
        "/etc/systemd/system/sockets.target.wants/systemd-journald-audit.socket",
        "/usr/lib/systemd/system/sockets.target.wants/systemd-journald-audit.socket"};
    for (const char *const link : wants)
        facts.journaldCollects |= journal && fs::exists(link, error);
    if (fs::is_symlink("/etc/systemd/system/systemd-journald-audit.socket", error))
        facts.journaldCollects = false;
}

} // namespace surveyor::doctor
