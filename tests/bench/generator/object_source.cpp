// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "object_source.h"

#include "catalogue.h"
#include "encoding.h"

#include <array>

namespace surveyor::loggen {

namespace {

using Words = std::span<const std::string_view>;

constexpr std::array<std::string_view, 16> projects = {
    "site",  "engine", "notes",  "shop",   "atlas", "beacon",  "cinder",  "delta",
    "ember", "fjord",  "garnet", "harbor", "iris",  "juniper", "kestrel", "lumen"};
constexpr std::array<std::string_view, 12> folders = {"src",  "build",  "include", "tests",
                                                      "docs", "assets", "tools",   "lib",
                                                      "app",  "core",   "net",     "ui"};
constexpr std::array<std::string_view, 24> words = {
    "index",   "main",   "config", "util",   "parser", "model",  "view",   "cache",
    "session", "report", "image",  "table",  "worker", "client", "server", "token",
    "buffer",  "filter", "widget", "stream", "record", "policy", "domain", "audit"};
constexpr std::array<std::string_view, 14> endings = {".cpp", ".h",    ".py",   ".js", ".o",
                                                      ".d",   ".json", ".md",   ".ts", ".rs",
                                                      ".so",  ".tmp",  ".lock", ".css"};
constexpr std::array<std::string_view, 8> odd = {"caf\xc3\xa9",
                                                 "read me",
                                                 "say \"hi\"",
                                                 "tab\there",
                                                 "\xe6\x97\xa5\xe6\x9c\xac",
                                                 "copy of report",
                                                 "na\xc3\xafve",
                                                 "bad\xff"
                                                 "byte"};
constexpr std::array<std::string_view, 12> places = {"/usr/lib/x86_64-linux-gnu",
                                                     "/usr/share/icons/hicolor/48x48/apps",
                                                     "/usr/share/locale/de/LC_MESSAGES",
                                                     "/etc",
                                                     "/etc/ssl/certs",
                                                     "/var/log",
                                                     "/var/lib/dpkg/info",
                                                     "/var/cache/fontconfig",
                                                     "/usr/share/zoneinfo/Europe",
                                                     "/srv/www/html",
                                                     "/opt/demo/share",
                                                     "/usr/share/mime"};
constexpr std::array<std::string_view, 16> binaries = {
    "/usr/bin/true",     "/usr/bin/sh",        "/usr/bin/env",      "/usr/bin/git",
    "/usr/bin/id",       "/usr/bin/curl",      "/usr/bin/ssh",      "/usr/bin/xdg-open",
    "/usr/bin/gpg",      "/usr/bin/uname",     "/usr/bin/ldconfig", "/usr/bin/sed",
    "/usr/bin/hostname", "/opt/demo/bin/hook", "/usr/bin/stty",     "/usr/bin/tput"};
constexpr std::array<std::string_view, 8> devices = {
    "/dev/null",          "/dev/dri/renderD128", "/dev/tty", "/dev/ptmx",
    "/dev/snd/controlC0", "/dev/video0",         "/dev/kvm", "/dev/fuse"};
constexpr std::array<std::string_view, 6> sockets = {
    "bus", "pipewire-0", "wayland-0", "gnupg/S.gpg-agent", "pulse/native", "keyring/ssh"};

constexpr std::uint32_t popular = 20'000;
constexpr std::uint32_t longTail = 450'000;

std::string_view choose(Words choices, std::uint64_t hash, unsigned shift)
{
    return choices[(hash >> shift) % choices.size()];
}

} // namespace

void ObjectSource::nameDirectory(std::uint64_t hash, std::uint32_t user)
{
    std::string &path = m_object.path;
    const std::string_view home = people()[user].home;
    const auto roll = static_cast<std::uint32_t>(hash % 100);
    m_object.device = "dm-1";
    if (roll < 42) {
        path.append(home).append("/projects/").append(choose(projects, hash, 8)).push_back('/');
        path.append(choose(folders, hash, 14)).push_back('/');
        path.append(choose(words, hash, 20));
    } else if (roll < 58) {
        path.append(home)
            .append("/projects/")
            .append(choose(projects, hash, 8))
            .append("/node_modules/");
        path.append(choose(words, hash, 14)).push_back('-');
        path.append(choose(words, hash, 20)).append("/dist");
    } else if (roll < 68) {
        path.append(home)
            .append(hash & 0x100U ? "/.cache/" : "/.config/")
            .append(choose(projects, hash, 10));
        path.append("/").append(choose(words, hash, 16));
    } else if (roll < 72) {
        appendField(path.append("/proc"), "/", 300 + (hash >> 8U) % 60'000);
        m_object.device = "proc";
    } else if (roll < 76) {
        appendField(path.append("/tmp"), "/build-", (hash >> 8U) % 4'000, 16);
        m_object.device = "tmpfs";
    } else if (roll < 79) {
        appendField(path.append("/run/user"), "/", people()[user].uid);
        m_object.device = "tmpfs";
    } else {
        path.append(choose(places, hash, 8));
        m_object.device = "vda2";
    }
}

void ObjectSource::nameFile(std::uint64_t hash)
{
    std::string &path = m_object.path;
    path.push_back('/');
    if (m_object.device == "proc") {
        path.append(hash & 0x40000000U ? "status" : "cmdline");
        return;
    }
    path.append(hash % 33 == 0 ? choose(odd, hash, 24) : choose(words, hash, 24));
    appendField(path, "_", (hash >> 32U) % 900);
    path.append(choose(endings, hash, 44));
}

const Object &ObjectSource::draw(Place place, std::uint32_t user)
{
    const std::uint32_t rank =
        m_random.chance(0.91) ? m_random.skewed(popular) : popular + m_random.below(longTail);
    const std::uint64_t hash = Random::mix((std::uint64_t{rank} << 8U) + user + 1);
    m_object.path.clear();
    m_object.device = "vda2";
    switch (place) {
    case Place::Binary: m_object.path.append(choose(binaries, hash, 8)); break;
    case Place::Device:
        m_object.path.append(choose(devices, hash, 8));
        m_object.device = "devtmpfs";
        break;
    case Place::Socket:
        appendField(m_object.path, "/run/user/", people()[user].uid);
        m_object.path.append("/").append(choose(sockets, hash, 8));
        m_object.device = "tmpfs";
        break;
    case Place::Directory: nameDirectory(hash, user); break;
    case Place::File:
        nameDirectory(hash, user);
        nameFile(hash);
        break;
    }
    // The inode follows from the name, so that one path is one object however it was drawn.
    std::uint64_t sum = 1469598103934665603U;
    for (const char c : m_object.path)
        sum = (sum ^ static_cast<unsigned char>(c)) * 1099511628211U;
    m_object.inode = place == Place::Device ? 3 + sum % 900 : 16 + (sum >> 16U) % 12'000'000;
    return m_object;
}

} // namespace surveyor::loggen
