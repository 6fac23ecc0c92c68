// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/toml_reader.h"

#include "policy/formats/toml_guard.h"

#include <algorithm>
#include <toml.hpp>

namespace surveyor::formats {
namespace {

/// A type of our own, so that toml11's functions can be mended for us alone.
struct TomlConfig : toml::type_config
{
};

} // namespace
} // namespace surveyor::formats

/// toml11 4.4 does not move on here and never returns: it comes here to recover from an error in
/// or before a comment.
template<>
void toml::detail::skip_comment_block<surveyor::formats::TomlConfig>(
    location &loc, const context<surveyor::formats::TomlConfig> & /*context*/)
{
    while (!loc.eof() && loc.current() != '\n')
        loc.advance();
    if (!loc.eof())
        loc.advance();
}

namespace surveyor::formats {
namespace {

using TomlValue = toml::basic_value<TomlConfig>;

/// toml11's words without the name of its function.
std::string reason(const toml::error_info &error)
{
    std::string_view title = error.title();
    if (title.starts_with("toml::")) {
        if (const auto colon = title.find(": "); colon != std::string_view::npos)
            title.remove_prefix(colon + 2);
    }
    while (title.ends_with('\n'))
        title.remove_suffix(1);
    std::string result(title);
    if (!error.locations().empty() && error.locations().front().second != "here") {
        result += ": ";
        result += error.locations().front().second;
    }
    return result;
}

class Builder
{
public:
    Builder(std::string_view text, const LineIndex &lines)
        : m_text(text)
        , m_lines(lines)
    {
    }

    TreeNode node(const TomlValue &value) const
    {
        TreeNode node = placed(value);
        switch (value.type()) {
        case toml::value_t::boolean:
            node.kind = TreeNode::Kind::Boolean;
            node.magnitude = value.as_boolean() ? 1 : 0;
            break;
        case toml::value_t::integer: {
            const auto number = value.as_integer();
            node.kind = TreeNode::Kind::Integer;
            node.negative = number < 0;
            node.magnitude = static_cast<std::uint64_t>(number);
            if (node.negative)
                node.magnitude = 0 - node.magnitude;
            break;
        }
        case toml::value_t::floating: node.kind = TreeNode::Kind::Number; break;
        case toml::value_t::string:
            node.kind = TreeNode::Kind::String;
            node.text = value.as_string();
            break;
        case toml::value_t::array:
            node.kind = TreeNode::Kind::Array;
            for (const TomlValue &item : value.as_array())
                node.items.push_back(this->node(item));
            break;
        case toml::value_t::table:
            node.kind = TreeNode::Kind::Table;
            node.headed = m_text.substr(node.begin).starts_with('[');
            addMembers(node, value.as_table());
            break;
        default: node.kind = TreeNode::Kind::Other; break;
        }
        return node;
    }

private:
    [[nodiscard]] TreeNode placed(const TomlValue &value) const
    {
        TreeNode node;
        const auto place = value.location();
        node.begin = m_lines.offset(place.first_line_number(), place.first_column_number());
        node.end = std::min(node.begin + place.length(), m_text.size());
        return node;
    }

    void addMembers(TreeNode &node, const TomlValue::table_type &table) const
    {
        for (const auto &[key, value] : table) {
            TreeMember member;
            member.key = key;
            member.value = this->node(value);
            placeKey(member);
            node.members.push_back(std::move(member));
        }
        // toml11's own order is that of a hash.
        std::ranges::sort(node.members, {}, &TreeMember::keyBegin);
    }

    /// toml11 keeps no place of keys: it is read backwards from the value, "key = value".
    void placeKey(TreeMember &member) const
    {
        member.keyBegin = member.value.begin;
        member.keyEnd = member.value.begin;
        std::size_t at = skipBlanksBack(member.value.begin);
        if (at == 0 || m_text[at - 1] != '=')
            return; // [[header]]: the value's place is all there is
        const std::size_t end = skipBlanksBack(at - 1);
        member.keyEnd = end;
        at = end;
        if (end == 0)
            return;
        if (const char quote = m_text[end - 1]; quote == '"' || quote == '\'') {
            const auto open = end < 2 ? std::string_view::npos : m_text.rfind(quote, end - 2);
            member.keyBegin = open == std::string_view::npos ? end : open;
            return;
        }
        while (at > 0 && isBareKey(m_text[at - 1]))
            --at;
        member.keyBegin = at;
    }

    [[nodiscard]] std::size_t skipBlanksBack(std::size_t at) const
    {
        while (at > 0 && (m_text[at - 1] == ' ' || m_text[at - 1] == '\t'))
            --at;
        return at;
    }

    static bool isBareKey(char c)
    {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || c == '_' || c == '-';
    }

    std::string_view m_text;
    const LineIndex &m_lines;
};

Problem firstProblem(const std::vector<toml::error_info> &errors, const LineIndex &lines,
                     std::size_t size)
{
    Problem problem;
    problem.message.id = MessageId::TomlSyntax;
    problem.span = lines.span(size, size);
    bool found = false;
    for (const toml::error_info &error : errors) {
        const auto &places = error.locations();
        if (places.empty())
            continue;
        // About a key that stands twice, the second comes first.
        const auto &place = places.front().first;
        const std::size_t begin =
            lines.offset(place.first_line_number(), place.first_column_number());
        if (found && begin >= problem.span.begin)
            continue;
        found = true;
        problem.span = lines.span(begin, begin + place.length());
        problem.message.arguments = {reason(error)};
    }
    if (!found)
        problem.message.arguments = {errors.empty() ? std::string() : reason(errors.front())};
    return problem;
}

} // namespace

std::expected<TreeNode, Problem> readToml(std::string_view text, const LineIndex &lines)
{
    if (auto problem = guardToml(text, lines))
        return std::unexpected(std::move(*problem));
    try {
        const auto parsed = toml::try_parse<TomlConfig>(
            std::vector<unsigned char>(text.begin(), text.end()), "document");
        if (parsed.is_err())
            return std::unexpected(firstProblem(parsed.unwrap_err(), lines, text.size()));
        TreeNode root = Builder(text, lines).node(parsed.unwrap());
        root.begin = 0;
        root.end = text.size();
        root.headed = false;
        return root;
    } catch (const std::exception &error) {
        return std::unexpected(Problem{
            .message = {.id = MessageId::TomlSyntax, .arguments = {std::string(error.what())}},
            .span = lines.span(0, text.size())});
    }
}

} // namespace surveyor::formats
