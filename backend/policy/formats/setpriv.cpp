// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/setpriv.h"

#include "policy/formats/command_line.h"
#include "policy/formats/setpriv_spec.h"

#include <array>

namespace surveyor::formats {
namespace {

constexpr std::array options{
    OptionRow{"landlock-access", true},
    OptionRow{"landlock-rule", true},
    OptionRow{"landlock-support"},
    OptionRow{"list-landlock-access"},
    OptionRow{"list-landlock-rights"},
    OptionRow{"ambient-caps", true},
    OptionRow{"apparmor-profile", true},
    OptionRow{"bounding-set", true},
    OptionRow{"clear-groups"},
    OptionRow{"dump"},
    OptionRow{"-d"},
    OptionRow{"egid", true},
    OptionRow{"euid", true},
    OptionRow{"groups", true},
    OptionRow{"inh-caps", true},
    OptionRow{"init-groups"},
    OptionRow{"keep-groups"},
    OptionRow{"list-caps"},
    OptionRow{"nnp"},
    OptionRow{"no-new-privs"},
    OptionRow{"pdeathsig", true},
    OptionRow{"ptracer", true},
    OptionRow{"regid", true},
    OptionRow{"reset-env"},
    OptionRow{"reuid", true},
    OptionRow{"rgid", true},
    OptionRow{"ruid", true},
    OptionRow{"seccomp-filter", true},
    OptionRow{"securebits", true},
    OptionRow{"selinux-label", true},
};

policy::Layer readLayer(const WrappedCommand &command, SetprivGeneration generation,
                        Problems &problems)
{
    policy::Layer layer;
    layer.span = command.span;
    bool accessGiven = false;
    for (const Option &option : command.options) {
        if (option.name == "landlock-access") {
            accessGiven = true;
            readSetprivAccess(option, generation, layer, problems);
        }
    }
    for (const Option &option : command.options) {
        if (option.name != "landlock-rule")
            continue;
        // setpriv up to 2.42 ignores it without a word.
        if (!accessGiven)
            problems.push_back({.message = {.id = MessageId::SetprivRuleAlone, .arguments = {}},
                                .span = option.span});
        readSetprivRule(option, generation, layer, problems);
    }
    return layer;
}

} // namespace

std::vector<WrappedCommand> setprivCommands(std::string_view text, const LineIndex &lines,
                                            Problems &problems)
{
    return readNestedCommands(text, lines, "setpriv", options, true, problems);
}

ReadResult readSetpriv(std::string_view text, SetprivGeneration generation,
                       std::string_view fileName)
{
    ReadResult result;
    const LineIndex lines(text);
    policy::Policy policy;
    for (const WrappedCommand &command : setprivCommands(text, lines, result.problems))
        policy.layers.push_back(readLayer(command, generation, result.problems));
    if (!result.problems.empty())
        return result;
    policy.files.push_back({.name = std::string(fileName), .format = "setpriv"});
    result.policy = std::move(policy);
    return result;
}

} // namespace surveyor::formats
