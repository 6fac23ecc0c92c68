// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/policy_templates.h"

#include "policy/policy_files.h"

#include <QCoreApplication>
#include <QFile>

namespace surveyor::gui {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(PolicyTemplates)
};

/// Without the file's licence, which is not the user's: all up to the first empty comment.
QString resourceText(QLatin1StringView name)
{
    QFile file(QStringLiteral(":/policies/%1.toml").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(file.readAll());
    const QString end = QStringLiteral("\n#\n");
    return text.mid(text.indexOf(end) + end.size());
}

} // namespace

QList<PolicyTemplate> policyTemplates()
{
    return {
        {.title = Words::tr("Empty policy"),
         .explanation = Words::tr("Restricts everything, allows nothing"),
         .text = emptyPolicyText()},
        {.title = Words::tr("Read-only system"),
         .explanation = Words::tr("Reads the system, writes one folder of its own"),
         .text = resourceText(QLatin1StringView("read-only-system"))},
        {.title = Words::tr("Network client"),
         .explanation = Words::tr("Fetches by HTTP and HTTPS into one folder"),
         .text = resourceText(QLatin1StringView("network-client"))},
        {.title = Words::tr("Build tool"),
         .explanation = Words::tr("Compiles and runs a project, without network"),
         .text = resourceText(QLatin1StringView("build-tool"))},
        {.title = Words::tr("Document viewer"),
         .explanation = Words::tr("Shows documents that may be hostile"),
         .text = resourceText(QLatin1StringView("document-viewer"))},
        {.title = Words::tr("Wide base"),
         .explanation = Words::tr("Allows almost everything, to be narrowed down"),
         .text = resourceText(QLatin1StringView("wide-base"))},
    };
}

} // namespace surveyor::gui
