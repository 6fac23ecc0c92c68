// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Audit's own parser as oracle: every record and every raw field of real logs.

#include "audit/fields.h"
#include "audit/line.h"
#include "support/logs.h"

#include <auparse.h>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <memory>

namespace surveyor::audit {
namespace {

using Fields = std::vector<std::pair<std::string, std::string>>;

struct Known
{
    unsigned type = 0;
    Stamp stamp;
    Fields fields;
    bool operator==(const Known &) const = default;
};

/// Headers are not fields for us, and enrichment (upper case) is another matter.
bool isHeader(std::string_view name)
{
    return name == "type" || name == "node" || name == "msg" || (name[0] >= 'A' && name[0] <= 'Z');
}

std::vector<Known> asAuparseSees(const std::string &file)
{
    const std::unique_ptr<auparse_state_t, void (*)(auparse_state_t *)> parser(
        auparse_init(AUSOURCE_FILE, file.c_str()), auparse_destroy);
    std::vector<Known> all;
    while (auparse_next_event(parser.get()) > 0) {
        do {
            const au_event_t *const when = auparse_get_timestamp(parser.get());
            Known record;
            record.type = static_cast<unsigned>(auparse_get_type(parser.get()));
            record.stamp = {static_cast<std::int64_t>(when->sec) * 1000 + when->milli,
                            static_cast<std::uint32_t>(when->serial)};
            do {
                const char *const name = auparse_get_field_name(parser.get());
                if (name && !isHeader(name))
                    record.fields.emplace_back(name, auparse_get_field_str(parser.get()));
            } while (auparse_next_field(parser.get()) > 0);
            all.push_back(std::move(record));
        } while (auparse_next_record(parser.get()) > 0);
    }
    return all;
}

std::vector<Known> asWeSee(const std::string &file)
{
    std::ifstream input(file);
    std::vector<Known> all;
    for (std::string text; std::getline(input, text);) {
        const Line line = parseLine(text);
        if (line.kind != LineKind::Record)
            continue;
        Known record{static_cast<unsigned>(line.type), line.stamp, {}};
        FieldReader reader(line.body);
        while (const auto field = reader.next())
            record.fields.emplace_back(field->key, field->value);
        all.push_back(std::move(record));
    }
    return all;
}

/// auparse orders nothing we could rely on between events of one millisecond.
std::map<std::pair<std::int64_t, std::uint32_t>, std::vector<Known>> byEvent(std::vector<Known> all)
{
    std::map<std::pair<std::int64_t, std::uint32_t>, std::vector<Known>> events;
    for (Known &record : all)
        events[{record.stamp.timeMs, record.stamp.serial}].push_back(std::move(record));
    return events;
}

class Auparse : public testing::TestWithParam<const char *>
{
};

TEST_P(Auparse, SeesTheSameFields)
{
    const auto file = test::sample(GetParam());
    const auto theirs = byEvent(asAuparseSees(file));
    const auto ours = byEvent(asWeSee(file));
    ASSERT_GT(theirs.size(), 10U);
    ASSERT_EQ(ours.size(), theirs.size());
    for (const auto &[stamp, records] : theirs) {
        const auto found = ours.find(stamp);
        ASSERT_NE(found, ours.end()) << stamp.second;
        ASSERT_EQ(found->second.size(), records.size()) << stamp.second;
        for (std::size_t i = 0; i < records.size(); ++i) {
            // auparse before 4.2 knows Landlock's record types by their numbers only.
            const bool unnamed = records[i].type == static_cast<unsigned>(-1);
            if (unnamed)
                EXPECT_TRUE(found->second[i].type == 1423 || found->second[i].type == 1424);
            else
                EXPECT_EQ(found->second[i].type, records[i].type) << stamp.second;
            EXPECT_EQ(found->second[i].fields, records[i].fields) << stamp.second;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Samples, Auparse,
                         testing::Values("desktop.log", "quirks.log", "auditd-enriched.log",
                                         "never-task.log"));

} // namespace
} // namespace surveyor::audit
