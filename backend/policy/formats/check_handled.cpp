// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/check_context.h"
#include "policy/formats/export_layer.h"

#include <algorithm>
#include <array>

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
        if (!rule.access.rights.contains("fs.make_reg")
            && !rule.access.rights.contains("fs.make_dir"))
            continue;
        Finding &finding =
            context.find(Severity::Warning, MessageId::ReferNotHandled, {}, rule.span);
        context.offer(finding, MessageId::FixGrant, {std::string("refer")},
                      [&rule](const policy::Policy &policy) {
                          return addRightToRuleAt(policy, rule.span, "refer");
                      });
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

} // namespace

void checkHandled(CheckContext &context)
{
    for (const policy::Layer &layer : context.policy().layers) {
        const bool handlesNothing = layer.handledFs.rights.empty()
            && layer.handledNet.rights.empty() && layer.scoped.rights.empty();
        const bool says = !layer.pathRules.empty() || !layer.portRules.empty()
            || !layer.handledFs.mentions.empty() || !layer.handledNet.mentions.empty()
            || !layer.scoped.mentions.empty();
        if (handlesNothing)
            context.find(Severity::Error, says ? MessageId::NothingHandled : MessageId::EmptyLayer,
                         {}, layer.span);
        checkGaps(context, layer);
        checkRefer(context, layer);
    }
    if (context.policy().layers.empty())
        context.find(Severity::Error, MessageId::EmptyLayer, {}, {});
    checkReferInLayers(context);
}

void checkComposition(CheckContext &context)
{
    const auto &layers = context.policy().layers;
    const auto &documents = context.loaded().documents;
    if (layers.size() != 1 || documents.size() < 2)
        return;
    policy::RightSet all;
    const auto handledBy = [](const Document &document) {
        policy::RightSet rights;
        for (const policy::Layer &layer : document.result.policy->layers)
            rights |= layer.handledFs.rights | layer.handledNet.rights | layer.scoped.rights;
        return rights;
    };
    const auto composes = [](const Document &document) {
        return document.format && document.format->name != "island";
    };
    for (const Document &document : documents) {
        if (composes(document))
            all |= handledBy(document);
    }
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const policy::RightSet lost = all - handledBy(documents[i]);
        if (!composes(documents[i]) || lost.empty())
            continue;
        policy::SourceSpan span{.file = static_cast<std::uint32_t>(i), .line = 1, .column = 1};
        context.find(Severity::Warning, MessageId::CompositionWeakens, {joinNames(lost)}, span);
    }
}

} // namespace surveyor::formats
