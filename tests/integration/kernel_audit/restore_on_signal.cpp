// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "restore_on_signal.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <linux/audit.h>
#include <linux/netlink.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace surveyor::test {

namespace {

struct Message
{
    nlmsghdr header;
    audit_status status;
};

// What the handler needs lives here, complete before the handler is installed.
Message message;
int audit = -1;
pid_t owner = 0;

constexpr std::array deadly = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE, SIGABRT, SIGSEGV, SIGBUS};
std::array<struct sigaction, deadly.size()> before;

void restoreAndDie(int signal)
{
    // A forked child has inherited the handler until it executes something: not its business.
    if (::getpid() == owner)
        RestoreOnSignal::restoreNow();
    ::signal(signal, SIG_DFL);
    ::raise(signal);
}

} // namespace

void RestoreOnSignal::arm(std::uint32_t enabled, std::uint32_t backlogLimit)
{
    audit = ::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_AUDIT);
    if (audit < 0)
        throw std::runtime_error(std::string("cannot speak to the kernel's audit: ")
                                 + std::strerror(errno));
    message = {};
    message.header.nlmsg_len = sizeof message;
    message.header.nlmsg_type = AUDIT_SET;
    message.header.nlmsg_flags = NLM_F_REQUEST;
    message.status.mask = AUDIT_STATUS_ENABLED | AUDIT_STATUS_BACKLOG_LIMIT;
    message.status.enabled = enabled;
    message.status.backlog_limit = backlogLimit;
    owner = ::getpid();
    struct sigaction action = {};
    action.sa_handler = restoreAndDie;
    for (std::size_t i = 0; i < deadly.size(); ++i)
        ::sigaction(deadly[i], &action, &before[i]);
}

void RestoreOnSignal::restoreNow() noexcept
{
    // The kernel acts on it before sendto() returns; the answer is not needed.
    sockaddr_nl kernel = {};
    kernel.nl_family = AF_NETLINK;
    while (::sendto(audit, &message, sizeof message, 0, reinterpret_cast<const sockaddr *>(&kernel),
                    sizeof kernel)
               < 0
           && errno == EINTR) {}
}

void RestoreOnSignal::disarm() noexcept
{
    for (std::size_t i = 0; i < deadly.size(); ++i)
        ::sigaction(deadly[i], &before[i], nullptr);
    ::close(audit);
    audit = -1;
    owner = 0;
}

} // namespace surveyor::test
