// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The window's templates: without findings, and enforced while programs of the system do under them
// what each template is for.

#include "landlock/abi.h"
#include "places.h"
#include "policy/formats/check.h"
#include "policy/formats/resolved.h"
#include "support/web_server.h"

#include <array>
#include <cstdio>
#include <filesystem>
#include <format>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

namespace surveyor::cli {
namespace {

namespace fs = std::filesystem;
using formats::Finding;

constexpr std::array templates{"build-tool", "document-viewer", "network-client",
                               "read-only-system", "wide-base"};

std::string templateText(const std::string &name)
{
    std::stringstream text;
    text << std::ifstream(test::checkout("resources/policies/" + name + ".toml")).rdbuf();
    return text.str();
}

/// Errors and warnings, by name.
std::vector<std::string> findings(const std::string &name)
{
    const formats::LoadedPolicy loaded =
        formats::loadPolicy({.layers = {{test::checkout("resources/policies/" + name + ".toml")}}});
    std::vector<std::string> result;
    for (const Finding &finding : formats::checkPolicy(loaded)) {
        if (finding.severity != Finding::Severity::Note)
            result.emplace_back(messageName(finding.message.id));
    }
    return result;
}

TEST(Templates, AreAllInTheFolder)
{
    std::size_t count = 0;
    for (const auto &entry : fs::directory_iterator(test::checkout("resources/policies")))
        count += entry.path().extension() == ".toml" ? 1 : 0;
    EXPECT_EQ(count, templates.size());
}

TEST(Templates, AreReadAndResolved)
{
    for (const char *const name : templates) {
        const auto document = formats::readDocument(name, templateText(name));
        ASSERT_TRUE(document.result.policy) << name;
        const auto resolved = formats::resolveText(*document.result.policy);
        ASSERT_TRUE(resolved) << name;
        EXPECT_EQ(resolved->size(), 1U);
        EXPECT_EQ(resolved->front().handledFs.size(), 16U) << name;
        EXPECT_GT(resolved->front().paths.size(), 5U) << name;
    }
}

TEST(Templates, AreWithoutFindings)
{
    for (const char *const name : templates) {
        // Builds run what they built: the template says so, and so does the check.
        const std::vector<std::string> expected = name == std::string_view("build-tool")
            ? std::vector<std::string>{"write-and-execute"}
            : std::vector<std::string>{};
        EXPECT_EQ(findings(name), expected) << name;
    }
}

/// A folder of its own for the template, and one beside it that no template names.
class Template : public ::testing::Test
{
protected:
    void SetUp() override
    {
        if (!landlock::runningAbi())
            GTEST_SKIP() << "this kernel has no Landlock";
        // Where neither /tmp nor /var/tmp are: both are in templates.
        for (std::string place : {"/root/surveyor-XXXXXX", "/var/lib/surveyor-XXXXXX"}) {
            if (!::mkdtemp(place.data()))
                continue;
            m_ground = place;
            break;
        }
        if (m_ground.empty())
            GTEST_SKIP() << "there is no folder outside /tmp to write in";
        for (const char *const name : {"own", "documents", "other"})
            fs::create_directory(m_ground + "/" + name);
        std::ofstream(other() + "/secret") << "confidential\n";
    }
    void TearDown() override
    {
        std::error_code ignored;
        if (!m_ground.empty())
            fs::remove_all(m_ground, ignored);
    }

    [[nodiscard]] std::string own() const { return m_ground + "/own"; }
    [[nodiscard]] std::string documents() const { return m_ground + "/documents"; }
    [[nodiscard]] std::string other() const { return m_ground + "/other"; }

    /// Takes the template with @p from replaced by @p to: what its user fills in.
    void take(const std::string &name,
              std::initializer_list<std::pair<std::string_view, std::string>> fillings)
    {
        std::string text = templateText(name);
        for (const auto &[from, to] : fillings) {
            const std::size_t at = text.find(from);
            ASSERT_NE(at, std::string::npos) << from;
            text.replace(at, from.size(), to);
        }
        std::ofstream(m_ground + "/policy.toml") << text;
    }

    /// Whether @p script ends well under the template. What it prints is in m_output.
    bool run(const std::string &script)
    {
        std::ofstream(m_ground + "/script") << script;
        // The shell reads the script from its standard input: the template need not allow the file.
        const std::string whole =
            std::format("ASAN_OPTIONS=detect_leaks=0 {} run --policy {}/policy.toml -- sh -e < "
                        "{}/script 2>&1",
                        test::program("landlock-survey"), m_ground, m_ground);
        FILE *const pipe = ::popen(whole.c_str(), "r");
        std::array<char, 4096> buffer{};
        m_output.clear();
        while (const auto got = std::fread(buffer.data(), 1, buffer.size(), pipe))
            m_output.append(buffer.data(), got);
        return ::pclose(pipe) == 0;
    }

