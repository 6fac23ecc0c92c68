// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "sources/input.h"

#include "sources/descriptor_stream.h"
#include "sources/recognise.h"
#include "sources/unpacked_stream.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace surveyor::sources {
namespace {

constexpr std::size_t startBytes = std::size_t{64} * 1024;

/// Gives back what was read from a stream to recognise it, then the rest of the stream.
class Pushback : public ByteStream
{
public:
    Pushback(std::string start, std::unique_ptr<ByteStream> rest)
        : m_start(std::move(start))
        , m_rest(std::move(rest))
    {
    }
    std::expected<std::size_t, std::string> read(char *to, std::size_t bytes) override
    {
        if (m_at == m_start.size())
            return m_rest->read(to, bytes);
        const std::size_t count = std::min(bytes, m_start.size() - m_at);
        std::memcpy(to, m_start.data() + m_at, count);
        m_at += count;
        return count;
    }
    [[nodiscard]] std::uint64_t taken() const noexcept override { return m_rest->taken(); }

private:
    std::string m_start;
    std::size_t m_at = 0;
    std::unique_ptr<ByteStream> m_rest;
};

/// A pipe may give a byte at a time; a magic number takes several, a line more.
std::expected<std::string, std::string> readStart(ByteStream &stream, std::size_t enough)
{
    std::string start(startBytes, '\0');
    std::size_t done = 0;
    while (done < enough) {
        const auto got = stream.read(start.data() + done, start.size() - done);
        if (!got)
            return std::unexpected(got.error());
        if (*got == 0)
            break;
        done += *got;
    }
    start.resize(done);
    return start;
}

} // namespace

std::expected<Input, std::string> openInput(const std::string &name, std::stop_token stop)
{
    const bool standardInput = name == "-";
    // Without O_NONBLOCK a named pipe that nobody writes to would hold the caller right here.
    const int descriptor = standardInput
        ? STDIN_FILENO
        : ::open(name.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (descriptor < 0)
        return std::unexpected(readingFailure(errno));
    struct stat status{};
    const bool known = fstat(descriptor, &status) == 0;
    Input input;
    input.name = name;
    if (known && S_ISREG(status.st_mode) && !standardInput) {
        input.plain = std::make_shared<PlainFile>(descriptor, name);
        input.size = static_cast<std::uint64_t>(status.st_size);
        input.stream = std::make_unique<FileStream>(input.plain, 0, input.size);
    } else {
        input.stream = std::make_unique<PipeStream>(descriptor, !standardInput, std::move(stop));
    }
    if (known && S_ISDIR(status.st_mode))
        return std::unexpected("it is a directory; name the files in it");
    constexpr std::size_t longestMagic = 6;
    auto start = readStart(*input.stream, longestMagic);
    if (start && looksCompressed(*start)) {
        auto unpacked = UnpackedStream::open(
            std::make_unique<Pushback>(*std::move(start), std::move(input.stream)));
        if (!unpacked)
            return std::unexpected(unpacked.error());
        input.stream = *std::move(unpacked);
        input.plain.reset();
        start = readStart(*input.stream, 1);
    }
    if (!start)
        return std::unexpected(start.error());
    if (auto refusal = refuse(*start))
        return std::unexpected(*refusal);
    input.start = *std::move(start);
    return input;
}

} // namespace surveyor::sources
