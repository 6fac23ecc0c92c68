// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/markdown.h"

#include "landlock/abi.h"
#include "policy/formats/path_syntax.h"
#include "text/escape.h"

#include <algorithm>
#include <format>

namespace surveyor::formats {
namespace {

using landlock::RightKind;

/// As code in a cell of a table: what the text holds means nothing there.
std::string code(std::string_view bytes)
{
    const std::string text = text::escape(bytes);
    std::size_t longest = 0;
    std::size_t run = 0;
    std::string inside;
    for (const char c : text) {
        run = c == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
        inside += c == '|' ? std::string("\\|") : std::string(1, c);
    }
    const std::string fence(longest + 1, '`');
    const bool padded = longest > 0 || text.empty() || text.front() == ' ' || text.back() == ' ';
    return fence + (padded ? " " + inside + " " : inside) + fence;
}

std::string names(const policy::RightSet &rights)
{
    std::string result;
    for (const std::string &name : rights.names())
        result += (result.empty() ? "" : ", ") + code(name);
    return result.empty() ? "nothing" : result;
}

class Description
{
public:
    explicit Description(std::string &text)
        : m_text(text)
    {
    }

    void layer(const policy::Layer &layer, const std::string &level)
    {
        m_level = level;
        restricted(layer);
        allowed(layer);
        switchedOff(layer);
        variables(layer);
        open(layer);
        logging(layer);
    }

private:
    void heading(std::string_view title) { m_text += std::format("\n{} {}\n\n", m_level, title); }

    void table(std::string_view first, std::string_view second)
    {
        m_text += std::format("| {} | {} |\n| --- | --- |\n", first, second);
    }
    void row(const std::string &first, const std::string &second)
    {
        m_text += std::format("| {} | {} |\n", first, second);
    }

    void glosses(const policy::RightSet &rights)
    {
        for (const std::string &name : rights.names()) {
            const landlock::Right *const right = landlock::findRight(name);
            row(code(name),
                right ? std::format("{} (ABI {})", right->gloss, right->abi)
                      : std::string("not known to this program"));
        }
    }

    void restricted(const policy::Layer &layer)
    {
        heading("Restricted");
        const policy::RightSet ruled = layer.handledFs.rights | layer.handledNet.rights;
        if (ruled.empty() && layer.scoped.rights.empty()) {
            m_text += "Nothing.\n";
            return;
        }
        m_text += "Tracing processes outside the sandbox is always denied.";
        if (!layer.handledFs.rights.empty())
            m_text += " So is changing mounts.";
        if (!layer.handledFs.rights.contains("fs.refer"))
            m_text += " So is moving and linking files across directories: only a layer that "
                      "handles `fs.refer` can allow it.";
        m_text += "\n\n";
        if (!ruled.empty()) {
            m_text += "Denied unless a rule below allows it:\n\n";
            table("right", "meaning");
            glosses(ruled);
        }
        if (!layer.scoped.rights.empty()) {
            m_text += ruled.empty() ? "" : "\n";
            m_text += "Denied altogether:\n\n";
            table("scope", "meaning");
            glosses(layer.scoped.rights);
        }
    }

    template<typename Rule>
    void rules(const std::vector<Rule> &rules, bool enabled)
    {
        for (const Rule &rule : rules) {
            if (rule.enabled != enabled)
                continue;
            const std::string rights =
                names(rule.access.rights) + (rule.quiet ? "; denials are quiet" : "");
            for (const std::string &object : objects(rule))
                row(object, rights);
        }
    }
    static std::vector<std::string> objects(const policy::PathRule &rule)
    {
        std::vector<std::string> result;
        for (const policy::PathTemplate &path : rule.paths)
            result.push_back(code(templateText(path)));
        return result;
    }
    static std::vector<std::string> objects(const policy::PortRule &rule)
    {
        std::vector<std::string> result;
        for (const policy::PortValue &port : rule.ports)
            result.push_back(port.port == 0 ? "0 (the kernel chooses)" : std::to_string(port.port));
        return result;
    }

