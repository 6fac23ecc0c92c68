// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// surveyor-policy-proof SEED FIRST COUNT CASES: random policies on the running kernel, each in a
// process of its own with random accesses; what was judged and what happened as lines of JSON.

#include "landlock/abi.h"
#include "proof_round.h"
#include "unique_fd.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <libaudit.h>
#include <sched.h>
#include <stdexcept>
#include <string>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using surveyor::test::ProofRound;
using surveyor::test::World;

std::uint64_t number(const char *text)
{
    std::uint64_t value = 0;
    const char *const end = text + std::strlen(text);
    if (std::from_chars(text, end, value).ptr != end)
        throw std::runtime_error(std::string("not a number: ") + text);
    return value;
}

/// How many records wait to be sent. A burst beyond the kernel's limit would lose some.
std::uint32_t backlog()
{
    const surveyor::test::UniqueFd audit(audit_open());
    if (!audit || audit_request_status(audit.get()) <= 0)
        return 0;
    for (int replies = 0; replies < 8; ++replies) {
        audit_reply reply{};
        if (audit_get_reply(audit.get(), &reply, GET_REPLY_BLOCKING, 0) < 0)
            return 0;
        if (reply.type == AUDIT_GET)
            return reply.status->backlog;
    }
    return 0;
}

void ownNameSpaces()
{
    // Ports and mounts of nobody else.
    if (::unshare(CLONE_NEWNS | CLONE_NEWNET) != 0
        || ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        throw std::runtime_error(std::string("no name spaces: ") + std::strerror(errno));
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
}

int runRound(const ProofRound &round, const std::string &root)
{
    const pid_t child = ::fork();
    if (child == 0) {
        int status = 1;
        ::alarm(30); // an access that blocks is a mistake of ours
        try {
            round.run(World(root), stdout);
            status = 0;
        } catch (const std::exception &error) {
            std::fprintf(stderr, "surveyor-policy-proof: %s\n", error.what());
        }
        std::fflush(stdout);
        ::_exit(status);
    }
    int status = 0;
    if (child < 0 || ::waitpid(child, &status, 0) != child || status != 0)
        return 1;
    while (::waitpid(-1, nullptr, 0) > 0) {}
    for (constexpr std::uint32_t few = 500; backlog() > few;)
        ::usleep(1000);
    return 0;
}

int prove(std::uint64_t seed, std::size_t first, std::size_t count, std::size_t cases)
{
    const auto abi = surveyor::landlock::runningAbi();
    if (!abi)
        throw std::runtime_error("Landlock is off");
    ownNameSpaces();
    std::string root = "/tmp/surveyor-proof-XXXXXX";
    if (!::mkdtemp(root.data()))
        throw std::runtime_error("no folder in /tmp");
    root = std::filesystem::canonical(root).string();
    ::mount("tmpfs", root.c_str(), "tmpfs", 0, nullptr);
    const ProofRound::Kernel kernel{*abi, surveyor::test::rootIsNested(World(root))};
    int failed = 0;
    for (std::size_t i = first; i < first + count && failed == 0; ++i)
        failed = runRound(ProofRound(seed, i, cases, kernel), root);
    ::umount2(root.c_str(), MNT_DETACH);
    ::rmdir(root.c_str());
    return failed;
}

} // namespace

int main(int argc, char **argv)
{
    try {
        if (argc != 5) {
            std::fputs("usage: surveyor-policy-proof SEED FIRST COUNT CASES\n", stderr);
            return 2;
        }
        return prove(number(argv[1]), number(argv[2]), number(argv[3]), number(argv[4]));
    } catch (const std::exception &error) {
        std::fprintf(stderr, "surveyor-policy-proof: %s\n", error.what());
        return 1;
    }
}
