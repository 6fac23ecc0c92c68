// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/check.h"
#include "policy/formats/policy_edit.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace surveyor::formats {

/// What every check sees and where it puts what it finds.
class CheckContext
{
public:
    /// Both live longer than this; @p loaded holds a policy.
    CheckContext(const LoadedPolicy &loaded, const CheckOptions &options);

    [[nodiscard]] const policy::Policy &policy() const { return *m_loaded.policy; }
    [[nodiscard]] const LoadedPolicy &loaded() const { return m_loaded; }
    [[nodiscard]] bool lookUpPaths() const { return m_options.lookUpPaths; }
    /// The ABI to work with; nothing: any.
    [[nodiscard]] std::optional<int> targetAbi() const;

    /// Gives the finding, so that fixes can be added to it.
    Finding &find(Finding::Severity severity, MessageId id, std::vector<Argument> arguments,
                  policy::SourceSpan span);

    /// Asks @p choose for the edit of the document of @p span, in that document's own policy, and
    /// adds it as a fix if the document can be edited so.
    void offer(Finding &finding, MessageId title, std::vector<Argument> arguments,
               const std::function<std::optional<PolicyEdit>(const policy::Policy &)> &choose);

    std::vector<Finding> take();

private:
    const LoadedPolicy &m_loaded;
    const CheckOptions &m_options;
    std::vector<Finding> m_findings;
};

/// One path that a rule names, variables expanded.
struct CheckedPath
{
    const policy::PathRule *rule = nullptr;
    const policy::PathTemplate *source = nullptr;
    std::string path; ///< as written
    std::string normal;
    bool literal = false; ///< no variable in it
};

std::vector<CheckedPath> pathsOf(const policy::Layer &layer);

/// Whether @p path lies beneath @p above, which is not the same; both normal.
bool isBeneath(std::string_view path, std::string_view above);

// In a document's own policy: where the element at @p span is.
std::optional<PolicyEdit> removePathAt(const policy::Policy &policy,
                                       const policy::SourceSpan &span);
std::optional<PolicyEdit> changePathAt(const policy::Policy &policy, const policy::SourceSpan &span,
                                       const std::string &path);
std::optional<PolicyEdit> removePortAt(const policy::Policy &policy,
                                       const policy::SourceSpan &span);
std::optional<PolicyEdit> removeRightAt(const policy::Policy &policy,
                                        const policy::SourceSpan &span);
std::optional<PolicyEdit> addRightToRuleAt(const policy::Policy &policy,
                                           const policy::SourceSpan &span,
                                           const std::string &right);
std::optional<PolicyEdit> removeVariableAt(const policy::Policy &policy,
                                           const policy::SourceSpan &span);

// The checks, by what they look at. Each adds to the context.
void checkHandled(CheckContext &context);
void checkRights(CheckContext &context);
void checkPaths(CheckContext &context);
void checkRules(CheckContext &context);
void checkPorts(CheckContext &context);
void checkVariables(CheckContext &context);
void checkComposition(CheckContext &context);

} // namespace surveyor::formats
