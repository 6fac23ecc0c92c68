// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/landrun.h"
#include "policy/formats/landrun_classes.h"
#include "policy/formats/nested_command.h"
#include "policy/formats/shell_words.h"

#include <algorithm>

namespace surveyor::formats {
namespace {

using landlock::RightKind;

constexpr int landrunAbi = 9;

class LayerWriter
{
public:
    LayerWriter(std::string &script, ExportResult &result)
        : m_script(script)
        , m_result(result)
    {
    }

    void write(ExportLayer layer)
    {
        m_script += "landrun";
        option("best-effort");
        domain(layer.handledFs, RightKind::Filesystem, "unrestricted-filesystem");
        domain(layer.handledNet, RightKind::Network, "unrestricted-network");
        domain(layer.scoped, RightKind::Scope, "unrestricted-scoped");
        logFlags(layer);
        for (const ExportPath &path : layer.paths)
            this->path(path);
        for (const auto &[port, rights] : layer.ports) {
            if (rights.contains("net.bind_tcp"))
                option("bind-tcp", std::to_string(port));
            if (rights.contains("net.connect_tcp"))
                option("connect-tcp", std::to_string(port));
        }
        m_script += " \\\n    -- ";
    }

private:
    void option(std::string_view name) { m_script += " \\\n    --" + std::string(name); }
    void option(std::string_view name, const std::string &value)
    {
        option(name);
        m_script += " " + quoteShell(value);
    }

    /// landrun restricts a whole kind of access or nothing of it.
    void domain(const policy::RightSet &handled, RightKind kind, std::string_view unrestricted)
    {
        if (handled.empty()) {
            option(unrestricted);
            return;
        }
        const policy::RightSet more = policy::RightSet::all(kind, landrunAbi) - handled;
        if (!more.empty())
            m_result.lose(Loss::Kind::Narrowed, MessageId::LossWholeDomain,
                          {std::string("landrun"), joinNames(more)});
    }

    void logFlags(const ExportLayer &layer)
    {
        if (layer.log.sameExecOff)
            option("log-disable-originating");
        if (layer.log.newExecOn)
            option("log-enable-subprocesses");
        if (layer.log.subdomainsOff)
            option("log-disable-subdomains");
        if (layer.quiet)
            m_result.lose(Loss::Kind::Dropped, MessageId::LossQuiet);
    }

    void path(const ExportPath &path)
    {
        if (path.path.contains(',')) {
            m_result.lose(Loss::Kind::Narrowed, MessageId::LossComma, {path.path}, path.span);
            return;
        }
        const bool directory = path.kind != PathKind::Other;
        policy::RightSet granted;
        policy::RightSet wanted = path.rights;
        if (wanted.contains("fs.resolve_unix")) {
            option("unix", path.path);
            granted |= landrunUnixRights(directory);
            wanted -= granted;
        }
        // Only the writing classes have refer, which without rights to make and remove moves
        // nothing: not worth to open a folder of programs for.
        if (wanted.contains("fs.refer") && !moves(wanted)) {
            wanted.remove("fs.refer");
            m_result.lose(Loss::Kind::Narrowed, MessageId::LossRefer, {path.path}, path.span);
        }
        for (const LandrunClass &access : landrunClasses) {
            const policy::RightSet rights = landrunRights(access, directory);
            if (wanted.empty() || !rights.containsAll(wanted))
                continue;
            option(access.option, path.path);
            granted |= rights;
            break;
        }
        if (const policy::RightSet more = granted - path.rights; !more.empty())
            m_result.lose(Loss::Kind::Widened, MessageId::LossMoreRights,
                          {path.path, joinNames(more)}, path.span);
    }

    static bool moves(const policy::RightSet &rights)
    {
        return std::ranges::any_of(rights.names(), [](const std::string &name) {
            return name.starts_with("fs.make_") || name.starts_with("fs.remove_");
        });
    }

    std::string &m_script;
    ExportResult &m_result;
};

} // namespace

ExportResult writeLandrun(const policy::Policy &policy)
{
    const policy::RightSet known = policy::RightSet::all(RightKind::Filesystem, landrunAbi)
        | policy::RightSet::all(RightKind::Network, landrunAbi)
        | policy::RightSet::all(RightKind::Scope, landrunAbi);
    ExportResult result = writeNestedCommand(
        policy,
        {.name = "landrun",
         .known = known,
         .write = [](std::string &script, const ExportLayer &layer, ExportResult &losses) {
             LayerWriter(script, losses).write(layer);
         }});
    if (!result.files.empty())
        result.lose(Loss::Kind::Narrowed, MessageId::LossEnvironment, {std::string("landrun")});
    return result;
}

} // namespace surveyor::formats
