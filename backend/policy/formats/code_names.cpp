// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/code_names.h"

namespace surveyor::formats {
namespace {

/// "ReadFile" of "fs.read_file".
std::string codeName(std::string_view blocker, std::string_view tcp)
{
    std::string result;
    bool upper = true;
    for (const char c : blocker.substr(blocker.find('.') + 1)) {
        if (c != '_')
            result += upper ? static_cast<char>(c - 'a' + 'A') : c;
        upper = c == '_';
    }
    if (result.ends_with("Tcp"))
        result.replace(result.size() - tcp.size(), tcp.size(), tcp);
    return result;
}

} // namespace

std::string joinCodeNames(const policy::RightSet &rights, const CodeNames &names)
{
    constexpr std::size_t inLine = 4;
    std::string result;
    std::size_t count = 0;
    for (const landlock::Right &right : landlock::rights()) {
        if (!rights.contains(right.blocker))
            continue;
        if (count > 0)
            result += count % inLine == 0 ? names.lineBreak : names.separator;
        result += std::string(names.prefix) + codeName(right.blocker, names.tcp);
        ++count;
    }
    return result;
}

} // namespace surveyor::formats
