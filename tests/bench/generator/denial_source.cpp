// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denial_source.h"

#include "encoding.h"

namespace surveyor::loggen {

DenialSource::DenialSource(std::uint64_t seed, ProcessTable &processes, Truth &truth,
                           const Options &options)
    : m_random(Random::mix(seed ^ 1U))
    , m_processes(processes)
    , m_truth(truth)
    , m_pool(Random::mix(seed ^ 2U), processes, truth, options)
    , m_objects(Random::mix(seed ^ 3U))
{
}

void DenialSource::write(RecordWriter &writer, EventClock &clock)
{
    // Domains are freed by a worker a while after the last process: let a few denials of others
    // come in between.
    if (!m_pool.ended().empty() && m_random.chance(0.5)) {
        writeEnd(writer, clock);
        return;
    }
    Application &application = m_pool.next();
    Process *process =
        &application
             .processes[m_random.below(static_cast<std::uint32_t>(application.processes.size()))];
    if (process->ended)
        process = &application.processes.front();

    // Usually the youngest layer refuses; now and then only an older one does.
    int blamed = process->domain;
    while (
        application.domains[static_cast<std::size_t>(blamed)].parent >= 0
        && (application.domains[static_cast<std::size_t>(blamed)].silent || m_random.chance(0.15)))
        blamed = application.domains[static_cast<std::size_t>(blamed)].parent;
    Sandbox &domain = application.domains[static_cast<std::size_t>(blamed)];
    if (domain.partlyMuted && domain.announced)
        domain.muted += m_random.below(4);

    Scene scene{writer, clock, application, *process, domain};
    perform(scene, chooseAction(application.program->kind, m_random));
}

void DenialSource::writeEnd(RecordWriter &writer, EventClock &clock)
{
    const ApplicationPool::Ended ended = m_pool.ended().front();
    m_pool.ended().pop_front();
    clock.open(writer);
    std::string &out = writer.beginRecord(RecordType::LandlockDomain);
    appendField(out, "domain=", ended.id, 16);
    appendField(out, " status=deallocated denials=", ended.denials);
    writer.endRecord();
    Truth::Domain &facts = m_truth.domain(ended.truth);
    facts.deallocatedMs = clock.ms;
    facts.counted = ended.denials;
}

void DenialSource::perform(Scene &scene, Action action)
{
    if (isPathAction(action))
        path(scene, pathAction(action));
    else
        special(scene, action);
}

void DenialSource::path(Scene &scene, const PathAction &action)
{
    DenialEvent event = open(scene, &scene.process);
    appendObject(event.beginAccess(scene.domain, action.blockers), action.place, scene.application);
    event.endAccess();
    if (action.call == Call::Openat) {
        const bool creates = (action.flags & 0x40U) != 0;
        event.syscall(action.call, action.exit,
                      {0xffffff9c, pointer(), action.flags, creates ? 0x1b6U : 0U});
    } else {
        event.syscall(action.call, action.exit, {pointer(), stackPointer(), action.flags, 0});
    }
    event.title();
}

DenialEvent DenialSource::open(Scene &scene, const Process *process)
{
    return {scene.writer, scene.clock, m_truth, scene.application, process};
}

void DenialSource::appendObject(std::string &out, Place place, const Application &application)
{
    const Object &object = m_objects.draw(place, application.user);
    out.append(" path=");
    appendUntrusted(out, object.path);
    out.append(" dev=\"").append(object.device);
    appendField(out, "\" ino=", object.inode);
}

void DenialSource::appendTask(std::string &out)
{
    static constexpr std::string_view names[] = {"systemd",  "gnome-shell", "bash", "Xwayland",
                                                 "pipewire", "python3.13",  "sshd", "My App"};
    appendField(out, " opid=", 300 + m_random.skewed(9'000));
    out.append(" ocomm=");
    appendUntrusted(out, m_random.pick(names));
}

std::uint64_t DenialSource::pointer()
{
    return 0x550000000000U + (m_random.next() & 0xfffffffff8U);
}

std::uint64_t DenialSource::stackPointer()
{
    return 0x7ffc00000000U + (m_random.next() & 0x3fffffff8U);
}

} // namespace surveyor::loggen
