// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "sources/journal_source.h"

#include "audit/gap_line.h"
#include "audit/record_type.h"
#include "text/hash.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <format>
#include <limits>
#include <systemd/sd-id128.h>
#include <systemd/sd-journal.h>
#include <unistd.h>

namespace surveyor::sources {
namespace {

constexpr int entriesATime = 4096;
constexpr std::size_t bytesATime = std::size_t{512} * 1024;
constexpr std::size_t longestMessage = std::size_t{64} * 1024;

// What belongs to a denial's event, and what says that auditing was switched or began.
constexpr std::array wantedTypes{
    audit::types::syscall, audit::types::path,           audit::types::configChange,
    audit::types::cwd,     audit::types::proctitle,      audit::types::uringop,
    audit::types::kernel,  audit::types::landlockAccess, audit::types::landlockDomain,
};

std::int64_t nowUs()
{
    using std::chrono::duration_cast;
    return duration_cast<std::chrono::microseconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
}

/// Whether this user may read the machine's journal; sd_journal leaves out silently what may
/// not be read.
bool mayReadLocal()
{
    sd_id128_t machine{};
    std::array<char, SD_ID128_STRING_MAX> name{};
    if (sd_id128_get_machine(&machine) < 0)
        return true; // it will say so itself
    sd_id128_to_string(machine, name.data());
    bool there = false;
    for (const char *const root : {"/var/log/journal", "/run/log/journal"}) {
        const std::string file = std::format("{}/{}/system.journal", root, name.data());
        if (::access(file.c_str(), R_OK) == 0)
            return true;
        there = there || errno == EACCES;
    }
    return !there;
}

} // namespace

std::expected<std::unique_ptr<JournalSource>, std::string>
JournalSource::open(const JournalOptions &options)
{
    const bool local = options.folder.empty();
    if (local && !mayReadLocal())
        return std::unexpected("this user may not read the journal; join the group "
                               "systemd-journal or adm, or read through the helper");
    sd_journal *opened = nullptr;
    const int result = local ? sd_journal_open(&opened, SD_JOURNAL_LOCAL_ONLY | SD_JOURNAL_SYSTEM)
                             : sd_journal_open_directory(&opened, options.folder.c_str(), 0);
    if (result < 0)
        return std::unexpected(std::format("cannot open {}: {}",
                                           local ? "the journal" : "the folder of journals",
                                           std::strerror(-result)));
    auto spool = Spool::make(local ? "journal" : options.folder);
    if (!spool) {
        sd_journal_close(opened);
        return std::unexpected(spool.error());
    }
    std::unique_ptr<JournalSource> source(new JournalSource(opened, options, *std::move(spool)));
    int ready = source->match();
    if (ready >= 0)
        ready = source->seek();
    if (ready < 0)
        return std::unexpected(std::format("cannot read the journal: {}", std::strerror(-ready)));
    return source;
}

bool JournalSource::takesAudit()
{
    sd_id128_t boot{};
    sd_journal *opened = nullptr;
    if (!mayReadLocal() || sd_id128_get_boot(&boot) < 0
        || sd_journal_open(&opened, SD_JOURNAL_LOCAL_ONLY | SD_JOURNAL_SYSTEM) < 0)
        return false;
    const std::unique_ptr<sd_journal, decltype(&sd_journal_close)> journal(opened,
                                                                           sd_journal_close);
    std::array<char, SD_ID128_STRING_MAX> name{};
    const std::string ofThisBoot =
        std::format("_BOOT_ID={}", sd_id128_to_string(boot, name.data()));
    return sd_journal_add_match(opened, "_TRANSPORT=audit", 0) >= 0
        && sd_journal_add_match(opened, ofThisBoot.c_str(), 0) >= 0
        && sd_journal_seek_tail(opened) >= 0 && sd_journal_previous(opened) > 0;
}

JournalSource::JournalSource(sd_journal *journal, JournalOptions options,
                             std::shared_ptr<Spool> spool)
    : m_journal(journal)
    , m_options(std::move(options))
    , m_spool(std::move(spool))
{
    sd_journal_set_data_threshold(m_journal, longestMessage);
}

JournalSource::~JournalSource()
{
    sd_journal_close(m_journal);
}

int JournalSource::match() const
{
    // Fields that begin with "_" are journald's own, which no message can forge. Matches of one
    // field are alternatives.
    int result = sd_journal_add_match(m_journal, "_TRANSPORT=audit", 0);
    for (const auto type : wantedTypes)
        if (result >= 0)
            result =
                sd_journal_add_match(m_journal, std::format("_AUDIT_TYPE={}", type).c_str(), 0);
    if (result >= 0)
        result = sd_journal_add_disjunction(m_journal);
    if (result >= 0)
        result = sd_journal_add_match(m_journal, "_TRANSPORT=kernel", 0);
    return result;
}

int JournalSource::seek() const
{
    const auto &since = m_options.times.sinceMs;
    if (since)
        return sd_journal_seek_realtime_usec(
            m_journal, static_cast<std::uint64_t>(std::max<std::int64_t>(*since, 0)) * 1000);
    if (!m_options.follow)
        return sd_journal_seek_head(m_journal);
    int result = sd_journal_seek_tail(m_journal);
    // Behind the last entry: only then does the next one exist.
    if (result >= 0)
        result = sd_journal_previous(m_journal);
    // Nothing follows the end, not even later; but where nothing is yet, all is new.
    return result == 0 ? sd_journal_seek_head(m_journal) : result;
}

std::string JournalSource::field(const char *name) const
{
    const void *data = nullptr;
    std::size_t size = 0;
    if (sd_journal_get_data(m_journal, name, &data, &size) < 0)
        return {};
    const std::string_view assignment(static_cast<const char *>(data), size);
    return std::string(assignment.substr(std::min(assignment.find('='), size - 1) + 1));
}

void JournalSource::takeEntry(std::string &text)
{
    std::uint64_t entryUs = 0;
    sd_journal_get_realtime_usec(m_journal, &entryUs);
    const std::string node = m_options.folder.empty() ? std::string() : field("_HOSTNAME");
    const std::string message = field("MESSAGE");
    const bool audit = field("_TRANSPORT") == "audit";
    auto record = audit ? auditEntry(field("_AUDIT_TYPE"), field("_AUDIT_ID"),
                                     field("_SOURCE_REALTIME_TIMESTAMP"), message, node)
                        : kernelEntry(message, node);
    if (!record) {
        if (audit)
            text += audit::gapLine(audit::LossKind::Reader,
                                   static_cast<std::int64_t>(entryUs / 1000), 1, node)
                + '\n';
        else if (audit::parseLine(message).kind == audit::LineKind::Loss)
            text += message + '\n';
        return;
    }
    if (std::ranges::find(wantedTypes, record->type) == wantedTypes.end())
        return;
    record->entryUs = static_cast<std::int64_t>(entryUs);
    record->boot = text::hash(field("_MACHINE_ID") + field("_BOOT_ID"));
    m_merge.take(*std::move(record), text);
}

std::expected<LiveSource::Got, std::string> JournalSource::next(audit::Chunk &chunk,
                                                                std::chrono::milliseconds patience)
{
    std::string text;
    for (int i = 0; i < entriesATime && text.size() < bytesATime && !m_ended; ++i) {
        const int result = sd_journal_next(m_journal);
        if (result < 0)
            return std::unexpected(
                std::format("the journal cannot be read on: {}", std::strerror(-result)));
        std::uint64_t entryUs = 0;
        const bool beyond = result > 0 && m_options.times.untilMs
            && sd_journal_get_realtime_usec(m_journal, &entryUs) >= 0
            // An entry is a little younger than its record.
            && static_cast<std::int64_t>(entryUs / 1000) > *m_options.times.untilMs + 5000;
        if (result == 0 || beyond) {
            m_ended = beyond || !m_options.follow;
            m_merge.settle(m_ended ? std::numeric_limits<std::int64_t>::max() : nowUs(), text);
            break;
        }
        takeEntry(text);
    }
    if (!text.empty()) {
        chunk.text = std::move(text);
        chunk.offset = m_offset;
        if (auto kept = m_spool->put(m_offset, chunk.text); !kept)
            return std::unexpected(kept.error());
        m_offset += chunk.text.size();
        return Got::Lines;
    }
    if (m_ended)
        return Got::End;
    if (m_options.follow)
        sd_journal_wait(m_journal, static_cast<std::uint64_t>(patience.count()) * 1000);
    return Got::Nothing;
}

} // namespace surveyor::sources
