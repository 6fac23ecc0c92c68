// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// surveyor-test-sandbox: sandboxes whose denials are known beforehand.

#include "run_command.h"
#include "scenario.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using namespace surveyor::test;

constexpr int failed = 1;
constexpr int wrongUsage = 2;
constexpr int skipped = 77; // what automake and CTest take for "skipped"

constexpr const char *usage = R"(Usage: surveyor-test-sandbox COMMAND
  run [OPTION]... -- COMMAND [ARGUMENT]...   execute COMMAND in a sandbox
      --ro PATH...  --rw PATH...              what it may read, or do anything with
      --bind-port [PORT]...  --connect-port [PORT]...
      --scope signal,abstract                 what it may not reach outside
      --log same-exec-off,new-exec-on,subdomains-off
      --nested K                              K sandboxes, one in the other
  scenario NAME [FOLDER]                      make well-known denials, in a new folder below FOLDER (/tmp),
                                              and print what the log must hold, a JSON object a line
  list                                        the scenarios' names
)";

constexpr std::array families = {fileScenarios,    renameScenarios,  topologyScenarios,
                                 networkScenarios, scopeScenarios,   nameScenarios,
                                 layerScenarios,   lifetimeScenarios};

int list()
{
    for (const auto family : families) {
        for (const Scenario &scenario : family())
            std::puts(std::string(scenario.name).c_str());
    }
    return 0;
}

const Scenario *find(std::string_view name)
{
    for (const auto family : families) {
        for (const Scenario &scenario : family()) {
            if (scenario.name == name)
                return &scenario;
        }
    }
    return nullptr;
}

int play(const Scenario &scenario, const Playground &place)
{
    try {
        Expectations expect;
        scenario.run(place, expect);
        return 0;
    } catch (const Skipped &reason) {
        std::fprintf(stderr, "surveyor-test-sandbox: %s: skipped: %s\n",
                     std::string(scenario.name).c_str(), reason.what());
        return skipped;
    } catch (const std::exception &error) {
        std::fprintf(stderr, "surveyor-test-sandbox: %s: %s\n", std::string(scenario.name).c_str(),
                     error.what());
        return failed;
    }
}

int playAside(const Scenario &scenario, const std::string &folder)
{
    // The scenario sandboxes itself: someone outside has to stay behind and clear up.
    const Playground place(folder);
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(play(scenario, place));
    int status = 0;
    if (child < 0 || ::waitpid(child, &status, 0) != child || !WIFEXITED(status))
        return failed;
    return WEXITSTATUS(status);
}

/// The second half of the muted-* scenarios, in the program they execute.
int makeFolder(const char *path, int times)
{
    for (int i = 0; i < times; ++i) {
        if (::mkdirat(AT_FDCWD, path, 0700) == 0)
            return failed;
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const std::string_view command = argc > 1 ? argv[1] : "";
    try {
        if (command == "run")
            return runCommand(std::span<char *const>(argv + 2, static_cast<std::size_t>(argc - 2)));
        if (command == "list")
            return list();
        if (command == "make-folder" && argc == 4)
            return makeFolder(argv[2], std::atoi(argv[3]));
        if (command == "scenario" && (argc == 3 || argc == 4)) {
            if (const Scenario *scenario = find(argv[2]))
                return playAside(*scenario, argc == 4 ? argv[3] : "/tmp");
            std::fprintf(stderr, "surveyor-test-sandbox: no such scenario: %s\n", argv[2]);
            return wrongUsage;
        }
    } catch (const std::invalid_argument &error) {
        std::fprintf(stderr, "surveyor-test-sandbox: %s\n", error.what());
        return wrongUsage;
    } catch (const std::exception &error) {
        std::fprintf(stderr, "surveyor-test-sandbox: %s\n", error.what());
        return failed;
    }
    std::fputs(usage, stderr);
    return wrongUsage;
}
