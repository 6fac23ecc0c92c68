// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/firejail.h"

#include "policy/formats/firejail_classes.h"
#include "policy/formats/line_index.h"

#include <algorithm>
#include <string>

namespace surveyor::formats {
namespace {

/// As firejail reads a line: blanks at its ends away, those within it one each.
std::string squeezed(std::string_view line)
{
    std::string result;
    for (const char c : line.substr(0, line.find('\r'))) {
        const bool blank = c == ' ' || c == '\t';
        if (!blank)
            result += c;
        else if (!result.empty() && result.back() != ' ')
            result += ' ';
    }
    if (result.ends_with(' '))
        result.pop_back();
    return result;
}

class ProfileReader
{
public:
    explicit ProfileReader(Problems &problems)
        : m_problems(problems)
    {
    }

    void read(const std::string &line, policy::SourceSpan span)
    {
        if (line.starts_with('#') || !line.contains("landlock"))
            return;
        m_first = m_first ? m_first : span;
        const std::size_t blank = std::min(line.find(' '), line.size());
        const std::string key = line.substr(0, blank);
        const std::string value = line.substr(std::min(blank + 1, line.size()));
        if (line.starts_with('?'))
            complain(MessageId::FirejailDepends, {line}, span);
        else if (key == "include")
            complain(MessageId::FirejailInclude, {value}, span);
        else if (key == "landlock.enforce")
            m_enforced = true;
        else if (key.starts_with("landlock."))
            rule(key, value, span);
    }

    /// @p whole is where a text without a line of Landlock is at fault.
    policy::Layer take(policy::SourceSpan whole)
    {
        m_first = m_first ? m_first : whole;
        if (!m_enforced)
            complain(MessageId::FirejailNotEnforced, {}, m_first);
        m_layer.span = m_first;
        m_layer.handledFs.add({.text = "firejail", .rights = firejailRights(), .span = m_first});
        return std::move(m_layer);
    }

private:
    void rule(const std::string &key, const std::string &path, policy::SourceSpan span)
    {
        const auto access = std::ranges::find_if(firejailClasses, [&key](const auto &one) {
            return key == std::string(firejailPrefix) + std::string(one.name);
        });
        if (access == firejailClasses.end()) {
            complain(MessageId::UnknownKey, {key, knownKeys()}, span);
            return;
        }
        if (path.empty()) {
            complain(MessageId::MissingValue, {key}, span);
            return;
        }
        // ${HOME}, ${RUNUSER}, ${PATH}, ~: of whom runs firejail.
        if (path.contains("${") || path.starts_with('~')) {
            complain(MessageId::FirejailDepends, {path}, span);
            return;
        }
        policy::PathRule rule;
        rule.span = span;
        rule.access.add(
            {.text = std::string(access->name), .rights = rightsOf(*access), .span = span});
        rule.paths.push_back(policy::PathTemplate::literal(path));
        rule.paths.back().span = span;
        m_layer.pathRules.push_back(std::move(rule));
    }

    static std::string knownKeys()
    {
        std::string result = "landlock.enforce";
        for (const FirejailClass &access : firejailClasses)
            result += ", " + std::string(firejailPrefix) + std::string(access.name);
        return result;
    }

    void complain(MessageId id, std::vector<Argument> arguments, policy::SourceSpan span)
    {
        m_problems.push_back(
            {.message = {.id = id, .arguments = std::move(arguments)}, .span = span});
    }

    Problems &m_problems;
    policy::Layer m_layer;
    policy::SourceSpan m_first;
    bool m_enforced = false;
};

} // namespace

ReadResult readFirejail(std::string_view text, std::string_view fileName)
{
    ReadResult result;
    const LineIndex lines(text);
    ProfileReader reader(result.problems);
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        reader.read(squeezed(text.substr(begin, end - begin)), lines.span(begin, end));
        begin = end + 1;
    }
    policy::Policy policy;
    policy.layers.push_back(reader.take(lines.span(0, 0)));
    if (!result.problems.empty())
        return result;
    policy.files.push_back({.name = std::string(fileName), .format = "firejail"});
    result.policy = std::move(policy);
    return result;
}

} // namespace surveyor::formats
