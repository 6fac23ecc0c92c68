// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/query/field.h"
#include "denials/query/query_error.h"
#include "denials/query/value.h"

#include <cstddef>
#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace surveyor::denials::query {

/// `field:value,value`: holds where one of the values does.
struct Term
{
    Field field = Field::Shown;
    std::vector<Value> values; ///< at least one

    bool operator==(const Term &) const = default;
};

/// A term or a group of expressions, perhaps negated.
struct Expression
{
    enum class Kind : std::uint8_t { Term, All, Any };

    Kind kind = Kind::Term;
    bool negated = false;
    Term term;                     ///< of Kind::Term
    std::vector<Expression> parts; ///< of a group, two or more

    static Expression of(Field field, Value value, bool negated = false);
    bool operator==(const Expression &) const = default;
};

/// Which denials to keep, as text and as a tree. A value: copy it, compare it, edit it. The
/// parts of all() are joined by AND; a window shows each as a chip.
///
/// Text and tree are one: parse(query.text()) is query again.
class Query
{
public:
    Query() = default;
    /// The query that @p text means; blank text keeps every denial.
    static std::expected<Query, QueryError> parse(std::string_view text);

    [[nodiscard]] const std::vector<Expression> &all() const noexcept { return m_all; }
    [[nodiscard]] bool isEmpty() const noexcept { return m_all.empty(); }
    /// Whether it asks who is nested in whom: a store without lineage cannot answer that.
    [[nodiscard]] bool asksLineage() const;
    /// The canonical text.
    [[nodiscard]] std::string text() const;

    // Editing. Values must have no problem (value.h); groups of one and doubled negations are
    // simplified away.
    void add(Expression expression); ///< does nothing if it is there already
    void remove(std::size_t index);
    void replace(std::size_t index, Expression expression);
    void negate(std::size_t index);

    // Facets and the value menu. Values of one field stand in one term: they are alternatives,
    // or where negated, each is dropped.
    void addValue(Field field, const Value &value, bool negated = false);
    void removeValue(Field field, const Value &value, bool negated = false);
    [[nodiscard]] bool hasValue(Field field, const Value &value, bool negated = false) const;

    bool operator==(const Query &) const = default;

private:
    std::vector<Expression> m_all;
};

/// The canonical text of one expression, for a chip.
std::string textOf(const Expression &expression);

} // namespace surveyor::denials::query
