// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "generator.h"

#include <cstdio>
#include <exception>
#include <span>

int main(int argc, char **argv)
{
    using namespace surveyor::loggen;
    const auto options =
        parseOptions(std::span<const char *const>(argv + 1, static_cast<std::size_t>(argc - 1)));
    if (!options) {
        std::fprintf(stderr, "surveyor-loggen: %s\n%s", options.error().c_str(), usageText());
        return 2;
    }
    if (options->help) {
        std::fputs(usageText(), stdout);
        return 0;
    }
    try {
        Generator generator(*options);
        Output output(options->output);
        generator.run(output);
        if (!options->truth.empty()) {
            const std::string json = generator.truthJson();
            Output truth(options->truth);
            truth.write(json, 0);
            truth.finish();
        }
    } catch (const std::exception &error) {
        std::fprintf(stderr, "surveyor-loggen: %s\n", error.what());
        return 3;
    }
    return 0;
}
