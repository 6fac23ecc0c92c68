// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstdint>
#include <iterator>

namespace surveyor::loggen {

/// xoshiro256**, seeded by splitmix64. The standard distributions are avoided on purpose: their
/// results differ between C++ libraries, and the same seed must give the same log everywhere.
class Random
{
public:
    explicit Random(std::uint64_t seed)
    {
        for (std::uint64_t &word : m_state) {
            seed += 0x9e3779b97f4a7c15U;
            word = mix(seed);
        }
    }

    /// splitmix64's finaliser: also used alone, to derive stable facts (a path, an inode) from an
    /// index.
    static std::uint64_t mix(std::uint64_t value)
    {
        value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9U;
        value = (value ^ (value >> 27U)) * 0x94d049bb133111ebU;
        return value ^ (value >> 31U);
    }

    std::uint64_t next()
    {
        const std::uint64_t result = rotate(m_state[1] * 5, 7) * 9;
        const std::uint64_t shifted = m_state[1] << 17U;
        m_state[2] ^= m_state[0];
        m_state[3] ^= m_state[1];
        m_state[1] ^= m_state[2];
        m_state[0] ^= m_state[3];
        m_state[2] ^= shifted;
        m_state[3] = rotate(m_state[3], 45);
        return result;
    }

    /// 0 .. bound-1; the bias of the multiplication is far below anything a log could show.
    std::uint32_t below(std::uint32_t bound)
    {
        return static_cast<std::uint32_t>(((next() >> 32U) * bound) >> 32U);
    }

    std::uint32_t between(std::uint32_t first, std::uint32_t last)
    {
        return first + below(last - first + 1);
    }

    bool chance(double probability) { return unit() < probability; }

    /// Zipf-like: small numbers are much likelier than large ones.
    std::uint32_t skewed(std::uint32_t bound)
    {
        const double u = unit();
        return static_cast<std::uint32_t>(u * u * u * u * bound);
    }

    /// One of an array's or a span's elements.
    template<typename Choices>
    const auto &pick(const Choices &choices)
    {
        return choices[below(static_cast<std::uint32_t>(std::size(choices)))];
    }

private:
    static std::uint64_t rotate(std::uint64_t value, unsigned bits)
    {
        return (value << bits) | (value >> (64U - bits));
    }

    double unit() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }

    std::uint64_t m_state[4] = {};
};

} // namespace surveyor::loggen
