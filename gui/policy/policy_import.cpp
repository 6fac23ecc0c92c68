// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/policy_import.h"

#include "session/text.h"

namespace surveyor::gui {

bool isEditable(const QString &path, const QString &text)
{
    const formats::Format &format = formats::recogniseFormat(toPath(path), text.toStdString());
    return format.name.starts_with("landlockconfig");
}

PolicyImport importPolicy(const QString &text)
{
    PolicyImport import;
    formats::Document read = formats::readDocument("-", text.toStdString());
    import.format = read.format;
    import.problems = std::move(read.result.problems);
    if (!read.result.policy)
        return import;
    policy::Policy policy = std::move(*read.result.policy);
    import.sidecar = formats::takeSidecar(policy);
    formats::ExportResult written = formats::findFormat("landlockconfig-toml")->write(policy, "");
    if (!written.files.empty())
        import.text = QString::fromStdString(written.files.front().text);
    import.losses = std::move(written.losses);
    return import;
}

} // namespace surveyor::gui
