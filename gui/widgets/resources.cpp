// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "widgets/resources.h"

#include <QtCore/qtresource.h>

// The macro must stand outside of every name space.
static void initialise()
{
    Q_INIT_RESOURCE(resources);
}

namespace surveyor::gui {

void loadResources()
{
    initialise();
}

} // namespace surveyor::gui
