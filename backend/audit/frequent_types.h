// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "audit/record_type.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace surveyor::audit {

/// The types that a busy log is made of, found by the words that their names begin with: a
/// multiplication and two or three comparisons, whichever it is, where a comparison with one name
/// after the other would be a wrong guess for most lines.
namespace frequent {

struct Name
{
    std::string_view name;
    RecordType type = types::path; ///< of those that are only counted it does not matter which
};

inline constexpr std::array names{
    Name{"SYSCALL", types::syscall},
    Name{"PROCTITLE", types::proctitle},
    Name{"UNKNOWN[1423]", types::landlockAccess},
    Name{"UNKNOWN[1424]", types::landlockDomain},
    Name{"LANDLOCK_ACCESS", types::landlockAccess},
    Name{"LANDLOCK_DOMAIN", types::landlockDomain},
    Name{"1423", types::landlockAccess},
    Name{"1424", types::landlockDomain},
    Name{"AVC"},
    Name{"CRED_ACQ"},
    Name{"CRED_DISP"},
    Name{"CRED_REFR"},
    Name{"CWD"},
    Name{"EOE"},
    Name{"EXECVE"},
    Name{"LOGIN"},
    Name{"PATH"},
    Name{"SECCOMP"},
    Name{"SERVICE_START"},
    Name{"SERVICE_STOP"},
    Name{"SOCKADDR"},
    Name{"USER_ACCT"},
    Name{"USER_AUTH"},
    Name{"USER_END"},
    Name{"USER_LOGIN"},
    Name{"USER_START"},
};

inline constexpr std::size_t wordBytes = sizeof(std::uint64_t);
inline constexpr unsigned slotBits = 6;

/// What of a name lies behind its first eight bytes.
struct Ending
{
    std::uint64_t mask = 0;
    std::uint64_t value = 1; ///< which no word gives with this mask
    RecordType type = types::unknown;
    std::uint8_t length = 0; ///< of the whole name
};

struct Entry
{
    std::uint64_t head = 0; ///< no name begins with this
    std::array<Ending, 2> endings;
};

struct Table
{
    std::uint64_t factor = 0;
    std::array<Entry, std::size_t{1} << slotBits> entries;

    [[nodiscard]] constexpr std::size_t slotOf(std::uint64_t head) const noexcept
    {
        return head * factor >> (64 - slotBits);
    }
};

inline std::uint64_t load(const char *from) noexcept
{
    std::uint64_t word = 0;
    std::memcpy(&word, from, wordBytes);
    return word;
}

/// What load() gives for eight of the bytes of a name, then " msg=audit(". With @p mask, ones for
/// the bytes of the name and the blank behind it.
consteval std::uint64_t word(std::string_view name, std::size_t from, bool mask)
{
    constexpr std::string_view behind = " msg=audit(";
    const std::size_t size = std::max(name.size() + 1, wordBytes);
    std::array<unsigned char, wordBytes> bytes{};
    for (std::size_t i = 0; i < wordBytes && from + i < size; ++i) {
        const std::size_t at = from + i;
        const char byte = at < name.size() ? name[at] : behind[at - name.size()];
        bytes[i] = mask ? 0xff : static_cast<unsigned char>(byte);
    }
    return std::bit_cast<std::uint64_t>(bytes);
}

/// False if another name's first word has its place.
consteval bool put(Table &table, const Name &name)
{
    const std::uint64_t head = word(name.name, 0, false);
    Entry &entry = table.entries[table.slotOf(head)];
    if (entry.head != 0 && entry.head != head)
        return false;
    if (entry.endings[1].length != 0)
        throw "three names begin alike"; // which ends the build
    entry.head = head;
    const std::size_t place = entry.endings[0].length == 0 ? 0 : 1;
    entry.endings[place] = Ending{.mask = word(name.name, wordBytes, true),
                                  .value = word(name.name, wordBytes, false),
                                  .type = name.type,
                                  .length = static_cast<std::uint8_t>(name.name.size())};
    return true;
}

/// Tries factors until no two first words want the same place.
consteval Table makeTable()
{
    for (std::uint64_t factor = 0x9e3779b97f4a7c15;; factor = factor * 0xd1b54a32d192ed03 + 2) {
        Table table;
        table.factor = factor;
        if (std::ranges::all_of(names, [&](const Name &name) { return put(table, name); }))
            return table;
    }
}

inline constexpr Table table = makeTable();

} // namespace frequent

struct FrequentType
{
    /// So much is read from where the name begins.
    static constexpr std::size_t bytesRead = 2 * frequent::wordBytes;

    RecordType type = types::unknown; ///< it is none of them
    std::size_t length = 0;           ///< of the name
};

/// The frequent type whose name and " msg=audit(" begin at @p name; of what is behind the name the
/// blank at least is looked at. Types that a log's reader only counts are all called
/// types::path. Any thread.
inline FrequentType frequentType(const char *name) noexcept
{
    const std::uint64_t head = frequent::load(name);
    const std::uint64_t tail = frequent::load(name + frequent::wordBytes);
    const frequent::Entry &entry = frequent::table.entries[frequent::table.slotOf(head)];
    if (entry.head != head)
        return {};
    for (const frequent::Ending &ending : entry.endings) {
        if ((tail & ending.mask) == ending.value)
            return {ending.type, ending.length};
    }
    return {};
}

} // namespace surveyor::audit
