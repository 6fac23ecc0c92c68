// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Denials a second from the kernel to a client without a loss, and what a record costs the helper
// beside a program that reads the same records and only counts them. JSON, one object a line.

#include "helper/bus_world.h"
#include "kernel_audit/audit_guard.h"
#include "run.h"

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <span>

namespace {

using namespace surveyor;

void print(const bench::Queues &queues, unsigned rate, const bench::Run &run)
{
    std::printf("{\"queues\": \"%s\", \"backlog\": %u, \"rate\": %u, \"made\": %llu, "
                "\"seconds\": %.3f, \"seen\": %llu, \"lost_in_kernel\": %llu, "
                "\"announced\": %llu, \"records\": %llu, \"helper_cpu\": %.6f, "
                "\"peer_cpu\": %.6f, \"complete\": %s}\n",
                queues.name.c_str(), queues.backlog, rate,
                static_cast<unsigned long long>(run.made), run.seconds,
                static_cast<unsigned long long>(run.seen),
                static_cast<unsigned long long>(run.lostInKernel),
                static_cast<unsigned long long>(run.announced),
                static_cast<unsigned long long>(run.peerRecords), run.helperCpu, run.peerCpu,
                run.complete() ? "true" : "false");
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
try {
    if (const auto why = test::BusWorld::whyNone()) {
        std::fprintf(stderr, "cannot be measured here: %s\n", why->c_str());
        return EXIT_FAILURE;
    }
    const std::span words(argv, static_cast<std::size_t>(argc));
    const double seconds = argc > 1 ? std::atof(words[1]) : 3;
    const test::AuditGuard audit;
    const test::BusWorld world({});
    // The kernel's own default; what the helper's unit and most distributions ask for.
    for (const bench::Queues &queues :
         {bench::Queues{"default", 64, 0}, bench::Queues{"enlarged", 8192, 8 << 20}})
        for (const unsigned rate : {2000U, 5000U, 10'000U, 20'000U, 0U})
            print(queues, rate, bench::run(queues, rate, seconds));
    return EXIT_SUCCESS;
} catch (const std::exception &error) {
    std::fprintf(stderr, "%s\n", error.what());
    return EXIT_FAILURE;
}
