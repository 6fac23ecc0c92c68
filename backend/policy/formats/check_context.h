// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/check.h"
#include "policy/formats/policy_edit.h"

#include <functional>
#include <optional>
#include <span>
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

    /// Chooses an edit in a document's own policy: of the one layer that the finding is in.
    using Choose = std::function<std::optional<PolicyEdit>(const policy::Policy &)>;

    /// Adds what @p choose says as a fix of the finding's document, if that can be edited so.
    void offer(Finding &finding, MessageId title, std::vector<Argument> arguments,
               const Choose &choose)
    {
        offerSteps(finding, title, std::move(arguments), std::span(&choose, 1));
    }

    /// The same of several edits, each chosen in what the ones before it have made; a step that
    /// chooses nothing is left out, but not all of them.
    void offerSteps(Finding &finding, MessageId title, std::vector<Argument> arguments,
                    std::span<const Choose> steps);

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

/// A right or group where a list names it.
struct RightPlace
{
    edit::Place place;
    std::size_t index = 0;
};

// In a document's own policy: the edit of the element that stands where the given one does.
std::optional<RightPlace> placeOfRight(const policy::Policy &policy,
                                       const policy::RightMention &mention);
std::optional<PolicyEdit> removePathAt(const policy::Policy &policy,
                                       const policy::PathTemplate &path);
std::optional<PolicyEdit> changePathAt(const policy::Policy &policy,
                                       const policy::PathTemplate &path,
                                       const std::string &instead);
std::optional<PolicyEdit> removePortAt(const policy::Policy &policy, const policy::PortValue &port);
std::optional<PolicyEdit> removeRightAt(const policy::Policy &policy,
                                        const policy::RightMention &mention);
/// The right that @p rule names as @p text; whatever else of the rule is changed already.
std::optional<PolicyEdit> removeFromRule(const policy::Policy &policy, const policy::PathRule &rule,
                                         const std::string &text);
std::optional<PolicyEdit> changeRightAt(const policy::Policy &policy,
                                        const policy::RightMention &mention,
                                        const std::string &instead);
std::optional<PolicyEdit> addRightToRuleAt(const policy::Policy &policy,
                                           const policy::SourceSpan &span,
                                           const std::string &right);
std::optional<PolicyEdit> removeVariableAt(const policy::Policy &policy,
                                           const policy::SourceSpan &span);

/// Steps that make a layer handle @p rights, as far as it does not yet.
std::vector<CheckContext::Choose> handleSteps(const policy::RightSet &rights);

/// "read_file" for the row of fs.read_file.
std::string shortName(const landlock::Right &right);

// The checks, by what they look at. Each adds to the context.
void checkHandled(CheckContext &context);
void checkRights(CheckContext &context);
void checkPaths(CheckContext &context);
void checkRules(CheckContext &context);
void checkPorts(CheckContext &context);
void checkVariables(CheckContext &context);
void checkComposition(CheckContext &context);

} // namespace surveyor::formats
