// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/disk_work.h"

#include <QThread>

namespace surveyor::gui {
namespace {

/// Far more than there are disks: threads that wait cost nothing.
constexpr int mostThreads = 32;

class Threads : public QThreadPool
{
public:
    Threads() { setMaxThreadCount(mostThreads); }
};

class Watching : public QThread
{
public:
    Watching() { start(); }
    ~Watching() override
    {
        quit();
        wait();
    }
    Watching(const Watching &) = delete;
    Watching &operator=(const Watching &) = delete;
};

} // namespace

QThreadPool &diskThreads()
{
    static Threads threads;
    return threads;
}

QThread &watchThread()
{
    static Watching thread;
    return thread;
}

} // namespace surveyor::gui
