// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "widgets/syntax.h"

#include "widgets/resources.h"

#include <KSyntaxHighlighting/Repository>

namespace surveyor::gui {

KSyntaxHighlighting::Repository &syntaxRepository()
{
    // The repository reads our definition from the resources when it is made.
    static KSyntaxHighlighting::Repository repository = [] {
        loadResources();
        return KSyntaxHighlighting::Repository();
    }();
    return repository;
}

} // namespace surveyor::gui
