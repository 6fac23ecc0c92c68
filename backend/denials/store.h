// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "audit/stamp.h"
#include "denials/attempt_table.h"
#include "denials/denial.h"
#include "denials/domain.h"
#include "denials/gap.h"
#include "denials/index_table.h"
#include "denials/lineage.h"
#include "denials/lineage_builder.h"
#include "denials/object_table.h"
#include "denials/process_table.h"
#include "denials/raw_text.h"
#include "denials/segment.h"
#include "denials/tally.h"
#include "text/block_list.h"
#include "text/string_table.h"

#include <cstdint>
#include <deque>
#include <expected>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace surveyor::denials {

/// The dictionaries that rows point into. Strings are cut from records as written; decode them
/// with denial.h. Ids in a published row may be looked up from any thread.
struct Dictionaries
{
    text::StringTable blockers; ///< "fs.write_file,fs.read_file"
    ObjectTable objects;
    ProcessTable processes;
    text::StringTable titles; ///< the value of proctitle=
    text::StringTable calls;  ///< "arch=… syscall=… success=… exit=…"
    AttemptTable attempts;    ///< of blockers, a call and a title
};

/// How many ids of each dictionary there are, none of them higher.
struct DictionarySizes
{
    std::uint32_t objects = 0;
    std::uint32_t processes = 0;
    std::uint32_t attempts = 0;
};

/// What a row tells of.
enum class RowKind : std::uint8_t { Denial, Gap };

using Gaps = text::BlockList<Gap, 256>;

/// An immutable picture of a store at one moment. Cheap to copy; any thread; no locks.
///
/// Rows are numbered by arrival, and a row keeps its number: where a store's limit has made it
/// drop the oldest rows, the first row is not 0. A row is a denial or a gap; most questions make
/// sense for one of them only.
class StoreView
{
public:
    StoreView();

    /// The oldest row still held: so many were dropped.
    [[nodiscard]] std::uint32_t firstRow() const noexcept { return m_firstRow; }
    /// One past the newest row.
    [[nodiscard]] std::uint32_t endRow() const noexcept { return m_endRow; }
    /// Rows held, gaps included.
    [[nodiscard]] std::uint32_t size() const noexcept { return m_endRow - m_firstRow; }
    /// Denials among the rows held.
    [[nodiscard]] std::uint32_t denialCount() const noexcept { return size() - m_gapRows; }

    [[nodiscard]] RowKind kind(std::uint32_t row) const noexcept
    {
        return attemptId(row) == noId ? RowKind::Gap : RowKind::Denial;
    }

    // Columns, by row number. For a gap every id is noId.
    [[nodiscard]] std::int64_t timeMs(std::uint32_t row) const noexcept;
    [[nodiscard]] std::uint32_t serial(std::uint32_t row) const noexcept;  ///< of a denial
    [[nodiscard]] std::uint16_t ordinal(std::uint32_t row) const noexcept; ///< within its event
    [[nodiscard]] DomainIndex domain(std::uint32_t row) const noexcept;
    [[nodiscard]] AttemptTable::Id attemptId(std::uint32_t row) const noexcept;
    [[nodiscard]] std::uint32_t blockersId(std::uint32_t row) const noexcept;
    [[nodiscard]] std::uint32_t objectId(std::uint32_t row) const noexcept;
    [[nodiscard]] std::uint32_t processId(std::uint32_t row) const noexcept; ///< or noId
    [[nodiscard]] std::uint32_t titleId(std::uint32_t row) const noexcept;   ///< or noId
    [[nodiscard]] std::uint32_t callId(std::uint32_t row) const noexcept;    ///< or noId

    [[nodiscard]] const Dictionaries &dictionaries() const noexcept { return *m_dictionaries; }
    /// Those that the rows of this view can name. The dictionaries themselves may be growing.
    [[nodiscard]] const DictionarySizes &sizes() const noexcept { return m_sizes; }
    [[nodiscard]] const Domains &domains() const noexcept { return *m_domains; }
    [[nodiscard]] const std::vector<Boot> &boots() const noexcept { return *m_boots; }
    /// Who is nested in whom, of domains(). Shared by all copies of the view. Null where the
    /// store does not infer it.
    [[nodiscard]] const std::shared_ptr<const Lineage> &lineage() const noexcept
    {
        return m_lineage;
    }
    [[nodiscard]] const Tally &tally() const noexcept { return *m_tally; }

    /// Everything the log says of one denial, decoded. Of a gap: its time and host only.
    [[nodiscard]] Denial denial(std::uint32_t row) const;
    /// The gap of a row of that kind.
    [[nodiscard]] const Gap &gap(std::uint32_t row) const noexcept;
    /// The lines of the denial's event, or the line of the gap, as the source wrote them, each
    /// with a line end; or why they cannot be had any more (file removed, cut or overwritten).
    /// Reads from disk.
    [[nodiscard]] std::expected<std::string, std::string> rawText(std::uint32_t row) const;
    /// The whole lines of up to @p margin bytes before the row's event, of the event, and of up to
    /// @p margin bytes behind it; fewer at the ends of the source. Reads from disk.
    [[nodiscard]] std::expected<std::string, std::string> rawAround(std::uint32_t row,
                                                                    std::size_t margin) const;
    /// The user's name the log itself gives for @p uid on the denial's host; empty if it gives
    /// none.
    [[nodiscard]] std::string userName(std::uint32_t row, std::uint32_t uid) const;
    [[nodiscard]] std::string userNameAt(BootIndex boot, std::uint32_t uid) const;

