// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "helper/audit_socket.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <libaudit.h>
#include <linux/netlink.h>
#include <linux/sock_diag.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <systemd/sd-daemon.h>

namespace surveyor::helper {
namespace {

// The longest record of a kernel has 8,970 bytes.
constexpr std::size_t messageSize = std::size_t{16} * 1024;
constexpr std::size_t messagesATime = 64;
constexpr int receiveBuffer = 8 << 20;
constexpr std::uint16_t firstType = 1100;
constexpr std::uint16_t lastType = 2999;

using Opened = std::expected<wire::UniqueFd, std::string>;

Opened refuse(const std::string &what)
{
    return std::unexpected(what + ": " + std::strerror(errno));
}

bool isBoundAuditSocket(int socket)
{
    int protocol = 0;
    socklen_t size = sizeof protocol;
    sockaddr_nl name{};
    socklen_t nameSize = sizeof name;
    return sd_is_socket(socket, AF_NETLINK, SOCK_RAW, -1) > 0
        && ::getsockopt(socket, SOL_SOCKET, SO_PROTOCOL, &protocol, &size) == 0
        && protocol == NETLINK_AUDIT
        && ::getsockname(socket, reinterpret_cast<sockaddr *>(&name), &nameSize) == 0
        && (name.nl_groups & (1U << (AUDIT_NLGRP_READLOG - 1))) != 0;
}

Opened adopt()
{
    if (sd_listen_fds(1) != 1 || !isBoundAuditSocket(SD_LISTEN_FDS_START))
        return std::unexpected("was handed something else than one socket of the audit multicast");
    return wire::UniqueFd(SD_LISTEN_FDS_START);
}

/// Outside the kernel's first network name space joining succeeds and nothing ever comes.
bool hearsNothing(int socket)
{
    struct stat own{};
    struct stat first{};
    if (::stat("/proc/self/ns/net", &own) == 0 && ::stat("/proc/1/ns/net", &first) == 0)
        return own.st_ino != first.st_ino;
    // Process 1 is hidden. But where auditing is on, joining itself is a record.
    constexpr int patienceMs = 1000;
    const wire::UniqueFd audit(audit_open());
    pollfd watched{socket, POLLIN, 0};
    return audit && audit_is_enabled(audit.get()) > 0 && ::poll(&watched, 1, patienceMs) == 0;
}

Opened join()
{
    wire::UniqueFd socket(
        ::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, NETLINK_AUDIT));
    if (!socket)
        return refuse("cannot open an audit socket");
    if (::setsockopt(socket.get(), SOL_SOCKET, SO_RCVBUFFORCE, &receiveBuffer, sizeof receiveBuffer)
        != 0)
        ::setsockopt(socket.get(), SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof receiveBuffer);
    sockaddr_nl address{};
    address.nl_family = AF_NETLINK;
    address.nl_groups = 1U << (AUDIT_NLGRP_READLOG - 1);
    if (::bind(socket.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        return refuse("cannot join the audit multicast (that takes CAP_AUDIT_READ)");
    if (hearsNothing(socket.get()))
        return std::unexpected(
            "is in a network name space of its own, where no audit record comes");
    return socket;
}

} // namespace

AuditSocket::AuditSocket(wire::UniqueFd socket)
    : m_socket(std::move(socket))
    , m_buffer(messageSize * messagesATime)
{
    takeDrops();
}

std::expected<AuditSocket, std::string> AuditSocket::open()
{
    auto socket = sd_listen_fds(0) > 0 ? adopt() : join();
    if (!socket)
        return std::unexpected(socket.error());
    return AuditSocket(*std::move(socket));
}

bool AuditSocket::drain(const Take &take)
{
    for (int turn = 0; turn < 8; ++turn) {
        std::array<iovec, messagesATime> parts{};
        std::array<sockaddr_nl, messagesATime> senders{};
        std::array<mmsghdr, messagesATime> messages{};
        for (std::size_t i = 0; i < messagesATime; ++i) {
            parts[i] = {&m_buffer[i * messageSize], messageSize};
            messages[i].msg_hdr.msg_iov = &parts[i];
            messages[i].msg_hdr.msg_iovlen = 1;
            messages[i].msg_hdr.msg_name = &senders[i];
            messages[i].msg_hdr.msg_namelen = sizeof senders[i];
        }
        const int count =
            ::recvmmsg(m_socket.get(), messages.data(), messagesATime, MSG_DONTWAIT, nullptr);
        // ENOBUFS says once that records were dropped; takeDrops() says how many.
        if (count < 0 && (errno == EINTR || errno == ENOBUFS))
            continue;
        if (count < 0)
            return errno == EAGAIN;
        for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
            nlmsghdr header{};
            // Only the kernel has port 0; of lengths the datagram's counts, not the header's.
            if (senders[i].nl_pid != 0 || messages[i].msg_len < sizeof header)
                continue;
            std::memcpy(&header, parts[i].iov_base, sizeof header);
            if (header.nlmsg_type < firstType || header.nlmsg_type > lastType)
                continue;
            std::string_view record(static_cast<const char *>(parts[i].iov_base),
                                    messages[i].msg_len);
            record.remove_prefix(sizeof header);
            while (record.ends_with('\0') || record.ends_with('\n'))
                record.remove_suffix(1);
            const bool cut = (messages[i].msg_hdr.msg_flags & MSG_TRUNC) != 0;
            take(header.nlmsg_type, cut ? std::string_view() : record);
        }
    }
    return true;
}

std::uint32_t AuditSocket::takeDrops()
{
    std::array<std::uint32_t, SK_MEMINFO_VARS> info{};
    socklen_t size = sizeof info;
    if (::getsockopt(m_socket.get(), SOL_SOCKET, SO_MEMINFO, info.data(), &size) != 0)
        return 0;
    return info[SK_MEMINFO_DROPS] - std::exchange(m_drops, info[SK_MEMINFO_DROPS]);
}

} // namespace surveyor::helper
