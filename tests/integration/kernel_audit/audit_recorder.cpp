// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "audit_recorder.h"

#include "landlock/uapi.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <libaudit.h>
#include <linux/netlink.h>
#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>

namespace surveyor::test {

namespace {

constexpr int socketBuffer = 64 << 20;
constexpr std::size_t longestMessage = 64 << 10;

[[noreturn]] void fail(const std::string &what)
{
    throw std::runtime_error(what + ": " + std::strerror(errno));
}

UniqueFd listen()
{
    UniqueFd audit(::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, NETLINK_AUDIT));
    if (!audit)
        fail("cannot speak to the kernel's audit");
    // Denials never wait for a reader: a burst has to fit here.
    if (::setsockopt(audit.get(), SOL_SOCKET, SO_RCVBUFFORCE, &socketBuffer, sizeof socketBuffer)
        != 0)
        ::setsockopt(audit.get(), SOL_SOCKET, SO_RCVBUF, &socketBuffer, sizeof socketBuffer);
    sockaddr_nl address = {};
    address.nl_family = AF_NETLINK;
    address.nl_groups = 1U << (AUDIT_NLGRP_READLOG - 1);
    if (::bind(audit.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        fail("cannot join the audit group (CAP_AUDIT_READ is needed)");
    return audit;
}

bool isLandlock(int type)
{
    return type == static_cast<int>(landlock::uapi::auditLandlockAccess)
        || type == static_cast<int>(landlock::uapi::auditLandlockDomain);
}

} // namespace

AuditRecorder::AuditRecorder(const std::string &path, Spelling spelling)
    : m_file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600))
    , m_spelling(spelling)
{
    if (!m_file)
        fail("cannot create " + path);
    m_audit = listen();
}

AuditRecorder::~AuditRecorder()
{
    try {
        writeOut();
    } catch (const std::exception &error) {
        std::fprintf(stderr, "surveyor-record: the recording is cut short: %s\n", error.what());
    }
}

bool AuditRecorder::waitForInput(std::chrono::milliseconds timeout, int alsoWatched)
{
    std::array<pollfd, 2> watched = {{{m_audit.get(), POLLIN, 0}, {alsoWatched, POLLIN, 0}}};
    if (::poll(watched.data(), watched.size(), static_cast<int>(timeout.count())) < 0
        && errno != EINTR)
        fail("waiting for audit records");
    return (watched[0].revents & (POLLIN | POLLERR)) != 0;
}

int AuditRecorder::recordWhile(pid_t child)
{
    const UniqueFd ended(static_cast<int>(::syscall(SYS_pidfd_open, child, 0)));
    if (!ended)
        fail("cannot watch the program");
    for (;;) {
        if (waitForInput(std::chrono::seconds(1), ended.get()))
            readAll();
        int status = 0;
        const pid_t waited = ::waitpid(child, &status, WNOHANG);
        if (waited < 0 && errno != EINTR)
            fail("waiting for the program");
        if (waited == child)
            return status;
    }
}

void AuditRecorder::recordUntilQuiet(std::chrono::milliseconds quiet,
                                     std::chrono::milliseconds patience)
{
    const auto start = std::chrono::steady_clock::now();
    while (waitForInput(quiet, -1)) {
        readAll();
        if (std::chrono::steady_clock::now() - start > patience)
            break;
    }
    writeOut();
}

void AuditRecorder::readAll()
{
    alignas(nlmsghdr) std::array<char, longestMessage> buffer;
    for (;;) {
        const ssize_t length = ::recv(m_audit.get(), buffer.data(), buffer.size(), 0);
        if (length < 0) {
            if (errno == EINTR)
                continue;
            if (errno == ENOBUFS) {
                ++m_overruns;
                continue;
            }
            if (errno == EAGAIN)
                break;
            fail("reading audit records");
        }
        if (static_cast<std::size_t>(length) < NLMSG_HDRLEN)
            continue;
        nlmsghdr header;
        std::memcpy(&header, buffer.data(), sizeof header);
        // The datagram, not nlmsg_len, says how long it is: older kernels disagree about the
        // latter.
        take(header.nlmsg_type,
             {buffer.data() + NLMSG_HDRLEN, static_cast<std::size_t>(length) - NLMSG_HDRLEN});
    }
    writeOut();
}

void AuditRecorder::take(int type, std::string_view body)
{
    if (type == AUDIT_EOE)
        return;
    while (!body.empty() && (body.back() == '\0' || body.back() == '\n'))
        body.remove_suffix(1);
    m_pending.append("type=");
    const char *name = audit_msg_type_to_name(type);
    if (isLandlock(type)) {
        const bool access = type == static_cast<int>(landlock::uapi::auditLandlockAccess);
        name = nullptr;
        if (m_spelling == Spelling::Names)
            name = access ? "LANDLOCK_ACCESS" : "LANDLOCK_DOMAIN";
        ++m_landlock;
    }
    m_pending.append(name != nullptr ? std::string(name) : "UNKNOWN[" + std::to_string(type) + "]");
    m_pending.append(" msg=").append(body).push_back('\n');
    ++m_records;
}

void AuditRecorder::writeOut()
{
    std::string_view rest = m_pending;
    while (!rest.empty()) {
        const ssize_t written = ::write(m_file.get(), rest.data(), rest.size());
        if (written < 0) {
            if (errno == EINTR)
                continue;
            fail("writing audit records");
        }
        rest.remove_prefix(static_cast<std::size_t>(written));
    }
    m_pending.clear();
}

} // namespace surveyor::test
