// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "landlock/rights.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace surveyor::policy {

/// A set of rights of any kind: rows of the kernel's table as bits, and names this program does
/// not know as text, so that they survive being read, changed and written.
class RightSet
{
public:
    RightSet() = default;

    /// The rights of @p kind that @p kernelMask names; bits without a row are left out.
    static RightSet fromKernelMask(landlock::RightKind kind, std::uint64_t kernelMask);

    /// Everything of @p kind that can be handled at @p abi.
    static RightSet all(landlock::RightKind kind, int abi);

    /// Adds one right by its name in a record, "fs.read_file"; a name no row has is kept as it is.
    void add(std::string_view blocker);
    void add(const landlock::Right &right);
    void remove(std::string_view blocker);

    bool contains(std::string_view blocker) const;
    bool containsAll(const RightSet &other) const;
    bool empty() const noexcept { return m_known == 0 && m_unknown.empty(); }
    std::size_t size() const noexcept;

    /// Bit i is row i of landlock::rights().
    std::uint64_t known() const noexcept { return m_known; }
    /// Names without a row; sorted, each once.
    const std::vector<std::string> &unknown() const noexcept { return m_unknown; }

    /// The bits of @p kind as the kernel counts them: for a handled mask or a rule.
    std::uint64_t kernelMask(landlock::RightKind kind) const noexcept;

    /// Every name as in a record: rows in the table's order, then the unknown ones.
    std::vector<std::string> names() const;

    RightSet &operator|=(const RightSet &other);
    RightSet &operator&=(const RightSet &other);
    RightSet &operator-=(const RightSet &other);
    friend RightSet operator|(RightSet left, const RightSet &right) { return left |= right; }
    friend RightSet operator&(RightSet left, const RightSet &right) { return left &= right; }
    friend RightSet operator-(RightSet left, const RightSet &right) { return left -= right; }
    bool operator==(const RightSet &) const = default;

private:
    std::uint64_t m_known = 0;
    std::vector<std::string> m_unknown;
};

} // namespace surveyor::policy
