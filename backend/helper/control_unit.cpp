// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "helper/audit_settings.h"
#include "helper/confine.h"
#include "helper/service.h"
#include "helper/units.h"

#include <cstring>
#include <linux/capability.h>

namespace surveyor::helper {
namespace {

constexpr const char *busName = "org.landlock_surveyor.Control1";
constexpr const char *readAction = "org.landlock-surveyor.read-status";
constexpr const char *changeAction = "org.landlock-surveyor.control";
constexpr std::uint32_t smallestLimit = 64; // the kernel's own
constexpr std::uint32_t largestLimit = 1'000'000;

const sd_bus_vtable vtable[] = {
    SD_BUS_VTABLE_START(0),
    SD_BUS_METHOD_WITH_ARGS("GetInfo", SD_BUS_NO_ARGS, SD_BUS_RESULT("s", version, "u", protocol),
                            Service::onInfo, SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_METHOD_WITH_ARGS("GetStatus", SD_BUS_NO_ARGS,
                            SD_BUS_RESULT("u", enabled, "u", lost, "u", backlog, "u", backlog_limit,
                                          "b", task_never, "b", landlock_excluded),
                            Service::onCall, SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_METHOD_WITH_ARGS("SetBacklogLimit", SD_BUS_ARGS("u", limit), SD_BUS_NO_RESULT,
                            Service::onCall, SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_METHOD_WITH_ARGS("SetEnabled", SD_BUS_ARGS("b", enabled), SD_BUS_NO_RESULT,
                            Service::onCall, SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_VTABLE_END,
};

int sendStatus(const AuditSettings &settings, sd_bus_message *message)
{
    const auto status = settings.status();
    if (!status)
        return status.error();
    return sd_bus_reply_method_return(message, "uuuubb", status->enabled, status->lost,
                                      status->backlog, status->backlogLimit, int{status->taskNever},
                                      int{status->landlockExcluded});
}

int sendDone(int result, sd_bus_message *message)
{
    return result < 0 ? result : sd_bus_reply_method_return(message, nullptr);
}

} // namespace

int runControl(unsigned idleSeconds)
{
    if (const auto done = shed("landlock-surveyor-control", CAP_AUDIT_CONTROL); !done)
        return fail(done.error());
    const auto settings = AuditSettings::open();
    if (!settings)
        return fail(std::string("cannot speak to the kernel's audit: ")
                    + std::strerror(-settings.error()));
    const auto service = Service::connect(busName, vtable, idleSeconds);
    if (!service)
        return fail(service.error());
    const auto getStatus = [&](sd_bus_message *) -> Method::Prepared {
        return
            [&](sd_bus_message *granted, const Caller &) { return sendStatus(*settings, granted); };
    };
    const auto setBacklogLimit = [&](sd_bus_message *message) -> Method::Prepared {
        std::uint32_t limit = 0;
        if (sd_bus_message_read(message, "u", &limit) < 0 || limit < smallestLimit
            || limit > largestLimit)
            return std::unexpected("The limit must lie between 64 and 1000000");
        return [&, limit](sd_bus_message *granted, const Caller &) {
            return sendDone(settings->setBacklogLimit(limit), granted);
        };
    };
    const auto setEnabled = [&](sd_bus_message *message) -> Method::Prepared {
        int enabled = 0;
        if (sd_bus_message_read(message, "b", &enabled) < 0)
            return std::unexpected("No such setting");
        return [&, enabled](sd_bus_message *granted, const Caller &) {
            return sendDone(settings->setEnabled(enabled != 0), granted);
        };
    };
    return (*service)->run({{"GetStatus", readAction, getStatus},
                            {"SetBacklogLimit", changeAction, setBacklogLimit},
                            {"SetEnabled", changeAction, setEnabled}},
                           {[](std::string_view) {}, [] {}, [] { return false; }, [] {}},
                           [] { return confine(Needs::Streams); });
}

} // namespace surveyor::helper
