// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/folder_group.h"

#include "session/text.h"

#include <algorithm>
#include <memory>
#include <string_view>

namespace surveyor::gui {
namespace {

using denials::query::Field;
using denials::query::Value;

constexpr std::size_t mostFolders = 1000;

struct Folder
{
    std::string path;
    std::uint64_t own = 0;
    std::uint64_t total = 0;
    std::map<std::string, std::unique_ptr<Folder>, std::less<>> children;
};

/// Adds @p count to the folder at @p path and to those that hold it.
void add(Folder &root, std::string_view path, std::uint64_t count)
{
    Folder *folder = &root;
    folder->total += count;
    for (std::size_t at = 1; at < path.size();) {
        const auto end = std::min(path.find('/', at), path.size());
        auto &child = folder->children[std::string(path.substr(at, end - at))];
        if (!child) {
            child = std::make_unique<Folder>();
            child->path = path.substr(0, end);
        }
        folder = child.get();
        folder->total += count;
        at = end + 1;
    }
    folder->own += count;
}

/// Puts the folder and those in it into the group, the most frequent first.
class Writer
{
public:
    explicit Writer(FacetGroup &group)
        : m_group(group)
    {
    }

    void write(const Folder &folder, int parent, std::size_t shownPrefix)
    {
        if (folder.own == 0 && folder.children.size() == 1 && folder.path != "/") {
            write(*folder.children.begin()->second, parent, shownPrefix);
            return;
        }
        if (m_group.values.size() >= mostFolders) {
            ++m_group.more;
            return;
        }
        const auto line = static_cast<int>(m_group.values.size());
        const Value value = folder.path == "/" ? Value::glob("/**") : Value::tree(folder.path);
        m_group.values.push_back({Field::Path, value,
                                  shown(std::string_view(folder.path).substr(shownPrefix)),
                                  folder.total, parent});
        const std::size_t prefix = folder.path == "/" ? 0 : folder.path.size() + 1;
        for (const Folder *const child : byCount(folder))
            write(*child, line, prefix);
    }

private:
    static std::vector<const Folder *> byCount(const Folder &folder)
    {
        std::vector<const Folder *> children;
        for (const auto &[name, child] : folder.children)
            children.push_back(child.get());
        std::ranges::stable_sort(children, std::greater(), &Folder::total);
        return children;
    }

    FacetGroup &m_group;
};

} // namespace

FacetGroup folderGroup(const QString &title, const std::map<std::string, std::uint64_t> &counts)
{
    FacetGroup group{title, {}, 0};
    Folder root;
    root.path = "/";
    for (const auto &[path, count] : counts)
        add(root, path, count);
    Writer writer(group);
    if (root.own > 0)
        writer.write(root, -1, 0);
    else
        for (const auto &[name, child] : root.children)
            writer.write(*child, -1, 0);
    return group;
}

} // namespace surveyor::gui
