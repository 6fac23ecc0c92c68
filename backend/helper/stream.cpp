// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "helper/stream.h"

#include "wire/codec.h"

#include <algorithm>
#include <cerrno>
#include <sys/socket.h>

namespace surveyor::helper {
namespace {

// What the queue needs to hold a frame besides its bytes.
constexpr std::size_t overhead = 64;
constexpr std::size_t framesATime = 64;

} // namespace

Stream::Stream(wire::UniqueFd socket, wire::Unit unit)
    : m_socket(std::move(socket))
{
    for (std::size_t place = 0; place < m_pending.size(); ++place)
        m_pending[place].place = static_cast<wire::LossPlace>(place + 1);
    push(wire::Hello{unit, 0});
}

void Stream::push(FrameBytes bytes)
{
    m_bytes += bytes->size() + overhead;
    m_queue.push_back(std::move(bytes));
}

void Stream::push(const wire::Frame &frame)
{
    push(std::make_shared<const std::string>(wire::encode(frame)));
}

void Stream::pushLosses()
{
    for (wire::Lost &lost : m_pending) {
        if (lost.count == 0)
            continue;
        push(lost);
        lost = {lost.place, 0, 0, 0};
    }
}

void Stream::offer(std::uint32_t serial, FrameBytes bytes)
{
    if (m_ended)
        return;
    if (full()) {
        announce({wire::LossPlace::Queue, 1, serial, serial});
        return;
    }
    pushLosses();
    push(std::move(bytes));
    ++m_records;
}

void Stream::announce(const wire::Lost &lost)
{
    if (m_ended)
        return;
    wire::Lost &pending = m_pending.at(static_cast<std::size_t>(lost.place) - 1);
    if (pending.count == 0)
        pending.firstSerial = lost.firstSerial;
    pending.lastSerial = lost.lastSerial;
    pending.count += lost.count;
    m_lost += lost.count;
    if (!full())
        pushLosses();
}

void Stream::note(const wire::Note &note)
{
    // Of notes there are few, but a hostile log could hold many reasons for one.
    if (!m_ended && m_bytes < 2 * capacity)
        push(note);
}

void Stream::end(wire::EndReason reason)
{
    if (m_ended)
        return;
    pushLosses();
    push(wire::End{reason, m_records, m_lost});
    m_ended = true;
}

Stream::State Stream::flush()
{
    while (!m_queue.empty()) {
        std::array<iovec, framesATime> parts{};
        std::array<mmsghdr, framesATime> messages{};
        const auto count = std::min(framesATime, m_queue.size());
        for (std::size_t i = 0; i < count; ++i) {
            // sendmmsg() does not write through the pointer.
            parts[i] = {const_cast<char *>(m_queue[i]->data()), m_queue[i]->size()};
            messages[i].msg_hdr.msg_iov = &parts[i];
            messages[i].msg_hdr.msg_iovlen = 1;
        }
        const int sent = ::sendmmsg(m_socket.get(), messages.data(), static_cast<unsigned>(count),
                                    MSG_DONTWAIT | MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent < 0)
            return errno == EAGAIN || errno == ENOBUFS || errno == ENOMEM ? State::Waiting
                                                                          : State::Gone;
        for (int i = 0; i < sent; ++i) {
            m_bytes -= m_queue.front()->size() + overhead;
            m_queue.pop_front();
        }
        // A client that stopped for long learns of its loss even if no record follows.
        if (m_queue.empty())
            pushLosses();
    }
    return State::Sent;
}

} // namespace surveyor::helper
