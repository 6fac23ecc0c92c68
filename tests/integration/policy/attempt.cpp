// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "attempt.h"

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <format>
#include <linux/fs.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdexcept>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <unistd.h>

namespace surveyor::test {
namespace {

namespace operation = policy::operation;
using operation::Transport;
using policy::FileKind;

int errorOf(long result)
{
    return result < 0 ? errno : 0;
}

std::pair<sockaddr_un, socklen_t> unixAddress(const std::string &name)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    if (name.size() > sizeof address.sun_path)
        throw std::runtime_error("too long for a socket: " + name);
    std::memcpy(address.sun_path, name.data(), name.size());
    return {address, static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + name.size())};
}

int bindPath(const std::string &path)
{
    const UniqueFd socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const auto [address, size] = unixAddress(path);
    return errorOf(::bind(socket.get(), reinterpret_cast<const sockaddr *>(&address), size));
}

int create(const operation::Create &wanted)
{
    const char *const path = wanted.path.c_str();
    switch (wanted.kind) {
    case FileKind::Directory: return errorOf(::mkdir(path, 0755));
    case FileKind::Link: return errorOf(::symlink("nowhere", path));
    case FileKind::Socket: return bindPath(wanted.path);
    case FileKind::Fifo: return errorOf(::mkfifo(path, 0666));
    case FileKind::CharacterDevice: return errorOf(::mknod(path, S_IFCHR | 0666, makedev(1, 3)));
    case FileKind::BlockDevice: return errorOf(::mknod(path, S_IFBLK | 0666, makedev(1, 99)));
    case FileKind::Regular:
    case FileKind::Unknown: break;
    }
    return errorOf(::mknod(path, S_IFREG | 0755, 0));
}

template<typename Call>
int withPort(Transport transport, std::uint32_t host, std::uint16_t port, Call call)
{
    const int type = transport == Transport::Tcp ? SOCK_STREAM : SOCK_DGRAM;
    const UniqueFd socket(::socket(AF_INET, type | SOCK_CLOEXEC, 0));
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(host);
    return errorOf(
        call(socket.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address));
}

/// Waits for the end of @p life. Not by a signal: a scope may keep that from arriving.
pid_t startSleeper(int life, int ownEnd)
{
    const pid_t child = ::fork();
    if (child < 0)
        throw std::runtime_error("cannot fork");
    if (child == 0) {
        ::close(ownEnd);
        char nothing = 0;
        while (::read(life, &nothing, 1) < 0) {}
        ::_exit(0);
    }
    return child;
}

/// Tries each operation with the call it is named after.
struct Caller
{
    const Peers &peers;
    const UniqueFd &opened;

    int operator()(const operation::Open &wanted) const
    {
        const UniqueFd file(
            ::open(wanted.path.c_str(), wanted.flags | O_NONBLOCK | O_CLOEXEC | O_NOCTTY, 0755));
        return errorOf(file.get());
    }
    int operator()(const operation::Execute &wanted) const
    {
        // Text without an interpreter line: the kernel opens it and finds nothing to run.
        const std::array<char *, 1> nothing{};
        return errorOf(::execve(wanted.path.c_str(), nothing.data(), nothing.data()));
    }
    int operator()(const operation::Create &wanted) const { return create(wanted); }
    int operator()(const operation::Remove &wanted) const
    {
        return errorOf(wanted.directory ? ::rmdir(wanted.path.c_str())
                                        : ::unlink(wanted.path.c_str()));
    }
    int operator()(const operation::Rename &wanted) const
    {
        return errorOf(::syscall(SYS_renameat2, AT_FDCWD, wanted.from.c_str(), AT_FDCWD,
                                 wanted.to.c_str(), wanted.exchange ? RENAME_EXCHANGE : 0U));
    }
    int operator()(const operation::Link &wanted) const
    {
        return errorOf(::link(wanted.from.c_str(), wanted.to.c_str()));
    }
    int operator()(const operation::Truncate &wanted) const
    {
        return errorOf(::truncate(wanted.path.c_str(), 2));
    }
    int operator()(const operation::TruncateOpened &) const
    {
        return errorOf(::ftruncate(opened.get(), 2));
    }
    int operator()(const operation::ControlDevice &wanted) const
    {
        char buffer[256] = {};
        return errorOf(::ioctl(opened.get(), wanted.command, buffer));
    }
    int operator()(const operation::BindPort &wanted) const
    {
        return withPort(wanted.transport, INADDR_ANY, wanted.port, ::bind);
    }
    int operator()(const operation::ConnectPort &wanted) const
    {
        return withPort(wanted.transport, INADDR_LOOPBACK, wanted.port, ::connect);
    }
    int operator()(const operation::SendSignal &wanted) const
    {
        return errorOf(::kill(peers.process(wanted.to), 0));
    }
    int operator()(const operation::ConnectAbstract &wanted) const
    {
        const UniqueFd socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0));
        const auto [address, size] = unixAddress(peers.socketName(wanted.to));
        return errorOf(::connect(socket.get(), reinterpret_cast<const sockaddr *>(&address), size));
    }
    int operator()(const operation::ConnectSocketFile &) const
    {
        throw std::runtime_error("needs ABI 9");
    }
    int operator()(const operation::Trace &wanted) const
    {
        char byte = 0;
        const iovec local{&byte, 1};
        const iovec remote{nullptr, 1};
        return errorOf(::process_vm_readv(peers.process(wanted.of), &local, 1, &remote, 1, 0));
    }
    int operator()(const operation::ChangeMounts &wanted) const
    {
        const char *const path = wanted.path.c_str();
        const int error = errorOf(::mount(path, path, nullptr, MS_BIND, nullptr));
        if (error == 0)
            ::umount2(path, MNT_DETACH);
        return error;
    }
};

