# valor_add_library: one room of the house. valor_guard and valor_check_layers: refuse a configuration in which
# a room or a program can reach what it must not know.

# Read once per room instead of once per source. Sources include what they use all the same: the preset "clang" builds
# without precompiled headers.
set(VALOR_COMMON_HEADERS <algorithm> <array> <cmath> <cstdint> <functional> <map> <memory> <optional> <set> <span> <string>
    <string_view> <utility> <variant> <vector> <tl/expected.hpp>)

# valor_add_library(<target> [LINKS_PUBLIC ...] [LINKS_PRIVATE ...] [MUST_NOT_REACH <pattern>...])
# Sources and headers are added by the room's areas with valor_area().
function(valor_add_library target)
    cmake_parse_arguments(ARG "" "" "LINKS_PUBLIC;LINKS_PRIVATE;MUST_NOT_REACH" ${ARGN})
    add_library(${target} STATIC)
    target_link_libraries(${target} PUBLIC ${ARG_LINKS_PUBLIC} PRIVATE valor_options ${ARG_LINKS_PRIVATE})
    target_precompile_headers(${target} PRIVATE ${VALOR_COMMON_HEADERS})
    set_target_properties(${target} PROPERTIES
        VERIFY_INTERFACE_HEADER_SETS ON INTERFACE_HEADER_SETS_TO_VERIFY headers_alone)
    target_sources(${target} PUBLIC
        FILE_SET HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}"
        FILE_SET headers_alone TYPE HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}")
    valor_guard(${target} MUST_NOT_REACH ${ARG_MUST_NOT_REACH})
endfunction()

# valor_area(<target> HEADERS a.h ... SOURCES a.cpp ...): the files of one folder, named relative to it.
# A header without a source of its name stands alone: only a compilation of its own shows that it includes what it uses.
# The others are what their source includes first, and below the desktop the preset "clang" compiles each source alone.
function(valor_area target)
    cmake_parse_arguments(ARG "" "" "HEADERS;SOURCES" ${ARGN})
    set(alone "")
    foreach(header IN LISTS ARG_HEADERS)
        string(REGEX REPLACE "\\.h$" ".cpp" source "${header}")
        if(NOT source IN_LIST ARG_SOURCES)
            list(APPEND alone "${header}")
        endif()
    endforeach()
    if(alone)
        list(REMOVE_ITEM ARG_HEADERS ${alone})
    endif()
    list(TRANSFORM alone PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/")
    list(TRANSFORM ARG_HEADERS PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/")
    list(TRANSFORM ARG_SOURCES PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/")
    target_sources(${target} PRIVATE ${ARG_SOURCES} PUBLIC
        FILE_SET HEADERS FILES ${ARG_HEADERS} FILE_SET headers_alone FILES ${alone})
endfunction()

# valor_guard(<target> MUST_NOT_REACH <pattern>...): each pattern is a regular expression that must not match, in
# full and whatever the case, the name of anything the target links directly or through others.
function(valor_guard target)
    cmake_parse_arguments(ARG "" "" "MUST_NOT_REACH" ${ARGN})
    set_property(GLOBAL APPEND PROPERTY VALOR_GUARDED_TARGETS ${target})
    set_property(GLOBAL PROPERTY VALOR_MUST_NOT_REACH_${target} "${ARG_MUST_NOT_REACH}")
endfunction()

# The names inside one entry of a link list: targets wrapped in generator expressions ($<LINK_ONLY:…>,
# $<$<CONFIG:…>:…>) count whatever their condition says; of a file only "name" in "…/libname.so.1" counts.
function(valor_names_in_link link names_variable)
    if(link MATCHES "\\$<")
        string(REGEX MATCHALL "[A-Za-z0-9_./+-]+(::[A-Za-z0-9_.+-]+)*" names "${link}")
    else()
        set(names "${link}")
    endif()
    list(TRANSFORM names REPLACE "^.*/(lib)?([^/]+)$" "\\2")
    list(TRANSFORM names REPLACE "\\.(so|a)(\\.[0-9.]+)?$" "")
    list(TRANSFORM names REPLACE "^-l" "")
    set(${names_variable} ${names} PARENT_SCOPE)
endfunction()

# Everything `target` links, directly or through others, whether or not the link is passed on.
function(valor_collect_links target seen_variable)
    set(seen ${${seen_variable}})
    foreach(property LINK_LIBRARIES INTERFACE_LINK_LIBRARIES ALIASED_TARGET)
        get_target_property(links ${target} ${property})
        if(NOT links)
            continue()
        endif()
        foreach(link IN LISTS links)
            valor_names_in_link("${link}" names)
            foreach(name IN LISTS names)
                if(name IN_LIST seen)
                    continue()
                endif()
                list(APPEND seen ${name})
                if(TARGET ${name})
                    valor_collect_links(${name} seen)
                endif()
            endforeach()
        endforeach()
    endforeach()
    set(${seen_variable} ${seen} PARENT_SCOPE)
endfunction()

# Stops the configuration when a guarded target reaches what it must not; call after the last target is defined.
function(valor_check_layers)
    get_property(targets GLOBAL PROPERTY VALOR_GUARDED_TARGETS)
    foreach(target IN LISTS targets)
        get_property(forbidden GLOBAL PROPERTY VALOR_MUST_NOT_REACH_${target})
        set(reached "")
        valor_collect_links(${target} reached)
        foreach(link IN LISTS reached)
            string(TOLOWER "${link}" lower_link)
            foreach(pattern IN LISTS forbidden)
                string(TOLOWER "${pattern}" lower_pattern)
                if(lower_link MATCHES "^(${lower_pattern})$")
                    message(FATAL_ERROR "layering: ${target} must not reach ${link}")
                endif()
            endforeach()
        endforeach()
    endforeach()
endfunction()
