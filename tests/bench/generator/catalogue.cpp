// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "catalogue.h"

#include <array>

namespace surveyor::loggen {

namespace {

constexpr std::array<User, 4> peopleTable = {{
    {"ada", 1000, "/home/ada"},
    {"ben", 1001, "/home/ben"},
    {"cho", 1002, "/home/cho"},
    {"dia", 1003, "/home/dia"},
}};

constexpr std::array<User, 5> serviceTable = {{
    {"root", 0, "/root"},
    {"www-data", 33, "/var/www"},
    {"postgres", 112, "/var/lib/postgresql"},
    {"redis", 115, "/var/lib/redis"},
    {"dnsmasq", 118, "/var/lib/misc"},
}};

// A few names need hex in the log on purpose: blanks, letters beyond ASCII, a replaced binary.
constexpr std::array<Program, 30> programTable = {{
    {"/usr/lib/firefox/firefox", "-contentproc -isForBrowser -prefsHandle 0", Kind::Browser},
    {"/usr/lib/chromium/chromium", "--type=renderer --lang=en --enable-crash-reporter",
     Kind::Browser},
    {"/usr/bin/falkon", "--portable", Kind::Browser},
    {"/usr/bin/epiphany", "https://example.org/", Kind::Browser},
    {"/usr/bin/make", "-j8 all", Kind::Build},
    {"/usr/bin/ninja", "-C build", Kind::Build},
    {"/usr/bin/cargo", "build --release --locked", Kind::Build},
    {"/usr/bin/cmake", "--build build --parallel", Kind::Build},
    {"/usr/bin/mvn", "-q package", Kind::Build},
    {"/usr/bin/rpmbuild", "-bb engine.spec", Kind::Build},
    {"/usr/sbin/nginx", "-g daemon off;", Kind::Daemon},
    {"/usr/lib/postgresql/17/bin/postgres", "-D /var/lib/postgresql/17/main", Kind::Daemon},
    {"/usr/bin/redis-server", "*:6379", Kind::Daemon},
    {"/usr/sbin/dnsmasq", "--keep-in-foreground", Kind::Daemon},
    {"/opt/demo/bin/metrics-agent", "--listen 127.0.0.1:9100", Kind::Daemon},
    {"/usr/bin/suricata", "-c /etc/suricata/suricata.yaml", Kind::Daemon},
    {"/app/bin/gimp-3.0", "--new-instance", Kind::Bundle},
    {"/app/bin/inkscape", "drawing.svg", Kind::Bundle},
    {"/app/bin/telegram-desktop", "-autostart", Kind::Bundle},
    {"/app/bin/soffice.bin", "--writer letter.odt", Kind::Bundle},
    {"/home/ada/Meine Programme/Kr\xc3\xa4uter/kr\xc3\xa4uter", "--start", Kind::Bundle},
    {"/usr/bin/zathura", "paper.pdf", Kind::Bundle},
    {"/usr/bin/mpv", "--no-terminal film.mkv", Kind::Bundle},
    {"/usr/bin/python3.13", "manage.py runserver", Kind::Script},
    {"/usr/bin/python3.13", "-m pytest -q", Kind::Script},
    {"/usr/bin/node", "server.js --port 3000", Kind::Script},
    {"/usr/bin/perl", "convert.pl --all", Kind::Script},
    {"/usr/bin/ruby3.3", "bin/rails console", Kind::Script},
    {"/usr/bin/dash", "-c ./configure && make check", Kind::Script},
    {"/opt/demo/bin/worker (deleted)", "--queue mail", Kind::Script},
}};

constexpr std::array<Wrapper, 5> wrapperTable = {{
    {"/usr/bin/landrun", "--log-level error --rox /usr --ro /etc --rw /tmp --"},
    {"/usr/bin/setpriv", "--no-new-privs --landlock-access fs --"},
    {"/usr/bin/island", "run --profile default --"},
    {"/opt/demo/bin/sandboxer", "--"},
    {"/usr/bin/bwrap", "--args 42 --"},
}};

constexpr std::array<Program, 3> browserHelpers = {{
    {"/usr/lib/firefox/firefox", "-contentproc -isForBrowser -prefsHandle 0", Kind::Browser},
    {"/usr/lib/chromium/chromium", "--type=renderer --lang=en", Kind::Browser},
    {"/usr/lib/chromium/chrome_crashpad_handler", "--monitor-self", Kind::Browser},
}};
constexpr std::array<Program, 7> buildHelpers = {{
    {"/usr/libexec/gcc/x86_64-linux-gnu/14/cc1plus", "-quiet -O2 main.cpp", Kind::Build},
    {"/usr/bin/x86_64-linux-gnu-ld.bfd", "-o engine main.o util.o", Kind::Build},
    {"/usr/bin/rustc", "--crate-name engine --edition 2024", Kind::Build},
    {"/usr/bin/dash", "-c gcc -O2 -c util.c", Kind::Build},
    {"/usr/bin/git", "describe --tags --always", Kind::Build},
    {"/usr/bin/python3.13", "tools/version.py", Kind::Build},
    {"/usr/bin/pkgconf", "--cflags libfoo", Kind::Build},
}};
constexpr std::array<Program, 2> daemonHelpers = {{
    {"/usr/sbin/nginx", "", Kind::Daemon},
    {"/usr/bin/dash", "-c logrotate", Kind::Daemon},
}};
constexpr std::array<Program, 3> bundleHelpers = {{
    {"/app/libexec/plug-in helper", "--export", Kind::Bundle},
    {"/usr/bin/xdg-open", "https://example.org/help", Kind::Bundle},
    {"/usr/libexec/WebKitWebProcess", "5 19 21", Kind::Bundle},
}};
constexpr std::array<Program, 5> scriptHelpers = {{
    {"/usr/bin/cat", "notes.md", Kind::Script},
    {"/usr/bin/git", "status --porcelain", Kind::Script},
    {"/usr/bin/curl", "-fsS https://example.org/api", Kind::Script},
    {"/usr/bin/dash", "-c ls | wc -l", Kind::Script},
    {"/usr/bin/esbuild", "--bundle app.ts", Kind::Script},
}};

constexpr std::array<Program, 10> backgroundTable = {{
    {"/usr/bin/bash", "", Kind::Script},
    {"/usr/bin/sudo", "systemctl restart nginx", Kind::Script},
    {"/usr/sbin/sshd", "-D", Kind::Daemon},
    {"/usr/bin/vim.basic", "/etc/hosts", Kind::Script},
    {"/usr/bin/apt-get", "install -y htop", Kind::Script},
    {"/usr/sbin/cron", "-f", Kind::Daemon},
    {"/usr/lib/systemd/systemd", "--switched-root --system", Kind::Daemon},
    {"/usr/bin/rsync", "-a /srv/www/ backup:/srv/www/", Kind::Script},
    {"/usr/bin/dpkg", "--configure -a", Kind::Script},
    {"/usr/sbin/useradd", "-m eve", Kind::Script},
}};

} // namespace

std::span<const User> people()
{
    return peopleTable;
}

std::span<const User> serviceUsers()
{
    return serviceTable;
}

std::span<const Program> programs()
{
    return programTable;
}

std::span<const Wrapper> wrappers()
{
    return wrapperTable;
}

std::span<const Program> helpers(Kind kind)
{
    switch (kind) {
    case Kind::Browser: return browserHelpers;
    case Kind::Build: return buildHelpers;
    case Kind::Daemon: return daemonHelpers;
    case Kind::Bundle: return bundleHelpers;
    case Kind::Script: break;
    }
    return scriptHelpers;
}

std::span<const Program> background()
{
    return backgroundTable;
}

std::string_view commOf(std::string_view exe)
{
    constexpr std::string_view deleted = " (deleted)";
    if (exe.ends_with(deleted))
        exe.remove_suffix(deleted.size());
    return exe.substr(exe.rfind('/') + 1).substr(0, 15);
}

} // namespace surveyor::loggen
