// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/check_context.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>
#include <vector>

namespace surveyor::formats {
namespace {

using Severity = Finding::Severity;
using List = edit::Place::List;

/// A right that is easily forgotten beside another.
struct Gap
{
    std::string_view handled;
    std::string_view forgotten;
    std::string_view name; ///< in a document
    int abi;
    MessageId id;
};

constexpr std::array gaps{
    Gap{"fs.write_file", "fs.truncate", "truncate", 3, MessageId::TruncateGap},
    Gap{"fs.write_file", "fs.ioctl_dev", "ioctl_dev", 5, MessageId::IoctlGap},
};

policy::SourceSpan spanOf(const policy::RightList &list, std::string_view right)
{
    for (const policy::RightMention &mention : list.mentions) {
        if (mention.rights.contains(right))
            return mention.span;
    }
    return {};
}

void checkGaps(CheckContext &context, const policy::Layer &layer)
{
    const policy::RightList &handled = layer.handledFs;
    for (const Gap &gap : gaps) {
        if (!handled.rights.contains(gap.handled) || handled.rights.contains(gap.forgotten)
            || context.targetAbi().value_or(gap.abi) < gap.abi)
            continue;
        Finding &finding =
            context.find(Severity::Warning, gap.id, {}, spanOf(handled, gap.handled));
        context.offer(finding, MessageId::FixHandle, {std::string(gap.name)},
                      [&gap](const policy::Policy &) {
                          return edit::AddItem{.place = {.list = List::HandledFs},
                                               .item = std::string(gap.name)};
                      });
    }
}

/// Without refer among what is handled, every move between folders is denied, whatever rules say.
void checkRefer(CheckContext &context, const policy::Layer &layer)
{
    const policy::RightSet &handled = layer.handledFs.rights;
    if (handled.empty() || handled.contains("fs.refer") || context.targetAbi().value_or(2) < 2)
        return;
    for (const policy::PathRule &rule : layer.pathRules) {
        const bool makes = rule.access.rights.contains("fs.make_reg")
            || rule.access.rights.contains("fs.make_dir");
        if (!rule.enabled || !makes)
            continue;
        Finding &finding =
            context.find(Severity::Warning, MessageId::ReferNotHandled, {}, rule.span);
        policy::RightSet refer;
        refer.add("fs.refer");
        // Where a rule's rights are not handled by themselves the second step does it.
        std::vector<CheckContext::Choose> steps{[&rule](const policy::Policy &policy) {
            return addRightToRuleAt(policy, rule.span, "refer");
        }};
        std::ranges::move(handleSteps(refer), std::back_inserter(steps));
        context.offerSteps(finding, MessageId::FixGrant, {std::string("refer")}, steps);
        return;
    }
}

void checkReferInLayers(CheckContext &context)
{
    const auto &layers = context.policy().layers;
    for (std::size_t i = 0; layers.size() > 1 && i < layers.size(); ++i) {
        const policy::Layer &layer = layers[i];
        const bool restricts = !layer.handledFs.rights.empty();
        const bool grants = std::ranges::any_of(layer.pathRules, [](const auto &rule) {
            return rule.enabled && rule.access.rights.contains("fs.refer");
        });
        if (restricts && !grants)
            context.find(Severity::Note, MessageId::ReferLayer, {i + 1}, layer.span);
    }
}

/// Groups that come to nothing at the document's ABI come to something at a later one.
void offerAbi(CheckContext &context, Finding &finding, const policy::Layer &layer)
{
    const std::pair<const policy::RightList *, landlock::RightKind> lists[] = {
        {&layer.handledNet, landlock::RightKind::Network},
        {&layer.scoped, landlock::RightKind::Scope}};
    for (const auto &[list, kind] : lists) {
        const bool isGroup = std::ranges::any_of(list->mentions, [](const auto &mention) {
            return mention.rights.empty() && mention.text.starts_with("abi.");
        });
        if (!isGroup)
            continue;
        int abi = 1;
        while (policy::RightSet::all(kind, abi).empty())
            ++abi;
        context.offer(finding, MessageId::FixSetAbi, {static_cast<std::uint64_t>(abi)},
                      [abi](const policy::Policy &) { return edit::SetAbi{abi}; });
    }
}

void checkEmpty(CheckContext &context, const policy::Layer &layer)
{
    if (!layer.handledFs.rights.empty() || !layer.handledNet.rights.empty()
        || !layer.scoped.rights.empty())
        return;
    const bool says = !layer.pathRules.empty() || !layer.portRules.empty()
        || !layer.handledFs.mentions.empty() || !layer.handledNet.mentions.empty()
        || !layer.scoped.mentions.empty();
    Finding &finding = context.find(
        Severity::Error, says ? MessageId::NothingHandled : MessageId::EmptyLayer, {}, layer.span);
    offerAbi(context, finding, layer);
}

} // namespace

void checkHandled(CheckContext &context)
{
    for (const policy::Layer &layer : context.policy().layers) {
        checkEmpty(context, layer);
        checkGaps(context, layer);
        checkRefer(context, layer);
    }
    if (context.policy().layers.empty())
        context.find(Severity::Error, MessageId::EmptyLayer, {}, {});
    checkReferInLayers(context);
}

} // namespace surveyor::formats
