// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "helper/units.h"

#include "helper/audit_socket.h"
#include "helper/clients.h"
#include "helper/confine.h"
#include "helper/relay.h"

#include <cstdlib>
#include <sys/epoll.h>

namespace surveyor::helper {
namespace {

constexpr const char *busName = "org.landlock_surveyor.Live1";
constexpr const char *action = "org.landlock-surveyor.read-live";
constexpr unsigned perUser = 2;

const sd_bus_vtable vtable[] = {
    SD_BUS_VTABLE_START(0),
    SD_BUS_METHOD_WITH_ARGS("GetInfo", SD_BUS_NO_ARGS, SD_BUS_RESULT("s", version, "u", protocol),
                            Service::onInfo, SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_METHOD_WITH_ARGS("OpenLive", SD_BUS_ARGS("u", scope), SD_BUS_RESULT("h", stream),
                            Service::onCall, SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_VTABLE_END,
};

/// The kernel's records on their way to the clients.
struct Flow
{
    AuditSocket &audit;
    Clients &clients;
    Relay relay{clients};
};

int onRecords(sd_event_source *source, int /*fd*/, std::uint32_t /*events*/, void *userdata)
{
    Flow &flow = *static_cast<Flow *>(userdata);
    if (!flow.relay.drain(flow.audit))
        return sd_event_exit(sd_event_source_get_event(source), EXIT_FAILURE);
    flow.clients.flush();
    return 0;
}

} // namespace

int runLive(unsigned idleSeconds)
{
    auto audit = AuditSocket::open();
    if (!audit)
        return fail(audit.error());
    if (const auto done = shed("landlock-surveyor-live", -1); !done)
        return fail(done.error());
    const auto service = Service::connect(busName, vtable, idleSeconds);
    if (!service)
        return fail(service.error());
    Clients clients(**service, wire::Unit::Live, action, perUser);
    Flow flow{*audit, clients};
    sd_event_source *records = nullptr;
    // The kernel waits for nobody: its records come before any client and any request.
    if (sd_event_add_io((*service)->event(), &records, audit->get(), EPOLLIN, onRecords, &flow) < 0
        || sd_event_source_set_priority(records, SD_EVENT_PRIORITY_IMPORTANT) < 0)
        return EXIT_FAILURE;
    const auto openLive = [&](sd_bus_message *message) -> Method::Prepared {
        std::uint32_t scope = 0;
        if (sd_bus_message_read(message, "u", &scope) < 0 || scope != 0)
            return std::unexpected("No such scope");
        return [&](sd_bus_message *granted, const Caller &caller) {
            return clients.admit(granted, caller);
        };
    };
    const int status = (*service)->run({{"OpenLive", action, openLive}}, clients.hooks(),
                                       [] { return confine(Needs::Streams); });
    sd_event_source_disable_unref(records);
    return status;
}

} // namespace surveyor::helper
