// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace surveyor::denials::query {

/// What a term looks at.
enum class Field : std::uint8_t {
    Shown, ///< a bare word: every text that a table shows of a denial
    Host,
    Boot,
    Domain,
    Under,
    Parent,
    Status,
    Exe,
    Comm,
    Pid,
    Ppid,
    Uid,
    User,
    Auid,
    Ses,
    Cmdline,
    Right,
    Kind,
    Path,
    Dev,
    Ino,
    Addr,
    Port,
    Peer,
    Syscall,
    Exit,
    After,
    Before,
    Is,
};

/// What may stand as the value of a field.
enum class ValueForm : std::uint8_t {
    Text,   ///< the whole text, a glob or a regular expression
    Path,   ///< the same; without a slash, of the last component
    Number, ///< a number, a comparison (>1000) or a range (1-1023)
    Time,   ///< a moment: 2026-11-23T12:00, or back from now: -1h
    Choice, ///< one of choices
};

struct FieldInfo
{
    Field field;
    std::string_view name; ///< as written before the colon; empty for Shown
    ValueForm form;
    std::span<const std::string_view> choices; ///< of a Choice, in order of use
    std::string_view gloss;                    ///< a few plain English words
};

/// Every field, in the order of the enumeration.
std::span<const FieldInfo> fields() noexcept;

const FieldInfo &info(Field field) noexcept;

/// The field called @p name in any letter case; null where there is none.
const FieldInfo *findField(std::string_view name) noexcept;

} // namespace surveyor::denials::query
