// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "cli/plan_text.h"

#include "text/escape.h"

#include <cstring>
#include <format>

namespace surveyor::cli {
namespace {

using Kind = policy::PlanNote::Kind;
using Step = policy::EnforceError::Step;

std::string list(const policy::RightSet &rights)
{
    std::string result;
    for (const std::string &name : rights.names())
        result.append(result.empty() ? "" : ", ").append(text::escape(name));
    return result;
}

std::string sentence(const policy::PlanNote &note, int abi)
{
    const std::string rights = list(note.rights);
    const std::string subject = text::escape(note.subject);
    switch (note.kind) {
    case Kind::RightNotHandledByAbi:
        return std::format("weaker: this kernel (ABI {}) cannot deny {}", abi, rights);
    case Kind::UnknownRightHandled:
        return std::format("weaker: nothing is known of {}, so it is not denied", rights);
    case Kind::RuleRightNotInAbi:
        return std::format("{} on {} needs no rule: this kernel (ABI {}) does not know it", rights,
                           subject, abi);
    case Kind::UnknownRightInRule:
        return std::format("stricter: nothing is known of {}, so {} does not grant it", rights,
                           subject);
    case Kind::RuleRightNotHandled:
        return std::format("no effect: {} on {} is granted but not handled by its layer", rights,
                           subject);
    case Kind::DirectoryRightOnFile:
        return std::format("no effect: {} on {}, which is not a folder", rights, subject);
    case Kind::PathMissing:
        return std::format("stricter: the rule for {} is left out: {}", subject,
                           std::strerror(note.error));
    case Kind::PathNotAbsolute:
        return std::format("stricter: the rule for {} is left out: the path is relative", subject);
    case Kind::RuleWithoutRights:
        return std::format("the rule for {} is left out: it grants nothing", subject);
    case Kind::PortOutOfRange:
        return std::format("stricter: the rule for port {} is left out: ports end at 65535",
                           subject);
    case Kind::LogFlagsNotInAbi:
        return std::format("this kernel (ABI {}) records no denials: {} has no effect", abi,
                           subject);
    case Kind::QuietNotInAbi:
        return std::format("this kernel (ABI {}) cannot keep quiet about {}", abi, rights);
    case Kind::LayerHandlesNothing:
        return note.rights.empty() ? "the layer handles nothing and is left out"
                                   : "weaker: nothing is left of the layer: " + rights;
    case Kind::TooManyLayers:
        return std::format("{} layers are more than the 16 a kernel stacks", subject);
    }
    return {};
}

std::string stepText(const policy::EnforceError &error)
{
    const std::string subject = text::escape(error.subject);
    switch (error.step) {
    case Step::TooManyLayers: return subject + " layers are more than the 16 a kernel stacks";
    case Step::CreateRuleset: return "cannot create the ruleset";
    case Step::OpenPath: return "cannot open " + subject;
    case Step::PathChanged: return subject + " has been replaced since it was looked up";
    case Step::AddPathRule: return "cannot add the rule for " + subject;
    case Step::AddPortRule: return "cannot add the rule for port " + subject;
    case Step::NoNewPrivs: return "cannot set no_new_privs";
    case Step::AllThreads: return "this kernel cannot restrict all threads at once";
    case Step::RestrictSelf: return "cannot restrict this process";
    }
    return {};
}

} // namespace

std::string noteText(const policy::PlanNote &note, int abi)
{
    return std::format("layer {}: {}", note.policyLayer + 1, sentence(note, abi));
}

std::string enforceErrorText(const policy::EnforceError &error)
{
    return std::format("layer {}: {}: {}", error.layer + 1, stepText(error),
                       std::strerror(error.error));
}

std::string denialText(const policy::Judgement &judgement, const policy::Plan &plan)
{
    std::string result;
    for (const policy::Blame &blame : judgement.records) {
        std::string blockers;
        for (const landlock::Right *const right : blame.blockers)
            blockers.append(blockers.empty() ? "" : ", ").append(right->blocker);
        result += std::format("{}layer {} lacks {} on {}", result.empty() ? "" : "; ",
                              plan.layers[blame.layer].policyLayer + 1, blockers,
                              text::escape(blame.path));
    }
    return result;
}

} // namespace surveyor::cli
