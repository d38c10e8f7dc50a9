# valor_embed(<target> <symbol> <file>): the bytes of a file inside a library, as
#   namespace valor::embedded { std::string_view <symbol>(); }
# so that nothing has to be found on disk at run time. Whoever needs it declares that function.
function(valor_embed target symbol file)
    set(input "${CMAKE_CURRENT_SOURCE_DIR}/${file}")
    set(output "${CMAKE_CURRENT_BINARY_DIR}/embedded_${symbol}.cpp")
    set(script "${PROJECT_SOURCE_DIR}/cmake/EmbedFile.cmake")
    add_custom_command(OUTPUT "${output}"
        COMMAND "${CMAKE_COMMAND}" -DINPUT=${input} -DOUTPUT=${output} -DSYMBOL=${symbol} -P "${script}"
        DEPENDS "${input}" "${script}" VERBATIM)
    # The rule belongs to this directory, the target to the one above: a target of its own carries it across.
    add_custom_target(${target}_embeds_${symbol} DEPENDS "${output}")
    add_dependencies(${target} ${target}_embeds_${symbol})
    target_sources(${target} PRIVATE "${output}")
endfunction()
