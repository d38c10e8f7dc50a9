# What CPack makes of the installation: DEB and TGZ on Linux, NSIS on Windows, DragNDrop on macOS.
find_package(Qt6 6.4 QUIET COMPONENTS Core)

# Whoever passes a package on stands in it; a changed one should not point to somebody else.
# The address of nobody (RFC 2606) stands in until then.
set(VALOR_PACKAGE_CONTACT "Valør maintainers <maintainers@valor.invalid>" CACHE STRING "Maintainer of the packages")
if(NOT VALOR_PACKAGE_CONTACT MATCHES "^[^<>]+ <[^<>@ ]+@[^<>@ ]+\\.[^<>@ ]+>$") # as Debian Policy 5.6.2 asks
    message(FATAL_ERROR "VALOR_PACKAGE_CONTACT must be \"Name <somebody@example.org>\", not \"${VALOR_PACKAGE_CONTACT}\"")
endif()

set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_PACKAGE_NAME valor)
set(CPACK_PACKAGE_VENDOR "Valør")
set(CPACK_PACKAGE_CONTACT "${VALOR_PACKAGE_CONTACT}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "workbench for buying healthcare AI by its value")
set(CPACK_PACKAGE_DESCRIPTION
"A region, its hospitals and a vendor look at one model of the same
procurement: what a tool changes in the clinic, what it costs, who pays and
who gains, and what a contract pays out in every future they consider
possible. Uncertain figures are entered with their sources and carried
through to every result.

This package contains the desktop (valor), the command line (valor-cli), its
report with pictures (valor-report), shipped cases, templates of contracts,
and the guide.")
set(CPACK_PACKAGE_VERSION "${PROJECT_VERSION}")
string(TOLOWER "${CMAKE_SYSTEM_NAME}" valor_system)
set(CPACK_PACKAGE_FILE_NAME "valor-${PROJECT_VERSION}-${valor_system}-${CMAKE_SYSTEM_PROCESSOR}")
set(CPACK_PACKAGE_INSTALL_DIRECTORY "Valor")
set(CPACK_PACKAGE_EXECUTABLES valor "Valør")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
set(CPACK_RESOURCE_FILE_README "${PROJECT_SOURCE_DIR}/README.md")
set(CPACK_PACKAGE_DIRECTORY "${PROJECT_BINARY_DIR}/packages")
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

# Each kind of package is finished by a script of its own, which finds what it needs here.
set(CPACK_VALOR_PACKAGES "${CMAKE_CURRENT_SOURCE_DIR}/packages")
set(CPACK_VALOR_QT_PLUGINS "${QT6_INSTALL_PREFIX}/${QT6_INSTALL_PLUGINS}")
set(CPACK_PROJECT_CONFIG_FILE "${CMAKE_CURRENT_SOURCE_DIR}/packages/kinds.cmake")
if(WIN32)
    set(CPACK_GENERATOR NSIS)
elseif(APPLE)
    set(CPACK_GENERATOR DragNDrop)
else()
    set(CPACK_GENERATOR DEB TGZ)
endif()

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Found by name at run time, so that no library tells of them.
set(CPACK_DEBIAN_PACKAGE_DEPENDS fonts-inter)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-translations-l10n, qt6-wayland")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS bash-completion)

set(CPACK_NSIS_DISPLAY_NAME "Valør ${PROJECT_VERSION}")
set(CPACK_NSIS_PACKAGE_NAME "Valør")
set(CPACK_NSIS_INSTALLED_ICON_NAME "bin\\valor.exe")
set(CPACK_NSIS_CONTACT "${VALOR_PACKAGE_CONTACT}")
set(CPACK_NSIS_MODIFY_PATH ON)
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
set(CPACK_NSIS_EXTRA_INSTALL_COMMANDS [[
    WriteRegStr SHCTX 'Software\Classes\.valor' '' 'Valor.Case'
    WriteRegStr SHCTX 'Software\Classes\Valor.Case\shell\open\command' '' '"$INSTDIR\bin\valor.exe" "%1"']])
set(CPACK_NSIS_EXTRA_UNINSTALL_COMMANDS [[
    DeleteRegKey SHCTX 'Software\Classes\Valor.Case'
    DeleteRegKey SHCTX 'Software\Classes\.valor']])

set(CPACK_DMG_VOLUME_NAME "Valor ${PROJECT_VERSION}")
set(CPACK_DMG_FORMAT UDZO)

include(CPack)
