// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "expectations.h"

#include "text/hex.h"
#include "text/utf8.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <unistd.h>

namespace surveyor::test {

namespace {

/// A string, or its replacement and its bytes in hex where it is no UTF-8: the CLI's convention.
void setBytes(nlohmann::json &object, const std::string &key, const std::string &bytes)
{
    object[key] = text::toValidUtf8(bytes);
    if (!text::isUtf8(bytes))
        object[key + "_hex"] = text::encodeHex(bytes);
}

} // namespace

void Expectations::refused(long number, long result, int error)
{
    const int got = errno;
    if (result != -1 || got != error) {
        throw std::runtime_error("system call " + std::to_string(number)
                                 + " should have failed with \"" + std::strerror(error) + "\" and "
                                 + (result == -1
                                        ? "failed with \"" + std::string(std::strerror(got)) + "\""
                                        : "succeeded"));
    }
    called(number, -error);
}

void Expectations::called(long number, long exit)
{
    m_syscall = {{"number", number}, {"exit", exit}};
}

void Expectations::denial(std::string_view blockers, const nlohmann::json &object,
                          const Where &where)
{
    nlohmann::json names = nlohmann::json::array();
    for (std::size_t begin = 0; begin <= blockers.size();) {
        const std::size_t end = std::min(blockers.find(',', begin), blockers.size());
        names.push_back(blockers.substr(begin, end - begin));
        begin = end + 1;
    }
    print({{"blockers", names},
           {"object", object},
           {"process", {{"pid", where.pid == 0 ? ::getpid() : where.pid}}},
           {"syscall", m_syscall},
           {"layer", where.layer},
           {"same_event", where.sameEvent}});
}

void Expectations::domainEnds(int layer, std::uint64_t denials)
{
    print({{"layer", layer}, {"denials_kernel", denials}});
}

nlohmann::json Expectations::path(const std::string &bytes)
{
    nlohmann::json object = {{"kind", "path"}};
    setBytes(object, "path", bytes);
    return object;
}

nlohmann::json Expectations::unixName(const std::string &bytes)
{
    nlohmann::json object = {{"kind", "unix"}};
    setBytes(object, "path", bytes);
    return object;
}

nlohmann::json Expectations::task(int pid, std::string_view comm)
{
    return {{"kind", "task"}, {"pid", pid}, {"comm", comm}};
}

void Expectations::print(const nlohmann::json &line)
{
    // Straight to the descriptor: scenarios fork and exec, and nothing may wait in a buffer then.
    const std::string text = line.dump() + "\n";
    if (::write(STDOUT_FILENO, text.data(), text.size()) != static_cast<ssize_t>(text.size()))
        throw std::runtime_error("cannot write to standard output");
}

} // namespace surveyor::test
