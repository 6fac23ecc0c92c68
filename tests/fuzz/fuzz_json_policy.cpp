// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Any text as JSON: places nest, and what is a policy can be edited and written.

#include "fuzz_policy.h"

#include "policy/formats/config_document.h"
#include "policy/formats/json_reader.h"

namespace {

using namespace surveyor::formats;

void mustNest(const TreeNode &node, std::size_t begin, std::size_t end)
{
    if (node.begin < begin || node.end < node.begin || node.end > end)
        std::abort();
    for (const TreeNode &item : node.items)
        mustNest(item, node.begin, node.end);
    for (const TreeMember &member : node.members)
        mustNest(member.value, member.keyEnd, node.end);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    if (const auto tree = readJson(text, LineIndex(text)))
        mustNest(*tree, 0, text.size());
    surveyor::fuzz::mustBePolicyOrProblem(readLandlockconfig(text, Syntax::Json, "fuzz"), text);
    if (auto document = ConfigDocument::read(std::string(text), Syntax::Json, "fuzz")) {
        (void)document->apply(edit::AddItem{{edit::Place::List::Paths, 0}, "/new"});
        (void)document->apply(edit::RemoveItem{{edit::Place::List::Paths, 0}, 0});
        (void)document->apply(edit::AddPortRule{{"bind_tcp"}, {1}});
        (void)document->apply(edit::RemovePathRule{0});
    }
    return 0;
}
