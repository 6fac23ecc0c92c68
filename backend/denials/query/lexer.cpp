// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/query/lexer.h"

#include "text/escape.h"

#include <algorithm>
#include <format>

namespace surveyor::denials::query {
namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view delimiters = " \t\r\n,()\"";

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The bytes of a bare word: escapes as the program itself writes them, and a backslash before
/// what would end the word.
class BareWord
{
public:
    void addLiteral(char c) { m_chunk += std::format("\\x{:02X}", static_cast<unsigned char>(c)); }
    void addRaw(std::string_view raw) { m_chunk += raw; }
    void addWildcard(char c)
    {
        flush();
        m_pattern += c;
        m_wild = true;
    }
    Value value()
    {
        flush();
        return m_wild ? Value::glob(m_pattern) : Value::word(m_word);
    }

private:
    void flush()
    {
        const std::string bytes = text::unescape(m_chunk);
        m_chunk.clear();
        m_word += bytes;
        for (const char c : bytes) {
            if (c == '\\' || c == '*' || c == '?')
                m_pattern += '\\';
            m_pattern += c;
        }
    }

    std::string m_chunk;
    std::string m_word;
    std::string m_pattern;
    bool m_wild = false;
};

class Lexer
{
public:
    explicit Lexer(std::string_view text)
        : m_text(text)
    {
    }

    std::expected<std::vector<Token>, QueryError> run()
    {
        while (m_at < m_text.size() && !m_error)
            lexOne();
        if (m_error)
            return std::unexpected(*std::move(m_error));
        push(Token::Kind::End, 0);
        return std::move(m_tokens);
    }

private:
    [[nodiscard]] bool atDelimiter(std::size_t at) const
    {
        return at >= m_text.size() || delimiters.contains(m_text[at]);
    }
    Token &push(Token::Kind kind, std::size_t length)
    {
        Token &token = m_tokens.emplace_back();
        token.kind = kind;
        token.position = m_at;
        token.length = length;
        m_at += length;
        return token;
    }
    void fail(QueryError::Reason reason, std::size_t length, std::string detail = {})
    {
        m_error = QueryError{reason, m_at, length, std::move(detail)};
    }

    void lexOne();
    bool lexField();
    void lexList();
    void lexValue();
    void lexQuoted();
    bool lexRegex();
    void lexBare();
    [[nodiscard]] std::string_view bareRun() const;

    std::string_view m_text;
    std::size_t m_at = 0;
    std::vector<Token> m_tokens;
    std::optional<QueryError> m_error;
};

void Lexer::lexOne()
{
    using enum Token::Kind;
    const char c = m_text[m_at];
    if (blanks.contains(c)) {
        ++m_at;
    } else if (c == '(') {
        push(Open, 1);
    } else if (c == ')') {
        push(Close, 1);
    } else if (c == ',') {
        fail(QueryError::Reason::UnexpectedComma, 1);
    } else if (c == '-') {
        push(Minus, 1);
    } else if (const auto run = bareRun(); isKeyword(run)) {
        const char first = run.front();
        push(first == 'n' || first == 'N'       ? Not
                 : first == 'a' || first == 'A' ? And
                                                : Or,
             run.size());
    } else if (lexField()) {
        if (!m_error)
            lexList();
    } else {
        lexList();
    }
}

bool Lexer::lexField()
{
    const auto rest = m_text.substr(m_at);
    if (!startsLikeField(rest))
        return false;
    const auto name = rest.substr(0, rest.find(':'));
    const FieldInfo *const field = query::findField(name);
    if (!field) {
        fail(QueryError::Reason::UnknownField, name.size(), std::string(name));
        return true;
    }
    push(Token::Kind::Field, name.size() + 1).field = field->field;
    return true;
}

/// Values with commas between and no blanks.
void Lexer::lexList()
{
    for (;;) {
        if (atDelimiter(m_at) && !m_text.substr(m_at).starts_with('"')) {
            fail(QueryError::Reason::MissingValue, 0);
            return;
        }
        lexValue();
        if (m_error || !m_text.substr(m_at).starts_with(','))
            return;
        push(Token::Kind::Comma, 1);
    }
}

void Lexer::lexValue()
{
    if (m_text[m_at] == '"')
        lexQuoted();
    else if (!lexRegex())
        lexBare();
}

void Lexer::lexQuoted()
{
    std::string content;
    for (std::size_t at = m_at + 1; at < m_text.size(); ++at) {
        const char c = m_text[at];
        if (c == '"') {
            push(Token::Kind::Value, at + 1 - m_at).value = Value::word(text::unescape(content));
            return;
        }
        const bool isPair = c == '\\' && at + 1 < m_text.size();
        if (isPair && m_text[at + 1] != '"')
            content += c;
        content += isPair ? m_text[++at] : c;
    }
    fail(QueryError::Reason::UnclosedQuote, m_text.size() - m_at);
}

/// `/…/` with something in between, behind which the value ends. Paths start with a slash too:
/// a blank, a quote or `,/` before the closing slash makes it one.
bool Lexer::lexRegex()
{
    if (m_text[m_at] != '/')
        return false;
    for (std::size_t at = m_at + 1; at < m_text.size(); ++at) {
        const char c = m_text[at];
        if (blanks.contains(c) || c == '"' || m_text.substr(at).starts_with(",/"))
            return false;
        if (c == '\\') {
            ++at;
        } else if (c == '/' && at > m_at + 1 && atDelimiter(at + 1)) {
            const auto content = m_text.substr(m_at + 1, at - m_at - 1);
            push(Token::Kind::Value, content.size() + 2).value = Value::regex(content);
            return true;
        }
    }
    return false;
}

std::string_view Lexer::bareRun() const
{
    std::size_t end = m_at;
    while (!atDelimiter(end))
        end = std::min(end + (m_text[end] == '\\' ? 2 : 1), m_text.size());
    return m_text.substr(m_at, end - m_at);
}

void Lexer::lexBare()
{
    const auto run = bareRun();
    BareWord word;
    for (std::size_t at = 0; at < run.size(); ++at) {
        const char c = run[at];
        if (c == '*' || c == '?') {
            word.addWildcard(c);
        } else if (c == '\\' && at + 1 < run.size()) {
            const char next = run[++at];
            if (delimiters.contains(next) || next == '*' || next == '?')
                word.addLiteral(next);
            else
                word.addRaw(run.substr(at - 1, 2));
        } else {
            word.addRaw({&run[at], 1});
        }
    }
    push(Token::Kind::Value, run.size()).value = word.value();
}

} // namespace

std::expected<std::vector<Token>, QueryError> tokensOf(std::string_view text)
{
    return Lexer(text).run();
}

bool isKeyword(std::string_view word) noexcept
{
    return word == "or" || word == "OR" || word == "and" || word == "AND" || word == "not"
        || word == "NOT";
}

bool startsLikeField(std::string_view word) noexcept
{
    const auto colon = std::ranges::find_if_not(word, isLetter);
    return colon != word.begin() && colon != word.end() && *colon == ':';
}

} // namespace surveyor::denials::query
