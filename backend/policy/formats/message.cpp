// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/message.h"

#include "text/escape.h"

#include <array>

namespace surveyor::formats {
namespace {

struct Row
{
    std::string_view name;
    std::string_view english;
};

constexpr std::array table{
#define SURVEYOR_MESSAGE(id, name, english) Row{name, english},
#include "policy/formats/messages.def"
#undef SURVEYOR_MESSAGE
};

std::string shown(const Argument &argument)
{
    if (const auto *const number = std::get_if<std::uint64_t>(&argument))
        return std::to_string(*number);
    return text::escape(std::get<std::string>(argument));
}

} // namespace

std::string_view messageName(MessageId id) noexcept
{
    return table[static_cast<std::size_t>(id)].name;
}

std::string_view englishPattern(MessageId id) noexcept
{
    return table[static_cast<std::size_t>(id)].english;
}

std::string english(const Message &message)
{
    std::string result;
    const std::string_view pattern = englishPattern(message.id);
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        if (pattern[at] != '{' || at + 2 >= pattern.size() || pattern[at + 2] != '}') {
            result += pattern[at];
            continue;
        }
        const auto number = static_cast<std::size_t>(pattern[at + 1] - '0');
        if (number < message.arguments.size())
            result += shown(message.arguments[number]);
        at += 2;
    }
    return result;
}

std::size_t messageCount() noexcept
{
    return table.size();
}

} // namespace surveyor::formats
