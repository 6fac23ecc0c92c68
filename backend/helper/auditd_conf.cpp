// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "helper/auditd_conf.h"

#include <algorithm>
#include <cctype>
#include <climits>

namespace surveyor::helper {
namespace {

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

bool isOnePath(std::string_view path)
{
    const auto printable = [](char c) { return c > ' ' && c <= '~'; };
    if (path.size() < 3 || path.size() >= PATH_MAX || !path.starts_with('/')
        || !std::ranges::all_of(path, printable))
        return false;
    while (!path.empty()) {
        path.remove_prefix(1);
        const auto part = path.substr(0, path.find('/'));
        if (part.empty() || part == "." || part == "..")
            return false;
        path.remove_prefix(part.size());
    }
    return true;
}

bool isLogFileKey(std::string_view key)
{
    // auditd takes keys in either case.
    return std::ranges::equal(key, std::string_view("log_file"), {},
                              [](unsigned char c) { return std::tolower(c); });
}

} // namespace

std::optional<std::string> readLogFile(std::string_view conf)
{
    std::optional<std::string> found;
    while (!conf.empty()) {
        const auto end = std::min(conf.find('\n'), conf.size());
        const auto line = trimmed(conf.substr(0, end));
        conf.remove_prefix(std::min(end + 1, conf.size()));
        const auto equals = line.find('=');
        if (line.starts_with('#') || equals == std::string_view::npos
            || !isLogFileKey(trimmed(line.substr(0, equals))))
            continue;
        const auto value = trimmed(line.substr(equals + 1));
        if (found || !isOnePath(value))
            return std::nullopt;
        found = value;
    }
    return found;
}

} // namespace surveyor::helper
