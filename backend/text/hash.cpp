// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "text/hash.h"

#include <cstring>
#include <random>

namespace surveyor::text {
namespace {

__extension__ using Wide = unsigned __int128;

std::uint64_t drawSeed()
{
    std::random_device device;
    return (std::uint64_t{device()} << 32) | device();
}

std::uint64_t mix(std::uint64_t a, std::uint64_t b) noexcept
{
    const Wide product = Wide{a} * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

std::uint64_t load(const char *from, std::size_t count) noexcept
{
    std::uint64_t word = 0;
    std::memcpy(&word, from, count);
    return word;
}

/// Were the others known, a text that holds it would wipe out the state of what is before it.
struct Secrets
{
    std::uint64_t seed = drawSeed();
    std::uint64_t secret = drawSeed();
    std::uint64_t other = drawSeed();
};

constexpr std::uint64_t oddA = 0x9e3779b97f4a7c15;
constexpr std::uint64_t oddB = 0xd1b54a32d192ed03;

} // namespace

std::uint64_t hash(std::string_view bytes) noexcept
{
    static const Secrets secrets;
    const auto [seed, secret, other] = secrets;
    std::uint64_t state = seed ^ mix(bytes.size() + oddA, oddB);
    const char *at = bytes.data();
    std::size_t left = bytes.size();
    // Long texts in two strands: the processor multiplies for both at the same time.
    if (left > 32) {
        std::uint64_t strand = other ^ state;
        for (; left > 32; left -= 32, at += 32) {
            state = mix(load(at, 8) ^ state, load(at + 8, 8) ^ secret);
            strand = mix(load(at + 16, 8) ^ strand, load(at + 24, 8) ^ other);
        }
        state = mix(state ^ secret, strand ^ other);
    }
    for (; left > 16; left -= 16, at += 16)
        state = mix(load(at, 8) ^ state, load(at + 8, 8) ^ secret);
    const std::uint64_t low = load(at, left < 8 ? left : 8);
    const std::uint64_t high = left > 8 ? load(at + 8, left - 8) : 0;
    return mix(low ^ state ^ oddA, high ^ secret ^ state);
}

} // namespace surveyor::text
