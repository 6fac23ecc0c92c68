// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <functional>
#include <vector>

class QTemporaryDir;

namespace surveyor::gui {

class MainWindow;

/// A picture of the gallery, and how the window gets there.
struct GalleryState
{
    const char *name;
    std::function<void(MainWindow &)> enter;
};

/// Lets windows live until @p done, two seconds at most.
void letLive(const std::function<bool()> &done);

/// Lets a window live until nothing in it goes on any more, two seconds at most.
void settle(MainWindow &window);

/// Of Live and System History. @p folder is for logs.
std::vector<GalleryState> galleryLiveStates(const QTemporaryDir &folder);
/// Of the Policies page. @p folder is for documents.
std::vector<GalleryState> galleryPolicyStates(const QTemporaryDir &folder);
/// Of the setup assistant.
std::vector<GalleryState> gallerySetupStates();

} // namespace surveyor::gui
