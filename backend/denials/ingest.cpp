// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/ingest.h"

#include "audit/fields.h"
#include "denials/extract.h"

#include <algorithm>
#include <limits>

namespace surveyor::denials {
namespace {

using audit::Piece;
using audit::ScannedRecord;
namespace types = audit::types;

std::uint32_t internIfPresent(text::StringTable &table, const Piece &piece)
{
    return piece.present() ? table.intern(piece.text, piece.hash) : noId;
}

Creator creatorOf(std::string_view body)
{
    // Pid and ids are spelled as in a process tuple.
    const Process process = decodeProcess(body);
    return {process.pid, process.uid, process.exe, process.comm};
}

/// A record joined late was not prepared with its chunk.
std::array<Piece, 2> piecesOf(const ScannedRecord &record)
{
    if (record.prepared)
        return record.pieces;
    ScannedRecord copy = record;
    prepare(copy);
    return copy.pieces;
}

} // namespace

Ingest::Ingest(Store &store, const TimeRange &times, bool gapRows)
    : m_store(store)
    , m_lineage(store.lineage())
    , m_boots(store)
    , m_earlier(store)
    , m_assembler([this](const audit::Event &event) { takeEvent(event); })
    , m_times(times)
    , m_gapRows(gapRows)
{
}

std::uint32_t Ingest::beginSource(std::shared_ptr<const RawFile> file)
{
    m_earlier.closeSource();
    m_file = file;
    m_source.clear();
    m_linesBefore = 0;
    m_cumulativeLost = 0;
    m_lastMs.reset();
    m_events = {};
    return m_store.addFile(std::move(file));
}

void Ingest::take(const std::shared_ptr<const audit::Chunk> &chunk)
{
    const audit::Scan &scan = chunk->scan;
    if (chunk->beginsFile || m_source.empty()) {
        m_source = m_file->nameAt(chunk->offset);
        m_linesBefore = 0;
        m_linesKnown = !chunk->insideFile;
    }
    Tally &tally = m_store.tally();
    tally.lines += scan.lineCount;
    tally.records += scan.recordCount;
    tally.events += scan.events.count() - m_events.sharedWith(scan.events);
    m_events.goOn(scan.events);
    tally.span.take(scan.span);
    tally.foreign += scan.foreignCount;
    tally.interpreted += scan.interpretedCount;
    for (const auto &found : scan.problems)
        problem(m_linesBefore + found.line + 1, found.what);
    takeLosses(*chunk);
    warm(scan);
    m_assembler.take(chunk);
    // A gap does not overtake a denial that waits for the rest of its event.
    appendGaps(m_assembler.openFrom());
    m_linesBefore += scan.lineCount;
}

/// Fetches what the chunk's denials will look up in the dictionaries, among the domains and in
/// their lineage into the cache: step by step, each for all of them, so that the processor waits
/// for many places at a time. Dictionaries of which attempts consist are seldom asked.
void Ingest::warm(const audit::Scan &scan)
{
    m_domains.clear();
    m_tuples.clear();
    const std::span<const ScannedRecord> records(scan.records);
    for (const audit::Group &group : scan.groups) {
        if (group.denied)
            warmGroup(records.subspan(group.firstRecord, group.recordCount));
    }
    for (const auto id : m_domains)
        m_store.prefetchDomain(id);
    if (m_lineage)
        warmLineage();
}

/// The first step for one group.
void Ingest::warmGroup(std::span<const ScannedRecord> records)
{
    const Dictionaries &words = m_store.dictionaries();
    std::uint64_t call = 0;
    std::uint64_t title = 0;
    for (const ScannedRecord &record : records) {
        if (record.type == types::syscall) {
            call = record.pieces[0].hash;
            words.processes.prefetch(record.pieces[1].hash);
            m_tuples.push_back(record.pieces[1].hash);
        } else if (record.type == types::proctitle && record.pieces[0].present()) {
            title = record.pieces[0].hash;
        }
    }
    for (const ScannedRecord &record : records) {
        if (record.type != types::landlockAccess)
            continue;
        words.attempts.prefetch(AttemptTable::hashOf(record.pieces[0].hash, call, title));
        words.objects.prefetch(record.pieces[1].hash);
        m_store.prefetchDomainSlot(record.number);
        m_domains.push_back(record.number);
    }
}

/// The further steps for the chunk's processes, as far as they are known already.
void Ingest::warmLineage()
{
    const ProcessTable &known = m_store.dictionaries().processes;
    m_processes.clear();
    for (const auto hash : m_tuples) {
        if (const auto process = known.find(hash); process != text::HashIndex::none) {
            m_processes.push_back(process);
            m_lineage->prefetchTuple(process);
        }
    }
    for (const auto process : m_processes)
        m_lineage->prefetchSighting(process);
    for (const auto process : m_processes)
        m_lineage->prefetchProcess(process);
}

void Ingest::settle()
{
    m_assembler.settle();
    appendGaps(std::numeric_limits<std::uint64_t>::max());
}

void Ingest::endSource()
{
    m_assembler.finish();
    placeGaps(0); // there was no record
    appendGaps(std::numeric_limits<std::uint64_t>::max());
}

void Ingest::takeLosses(const audit::Chunk &chunk)
{
    const audit::Scan &scan = chunk.scan;
    if (scan.firstMs)
        placeGaps(*scan.firstMs);
    for (const audit::ScanLoss &loss : scan.losses) {
        WaitingGap waiting;
        waiting.gap.count = newlyLost(loss);
        if (waiting.gap.count == 0U)
            continue; // the same counter once more
        const bool cumulative = loss.kind == audit::LossKind::Cumulative;
        waiting.gap.cause = cumulative ? audit::LossKind::Kernel : loss.kind;
        waiting.gap.host = loss.node;
        waiting.raw = {chunk.source, loss.end - loss.begin, chunk.offset + loss.begin};
        const auto known = loss.timeMs ? loss.timeMs : m_lastMs ? m_lastMs : scan.firstMs;
        waiting.gap.timeMs = known.value_or(0);
        waiting.placed = known.has_value();
        m_store.tally().lost += waiting.gap.count.value_or(0);
        ++m_store.tally().gaps;
        if (m_gapRows)
            m_gaps.push_back(std::move(waiting));
    }
    if (scan.lastMs)
        m_lastMs = scan.lastMs;
}

std::optional<std::uint64_t> Ingest::newlyLost(const audit::ScanLoss &loss)
{
    if (loss.kind != audit::LossKind::Cumulative || !loss.count)
        return loss.count;
    // The counter starts again with each boot.
    const std::uint64_t before = *loss.count >= m_cumulativeLost ? m_cumulativeLost : 0;
    m_cumulativeLost = *loss.count;
    return *loss.count - before;
}

/// Gives gaps with no record before them the time of the first record behind.
void Ingest::placeGaps(std::int64_t timeMs)
{
    for (WaitingGap &waiting : m_gaps) {
        if (!waiting.placed)
            waiting.gap.timeMs = timeMs;
        waiting.placed = true;
    }
}

/// Makes rows of the gaps whose line lies before this place in the source.
void Ingest::appendGaps(std::uint64_t before)
{
    while (!m_gaps.empty() && m_gaps.front().placed && m_gaps.front().raw.offset < before) {
        if (m_times.contains(m_gaps.front().gap.timeMs))
            m_store.appendGap(m_gaps.front().gap, m_gaps.front().raw);
        m_gaps.pop_front();
    }
}

void Ingest::problem(std::uint64_t line, std::string what)
{
    Tally &tally = m_store.tally();
    ++tally.malformed;
    if (tally.problems.size() < Tally::maxProblems)
        tally.problems.push_back({m_source, m_linesKnown ? line : 0, std::move(what)});
}

void Ingest::takeEvent(const audit::Event &event)
{
    if (event.records.front()->type == types::kernel) {
        m_boots.restart(event.node, event.stamp);
        return;
    }
    if (event.records.front()->type == types::systemBoot)
        return;
    if (!m_times.contains(event.stamp.timeMs))
        return;
    const BootIndex boot = m_boots.bootOf(event.node, event.stamp);
    Row row;
    row.stamp = event.stamp;
    row.ordinal = event.deniedBefore;
    appendGaps(event.rawOffset);
    row.raw = {event.source, static_cast<std::uint32_t>(event.rawEnd - event.rawOffset),
               event.rawOffset};
    Call call;
    for (const ScannedRecord *const record : event.records) {
        if (record->type == types::syscall || record->type == types::uringop)
            takeCall(*record, boot, row, call);
        else if (record->type == types::proctitle)
            takeTitle(*record, call);
    }
    for (const ScannedRecord *const record : event.records) {
        if (record->type == types::landlockDomain)
            takeDomain(*record, event, boot);
        if (record->type != types::landlockAccess || !record->pieces[0].present())
            continue; // prepare() has put it among the problems
        if (m_earlier.contains(boot, event.stamp, row.ordinal)) {
            ++m_store.tally().repeated;
            ++row.ordinal;
            continue;
        }
        row.domain = m_store.touchDomain(boot, record->number, event.stamp.timeMs);
        const Piece &object = record->pieces[1];
        row.attempt = internAttempt(record->pieces[0], call);
        row.object = m_store.dictionaries().objects.intern(object.text, object.hash);
        m_store.append(row);
        if (m_lineage)
            bearWitness(row, call.arguments);
        ++row.ordinal;
    }
    joinWitnesses();
}

/// What the denial says of the process's domains. Without SYSCALL nobody knows whose it is.
void Ingest::bearWitness(const Row &row, std::string_view arguments)
{
    m_lineage->seen(row.domain, row.stamp);
    const Dictionaries &words = m_store.dictionaries();
    const Attempt &attempt = words.attempts.at(row.attempt);
    if (attempt.call == noId || row.process == noId)
        return;
    const auto meeting = m_witness.judge(attempt.blockers, words.blockers.at(attempt.blockers),
                                         attempt.call, words.calls.at(attempt.call), arguments);
    if (!meeting)
        return;
    m_lineage->denied(row.domain, row.process, *meeting, row.stamp);
    if (*meeting == Meeting::Denied && !std::ranges::contains(m_together, row.domain))
        m_together.push_back(row.domain);
}

/// Layers of one process that denied parts of one call are one chain.
void Ingest::joinWitnesses()
{
    for (std::size_t i = 1; i < m_together.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j)
            m_lineage->deniedTogether(m_together[i], m_together[j]);
    }
    m_together.clear();
}

