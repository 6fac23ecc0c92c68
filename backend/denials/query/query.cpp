// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/query/query.h"

#include "denials/query/parser.h"
#include "denials/query/writer.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace surveyor::denials::query {
namespace {

/// The parts of an AND, or the one expression that is none.
std::vector<Expression> partsOf(Expression expression)
{
    if (expression.kind == Expression::Kind::All && !expression.negated)
        return std::move(expression.parts);
    std::vector<Expression> one;
    one.push_back(std::move(expression));
    return one;
}

auto termOf(auto &all, Field field, bool negated)
{
    return std::ranges::find_if(all, [=](const Expression &part) {
        return part.kind == Expression::Kind::Term && part.negated == negated
            && part.term.field == field;
    });
}

bool asks(const Expression &expression)
{
    if (expression.kind == Expression::Kind::Term)
        return expression.term.field == Field::Under || expression.term.field == Field::Parent;
    return std::ranges::any_of(expression.parts, asks);
}

} // namespace

Expression Expression::of(Field field, Value value, bool negated)
{
    Expression result;
    result.negated = negated;
    result.term.field = field;
    result.term.values.push_back(std::move(value));
    return result;
}

std::expected<Query, QueryError> Query::parse(std::string_view text)
{
    auto expression = parseExpression(text);
    if (!expression)
        return std::unexpected(std::move(expression).error());
    Query query;
    query.m_all = partsOf(*std::move(expression));
    return query;
}

bool Query::asksLineage() const
{
    return std::ranges::any_of(m_all, asks);
}

std::string Query::text() const
{
    return write(m_all);
}

void Query::add(Expression expression)
{
    for (auto &part : partsOf(simplified(std::move(expression)))) {
        if (!std::ranges::contains(m_all, part))
            m_all.push_back(std::move(part));
    }
}

void Query::remove(std::size_t index)
{
    m_all.erase(m_all.begin() + static_cast<std::ptrdiff_t>(index));
}

void Query::replace(std::size_t index, Expression expression)
{
    auto parts = partsOf(simplified(std::move(expression)));
    remove(index);
    m_all.insert(m_all.begin() + static_cast<std::ptrdiff_t>(index),
                 std::make_move_iterator(parts.begin()), std::make_move_iterator(parts.end()));
}

void Query::negate(std::size_t index)
{
    Expression turned = m_all[index];
    turned.negated = !turned.negated;
    replace(index, std::move(turned));
}

void Query::addValue(Field field, const Value &value, bool negated)
{
    const auto found = termOf(m_all, field, negated);
    if (found == m_all.end())
        m_all.push_back(Expression::of(field, value, negated));
    else if (!std::ranges::contains(found->term.values, value))
        found->term.values.push_back(value);
}

void Query::removeValue(Field field, const Value &value, bool negated)
{
    const auto found = termOf(m_all, field, negated);
    if (found == m_all.end())
        return;
    std::erase(found->term.values, value);
    if (found->term.values.empty())
        m_all.erase(found);
}

bool Query::hasValue(Field field, const Value &value, bool negated) const
{
    const auto found = termOf(m_all, field, negated);
    return found != m_all.end() && std::ranges::contains(found->term.values, value);
}

std::string textOf(const Expression &expression)
{
    return write(expression);
}

} // namespace surveyor::denials::query
