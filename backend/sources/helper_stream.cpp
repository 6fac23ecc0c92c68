// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "sources/helper_stream.h"

#include "audit/record_type.h"
#include "wire/codec.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <format>
#include <poll.h>
#include <sys/socket.h>

namespace surveyor::sources {
namespace {

constexpr std::size_t framesATime = 32;
constexpr std::size_t mostNotes = 1000;
constexpr int glanceMs = 100; // between two looks at the stop token

/// As most tools of today write and find it.
std::string typeName(std::uint16_t type)
{
    if (type == audit::types::landlockAccess || type == audit::types::landlockDomain)
        return std::format("UNKNOWN[{}]", type);
    return audit::recordTypeName(type);
}

} // namespace

std::expected<void, std::string> FrameText::take(std::string_view frame, std::string &text)
{
    const char *complaint = "more after what could not be read";
    if (!m_broken) {
        const auto decoded = wire::decode(frame);
        complaint = decoded ? takeFrame(*decoded, text) : decoded.error();
    }
    if (complaint == nullptr)
        return {};
    m_broken = true;
    return std::unexpected(std::string("the helper sent what is not understood: ") + complaint);
}

const char *FrameText::takeFrame(const wire::Frame &frame, std::string &text)
{
    if (m_end)
        return "a frame behind the last one";
    if (std::holds_alternative<wire::Hello>(frame))
        return std::exchange(m_greeted, true) ? "a second HELLO" : nullptr;
    if (!m_greeted)
        return "no HELLO first";
    if (const auto *const event = std::get_if<wire::Event>(&frame))
        return takeEvent(*event, text);
    if (const auto *const lost = std::get_if<wire::Lost>(&frame)) {
        takeLost(*lost, text);
        return nullptr;
    }
    if (const auto *const note = std::get_if<wire::Note>(&frame)) {
        takeNote(*note, text);
        return nullptr;
    }
    m_end = std::get<wire::End>(frame);
    return m_end->records == m_records && m_end->lost == m_lost ? nullptr : "sums that are wrong";
}

const char *FrameText::takeEvent(const wire::Event &event, std::string &text)
{
    ++m_records;
    m_lastMs = event.timeMs;
    // A line break would make one record look like two.
    if (event.raw.find_first_of(std::string_view("\n\r\0", 3)) != std::string_view::npos)
        return "a record with a line break";
    if (isToldTwice(event))
        return nullptr;
    if (event.form == wire::Form::LogLine) {
        if (!event.raw.starts_with("type=") && !event.raw.starts_with("node="))
            return "a line that is no record";
        text.append(event.raw).push_back('\n');
        return nullptr;
    }
    if (!event.raw.starts_with("audit("))
        return "a record without its beginning";
    // Auditd does not write the marks of an event's end either.
    if (event.type != audit::types::eoe)
        text += std::format("type={} msg={}\n", typeName(event.type), event.raw);
    return nullptr;
}

bool FrameText::isToldTwice(const wire::Event &event)
{
    const std::pair key(event.timeMs, event.serial);
    if (m_journal)
        return std::ranges::binary_search(m_logged, key);
    // The records of one event mostly come one after the other.
    if (event.form == wire::Form::LogLine && (m_logged.empty() || m_logged.back() != key))
        m_logged.push_back(key);
    return false;
}

void FrameText::takeLost(const wire::Lost &lost, std::string &text)
{
    m_lost += lost.count;
    const auto count = std::format("count={}", lost.count);
    if (m_lastMs >= 0)
        text += std::format("#landlock-surveyor gap cause=reader time={}.{:03} {}\n",
                            m_lastMs / 1000, m_lastMs % 1000, count);
    else
        text += std::format("#landlock-surveyor gap cause=reader {}\n", count);
}

void FrameText::takeNote(const wire::Note &note, std::string &text)
{
    if (note.code == wire::NoteCode::AuditOff)
        text += "#landlock-surveyor gap cause=off\n";
    if (note.code == wire::NoteCode::JournalBegins) {
        std::ranges::sort(m_logged);
        m_journal = true;
    }
    if (m_notes.size() == mostNotes)
        m_notes.erase(m_notes.begin());
    m_notes.push_back(note);
}

HelperStream::HelperStream(HelperSocket socket, std::stop_token stop)
    : m_socket(std::move(socket))
    , m_stop(std::move(stop))
    , m_buffer(framesATime * wire::maxFrameSize)
{
}

HelperStream::Wait HelperStream::wait(int patienceMs) const
{
    for (int left = patienceMs; !m_stop.stop_requested();) {
        pollfd watched{m_socket.socket.get(), POLLIN, 0};
        const int glance = left < 0 ? glanceMs : std::min(left, glanceMs);
        if (::poll(&watched, 1, glance) > 0)
            return Wait::Ready;
        if (left < 0)
            continue;
        left -= glance;
        if (left <= 0)
            return Wait::Patience;
    }
    return Wait::Stopped;
}

std::expected<std::string, std::string> HelperStream::read()
{
    return read(-1);
}

std::expected<std::string, std::string> HelperStream::read(int patienceMs)
{
    std::string text;
    while (text.empty() && !m_ended) {
        const Wait waited = wait(patienceMs);
        if (waited == Wait::Patience)
            break;
        if (waited == Wait::Stopped) {
            m_ended = true;
            break;
        }
        std::array<iovec, framesATime> parts{};
        std::array<mmsghdr, framesATime> messages{};
        for (std::size_t i = 0; i < framesATime; ++i) {
            parts[i] = {&m_buffer[i * wire::maxFrameSize], wire::maxFrameSize};
            messages[i].msg_hdr.msg_iov = &parts[i];
            messages[i].msg_hdr.msg_iovlen = 1;
        }
        const int count = ::recvmmsg(m_socket.socket.get(), messages.data(), framesATime,
                                     MSG_DONTWAIT | MSG_CMSG_CLOEXEC, nullptr);
        if (count < 0 && errno != EINTR && errno != EAGAIN) {
            m_ended = true;
            return std::unexpected(std::string("cannot read from the helper: ")
                                   + std::strerror(errno));
        }
        for (int i = 0; i < count; ++i) {
            const auto index = static_cast<std::size_t>(i);
            const std::size_t length = messages[index].msg_len;
            if (length == 0) { // the socket's end
                m_ended = true;
                if (m_frames.end())
                    break;
                if (!text.empty()) { // to be told by the next read
                    m_ended = false;
                    return text;
                }
                return std::unexpected("the helper ended without saying so: it was killed, or "
                                       "stopped; what it had sent is kept");
            }
            const std::string_view frame(static_cast<const char *>(parts[index].iov_base), length);
            const bool cut = (messages[index].msg_hdr.msg_flags & MSG_TRUNC) != 0;
            auto taken = m_frames.take(cut ? std::string_view() : frame, text);
            if (!taken) {
                m_ended = true;
                return std::unexpected(taken.error());
            }
        }
    }
    return text;
}

} // namespace surveyor::sources
