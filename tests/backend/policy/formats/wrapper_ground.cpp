// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "wrapper_ground.h"

#include "places.h"

#include <array>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <format>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace surveyor::test {
namespace {

namespace fs = std::filesystem;
namespace op = policy::operation;

struct Ran
{
    int status = -1;
    std::vector<int> errors;
};

Ran run(const std::string &command)
{
    Ran ran;
    FILE *const pipe = ::popen(command.c_str(), "r");
    std::string text;
    std::array<char, 4096> buffer{};
    while (const auto got = std::fread(buffer.data(), 1, buffer.size(), pipe))
        text.append(buffer.data(), got);
    ran.status = WEXITSTATUS(::pclose(pipe));
    std::istringstream lines(text);
    for (int error = 0; lines >> error;)
        ran.errors.push_back(error);
    return ran;
}

} // namespace

WrapperGround::WrapperGround()
    : m_path("/tmp/surveyor-wrapper-XXXXXX")
{
    if (!::mkdtemp(m_path.data()))
        throw std::runtime_error("no temporary folder");
    std::ofstream(m_path + "/steps") << "";
    std::ofstream(m_path + "/run") << "";
}

WrapperGround::~WrapperGround()
{
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
}

std::vector<std::string> WrapperGround::folders() const
{
    return {m_path + "/a", m_path + "/a/b", m_path + "/c"};
}

std::vector<std::string> WrapperGround::neededPaths() const
{
    std::vector<std::string> paths;
    for (const char *const path : {"/usr", "/bin", "/lib", "/lib64", "/etc", "/dev"}) {
        if (fs::exists(path))
            paths.emplace_back(path);
    }
    paths.push_back(fs::path(program("surveyor-test-probe")).parent_path());
    paths.push_back(m_path + "/steps");
    paths.push_back(m_path + "/run");
    return paths;
}

std::vector<Step> WrapperGround::steps()
{
    std::vector<Step> steps;
    for (const std::string &folder : folders()) {
        fs::remove_all(folder);
        fs::create_directories(folder);
    }
    for (const std::string &folder : folders()) {
        add(steps, "read", folder, [](auto p) { return op::Open{p, O_RDONLY}; });
        add(steps, "write", folder, [](auto p) { return op::Open{p, O_WRONLY}; });
        add(steps, "empty", folder, [](auto p) { return op::Open{p, O_WRONLY | O_TRUNC}; });
        add(steps, "truncate", folder, [](auto p) { return op::Truncate{p}; });
        add(steps, "unlink", folder, [](auto p) { return op::Remove{p, false}; });
        steps.push_back({"list " + folder, op::Open{folder, O_RDONLY | O_DIRECTORY}});
        addNew(steps, "mkdir", folder, policy::FileKind::Directory);
        addNew(steps, "mknod", folder, policy::FileKind::Regular);
        addNew(steps, "mkfifo", folder, policy::FileKind::Fifo);
        addNew(steps, "symlink", folder, policy::FileKind::Link);
        for (const std::string &to : folders()) {
            const std::string from = file(folder);
            const std::string target = name(to);
            steps.push_back({std::format("rename {} {}", from, target), op::Rename{from, target}});
            const std::string original = file(folder);
            const std::string second = name(to);
            steps.push_back(
                {std::format("link {} {}", original, second), op::Link{original, second}});
        }
    }
    return steps;
}

std::vector<Step> WrapperGround::portSteps()
{
    std::vector<Step> steps;
    for (const std::uint16_t port : {0, 40001}) {
        steps.push_back({std::format("bind {}", port), op::BindPort{op::Transport::Tcp, port}});
        steps.push_back(
            {std::format("connect {}", port), op::ConnectPort{op::Transport::Tcp, port}});
    }
    return steps;
}

WrapperGround::Score WrapperGround::compare(const std::string &script,
                                            const std::vector<Step> &steps,
                                            const policy::Evaluator &evaluator) const
{
    std::vector<policy::Judgement> judgements;
    std::ofstream list(m_path + "/steps");
    for (const Step &step : steps) {
        judgements.push_back(evaluator.judge(step.operation));
        list << step.line << '\n';
    }
    list.close();
    std::ofstream(m_path + "/run") << script;
    const Ran ran =
        run(std::format("sh {0}/run {1} {0}/steps", m_path, program("surveyor-test-probe")));
    EXPECT_EQ(ran.status, 0) << script;
    EXPECT_EQ(ran.errors.size(), steps.size()) << script;
    Score score;
    for (std::size_t i = 0; i < std::min(steps.size(), ran.errors.size()); ++i) {
        const bool denied = judgements[i].verdict == policy::Verdict::Denied;
        // Nobody listens where the probe connects to.
        const bool refused = !denied && ran.errors[i] == ECONNREFUSED;
        EXPECT_EQ(refused ? 0 : ran.errors[i], denied ? judgements[i].error : 0)
            << steps[i].line << '\n'
            << script;
        ++score.compared;
        score.denied += denied ? 1 : 0;
    }
    return score;
}

std::string WrapperGround::name(const std::string &folder)
{
    return std::format("{}/n{}", folder, ++m_count);
}

std::string WrapperGround::file(const std::string &folder)
{
    const std::string path = name(folder);
    std::ofstream(path) << "text";
    return path;
}

template<typename Make>
void WrapperGround::add(std::vector<Step> &steps, const char *call, const std::string &folder,
                        Make make)
{
    const std::string path = file(folder);
    steps.push_back({std::format("{} {}", call, path), make(path)});
}

void WrapperGround::addNew(std::vector<Step> &steps, const char *call, const std::string &folder,
                           policy::FileKind kind)
{
    const std::string path = name(folder);
    steps.push_back({std::format("{} {}", call, path), op::Create{path, kind}});
}

policy::RightSet someOf(testing::Random &random, const policy::RightSet &from)
{
    policy::RightSet rights;
    for (const std::string &name : from.names()) {
        if (random.below(2))
            rights.add(name);
    }
    return rights;
}

policy::PathRule pathRule(const std::string &path, policy::RightSet rights)
{
    policy::PathRule result;
    result.paths.push_back(policy::PathTemplate::literal(path));
    result.access.rights = std::move(rights);
    return result;
}

} // namespace surveyor::test
