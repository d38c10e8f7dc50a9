# SPDX-License-Identifier: GPL-3.0-or-later
# What the scripts that finish a package share. Sourced by bash, never run by itself.
export LC_ALL=C.UTF-8

# Reads file names of shared libraries and writes lines "name, package", by tabs, for those that a Debian package has; asks
# once for all of them, because each question takes a while. Where /lib is a link to /usr/lib, dpkg may know a file by either
# name.
packages_of_libraries() {
    local known name file line paths=()
    local -A name_of=()
    known=$(ldconfig -p)
    while read -r name; do
        file=$(awk -v name="$name" '$1 == name && !found { print $NF; found = 1 }' <<<"$known")
        [ -n "$file" ] || continue
        file=$(readlink -f "$file")
        name_of[$file]=$name
        name_of[${file#/usr}]=$name
        paths+=("$file" "${file#/usr}")
    done
    [ "${#paths[@]}" -gt 0 ] || return 0
    { dpkg-query -S "${paths[@]}" 2>/dev/null || true; } | while read -r line; do
        printf '%s\t%s\n' "${name_of[${line##*: }]}" "${line%%[:,]*}"
    done | sort -u
}

# Files of one moment, so that the same tree gives the same bytes; without SOURCE_DATE_EPOCH the times stay.
packages_settle_times() {
    [ -n "${SOURCE_DATE_EPOCH:-}" ] || return 0
    find "$1" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
}
