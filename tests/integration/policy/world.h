// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <string>
#include <vector>

namespace surveyor::test {

/// A small file system of its own to judge and try accesses in: folders, files, links, devices,
/// another mount, a bind mount, a hard link. Made anew for every round; needs a mount name space
/// that nobody else uses.
class World
{
public:
    /// Mounts it on @p root, an existing folder; whatever was mounted there goes. Throws
    /// std::runtime_error.
    explicit World(std::string root);

    const std::string &root() const { return m_root; }
    std::string at(const std::string &name) const { return m_root + "/" + name; }

    /// Names of everything in it, and of some things that are not.
    const std::vector<std::string> &names() const { return m_names; }
    /// Names of what can be executed as far as permissions go.
    static std::vector<std::string> files();
    static std::vector<std::string> devices();

private:
    void fill();

    std::string m_root;
    std::vector<std::string> m_names;
};

} // namespace surveyor::test
