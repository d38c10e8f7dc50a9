# Once the files of a package are gathered.
include("${CPACK_VALOR_PACKAGES}/script.cmake")
valor_script("${CPACK_VALOR_FINISH}" "${CPACK_TEMPORARY_INSTALL_DIRECTORY}" "${CPACK_PACKAGE_VERSION}"
    "${CPACK_VALOR_QT_PLUGINS}")
