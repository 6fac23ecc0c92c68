// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/shell_words.h"

#include "policy/formats/tree.h"

#include <algorithm>

namespace surveyor::formats {
namespace {

class Splitter
{
public:
    Splitter(std::string_view text, const LineIndex &lines)
        : m_text(text)
        , m_lines(lines)
    {
    }

    std::expected<std::vector<ShellCommand>, Problem> split()
    {
        if (m_text.size() > maxDocumentSize)
            return std::unexpected(problem(MessageId::DocumentTooLarge, maxDocumentSize));
        while (m_at < m_text.size()) {
            if (!step())
                return std::unexpected(problem(MessageId::UnclosedString, m_quote));
        }
        endCommand();
        return std::move(m_commands);
    }

private:
    [[nodiscard]] Problem problem(MessageId id, std::size_t at) const
    {
        std::vector<Argument> arguments;
        if (id == MessageId::DocumentTooLarge)
            arguments.emplace_back(maxDocumentSize);
        return {.message = {.id = id, .arguments = std::move(arguments)},
                .span = m_lines.span(at, at + 1)};
    }
    [[nodiscard]] char peek(std::size_t ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
    }
    void beginWord()
    {
        if (m_inWord)
            return;
        m_inWord = true;
        m_word = {};
        m_word.begin = m_at;
    }
    void endWord()
    {
        if (!m_inWord)
            return;
        m_word.end = m_at;
        m_command.push_back(std::move(m_word));
        m_inWord = false;
    }
    void endCommand()
    {
        endWord();
        if (!m_command.empty())
            m_commands.push_back(std::move(m_command));
        m_command.clear();
    }

    /// Takes one byte or one quoted part; false if that is not closed.
    bool step()
    {
        const char c = peek();
        if (c == ' ' || c == '\t' || c == '\r') {
            endWord();
            ++m_at;
        } else if (c == '\n' || c == ';' || c == '&' || c == '|') {
            endCommand();
            ++m_at;
        } else if (c == '#' && !m_inWord) {
            m_at = std::min(m_text.find('\n', m_at), m_text.size());
        } else if (c == '\\') {
            backslash();
        } else if (c == '\'') {
            return singleQuoted();
        } else if (c == '"') {
            return doubleQuoted();
        } else {
            beginWord();
            constexpr std::string_view expanding = "$`*?[{<>()";
            if (expanding.contains(c) || (c == '~' && m_at == m_word.begin))
                m_word.expands = true;
            m_word.text += c;
            ++m_at;
        }
        return true;
    }

    void backslash()
    {
        const bool crlf = peek(1) == '\r' && peek(2) == '\n';
        if (peek(1) == '\n' || crlf) {
            m_at += crlf ? 3 : 2;
            return;
        }
        beginWord();
        if (m_at + 1 < m_text.size())
            m_word.text += m_text[m_at + 1];
        m_at = std::min(m_at + 2, m_text.size());
    }

    bool singleQuoted()
    {
        beginWord();
        m_quote = m_at;
        const std::size_t close = m_text.find('\'', m_at + 1);
        if (close == std::string_view::npos)
            return false;
        m_word.text += m_text.substr(m_at + 1, close - m_at - 1);
        m_at = close + 1;
        return true;
    }

    bool doubleQuoted()
    {
        beginWord();
        m_quote = m_at++;
        while (m_at < m_text.size() && peek() != '"') {
            if (peek() == '\\' && std::string_view("$`\"\\\n").contains(peek(1)) && peek(1)) {
                if (peek(1) != '\n')
                    m_word.text += peek(1);
                m_at += 2;
                continue;
            }
            m_word.expands = m_word.expands || peek() == '$' || peek() == '`';
            m_word.text += peek();
            ++m_at;
        }
        if (m_at >= m_text.size())
            return false;
        ++m_at;
        return true;
    }

    std::string_view m_text;
    const LineIndex &m_lines;
    std::size_t m_at = 0;
    std::size_t m_quote = 0;
    bool m_inWord = false;
    ShellWord m_word;
    ShellCommand m_command;
    std::vector<ShellCommand> m_commands;
};

bool isPlain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || std::string_view("/._-:,+=@%").contains(c);
}

} // namespace

std::expected<std::vector<ShellCommand>, Problem> splitShell(std::string_view text,
                                                             const LineIndex &lines)
{
    return Splitter(text, lines).split();
}

std::string quoteShell(std::string_view word)
{
    if (!word.empty() && std::ranges::all_of(word, isPlain))
        return std::string(word);
    std::string result = "'";
    for (const char c : word) {
        if (c == '\'')
            result += R"('\'')";
        else
            result += c;
    }
    return result + "'";
}

std::string_view programName(std::string_view path) noexcept
{
    const std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

} // namespace surveyor::formats
