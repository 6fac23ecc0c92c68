// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "wire/frame.h"
#include "wire/unique_fd.h"

#include <array>
#include <deque>
#include <memory>
#include <string>

namespace surveyor::helper {

/// A frame's bytes; live clients share them.
using FrameBytes = std::shared_ptr<const std::string>;

/// The helper's end of a client's socket, and the frames that wait for it. Never blocks. What
/// does not fit is dropped, counted, and announced before the next record goes out. One thread.
class Stream
{
public:
    static constexpr std::size_t capacity = std::size_t{4} << 20;
    enum class State : std::uint8_t { Sent, Waiting, Gone };

    /// Takes the helper's end, and queues HELLO.
    Stream(wire::UniqueFd socket, wire::Unit unit);

    /// Queues an EVENT, @p bytes its encoding; drops it when the queue is full.
    void offer(std::uint32_t serial, FrameBytes bytes);
    /// Records that were lost before they came here.
    void announce(const wire::Lost &lost);
    void note(const wire::Note &note);
    /// Queues END; nothing is taken after it.
    void end(wire::EndReason reason);

    /// Sends what the client takes now.
    State flush();

    [[nodiscard]] int socket() const noexcept { return m_socket.get(); }
    [[nodiscard]] bool ended() const noexcept { return m_ended; }
    [[nodiscard]] bool empty() const noexcept { return m_queue.empty(); }

private:
    void push(FrameBytes bytes);
    void push(const wire::Frame &frame);
    void pushLosses();
    [[nodiscard]] bool full() const noexcept { return m_bytes >= capacity; }

    wire::UniqueFd m_socket;
    std::deque<FrameBytes> m_queue;
    std::size_t m_bytes = 0;
    std::array<wire::Lost, 3> m_pending; ///< not announced yet, by place
    std::uint64_t m_records = 0;
    std::uint64_t m_lost = 0;
    bool m_ended = false;
};

} // namespace surveyor::helper
