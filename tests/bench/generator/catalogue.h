// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace surveyor::loggen {

struct User
{
    std::string_view name;
    std::uint32_t uid;
    std::string_view home;
};

/// How a program comes to be sandboxed, and so what its denials look like.
enum class Kind : std::uint8_t {
    Browser, ///< sandboxes itself: a broker and many sibling children
    Build,   ///< a wrapper, then a deep tree of compilers
    Daemon,  ///< a service that restricts itself when it starts
    Bundle,  ///< a desktop application behind a bubblewrap-like launcher
    Script,  ///< an interpreter behind a wrapper
};

struct Program
{
    std::string_view exe;
    std::string_view arguments; ///< blank-separated, after the program's name
    Kind kind;
};

struct Wrapper
{
    std::string_view exe;
    std::string_view arguments;
};

std::span<const User> people(); ///< users who log in
std::span<const User> serviceUsers();
std::span<const Program> programs();         ///< what runs in sandboxes
std::span<const Wrapper> wrappers();         ///< what puts it there
std::span<const Program> helpers(Kind kind); ///< children of sandboxed programs
std::span<const Program> background();       ///< unsandboxed, for everything else in the log

/// The last part of a path, cut at 15 bytes as the kernel cuts comm.
std::string_view commOf(std::string_view exe);

} // namespace surveyor::loggen
