// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// probe FILE: makes the system calls that FILE lists, one "CALL PATH [PATH]" or "CALL PORT" a line,
// and prints the errno of each.

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <iostream>
#include <netinet/in.h>
#include <sstream>
#include <string>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

int closed(int descriptor)
{
    if (descriptor >= 0)
        ::close(descriptor);
    return descriptor;
}

int onPort(const std::string &name, int port)
{
    const int file = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const auto *const where = reinterpret_cast<const sockaddr *>(&address);
    const int result = name == "bind" ? ::bind(file, where, sizeof address)
                                      : ::connect(file, where, sizeof address);
    const int error = errno;
    ::close(file);
    errno = error;
    return result;
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
    if (name == "bind" || name == "connect")
        return onPort(name, std::atoi(path));
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
