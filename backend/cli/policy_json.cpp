// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "cli/policy_json.h"

#include "cli/policy_arguments.h"
#include "text/hex.h"
#include "text/utf8.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace surveyor::cli {
namespace {

using Json = nlohmann::ordered_json;

/// Names as the oracle of the format writes them: without the kind, sorted.
Json shortNames(const policy::RightSet &rights)
{
    std::vector<std::string> names;
    for (const std::string &name : rights.names())
        names.push_back(name.substr(name.find('.') + 1));
    std::ranges::sort(names);
    return names;
}

void putBytes(Json &object, const std::string &key, const std::string &bytes)
{
    object[key] = text::toValidUtf8(bytes);
    if (!text::isUtf8(bytes))
        object[key + "_hex"] = text::encodeHex(bytes);
}

/// Two paths that differ in invalid bytes only must not become one key.
std::string keyOf(const std::string &bytes)
{
    return text::isUtf8(bytes) ? bytes
                               : text::toValidUtf8(bytes) + " hex:" + text::encodeHex(bytes);
}

Json argumentsJson(const formats::Message &message)
{
    Json list = Json::array();
    for (const formats::Argument &argument : message.arguments) {
        if (const auto *const number = std::get_if<std::uint64_t>(&argument))
            list.push_back(*number);
        else
            list.push_back(text::toValidUtf8(std::get<std::string>(argument)));
    }
    return list;
}

void putMessage(Json &json, const formats::Message &message)
{
    json["id"] = formats::messageName(message.id);
    json["message"] = formats::english(message);
    json["arguments"] = argumentsJson(message);
}

void putPlace(Json &json, const policy::SourceSpan &span,
              const std::vector<policy::PolicyFile> &files)
{
    if (!span) {
        json["file"] = nullptr;
        return;
    }
    putBytes(json, "file", fileOf(files, span));
    json["line"] = span.line;
    json["column"] = span.column;
    json["begin"] = span.begin;
    json["end"] = span.end;
}

Json editsJson(const formats::TextEdits &edits)
{
    Json list = Json::array();
    for (const formats::TextEdit &edit : edits) {
        Json json{{"begin", edit.begin}, {"end", edit.end}};
        putBytes(json, "text", edit.text);
        list.push_back(std::move(json));
    }
    return list;
}

std::string line(const Json &json)
{
    constexpr bool ensureAscii = true;
    return json.dump(-1, ' ', ensureAscii);
}

Json physicalLocation(const policy::SourceSpan &span, const std::string &file)
{
    Json json{{"artifactLocation", {{"uri", text::toValidUtf8(file)}}}};
    if (span)
        json["region"] = {{"startLine", span.line},
                          {"startColumn", span.column},
                          {"byteOffset", span.begin},
                          {"byteLength", span.end - span.begin}};
    return json;
}

Json sarifFix(const formats::Fix &fix, const std::vector<policy::PolicyFile> &files)
{
    Json replacements = Json::array();
    for (const formats::TextEdit &edit : fix.edits)
        replacements.push_back(
            {{"deletedRegion", {{"byteOffset", edit.begin}, {"byteLength", edit.end - edit.begin}}},
             {"insertedContent", {{"text", text::toValidUtf8(edit.text)}}}});
    const std::string file = fix.file < files.size() ? files[fix.file].name : std::string();
    Json change{{"artifactLocation", {{"uri", text::toValidUtf8(file)}}},
                {"replacements", std::move(replacements)}};
    return {{"description", {{"text", formats::english(fix.title)}}},
            {"artifactChanges", Json::array({std::move(change)})}};
}

Json sarifResult(const formats::Finding &finding, const std::vector<policy::PolicyFile> &files)
{
    Json result{{"ruleId", formats::messageName(finding.message.id)},
                {"level", formats::severityName(finding.severity)},
                {"message", {{"text", formats::english(finding.message)}}}};
    const std::string file = finding.span ? fileOf(files, finding.span)
                                          : (files.empty() ? std::string() : files.front().name);
    result["locations"] =
        Json::array({{{"physicalLocation", physicalLocation(finding.span, file)}}});
    Json fixes = Json::array();
    for (const formats::Fix &fix : finding.fixes)
        fixes.push_back(sarifFix(fix, files));
    if (!fixes.empty())
        result["fixes"] = std::move(fixes);
    return result;
}

const char *kindName(formats::Difference::Kind kind)
{
    using enum formats::Difference::Kind;
    switch (kind) {
    case OtherPaths: return "other_paths";
    case Path: return "path";
    case OtherPorts: return "other_ports";
    case Port: return "port";
    case Scopes: break;
    }
    return "scopes";
}

} // namespace

