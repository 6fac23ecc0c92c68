// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/model/right_set.h"

#include <algorithm>
#include <bit>
#include <iterator>

namespace surveyor::policy {
namespace {

std::uint64_t rowBit(const landlock::Right &right)
{
    return std::uint64_t{1} << (&right - landlock::rights().data());
}

} // namespace

RightSet RightSet::fromKernelMask(landlock::RightKind kind, std::uint64_t kernelMask)
{
    RightSet set;
    for (const landlock::Right &right : landlock::rights()) {
        if (right.kind == kind && right.bit >= 0 && (kernelMask >> right.bit & 1) != 0)
            set.add(right);
    }
    return set;
}

RightSet RightSet::all(landlock::RightKind kind, int abi)
{
    return fromKernelMask(kind, landlock::handledMask(kind, abi));
}

void RightSet::add(std::string_view blocker)
{
    if (const landlock::Right *const right = landlock::findRight(blocker)) {
        add(*right);
        return;
    }
    const auto place = std::ranges::lower_bound(m_unknown, blocker);
    if (place == m_unknown.end() || *place != blocker)
        m_unknown.emplace(place, blocker);
}

void RightSet::add(const landlock::Right &right)
{
    m_known |= rowBit(right);
}

void RightSet::remove(std::string_view blocker)
{
    if (const landlock::Right *const right = landlock::findRight(blocker))
        m_known &= ~rowBit(*right);
    else
        std::erase(m_unknown, blocker);
}

bool RightSet::contains(std::string_view blocker) const
{
    if (const landlock::Right *const right = landlock::findRight(blocker))
        return (m_known & rowBit(*right)) != 0;
    return std::ranges::binary_search(m_unknown, blocker);
}

bool RightSet::containsAll(const RightSet &other) const
{
    return (other.m_known & ~m_known) == 0 && std::ranges::includes(m_unknown, other.m_unknown);
}

std::size_t RightSet::size() const noexcept
{
    return static_cast<std::size_t>(std::popcount(m_known)) + m_unknown.size();
}

std::uint64_t RightSet::kernelMask(landlock::RightKind kind) const noexcept
{
    std::uint64_t mask = 0;
    for (const landlock::Right &right : landlock::rights()) {
        if (right.kind == kind && right.bit >= 0 && (m_known & rowBit(right)) != 0)
            mask |= std::uint64_t{1} << right.bit;
    }
    return mask;
}

std::vector<std::string> RightSet::names() const
{
    std::vector<std::string> result;
    for (const landlock::Right &right : landlock::rights()) {
        if ((m_known & rowBit(right)) != 0)
            result.emplace_back(right.blocker);
    }
    result.insert(result.end(), m_unknown.begin(), m_unknown.end());
    return result;
}

RightSet &RightSet::operator|=(const RightSet &other)
{
    m_known |= other.m_known;
    std::vector<std::string> both;
    std::ranges::set_union(m_unknown, other.m_unknown, std::back_inserter(both));
    m_unknown = std::move(both);
    return *this;
}

RightSet &RightSet::operator&=(const RightSet &other)
{
    m_known &= other.m_known;
    std::vector<std::string> both;
    std::ranges::set_intersection(m_unknown, other.m_unknown, std::back_inserter(both));
    m_unknown = std::move(both);
    return *this;
}

RightSet &RightSet::operator-=(const RightSet &other)
{
    m_known &= ~other.m_known;
    std::vector<std::string> rest;
    std::ranges::set_difference(m_unknown, other.m_unknown, std::back_inserter(rest));
    m_unknown = std::move(rest);
    return *this;
}

} // namespace surveyor::policy
