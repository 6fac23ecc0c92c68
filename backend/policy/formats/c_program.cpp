// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/c_program.h"

#include "landlock/abi.h"
#include "landlock/uapi.h"
#include "policy/formats/code_quotes.h"
#include "policy/formats/export_layer.h"

#include <algorithm>
#include <format>

namespace surveyor::formats {
namespace {

using landlock::RightKind;

/// Everything but the policy. The tables of bits are cut to what the running kernel knows.
constexpr std::string_view head = R"(/*
 * Restricts itself by Landlock, as far as the running kernel can, and becomes the command that it
 * is given. restrict_self() can be taken into another program.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

struct rule {
	const char *path; /* NULL: a port */
	uint64_t port;
	uint64_t access;
	uint32_t flags; /* 1: quiet */
};

struct layer {
	/* As struct landlock_ruleset_attr has them from ABI 10 on. */
	struct {
		uint64_t fs, net, scoped, quiet_fs, quiet_net, quiet_scoped;
	} handled;
	uint32_t log_flags;
	const struct rule *rules;
	size_t count;
};

)";

constexpr std::string_view code = R"(
struct __attribute__((packed)) path_rule {
	uint64_t access;
	int32_t parent;
};

struct port_rule {
	uint64_t access;
	uint64_t port;
};

/* The rights that each ABI brought, as bits of the three handled sets. */
static const struct {
	int abi;
	uint64_t fs, net, scoped;
} known[] = {
@KNOWN@};

#define FILE_RIGHTS @FILE_RIGHTS@ULL

static int add_rule(int ruleset, const struct rule *rule, const struct layer *layer)
{
	struct path_rule path;
	struct port_rule port;
	struct stat status;
	uint32_t flags = rule->flags;
	int result = 0;

	/* A mark without a mask is refused. */
	if (!(rule->path ? layer->handled.quiet_fs : layer->handled.quiet_net))
		flags = 0;
	if (!rule->path) {
		port.access = rule->access & layer->handled.net;
		port.port = rule->port;
		if (port.access || flags)
			result = (int)syscall(445, ruleset, 2, &port, flags);
		return result;
	}
	path.access = rule->access & layer->handled.fs;
	path.parent = open(rule->path, O_PATH | O_CLOEXEC);
	if (path.parent < 0) {
		/* What is not there cannot be allowed. */
		fprintf(stderr, "%s: %s\n", rule->path, strerror(errno));
		return 0;
	}
	if (fstat(path.parent, &status) == 0 && !S_ISDIR(status.st_mode))
		path.access &= FILE_RIGHTS;
	if (path.access || flags)
		result = (int)syscall(445, ruleset, 1, &path, flags);
	close(path.parent);
	return result;
}

static int restrict_layer(const struct layer *layer, int abi)
{
	struct layer cut = *layer;
	uint64_t fs = 0, net = 0, scoped = 0;
	size_t i, size = sizeof(cut.handled);
	int ruleset, result = 0;

	/* Older kernels know a shorter attribute. */
	if (abi < 10) {
		size = abi < 4 ? 8 : abi < 6 ? 16 : 24;
		cut.handled.quiet_fs = cut.handled.quiet_net = cut.handled.quiet_scoped = 0;
	}

	for (i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
		if (known[i].abi > abi)
			continue;
		fs |= known[i].fs;
		net |= known[i].net;
		scoped |= known[i].scoped;
	}
	cut.handled.fs &= fs;
	cut.handled.net &= net;
	cut.handled.scoped &= scoped;
	cut.handled.quiet_fs &= cut.handled.fs;
	cut.handled.quiet_net &= cut.handled.net;
	cut.handled.quiet_scoped &= cut.handled.scoped;
	if (!cut.handled.fs && !cut.handled.net && !cut.handled.scoped)
		return 0;
	ruleset = (int)syscall(444, &cut.handled, size, 0);
	if (ruleset < 0)
		return -1;
	for (i = 0; i < layer->count && result == 0; i++)
		result = add_rule(ruleset, &layer->rules[i], &cut);
	if (result == 0)
		result = (int)syscall(446, ruleset, abi < 7 ? 0 : layer->log_flags);
	close(ruleset);
	return result;
}

/* 0, or -1 with errno; also 0 where the kernel has no Landlock. */
static int restrict_self(void)
{
	const int abi = (int)syscall(444, NULL, 0, 1);
	size_t i;

	if (abi < 1) {
		fprintf(stderr, "Landlock: %s\n", strerror(errno));
		return 0;
	}
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0))
		return -1;
	for (i = 0; i < sizeof(layers) / sizeof(layers[0]); i++) {
		if (restrict_layer(&layers[i], abi))
			return -1;
	}
	return 0;
}

int main(int argc, char **argv)
{
	int error;

	if (argc < 2) {
		fprintf(stderr, "usage: %s COMMAND [ARGUMENT]...\n", argv[0]);
		return 2;
	}
	if (restrict_self()) {
		perror("Landlock");
		return 1;
	}
	execvp(argv[1], argv + 1);
	error = errno;
	fprintf(stderr, "%s: %s\n", argv[1], strerror(error));
	return error == ENOENT ? 127 : 126;
}
)";

