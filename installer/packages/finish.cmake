# Once the files of a package are gathered; packing stops when the script does.
execute_process(
    COMMAND bash "${CPACK_VALOR_FINISH}" "${CPACK_TEMPORARY_INSTALL_DIRECTORY}" "${CPACK_PACKAGE_VERSION}"
        "${CPACK_VALOR_QT_PLUGINS}"
    RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
if(NOT status EQUAL 0)
    message(FATAL_ERROR "${CPACK_VALOR_FINISH} stopped:\n${output}")
endif()
