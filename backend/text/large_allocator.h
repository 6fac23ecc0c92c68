// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

namespace surveyor::text {

/// Memory that lies together in huge pages, where the system has them: to touch two megabytes for
/// the first time costs one page fault then, not 512, and to look things up all over a big table
/// misses the processor's page tables less often. What is given back goes to the system at once.
/// Throws std::bad_alloc. Any thread.
[[nodiscard]] void *takeLarge(std::size_t bytes);
void giveLarge(void *memory, std::size_t bytes) noexcept;

// Sanitizers know what lies behind the end of what they handed out themselves.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr std::size_t largeBytes = SIZE_MAX;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
inline constexpr std::size_t largeBytes = SIZE_MAX;
#else
inline constexpr std::size_t largeBytes = std::size_t{32} * 1024;
#endif
#else
inline constexpr std::size_t largeBytes = std::size_t{32} * 1024;
#endif

/// For containers that may grow large: from largeBytes on their memory is that of takeLarge().
/// Elements without a constructor of their own are left unset, so that room in reserve is never
/// touched.
template<typename Value>
class LargeAllocator
{
public:
    using value_type = Value;

    LargeAllocator() noexcept = default;
    template<typename Other>
    LargeAllocator(const LargeAllocator<Other> & /*other*/) noexcept // NOLINT(*-explicit-*)
    {
    }

    [[nodiscard]] Value *allocate(std::size_t count)
    {
        if (count < largeBytes / sizeof(Value))
            return std::allocator<Value>().allocate(count);
        return static_cast<Value *>(takeLarge(count * sizeof(Value)));
    }
    void deallocate(Value *memory, std::size_t count) noexcept
    {
        if (count < largeBytes / sizeof(Value))
            std::allocator<Value>().deallocate(memory, count);
        else
            giveLarge(memory, count * sizeof(Value));
    }

    template<typename Other>
    void construct(Other *place) noexcept(std::is_nothrow_default_constructible_v<Other>)
    {
        ::new (static_cast<void *>(place)) Other;
    }
    template<typename Other, typename... Arguments>
    void construct(Other *place, Arguments &&...arguments)
    {
        ::new (static_cast<void *>(place)) Other(std::forward<Arguments>(arguments)...);
    }

    bool operator==(const LargeAllocator & /*other*/) const noexcept { return true; }
};

template<typename Value>
using LargeVector = std::vector<Value, LargeAllocator<Value>>;

} // namespace surveyor::text
