// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "audit/syscall_names.h"

#include <cstring>
#include <libaudit.h>

namespace surveyor::audit {

std::string syscallName(std::uint32_t arch, std::uint32_t number)
{
    const int machine = audit_elf_to_machine(arch);
    if (machine < 0 || number > 0x7fff'ffff)
        return {};
    const char *const name = audit_syscall_to_name(static_cast<int>(number), machine);
    return name ? name : std::string();
}

std::optional<std::uint32_t> syscallNumber(std::uint32_t arch, const std::string &name)
{
    const int machine = audit_elf_to_machine(arch);
    const int number = machine < 0 ? -1 : audit_name_to_syscall(name.c_str(), machine);
    if (number < 0)
        return std::nullopt;
    return static_cast<std::uint32_t>(number);
}

std::optional<std::uint32_t> archFromName(const std::string &name)
{
    const int machine = audit_name_to_machine(name.c_str());
    const std::uint32_t arch = machine < 0 ? 0 : audit_machine_to_elf(machine);
    if (arch == 0)
        return std::nullopt;
    return arch;
}

std::optional<int> errorNumber(std::string_view name) noexcept
{
    constexpr int lastError = 4095; // MAX_ERRNO of the kernel
    for (int error = 1; error <= lastError; ++error) {
        const char *const known = strerrorname_np(error);
        if (known && name == known)
            return error;
    }
    return std::nullopt;
}

} // namespace surveyor::audit
