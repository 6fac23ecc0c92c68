// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "wire/codec.h"

#include <type_traits>
#include <utility>

namespace surveyor::wire {
namespace {

enum class Kind : std::uint8_t { Hello = 1, Event = 2, Lost = 3, Note = 4, End = 5 };

class Writer
{
public:
    template<typename Byte>
    Writer(Kind kind, Byte own, std::uint16_t word = 0)
    {
        put(static_cast<std::uint8_t>(kind));
        put(static_cast<std::uint8_t>(own));
        put(word);
    }

    template<typename Number>
    Writer &put(Number number)
    {
        auto rest = static_cast<std::make_unsigned_t<Number>>(number);
        for (std::size_t i = 0; i < sizeof rest; ++i) {
            m_bytes.push_back(static_cast<char>(rest & 0xff));
            rest = static_cast<decltype(rest)>(static_cast<std::uint64_t>(rest) >> 8);
        }
        return *this;
    }
    Writer &put(std::string_view bytes)
    {
        m_bytes.append(bytes);
        return *this;
    }
    std::string take() { return std::move(m_bytes); }

private:
    std::string m_bytes;
};

std::string write(const Hello &hello)
{
    return Writer(Kind::Hello, hello.unit, protocolVersion).put(hello.scope).take();
}

std::string write(const Event &event)
{
    if (event.raw.size() > maxRecordSize)
        return {};
    return Writer(Kind::Event, event.form, event.type)
        .put(event.serial)
        .put(event.timeMs)
        .put(event.raw)
        .take();
}

std::string write(const Lost &lost)
{
    return Writer(Kind::Lost, lost.place)
        .put(lost.firstSerial)
        .put(lost.lastSerial)
        .put(std::uint32_t{0})
        .put(lost.count)
        .take();
}

std::string write(const Note &note)
{
    return Writer(Kind::Note, note.code).put(std::uint32_t{0}).put(note.value).take();
}

std::string write(const End &end)
{
    return Writer(Kind::End, end.reason)
        .put(std::uint32_t{0})
        .put(end.records)
        .put(end.lost)
        .take();
}

/// Takes numbers off the front; past the end it gives 0 and remembers.
class Reader
{
public:
    explicit Reader(std::string_view bytes) noexcept
        : m_rest(bytes)
    {
    }
    template<typename Number>
    Number take() noexcept
    {
        if (m_rest.size() < sizeof(Number)) {
            m_short = true;
            return 0;
        }
        std::uint64_t value = 0;
        for (std::size_t i = sizeof(Number); i-- > 0;)
            value = (value << 8) | static_cast<unsigned char>(m_rest[i]);
        m_rest.remove_prefix(sizeof(Number));
        return static_cast<Number>(value);
    }
    template<typename Number>
    void zero() noexcept
    {
        m_dirty = take<Number>() != 0 || m_dirty;
    }
    std::string_view rest() noexcept { return std::exchange(m_rest, {}); }
    [[nodiscard]] bool ended() const noexcept { return !m_short && !m_dirty && m_rest.empty(); }

private:
    std::string_view m_rest;
    bool m_short = false;
    bool m_dirty = false;
};

using Decoded = std::expected<Frame, const char *>;

Decoded readHello(Reader reader, std::uint8_t unit) noexcept
{
    if (unit != static_cast<std::uint8_t>(Unit::Live)
        && unit != static_cast<std::uint8_t>(Unit::History))
        return std::unexpected("a HELLO of an unknown unit");
    if (reader.take<std::uint16_t>() != protocolVersion)
        return std::unexpected("a HELLO of another protocol version");
    const Hello hello{static_cast<Unit>(unit), reader.take<std::uint32_t>()};
    return reader.ended() ? Decoded(hello) : std::unexpected("a HELLO of the wrong length");
}

Decoded readEvent(Reader reader, std::uint8_t form) noexcept
{
    if (form != static_cast<std::uint8_t>(Form::Kernel)
        && form != static_cast<std::uint8_t>(Form::LogLine))
        return std::unexpected("an EVENT of an unknown form");
    Event event;
    event.form = static_cast<Form>(form);
    event.type = reader.take<std::uint16_t>();
    event.serial = reader.take<std::uint32_t>();
    event.timeMs = reader.take<std::int64_t>();
    event.raw = reader.rest();
    return reader.ended() ? Decoded(event) : std::unexpected("an EVENT that is too short");
}

Decoded readLost(Reader reader, std::uint8_t place) noexcept
{
    Lost lost;
    lost.place = static_cast<LossPlace>(place);
    reader.zero<std::uint16_t>();
    lost.firstSerial = reader.take<std::uint32_t>();
    lost.lastSerial = reader.take<std::uint32_t>();
    reader.zero<std::uint32_t>();
    lost.count = reader.take<std::uint64_t>();
    return reader.ended() ? Decoded(lost) : std::unexpected("a malformed LOST");
}

Decoded readNote(Reader reader, std::uint8_t code) noexcept
{
    reader.zero<std::uint16_t>();
    reader.zero<std::uint32_t>();
    const Note note{static_cast<NoteCode>(code), reader.take<std::uint64_t>()};
    return reader.ended() ? Decoded(note) : std::unexpected("a malformed NOTE");
}

Decoded readEnd(Reader reader, std::uint8_t reason) noexcept
{
    End end;
    end.reason = static_cast<EndReason>(reason);
    reader.zero<std::uint16_t>();
    reader.zero<std::uint32_t>();
    end.records = reader.take<std::uint64_t>();
    end.lost = reader.take<std::uint64_t>();
    return reader.ended() ? Decoded(end) : std::unexpected("a malformed END");
}

} // namespace

std::string encode(const Frame &frame)
{
    return std::visit([](const auto &kind) { return write(kind); }, frame);
}

std::expected<Frame, const char *> decode(std::string_view bytes) noexcept
{
    if (bytes.size() < 4 || bytes.size() > maxFrameSize)
        return std::unexpected("a frame of an impossible length");
    const auto own = static_cast<std::uint8_t>(bytes[1]);
    const Reader reader(bytes.substr(2));
    switch (static_cast<Kind>(bytes[0])) {
    case Kind::Hello: return readHello(reader, own);
    case Kind::Event: return readEvent(reader, own);
    case Kind::Lost: return readLost(reader, own);
    case Kind::Note: return readNote(reader, own);
    case Kind::End: return readEnd(reader, own);
    }
    return std::unexpected("a frame of an unknown kind");
}

} // namespace surveyor::wire
