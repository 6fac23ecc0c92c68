// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace surveyor::test {

/// An empty folder that lives as long as this.
class TemporaryFolder
{
public:
    TemporaryFolder()
        : m_path("/tmp/surveyor-test-XXXXXX")
    {
        if (!::mkdtemp(m_path.data()))
            throw std::runtime_error("cannot make a temporary folder");
    }
    ~TemporaryFolder() { std::filesystem::remove_all(m_path); }
    TemporaryFolder(const TemporaryFolder &) = delete;
    TemporaryFolder &operator=(const TemporaryFolder &) = delete;

    [[nodiscard]] const std::string &path() const noexcept { return m_path; }
    [[nodiscard]] std::string file(std::string_view name) const
    {
        return m_path + '/' + std::string(name);
    }
    std::string write(std::string_view name, std::string_view text) const
    {
        std::ofstream(file(name), std::ios::binary) << text;
        return file(name);
    }
    void append(std::string_view name, std::string_view text) const
    {
        std::ofstream(file(name), std::ios::binary | std::ios::app) << text;
    }

private:
    std::string m_path;
};

/// Runs a command of the system; throws if it fails.
inline void command(const std::string &line)
{
    if (std::system(line.c_str()) != 0)
        throw std::runtime_error(line + " failed");
}

inline std::string contents(const std::string &path)
{
    std::ifstream input(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(input), {}};
}

} // namespace surveyor::test
