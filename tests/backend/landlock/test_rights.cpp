// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "landlock/abi.h"
#include "landlock/rights.h"

#include <gtest/gtest.h>
#include <set>

namespace surveyor::landlock {
namespace {

TEST(Rights, AreDistinct)
{
    std::set<std::string_view> names;
    std::set<std::pair<RightKind, int>> bits;
    for (const Right &right : rights()) {
        EXPECT_TRUE(names.insert(right.blocker).second) << right.blocker;
        const bool fresh = right.bit < 0 || bits.insert({right.kind, right.bit}).second;
        EXPECT_TRUE(fresh) << right.blocker;
        EXPECT_FALSE(right.gloss.empty()) << right.blocker;
        EXPECT_EQ(findRight(right.blocker), &right);
    }
}

// The masks as the kernel's headers of those versions define them.
TEST(Rights, MasksGrowWithTheAbi)
{
    using enum RightKind;
    EXPECT_EQ(handledMask(Filesystem, 1), 0x1fffU);
    EXPECT_EQ(handledMask(Filesystem, 2), 0x3fffU);
    EXPECT_EQ(handledMask(Filesystem, 3), 0x7fffU);
    EXPECT_EQ(handledMask(Filesystem, 4), 0x7fffU);
    EXPECT_EQ(handledMask(Filesystem, 5), 0xffffU);
    EXPECT_EQ(handledMask(Network, 3), 0U);
    EXPECT_EQ(handledMask(Network, 4), 3U);
    EXPECT_EQ(handledMask(Scope, 5), 0U);
    EXPECT_EQ(handledMask(Scope, 6), 3U);
    EXPECT_EQ(handledMask(Filesystem, 7), 0xffffU);
}

TEST(Rights, OnlySomeFitFiles)
{
    // execute, write_file, read_file; later truncate and ioctl_dev
    EXPECT_EQ(fileMask(1), 7U);
    EXPECT_EQ(fileMask(3), 7U | 1U << 14U);
    EXPECT_EQ(fileMask(5), 7U | 3U << 14U);
}

TEST(Rights, WhatNoPolicyGrantsIsKnown)
{
    EXPECT_FALSE(isGrantable(*findRight("ptrace")));
    EXPECT_FALSE(isGrantable(*findRight("fs.change_topology")));
    EXPECT_TRUE(isGrantable(*findRight("fs.read_file")));
    EXPECT_TRUE(isGrantable(*findRight("scope.signal")));
}

TEST(Rights, NewerNamesAreNotKnownAndNotAnError)
{
    EXPECT_EQ(findRight("fs.teleport"), nullptr);
    EXPECT_EQ(findRight(""), nullptr);
    EXPECT_EQ(rightIndex("fs.teleport"), std::nullopt);
}

} // namespace
} // namespace surveyor::landlock
