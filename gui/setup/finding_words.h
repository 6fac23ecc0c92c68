// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "doctor/diagnosis.h"

#include <QString>

#include <array>

namespace surveyor::gui {

/// What a finding is about, in the order in which one would look.
enum class FindingTopic { Landlock, Auditing, Keepers, Readers, Reach, Canary, Sandbox };
inline constexpr std::array findingTopics{
    FindingTopic::Landlock, FindingTopic::Auditing, FindingTopic::Keepers, FindingTopic::Readers,
    FindingTopic::Reach,    FindingTopic::Canary,   FindingTopic::Sandbox};

FindingTopic topicOf(doctor::FindingId id);

/// A finding in the user's language, its arguments escaped. All plain text.
struct FindingWords
{
    QString title;
    QString meaning; ///< "" where the title says it all
    QString advice;  ///< "" where there is nothing to be done
    QString command; ///< that does it, for root; the same in all languages, "" if there is none
};
FindingWords wordsOf(const doctor::Finding &finding);

/// A heading.
QString wordsOf(FindingTopic topic);
/// "Problem", "Hint", "Fine".
QString wordsOf(doctor::Severity severity);
/// "certain", "likely", "not known".
QString wordsOf(doctor::Certainty certainty);
/// What a button says that lets the control unit mend it.
QString wordsOf(doctor::Mend mend);

/// The icon of a severity, for symbolicIcon().
QString iconOf(doctor::Severity severity);

} // namespace surveyor::gui
