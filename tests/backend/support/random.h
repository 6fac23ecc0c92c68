// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <cstdlib>
#include <random>
#include <string>
#include <string_view>

namespace surveyor::testing {

/// The seed of a property test: SURVEYOR_TEST_SEED where a failure is to be repeated, else new
/// each time. Print it with SCOPED_TRACE.
inline std::uint64_t randomSeed()
{
    if (const char *const given = std::getenv("SURVEYOR_TEST_SEED"))
        return std::strtoull(given, nullptr, 10);
    return std::random_device{}();
}

/// Numbers and bytes from a seed; the same on every machine.
class Random
{
public:
    explicit Random(std::uint64_t seed)
        : m_engine(seed)
    {
    }
    /// A number from 0 up to but without @p limit.
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(m_engine() % limit); }
    /// Between @p first and @p last, both possible.
    std::size_t between(std::size_t first, std::size_t last)
    {
        return first + below(last - first + 1);
    }
    std::string bytes(std::size_t count)
    {
        std::string result(count, '\0');
        for (char &byte : result)
            byte = static_cast<char>(below(256));
        return result;
    }
    /// One of @p parts.
    template<typename Parts>
    const auto &oneOf(const Parts &parts)
    {
        return *(std::begin(parts) + static_cast<std::ptrdiff_t>(below(std::size(parts))));
    }

private:
    std::mt19937_64 m_engine;
};

/// How often a property is tried: a tenth under a sanitizer, which looks for wrong reads and
/// writes and not for an order that no other build has seen.
constexpr int rounds(int usual)
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return usual / 10;
#else
    return usual;
#endif
}

inline std::string seedNote(std::uint64_t seed)
{
    return "repeat with SURVEYOR_TEST_SEED=" + std::to_string(seed);
}

} // namespace surveyor::testing
