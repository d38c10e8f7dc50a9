#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# package_checks.sh <check> <top of the tree> <build folder>
# Each check is a function; 77 says that it could not be done here, and why.
set -euo pipefail
check=$1 top=$2 build=$3
installer=$top/installer
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() { printf '%s\n' "$*" >&2; exit 1; }
needs() { command -v "$1" >/dev/null || { echo "$1 is not installed"; exit 77; }; }
files_below() { (cd "$1" && find . -type f -printf '%P\n' | sort); }

installs_what_is_listed() {
    cmake --install "$build" --prefix "$work" >/dev/null
    diff -r "$top/docs" "$work/share/doc/valor/docs"
    for folder in cases contracts; do
        diff <(files_below "$top/data/$folder" | grep '\.json$') <(files_below "$work/share/valor/$folder")
    done
    diff <(grep -v '^#' "$top/tests/package/installed.txt") \
        <(files_below "$work" | grep -vE '^share/(doc/valor/docs|valor/cases|valor/contracts)/')
    "$work/bin/valor-cli" info --cases | grep -q mammography-denmark || fail "the installed program finds no cases"
}

# complete_with <script> <word>...: what bash offers for the last word.
complete_with() {
    local script=$1
    shift
    bash -c '. "$0"; name=$1; COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)); "_${name//-/_}"; printf "%s\n" "${COMPREPLY[@]}"' "$script" "$@"
}

# Names in the first column of a help text, below its heading.
commands_of() { "$build/bin/valor-cli" --help | awk '/^Commands:/ { below = 1; next } below && /^  [a-z]/ { print $1 }'; }
long_options_in() { grep -oE -- '--[a-z][a-z-]+' | sort -u; }

every_command_is_completed() {
    local script=$build/installer/valor-cli.bash offered command
    offered=$(complete_with "$script" valor-cli "")
    [ -n "$(commands_of)" ] || fail "valor-cli --help names no command"
    for command in $(commands_of); do
        grep -qxF -- "$command" <<<"$offered" || fail "$command is not completed"
        diff <("$build/bin/valor-cli" "$command" --help | awk '/^  -/ { print $1 }' | long_options_in) \
            <(complete_with "$script" valor-cli "$command" -- | sort -u) || fail "options of $command"
    done
    grep -qxF second-reader < <(complete_with "$script" valor-cli simulate sec) || fail "no shipped case is completed"
}

options_of_the_window_are_described() {
    local said
    said=$("$build/bin/valor" --help | long_options_in)
    [ -n "$said" ] || fail "valor --help names no option"
    diff <(printf '%s\n' "$said") <(sed 's/\\-/-/g' "$build/installer/valor.1" | long_options_in | grep -v -- --cases)
    diff <(printf '%s\n' "$said") <(complete_with "$installer/completion/valor.bash" valor -- | sort)
    diff <("$build/bin/valor" --help | sed -n 's/.*--page NAME *show //p' | tr -d ',' | sed 's/ or / /' | tr ' ' '\n' | sort) \
        <(complete_with "$installer/completion/valor.bash" valor --page "" | sort)
}

manual_pages_are_clean() {
    needs groff
    local page complaints
    for page in "$build/installer/valor-cli.man" "$build"/installer/valor.1; do
        [ -f "$page" ] || continue
        complaints=$(groff -man -K utf8 -T utf8 -ww -z "$page" 2>&1)
        [ -z "$complaints" ] || fail "$page: $complaints"
    done
}

versions_agree() {
    local version
    version=$(sed -n 's/^project(valor VERSION \([0-9.]*\).*/\1/p' "$top/CMakeLists.txt")
    [ -n "$version" ] || fail "CMakeLists.txt names no version"
    grep -qF "valor ($version) " <(head -n 1 "$installer/debian/changelog") || fail "debian/changelog is not of $version"
    grep -qF "<release version=\"$version\"" "$installer/desktop/valor.metainfo.xml" || fail "the metainfo knows no release $version"
    [ "$("$build/bin/valor-cli" --version)" = "valor-cli $version" ] || fail "valor-cli is not of $version"
}

# As Debian wants it: 80 characters with the space before each line.
description_is_narrow() {
    local description
    description=$(sed -n '/^set(CPACK_PACKAGE_DESCRIPTION "/,/")$/p' "$build/CPackConfig.cmake")
    [ "$(wc -l <<<"$description")" -gt 3 ] || fail "CPackConfig.cmake has no description"
    ! sed 's/^set(CPACK_PACKAGE_DESCRIPTION "//; s/")$//' <<<"$description" | grep -E '.{80}' || fail "too long for a Debian package"
}

