// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "kernel_audit/unique_fd.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace surveyor::test {

/// A Landlock ruleset straight from the system calls, with the kernel's own names for the rights.
/// Every call throws std::runtime_error with the reason when the kernel refuses.
class Ruleset
{
public:
    struct Handled
    {
        std::uint64_t fs = 0;
        std::uint64_t net = 0;
        std::uint64_t scoped = 0;
    };

    explicit Ruleset(const Handled &handled);

    /// Rights beyond the handled ones are left out, directory rights too where @p path is none.
    Ruleset &allowPath(const std::string &path, std::uint64_t rights);
    Ruleset &allowPort(std::uint64_t port, std::uint64_t rights);

    /// From here on the caller is in one more domain.
    void enforce(std::uint32_t logFlags = 0) const;

private:
    Handled m_handled;
    UniqueFd m_descriptor;
};

/// The bit of "fs.make_dir", "net.bind_tcp", "scope.signal"; several, comma-separated, are joined.
std::uint64_t rightBits(std::string_view blockers);

/// Every filesystem right the running kernel knows.
std::uint64_t allFsRights();

} // namespace surveyor::test
