# SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
# SPDX-License-Identifier: GPL-2.0-or-later

# Debian packages out of what `cmake --install` lays down, one a component: the window, the
# command line without Qt, and the helper. `packaging/dev package` makes them.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME landlock-surveyor)
set(CPACK_PACKAGE_VENDOR "Landlock Surveyor contributors")
set(CPACK_PACKAGE_CONTACT "Landlock Surveyor contributors <contributors@landlock-surveyor.invalid>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR}/packages)
set(CPACK_COMPONENTS_ALL cli gui helper)
set(CPACK_COMPONENTS_GROUPING ONE_PER_GROUP)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_STRIP_FILES ON)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_SECTION admin)
set(CPACK_DEBIAN_CLI_PACKAGE_NAME landlock-survey)
set(CPACK_DEBIAN_GUI_PACKAGE_NAME landlock-surveyor)
set(CPACK_DEBIAN_HELPER_PACKAGE_NAME landlock-surveyor-helper)

set(CPACK_COMPONENT_CLI_DESCRIPTION
    "what the Linux sandbox Landlock denied, on the command line
 Lists, counts and explains the denials that audit logs hold, as text or JSON.
 It needs neither a display nor Qt.")
set(CPACK_COMPONENT_GUI_DESCRIPTION
    "what the Linux sandbox Landlock denied, in a window
 Shows denials in a quick table beside the hierarchy of sandboxes, with what
 was missing and why.")
set(CPACK_COMPONENT_HELPER_DESCRIPTION
    "reads Landlock denials of all users for Landlock Surveyor
 A small service that hands the kernel's records of denials, live or from the
 log, to users whom polkit allows. It runs without any capability.")

# The files behind the window are of use without the helper, and the other way round.
set(CPACK_DEBIAN_GUI_PACKAGE_DEPENDS "qt6-svg-plugins")
set(CPACK_DEBIAN_GUI_PACKAGE_RECOMMENDS "landlock-surveyor-helper, landlock-survey, qt6-translations-l10n")
set(CPACK_DEBIAN_CLI_PACKAGE_SUGGESTS "landlock-surveyor-helper, auditd")
set(CPACK_DEBIAN_HELPER_PACKAGE_DEPENDS
    "default-dbus-system-bus | dbus-system-bus, polkitd, systemd | systemd-sysusers")
set(CPACK_DEBIAN_HELPER_PACKAGE_CONTROL_EXTRA
    "${CMAKE_CURRENT_SOURCE_DIR}/packaging/debian/helper/postinst;${CMAKE_CURRENT_SOURCE_DIR}/packaging/debian/helper/prerm;${CMAKE_CURRENT_SOURCE_DIR}/packaging/debian/helper/postrm")
include(CPack)
