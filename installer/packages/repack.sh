#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# repack.sh <package.deb | package.tar.gz>
# CPack lays files in the order in which the file system lists them, an archive under the account that made it, and takes sizes
# of folders from the file system. Here files lie by name and belong to root, and a folder counts 1 KiB, so that the same tree
# gives the same bytes on every machine.
set -euo pipefail
file=$1
here=$(dirname "$(readlink -f "$0")")
. "$here/shared.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# In KiB, as Debian counts: each file rounded up, everything else 1.
installed_size() {
    find "$1" -mindepth 1 -path "$1/DEBIAN" -prune -o -printf '%y %s\n' |
        awk '{ sum += $1 == "f" ? int(($2 + 1023) / 1024) : 1 } END { print sum }'
}

case "$file" in
    *.deb)
        dpkg-deb --raw-extract "$file" "$work/package"
        sort -k 2 -o "$work/package/DEBIAN/md5sums" "$work/package/DEBIAN/md5sums"
        sed -i "s/^Installed-Size:.*/Installed-Size: $(installed_size "$work/package")/" "$work/package/DEBIAN/control"
        packages_settle_times "$work/package"
        dpkg-deb --root-owner-group --build "$work/package" "$file"
        ;;
    *.tar.gz)
        mkdir "$work/package"
        tar -C "$work/package" -xzf "$file"
        packages_settle_times "$work/package"
        (cd "$work/package" && tar --sort=name --owner=0 --group=0 --numeric-owner -cf - -- *) | gzip -9 -n >"$work/sorted"
        mv "$work/sorted" "$file"
        ;;
    *) echo "repack.sh does not know $file" >&2; exit 2 ;;
esac
