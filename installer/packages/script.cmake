# valor_script(<name> <argument>...): a script of this folder; packing stops when it does.
function(valor_script name)
    execute_process(COMMAND bash "${CPACK_VALOR_PACKAGES}/${name}" ${ARGN}
        RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(NOT status EQUAL 0)
        message(FATAL_ERROR "${name} stopped:\n${output}")
    endif()
endfunction()
