// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/store.h"

#include <cstdint>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace surveyor::denials {

/// Finds the rows whose shown text holds every word of a search, in any column. Letter case of
/// ASCII does not matter. Words in double quotes keep their spaces.
///
/// Each distinct text of a view's dictionaries is looked at once, however many rows use it, so
/// a search can go on cheaply when a view grows. One thread at a time.
class TextSearch
{
public:
    explicit TextSearch(std::string_view words);

    /// No words: every row is found.
    [[nodiscard]] bool isEmpty() const noexcept { return m_words.empty(); }

    /// Adds the rows from @p from on that are found to @p rows, in order. Views given to one
    /// search must be of one store. Stops early, with a part of the rows, when asked to.
    void find(const StoreView &view, std::uint32_t from, std::vector<std::uint32_t> &rows,
              const std::stop_token &stop);

private:
    enum class Verdict : std::uint8_t { Unknown, No, Yes };

    /// One word with what is known of it for each distinct text.
    struct Word
    {
        std::string text; ///< in lower case
        std::vector<Verdict> blockers;
        std::vector<Verdict> objects;
        std::vector<Verdict> processes;
        std::vector<Verdict> domains;
    };

    [[nodiscard]] static bool matches(Word &word, const StoreView &view, std::uint32_t row);

    std::vector<Word> m_words;
};

} // namespace surveyor::denials
