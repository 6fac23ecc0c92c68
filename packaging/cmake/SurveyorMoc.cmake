# SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
# SPDX-License-Identifier: GPL-2.0-or-later

# Moc needs nothing of what our classes include, but reads all of Qt and of the C++ library for each
# of them where it finds them: a second a class instead of 15 ms. So it is called without the
# include folders, which AUTOMOC always gives.
set(CMAKE_AUTOMOC_COMPILER_PREDEFINES OFF)
get_target_property(SURVEYOR_MOC Qt6::moc IMPORTED_LOCATION)
if(NOT SURVEYOR_MOC)
    get_target_property(SURVEYOR_MOC Qt6::moc IMPORTED_LOCATION_NONE)
endif()
configure_file(${CMAKE_CURRENT_LIST_DIR}/moc.in ${PROJECT_BINARY_DIR}/moc @ONLY
               FILE_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE
                                WORLD_READ WORLD_EXECUTE)

# surveyor_automoc(TARGET)
function(surveyor_automoc name)
    set_target_properties(${name} PROPERTIES AUTOMOC ON AUTOMOC_EXECUTABLE ${PROJECT_BINARY_DIR}/moc)
endfunction()
