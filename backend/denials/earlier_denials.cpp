// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/earlier_denials.h"

#include <algorithm>

namespace surveyor::denials {

std::uint64_t EarlierDenials::hashOf(const Key &key) noexcept
{
    return IndexTable::hashOf(key.serial + std::uint32_t{key.ordinal} * 0x9e37U,
                              static_cast<std::uint32_t>(key.timeMs) ^ key.boot);
}

void EarlierDenials::closeSource()
{
    m_store.publish();
    const StoreView view = m_store.view();
    Source source;
    source.firstRow = m_rows;
    source.endRow = view.endRow();
    m_rows = view.endRow();
    source.firstRow = std::max(source.firstRow, view.firstRow());
    if (source.firstRow == source.endRow)
        return;
    source.firstMs = source.lastMs = view.timeMs(source.firstRow);
    for (std::uint32_t row = source.firstRow; row < source.endRow; ++row) {
        source.firstMs = std::min(source.firstMs, view.timeMs(row));
        source.lastMs = std::max(source.lastMs, view.timeMs(row));
    }
    m_sources.push_back(std::move(source));
}

void EarlierDenials::Source::makeIndex(const StoreView &view)
{
    keys.reserve(endRow - firstRow);
    for (std::uint32_t row = std::max(firstRow, view.firstRow()); row < endRow; ++row) {
        if (view.kind(row) == RowKind::Gap)
            continue;
        const BootIndex boot = view.domains()[view.domain(row)].boot;
        const Key key{view.timeMs(row), view.serial(row), static_cast<std::uint16_t>(boot),
                      view.ordinal(row)};
        index.insert(hashOf(key), static_cast<std::uint32_t>(keys.size()));
        keys.push_back(key);
    }
    indexed = true;
}

bool EarlierDenials::Source::contains(const Key &key) const
{
    return index.find(hashOf(key), [&](std::uint32_t at) { return keys[at] == key; })
        != IndexTable::none;
}

bool EarlierDenials::overlaps(std::int64_t timeMs) const noexcept
{
    return std::ranges::any_of(m_sources,
                               [timeMs](const Source &source) { return source.covers(timeMs); });
}

bool EarlierDenials::contains(BootIndex boot, const audit::Stamp &stamp, std::uint32_t ordinal)
{
    const Key key{stamp.timeMs, stamp.serial, static_cast<std::uint16_t>(boot),
                  static_cast<std::uint16_t>(std::min(ordinal, 0xffffU))};
    return std::ranges::any_of(m_sources, [&](Source &source) {
        if (!source.covers(key.timeMs))
            return false;
        if (!source.indexed)
            source.makeIndex(m_store.view());
        return source.contains(key);
    });
}

} // namespace surveyor::denials
