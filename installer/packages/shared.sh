# SPDX-License-Identifier: GPL-3.0-or-later
# What the scripts that finish a package share. Sourced by bash, never run by itself.
export LC_ALL=C.UTF-8

packages_known_libraries=$(ldconfig -p)

# The Debian package of a shared library, by its file name; nothing when none has it. Where /lib is a link to /usr/lib,
# dpkg may know a file by either name.
packages_of_library() {
    local file real
    file=$(awk -v name="$1" '$1 == name && !found { print $NF; found = 1 }' <<<"$packages_known_libraries")
    [ -n "$file" ] || return 0
    real=$(readlink -f "$file")
    { dpkg-query -S "$real" "${real#/usr}" 2>/dev/null || true; } | sed -n '1s/:.*//p'
}

# Files of one moment, so that the same tree gives the same bytes; without SOURCE_DATE_EPOCH the times stay.
packages_settle_times() {
    [ -n "${SOURCE_DATE_EPOCH:-}" ] || return 0
    find "$1" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
}
