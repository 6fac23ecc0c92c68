// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "session/filter_state.h"

#include "session/text.h"

#include <QUndoCommand>

#include <algorithm>

namespace surveyor::gui {
namespace {

using denials::query::Expression;
using denials::query::Field;
using denials::query::Query;

/// Nobody goes back further, and each step keeps a filter.
constexpr int maxSteps = 200;
constexpr int changeId = 1;

bool isOfField(const Expression &expression, Field field, bool negated)
{
    return expression.kind == Expression::Kind::Term && expression.term.field == field
        && expression.negated == negated;
}

void removeField(Query &query, Field field, bool negated)
{
    for (std::size_t at = query.all().size(); at-- > 0;) {
        if (isOfField(query.all()[at], field, negated))
            query.remove(at);
    }
}

} // namespace

/// One step of undo: the parts before and after.
class FilterState::Change : public QUndoCommand
{
public:
    Change(FilterState *state, const QString &step, Parts after)
        : QUndoCommand(step)
        , m_state(state)
        , m_before(state->parts())
        , m_after(std::move(after))
    {
    }

    void undo() override
    {
        m_state->m_openStep.clear();
        m_state->take(m_before);
    }
    void redo() override { m_state->take(m_after); }
    [[nodiscard]] int id() const override { return changeId; }
    bool mergeWith(const QUndoCommand *other) override
    {
        if (other->text() != text() || m_state->m_openStep != text())
            return false;
        m_after = static_cast<const Change *>(other)->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    FilterState *m_state;
    Parts m_before;
    Parts m_after;
};

FilterState::FilterState(QObject *parent)
    : QObject(parent)
{
    m_undo.setUndoLimit(maxSteps);
}

Query FilterState::query() const
{
    Query query;
    for (const FilterPart &part : m_parts) {
        if (part.enabled)
            query.add(part.expression);
    }
    return query;
}

QString FilterState::text() const
{
    return fromBackend(query().text());
}

void FilterState::type(const Query &query)
{
    pushJoining(tr("typing"), merged(query));
}

void FilterState::endTyping()
{
    m_openStep.clear();
}

void FilterState::clear()
{
    push(tr("clearing the filter"), {});
}

void FilterState::setEnabled(std::size_t part, bool enabled)
{
    Parts parts = m_parts;
    parts.at(part).enabled = enabled;
    push(enabled ? tr("switching on") : tr("switching off"), std::move(parts));
}

void FilterState::invert(std::size_t part)
{
    Parts parts = m_parts;
    parts.at(part).expression.negated = !parts.at(part).expression.negated;
    push(tr("inverting"), std::move(parts));
}

void FilterState::remove(std::size_t part)
{
    Parts parts = m_parts;
    parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(part));
    push(tr("removing"), std::move(parts));
}

void FilterState::keepOnly(Field field, const Value &value)
{
    edit(tr("keeping only"), [&](Query &query) {
        query.removeValue(field, value, true);
        removeField(query, field, false);
        query.addValue(field, value);
    });
}

void FilterState::drop(Field field, const Value &value)
{
    exclude(field, value);
}

void FilterState::include(Field field, const Value &value)
{
    edit(tr("including"), [&](Query &query) {
        query.removeValue(field, value, true);
        query.addValue(field, value);
    });
}

void FilterState::exclude(Field field, const Value &value)
{
    edit(tr("dropping"), [&](Query &query) {
        query.removeValue(field, value);
        query.addValue(field, value, true);
    });
}

void FilterState::release(Field field, const Value &value)
{
    edit(tr("releasing"), [&](Query &query) {
        query.removeValue(field, value);
        query.removeValue(field, value, true);
    });
}

bool FilterState::includes(Field field, const Value &value) const
{
    return query().hasValue(field, value);
}

bool FilterState::excludes(Field field, const Value &value) const
{
    return query().hasValue(field, value, true);
}

void FilterState::replace(const QString &step,
                          const std::function<bool(const Expression &)> &isReplaced,
                          const std::vector<Expression> &expressions)
{
    Parts parts;
    std::ranges::copy_if(m_parts, std::back_inserter(parts),
                         [&](const FilterPart &part) { return !isReplaced(part.expression); });
    for (const Expression &expression : expressions)
        parts.push_back({expression, true});
    pushJoining(step, std::move(parts));
}

void FilterState::restore(const Parts &parts)
{
    m_undo.clear();
    take(parts);
}

template<typename Edit>
void FilterState::edit(const QString &step, Edit change)
{
    Query now = query();
    change(now);
    push(step, merged(now));
}

void FilterState::push(const QString &step, Parts parts)
{
    m_openStep.clear();
    if (parts != m_parts)
        m_undo.push(new Change(this, step, std::move(parts))); // the stack owns it
}

void FilterState::pushJoining(const QString &step, Parts parts)
{
    if (parts != m_parts)
        m_undo.push(new Change(this, step, std::move(parts)));
    m_openStep = step;
}

void FilterState::take(const Parts &parts)
{
    m_parts = parts;
    Q_EMIT changed();
}

FilterState::Parts FilterState::merged(const Query &enabled) const
{
    // Parts that are switched off stay where they are; the others are taken in order.
    Parts parts;
    auto next = enabled.all().begin();
    for (const FilterPart &part : m_parts) {
        if (!part.enabled)
            parts.push_back(part);
        else if (next != enabled.all().end())
            parts.push_back({*next++, true});
    }
    for (; next != enabled.all().end(); ++next)
        parts.push_back({*next, true});
    return parts;
}

} // namespace surveyor::gui
