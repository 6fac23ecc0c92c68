// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/policy_document.h"

#include <QSignalSpy>
#include <QTest>

namespace surveyor::gui {

/// Saves @p document at @p path and waits until that has ended.
inline SaveResult saveAt(PolicyDocument &document, const QString &path)
{
    const QSignalSpy ended(&document, &PolicyDocument::saveEnded);
    document.saveAs(path);
    [&] { QTRY_COMPARE(ended.size(), 1); }();
    if (!ended.isEmpty())
        return ended.first().first().value<SaveResult>();
    SaveResult none;
    none.outcome = SaveResult::Outcome::Failed;
    return none;
}

} // namespace surveyor::gui
