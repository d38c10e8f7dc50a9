#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# finish-archive.sh <gathered files> <version> <folder of Qt's plug-ins>
# Makes the installation run from any folder of a Linux that has no Qt: libraries (all but those of glibc), plug-ins, the
# typeface, and the terms of each.
set -euo pipefail
top=$1 version=$2 plugins=$3
here=$(dirname "$(readlink -f "$0")")
. "$here/shared.sh"
libraries=$top/lib/valor
terms=$top/share/doc/valor/third-party

# The window and pictures without a screen; composed characters; drawn icons; printers. Nothing here loads a graphics driver.
wanted_plugins=(
    platforms/libqxcb.so platforms/libqoffscreen.so
    platforminputcontexts/libcomposeplatforminputcontextplugin.so
    platforminputcontexts/libibusplatforminputcontextplugin.so
    iconengines/libqsvgicon.so imageformats/libqsvg.so imageformats/libqjpeg.so
    printsupport/libcupsprintersupport.so
)
fonts=/usr/share/fonts/opentype/inter
wanted_fonts=(Regular Italic Medium SemiBold Bold BoldItalic)

copy_terms() {
    install -D -m 644 "/usr/share/doc/$1/copyright" "$terms/$1"
}

copy_plugins() {
    local plugin
    for plugin in "${wanted_plugins[@]}"; do
        [ -f "$plugins/$plugin" ] || continue
        install -D -m 644 "$plugins/$plugin" "$libraries/plugins/$plugin"
    done
}

# Paths of every library that the programs and plug-ins load, but those that belong to the system's C library.
libraries_to_copy() {
    find "$top/bin" "$libraries/plugins" -type f -exec ldd {} + |
        sed -n 's/.* => \(\/[^ ]*\) .*/\1/p' | sort -u |
        grep -vE '/(ld-linux|lib(c|m|dl|rt|pthread|resolv|util|nsl|mvec|anl|nss_[a-z]+)\.so)'
}

copy_libraries() {
    local library package
    while read -r library; do
        install -m 644 "$(readlink -f "$library")" "$libraries/$(basename "$library")"
    done < <(libraries_to_copy)
    while read -r package; do
        copy_terms "$package"
    done < <(find "$libraries" -maxdepth 1 -name '*.so*' -printf '%f\n' | packages_of_libraries | cut -f 2 | sort -u)
}

copy_typeface() {
    local style
    for style in "${wanted_fonts[@]}"; do
        install -D -m 644 "$fonts/Inter-$style.otf" "$top/share/valor/fonts/Inter-$style.otf"
    done
    copy_terms fonts-inter
}

# Plug-ins and libraries of libraries are found by the path of the program only in its older form.
point_programs_to_libraries() {
    local program
    for program in "$top"/bin/*; do patchelf --force-rpath --set-rpath "\$ORIGIN/../lib/valor" "$program"; done
    printf '[Paths]\nPrefix=..\nPlugins=lib/valor/plugins\nTranslations=share/valor/translations\n' >"$top/bin/qt.conf"
}

copy_plugins
copy_libraries
copy_typeface
point_programs_to_libraries
"$here/bill-of-materials.sh" "$version" "$top" "$top/share/doc/valor/valor.spdx.json"
packages_settle_times "$top"
