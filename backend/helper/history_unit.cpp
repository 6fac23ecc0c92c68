// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "helper/clients.h"
#include "helper/confine.h"
#include "helper/journal_reader.h"
#include "helper/units.h"

#include <array>
#include <cap-ng.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <optional>

namespace surveyor::helper {
namespace {

constexpr const char *busName = "org.landlock_surveyor.History1";
constexpr const char *action = "org.landlock-surveyor.read-history";
constexpr unsigned perUser = 1;

const sd_bus_vtable vtable[] = {
    SD_BUS_VTABLE_START(0),
    SD_BUS_METHOD_WITH_ARGS("GetInfo", SD_BUS_NO_ARGS, SD_BUS_RESULT("s", version, "u", protocol),
                            Service::onInfo, SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_METHOD_WITH_ARGS("ListHistory", SD_BUS_NO_ARGS, SD_BUS_RESULT("a(uttt)", logs),
                            Service::onCall, SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_METHOD_WITH_ARGS(
        "OpenHistory", SD_BUS_ARGS("t", since, "t", until, "u", scope, "u", max),
        SD_BUS_RESULT("h", stream), Service::onCall, SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_VTABLE_END,
};

/// To be asked before the process is confined: afterwards it does not learn it.
bool holdsCapability()
{
    capng_clear(CAPNG_SELECT_ALL);
    return capng_get_caps_process() != 0
        || capng_have_capabilities(CAPNG_SELECT_CAPS) != CAPNG_NONE;
}

/// One client's way through the logs, then the journal.
class HistorySource
{
public:
    HistorySource(const std::optional<LogFolder> &folder, const HistoryRange &range, bool journal)
        : m_output(range)
        , m_mayJournal(journal)
    {
        if (folder)
            m_logs.emplace(*folder);
    }

    void feed(Stream &stream)
    {
        if (m_logs) {
            if (!m_logs->read(stream, m_output))
                m_logs.reset();
        } else if (!m_journalSought) {
            m_journalSought = true;
            openJournal(stream);
        } else if (!m_journal || !m_journal->read(stream, m_output)) {
            m_ended = true;
        }
        if (m_output.full())
            stream.end(wire::EndReason::Limit);
        else if (m_ended)
            stream.end(wire::EndReason::Complete);
    }

private:
    void openJournal(Stream &stream)
    {
        auto journal = m_mayJournal ? JournalReader::open(m_output.range()) : std::unexpected(0);
        if (!journal) {
            stream.note(
                {wire::NoteCode::JournalSkipped, static_cast<std::uint64_t>(-journal.error())});
            return;
        }
        m_journal = *std::move(journal);
        stream.note({wire::NoteCode::JournalBegins, 0});
    }

    HistoryOutput m_output;
    std::optional<LogReader> m_logs;
    std::optional<JournalReader> m_journal;
    bool m_mayJournal;
    bool m_journalSought = false;
    bool m_ended = false;
};

/// When the first whole line of a log was written, in microseconds; 0 where it cannot be told.
std::uint64_t beginOf(const LogFile &log)
{
    std::array<char, 16'384> start{};
    const auto length = ::pread(log.file.get(), start.data(), start.size(), 0);
    if (length <= 0)
        return 0;
    std::string_view text(start.data(), static_cast<std::size_t>(length));
    text = text.substr(0, text.find('\n'));
    const auto at = text.find("audit(");
    const auto head = at == std::string_view::npos ? std::nullopt : readRecord(0, text.substr(at));
    return head ? static_cast<std::uint64_t>(head->timeMs) * 1000 : 0;
}

int sendList(const std::optional<LogFolder> &folder, sd_bus_message *message)
{
    sd_bus_message *made = nullptr;
    int result = sd_bus_message_new_method_return(message, &made);
    const Message reply(made);
    if (result >= 0)
        result = sd_bus_message_open_container(made, 'a', "(uttt)");
    const LogFiles logs = folder ? folder->list() : LogFiles{};
    for (std::uint32_t place = 0; place < logs.files.size() && result >= 0; ++place) {
        const LogFile &log = logs.files[place];
        const auto changed = static_cast<std::uint64_t>(log.status.st_mtim.tv_sec) * 1'000'000
            + static_cast<std::uint64_t>(log.status.st_mtim.tv_nsec) / 1000;
        result = sd_bus_message_append(made, "(uttt)", place, beginOf(log), changed,
                                       static_cast<std::uint64_t>(log.status.st_size));
    }
    if (result >= 0)
        result = sd_bus_message_close_container(made);
    return result < 0 ? result : sd_bus_send(nullptr, made, nullptr);
}

std::expected<HistoryRange, const char *> readRange(sd_bus_message *message)
{
    std::uint64_t since = 0;
    std::uint64_t until = 0;
    std::uint32_t scope = 0;
    HistoryRange range;
    if (sd_bus_message_read(message, "ttuu", &since, &until, &scope, &range.max) < 0 || scope != 0)
        return std::unexpected("No such scope");
    if (until != 0 && until < since)
        return std::unexpected("The range ends before it begins");
    range.sinceMs = static_cast<std::int64_t>(since / 1000);
    if (until != 0)
        range.untilMs = static_cast<std::int64_t>(until / 1000);
    return range;
}

/// Where root alone may read the logs, that takes a capability, which Landlock then limits to the
/// folder.
std::expected<void, std::string> shedFor(const std::optional<LogFolder> &folder)
{
    const gid_t group = folder ? folder->group() : 0;
    return shed("landlock-surveyor-history", folder && group == 0 ? CAP_DAC_READ_SEARCH : -1,
                group);
}

std::expected<void, std::string> confineToLogs(const std::optional<LogFolder> &folder)
{
    std::vector<wire::UniqueFd> opened;
    std::vector<int> readable;
    // The journals, and by which machine's name they go.
    for (const char *const path : {"/var/log/journal", "/run/log/journal", "/etc/machine-id"}) {
        wire::UniqueFd object(::open(path, O_PATH | O_CLOEXEC));
        if (object)
            readable.push_back(opened.emplace_back(std::move(object)).get());
    }
    if (folder)
        readable.push_back(folder->get());
    return confine(Needs::ReadFiles, readable);
}

} // namespace

std::expected<void, std::string> becomeHistory()
{
    const auto folder = LogFolder::open();
    auto done = shedFor(folder);
    return done ? confineToLogs(folder) : done;
}

int runHistory(unsigned idleSeconds)
{
    const auto folder = LogFolder::open();
    if (const auto done = shedFor(folder); !done)
        return fail(done.error());
    // Journals are parsed by a large library, which is not to have a right beyond its own.
    const bool journal = !holdsCapability();
    const auto service = Service::connect(busName, vtable, idleSeconds);
    if (!service)
        return fail(service.error());
    Clients clients(**service, wire::Unit::History, action, perUser);
    const auto listHistory = [&](sd_bus_message *) -> Method::Prepared {
        return [&](sd_bus_message *granted, const Caller &) { return sendList(folder, granted); };
    };
    const auto openHistory = [&](sd_bus_message *message) -> Method::Prepared {
        const auto range = readRange(message);
        if (!range)
            return std::unexpected(range.error());
        return [&, journal, range = *range](sd_bus_message *granted, const Caller &caller) {
            const auto source = std::make_shared<HistorySource>(folder, range, journal);
            return clients.admit(granted, caller,
                                 [source](Stream &stream) { source->feed(stream); });
        };
    };
    return (*service)->run(
        {{"ListHistory", action, listHistory}, {"OpenHistory", action, openHistory}},
        clients.hooks(), [&] { return confineToLogs(folder); });
}

} // namespace surveyor::helper
