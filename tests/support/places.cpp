// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "places.h"

namespace surveyor::test {
namespace {

std::string below(const char *folder, std::string_view path)
{
    return std::string(folder).append(path);
}

} // namespace

std::string checkout(std::string_view path)
{
    return below(SURVEYOR_CHECKOUT "/", path);
}

std::string dataFile(std::string_view path)
{
    return below(SURVEYOR_CHECKOUT "/tests/data/", path);
}

std::string built(std::string_view path)
{
    return below(SURVEYOR_BUILD "/", path);
}

std::string program(std::string_view name)
{
    return below(SURVEYOR_BUILD "/bin/", name);
}

} // namespace surveyor::test
