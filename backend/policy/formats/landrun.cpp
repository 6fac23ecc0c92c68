// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/landrun.h"

#include "policy/formats/command_line.h"
#include "policy/formats/export_layer.h"
#include "policy/formats/landrun_classes.h"
#include "text/hex.h"

#include <algorithm>
#include <array>

namespace surveyor::formats {
namespace {

using landlock::RightKind;

constexpr std::array options{
    OptionRow{"ro", true},
    OptionRow{"rox", true},
    OptionRow{"rw", true},
    OptionRow{"rwx", true},
    OptionRow{"unix", true},
    OptionRow{"bind-tcp", true},
    OptionRow{"connect-tcp", true},
    OptionRow{"env", true},
    OptionRow{"log-level", true},
    OptionRow{"unrestricted-filesystem"},
    OptionRow{"unrestricted-network"},
    OptionRow{"unrestricted-scoped"},
    OptionRow{"best-effort"},
    OptionRow{"ignore-missing"},
    OptionRow{"log-disable-originating"},
    OptionRow{"log-enable-subprocesses"},
    OptionRow{"log-disable-subdomains"},
    OptionRow{"add-exec"},
    OptionRow{"ldd"},
};

/// landrun handles what ABI 9 knows.
constexpr int landrunAbi = 9;

class LayerReader
{
public:
    explicit LayerReader(Problems &problems)
        : m_problems(problems)
    {
    }

    policy::Layer read(const WrappedCommand &command)
    {
        m_layer.span = command.span;
        policy::LogFlags log;
        const auto has = [&command](std::string_view name) {
            return std::ranges::contains(command.options, name, &Option::name);
        };
        handle(m_layer.handledFs, RightKind::Filesystem, has("unrestricted-filesystem"), command);
        handle(m_layer.handledNet, RightKind::Network, has("unrestricted-network"), command);
        handle(m_layer.scoped, RightKind::Scope, has("unrestricted-scoped"), command);
        log.sameExecOff = has("log-disable-originating");
        log.newExecOn = has("log-enable-subprocesses");
        log.subdomainsOff = has("log-disable-subdomains");
        m_layer.log = log;
        for (const Option &option : command.options)
            rule(option);
        return std::move(m_layer);
    }

private:
    void handle(policy::RightList &list, RightKind kind, bool unrestricted,
                const WrappedCommand &command)
    {
        if (!unrestricted)
            list.add({.text = "landrun",
                      .rights = policy::RightSet::all(kind, landrunAbi),
                      .span = command.span});
    }

    void rule(const Option &option)
    {
        if (option.name == "ldd" || option.name == "add-exec") {
            complain(MessageId::LandrunCommandRule, option.name, option);
            return;
        }
        const auto access = std::ranges::find(landrunClasses, option.name, &LandrunClass::option);
        const bool isUnix = option.name == "unix";
        const bool isPath = isUnix || access != landrunClasses.end();
        const bool isPort = option.name == "bind-tcp" || option.name == "connect-tcp";
        if (!isPath && !isPort)
            return;
        std::string_view rest = option.value;
        do {
            const std::size_t comma = std::min(rest.find(','), rest.size());
            const std::string item(rest.substr(0, comma));
            rest.remove_prefix(std::min(comma + 1, rest.size()));
            if (isPort)
                portRule(option, item);
            else if (isUnix)
                pathRule(option, item, landrunUnixRights(isDirectory(item)));
            else
                pathRule(option, item, landrunRights(*access, isDirectory(item)));
        } while (!rest.empty());
    }

    /// What is not there may become a directory; landrun would fail or skip it.
    static bool isDirectory(const std::string &path) { return pathKind(path) != PathKind::Other; }

    void pathRule(const Option &option, const std::string &path, const policy::RightSet &rights)
    {
        // Without a filesystem domain landrun ignores its paths.
        if (m_layer.handledFs.rights.empty())
            return;
        policy::PathRule rule;
        rule.span = option.span;
        rule.access.add({.text = std::string(option.name), .rights = rights, .span = option.span});
        rule.paths.push_back(policy::PathTemplate::literal(path));
        rule.paths.back().span = option.valueSpan;
        m_layer.pathRules.push_back(std::move(rule));
    }

    void portRule(const Option &option, const std::string &text)
    {
        const auto port = text::parseDecimal(text);
        if (!port) {
            complain(MessageId::BadPort, text, option);
            return;
        }
        // landrun keeps the low 16 bits and says nothing.
        if (*port > 0xffff) {
            complain(MessageId::LandrunPort, text, option);
            return;
        }
        if (m_layer.handledNet.rights.empty())
            return;
        policy::PortRule rule;
        rule.span = option.span;
        policy::RightMention mention{
            .text = std::string(option.name), .rights = {}, .span = option.span};
        mention.rights.add(option.name == "bind-tcp" ? "net.bind_tcp" : "net.connect_tcp");
        rule.access.add(std::move(mention));
        rule.ports.push_back({.port = *port, .span = option.valueSpan});
        m_layer.portRules.push_back(std::move(rule));
    }

    void complain(MessageId id, std::string_view word, const Option &option)
    {
        m_problems.push_back(
            {.message = {.id = id, .arguments = {std::string(word)}}, .span = option.span});
    }

    Problems &m_problems;
    policy::Layer m_layer;
};

} // namespace

std::vector<WrappedCommand> landrunCommands(std::string_view text, const LineIndex &lines,
                                            Problems &problems)
{
    return readNestedCommands(text, lines, "landrun", options, false, problems);
}

ReadResult readLandrun(std::string_view text, std::string_view fileName)
{
    ReadResult result;
    const LineIndex lines(text);
    policy::Policy policy;
    for (const WrappedCommand &command : landrunCommands(text, lines, result.problems))
        policy.layers.push_back(LayerReader(result.problems).read(command));
    if (!result.problems.empty())
        return result;
    policy.files.push_back({.name = std::string(fileName), .format = "landrun"});
    result.policy = std::move(policy);
    return result;
}

} // namespace surveyor::formats
