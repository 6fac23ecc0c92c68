// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/text_search.h"

#include "denials/wording.h"
#include "text/escape.h"

#include <algorithm>
#include <format>

namespace surveyor::denials {
namespace {

std::string lowered(std::string text)
{
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return text;
}

std::vector<std::string> splitWords(std::string_view text)
{
    std::vector<std::string> words;
    std::string word;
    bool quoted = false;
    for (const char c : text) {
        if (c == '"') {
            quoted = !quoted;
        } else if (c == ' ' && !quoted) {
            if (!word.empty())
                words.push_back(std::move(word));
            word.clear();
        } else {
            word += c;
        }
    }
    if (!word.empty())
        words.push_back(std::move(word));
    return words;
}

std::string shownProcess(const StoreView &view, std::uint32_t row)
{
    const Process process = view.dictionaries().processes.at(view.processId(row));
    std::string text = text::escape(process.exe) + '\n' + text::escape(process.comm);
    if (process.pid)
        text += std::format("\n{}", *process.pid);
    if (process.uid)
        text +=
            std::format("\n{}\n{}", *process.uid, text::escape(view.userName(row, *process.uid)));
    return text;
}

std::string shownDomain(const StoreView &view, DomainIndex index)
{
    const Domain &domain = view.domains()[index];
    return domainName(domain.id) + '\n' + text::escape(view.boots()[domain.boot].host);
}

} // namespace

TextSearch::TextSearch(std::string_view words)
{
    for (auto &word : splitWords(words))
        m_words.push_back({lowered(std::move(word)), {}, {}, {}, {}});
}

void TextSearch::find(const StoreView &view, std::uint32_t from, std::vector<std::uint32_t> &rows,
                      const std::stop_token &stop)
{
    constexpr std::uint32_t rowsBetweenLooks = 16'384;
    for (std::uint32_t row = std::max(from, view.firstRow()); row < view.endRow(); ++row) {
        if (row % rowsBetweenLooks == 0 && stop.stop_requested())
            return;
        if (std::ranges::all_of(m_words, [&](Word &word) { return matches(word, view, row); }))
            rows.push_back(row);
    }
}

bool TextSearch::matches(Word &word, const StoreView &view, std::uint32_t row)
{
    const auto look = [&word](std::vector<Verdict> &verdicts, std::uint32_t id, auto &&shown) {
        if (id == noId)
            return false;
        if (id >= verdicts.size())
            verdicts.resize(std::max<std::size_t>(id + 1, verdicts.size() * 2));
        if (verdicts[id] == Verdict::Unknown)
            verdicts[id] = lowered(shown()).contains(word.text) ? Verdict::Yes : Verdict::No;
        return verdicts[id] == Verdict::Yes;
    };
    const Dictionaries &texts = view.dictionaries();
    const auto blockersId = view.blockersId(row);
    const auto blockers = [&] { return texts.blockers.at(blockersId); };
    const auto objectId = view.objectId(row);
    const auto domain = view.domain(row);
    return look(word.blockers, blockersId, [&] { return accessText(splitBlockers(blockers())); })
        || look(word.objects, objectId,
                [&] { return targetText(decodeObject(texts.objects.at(objectId), blockers())); })
        || look(word.processes, view.processId(row), [&] { return shownProcess(view, row); })
        || look(word.domains, domain, [&] { return shownDomain(view, domain); });
}

} // namespace surveyor::denials
