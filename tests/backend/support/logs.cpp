// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "support/logs.h"

#include "places.h"

#include <cstdlib>
#include <stdexcept>
#include <unistd.h>

namespace surveyor::test {

std::string sample(std::string_view name)
{
    return dataFile("samples/") + std::string(name);
}

TemporaryLog::TemporaryLog(std::string_view text)
    : m_path("/tmp/surveyor-test-XXXXXX")
{
    const int file = ::mkstemp(m_path.data());
    if (file < 0 || ::write(file, text.data(), text.size()) != static_cast<ssize_t>(text.size()))
        throw std::runtime_error("cannot write a temporary log");
    ::close(file);
}

TemporaryLog::~TemporaryLog()
{
    ::unlink(m_path.c_str());
}

Loaded load(const std::vector<std::string> &files, unsigned threads)
{
    denials::Store store;
    sources::LoadOptions options;
    options.threads = threads;
    auto result = sources::load(files, store, options);
    return {store.view(), std::move(result)};
}

denials::StoreView loadText(std::string_view text)
{
    const TemporaryLog log(text);
    return load({log.path()}).view;
}

} // namespace surveyor::test
