// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/text_edit.h"

namespace surveyor::formats {

std::string applyEdits(std::string_view text, const TextEdits &edits)
{
    std::string result;
    std::size_t at = 0;
    for (const TextEdit &edit : edits) {
        result += text.substr(at, edit.begin - at);
        result += edit.text;
        at = edit.end;
    }
    return result += text.substr(at);
}

} // namespace surveyor::formats
