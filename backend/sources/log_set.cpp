// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "sources/log_set.h"

#include "sources/input.h"
#include "sources/time_seek.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <format>
#include <limits>
#include <map>
#include <string_view>

namespace surveyor::sources {
namespace {

namespace fs = std::filesystem;

bool isNumber(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string_view withoutCompression(std::string_view name)
{
    constexpr std::array<std::string_view, 4> endings{".gz", ".xz", ".zst", ".bz2"};
    for (const auto ending : endings) {
        if (name.ends_with(ending))
            return name.substr(0, name.size() - ending.size());
    }
    return name;
}

/// A file's name taken apart: "audit.log-20261123.gz" is of the set "audit.log".
struct Member
{
    std::string set;
    std::uint64_t age = 0; ///< orders a set whose files hold no record; the greater the older
};

Member memberOf(const std::string &fileName)
{
    const std::string_view name = withoutCompression(fileName);
    const auto mark = name.find_last_of(".-");
    if (mark == std::string_view::npos || mark == 0 || !isNumber(name.substr(mark + 1)))
        return {std::string(name), 0};
    const std::string digits(name.substr(mark + 1));
    if (digits.size() > 18)
        return {std::string(name), 0};
    const std::uint64_t number = std::stoull(digits);
    // Numbers count from the newest file, dates from the oldest.
    constexpr std::uint64_t far = std::uint64_t{1} << 62;
    const bool isDate = digits.size() >= 8;
    return {std::string(name.substr(0, mark)), isDate ? far - number : number + 1};
}

/// Sorts the files of a set, oldest first.
std::vector<std::string> inOrder(const std::vector<std::string> &files)
{
    struct Aged
    {
        std::string file;
        std::uint64_t age;
        std::int64_t timeMs;
    };
    std::vector<Aged> aged;
    aged.reserve(files.size());
    for (const std::string &file : files) {
        // What cannot be opened says so when it is read.
        const auto input = files.size() > 1 ? openInput(file) : std::unexpected(std::string());
        const auto time = input ? firstTimeIn(input->start) : std::nullopt;
        aged.push_back({file, memberOf(fs::path(file).filename().string()).age,
                        time.value_or(std::numeric_limits<std::int64_t>::min())});
    }
    std::ranges::stable_sort(aged, std::greater{}, &Aged::age);
    const bool allTimed = std::ranges::none_of(aged, [](const Aged &one) {
        return one.timeMs == std::numeric_limits<std::int64_t>::min();
    });
    if (allTimed)
        std::ranges::stable_sort(aged, {}, &Aged::timeMs);
    std::vector<std::string> sorted;
    sorted.reserve(aged.size());
    for (Aged &one : aged)
        sorted.push_back(std::move(one.file));
    return sorted;
}

using Sets = std::map<std::string, std::vector<std::string>>;

/// The plain files of a folder by the set they belong to.
Sets setsIn(const fs::path &folder, std::error_code &error)
{
    Sets sets;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        std::error_code unknown;
        if (entry->is_regular_file(unknown))
            sets[memberOf(entry->path().filename().string()).set].push_back(entry->path().string());
    }
    return sets;
}

std::vector<Log> logsIn(const std::string &folder, std::vector<SourceError> &errors)
{
    std::error_code error;
    Sets sets = setsIn(folder, error);
    if (error) {
        errors.push_back({folder, std::format("the folder cannot be listed: {}", error.message())});
        return {};
    }
    std::erase_if(sets, [&sets](const auto &set) {
        const bool isLog = set.first.ends_with(".log") && !set.first.starts_with('.');
        return !isLog || (sets.contains("audit.log") && set.first != "audit.log");
    });
    if (sets.empty())
        errors.push_back({folder,
                          "it is a directory without logs (audit.log, NAME.log, NAME.log.1 "
                          "…); name the files in it"});
    std::vector<Log> logs;
    for (const auto &[set, files] : sets)
        logs.push_back({inOrder(files)});
    return logs;
}

/// Where a file's set lives: two sets may have one name in two folders.
std::string setKey(const std::string &file)
{
    const fs::path path(file);
    return (path.parent_path() / memberOf(path.filename().string()).set).string();
}

} // namespace

std::vector<std::string> rotatedSet(const std::string &file)
{
    const fs::path path(file);
    const std::string wanted = memberOf(path.filename().string()).set;
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    std::error_code error;
    const Sets sets = setsIn(folder, error);
    const auto found = sets.find(wanted);
    if (error || found == sets.end())
        return {file};
    std::vector<std::string> files;
    for (const std::string &one : found->second)
        files.push_back((path.parent_path() / fs::path(one).filename()).string());
    return inOrder(files);
}

std::vector<Log> findLogs(const std::vector<std::string> &names, bool rotated,
                          std::vector<SourceError> &errors)
{
    std::vector<Log> logs;
    std::map<std::string, std::size_t> placeOf; ///< of a set named file by file
    for (const std::string &name : names) {
        std::error_code unknown;
        if (name != "-" && fs::is_directory(name, unknown)) {
            for (Log &log : logsIn(name, errors))
                logs.push_back(std::move(log));
            continue;
        }
        const auto [place, isNew] = placeOf.try_emplace(
            name == "-" || !fs::is_regular_file(name, unknown) ? name : setKey(name), logs.size());
        if (isNew)
            logs.emplace_back();
        Log &log = logs[place->second];
        if (std::ranges::find(log.files, name) == log.files.end())
            log.files.push_back(name);
    }
    for (auto &[key, place] : placeOf) {
        Log &log = logs[place];
        std::error_code unknown;
        const bool isFile = fs::is_regular_file(log.files.front(), unknown);
        if (rotated && isFile)
            log.files = rotatedSet(log.files.front());
        else if (log.files.size() > 1)
            log.files = inOrder(log.files);
    }
    return logs;
}

} // namespace surveyor::sources
