# SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
# SPDX-License-Identifier: GPL-2.0-or-later

# Compiler settings shared by every target.
set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
# One place for programs, so that a test and a person find them without knowing the tree.
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

find_program(SURVEYOR_CCACHE ccache)
if(SURVEYOR_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${SURVEYOR_CCACHE})
endif()

# Dozens of tests, each with all of the window and its debug information in it, are linked in a
# tenth of the time. What is released is linked by the compiler's own choice.
find_program(SURVEYOR_MOLD mold)
if(SURVEYOR_MOLD AND NOT CMAKE_BUILD_TYPE STREQUAL "Release")
    add_link_options(-fuse-ld=mold)
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wimplicit-fallthrough)
if(SURVEYOR_WERROR)
    add_compile_options(-Werror)
endif()
if(SURVEYOR_SANITIZE)
    add_compile_options(-fsanitize=${SURVEYOR_SANITIZE} -fno-omit-frame-pointer
                        -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${SURVEYOR_SANITIZE})
    # A program in a place of its own need not have its 1.6 million pointers to descriptions of types
    # and places moved at each start, which takes longer than many a test.
    if(SURVEYOR_SANITIZE MATCHES address)
        add_link_options(-no-pie)
    endif()
    # GCC says itself that its instrumentation makes this warning cry wolf (std::regex does it).
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        add_compile_options(-Wno-maybe-uninitialized)
    endif()
endif()
if(SURVEYOR_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()
