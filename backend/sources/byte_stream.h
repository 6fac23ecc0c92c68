// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <expected>
#include <string>

namespace surveyor::sources {

/// Bytes that come one after the other. One thread reads; any thread asks how far it has come.
class ByteStream
{
public:
    virtual ~ByteStream() = default;
    ByteStream(const ByteStream &) = delete;
    ByteStream &operator=(const ByteStream &) = delete;

    /// Up to @p bytes bytes; 0 at the end, or after a stop; or an English reason.
    virtual std::expected<std::size_t, std::string> read(char *to, std::size_t bytes) = 0;
    /// How much was taken of what lies on the disk: of a compressed file, compressed bytes.
    [[nodiscard]] virtual std::uint64_t taken() const noexcept
    {
        return m_taken.load(std::memory_order_relaxed);
    }

protected:
    ByteStream() = default;
    void addTaken(std::uint64_t bytes) noexcept
    {
        m_taken.fetch_add(bytes, std::memory_order_relaxed);
    }

private:
    std::atomic<std::uint64_t> m_taken = 0;
};

} // namespace surveyor::sources
