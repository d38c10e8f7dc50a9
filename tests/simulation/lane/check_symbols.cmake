# Objects built for one instruction set must not define functions that other objects may define too: the linker would
# keep one copy of them, possibly this one, and an older processor would meet instructions that it does not know.
# Weak functions (nm letter W) are allowed only if SET is part of their name.
string(REPLACE "|" ";" OBJECTS "${OBJECTS}")
foreach(object IN LISTS OBJECTS)
    execute_process(COMMAND ${NM} --demangle --defined-only ${object} OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)
    string(REGEX MATCHALL "[^\n]* W [^\n]*" weak "${symbols}")
    foreach(symbol IN LISTS weak)
        if(NOT symbol MATCHES "::${SET}::")
            message(SEND_ERROR "${object} defines a shared function: ${symbol}")
        endif()
    endforeach()
endforeach()
