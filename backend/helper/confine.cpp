// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "helper/confine.h"

#include "landlock/abi.h"
#include "landlock/rights.h"
#include "landlock/uapi.h"
#include "wire/unique_fd.h"

#include <array>
#include <cap-ng.h>
#include <cerrno>
#include <cstring>
#include <dlfcn.h>
#include <grp.h>
#include <memory>
#include <pwd.h>
#include <ranges>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <systemd/sd-journal.h>

namespace surveyor::helper {
namespace {

namespace uapi = landlock::uapi;
using Outcome = std::expected<void, std::string>;

Outcome refuse(const std::string &what, int error = errno)
{
    return std::unexpected(what + ": " + std::strerror(error));
}

bool allowReading(int ruleset, int object, int abi)
{
    struct stat status{};
    if (::fstat(object, &status) != 0)
        return false;
    const auto bit = [](std::string_view name) {
        return std::uint64_t{1} << static_cast<unsigned>(landlock::findRight(name)->bit);
    };
    std::uint64_t rights = bit("fs.read_file") | bit("fs.read_dir");
    if (!S_ISDIR(status.st_mode))
        rights &= landlock::fileMask(abi);
    const uapi::PathBeneathAttr rule{rights, object};
    return ::syscall(uapi::sysAddRule, ruleset, uapi::rulePathBeneath, &rule, 0) == 0;
}

Outcome landlockSelf(std::span<const int> readable)
{
    const auto abi = landlock::runningAbi();
    if (!abi) {
        sd_journal_print(4, "this kernel has no Landlock: going on without");
        return {};
    }
    using landlock::RightKind;
    const uapi::RulesetAttr attr{landlock::handledMask(RightKind::Filesystem, *abi),
                                 landlock::handledMask(RightKind::Network, *abi),
                                 landlock::handledMask(RightKind::Scope, *abi)};
    const std::size_t size = *abi < 4 ? 8 : *abi < 6 ? 16 : sizeof attr;
    const wire::UniqueFd ruleset(
        static_cast<int>(::syscall(uapi::sysCreateRuleset, &attr, size, 0)));
    if (!ruleset)
        return refuse("cannot create a Landlock ruleset");
    for (const int object : readable)
        if (!allowReading(ruleset.get(), object, *abi))
            return refuse("cannot add a Landlock rule");
    const std::uint32_t flags =
        *abi >= landlock::firstAuditAbi ? uapi::restrictSelfLogSameExecOff : 0;
    if (::syscall(uapi::sysRestrictSelf, ruleset.get(), flags) != 0)
        return refuse("cannot enter the Landlock domain");
    return {};
}

// What sd-event, sd-bus, the C library's memory and our own sockets take.
constexpr std::string_view streamCalls =
    "brk clock_getres clock_gettime clock_nanosleep close epoll_create1 epoll_ctl epoll_pwait "
    "epoll_pwait2 epoll_wait exit exit_group fcntl fstat futex getegid geteuid getgid "
    "getpeername getpid getrandom getsockname getsockopt gettid gettimeofday getuid lseek "
    "madvise mremap munmap nanosleep newfstatat poll ppoll pread64 read readv recvfrom "
    "recvmmsg recvmsg restart_syscall rt_sigaction rt_sigprocmask rt_sigreturn sched_yield "
    "sendmmsg sendmsg sendto setsockopt shutdown sigreturn socketpair tgkill timerfd_create "
    "timerfd_gettime timerfd_settime write writev";
constexpr std::string_view fileCalls =
    "access faccessat faccessat2 fstatfs fstatfs64 getdents64 inotify_add_watch inotify_init1 "
    "inotify_rm_watch open openat openat2 readlinkat stat statfs statx";

int allow(scmp_filter_ctx filter, std::string_view calls)
{
    for (const auto word : std::views::split(calls, ' ')) {
        const int call =
            seccomp_syscall_resolve_name(std::string(word.begin(), word.end()).c_str());
        // Names that this machine lacks get negative numbers of libseccomp's own.
        if (call >= 0)
            if (const int error = seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0); error != 0)
                return error;
    }
    return 0;
}

Outcome filterCalls(Needs needs)
{
    const std::unique_ptr<void, decltype(&seccomp_release)> filter(
        seccomp_init(SCMP_ACT_ERRNO(EPERM)), seccomp_release);
    if (!filter)
        return refuse("cannot make a system call filter", ENOMEM);
    int error = allow(filter.get(), streamCalls);
    if (error == 0 && needs == Needs::ReadFiles)
        error = allow(filter.get(), fileCalls);
    const scmp_arg_cmp notExecutable{2, SCMP_CMP_MASKED_EQ, PROT_EXEC, 0};
    for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)})
        if (error == 0)
            error = seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, 1, notExecutable);
    if (error == 0)
        error = seccomp_load(filter.get());
    return error == 0 ? Outcome() : refuse("cannot load the system call filter", -error);
}

/// libsystemd fetches these when it meets a compressed journal; later it could not.
void loadDecompressors()
{
    for (const char *const name : {"libzstd.so.1", "liblz4.so.1", "liblzma.so.5"})
        ::dlopen(name, RTLD_NOW | RTLD_NODELETE);
}

} // namespace

Outcome confine(Needs needs, std::span<const int> readable)
{
    if (::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
        return refuse("cannot forbid being dumped");
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return refuse("cannot give up new privileges");
    if (needs == Needs::ReadFiles)
        loadDecompressors();
    if (auto done = landlockSelf(readable); !done)
        return done;
    return filterCalls(needs);
}

Outcome shed(const char *user, int capability, unsigned group)
{
    if (::geteuid() != 0)
        return {};
    const passwd *const account = ::getpwnam(user);
    if (account == nullptr)
        return std::unexpected(std::string("there is no user ") + user);
    if (::setgroups(group != 0 ? 1 : 0, &group) != 0)
        return refuse("cannot give up groups");
    capng_clear(CAPNG_SELECT_ALL);
    if (capability >= 0)
        capng_update(CAPNG_ADD, static_cast<capng_type_t>(CAPNG_EFFECTIVE | CAPNG_PERMITTED),
                     static_cast<unsigned>(capability));
    const int error = capng_change_id(static_cast<int>(account->pw_uid),
                                      static_cast<int>(account->pw_gid), CAPNG_CLEAR_BOUNDING);
    if (error != 0)
        return std::unexpected("cannot give up root (libcap-ng: " + std::to_string(error) + ")");
    return {};
}

} // namespace surveyor::helper
