// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "random_policy.h"

#include <array>
#include <fcntl.h>

namespace surveyor::test {
namespace {

using landlock::RightKind;
using testing::Random;

constexpr std::array<std::uint64_t, 6> ports{0, 1, 80, 7001, 7002, 65535};

/// Some of @p all, in the shapes that policies have: all, all but one, half, one or two.
std::uint64_t someOf(Random &random, std::uint64_t all)
{
    const auto bits = [&random](std::size_t count) {
        std::uint64_t mask = 0;
        for (; count > 0; --count)
            mask |= std::uint64_t{1} << random.below(20);
        return mask;
    };
    switch (random.below(6)) {
    case 0:
    case 1: return all;
    case 2: return all & ~bits(1);
    case 3: return all & ~bits(3);
    case 4: return all & random.below(1U << 20);
    default: return all & bits(3);
    }
}

policy::RightList listOf(RightKind kind, std::uint64_t mask)
{
    policy::RightList list;
    list.rights = policy::RightSet::fromKernelMask(kind, mask);
    return list;
}

std::string rulePath(Random &random, const World &world)
{
    switch (random.below(8)) {
    case 0: return world.root();
    case 1: return random.below(2) == 0 ? "/" : "/tmp";
    default: return world.at(random.oneOf(world.names()));
    }
}

void addRules(Random &random, const World &world, int abi, policy::Layer &layer)
{
    const std::uint64_t fs = landlock::handledMask(RightKind::Filesystem, abi);
    for (std::size_t left = random.below(7); left > 0; --left) {
        policy::PathRule rule{.paths = {policy::PathTemplate::literal(rulePath(random, world))},
                              .access = listOf(RightKind::Filesystem, someOf(random, fs)),
                              .span = {}};
        layer.pathRules.push_back(std::move(rule));
    }
    const std::uint64_t net = landlock::handledMask(RightKind::Network, abi);
    for (std::size_t left = random.below(3); left > 0; --left)
        layer.portRules.push_back({.ports = {{random.oneOf(ports), {}}},
                                   .access = listOf(RightKind::Network, someOf(random, net)),
                                   .span = {}});
}

policy::Layer randomLayer(Random &random, const World &world, int abi)
{
    const auto some = [&](RightKind kind) {
        return random.below(4) == 0 ? 0 : someOf(random, landlock::handledMask(kind, abi));
    };
    policy::Layer layer;
    layer.handledFs = listOf(RightKind::Filesystem, some(RightKind::Filesystem));
    layer.handledNet = listOf(RightKind::Network, some(RightKind::Network));
    layer.scoped = listOf(RightKind::Scope, some(RightKind::Scope));
    layer.log = policy::LogFlags{};
    if (random.below(10) == 0)
        layer.log = policy::LogFlags{.sameExecOff = random.below(2) == 0,
                                     .newExecOn = random.below(2) == 0,
                                     .subdomainsOff = random.below(2) == 0};
    addRules(random, world, abi, layer);
    return layer;
}

policy::Operation randomOpen(Random &random, const World &world)
{
    constexpr std::array extra{0,
                               0,
                               0,
                               O_TRUNC,
                               O_CREAT,
                               O_CREAT | O_TRUNC,
                               O_CREAT | O_EXCL,
                               O_DIRECTORY,
                               O_NOFOLLOW,
                               O_PATH,
                               O_TMPFILE,
                               O_TMPFILE | O_EXCL};
    const int mode = static_cast<int>(random.below(8) == 0 ? 3 : random.below(3));
    return policy::operation::Open{world.at(random.oneOf(world.names())),
                                   mode | random.oneOf(extra)};
}

} // namespace

policy::Policy randomPolicy(Random &random, const World &world, int abi)
{
    policy::Policy result;
    for (std::size_t left = random.between(1, 4); left > 0; --left)
        result.layers.push_back(randomLayer(random, world, abi));
    return result;
}

policy::Operation randomOperation(Random &random, const World &world, std::size_t layers)
{
    namespace operation = policy::operation;
    using policy::FileKind;
    constexpr std::array kinds{FileKind::Regular, FileKind::Directory,       FileKind::Link,
                               FileKind::Fifo,    FileKind::CharacterDevice, FileKind::BlockDevice,
                               FileKind::Socket};
    constexpr std::array<std::uint32_t, 6> commands{0x5401, 0x5413, 0x5421, 0x5451, 0x541b, 0x1234};
    const auto name = [&] { return world.at(random.oneOf(world.names())); };
    const auto file = [&] { return world.at(random.oneOf(World::files())); };
    const auto port = [&] { return static_cast<std::uint16_t>(random.oneOf(ports)); };
    const auto transport = [&] {
        return random.below(4) == 0 ? operation::Transport::Udp : operation::Transport::Tcp;
    };
    const auto peer = [&] {
        return operation::Peer{random.below(layers + 1), random.below(12) == 0};
    };
    switch (random.below(24)) {
    case 0: return operation::Execute{file()};
    case 1:
    case 2: return operation::Create{name(), random.oneOf(kinds)};
    case 3: return operation::Remove{name(), random.below(2) == 0};
    case 4:
    case 5:
    case 6:
    case 7: return operation::Rename{name(), name(), false};
    case 8:
    case 9: return operation::Rename{name(), name(), true};
    case 10:
    case 11: return operation::Link{file(), name()};
    case 12: return operation::Truncate{name()};
    case 13: return operation::TruncateOpened{file()};
    case 14:
        return operation::ControlDevice{world.at(random.oneOf(World::devices())),
                                        random.oneOf(commands)};
    case 15: return operation::BindPort{transport(), port()};
    case 16: return operation::ConnectPort{transport(), port()};
    case 17: return operation::SendSignal{peer()};
    case 18: return operation::ConnectAbstract{{random.below(layers + 1), false}};
    case 19: return operation::Trace{peer()};
    case 20: return operation::ChangeMounts{world.at("a/b")};
    default: return randomOpen(random, world);
    }
}

} // namespace surveyor::test
