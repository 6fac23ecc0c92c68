// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The denials that are not simply "one path, one record": split from denial_source.cpp for length
// only.

#include "denial_source.h"
#include "encoding.h"

#include <array>

namespace surveyor::loggen {

void DenialSource::special(Scene &scene, Action action)
{
    switch (action) {
    case Action::Ioctl: return ioctl(scene);
    case Action::Umount: return umount(scene);
    case Action::RenameAcross: return renameAcross(scene);
    case Action::TemporaryFile: return temporaryFile(scene);
    case Action::AbstractSocket: return abstractSocket(scene);
    case Action::Signal: return signal(scene, false);
    case Action::SignalAll: return signal(scene, true);
    case Action::Trace: return trace(scene);
    case Action::Uring: return uring(scene);
    case Action::SignalByIo: return fromOutside(scene, false);
    case Action::PassedDescriptor: return fromOutside(scene, true);
    case Action::Capability: return permission(scene, true);
    case Action::Namespace: return permission(scene, false);
    default: return network(scene, action);
    }
}

void DenialSource::ioctl(Scene &scene)
{
    static constexpr std::array<std::uint64_t, 5> commands = {0x5401, 0x5413, 0x80045430,
                                                              0xc0106442, 0x40045431};
    const std::uint64_t command = m_random.pick(commands);
    DenialEvent event = open(scene, &scene.process);
    std::string &out = event.beginAccess(scene.domain, "fs.ioctl_dev");
    appendObject(out, Place::Device, scene.application);
    appendField(out, " ioctlcmd=0x", command & 0xffffU, 16);
    event.endAccess();
    event.syscall(Call::Ioctl, -13, {m_random.between(3, 40), command, stackPointer(), 0});
    event.title();
}

void DenialSource::umount(Scene &scene)
{
    DenialEvent event = open(scene, &scene.process);
    event.beginAccess(scene.domain, "fs.change_topology").append(" name=\"/\" dev=\"proc\" ino=1");
    event.endAccess();
    event.syscall(Call::Umount2, -1, {pointer(), 0, 0, 0});
    event.title();
}

void DenialSource::renameAcross(Scene &scene)
{
    // Each side lacks refer and, sometimes, the right to remove or make; then the error is EACCES
    // instead of EXDEV.
    const bool removes = m_random.chance(0.4);
    const bool makes = m_random.chance(0.5);
    Sandbox *target = &scene.domain;
    const bool sameEventTwoLayers = scene.domain.parent >= 0 && m_random.chance(0.3);
    if (sameEventTwoLayers
        && !scene.application.domains[static_cast<std::size_t>(scene.domain.parent)].silent)
        target = &scene.application.domains[static_cast<std::size_t>(scene.domain.parent)];
    DenialEvent event = open(scene, &scene.process);
    appendObject(event.beginAccess(scene.domain, removes ? "fs.remove_file,fs.refer" : "fs.refer"),
                 Place::Directory, scene.application);
    event.endAccess();
    appendObject(event.beginAccess(*target, makes ? "fs.make_reg,fs.refer" : "fs.refer"),
                 Place::Directory, scene.application);
    event.endAccess();
    const bool exchange = m_random.chance(0.1);
    event.syscall(exchange ? Call::Renameat2 : Call::Rename, removes || makes ? -13 : -18,
                  {pointer(), pointer(), exchange ? 2U : 0U, 0});
    event.title();
}

void DenialSource::temporaryFile(Scene &scene)
{
    const Object &directory = m_objects.draw(Place::Directory, scene.application.user);
    const std::uint64_t inode = directory.inode ^ m_random.below(4096);
    std::string path = directory.path;
    appendField(path, "/#", inode);
    path.append(" (deleted)");
    DenialEvent event = open(scene, &scene.process);
    std::string &out =
        event.beginAccess(scene.domain, "fs.write_file,fs.read_file").append(" path=");
    appendUntrusted(out, path);
    out.append(" dev=\"").append(directory.device);
    appendField(out, "\" ino=", inode);
    event.endAccess();
    event.syscall(Call::Openat, -13, {0xffffff9c, pointer(), 0x490002, 0x180});
    event.title();
}

void DenialSource::network(Scene &scene, Action action)
{
    static constexpr std::array<std::string_view, 10> peers = {
        "192.0.2.10", "192.0.2.77",    "198.51.100.4",     "203.0.113.80",     "127.0.0.1",
        "::1",        "2001:db8::1:2", "2001:db8:0:7::53", "::ffff:192.0.2.9", "10.0.0.5"};
    static constexpr std::array<std::uint32_t, 12> ports = {80, 443,  8080, 8443, 22,   25,
                                                            53, 5432, 6379, 3000, 9100, 11211};
    const bool binds = action == Action::BindTcp || action == Action::BindUdp;
    const bool tcp = action == Action::BindTcp || action == Action::ConnectTcp;
    const std::uint32_t port =
        m_random.chance(0.8) ? m_random.pick(ports) : m_random.between(1024, 65'535);
    DenialEvent event = open(scene, &scene.process);
    std::string_view blocker = binds ? "net.bind_udp" : "net.connect_send_udp";
    if (tcp)
        blocker = binds ? "net.bind_tcp" : "net.connect_tcp";
    std::string &out = event.beginAccess(scene.domain, blocker);
    if (binds) {
        // Zero is left out: a wildcard address has no saddr, port 0 no src, and both together no
        // object at all.
        const bool wildcard = m_random.chance(0.5);
        if (!wildcard)
            out.append(" saddr=").append(m_random.chance(0.7) ? "127.0.0.1" : "::1");
        if (m_random.chance(0.9))
            appendField(out, " src=", port);
    } else {
        if (m_random.chance(0.04))
            appendField(out, " laddr=127.0.0.1 lport=", m_random.between(1024, 65'535));
        out.append(" daddr=").append(m_random.pick(peers));
        appendField(out, " dest=", port);
    }
    event.endAccess();
    const Call call = binds ? Call::Bind : tcp ? Call::Connect : Call::Sendto;
    event.syscall(call, -13, {m_random.between(3, 60), stackPointer(), 0x10, 0});
    event.title();
}

void DenialSource::abstractSocket(Scene &scene)
{
    using namespace std::literals;
    static constexpr std::array<std::string_view, 4> names = {"/tmp/.X11-unix/X0", "/tmp/dbus-",
                                                              "/tmp/.ICE-unix/", "odd\0name\xff"sv};
    std::string name(1, '\0');
    name.append(m_random.pick(names));
    if (name.ends_with('-') || name.ends_with('/'))
        appendNumber(name, m_random.skewed(4000), 16);
    DenialEvent event = open(scene, &scene.process);
    appendHex(event.beginAccess(scene.domain, "scope.abstract_unix_socket").append(" path="), name);
    event.endAccess();
    event.syscall(Call::Connect, -1, {m_random.between(3, 60), stackPointer(), name.size() + 2, 0});
    event.title();
}

void DenialSource::signal(Scene &scene, bool all)
{
    DenialEvent event = open(scene, &scene.process);
    const std::uint32_t targets = all ? m_random.between(5, 40) : 1;
    for (std::uint32_t i = 0; i < targets; ++i) {
        appendTask(event.beginAccess(scene.domain, "scope.signal"));
        event.endAccess();
    }
    // kill(-1) reports success although every single target was refused.
    event.syscall(
        Call::Kill, all ? 0 : -1,
        {all ? 0xffffffff : m_random.between(300, 90'000), m_random.chance(0.5) ? 15U : 9U, 0, 0});
    event.title();
}

void DenialSource::trace(Scene &scene)
{
    if (m_random.chance(0.3)) {
        traceMe(scene);
        return;
    }
    DenialEvent event = open(scene, &scene.process);
    appendTask(event.beginAccess(scene.domain, "ptrace"));
    event.endAccess();
    event.syscall(Call::Ptrace, -1, {0x10, m_random.between(300, 90'000), 0, 0});
    event.title();
}

/// The tracee asks, and its tracer's domain refuses.
void DenialSource::traceMe(Scene &scene)
{
    const Process tracee = outsider();
    DenialEvent event = open(scene, &tracee);
    std::string &out = event.beginAccess(scene.domain, "ptrace");
    appendField(out, " opid=", tracee.pid);
    out.append(" ocomm=");
    appendUntrusted(out, commOf(tracee.exe));
    event.endAccess();
    event.byOutsider();
    event.syscall(Call::Ptrace, -1, {0, 0, 0, 0});
    event.title();
}

/// A process in no sandbox, or in one that has nothing to do with the denying domain.
Process DenialSource::outsider()
{
    if (m_random.chance(0.7))
        return m_processes.spawnForUser(m_random.pick(background()));
    return m_pool.any().processes.front();
}

void DenialSource::uring(Scene &scene)
{
    // Polled by a kernel thread, nobody's SYSCALL follows.
    const bool polled = m_random.chance(0.3);
    DenialEvent event = open(scene, polled ? nullptr : &scene.process);
    appendObject(event.beginAccess(scene.domain, "fs.read_file"), Place::File, scene.application);
    event.endAccess();
    event.uringop(scene.process, 0);
    event.syscall(Call::IoUringEnter, 1, {m_random.between(3, 20), 1, 1, 1});
    event.title();
}

void DenialSource::fromOutside(Scene &scene, bool descriptor)
{
    // SYSCALL names a process that is not in the domain, perhaps in no sandbox at all: the domain
    // is that of the descriptor's owner.
    const Process caller = outsider();
    DenialEvent event = open(scene, &caller);
    event.byOutsider();
    if (descriptor) {
        appendObject(event.beginAccess(scene.domain, "fs.truncate"), Place::File,
                     scene.application);
        event.endAccess();
        event.syscall(Call::Ftruncate, -13, {m_random.between(3, 20), 0, 0, 0});
    } else {
        std::string &out = event.beginAccess(scene.domain, "scope.signal");
        appendField(out, " opid=", caller.pid);
        out.append(" ocomm=");
        appendUntrusted(out, commOf(caller.exe));
        event.endAccess();
        event.syscall(Call::Write, 1, {m_random.between(3, 20), pointer(), 1, 0});
    }
    event.title();
}

void DenialSource::permission(Scene &scene, bool capability)
{
    DenialEvent event = open(scene, &scene.process);
    if (capability) {
        std::string &out = event.beginAccess(scene.domain, "capability.use");
        appendField(out, " capability=", m_random.below(41));
        out.push_back(' '); // the kernel's formatter leaves it
    } else {
        event.beginAccess(scene.domain, "namespace.use")
            .append(" namespace_type=0x10000000 namespace_id=0");
    }
    event.endAccess();
    event.syscall(Call::Unshare, -1, {0x10000000, 0, 0, 0});
    event.title();
}

} // namespace surveyor::loggen
