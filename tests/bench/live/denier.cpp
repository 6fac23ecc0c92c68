// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denier.h"

#include "helper/user_reader.h"

#include <csignal>
#include <ctime>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <new>
#include <stdexcept>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace surveyor::bench {
namespace {

constexpr const char *folder = "/var/tmp/surveyor-live-bench";

void tryToRead(const std::string &path)
{
    ::close(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
}

} // namespace

std::int64_t monotonicNow()
{
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return std::int64_t{now.tv_sec} * 1'000'000'000 + now.tv_nsec;
}

Denier::Denier()
{
    std::filesystem::create_directories(folder);
    for (std::uint32_t number = 0; number < paths; ++number)
        std::ofstream(pathOf(number)) << 'x';
    void *const memory =
        ::mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    std::array<int, 2> ends{};
    if (memory == MAP_FAILED || ::pipe2(ends.data(), O_CLOEXEC) != 0)
        throw std::runtime_error("no memory or no pipe to share");
    m_shared = new (memory) Shared;
    m_pid = ::fork();
    if (m_pid == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::close(ends[1]);
        test::inSandbox([&] {
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            work(ends[0]);
        });
        ::_exit(0);
    }
    ::close(ends[0]);
    m_to = ends[1];
}

Denier::~Denier()
{
    ::close(m_to);
    ::waitpid(m_pid, nullptr, 0);
    ::munmap(m_shared, sizeof(Shared));
    std::error_code error;
    std::filesystem::remove_all(folder, error);
}

void Denier::denyOne(std::uint32_t number)
{
    give({number, 0, 0});
}

void Denier::denyMany(std::uint32_t perSecond, double seconds)
{
    m_shared->done = false;
    give({paths - 1, perSecond, seconds});
}

std::string Denier::pathOf(std::uint32_t number)
{
    return std::string(folder) + '/' + std::to_string(number);
}

std::int64_t Denier::at(std::uint32_t number) const
{
    return m_shared->at.at(number);
}

std::uint64_t Denier::made() const
{
    return m_shared->made;
}

bool Denier::isDone() const
{
    return m_shared->done;
}

void Denier::give(const Order &order) const
{
    if (::write(m_to, &order, sizeof order) != sizeof order)
        throw std::runtime_error("the sandbox has ended");
}

void Denier::work(int from)
{
    Order order{};
    while (::read(from, &order, sizeof order) == sizeof order) {
        if (order.perSecond != 0) {
            burst(order);
            continue;
        }
        const std::string path = pathOf(order.number);
        m_shared->at.at(order.number) = monotonicNow();
        tryToRead(path);
    }
}

void Denier::burst(const Order &order)
{
    const std::string path = pathOf(order.number);
    const std::int64_t began = monotonicNow();
    std::uint64_t made = 0;
    for (double passed = 0; passed < order.seconds;) {
        passed = static_cast<double>(monotonicNow() - began) / 1e9;
        for (const auto due = static_cast<std::uint64_t>(passed * order.perSecond); made < due;
             ++made)
            tryToRead(path);
        m_shared->made = made;
        ::usleep(1000);
    }
    m_shared->done = true;
}

} // namespace surveyor::bench
