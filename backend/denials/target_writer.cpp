// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/target_writer.h"

#include "audit/fields.h"
#include "denials/wording.h"
#include "text/escape.h"
#include "text/hex.h"

#include <array>
#include <charconv>
#include <cstdint>

namespace surveyor::denials {
namespace {

void appendEscaped(std::string &text, std::string_view bytes)
{
    if (text::isPlain(bytes))
        text += bytes;
    else
        text += text::escape(bytes);
}

/// The bytes of an untrusted value, decoded.
void appendUntrusted(std::string &text, std::string_view value)
{
    if (value.starts_with('"'))
        appendEscaped(text, value.substr(1, value.find('"', 1) - 1));
    else
        appendEscaped(text, audit::decodeUntrusted(value));
}

template<typename Number>
void appendNumber(std::string &text, Number number)
{
    std::array<char, 20> digits{};
    const auto end = std::to_chars(digits.begin(), digits.end(), number).ptr;
    text.append(digits.begin(), end);
}

/// What targetText() needs of an object's fields, as written: of several of one name the last.
class Fields
{
public:
    explicit Fields(std::string_view object);

    /// False where the answer takes more than these.
    bool write(std::string_view blockers, std::string &text) const;

private:
    using Kind = Object::Kind;

    bool takePath(const audit::Field &field);
    bool takeTask(const audit::Field &field);
    bool takeNet(const audit::Field &field);
    void writeNet(std::string &text) const;
    void writeSocket(std::string &text) const;
    void writeTask(std::string &text) const;

    Kind m_kind = Kind::None;
    std::string_view m_path;
    std::string_view m_comm;
    std::string_view m_addr;
    std::string_view m_direction;
    std::string_view m_pid;
    std::string_view m_port;
};

Fields::Fields(std::string_view object)
{
    audit::FieldReader reader(object);
    while (const auto field = reader.next()) {
        if (!takePath(*field) && !takeNet(*field))
            takeTask(*field);
    }
}

bool Fields::takePath(const audit::Field &field)
{
    if (field.key != "path" && field.key != "name")
        return false;
    m_kind = Kind::Path;
    if (field.key == "path")
        m_path = field.value;
    return true;
}

bool Fields::takeTask(const audit::Field &field)
{
    if (field.key != "opid" && field.key != "ocomm")
        return false;
    m_kind = Kind::Task;
    (field.key == "opid" ? m_pid : m_comm) = field.value;
    return true;
}

bool Fields::takeNet(const audit::Field &field)
{
    const bool isAddress = field.key == "saddr" || field.key == "daddr";
    if (!isAddress && field.key != "src" && field.key != "dest")
        return false;
    m_kind = Kind::Net;
    m_direction = field.key.front() == 's' ? "bind" : "connect";
    (isAddress ? m_addr : m_port) = field.value;
    return true;
}

void Fields::writeNet(std::string &text) const
{
    const auto port = text::parseDecimal(m_port);
    text += m_direction;
    if (!m_addr.empty() || port)
        text += ' ';
    const bool isIpv6 = m_addr.contains(':');
    if (isIpv6)
        text += '[';
    appendEscaped(text, m_addr);
    if (isIpv6)
        text += ']';
    if (port) {
        text += ':';
        appendNumber(text, *port);
    }
}

void Fields::writeSocket(std::string &text) const
{
    const std::string bytes = audit::decodeUntrusted(m_path);
    const std::string_view name = bytes;
    text += '@';
    appendEscaped(text, name.starts_with('\0') ? name.substr(1) : name);
}

void Fields::writeTask(std::string &text) const
{
    appendUntrusted(text, m_comm);
    if (const auto pid = text::parseSigned(m_pid)) {
        text += '[';
        appendNumber(text, *pid);
        text += ']';
    }
}

bool Fields::write(std::string_view blockers, std::string &text) const
{
    switch (m_kind) {
    case Kind::Net: writeNet(text); return true;
    case Kind::Task: writeTask(text); return true;
    case Kind::Path:
        if (namesSocket(blockers)) {
            writeSocket(text);
            return true;
        }
        appendUntrusted(text, m_path);
        return !text.empty(); // else it is the name of what has no path
    default: return false;
    }
}

} // namespace

std::string_view TargetWriter::text(const ObjectTable &objects, ObjectTable::Id id,
                                    std::string_view blockers)
{
    const auto plain = objects.plainPath(id);
    return plain.empty() || namesSocket(blockers) ? text(objects.at(id), blockers) : plain;
}

std::string_view TargetWriter::text(std::string_view object, std::string_view blockers)
{
    m_text.clear();
    if (!Fields(object).write(blockers, m_text))
        m_text = targetText(decodeObject(object, blockers));
    return m_text;
}

} // namespace surveyor::denials
