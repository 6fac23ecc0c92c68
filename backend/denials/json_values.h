// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace surveyor::denials {

using Json = nlohmann::ordered_json;

/// Bytes that are not UTF-8 become U+FFFD, with a sibling key `…_hex` that holds them all.
void putBytes(Json &object, const std::string &key, const std::string &bytes);

template<typename Value>
void putOptional(Json &object, const char *key, const std::optional<Value> &value)
{
    if (value)
        object[key] = *value;
    else
        object[key] = nullptr;
}

/// One line without its end, in pure ASCII, so that no terminal is moved by what a record says.
std::string jsonLine(const Json &json);

} // namespace surveyor::denials