bill_of() {
    mkdir -p "$work/installation/bin"
    ln -sf "$build"/bin/valor-cli "$work/installation/bin/"
    [ ! -f "$build/bin/valor" ] || ln -sf "$build/bin/valor" "$work/installation/bin/"
    "$1/bill-of-materials.sh" 1.2.3 "$work/installation" "$work/bill.json"
}

bill_of_materials_is_whole() {
    needs dpkg-query
    needs readelf
    bill_of "$installer/packages"
    cat >"$work/read.cmake" <<'CMAKE'
file(READ "${BILL}" bill)
string(JSON version GET "${bill}" spdxVersion)
string(JSON count LENGTH "${bill}" packages)
string(JSON product GET "${bill}" packages 0 versionInfo)
message(NOTICE "${version} ${count} ${product}")
CMAKE
    local wanted
    wanted="SPDX-2.3 $(($(grep -vc '^#' "$installer/packages/components.tsv") + 1)) 1.2.3"
    [ "$(cmake -D "BILL=$work/bill.json" -P "$work/read.cmake" 2>&1)" = "$wanted" ] || fail "the bill does not say $wanted"
}

component_left_out_is_found() {
    needs dpkg-query
    needs readelf
    cp -r "$installer/packages" "$work/packages"
    sed -i '/libsqlite3-0/d' "$work/packages/components.tsv"
    if bill_of "$work/packages" 2>"$work/said"; then fail "a library without its line went unnoticed"; fi
    grep -qF 'libsqlite3.so.0 of the package libsqlite3-0' "$work/said" || fail "$(cat "$work/said")"
}

# No build with tests is made as a released one is.
unguarded_program_is_found() {
    needs readelf
    if "$installer/packages/check-hardening.sh" "$build/bin/valor-cli" >"$work/said"; then fail "nothing was missed"; fi
    grep -qF 'BIND_NOW' "$work/said" || fail "$(cat "$work/said")"
}

# A program of one file, made as a released one is.
guarded_program_passes() {
    needs readelf
    cat >"$work/CMakeLists.txt" <<CMAKE
cmake_minimum_required(VERSION 3.25)
project(guarded LANGUAGES CXX)
set(VALOR_HARDEN ON)
include("$top/cmake/ValorToolchain.cmake")
add_executable(guarded main.cpp)
target_link_libraries(guarded PRIVATE valor_options)
CMAKE
    cat >"$work/main.cpp" <<'CPP'
#include <cstdio>
int main(int count, char** words) {
    char text[16];
    std::snprintf(text, static_cast<unsigned>(count), "%s", words[count - 1]);  // a length that the compiler cannot judge
    return std::puts(text);
}
CPP
    cmake -S "$work" -B "$work/build" -G Ninja -D CMAKE_BUILD_TYPE=Release >"$work/said" 2>&1 || fail "$(cat "$work/said")"
    cmake --build "$work/build" >"$work/said" 2>&1 || fail "$(cat "$work/said")"
    "$installer/packages/check-hardening.sh" "$work/build/bin/guarded" || fail "a guarded program does not pass"
    if grep -qaF "$work" "$work/build/bin/guarded"; then fail "the program names the folder it was made in"; fi
}

desktop_entry_is_valid() {
    needs desktop-file-validate
    desktop-file-validate "$installer/desktop/valor.desktop"
}

# The project has no domain by which its name could be turned around.
metainfo_is_valid() {
    needs appstreamcli
    appstreamcli validate --no-net --override=cid-desktopapp-is-not-rdns=info "$installer/desktop/valor.metainfo.xml"
}

# By its name, and by its contents where the name says nothing.
case_file_is_recognised() {
    needs xmllint
    xmllint --noout "$installer/desktop/valor-mime.xml" "$installer/desktop/valor.svg"
    needs update-mime-database
    needs gio
    mkdir -p "$work/mime/packages"
    cp "$installer/desktop/valor-mime.xml" "$work/mime/packages/valor.xml"
    XDG_DATA_HOME=$work update-mime-database "$work/mime" 2>/dev/null
    "$build/bin/valor-cli" new "$work/a.valor" --reference knee-osteoarthritis >/dev/null
    cp "$work/a.valor" "$work/without_name"
    for file in a.valor without_name; do
        XDG_DATA_HOME=$work gio info -a standard::content-type "$work/$file" | grep -q application/x-valor ||
            fail "$file is not recognised"
    done
}

"$check"
