// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// surveyor-record: what the kernel's audit says while a program runs, as an audit log.

#include "audit_guard.h"
#include "audit_recorder.h"
#include "spawn.h"

#include <cstdio>
#include <exception>
#include <string>
#include <string_view>

namespace {

constexpr const char *usage = R"(Usage: surveyor-record [--unknown] FILE -- COMMAND [ARGUMENT]...
Switches auditing on, writes every audit record to FILE while COMMAND runs and until its Landlock
domains are gone, and puts the audit settings back. Needs root. Ends with COMMAND's exit status.

  --unknown   write UNKNOWN[1423] instead of LANDLOCK_ACCESS, as older auditd do
)";

int record(const std::string &file, surveyor::test::AuditRecorder::Spelling spelling,
           char *const *command)
{
    const surveyor::test::AuditGuard guard;
    surveyor::test::AuditRecorder recorder(file, spelling);
    const int status = recorder.recordWhile(surveyor::test::spawn(command));
    recorder.recordUntilQuiet();
    std::fprintf(stderr, "surveyor-record: %ju records, %ju of them Landlock's, in %s\n",
                 std::uintmax_t{recorder.records()}, std::uintmax_t{recorder.landlockRecords()},
                 file.c_str());
    const auto lost = surveyor::test::AuditGuard::query().lost - guard.found().lost;
    if (lost > 0 || recorder.overruns() > 0) {
        std::fprintf(stderr,
                     "surveyor-record: incomplete: the kernel lost %u records, %ju overruns here\n",
                     lost, std::uintmax_t{recorder.overruns()});
    }
    return surveyor::test::exitStatus(status);
}

} // namespace

int main(int argc, char **argv)
{
    using Spelling = surveyor::test::AuditRecorder::Spelling;
    int next = 1;
    Spelling spelling = Spelling::Names;
    if (next < argc && std::string_view(argv[next]) == "--unknown") {
        spelling = Spelling::Unknown;
        ++next;
    }
    if (argc - next < 3 || std::string_view(argv[next + 1]) != "--") {
        std::fputs(usage, stderr);
        return 2;
    }
    try {
        return record(argv[next], spelling, argv + next + 2);
    } catch (const std::exception &error) {
        std::fprintf(stderr, "surveyor-record: %s\n", error.what());
        return 3;
    }
}
