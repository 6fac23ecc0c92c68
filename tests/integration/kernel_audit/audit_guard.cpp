// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "audit_guard.h"

#include "restore_on_signal.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <libaudit.h>
#include <stdexcept>
#include <string>
#include <sys/file.h>
#include <time.h>

namespace surveyor::test {

namespace {

// In /tmp rather than /run: a container or chroot that shares the kernel often shares this too.
constexpr const char *lockPath = "/tmp/landlock-surveyor-audit.lock";
constexpr std::uint32_t roomForBursts = 8192;
constexpr int lockPatienceSeconds = 120;

[[noreturn]] void fail(const std::string &what, int error)
{
    throw std::runtime_error(what + ": " + std::strerror(error));
}

UniqueFd openAudit()
{
    UniqueFd audit(audit_open());
    if (!audit)
        fail("cannot speak to the kernel's audit", errno);
    return audit;
}

AuditGuard::Status ask(int audit)
{
    if (const int sent = audit_request_status(audit); sent <= 0)
        fail("cannot ask for the audit status", -sent);
    // The acknowledgement comes first, then the answer.
    for (int replies = 0; replies < 8; ++replies) {
        audit_reply reply{};
        const int got = audit_get_reply(audit, &reply, GET_REPLY_BLOCKING, 0);
        if (got < 0)
            fail("no audit status", -got);
        if (reply.type == AUDIT_GET)
            return {reply.status->enabled, reply.status->backlog_limit, reply.status->lost};
        if (reply.type == NLMSG_ERROR && reply.error->error != 0)
            fail("the kernel refuses to tell the audit status", -reply.error->error);
    }
    throw std::runtime_error("the kernel does not answer the question for the audit status");
}

} // namespace

AuditGuard::Status AuditGuard::query()
{
    return ask(openAudit().get());
}

AuditGuard::AuditGuard()
{
    lock();
    m_audit = openAudit();
    m_found = ask(m_audit.get());
    RestoreOnSignal::arm(m_found.enabled, m_found.backlogLimit);
    Status wanted = m_found;
    wanted.enabled = std::max(m_found.enabled, 1U);     // 2 is "on and locked until the next boot"
    wanted.backlogLimit = m_found.backlogLimit == 0 ? 0 // no limit at all
                                                    : std::max(m_found.backlogLimit, roomForBursts);
    try {
        change(wanted, m_found);
    } catch (...) {
        RestoreOnSignal::restoreNow();
        RestoreOnSignal::disarm();
        throw;
    }
}

AuditGuard::~AuditGuard()
{
    RestoreOnSignal::restoreNow();
    RestoreOnSignal::disarm();
}

void AuditGuard::lock()
{
    m_lock = UniqueFd(::open(lockPath, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!m_lock)
        fail(std::string("cannot open ") + lockPath, errno);
    for (int tenths = 0; ::flock(m_lock.get(), LOCK_EX | LOCK_NB) != 0; ++tenths) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            fail("cannot lock the audit switch", errno);
        if (tenths == lockPatienceSeconds * 10)
            throw std::runtime_error("another test has had the audit switch for two minutes");
        const timespec tenth{0, 100'000'000};
        ::nanosleep(&tenth, nullptr);
    }
}

void AuditGuard::change(const Status &wanted, const Status &present)
{
    // Room first: the moment auditing is on, records come.
    if (wanted.backlogLimit != present.backlogLimit) {
        if (const int sent = audit_set_backlog_limit(m_audit.get(), wanted.backlogLimit); sent <= 0)
            fail("cannot set the audit backlog limit", -sent);
    }
    if (wanted.enabled != present.enabled) {
        if (const int sent = audit_set_enabled(m_audit.get(), wanted.enabled); sent <= 0)
            fail("cannot switch auditing on", -sent);
    }
    const Status now = ask(m_audit.get());
    if (now.enabled != wanted.enabled || now.backlogLimit != wanted.backlogLimit)
        throw std::runtime_error("the kernel did not take the audit settings");
}

} // namespace surveyor::test
