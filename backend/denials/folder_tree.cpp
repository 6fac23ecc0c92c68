// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/folder_tree.h"

#include "landlock/rights.h"
#include "text/hash.h"

#include <algorithm>
#include <functional>
#include <unordered_map>

namespace surveyor::denials {
namespace {

/// Whether what a record with these blockers names is a directory.
bool nameDirectory(std::string_view blockers)
{
    return std::ranges::any_of(splitBlockers(blockers), [](const std::string &name) {
        const auto *const right = landlock::findRight(name);
        return right
            && (right->object == landlock::ObjectFields::ParentDirectory || name == "fs.read_dir");
    });
}

/// Counts of objects, apart for those named as directories and the others.
class ObjectCounts
{
public:
    explicit ObjectCounts(const StoreView &view)
        : m_view(view)
    {
    }
    void add(std::uint32_t object, AttemptTable::Id attempt)
    {
        if (attempt >= m_directory.size())
            m_directory.resize(std::size_t{attempt} * 2 + 16, unknown);
        if (m_directory[attempt] == unknown)
            m_directory[attempt] = nameDirectory(blockersOf(attempt));
        const std::size_t place = std::size_t{object} * 2 + m_directory[attempt];
        if (place >= m_counts.size())
            m_counts.resize(place * 2 + 1024);
        ++m_counts[place];
    }
    template<typename Take>
    void each(Take take) const
    {
        for (std::size_t place = 0; place < m_counts.size(); ++place) {
            if (m_counts[place] != 0)
                take(static_cast<std::uint32_t>(place / 2), place % 2 == 1, m_counts[place]);
        }
    }

private:
    [[nodiscard]] std::string_view blockersOf(AttemptTable::Id attempt) const
    {
        const Dictionaries &words = m_view.dictionaries();
        return words.blockers.at(words.attempts.at(attempt).blockers);
    }

    static constexpr std::uint8_t unknown = 2;
    const StoreView &m_view;
    std::vector<std::uint8_t> m_directory; ///< by attempt
    std::vector<std::uint64_t> m_counts;
};

class TreeBuilder
{
public:
    TreeBuilder() { m_tree.folders.emplace_back(); }
    void add(std::string_view path, bool isDirectory, std::uint64_t count)
    {
        if (!path.starts_with('/')) {
            m_tree.elsewhere += count;
            return;
        }
        if (!isDirectory)
            path = path.substr(0, path.rfind('/'));
        m_tree.folders[folder(path)].denials += count;
    }
    FolderTree finish() &&;

private:
    struct Key
    {
        std::uint32_t parent;
        std::string name;
        bool operator==(const Key &) const = default;
    };
    struct Hash
    {
        std::size_t operator()(const Key &key) const noexcept
        {
            return text::hash(key.name) ^ (key.parent * 0x9e3779b97f4a7c15ULL);
        }
    };

    /// Looks at whole paths first: many targets lie in few folders.
    std::uint32_t folder(std::string_view path)
    {
        if (const auto known = m_whole.find(path); known != m_whole.end())
            return known->second;
        std::uint32_t folder = 0;
        for (std::size_t at = 0; at < path.size();) {
            const auto end = std::min(path.find('/', at), path.size());
            if (end > at)
                folder = child(folder, path.substr(at, end - at));
            at = end + 1;
        }
        m_whole.emplace(path, folder);
        return folder;
    }
    std::uint32_t child(std::uint32_t parent, std::string_view name)
    {
        const auto next = static_cast<std::uint32_t>(m_tree.folders.size());
        const auto [known, added] = m_children.try_emplace({parent, std::string(name)}, next);
        if (added)
            m_tree.folders.push_back({std::string(name), parent, 0, {}});
        return known->second;
    }

    /// Of a part of a path too, without a copy of it.
    struct PathHash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view path) const noexcept { return text::hash(path); }
    };

    FolderTree m_tree;
    std::unordered_map<std::string, std::uint32_t, PathHash, std::equal_to<>> m_whole;
    std::unordered_map<Key, std::uint32_t, Hash> m_children;
};

FolderTree TreeBuilder::finish() &&
{
    auto &folders = m_tree.folders;
    for (std::size_t index = folders.size(); index-- > 1;) // a child comes behind its parent
        folders[folders[index].parent].denials += folders[index].denials;
    for (std::uint32_t index = 1; index < folders.size(); ++index)
        folders[folders[index].parent].children.push_back(index);
    for (auto &folder : folders) {
        std::ranges::sort(folder.children, [&folders](std::uint32_t a, std::uint32_t b) {
            return folders[a].denials != folders[b].denials
                ? folders[a].denials > folders[b].denials
                : folders[a].name < folders[b].name;
        });
    }
    return std::move(m_tree);
}

} // namespace

std::string FolderTree::pathOf(std::uint32_t folder) const
{
    std::vector<std::string_view> names;
    for (; folder != 0; folder = folders[folder].parent)
        names.push_back(folders[folder].name);
    std::string path = names.empty() ? "/" : "";
    for (; !names.empty(); names.pop_back())
        path += '/' + std::string(names.back());
    return path;
}

std::optional<FolderTree> countFolders(const RowSet &rows, const std::stop_token &stop)
{
    ObjectCounts counts(rows.view());
    const bool whole =
        rows.each(stop, [&](const Segment &segment, std::uint32_t place, std::uint32_t) {
            if (!isGap(segment, place))
                counts.add(segment.object[place], segment.attempt[place]);
        });
    if (!whole)
        return std::nullopt;
    TreeBuilder builder;
    const auto &objects = rows.view().dictionaries().objects;
    counts.each([&](std::uint32_t object, bool isDirectory, std::uint64_t count) {
        if (stop.stop_requested())
            return;
        const auto plain = objects.plainPath(object);
        if (!plain.empty())
            builder.add(plain, isDirectory, count);
        else
            builder.add(decodeObject(objects.at(object), {}).path, isDirectory, count);
    });
    return stop.stop_requested() ? std::nullopt : std::optional(std::move(builder).finish());
}

} // namespace surveyor::denials
