// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QByteArray>

namespace surveyor::gui {

/// A small policy: everything is restricted, and files below /usr may be read.
inline QByteArray readerPolicy()
{
    return "abi = 6\n"
           "\n"
           "[[ruleset]]\n"
           "handled_access_fs = [\"abi.all\"]\n"
           "\n"
           "[[path_beneath]]\n"
           "allowed_access = [\"read_file\", \"read_dir\"]\n"
           "parent = [\"/usr\"]\n";
}

} // namespace surveyor::gui
