// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "audit/fields.h"

#include "text/hex.h"

namespace surveyor::audit {

std::optional<Field> FieldReader::next() noexcept
{
    while (!m_rest.empty()) {
        if (m_rest.front() == ' ') {
            m_rest.remove_prefix(1);
            continue;
        }
        // Loops, for keys and numbers are shorter than a call takes.
        std::size_t stop = 0;
        while (stop < m_rest.size() && m_rest[stop] != '=' && m_rest[stop] != ' ')
            ++stop;
        if (stop == m_rest.size())
            break;
        const auto key = m_rest.substr(0, stop);
        const bool isField = m_rest[stop] == '=';
        m_rest.remove_prefix(stop + 1);
        if (!isField)
            continue;
        std::size_t end = 0;
        if (m_rest.starts_with('"')) {
            end = m_rest.find('"', 1);
            end = end == std::string_view::npos ? m_rest.size() : end + 1;
        } else {
            while (end < m_rest.size() && m_rest[end] != ' ')
                ++end;
        }
        const auto value = m_rest.substr(0, end);
        m_rest.remove_prefix(end);
        return Field{key, value};
    }
    m_rest = {};
    return std::nullopt;
}

std::optional<std::string_view> findField(std::string_view body, std::string_view key) noexcept
{
    FieldReader reader(body);
    while (const auto field = reader.next()) {
        if (field->key == key)
            return field->value;
    }
    return std::nullopt;
}

std::string decodeUntrusted(std::string_view value)
{
    if (value.starts_with('"')) {
        value.remove_prefix(1);
        return std::string(value.substr(0, value.find('"')));
    }
    if (value == "(null)")
        return {};
    if (auto bytes = text::decodeHex(value))
        return *std::move(bytes);
    return std::string(value);
}

std::vector<std::string> decodeProctitle(std::string_view value)
{
    const std::string bytes = decodeUntrusted(value);
    std::vector<std::string> arguments;
    std::string_view rest = bytes;
    // The kernel's buffer may end in the NUL that ends the last argument.
    if (rest.ends_with('\0'))
        rest.remove_suffix(1);
    if (rest.empty())
        return arguments;
    for (;;) {
        const auto end = rest.find('\0');
        arguments.emplace_back(rest.substr(0, end));
        if (end == std::string_view::npos)
            return arguments;
        rest.remove_prefix(end + 1);
    }
}

} // namespace surveyor::audit
