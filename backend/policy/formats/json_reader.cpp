// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/json_reader.h"

#include "text/utf8.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace surveyor::formats {
namespace {

constexpr char32_t firstHighSurrogate = 0xd800;
constexpr char32_t firstLowSurrogate = 0xdc00;
constexpr char32_t lastSurrogate = 0xdfff;

void appendUtf8(std::string &out, char32_t value)
{
    const auto put = [&out](char32_t byte) { out += static_cast<char>(byte); };
    if (value < 0x80) {
        put(value);
    } else if (value < 0x800) {
        put(0xc0 | value >> 6);
        put(0x80 | (value & 0x3f));
    } else if (value < 0x10000) {
        put(0xe0 | value >> 12);
        put(0x80 | (value >> 6 & 0x3f));
        put(0x80 | (value & 0x3f));
    } else {
        put(0xf0 | value >> 18);
        put(0x80 | (value >> 12 & 0x3f));
        put(0x80 | (value >> 6 & 0x3f));
        put(0x80 | (value & 0x3f));
    }
}

/// Leaves by exception inside this file only: an error ends the reading of a whole document.
class Reader
{
public:
    Reader(std::string_view text, const LineIndex &lines)
        : m_text(text)
        , m_lines(lines)
    {
    }

    TreeNode document()
    {
        if (m_text.size() > maxDocumentSize)
            fail(MessageId::DocumentTooLarge, {maxDocumentSize}, maxDocumentSize);
        if (m_text.starts_with("\xef\xbb\xbf"))
            fail(MessageId::ByteOrderMark, {}, 0, 3);
        TreeNode node = value(1);
        blanks();
        if (m_at < m_text.size())
            fail(MessageId::TextAfterDocument, {}, m_at);
        return node;
    }

private:
    [[noreturn]] void fail(MessageId id, std::vector<Argument> arguments, std::size_t begin,
                           std::size_t length = 1) const
    {
        throw Problem{.message = {.id = id, .arguments = std::move(arguments)},
                      .span = m_lines.span(begin, begin + length)};
    }
    [[noreturn]] void unexpected(const char *wanted) const
    {
        if (m_at >= m_text.size())
            fail(MessageId::UnexpectedEnd, {std::string(wanted)}, m_text.size());
        const std::size_t length = text::decodeUtf8(m_text.substr(m_at)).length;
        fail(MessageId::UnexpectedText,
             {std::string(wanted), std::string(m_text.substr(m_at, length))}, m_at, length);
    }
    void blanks()
    {
        while (m_at < m_text.size()
               && (m_text[m_at] == ' ' || m_text[m_at] == '\t' || m_text[m_at] == '\n'
                   || m_text[m_at] == '\r'))
            ++m_at;
    }
    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    bool take(char wanted)
    {
        blanks();
        if (m_at >= m_text.size() || m_text[m_at] != wanted)
            return false;
        ++m_at;
        return true;
    }

    TreeNode value(std::size_t depth)
    {
        blanks();
        if (depth > maxDepth)
            fail(MessageId::NestedTooDeep, {maxDepth}, m_at);
        TreeNode node;
        node.begin = m_at;
        switch (peek()) {
        case '{': object(node, depth); break;
        case '[': array(node, depth); break;
        case '"':
            node.kind = TreeNode::Kind::String;
            node.text = string();
            break;
        default: scalar(node); break;
        }
        node.end = m_at;
        return node;
    }

    void object(TreeNode &node, std::size_t depth)
    {
        node.kind = TreeNode::Kind::Table;
        ++m_at;
        if (take('}'))
            return;
        std::set<std::string, std::less<>> keys;
        do {
            blanks();
            TreeMember member;
            member.keyBegin = m_at;
            if (peek() != '"')
                unexpected("a key in double quotes");
            member.key = string();
            member.keyEnd = m_at;
            if (!keys.insert(member.key).second)
                fail(MessageId::DuplicateKey, {member.key}, member.keyBegin,
                     member.keyEnd - member.keyBegin);
            if (!take(':'))
                unexpected("':'");
            member.value = value(depth + 1);
            node.members.push_back(std::move(member));
        } while (take(','));
        if (!take('}'))
            unexpected("',' or '}'");
    }

    void array(TreeNode &node, std::size_t depth)
    {
        node.kind = TreeNode::Kind::Array;
        ++m_at;
        if (take(']'))
            return;
        do
            node.items.push_back(value(depth + 1));
        while (take(','));
        if (!take(']'))
            unexpected("',' or ']'");
    }