std::string resolvedJson(const formats::ResolvedText &text, std::size_t layer, bool pretty)
{
    Json json;
    if (layer > 0)
        json["layer"] = layer;
    json["handled_fs"] = shortNames(text.handledFs);
    json["handled_net"] = shortNames(text.handledNet);
    json["net_port"] = Json::object();
    for (const auto &[port, rights] : text.ports)
        json["net_port"][std::to_string(port)] = shortNames(rights);
    json["path_beneath"] = Json::object();
    for (const auto &[path, rights] : text.paths)
        json["path_beneath"][keyOf(path)] = shortNames(rights);
    json["scoped"] = shortNames(text.scoped);
    if (text.log)
        json["log"] = {{"same_exec_off", text.log->sameExecOff},
                       {"new_exec_on", text.log->newExecOn},
                       {"subdomains_off", text.log->subdomainsOff}};
    if (!text.quiet.empty()) {
        json["quiet"] = text.quiet.names();
        json["quiet_paths"] = Json::array();
        for (const std::string &path : text.quietPaths)
            json["quiet_paths"].push_back(keyOf(path));
        json["quiet_ports"] = text.quietPorts;
    }
    return pretty ? json.dump(1, ' ', true) : line(json);
}

std::string findingJson(const formats::Finding &finding,
                        const std::vector<policy::PolicyFile> &files)
{
    Json json;
    putMessage(json, finding.message);
    json["severity"] = formats::severityName(finding.severity);
    putPlace(json, finding.span, files);
    json["fixes"] = Json::array();
    for (const formats::Fix &fix : finding.fixes) {
        Json one;
        one["title"] = formats::english(fix.title);
        if (fix.file < files.size())
            putBytes(one, "file", files[fix.file].name);
        one["edits"] = editsJson(fix.edits);
        json["fixes"].push_back(std::move(one));
    }
    return line(json);
}

std::string exportJson(const formats::ExportResult &result, std::string_view format,
                       const std::vector<policy::PolicyFile> &files)
{
    Json json;
    json["format"] = format;
    json["files"] = Json::array();
    for (const formats::ExportFile &file : result.files) {
        Json one;
        putBytes(one, "name", file.name);
        putBytes(one, "text", file.text);
        if (!file.sidecar.empty())
            one["sidecar"] = Json::parse(formats::writeSidecar(file.sidecar));
        json["files"].push_back(std::move(one));
    }
    json["losses"] = Json::array();
    for (const formats::Loss &loss : result.losses) {
        Json one;
        one["kind"] = formats::lossName(loss.kind);
        putMessage(one, loss.message);
        putPlace(one, loss.span, files);
        json["losses"].push_back(std::move(one));
    }
    return line(json);
}

std::string differenceJson(const formats::Difference &difference)
{
    Json json;
    json["kind"] = kindName(difference.kind);
    if (difference.kind == formats::Difference::Kind::Path)
        putBytes(json, "path", difference.path);
    if (difference.kind == formats::Difference::Kind::Port)
        json["port"] = difference.port;
    json["gained"] = difference.gained.names();
    json["lost"] = difference.lost.names();
    return line(json);
}

std::string sarif(const std::vector<formats::Finding> &findings,
                  const std::vector<policy::PolicyFile> &files)
{
    std::vector<formats::MessageId> ids;
    Json results = Json::array();
    for (const formats::Finding &finding : findings) {
        if (!std::ranges::contains(ids, finding.message.id))
            ids.push_back(finding.message.id);
        results.push_back(sarifResult(finding, files));
    }
    Json rules = Json::array();
    for (const formats::MessageId id : ids)
        rules.push_back({{"id", formats::messageName(id)},
                         {"shortDescription", {{"text", formats::englishPattern(id)}}}});
    Json driver{{"name", "landlock-survey"}, {"version", SURVEYOR_VERSION}, {"rules", rules}};
    Json run{{"tool", {{"driver", std::move(driver)}}}, {"results", std::move(results)}};
    Json json{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
              {"version", "2.1.0"},
              {"runs", Json::array({std::move(run)})}};
    return json.dump(2, ' ', true);
}

} // namespace surveyor::cli
