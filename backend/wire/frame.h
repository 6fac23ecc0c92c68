// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <variant>

namespace surveyor::wire {

/// What HELLO must carry; another number is another language.
inline constexpr std::uint16_t protocolVersion = 1;
/// The largest frame; a SOCK_SEQPACKET message is one frame.
inline constexpr std::size_t maxFrameSize = std::size_t{64} * 1024;
/// What an EVENT holds besides the record.
inline constexpr std::size_t eventOverhead = 16;
inline constexpr std::size_t maxRecordSize = maxFrameSize - eventOverhead;

enum class Unit : std::uint8_t { Live = 1, History = 2 };

/// The first frame of a stream.
struct Hello
{
    Unit unit = Unit::Live;
    std::uint32_t scope = 0; ///< 0: all users
    bool operator==(const Hello &) const = default;
};

/// How an EVENT spells its record.
enum class Form : std::uint8_t {
    Kernel = 1,  ///< "audit(TIME:SERIAL): FIELDS", as netlink carries it
    LogLine = 2, ///< a line of an audit log without its end
};

/// One record.
struct Event
{
    std::uint16_t type = 0; ///< the record type's number
    Form form = Form::Kernel;
    std::int64_t timeMs = 0; ///< since the epoch, UTC
    std::uint32_t serial = 0;
    std::string_view raw; ///< the record's bytes, unchanged; decoded: points into the frame
    bool operator==(const Event &) const = default;
};

/// Where records were lost. A number this program does not know is kept.
enum class LossPlace : std::uint8_t {
    Socket = 1,     ///< the kernel found the socket's buffer full: records of any type
    Queue = 2,      ///< this client read too slowly
    Unreadable = 3, ///< too long, or without a time and serial
};

/// So many records are missing here.
struct Lost
{
    LossPlace place = LossPlace::Socket;
    std::uint64_t count = 0;
    std::uint32_t firstSerial = 0; ///< of the lost records, or the last one read before them
    std::uint32_t lastSerial = 0;  ///< of the lost records; 0 where it is not known
    bool operator==(const Lost &) const = default;
};

/// Something to know about the records around it. A number this program does not know is kept.
enum class NoteCode : std::uint8_t {
    AuditOff = 1,       ///< the kernel's auditing was switched off
    AuditOn = 2,        ///< … and on
    LogBegins = 3,      ///< a log file begins; value: its place from the oldest on, from 0
    LineDamaged = 4,    ///< a line without an end in a rotated log; value: its length
    LineIncomplete = 5, ///< the newest log ends within a line that is being written
    LineTooLong = 6,    ///< skipped; value: its length
    FileRefused = 7,    ///< a file that is not as auditd makes it; value: its place
    FileUnreadable = 8, ///< value: the error number
    JournalBegins = 9,
    JournalSkipped = 10, ///< value: the error number; 0: this process holds a capability
    Rotated = 11,        ///< logs were rotated while they were read
};

struct Note
{
    NoteCode code = NoteCode::AuditOff;
    std::uint64_t value = 0;
    bool operator==(const Note &) const = default;
};

/// Why a stream ended. A number this program does not know is kept.
enum class EndReason : std::uint8_t {
    Complete = 1, ///< all of the history was sent
    Limit = 2,    ///< as many denials as were asked for
    Revoked = 3,  ///< the right to read was taken back
    Stopping = 4, ///< the helper was told to stop
    Failed = 5,
};

/// The last frame of a stream. A stream without one was cut off.
struct End
{
    EndReason reason = EndReason::Complete;
    std::uint64_t records = 0; ///< EVENT frames sent
    std::uint64_t lost = 0;    ///< the sum of all LOST
    bool operator==(const End &) const = default;
};

using Frame = std::variant<Hello, Event, Lost, Note, End>;

} // namespace surveyor::wire
