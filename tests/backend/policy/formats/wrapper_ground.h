// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/model/evaluator.h"
#include "policy/model/policy.h"
#include "support/random.h"

#include <cstddef>
#include <string>
#include <vector>

namespace surveyor::test {

/// One call of the probe and the operation it is.
struct Step
{
    std::string line;
    policy::Operation operation;
};

/// Folders and files of which each step has its own, so that no step changes another's ground.
class WrapperGround
{
public:
    WrapperGround();
    ~WrapperGround();
    WrapperGround(const WrapperGround &) = delete;
    WrapperGround &operator=(const WrapperGround &) = delete;

    [[nodiscard]] const std::string &path() const { return m_path; }
    [[nodiscard]] std::vector<std::string> folders() const;

    /// Makes the folders anew.
    std::vector<Step> steps();
    /// Binds and connects ports 0 and 40001.
    static std::vector<Step> portSteps();

    /// What the probe needs to run: programs, libraries, itself, what this ground has it read.
    [[nodiscard]] std::vector<std::string> neededPaths() const;

    /// Runs @p script, which ends in "$@", with the probe behind it, and compares what the kernel
    /// says to each of @p steps with what @p evaluator said before. Fails the test where they
    /// differ.
    struct Score
    {
        std::size_t compared = 0;
        std::size_t denied = 0;
    };
    Score compare(const std::string &script, const std::vector<Step> &steps,
                  const policy::Evaluator &evaluator) const;

private:
    std::string name(const std::string &folder);
    std::string file(const std::string &folder);
    template<typename Make>
    void add(std::vector<Step> &steps, const char *call, const std::string &folder, Make make);
    void addNew(std::vector<Step> &steps, const char *call, const std::string &folder,
                policy::FileKind kind);

    std::string m_path;
    int m_count = 0;
};

/// Each of @p from with even odds.
policy::RightSet someOf(testing::Random &random, const policy::RightSet &from);

policy::PathRule pathRule(const std::string &path, policy::RightSet rights);

} // namespace surveyor::test
