// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/rule_rights.h"

#include "landlock/abi.h"
#include "policy/formats/path_syntax.h"
#include "policy/formats/spelling.h"
#include "session/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <ranges>

namespace surveyor::gui {
namespace {

using List = RulePlace::List;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(RuleRights)
};

QString kernelOf(int abi)
{
    const landlock::Abi *const row = landlock::findAbi(abi);
    return row ? fromBackend(row->kernel) : QStringLiteral("?");
}

/// Whether every path of the rule is known to be something else than a folder.
bool isAboutFiles(const policy::PathRule &rule, const RuleSurroundings &around)
{
    return !rule.paths.empty()
        && std::ranges::all_of(rule.paths, [&around](const policy::PathTemplate &path) {
               const auto found = around.folders.find(formats::templateText(path));
               return found != around.folders.end() && !found->second;
           });
}

bool isInferred(const policy::RightList &list, const landlock::Right &right)
{
    bool inferred = false;
    for (const policy::RightMention &mention : list.mentions) {
        if (!mention.rights.contains(right.blocker))
            continue;
        if (!mention.inferred)
            return false;
        inferred = true;
    }
    return inferred;
}

} // namespace

const policy::RightList *rightListOf(const policy::Policy &policy, const RulePlace &node)
{
    if (node.layer >= policy.layers.size())
        return nullptr;
    const policy::Layer &layer = policy.layers[node.layer];
    if (node.quiet)
        return &layer.quiet;
    switch (node.list) {
    case List::HandledFs: return &layer.handledFs;
    case List::HandledNet: return &layer.handledNet;
    case List::Scoped: return &layer.scoped;
    case List::PathAccess:
        return node.owner < layer.pathRules.size() ? &layer.pathRules[node.owner].access : nullptr;
    case List::PortAccess:
        return node.owner < layer.portRules.size() ? &layer.portRules[node.owner].access : nullptr;
    default: return nullptr;
    }
}

policy::RightSet rightsOf(const RulePlace &node)
{
    policy::RightSet rights;
    if (node.kind == RulePlace::Kind::Group)
        return rightsOf(node.group);
    if (node.right)
        rights.add(*node.right);
    return rights;
}

QString whyNot(const policy::Policy &policy, const RulePlace &node, const landlock::Right &right,
               const RuleSurroundings &around)
{
    const policy::RightList *const list = rightListOf(policy, node);
    if (!list)
        return Words::tr("There is nothing to change here.");
    const bool rule = node.list == List::PathAccess || node.list == List::PortAccess;
    if (!node.quiet && !formats::configName(right))
        return Words::tr("The format has no name for this right.");
    if (!rule && !node.quiet && isInferred(*list, right))
        return Words::tr("A rule grants it, and so it is restricted everywhere else.");
    if (around.abi && right.abi > *around.abi)
        //: %1 and %3 ABI numbers, %2 and %4 kernel versions
        return Words::tr("It came with ABI %1 (Linux %2); the policy is for ABI %3 (Linux %4).")
            .arg(right.abi)
            .arg(kernelOf(right.abi))
            .arg(*around.abi)
            .arg(kernelOf(*around.abi));
    if (node.list == List::PathAccess && !right.appliesToFile
        && isAboutFiles(policy.layers[node.layer].pathRules[node.owner], around))
        return Words::tr("It is a right on what lies in a folder, and this is no folder.");
    return {};
}

policy::RightSet possible(const policy::Policy &policy, const RulePlace &node,
                          const policy::RightSet &rights, const RuleSurroundings &around)
{
    policy::RightSet result;
    for (const landlock::Right &right : landlock::rights()) {
        if (rights.contains(right.blocker) && whyNot(policy, node, right, around).isEmpty())
            result.add(right);
    }
    return result;
}

std::vector<formats::PolicyEdit> rightEdits(const policy::RightList &list,
                                            const formats::edit::Place &place,
                                            const policy::RightSet &wanted)
{
    std::vector<std::size_t> tooMuch;
    policy::RightSet kept;
    std::size_t index = 0;
    for (const policy::RightMention &mention : list.mentions) {
        if (mention.inferred) {
            kept |= mention.rights;
            continue;
        }
        if (wanted.containsAll(mention.rights))
            kept |= mention.rights;
        else
            tooMuch.push_back(index);
        ++index;
    }
    std::vector<formats::PolicyEdit> edits;
    const policy::RightSet missing = wanted - kept;
    for (const landlock::Right &right : landlock::rights()) {
        if (const auto name = formats::configName(right); name && missing.contains(right.blocker))
            edits.emplace_back(formats::edit::AddItem{.place = place, .item = *name});
    }
    // From the last on, so that the others keep their places.
    for (const std::size_t old : tooMuch | std::views::reverse)
        edits.emplace_back(formats::edit::RemoveItem{.place = place, .index = old});
    return edits;
}

void nameRights(policy::RightList &list)
{
    if (!list.mentions.empty())
        return;
    for (const std::string &right : list.rights.names()) {
        policy::RightMention mention;
        mention.text = right.substr(right.find('.') + 1);
        mention.rights.add(right);
        list.mentions.push_back(std::move(mention));
    }
}

std::vector<std::string> namesOf(const policy::RightList &list)
{
    std::vector<std::string> names;
    for (const policy::RightMention &mention : list.mentions) {
        if (!mention.inferred)
            names.push_back(mention.text);
    }
    if (!names.empty())
        return names;
    for (const landlock::Right &right : landlock::rights()) {
        if (const auto name = formats::configName(right);
            name && list.rights.contains(right.blocker))
            names.push_back(*name);
    }
    return names;
}

} // namespace surveyor::gui
