#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs clang-tidy on every source file of the dev build, two at a time, and remembers what
passed: a file is looked at again only when it, a header of ours, its command or the checks
have changed."""

import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "dev"
CACHE = pathlib.Path(os.environ.get("XDG_CACHE_HOME", pathlib.Path.home() / ".cache"))
PASSED = CACHE / "landlock-surveyor" / "tidy"
# What only GCC knows, and its precompiled headers, which clang cannot read.
GCC_ONLY = re.compile(r" -fpch-preprocess| -Winvalid-pch| -include \S*cmake_pch\.hxx")


def our_headers(source, seen=None):
    """The headers of the checkout that a file reaches through quoted includes."""
    seen = set() if seen is None else seen
    for name in re.findall(r'^\s*#\s*include\s*"([^"]+)"', source.read_text(), re.M):
        for folder in (source.parent, ROOT / "backend", ROOT / "gui", ROOT / "tests"):
            header = (folder / name).resolve()
            if header.is_file() and header not in seen:
                seen.add(header)
                our_headers(header, seen)
    return seen


def key_of(entry):
    """Says everything a result depends on, without the place of the checkout."""
    digest = hashlib.sha256((ROOT / ".clang-tidy").read_bytes())
    digest.update(entry["command"].replace(str(ROOT), "").encode())
    source = pathlib.Path(entry["file"])
    for file in [source, *sorted(our_headers(source))]:
        digest.update(file.read_bytes())
    return digest.hexdigest()


def check(file, database):
    # Moc files and headers of Qt are system headers for us; their warnings are not shown.
    done = subprocess.run(["clang-tidy-19", "-quiet", "-p", database, file],
                          capture_output=True, text=True, check=False)
    return file, done.returncode, done.stdout


def main():
    commands = BUILD / "compile_commands.json"
    if not commands.is_file():
        sys.exit("clang-tidy needs the dev build: run packaging/dev build first")
    entries = [entry for entry in json.loads(commands.read_text())
               if entry["file"].startswith(f"{ROOT}/") and f"{ROOT}/build/" not in entry["file"]]
    for entry in entries:
        entry["command"] = GCC_ONLY.sub("", entry["command"]).replace("/usr/bin/ccache ", "")
    PASSED.mkdir(parents=True, exist_ok=True)
    wanted = {entry["file"]: PASSED / key_of(entry) for entry in entries}
    todo = [file for file, stamp in wanted.items() if not stamp.exists()]
    failures = 0
    with tempfile.TemporaryDirectory() as database, \
            concurrent.futures.ThreadPoolExecutor(max_workers=os.cpu_count() or 2) as pool:
        (pathlib.Path(database) / "compile_commands.json").write_text(json.dumps(entries))
        for file, status, output in pool.map(lambda file: check(file, database), todo):
            if status == 0:
                wanted[file].touch()
            else:
                failures += 1
                print(output, end="")
    print(f"clang-tidy: {len(todo)} of {len(wanted)} files looked at, {failures} with findings")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
