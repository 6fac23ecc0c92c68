// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/registry.h"

#include "policy/formats/c_program.h"
#include "policy/formats/config_writer.h"
#include "policy/formats/firejail.h"
#include "policy/formats/golang.h"
#include "policy/formats/island.h"
#include "policy/formats/landrun.h"
#include "policy/formats/markdown.h"
#include "policy/formats/minijail.h"
#include "policy/formats/rust.h"
#include "policy/formats/sandboxer.h"
#include "policy/formats/setpriv.h"
#include "policy/formats/systemd.h"

#include <algorithm>
#include <array>

namespace surveyor::formats {
namespace {

template<Syntax syntax>
ReadResult readConfig(std::string_view text, std::string_view fileName)
{
    return readLandlockconfig(text, syntax, fileName);
}

template<Syntax syntax>
ExportResult writeConfig(const policy::Policy &policy, std::string_view name)
{
    return writeLandlockconfig(policy, syntax, name);
}

template<SetprivGeneration generation>
ReadResult readSetprivAs(std::string_view text, std::string_view fileName)
{
    return readSetpriv(text, generation, fileName);
}

template<SetprivGeneration generation>
ExportResult writeSetprivAs(const policy::Policy &policy, std::string_view)
{
    return writeSetpriv(policy, generation);
}

constexpr std::array table{
    Format{"landlockconfig-toml", "landlockconfig, TOML", ".toml", readConfig<Syntax::Toml>,
           writeConfig<Syntax::Toml>},
    Format{"landlockconfig-json", "landlockconfig, JSON", ".json", readConfig<Syntax::Json>,
           writeConfig<Syntax::Json>},
    Format{"island", "island profile", "", readConfig<Syntax::Toml>, writeIsland},
    Format{"landrun", "landrun command line", "", readLandrun,
           [](const policy::Policy &policy, std::string_view) { return writeLandrun(policy); }},
    Format{"setpriv", "setpriv 2.42 command line", "", readSetprivAs<SetprivGeneration::Fs16>,
           writeSetprivAs<SetprivGeneration::Fs16>},
    Format{"setpriv-2.41", "setpriv 2.40 and 2.41 command line", "",
           readSetprivAs<SetprivGeneration::Fs15>, writeSetprivAs<SetprivGeneration::Fs15>},
    Format{"setpriv-next", "setpriv command line behind 2.42", "",
           readSetprivAs<SetprivGeneration::Next>, writeSetprivAs<SetprivGeneration::Next>},
    Format{"sandboxer", "environment of the kernel's sample sandboxer", "", readSandboxer,
           [](const policy::Policy &policy, std::string_view) { return writeSandboxer(policy); }},
    Format{"c", "C program", ".c", nullptr,
           [](const policy::Policy &policy, std::string_view) { return writeCProgram(policy); }},
    Format{"markdown", "Markdown description", ".md", nullptr, writeMarkdown},
    Format{"firejail", "lines of a firejail profile", ".profile", readFirejail,
           [](const policy::Policy &policy, std::string_view) { return writeFirejail(policy); }},
    Format{"systemd", "drop-in for a systemd service", ".conf", nullptr, writeSystemdDropIn},
    Format{"minijail", "minijail command line", "", nullptr,
           [](const policy::Policy &policy, std::string_view) { return writeMinijail(policy); }},
    Format{"rust", "Rust function, crate landlock", ".rs", nullptr,
           [](const policy::Policy &policy, std::string_view) { return writeRust(policy); }},
    Format{"go", "Go function, go-landlock", ".go", nullptr,
           [](const policy::Policy &policy, std::string_view) { return writeGo(policy); }},
};

/// Whether @p word stands in @p text as a word of a command.
bool runs(std::string_view text, std::string_view word)
{
    for (std::size_t at = text.find(word); at != std::string_view::npos;
         at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        const bool begins = at == 0 || std::string_view(" \t\n/;&|").contains(text[at - 1]);
        const bool ends = end == text.size() || std::string_view(" \t\n\\").contains(text[end]);
        if (begins && ends)
            return true;
    }
    return false;
}

bool usesNextSetpriv(std::string_view text)
{
    return text.contains("net-port:") || text.contains("scope:") || text.contains("net:")
        || text.contains("resolve-unix");
}

} // namespace

std::span<const Format> formats() noexcept
{
    return table;
}

const Format *findFormat(std::string_view name) noexcept
{
    const auto found = std::ranges::find(table, name, &Format::name);
    return found == table.end() ? nullptr : &*found;
}

const Format &recogniseFormat(std::string_view fileName, std::string_view text) noexcept
{
    for (const Format &format : table) {
        if (format.read && !format.extension.empty() && fileName.ends_with(format.extension))
            return format;
    }
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first != std::string_view::npos && text[first] == '{')
        return *findFormat("landlockconfig-json");
    if (runs(text, "landrun"))
        return *findFormat("landrun");
    if (runs(text, "setpriv"))
        return *findFormat(usesNextSetpriv(text) ? "setpriv-next" : "setpriv");
    if (text.starts_with("landlock.") || text.contains("\nlandlock."))
        return *findFormat("firejail");
    if (runs(text, "sandboxer"))
        return *findFormat("sandboxer");
    return table.front();
}

} // namespace surveyor::formats
