// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace surveyor::loggen {

/// A file, standard output or a string in memory, written in large blocks.
class Output
{
public:
    /// Collects in memory: text() holds everything.
    Output() = default;

    /// `path` may be "-". Throws std::system_error when the file cannot be made.
    explicit Output(const std::string &path);

    ~Output();
    Output(const Output &) = delete;
    Output &operator=(const Output &) = delete;

    void write(std::string_view lines, std::uint64_t count);

    /// Throws std::system_error when the disk is full and the like.
    void finish();

    std::uint64_t lines() const { return m_lines; }
    const std::string &text() const { return m_buffer; }

private:
    void flush();

    int m_descriptor = -1;
    bool m_owned = false;
    std::string m_buffer;
    std::uint64_t m_lines = 0;
};

} // namespace surveyor::loggen
