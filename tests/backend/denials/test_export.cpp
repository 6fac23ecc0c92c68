// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/export.h"
#include "support/logs.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

using namespace surveyor;
using denials::ExportFormat;

namespace {

std::string exported(const denials::StoreView &view, ExportFormat format)
{
    denials::RowExport rows(view, format);
    std::string text = rows.head();
    for (std::uint32_t row = 0; row < view.size(); ++row) {
        const auto lines = rows.row(row);
        EXPECT_TRUE(lines) << lines.error();
        text += lines.value_or("");
    }
    return text;
}

constexpr std::string_view hostile =
    "type=LANDLOCK_ACCESS msg=audit(1000.500:20): domain=1a blockers=fs.read_file,fs.execute "
    "path=3D312B31220A09E280AE dev=\"vda\" ino=1\n"
    "type=SYSCALL msg=audit(1000.500:20): arch=c000003e syscall=257 success=no exit=-13 items=0 "
    "ppid=1 pid=77 auid=0 uid=0 ses=1 comm=\"x\" exe=\"=cmd()\" key=(null)\n";

} // namespace

TEST(Export, TextHasOneLineARow)
{
    const auto view = test::load({test::sample("desktop.log")}).view;
    const std::string text = exported(view, ExportFormat::Text);
    EXPECT_EQ(std::ranges::count(text, '\n'), view.size() + 1);
    EXPECT_TRUE(text.starts_with("time\thost\tprogram\t"));
    EXPECT_TRUE(text.contains("2026-11-23T22:04:24.706Z\t\t/usr/bin/python3.11\t5156\t1000\t\t"
                              "fs.read_file\t/etc/locale.alias\t12d163d45\t"));
}

TEST(Export, CsvHoldsNoFormulaAndQuotesEverything)
{
    const auto view = test::loadText(hostile);
    const std::string text = exported(view, ExportFormat::Csv);
    EXPECT_TRUE(text.contains(",\"'=cmd()\","));
    EXPECT_TRUE(text.contains(",\"fs.read_file, fs.execute\",\"'=1+1\"\"\\n\\t\\u{202E}\","));
    EXPECT_TRUE(text.ends_with("\"\r\n"));
}

TEST(Export, RawIsALogWithTheSameDenials)
{
    for (const char *const name : {"desktop.log", "quirks.log", "auditd-enriched.log"}) {
        const auto view = test::load({test::sample(name)}).view;
        const std::string raw = exported(view, ExportFormat::Raw);
        EXPECT_FALSE(raw.contains("type=LANDLOCK")) << name;
        const auto again = test::loadText(raw);
        ASSERT_EQ(again.size(), view.size()) << name;
        for (std::uint32_t row = 0; row < view.size(); ++row) {
            EXPECT_EQ(again.denial(row).blockers, view.denial(row).blockers);
            EXPECT_EQ(again.denial(row).object.path, view.denial(row).object.path);
            EXPECT_EQ(again.denial(row).serial, view.denial(row).serial);
        }
    }
}

TEST(Export, RawLeavesAloneWhatAProgramWrote)
{
    const auto view = test::loadText(
        "type=LANDLOCK_ACCESS msg=audit(1000.500:20): domain=1a blockers=fs.read_file "
        "path=\"/type=LANDLOCK_ACCESS x\" dev=\"vda\" ino=1\n");
    EXPECT_EQ(exported(view, ExportFormat::Raw),
              "type=UNKNOWN[1423] msg=audit(1000.500:20): domain=1a blockers=fs.read_file "
              "path=\"/type=LANDLOCK_ACCESS x\" dev=\"vda\" ino=1\n");
}
