#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# finish-deb.sh <gathered files> <version>
# What Debian wants beyond the installation: a changelog, manual pages compressed without a time, the licence by reference.
set -euo pipefail
top=$1 version=$2
here=$(dirname "$(readlink -f "$0")")
. "$here/shared.sh"
documents=$top/usr/share/doc/valor

strip --remove-section=.comment --remove-section=.note "$top"/usr/bin/*
ln -sf ../../common-licenses/GPL-3 "$documents/LICENSE"
install -m 644 "$here/../debian/changelog" "$documents/changelog"
gzip -9 -n -f "$documents/changelog" "$top"/usr/share/man/man1/*.1
install -D -m 644 "$here/../debian/lintian-overrides" "$top/usr/share/lintian/overrides/valor"
"$here/bill-of-materials.sh" "$version" "$top/usr" "$documents/valor.spdx.json"
packages_settle_times "$top"
