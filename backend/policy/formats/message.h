// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace surveyor::formats {

/// Everything this room has to say. The table in message.cpp gives each its stable name and its
/// English; a user interface may translate by id.
enum class MessageId : std::uint8_t {
#define SURVEYOR_MESSAGE(id, name, english) id,
#include "policy/formats/messages.def"
#undef SURVEYOR_MESSAGE
};

/// A number, or bytes from a document: escape before showing.
using Argument = std::variant<std::uint64_t, std::string>;

/// A sentence without a language.
struct Message
{
    MessageId id{};
    std::vector<Argument> arguments;
    bool operator==(const Message &) const = default;
};

/// "unhandled-right": for JSON, SARIF and those who silence a check. Never renamed.
std::string_view messageName(MessageId id) noexcept;

/// The English pattern: {0} is the first argument.
std::string_view englishPattern(MessageId id) noexcept;

/// @p message in English, its arguments escaped.
std::string english(const Message &message);

/// How many ids there are: they count from 0.
std::size_t messageCount() noexcept;

} // namespace surveyor::formats
