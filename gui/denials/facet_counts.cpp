// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/facet_counts.h"

#include <algorithm>
#include <utility>

namespace surveyor::gui {
namespace {

/// One more for an id; noId wraps to the first place.
void countId(std::vector<std::uint64_t> &tally, std::uint32_t id)
{
    const std::size_t place = id + 1U;
    if (place >= tally.size())
        tally.resize(std::max(place + 1, tally.size() * 2));
    ++tally[place];
}

/// Calls @p take with each id that is counted and how often.
template<typename Take>
void forEachId(const std::vector<std::uint64_t> &tally, const std::stop_token &stop, Take take)
{
    for (std::size_t place = 0; place < tally.size() && !stop.stop_requested(); ++place) {
        if (tally[place] > 0)
            take(static_cast<std::uint32_t>(place) - 1U, tally[place]);
    }
}

std::string folderOf(const std::string &path)
{
    const auto slash = path.find_last_of('/');
    if (slash == std::string::npos || !path.starts_with('/'))
        return {};
    return slash == 0 ? "/" : path.substr(0, slash);
}

} // namespace

void FacetCounts::take(Field field, FacetCounts other)
{
    switch (field) {
    case Field::Exe: programs = std::move(other.programs); break;
    case Field::Right: rights = std::move(other.rights); break;
    case Field::Uid: users = std::move(other.users); break;
    case Field::Path: folders = std::move(other.folders); break;
    case Field::Port: ports = std::move(other.ports); break;
    case Field::Host: hosts = std::move(other.hosts); break;
    default: break;
    }
}

FacetCounts FacetCountJob::count(const denials::StoreView &view, const Rows *rows,
                                 const std::stop_token &stop)
{
    const Tallies tallies = tally(view, rows, stop);
    FacetCounts counts;
    forEachId(tallies.processes, stop, [&](std::uint32_t id, std::uint64_t times) {
        const Process &of = process(view, id);
        counts.programs[of.exe] += times;
        if (of.uid)
            counts.users[*of.uid] += times;
    });
    forEachId(tallies.blockers, stop, [&](std::uint32_t id, std::uint64_t times) {
        for (const auto &right : denials::splitBlockers(view.dictionaries().blockers.at(id)))
            counts.rights[right] += times;
    });
    forEachId(tallies.objects, stop, [&](std::uint32_t id, std::uint64_t times) {
        const Object &of = object(view, id);
        if (!of.folder.empty())
            counts.folders[of.folder] += times;
        if (of.port)
            counts.ports[*of.port] += times;
    });
    forEachId(tallies.domains, stop, [&](std::uint32_t id, std::uint64_t times) {
        counts.hosts[view.boots()[view.domains()[id].boot].host] += times;
    });
    return counts;
}

FacetCountJob::Tallies FacetCountJob::tally(const denials::StoreView &view, const Rows *rows,
                                            const std::stop_token &stop)
{
    constexpr std::uint32_t looksAtStop = 0xffff;
    Tallies tallies;
    const auto size = rows ? static_cast<std::uint32_t>(rows->size()) : view.size();
    for (std::uint32_t at = 0; at < size; ++at) {
        if ((at & looksAtStop) == 0 && stop.stop_requested())
            break;
        const std::uint32_t row = view.firstRow() + (rows ? (*rows)[at] : at);
        const denials::Segment &segment = view.segment(row);
        const std::uint32_t place = row % denials::Segment::capacity;
        if (isGap(segment, place))
            continue;
        countId(tallies.processes, segment.process[place]);
        countId(tallies.blockers, segment.blockers[place]);
        countId(tallies.objects, segment.object[place]);
        countId(tallies.domains, segment.domain[place]);
    }
    return tallies;
}

const FacetCountJob::Process &FacetCountJob::process(const denials::StoreView &view,
                                                     std::uint32_t id)
{
    const auto [found, isNew] = m_processes.try_emplace(id);
    if (isNew && id != denials::noId) {
        const denials::ProcessTable &processes = view.dictionaries().processes;
        found->second = {std::string(processes.exe(id)), processes.uid(id)};
    }
    return found->second;
}

const FacetCountJob::Object &FacetCountJob::object(const denials::StoreView &view, std::uint32_t id)
{
    const auto [found, isNew] = m_objects.try_emplace(id);
    if (isNew && id != denials::noId) {
        // Folders and ports are the same whatever was denied.
        const denials::Object decoded =
            denials::decodeObject(view.dictionaries().objects.at(id), {});
        found->second = {folderOf(decoded.path), decoded.port};
    }
    return found->second;
}

} // namespace surveyor::gui
