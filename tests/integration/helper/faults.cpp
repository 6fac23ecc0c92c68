// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Preloaded into the helper: its system calls fail now and then as the kernel may let them fail.
// FAULTS names which: records, frames, sockets.

#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <sys/socket.h>

namespace {

bool wanted(const char *what)
{
    static const char *const faults = std::getenv("FAULTS");
    return faults != nullptr && std::strstr(faults, what) != nullptr;
}

template<typename Function>
Function *real(const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}

} // namespace

// NOLINTBEGIN(readability-inconsistent-declaration-parameter-name)
extern "C" int recvmmsg(int socket, mmsghdr *messages, unsigned count, int flags, timespec *timeout)
{
    static std::atomic<unsigned> calls{0};
    static auto *const next = real<decltype(recvmmsg)>("recvmmsg");
    if (!wanted("records"))
        return next(socket, messages, count, flags, timeout);
    switch (++calls % 7) {
    case 1: errno = EINTR; return -1;
    case 3: errno = EAGAIN; return -1;
    case 5: errno = ENOBUFS; return -1;
    default: break;
    }
    const int got = next(socket, messages, calls % 2 == 0 ? 1 : count, flags, timeout);
    // One that did not fit.
    if (got > 0 && calls % 20 == 0)
        messages[got - 1].msg_hdr.msg_flags |= MSG_TRUNC;
    return got;
}

extern "C" int sendmmsg(int socket, mmsghdr *messages, unsigned count, int flags)
{
    static std::atomic<unsigned> calls{0};
    static auto *const next = real<decltype(sendmmsg)>("sendmmsg");
    if (!wanted("frames"))
        return next(socket, messages, count, flags);
    switch (++calls % 9) {
    case 1: errno = EINTR; return -1;
    case 3: errno = EAGAIN; return -1;
    case 5: errno = ENOBUFS; return -1;
    case 7: errno = ENOMEM; return -1;
    default: return next(socket, messages, calls % 2 == 0 ? 1 : count, flags);
    }
}

extern "C" int socketpair(int domain, int type, int protocol, int *ends) noexcept
{
    static std::atomic<unsigned> calls{0};
    static auto *const next = real<decltype(socketpair)>("socketpair");
    if (wanted("sockets") && ++calls % 2 == 1) {
        errno = EMFILE;
        return -1;
    }
    return next(domain, type, protocol, ends);
}
// NOLINTEND(readability-inconsistent-declaration-parameter-name)
