// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "audit/event.h"

#include <array>
#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace surveyor::audit {

/// Joins records of one event by (node, time, serial) though other events' records lie in
/// between or the order is reversed. The way through is one chunk after the other, in order.
///
/// Records find each other when they lie in the same or in neighbouring chunks, or at most
/// `window` bytes apart where chunks are small, with at most `ringSize` other events in between;
/// an event still incomplete after that is handed over as it is (no SYSCALL under a `never,task`
/// rule, SQPOLL, a log cut short). One thread.
class Assembler
{
public:
    using Sink = std::function<void(const Event &)>;
    static constexpr std::size_t ringSize = 512;
    static constexpr std::uint64_t window = std::uint64_t{128} * 1024;

    explicit Assembler(Sink sink);

    void take(const std::shared_ptr<const Chunk> &chunk);
    /// Hands over everything still open, because it was waited for long enough.
    void settle();
    /// Where the first event that is still open begins in the source; behind everything if none is.
    [[nodiscard]] std::uint64_t openFrom() const;
    /// The same at the end of a source: what comes next has nothing to do with it.
    void finish();

private:
    /// An event waiting for its SYSCALL or PROCTITLE.
    struct Open
    {
        Event event;
        std::uint64_t chunk = 0; ///< the oldest that holds records of it
        bool called = false;
        bool titled = false;
    };
    /// A group whose SYSCALL or PROCTITLE may belong to an ACCESS record still to come, though
    /// its own ACCESS records, `denied` in number, were handed over already.
    struct Companion
    {
        Stamp stamp;
        const Chunk *chunk = nullptr; ///< null: empty place
        const Group *group = nullptr;
        std::uint64_t number = 0; ///< of the chunk
        std::uint32_t denied = 0;
    };

    void takeGroup(const Chunk &chunk, const Group &group);
    enum class Take : std::uint8_t { All, CallAndTitle };
    void append(Event &event, const Chunk &chunk, const Group &group, Take take) const;
    Open *findOpen(const Group &group);
    Companion *findCompanion(const Group &group);
    void takeDenied(const Chunk &chunk, const Group &group);
    void emitAlone(const Chunk &chunk, const Group &group);
    void remember(const Chunk &chunk, const Group &group);
    void forgetBefore(std::uint64_t offset);

    Sink m_sink;
    std::vector<Open> m_open;
    std::array<Companion, ringSize> m_ring;
    std::size_t m_ringAt = 0;
    std::deque<std::shared_ptr<const Chunk>> m_chunks; ///< that views point into
    std::uint64_t m_number = 0;                        ///< of the newest of them
    Event m_event; ///< reused, so that a complete event costs no allocation
};

} // namespace surveyor::audit
