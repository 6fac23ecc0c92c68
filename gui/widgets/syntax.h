// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

namespace KSyntaxHighlighting {
class Repository;
}

namespace surveyor::gui {

/// The definitions and themes of the highlighting library, and our own definition
/// "Linux Audit Records". Made when first asked for, since reading the index takes some
/// milliseconds, and kept. GUI thread.
KSyntaxHighlighting::Repository &syntaxRepository();

} // namespace surveyor::gui
