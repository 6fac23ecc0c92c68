// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "session/backend_words.h"

#include <QCoreApplication>

#include <array>

namespace surveyor::gui {
namespace {

constexpr const char *rightsContext = "Rights";

// The backend's English is the key; what stands here is for lupdate to find, and a test compares
// it with the backend's table. The kernel's names are no part of a translation.
[[maybe_unused]] constexpr std::array glosses{
    //: fs.execute
    QT_TRANSLATE_NOOP("Rights", "execute a file"),
    //: fs.write_file
    QT_TRANSLATE_NOOP("Rights", "open a file for writing"),
    //: fs.read_file
    QT_TRANSLATE_NOOP("Rights", "open a file for reading"),
    //: fs.read_dir
    QT_TRANSLATE_NOOP("Rights", "list a directory"),
    //: fs.remove_dir
    QT_TRANSLATE_NOOP("Rights", "remove or rename a directory"),
    //: fs.remove_file
    QT_TRANSLATE_NOOP("Rights", "remove or rename a file"),
    //: fs.make_char
    QT_TRANSLATE_NOOP("Rights", "create a character device"),
    //: fs.make_dir
    QT_TRANSLATE_NOOP("Rights", "create a directory"),
    //: fs.make_reg
    QT_TRANSLATE_NOOP("Rights", "create a regular file"),
    //: fs.make_sock
    QT_TRANSLATE_NOOP("Rights", "create a socket file"),
    //: fs.make_fifo
    QT_TRANSLATE_NOOP("Rights", "create a named pipe"),
    //: fs.make_block
    QT_TRANSLATE_NOOP("Rights", "create a block device"),
    //: fs.make_sym
    QT_TRANSLATE_NOOP("Rights", "create a symbolic link"),
    //: fs.refer
    QT_TRANSLATE_NOOP("Rights", "move or link across directories"),
    //: fs.truncate
    QT_TRANSLATE_NOOP("Rights", "truncate a file"),
    //: fs.ioctl_dev
    QT_TRANSLATE_NOOP("Rights", "control a device"),
    //: fs.resolve_unix
    QT_TRANSLATE_NOOP("Rights", "connect to a socket file"),
    //: net.bind_tcp
    QT_TRANSLATE_NOOP("Rights", "listen on a TCP port"),
    //: net.connect_tcp
    QT_TRANSLATE_NOOP("Rights", "connect to a TCP port"),
    //: net.bind_udp
    QT_TRANSLATE_NOOP("Rights", "bind a UDP port"),
    //: net.connect_send_udp
    QT_TRANSLATE_NOOP("Rights", "send to a UDP port"),
    //: scope.abstract_unix_socket
    QT_TRANSLATE_NOOP("Rights", "connect to an abstract socket outside the sandbox"),
    //: scope.signal
    QT_TRANSLATE_NOOP("Rights", "signal a process outside the sandbox"),
    //: ptrace
    QT_TRANSLATE_NOOP("Rights", "trace or inspect a process outside the sandbox"),
    //: fs.change_topology
    QT_TRANSLATE_NOOP("Rights", "change mounts"),
    //: capability.use
    QT_TRANSLATE_NOOP("Rights", "use a capability"),
    //: namespace.use
    QT_TRANSLATE_NOOP("Rights", "enter or create a namespace"),
};

} // namespace

QString glossOf(const landlock::Right &right)
{
    return QCoreApplication::translate(rightsContext, std::string(right.gloss).c_str());
}

QString glossOf(std::string_view blocker)
{
    const auto *const right = landlock::findRight(blocker);
    return right ? glossOf(*right)
                 : QCoreApplication::translate("RightNames", "a right newer than this program");
}

} // namespace surveyor::gui
