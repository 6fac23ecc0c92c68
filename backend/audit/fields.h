// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace surveyor::audit {

/// One `key=value` of a record's body; the value as written, quotes included.
struct Field
{
    std::string_view key;
    std::string_view value;
};

/// Walks through the fields of a body without allocating. A value that starts with a quote
/// ends at the next quote, any other at the next blank; a word without '=' is skipped.
class FieldReader
{
public:
    explicit FieldReader(std::string_view body) noexcept
        : m_rest(body)
    {
    }
    /// The next field; nothing at the end.
    std::optional<Field> next() noexcept;
    /// What next() has not taken yet.
    [[nodiscard]] std::string_view rest() const noexcept { return m_rest; }

private:
    std::string_view m_rest;
};

/// The raw value of the first field called @p key; nothing where there is none.
std::optional<std::string_view> findField(std::string_view body, std::string_view key) noexcept;

/// Undoes the kernel's encoding of untrusted strings (audit_log_untrustedstring()): quoted,
/// "(null)", or hex pairs. Anything else is kept as it stands. The bytes may be anything.
std::string decodeUntrusted(std::string_view value);

/// The arguments of a PROCTITLE value: untrusted, with a NUL between arguments.
std::vector<std::string> decodeProctitle(std::string_view value);

} // namespace surveyor::audit
