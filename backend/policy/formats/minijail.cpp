// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/minijail.h"

#include "policy/formats/nested_command.h"
#include "policy/formats/shell_words.h"

#include <array>
#include <format>

namespace surveyor::formats {
namespace {

using landlock::RightKind;

constexpr int minijailAbi = 5;

policy::RightSet handledRights()
{
    return policy::RightSet::all(RightKind::Filesystem, minijailAbi);
}

struct PathClass
{
    std::string_view option;
    policy::RightSet rights;
};

policy::RightSet setOf(std::initializer_list<std::string_view> names)
{
    policy::RightSet rights;
    for (const std::string_view name : names)
        rights.add(name);
    return rights;
}

/// From few rights to many.
std::array<PathClass, 3> pathClasses()
{
    return {PathClass{"ro", setOf({"fs.read_file", "fs.read_dir"})},
            PathClass{"rw",
                      setOf({"fs.read_file", "fs.read_dir", "fs.write_file", "fs.remove_dir",
                             "fs.remove_file", "fs.make_dir", "fs.make_reg", "fs.truncate"})},
            PathClass{"advanced-rw", handledRights() - setOf({"fs.execute"})}};
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
        m_script += std::format("minijail0 \\\n    --landlock-abi {}", minijailAbi);
        if (const auto more = handledRights() - layer.handledFs; !more.empty())
            m_result.lose(Loss::Kind::Narrowed, MessageId::LossWholeDomain,
                          {std::string("minijail"), joinNames(more)});
        if (layer.log != policy::LogFlags{})
            m_result.lose(Loss::Kind::Dropped, MessageId::LossLogFlags);
        if (layer.quiet)
            m_result.lose(Loss::Kind::Dropped, MessageId::LossQuiet);
        for (const ExportPath &path : layer.paths)
            this->path(path);
        m_script += " \\\n    -- ";
    }

private:
    policy::RightSet option(std::string_view name, policy::RightSet rights, const ExportPath &path)
    {
        m_script += std::format(" \\\n    --fs-path-{} {}", name, quoteShell(path.path));
        if (path.kind == PathKind::Other)
            rights &= fileRights();
        return rights;
    }

    /// Rules for the same path add up: one for executing, one for the rest.
    void path(const ExportPath &path)
    {
        const policy::RightSet read = setOf({"fs.read_file", "fs.read_dir"});
        const policy::RightSet execute = setOf({"fs.execute"});
        policy::RightSet granted;
        policy::RightSet wanted = path.rights;
        if (wanted.contains("fs.execute")) {
            granted |= option("rx", read | execute, path);
            wanted -= granted;
        }
        for (const PathClass &access : pathClasses()) {
            if (wanted.empty() || !access.rights.containsAll(wanted))
                continue;
            granted |= option(access.option, access.rights, path);
            break;
        }
        if (const policy::RightSet more = granted - path.rights; !more.empty())
            m_result.lose(Loss::Kind::Widened, MessageId::LossMoreRights,
                          {path.path, joinNames(more)}, path.span);
    }

    std::string &m_script;
    ExportResult &m_result;
};

} // namespace

ExportResult writeMinijail(const policy::Policy &policy)
{
    policy::Policy first = policy;
    const bool several = first.layers.size() > 1;
    if (several)
        first.layers.resize(1);
    ExportResult result = writeNestedCommand(
        first,
        {.name = "minijail0",
         .known = handledRights(),
         .write = [](std::string &script, const ExportLayer &layer, ExportResult &losses) {
             LayerWriter(script, losses).write(layer);
         }});
    if (several)
        result.lose(Loss::Kind::Dropped, MessageId::LossOneLayer, {std::string("minijail")});
    return result;
}

} // namespace surveyor::formats
