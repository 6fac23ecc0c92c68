// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "playground.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <unistd.h>

namespace surveyor::test {

Playground::Playground(const std::string &parent)
    : m_owner(::getpid())
{
    std::string name = parent + "/sandbox-XXXXXX";
    if (::mkdtemp(name.data()) == nullptr)
        throw std::runtime_error("cannot create " + name + ": " + std::strerror(errno));
    // The log has the resolved name: /tmp may be a link.
    m_folder = std::filesystem::canonical(name).string();
    for (const char *folder : {"a", "b", "c", "d"})
        std::filesystem::create_directory(path(folder));
    for (const char *file : {"a/f", "b/g", "c/h"})
        std::ofstream(path(file)) << "nothing to see here\n";
}

Playground::~Playground()
{
    std::error_code ignored;
    if (m_owner == ::getpid())
        std::filesystem::remove_all(m_folder, ignored);
}

std::string Playground::path(const std::string &inside) const
{
    return inside.empty() ? m_folder : m_folder + "/" + inside;
}

} // namespace surveyor::test
