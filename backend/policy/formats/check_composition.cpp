// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/check_context.h"
#include "policy/formats/export_layer.h"

#include <algorithm>

namespace surveyor::formats {
namespace {

/// What the document's own layer handles, its sidecar left aside.
policy::RightSet handledBy(const Document &document)
{
    const policy::Layer &layer = document.result.policy->layers.front();
    return layer.handledFs.rights | layer.handledNet.rights | layer.scoped.rights;
}

/// Sidecars and island's profile.toml only add.
bool composes(const Document &document)
{
    return document.format && document.format->name != "island" && document.result.policy
        && !document.result.policy->layers.empty();
}

} // namespace

void checkComposition(CheckContext &context)
{
    const auto &documents = context.loaded().documents;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        if (!composes(documents[i]))
            continue;
        policy::RightSet all;
        for (const Document &other : documents) {
            if (composes(other) && other.layer == documents[i].layer)
                all |= handledBy(other);
        }
        const policy::RightSet lost = all - handledBy(documents[i]);
        if (lost.empty())
            continue;
        const policy::SourceSpan span{
            .file = static_cast<std::uint32_t>(i), .begin = 0, .end = 0, .line = 1, .column = 1};
        Finding &finding = context.find(Finding::Severity::Warning, MessageId::CompositionWeakens,
                                        {joinNames(lost)}, span);
        context.offerSteps(finding, MessageId::FixHandle, {joinNames(lost)}, handleSteps(lost));
    }
}

} // namespace surveyor::formats
