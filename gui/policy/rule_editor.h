// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/rule_rights.h"

#include <QObject>
#include <QStringList>

namespace surveyor::gui {

class PolicyDocument;

/// Turns what is done in the form into edits of the document. Each is one step to undo.
class RuleEditor : public QObject
{
    Q_OBJECT

public:
    explicit RuleEditor(PolicyDocument *document, QObject *parent = nullptr);

    void setSurroundings(const RuleSurroundings &around) { m_around = around; }
    [[nodiscard]] const RuleSurroundings &surroundings() const noexcept { return m_around; }

    /// Grants or takes @p rights in the list of @p node.
    bool setRights(const RulePlace &node, const policy::RightSet &rights, bool granted);
    bool setLogFlag(const RulePlace &node, bool on);
    bool setText(const RulePlace &node, const QString &text);

    /// One rule for all of them, with rights to read.
    bool addPaths(std::size_t layer, const QStringList &paths);
    bool addPort(std::size_t layer, std::uint64_t port);
    bool addVariable(std::size_t layer, const QString &name);
    bool addValue(const RulePlace &variable, const QString &value);
    void addLayer();

    bool remove(const RulePlace &node);
    /// The same rule once more.
    bool clone(const RulePlace &rule);
    void setQuiet(const RulePlace &rule, bool quiet);
    /// A rule that is off waits beside the document and grants nothing.
    bool setEnabled(const RulePlace &rule, bool enabled);

Q_SIGNALS:
    /// Why something was not done, or not wholly.
    void notice(const QString &text);

private:
    [[nodiscard]] const policy::Policy &policy() const;
    [[nodiscard]] formats::edit::Place placeOf(const RulePlace &node) const;
    /// The rule's place in the document: those that are off are not in it.
    [[nodiscard]] std::size_t placeInText(const RulePlace &node) const;
    [[nodiscard]] bool isOff(const RulePlace &node) const;
    bool switchOff(const RulePlace &rule);
    bool switchOn(const RulePlace &rule);

    PolicyDocument *m_document;
    RuleSurroundings m_around;
};

} // namespace surveyor::gui
