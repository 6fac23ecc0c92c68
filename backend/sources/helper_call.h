// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "sources/helper_client.h"

#include <functional>
#include <memory>
#include <systemd/sd-bus.h>

namespace surveyor::sources {

struct BusMessageRelease
{
    void operator()(sd_bus_message *message) const noexcept { sd_bus_message_unref(message); }
};
using BusMessage = std::unique_ptr<sd_bus_message, BusMessageRelease>;

/// One of the helper's units and what is asked of it.
struct HelperMethod
{
    const char *name;
    const char *path;
    const char *member;
};

struct HelperCall
{
    std::shared_ptr<sd_bus> bus;
    BusMessage reply;
};
using HelperReply = std::expected<HelperCall, HelperError>;

/// Calls a method and waits for what it gives, up to two minutes while a password is typed, or
/// until @p stop. @p append, if any, adds the arguments.
HelperReply callHelper(const HelperMethod &method, Prompt prompt, const std::stop_token &stop,
                       const std::function<int(sd_bus_message *)> &append = {});

} // namespace surveyor::sources
