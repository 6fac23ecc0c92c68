// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "sources/spool.h"

#include "sources/compression.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <format>
#include <unistd.h>
#include <utility>

namespace surveyor::sources {
namespace {

bool writeAll(int descriptor, std::string_view bytes, std::uint64_t place)
{
    while (!bytes.empty()) {
        const auto put = pwrite(descriptor, bytes.data(), bytes.size(), static_cast<off_t>(place));
        if (put < 0 && errno == EINTR)
            continue;
        if (put <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(put));
        place += static_cast<std::uint64_t>(put);
    }
    return true;
}

bool readAll(int descriptor, std::string &bytes, std::uint64_t place)
{
    std::size_t done = 0;
    while (done < bytes.size()) {
        const auto got = pread(descriptor, bytes.data() + done, bytes.size() - done,
                               static_cast<off_t>(place + done));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        done += static_cast<std::size_t>(got);
    }
    return true;
}

} // namespace

std::expected<std::shared_ptr<Spool>, std::string> Spool::make(std::string name,
                                                               std::uint64_t maxBytes)
{
    const char *const folder = std::getenv("TMPDIR");
    std::string path =
        std::format("{}/landlock-surveyor-XXXXXX", folder && *folder ? folder : "/var/tmp");
    const int descriptor = mkostemp(path.data(), O_CLOEXEC);
    if (descriptor < 0)
        return std::unexpected(
            std::format("its records cannot be kept in {}: {}; name another folder with TMPDIR",
                        path.substr(0, path.rfind('/')), strerror(errno)));
    unlink(path.c_str());
    return std::shared_ptr<Spool>(new Spool(descriptor, std::move(name), maxBytes));
}

Spool::Spool(int descriptor, std::string name, std::uint64_t maxBytes)
    : m_descriptor(descriptor)
    , m_name(std::move(name))
    , m_maxBytes(maxBytes)
{
}

Spool::~Spool()
{
    close(m_descriptor);
}

std::expected<void, std::string> Spool::put(std::uint64_t offset, std::string_view text)
{
    const std::string stored = compress(text);
    const std::lock_guard guard(m_lock);
    if (m_storedBytes + stored.size() > m_maxBytes)
        return std::unexpected(
            std::format("its records need more than the {} MiB that may be kept of a stream or a "
                        "compressed file; unpack it to a file and read that",
                        m_maxBytes >> 20));
    if (!writeAll(m_descriptor, stored, m_storedBytes))
        return std::unexpected(
            std::format("its records cannot be kept: {}; name a folder with more room with TMPDIR",
                        strerror(errno)));
    const auto place = std::ranges::upper_bound(m_blocks, offset, {}, &Block::offset);
    m_blocks.insert(place,
                    {offset, m_storedBytes, static_cast<std::uint32_t>(text.size()),
                     static_cast<std::uint32_t>(stored.size())});
    m_storedBytes += stored.size();
    return {};
}

std::uint64_t Spool::storedBytes() const
{
    const std::lock_guard guard(m_lock);
    return m_storedBytes;
}

std::string Spool::nameAt(std::uint64_t /*offset*/) const
{
    return m_name;
}

std::expected<std::string, std::string> Spool::read(std::uint64_t offset, std::size_t bytes) const
{
    const std::lock_guard guard(m_lock);
    std::string text;
    auto block = std::ranges::upper_bound(m_blocks, offset, {}, &Block::offset);
    if (block != m_blocks.begin())
        --block;
    for (; text.size() < bytes; ++block) {
        const std::uint64_t at = offset + text.size();
        const bool holdsIt =
            block != m_blocks.end() && at >= block->offset && at < block->offset + block->textBytes;
        if (!holdsIt)
            return std::unexpected(m_name + ": nothing was kept of that place");
        if (m_kept.empty() || m_keptOffset != block->offset) {
            auto unpacked = unpack(*block);
            if (!unpacked)
                return unpacked;
            m_kept = *std::move(unpacked);
            m_keptOffset = block->offset;
        }
        text.append(m_kept, at - block->offset, bytes - text.size());
    }
    return text;
}

std::expected<std::string, std::string> Spool::unpack(const Block &block) const
{
    std::string stored(block.storedBytes, '\0');
    if (!readAll(m_descriptor, stored, block.place))
        return std::unexpected(
            std::format("{}: the copy of its records is damaged: {}", m_name, strerror(errno)));
    std::string text = decompress(stored, block.textBytes);
    if (text.size() != block.textBytes)
        return std::unexpected(m_name + ": the copy of its records is damaged");
    return text;
}

} // namespace surveyor::sources
