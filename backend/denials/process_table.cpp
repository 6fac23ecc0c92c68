// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/process_table.h"

#include <utility>

namespace surveyor::denials {

ProcessTable::Id ProcessTable::intern(std::string_view text, std::uint64_t hash, bool *added)
{
    const Id known = m_index.find(hash);
    if (added)
        *added = known == text::HashIndex::none;
    if (known != text::HashIndex::none)
        return known;
    const Id id = m_rows.append(decoded(text));
    m_index.insert(hash, id);
    return id;
}

Process ProcessTable::at(Id id) const
{
    Process process;
    process.pid = pid(id);
    process.ppid = ppid(id);
    process.uid = uid(id);
    process.auid = auid(id);
    process.ses = ses(id);
    process.comm = comm(id);
    process.exe = exe(id);
    return process;
}

std::optional<std::uint32_t> ProcessTable::pid(Id id) const noexcept
{
    return number(id, Pid);
}

std::optional<std::uint32_t> ProcessTable::ppid(Id id) const noexcept
{
    return number(id, Ppid);
}

std::optional<std::uint32_t> ProcessTable::uid(Id id) const noexcept
{
    return number(id, Uid);
}

std::optional<std::uint32_t> ProcessTable::auid(Id id) const noexcept
{
    return number(id, Auid);
}

std::optional<std::uint32_t> ProcessTable::ses(Id id) const noexcept
{
    return number(id, Ses);
}

std::optional<std::uint32_t> ProcessTable::number(Id id, Number which) const noexcept
{
    const Row &row = m_rows[id];
    if ((row.present & (1U << which)) == 0)
        return std::nullopt;
    return row.numbers[which];
}

ProcessTable::Row ProcessTable::decoded(std::string_view text)
{
    const Process process = decodeProcess(text);
    Row row{{}, 0, m_names.intern(process.exe), m_names.intern(process.comm)};
    const auto put = [&row](Number which, const auto &value) {
        // No kernel has a pid that is negative or so large: a record that says so is forged.
        if (!value || !std::in_range<std::uint32_t>(*value))
            return;
        row.numbers[which] = static_cast<std::uint32_t>(*value);
        row.present |= 1U << which;
    };
    put(Pid, process.pid);
    put(Ppid, process.ppid);
    put(Uid, process.uid);
    put(Auid, process.auid);
    put(Ses, process.ses);
    return row;
}

} // namespace surveyor::denials
