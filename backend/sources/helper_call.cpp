// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "sources/helper_call.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string_view>

namespace surveyor::sources {
namespace {

constexpr std::uint64_t patienceUs = 130'000'000; // the helper waits for polkit for 120 s
constexpr std::uint64_t glanceUs = 100'000;       // between two looks at the stop token

struct BusClose
{
    void operator()(sd_bus *bus) const noexcept { sd_bus_flush_close_unref(bus); }
};
std::unexpected<HelperError> problem(HelperProblem kind, std::string what)
{
    return std::unexpected(HelperError{kind, std::move(what)});
}

/// Whether the bus has somebody of this name, or could start it.
bool isThere(sd_bus *bus, const char *name)
{
    for (const char *const member : {"ListNames", "ListActivatableNames"}) {
        sd_bus_message *answer = nullptr;
        const int result =
            sd_bus_call_method(bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                               "org.freedesktop.DBus", member, nullptr, &answer, nullptr);
        const BusMessage reply(answer);
        const char *one = nullptr;
        if (result < 0 || sd_bus_message_enter_container(answer, 'a', "s") < 0)
            continue;
        while (sd_bus_message_read(answer, "s", &one) > 0)
            if (std::strcmp(one, name) == 0)
                return true;
    }
    return false;
}

std::unexpected<HelperError> explain(sd_bus *bus, const char *helper, const sd_bus_error &error)
{
    const std::string_view name = error.name;
    const auto isOne = [&](std::initializer_list<const char *> names) {
        return std::ranges::any_of(names, [&](const char *one) { return name == one; });
    };
    if (isOne({SD_BUS_ERROR_SERVICE_UNKNOWN, SD_BUS_ERROR_NAME_HAS_NO_OWNER}))
        return problem(HelperProblem::NotInstalled,
                       "landlock-surveyor-helper is not installed; install it, or let an "
                       "administrator pipe `landlock-surveyor-helper --stdio`");
    if (isOne({SD_BUS_ERROR_INTERACTIVE_AUTHORIZATION_REQUIRED}))
        return problem(HelperProblem::NeedsAuthentication,
                       "an administrator's password is needed and nobody can be asked for it: no "
                       "authentication agent is running; start one, such as pkttyagent, or use "
                       "the pipe of `landlock-surveyor-helper --stdio`");
    if (isOne({SD_BUS_ERROR_ACCESS_DENIED, SD_BUS_ERROR_AUTH_FAILED})) {
        if (!isThere(bus, "org.freedesktop.PolicyKit1"))
            return problem(HelperProblem::NoPolkit,
                           "polkit, which decides who may read, is not installed");
        return problem(HelperProblem::Refused, "not allowed to read the denials of all users");
    }
    if (isOne({SD_BUS_ERROR_LIMITS_EXCEEDED}))
        return problem(HelperProblem::TooMany,
                       "this user reads as many streams from the helper as one may");
    if (isOne({SD_BUS_ERROR_NO_REPLY, SD_BUS_ERROR_DISCONNECTED}))
        return problem(HelperProblem::Gone, "the helper ended before it answered");
    if (isOne({SD_BUS_ERROR_TIMEOUT, "org.freedesktop.DBus.Error.TimedOut"}))
        return problem(HelperProblem::TimedOut, "the helper does not answer");
    if (name.starts_with("org.freedesktop.DBus.Error.Spawn")
        || name.starts_with("org.freedesktop.systemd1"))
        return problem(HelperProblem::NotStarted, std::string(helper) + " cannot be started");
    return problem(HelperProblem::Failed, error.message != nullptr ? error.message : error.name);
}

/// Filled by the reply's handler.
struct Answer
{
    bool come = false;
    BusMessage message;
};

int onReply(sd_bus_message *reply, void *userdata, sd_bus_error * /*error*/)
{
    Answer &answer = *static_cast<Answer *>(userdata);
    answer.come = true;
    answer.message.reset(sd_bus_message_ref(reply));
    return 0;
}

} // namespace

HelperReply callHelper(const HelperMethod &method, Prompt prompt, const std::stop_token &stop,
                       const std::function<int(sd_bus_message *)> &append)
{
    sd_bus *opened = nullptr;
    if (const int result = sd_bus_open_system(&opened); result < 0)
        return problem(HelperProblem::NoBus,
                       std::string("cannot reach the system bus: ") + std::strerror(-result));
    const std::shared_ptr<sd_bus> bus(opened, BusClose());
    sd_bus_message *made = nullptr;
    int result = sd_bus_message_new_method_call(opened, &made, method.name, method.path,
                                                method.name, method.member);
    const BusMessage call(made);
    if (result >= 0 && append)
        result = append(made);
    if (result >= 0)
        result = sd_bus_message_set_allow_interactive_authorization(
            made, prompt == Prompt::Allowed ? 1 : 0);
    Answer answer;
    if (result >= 0)
        result = sd_bus_call_async(opened, nullptr, made, onReply, &answer, patienceUs);
    while (result >= 0 && !answer.come) {
        if (stop.stop_requested())
            return problem(HelperProblem::Cancelled, "cancelled");
        result = sd_bus_process(opened, nullptr);
        if (result == 0)
            result = sd_bus_wait(opened, glanceUs);
        if (result == -EINTR)
            result = 0;
    }
    if (!answer.come)
        return problem(HelperProblem::NoBus,
                       std::string("the system bus is gone: ") + std::strerror(-result));
    if (const sd_bus_error *const error = sd_bus_message_get_error(answer.message.get()))
        return explain(opened, method.name, *error);
    return HelperCall{bus, std::move(answer.message)};
}

} // namespace surveyor::sources
