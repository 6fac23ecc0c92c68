// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/query/term_test.h"

#include "denials/query/column_tests.h"
#include "denials/query/domain_terms.h"
#include "denials/query/group_test.h"
#include "denials/query/mark_test.h"
#include "denials/query/number_values.h"
#include "denials/query/object_test.h"
#include "denials/query/process_terms.h"
#include "denials/query/target_terms.h"
#include "denials/query/text_values.h"
#include "denials/query/time_test.h"
#include "denials/query/user_test.h"
#include "denials/query/verdicts.h"
#include "denials/wording.h"
#include "text/escape.h"

#include <array>
#include <charconv>
#include <format>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace surveyor::denials::query {
namespace {

using Test = std::unique_ptr<RowTest>;

/// A right by its whole name or the part behind the dot.
Test rightTest(const Term &term)
{
    return byBlockers([values = TextValues(term, TextMode::Whole)](std::string_view name) {
        return values.match(name) || values.match(name.substr(name.find('.') + 1));
    });
}

/// Judges a process by its program, comm, pid and uid as a table shows them. Of names there are
/// few, however many processes: each is looked at once.
class ShownProcess
{
public:
    explicit ShownProcess(TextValues values)
        : m_values(std::move(values))
        , m_numbers(m_values.mayMatchOnly("0123456789"))
    {
    }

    bool operator()(const ProcessTable &processes, std::uint32_t id)
    {
        if (id == noId)
            return m_values.match({});
        return matchesName(processes.exeId(id), processes.exe(id))
            || matchesName(processes.commId(id), processes.comm(id))
            || (m_numbers
                && (matchesNumber(processes.pid(id)) || matchesNumber(processes.uid(id))));
    }

private:
    bool matchesName(text::StringTable::Id id, std::string_view name)
    {
        std::uint8_t &known = m_names.of(id);
        if (known == Verdicts::unknown)
            known = m_values.match(text::escape(name)) ? Verdicts::yes : Verdicts::no;
        return known == Verdicts::yes;
    }
    [[nodiscard]] bool matchesNumber(const std::optional<std::uint32_t> &number) const
    {
        if (!number)
            return false;
        std::array<char, 10> digits{};
        const auto end = std::to_chars(digits.begin(), digits.end(), *number).ptr;
        return m_values.match({digits.begin(), end});
    }

    TextValues m_values;
    bool m_numbers; ///< are worth a look
    Verdicts m_names;
};

/// Judges a domain by its id and its host as a table shows them; each boot's host once.
class ShownDomain
{
public:
    explicit ShownDomain(TextValues values)
        : m_values(std::move(values))
        , m_ids(m_values.mayMatchOnly("0123456789abcdef"))
    {
    }

    bool operator()(const Domain &domain, const Boot &boot)
    {
        return (m_ids && matchesId(domain.id)) || matchesHost(domain.boot, boot.host);
    }

private:
    [[nodiscard]] bool matchesId(std::uint64_t id) const
    {
        std::array<char, 16> digits{};
        const auto end = std::to_chars(digits.begin(), digits.end(), id, 16).ptr;
        return m_values.match({digits.begin(), end});
    }
    bool matchesHost(BootIndex boot, std::string_view host)
    {
        std::uint8_t &known = m_hosts.of(boot);
        if (known == Verdicts::unknown)
            known = m_values.match(text::escape(host)) ? Verdicts::yes : Verdicts::no;
        return known == Verdicts::yes;
    }

    TextValues m_values;
    bool m_ids;       ///< are worth a look
    Verdicts m_hosts; ///< by boot
};

/// What the columns of a table show. A value is looked for in each column alone.
Test shownTest(const Term &term)
{
    const TextValues values(term, TextMode::Inside);
    std::vector<Test> parts;
    parts.push_back(byAllBlockers(
        [values](const auto &blockers) { return values.match(accessText(blockers)); }));
    parts.push_back(byProcess(ShownProcess(values)));
    parts.push_back(byDomain(ShownDomain(values)));
    parts.push_back(std::make_unique<ObjectTest>(
        ObjectTest::JudgeText([values](std::string_view target) { return values.match(target); })));
    parts.push_back(std::make_unique<UserTest>(
        [values](const std::string &name) { return values.match(text::escape(name)); }));
    return std::make_unique<GroupTest>(GroupTest::Join::Any, std::move(parts));
}

Test callTest(const Term &term)
{
    if (term.field == Field::Exit)
        return byCall([values = NumberValues(term)](const std::optional<Syscall> &call) {
            return values.match(call && call->exit ? std::optional<Number>(*call->exit)
                                                   : std::nullopt);
        });
    return byCall([values = TextValues(term, TextMode::Whole)](const std::optional<Syscall> &call) {
        if (!call)
            return values.match({});
        return (!call->name.empty() && values.match(call->name))
            || values.match(std::format("{}", call->number));
    });
}

} // namespace

std::unique_ptr<RowTest> makeTest(const Term &term, std::int64_t nowMs)
{
    using enum Field;
    switch (term.field) {
    case Shown: return shownTest(term);
    case Host:
    case Boot:
    case Field::Domain:
    case Under:
    case Parent:
    case Status: return domainTest(term);
    case Exe:
    case Comm:
    case Pid:
    case Ppid:
    case Uid:
    case User:
    case Auid:
    case Ses:
    case Cmdline: return processTest(term);
    case Right: return rightTest(term);
    case Kind:
    case Path:
    case Dev:
    case Ino:
    case Addr:
    case Port:
    case Peer: return targetTest(term);
    case Field::Syscall:
    case Exit: return callTest(term);
    case After:
    case Before: return std::make_unique<TimeTest>(term, nowMs);
    case Is: return markTest(term);
    }
    std::unreachable();
}

} // namespace surveyor::denials::query
