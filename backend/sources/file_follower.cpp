// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "sources/file_follower.h"

#include "sources/descriptor_stream.h"
#include "sources/input.h"
#include "sources/log_set.h"
#include "sources/time_seek.h"

#include <algorithm>
#include <cerrno>
#include <format>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace surveyor::sources {
namespace {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

constexpr std::size_t blockBytes = std::size_t{256} * 1024;
constexpr std::size_t longestLine = std::size_t{1024} * 1024;

struct Identity
{
    dev_t device = 0;
    ino_t inode = 0;
    bool operator==(const Identity &) const = default;
};

std::optional<struct stat> statusOf(int descriptor)
{
    struct stat status{};
    if (fstat(descriptor, &status) != 0)
        return std::nullopt;
    return status;
}

Identity identityOf(const struct stat &status)
{
    return {status.st_dev, status.st_ino};
}

struct SetMember
{
    Identity identity;
    std::shared_ptr<const PlainFile> file;
};

/// The plain files of a rotated set, oldest first. What is compressed already is older than what
/// is being followed.
std::vector<SetMember> openSet(const std::string &path)
{
    std::vector<SetMember> members;
    for (const std::string &name : rotatedSet(path)) {
        const auto input = openInput(name);
        const auto status =
            input && input->plain ? statusOf(input->plain->descriptor()) : std::nullopt;
        if (status)
            members.push_back({identityOf(*status), input->plain});
    }
    return members;
}

/// The last line's beginning, in a file of @p size bytes.
std::uint64_t lastLineBegin(const PlainFile &file, std::uint64_t size)
{
    const std::uint64_t from = size > longestLine ? size - longestLine : 0;
    const auto text = file.read(from, static_cast<std::size_t>(size - from));
    const auto end = text ? text->rfind('\n') : std::string::npos;
    return end == std::string::npos ? size : from + end + 1;
}

} // namespace

std::expected<std::unique_ptr<FileFollower>, std::string>
FileFollower::open(const std::string &path, const Start &start)
{
    struct stat status{};
    if (stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode))
        return std::unexpected("only a plain file, a named pipe or standard input (-) can be "
                               "followed");
    // Recognises what cannot be read, with the reasons that reading it would give.
    const auto input = openInput(path);
    if (!input)
        return std::unexpected(input.error());
    if (!input->plain)
        return std::unexpected("only a plain file can be followed; this one is compressed");
    std::unique_ptr<FileFollower> follower(new FileFollower(path));
    std::uint64_t at = 0;
    if (start.atEnd)
        at = lastLineBegin(*input->plain, input->size);
    else if (start.sinceMs)
        at = seekTimes(*input->plain, input->size, {start.sinceMs, std::nullopt}).begin;
    follower->begin(input->plain, at);
    return follower;
}

FileFollower::FileFollower(std::string path)
    : m_path(std::move(path))
    , m_watch(m_path)
{
}

void FileFollower::begin(std::shared_ptr<const PlainFile> file, std::uint64_t at)
{
    m_file = std::move(file);
    m_at = at;
    m_rest.clear();
    m_tail.clear();
    m_begins = true;
    m_inside = at > 0;
    m_text->addPart(m_offset, m_file, at);
}

std::expected<LiveSource::Got, std::string> FileFollower::next(audit::Chunk &chunk,
                                                               milliseconds patience)
{
    const auto deadline = Clock::now() + patience;
    for (;;) {
        const auto more = readMore(chunk);
        if (!more)
            return std::unexpected(more.error());
        if (*more)
            return Got::Lines;
        if (auto found = findSuccessors(); !found)
            return std::unexpected(found.error());
        if (successorHasText()) {
            // Between the last read and the rename something may have been written.
            const auto last = readMore(chunk);
            if (!last)
                return std::unexpected(last.error());
            if (*last || giveRest(chunk))
                return Got::Lines;
            begin(m_successors.front(), 0);
            m_successors.pop_front();
            continue;
        }
        const auto left = std::chrono::duration_cast<milliseconds>(deadline - Clock::now());
        if (left <= milliseconds::zero())
            return Got::Nothing;
        m_watch.wait(left);
    }
}

