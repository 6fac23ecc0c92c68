// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "spawn.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace surveyor::test {

pid_t spawn(char *const *argv, const std::string &output)
{
    const pid_t child = ::fork();
    if (child < 0)
        throw std::runtime_error(std::string("cannot start a process: ") + std::strerror(errno));
    if (child > 0)
        return child;
    // It is of no use without whom it runs for, and would keep a test's output open.
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (!output.empty()) {
        const int file = ::open(output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        if (file < 0 || ::dup2(file, STDOUT_FILENO) < 0)
            ::_exit(126);
    }
    ::execvp(argv[0], argv);
    std::fprintf(stderr, "cannot run %s: %s\n", argv[0], std::strerror(errno));
    ::_exit(127);
}

int exitStatus(int waitStatus)
{
    return WIFSIGNALED(waitStatus) ? 128 + WTERMSIG(waitStatus) : WEXITSTATUS(waitStatus);
}

} // namespace surveyor::test
