// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "audit/record_type.h"

#include "text/hex.h"

#include <array>
#include <cstring>
#include <format>
#include <libaudit.h>

namespace surveyor::audit {
namespace {

RecordType fromDigits(std::string_view digits) noexcept
{
    const auto number = text::parseDecimal(digits);
    return number && *number <= 0xffff ? static_cast<RecordType>(*number) : types::unknown;
}

// libaudit wants a terminated string; the longest of its names has 24 letters.
RecordType fromLibrary(std::string_view name) noexcept
{
    std::array<char, 64> terminated{};
    if (name.empty() || name.size() >= terminated.size())
        return types::unknown;
    std::memcpy(terminated.data(), name.data(), name.size());
    const int number = audit_name_to_msg_type(terminated.data());
    return number > 0 && number <= 0xffff ? static_cast<RecordType>(number) : types::unknown;
}

} // namespace

RecordType recordTypeFromName(std::string_view name) noexcept
{
    if (name == "LANDLOCK_ACCESS")
        return types::landlockAccess;
    if (name == "LANDLOCK_DOMAIN")
        return types::landlockDomain;
    if (name.starts_with("UNKNOWN[") && name.ends_with(']'))
        return fromDigits(name.substr(8, name.size() - 9));
    if (!name.empty() && name.front() >= '0' && name.front() <= '9')
        return fromDigits(name);
    return fromLibrary(name);
}

std::string recordTypeName(RecordType type)
{
    if (type == types::landlockAccess)
        return "LANDLOCK_ACCESS";
    if (type == types::landlockDomain)
        return "LANDLOCK_DOMAIN";
    const char *const name = audit_msg_type_to_name(type);
    return name ? name : std::format("UNKNOWN[{}]", type);
}

} // namespace surveyor::audit
