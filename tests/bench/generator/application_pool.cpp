// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "application_pool.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace surveyor::loggen {

namespace {

constexpr std::size_t running = 56;
constexpr int deepest = 4;             // levels below the outermost domain
constexpr double threadedShare = 0.03; // of applications; few put threads into own domains

int depthOf(const Application &application, int domain)
{
    int depth = 0;
    for (int at = application.domains[static_cast<std::size_t>(domain)].parent; at >= 0;
         at = application.domains[static_cast<std::size_t>(at)].parent)
        ++depth;
    return depth;
}

} // namespace

ApplicationPool::ApplicationPool(std::uint64_t seed, ProcessTable &processes, Truth &truth,
                                 const Options &options)
    : m_random(seed)
    , m_processes(processes)
    , m_truth(truth)
    , m_neverTask(options.neverTask)
    , m_shortLived(options.shortLived)
    , m_applications(running)
{
}

void ApplicationPool::reset(std::uint32_t boot)
{
    m_boot = boot;
    m_nextId = (std::uint64_t{1} << 32U) + (m_random.next() & 0xffffffffU);
    m_ended.clear();
    m_processes.releaseAll();
    for (Application &application : m_applications)
        start(application);
}

void ApplicationPool::start(Application &application)
{
    application = Application{};
    application.program = &m_random.pick(programs());
    const Kind kind = application.program->kind;
    application.user = m_random.below(static_cast<std::uint32_t>(people().size()));
    application.withoutContext = m_random.chance(m_neverTask);
    application.remaining = 2 + m_random.skewed(kind == Kind::Browser ? 840 : 310);
    if (m_random.chance(m_shortLived))
        application.remaining = m_random.between(2, 12);
    application.threaded = m_random.chance(threadedShare);
    application.named = m_random.chance(0.5);
    switch (kind) {
    case Kind::Browser: application.planned = m_random.between(2, 8); break;
    case Kind::Build: application.planned = m_random.between(1, 5); break;
    case Kind::Daemon: application.planned = m_random.between(1, 2); break;
    case Kind::Bundle: application.planned = m_random.between(1, 3); break;
    case Kind::Script:
        application.planned = m_random.chance(0.25) ? m_random.between(2, 5) : 1;
        break;
    }
    Process first = kind == Kind::Daemon ? m_processes.spawnForService(*application.program)
                                         : m_processes.spawnForUser(*application.program);
    if (kind != Kind::Daemon)
        application.user = static_cast<std::uint32_t>(first.user - people().data());
    addProcess(application, std::move(first));
    addDomain(application);
}

int ApplicationPool::parentFor(const Application &application)
{
    if (application.domains.empty())
        return -1;
    // A browser's broker (the first domain) has many children side by side; others nest deeper and
    // deeper.
    int parent = static_cast<int>(application.domains.size()) - 1;
    if (application.program->kind == Kind::Browser || m_random.chance(0.25))
        parent = 0;
    while (parent > 0
           && (!application.domains[static_cast<std::size_t>(parent)].alive
               || depthOf(application, parent) >= deepest))
        parent = application.domains[static_cast<std::size_t>(parent)].parent;
    return std::max(parent, 0);
}

std::size_t ApplicationPool::addProcess(Application &application, Process process)
{
    m_processes.hold(process);
    application.processes.push_back(std::move(process));
    return application.processes.size() - 1;
}

/// Who restricts itself: the first process, or one that is already inside the parent: a thread
/// of its, itself once more, or a fresh child. Rarely the child was there before the parent.
ApplicationPool::Birth ApplicationPool::chooseBirth(Application &application, int parent,
                                                    const Program &helper)
{
    static constexpr std::array<std::string_view, 4> names = {"worker-1", "pool-2", "io", "render"};
    if (parent < 0)
        return {};
    if (application.threaded) {
        const auto name = application.named ? m_random.pick(names) : std::string_view();
        Process thread = m_processes.spawnThread(application.processes.front(), name);
        application.processes.front().threaded = true;
        return {addProcess(application, std::move(thread)), 0};
    }
    const Sandbox &outer = application.domains[static_cast<std::size_t>(parent)];
    const Process &inside = application.processes[outer.creator];
    if (inside.domain == parent && m_random.chance(0.15))
        return {outer.creator, parent};
    const int before = m_random.chance(0.04) ? outer.parent : parent;
    return {addProcess(application, m_processes.spawnChild(inside, helper)), before};
}

