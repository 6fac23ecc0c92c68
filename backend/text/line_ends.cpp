// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "text/line_ends.h"

#if defined(__x86_64__)
#include <bit>
#include <immintrin.h>
#endif

namespace surveyor::text {
namespace {

constexpr std::size_t blockBytes = 64; ///< one bit for each fits into a word
constexpr std::size_t stripeBytes = 64 * blockBytes;

/// A stripe being searched. There is room for as many places as it has bytes.
struct Stripe
{
    const char *text;
    std::uint32_t at; ///< of its first byte, in the whole text
    char mark;
    std::uint32_t *places; ///< one behind those that were found
    bool marked;
};

#if defined(__x86_64__)

/// The highest one for a word without bits: then nobody reads what this gives, and a word that is
/// never 0 needs no branch.
std::uint32_t lowestBit(std::uint64_t bits) noexcept
{
    return static_cast<std::uint32_t>(std::countr_zero(bits | std::uint64_t{1} << 63U));
}

/// Takes in a block whose line ends are the bits of @p ends.
inline void add(Stripe &stripe, std::uint64_t ends, std::uint32_t block) noexcept
{
    // Two are written whether they are there or not: how many there are cannot be guessed, and
    // more are rare.
    const std::uint64_t others = ends & (ends - 1);
    stripe.places[0] = stripe.at + block + lowestBit(ends);
    stripe.places[1] = stripe.at + block + lowestBit(others);
    stripe.places += static_cast<int>(ends != 0) + static_cast<int>(others != 0);
    for (std::uint64_t rest = others & (others - 1); rest != 0; rest &= rest - 1)
        *stripe.places++ = stripe.at + block + lowestBit(rest);
}

void searchSse2(Stripe &stripe) noexcept
{
    const __m128i end = _mm_set1_epi8('\n');
    const __m128i mark = _mm_set1_epi8(stripe.mark);
    __m128i marks = _mm_setzero_si128();
    for (std::uint32_t block = 0; block < stripeBytes; block += blockBytes) {
        std::uint64_t ends = 0;
        for (std::uint32_t part = 0; part < blockBytes; part += sizeof(__m128i)) {
            const __m128i bytes =
                _mm_loadu_si128(reinterpret_cast<const __m128i *>(stripe.text + block + part));
            marks = _mm_or_si128(marks, _mm_cmpeq_epi8(bytes, mark));
            const int found = _mm_movemask_epi8(_mm_cmpeq_epi8(bytes, end));
            ends |= std::uint64_t{static_cast<std::uint32_t>(found)} << part;
        }
        add(stripe, ends, block);
    }
    stripe.marked = stripe.marked || _mm_movemask_epi8(marks) != 0;
}

[[gnu::target("avx2")]] void searchAvx2(Stripe &stripe) noexcept
{
    const __m256i end = _mm256_set1_epi8('\n');
    const __m256i mark = _mm256_set1_epi8(stripe.mark);
    __m256i marks = _mm256_setzero_si256();
    for (std::uint32_t block = 0; block < stripeBytes; block += blockBytes) {
        std::uint64_t ends = 0;
        for (std::uint32_t part = 0; part < blockBytes; part += sizeof(__m256i)) {
            const __m256i bytes =
                _mm256_loadu_si256(reinterpret_cast<const __m256i *>(stripe.text + block + part));
            marks = _mm256_or_si256(marks, _mm256_cmpeq_epi8(bytes, mark));
            const int found = _mm256_movemask_epi8(_mm256_cmpeq_epi8(bytes, end));
            ends |= std::uint64_t{static_cast<std::uint32_t>(found)} << part;
        }
        add(stripe, ends, block);
    }
    stripe.marked = stripe.marked || _mm256_movemask_epi8(marks) != 0;
}

#endif

using Search = void (*)(Stripe &stripe) noexcept;

/// Null for the portable one.
Search searchOf(LineEnds::Way way) noexcept
{
#if defined(__x86_64__)
    switch (way) {
    case LineEnds::Way::Avx2: return searchAvx2;
    case LineEnds::Way::Sse2: return searchSse2;
    case LineEnds::Way::Portable: break;
    }
#else
    static_cast<void>(way);
#endif
    return nullptr;
}

} // namespace

LineEnds::Way LineEnds::best() noexcept
{
#if defined(__x86_64__)
    static const bool wide = __builtin_cpu_supports("avx2") != 0;
    return wide ? Way::Avx2 : Way::Sse2;
#else
    return Way::Portable;
#endif
}

void LineEnds::find(std::string_view text, char mark, Way way)
{
    m_marked = false;
    m_count = 0;
    std::size_t at = 0;
    if (const Search search = searchOf(way)) {
        Stripe stripe{nullptr, 0, mark, nullptr, false};
        for (; at + stripeBytes <= text.size(); at += stripeBytes) {
            reserve(stripeBytes);
            stripe.text = text.data() + at;
            stripe.at = static_cast<std::uint32_t>(at);
            stripe.places = m_places.data() + m_count;
            search(stripe);
            m_count = static_cast<std::size_t>(stripe.places - m_places.data());
        }
        m_marked = stripe.marked;
    }
    findInRest(text, at, mark);
}

void LineEnds::findInRest(std::string_view text, std::size_t from, char mark)
{
    const std::string_view rest = text.substr(from);
    m_marked = m_marked || rest.contains(mark);
    for (auto at = rest.find('\n'); at != std::string_view::npos; at = rest.find('\n', at + 1)) {
        reserve(1);
        m_places[m_count++] = static_cast<std::uint32_t>(from + at);
    }
}

void LineEnds::reserve(std::size_t more)
{
    if (m_places.size() < m_count + more)
        m_places.resize(2 * m_count + more);
}

} // namespace surveyor::text
