// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "world.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <initializer_list>
#include <stdexcept>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

namespace surveyor::test {
namespace {

constexpr auto folders = {"a", "a/b", "a/b/c", "d", "d/e", "m", "bind"};
constexpr auto mountedFolders = {"m/x", "m/x/y"};
constexpr auto regularFiles = {"a/f", "a/b/f", "d/f", "d/e/f"};
constexpr auto mountedFiles = {"m/f", "m/x/f"};
constexpr auto absent = {"a/new", "a/b/new", "d/new", "d/e/new", "m/x/new", "bind/new", "new"};

void check(bool good, const std::string &what)
{
    if (!good)
        throw std::runtime_error(what + ": " + std::strerror(errno));
}

void makeFile(const std::string &path)
{
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0755);
    check(file >= 0 && ::write(file, "text\n", 5) == 5 && ::close(file) == 0, path);
}

void makeNode(const std::string &path, mode_t mode, dev_t device = 0)
{
    check(::mknod(path.c_str(), mode | 0666, device) == 0, path);
}

void mountMemory(const std::string &where)
{
    check(::mount("tmpfs", where.c_str(), "tmpfs", 0, nullptr) == 0, "mounting " + where);
}

} // namespace

World::World(std::string root)
    : m_root(std::move(root))
{
    ::umount2(m_root.c_str(), MNT_DETACH);
    mountMemory(m_root);
    fill();
}

void World::fill()
{
    const auto add = [this](const std::string &name) {
        m_names.push_back(name);
        return at(name);
    };
    for (const char *const name : folders)
        check(::mkdir(add(name).c_str(), 0755) == 0, name);
    mountMemory(at("m"));
    check(::mount(at("d/e").c_str(), at("bind").c_str(), nullptr, MS_BIND, nullptr) == 0, "bind");
    for (const char *const name : mountedFolders)
        check(::mkdir(add(name).c_str(), 0755) == 0, name);
    for (const char *const name : regularFiles)
        makeFile(add(name));
    for (const char *const name : mountedFiles)
        makeFile(add(name));
    check(::link(at("d/f").c_str(), add("a/twin").c_str()) == 0, "a/twin");
    check(::symlink("a/b/f", add("to_file").c_str()) == 0, "to_file");
    check(::symlink("../d/e", add("a/to_folder").c_str()) == 0, "a/to_folder");
    makeNode(add("a/null"), S_IFCHR, makedev(1, 3));
    makeNode(add("d/zero"), S_IFCHR, makedev(1, 5));
    makeNode(add("a/fifo"), S_IFIFO);
    makeNode(add("d/sock"), S_IFSOCK);
    m_names.emplace_back("bind/f");
    m_names.emplace_back("a/to_folder/f");
    m_names.insert(m_names.end(), absent.begin(), absent.end());
}

std::vector<std::string> World::files()
{
    std::vector<std::string> result(regularFiles.begin(), regularFiles.end());
    result.insert(result.end(), mountedFiles.begin(), mountedFiles.end());
    result.insert(result.end(), {"a/twin", "to_file", "bind/f"});
    return result;
}

std::vector<std::string> World::devices()
{
    return {"a/null", "d/zero"};
}

} // namespace surveyor::test
