// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/facet_count.h"

#include "denials/facet_groups.h"
#include "denials/query/row_search.h"
#include "denials/row_set.h"

#include <QCoreApplication>

#include <utility>

namespace surveyor::gui {
namespace {

using denials::RowSet;
using denials::query::Field;
using denials::query::Query;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Facets)
};

using Rows = denials::Rows;

/// The query without its terms of @p field; nothing if it has none.
std::optional<Query> without(const Query &query, Field field)
{
    Query wider;
    for (const auto &part : query.all()) {
        if (part.kind != denials::query::Expression::Kind::Term || part.term.field != field)
            wider.add(part);
    }
    return wider.all().size() == query.all().size() ? std::nullopt : std::optional(wider);
}

/// Counts field after field and remembers whether it was told to stop.
class FacetCount
{
public:
    FacetCount(const denials::StoreView &view, const Query &query, const Rows *rows,
               const std::stop_token &stop)
        : m_view(view)
        , m_query(query)
        , m_stop(stop)
    {
        if (!rows)
            return;
        m_passing = *rows;
        for (std::uint32_t &row : *m_passing)
            row += view.firstRow();
    }

    void add(const QString &title, Field field)
    {
        const std::optional<Rows> wider = widerRows(field);
        const RowSet rows = setOf(wider);
        if (field == Field::Path) {
            if (const auto folders = denials::countFolders(rows, m_stop))
                m_groups.push_back(folderGroup(title, *folders));
            return;
        }
        auto values = denials::countValues(rows, field, m_stop);
        if (!values)
            return;
        // A user who is not logged cannot be asked for, and one host says nothing.
        if (field == Field::Uid)
            std::erase_if(*values, [](const auto &value) { return value.value.empty(); });
        if (field != Field::Host || values->size() > 1)
            m_groups.push_back(facetGroup(title, field, *values));
    }
    std::vector<FacetGroup> take() { return std::move(m_groups); }

private:
    /// What would pass without the query's terms of @p field; nothing if it has none.
    [[nodiscard]] std::optional<Rows> widerRows(Field field) const
    {
        const auto wider = without(m_query, field);
        if (!wider)
            return std::nullopt;
        Rows rows;
        denials::query::RowSearch(*wider).find(m_view, m_view.firstRow(), rows, m_stop);
        return rows;
    }
    [[nodiscard]] RowSet setOf(const std::optional<Rows> &wider) const
    {
        if (wider)
            return {m_view, *wider};
        return m_passing ? RowSet(m_view, *m_passing) : RowSet(m_view);
    }

    const denials::StoreView &m_view;
    const Query &m_query;
    std::stop_token m_stop;
    std::optional<Rows> m_passing; ///< nothing where all pass
    std::vector<FacetGroup> m_groups;
};

} // namespace

std::shared_ptr<const FacetTree> countFacets(const denials::StoreView &view, const Query &query,
                                             const Rows *rows, const std::stop_token &stop)
{
    FacetCount count(view, query, rows, stop);
    count.add(Words::tr("Programs"), Field::Exe);
    count.add(Words::tr("Rights"), Field::Right);
    count.add(Words::tr("Target folders"), Field::Path);
    count.add(Words::tr("Ports"), Field::Port);
    count.add(Words::tr("Users"), Field::Uid);
    count.add(Words::tr("Hosts"), Field::Host);
    if (stop.stop_requested())
        return nullptr;
    return std::make_shared<const FacetTree>(count.take());
}

} // namespace surveyor::gui
