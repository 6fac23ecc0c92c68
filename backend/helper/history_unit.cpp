// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "helper/clients.h"
#include "helper/confine.h"
#include "helper/journal_reader.h"
#include "helper/units.h"

#include <array>
#include <cap-ng.h>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <linux/capability.h>
#include <optional>

namespace surveyor::helper {
namespace {

constexpr const char *busName = "org.landlock_surveyor.History1";
constexpr const char *action = "org.landlock-surveyor.read-history";
constexpr unsigned perUser = 1;

/// One client's way through the logs, then the journal.
class HistorySource
{
public:
    HistorySource(const LogFolder *folder, const HistoryRange &range, bool journal)
        : m_output(range)
        , m_wantJournal(journal)
    {
        if (folder != nullptr)
            m_logs.emplace(*folder);
    }

    void feed(Stream &stream)
    {
        if (m_logs) {
            if (!m_logs->read(stream, m_output))
                m_logs.reset();
        } else if (m_wantJournal) {
            m_wantJournal = false;
            openJournal(stream);
        } else if (m_journal) {
            if (!m_journal->read(stream, m_output))
                m_journal.reset();
        } else {
            stream.end(wire::EndReason::Complete);
        }
        if (m_output.full())
            stream.end(wire::EndReason::Limit);
    }

private:
    void openJournal(Stream &stream)
    {
        capng_clear(CAPNG_SELECT_ALL);
        capng_get_caps_process();
        if (capng_have_capabilities(CAPNG_SELECT_CAPS) != CAPNG_NONE) {
            stream.note({wire::NoteCode::JournalSkipped, 0});
            return;
        }
        auto journal = JournalReader::open(m_output.range());
        if (journal) {
            m_journal = *std::move(journal);
            stream.note({wire::NoteCode::JournalBegins, 0});
        } else {
            stream.note(
                {wire::NoteCode::JournalSkipped, static_cast<std::uint64_t>(-journal.error())});
        }
    }

    HistoryOutput m_output;
    std::optional<LogReader> m_logs;
    std::optional<JournalReader> m_journal;
    bool m_wantJournal;
};

class HistoryUnit
{
public:
    explicit HistoryUnit(std::optional<LogFolder> folder)
        : m_folder(std::move(folder))
    {
    }
    int run(const UnitOptions &options);

private:
    static int getInfo(sd_bus_message *message, void *unit, sd_bus_error *error);
    static int listHistory(sd_bus_message *message, void *unit, sd_bus_error *error);
    static int openHistory(sd_bus_message *message, void *unit, sd_bus_error *error);
    int sendList(sd_bus_message *message) const;
    static const sd_bus_vtable vtable[];

    std::optional<LogFolder> m_folder;
    std::unique_ptr<Service> m_service;
    std::optional<Clients> m_clients;
};

const sd_bus_vtable HistoryUnit::vtable[] = {
    SD_BUS_VTABLE_START(0),
    SD_BUS_METHOD_WITH_ARGS("GetInfo", SD_BUS_NO_ARGS, SD_BUS_RESULT("s", version, "u", protocol),
                            getInfo, SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_METHOD_WITH_ARGS("ListHistory", SD_BUS_NO_ARGS, SD_BUS_RESULT("a(uttt)", logs),
                            listHistory, SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_METHOD_WITH_ARGS("OpenHistory",
                            SD_BUS_ARGS("t", since, "t", until, "u", scope, "u", max),
                            SD_BUS_RESULT("h", stream), openHistory, SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_VTABLE_END,
};

int HistoryUnit::getInfo(sd_bus_message *message, void * /*unit*/, sd_bus_error * /*error*/)
{
    return sd_bus_reply_method_return(message, "su", SURVEYOR_VERSION,
                                      unsigned{wire::protocolVersion});
}

int HistoryUnit::listHistory(sd_bus_message *message, void *userdata, sd_bus_error * /*error*/)
{
    HistoryUnit &self = *static_cast<HistoryUnit *>(userdata);
    return self.m_service->authority().ask(
        message, action,
        [&self](sd_bus_message *granted, const Caller &) { return self.sendList(granted); });
}

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

int HistoryUnit::sendList(sd_bus_message *message) const
{
    sd_bus_message *made = nullptr;
    int result = sd_bus_message_new_method_return(message, &made);
    const Message reply(made);
    if (result >= 0)
        result = sd_bus_message_open_container(made, 'a', "(uttt)");
    const LogFiles logs = m_folder ? m_folder->list() : LogFiles{};
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

int HistoryUnit::openHistory(sd_bus_message *message, void *userdata, sd_bus_error *error)
{
    HistoryUnit &self = *static_cast<HistoryUnit *>(userdata);
    std::uint64_t since = 0;
    std::uint64_t until = 0;
    std::uint32_t scope = 0;
    HistoryRange range;
    if (const int result = sd_bus_message_read(message, "ttuu", &since, &until, &scope, &range.max);
        result < 0)
        return result;
    if (scope != 0)
        return sd_bus_error_set(error, SD_BUS_ERROR_INVALID_ARGS, "No such scope");
    if (until != 0 && until < since)
        return sd_bus_error_set(error, SD_BUS_ERROR_INVALID_ARGS,
                                "The range ends before it begins");
    range.sinceMs = static_cast<std::int64_t>(since / 1000);
    if (until != 0)
        range.untilMs = static_cast<std::int64_t>(until / 1000);
    return self.m_service->authority().ask(
        message, action, [&self, range](sd_bus_message *granted, const Caller &caller) {
            const auto source = std::make_shared<HistorySource>(
                self.m_folder ? &*self.m_folder : nullptr, range, true);
            return self.m_clients->admit(granted, caller,
                                         [source](Stream &stream) { source->feed(stream); });
        });
}

int HistoryUnit::run(const UnitOptions &options)
{
    auto service = Service::connect(busName, vtable, this, options.idleSeconds);
    if (!service) {
        std::fprintf(stderr, "%s\n", service.error().c_str());
        return EXIT_FAILURE;
    }
    m_service = *std::move(service);
    m_clients.emplace(*m_service, wire::Unit::History, action, perUser);
    const int status = m_service->run(
        m_clients->hooks(), [this] { return confineToLogs(m_folder ? m_folder->get() : -1); });
    m_clients.reset();
    return status;
}

} // namespace

std::expected<void, std::string> confineToLogs(int folder)
{
    std::vector<wire::UniqueFd> opened;
    std::vector<int> readable;
    // The journals, and by which machine's name they go.
    for (const char *const path : {"/var/log/journal", "/run/log/journal", "/etc/machine-id"}) {
        wire::UniqueFd object(::open(path, O_PATH | O_CLOEXEC));
        if (object)
            readable.push_back(opened.emplace_back(std::move(object)).get());
    }
    if (folder >= 0)
        readable.push_back(folder);
    return confine(Needs::ReadFiles, readable);
}

int runHistory(const UnitOptions &options)
{
    auto opened = LogFolder::open();
    std::optional<LogFolder> folder;
    if (opened)
        folder = *std::move(opened);
    // Where root alone may read the logs, that takes a capability, which Landlock then limits to
    // the folder.
    const gid_t group = folder ? folder->group() : 0;
    const auto outcome =
        shed("landlock-surveyor-history", folder && group == 0 ? CAP_DAC_READ_SEARCH : -1, group);
    if (!outcome) {
        std::fprintf(stderr, "%s\n", outcome.error().c_str());
        return EXIT_FAILURE;
    }
    return HistoryUnit(std::move(folder)).run(options);
}

} // namespace surveyor::helper
