// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/nested_command.h"
#include "policy/formats/sandboxer.h"
#include "policy/formats/shell_words.h"

#include <algorithm>

namespace surveyor::formats {
namespace {

/// A list of a variable.
void append(std::string &list, const std::string &item)
{
    list += (list.empty() ? "" : ":") + item;
}

class LayerWriter
{
public:
    LayerWriter(std::string &script, ExportResult &result)
        : m_script(script)
        , m_result(result)
    {
    }

    void write(const ExportLayer &layer)
    {
        m_script += "env";
        paths(layer);
        for (const auto &[name, right] : sandboxerPorts)
            ports(layer, name, right);
        scopes(layer);
        logging(layer);
        quiet(layer);
        m_script += " \\\n    sandboxer ";
    }

private:
    void variable(std::string_view name, const std::string &value)
    {
        m_script += " \\\n    " + quoteShell(std::string(name) + "=" + value);
    }

    /// The sample restricts the file system always and as a whole.
    void paths(const ExportLayer &layer)
    {
        std::string read;
        std::string write;
        if (layer.handledFs.empty()) {
            write = "/";
            m_result.lose(Loss::Kind::Narrowed, MessageId::LossFsAlways,
                          {std::string("sandboxer")});
        } else if (const auto more = sandboxerRights() - layer.handledFs; !more.empty()) {
            m_result.lose(Loss::Kind::Narrowed, MessageId::LossWholeDomain,
                          {std::string("sandboxer"), joinNames(more)});
        }
        for (const ExportPath &path : layer.paths)
            this->path(path, read, write);
        variable("LL_FS_RO", read);
        variable("LL_FS_RW", write);
    }

    void path(const ExportPath &path, std::string &read, std::string &write)
    {
        if (path.path.contains(':')) {
            m_result.lose(Loss::Kind::Narrowed, MessageId::LossColon, {path.path}, path.span);
            return;
        }
        policy::RightSet wanted = path.rights;
        // Not worth to open a folder for writing.
        const bool moves = std::ranges::any_of(wanted.names(), [](const std::string &name) {
            return name.starts_with("fs.make_") || name.starts_with("fs.remove_");
        });
        if (wanted.contains("fs.refer") && !moves) {
            wanted.remove("fs.refer");
            m_result.lose(Loss::Kind::Narrowed, MessageId::LossRefer, {path.path}, path.span);
        }
        if (wanted.empty())
            return;
        const bool reads = sandboxerReadRights().containsAll(wanted);
        policy::RightSet granted = reads ? sandboxerReadRights() : sandboxerRights();
        if (path.kind == PathKind::Other)
            granted &= fileRights();
        if (const auto more = granted - path.rights; !more.empty())
            m_result.lose(Loss::Kind::Widened, MessageId::LossMoreRights,
                          {path.path, joinNames(more)}, path.span);
        append(reads ? read : write, path.path);
    }

    void ports(const ExportLayer &layer, std::string_view name, std::string_view right)
    {
        if (!layer.handledNet.contains(right))
            return;
        std::string list;
        for (const auto &[port, rights] : layer.ports) {
            if (rights.contains(right))
                append(list, std::to_string(port));
        }
        variable(name, list);
    }

    void scopes(const ExportLayer &layer)
    {
        std::string list;
        for (const auto &[name, right] : sandboxerScopes) {
            if (layer.scoped.contains(right))
                append(list, std::string(name));
        }
        if (!list.empty())
            variable("LL_SCOPED", list);
    }

    void logging(const ExportLayer &layer)
    {
        if (layer.log.newExecOn)
            variable("LL_FORCE_LOG", "1");
        if (layer.log.sameExecOff || layer.log.subdomainsOff)
            m_result.lose(Loss::Kind::Dropped, MessageId::LossLogFlags);
    }

    /// Below ABI 10 the sample refuses to start with these.
    void quiet(const ExportLayer &layer)
    {
        if (layer.quietRights.empty() || (layer.quietPaths.empty() && layer.quietPorts.empty()))
            return;
        std::string access;
        policy::RightSet silent;
        const auto add = [&](const std::string &word, const policy::RightSet &rights) {
            if ((rights & layer.quietRights).empty())
                return;
            append(access, word);
            silent |= rights;
        };
        add("read", sandboxerReadRights());
        add("write", sandboxerRights() - sandboxerReadRights());
        for (const auto &[name, right] : sandboxerQuiet) {
            policy::RightSet one;
            one.add(right);
            add(std::string(name), one);
        }
        std::string paths;
        for (const std::string &path : layer.quietPaths) {
            if (!path.contains(':'))
                append(paths, path);
        }
        std::string ports;
        for (const std::uint64_t port : layer.quietPorts)
            append(ports, std::to_string(port));
        if (!paths.empty())
            variable("LL_FS_QUIET", paths);
        if (!ports.empty())
            variable("LL_NET_QUIET", ports);
        variable("LL_QUIET_ACCESS", access);
        if (const auto more = silent - layer.quietRights; !more.empty())
            m_result.lose(Loss::Kind::Dropped, MessageId::LossQuietClass, {joinNames(more)});
    }

    std::string &m_script;
    ExportResult &m_result;
};

} // namespace

ExportResult writeSandboxer(const policy::Policy &policy)
{
    const policy::RightSet known = sandboxerRights()
        | policy::RightSet::all(landlock::RightKind::Network, 10)
        | policy::RightSet::all(landlock::RightKind::Scope, 10);
    return writeNestedCommand(
        policy,
        {.name = "sandboxer",
         .known = known,
         .write = [](std::string &script, const ExportLayer &layer, ExportResult &losses) {
             LayerWriter(script, losses).write(layer);
         }});
}

} // namespace surveyor::formats
