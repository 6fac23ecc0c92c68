// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// probe FILE: makes the system calls that FILE lists, one "CALL PATH [PATH]" a line, and prints the
// errno of each.

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace {

int closed(int descriptor)
{
    if (descriptor >= 0)
        ::close(descriptor);
    return descriptor;
}

int call(const std::string &name, const char *path, const char *second)
{
    if (name == "read")
        return closed(::open(path, O_RDONLY | O_CLOEXEC));
    if (name == "write")
        return closed(::open(path, O_WRONLY | O_CLOEXEC));
    if (name == "empty")
        return closed(::open(path, O_WRONLY | O_TRUNC | O_CLOEXEC));
    if (name == "list")
        return closed(::open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (name == "truncate")
        return ::truncate(path, 0);
    if (name == "mkdir")
        return ::mkdir(path, 0700);
    if (name == "mknod")
        return ::mknod(path, S_IFREG | 0600, 0);
    if (name == "mkfifo")
        return ::mknod(path, S_IFIFO | 0600, 0);
    if (name == "symlink")
        return ::symlink("/nowhere", path);
    if (name == "unlink")
        return ::unlink(path);
    if (name == "rmdir")
        return ::rmdir(path);
    if (name == "rename")
        return ::rename(path, second);
    if (name == "link")
        return ::link(path, second);
    errno = ENOSYS;
    return -1;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    std::ifstream file(argv[1]);
    std::string line;
    while (std::getline(file, line)) {
        std::istringstream words(line);
        std::string name;
        std::string path;
        std::string second;
        words >> name >> path >> second;
        errno = 0;
        const int result = call(name, path.c_str(), second.c_str());
        std::cout << (result < 0 ? errno : 0) << '\n';
    }
    return 0;
}
