// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "cli/query_error_text.h"

#include "text/escape.h"
#include "text/utf8.h"

#include <algorithm>
#include <format>

namespace surveyor::cli {
namespace {

/// Code points once shown.
std::size_t width(std::string_view bytes)
{
    const std::string shown = text::escape(bytes);
    std::string_view rest = shown;
    std::size_t count = 0;
    for (; !rest.empty(); ++count)
        rest.remove_prefix(text::decodeUtf8(rest).length);
    return count;
}

} // namespace

std::string queryErrorText(std::string_view query, const denials::query::QueryError &error)
{
    const std::size_t before = width(query.substr(0, error.position));
    const std::size_t marked = std::max<std::size_t>(
        1, width(query.substr(std::min(error.position, query.size()), error.length)));
    return std::format("landlock-survey: --query: {}\n  {}\n  {}^{}\n",
                       denials::query::englishText(error), text::escape(query),
                       std::string(before, ' '), std::string(marked - 1, '~'));
}

} // namespace surveyor::cli
