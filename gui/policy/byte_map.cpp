// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/byte_map.h"

#include <algorithm>

namespace surveyor::gui {
namespace {

/// A pair of surrogates is four bytes, counted with its second half: both halves begin at the
/// first byte, and what follows begins behind the last.
unsigned bytesOf(QChar unit)
{
    if (unit.unicode() < 0x80)
        return 1;
    if (unit.unicode() < 0x800)
        return 2;
    if (unit.isHighSurrogate())
        return 0;
    return unit.isLowSurrogate() ? 4 : 3;
}

} // namespace

ByteMap::ByteMap(const QString &text)
    : m_bytes(text.toStdString())
    , m_size(static_cast<int>(text.size()))
{
    if (m_bytes.size() == static_cast<std::size_t>(text.size()))
        return;
    m_offsets.reserve(static_cast<std::size_t>(text.size()) + 1);
    std::uint32_t at = 0;
    for (const QChar unit : text) {
        m_offsets.push_back(at);
        at += bytesOf(unit);
    }
    m_offsets.push_back(at);
}

int ByteMap::position(std::size_t byte) const
{
    if (m_offsets.empty())
        return static_cast<int>(std::min(byte, static_cast<std::size_t>(m_size)));
    // A byte inside of a letter belongs to the letter; of a pair's halves the first is meant.
    const auto behind = std::ranges::upper_bound(m_offsets, byte);
    const auto here = std::ranges::lower_bound(m_offsets, *std::prev(behind));
    return static_cast<int>(here - m_offsets.begin());
}

std::size_t ByteMap::byte(int position) const
{
    const int inside = std::clamp(position, 0, m_size);
    return m_offsets.empty() ? static_cast<std::size_t>(inside)
                             : m_offsets[static_cast<std::size_t>(inside)];
}

} // namespace surveyor::gui
