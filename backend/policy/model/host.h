// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace surveyor::policy {

/// What Landlock ties a rule to: an inode, not a name.
struct FileId
{
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    bool operator==(const FileId &) const = default;
};

enum class FileKind : std::uint8_t {
    Unknown,
    Regular,
    Directory,
    Link,
    CharacterDevice,
    BlockDevice,
    Fifo,
    Socket,
};

/// One step on the way from an object up to the root.
struct PathStep
{
    std::string path; ///< absolute
    std::optional<FileId> id;
    bool mountRoot = false; ///< the walk leaves a mount here
};

/// An object and everything above it, as the kernel walks it to collect what rules grant.
struct PathWalk
{
    std::vector<PathStep> steps; ///< the object first, "/" last
    FileKind kind = FileKind::Unknown;
    /// A folder that is still in use, as a mount or as a working directory, after it was removed:
    /// nothing can be made in it.
    bool removed = false;
    /// Above "/" lie further folders no rule can name: the process is in a chroot.
    bool beyondRoot = false;

    const std::string &path() const { return steps.front().path; }
};

/// The file system that rules and accesses are looked up in. Safe to use from several threads.
class Host
{
public:
    enum class LastLink : std::uint8_t { Follow, Keep };

    virtual ~Host() = default;

    /// Finds what @p path names, relative to the working directory; the error is an errno.
    virtual std::expected<PathWalk, int> find(std::string_view path,
                                              LastLink last = LastLink::Follow) const = 0;

    /// What the link at @p path says; needed only where it leads to nothing.
    virtual std::expected<std::string, int> readLink(const std::string &path) const = 0;

    /// Whether find() can be wrong about links: paths are taken as text.
    virtual bool isLexical() const = 0;

    /// Whether @p path is certainly not, and does not lead through, a link. Only of interest
    /// where isLexical().
    virtual bool isSettled(std::string_view path) const = 0;

protected:
    Host() = default;
    Host(const Host &) = default;
    Host &operator=(const Host &) = default;
};

} // namespace surveyor::policy
