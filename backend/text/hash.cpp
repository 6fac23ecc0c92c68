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

template<typename Word>
std::uint64_t load(const char *from) noexcept
{
    Word word = 0;
    std::memcpy(&word, from, sizeof word);
    return word;
}

/// All bytes of a text of up to 16, some of them twice: what tells texts apart by their length is
/// in the state already, and reading a fixed number of bytes costs no call.
void loadShort(std::string_view bytes, std::uint64_t &low, std::uint64_t &high) noexcept
{
    const char *const begin = bytes.data();
    const char *const end = begin + bytes.size();
    if (bytes.size() >= 8) {
        low = load<std::uint64_t>(begin);
        high = load<std::uint64_t>(end - 8);
    } else if (bytes.size() >= 4) {
        low = load<std::uint32_t>(begin);
        high = load<std::uint32_t>(end - 4);
    } else if (!bytes.empty()) {
        low = load<std::uint8_t>(begin);
        high = load<std::uint8_t>(begin + bytes.size() / 2) << 8 | load<std::uint8_t>(end - 1);
    }
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
    if (bytes.size() <= 16) {
        std::uint64_t low = 0;
        std::uint64_t high = 0;
        loadShort(bytes, low, high);
        return mix(low ^ state ^ oddA, high ^ secret ^ state);
    }
    using Word = std::uint64_t;
    const char *at = bytes.data();
    const char *const end = at + bytes.size();
    std::size_t left = bytes.size();
    // Long texts in two strands: the processor multiplies for both at the same time.
    if (left > 32) {
        std::uint64_t strand = other ^ state;
        for (; left > 32; left -= 32, at += 32) {
            state = mix(load<Word>(at) ^ state, load<Word>(at + 8) ^ secret);
            strand = mix(load<Word>(at + 16) ^ strand, load<Word>(at + 24) ^ other);
        }
        state = mix(state ^ secret, strand ^ other);
    }
    if (left > 16)
        state = mix(load<Word>(at) ^ state, load<Word>(at + 8) ^ secret);
    // The last 16 bytes, though some of them may have been taken in already.
    return mix(load<Word>(end - 16) ^ state ^ oddA, load<Word>(end - 8) ^ secret ^ state);
}

} // namespace surveyor::text
