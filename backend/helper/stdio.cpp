// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "helper/audit_socket.h"
#include "helper/confine.h"
#include "helper/relay.h"
#include "helper/units.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <format>
#include <poll.h>

namespace surveyor::helper {
namespace {

/// Records as lines of an audit log; what does not fit is counted and told in a line that audit
/// tools skip.
class LineOutput final : public RecordSink
{
public:
    void offer(const wire::Event &event) override
    {
        if (m_text.size() >= Stream::capacity) {
            ++m_lost;
            return;
        }
        tellLoss();
        m_text += std::format("type={} msg={}\n", typeName(event.type), event.raw);
    }
    void announce(const wire::Lost &lost) override { m_lost += lost.count; }
    void note(const wire::Note &note) override
    {
        if (note.code == wire::NoteCode::AuditOff)
            m_text += "#landlock-surveyor gap cause=off\n";
    }

    /// False once nobody reads any more.
    bool write()
    {
        if (m_text.empty())
            tellLoss();
        const auto written = ::write(STDOUT_FILENO, m_text.data(), m_text.size());
        if (written < 0)
            return errno == EAGAIN || errno == EINTR;
        m_text.erase(0, static_cast<std::size_t>(written));
        return true;
    }
    [[nodiscard]] bool waits() const { return !m_text.empty() || m_lost != 0; }

private:
    static std::string typeName(std::uint16_t type)
    {
        // Names that tools of today know; ausearch finds the others by number.
        switch (type) {
        case 1300: return "SYSCALL";
        case 1302: return "PATH";
        case 1305: return "CONFIG_CHANGE";
        case 1307: return "CWD";
        case 1320: return "EOE";
        case 1327: return "PROCTITLE";
        default: return std::format("UNKNOWN[{}]", type);
        }
    }
    void tellLoss()
    {
        if (m_lost != 0)
            m_text += std::format("#landlock-surveyor gap cause=reader count={}\n",
                                  std::exchange(m_lost, 0));
    }

    std::string m_text;
    std::uint64_t m_lost = 0;
};

int copyRecords(AuditSocket &audit)
{
    LineOutput output;
    Relay relay(output);
    for (;;) {
        std::array<pollfd, 2> watched{
            {{audit.get(), POLLIN, 0},
             {STDOUT_FILENO, static_cast<short>(output.waits() ? POLLOUT : 0), 0}}};
        if (::poll(watched.data(), watched.size(), -1) < 0 && errno != EINTR)
            return EXIT_FAILURE;
        if (watched[0].revents != 0 && !relay.drain(audit))
            return EXIT_FAILURE;
        if (watched[1].revents != 0 && !output.write())
            return EXIT_SUCCESS;
    }
}

} // namespace

int runStdio()
{
    ::signal(SIGPIPE, SIG_IGN);
    auto audit = AuditSocket::open();
    auto outcome = audit ? shed("landlock-surveyor-live", -1) : std::unexpected(audit.error());
    ::fcntl(STDOUT_FILENO, F_SETFL, ::fcntl(STDOUT_FILENO, F_GETFL) | O_NONBLOCK);
    if (outcome)
        outcome = confine(Needs::Streams);
    if (!outcome)
        return fail(outcome.error());
    return copyRecords(*audit);
}

} // namespace surveyor::helper
