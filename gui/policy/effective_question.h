// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/model/evaluator.h"
#include "policy/model/policy.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace surveyor::gui {

/// Something a program may try.
enum class Attempt : std::uint8_t {
    Read,
    Write,
    Truncate,
    List,
    Execute,
    CreateFile,
    CreateFolder,
    RemoveFile,
    RemoveFolder,
    ControlDevice,
    ConnectSocketFile,
    ConnectTcp,
    BindTcp,
    SendUdp,
    BindUdp,
    SignalOutside,
    ConnectAbstractOutside,
};

inline constexpr int attemptCount = 17;

QString nameOf(Attempt attempt);

/// What an attempt is about.
enum class AttemptObject : std::uint8_t { Path, Port, Nothing };
AttemptObject objectOf(Attempt attempt);

/// The backend's operation; nothing where @p object is no path or port.
std::optional<policy::Operation> operationOf(Attempt attempt, const QString &object);

/// What becomes of an attempt, ready to be shown.
struct EffectiveAnswer
{
    struct Line
    {
        QString text;
        policy::SourceSpan span; ///< of the rule that decides, where one does
    };
    policy::Verdict verdict = policy::Verdict::Unknown;
    QString summary;
    std::vector<Line> lines; ///< how each layer stands to each right
};

/// Judges with the backend's evaluator on this host. Blocks on the file system.
EffectiveAnswer judge(const policy::Policy &policy, int abi, const policy::Operation &operation);

} // namespace surveyor::gui
