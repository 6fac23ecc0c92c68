// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "sources/unpacked_stream.h"

#include <algorithm>
#include <archive.h>
#include <array>
#include <cerrno>
#include <format>
#include <utility>

namespace surveyor::sources {
namespace {

constexpr std::array<std::string_view, 4> magics{"\x1f\x8b",
                                                 std::string_view("\xfd"
                                                                  "7zXZ\0",
                                                                  6),
                                                 "\x28\xb5\x2f\xfd", "BZh"};
constexpr std::size_t bufferBytes = std::size_t{256} * 1024;
constexpr std::uint64_t noBombBelow = std::uint64_t{1} << 30;
constexpr std::uint64_t noLogShrinksSo = 1000;

} // namespace

bool looksCompressed(std::string_view start) noexcept
{
    return std::ranges::any_of(
        magics, [start](std::string_view magic) { return start.starts_with(magic); });
}

UnpackedStream::UnpackedStream(std::unique_ptr<ByteStream> packed)
    : m_packed(std::move(packed))
    , m_buffer(bufferBytes)
    , m_reader(archive_read_new())
{
}

UnpackedStream::~UnpackedStream()
{
    archive_read_free(m_reader);
}

std::expected<std::unique_ptr<UnpackedStream>, std::string>
UnpackedStream::open(std::unique_ptr<ByteStream> packed)
{
    std::unique_ptr<UnpackedStream> stream(new UnpackedStream(std::move(packed)));
    archive *const reader = stream->m_reader;
    archive_read_support_filter_gzip(reader);
    archive_read_support_filter_xz(reader);
    archive_read_support_filter_zstd(reader);
    archive_read_support_filter_bzip2(reader);
    archive_read_support_format_raw(reader);
    archive_read_support_format_empty(reader);
    if (archive_read_open(reader, stream.get(), nullptr, &UnpackedStream::readPacked, nullptr)
        != ARCHIVE_OK)
        return std::unexpected(stream->failure());
    archive_entry *entry = nullptr;
    const int header = archive_read_next_header(reader, &entry);
    stream->m_empty = header == ARCHIVE_EOF;
    const bool unpacks = archive_filter_code(reader, 0) != ARCHIVE_FILTER_NONE;
    if ((header != ARCHIVE_OK && !stream->m_empty) || !unpacks)
        return std::unexpected(stream->failure());
    return stream;
}

ssize_t UnpackedStream::readPacked(archive *reader, void *self, const void **bytes)
{
    auto *const stream = static_cast<UnpackedStream *>(self);
    const auto got = stream->m_packed->read(stream->m_buffer.data(), stream->m_buffer.size());
    if (!got) {
        stream->m_error = got.error();
        archive_set_error(reader, EIO, "%s", got.error().c_str());
        return -1;
    }
    *bytes = stream->m_buffer.data();
    return static_cast<ssize_t>(*got);
}

std::string UnpackedStream::failure() const
{
    if (!m_error.empty())
        return m_error;
    const char *const why = archive_error_string(m_reader);
    return std::format("it is compressed and damaged, or was cut short: {}",
                       why ? why : "it cannot be unpacked");
}

std::expected<std::size_t, std::string> UnpackedStream::read(char *to, std::size_t bytes)
{
    if (m_empty)
        return 0;
    const auto got = archive_read_data(m_reader, to, bytes);
    if (got < 0)
        return std::unexpected(failure());
    m_unpacked += static_cast<std::uint64_t>(got);
    if (m_unpacked > noBombBelow && m_unpacked / noLogShrinksSo > taken())
        return std::unexpected("it unpacks to more than a thousand times its size, which no log "
                               "does; the rest is not read. If you trust it, unpack it to a file");
    return static_cast<std::size_t>(got);
}

} // namespace surveyor::sources
