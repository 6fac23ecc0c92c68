// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "audit/stamp.h"
#include "denials/store.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace surveyor::denials {

/// Decides which boot of which host an event belongs to, for domain ids mean something within
/// one boot only. The kernel counts serials from 1 in each boot, so a serial that falls back
/// while time goes on, or a KERNEL "initialized" record, starts a new one. An event may come
/// late, after those of a newer boot: one without SYSCALL is held back, and files may be read
/// newest first. One thread.
class BootTracker
{
public:
    explicit BootTracker(Store &store)
        : m_store(store)
    {
    }
    ~BootTracker() = default;
    BootTracker(const BootTracker &) = delete;
    BootTracker &operator=(const BootTracker &) = delete;

    BootIndex bootOf(std::string_view node, const audit::Stamp &stamp);
    /// A boot of this host begins with this record.
    void restart(std::string_view node, const audit::Stamp &stamp);

private:
    struct KnownBoot
    {
        BootIndex boot = 0;
        std::int64_t firstMs = 0;
        std::uint32_t lowestSerial = 0;
        audit::Stamp newest;   ///< the event with the highest serial
        bool complete = false; ///< its first record was seen: nothing older belongs to it

        [[nodiscard]] bool fits(const audit::Stamp &stamp) const noexcept;
        void take(const audit::Stamp &stamp) noexcept;
    };
    struct Host
    {
        std::vector<KnownBoot> boots; ///< in order of firstMs
        std::size_t last = 0;         ///< where the last event was put

        [[nodiscard]] std::size_t beganBefore(std::int64_t timeMs) const noexcept;
    };
    Host &hostOf(std::string_view node);
    KnownBoot &begin(Host &host, std::string_view node, const audit::Stamp &stamp);

    Store &m_store;
    std::map<std::string, Host, std::less<>> m_hosts;
    std::pair<const std::string, Host> *m_lastHost = nullptr; ///< of the event before
};

} // namespace surveyor::denials