/// Whether the file is not what it was when it was read up to m_at.
bool FileFollower::wasCut(std::uint64_t size) const
{
    if (size < m_at)
        return true;
    if (size == m_at || m_tail.empty())
        return false;
    const auto now = m_file->read(m_at - m_tail.size(), m_tail.size());
    return !now || *now != m_tail;
}

/// True: @p chunk has whole lines. False: there are none yet.
std::expected<bool, std::string> FileFollower::readMore(audit::Chunk &chunk)
{
    const auto status = statusOf(m_file->descriptor());
    if (!status)
        return std::unexpected(readingFailure(errno));
    if (wasCut(static_cast<std::uint64_t>(status->st_size))) {
        if (giveRest(chunk))
            return true;
        begin(m_file, 0);
    }
    m_block.resize(blockBytes);
    for (;;) {
        const auto got =
            pread(m_file->descriptor(), m_block.data(), m_block.size(), static_cast<off_t>(m_at));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return std::unexpected(readingFailure(errno));
        if (got == 0)
            return false;
        const std::string_view read(m_block.data(), static_cast<std::size_t>(got));
        m_at += read.size();
        m_rest += read;
        constexpr std::size_t tailBytes = 64;
        m_tail.append(read.substr(read.size() - std::min(read.size(), tailBytes)));
        m_tail.erase(0, m_tail.size() - std::min(m_tail.size(), tailBytes));
        const auto end = m_rest.rfind('\n');
        if (end != std::string::npos) {
            give(chunk, end + 1);
            return true;
        }
        if (m_rest.size() > longestLine)
            return giveRest(chunk);
    }
}

/// A last line without an end to which nothing will be added; false if there is none.
bool FileFollower::giveRest(audit::Chunk &chunk)
{
    if (m_rest.empty())
        return false;
    give(chunk, m_rest.size());
    return true;
}

void FileFollower::give(audit::Chunk &chunk, std::size_t bytes)
{
    chunk.text.assign(m_rest, 0, bytes);
    chunk.offset = m_offset;
    chunk.beginsFile = std::exchange(m_begins, false);
    chunk.insideFile = m_inside;
    m_rest.erase(0, bytes);
    m_offset += bytes;
}

/// Looks whether the name means another file by now, and for those in between.
std::expected<void, std::string> FileFollower::findSuccessors()
{
    struct stat now{};
    const auto ours = statusOf(m_file->descriptor());
    if (!m_successors.empty() || !ours || stat(m_path.c_str(), &now) != 0
        || identityOf(now) == identityOf(*ours))
        return {};
    // Files may be renamed while they are looked for: two looks must agree.
    std::vector<SetMember> members = openSet(m_path);
    for (int look = 0; look < 10; ++look) {
        std::vector<SetMember> again = openSet(m_path);
        const bool same =
            std::ranges::equal(members, again, {}, &SetMember::identity, &SetMember::identity);
        members = std::move(again);
        if (same)
            break;
    }
    bool behindOurs = false;
    for (SetMember &member : members) {
        const bool isNewest = member.identity == identityOf(now);
        if (member.identity == identityOf(*ours))
            behindOurs = true;
        else if (behindOurs || isNewest)
            m_successors.push_back(std::move(member.file));
    }
    if (m_successors.empty()) {
        if (const auto input = openInput(m_path); !input)
            return std::unexpected(std::format(
                "the log was rotated and its new file cannot be read: {}", input.error()));
    }
    m_watch.renew();
    return {};
}

/// The writer may go on with the old file until it was told to change: as long as the new one is
/// empty, nobody writes to it.
bool FileFollower::successorHasText() const
{
    if (m_successors.empty())
        return false;
    const auto status = statusOf(m_successors.front()->descriptor());
    return m_successors.size() > 1 || !status || status->st_size > 0;
}

} // namespace surveyor::sources
