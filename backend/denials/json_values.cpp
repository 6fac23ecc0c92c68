// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/json_values.h"

#include "text/hex.h"
#include "text/utf8.h"

namespace surveyor::denials {

void putBytes(Json &object, const std::string &key, const std::string &bytes)
{
    object[key] = text::toValidUtf8(bytes);
    if (!text::isUtf8(bytes))
        object[key + "_hex"] = text::encodeHex(bytes);
}

std::string jsonLine(const Json &json)
{
    constexpr bool ensureAscii = true;
    return json.dump(-1, ' ', ensureAscii);
}

} // namespace surveyor::denials
