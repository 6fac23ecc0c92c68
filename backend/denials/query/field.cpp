// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/query/field.h"

#include <algorithm>
#include <array>

namespace surveyor::denials::query {
namespace {

using enum ValueForm;

constexpr std::array<std::string_view, 2> statuses{"live", "freed"};
constexpr std::array<std::string_view, 5> kinds{"path", "net", "task", "unix", "none"};
constexpr std::array<std::string_view, 3> marks{"grantable", "guessed", "gap"};

constexpr std::array table{
    FieldInfo{Field::Shown, "", Text, {}, "any text shown of the denial"},
    FieldInfo{Field::Host, "host", Text, {}, "the host that wrote the record"},
    FieldInfo{Field::Boot, "boot", Text, {}, "the boot of that host"},
    FieldInfo{Field::Domain, "domain", Text, {}, "the domain that denied"},
    FieldInfo{Field::Under, "under", Text, {}, "the domain that denied, or an ancestor of it"},
    FieldInfo{Field::Parent, "parent", Text, {}, "its nearest known ancestor"},
    FieldInfo{Field::Status, "status", Choice, statuses, "whether the domain still exists"},
    FieldInfo{Field::Exe, "exe", Path, {}, "the program's path"},
    FieldInfo{Field::Comm, "comm", Text, {}, "the thread's name"},
    FieldInfo{Field::Pid, "pid", Number, {}, "the process"},
    FieldInfo{Field::Ppid, "ppid", Number, {}, "the parent of the process"},
    FieldInfo{Field::Uid, "uid", Number, {}, "the number of the user"},
    FieldInfo{Field::User, "user", Text, {}, "the user, by a name the log gives or by number"},
    FieldInfo{Field::Auid, "auid", Number, {}, "the user who logged in"},
    FieldInfo{Field::Ses, "ses", Number, {}, "the login session"},
    FieldInfo{Field::Cmdline, "cmdline", Text, {}, "the command line or one of its arguments"},
    FieldInfo{Field::Right, "right", Text, {}, "a right that was missing"},
    FieldInfo{Field::Kind, "kind", Choice, kinds, "the kind of object"},
    FieldInfo{Field::Path, "path", Path, {}, "the file or directory"},
    FieldInfo{Field::Dev, "dev", Text, {}, "the device of the file system"},
    FieldInfo{Field::Ino, "ino", Number, {}, "the inode"},
    FieldInfo{Field::Addr, "addr", Text, {}, "the network address"},
    FieldInfo{Field::Port, "port", Number, {}, "the network port"},
    FieldInfo{Field::Peer, "peer", Text, {}, "the other process or the abstract socket"},
    FieldInfo{Field::Syscall, "syscall", Text, {}, "the system call, by name or number"},
    FieldInfo{Field::Exit, "exit", Number, {}, "the result of the system call"},
    FieldInfo{Field::After, "after", Time, {}, "at this moment or later"},
    FieldInfo{Field::Before, "before", Time, {}, "before this moment"},
    FieldInfo{Field::Is, "is", Choice, marks,
              "grantable: a rule can allow it; guessed: records joined by their place; gap: lost "
              "records"},
};
static_assert(table.size() == static_cast<std::size_t>(Field::Is) + 1);

bool sameLetters(std::string_view a, std::string_view b)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c; };
    return std::ranges::equal(a, b, {}, lower, lower);
}

} // namespace

std::span<const FieldInfo> fields() noexcept
{
    return table;
}

const FieldInfo &info(Field field) noexcept
{
    return table[static_cast<std::size_t>(field)];
}

const FieldInfo *findField(std::string_view name) noexcept
{
    if (name.empty())
        return nullptr;
    const auto found = std::ranges::find_if(
        table, [name](const FieldInfo &field) { return sameLetters(field.name, name); });
    return found == table.end() ? nullptr : &*found;
}

} // namespace surveyor::denials::query
