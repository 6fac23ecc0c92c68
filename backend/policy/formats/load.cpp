// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/load.h"

#include "policy/formats/compose.h"
#include "policy/formats/island.h"
#include "policy/formats/sidecar_file.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

namespace surveyor::formats {
namespace {

namespace fs = std::filesystem;

Document unreadable(const std::string &name, std::string reason)
{
    Document document;
    document.name = name;
    document.result.problems.push_back(
        {.message = {.id = MessageId::CannotRead, .arguments = {name, std::move(reason)}},
         .span = {}});
    return document;
}

/// One byte more than the limit, so that the reader sees that it is exceeded.
std::string readAll(std::istream &stream)
{
    std::string text(maxDocumentSize + 1, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    return text;
}

/// The document beside @p document that holds what it cannot; nothing if there is none.
std::optional<Document> takeSidecarOf(Document &document)
{
    if (!document.format || !keepsSidecar(*document.format))
        return std::nullopt;
    auto text = readSidecarText(document.name);
    if (text && !*text)
        return std::nullopt;
    const std::string name = sidecarName(document.name);
    if (!text)
        return unreadable(name, std::strerror(text.error()));
    Document beside;
    beside.name = name;
    beside.text = std::move(**text);
    auto sidecar = readSidecar(beside.text, 1);
    if (!sidecar) {
        beside.result.problems.push_back(std::move(sidecar.error()));
        return beside;
    }
    beside.result.policy.emplace();
    document.sidecar = std::move(*sidecar);
    if (auto &policy = document.result.policy) {
        policy->files.push_back({.name = name, .format = {}});
        applySidecar(*policy, *document.sidecar);
    }
    return beside;
}

/// The document, and its sidecar if it has one.
std::vector<Document> readFile(const std::string &path, const Format *format)
{
    if (path == "-")
        return {readDocument(path, readAll(std::cin), format)};
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return {unreadable(path, std::strerror(errno))};
    std::vector<Document> documents{readDocument(path, readAll(file), format)};
    if (auto beside = takeSidecarOf(documents.front()))
        documents.push_back(std::move(*beside));
    return documents;
}

std::vector<std::string> filesIn(const std::string &folder, std::string_view extension)
{
    std::vector<std::string> files;
    std::error_code error;
    for (const auto &entry : fs::directory_iterator(folder, error)) {
        const std::string name = entry.path().filename();
        if (!name.starts_with('.') && name.ends_with(extension) && !isSidecarName(name)
            && entry.is_regular_file(error))
            files.push_back(entry.path());
    }
    std::ranges::sort(files);
    return files;
}

std::vector<Document> readFiles(const std::vector<std::string> &files, const Format *format)
{
    std::vector<Document> documents;
    for (const std::string &file : files)
        std::ranges::move(readFile(file, format), std::back_inserter(documents));
    return documents;
}

std::vector<Document> readFolder(const std::string &folder, const Format *format)
{
    if (format && !format->extension.empty()) {
        const auto files = filesIn(folder, format->extension);
        return files.empty() ? std::vector{unreadable(folder, "no document of this format in it")}
                             : readFiles(files, format);
    }
    const auto toml = filesIn(folder, ".toml");
    const auto json = filesIn(folder, ".json");
    if (!toml.empty() && !json.empty())
        return {unreadable(folder, "it holds TOML and JSON documents: choose one with --format")};
    if (toml.empty() && json.empty())
        return {unreadable(folder, "no document in it")};
    return readFiles(toml.empty() ? json : toml, nullptr);
}

/// profile.toml, then its landlock folder; the workspace's grants count with the first document.
std::vector<Document> readIslandFolder(const std::string &folder)
{
    const std::string inner = folder + "/landlock";
    const auto files = filesIn(inner, ".toml");
    if (files.empty())
        return {unreadable(inner, "no TOML document in it")};
    auto documents = readFiles(files, findFormat("landlockconfig-toml"));
    std::ifstream file(folder + "/profile.toml", std::ios::binary);
    Document profile;
    profile.name = folder + "/profile.toml";
    profile.text = readAll(file);
    profile.format = findFormat("island");
    if (const auto read = readIslandProfile(profile.text, profile.result.problems)) {
        profile.result.policy.emplace();
        profile.result.policy->files.push_back({.name = profile.name, .format = "island"});
        if (!read->rules.empty())
            profile.result.policy->layers.emplace_back().pathRules = read->rules;
    }
    documents.push_back(std::move(profile));
    return documents;
}

std::vector<Document> readSource(const std::string &path, const Format *format)
{
    std::error_code error;
    if (path == "-" || !fs::is_directory(path, error))
        return readFile(path, format);
    if (fs::exists(path + "/profile.toml", error))
        return readIslandFolder(path);
    return readFolder(path, format);
}

/// An island profile adds rules to what its documents compose to; it handles nothing itself.
policy::Policy composeLayer(std::span<const Document> documents)
{
    std::vector<policy::Policy> policies;
    std::vector<policy::PathRule> workspace;
    for (const Document &document : documents) {
        policies.push_back(*document.result.policy);
        if (document.format && document.format->name == "island") {
            for (policy::Layer &layer : policies.back().layers)
                workspace = std::move(layer.pathRules);
            for (policy::PathRule &rule : workspace) {
                const auto file = static_cast<std::uint32_t>(&document - documents.data());
                rule.span.file = file;
                rule.paths.front().span.file = file;
                rule.access.mentions.front().span.file = file;
            }
            policies.back().layers.clear();
        }
    }
    if (policies.size() == 1)
        return std::move(policies.front());
    policy::Policy composed = compose(policies);
    if (!composed.layers.empty())
        std::ranges::move(workspace, std::back_inserter(composed.layers.front().pathRules));
    return composed;
}

} // namespace

Document readDocument(std::string name, std::string text, const Format *format)
{
    Document document;
    document.format = format ? format : &recogniseFormat(name, text);
    document.result = document.format->read(text, name);
    document.name = std::move(name);
    document.text = std::move(text);
    return document;
}

LoadedPolicy loadPolicy(const LoadRequest &request)
{
    LoadedPolicy loaded;
    bool complete = true;
    policy::Policy policy;
    for (const auto &sources : request.layers) {
        std::vector<Document> documents;
        for (const std::string &source : sources)
            std::ranges::move(readSource(source, request.format), std::back_inserter(documents));
        for (Document &document : documents)
            document.layer = static_cast<std::size_t>(&sources - request.layers.data());
        const bool valid = std::ranges::all_of(
            documents, [](const Document &document) { return document.result.policy.has_value(); });
        complete = complete && valid;
        if (valid)
            stack(policy, composeLayer(documents));
        std::ranges::move(documents, std::back_inserter(loaded.documents));
    }
    if (complete)
        loaded.policy = std::move(policy);
    return loaded;
}

} // namespace surveyor::formats
