// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "helper/relay.h"

#include "helper/audit_socket.h"

namespace surveyor::helper {

void Relay::take(std::uint16_t type, std::string_view record)
{
    ++m_counts.received;
    if (!mayLeave(type)) {
        ++m_counts.withheld;
        return;
    }
    const auto head = readRecord(type, record);
    if (!head || record.size() > wire::maxRecordSize) {
        ++m_counts.unreadable;
        m_sink.announce({wire::LossPlace::Unreadable, 1, m_lastSerial, m_lastSerial});
        return;
    }
    m_lastSerial = head->serial;
    if (!m_filter.passes(*head)) {
        ++m_counts.withheld;
        return;
    }
    ++m_counts.passed;
    m_sink.offer({type, wire::Form::Kernel, head->timeMs, head->serial, record});
    noteSetting(head->body);
}

void Relay::noteSetting(std::string_view body)
{
    constexpr std::string_view setting = " op=set audit_enabled=";
    if (body.starts_with(setting) && body.size() > setting.size())
        m_sink.note(
            {body[setting.size()] == '0' ? wire::NoteCode::AuditOff : wire::NoteCode::AuditOn, 0});
}

void Relay::dropped(std::uint32_t count)
{
    m_sink.announce({wire::LossPlace::Socket, count, m_lastSerial, 0});
}

bool Relay::drain(AuditSocket &audit)
{
    const bool alive =
        audit.drain([this](std::uint16_t type, std::string_view record) { take(type, record); });
    if (const auto drops = audit.takeDrops(); drops > 0)
        dropped(drops);
    return alive;
}

} // namespace surveyor::helper
