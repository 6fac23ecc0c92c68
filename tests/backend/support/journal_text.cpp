// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "support/journal_text.h"

#include <cstdlib>
#include <fstream>

namespace surveyor::test {

bool writeJournal(const JournalText &text, const std::string &path)
{
    const std::string entries = path + ".export";
    std::ofstream(entries) << text.text();
    const std::string command = std::string(journalWriter) + " --compress=no -o " + path + " "
        + entries + " > " + path + ".log 2>&1";
    const bool written = std::system(command.c_str()) == 0;
    for (const char *const more : {".export", ".log"})
        ::unlink((path + more).c_str());
    return written;
}

} // namespace surveyor::test