void ApplicationPool::addDomain(Application &application)
{
    --application.planned;
    const Kind kind = application.program->kind;
    const Program &helper = m_random.pick(helpers(kind));

    const auto [creator, parent] = chooseBirth(application, parentFor(application), helper);
    Process &process = application.processes[creator];
    const bool wrapped = kind == Kind::Build || kind == Kind::Script || kind == Kind::Bundle;

    Sandbox domain;
    domain.id = m_nextId;
    m_nextId += m_random.between(1, 16);
    domain.parent = parent;
    domain.creator = creator;
    domain.creatorPid = process.pid;
    domain.creatorExe = process.exe;
    domain.creatorComm = process.threadName;
    domain.silent = parent >= 0 && m_random.chance(0.1);
    domain.partlyMuted = m_random.chance(0.12);
    if (wrapped && !process.threaded) {
        // The wrapper makes the domain, then becomes the program: same process, another name.
        domain.creatorExe = m_random.pick(wrappers()).exe;
    }
    Truth::Domain facts;
    facts.id = domain.id;
    facts.boot = m_boot;
    facts.creator = process.pid;
    facts.creatorNumber = process.threaded ? 0 : process.number;
    if (parent >= 0) {
        Sandbox &outer = application.domains[static_cast<std::size_t>(parent)];
        ++outer.children;
        facts.parent = static_cast<std::int64_t>(outer.truth);
    }
    domain.truth = m_truth.addDomain(facts);
    process.domain = static_cast<int>(application.domains.size());
    application.domains.push_back(domain);
    if (!process.threaded)
        addProcesses(application, creator);
}

void ApplicationPool::addProcesses(Application &application, std::size_t creator)
{
    std::size_t parent = creator;
    for (std::uint32_t count = m_random.below(5); count > 0; --count) {
        const Program &helper = m_random.pick(helpers(application.program->kind));
        Process child = m_processes.spawnChild(application.processes[parent], helper);
        if (m_random.chance(0.05)) {
            // Daemonised: its parent is gone, and with it the thread that leads back to the
            // creator.
            child.ppid = 1;
            child.parent = 0;
            m_processes.execute(child, child.exe, child.arguments);
        }
        const std::size_t added = addProcess(application, std::move(child));
        if (m_random.chance(0.4))
            parent = added;
    }
}

Application &ApplicationPool::next()
{
    Application &application = m_applications[m_random.below(running)];
    if (application.remaining == 0) {
        finish(application);
        start(application);
    }
    --application.remaining;
    if (application.planned > 0 && m_random.chance(0.2))
        addDomain(application);
    else if (application.domains.size() > 2 && m_random.chance(0.01))
        retireLeaf(application);
    return application;
}

void ApplicationPool::end(Application &application, Sandbox &domain)
{
    domain.alive = false;
    if (domain.parent >= 0)
        --application.domains[static_cast<std::size_t>(domain.parent)].children;
    if (domain.announced)
        m_ended.push_back({domain.id, domain.logged + domain.muted, domain.truth});
}

void ApplicationPool::retireLeaf(Application &application)
{
    for (std::size_t i = application.domains.size(); i > 1; --i) {
        Sandbox &domain = application.domains[i - 1];
        // The first process lives as long as its application, and its domain with it.
        const bool holdsFirst = application.processes.front().domain == static_cast<int>(i - 1);
        if (!domain.alive || domain.children > 0 || holdsFirst)
            continue;
        end(application, domain);
        for (Process &process : application.processes) {
            process.ended = process.ended || process.domain == static_cast<int>(i - 1);
            if (process.ended && !process.threaded)
                m_processes.release(process);
        }
        return;
    }
}

void ApplicationPool::finish(Application &application)
{
    // A chain ends with its youngest first; threads end in any order, before their process.
    std::vector<std::size_t> order(application.domains.size());
    std::iota(order.rbegin(), order.rend(), std::size_t{0});
    for (std::size_t i = 1; application.threaded && i + 1 < order.size(); ++i)
        std::swap(order[i], order[m_random.below(static_cast<std::uint32_t>(i + 1))]);
    for (const std::size_t i : order) {
        if (application.domains[i].alive)
            end(application, application.domains[i]);
    }
    for (const Process &process : application.processes)
        m_processes.release(process);
}

} // namespace surveyor::loggen
