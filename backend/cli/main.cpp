// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "cli/program.h"

int main(int argc, char **argv)
{
    return surveyor::cli::run(argc, argv);
}
