// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/query/term_test.h"

#include "audit/fields.h"
#include "denials/query/group_test.h"
#include "denials/query/id_test.h"
#include "denials/query/moment.h"
#include "denials/query/number_range.h"
#include "denials/query/text_pattern.h"
#include "denials/wording.h"
#include "landlock/rights.h"
#include "text/escape.h"

#include <algorithm>
#include <format>
#include <functional>
#include <optional>
#include <utility>

namespace surveyor::denials::query {
namespace {

/// The texts of a term's values. Shared by copies.
class TextValues
{
public:
    TextValues(const Term &term, TextMode mode)
    {
        auto patterns = std::make_shared<std::vector<TextPattern>>();
        for (const Value &value : term.values)
            patterns->emplace_back(value, mode);
        m_patterns = std::move(patterns);
    }
    [[nodiscard]] bool match(std::string_view text) const
    {
        return std::ranges::any_of(
            *m_patterns, [text](const TextPattern &pattern) { return pattern.matches(text); });
    }

private:
    std::shared_ptr<const std::vector<TextPattern>> m_patterns;
};

/// The numbers of a term's values; an empty value is a number that the log does not give.
class NumberValues
{
public:
    explicit NumberValues(const Term &term)
    {
        for (const Value &value : term.values) {
            if (value.text.empty())
                m_absent = true;
            else if (const auto range = parseRange(term.field, value.text))
                m_ranges.push_back(*range);
        }
    }
    [[nodiscard]] bool match(std::optional<Number> number) const
    {
        if (!number)
            return m_absent;
        return std::ranges::any_of(
            m_ranges, [&](const NumberRange &range) { return range.contains(*number); });
    }

private:
    std::vector<NumberRange> m_ranges;
    bool m_absent = false;
};

/// The last field called @p key, as decodeObject() and decodeProcess() take it.
std::string_view lastField(std::string_view body, std::string_view key)
{
    std::string_view found;
    audit::FieldReader reader(body);
    while (const auto field = reader.next()) {
        if (field->key == key)
            found = field->value;
    }
    return found;
}

/// The bytes of an untrusted value; @p memory holds them where they had to be decoded.
std::string_view decoded(std::string_view value, std::string &memory)
{
    if (value.starts_with('"')) {
        value.remove_prefix(1);
        return value.substr(0, value.find('"'));
    }
    memory = audit::decodeUntrusted(value);
    return memory;
}

using Test = std::unique_ptr<RowTest>;

template<typename Judge>
Test byDomain(Judge judge, IdTest::Keep keep = IdTest::Keep::Always)
{
    return std::make_unique<IdTest>(
        &Segment::domain,
        [judge](const StoreView &view, std::uint32_t id) {
            const Domain &domain = view.domains()[id];
            return judge(domain, view.boots()[domain.boot]);
        },
        keep);
}

/// @p judge takes the process tuple, empty where it is not logged.
template<typename Judge>
Test byProcess(Judge judge)
{
    return std::make_unique<IdTest>(
        &Segment::process, [judge](const StoreView &view, std::uint32_t id) {
            return judge(id == noId ? std::string_view() : view.dictionaries().processes.at(id));
        });
}

Test byProcessText(const Term &term, TextMode mode, const char *key)
{
    return byProcess([values = TextValues(term, mode), key](std::string_view process) {
        std::string memory;
        return values.match(decoded(lastField(process, key), memory));
    });
}

template<typename Get>
Test byProcessNumber(const Term &term, Get get)
{
    return byProcess([values = NumberValues(term), get](std::string_view process) {
        const auto number = get(decodeProcess(process));
        return values.match(number ? std::optional<Number>(*number) : std::nullopt);
    });
}

template<typename Judge>
Test byCall(Judge judge)
{
    return std::make_unique<IdTest>(
        &Segment::call, [judge](const StoreView &view, std::uint32_t id) {
            return judge(id == noId ? std::nullopt
                                    : decodeSyscall(view.dictionaries().calls.at(id)));
        });
}

template<typename Judge>
Test byBlockers(Judge judge)
{
    return std::make_unique<IdTest>(
        &Segment::blockers, [judge](const StoreView &view, std::uint32_t id) {
            return std::ranges::any_of(splitBlockers(view.dictionaries().blockers.at(id)), judge);
        });
}

Test cmdlineTest(const Term &term)
{
    return std::make_unique<IdTest>(
        &Segment::title,
        [values = TextValues(term, TextMode::Whole)](const StoreView &view, std::uint32_t id) {
            if (id == noId)
                return values.match({});
            std::string all;
            for (const auto &argument : audit::decodeProctitle(view.dictionaries().titles.at(id))) {
                if (values.match(argument))
                    return true;
                all += all.empty() ? argument : ' ' + argument;
            }
            return values.match(all);
        });
}

/// A right by its whole name or the part behind the dot.
Test rightTest(const Term &term)
{
    return byBlockers([values = TextValues(term, TextMode::Whole)](std::string_view name) {
        return values.match(name) || values.match(name.substr(name.find('.') + 1));
    });
}

Test grantableTest()
{
    return byBlockers([](std::string_view name) {
        const auto *const right = landlock::findRight(name);
        return right && landlock::isGrantable(*right);
    });
}

/// Paths are by far the most texts there are, and decodeObject() does more than is needed.
Test pathTest(const Term &term)
{
    return std::make_unique<IdTest>(
        &Segment::object,
        [values = TextValues(term, TextMode::Path)](const StoreView &view, std::uint32_t id) {
            const auto object = view.dictionaries().objects.at(id);
            std::string memory;
            std::string_view path = decoded(lastField(object, "path"), memory);
            if (path.starts_with('\0'))
                path = {}; // an abstract socket
            else if (path.empty())
                path = decoded(lastField(object, "name"), memory);
            return values.match(path);
        });
}

bool matchesPeer(const TextValues &values, const Object &object)
{
    using enum Object::Kind;
    if (object.kind == Task)
        return values.match(object.comm) || values.match(targetText(object))
            || (object.pid && values.match(std::format("{}", *object.pid)));
    if (object.kind != Unix)
        return values.match({});
    const std::string_view name = object.path;
    return values.match(name.substr(1)) || values.match('@' + std::string(name.substr(1)));
}

std::string_view kindName(Object::Kind kind)
{
    using enum Object::Kind;
    switch (kind) {
    case Path: return "path";
    case Net: return "net";
    case Task: return "task";
    case Unix: return "unix";
    case None: break;
    }
    return "none";
}

Test objectTest(ObjectTest::Judge judge)
{
    return std::make_unique<ObjectTest>(std::move(judge));
}

template<typename Get>
Test byObjectNumber(const Term &term, Get get)
{
    return objectTest([values = NumberValues(term), get](const Object &object) {
        const auto number = get(object);
        return values.match(number ? std::optional<Number>(*number) : std::nullopt);
    });
}

/// Names the log gives, and numbers.
Test userTest(const Term &term)
{
    const TextValues values(term, TextMode::Whole);
    std::vector<Test> parts;
    parts.push_back(std::make_unique<UserTest>(
        [values](const std::string &name) { return values.match(name); }));
    parts.push_back(byProcess([values](std::string_view process) {
        const auto uid = lastField(process, "uid");
        return !uid.empty() && values.match(uid);
    }));
    return std::make_unique<GroupTest>(GroupTest::Join::Any, std::move(parts));
}

/// What the columns of a table show. A value is looked for in each column alone.
Test shownTest(const Term &term)
{
    const TextValues values(term, TextMode::Inside);
    std::vector<Test> parts;
    parts.push_back(std::make_unique<IdTest>(
        &Segment::blockers, [values](const StoreView &view, std::uint32_t id) {
            return values.match(accessText(splitBlockers(view.dictionaries().blockers.at(id))));
        }));
    parts.push_back(byProcess([values](std::string_view text) {
        const Process process = decodeProcess(text);
        return values.match(text::escape(process.exe)) || values.match(text::escape(process.comm))
            || (process.pid && values.match(std::format("{}", *process.pid)))
            || (process.uid && values.match(std::format("{}", *process.uid)));
    }));
    parts.push_back(byDomain([values](const Domain &domain, const Boot &boot) {
        return values.match(domainName(domain.id)) || values.match(text::escape(boot.host));
    }));
    parts.push_back(
        objectTest([values](const Object &object) { return values.match(targetText(object)); }));
    parts.push_back(std::make_unique<UserTest>(
        [values](const std::string &name) { return values.match(text::escape(name)); }));
    return std::make_unique<GroupTest>(GroupTest::Join::Any, std::move(parts));
}

/// Rows at or after the first, or before the last, of a term's moments.
class TimeTest : public RowTest
{
public:
    TimeTest(const Term &term, std::int64_t nowMs)
        : m_after(term.field == Field::After)
    {
        std::optional<std::int64_t> limit;
        for (const Value &value : term.values) {
            const auto moment = parseMoment(value.text, nowMs);
            if (moment)
                limit = !limit ? *moment
                    : m_after  ? std::min(*limit, *moment)
                               : std::max(*limit, *moment);
        }
        m_limit = limit.value_or(0);
    }
    void judge(const RowBlock &block, std::uint8_t *verdicts) override
    {
        const std::int64_t *const times = block.segment.timeMs.data() + block.place;
        const std::uint8_t flip = m_after ? 1 : 0;
        for (std::uint32_t row = 0; row < block.count; ++row)
            verdicts[row] = static_cast<std::uint8_t>(times[row] < m_limit) ^ flip;
    }

private:
    bool m_after;
    std::int64_t m_limit = 0;
};

/// Tests the name of a domain's nearest known ancestor, empty for a root. Ancestors become
/// known late.
Test parentTest(const TextValues &values)
{
    return std::make_unique<IdTest>(
        &Segment::domain,
        [values](const StoreView &view, std::uint32_t id) {
            const auto parent = view.lineage()->parentIndex(id);
            return values.match(parent ? domainName(view.domains()[*parent].id) : std::string());
        },
        IdTest::Keep::UntilRefresh);
}

/// Tests the names of a domain and of all its known ancestors.
Test underTest(const TextValues &values)
{
    return std::make_unique<IdTest>(
        &Segment::domain,
        [values](const StoreView &view, std::uint32_t id) {
            for (std::optional<DomainIndex> domain = id; domain;
                 domain = view.lineage()->parentIndex(*domain)) {
                if (values.match(domainName(view.domains()[*domain].id)))
                    return true;
            }
            return false;
        },
        IdTest::Keep::UntilRefresh);
}

Test domainTest(const Term &term)
{
    const TextValues values(term, TextMode::Whole);
    switch (term.field) {
    case Field::Host:
        return byDomain(
            [values](const Domain &, const Boot &boot) { return values.match(boot.host); });
    case Field::Boot:
        return byDomain(
            [values](const Domain &, const Boot &boot) { return values.match(boot.name); });
    case Field::Under: return underTest(values);
    case Field::Parent: return parentTest(values);
    case Field::Status:
        return byDomain(
            [values](const Domain &domain, const Boot &) {
                return values.match(domain.deallocatedMs ? "freed" : "live");
            },
            IdTest::Keep::UntilRefresh);
    default: break;
    }
    return byDomain([values](const Domain &domain, const Boot &) {
        return values.match(domainName(domain.id));
    });
}

Test processTest(const Term &term)
{
    switch (term.field) {
    case Field::Exe: return byProcessText(term, TextMode::Path, "exe");
    case Field::Comm: return byProcessText(term, TextMode::Whole, "comm");
    case Field::Pid: return byProcessNumber(term, [](const Process &of) { return of.pid; });
    case Field::Ppid: return byProcessNumber(term, [](const Process &of) { return of.ppid; });
    case Field::Uid: return byProcessNumber(term, [](const Process &of) { return of.uid; });
    case Field::Auid: return byProcessNumber(term, [](const Process &of) { return of.auid; });
    case Field::Ses: return byProcessNumber(term, [](const Process &of) { return of.ses; });
    case Field::User: return userTest(term);
    default: return cmdlineTest(term);
    }
}

Test targetTest(const Term &term)
{
    const TextValues values(term, TextMode::Whole);
    switch (term.field) {
    case Field::Kind:
        return objectTest(
            [values](const Object &object) { return values.match(kindName(object.kind)); });
    case Field::Dev:
        return objectTest([values](const Object &object) { return values.match(object.dev); });
    case Field::Addr:
        return objectTest([values](const Object &object) { return values.match(object.addr); });
    case Field::Peer:
        return objectTest([values](const Object &object) { return matchesPeer(values, object); });
    case Field::Ino: return byObjectNumber(term, [](const Object &of) { return of.ino; });
    case Field::Port: return byObjectNumber(term, [](const Object &of) { return of.port; });
    default: return pathTest(term);
    }
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

Test makeTest(const Term &term, std::int64_t nowMs)
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
    case Is: return grantableTest();
    }
    std::unreachable();
}

} // namespace surveyor::denials::query
