// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "app/denial_digest.h"

#include "denials/wording.h"
#include "session/text.h"

#include <algorithm>
#include <utility>

namespace surveyor::gui {
namespace {

using denials::query::Field;

/// A program that starts many others must not cost as much as it likes.
constexpr std::size_t maxProcesses = 1000;
constexpr std::uint64_t maxLooks = 50; ///< for examples that differ
constexpr qsizetype maxLength = 120;

QString shortened(const QString &text)
{
    if (text.size() <= maxLength)
        return text;
    return text.left(maxLength / 2) + u'…' + text.right(maxLength / 2);
}

DenialDigest::Program programOf(const denials::StoreView &view, std::uint32_t row)
{
    const denials::Denial denial = view.denial(row);
    if (!denial.process)
        return {};
    if (denial.process->exe.empty())
        return {Field::Comm, denial.process->comm};
    return {Field::Exe, denial.process->exe};
}

QString exampleOf(const denials::StoreView &view, std::uint32_t row)
{
    const denials::Denial denial = view.denial(row);
    const QString access = fromBackend(denials::accessText(denial.blockers));
    return shortened((access + u' ' + fromBackend(denials::targetText(denial.object))).trimmed());
}

} // namespace

void DenialDigest::add(const denials::StoreView &view, std::uint32_t first)
{
    for (std::uint32_t row = std::max(first, view.firstRow()); row < view.endRow(); ++row) {
        if (view.kind(row) != denials::RowKind::Denial)
            continue;
        Entry &entry = entryOf(view, row);
        ++entry.denials;
        if (entry.examples.size() >= maxExamples || entry.denials > maxLooks)
            continue;
        if (const QString example = exampleOf(view, row); !entry.examples.contains(example))
            entry.examples += example;
    }
}

void DenialDigest::clear()
{
    m_entries.clear();
    m_byProcess.clear();
}

std::vector<std::pair<DenialDigest::Program, DenialDigest::Entry>> DenialDigest::sorted() const
{
    std::vector<std::pair<Program, Entry>> programs(m_entries.begin(), m_entries.end());
    std::ranges::stable_sort(programs, std::ranges::greater(),
                             [](const auto &one) { return one.second.denials; });
    return programs;
}

DenialDigest::Entry &DenialDigest::entryOf(const denials::StoreView &view, std::uint32_t row)
{
    const std::uint32_t process = view.processId(row);
    if (const auto known = m_byProcess.find(process); known != m_byProcess.end())
        return *known->second;
    if (m_byProcess.size() >= maxProcesses)
        return m_entries[{}];
    Entry &entry = m_entries[programOf(view, row)];
    m_byProcess.emplace(process, &entry);
    return entry;
}

QString nameOf(const DenialDigest::Program &program)
{
    return shortened(shown(program.value));
}

} // namespace surveyor::gui
