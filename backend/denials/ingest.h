// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "audit/assembler.h"
#include "denials/boot_tracker.h"
#include "denials/earlier_denials.h"
#include "denials/store.h"
#include "denials/time_range.h"
#include "denials/witness.h"

#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace surveyor::denials {

/// Turns scanned chunks, taken in order, into rows and domains of a store. One thread, the
/// store's writer.
class Ingest
{
public:
    /// Denials and domain records of other @p times are passed over. With @p gapRows, announced
    /// losses become rows; they are counted in any case.
    explicit Ingest(Store &store, const TimeRange &times = {}, bool gapRows = false);

    /// Begins a source; its name stands in problems. Returns the number its chunks must carry.
    std::uint32_t beginSource(std::shared_ptr<const RawFile> file);
    void take(const std::shared_ptr<const audit::Chunk> &chunk);
    /// Makes rows of events whose SYSCALL or PROCTITLE has not come, without waiting any longer.
    void settle();
    void endSource();

private:
    struct WaitingGap
    {
        Gap gap;
        RawSpan raw;
        bool placed = false; ///< its time is known
    };

    /// What an event's SYSCALL and PROCTITLE records say for all of its denials.
    struct Call
    {
        audit::Piece call;
        audit::Piece title;
        std::string_view arguments; ///< the SYSCALL record
    };

    void warm(const audit::Scan &scan);
    void warmGroup(std::span<const audit::ScannedRecord> records);
    void warmLineage();
    void takeEvent(const audit::Event &event);
    void takeDomain(const audit::ScannedRecord &record, const audit::Event &event, BootIndex boot);
    void takeCall(const audit::ScannedRecord &record, BootIndex boot, Row &row, Call &call);
    static void takeTitle(const audit::ScannedRecord &record, Call &call);
    AttemptTable::Id internAttempt(const audit::Piece &blockers, const Call &call);
    void bearWitness(const Row &row, std::string_view arguments);
    void joinWitnesses();
    void takeLosses(const audit::Chunk &chunk);
    std::optional<std::uint64_t> newlyLost(const audit::ScanLoss &loss);
    void placeGaps(std::int64_t timeMs);
    void appendGaps(std::uint64_t before);
    void problem(std::uint64_t line, std::string what);

    Store &m_store;
    LineageBuilder *m_lineage; ///< the store's; null if it infers none
    BootTracker m_boots;
    EarlierDenials m_earlier;
    audit::Assembler m_assembler;
    TimeRange m_times;
    bool m_gapRows;
    std::shared_ptr<const RawFile> m_file; ///< of the source
    std::string m_source;                  ///< the file within it
    bool m_linesKnown = true;              ///< the file was read from its beginning
    std::uint64_t m_linesBefore = 0;       ///< of the file, before the current chunk
    std::uint64_t m_cumulativeLost = 0;
    std::optional<std::int64_t> m_lastMs; ///< of the source's last record so far
    std::deque<WaitingGap> m_gaps;        ///< that have no row yet, in the text's order
    audit::EventCounter m_events;         ///< of the chunks before
    WitnessJudge m_witness;
    // What warm() is about to look up: kept for the room they have.
    std::vector<std::uint64_t> m_tuples;  ///< hashes
    std::vector<std::uint64_t> m_domains; ///< ids
    std::vector<std::uint32_t> m_processes;
    std::vector<DomainIndex> m_together; ///< domains that denied the event's process something
};

} // namespace surveyor::denials
