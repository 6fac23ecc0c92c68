// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "wire/unique_fd.h"

#include <cstdint>
#include <expected>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace surveyor::helper {

/// The kernel's audit multicast: reading it needs no right, joining it does. One thread.
class AuditSocket
{
public:
    /// A whole record; empty bytes for one that was too long for any record.
    using Take = std::function<void(std::uint16_t type, std::string_view record)>;
    /// The socket that PID 1 bound and handed over, or one bound here, which needs
    /// CAP_AUDIT_READ. Refuses with an English reason, also where the kernel would accept and
    /// never send a record: in another network name space.
    static std::expected<AuditSocket, std::string> open();

    /// Reads up to 512 records; false where none will ever come again.
    bool drain(const Take &take);
    /// Records the kernel dropped since the last call because the buffer was full; exact.
    std::uint32_t takeDrops();

    [[nodiscard]] int get() const noexcept { return m_socket.get(); }

private:
    explicit AuditSocket(wire::UniqueFd socket);

    wire::UniqueFd m_socket;
    std::vector<char> m_buffer;
    std::uint32_t m_drops = 0;
};

} // namespace surveyor::helper
