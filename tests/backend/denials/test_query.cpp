// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The query as text and as a tree: what is read, what is refused and where.

#include "denials/query/query.h"
#include "support/random.h"

#include <gtest/gtest.h>

namespace surveyor::denials::query {
namespace {

std::string canonical(std::string_view text)
{
    const auto query = Query::parse(text);
    return query ? query->text() : "ERROR " + englishText(query.error());
}

TEST(Query, HasOneCanonicalText)
{
    EXPECT_EQ(canonical("  "), "");
    EXPECT_EQ(canonical("EXE:firefox   and port:443"), "exe:firefox port:443");
    EXPECT_EQ(canonical("not exe:a"), "-exe:a");
    EXPECT_EQ(canonical("not (a b)"), "-(a b)");
    EXPECT_EQ(canonical("- - a"), "a");
    EXPECT_EQ(canonical("((a)) (b (c d))"), "a b c d");
    EXPECT_EQ(canonical("(a or b) or c"), "a or b or c");
    EXPECT_EQ(canonical("(a b) or c"), "a b or c");
    EXPECT_EQ(canonical("(a or b) c"), "(a or b) c");
    EXPECT_EQ(canonical("path:\"/etc/passwd\""), "path:/etc/passwd");
    EXPECT_EQ(canonical("path:\"/a b\",/c"), "path:\"/a b\",/c");
    EXPECT_EQ(canonical("path:\"/etc/\""), "path:\"/etc/\"");
    EXPECT_EQ(canonical("path:\"*\""), "path:\"*\"");
    EXPECT_EQ(canonical(R"(path:/a\ b*)"), R"(path:/a\ b*)");
    EXPECT_EQ(canonical(R"(path:/a\x1B)"), R"(path:"/a\x1B")");
    EXPECT_EQ(canonical("path:/(a|b)[0-9]{1,3}/"), "path:/(a|b)[0-9]{1,3}/");
    EXPECT_EQ(canonical("exit:-13 port:1-1023 pid:>1000"), "exit:-13 port:1-1023 pid:>1000");
    EXPECT_EQ(canonical("exit:EACCES,-20--1"), "exit:EACCES,-20--1");
    EXPECT_EQ(canonical("after:-1h before:2026-11-23T12:00"), "after:-1h before:2026-11-23T12:00");
    EXPECT_EQ(canonical("127.0.0.1:5432 fe80::1 \"or\" \"-x\" \"port:1\""),
              "127.0.0.1:5432 fe80::1 \"or\" \"-x\" \"port:1\"");
    EXPECT_EQ(canonical("exe:\"\""), "exe:\"\"");
}

TEST(Query, TellsPathsFromRegularExpressions)
{
    const auto kinds = [](std::string_view text) {
        std::string letters;
        const Query query = Query::parse(text).value();
        for (const Value &value : query.all().front().term.values)
            letters += "WGR"[static_cast<int>(value.kind)];
        return letters;
    };
    EXPECT_EQ(kinds("path:/"), "W");
    EXPECT_EQ(kinds("path:/etc/passwd,/etc/shadow"), "WW");
    EXPECT_EQ(kinds("path:/etc/**,/usr"), "GW");
    EXPECT_EQ(kinds("path:/x/,/y/"), "RR");
    EXPECT_EQ(kinds("path:/x,/y/"), "WR");
    EXPECT_EQ(kinds("/x/"), "R");
}

struct Wrong
{
    std::string_view text;
    QueryError::Reason reason;
    std::size_t position;
    std::size_t length;
};

TEST(Query, SaysWhatIsWrongAndWhere)
{
    using enum QueryError::Reason;
    for (const Wrong &wrong : {
             Wrong{"exe:a colour:b", UnknownField, 6, 6},
             Wrong{"exe:", MissingValue, 4, 0},
             Wrong{"exe: a", MissingValue, 4, 0},
             Wrong{"exe:a,", MissingValue, 6, 0},
             Wrong{"a or", MissingTerm, 4, 0},
             Wrong{"or a", MissingTerm, 0, 2},
             Wrong{"a and or b", MissingTerm, 6, 2},
             Wrong{"a -", MissingTerm, 3, 0},
             Wrong{"()", MissingTerm, 1, 1},
             Wrong{"a \"b", UnclosedQuote, 2, 2},
             Wrong{"a (b", UnclosedGroup, 2, 1},
             Wrong{"a) b", UnopenedGroup, 1, 1},
             Wrong{"a , b", UnexpectedComma, 2, 1},
             Wrong{"path:/(/", BadRegex, 5, 3},
             Wrong{"pid:x", NotANumber, 4, 1},
             Wrong{"pid:1,5-2", EmptyRange, 6, 3},
             Wrong{"after:soon", NotATime, 6, 4},
             Wrong{"after:2026-02-30", NotATime, 6, 10},
             Wrong{"kind:file", NotAChoice, 5, 4},
             Wrong{"pid:1*", PatternNotAllowed, 4, 2},
             Wrong{"\"\"", MissingTerm, 0, 2},
         }) {
        const auto query = Query::parse(wrong.text);
        ASSERT_FALSE(query) << wrong.text;
        EXPECT_EQ(query.error().reason, wrong.reason) << wrong.text;
        EXPECT_EQ(query.error().position, wrong.position) << wrong.text;
        EXPECT_EQ(query.error().length, wrong.length) << wrong.text;
        EXPECT_FALSE(englishText(query.error()).empty());
    }
}

TEST(Query, RefusesDepthWithoutCrashing)
{
    const std::string deep = std::string(100'000, '(') + "a" + std::string(100'000, ')');
    EXPECT_EQ(Query::parse(deep).error().reason, QueryError::Reason::TooDeep);
    EXPECT_TRUE(Query::parse(std::string(100'000, '-') + "a"));
    EXPECT_TRUE(Query::parse(std::string(100, '(') + "a" + std::string(100, ')')));
}

TEST(Query, IsEditedLikeFacetsDo)
{
    Query query = *Query::parse("exe:a");
    query.addValue(Field::Exe, Value::word("/usr/bin/b c"));
    query.addValue(Field::Exe, Value::word("/usr/bin/b c"));
    query.addValue(Field::Exe, Value::word("d"), true);
    EXPECT_EQ(query.text(), "exe:a,\"/usr/bin/b c\" -exe:d");
    EXPECT_TRUE(query.hasValue(Field::Exe, Value::word("a")));
    EXPECT_FALSE(query.hasValue(Field::Exe, Value::word("a"), true));
    query.removeValue(Field::Exe, Value::word("a"));
    query.removeValue(Field::Exe, Value::word("d"), true);
    EXPECT_EQ(query.text(), "exe:\"/usr/bin/b c\"");
    query.add(Expression::of(Field::Port, Value::number(443)));
    query.add(Expression::of(Field::Port, Value::number(443)));
    query.negate(0);
    EXPECT_EQ(query.text(), "-exe:\"/usr/bin/b c\" port:443");
    query.replace(1, Query::parse("-(a b)")->all().front());
    query.negate(1);
    EXPECT_EQ(query.text(), "-exe:\"/usr/bin/b c\" a b");
    EXPECT_EQ(query.all().size(), 3U);
    query.remove(0);
    EXPECT_EQ(query, *Query::parse("a b"));
}

TEST(Value, SpellsTreesAndPieces)
{
    EXPECT_EQ(Value::tree("/a*/"), Value::glob("/a\\*/**"));
    EXPECT_EQ(Value::tree("/").text, "/**");
    EXPECT_EQ(Value::containing("a?").text, "**a\\?**");
    EXPECT_EQ(Value::glob("/plain\\*"), Value::word("/plain*"));
}

/// Trees of every shape and values of every kind, with the bytes that bite.
class RandomQuery
{
public:
    explicit RandomQuery(testing::Random &random)
        : m_random(random)
    {
    }
    Query query()
    {
        Query result;
        for (std::size_t left = m_random.below(4); left > 0; --left)
            result.add(expression(3));
        return result;
    }

private:
    std::string bytes()
    {
        static constexpr std::string_view nasty = "/*?\\\"(),-:.a or\xc3\xa9\xff\x1b \t\nxu{}";
        std::string result;
        for (std::size_t left = m_random.between(1, 6); left > 0; --left)
            result +=
                m_random.below(8) == 0 ? m_random.bytes(1) : std::string(1, m_random.oneOf(nasty));
        return result;
    }
    Value value(const FieldInfo &field)
    {
        using namespace std::string_view_literals;
        static constexpr std::array numbers{"7"sv, ">7"sv, "<=7"sv, "1-7"sv, ""sv, "-5"sv};
        static constexpr std::array times{"-1h"sv, "2026-11-23T12:00"sv, "now"sv, "12:30"sv};
        switch (field.form) {
        case ValueForm::Number: return Value::word(m_random.oneOf(numbers));
        case ValueForm::Time: return Value::word(m_random.oneOf(times));
        case ValueForm::Choice: return Value::word(m_random.oneOf(field.choices));
        default: break;
        }
        switch (m_random.below(3)) {
        case 0: return Value::glob(bytes());
        case 1: return Value::regex(bytes());
        default: return Value::word(bytes());
        }
    }
    Expression expression(int depth)
    {
        Expression result;
        if (depth == 0 || m_random.below(3) != 0) {
            const FieldInfo &field = m_random.oneOf(fields());
            result.term.field = field.field;
            for (std::size_t left = m_random.between(1, 3); left > 0; --left) {
                Value next = value(field);
                while (problemOf(field.field, next))
                    next = value(field);
                result.term.values.push_back(std::move(next));
            }
        } else {
            result.kind = m_random.below(2) == 0 ? Expression::Kind::All : Expression::Kind::Any;
            for (std::size_t left = m_random.between(1, 3); left > 0; --left)
                result.parts.push_back(expression(depth - 1));
        }
        result.negated = m_random.below(3) == 0;
        return result;
    }

    testing::Random &m_random;
};

TEST(Query, TextAndTreeAreOne)
{
    const auto seed = testing::randomSeed();
    SCOPED_TRACE(testing::seedNote(seed));
    testing::Random random(seed);
    for (int round = 0; round < 20'000; ++round) {
        const Query query = RandomQuery(random).query();
        const std::string text = query.text();
        const auto again = Query::parse(text);
        ASSERT_TRUE(again) << text << '\n' << englishText(again.error());
        ASSERT_EQ(*again, query) << text;
        ASSERT_EQ(again->text(), text);
    }
}

TEST(Query, TakesAnyBytes)
{
    const auto seed = testing::randomSeed();
    SCOPED_TRACE(testing::seedNote(seed));
    testing::Random random(seed);
    for (int round = 0; round < 20'000; ++round) {
        const std::string text = random.bytes(random.below(12));
        const auto query = Query::parse(text);
        if (query)
            ASSERT_EQ(Query::parse(query->text()), query) << query->text();
        else
            ASSERT_LE(query.error().position + query.error().length, text.size());
    }
}

} // namespace
} // namespace surveyor::denials::query
