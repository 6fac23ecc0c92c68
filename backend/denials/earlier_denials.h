// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "audit/stamp.h"
#include "denials/index_table.h"
#include "denials/store.h"

#include <cstdint>
#include <vector>

namespace surveyor::denials {

/// Finds denials that another source has given already: rotated files overlap, and a log may
/// come RAW and ENRICHED. A single source costs nothing; of several, only those are indexed
/// whose times overlap with another's, at some 32 bytes a denial. One thread.
class EarlierDenials
{
public:
    explicit EarlierDenials(Store &store)
        : m_store(store)
    {
    }
    /// All rows since the last call are of one source. Publishes the store if there are any.
    void closeSource();
    /// Whether an earlier source holds denials of that time.
    [[nodiscard]] bool overlaps(std::int64_t timeMs) const noexcept;
    [[nodiscard]] bool contains(BootIndex boot, const audit::Stamp &stamp, std::uint32_t ordinal);

private:
    struct Key
    {
        std::int64_t timeMs = 0;
        std::uint32_t serial = 0;
        std::uint16_t boot = 0;
        std::uint16_t ordinal = 0;

        bool operator==(const Key &) const = default;
    };
    struct Source
    {
        std::uint32_t firstRow = 0;
        std::uint32_t endRow = 0;
        std::int64_t firstMs = 0;
        std::int64_t lastMs = 0;
        bool indexed = false;
        std::vector<Key> keys;
        IndexTable index;

        void makeIndex(const StoreView &view);
        [[nodiscard]] bool covers(std::int64_t timeMs) const noexcept
        {
            return firstMs <= timeMs && timeMs <= lastMs;
        }
        [[nodiscard]] bool contains(const Key &key) const;
    };
    static std::uint64_t hashOf(const Key &key) noexcept;

    Store &m_store;
    std::vector<Source> m_sources;
    std::uint32_t m_rows = 0; ///< of all sources that were closed
};

} // namespace surveyor::denials
