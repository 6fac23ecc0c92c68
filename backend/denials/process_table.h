// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/denial.h"
#include "text/block_list.h"
#include "text/large_allocator.h"
#include "text/string_table.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace surveyor::denials {

/// The distinct processes of a log, numbered from 0 and kept decoded: the text of a SYSCALL
/// record's process fields has 200 bytes, what people ask of it fits into 40.
///
/// Two texts are the same process if their 64-bit text::hash() is the same: its seed is secret,
/// so nobody can write a log in which two collide, and chance needs billions of processes.
/// One thread writes; others may ask for ids of a published snapshot.
class ProcessTable
{
public:
    using Id = std::uint32_t;

    ProcessTable();

    /// @p text is "ppid=… pid=… … exe=…" as written, @p hash its text::hash().
    Id intern(std::string_view text, std::uint64_t hash, bool *added = nullptr);

    /// Without the command line, which PROCTITLE holds.
    [[nodiscard]] Process at(Id id) const;

    // Single fields, without a copy. Strings are decoded, untrusted bytes.
    [[nodiscard]] std::string_view exe(Id id) const noexcept { return m_names.at(m_rows[id].exe); }
    [[nodiscard]] std::string_view comm(Id id) const noexcept
    {
        return m_names.at(m_rows[id].comm);
    }
    /// Equal names have equal ids, of programs and comms alike.
    [[nodiscard]] text::StringTable::Id exeId(Id id) const noexcept { return m_rows[id].exe; }
    [[nodiscard]] text::StringTable::Id commId(Id id) const noexcept { return m_rows[id].comm; }
    [[nodiscard]] std::optional<std::uint32_t> pid(Id id) const noexcept;
    [[nodiscard]] std::optional<std::uint32_t> ppid(Id id) const noexcept;
    [[nodiscard]] std::optional<std::uint32_t> uid(Id id) const noexcept;
    [[nodiscard]] std::optional<std::uint32_t> auid(Id id) const noexcept;
    [[nodiscard]] std::optional<std::uint32_t> ses(Id id) const noexcept;

    void prefetchSlot(std::uint64_t hash) const noexcept { __builtin_prefetch(&slot(hash)); }
    void prefetchEntry(std::uint64_t hash) const noexcept
    {
        if (const Slot &found = slot(hash); found.idPlusOne != 0)
            __builtin_prefetch(&m_rows[found.idPlusOne - 1]);
    }
    /// What intern() will look at first; most likely the process's id, if it has one. Nothing if
    /// it has none.
    [[nodiscard]] std::optional<Id> firstGuess(std::uint64_t hash) const noexcept
    {
        const Id idPlusOne = slot(hash).idPlusOne;
        return idPlusOne != 0 ? std::optional(idPlusOne - 1) : std::nullopt;
    }
    /// The writer's thread only.
    [[nodiscard]] Id size() const noexcept { return m_rows.size(); }

private:
    enum Number : std::uint8_t { Pid, Ppid, Uid, Auid, Ses, NumberCount };
    struct Row
    {
        std::uint64_t hash;
        std::array<std::uint32_t, NumberCount> numbers;
        std::uint32_t present; ///< one bit a number
        text::StringTable::Id exe;
        text::StringTable::Id comm;
    };
    struct Slot
    {
        std::uint32_t hash = 0; ///< the upper half
        Id idPlusOne = 0;       ///< 0: empty
    };

    [[nodiscard]] const Slot &slot(std::uint64_t hash) const noexcept
    {
        return m_slots[(hash >> 32) & (m_slots.size() - 1)];
    }
    [[nodiscard]] std::optional<std::uint32_t> number(Id id, Number which) const noexcept;
    Row decoded(std::string_view text, std::uint64_t hash);
    void grow();

    text::BlockList<Row> m_rows;
    text::StringTable m_names; ///< programs and comms
    text::LargeVector<Slot> m_slots;
};

} // namespace surveyor::denials
