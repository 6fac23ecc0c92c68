// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "run_command.h"

#include "landlock/uapi.h"
#include "ruleset.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <stdexcept>
#include <string>
#include <unistd.h>
#include <vector>

namespace surveyor::test {

namespace {

namespace uapi = landlock::uapi;

struct Wishes
{
    std::vector<std::string> readOnly;
    std::vector<std::string> readWrite;
    std::vector<std::uint64_t> bindPorts;
    std::vector<std::uint64_t> connectPorts;
    Ruleset::Handled handled;
    std::uint32_t logFlags = 0;
    int nested = 1;
};

std::vector<std::string> split(std::string_view list)
{
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= list.size();) {
        const std::size_t end = std::min(list.find(',', begin), list.size());
        parts.emplace_back(list.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

std::uint64_t number(std::string_view text, std::uint64_t highest)
{
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value > highest)
        throw std::invalid_argument("not a number in range: " + std::string(text));
    return value;
}

void addScope(Wishes &wishes, const std::string &word)
{
    if (word == "signal")
        wishes.handled.scoped |= rightBits("scope.signal");
    else if (word == "abstract")
        wishes.handled.scoped |= rightBits("scope.abstract_unix_socket");
    else
        throw std::invalid_argument("no such scope: " + word);
}

void addLogFlag(Wishes &wishes, const std::string &word)
{
    if (word == "same-exec-off")
        wishes.logFlags |= uapi::restrictSelfLogSameExecOff;
    else if (word == "new-exec-on")
        wishes.logFlags |= uapi::restrictSelfLogNewExecOn;
    else if (word == "subdomains-off")
        wishes.logFlags |= uapi::restrictSelfLogSubdomainsOff;
    else
        throw std::invalid_argument("no such log flag: " + word);
}

/// One option with its values; an option without values still makes the sandbox handle its part.
void take(Wishes &wishes, std::string_view option, std::span<char *const> values)
{
    if (option == "--ro" || option == "--rw") {
        wishes.handled.fs = allFsRights();
        auto &paths = option == "--ro" ? wishes.readOnly : wishes.readWrite;
        paths.insert(paths.end(), values.begin(), values.end());
        return;
    }
    if (option == "--bind-port" || option == "--connect-port") {
        const bool bind = option == "--bind-port";
        wishes.handled.net |= rightBits(bind ? "net.bind_tcp" : "net.connect_tcp");
        for (const char *value : values)
            (bind ? wishes.bindPorts : wishes.connectPorts).push_back(number(value, 65'535));
        return;
    }
    if (values.size() != 1)
        throw std::invalid_argument(std::string(option) + " wants one value");
    if (option == "--nested") {
        wishes.nested = static_cast<int>(number(values.front(), 16));
    } else if (option == "--scope" || option == "--log") {
        for (const std::string &word : split(values.front()))
            option == "--scope" ? addScope(wishes, word) : addLogFlag(wishes, word);
    } else {
        throw std::invalid_argument("no such option: " + std::string(option));
    }
}

void enforce(const Wishes &wishes)
{
    const std::uint64_t read = rightBits("fs.execute,fs.read_file,fs.read_dir");
    Ruleset ruleset(wishes.handled);
    for (const std::string &path : wishes.readOnly)
        ruleset.allowPath(path, read);
    for (const std::string &path : wishes.readWrite)
        ruleset.allowPath(path, allFsRights());
    for (const std::uint64_t port : wishes.bindPorts)
        ruleset.allowPort(port, rightBits("net.bind_tcp"));
    for (const std::uint64_t port : wishes.connectPorts)
        ruleset.allowPort(port, rightBits("net.connect_tcp"));
    ruleset.enforce(wishes.logFlags);
}

} // namespace

int runCommand(std::span<char *const> arguments)
{
    Wishes wishes;
    std::size_t next = 0;
    while (next < arguments.size() && std::string_view(arguments[next]) != "--") {
        const std::string_view option = arguments[next++];
        const std::size_t first = next;
        while (next < arguments.size() && !std::string_view(arguments[next]).starts_with("--"))
            ++next;
        take(wishes, option, arguments.subspan(first, next - first));
    }
    if (arguments.size() < next + 2)
        throw std::invalid_argument("run wants a command after --");
    for (int i = 0; i < wishes.nested; ++i)
        enforce(wishes);
    // The span ends where main's argv does, so a null pointer follows.
    char *const *command = &arguments[next + 1];
    ::execvp(command[0], command);
    throw std::runtime_error(std::string("cannot execute ") + command[0] + ": "
                             + std::strerror(errno));
}

} // namespace surveyor::test
