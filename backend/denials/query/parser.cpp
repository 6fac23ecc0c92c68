// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/query/parser.h"

#include "denials/query/lexer.h"

#include <iterator>
#include <utility>

namespace surveyor::denials::query {
namespace {

using Parsed = std::expected<Expression, QueryError>;
using enum Token::Kind;

Expression group(Expression::Kind kind, std::vector<Expression> parts)
{
    Expression result;
    result.kind = kind;
    result.parts = std::move(parts);
    return result;
}

/// any = all {"or" all}, all = one {["and"] one}, one = {"-" | "not"} ("(" any ")" | term).
class Parser
{
public:
    explicit Parser(std::vector<Token> tokens)
        : m_tokens(std::move(tokens))
    {
    }

    Parsed run()
    {
        if (m_tokens.front().kind == End)
            return group(Expression::Kind::All, {});
        auto result = any();
        if (result && current().kind == Close)
            return fail(QueryError::Reason::UnopenedGroup);
        return result;
    }

private:
    [[nodiscard]] const Token &current() const { return m_tokens[m_at]; }
    [[nodiscard]] std::unexpected<QueryError> fail(QueryError::Reason reason) const
    {
        return std::unexpected(QueryError{reason, current().position, current().length, {}});
    }
    [[nodiscard]] bool atEndOfAll() const
    {
        return current().kind == End || current().kind == Close || current().kind == Or;
    }

    Parsed any();
    Parsed all();
    Parsed one();
    Parsed parenthesised();
    Parsed term();

    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
    int m_depth = 0;
};

Parsed Parser::any()
{
    std::vector<Expression> parts;
    do {
        auto part = all();
        if (!part)
            return part;
        parts.push_back(*std::move(part));
    } while (current().kind == Or && ++m_at != 0);
    return simplified(group(Expression::Kind::Any, std::move(parts)));
}

Parsed Parser::all()
{
    std::vector<Expression> parts;
    do {
        auto part = one();
        if (!part)
            return part;
        parts.push_back(*std::move(part));
        const bool joined = current().kind == And;
        m_at += joined ? 1 : 0;
        if (joined && atEndOfAll())
            return fail(QueryError::Reason::MissingTerm);
    } while (!atEndOfAll());
    return simplified(group(Expression::Kind::All, std::move(parts)));
}

Parsed Parser::one()
{
    bool negated = false;
    for (; current().kind == Minus || current().kind == Not; ++m_at)
        negated = !negated;
    auto result = current().kind == Open ? parenthesised() : term();
    if (result)
        result->negated = result->negated != negated;
    return result;
}

Parsed Parser::parenthesised()
{
    if (++m_depth > QueryError::maxDepth)
        return fail(QueryError::Reason::TooDeep);
    const Token open = current();
    ++m_at;
    auto result = any();
    if (!result)
        return result;
    if (current().kind != Close)
        return std::unexpected(
            QueryError{QueryError::Reason::UnclosedGroup, open.position, open.length, {}});
    ++m_at;
    --m_depth;
    return result;
}

Parsed Parser::term()
{
    Expression result;
    if (current().kind == Token::Kind::Field) {
        result.term.field = current().field;
        ++m_at;
    }
    if (current().kind != Token::Kind::Value)
        return fail(QueryError::Reason::MissingTerm);
    for (;;) {
        const Token &token = current();
        if (auto problem = problemOf(result.term.field, token.value)) {
            problem->position = token.position;
            problem->length = token.length;
            return std::unexpected(*std::move(problem));
        }
        result.term.values.push_back(token.value);
        ++m_at;
        if (current().kind != Comma)
            return result;
        ++m_at; // the lexer has seen to a value behind it
    }
}

} // namespace

Parsed parseExpression(std::string_view text)
{
    auto tokens = tokensOf(text);
    if (!tokens)
        return std::unexpected(std::move(tokens).error());
    return Parser(*std::move(tokens)).run();
}

Expression simplified(Expression expression)
{
    if (expression.kind == Expression::Kind::Term)
        return expression;
    std::vector<Expression> parts;
    for (auto &part : expression.parts) {
        Expression simple = simplified(std::move(part));
        if (simple.kind == expression.kind && !simple.negated)
            parts.insert(parts.end(), std::make_move_iterator(simple.parts.begin()),
                         std::make_move_iterator(simple.parts.end()));
        else
            parts.push_back(std::move(simple));
    }
    if (parts.size() == 1) {
        Expression only = std::move(parts.front());
        only.negated = only.negated != expression.negated;
        return only;
    }
    expression.parts = std::move(parts);
    return expression;
}

} // namespace surveyor::denials::query
