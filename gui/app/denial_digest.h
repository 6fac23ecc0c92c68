// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/query/field.h"
#include "denials/store.h"

#include <QString>
#include <QStringList>

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace surveyor::gui {

/// Counts denials by program, with a few examples of each.
class DenialDigest
{
public:
    /// A program as a filter names it: by its path, or by its command name where the log does not
    /// say more; an empty value where it says nothing, and for what were too many to tell apart.
    struct Program
    {
        denials::query::Field field = denials::query::Field::Exe;
        std::string value; ///< bytes
        auto operator<=>(const Program &) const = default;
    };
    struct Entry
    {
        std::uint64_t denials = 0;
        QStringList examples; ///< "fs.read_file /etc/shadow", escaped, shortened, each once
    };
    static constexpr qsizetype maxExamples = 3;

    /// Takes in the rows of @p view from @p first on.
    void add(const denials::StoreView &view, std::uint32_t first);
    void clear();
    [[nodiscard]] bool isEmpty() const noexcept { return m_entries.empty(); }
    /// Those with most denials first.
    [[nodiscard]] std::vector<std::pair<Program, Entry>> sorted() const;

private:
    Entry &entryOf(const denials::StoreView &view, std::uint32_t row);

    std::map<Program, Entry> m_entries;
    std::map<std::uint32_t, Entry *> m_byProcess; ///< by id of the store's dictionary
};

/// "/usr/bin/box", escaped and shortened.
QString nameOf(const DenialDigest::Program &program);

} // namespace surveyor::gui
