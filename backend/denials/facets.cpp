// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/facets.h"

#include "denials/id_counts.h"

#include <algorithm>
#include <format>
#include <map>
#include <unordered_map>
#include <utility>

namespace surveyor::denials {
namespace {

using query::Field;
using Counts = std::unordered_map<std::string, FacetValue>;

void add(Counts &counts, std::string value, std::uint64_t count)
{
    FacetValue &facet = counts[value];
    facet.value = std::move(value);
    facet.count += count;
}

using Column = Segment::Column<std::uint32_t> Segment::*;

std::optional<IdCounts> countIds(const RowSet &rows, Column column, const std::stop_token &stop)
{
    IdCounts counts;
    const bool whole =
        rows.each(stop, [&](const Segment &segment, std::uint32_t place, std::uint32_t) {
            if (!isGap(segment, place))
                counts.add((segment.*column)[place]);
        });
    return whole ? std::optional(std::move(counts)) : std::nullopt;
}

/// The same for a part of the attempts, which has a dictionary of its own.
std::optional<IdCounts> countIds(const RowSet &rows, std::uint32_t Attempt::*part,
                                 const std::stop_token &stop)
{
    const auto attempts = countIds(rows, &Segment::attempt, stop);
    if (!attempts)
        return std::nullopt;
    IdCounts counts;
    attempts->each([&](std::uint32_t id, std::uint64_t count) {
        counts.add(rows.view().dictionaries().attempts.at(id).*part, count);
    });
    return counts;
}

/// Adds @p valueOf(id) for each id of a column, or of a part of the attempts; no value where it
/// gives none.
template<typename Ids, typename ValueOf>
bool countColumn(const RowSet &rows, Ids column, const std::stop_token &stop, Counts &counts,
                 ValueOf valueOf)
{
    const auto ids = countIds(rows, column, stop);
    if (!ids)
        return false;
    ids->each([&](std::uint32_t id, std::uint64_t count) {
        if (stop.stop_requested())
            return;
        if (std::optional<std::string> value = valueOf(id))
            add(counts, *std::move(value), count);
    });
    return !stop.stop_requested();
}

bool countProcesses(const RowSet &rows, Field field, const std::stop_token &stop, Counts &counts)
{
    const auto &processes = rows.view().dictionaries().processes;
    return countColumn(rows, &Segment::process, stop, counts, [&](std::uint32_t id) {
        if (id == noId)
            return std::optional<std::string>("");
        return std::optional(
            std::string(field == Field::Exe ? processes.exe(id) : processes.comm(id)));
    });
}

bool countRights(const RowSet &rows, const std::stop_token &stop, Counts &counts)
{
    const auto ids = countIds(rows, &Attempt::blockers, stop);
    if (!ids)
        return false;
    ids->each([&](std::uint32_t id, std::uint64_t count) {
        for (auto &name : splitBlockers(rows.view().dictionaries().blockers.at(id)))
            add(counts, std::move(name), count);
    });
    return true;
}

/// Names may differ from host to host, so that users are counted by boot and number.
bool countUsers(const RowSet &rows, const std::stop_token &stop, Counts &counts)
{
    const StoreView &view = rows.view();
    std::vector<std::optional<std::uint32_t>> uids;
    std::vector<bool> known;
    std::map<std::pair<BootIndex, std::uint32_t>, std::uint64_t> users;
    std::uint64_t *last = nullptr;
    std::pair<BootIndex, std::uint32_t> lastUser{};
    const auto takeUser = [&](std::pair<BootIndex, std::uint32_t> user) {
        if (!last || user != lastUser)
            last = &users[user]; // a map's entries stay where they are
        lastUser = user;
        ++*last;
    };
    std::uint64_t notLogged = 0;
    const bool whole =
        rows.each(stop, [&](const Segment &segment, std::uint32_t place, std::uint32_t) {
            const std::uint32_t process = segment.process[place];
            if (isGap(segment, place))
                return;
            if (process == noId) {
                ++notLogged;
                return;
            }
            if (process >= known.size()) {
                known.resize(std::size_t{process} * 2 + 1024);
                uids.resize(known.size());
            }
            if (!known[process])
                uids[process] = view.dictionaries().processes.uid(process);
            known[process] = true;
            if (uids[process])
                takeUser({view.domains()[segment.domain[place]].boot, *uids[process]});
            else
                ++notLogged;
        });
    for (const auto &[user, count] : users) {
        std::string value = std::format("{}", user.second);
        FacetValue &facet = counts[value];
        facet.value = std::move(value);
        facet.count += count;
        if (facet.label.empty())
            facet.label = view.userNameAt(user.first, user.second);
    }
    if (notLogged != 0)
        add(counts, "", notLogged);
    return whole;
}

bool countDomains(const RowSet &rows, Field field, const std::stop_token &stop, Counts &counts)
{
    const StoreView &view = rows.view();
    return countColumn(
        rows, &Segment::domain, stop, counts, [&](std::uint32_t id) -> std::optional<std::string> {
            if (id == noId)
                return std::nullopt;
            const Domain &domain = view.domains()[id];
            return field == Field::Host ? view.boots()[domain.boot].host : domainName(domain.id);
        });
}

bool countObjects(const RowSet &rows, Field field, const std::stop_token &stop, Counts &counts)
{
    const auto &objects = rows.view().dictionaries().objects;
    return countColumn(
        rows, &Segment::object, stop, counts, [&](std::uint32_t id) -> std::optional<std::string> {
            if (id == noId || !objects.plainPath(id).empty())
                return std::nullopt;
            const Object object = decodeObject(objects.at(id), {});
            if (field == Field::Addr)
                return object.addr.empty() ? std::nullopt : std::optional(object.addr);
            return object.port ? std::optional(std::format("{}", *object.port)) : std::nullopt;
        });
}

bool countCalls(const RowSet &rows, const std::stop_token &stop, Counts &counts)
{
    const auto &calls = rows.view().dictionaries().calls;
    return countColumn(
        rows, &Attempt::call, stop, counts, [&](std::uint32_t id) -> std::optional<std::string> {
            const auto call = id == noId ? std::nullopt : decodeSyscall(calls.at(id));
            if (!call)
                return "";
            return call->name.empty() ? std::format("{}", call->number) : call->name;
        });
}

} // namespace

bool hasFacet(Field field) noexcept
{
    switch (field) {
    case Field::Exe:
    case Field::Comm:
    case Field::Uid:
    case Field::Right:
    case Field::Host:
    case Field::Domain:
    case Field::Port:
    case Field::Addr:
    case Field::Syscall: return true;
    default: return false;
    }
}

std::optional<std::vector<FacetValue>> countValues(const RowSet &rows, Field field,
                                                   const std::stop_token &stop)
{
    Counts counts;
    bool whole = true;
    switch (field) {
    case Field::Exe:
    case Field::Comm: whole = countProcesses(rows, field, stop, counts); break;
    case Field::Uid: whole = countUsers(rows, stop, counts); break;
    case Field::Right: whole = countRights(rows, stop, counts); break;
    case Field::Host:
    case Field::Domain: whole = countDomains(rows, field, stop, counts); break;
    case Field::Port:
    case Field::Addr: whole = countObjects(rows, field, stop, counts); break;
    case Field::Syscall: whole = countCalls(rows, stop, counts); break;
    default: break;
    }
    if (!whole)
        return std::nullopt;
    std::vector<FacetValue> values;
    values.reserve(counts.size());
    for (auto &[key, facet] : counts)
        values.push_back(std::move(facet));
    std::ranges::sort(values, [](const FacetValue &a, const FacetValue &b) {
        return a.count != b.count ? a.count > b.count : a.value < b.value;
    });
    return values;
}

} // namespace surveyor::denials
