// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/explanation/remedy.h"

#include "landlock/rights.h"

#include <algorithm>

namespace surveyor::denials {
namespace {

using enum Message;
using Remedy = Explanation::Remedy;

/// The directory that a file without a name lay in.
std::string directoryOf(const std::string &path)
{
    const auto slash = path.rfind('/');
    return slash == 0 || slash == std::string::npos ? "/" : path.substr(0, slash);
}

Remedy moveRemedy(const Situation &situation, std::vector<Statement> &out)
{
    if (situation.gainsRights() || situation.listsEveryRight()) {
        out.push_back({RuleNotTheList, {}});
        out.push_back({RuleEqual, {}});
    }
    if (situation.gainsRights())
        return Remedy::Rules;
    RightNames lacking;
    for (const auto &name : situation.of().denial.blockers) {
        const auto *const right = landlock::findRight(name);
        if (right && right->object == landlock::ObjectFields::ParentDirectory)
            lacking.names.push_back(name);
    }
    out.push_back({RuleBothSides, {std::move(lacking)}});
    return Remedy::Rules;
}

Remedy pathRemedy(const Situation &situation, std::vector<Statement> &out)
{
    const Denial &denial = situation.of().denial;
    if (situation.gainsRights() || situation.listsEveryRight() || situation.has("fs.refer"))
        return moveRemedy(situation, out);
    if (situation.isTooLong() || denial.object.path.empty()) {
        out.push_back({RuleNoName, {}});
        return Remedy::Rule;
    }
    const std::string &path = denial.object.path;
    const RightNames rights{denial.blockers};
    if (situation.isVolatile())
        out.push_back({RuleVolatile, {rights}});
    else if (situation.isDeleted())
        out.push_back({RuleDirectory, {directoryOf(path), rights}});
    else if (denial.blockers == std::vector<std::string>{"fs.read_dir"})
        out.push_back({RuleList, {path}});
    else
        out.push_back({situation.namesParent() ? RuleDirectory : RuleFile, {path, rights}});
    return Remedy::Rule;
}

Remedy netRemedy(const Situation &situation, std::vector<Statement> &out)
{
    const Denial &denial = situation.of().denial;
    const RightNames rights{denial.blockers};
    const bool isBind = situation.has("net.bind_tcp") || situation.has("net.bind_udp");
    if (denial.object.port)
        out.push_back({RulePort, {static_cast<std::int64_t>(*denial.object.port), rights}});
    else
        out.push_back({isBind ? RulePortAny : RuleNoPort, {rights}});
    return Remedy::Rule;
}

Remedy rightRemedy(const Situation &situation, const landlock::Right &right,
                   std::vector<Statement> &out)
{
    const std::string name(right.blocker);
    switch (right.kind) {
    case landlock::RightKind::Filesystem: return pathRemedy(situation, out);
    case landlock::RightKind::Network: return netRemedy(situation, out);
    case landlock::RightKind::Scope:
        out.push_back({RuleScope, {RightNames{{name}}}});
        return Remedy::Scope;
    case landlock::RightKind::Builtin:
        out.push_back({name == "ptrace" ? RulePtrace : RuleTopology, {}});
        return Remedy::Nothing;
    case landlock::RightKind::Permission:
        out.push_back({RulePermission, {situation.of().denial.object.unknownFields}});
        return Remedy::Rule;
    }
    return Remedy::Unknown;
}

void addNext(const Situation &situation, std::vector<Statement> &out)
{
    if (situation.has("fs.execute") && !situation.gainsRights() && !situation.listsEveryRight())
        out.push_back({NextExecute, {}});
    if (situation.has("fs.write_file") && !situation.has("fs.truncate"))
        out.push_back({NextTruncate, {}});
    if (situation.has("fs.make_reg") && !situation.isMove())
        out.push_back({NextWrite, {}});
    if (situation.isOnDescriptor())
        out.push_back({NextBeforeOpen, {}});
    out.push_back({NextLayer, {}});
}

} // namespace

Remedy addRemedy(const Situation &situation, std::vector<Statement> &out)
{
    const auto &blockers = situation.of().denial.blockers;
    const auto unknown = std::ranges::find_if(
        blockers, [](const std::string &name) { return !landlock::findRight(name); });
    if (blockers.empty() || unknown != blockers.end()) {
        out.push_back({RuleUnknown, {RightNames{blockers}}});
        return Remedy::Unknown;
    }
    const Remedy remedy = rightRemedy(situation, *landlock::findRight(blockers.front()), out);
    if (remedy == Remedy::Nothing)
        return remedy;
    out.push_back({RuleWhichPolicy, {}});
    addNext(situation, out);
    return remedy;
}

} // namespace surveyor::denials
