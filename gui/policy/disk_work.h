// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QThreadPool>
#include <QtConcurrent/QtConcurrentRun>

#include <utility>

class QThread;

namespace surveyor::gui {

/// Threads that may wait for a disk, so that a network folder that hangs holds up only what is in
/// it. The program ends when all of them are done.
QThreadPool &diskThreads();

/// The one thread in which folders are watched: to begin with a folder may wait for its disk too.
QThread &watchThread();

/// Runs @p job in a thread for disks, then @p done with its result in the thread of @p context,
/// not at all if that is gone by then. Several may run at the same time: who needs them in order
/// starts the next when the one before is done.
template<typename Job, typename Done>
void onDisk(QObject *context, Job job, Done done)
{
    QtConcurrent::run(&diskThreads(), std::move(job)).then(context, std::move(done));
}

} // namespace surveyor::gui
