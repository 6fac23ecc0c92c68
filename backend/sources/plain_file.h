// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/raw_text.h"

#include <string>

namespace surveyor::sources {

/// A plain file, held open: it stays readable when it is renamed or removed, and keeps its
/// place on the disk. Any thread.
class PlainFile : public denials::RawFile
{
public:
    /// Takes over @p descriptor. @p name is for messages.
    PlainFile(int descriptor, std::string name);
    ~PlainFile() override;
    PlainFile(const PlainFile &) = delete;
    PlainFile &operator=(const PlainFile &) = delete;

    [[nodiscard]] int descriptor() const noexcept { return m_descriptor; }

    [[nodiscard]] std::string nameAt(std::uint64_t offset) const override;
    [[nodiscard]] std::expected<std::string, std::string> read(std::uint64_t offset,
                                                               std::size_t bytes) const override;

private:
    int m_descriptor;
    std::string m_name;
};

} // namespace surveyor::sources
