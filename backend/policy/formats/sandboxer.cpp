// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/sandboxer.h"

#include "policy/formats/export_layer.h"
#include "policy/formats/line_index.h"
#include "policy/formats/shell_words.h"
#include "text/hex.h"

#include <algorithm>
#include <map>

namespace surveyor::formats {
namespace {

using landlock::RightKind;

constexpr int sandboxerFsAbi = 9;

/// One variable as the script sets it.
struct Setting
{
    std::string value;
    policy::SourceSpan span;
};
using Settings = std::map<std::string, Setting>;

/// The settings of one sandboxer and what it runs.
struct Invocation
{
    Settings settings;
    policy::SourceSpan span;
    ShellCommand rest;
};

void complain(Problems &problems, MessageId id, std::string_view word, policy::SourceSpan span)
{
    problems.push_back({.message = {.id = id, .arguments = {std::string(word)}}, .span = span});
}

std::vector<std::string> splitColons(std::string_view list)
{
    std::vector<std::string> items;
    while (!list.empty()) {
        const std::size_t colon = std::min(list.find(':'), list.size());
        if (colon > 0)
            items.emplace_back(list.substr(0, colon));
        list.remove_prefix(std::min(colon + 1, list.size()));
    }
    return items;
}

class ScriptReader
{
public:
    ScriptReader(const LineIndex &lines, Problems &problems)
        : m_lines(lines)
        , m_problems(problems)
    {
    }

    /// Takes settings from @p command; the sandboxer that it runs, if it does.
    std::optional<Invocation> read(const ShellCommand &command)
    {
        for (std::size_t i = 0; i < command.size(); ++i) {
            const std::string_view name = programName(command[i].text);
            if (name == "sandboxer") {
                Invocation found{
                    .settings = std::exchange(m_settings, {}),
                    .span = m_lines.span(command.front().begin, command.back().end),
                    .rest = ShellCommand(command.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                                         command.end())};
                return found;
            }
            if (!take(command[i]) && !isRunner(name))
                break;
        }
        return std::nullopt;
    }

private:
    static bool isRunner(std::string_view name)
    {
        return name == "env" || name == "exec" || name == "export" || name == "sudo"
            || name == "command";
    }

    /// NAME=value; remembers those of the sandboxer.
    bool take(const ShellWord &word)
    {
        const std::size_t equals = word.text.find('=');
        if (equals == std::string::npos || equals == 0)
            return false;
        const std::string name = word.text.substr(0, equals);
        const policy::SourceSpan span = m_lines.span(word.begin, word.end);
        if (name.starts_with("LL_")) {
            if (word.expands)
                complain(m_problems, MessageId::ShellExpansion, word.text, span);
            m_settings[name] = {.value = word.text.substr(equals + 1), .span = span};
        }
        return true;
    }

    const LineIndex &m_lines;
    Problems &m_problems;
    Settings m_settings;
};

class LayerReader
{
public:
    LayerReader(const Invocation &invocation, Problems &problems)
        : m_settings(invocation.settings)
        , m_problems(problems)
    {
        m_layer.span = invocation.span;
    }

    policy::Layer read()
    {
        for (const char *const name : {"LL_FS_RO", "LL_FS_RW"}) {
            if (!m_settings.contains(name))
                complain(m_problems, MessageId::SandboxerMissing, name, m_layer.span);
        }
        paths("LL_FS_RO", sandboxerReadRights());
        paths("LL_FS_RW", sandboxerRights());
        const auto first = m_settings.find("LL_FS_RO");
        m_layer.handledFs.add(
            {.text = "sandboxer",
             .rights = sandboxerRights(),
             .span = first == m_settings.end() ? m_layer.span : first->second.span});
        for (const auto &[name, right] : sandboxerPorts)
            ports(name, right);
        scopes();
        log();
        quiet();
        return std::move(m_layer);
    }

private:
    const Setting *find(std::string_view name) const
    {
        const auto found = m_settings.find(std::string(name));
        return found == m_settings.end() ? nullptr : &found->second;
    }

    static policy::PathRule rule(const std::string &path, const Setting &setting)
    {
        policy::PathRule rule;
        rule.span = setting.span;
        rule.paths.push_back(policy::PathTemplate::literal(path));
        rule.paths.back().span = setting.span;
        return rule;
    }

    void paths(std::string_view name, const policy::RightSet &rights)
    {
        const Setting *const setting = find(name);
        if (!setting)
            return;
        for (const std::string &path : splitColons(setting->value)) {
            policy::PathRule one = rule(path, *setting);
            // The sample strips what means nothing on a file itself.
            const bool file = pathKind(path) == PathKind::Other;
            one.access.add({.text = std::string(name),
                            .rights = file ? rights & fileRights() : rights,
                            .span = setting->span});
            m_layer.pathRules.push_back(std::move(one));
        }
    }

