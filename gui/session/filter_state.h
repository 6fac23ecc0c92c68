// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/query/query.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <functional>
#include <vector>

namespace surveyor::gui {

/// One condition of the filter: a chip in the window.
struct FilterPart
{
    denials::query::Expression expression;
    bool enabled = true;

    bool operator==(const FilterPart &) const = default;
};

/// The one filter that tree, facets, typed text, time presets and context menus share: parts
/// joined by AND, of which some may be switched off, with undo and redo of every change.
class FilterState : public QObject
{
    Q_OBJECT

public:
    using Expression = denials::query::Expression;
    using Field = denials::query::Field;
    using Value = denials::query::Value;
    using Query = denials::query::Query;
    using Parts = std::vector<FilterPart>;

    explicit FilterState(QObject *parent = nullptr);

    [[nodiscard]] const Parts &parts() const noexcept { return m_parts; }
    /// No parts, not even ones switched off.
    [[nodiscard]] bool isEmpty() const noexcept { return m_parts.empty(); }
    /// What the parts that are switched on mean.
    [[nodiscard]] Query query() const;
    /// Its canonical text, which has nothing in it that deceives.
    [[nodiscard]] QString text() const;
    [[nodiscard]] QUndoStack *undoStack() noexcept { return &m_undo; }

    /// Puts the parts that @p query means in the place of those switched on. Changes of one
    /// typing are undone as one.
    void type(const Query &query);
    /// The typing has ended: what is typed next is a change of its own.
    void endTyping();
    void clear();
    void setEnabled(std::size_t part, bool enabled);
    void invert(std::size_t part);
    void remove(std::size_t part);

    /// Only denials with this value: it takes the place of other values of its field.
    void keepOnly(Field field, const Value &value);
    /// No denials with this value.
    void drop(Field field, const Value &value);
    /// One more value of a field, or one less; a value that was dropped is not any more.
    void include(Field field, const Value &value);
    void exclude(Field field, const Value &value);
    void release(Field field, const Value &value);
    [[nodiscard]] bool includes(Field field, const Value &value) const;
    [[nodiscard]] bool excludes(Field field, const Value &value) const;
    /// Puts @p expressions in the place of what a tree or a preset said before: every part that
    /// @p isReplaced tells. Steps of one @p step in a row are undone as one.
    void replace(const QString &step, const std::function<bool(const Expression &)> &isReplaced,
                 const std::vector<Expression> &expressions);
    /// As at the end of an earlier run; not to be undone.
    void restore(const Parts &parts);

Q_SIGNALS:
    void changed();
    /// Somebody wants to see more of a value without hiding what is between.
    void findWanted(const QString &query);

private:
    class Change;
    template<typename Edit>
    void edit(const QString &step, Edit change);
    void push(const QString &step, Parts parts);
    void pushJoining(const QString &step, Parts parts);
    void take(const Parts &parts);
    [[nodiscard]] Parts merged(const Query &enabled) const;

    Parts m_parts;
    QUndoStack m_undo;
    QString m_openStep; ///< the next change of this name joins the last one
};

} // namespace surveyor::gui
