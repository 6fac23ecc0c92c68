#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
# SPDX-License-Identifier: GPL-2.0-or-later
"""Checks the house's rules on a checkout: includes only go down, no Qt in backend/, files stay
small, every file names its licence. Prints FILE:LINE and what is allowed; exit status 1 then."""

import pathlib
import re
import subprocess
import sys

# A room may include itself and any room on a lower floor. Rooms of one floor do not know each
# other; text and landlock are the ground that the rest of the first floor stands on.
FLOORS = {
    "backend/text": 0,
    "backend/landlock": 0,
    "backend/audit": 1,
    "backend/wire": 1,
    "backend/denials": 2,
    "backend/policy/model": 2,
    "backend/sources": 3,
    "backend/policy/formats": 3,
    "backend/policy/advice": 3,
    "backend/policy/enforce": 3,
    "backend/doctor": 4,
    "backend/helper": 5,
    "backend/cli": 5,
    "gui/session": 5,
    "gui/widgets": 6,
    "gui/denials": 7,
    "gui/query": 7,
    "gui/policy": 7,
    "gui/setup": 7,
    "gui/loop": 8,
    "gui/app": 9,
}
ROOT = pathlib.Path(__file__).resolve().parents[2]
MAX_LINES = 800
INCLUDE = re.compile(r'\s*#\s*include\s*([<"])([^>"]+)[>"]')
QT_HEADER = re.compile(r"Q[A-Z]\w*(/.*)?|Qt\w*/.*|qt\w*\.h|q[a-z]+\.h")
CODE = {".h", ".cpp"}
LICENSED = CODE | {".py", ".sh", ".cmake", ".svg", ".qrc"}


def room_of(path):
    """The longest room that holds the path, or None."""
    rooms = [room for room in FLOORS if path.startswith(room + "/")]
    return max(rooms, key=len, default=None)


def target_room(path, include):
    """The room of a quoted include; the include folders are backend/ and, for gui/, gui/ too.
    Both have a room "denials", so the file itself decides."""
    if path.startswith("gui/") and not (ROOT / "backend" / include).is_file():
        return room_of("gui/" + include)
    return room_of("backend/" + include)


def check_include(path, bracket, include):
    room = room_of(path)
    if path.startswith("backend/") and QT_HEADER.fullmatch(include):
        return f"includes {include}: backend/ is free of Qt"
    if bracket == "<" or room is None:
        return None
    if ".." in include.split("/"):
        return f"includes {include}: name headers from backend/ or gui/ on"
    below = target_room(path, include)
    if below is None or below == room or FLOORS[below] < FLOORS[room]:
        return None
    allowed = sorted(name for name, floor in FLOORS.items() if floor < FLOORS[room])
    return f"includes {include}: {room} may use only {', '.join(allowed) or 'itself'}"


def check_text(path, text):
    """Yields (line, complaint) for one file."""
    suffix = pathlib.PurePath(path).suffix
    lines = text.splitlines()
    licensed = suffix in LICENSED or path.endswith("CMakeLists.txt") or text.startswith("#!")
    if licensed and "SPDX-License-Identifier: GPL-2.0-or-later" not in "\n".join(lines[:6]):
        yield 1, "no SPDX-License-Identifier: GPL-2.0-or-later in the first lines"
    if suffix not in CODE:
        if path.startswith("backend/") and suffix == ".txt":
            for number, line in enumerate(lines, 1):
                if re.search(r"\bQt6?::", line):
                    yield number, "links Qt: backend/ is free of Qt"
        return
    if len(lines) > MAX_LINES:
        yield len(lines), f"has {len(lines)} lines; {MAX_LINES} is the most, 100 to 200 the habit"
    if suffix == ".h" and "#pragma once" not in lines:
        yield 1, "a header without #pragma once"
    for number, line in enumerate(lines, 1):
        if match := INCLUDE.match(line):
            if complaint := check_include(path, *match.groups()):
                yield number, complaint


def main():
    listed = subprocess.run(
        ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-co", "--exclude-standard"],
        cwd=ROOT, check=True, capture_output=True, text=True).stdout.split("\n")
    found = 0
    for path in filter(None, listed):
        file = ROOT / path
        if path.startswith(("tests/data/", "LICENSES/")) or not file.is_file():
            continue
        try:
            text = file.read_text()
        except UnicodeDecodeError:
            continue
        for line, complaint in check_text(path, text):
            print(f"{path}:{line}: {complaint}")
            found += 1
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
