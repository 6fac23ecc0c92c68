// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/denial.h"

#include <string>
#include <string_view>

namespace surveyor::denials {

// How a denial's parts are written everywhere: in tables, in searches and by the command line.
// The forms carry no words of any language, only kernel names, and everything untrusted in them
// is escaped (text/escape.h).

/// "/etc/shadow", "connect 127.0.0.1:443", "@name" for an abstract socket, "sleep[4711]" for a
/// process; empty where the record names no object.
std::string targetText(const Object &object);

/// What targetText() says of an object if its record names a path and no more than goes with one,
/// and nothing in the path needs escaping: most do, and this costs no memory and little time.
/// Otherwise nothing. @p object is the record's text, into which the result points. It is another
/// matter beside a blocker that makes the path the name of a socket: see targetText().
std::string_view plainPath(std::string_view object) noexcept;

/// "path", "net", "task", "unix" or "none": in queries and JSON.
std::string_view kindName(Object::Kind kind);

/// "fs.read_file, fs.execute"
std::string accessText(const std::vector<std::string> &blockers);

/// The program's path, else its comm; empty where the log does not say.
std::string programText(const Process &process);

} // namespace surveyor::denials
