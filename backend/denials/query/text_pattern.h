// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/query/value.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace re2 {
class RE2;
}

namespace surveyor::denials::query {

/// How a pattern is held against a text.
enum class TextMode : std::uint8_t {
    Whole,  ///< the whole text; `*` stands for anything
    Path,   ///< the whole path, or its last component where the pattern has no slash;
            ///< `*` stays within a component, `**` does not
    Inside, ///< anywhere within; letter case of ASCII does not matter
};

/// Tests bytes against one value. Immutable.
class TextPattern
{
public:
    TextPattern(const Value &value, TextMode mode);
    ~TextPattern();
    TextPattern(TextPattern &&) noexcept;
    TextPattern &operator=(TextPattern &&) noexcept;

    [[nodiscard]] bool matches(std::string_view text) const;
    /// False where no text of these characters alone could match, which saves writing numbers down.
    [[nodiscard]] bool mayMatchOnly(std::string_view characters) const noexcept;

private:
    enum class Test : std::uint8_t {
        Equal,
        Name,
        Contains,
        Tree,
        TreeInside, ///< a piece of text, behind which a component ends
        Regex,
        NameRegex,
        Search,
    };

    void useGlob(std::string_view pattern);
    [[nodiscard]] bool fullMatch(std::string_view text) const;

    Test m_test = Test::Equal;
    TextMode m_mode;
    std::string m_text;
    std::unique_ptr<re2::RE2> m_regex;
};

/// RE2's reason why @p pattern is no regular expression; nothing if it is one.
std::optional<std::string> regexProblem(const std::string &pattern);

} // namespace surveyor::denials::query
