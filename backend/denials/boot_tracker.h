// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "audit/stamp.h"
#include "denials/store.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace surveyor::denials {

/// Decides which boot of which host an event belongs to, for domain ids mean something within
/// one boot only. The kernel counts serials from 1 in each boot, so a serial that falls back
/// while time goes on, or a KERNEL "initialized" record, starts a new one. One thread.
class BootTracker
{
public:
    explicit BootTracker(Store &store)
        : m_store(store)
    {
    }
    BootIndex bootOf(std::string_view node, const audit::Stamp &stamp);
    /// The next event of this host belongs to a new boot.
    void restart(std::string_view node, const audit::Stamp &stamp);

private:
    struct Host
    {
        BootIndex boot = 0;
        audit::Stamp newest; ///< the event with the highest serial
        std::int64_t firstMs = 0;
        std::uint32_t lowestSerial = 0;
    };
    Host &begin(std::string_view node, const audit::Stamp &stamp);

    Store &m_store;
    std::map<std::string, Host, std::less<>> m_hosts;
};

} // namespace surveyor::denials
