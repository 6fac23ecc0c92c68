// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "sources/chunk_pipeline.h"

#include "denials/extract.h"

namespace surveyor::sources {

ChunkPipeline::ChunkPipeline(TextSource &source, std::uint32_t number, unsigned helpers)
    : m_source(source)
    , m_number(number)
{
    for (unsigned i = 0; i < helpers; ++i)
        m_helpers.emplace_back([this] { help(); });
}

ChunkPipeline::~ChunkPipeline()
{
    const std::lock_guard guard(m_lock);
    m_stop = true;
    m_changed.notify_all();
    // The threads join after this, when the lock is free again: members end in reverse order.
}

std::shared_ptr<const audit::Chunk> ChunkPipeline::next()
{
    for (;;) {
        {
            std::unique_lock lock(m_lock);
            if (const auto found = m_ready.find(m_taken); found != m_ready.end()) {
                auto chunk = std::move(found->second);
                m_ready.erase(found);
                ++m_taken;
                m_changed.notify_all();
                return chunk;
            }
            if (m_end && m_taken >= *m_end)
                return nullptr;
            const bool helperHasIt = m_end || m_ready.size() >= maxAhead;
            if (helperHasIt) {
                m_changed.wait(lock);
                continue;
            }
        }
        if (!workOnce()) {
            std::unique_lock lock(m_lock);
            m_changed.wait(lock, [this] { return m_ready.contains(m_taken) || m_taken >= *m_end; });
        }
    }
}

void ChunkPipeline::help()
{
    for (;;) {
        {
            std::unique_lock lock(m_lock);
            m_changed.wait(lock, [this] { return m_stop || m_end || m_ready.size() < maxAhead; });
            if (m_stop || m_end)
                return;
        }
        if (!workOnce())
            return;
    }
}

bool ChunkPipeline::workOnce()
{
    auto chunk = m_pool.take();
    std::uint64_t place = 0;
    {
        const std::lock_guard reading(m_reading);
        {
            const std::lock_guard guard(m_lock);
            if (m_end)
                return false;
        }
        if (!m_source.next(*chunk)) {
            const std::lock_guard guard(m_lock);
            m_end = m_read;
            m_changed.notify_all();
            return false;
        }
        place = m_read++;
    }
    chunk->source = m_number;
    m_source.keep(*chunk);
    audit::scan(chunk->text, chunk->scan);
    denials::prepare(chunk->scan);
    const std::lock_guard guard(m_lock);
    m_ready.emplace(place, std::move(chunk));
    m_changed.notify_all();
    return true;
}

} // namespace surveyor::sources
