// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "sources/recognise.h"

#include <algorithm>
#include <array>
#include <format>

namespace surveyor::sources {
namespace {

struct Magic
{
    std::string_view bytes;
    std::string_view refusal;
};

constexpr std::array magics{
    Magic{"LPKSHHRH",
          "it is a systemd journal; export its kernel log first: journalctl --file FILE -k | … -"},
    Magic{"NODE,EVENT,DATE,TIME,SERIAL_NUM,",
          "it is the csv format of ausearch, which drops every Landlock field; use ausearch --raw "
          "instead"},
    Magic{"node,type,date,time,serial_num,",
          "it is the csv format of ausearch, which drops every Landlock field; use ausearch --raw "
          "instead"},
};

/// "At 22:05:21 11/23/26 system, acting as root, successfully …"
bool isAusearchText(std::string_view start)
{
    if (start.starts_with("On ")) {
        const auto at = start.substr(0, 200).find(" at ");
        return at != std::string_view::npos;
    }
    return start.starts_with("At ") && start.size() > 6 && start[5] == ':';
}

} // namespace

std::optional<std::string> refuse(std::string_view start)
{
    for (const Magic &magic : magics) {
        if (start.starts_with(magic.bytes))
            return std::string(magic.refusal);
    }
    if (isAusearchText(start))
        return "it is the text format of ausearch, which drops every Landlock field; use ausearch "
               "--raw instead";
    // A damaged log may hold a few NUL bytes; a file of another kind has them from the start.
    const auto head = start.substr(0, 512);
    if (std::ranges::count(head, '\0') > 0 && head.find("audit(") == std::string_view::npos)
        return "it is a binary file, not a log";
    return std::nullopt;
}

} // namespace surveyor::sources
