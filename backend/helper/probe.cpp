// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "helper/confine.h"
#include "helper/units.h"
#include "wire/unique_fd.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <functional>
#include <linux/capability.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/wait.h>

namespace surveyor::helper {
namespace {

struct Attempt
{
    const char *what;
    std::function<bool()> succeeds;
};

bool opens(const char *path, int flags = O_RDONLY)
{
    return static_cast<bool>(wire::UniqueFd(::open(path, flags | O_CLOEXEC)));
}

bool opensByHandle()
{
    // Made up: it must be refused before the kernel looks at it.
    alignas(file_handle) std::array<char, sizeof(file_handle) + 8> memory{};
    auto *const handle = reinterpret_cast<file_handle *>(memory.data());
    handle->handle_bytes = 8;
    return ::open_by_handle_at(AT_FDCWD, handle, O_RDONLY) >= 0 || errno != EPERM;
}

bool executes()
{
    std::array<char *, 1> none{nullptr};
    return ::execve("/bin/true", none.data(), none.data()) == 0 || errno != EPERM;
}

const std::array attempts{
    Attempt{"read /etc/shadow", [] { return opens("/etc/shadow"); }},
    Attempt{"read /etc/passwd", [] { return opens("/etc/passwd"); }},
    Attempt{"read /proc/1/environ", [] { return opens("/proc/1/environ"); }},
    Attempt{"write to /tmp", [] { return opens("/tmp", O_RDWR | O_TMPFILE); }},
    Attempt{"open a file by its handle", opensByHandle},
    Attempt{"open an IPv4 socket", [] { return ::socket(AF_INET, SOCK_STREAM, 0) >= 0; }},
    Attempt{"open a Unix socket", [] { return ::socket(AF_UNIX, SOCK_STREAM, 0) >= 0; }},
    Attempt{"trace process 1", [] { return ::ptrace(PTRACE_ATTACH, 1, 0, 0) == 0; }},
    Attempt{"signal process 1", [] { return ::kill(1, 0) == 0; }},
    Attempt{"start a process", [] { return ::fork() >= 0; }},
    Attempt{"execute a program", executes},
    Attempt{"become root", [] { return ::setuid(0) == 0; }},
    Attempt{"map executable memory",
            [] {
                return ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC,
                              MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
                    != MAP_FAILED;
            }},
};

void printStatus(int status)
{
    std::array<char, 4096> text{};
    if (::pread(status, text.data(), text.size() - 1, 0) <= 0)
        return;
    for (const char *line = text.data(); line != nullptr && *line != '\0';) {
        const char *const end = std::strchr(line, '\n');
        for (const char *const wanted : {"Cap", "NoNewPrivs", "Seccomp:", "Uid", "Groups"})
            if (std::strncmp(line, wanted, std::strlen(wanted)) == 0)
                std::printf("%.*s\n", static_cast<int>(end != nullptr ? end - line : 0), line);
        line = end == nullptr ? nullptr : end + 1;
    }
}

std::expected<void, std::string> confineAs(std::string_view unit)
{
    if (unit == "history")
        return becomeHistory();
    const bool control = unit == "control";
    const auto done = shed(control ? "landlock-surveyor-control" : "landlock-surveyor-live",
                           control ? CAP_AUDIT_CONTROL : -1);
    return done ? confine(Needs::Streams) : done;
}

} // namespace

int runProbe(std::string_view unit)
{
    const wire::UniqueFd status(::open("/proc/self/status", O_RDONLY | O_CLOEXEC));
    if (const auto done = confineAs(unit); !done)
        return fail(done.error());
    int succeeded = 0;
    for (const Attempt &attempt : attempts) {
        const bool bad = attempt.succeeds();
        succeeded += bad ? 1 : 0;
        std::printf("%s: %s\n", attempt.what, bad ? "POSSIBLE" : "refused");
    }
    printStatus(status.get());
    std::fflush(stdout);
    return succeeded == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

} // namespace surveyor::helper
