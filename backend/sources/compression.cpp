// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "sources/compression.h"

#include <archive.h>
#include <archive_entry.h>
#include <memory>
#include <stdexcept>

namespace surveyor::sources {
namespace {

struct Free
{
    void operator()(archive *reader) const noexcept { archive_free(reader); }
    void operator()(archive_entry *entry) const noexcept { archive_entry_free(entry); }
};

} // namespace

std::string compress(std::string_view text)
{
    const std::unique_ptr<archive, Free> writer(archive_write_new());
    const std::unique_ptr<archive_entry, Free> entry(archive_entry_new());
    // Where zstd is an external program to libarchive, one a block would take for ever.
    if (archive_write_add_filter_zstd(writer.get()) == ARCHIVE_OK)
        archive_write_set_filter_option(writer.get(), "zstd", "compression-level", "1");
    archive_write_set_format_raw(writer.get());
    archive_write_set_bytes_per_block(writer.get(), 0);
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    std::size_t used = 0;
    std::string stored;
    // Text that cannot shrink grows by headers only.
    stored.resize_and_overwrite(
        text.size() + text.size() / 64 + 1024, [&](char *to, std::size_t room) {
            const bool done = archive_write_open_memory(writer.get(), to, room, &used) == ARCHIVE_OK
                && archive_write_header(writer.get(), entry.get()) == ARCHIVE_OK
                && archive_write_data(writer.get(), text.data(), text.size())
                    == static_cast<la_ssize_t>(text.size())
                && archive_write_close(writer.get()) == ARCHIVE_OK;
            return done ? used : std::size_t{0};
        });
    if (stored.empty())
        throw std::runtime_error("libarchive cannot compress a block of memory");
    return stored;
}

std::string decompress(std::string_view stored, std::size_t textBytes)
{
    const std::unique_ptr<archive, Free> reader(archive_read_new());
    archive_read_support_filter_zstd(reader.get());
    archive_read_support_format_raw(reader.get());
    archive_entry *entry = nullptr;
    std::string text;
    if (archive_read_open_memory(reader.get(), stored.data(), stored.size()) != ARCHIVE_OK
        || archive_read_next_header(reader.get(), &entry) != ARCHIVE_OK)
        return text;
    text.resize_and_overwrite(textBytes, [&](char *to, std::size_t room) {
        std::size_t done = 0;
        while (done < room) {
            const auto got = archive_read_data(reader.get(), to + done, room - done);
            if (got <= 0)
                break;
            done += static_cast<std::size_t>(got);
        }
        return done;
    });
    return text;
}

} // namespace surveyor::sources
