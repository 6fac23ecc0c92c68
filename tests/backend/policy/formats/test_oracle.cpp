// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The documents that the format's own project tests its parser with, and what that parser makes of
// them. They are not ours to distribute: SURVEYOR_ORACLE_DIR names their folder.

#include "policy/formats/compose.h"
#include "policy/formats/landlockconfig.h"
#include "policy/formats/resolved.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sstream>

namespace surveyor::formats {
namespace {

struct Row
{
    std::string name;
    std::string expectation;
};

class Oracle : public ::testing::Test
{
protected:
    void SetUp() override
    {
        const char *const folder = std::getenv("SURVEYOR_ORACLE_DIR");
        if (!folder || !std::filesystem::exists(std::string(folder) + "/manifest.tsv"))
            GTEST_SKIP() << "SURVEYOR_ORACLE_DIR names no folder with manifest.tsv";
        m_folder = folder;
    }

    [[nodiscard]] std::string contents(const std::string &name) const
    {
        std::ifstream file(m_folder + "/" + name, std::ios::binary);
        EXPECT_TRUE(file) << name;
        std::stringstream text;
        text << file.rdbuf();
        return text.str();
    }

    [[nodiscard]] std::vector<Row> manifest() const
    {
        std::istringstream lines(contents("manifest.tsv"));
        std::string line;
        std::getline(lines, line);
        std::vector<Row> rows;
        while (std::getline(lines, line)) {
            std::istringstream columns(line);
            Row row;
            std::getline(columns, row.name, '\t');
            std::getline(columns, row.expectation, '\t');
            rows.push_back(row);
        }
        return rows;
    }

    [[nodiscard]] ReadResult read(const std::string &name) const
    {
        const Syntax syntax = name.ends_with(".json") ? Syntax::Json : Syntax::Toml;
        return readLandlockconfig(contents(name), syntax, name);
    }

    std::string m_folder;
};

nlohmann::json names(const policy::RightSet &rights)
{
    std::vector<std::string> result;
    for (const std::string &name : rights.names())
        result.push_back(name.substr(name.find('.') + 1));
    std::ranges::sort(result);
    return result;
}

nlohmann::json jsonOf(const policy::Policy &policy)
{
    const auto layers = resolveText(policy);
    if (!layers)
        return english(layers.error().message);
    const ResolvedText &layer = layers->front();
    nlohmann::json json{{"handled_fs", names(layer.handledFs)},
                        {"handled_net", names(layer.handledNet)},
                        {"scoped", names(layer.scoped)},
                        {"path_beneath", nlohmann::json::object()},
                        {"net_port", nlohmann::json::object()}};
    for (const auto &[path, rights] : layer.paths)
        json["path_beneath"][path] = names(rights);
    for (const auto &[port, rights] : layer.ports)
        json["net_port"][std::to_string(port)] = names(rights);
    return json;
}

std::string baseName(const std::string &path)
{
    return path.substr(path.rfind('/') + 1);
}

TEST_F(Oracle, EveryDocumentGetsItsVerdict)
{
    std::size_t valid = 0;
    std::size_t refused = 0;
    for (const Row &row : manifest()) {
        const ReadResult result = read(row.name);
        if (row.expectation == "invalid") {
            ++refused;
            EXPECT_FALSE(result.policy) << row.name;
            ASSERT_FALSE(result.problems.empty()) << row.name;
            EXPECT_GT(result.problems.front().span.line, 0U) << row.name;
            EXPECT_GT(result.problems.front().span.column, 0U) << row.name;
            EXPECT_FALSE(english(result.problems.front().message).empty()) << row.name;
            continue;
        }
        ASSERT_TRUE(result.policy) << row.name << ": " << english(result.problems.front().message);
        const auto resolved = resolveText(*result.policy);
        EXPECT_EQ(resolved.has_value(), row.expectation == "valid") << row.name;
        EXPECT_TRUE(resolved || resolved.error().span.line > 0) << row.name;
        ++(resolved ? valid : refused);
    }
    EXPECT_GT(valid, 90U);
    EXPECT_GT(refused, 60U);
}

TEST_F(Oracle, AcceptedDocumentsResolveAsExpected)
{
    std::size_t compared = 0;
    for (const Row &row : manifest()) {
        const std::string expected = "expected/" + baseName(row.name) + ".resolved.json";
        if (row.expectation != "valid" || !std::filesystem::exists(m_folder + "/" + expected))
            continue;
        const ReadResult result = read(row.name);
        ASSERT_TRUE(result.policy) << row.name;
        EXPECT_EQ(jsonOf(*result.policy), nlohmann::json::parse(contents(expected))) << row.name;
        ++compared;
    }
    EXPECT_GT(compared, 80U);
}

TEST_F(Oracle, PairsComposeInEitherOrder)
{
    std::size_t pairs = 0;
    for (const Row &row : manifest()) {
        if (!row.name.starts_with("compose/") || !row.name.contains(".1."))
            continue;
        std::string second = row.name;
        second.replace(second.find(".1."), 3, ".2.");
        const std::string name = baseName(row.name);
        const std::string stem = name.substr(0, name.find(".1."));
        const auto one = read(row.name).policy.value();
        const auto two = read(second).policy.value();
        const auto expected =
            nlohmann::json::parse(contents("expected/" + stem + ".composed.json"));
        EXPECT_EQ(jsonOf(compose(std::vector{one, two})), expected) << stem;
        EXPECT_EQ(jsonOf(compose(std::vector{two, one})), expected) << stem;
        EXPECT_EQ(jsonOf(compose(std::vector{one, two, one, two})), expected) << stem;
        ++pairs;
    }
    EXPECT_EQ(pairs, 11U);
}

TEST_F(Oracle, FilesAsPublishedAgree)
{
    const auto s1 = read("composition/source/s1.toml").policy.value();
    const auto s2 = read("composition/source/s2.toml").policy.value();
    const auto composed = jsonOf(compose(std::vector{s1, s2}));
    EXPECT_EQ(composed, jsonOf(read("composition/s.toml").policy.value()));
    EXPECT_EQ(composed, jsonOf(read("composition/s.json").policy.value()));
    EXPECT_EQ(jsonOf(read("examples/mini-write-tmp.toml").policy.value()),
              jsonOf(read("examples/mini-write-tmp.json").policy.value()));
}

} // namespace
} // namespace surveyor::formats
