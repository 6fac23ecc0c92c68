// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/query/process_terms.h"

#include "audit/fields.h"
#include "denials/query/column_tests.h"
#include "denials/query/group_test.h"
#include "denials/query/number_values.h"
#include "denials/query/text_values.h"
#include "denials/query/user_test.h"

#include <format>
#include <string>
#include <vector>

namespace surveyor::denials::query {
namespace {

using Test = std::unique_ptr<RowTest>;

/// @p get takes the table and a process's number in it.
template<typename Get>
Test byProcessText(const Term &term, TextMode mode, Get get)
{
    return byProcess(
        [values = TextValues(term, mode), get](const ProcessTable &processes, std::uint32_t id) {
            return values.match(id == noId ? std::string_view() : get(processes, id));
        });
}

template<typename Get>
Test byProcessNumber(const Term &term, Get get)
{
    return byProcess([values = NumberValues(term), get](const ProcessTable &processes,
                                                        std::uint32_t id) {
        const std::optional<std::uint32_t> number = id == noId ? std::nullopt : get(processes, id);
        return values.match(number ? std::optional<Number>(*number) : std::nullopt);
    });
}

Test cmdlineTest(const Term &term)
{
    return std::make_unique<IdTest>(
        &Segment::attempt,
        [values = TextValues(term, TextMode::Whole)](const StoreView &view, std::uint32_t id) {
            const std::uint32_t title = view.dictionaries().attempts.ofRow(id).title;
            if (title == noId)
                return values.match({});
            std::string all;
            for (const auto &argument :
                 audit::decodeProctitle(view.dictionaries().titles.at(title))) {
                if (values.match(argument))
                    return true;
                all += all.empty() ? argument : ' ' + argument;
            }
            return values.match(all);
        });
}

/// Names the log gives, and numbers.
Test userTest(const Term &term)
{
    const TextValues values(term, TextMode::Whole);
    std::vector<Test> parts;
    parts.push_back(std::make_unique<UserTest>(
        [values](const std::string &name) { return values.match(name); }));
    parts.push_back(byProcess([values](const ProcessTable &processes, std::uint32_t id) {
        const auto uid = id == noId ? std::nullopt : processes.uid(id);
        return uid && values.match(std::format("{}", *uid));
    }));
    return std::make_unique<GroupTest>(GroupTest::Join::Any, std::move(parts));
}

} // namespace

std::unique_ptr<RowTest> processTest(const Term &term)
{
    switch (term.field) {
    case Field::Exe:
        return byProcessText(term, TextMode::Path,
                             [](auto &table, auto id) { return table.exe(id); });
    case Field::Comm:
        return byProcessText(term, TextMode::Whole,
                             [](auto &table, auto id) { return table.comm(id); });
    case Field::Pid:
        return byProcessNumber(term, [](auto &table, auto id) { return table.pid(id); });
    case Field::Ppid:
        return byProcessNumber(term, [](auto &table, auto id) { return table.ppid(id); });
    case Field::Uid:
        return byProcessNumber(term, [](auto &table, auto id) { return table.uid(id); });
    case Field::Auid:
        return byProcessNumber(term, [](auto &table, auto id) { return table.auid(id); });
    case Field::Ses:
        return byProcessNumber(term, [](auto &table, auto id) { return table.ses(id); });
    case Field::User: return userTest(term);
    default: return cmdlineTest(term);
    }
}

} // namespace surveyor::denials::query
