// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/query/row_test.h"

#include <array>
#include <memory>
#include <vector>

namespace surveyor::denials::query {

/// Rows that all, or that any, of several tests keep.
class GroupTest : public RowTest
{
public:
    enum class Join : std::uint8_t { All, Any };

    GroupTest(Join join, std::vector<std::unique_ptr<RowTest>> parts);

    void judge(const RowBlock &block, std::uint8_t *verdicts) override;
    void refresh() override;
    void foresee(const Foresight &ahead) override;
    void adopt(const RowTest &same) override;

private:
    [[nodiscard]] bool isDecided(const std::uint8_t *verdicts, std::uint32_t count) const;

    Join m_join;
    std::vector<std::unique_ptr<RowTest>> m_parts;
    std::array<std::uint8_t, RowBlock::capacity> m_other{};
};

/// Rows that a test does not keep.
class NotTest : public RowTest
{
public:
    explicit NotTest(std::unique_ptr<RowTest> test);

    void judge(const RowBlock &block, std::uint8_t *verdicts) override;
    void refresh() override;
    void foresee(const Foresight &ahead) override;
    void adopt(const RowTest &same) override;

private:
    std::unique_ptr<RowTest> m_test;
};

} // namespace surveyor::denials::query