    /// The segment of a row, for scans over whole columns: row % Segment::capacity is its place.
    /// Places of rows from size() on may be written to at any time.
    [[nodiscard]] const Segment &segment(std::uint32_t row) const noexcept
    {
        return *m_segments[(row - m_firstRow) / Segment::capacity];
    }

private:
    friend class Store;

    std::uint32_t m_firstRow = 0; ///< a whole number of segments
    std::uint32_t m_endRow = 0;
    std::uint32_t m_gapRows = 0; ///< among the rows held
    std::vector<std::shared_ptr<const Segment>> m_segments;
    std::vector<std::shared_ptr<const RawFile>> m_files;
    std::shared_ptr<const Dictionaries> m_dictionaries;
    DictionarySizes m_sizes;
    std::shared_ptr<const Gaps> m_gaps;
    std::shared_ptr<const Domains> m_domains;
    std::shared_ptr<const std::vector<Boot>> m_boots;
    std::shared_ptr<const Lineage> m_lineage;
    std::shared_ptr<const Tally> m_tally;
    std::shared_ptr<const UserNames> m_userNames;
};

/// One denial on its way into the store; ids are of the store's dictionaries.
struct Row
{
    audit::Stamp stamp;
    std::uint32_t ordinal = 0;
    DomainIndex domain = 0;
    std::uint32_t object = 0;
    std::uint32_t process = noId;
    AttemptTable::Id attempt = 0;
    RawSpan raw;
};

/// Whether a store infers which domain is nested in which: a fifth of the time that a log takes,
/// for nothing where no answer tells of it.
enum class Inference : std::uint8_t { None, Lineage };

/// Holds the denials and gaps read so far. One thread writes and calls publish(); any thread
/// takes views. Segments only grow at their end and a view never looks behind its own end.
class Store
{
public:
    /// Some 1.5 GB of an ordinary log, whose denials take 90 bytes each with all they name; up to
    /// several times that where no two denials are alike.
    static constexpr std::uint32_t defaultMaxRows = 256 * Segment::capacity;

    /// With more rows than @p maxRows, rounded up to whole segments, the oldest segments are
    /// dropped: views say how many rows that were, and Tally::evicted how many denials.
    explicit Store(std::uint32_t maxRows = defaultMaxRows,
                   Inference inference = Inference::Lineage);

    // The writer's side.
    Dictionaries &dictionaries() noexcept { return *m_dictionaries; }
    Tally &tally() noexcept { return m_tally; }
    std::uint32_t addFile(std::shared_ptr<const RawFile> file);
    BootIndex addBoot(Boot boot);
    Boot &boot(BootIndex index) { return m_boots[index]; }
    /// The domain's index; its first and last seen times take in @p timeMs.
    DomainIndex touchDomain(BootIndex boot, std::uint64_t id, std::int64_t timeMs);
    Domain &domain(DomainIndex index) { return m_domains.edit(index); }
    // Before many calls of touchDomain(): first all slots, then all domains.
    void prefetchDomainSlot(std::uint64_t id) const noexcept { m_domainIndex.prefetch(hashOf(id)); }
    void prefetchDomain(std::uint64_t id) const noexcept
    {
        if (const auto guess = m_domainIndex.firstGuess(hashOf(id)); guess != IndexTable::none)
            __builtin_prefetch(&m_domains[guess]);
    }
    [[nodiscard]] const std::vector<Boot> &boots() const noexcept { return m_boots; }
    /// Null if it infers none.
    LineageBuilder *lineage() noexcept { return m_lineage ? &*m_lineage : nullptr; }
    void append(const Row &row);
    void appendGap(const Gap &gap, const RawSpan &raw);
    void nameUser(BootIndex boot, std::uint32_t uid, std::string_view name);
    /// Makes everything appended so far visible to view().
    void publish();

    /// The newest published picture. Any thread.
    [[nodiscard]] StoreView view() const;

private:
    /// Without the boot: that ids of several boots are equal is rare.
    static std::uint64_t hashOf(std::uint64_t domain) noexcept
    {
        return IndexTable::hashOf(static_cast<std::uint32_t>(domain),
                                  static_cast<std::uint32_t>(domain >> 32U));
    }
    DomainIndex findDomain(BootIndex boot, std::uint64_t id, std::int64_t timeMs);
    Segment &segmentForNext();
    void evictOldest();

    std::uint32_t m_maxSegments;
    std::shared_ptr<Dictionaries> m_dictionaries;
    std::deque<std::shared_ptr<Segment>> m_segments;
    std::shared_ptr<Gaps> m_gaps;
    std::vector<std::shared_ptr<const RawFile>> m_files;
    Domains m_domains;
    IndexTable m_domainIndex; ///< by id, then boot
    std::vector<Boot> m_boots;
    std::optional<LineageBuilder> m_lineage;
    UserNames m_userNames;
    Tally m_tally;
    std::uint32_t m_firstRow = 0;
    std::uint32_t m_endRow = 0;
    std::uint32_t m_gapRows = 0;
    DomainIndex m_lastDomain = 0;

    mutable std::mutex m_lock; ///< guards m_published only
    StoreView m_published;
};

} // namespace surveyor::denials