/// A C string; what is no plain character in octal, which ends after three digits.
std::string quoted(std::string_view text)
{
    return quoteBytes(text, [](unsigned char byte) {
        return isPrintableAscii(byte) && byte != '?' ? std::string()
                                                     : std::format("\\{:03o}", byte);
    });
}

/// For a comment: rights by their names.
std::string note(const policy::RightSet &rights)
{
    return rights.empty() ? std::string() : std::format(" /* {} */", joinNames(rights));
}

std::string hex(const policy::RightSet &rights, RightKind kind)
{
    return std::format("{:#x}", rights.kernelMask(kind));
}

void writeLayer(std::string &text, const ExportLayer &layer, std::size_t index)
{
    text += std::format("static const struct rule rules_{}[] = {{\n", index);
    for (const ExportPath &path : layer.paths) {
        const bool quiet = std::ranges::contains(layer.quietPaths, path.path);
        text +=
            std::format("\t{{ {}, 0, {}, {} }},{}\n", quoted(path.path),
                        hex(path.rights, RightKind::Filesystem), quiet ? 1 : 0, note(path.rights));
    }
    for (const std::string &path : layer.quietPaths) {
        if (!std::ranges::contains(layer.paths, path, &ExportPath::path))
            text += std::format("\t{{ {}, 0, 0, 1 }},\n", quoted(path));
    }
    for (const auto &[port, rights] : layer.ports) {
        const bool quiet = std::ranges::contains(layer.quietPorts, port);
        text += std::format("\t{{ NULL, {}, {}, {} }},{}\n", port, hex(rights, RightKind::Network),
                            quiet ? 1 : 0, note(rights));
    }
    for (const std::uint64_t port : layer.quietPorts) {
        if (!std::ranges::contains(layer.ports, port,
                                   &std::pair<std::uint64_t, policy::RightSet>::first))
            text += std::format("\t{{ NULL, {}, 0, 1 }},\n", port);
    }
    // An array of nothing is no C.
    text += "\t{ NULL, 0, 0, 0 }\n};\n\n";
}

std::string layersText(const std::vector<ExportLayer> &layers)
{
    std::string text;
    std::string table;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const ExportLayer &layer = layers[i];
        writeLayer(text, layer, i);
        const std::uint32_t log =
            (layer.log.sameExecOff ? landlock::uapi::restrictSelfLogSameExecOff : 0)
            | (layer.log.newExecOn ? landlock::uapi::restrictSelfLogNewExecOn : 0)
            | (layer.log.subdomainsOff ? landlock::uapi::restrictSelfLogSubdomainsOff : 0);
        table += std::format(
            "\t{{ {{ {}, {}, {}, {}, {}, {} }}, {}, rules_{},\n\t  "
            "sizeof(rules_{}) / sizeof(rules_{}[0]) - 1 }},\n",
            hex(layer.handledFs, RightKind::Filesystem), hex(layer.handledNet, RightKind::Network),
            hex(layer.scoped, RightKind::Scope), hex(layer.quietRights, RightKind::Filesystem),
            hex(layer.quietRights, RightKind::Network), hex(layer.quietRights, RightKind::Scope),
            log, i, i, i);
    }
    return text + "/* The outermost first. */\nstatic const struct layer layers[] = {\n" + table
        + "};\n";
}

/// What every ABI added, as rows of the program's table.
std::string knownText()
{
    std::string text;
    for (const landlock::Abi &abi : landlock::abis()) {
        const auto added = [&abi](RightKind kind) {
            return (policy::RightSet::all(kind, abi.version)
                    - policy::RightSet::all(kind, abi.version - 1))
                .kernelMask(kind);
        };
        const std::uint64_t fs = added(RightKind::Filesystem);
        const std::uint64_t net = added(RightKind::Network);
        const std::uint64_t scoped = added(RightKind::Scope);
        if ((fs | net | scoped) != 0)
            text += std::format("\t{{ {}, {:#x}, {:#x}, {:#x} }},\n", abi.version, fs, net, scoped);
    }
    return text;
}

void replace(std::string &text, std::string_view mark, const std::string &with)
{
    text.replace(text.find(mark), mark.size(), with);
}

} // namespace

ExportResult writeCProgram(const policy::Policy &policy)
{
    ExportResult result;
    const std::vector<ExportLayer> layers =
        restrictingLayers(policy, landlock::abis().back().version, PathLookup::None, result);
    if (layers.empty())
        return result;
    std::string text = std::string(head) + layersText(layers) + std::string(code);
    replace(text, "@KNOWN@", knownText());
    replace(text, "@FILE_RIGHTS@", hex(fileRights(), RightKind::Filesystem));
    result.files.push_back({.name = {}, .text = std::move(text), .sidecar = {}});
    return result;
}

} // namespace surveyor::formats
