// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "doctor/canary.h"

#include "landlock/rights.h"
#include "landlock/uapi.h"
#include "sources/file_follower.h"
#include "sources/helper_source.h"
#include "sources/journal_source.h"
#include "wire/unique_fd.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <fcntl.h>
#include <memory>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace surveyor::doctor {
namespace {

namespace uapi = landlock::uapi;
using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds patience{2000};
constexpr milliseconds glance{20};

/// A file of its own that nobody else could name, gone with its owner.
class RandomFile
{
public:
    RandomFile()
        : m_path("/tmp/landlock-surveyor-canary-XXXXXX")
        , m_file(::mkstemp(m_path.data()))
    {
    }
    ~RandomFile()
    {
        if (m_file)
            ::unlink(m_path.c_str());
    }
    RandomFile(const RandomFile &) = delete;
    RandomFile &operator=(const RandomFile &) = delete;

    [[nodiscard]] bool made() const { return static_cast<bool>(m_file); }
    [[nodiscard]] const std::string &path() const { return m_path; }

private:
    std::string m_path;
    wire::UniqueFd m_file;
};

/// Whether the kernel denied the child what it tried. Only calls that are safe behind fork() in a
/// process with threads.
bool isDenied(const std::string &path)
{
    const uapi::RulesetAttr attr{
        std::uint64_t{1} << static_cast<unsigned>(landlock::findRight("fs.read_file")->bit), 0, 0};
    const wire::UniqueFd ruleset(
        static_cast<int>(::syscall(uapi::sysCreateRuleset, &attr, sizeof attr.handledAccessFs, 0)));
    if (!ruleset)
        return false;
    const char *const name = path.c_str();
    const pid_t child = ::fork();
    if (child == 0) {
        const bool confined = ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
            && ::syscall(uapi::sysRestrictSelf, ruleset.get(), 0) == 0;
        const bool denied = confined && ::open(name, O_RDONLY | O_CLOEXEC) < 0 && errno == EACCES;
        ::_exit(denied ? 0 : 1);
    }
    int status = -1;
    while (child > 0 && ::waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/// One way, on the watch for the record.
struct Watch
{
    Way way;
    std::unique_ptr<sources::LiveSource> source;
    wire::UniqueFd kernelLog; ///< in place of a source
    std::string text;

    /// Takes what has come; whether @p mark was in it.
    bool look(const std::string &mark)
    {
        if (source) {
            audit::Chunk chunk;
            if (const auto got = source->next(chunk, glance);
                got && *got == sources::LiveSource::Got::Lines)
                text += chunk.text;
        } else {
            std::array<char, 8192> record{};
            ssize_t length = 0;
            while ((length = ::read(kernelLog.get(), record.data(), record.size())) > 0
                   || (length < 0 && errno == EPIPE))
                text.append(record.data(), static_cast<std::size_t>(std::max<ssize_t>(length, 0)));
        }
        const bool found = text.contains(mark);
        // The mark may have come in part.
        if (text.size() > mark.size())
            text.erase(0, text.size() - mark.size());
        return found;
    }
};

std::vector<Watch> watchAll(const Facts &facts, const std::string &auditLog,
                            sources::HelperAnswer live)
{
    std::vector<Watch> watches;
    const auto add = [&](Way way, auto &&opened) {
        if (opened)
            watches.push_back({way, *std::move(opened), {}, {}});
    };
    if (live)
        add(Way::Helper, sources::HelperSource::make(*std::move(live), "helper"));
    if (facts.log.access == Access::Readable)
        add(Way::AuditLog, sources::FileFollower::open(auditLog, {true, {}}));
    if (facts.journal == Access::Readable)
        add(Way::Journal, sources::JournalSource::open({{}, {}, true}));
    wire::UniqueFd kernelLog(facts.kernelLog == Access::Readable
                                 ? ::open("/dev/kmsg", O_RDONLY | O_NONBLOCK | O_CLOEXEC)
                                 : -1);
    if (kernelLog && ::lseek(kernelLog.get(), 0, SEEK_END) >= 0)
        watches.push_back({Way::KernelLog, nullptr, std::move(kernelLog), {}});
    return watches;
}

/// Takes what has come meanwhile: a stream that nobody reads is soon full, and a password may have
/// been typed since it was opened.
void drain(std::vector<Watch> &watches, const std::stop_token &stop)
{
    const auto end = Clock::now() + patience;
    audit::Chunk chunk;
    for (const Watch &watch : watches)
        while (watch.source && Clock::now() < end && !stop.stop_requested()
               && watch.source->next(chunk, glance) == sources::LiveSource::Got::Lines) {}
}

} // namespace

Canary releaseCanary(const Facts &facts, const std::string &auditLog, sources::HelperAnswer live,
                     const std::stop_token &stop)
{
    Canary canary;
    auto watches = watchAll(facts, auditLog, std::move(live));
    drain(watches, stop);
    const auto outcome = [&](Way way) -> Canary::Outcome & {
        return canary.ways.at(static_cast<std::size_t>(way));
    };
    for (const Watch &watch : watches)
        outcome(watch.way) = Canary::Outcome::Silent;
    const RandomFile file;
    canary.denied = file.made() && isDenied(file.path());
    const auto end = Clock::now() + patience;
    while (canary.denied && !watches.empty() && Clock::now() < end && !stop.stop_requested()) {
        std::erase_if(watches, [&](Watch &watch) {
            const bool found = watch.look(file.path());
            if (found)
                outcome(watch.way) = Canary::Outcome::Seen;
            return found;
        });
        if (!watches.empty())
            ::usleep(static_cast<unsigned>(glance.count()) * 1000);
    }
    return canary;
}

} // namespace surveyor::doctor
