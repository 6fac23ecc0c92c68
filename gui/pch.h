// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

// Precompiled: what nearly every file of the window needs and what takes long to read.
#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QtCore>
#include <QtGui/QtGui>
#include <QtWidgets/QtWidgets>

#include <memory>
#include <string>
#include <string_view>
#include <vector>
