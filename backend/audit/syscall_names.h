// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace surveyor::audit {

/// The system call's name on the machine of an `arch=` value (an AUDIT_ARCH_* number), as
/// libaudit knows it; empty where it does not.
std::string syscallName(std::uint32_t arch, std::uint32_t number);

/// The number of a call by name, for interpreted records; nothing where libaudit knows none.
std::optional<std::uint32_t> syscallNumber(std::uint32_t arch, const std::string &name);

/// "x86_64" to its AUDIT_ARCH_* number; nothing where libaudit knows none.
std::optional<std::uint32_t> archFromName(const std::string &name);

/// "EACCES" to 13; nothing for words that are no error name.
std::optional<int> errorNumber(std::string_view name) noexcept;

} // namespace surveyor::audit