    void allowed(const policy::Layer &layer)
    {
        heading("Allowed");
        const auto isEnabled = [](const auto &rule) { return rule.enabled; };
        const bool paths = std::ranges::any_of(layer.pathRules, isEnabled);
        const bool ports = std::ranges::any_of(layer.portRules, isEnabled);
        if (!paths && !ports)
            m_text += "Nothing of it.\n";
        if (paths) {
            table("on and beneath", "rights");
            rules(layer.pathRules, true);
        }
        if (paths && ports)
            m_text += '\n';
        if (ports) {
            table("port", "rights");
            rules(layer.portRules, true);
        }
    }

    void switchedOff(const policy::Layer &layer)
    {
        const auto isOff = [](const auto &rule) { return !rule.enabled; };
        if (!std::ranges::any_of(layer.pathRules, isOff)
            && !std::ranges::any_of(layer.portRules, isOff))
            return;
        heading("Switched off");
        m_text += "These rules allow nothing now:\n\n";
        table("path or port", "rights");
        rules(layer.pathRules, false);
        rules(layer.portRules, false);
    }

    void variables(const policy::Layer &layer)
    {
        if (layer.variables.empty())
            return;
        heading("Variables");
        table("name", "values");
        for (const policy::Variable &variable : layer.variables) {
            std::string values;
            for (const policy::Variable::Value &value : variable.values)
                values += (values.empty() ? "" : ", ") + code(value.text);
            row(code(variable.name), values.empty() ? "none" : values);
        }
    }

    /// What the newest kernel could restrict and this layer does not.
    void open(const policy::Layer &layer)
    {
        const int newest = landlock::abis().back().version;
        policy::RightSet rights;
        for (const RightKind kind : {RightKind::Filesystem, RightKind::Network, RightKind::Scope})
            rights |= policy::RightSet::all(kind, newest);
        rights -= layer.handledFs.rights | layer.handledNet.rights | layer.scoped.rights;
        rights.remove("fs.refer");
        if (rights.empty())
            return;
        heading("Not restricted");
        table("right", "meaning");
        glosses(rights);
    }

    void logging(const policy::Layer &layer)
    {
        if (!layer.log && layer.quiet.rights.empty())
            return;
        heading("Audit records");
        if (layer.log) {
            m_text +=
                std::format("- of the program itself: {}\n", layer.log->sameExecOff ? "no" : "yes");
            m_text += std::format("- of programs that it executes: {}\n",
                                  layer.log->newExecOn ? "yes" : "no");
            m_text += std::format("- of domains nested later: {}\n",
                                  layer.log->subdomainsOff ? "no" : "yes");
        }
        if (!layer.quiet.rights.empty())
            m_text += std::format("- quiet rules are silent about {}\n", names(layer.quiet.rights));
    }

    std::string &m_text;
    std::string m_level;
};

} // namespace

ExportResult writeMarkdown(const policy::Policy &policy, std::string_view name)
{
    ExportResult result;
    if (policy.layers.empty()) {
        result.lose(Loss::Kind::Dropped, MessageId::LossEmptyLayer);
        return result;
    }
    std::string text = std::format("# Landlock policy {}\n", code(name.empty() ? "policy" : name));
    if (policy.abi) {
        const landlock::Abi *const abi = landlock::findAbi(*policy.abi);
        text += std::format("\nWritten for ABI {}{}.\n", *policy.abi,
                            abi ? std::format(", Linux {} and newer", abi->kernel) : std::string());
    }
    const bool several = policy.layers.size() > 1;
    if (several)
        text +=
            std::format("\n{} layers: what one of them denies is denied.\n", policy.layers.size());
    for (std::size_t i = 0; i < policy.layers.size(); ++i) {
        if (several)
            text += std::format("\n## Layer {}{}\n", i + 1, i == 0 ? ", the outermost" : "");
        Description(text).layer(policy.layers[i], several ? "###" : "##");
    }
    result.files.push_back({.name = {}, .text = std::move(text), .sidecar = {}});
    result.lose(Loss::Kind::Dropped, MessageId::LossDescription);
    return result;
}

} // namespace surveyor::formats
