// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/rule_words.h"

#include "policy/formats/path_syntax.h"
#include "session/backend_words.h"
#include "session/text.h"

#include <QCoreApplication>
#include <QLocale>

#include <arpa/inet.h>
#include <map>
#include <netdb.h>

namespace surveyor::gui {
namespace {

using Kind = RulePlace::Kind;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(RuleWords)
};

QString portText(std::uint64_t port)
{
    const QString name = serviceName(port);
    //: %1 port number, %2 name of a service
    return name.isEmpty() ? QString::number(port) : Words::tr("%1 (%2)").arg(port).arg(name);
}

QString pathText(const policy::PathTemplate &path)
{
    const std::string text = formats::templateText(path);
    return text.empty() ? Words::tr("(an empty path)") : shown(text);
}

template<typename Rule>
QString withMarks(QString text, const Rule &rule)
{
    if (rule.quiet)
        text = Words::tr("%1 — quiet").arg(text);
    if (!rule.enabled)
        text = Words::tr("%1 — switched off").arg(text);
    return text;
}

QString rulePaths(const policy::PathRule &rule)
{
    QStringList paths;
    for (const policy::PathTemplate &path : rule.paths)
        paths += pathText(path);
    return QLocale().createSeparatedList(paths);
}

QString rulePorts(const policy::PortRule &rule)
{
    QStringList ports;
    for (const policy::PortValue &port : rule.ports)
        ports += portText(port.port);
    return QLocale().createSeparatedList(ports);
}

QString flagText(std::size_t flag)
{
    switch (flag) {
    case 0: return Words::tr("Do not log the program that restricts itself");
    case 1: return Words::tr("Log programs that it runs");
    default: return Words::tr("Do not log sandboxes nested in it");
    }
}

QString rightText(const landlock::Right &right)
{
    const auto dot = right.blocker.find('.');
    //: %1 the kernel's name of a right, %2 what it is for
    return Words::tr("%1 — %2").arg(fromBackend(right.blocker.substr(dot + 1)), glossOf(right));
}

} // namespace

QString serviceName(std::uint64_t port)
{
    static std::map<std::uint64_t, QString> names;
    if (port == 0)
        return Words::tr("chosen by the kernel");
    if (port > 65535)
        return {};
    const auto known = names.find(port);
    if (known != names.end())
        return known->second;
    const servent *const entry = ::getservbyport(htons(static_cast<std::uint16_t>(port)), "tcp");
    return names[port] = entry ? shown(entry->s_name) : QString();
}

QString textOf(const policy::Policy &policy, const RulePlace &node)
{
    if (node.layer >= policy.layers.size())
        return {};
    const policy::Layer &layer = policy.layers[node.layer];
    switch (node.kind) {
    case Kind::Root: break;
    case Kind::Layer:
        return node.layer == 0 ? Words::tr("Layer 1, the outermost")
                               : Words::tr("Layer %1").arg(node.layer + 1);
    case Kind::Handled: return Words::tr("Denied unless a rule allows it");
    case Kind::Paths: return Words::tr("Files and folders (%1)").arg(layer.pathRules.size());
    case Kind::Ports: return Words::tr("Ports (%1)").arg(layer.portRules.size());
    case Kind::Scopes: return Words::tr("Kept inside the sandbox");
    case Kind::Variables: return Words::tr("Variables (%1)").arg(layer.variables.size());
    case Kind::Logging: return Words::tr("What is logged");
    case Kind::PathRule:
        return withMarks(rulePaths(layer.pathRules[node.owner]), layer.pathRules[node.owner]);
    case Kind::PortRule:
        return withMarks(rulePorts(layer.portRules[node.owner]), layer.portRules[node.owner]);
    case Kind::Path: return pathText(layer.pathRules[node.owner].paths[node.item]);
    case Kind::Port: return portText(layer.portRules[node.owner].ports[node.item].port);
    case Kind::Group: return nameOf(node.group);
    case Kind::Right: return rightText(*node.right);
    case Kind::Variable: return shown(layer.variables[node.owner].name);
    case Kind::Value: return shown(layer.variables[node.owner].values[node.item].text);
    case Kind::LogFlag: return flagText(node.item);
    case Kind::Quiet: return Words::tr("Rights that stay silent where a rule is quiet");
    }
    return {};
}

QString hintOf(const policy::Policy &policy, const RulePlace &node)
{
    switch (node.kind) {
    case Kind::Handled:
        return Words::tr("Only what is ticked here is restricted at all. A rule can only allow: it "
                         "cannot take away what the rule for a folder above grants.");
    case Kind::Paths: return Words::tr("A rule counts for everything beneath its paths.");
    case Kind::Scopes: return Words::tr("No rule can make an exception from these.");
    case Kind::Logging:
        return Words::tr("The document has no place for this: it is kept in a file beside it.");
    case Kind::PathRule:
    case Kind::PortRule:
    case Kind::Path: return textOf(policy, node);
    case Kind::LogFlag:
    case Kind::Quiet:
        return node.kind == Kind::Quiet ? Words::tr("From ABI 10 (Linux 7.2) on")
                                        : Words::tr("From ABI 7 (Linux 6.15) on");
    default: return {};
    }
}

QString editTextOf(const policy::Policy &policy, const RulePlace &node)
{
    if (node.layer >= policy.layers.size())
        return {};
    const policy::Layer &layer = policy.layers[node.layer];
    const auto bytes = [](const std::string &text) { return QString::fromStdString(text); };
    switch (node.kind) {
    case Kind::PathRule:
        if (layer.pathRules[node.owner].paths.size() != 1)
            return {};
        [[fallthrough]];
    case Kind::Path:
        return bytes(formats::templateText(layer.pathRules[node.owner].paths[node.item]));
    case Kind::PortRule:
        if (layer.portRules[node.owner].ports.size() != 1)
            return {};
        [[fallthrough]];
    case Kind::Port: return QString::number(layer.portRules[node.owner].ports[node.item].port);
    case Kind::Value: return bytes(layer.variables[node.owner].values[node.item].text);
    default: return {};
    }
}

} // namespace surveyor::gui
