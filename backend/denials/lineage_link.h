// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/domain.h"
#include "denials/lineage_reason.h"
#include "text/shared_column.h"

#include <array>
#include <cstdint>

namespace surveyor::denials {

/// A parent link as it is kept for each of many domains.
struct StoredLink
{
    static constexpr DomainIndex none = 0xffff'ffff;
    static constexpr std::size_t pidCount = 5;

    DomainIndex parent = none;
    float score = 0;
    Certainty certainty = Certainty::Unknown;
    std::uint8_t signals = 0;  ///< a bit for each LineageSignal
    std::uint8_t threaded = 0; ///< those that count half
    bool direct = false;
    std::array<std::int32_t, pidCount> pids{}; ///< of the first signals, which have one; 0 = none

    bool operator==(const StoredLink &) const = default;
};

/// The links of all domains; those that were never set say nothing. One thread writes; what
/// share() gave goes to any thread.
class LinkColumn
{
public:
    [[nodiscard]] const StoredLink &at(DomainIndex domain) const noexcept;
    void set(DomainIndex domain, const StoredLink &link);
    /// The links as they are now, for readers.
    [[nodiscard]] LinkColumn share();

private:
    text::SharedColumn<StoredLink> m_links;
};

} // namespace surveyor::denials
