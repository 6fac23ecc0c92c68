// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/explanation/quirks.h"

#include <algorithm>
#include <cerrno>

namespace surveyor::denials {
namespace {

using enum Message;

void addMove(const Situation &situation, std::vector<Statement> &out)
{
    if (situation.gainsRights()) {
        out.push_back({QuirkGainsRights, {}});
    } else if (situation.listsEveryRight()) {
        out.push_back({QuirkEveryRight, {}});
    } else if (!situation.has("fs.refer")) {
        if (situation.isRename())
            out.push_back({QuirkSameDirectory, {}});
        return;
    }
    const auto &siblings = situation.of().siblings;
    const auto other = std::ranges::find_if(siblings, [&](const Denial &sibling) {
        return sibling.object.kind == Object::Kind::Path
            && sibling.object.path != situation.of().denial.object.path;
    });
    if (other != siblings.end())
        out.push_back({QuirkOtherSide, {other->object.path}});
    else
        out.push_back({QuirkOneSide, {}});
    if (situation.returned(EXDEV))
        out.push_back({QuirkExdev, {}});
}

bool hasSiblingTask(const Situation &situation)
{
    return std::ranges::any_of(situation.of().siblings, [](const Denial &sibling) {
        return sibling.object.kind == Object::Kind::Task;
    });
}

void addTask(const Situation &situation, std::vector<Statement> &out)
{
    const Denial &denial = situation.of().denial;
    if (situation.isTraceme())
        out.push_back({QuirkTraceme, {}});
    else if (situation.has("ptrace") && !situation.call().empty() && situation.call() != "ptrace")
        out.push_back({QuirkPtraceRead, {std::string(situation.call())}});
    if (!situation.has("scope.signal"))
        return;
    if (situation.isSignalForDescriptor())
        out.push_back({QuirkSignalOwner, {}});
    else if (!denial.process)
        out.push_back({QuirkSignalNoCall, {}});
    else if (situation.call() == "kill" && (situation.returned(0) || hasSiblingTask(situation)))
        out.push_back({QuirkGroupSignal, {}});
}

} // namespace

void addQuirks(const Situation &situation, std::vector<Statement> &out)
{
    if (situation.isMove())
        addMove(situation, out);
    addTask(situation, out);
    if (situation.isOnDescriptor())
        out.push_back({QuirkDescriptor, {std::string(situation.call())}});
    const bool opens = situation.call().starts_with("open") || situation.call() == "creat";
    if (opens && situation.of().denial.blockers == std::vector<std::string>{"fs.truncate"})
        out.push_back({QuirkTruncateLast, {}});
    if (situation.isIoUring())
        out.push_back({QuirkIoUring, {}});
    if (situation.isIoUringThread())
        out.push_back({QuirkIoUringThread, {}});
    if (situation.of().denial.guessed)
        out.push_back({QuirkGuessed, {}});
}

} // namespace surveyor::denials
