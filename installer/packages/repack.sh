#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# repack.sh <package.deb | package.tar.gz>
# CPack lays files in the order in which the file system lists them, and an archive under the account that made it. Here they
# lie by name and belong to root, so that the same tree gives the same bytes on every machine.
set -euo pipefail
file=$1
here=$(dirname "$(readlink -f "$0")")
. "$here/shared.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

case "$file" in
    *.deb)
        dpkg-deb --raw-extract "$file" "$work/package"
        sort -k 2 -o "$work/package/DEBIAN/md5sums" "$work/package/DEBIAN/md5sums"
        packages_settle_times "$work/package"
        dpkg-deb --root-owner-group --build "$work/package" "$file"
        ;;
    *.tar.gz)
        mkdir "$work/package"
        tar -C "$work/package" -xzf "$file"
        tar -C "$work/package" --sort=name --owner=0 --group=0 --numeric-owner -cf - . --transform 's,^\./,,' --exclude=./. |
            gzip -9 -n >"$work/sorted"
        mv "$work/sorted" "$file"
        ;;
    *) echo "repack.sh does not know $file" >&2; exit 2 ;;
esac
