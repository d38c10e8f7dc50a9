# Language level, warnings, sanitizers, hardening and compiler cache shared by every target.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin")

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "Build type" FORCE)
endif()

# What people build all day is built quickly. Lines and functions are enough for a trace: the types of everything would
# cost a third of the compiling time. Only where the numbers are made (see simulation) -O2 earns what it costs.
if(CMAKE_CXX_FLAGS_RELWITHDEBINFO STREQUAL "-O2 -g -DNDEBUG")  # what CMake gives where nobody says otherwise
    set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O1 -g1 -DNDEBUG")
endif()

# Dozens of programs are linked on every build, half as long with a linker that is there beside the usual one. What is
# shipped is linked as usual.
find_program(VALOR_QUICK_LINKER ld.gold)
if(VALOR_QUICK_LINKER AND NOT VALOR_SANITIZE AND CMAKE_BUILD_TYPE STREQUAL "RelWithDebInfo" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_link_options(-fuse-ld=gold)
endif()

# Shared by all clones of a person and by checks in another locale, and used for precompiled headers too.
find_program(VALOR_CCACHE ccache)
if(VALOR_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}" CCACHE_NOHASHDIR=1
        CCACHE_SLOPPINESS=pch_defines,time_macros,locale "${VALOR_CCACHE}")
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        add_compile_options(-fpch-preprocess)
    endif()
endif()

# Position-independent programs are only linked as such where the linker is asked.
include(CheckPIESupported)
check_pie_supported(LANGUAGES CXX)

add_library(valor_options INTERFACE)
# Contraction of a*b+c into one rounding would make results depend on the instruction set.
target_compile_options(valor_options INTERFACE
    -ffp-contract=off
    -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wold-style-cast
    -Wnon-virtual-dtor -Woverloaded-virtual -Wformat=2 -Werror=switch -Werror=return-type
    $<$<BOOL:${VALOR_WARNINGS_AS_ERRORS}>:-Werror>)

# g++ 12 sees overlapping copies in "literal" + std::string where there are none, and copies out of bounds in what it
# has inlined of std::string (GCC bugs 105651, 105329): the latter are shown, but do not stop a build.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(valor_options INTERFACE -Wno-restrict
        -Wno-error=array-bounds -Wno-error=stringop-overflow -Wno-error=stringop-overread)
endif()

if(VALOR_STL_ASSERTIONS)
    target_compile_definitions(valor_options INTERFACE _GLIBCXX_ASSERTIONS)
endif()
if(VALOR_SANITIZE)
    target_compile_options(valor_options INTERFACE "-fsanitize=${VALOR_SANITIZE}" -fno-omit-frame-pointer
        -fno-sanitize-recover=all)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")  # what it says of its own <regex> under sanitizers is not true
        target_compile_options(valor_options INTERFACE -Wno-maybe-uninitialized)
    endif()
    target_link_options(valor_options INTERFACE "-fsanitize=${VALOR_SANITIZE}")
endif()
if(VALOR_COVERAGE)
    target_compile_options(valor_options INTERFACE --coverage -fprofile-update=atomic)
    target_link_options(valor_options INTERFACE --coverage)
endif()

# What is shipped: checked copies, guarded stacks, read-only relocations, no path of the building machine inside.
if(VALOR_HARDEN)
    target_compile_options(valor_options INTERFACE
        -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -fstack-protector-strong -fstack-clash-protection
        "-ffile-prefix-map=${PROJECT_SOURCE_DIR}=.")
    if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
        target_compile_options(valor_options INTERFACE -fcf-protection)
    endif()
    target_link_options(valor_options INTERFACE -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack)
endif()
