// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Exported setpriv lines are run by the setpriv of this system: what the kernel then allows and
// denies must be what the evaluator says of the policy.

#include "landlock/abi.h"
#include "policy/formats/setpriv.h"
#include "policy/model/compile.h"
#include "policy/model/evaluator.h"
#include "policy/model/real_host.h"
#include "support/random.h"

#include <array>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <format>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

namespace surveyor::formats {
namespace {

namespace fs = std::filesystem;
namespace op = policy::operation;

struct Step
{
    std::string line; ///< for the probe
    policy::Operation operation;
};

/// Folders and files of which each step has its own, so that no step changes another's ground.
class Ground
{
public:
    Ground()
        : m_path("/tmp/surveyor-setpriv-XXXXXX")
    {
        if (!::mkdtemp(m_path.data()))
            throw std::runtime_error("no temporary folder");
    }
    ~Ground() { fs::remove_all(m_path); }
    Ground(const Ground &) = delete;
    Ground &operator=(const Ground &) = delete;

    [[nodiscard]] const std::string &path() const { return m_path; }
    [[nodiscard]] std::vector<std::string> folders() const
    {
        return {m_path + "/a", m_path + "/a/b", m_path + "/c"};
    }

    std::vector<Step> steps()
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
                steps.push_back(
                    {std::format("rename {} {}", from, target), op::Rename{from, target}});
                const std::string original = file(folder);
                const std::string second = name(to);
                steps.push_back(
                    {std::format("link {} {}", original, second), op::Link{original, second}});
            }
        }
        return steps;
    }

private:
    std::string name(const std::string &folder) { return std::format("{}/n{}", folder, ++m_count); }
    std::string file(const std::string &folder)
    {
        const std::string path = name(folder);
        std::ofstream(path) << "text";
        return path;
    }
    template<typename Make>
    void add(std::vector<Step> &steps, const char *call, const std::string &folder, Make make)
    {
        const std::string path = file(folder);
        steps.push_back({std::format("{} {}", call, path), make(path)});
    }
    void addNew(std::vector<Step> &steps, const char *call, const std::string &folder,
                policy::FileKind kind)
    {
        const std::string path = name(folder);
        steps.push_back({std::format("{} {}", call, path), op::Create{path, kind}});
    }

    std::string m_path;
    int m_count = 0;
};

policy::RightSet randomRights(testing::Random &random, const policy::RightSet &from)
{
    policy::RightSet rights;
    for (const std::string &name : from.names()) {
        if (random.below(2))
            rights.add(name);
    }
    return rights;
}

policy::PathRule rule(const std::string &path, policy::RightSet rights)
{
    policy::PathRule result;
    result.paths.push_back(policy::PathTemplate::literal(path));
    result.access.rights = std::move(rights);
    return result;
}

/// Random rights on the ground; the probe and what it needs to run stay open.
policy::Layer randomLayer(testing::Random &random, const Ground &ground)
{
    policy::Layer layer;
    layer.handledFs.rights = randomRights(random, setprivRights(SetprivGeneration::Fs15));
    layer.handledFs.rights.add("fs.write_file");
    policy::RightSet running;
    for (const char *const right : {"fs.execute", "fs.read_file", "fs.read_dir"})
        running.add(right);
    for (const char *const path : {"/usr", "/bin", "/lib", "/lib64", "/etc", "/dev"}) {
        if (fs::exists(path))
            layer.pathRules.push_back(rule(path, running & layer.handledFs.rights));
    }
    const std::string probe = fs::path(SURVEYOR_PROBE).parent_path();
    layer.pathRules.push_back(rule(probe, running & layer.handledFs.rights));
    layer.pathRules.push_back(rule(ground.path() + "/steps", running & layer.handledFs.rights));
    layer.pathRules.push_back(rule(ground.path() + "/run", running & layer.handledFs.rights));
    for (const std::string &folder : ground.folders()) {
        if (random.below(3))
            layer.pathRules.push_back(rule(folder, randomRights(random, layer.handledFs.rights)));
    }
    return layer;
}

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

bool setprivKnowsLandlock()
{
    return std::system("setpriv --landlock-access fs:execute --landlock-rule "
                       "path-beneath:execute:/ true >/dev/null 2>&1")
        == 0;
}

TEST(SetprivKernel, ExportedLinesEnforceWhatThePlanSays)
{
    if (!landlock::runningAbi().value_or(0) || !setprivKnowsLandlock())
        GTEST_SKIP() << "no Landlock here, or a setpriv that does not know it";
    if (::geteuid() != 0)
        GTEST_SKIP() << "permissions of files would deny too: run as root";
    const std::uint64_t seed = testing::randomSeed();
    SCOPED_TRACE(testing::seedNote(seed));
    testing::Random random(seed);
    const int abi = landlock::runningAbi().value();
    std::size_t compared = 0;
    std::size_t denied = 0;
    for (int round = 0; round < 40; ++round) {
        Ground ground;
        std::ofstream(ground.path() + "/steps") << "";
        std::ofstream(ground.path() + "/run") << "";
        const auto steps = ground.steps();
        policy::Policy policy;
        for (std::size_t i = random.between(1, 2); i > 0; --i)
            policy.layers.push_back(randomLayer(random, ground));
        const policy::RealHost host;
        const policy::Evaluator evaluator(policy::compile(policy, abi, host).value(), host);
        std::vector<policy::Judgement> judgements;
        std::ofstream list(ground.path() + "/steps");
        for (const Step &step : steps) {
            judgements.push_back(evaluator.judge(step.operation));
            list << step.line << '\n';
        }
        list.close();
        const ExportResult exported = writeSetpriv(policy, SetprivGeneration::Fs15);
        ASSERT_EQ(exported.files.size(), 1U);
        std::ofstream(ground.path() + "/run") << exported.files.front().text;
        const Ran ran = run(std::format("sh {0}/run {1} {0}/steps", ground.path(), SURVEYOR_PROBE));
        ASSERT_EQ(ran.status, 0) << exported.files.front().text;
        ASSERT_EQ(ran.errors.size(), steps.size()) << exported.files.front().text;
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const bool isDenied = judgements[i].verdict == policy::Verdict::Denied;
            EXPECT_EQ(ran.errors[i], isDenied ? judgements[i].error : 0)
                << steps[i].line << '\n'
                << exported.files.front().text;
            ++compared;
            denied += isDenied ? 1 : 0;
        }
    }
    RecordProperty("compared", static_cast<int>(compared));
    std::cout << compared << " operations compared, " << denied << " of them denied\n";
    EXPECT_GT(denied, 100U);
    EXPECT_GT(compared - denied, 100U);
}

} // namespace
} // namespace surveyor::formats
