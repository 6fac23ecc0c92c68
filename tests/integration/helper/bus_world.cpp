// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "helper/bus_world.h"

#include "kernel_audit/unique_fd.h"
#include "places.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <grp.h>
#include <poll.h>
#include <regex>
#include <sched.h>
#include <sstream>
#include <stdexcept>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <systemd/sd-bus.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace surveyor::test {

namespace fs = std::filesystem;

namespace {

constexpr const char *busDaemon = "/usr/bin/dbus-daemon";
constexpr const char *polkitDaemon = "/usr/lib/polkit-1/polkitd";

[[noreturn]] void fail(const std::string &what)
{
    throw std::runtime_error(what + ": " + std::strerror(errno));
}

std::string slurp(const fs::path &path)
{
    std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

void spill(const fs::path &path, const std::string &text)
{
    std::ofstream(path) << text;
}

/// A tmpfs over the folder, in which what was there shows through and nothing of it changes.
void overlay(const std::string &folder, const std::string &store)
{
    std::string name = folder;
    std::ranges::replace(name, '/', '_');
    const std::string upper = store + "/" + name;
    fs::create_directories(upper + "/u");
    fs::create_directories(upper + "/w");
    const std::string options =
        "lowerdir=" + folder + ",upperdir=" + upper + "/u,workdir=" + upper + "/w";
    if (::mount("overlay", folder.c_str(), "overlay", 0, options.c_str()) != 0)
        fail("cannot lay a tmpfs over " + folder);
    fs::permissions(folder, fs::perms(0755));
}

void installHelper(const BusWorld::Options &options)
{
    const std::string made = built("packaging");
    const std::string source = checkout("packaging");
    for (const std::string unit : {"live", "history", "control"}) {
        const std::string name = unit == "live" ? "Live1"
            : unit == "history"                 ? "History1"
                                                : "Control1";
        const std::string file = "org.landlock_surveyor." + name;
        const std::string text = slurp(made + "/dbus/" + file + ".service");
        std::string command = program("landlock-surveyor-helper") + " --unit=" + unit;
        if (!options.helperArguments.empty())
            command += " " + options.helperArguments;
        if (!options.prefix.empty())
            command = options.prefix + " " + command;
        spill("/usr/share/dbus-1/system-services/" + file + ".service",
              std::regex_replace(text, std::regex("Exec=.*"), "Exec=" + command));
        fs::copy_file(source + "/dbus/" + file + ".conf",
                      "/usr/share/dbus-1/system.d/" + file + ".conf");
    }
    std::string policy = slurp(made + "/polkit/org.landlock-surveyor.policy");
    std::istringstream allowed(options.allowed);
    std::string value;
    for (const std::string kind : {"any", "inactive", "active"}) {
        std::getline(allowed, value, '/'); // the last one counts for those that follow
        if (!value.empty())
            policy = std::regex_replace(policy, std::regex("<allow_" + kind + ">[a-z_]*</allow_"),
                                        "<allow_" + kind + ">" + value + "</allow_");
    }
    spill("/usr/share/polkit-1/actions/org.landlock-surveyor.policy", policy);
}

void addUsers()
{
    std::ofstream users("/etc/passwd", std::ios::app);
    std::ofstream groups("/etc/group", std::ios::app);
    uid_t next = 4011;
    const auto add = [&](const std::string &name, uid_t uid) {
        users << name << ":x:" << uid << ':' << uid << "::/nonexistent:/usr/sbin/nologin\n";
        groups << name << ":x:" << uid << ":\n";
    };
    add("surveyor-test", testUser);
    add("surveyor-other", otherUser);
    for (const char *const unit : {"live", "history", "control"})
        add(std::string("landlock-surveyor-") + unit, next++);
}

sd_bus *openBus()
{
    sd_bus *bus = nullptr;
    return sd_bus_open_system(&bus) < 0 ? nullptr : bus;
}

} // namespace

std::optional<std::string> BusWorld::whyNone()
{
    if (::geteuid() != 0)
        return "needs root";
    if (::access(busDaemon, X_OK) != 0 || ::access(polkitDaemon, X_OK) != 0)
        return "needs dbus-daemon and polkitd";
    return std::nullopt;
}

BusWorld::BusWorld(const Options &options)
{
    ::unsetenv("DBUS_SYSTEM_BUS_ADDRESS");
    if (::unshare(CLONE_NEWNS) != 0
        || ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        fail("cannot have a mount name space");
    prepareFiles(options);
    startBus();
}

void BusWorld::prepareFiles(const Options &options)
{
    if (::mount("tmpfs", "/run", "tmpfs", 0, "mode=755") != 0)
        fail("cannot mount a /run");
    for (const char *const folder : {"/etc", "/var", "/usr/share/dbus-1", "/usr/share/polkit-1"})
        overlay(folder, "/run/world");
    fs::create_directories("/run/dbus");
    fs::create_directories("/var/lib/dbus");
    spill("/etc/machine-id", "0123456789abcdef0123456789abcdef\n");
    addUsers();
    fs::create_directories("/etc/polkit-1/rules.d");
    spill("/etc/polkit-1/rules.d/10-test.rules", options.rules);
    fs::permissions("/etc/polkit-1/rules.d", fs::perms(0755));
    if (options.helper)
        installHelper(options);
    if (!options.polkit)
        fs::remove("/usr/share/dbus-1/system-services/org.freedesktop.PolicyKit1.service");
    fs::create_directories("/var/log/audit");
}

void BusWorld::startBus()
{
    m_bus = ::fork();
    if (m_bus == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::execl(busDaemon, busDaemon, "--system", "--nofork", "--nopidfile", "--nosyslog", nullptr);
        ::_exit(127);
    }
    if (!waitFor([] { return fs::exists("/run/dbus/system_bus_socket"); }))
        throw std::runtime_error("the bus does not start");
}

void BusWorld::stopBus()
{
    if (m_bus <= 0)
        return;
    ::kill(m_bus, SIGKILL);
    ::waitpid(std::exchange(m_bus, -1), nullptr, 0);
}

BusWorld::~BusWorld()
{
    // What the bus has started does not outlive it: polkit and the helper end with the bus.
    std::vector<pid_t> started;
    for (const char *const name :
         {"org.freedesktop.PolicyKit1", "org.landlock_surveyor.Live1",
          "org.landlock_surveyor.History1", "org.landlock_surveyor.Control1"})
        if (m_bus > 0)
            if (const pid_t pid = ownerOf(name); pid > 0)
                started.push_back(pid);
    for (const pid_t pid : started)
        ::kill(pid, SIGCONT), ::kill(pid, SIGTERM);
    stopBus();
    for (const pid_t pid : started)
        if (!hasEnded(pid, std::chrono::seconds(2)))
            ::kill(pid, SIGKILL);
}

pid_t ownerOf(const std::string &busName)
{
    sd_bus *const bus = openBus();
    sd_bus_message *reply = nullptr;
    std::uint32_t pid = 0;
    const bool found = bus != nullptr
        && sd_bus_call_method(bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                              "org.freedesktop.DBus", "GetConnectionUnixProcessID", nullptr, &reply,
                              "s", busName.c_str())
            >= 0
        && sd_bus_message_read(reply, "u", &pid) >= 0;
    sd_bus_message_unref(reply);
    sd_bus_flush_close_unref(bus);
    return found ? static_cast<pid_t>(pid) : -1;
}

std::size_t openFiles(pid_t pid)
{
    const fs::directory_iterator all("/proc/" + std::to_string(pid) + "/fd");
    return static_cast<std::size_t>(std::distance(begin(all), end(all)));
}

std::string call(const std::string &unit, const std::string &member, bool mayPrompt)
{
    sd_bus *const bus = openBus();
    if (bus == nullptr)
        return "no bus";
    const std::string name = "org.landlock_surveyor." + unit;
    sd_bus_message *message = nullptr;
    sd_bus_message *reply = nullptr;
    sd_bus_error error = {};
    sd_bus_message_new_method_call(bus, &message, name.c_str(),
                                   ("/org/landlock_surveyor/" + unit).c_str(), name.c_str(),
                                   member.c_str());
    if (member == "OpenLive")
        sd_bus_message_append(message, "u", 0);
    else if (member == "OpenHistory")
        sd_bus_message_append(message, "ttuu", std::uint64_t{0}, std::uint64_t{0}, 0, 0);
    else if (member == "SetEnabled")
        sd_bus_message_append(message, "b", 1);
    else if (member == "SetBacklogLimit")
        sd_bus_message_append(message, "u", 8192);
    sd_bus_message_set_allow_interactive_authorization(message, mayPrompt ? 1 : 0);
    const int result = sd_bus_call(bus, message, 20'000'000, &error, &reply);
    std::string outcome = result >= 0 ? "ok" : error.name;
    for (const char *const prefix : {"org.freedesktop.DBus.Error.", "System.Error."})
        if (outcome.starts_with(prefix))
            outcome = outcome.substr(std::strlen(prefix));
    sd_bus_error_free(&error);
    sd_bus_message_unref(message);
    sd_bus_message_unref(reply);
    sd_bus_flush_close_unref(bus);
    return outcome;
}

std::string asUser(uid_t user, const std::function<std::string()> &work,
                   const std::vector<gid_t> &more)
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        fail("no pipe");
    const pid_t child = ::fork();
    if (child == 0) {
        std::string said = "cannot become the user";
        if (::setgroups(more.size(), more.data()) == 0 && ::setresgid(user, user, user) == 0
            && ::setresuid(user, user, user) == 0)
            said = work();
        const auto written = ::write(ends[1], said.data(), said.size());
        ::_exit(written < 0 ? 1 : 0);
    }
    ::close(ends[1]);
    const UniqueFd from(ends[0]);
    std::string said;
    std::array<char, 4096> part{};
    for (ssize_t got = 0; (got = ::read(from.get(), part.data(), part.size())) > 0;)
        said.append(part.data(), static_cast<std::size_t>(got));
    ::waitpid(child, nullptr, 0);
    return said;
}

bool waitFor(const std::function<bool()> &done, std::chrono::milliseconds patience)
{
    const auto end = std::chrono::steady_clock::now() + patience;
    while (!done()) {
        if (std::chrono::steady_clock::now() > end)
            return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return true;
}

bool hasEnded(pid_t pid, std::chrono::milliseconds patience)
{
    const UniqueFd process(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
    if (!process)
        return errno == ESRCH;
    pollfd watched{process.get(), POLLIN, 0};
    return ::poll(&watched, 1, static_cast<int>(patience.count())) > 0;
}

std::string statusField(pid_t pid, const std::string &field)
{
    std::istringstream lines(slurp("/proc/" + std::to_string(pid) + "/status"));
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with(field + ":")) {
            const auto value = line.find_first_not_of(" \t", field.size() + 1);
            return value == std::string::npos ? "" : line.substr(value);
        }
    return "no such field";
}

std::string ruleFor(const std::string &user, const std::string &result)
{
    return "polkit.addRule(function (action, subject) {\n"
           "    if (action.id.indexOf(\"org.landlock-surveyor.\") == 0 && subject.user == \""
        + user + "\")\n        return polkit.Result." + result + ";\n});\n";
}

} // namespace surveyor::test