    /// Landlock's refusal and nothing else made @p script fail.
    void expectDenied(const std::string &script)
    {
        EXPECT_FALSE(run(script)) << script;
        EXPECT_TRUE(m_output.contains("Permission denied") || m_output.contains("not permitted"))
            << script << '\n'
            << m_output;
        EXPECT_FALSE(m_output.contains("confidential")) << m_output;
    }
    void expectAllowed(const std::string &script)
    {
        EXPECT_TRUE(run(script)) << script << m_output;
    }

    static std::string connectTo(std::uint16_t port)
    {
        return std::format("python3 -c 'import socket; "
                           "socket.create_connection((\"127.0.0.1\", {}))'\n",
                           port);
    }

    std::string m_ground;
    std::string m_output;
};

TEST_F(Template, ReadOnlySystem)
{
    take("read-only-system", {{"/var/tmp", own()}});
    expectAllowed(std::format("cd {}; cp /etc/hostname a; mkdir b; mv a b/c; ln -s c b/d; "
                              "cat b/d /proc/self/status; rm -r b; echo x > /dev/null",
                              own()));
    expectDenied(std::format("cat {}/secret", other()));
    expectDenied(std::format("echo x > {}/new", other()));
    expectDenied(std::format("cp /usr/bin/true {0}/copy; {0}/copy", own()));
    expectDenied("kill -CONT $PPID");
    test::WebServer server("page");
    expectDenied(connectTo(server.port()));
}

TEST_F(Template, NetworkClient)
{
    test::WebServer server("a page\n");
    test::WebServer second("another\n");
    take("network-client", {{"/var/tmp", own()}, {"443", std::to_string(server.port())}});
    expectAllowed(std::format("python3 -c 'import urllib.request as r; "
                              "r.urlretrieve(\"http://127.0.0.1:{}/\", \"{}/page\")'",
                              server.port(), own()));
    EXPECT_TRUE(fs::exists(own() + "/page"));
    expectDenied(connectTo(second.port()));
    expectDenied("python3 -c 'import socket; socket.create_server((\"127.0.0.1\", 0))'");
    expectDenied(std::format("cat {}/secret", other()));
    expectDenied("ls /run");
}

TEST_F(Template, BuildTool)
{
    take("build-tool", {{"/srv", own()}});
    std::ofstream(own() + "/hello.c") << "#include <stdio.h>\n"
                                         "int main(void) { puts(\"built\"); return 0; }\n";
    std::ofstream(own() + "/build.ninja") << "rule compile\n  command = cc -o $out $in\n"
                                             "rule run\n  command = ./$in > $out\n"
                                             "rule steal\n  command = cat $secret\n"
                                             "build hello: compile hello.c\n"
                                             "build result: run hello\n"
                                             "build stolen: steal\n  secret = "
                                          << other() << "/secret\n"
                                          << "default result\n";
    expectAllowed(std::format("ninja -C {0}; grep built {0}/result", own()));
    expectDenied(std::format("ninja -C {} stolen", own()));
    expectDenied(std::format("cc -o {}/hello {}/hello.c", other(), own()));
    test::WebServer server("page");
    expectDenied(connectTo(server.port()));
}

TEST_F(Template, DocumentViewer)
{
    take("document-viewer", {{"/media", documents()}, {"/var/tmp", own()}});
    for (const std::string &folder : {documents(), other()})
        std::ofstream(folder + "/page.1") << ".Dd $Mdocdate$\n.Dt PAGE 1\n.Os\n.Sh NAME\n"
                                             ".Nm page\n.Nd a page to look at\n";
    expectAllowed(std::format("mandoc -T ascii {}/page.1 | grep 'page to look at'", documents()));
    expectAllowed(std::format("mandoc -T html {}/page.1 > {}/page.html", documents(), own()));
    expectDenied(std::format("mandoc -T ascii {}/page.1", other()));
    expectDenied(std::format("echo x >> {}/page.1", documents()));
    expectDenied(std::format("rm {}/page.1", documents()));
    test::WebServer server("page");
    expectDenied(connectTo(server.port()));
}

TEST_F(Template, WideBase)
{
    // As if the ground were beneath /srv: written, not executed.
    take("wide-base", {{"\"/srv\"", "\"/srv\", \"" + own() + "\""}});
    test::WebServer server("page");
    expectAllowed(std::format("cat {}/secret > {}/copy; ls /; find /etc -maxdepth 1 > /dev/null; "
                              "true | tee /tmp/surveyor-wide; rm /tmp/surveyor-wide",
                              other(), own())
                  + "\n" + connectTo(server.port()));
    expectDenied(std::format("cp /usr/bin/true {0}/copy; {0}/copy", own()));
    expectDenied("echo x > /etc/surveyor-template");
}

} // namespace
} // namespace surveyor::cli
