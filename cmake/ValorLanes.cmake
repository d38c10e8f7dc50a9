# valor_lane_sources: kernels that are compiled once per instruction set and chosen at run time.
string(TOLOWER "${CMAKE_SYSTEM_PROCESSOR}" valor_processor)
if(valor_processor MATCHES "^(x86_64|amd64)$")
    set(VALOR_LANE_SETS generic avx2 avx512)
else()
    set(VALOR_LANE_SETS generic)
endif()
# Without -mfma nothing can be fused; AVX-512 includes fused instructions, which -ffp-contract=off keeps out.
set(VALOR_LANE_WIDTH_generic 2)
set(VALOR_LANE_WIDTH_avx2 4)
set(VALOR_LANE_WIDTH_avx512 8)
set(VALOR_LANE_FLAGS_generic "")
set(VALOR_LANE_FLAGS_avx2 -mavx2)
set(VALOR_LANE_FLAGS_avx512 -mavx512f -mavx512dq -mavx512vl -mprefer-vector-width=512)

# g++ 12 warns about its own AVX-512 intrinsics: a deliberately undefined operand and, without optimisation, the masks
# in their macros. The other two instruction sets keep these warnings for the same sources. A library of its own,
# because it must come after valor_options on the command line.
add_library(valor_lane_exemptions INTERFACE)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(valor_lane_exemptions INTERFACE
        -Wno-uninitialized -Wno-maybe-uninitialized -Wno-sign-conversion)
endif()

function(valor_make_lane_library target set)
    add_library(${target}_${set} OBJECT)
    target_compile_options(${target}_${set} PRIVATE ${VALOR_LANE_FLAGS_${set}} -fno-math-errno)
    target_compile_definitions(${target}_${set} PRIVATE VALOR_ISA=${set} VALOR_LANE_WIDTH=${VALOR_LANE_WIDTH_${set}})
    target_include_directories(${target}_${set} PRIVATE "${PROJECT_SOURCE_DIR}")
    target_link_libraries(${target}_${set} PRIVATE valor_options valor_core)
    if(set STREQUAL "avx512")
        target_link_libraries(${target}_${set} PRIVATE valor_lane_exemptions)
    endif()
    target_sources(${target} PRIVATE $<TARGET_OBJECTS:${target}_${set}>)
    if(NOT set STREQUAL "generic")
        target_compile_definitions(${target} PRIVATE VALOR_HAS_X86_LANES)
    endif()
endfunction()

# valor_lane_sources(<target> a_lanes.cpp ...): files named relative to the calling folder. Each defines its functions
# in namespace valor::simulation::VALOR_ISA and instantiates no standard library template that is not inlined away;
# the test "lane_symbols" checks the latter.
function(valor_lane_sources target)
    list(TRANSFORM ARGN PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/")
    foreach(set IN LISTS VALOR_LANE_SETS)
        if(NOT TARGET ${target}_${set})
            valor_make_lane_library(${target} ${set})
        endif()
        target_sources(${target}_${set} PRIVATE ${ARGN})
    endforeach()
endfunction()
