// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/facet_groups.h"

#include "denials/folder_group.h"
#include "session/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace surveyor::gui {
namespace {

using denials::query::Field;
using denials::query::Value;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Facets)
};

constexpr std::size_t mostValues = 300;

/// The most frequent first, equals in the order of their labels; what there is no room for is
/// counted.
FacetGroup sorted(FacetGroup group)
{
    std::ranges::stable_sort(group.values, [](const FacetValue &a, const FacetValue &b) {
        return a.count != b.count ? a.count > b.count : a.label < b.label;
    });
    if (group.values.size() > mostValues) {
        group.more = group.values.size() - mostValues;
        group.values.resize(mostValues);
    }
    return group;
}

template<typename Map, typename Label>
FacetGroup groupOf(const QString &title, const Map &counts, Field field, Label label)
{
    FacetGroup group{title, {}, 0};
    for (const auto &[value, count] : counts) {
        if constexpr (std::is_integral_v<std::decay_t<decltype(value)>>)
            group.values.push_back(
                {field, Value::word(std::to_string(value)), label(value), count, -1});
        else
            group.values.push_back({field, Value::word(value), label(value), count, -1});
    }
    return sorted(std::move(group));
}

} // namespace

std::vector<FacetGroup> facetGroups(const FacetCounts &counts,
                                    const std::function<std::string(std::uint32_t)> &userName)
{
    const auto text = [](const std::string &value) { return shown(value); };
    const auto orNotLogged = [](const std::string &value) {
        return value.empty() ? Words::tr("not logged") : shown(value);
    };
    const auto orUnnamed = [](const std::string &value) {
        return value.empty() ? Words::tr("unnamed host") : shown(value);
    };
    const auto user = [&](std::uint32_t uid) {
        const std::string name = userName(uid);
        //: %1 name, %2 number of a user
        return name.empty() ? QString::number(uid) : Words::tr("%1 (%2)").arg(shown(name)).arg(uid);
    };
    const auto port = [](std::uint64_t number) { return QString::number(number); };
    std::vector<FacetGroup> groups;
    groups.push_back(groupOf(Words::tr("Programs"), counts.programs, Field::Exe, orNotLogged));
    groups.push_back(groupOf(Words::tr("Rights"), counts.rights, Field::Right, text));
    groups.push_back(folderGroup(Words::tr("Target folders"), counts.folders));
    groups.push_back(groupOf(Words::tr("Ports"), counts.ports, Field::Port, port));
    groups.push_back(groupOf(Words::tr("Users"), counts.users, Field::Uid, user));
    // One host says nothing.
    if (counts.hosts.size() > 1)
        groups.push_back(groupOf(Words::tr("Hosts"), counts.hosts, Field::Host, orUnnamed));
    return groups;
}

} // namespace surveyor::gui
