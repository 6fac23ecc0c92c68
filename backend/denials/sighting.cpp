// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/sighting.h"

#include "text/hash.h"

namespace surveyor::denials {
namespace {

std::int32_t pidOf(const std::optional<std::int64_t> &pid)
{
    return static_cast<std::int32_t>(pid.value_or(0));
}

std::uint32_t hashed(std::string_view bytes)
{
    return static_cast<std::uint32_t>(text::hash(bytes));
}

} // namespace

ProcessTraits traitsOf(const Process &process)
{
    return {pidOf(process.pid), pidOf(process.ppid), hashed(process.exe), hashed(process.comm)};
}

ProcessTraits traitsOf(const Creator &creator)
{
    return {pidOf(creator.pid), 0, hashed(creator.exe), hashed(creator.comm)};
}

} // namespace surveyor::denials
