// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <string>
#include <sys/types.h>

namespace surveyor::test {

/// Starts a program (a null-terminated argv, searched in PATH), its standard output to @p output
/// unless that is empty. It gets SIGTERM when the thread that started it ends. Throws std::runtime_error when it cannot fork.
pid_t spawn(char *const *argv, const std::string &output = {});

/// What a shell would say: the exit status, or 128 plus the signal.
int exitStatus(int waitStatus);

} // namespace surveyor::test
