// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "audit/assembler.h"

#include <algorithm>
#include <limits>
#include <span>

namespace surveyor::audit {
namespace {

std::span<const ScannedRecord> recordsOf(const Chunk &chunk, const Group &group)
{
    return std::span(chunk.scan.records).subspan(group.firstRecord, group.recordCount);
}

std::uint32_t deniedIn(const Chunk &chunk, const Group &group)
{
    const auto records = recordsOf(chunk, group);
    return static_cast<std::uint32_t>(
        std::ranges::count(records, types::landlockAccess, &ScannedRecord::type));
}

} // namespace

Assembler::Assembler(Sink sink)
    : m_sink(std::move(sink))
{
}

void Assembler::take(const std::shared_ptr<const Chunk> &chunk)
{
    forgetBefore(chunk->offset > window ? chunk->offset - window : 0);
    ++m_number;
    m_chunks.push_back(chunk);
    for (const Group &group : chunk->scan.groups)
        takeGroup(*chunk, group);
}

void Assembler::settle()
{
    for (const Open &open : m_open)
        m_sink(open.event);
    m_open.clear();
}

std::uint64_t Assembler::openFrom() const
{
    std::uint64_t from = std::numeric_limits<std::uint64_t>::max();
    for (const Open &open : m_open)
        from = std::min(from, open.event.rawOffset);
    return from;
}

void Assembler::finish()
{
    settle();
    m_ring.fill({});
    m_chunks.clear();
}

void Assembler::takeGroup(const Chunk &chunk, const Group &group)
{
    if (Open *const open = findOpen(group)) {
        append(open->event, chunk, group, Take::All);
        open->called |= group.called;
        open->titled |= group.titled;
        if (open->called && open->titled) {
            m_sink(open->event);
            m_open.erase(m_open.begin() + (open - m_open.data()));
        }
        return;
    }
    if (group.denied) {
        takeDenied(chunk, group);
        return;
    }
    if (group.lone)
        emitAlone(chunk, group);
    if (group.called || group.titled)
        remember(chunk, group);
}

void Assembler::takeDenied(const Chunk &chunk, const Group &group)
{
    if (group.called && group.titled) {
        emitAlone(chunk, group);
        remember(chunk, group);
        return;
    }
    Open open{{}, m_number, group.called, group.titled};
    if (Companion *const known = findCompanion(group)) {
        append(open.event, *known->chunk, *known->group, Take::CallAndTitle);
        open.chunk = known->number;
        open.event.deniedBefore = known->denied;
        open.called |= known->group->called;
        open.titled |= known->group->titled;
        known->denied += deniedIn(chunk, group);
    }
    append(open.event, chunk, group, Take::All);
    if (open.called && open.titled)
        m_sink(open.event);
    else
        m_open.push_back(std::move(open));
}

void Assembler::emitAlone(const Chunk &chunk, const Group &group)
{
    m_event.records.clear();
    append(m_event, chunk, group, Take::All);
    m_sink(m_event);
}

void Assembler::append(Event &event, const Chunk &chunk, const Group &group, Take take) const
{
    const std::uint64_t begin = chunk.offset + group.begin;
    const std::uint64_t end = chunk.offset + group.end;
    const bool first = event.records.empty();
    event.stamp = group.stamp;
    event.node = group.node;
    event.source = chunk.source;
    event.rawOffset = first ? begin : std::min(event.rawOffset, begin);
    event.rawEnd = first ? end : std::max(event.rawEnd, end);
    for (const ScannedRecord &record : recordsOf(chunk, group)) {
        const bool wanted = take == Take::All || record.type == types::syscall
            || record.type == types::uringop || record.type == types::proctitle;
        if (wanted)
            event.records.push_back(&record);
    }
}

Assembler::Open *Assembler::findOpen(const Group &group)
{
    const auto found = std::ranges::find_if(m_open, [&](const Open &open) {
        return open.event.stamp == group.stamp && open.event.node == group.node;
    });
    return found == m_open.end() ? nullptr : &*found;
}

Assembler::Companion *Assembler::findCompanion(const Group &group)
{
    for (Companion &companion : m_ring) {
        const bool alive = companion.chunk && companion.number + m_chunks.size() > m_number;
        if (alive && companion.stamp == group.stamp && companion.group->node == group.node)
            return &companion;
    }
    return nullptr;
}

void Assembler::remember(const Chunk &chunk, const Group &group)
{
    const std::uint32_t denied = group.denied ? deniedIn(chunk, group) : 0;
    // One after the other: put together elsewhere first, it takes several times as long.
    Companion &companion = m_ring[m_ringAt];
    companion.stamp = group.stamp;
    companion.chunk = &chunk;
    companion.group = &group;
    companion.number = m_number;
    companion.denied = denied;
    m_ringAt = (m_ringAt + 1) % ringSize;
}

/// Lets go of the chunks that end at @p offset or before, and of what waits for records there.
void Assembler::forgetBefore(std::uint64_t offset)
{
    std::size_t count = 0;
    while (count < m_chunks.size()
           && m_chunks[count]->offset + m_chunks[count]->text.size() <= offset)
        ++count;
    if (count == 0)
        return;
    const std::uint64_t oldest = m_number + 1 - m_chunks.size() + count;
    const auto old = [oldest](const Open &open) { return open.chunk < oldest; };
    for (const Open &open : m_open) {
        if (old(open))
            m_sink(open.event);
    }
    std::erase_if(m_open, old);
    m_chunks.erase(m_chunks.begin(), m_chunks.begin() + static_cast<std::ptrdiff_t>(count));
}

} // namespace surveyor::audit
