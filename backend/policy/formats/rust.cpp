// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/rust.h"

#include "policy/formats/code_names.h"
#include "policy/formats/code_quotes.h"
#include "policy/formats/export_layer.h"
#include "text/escape.h"

#include <algorithm>
#include <format>
#include <set>
#include <vector>

namespace surveyor::formats {
namespace {

using landlock::RightKind;

/// What version 0.4.7 of the crate knows.
constexpr int crateAbi = 9;

bool isPlainUtf8(std::string_view text)
{
    // The rest is escaped byte by byte, which only a byte string can hold.
    return text::escape(text) == text;
}

/// An expression that is a path.
std::string pathText(std::string_view path)
{
    if (isPlainUtf8(path))
        return quoteBytes(path, [](unsigned char) { return std::string(); });
    return "OsStr::from_bytes(b" + quoteBytes(path, hexEscape) + ")";
}

class FunctionWriter
{
public:
    void layer(const ExportLayer &layer)
    {
        m_body += "    Ruleset::default()\n";
        handle(layer.handledFs, "AccessFs", "handle_access");
        handle(layer.handledNet, "AccessNet", "handle_access");
        handle(layer.scoped, "Scope", "scope");
        call("create()");
        for (const ExportPath &path : layer.paths) {
            use("path_beneath_rules");
            m_bytes |= !isPlainUtf8(path.path);
            call(std::format("add_rules(path_beneath_rules(\n            [{}],\n            {},\n"
                             "        ))",
                             pathText(path.path),
                             flags(path.rights, "AccessFs", std::string(12, ' '))));
        }
        for (const auto &[port, rights] : layer.ports) {
            use("NetPort");
            call(std::format("add_rule(NetPort::new({}, {}))", port, flags(rights, "AccessNet")));
        }
        log(layer.log);
        call("restrict_self()");
        m_body.insert(m_body.size() - 1, ";");
    }

    [[nodiscard]] std::string text() const
    {
        return std::format(
            "// Needs the crate \"landlock\".\n"
            "{}use landlock::{{\n{}\n}};\n\n"
            "/// Restricts the calling thread and what it starts, as far as the "
            "running kernel can.\n"
            "pub fn restrict_self() -> Result<(), RulesetError> {{\n{}    Ok(())\n}}\n",
            m_bytes ? "use std::ffi::OsStr;\nuse std::os::unix::ffi::OsStrExt;\n\n" : "", uses(),
            m_body);
    }

private:
    /// As rustfmt sets them: functions and macros first, as many as fit in a line.
    [[nodiscard]] std::string uses() const
    {
        constexpr std::size_t width = 100;
        std::vector<std::string> names(m_uses.begin(), m_uses.end());
        std::ranges::stable_partition(names, [](const std::string &name) {
            return name.front() >= 'a' && name.front() <= 'z';
        });
        std::string text;
        std::string line = "   ";
        for (const std::string &name : names) {
            if (line.size() + name.size() + 2 > width) {
                text += line + "\n";
                line = "   ";
            }
            line += " " + name + ",";
        }
        return text + line;
    }

    void use(std::string_view name) { m_uses.emplace(name); }
    void call(const std::string &text) { m_body += std::format("        .{}?\n", text); }

    /// In lines of their own where there are many; @p indent is that of the line they begin in.
    std::string flags(const policy::RightSet &rights, std::string_view type,
                      const std::string &indent = "        ")
    {
        use("make_bitflags");
        use(type);
        const std::string next = "\n" + indent + "        | ";
        const std::string names =
            joinCodeNames(rights, {.prefix = "", .separator = " | ", .lineBreak = next});
        if (!names.contains('\n'))
            return std::format("make_bitflags!({}::{{{}}})", type, names);
        return std::format("make_bitflags!({}::{{\n{}    {}\n{}}})", type, indent, names, indent);
    }

    void handle(const policy::RightSet &rights, std::string_view type, std::string_view method)
    {
        if (!rights.empty())
            call(std::format("{}({})", method, flags(rights, type)));
    }

    /// Only what differs from the crate's defaults, which are the kernel's.
    void log(const policy::LogFlags &flags)
    {
        if (flags.sameExecOff)
            call("log_same_exec(false)");
        if (flags.newExecOn)
            call("log_new_exec(true)");
        if (flags.subdomainsOff) {
            use("RestrictSelfAttr");
            call("log_subdomains(false)");
        }
    }

    std::set<std::string> m_uses{"Ruleset", "RulesetAttr", "RulesetCreatedAttr", "RulesetError"};
    std::string m_body;
    bool m_bytes = false; ///< some path is no text
};

} // namespace

ExportResult writeRust(const policy::Policy &policy)
{
    ExportResult result;
    const auto layers = restrictingLayers(policy, crateAbi, PathLookup::None, result);
    if (layers.empty())
        return result;
    FunctionWriter writer;
    for (const ExportLayer &layer : layers) {
        if (layer.quiet)
            result.lose(Loss::Kind::Dropped, MessageId::LossQuiet);
        writer.layer(layer);
    }
    result.files.push_back({.name = {}, .text = writer.text(), .sidecar = {}});
    return result;
}

} // namespace surveyor::formats
