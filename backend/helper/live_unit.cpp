// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "helper/units.h"

#include "helper/audit_socket.h"
#include "helper/clients.h"
#include "helper/confine.h"
#include "helper/relay.h"

#include <cstdio>
#include <cstdlib>
#include <optional>
#include <sys/epoll.h>

namespace surveyor::helper {
namespace {

constexpr const char *busName = "org.landlock_surveyor.Live1";
constexpr const char *action = "org.landlock-surveyor.read-live";
constexpr unsigned perUser = 2;

class LiveUnit
{
public:
    explicit LiveUnit(AuditSocket audit)
        : m_audit(std::move(audit))
    {
    }
    int run(const UnitOptions &options);

private:
    static int getInfo(sd_bus_message *message, void *unit, sd_bus_error *error);
    static int openLive(sd_bus_message *message, void *unit, sd_bus_error *error);
    static int onRecords(sd_event_source *source, int fd, std::uint32_t events, void *unit);
    static const sd_bus_vtable vtable[];

    AuditSocket m_audit;
    std::unique_ptr<Service> m_service;
    std::optional<Clients> m_clients;
    std::optional<Relay> m_relay;
};

const sd_bus_vtable LiveUnit::vtable[] = {
    SD_BUS_VTABLE_START(0),
    SD_BUS_METHOD_WITH_ARGS("GetInfo", SD_BUS_NO_ARGS, SD_BUS_RESULT("s", version, "u", protocol),
                            getInfo, SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_METHOD_WITH_ARGS("OpenLive", SD_BUS_ARGS("u", scope), SD_BUS_RESULT("h", stream),
                            openLive, SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_VTABLE_END,
};

int LiveUnit::getInfo(sd_bus_message *message, void * /*unit*/, sd_bus_error * /*error*/)
{
    return sd_bus_reply_method_return(message, "su", SURVEYOR_VERSION,
                                      unsigned{wire::protocolVersion});
}

int LiveUnit::openLive(sd_bus_message *message, void *userdata, sd_bus_error *error)
{
    LiveUnit &self = *static_cast<LiveUnit *>(userdata);
    std::uint32_t scope = 0;
    if (const int result = sd_bus_message_read(message, "u", &scope); result < 0)
        return result;
    if (scope != 0)
        return sd_bus_error_set(error, SD_BUS_ERROR_INVALID_ARGS, "No such scope");
    return self.m_service->authority().ask(message, action,
                                           [&self](sd_bus_message *granted, const Caller &caller) {
                                               return self.m_clients->admit(granted, caller);
                                           });
}

int LiveUnit::onRecords(sd_event_source *source, int /*fd*/, std::uint32_t /*events*/,
                        void *userdata)
{
    LiveUnit &self = *static_cast<LiveUnit *>(userdata);
    const auto state = self.m_audit.drain(
        [&self](std::uint16_t type, std::string_view record) { self.m_relay->take(type, record); });
    if (state == AuditSocket::State::Broken)
        return sd_event_exit(sd_event_source_get_event(source), EXIT_FAILURE);
    if (const auto drops = self.m_audit.takeDrops(); drops > 0)
        self.m_relay->dropped(drops);
    self.m_clients->flush();
    return 0;
}

int LiveUnit::run(const UnitOptions &options)
{
    auto service = Service::connect(busName, vtable, this, options.idleSeconds);
    if (!service) {
        std::fprintf(stderr, "%s\n", service.error().c_str());
        return EXIT_FAILURE;
    }
    m_service = *std::move(service);
    m_clients.emplace(*m_service, wire::Unit::Live, action, perUser);
    m_relay.emplace(*m_clients);
    sd_event_source *records = nullptr;
    // The kernel waits for nobody: its records come before any client and any request.
    if (sd_event_add_io(m_service->event(), &records, m_audit.get(), EPOLLIN, onRecords, this) < 0
        || sd_event_source_set_priority(records, SD_EVENT_PRIORITY_IMPORTANT) < 0)
        return EXIT_FAILURE;
    const int status = m_service->run(m_clients->hooks(), [] { return confine(Needs::Streams); });
    sd_event_source_disable_unref(records);
    m_clients.reset();
    return status;
}

} // namespace

int runLive(const UnitOptions &options)
{
    auto audit = AuditSocket::open();
    auto outcome = audit ? shed("landlock-surveyor-live", -1) : std::unexpected(audit.error());
    if (!outcome) {
        std::fprintf(stderr, "%s\n", outcome.error().c_str());
        return EXIT_FAILURE;
    }
    return LiveUnit(*std::move(audit)).run(options);
}

} // namespace surveyor::helper
