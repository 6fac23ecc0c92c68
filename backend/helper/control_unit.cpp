// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "helper/audit_settings.h"
#include "helper/confine.h"
#include "helper/service.h"
#include "helper/units.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <linux/capability.h>

namespace surveyor::helper {
namespace {

constexpr const char *busName = "org.landlock_surveyor.Control1";
constexpr const char *readAction = "org.landlock-surveyor.read-status";
constexpr const char *changeAction = "org.landlock-surveyor.control";
constexpr std::uint32_t smallestLimit = 64; // the kernel's own
constexpr std::uint32_t largestLimit = 1'000'000;

class ControlUnit
{
public:
    explicit ControlUnit(AuditSettings settings)
        : m_settings(std::move(settings))
    {
    }
    int run(const UnitOptions &options);

private:
    static int getInfo(sd_bus_message *message, void *unit, sd_bus_error *error);
    static int getStatus(sd_bus_message *message, void *unit, sd_bus_error *error);
    static int setEnabled(sd_bus_message *message, void *unit, sd_bus_error *error);
    static int setBacklogLimit(sd_bus_message *message, void *unit, sd_bus_error *error);
    static const sd_bus_vtable vtable[];

    AuditSettings m_settings;
    std::unique_ptr<Service> m_service;
};

const sd_bus_vtable ControlUnit::vtable[] = {
    SD_BUS_VTABLE_START(0),
    SD_BUS_METHOD_WITH_ARGS("GetInfo", SD_BUS_NO_ARGS, SD_BUS_RESULT("s", version), getInfo,
                            SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_METHOD_WITH_ARGS("GetStatus", SD_BUS_NO_ARGS,
                            SD_BUS_RESULT("u", enabled, "u", lost, "u", backlog, "u", backlog_limit,
                                          "b", task_never, "b", landlock_excluded),
                            getStatus, SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_METHOD_WITH_ARGS("SetBacklogLimit", SD_BUS_ARGS("u", limit), SD_BUS_NO_RESULT,
                            setBacklogLimit, SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_METHOD_WITH_ARGS("SetEnabled", SD_BUS_ARGS("b", enabled), SD_BUS_NO_RESULT, setEnabled,
                            SD_BUS_VTABLE_UNPRIVILEGED),
    SD_BUS_VTABLE_END,
};

int ControlUnit::getInfo(sd_bus_message *message, void * /*unit*/, sd_bus_error * /*error*/)
{
    return sd_bus_reply_method_return(message, "s", SURVEYOR_VERSION);
}

int ControlUnit::getStatus(sd_bus_message *message, void *userdata, sd_bus_error * /*error*/)
{
    ControlUnit &self = *static_cast<ControlUnit *>(userdata);
    return self.m_service->authority().ask(
        message, readAction, [&self](sd_bus_message *granted, const Caller &) {
            const auto status = self.m_settings.status();
            if (!status)
                return status.error();
            return sd_bus_reply_method_return(
                granted, "uuuubb", status->enabled, status->lost, status->backlog,
                status->backlogLimit, int{status->taskNever}, int{status->landlockExcluded});
        });
}

int ControlUnit::setEnabled(sd_bus_message *message, void *userdata, sd_bus_error * /*error*/)
{
    ControlUnit &self = *static_cast<ControlUnit *>(userdata);
    int enabled = 0;
    if (const int result = sd_bus_message_read(message, "b", &enabled); result < 0)
        return result;
    return self.m_service->authority().ask(
        message, changeAction, [&self, enabled](sd_bus_message *granted, const Caller &) {
            const int result = self.m_settings.setEnabled(enabled != 0);
            return result < 0 ? result : sd_bus_reply_method_return(granted, nullptr);
        });
}

int ControlUnit::setBacklogLimit(sd_bus_message *message, void *userdata, sd_bus_error *error)
{
    ControlUnit &self = *static_cast<ControlUnit *>(userdata);
    std::uint32_t limit = 0;
    if (const int result = sd_bus_message_read(message, "u", &limit); result < 0)
        return result;
    if (limit < smallestLimit || limit > largestLimit)
        return sd_bus_error_set(error, SD_BUS_ERROR_INVALID_ARGS,
                                "The limit must lie between 64 and 1000000");
    return self.m_service->authority().ask(
        message, changeAction, [&self, limit](sd_bus_message *granted, const Caller &) {
            const int result = self.m_settings.setBacklogLimit(limit);
            return result < 0 ? result : sd_bus_reply_method_return(granted, nullptr);
        });
}

int ControlUnit::run(const UnitOptions &options)
{
    auto service = Service::connect(busName, vtable, this, options.idleSeconds);
    if (!service) {
        std::fprintf(stderr, "%s\n", service.error().c_str());
        return EXIT_FAILURE;
    }
    m_service = *std::move(service);
    return m_service->run({[](std::string_view) {}, [] {}, [] { return false; }, [] {}},
                          [] { return confine(Needs::Streams); });
}

} // namespace

int runControl(const UnitOptions &options)
{
    if (const auto outcome = shed("landlock-surveyor-control", CAP_AUDIT_CONTROL); !outcome) {
        std::fprintf(stderr, "%s\n", outcome.error().c_str());
        return EXIT_FAILURE;
    }
    auto settings = AuditSettings::open();
    if (!settings) {
        std::fprintf(stderr, "cannot speak to the kernel's audit: %s\n",
                     std::strerror(-settings.error()));
        return EXIT_FAILURE;
    }
    return ControlUnit(*std::move(settings)).run(options);
}

} // namespace surveyor::helper