    std::optional<std::uint64_t> portOf(const std::string &text, const Setting &setting)
    {
        constexpr std::uint64_t maxPort = 65535;
        const auto port = text::parseDecimal(text);
        if (port && *port <= maxPort)
            return port;
        complain(m_problems, MessageId::BadPort, text, setting.span);
        return std::nullopt;
    }

    void ports(std::string_view name, std::string_view right)
    {
        const Setting *const setting = find(name);
        if (!setting)
            return;
        policy::RightMention mention{
            .text = std::string(name), .rights = {}, .span = setting->span};
        mention.rights.add(right);
        m_layer.handledNet.add(mention);
        for (const std::string &text : splitColons(setting->value)) {
            if (const auto port = portOf(text, *setting)) {
                policy::PortRule one;
                one.span = setting->span;
                one.access.add(mention);
                one.ports.push_back({.port = *port, .span = setting->span});
                m_layer.portRules.push_back(std::move(one));
            }
        }
    }

    void scopes()
    {
        const Setting *const setting = find("LL_SCOPED");
        if (!setting)
            return;
        for (const std::string &text : splitColons(setting->value)) {
            const auto found = std::ranges::find(sandboxerScopes, text, &SandboxerName::name);
            if (found == sandboxerScopes.end()) {
                complain(m_problems, MessageId::UnknownRight, text, setting->span);
                continue;
            }
            policy::RightMention mention{.text = text, .rights = {}, .span = setting->span};
            mention.rights.add(found->right);
            m_layer.scoped.add(std::move(mention));
        }
    }

    void log()
    {
        policy::LogFlags flags;
        if (const Setting *const setting = find("LL_FORCE_LOG")) {
            flags.newExecOn = setting->value == "1";
            if (!flags.newExecOn)
                complain(m_problems, MessageId::SandboxerForceLog, setting->value, setting->span);
        }
        m_layer.log = flags;
    }

    /// What is quiet counts for everything that is listed, whatever rules it has.
    void quiet()
    {
        if (const Setting *const access = find("LL_QUIET_ACCESS")) {
            for (const std::string &text : splitColons(access->value))
                addQuiet(text, *access);
        }
        if (const Setting *const paths = find("LL_FS_QUIET")) {
            for (const std::string &path : splitColons(paths->value)) {
                policy::PathRule one = rule(path, *paths);
                one.quiet = true;
                m_layer.pathRules.push_back(std::move(one));
            }
        }
        if (const Setting *const ports = find("LL_NET_QUIET")) {
            for (const std::string &text : splitColons(ports->value)) {
                if (const auto port = portOf(text, *ports)) {
                    policy::PortRule one;
                    one.span = ports->span;
                    one.quiet = true;
                    one.ports.push_back({.port = *port, .span = ports->span});
                    m_layer.portRules.push_back(std::move(one));
                }
            }
        }
    }

    void addQuiet(const std::string &text, const Setting &setting)
    {
        policy::RightMention mention{.text = text, .rights = {}, .span = setting.span};
        const bool all = text == "all";
        if (all || text == "read")
            mention.rights |= sandboxerReadRights();
        if (all || text == "write")
            mention.rights |= sandboxerRights() - sandboxerReadRights();
        for (const auto &[name, right] : sandboxerQuiet) {
            if (all || name == text)
                mention.rights.add(right);
        }
        if (mention.rights.empty())
            complain(m_problems, MessageId::UnknownRight, text, setting.span);
        m_layer.quiet.add(std::move(mention));
    }

    const Settings &m_settings;
    Problems &m_problems;
    policy::Layer m_layer;
};

} // namespace

policy::RightSet sandboxerRights()
{
    return policy::RightSet::all(RightKind::Filesystem, sandboxerFsAbi);
}

policy::RightSet sandboxerReadRights()
{
    policy::RightSet rights;
    for (const char *const name : {"fs.execute", "fs.read_file", "fs.read_dir"})
        rights.add(name);
    return rights;
}

ReadResult readSandboxer(std::string_view text, std::string_view fileName)
{
    ReadResult result;
    const LineIndex lines(text);
    auto commands = splitShell(text, lines);
    if (!commands) {
        result.problems.push_back(commands.error());
        return result;
    }
    policy::Policy policy;
    ScriptReader script(lines, result.problems);
    for (const ShellCommand &command : *commands) {
        auto found = script.read(command);
        while (found) {
            policy.layers.push_back(LayerReader(*found, result.problems).read());
            const ShellCommand rest = std::move(found->rest);
            found = script.read(rest);
        }
        if (!policy.layers.empty())
            break;
    }
    if (policy.layers.empty())
        complain(result.problems, MessageId::NoSuchCommand, "sandboxer",
                 lines.span(0, text.size()));
    if (!result.problems.empty())
        return result;
    policy.files.push_back({.name = std::string(fileName), .format = "sandboxer"});
    result.policy = std::move(policy);
    return result;
}

} // namespace surveyor::formats
