// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// What a unit shows on the bus is what was reviewed, and no more.

#include "helper/bus_world.h"
#include "places.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <regex>
#include <sstream>
#include <systemd/sd-bus.h>
#include <vector>

namespace surveyor::test {
namespace {

/// "interface.method(in:types out:types)", sorted as they stand.
std::vector<std::string> surfaceOf(const std::string &xml)
{
    std::vector<std::string> found;
    std::string interface;
    const std::regex tag(R"re(<(interface|method|signal|property|arg)\s([^>]*)>)re");
    const std::regex nameOf(R"re(name="([^"]*)")re");
    const std::regex typeOf(R"re(type="([^"]*)")re");
    for (std::sregex_iterator at(xml.begin(), xml.end(), tag), end; at != end; ++at) {
        const std::string kind = (*at)[1];
        const std::string rest = (*at)[2];
        std::smatch name;
        std::smatch type;
        std::regex_search(rest, name, nameOf);
        std::regex_search(rest, type, typeOf);
        if (kind == "interface")
            interface = name[1];
        else if (kind == "arg" && !found.empty())
            found.back() +=
                (rest.find("\"out\"") != std::string::npos ? " out:" : " in:") + type[1].str();
        else if (kind != "arg")
            found.push_back(kind + " " + interface + "." + name[1].str());
    }
    std::erase_if(found, [](const std::string &one) {
        return one.find(" org.freedesktop.DBus.") != std::string::npos;
    });
    return found;
}

std::string introspect(const std::string &unit)
{
    sd_bus *bus = nullptr;
    sd_bus_message *reply = nullptr;
    const char *xml = "";
    sd_bus_open_system(&bus);
    sd_bus_call_method(bus, ("org.landlock_surveyor." + unit).c_str(),
                       ("/org/landlock_surveyor/" + unit).c_str(),
                       "org.freedesktop.DBus.Introspectable", "Introspect", nullptr, &reply, "");
    if (reply != nullptr)
        sd_bus_message_read(reply, "s", &xml);
    std::string text = xml;
    sd_bus_message_unref(reply);
    sd_bus_flush_close_unref(bus);
    return text;
}

/// Sends a message of any types; the error's name.
std::string send(const std::string &unit, const std::string &interface, const std::string &member,
                 const char *types, auto... arguments)
{
    sd_bus *bus = nullptr;
    sd_bus_error error = {};
    sd_bus_open_system(&bus);
    const int result = sd_bus_call_method(
        bus, ("org.landlock_surveyor." + unit).c_str(), ("/org/landlock_surveyor/" + unit).c_str(),
        interface.c_str(), member.c_str(), &error, nullptr, types, arguments...);
    std::string name = result >= 0 ? "ok" : error.name;
    sd_bus_error_free(&error);
    sd_bus_flush_close_unref(bus);
    return name;
}

TEST(HelperSurface, IsWhatTheCheckedInInterfacesSay)
{
    SURVEYOR_NEEDS_WORLD();
    const BusWorld world({});
    for (const std::string unit : {"Live1", "History1", "Control1"}) {
        SCOPED_TRACE(unit);
        std::ifstream file(checkout("packaging/dbus/org.landlock_surveyor." + unit + ".xml"));
        std::ostringstream reviewed;
        reviewed << file.rdbuf();
        const auto expected = surfaceOf(reviewed.str());
        ASSERT_FALSE(expected.empty());
        EXPECT_EQ(surfaceOf(introspect(unit)), expected);
        for (const std::string &one : expected)
            EXPECT_TRUE(one.starts_with("method ")) << one;
    }
}

TEST(HelperSurface, WrongArgumentsAreRefusedBeforeAnythingElse)
{
    SURVEYOR_NEEDS_WORLD();
    const BusWorld world({});
    const std::string live = "org.landlock_surveyor.Live1";
    const std::string history = "org.landlock_surveyor.History1";
    const std::string invalid = SD_BUS_ERROR_INVALID_ARGS;
    EXPECT_EQ(send("Live1", live, "OpenLive", "u", 1), invalid);
    EXPECT_EQ(send("Live1", live, "OpenLive", "s", "x"), invalid);
    EXPECT_EQ(send("Live1", live, "OpenLive", "uu", 0, 0), invalid);
    EXPECT_EQ(send("Live1", live, "OpenLive", "h", 0), invalid) << "a stray descriptor";
    EXPECT_EQ(send("Live1", live, "OpenLive", "a{sv}", 0), invalid);
    EXPECT_EQ(send("Live1", live, "OpenLive", ""), invalid);
    EXPECT_EQ(send("Live1", live, "GetInfo", "s", "x"), invalid);
    EXPECT_EQ(
        send("History1", history, "OpenHistory", "ttuu", std::uint64_t{2}, std::uint64_t{1}, 0, 0),
        invalid);
    EXPECT_EQ(send("Control1", "org.landlock_surveyor.Control1", "SetBacklogLimit", "u", 1),
              invalid);
    EXPECT_EQ(send("Live1", live, "NoSuchMethod", ""), SD_BUS_ERROR_UNKNOWN_METHOD);
}

TEST(HelperSurface, TheBusLetsNothingElseThrough)
{
    SURVEYOR_NEEDS_WORLD();
    const BusWorld world({});
    const auto outcome = asUser(testUser, [] {
        return send("Live1", "org.freedesktop.DBus.Properties", "GetAll", "s",
                    "org.landlock_surveyor.Live1");
    });
    EXPECT_EQ(outcome, SD_BUS_ERROR_ACCESS_DENIED);
    const auto owning = asUser(testUser, [] {
        sd_bus *bus = nullptr;
        sd_bus_open_system(&bus);
        return std::to_string(sd_bus_request_name(bus, "org.landlock_surveyor.Live1", 0));
    });
    EXPECT_EQ(owning, std::to_string(-EACCES));
}

} // namespace
} // namespace surveyor::test