struct Describer
{
    std::string operator()(const operation::Open &o) const
    {
        return std::format("open {} {:#o}", o.path, o.flags);
    }
    std::string operator()(const operation::Execute &o) const { return "execute " + o.path; }
    std::string operator()(const operation::Create &o) const
    {
        return std::format("create {} kind {}", o.path, static_cast<int>(o.kind));
    }
    std::string operator()(const operation::Remove &o) const
    {
        return (o.directory ? "rmdir " : "unlink ") + o.path;
    }
    std::string operator()(const operation::Rename &o) const
    {
        return (o.exchange ? "exchange " : "rename ") + o.from + " " + o.to;
    }
    std::string operator()(const operation::Link &o) const { return "link " + o.from + " " + o.to; }
    std::string operator()(const operation::Truncate &o) const { return "truncate " + o.path; }
    std::string operator()(const operation::TruncateOpened &o) const
    {
        return "ftruncate " + o.path;
    }
    std::string operator()(const operation::ControlDevice &o) const
    {
        return std::format("ioctl {} {:#x}", o.path, o.command);
    }
    std::string operator()(const operation::BindPort &o) const
    {
        return std::format("bind {} {}", o.transport == Transport::Tcp ? "tcp" : "udp", o.port);
    }
    std::string operator()(const operation::ConnectPort &o) const
    {
        return std::format("connect {} {}", o.transport == Transport::Tcp ? "tcp" : "udp", o.port);
    }
    static std::string peer(const operation::Peer &peer)
    {
        return peer.ownProcess ? "itself" : std::format("shares {}", peer.sharedLayers);
    }
    std::string operator()(const operation::SendSignal &o) const { return "signal " + peer(o.to); }
    std::string operator()(const operation::ConnectAbstract &o) const
    {
        return "abstract " + peer(o.to);
    }
    std::string operator()(const operation::ConnectSocketFile &o) const
    {
        return "connect " + o.path;
    }
    std::string operator()(const operation::Trace &o) const { return "trace " + peer(o.of); }
    std::string operator()(const operation::ChangeMounts &o) const { return "mount " + o.path; }
};

} // namespace

Peers::Peers()
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        throw std::runtime_error("cannot make a pipe");
    m_life = UniqueFd(ends[0]);
    m_ownEnd = UniqueFd(ends[1]);
}

void Peers::add()
{
    m_processes.push_back(startSleeper(m_life.get(), m_ownEnd.get()));
    m_names.push_back(std::string(1, '\0') + "surveyor-" + std::to_string(::getpid()) + "-"
                      + std::to_string(m_names.size()));
    UniqueFd socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    const auto [address, size] = unixAddress(m_names.back());
    if (::bind(socket.get(), reinterpret_cast<const sockaddr *>(&address), size) != 0)
        throw std::runtime_error("cannot bind an abstract socket");
    m_sockets.push_back(std::move(socket));
}

pid_t Peers::process(const operation::Peer &peer) const
{
    return peer.ownProcess ? ::getpid() : m_processes.at(peer.sharedLayers);
}

const std::string &Peers::socketName(const operation::Peer &peer) const
{
    return m_names.at(peer.sharedLayers);
}

bool Attempt::prepare(const policy::Operation &operation)
{
    m_opened = {};
    if (const auto *const truncate = std::get_if<operation::TruncateOpened>(&operation))
        m_opened = UniqueFd(::open(truncate->path.c_str(), O_WRONLY | O_NONBLOCK | O_CLOEXEC));
    else if (const auto *const control = std::get_if<operation::ControlDevice>(&operation))
        m_opened = UniqueFd(::open(control->path.c_str(), O_ACCMODE | O_NONBLOCK | O_CLOEXEC));
    else
        return true;
    return static_cast<bool>(m_opened);
}

int Attempt::run(const policy::Operation &operation)
{
    return std::visit(Caller{m_peers, m_opened}, operation);
}

std::string describe(const policy::Operation &operation)
{
    return std::visit(Describer{}, operation);
}

} // namespace surveyor::test
