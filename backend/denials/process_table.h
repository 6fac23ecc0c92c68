// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/denial.h"
#include "text/block_list.h"
#include "text/hash_index.h"
#include "text/string_table.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace surveyor::denials {

/// The distinct processes of a log, numbered from 0 and kept decoded: the text of a SYSCALL
/// record's process fields has 200 bytes, what people ask of it fits into 32.
///
/// One thread writes; others may ask for ids of a published snapshot.
class ProcessTable
{
public:
    using Id = std::uint32_t;

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
    /// The name with an id of those below.
    [[nodiscard]] std::string_view nameAt(text::StringTable::Id id) const noexcept
    {
        return m_names.at(id);
    }
    /// Equal names have equal ids, of programs and comms alike.
    [[nodiscard]] text::StringTable::Id exeId(Id id) const noexcept { return m_rows[id].exe; }
    [[nodiscard]] text::StringTable::Id commId(Id id) const noexcept { return m_rows[id].comm; }
    [[nodiscard]] std::optional<std::uint32_t> pid(Id id) const noexcept;
    [[nodiscard]] std::optional<std::uint32_t> ppid(Id id) const noexcept;
    [[nodiscard]] std::optional<std::uint32_t> uid(Id id) const noexcept;
    [[nodiscard]] std::optional<std::uint32_t> auid(Id id) const noexcept;
    [[nodiscard]] std::optional<std::uint32_t> ses(Id id) const noexcept;

    /// Fetches what intern() and find() will look at.
    void prefetch(std::uint64_t hash) const noexcept { m_index.prefetch(hash); }
    /// HashIndex::none if the process is not known yet. The writer's thread only.
    [[nodiscard]] Id find(std::uint64_t hash) const noexcept { return m_index.find(hash); }
    /// The writer's thread only.
    [[nodiscard]] Id size() const noexcept { return m_rows.size(); }

private:
    enum Number : std::uint8_t { Pid, Ppid, Uid, Auid, Ses, NumberCount };
    struct Row
    {
        std::array<std::uint32_t, NumberCount> numbers;
        std::uint32_t present; ///< one bit a number
        text::StringTable::Id exe;
        text::StringTable::Id comm;
    };

    [[nodiscard]] std::optional<std::uint32_t> number(Id id, Number which) const noexcept;
    Row decoded(std::string_view text);

    text::BlockList<Row> m_rows;
    text::StringTable m_names; ///< programs and comms
    text::HashIndex m_index;
};

} // namespace surveyor::denials
