// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Sandboxes that know what they will be denied, on the running kernel.

#include "expected_log.h"
#include "places.h"

#include <array>
#include <cstdio>
#include <gtest/gtest.h>
#include <sstream>

namespace surveyor::test {
namespace {

std::vector<std::string> scenarioNames()
{
    std::vector<std::string> names;
    FILE *const pipe = ::popen((program("surveyor-test-sandbox") + " list").c_str(), "r");
    std::array<char, 256> line{};
    while (pipe && std::fgets(line.data(), line.size(), pipe)) {
        std::string name(line.data());
        name.pop_back();
        names.push_back(name);
    }
    if (pipe)
        ::pclose(pipe);
    return names;
}

class Scenarios : public testing::TestWithParam<std::string>
{
};

TEST_P(Scenarios, AreLoggedAsTheyHappened)
{
    if (const auto reason = whyNoAudit())
        GTEST_SKIP() << *reason;
    const Recording recording =
        record(program("surveyor-test-sandbox") + " scenario " + GetParam());
    constexpr int skipped = 77;
    if (recording.status == skipped)
        GTEST_SKIP() << "this kernel cannot run it";
    ASSERT_EQ(recording.status, 0);
    const auto found = differences(recording);
    for (const std::string &difference : found)
        ADD_FAILURE() << difference;
    if (!found.empty())
        std::fputs(recording.log.c_str(), stderr);
    EXPECT_EQ(recording.view.tally().malformed, 0U);
}

INSTANTIATE_TEST_SUITE_P(Kernel, Scenarios, testing::ValuesIn(scenarioNames()),
                         [](const auto &instance) {
                             std::string name = instance.param;
                             for (char &c : name)
                                 c = std::isalnum(static_cast<unsigned char>(c)) ? c : '_';
                             return name;
                         });

} // namespace
} // namespace surveyor::test
