// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/load.h"

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace surveyor::cli {

/// Which policy a command is about.
struct PolicyArguments
{
    std::vector<std::string> first;               ///< the outermost layer
    std::vector<std::vector<std::string>> layers; ///< further ones
    std::string format;
    bool json = false;
};

/// Adds POLICY…, --layer, --format and --json. @p arguments outlives the parsing.
void addPolicyArguments(CLI::App &command, PolicyArguments &arguments);

/// Adds --format, which takes names of formats only.
void addFormatOption(CLI::App &command, std::string &format);

/// Reads and composes. Writes every problem to standard error; no policy then.
formats::LoadedPolicy loadArguments(const PolicyArguments &arguments);
formats::LoadedPolicy loadSource(const std::string &source, const std::string &format);

/// Whether every variable of @p policy is declared; writes to standard error if not.
bool resolves(const policy::Policy &policy);

/// "FILE:LINE:COLUMN: message" on standard error.
void printProblem(const std::string &file, const formats::Problem &problem);

/// The name of the file @p span is in; empty for something that was not read.
std::string fileOf(const std::vector<policy::PolicyFile> &files, const policy::SourceSpan &span);

} // namespace surveyor::cli
