// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// What is said of each quirk of tests/data/samples/quirks.log, which a running kernel wrote. A
// statement must stand at the rows that a query finds, and at no others.

#include "denials/explanation/explanation.h"
#include "denials/query/row_matcher.h"
#include "support/logs.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace surveyor::denials {
namespace {

using enum Message;
using Remedy = Explanation::Remedy;

const StoreView &quirks()
{
    static const StoreView view = test::load({test::sample("quirks.log")}).view;
    return view;
}

bool says(const Explanation &explanation, Message message)
{
    return std::ranges::contains(explanation.statements, message, &Statement::message);
}

Rows found(const StoreView &view, std::string_view text)
{
    const auto query = query::Query::parse(text);
    EXPECT_TRUE(query) << text;
    Rows rows;
    query::RowMatcher(*query, 0).find(view, 0, rows, {});
    return rows;
}

/// @p message stands just where @p text finds rows.
void expectJustAt(Message message, std::string_view text)
{
    Rows rows;
    for (std::uint32_t row = 0; row < quirks().size(); ++row) {
        if (says(explain(caseOf(quirks(), row)), message))
            rows.push_back(row);
    }
    EXPECT_EQ(rows, found(quirks(), text)) << messageId(message) << " at " << text;
    EXPECT_FALSE(rows.empty()) << messageId(message);
}

void expectRemedy(Remedy remedy, std::string_view text)
{
    Rows rows;
    for (std::uint32_t row = 0; row < quirks().size(); ++row) {
        if (explain(caseOf(quirks(), row)).remedy == remedy)
            rows.push_back(row);
    }
    EXPECT_EQ(rows, found(quirks(), text)) << remedyName(remedy);
    EXPECT_FALSE(rows.empty()) << remedyName(remedy);
}

TEST(Explanation, KnowsMovesAndLinks)
{
    expectJustAt(QuirkGainsRights, "syscall:rename,link right:fs.execute");
    expectJustAt(QuirkEveryRight, "syscall:renameat2 right:fs.execute");
    expectJustAt(QuirkSameDirectory, "syscall:rename* right:remove_file -right:refer");
    expectJustAt(QuirkOtherSide, "right:refer");
    expectJustAt(QuirkExdev, "exit:EXDEV");
    expectJustAt(RuleEqual, "right:fs.execute syscall:rename,renameat2,link");
    expectJustAt(RuleNotTheList, "right:fs.execute syscall:rename,renameat2,link");
    expectJustAt(RuleBothSides, "right:refer");
}

TEST(Explanation, NeverOffersTheRightsOfAQuirkAsARule)
{
    for (const auto row : found(quirks(), "right:fs.execute syscall:rename,renameat2,link")) {
        const auto explanation = explain(caseOf(quirks(), row));
        EXPECT_FALSE(says(explanation, RuleFile));
        EXPECT_FALSE(says(explanation, RuleDirectory));
        for (const auto &statement : explanation.statements) {
            if (statement.message != RuleBothSides)
                continue;
            const auto &rights = std::get<RightNames>(statement.arguments.front()).names;
            EXPECT_FALSE(std::ranges::contains(rights, "fs.execute"));
        }
    }
}

TEST(Explanation, KnowsSignalsAndTraces)
{
    expectJustAt(QuirkSignalOwner, "right:scope.signal syscall:write");
    expectJustAt(WhatDelivery, "right:scope.signal syscall:write");
    expectJustAt(QuirkSignalNoCall, "right:scope.signal pid:\"\"");
    expectJustAt(QuirkGroupSignal, "syscall:kill exit:0");
    expectJustAt(QuirkTraceme, "right:ptrace peer:probe");
    expectJustAt(QuirkPtraceRead, "right:ptrace -syscall:ptrace");
    expectRemedy(Remedy::Scope, "right:scope.*");
    expectRemedy(Remedy::Nothing, "right:ptrace,fs.change_topology");
}

TEST(Explanation, KnowsDescriptorsAndIoUring)
{
    expectJustAt(QuirkDescriptor, "syscall:ioctl,ftruncate");
    expectJustAt(NextBeforeOpen, "syscall:ioctl,ftruncate");
    expectJustAt(QuirkTruncateLast, "syscall:openat,creat right:truncate");
    expectJustAt(QuirkIoUring, "syscall:io_uring_enter");
    expectJustAt(QuirkIoUringThread, "exe:\"\" -pid:\"\"");
    expectJustAt(NameNotLogged, "exe:\"\" -pid:\"\"");
    expectJustAt(ProcessNotLogged, "pid:\"\"");
}

TEST(Explanation, KnowsObjects)
{
    expectJustAt(ObjectDeleted, "path:/deleted\\)$/");
    expectJustAt(ObjectTooLong, "path:\"<too_long>\"");
    expectJustAt(RuleNoName, "path:\"<too_long>\"");
    expectJustAt(ObjectVolatile, "path:/^.proc.[0-9]/");
    expectJustAt(RuleVolatile, "path:/^.proc.[0-9]/");
    expectJustAt(ObjectIoctl, "syscall:ioctl");
    expectJustAt(ObjectAutobind, "peer:/^@[0-9a-f]{5}$/");
    expectJustAt(ObjectNotNamed, "kind:net port:\"\" addr:\"\"");
    expectJustAt(RuleList, "right:read_dir kind:path -path:/proc/** -right:refer");
    expectJustAt(RulePort, "kind:net -port:\"\"");
    expectJustAt(RulePortAny, "right:bind_tcp port:\"\"");
    expectJustAt(WhatMounts, "right:fs.change_topology");
    expectJustAt(NextExecute, "right:fs.execute syscall:execve*");
}

TEST(Explanation, KnowsThatLayersShareAnEvent)
{
    expectJustAt(LayerAlso, "comm:more syscall:rename,link");
}

TEST(Explanation, HasEverySectionInOrder)
{
    for (const auto *const name : {"quirks.log", "desktop.log", "never-task.log"}) {
        const StoreView view = test::load({test::sample(name)}).view;
        for (std::uint32_t row = 0; row < view.size(); ++row) {
            const auto explanation = explain(caseOf(view, row));
            std::vector<Section> sections;
            for (const auto &statement : explanation.statements)
                sections.push_back(sectionOf(statement.message));
            EXPECT_TRUE(std::ranges::is_sorted(sections));
            EXPECT_EQ(std::ranges::count(sections, Section::What), 1);
            EXPECT_EQ(std::ranges::count(sections, Section::Rights),
                      static_cast<std::ptrdiff_t>(view.denial(row).blockers.size()));
            EXPECT_GE(std::ranges::count(sections, Section::Rule), 1);
            const bool next = std::ranges::contains(sections, Section::Next);
            EXPECT_EQ(next, explanation.remedy != Remedy::Nothing);
        }
    }
}

Explanation explainText(std::string_view blockersAndObject)
{
    const StoreView view =
        test::loadText("type=LANDLOCK_ACCESS msg=audit(1795468882.898:1): domain=1f blockers="
                       + std::string(blockersAndObject) + "\n");
    return explain(caseOf(view, 0));
}

TEST(Explanation, DoesNotPretendToKnowNewRights)
{
    const auto one = explainText("fs.teleport path=\"/a\" dev=\"vda\" ino=1");
    EXPECT_EQ(one.remedy, Remedy::Unknown);
    EXPECT_TRUE(says(one, WhatUnknown));
    EXPECT_TRUE(says(one, RightUnknown));
    const auto mixed = explainText("fs.read_file,fs.teleport path=\"/a\" dev=\"vda\" ino=1");
    EXPECT_EQ(mixed.remedy, Remedy::Unknown);
    EXPECT_TRUE(says(mixed, RightMissing));
    EXPECT_FALSE(says(mixed, RuleFile));
}

TEST(Explanation, KnowsWhatNewKernelsAdd)
{
    EXPECT_EQ(explainText("capability.use capability=21 ").remedy, Remedy::Rule);
    EXPECT_TRUE(
        says(explainText("namespace.use namespace_type=0x20000 namespace_id=0"), WhatNamespace));
    EXPECT_TRUE(says(explainText("net.connect_send_udp daddr=192.0.2.1 dest=53"), WhatConnect));
    EXPECT_TRUE(
        says(explainText("fs.resolve_unix path=\"/run/s\" dev=\"tmpfs\" ino=1"), WhatSocketFile));
}

TEST(Explanation, EscapesWhatRecordsSay)
{
    // ESC and a right-to-left override
    const auto explanation = explainText("fs.read_file path=2F1B5BE280AE dev=\"vda\" ino=1");
    for (const auto &statement : explanation.statements) {
        const std::string text = englishText(statement);
        EXPECT_FALSE(text.contains('\x1b')) << text;
        EXPECT_FALSE(text.contains("\u202e")) << text;
    }
    EXPECT_EQ(englishText(explanation.statements.front()),
              "A process that the log does not name was refused access to /\\x1B[\\u{202E}.");
}

} // namespace
} // namespace surveyor::denials
