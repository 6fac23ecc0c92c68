// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "audit/fields.h"

#include <gtest/gtest.h>

namespace surveyor::audit {
namespace {

using namespace std::string_literals;

TEST(Untrusted, IsByteExact)
{
    EXPECT_EQ(decodeUntrusted(R"("/etc/passwd")"), "/etc/passwd");
    EXPECT_EQ(decodeUntrusted("2F7372762F64656D6F2F772F636166C3A9"), "/srv/demo/w/caf\u00e9");
    EXPECT_EQ(decodeUntrusted(R"("/srv/demo/w/back\slash=eq,comma'apos")"),
              R"(/srv/demo/w/back\slash=eq,comma'apos)");
    EXPECT_EQ(decodeUntrusted("776520697264220AFF"), "we ird\"\n\xff");
    EXPECT_EQ(decodeUntrusted("007370206163652200FF0A00"), "\0sp ace\"\0\xff\n\0"s);
    EXPECT_EQ(decodeUntrusted(R"("<too_long>")"), "<too_long>");
    EXPECT_EQ(decodeUntrusted("(null)"), "");
}

TEST(Untrusted, AHexNameInQuotesStaysAName)
{
    EXPECT_EQ(decodeUntrusted(R"("ABCD")"), "ABCD");
    EXPECT_EQ(decodeUntrusted("ABCD"), "\xab\xcd");
}

TEST(Proctitle, SplitsAtNul)
{
    EXPECT_EQ(decodeProctitle("2E2F736278006673"), (std::vector{"./sbx"s, "fs"s}));
    EXPECT_EQ(decodeProctitle(R"("bash")"), std::vector{"bash"s});
}

TEST(FieldReader, WalksQuotesAndWords)
{
    FieldReader reader(R"(a=1 word path="/x y" dev="vda" b=)");
    std::vector<std::pair<std::string, std::string>> found;
    while (const auto field = reader.next())
        found.emplace_back(field->key, field->value);
    EXPECT_EQ(found,
              (std::vector<std::pair<std::string, std::string>>{
                  {"a", "1"}, {"path", R"("/x y")"}, {"dev", R"("vda")"}, {"b", ""}}));
}

TEST(FindField, TakesWholeKeysOnly)
{
    EXPECT_EQ(findField("ppid=1 pid=2", "pid"), "2");
    EXPECT_EQ(findField("ppid=1", "pid"), std::nullopt);
}

} // namespace
} // namespace surveyor::audit
