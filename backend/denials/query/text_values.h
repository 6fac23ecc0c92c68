// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/query/query.h"
#include "denials/query/text_pattern.h"

#include <algorithm>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace surveyor::denials::query {

/// The texts of a term's values. Shared by copies.
class TextValues
{
public:
    TextValues(const Term &term, TextMode mode)
    {
        auto patterns = std::make_shared<std::vector<TextPattern>>();
        for (const Value &value : term.values)
            patterns->emplace_back(value, mode);
        m_patterns = std::move(patterns);
    }
    [[nodiscard]] bool match(std::string_view text) const
    {
        return std::ranges::any_of(
            *m_patterns, [text](const TextPattern &pattern) { return pattern.matches(text); });
    }
    /// False where no text of these characters alone could match.
    [[nodiscard]] bool mayMatchOnly(std::string_view characters) const noexcept
    {
        return std::ranges::any_of(*m_patterns, [characters](const TextPattern &pattern) {
            return pattern.mayMatchOnly(characters);
        });
    }

private:
    std::shared_ptr<const std::vector<TextPattern>> m_patterns;
};

} // namespace surveyor::denials::query
