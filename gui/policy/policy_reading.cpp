// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/policy_reading.h"

namespace surveyor::gui {

PolicyReading readPolicy(const QString &text, formats::Syntax syntax, const std::string &name,
                         const formats::Sidecar &sidecar, const PolicyReading &last)
{
    PolicyReading reading;
    reading.text = ByteMap(text);
    auto document = formats::ConfigDocument::read(reading.text.bytes(), syntax, name);
    if (document)
        reading.document = std::make_shared<const formats::ConfigDocument>(std::move(*document));
    else {
        reading.document = last.document;
        reading.problems = std::move(document.error());
    }
    if (reading.document) {
        reading.policy = reading.document->policy();
        formats::applySidecar(reading.policy, sidecar);
    }
    return reading;
}

PolicyReading readProfile(const QString &text, const PolicyReading &last)
{
    PolicyReading reading;
    reading.text = ByteMap(text);
    reading.profile = formats::readIslandProfile(reading.text.bytes(), reading.problems);
    if (!reading.profile)
        reading.profile = last.profile;
    return reading;
}

} // namespace surveyor::gui
