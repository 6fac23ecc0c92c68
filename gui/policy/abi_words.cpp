// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/abi_words.h"

#include "landlock/abi.h"
#include "session/text.h"

#include <QCoreApplication>
#include <QLocale>

namespace surveyor::gui {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(AbiWords)
};

} // namespace

QString degradationText(const policy::Policy &policy, std::optional<int> abi)
{
    const landlock::Abi *const row = abi ? landlock::findAbi(*abi) : nullptr;
    if (!row)
        return {};
    policy::RightSet handled;
    bool logs = false;
    bool quiet = false;
    for (const policy::Layer &layer : policy.layers) {
        handled |= layer.handledFs.rights | layer.handledNet.rights | layer.scoped.rights;
        logs = logs || layer.log;
        quiet = quiet || !layer.quiet.rights.empty();
    }
    QStringList lost;
    for (const landlock::Right &right : landlock::rights()) {
        if (right.abi > *abi && handled.contains(right.blocker))
            lost += fromBackend(right.blocker);
    }
    constexpr int logAbi = 7;
    constexpr int quietAbi = 10;
    const QString kernel = fromBackend(row->kernel);
    QStringList sentences;
    if (!lost.isEmpty())
        //: %1 kernel version, %2 list of rights
        sentences += Words::tr("Linux %1 does not restrict %2.")
                         .arg(kernel, QLocale().createSeparatedList(lost));
    if (logs && *abi < logAbi)
        sentences += Words::tr("Linux %1 has no log flags.").arg(kernel);
    if (quiet && *abi < quietAbi)
        sentences += Words::tr("Linux %1 logs quiet rules too.").arg(kernel);
    if (sentences.isEmpty())
        return Words::tr("Linux %1 can do all of it.").arg(kernel);
    return sentences.join(u' ');
}

} // namespace surveyor::gui