    void scalar(TreeNode &node)
    {
        const std::string_view rest = m_text.substr(m_at);
        if (rest.starts_with("null")) {
            m_at += 4;
        } else if (rest.starts_with("true") || rest.starts_with("false")) {
            node.kind = TreeNode::Kind::Boolean;
            node.magnitude = rest.front() == 't' ? 1 : 0;
            m_at += rest.front() == 't' ? 4 : 5;
        } else {
            number(node);
        }
    }

    std::size_t digits()
    {
        const std::size_t begin = m_at;
        while (peek() >= '0' && peek() <= '9')
            ++m_at;
        return m_at - begin;
    }

    void number(TreeNode &node)
    {
        const std::size_t begin = m_at;
        if (peek() == '-')
            ++m_at;
        const std::size_t first = m_at;
        const std::size_t whole = digits();
        if (whole == 0) {
            if (m_at == begin)
                unexpected("a value");
            unexpected("a digit");
        }
        if (whole > 1 && m_text[first] == '0')
            fail(MessageId::LeadingZero, {}, first, whole);
        const std::size_t wholeEnd = m_at;
        if (peek() == '.') {
            ++m_at;
            if (digits() == 0)
                unexpected("a digit");
        }
        if (peek() == 'e' || peek() == 'E') {
            ++m_at;
            if (peek() == '+' || peek() == '-')
                ++m_at;
            if (digits() == 0)
                unexpected("a digit");
        }
        const auto *const data = m_text.data();
        const auto parsed = std::from_chars(data + first, data + wholeEnd, node.magnitude);
        node.negative = first != begin;
        const bool integer = m_at == wholeEnd && parsed.ec == std::errc{};
        node.kind = integer ? TreeNode::Kind::Integer : TreeNode::Kind::Number;
    }

    std::string string()
    {
        std::string result;
        const std::size_t begin = m_at++;
        while (true) {
            if (m_at >= m_text.size())
                fail(MessageId::UnclosedString, {}, begin);
            const char c = m_text[m_at];
            if (c == '"')
                break;
            if (c == '\\')
                escape(result);
            else
                plain(result);
        }
        ++m_at;
        return result;
    }

    void plain(std::string &out)
    {
        const auto point = text::decodeUtf8(m_text.substr(m_at));
        if (!point.valid)
            fail(MessageId::InvalidUtf8, {}, m_at);
        if (point.value < 0x20)
            fail(MessageId::ControlInString, {std::string(1, m_text[m_at])}, m_at);
        out += m_text.substr(m_at, point.length);
        m_at += point.length;
    }

    char32_t hexUnit()
    {
        unsigned unit = 0;
        const std::string_view four = m_text.substr(m_at, 4);
        const auto parsed = std::from_chars(four.data(), four.data() + four.size(), unit, 16);
        if (four.size() != 4 || parsed.ptr != four.data() + 4 || four.front() == '-')
            fail(MessageId::BadEscape, {}, m_at, four.size());
        m_at += 4;
        return unit;
    }

    void unicodeEscape(std::string &out, std::size_t begin)
    {
        char32_t unit = hexUnit();
        if (unit >= firstHighSurrogate && unit < firstLowSurrogate
            && m_text.substr(m_at, 2) == "\\u") {
            m_at += 2;
            const char32_t low = hexUnit();
            if (low >= firstLowSurrogate && low <= lastSurrogate)
                unit = 0x10000 + ((unit - firstHighSurrogate) << 10) + (low - firstLowSurrogate);
        }
        if (unit >= firstHighSurrogate && unit <= lastSurrogate)
            fail(MessageId::HalfSurrogate, {}, begin, m_at - begin);
        appendUtf8(out, unit);
    }

    void escape(std::string &out)
    {
        const std::size_t begin = m_at++;
        const char c = peek();
        ++m_at;
        switch (c) {
        case '"':
        case '\\':
        case '/': out += c; break;
        case 'b': out += '\b'; break;
        case 'f': out += '\f'; break;
        case 'n': out += '\n'; break;
        case 'r': out += '\r'; break;
        case 't': out += '\t'; break;
        case 'u': unicodeEscape(out, begin); break;
        default: fail(MessageId::BadEscape, {}, begin, 2);
        }
    }

    std::string_view m_text;
    const LineIndex &m_lines;
    std::size_t m_at = 0;
};

} // namespace

std::expected<TreeNode, Problem> readJson(std::string_view text, const LineIndex &lines)
{
    try {
        return Reader(text, lines).document();
    } catch (Problem &problem) {
        return std::unexpected(std::move(problem));
    }
}

} // namespace surveyor::formats
