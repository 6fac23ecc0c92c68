// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The little that the helper reads: a record's head, and auditd.conf. The backend's own parser,
// which reads everything, is the oracle.

#include "audit/line.h"
#include "helper/auditd_conf.h"
#include "helper/record_head.h"
#include "support/logs.h"

#include <gtest/gtest.h>

#include <fstream>

namespace surveyor::helper {
namespace {

TEST(RecordHead, AgreesWithTheBackendOnRealLogs)
{
    std::size_t compared = 0;
    for (const char *const name : {"auditd-enriched.log", "ausearch-raw.txt", "desktop.log",
                                   "never-task.log", "quirks.log"}) {
        std::ifstream file(test::sample(name));
        for (std::string line; std::getline(file, line);) {
            const auto parsed = audit::parseLine(line);
            const auto head = readLogLine(line);
            ASSERT_EQ(parsed.kind == audit::LineKind::Malformed, !head) << line;
            if (parsed.kind != audit::LineKind::Record || !mayLeave(parsed.type))
                continue;
            ASSERT_TRUE(head) << line;
            EXPECT_EQ(head->type, parsed.type) << line;
            EXPECT_EQ(head->serial, parsed.stamp.serial) << line;
            EXPECT_EQ(head->timeMs, parsed.stamp.timeMs) << line;
            EXPECT_EQ(head->node != 0, !parsed.node.empty()) << line;
            ++compared;
        }
    }
    EXPECT_GT(compared, 100U);
}

TEST(RecordHead, RefusesWhatIsNoStamp)
{
    EXPECT_TRUE(readRecord(1423, "audit(1795468882.898:2985482): x"));
    for (const char *const bad :
         {"", "audit", "audit(", "audit(1.1:1): x", "audit(1.001:1) x",
          "audit(1.001:4294967296): x", "audit(-1.001:1): x", "audit(1.001:-1): x",
          "audit(1.001:): x", "audit(1.-01:1): x", "audit(99999999999999999999.001:1): x",
          " audit(1.001:1): x", "audit(1.001:1:1): x"})
        EXPECT_FALSE(readRecord(1423, bad)) << bad;
}

TEST(AuditdConf, NamesOneFileOrNone)
{
    EXPECT_EQ(readLogFile("log_file = /var/log/audit/audit.log\n"), "/var/log/audit/audit.log");
    EXPECT_EQ(readLogFile("#log_file = /a/b\r\nLOG_FILE=/srv/log/x\r\nname = y"), "/srv/log/x");
    for (const char *const bad :
         {"", "log_file", "log_file =", "log_file = audit.log", "log_file = /", "log_file = /a/",
          "log_file = /a/../b", "log_file = /a//b", "log_file = /a/./b", "log_file = /a b/c",
          "log_file = /a/b\x01", "log_file = /a/b\nlog_file = /a/c", "log_file = /a/\xc3\xa9",
          "xlog_file = /a/b"})
        EXPECT_FALSE(readLogFile(bad)) << bad;
    EXPECT_FALSE(readLogFile("log_file = /" + std::string(5000, 'a')));
}

} // namespace
} // namespace surveyor::helper
