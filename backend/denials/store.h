// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "audit/stamp.h"
#include "denials/denial.h"
#include "denials/domain.h"
#include "denials/lineage.h"
#include "denials/raw_text.h"
#include "denials/segment.h"
#include "denials/tally.h"
#include "text/string_table.h"

#include <cstdint>
#include <expected>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

namespace surveyor::denials {

/// The dictionaries that rows point into. Strings are cut from records as written; decode them
/// with denial.h. Ids in a published row may be looked up from any thread.
struct Dictionaries
{
    text::StringTable blockers;  ///< "fs.write_file,fs.read_file"
    text::StringTable objects;   ///< `path="/etc/passwd" dev="vda" ino=861`
    text::StringTable processes; ///< "ppid=… pid=… … exe=…"
    text::StringTable titles;    ///< the value of proctitle=
    text::StringTable calls;     ///< "arch=… syscall=… success=… exit=…"
};

/// An immutable picture of a store at one moment. Cheap to copy; any thread; no locks.
/// Rows are numbered by arrival.
class StoreView
{
public:
    StoreView();

    [[nodiscard]] std::uint32_t size() const noexcept { return m_size; }

    // Columns, by row number below size().
    [[nodiscard]] std::int64_t timeMs(std::uint32_t row) const noexcept;
    [[nodiscard]] std::uint32_t serial(std::uint32_t row) const noexcept;
    [[nodiscard]] DomainIndex domain(std::uint32_t row) const noexcept;
    [[nodiscard]] std::uint32_t blockersId(std::uint32_t row) const noexcept;
    [[nodiscard]] std::uint32_t objectId(std::uint32_t row) const noexcept;
    [[nodiscard]] std::uint32_t processId(std::uint32_t row) const noexcept; ///< or noId
    [[nodiscard]] std::uint32_t titleId(std::uint32_t row) const noexcept;   ///< or noId
    [[nodiscard]] std::uint32_t callId(std::uint32_t row) const noexcept;    ///< or noId

    [[nodiscard]] const Dictionaries &dictionaries() const noexcept { return *m_dictionaries; }
    [[nodiscard]] const std::vector<Domain> &domains() const noexcept { return *m_domains; }
    [[nodiscard]] const std::vector<Boot> &boots() const noexcept { return *m_boots; }
    /// Who is nested in whom, of domains(). Shared by all copies of the view.
    [[nodiscard]] const std::shared_ptr<const Lineage> &lineage() const noexcept
    {
        return m_lineage;
    }
    [[nodiscard]] const Tally &tally() const noexcept { return *m_tally; }

    /// Everything the log says of one denial, decoded.
    [[nodiscard]] Denial denial(std::uint32_t row) const;
    /// The lines of the denial's event as the source wrote them, each with a line end; or why
    /// they cannot be had any more (file removed, cut or overwritten). Reads from disk.
    [[nodiscard]] std::expected<std::string, std::string> rawText(std::uint32_t row) const;
    /// The user's name the log itself gives for @p uid on the row's host; empty if it gives none.
    [[nodiscard]] std::string userName(std::uint32_t row, std::uint32_t uid) const;
    [[nodiscard]] std::string userNameAt(BootIndex boot, std::uint32_t uid) const;

    /// The segment of a row, for scans over whole columns: row % Segment::capacity is its place.
    /// Places of rows from size() on may be written to at any time.
    [[nodiscard]] const Segment &segment(std::uint32_t row) const noexcept
    {
        return *m_segments[row / Segment::capacity];
    }

private:
    friend class Store;

    std::uint32_t m_size = 0;
    std::vector<std::shared_ptr<const Segment>> m_segments;
    std::vector<std::shared_ptr<const RawFile>> m_files;
    std::shared_ptr<const Dictionaries> m_dictionaries;
    std::shared_ptr<const std::vector<Domain>> m_domains;
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
    std::uint32_t blockers = 0;
    std::uint32_t object = 0;
    std::uint32_t process = noId;
    std::uint32_t title = noId;
    std::uint32_t call = noId;
    RawSpan raw;
};

/// Holds every denial read so far. One thread writes and calls publish(); any thread takes
/// views. Segments only grow at their end and a view never looks behind its own size.
class Store
{
public:
    Store();

    // The writer's side.
    Dictionaries &dictionaries() noexcept { return *m_dictionaries; }
    Tally &tally() noexcept { return m_tally; }
    std::uint32_t addFile(std::shared_ptr<const RawFile> file);
    BootIndex addBoot(Boot boot);
    /// The domain's index; its first and last seen times take in @p timeMs.
    DomainIndex touchDomain(BootIndex boot, std::uint64_t id, std::int64_t timeMs);
    Domain &domain(DomainIndex index) { return m_domains[index]; }
    [[nodiscard]] const std::vector<Boot> &boots() const noexcept { return m_boots; }
    void append(const Row &row);
    void nameUser(BootIndex boot, std::uint32_t uid, std::string_view name);
    /// Makes everything appended so far visible to view().
    void publish();

    /// The newest published picture. Any thread.
    [[nodiscard]] StoreView view() const;

private:
    struct DomainKey
    {
        BootIndex boot;
        std::uint64_t id;
        bool operator==(const DomainKey &) const = default;
    };
    struct DomainHash
    {
        std::size_t operator()(const DomainKey &key) const noexcept
        {
            return (key.id ^ (std::uint64_t{key.boot} << 48)) * 0x9e3779b97f4a7c15ULL >> 16;
        }
    };

    DomainIndex findDomain(BootIndex boot, std::uint64_t id, std::int64_t timeMs);

    std::shared_ptr<Dictionaries> m_dictionaries;
    std::vector<std::shared_ptr<Segment>> m_segments;
    std::vector<std::shared_ptr<const RawFile>> m_files;
    std::vector<Domain> m_domains;
    std::unordered_map<DomainKey, DomainIndex, DomainHash> m_domainIndex;
    std::vector<Boot> m_boots;
    UserNames m_userNames;
    Tally m_tally;
    std::uint32_t m_size = 0;
    DomainIndex m_lastDomain = 0;

    mutable std::mutex m_lock; ///< guards m_published only
    StoreView m_published;
};

} // namespace surveyor::denials
