// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "denials/raw_text.h"
#include "sources/live_source.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <thread>
#include <utility>

namespace surveyor::bench {

/// A live source that gives the same lines again every 50 ms, so many times.
class BurstSource : public sources::LiveSource
{
public:
    BurstSource(std::string text, int times)
        : m_text(std::move(text))
        , m_times(times)
    {
    }

    [[nodiscard]] std::shared_ptr<const denials::RawFile> rawFile() const override
    {
        return std::make_shared<Nowhere>();
    }
    std::expected<Got, std::string> next(audit::Chunk &chunk,
                                         std::chrono::milliseconds /*patience*/) override
    {
        if (m_times-- == 0)
            return Got::End;
        std::this_thread::sleep_until(m_next);
        m_next += std::chrono::milliseconds(50);
        chunk.text = m_text;
        chunk.offset = m_offset;
        m_offset += m_text.size();
        return Got::Lines;
    }

private:
    struct Nowhere : denials::RawFile
    {
        [[nodiscard]] std::string nameAt(std::uint64_t /*offset*/) const override
        {
            return "burst";
        }
        [[nodiscard]] std::expected<std::string, std::string>
        read(std::uint64_t /*offset*/, std::size_t /*bytes*/) const override
        {
            return std::unexpected("not kept");
        }
    };

    std::string m_text;
    int m_times;
    std::uint64_t m_offset = 0;
    std::chrono::steady_clock::time_point m_next = std::chrono::steady_clock::now();
};

} // namespace surveyor::bench
