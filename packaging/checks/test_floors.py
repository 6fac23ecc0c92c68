#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
# SPDX-License-Identifier: GPL-2.0-or-later
"""Each rule of floors.py fires, and only where it should."""

import unittest

from floors import MAX_LINES, check_text

SPDX = "// SPDX-License-Identifier: GPL-2.0-or-later\n"


def complaints(path, body):
    return [complaint for _, complaint in check_text(path, SPDX + body)]


class Floors(unittest.TestCase):
    def test_down_is_allowed(self):
        self.assertEqual(complaints("backend/cli/a.cpp", '#include "denials/store.h"\n'), [])
        self.assertEqual(complaints("gui/app/a.cpp", '#include "denials/denials_page.h"\n'), [])
        self.assertEqual(complaints("gui/session/a.cpp", '#include "sources/load.h"\n'), [])

    def test_up_is_refused(self):
        found = complaints("backend/denials/a.cpp", '#include "sources/load.h"\n')
        self.assertIn("backend/denials may use only", found[0])
        self.assertTrue(complaints("gui/widgets/a.cpp", '#include "denials/denials_page.h"\n'))

    def test_neighbours_are_refused(self):
        self.assertTrue(complaints("backend/audit/a.cpp", '#include "wire/frame.h"\n'))
        self.assertTrue(complaints("gui/denials/a.cpp", '#include "setup/assistant.h"\n'))

    def test_qt_in_backend_is_refused(self):
        for header in ("<QString>", "<QtCore/QString>", '"qstring.h"'):
            self.assertTrue(complaints("backend/text/a.cpp", f"#include {header}\n"), header)
        self.assertEqual(complaints("gui/session/a.cpp", "#include <QString>\n"), [])
        self.assertTrue(complaints("backend/CMakeLists.txt", "target_link_libraries(a Qt6::Core)"))

    def test_paths_upwards_are_refused(self):
        self.assertTrue(complaints("backend/cli/a.cpp", '#include "../text/escape.h"\n'))

    def test_long_files_are_refused(self):
        self.assertTrue(complaints("backend/cli/a.cpp", "\n" * MAX_LINES))
        self.assertEqual(complaints("backend/cli/a.cpp", "\n" * (MAX_LINES - 1)), [])

    def test_guard_and_licence(self):
        self.assertTrue(complaints("backend/cli/a.h", "\n"))
        self.assertEqual(complaints("backend/cli/a.h", "#pragma once\n"), [])
        self.assertTrue(list(check_text("backend/cli/a.cpp", "int a;\n")))
        self.assertTrue(list(check_text("packaging/dev", "#!/bin/sh\n")))


if __name__ == "__main__":
    unittest.main()
