// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "sources/byte_stream.h"

#include <memory>
#include <string_view>
#include <sys/types.h>
#include <vector>

struct archive;

namespace surveyor::sources {

/// Whether these are the first bytes of gzip, xz, zstd or bzip2, whatever the file's name says.
bool looksCompressed(std::string_view start) noexcept;

/// The text inside gzip, xz, zstd or bzip2, several streams one behind the other included.
///
/// A log shrinks to a tenth or a hundredth. What unpacks to more than a thousand times its size
/// was made to fill memory and is refused after the first gigabyte.
class UnpackedStream : public ByteStream
{
public:
    static std::expected<std::unique_ptr<UnpackedStream>, std::string>
    open(std::unique_ptr<ByteStream> packed);
    ~UnpackedStream() override;

    std::expected<std::size_t, std::string> read(char *to, std::size_t bytes) override;
    [[nodiscard]] std::uint64_t taken() const noexcept override { return m_packed->taken(); }

private:
    explicit UnpackedStream(std::unique_ptr<ByteStream> packed);
    static ssize_t readPacked(archive *reader, void *self, const void **bytes);
    [[nodiscard]] std::string failure() const;

    std::unique_ptr<ByteStream> m_packed;
    std::vector<char> m_buffer;
    std::string m_error; ///< of m_packed
    archive *m_reader;
    std::uint64_t m_unpacked = 0;
    bool m_empty = false;
};

} // namespace surveyor::sources
