// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QString>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace surveyor::gui {

/// One text as the backend sees it, UTF-8 bytes, and as Qt does, UTF-16 units; turns places in
/// one into places in the other. A value.
class ByteMap
{
public:
    ByteMap() = default;
    explicit ByteMap(const QString &text);

    [[nodiscard]] const std::string &bytes() const noexcept { return m_bytes; }

    /// The unit that the byte belongs to; the end of the text for whatever lies behind it.
    [[nodiscard]] int position(std::size_t byte) const;
    /// The first byte of the unit.
    [[nodiscard]] std::size_t byte(int position) const;

private:
    std::string m_bytes;
    int m_size = 0; ///< in units
    /// The first byte of each unit and the end; empty while every unit is one byte.
    std::vector<std::uint32_t> m_offsets;
};

} // namespace surveyor::gui