/// One that was torn does not take the place of a whole one.
void Ingest::takeTitle(const ScannedRecord &record, Call &call)
{
    const Piece title = piecesOf(record)[0];
    if (title.present())
        call.title = title;
}

AttemptTable::Id Ingest::internAttempt(const Piece &blockers, const Call &call)
{
    Dictionaries &words = m_store.dictionaries();
    const auto hash = AttemptTable::hashOf(blockers.hash, call.call.hash, call.title.hash);
    const auto known = words.attempts.find(hash);
    if (known != text::HashIndex::none)
        return known;
    return words.attempts.add(hash,
                              {.blockers = internIfPresent(words.blockers, blockers),
                               .call = internIfPresent(words.calls, call.call),
                               .title = internIfPresent(words.titles, call.title)});
}

void Ingest::takeCall(const ScannedRecord &record, BootIndex boot, Row &row, Call &call)
{
    const bool isCall = record.type == types::syscall;
    if (isCall)
        call.arguments = record.body;
    const auto [made, tuple] = piecesOf(record);
    if (!tuple.present())
        return;
    // io_uring: the SYSCALL record knows the process's name, the URINGOP record does not.
    if (!isCall && row.process != noId)
        return;
    bool added = false;
    row.process = m_store.dictionaries().processes.intern(tuple.text, tuple.hash, &added);
    if (isCall)
        call.call = made;
    // Another copy of the log may have given the process without names.
    added = added || m_earlier.overlaps(row.stamp.timeMs);
    if (!added || record.enriched.empty())
        return;
    const Process process = decodeProcess(tuple.text);
    const auto value = audit::findField(record.enriched, "UID");
    const std::string name = value ? audit::decodeUntrusted(*value) : std::string();
    // auditd writes unknown(1000) where it finds no name either.
    if (process.uid && !name.empty() && !name.starts_with("unknown("))
        m_store.nameUser(boot, *process.uid, name);
}

void Ingest::takeDomain(const ScannedRecord &record, const audit::Event &event, BootIndex boot)
{
    const auto change = extractDomainChange(record.body);
    if (!change)
        return; // prepare() has put it among the problems
    const DomainIndex index = m_store.touchDomain(boot, change->domain, event.stamp.timeMs);
    Domain &domain = m_store.domain(index);
    if (m_lineage)
        m_lineage->seen(index, event.stamp);
    if (change->allocated) {
        if (!domain.allocatedMs || event.stamp.serial < domain.allocatedSerial) {
            domain.allocatedMs = event.stamp.timeMs;
            domain.allocatedSerial = event.stamp.serial;
        }
        if (!domain.creator)
            domain.creator = std::make_shared<const Creator>(creatorOf(change->body));
        if (m_lineage)
            m_lineage->created(index, event.stamp);
    } else {
        domain.deallocatedMs = event.stamp.timeMs;
        domain.denialsKernel = change->denials;
        if (m_lineage)
            m_lineage->released(index, event.stamp);
    }
}

} // namespace surveyor::denials
