// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/store.h"

#include "audit/fields.h"
#include "audit/line.h"
#include "denials/guess.h"
#include "text/large_allocator.h"

#include <algorithm>

namespace surveyor::denials {
namespace {

/// The lines of @p text that belong to the event of @p denial.
std::string linesOfEvent(std::string_view text, const Denial &denial)
{
    std::string lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = text.substr(0, end);
        const audit::Line parsed = audit::parseLine(line);
        const bool same = parsed.kind == audit::LineKind::Record
            && parsed.stamp == audit::Stamp{denial.timeMs, denial.serial}
            && parsed.node == denial.host;
        if (same) {
            lines += line;
            lines += '\n';
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

} // namespace

StoreView::StoreView()
    : m_dictionaries(std::make_shared<Dictionaries>())
    , m_gaps(std::make_shared<Gaps>())
    , m_domains(std::make_shared<Domains>())
    , m_boots(std::make_shared<std::vector<Boot>>())
    , m_lineage(std::make_shared<Lineage>(m_domains, LinkColumn()))
    , m_tally(std::make_shared<Tally>())
    , m_userNames(std::make_shared<UserNames>())
{
}

std::int64_t StoreView::timeMs(std::uint32_t row) const noexcept
{
    return segment(row).timeMs(row % Segment::capacity);
}

std::uint32_t StoreView::serial(std::uint32_t row) const noexcept
{
    return segment(row).serial[row % Segment::capacity];
}

std::uint16_t StoreView::ordinal(std::uint32_t row) const noexcept
{
    return segment(row).ordinal[row % Segment::capacity];
}

DomainIndex StoreView::domain(std::uint32_t row) const noexcept
{
    return segment(row).domain[row % Segment::capacity];
}

AttemptTable::Id StoreView::attemptId(std::uint32_t row) const noexcept
{
    return segment(row).attempt[row % Segment::capacity];
}

std::uint32_t StoreView::blockersId(std::uint32_t row) const noexcept
{
    return m_dictionaries->attempts.ofRow(attemptId(row)).blockers;
}

std::uint32_t StoreView::objectId(std::uint32_t row) const noexcept
{
    return segment(row).object[row % Segment::capacity];
}

std::uint32_t StoreView::processId(std::uint32_t row) const noexcept
{
    return segment(row).process[row % Segment::capacity];
}

std::uint32_t StoreView::titleId(std::uint32_t row) const noexcept
{
    return m_dictionaries->attempts.ofRow(attemptId(row)).title;
}

std::uint32_t StoreView::callId(std::uint32_t row) const noexcept
{
    return m_dictionaries->attempts.ofRow(attemptId(row)).call;
}

Denial StoreView::denial(std::uint32_t row) const
{
    Denial denial;
    if (kind(row) == RowKind::Gap) {
        denial.timeMs = timeMs(row);
        denial.host = gap(row).host;
        return denial;
    }
    const Domain &domain = (*m_domains)[this->domain(row)];
    const Boot &boot = (*m_boots)[domain.boot];
    denial.timeMs = timeMs(row);
    denial.serial = serial(row);
    denial.ordinal = ordinal(row);
    denial.host = boot.host;
    denial.boot = boot.name;
    denial.domain = domain.id;
    const auto blockers = m_dictionaries->blockers.at(blockersId(row));
    denial.blockers = splitBlockers(blockers);
    denial.object = decodeObject(m_dictionaries->objects.at(objectId(row)), blockers);
    if (processId(row) != noId) {
        denial.process = m_dictionaries->processes.at(processId(row));
        if (titleId(row) != noId)
            denial.process->cmdline =
                audit::decodeProctitle(m_dictionaries->titles.at(titleId(row)));
    }
    if (callId(row) != noId)
        denial.syscall = decodeSyscall(m_dictionaries->calls.at(callId(row)));
    denial.guessed = isGuessed(*this, row);
    return denial;
}

const Gap &StoreView::gap(std::uint32_t row) const noexcept
{
    return (*m_gaps)[serial(row)];
}

std::expected<std::string, std::string> StoreView::rawText(std::uint32_t row) const
{
    const RawSpan raw = segment(row).raw(row % Segment::capacity);
    const auto text = m_files[raw.file]->read(raw.offset, raw.bytes);
    if (!text)
        return text;
    if (kind(row) == RowKind::Gap)
        return text->ends_with('\n') ? *text : *text + '\n';
    std::string lines = linesOfEvent(*text, denial(row));
    if (lines.empty())
        return std::unexpected(m_files[raw.file]->nameAt(raw.offset)
                               + ": the file was overwritten since it was read");
    return lines;
}

std::expected<std::string, std::string> StoreView::rawAround(std::uint32_t row,
                                                             std::size_t margin) const
{
    const RawSpan raw = segment(row).raw(row % Segment::capacity);
    const RawFile &file = *m_files[raw.file];
    const std::uint64_t begin = raw.offset;
    const std::uint64_t end = begin + raw.bytes;
    const std::uint64_t from = begin - std::min<std::uint64_t>(begin, margin);
    // Where the source ends is not known here: ask for less until it is there.
    auto text = file.read(from, end + margin - from);
    if (!text) {
        text = file.read(from, end - from);
        std::size_t most = margin;
        for (std::size_t behind = 0; text && behind + 1 < most;) {
            const std::size_t middle = behind + (most - behind) / 2;
            auto more = file.read(from, end + middle - from);
            (more ? behind : most) = middle;
            if (more)
                text = std::move(more);
        }
    }
    if (!text)
        return text;
    if (from > 0)
        text->erase(0, std::min(text->find('\n'), static_cast<std::size_t>(begin - from) - 1) + 1);
    const auto lastEnd = text->rfind('\n');
    if (lastEnd != std::string::npos)
        text->resize(lastEnd + 1);
    return text;
}

std::string StoreView::userName(std::uint32_t row, std::uint32_t uid) const
{
    return userNameAt((*m_domains)[domain(row)].boot, uid);
}

std::string StoreView::userNameAt(BootIndex boot, std::uint32_t uid) const
{
    const auto found = m_userNames->find({boot, uid});
    return found == m_userNames->end() ? std::string() : found->second;
}

Store::Store(std::uint32_t maxRows, Inference inference)
    : m_maxSegments(std::max(1U, maxRows / Segment::capacity + (maxRows % Segment::capacity != 0)))
    , m_dictionaries(std::make_shared<Dictionaries>())
    , m_gaps(std::make_shared<Gaps>())
{
    if (inference == Inference::Lineage)
        m_lineage.emplace(m_domains, m_dictionaries->processes);
    publish();
}

std::uint32_t Store::addFile(std::shared_ptr<const RawFile> file)
{
    m_files.push_back(std::move(file));
    return static_cast<std::uint32_t>(m_files.size() - 1);
}

BootIndex Store::addBoot(Boot boot)
{
    m_boots.push_back(std::move(boot));
    return static_cast<BootIndex>(m_boots.size() - 1);
}

DomainIndex Store::touchDomain(BootIndex boot, std::uint64_t id, std::int64_t timeMs)
{
    // Denials come in bursts of one domain.
    const bool again = m_lastDomain < m_domains.size() && m_domains[m_lastDomain].id == id
        && m_domains[m_lastDomain].boot == boot;
    if (!again)
        m_lastDomain = findDomain(boot, id, timeMs);
    Domain &domain = m_domains.edit(m_lastDomain);
    domain.firstSeenMs = std::min(domain.firstSeenMs, timeMs);
    domain.lastSeenMs = std::max(domain.lastSeenMs, timeMs);
    return m_lastDomain;
}

DomainIndex Store::findDomain(BootIndex boot, std::uint64_t id, std::int64_t timeMs)
{
    const auto known = m_domainIndex.find(hashOf(id), [&](DomainIndex index) {
        return m_domains[index].id == id && m_domains[index].boot == boot;
    });
    if (known != IndexTable::none)
        return known;
    const auto next = static_cast<DomainIndex>(m_domains.size());
    Domain &domain = m_domains.append();
    domain.boot = boot;
    domain.id = id;
    domain.firstSeenMs = timeMs;
    domain.lastSeenMs = timeMs;
    m_domainIndex.insert(hashOf(id), next);
    return next;
}

void Store::append(const Row &row)
{
    Segment &rows = segmentForNext();
    const auto place = m_endRow % Segment::capacity;
    rows.set(place, row.stamp.timeMs, row.raw);
    rows.serial[place] = row.stamp.serial;
    rows.ordinal[place] = static_cast<std::uint16_t>(std::min(row.ordinal, 0xffffU));
    rows.domain[place] = row.domain;
    rows.object[place] = row.object;
    rows.process[place] = row.process;
    rows.attempt[place] = row.attempt;
    ++m_endRow;
    ++m_domains.edit(row.domain).denialsSeen;
}

void Store::appendGap(const Gap &gap, const RawSpan &raw)
{
    Segment &rows = segmentForNext();
    const auto place = m_endRow % Segment::capacity;
    rows.set(place, gap.timeMs, raw);
    rows.serial[place] = m_gaps->append(gap);
    rows.ordinal[place] = 0;
    for (auto *const column : {&rows.domain, &rows.object, &rows.process, &rows.attempt})
        (*column)[place] = noId;
    ++m_endRow;
    ++m_gapRows;
}

Segment &Store::segmentForNext()
{
    if (m_endRow % Segment::capacity == 0) {
        if (m_segments.size() == m_maxSegments)
            evictOldest();
        m_segments.push_back(
            std::allocate_shared_for_overwrite<Segment>(text::LargeAllocator<Segment>()));
    }
    return *m_segments.back();
}

/// Views that hold the segment keep it alive until they end.
void Store::evictOldest()
{
    const auto gaps = std::ranges::count(m_segments.front()->attempt, noId);
    m_gapRows -= static_cast<std::uint32_t>(gaps);
    m_tally.evicted += Segment::capacity - static_cast<std::uint64_t>(gaps);
    m_firstRow += Segment::capacity;
    m_segments.pop_front();
}

void Store::nameUser(BootIndex boot, std::uint32_t uid, std::string_view name)
{
    m_userNames.insert_or_assign({boot, uid}, std::string(name));
}

void Store::publish()
{
    StoreView next;
    next.m_firstRow = m_firstRow;
    next.m_endRow = m_endRow;
    next.m_gapRows = m_gapRows;
    next.m_segments.assign(m_segments.begin(), m_segments.end());
    next.m_files = m_files;
    next.m_dictionaries = m_dictionaries;
    next.m_sizes = {.objects = m_dictionaries->objects.size(),
                    .processes = m_dictionaries->processes.size(),
                    .attempts = m_dictionaries->attempts.size()};
    next.m_gaps = m_gaps;
    next.m_domains = std::make_shared<Domains>(m_domains.share());
    next.m_boots = std::make_shared<std::vector<Boot>>(m_boots);
    next.m_lineage =
        m_lineage ? std::make_shared<Lineage>(next.m_domains, m_lineage->update()) : nullptr;
    next.m_tally = std::make_shared<Tally>(m_tally);
    next.m_userNames = std::make_shared<UserNames>(m_userNames);
    const std::lock_guard guard(m_lock);
    m_published = std::move(next);
}

StoreView Store::view() const
{
    const std::lock_guard guard(m_lock);
    return m_published;
}

} // namespace surveyor::denials
