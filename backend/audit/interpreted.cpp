// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "audit/interpreted.h"

#include "audit/fields.h"
#include "audit/syscall_names.h"
#include "text/hex.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <format>

namespace surveyor::audit {
namespace {

// A value may hold blanks, so it ends only where one of these keys follows a blank.
constexpr std::array<std::string_view, 52> knownKeys{
    "a0",      "a1",        "a2",           "a3",
    "arch",    "auid",      "blockers",     "capability",
    "comm",    "daddr",     "dest",         "dev",
    "domain",  "egid",      "euid",         "exe",
    "exit",    "faddr",     "fport",        "fsgid",
    "fsuid",   "gid",       "ino",          "ioctlcmd",
    "items",   "key",       "laddr",        "lport",
    "mode",    "name",      "namespace_id", "namespace_type",
    "ocomm",   "opid",      "path",         "pid",
    "ppid",    "proctitle", "saddr",        "ses",
    "sgid",    "src",       "status",       "subj",
    "success", "suid",      "syscall",      "tty",
    "uid",     "uring_op",  "denials",      "netif"};

constexpr std::array<std::string_view, 6> untrustedKeys{"path", "name",  "exe",
                                                        "comm", "ocomm", "proctitle"};
constexpr std::array<std::string_view, 9> userKeys{"uid",   "auid", "gid",  "euid", "suid",
                                                   "fsuid", "egid", "sgid", "fsgid"};
constexpr std::array<std::string_view, 5> droppedKeys{"a0", "a1", "a2", "a3", "netif"};

template<std::size_t N>
bool contains(const std::array<std::string_view, N> &keys, std::string_view key)
{
    return std::ranges::find(keys, key) != keys.end();
}

/// Where the next " key=" of a known key starts, from @p from on.
std::size_t nextKey(std::string_view body, std::size_t from)
{
    for (auto blank = body.find(' ', from); blank != std::string_view::npos;
         blank = body.find(' ', blank + 1)) {
        const auto equals = body.find('=', blank);
        if (equals == std::string_view::npos)
            break;
        if (contains(knownKeys, body.substr(blank + 1, equals - blank - 1)))
            return blank;
    }
    return body.size();
}

std::string encodeUntrusted(std::string_view bytes)
{
    const bool plain = std::ranges::all_of(
        bytes, [](unsigned char byte) { return byte > 0x20 && byte < 0x7f && byte != '"'; });
    return plain ? std::format("\"{}\"", bytes) : text::encodeHex(bytes);
}

/// "unset", "root" and "unknown(1000)" have a number; other names have none.
std::string userNumber(std::string_view name)
{
    if (name == "unset")
        return "4294967295";
    if (name == "root")
        return "0";
    if (name.starts_with("unknown(") && name.ends_with(')'))
        return std::string(name.substr(8, name.size() - 9));
    return text::parseDecimal(name) ? std::string(name) : std::string();
}

std::string exitNumber(std::string_view value)
{
    const auto name = value.substr(0, value.find('('));
    if (const auto error = errorNumber(name))
        return std::format("-{}", *error);
    return text::parseSigned(name) ? std::string(name) : std::string();
}

/// Collects fields and enrichment of one record.
class Rewriter
{
public:
    void take(std::string_view key, std::string_view value)
    {
        if (contains(droppedKeys, key) || value.starts_with("unknown-family("))
            return;
        if (contains(userKeys, key))
            user(key, value);
        else if (contains(untrustedKeys, key))
            put(key, encodeUntrusted(value));
        else if (key == "dev")
            put(key, std::format("\"{}\"", value));
        else if (key == "mode")
            put(key, value == "000,000" ? "enforcing" : value);
        else if (key == "ses")
            put(key, userNumber(value));
        else if (key == "exit")
            put(key, exitNumber(value));
        else if (key == "arch")
            arch(value);
        else if (key == "syscall")
            call(value);
        else
            put(key, value);
    }
    std::string result() { return m_names.empty() ? m_body : m_body + '\x1d' + m_names; }

private:
    void put(std::string_view key, std::string_view value)
    {
        if (value.empty())
            return;
        m_body += std::format("{}{}={}", m_body.empty() ? "" : " ", key, value);
    }
    void user(std::string_view key, std::string_view value)
    {
        put(key, userNumber(value));
        std::string upper(key);
        std::ranges::transform(upper, upper.begin(),
                               [](unsigned char c) { return std::toupper(c); });
        m_names += std::format("{}{}=\"{}\"", m_names.empty() ? "" : " ", upper, value);
    }
    void arch(std::string_view value)
    {
        if (const auto number = archFromName(std::string(value))) {
            m_arch = *number;
            put("arch", std::format("{:x}", *number));
        }
    }
    void call(std::string_view value)
    {
        if (const auto number = syscallNumber(m_arch, std::string(value)))
            put("syscall", std::format("{}", *number));
        else if (text::parseDecimal(value))
            put("syscall", value);
    }

    std::string m_body;
    std::string m_names;
    std::uint32_t m_arch = 0;
};

} // namespace

std::string rawBody(const Line &line)
{
    Rewriter rewriter;
    std::string_view rest = line.body;
    while (!rest.empty()) {
        const auto equals = rest.find('=');
        if (equals == std::string_view::npos)
            break;
        const auto key = rest.substr(0, equals);
        const auto end = nextKey(rest, equals);
        rewriter.take(key, rest.substr(equals + 1, end - equals - 1));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return rewriter.result();
}

} // namespace surveyor::audit
