// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/facet_groups.h"

#include "session/text.h"

#include <QCoreApplication>

#include <string_view>

namespace surveyor::gui {
namespace {

using denials::FolderTree;
using denials::query::Field;
using denials::query::Value;

constexpr std::size_t mostValues = 300;
constexpr std::size_t mostFolders = 1000;

QString labelOf(Field field, const denials::FacetValue &counted)
{
    const QString value = shown(counted.value);
    if (value.isEmpty())
        return field == Field::Host ? QCoreApplication::translate("Facets", "unnamed host")
                                    : QCoreApplication::translate("Facets", "not logged");
    if (counted.label.empty())
        return value;
    //: %1 name, %2 number of a user
    return QCoreApplication::translate("Facets", "%1 (%2)").arg(shown(counted.label), value);
}

/// Puts folders into a group, the most frequent first.
class FolderWriter
{
public:
    FolderWriter(FacetGroup &group, const FolderTree &tree)
        : m_group(group)
        , m_tree(tree)
    {
    }

    void write(std::uint32_t index, int parent, std::size_t shownPrefix)
    {
        const FolderTree::Folder &folder = m_tree.folders[index];
        if (own(folder) == 0 && folder.children.size() == 1) {
            write(folder.children.front(), parent, shownPrefix);
            return;
        }
        if (m_group.values.size() >= mostFolders) {
            ++m_group.more;
            return;
        }
        const auto line = static_cast<int>(m_group.values.size());
        const std::string path = m_tree.pathOf(index);
        const bool isRoot = index == 0;
        m_group.values.push_back({Field::Path, isRoot ? Value::glob("/**") : Value::tree(path),
                                  shown(std::string_view(path).substr(shownPrefix)), folder.denials,
                                  parent});
        for (const std::uint32_t child : folder.children)
            write(child, line, isRoot ? 0 : path.size() + 1);
    }
    /// Denials in the folder and not in one within it.
    [[nodiscard]] std::uint64_t own(const FolderTree::Folder &folder) const
    {
        std::uint64_t count = folder.denials;
        for (const std::uint32_t child : folder.children)
            count -= m_tree.folders[child].denials;
        return count;
    }

private:
    FacetGroup &m_group;
    const FolderTree &m_tree;
};

} // namespace

FacetGroup facetGroup(const QString &title, Field field,
                      const std::vector<denials::FacetValue> &counts)
{
    FacetGroup group{title, {}, 0};
    for (const denials::FacetValue &counted : counts) {
        if (group.values.size() == mostValues) {
            group.more = counts.size() - mostValues;
            break;
        }
        group.values.push_back(
            {field, Value::word(counted.value), labelOf(field, counted), counted.count, -1});
    }
    return group;
}

FacetGroup folderGroup(const QString &title, const FolderTree &folders)
{
    FacetGroup group{title, {}, 0};
    if (folders.folders.empty() || folders.folders.front().denials == 0)
        return group;
    FolderWriter writer(group, folders);
    const FolderTree::Folder &root = folders.folders.front();
    if (writer.own(root) > 0) {
        writer.write(0, -1, 0);
        return group;
    }
    for (const std::uint32_t child : root.children)
        writer.write(child, -1, 0);
    return group;
}

} // namespace surveyor::gui
