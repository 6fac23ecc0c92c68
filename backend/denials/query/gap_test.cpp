// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/query/gap_test.h"

#include "denials/query/group_test.h"
#include "denials/query/term_test.h"

#include <algorithm>

namespace surveyor::denials::query {
namespace {

class NeverTest : public RowTest
{
public:
    void judge(const RowBlock &block, std::uint8_t *verdicts) override
    {
        std::fill_n(verdicts, block.count, std::uint8_t{0});
    }
};

bool isKnownOfGaps(const Term &term)
{
    using enum Field;
    return term.field == After || term.field == Before || term.field == Is;
}

std::unique_ptr<RowTest> testOf(const Expression &expression, bool negate, std::int64_t nowMs);

std::unique_ptr<RowTest> testOf(const std::vector<Expression> &parts, GroupTest::Join join,
                                bool negate, std::int64_t nowMs)
{
    std::vector<std::unique_ptr<RowTest>> tests;
    tests.reserve(parts.size());
    for (const Expression &part : parts)
        tests.push_back(testOf(part, negate, nowMs));
    return std::make_unique<GroupTest>(join, std::move(tests));
}

std::unique_ptr<RowTest> testOf(const Term &term, bool negate, std::int64_t nowMs)
{
    if (!isKnownOfGaps(term))
        return std::make_unique<NeverTest>();
    auto test = makeTest(term, nowMs);
    return negate ? std::make_unique<NotTest>(std::move(test)) : std::move(test);
}

/// Carries negations down to the terms: what is not known must not become true by one.
std::unique_ptr<RowTest> testOf(const Expression &expression, bool negate, std::int64_t nowMs)
{
    using enum GroupTest::Join;
    negate ^= expression.negated;
    switch (expression.kind) {
    case Expression::Kind::Term: break;
    case Expression::Kind::All: return testOf(expression.parts, negate ? Any : All, negate, nowMs);
    case Expression::Kind::Any: return testOf(expression.parts, negate ? All : Any, negate, nowMs);
    }
    return testOf(expression.term, negate, nowMs);
}

} // namespace

std::unique_ptr<RowTest> gapTestOf(const std::vector<Expression> &all, std::int64_t nowMs)
{
    return testOf(all, GroupTest::Join::All, false, nowMs);
}

} // namespace surveyor::denials::query
