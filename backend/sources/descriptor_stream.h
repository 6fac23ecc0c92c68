// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "sources/byte_stream.h"
#include "sources/plain_file.h"

#include <cstdint>
#include <memory>
#include <stop_token>

namespace surveyor::sources {

/// A part of a plain file, which other threads may read at the same time.
class FileStream : public ByteStream
{
public:
    FileStream(std::shared_ptr<const PlainFile> file, std::uint64_t begin, std::uint64_t end);
    std::expected<std::size_t, std::string> read(char *to, std::size_t bytes) override;

private:
    std::shared_ptr<const PlainFile> m_file;
    std::uint64_t m_at;
    std::uint64_t m_end; ///< bytes appended later are not read
};

/// A pipe, a socket, a device or standard input. Waiting for it ends when a stop is requested;
/// it then seems to end.
class PipeStream : public ByteStream
{
public:
    /// Closes @p descriptor in the end if it @p owns it.
    PipeStream(int descriptor, bool owns, std::stop_token stop);
    ~PipeStream() override;
    std::expected<std::size_t, std::string> read(char *to, std::size_t bytes) override;

private:
    [[nodiscard]] bool waitForInput() const;

    int m_descriptor;
    bool m_owns;
    std::stop_token m_stop;
};

/// What the system says of an open or a read that failed, and what to do about it.
std::string readingFailure(int error);

} // namespace surveyor::sources
