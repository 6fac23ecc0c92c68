#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
# SPDX-License-Identifier: GPL-2.0-or-later
"""Checks that each language in translations/ says everything the window says, with the same
arguments. With --update takes up new texts and drops old ones; what is new is to be translated
then. Prints LANGUAGE: CONTEXT: TEXT: what is wrong; exit status 1 if anything is."""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[2]
LUPDATE = "/usr/lib/qt6/bin/lupdate"
# English only says how plurals are made.
PLURALS_ONLY = {"en"}
ARGUMENT = re.compile(r"%(?:L?[0-9]+|n)|\{[0-9]\}")


def language_of(path):
    return path.stem.rpartition("_")[2]


def update(catalogue):
    """lupdate writes English phrases and headings to standard output whatever happens."""
    plurals = ["-pluralonly"] if language_of(catalogue) in PLURALS_ONLY else []
    done = subprocess.run([LUPDATE, "-silent", "-no-obsolete", "-locations", "none", *plurals,
                           ROOT / "gui", "-ts", catalogue], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"lupdate failed: {done.stderr or done.stdout}")


def problem_of(message):
    """What is wrong with a translated message, or None."""
    translation = message.find("translation")
    forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
    if translation.get("type") or not all(forms):
        return "is not translated"
    source = message.find("source").text
    expected = sorted(set(ARGUMENT.findall(source)))
    for form in forms:
        # A plural form may leave the number out: "one file".
        found = sorted(set(ARGUMENT.findall(form)) | ({"%n"} & set(expected)))
        if found != expected:
            return f"has the arguments {' '.join(found) or 'none'} instead of {' '.join(expected) or 'none'}"
    if source.count("&") == 1 and not source.endswith("&") and all("&" not in form for form in forms):
        return "has no access key"
    return None


def problems(catalogue):
    for context in ElementTree.parse(catalogue).getroot().iter("context"):
        for message in context.iter("message"):
            problem = problem_of(message)
            if problem:
                yield f"{language_of(catalogue)}: {context.findtext('name')}: {message.findtext('source')!r} {problem}"


def main():
    catalogues = sorted((ROOT / "translations").glob("*.ts"))
    if "--update" in sys.argv[1:]:
        for catalogue in catalogues:
            update(catalogue)
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for catalogue in catalogues:
            copy = pathlib.Path(shutil.copy(catalogue, folder))
            update(copy)
            found += problems(copy)
    print("\n".join(found), end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
