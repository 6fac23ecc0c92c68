// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "application_pool.h"
#include "denial_action.h"
#include "denial_event.h"
#include "object_source.h"

namespace surveyor::loggen {

/// Writes the Landlock events of one machine: who is denied what, and the ends of domains.
class DenialSource
{
public:
    DenialSource(std::uint64_t seed, ProcessTable &processes, Truth &truth, const Options &options);

    void reset(std::uint32_t boot) { m_pool.reset(boot); }

    /// One event (under `never,task`: one for each record).
    void write(RecordWriter &writer, EventClock &clock);

private:
    struct Scene
    {
        RecordWriter &writer;
        EventClock &clock;
        Application &application;
        Process &process;
        Sandbox &domain;
    };

    void writeEnd(RecordWriter &writer, EventClock &clock);
    void perform(Scene &scene, Action action);
    void path(Scene &scene, const PathAction &action);
    void special(Scene &scene, Action action);
    void ioctl(Scene &scene);
    void umount(Scene &scene);
    void renameAcross(Scene &scene);
    void temporaryFile(Scene &scene);
    void network(Scene &scene, Action action);
    void abstractSocket(Scene &scene);
    void signal(Scene &scene, bool all);
    void trace(Scene &scene);
    void traceMe(Scene &scene);
    Process outsider();
    void uring(Scene &scene);
    void fromOutside(Scene &scene, bool descriptor);
    void permission(Scene &scene, bool capability);

    DenialEvent open(Scene &scene, const Process *process);
    void appendObject(std::string &out, Place place, const Application &application);
    void appendTask(std::string &out);
    std::uint64_t pointer();
    std::uint64_t stackPointer();

    Random m_random;
    ProcessTable &m_processes;
    Truth &m_truth;
    ApplicationPool m_pool;
    ObjectSource m_objects;
};

} // namespace surveyor::loggen
