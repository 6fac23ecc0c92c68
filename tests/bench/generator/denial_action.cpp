// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denial_action.h"

#include <array>
#include <span>

namespace surveyor::loggen {

namespace {

constexpr std::array<PathAction, 20> pathActions = {{
    {"fs.read_file", Place::File, Call::Openat, -13, 0x80000},
    {"fs.write_file", Place::File, Call::Openat, -13, 0x80001},
    {"fs.write_file,fs.read_file", Place::File, Call::Openat, -13, 0x80002},
    {"fs.truncate", Place::File, Call::Truncate, -13, 0},
    {"fs.read_dir", Place::Directory, Call::Openat, -13, 0x90800},
    {"fs.execute", Place::Binary, Call::Execve, -13, 0},
    {"fs.execute,fs.read_file", Place::Binary, Call::Execve, -13, 0},
    {"fs.remove_dir", Place::Directory, Call::Rmdir, -13, 0},
    {"fs.remove_file", Place::Directory, Call::Unlink, -13, 0},
    {"fs.make_char", Place::Directory, Call::Mknod, -13, 0x103},
    {"fs.make_dir", Place::Directory, Call::Mkdir, -13, 0},
    {"fs.make_reg", Place::Directory, Call::Openat, -13, 0x80241},
    {"fs.make_sock", Place::Directory, Call::Bind, -13, 0x1b},
    {"fs.make_fifo", Place::Directory, Call::Mknod, -13, 0},
    {"fs.make_block", Place::Directory, Call::Mknod, -13, 0x800},
    {"fs.make_sym", Place::Directory, Call::Symlink, -13, 0},
    {"fs.remove_file,fs.make_reg", Place::Directory, Call::Rename, -13, 0},
    {"fs.execute", Place::Directory, Call::Rename, -18, 0},
    {"fs.resolve_unix", Place::Socket, Call::Connect, -13, 0x1e},
    {"fs.change_topology", Place::Directory, Call::Mount, -1, 0},
}};
static_assert(pathActions.size() == static_cast<std::size_t>(Action::Mount) + 1);

struct Weight
{
    Action action;
    std::uint16_t share;
};

constexpr auto browser = std::to_array<Weight>({
    {Action::ReadFile, 520},
    {Action::ReadDirectory, 120},
    {Action::WriteFile, 40},
    {Action::ReadWrite, 40},
    {Action::ConnectTcp, 60},
    {Action::Ioctl, 60},
    {Action::AbstractSocket, 50},
    {Action::Signal, 20},
    {Action::ResolveUnix, 20},
    {Action::SendUdp, 15},
    {Action::BindUdp, 10},
    {Action::Trace, 8},
    {Action::MakeRegular, 25},
    {Action::PassedDescriptor, 10},
    {Action::Namespace, 2},
    {Action::Capability, 2},
});
constexpr auto build = std::to_array<Weight>({
    {Action::ReadFile, 420},
    {Action::MakeRegular, 130},
    {Action::WriteFile, 60},
    {Action::ReadWrite, 30},
    {Action::RenameAcross, 60},
    {Action::RenameInPlace, 60},
    {Action::RemoveFile, 50},
    {Action::MakeDirectory, 40},
    {Action::Execute, 25},
    {Action::ExecuteRead, 25},
    {Action::ReadDirectory, 60},
    {Action::RemoveDirectory, 10},
    {Action::MakeSymlink, 10},
    {Action::RenameGain, 4},
    {Action::TemporaryFile, 15},
    {Action::Truncate, 10},
});
constexpr auto daemon = std::to_array<Weight>({
    {Action::ReadFile, 340},
    {Action::BindTcp, 120},
    {Action::ConnectTcp, 180},
    {Action::WriteFile, 80},
    {Action::MakeRegular, 60},
    {Action::MakeSocket, 25},
    {Action::Signal, 40},
    {Action::Uring, 30},
    {Action::ReadDirectory, 50},
    {Action::Ioctl, 10},
    {Action::Truncate, 20},
    {Action::SignalByIo, 6},
    {Action::BindUdp, 15},
    {Action::SendUdp, 20},
    {Action::Mount, 2},
    {Action::Umount, 1},
    {Action::RenameInPlace, 20},
});
constexpr auto bundle = std::to_array<Weight>({
    {Action::ReadFile, 430},
    {Action::ReadWrite, 60},
    {Action::ReadDirectory, 170},
    {Action::AbstractSocket, 60},
    {Action::ConnectTcp, 40},
    {Action::Ioctl, 40},
    {Action::MakeRegular, 60},
    {Action::MakeDirectory, 25},
    {Action::Execute, 30},
    {Action::ResolveUnix, 25},
    {Action::TemporaryFile, 15},
    {Action::Trace, 6},
    {Action::RemoveFile, 15},
    {Action::MakeFifo, 4},
    {Action::Mount, 4},
    {Action::RenameAcross, 12},
});
constexpr auto script = std::to_array<Weight>({
    {Action::ReadFile, 400},    {Action::WriteFile, 70},     {Action::ReadDirectory, 100},
    {Action::ConnectTcp, 110},  {Action::BindTcp, 40},       {Action::ExecuteRead, 60},
    {Action::MakeRegular, 80},  {Action::MakeDirectory, 20}, {Action::RemoveFile, 25},
    {Action::RenameAcross, 25}, {Action::RenameInPlace, 15}, {Action::Signal, 20},
    {Action::SignalAll, 1},     {Action::Truncate, 15},      {Action::MakeSymlink, 5},
    {Action::MakeCharacter, 1}, {Action::MakeBlock, 1},      {Action::RemoveDirectory, 5},
    {Action::Uring, 4},         {Action::Trace, 4},
});

template<std::size_t Size>
constexpr std::uint32_t totalOf(const std::array<Weight, Size> &weights)
{
    std::uint32_t total = 0;
    for (const Weight &weight : weights)
        total += weight.share;
    return total;
}

template<std::size_t Size>
Action chooseFrom(const std::array<Weight, Size> &weights, Random &random)
{
    std::uint32_t roll = random.below(totalOf(weights));
    for (const Weight &weight : weights) {
        if (roll < weight.share)
            return weight.action;
        roll -= weight.share;
    }
    return weights.front().action;
}

} // namespace

const PathAction &pathAction(Action action)
{
    return pathActions[static_cast<std::size_t>(action)];
}

Action chooseAction(Kind kind, Random &random)
{
    switch (kind) {
    case Kind::Browser: return chooseFrom(browser, random);
    case Kind::Build: return chooseFrom(build, random);
    case Kind::Daemon: return chooseFrom(daemon, random);
    case Kind::Bundle: return chooseFrom(bundle, random);
    case Kind::Script: break;
    }
    return chooseFrom(script, random);
}

} // namespace surveyor::loggen
