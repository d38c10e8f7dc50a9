#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Tries a package on a bare Debian. See installer/try-package.sh --help.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
. "$here/../cmake/setup.sh"

usage() {
    cat <<'TEXT'
Usage: installer/try-package.sh [--keep] [--suite NAME] PACKAGE.deb|ARCHIVE.tar.gz

Makes a bare Debian in a folder of its own (from where this machine gets its packages, as administrator), and in it
  installs the package, or unpacks the archive where there is no Qt,
  takes a picture of the window and simulates a shipped case, as an ordinary user,
  asks the system what a case file is,
  removes the package and compares every file with before.
Writes one line for each step and stops at the first that fails.

  --suite NAME   of Debian (bookworm)
  --keep         leave the folder behind and say where it is
  -h, --help     show this text
TEXT
}

keep=no suite=bookworm package=
while [ $# -gt 0 ]; do
    case "$1" in
        -h | --help) usage; exit 0 ;;
        --keep) keep=yes; shift ;;
        --suite) suite=${2:?"--suite needs a name"}; shift 2 ;;
        -*) valor_complain "installer/try-package.sh does not know $1"; usage >&2; exit 2 ;;
        *) package=$(readlink -f "$1"); shift ;;
    esac
done
[ -f "$package" ] || { usage >&2; exit 2; }
[ "$(id -u)" -eq 0 ] || { valor_complain "Only an administrator can make a Debian in a folder; use sudo"; exit 2; }
valor_install debootstrap

root=$(mktemp -d)
chmod 755 "$root"  # an ordinary user looks into it
finish() {
    if mountpoint -q "$root/proc"; then umount "$root/proc"; fi
    rm -f "$root.log" "$root.before" "$root.after"
    if [ "$keep" = yes ]; then valor_say "Left in $root"; else rm -rf --one-file-system "$root"; fi
}
trap finish EXIT

inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
as_user() { inside setpriv --reuid=1000 --regid=1000 --clear-groups env HOME=/home/somebody "$@"; }
apt_inside() { inside apt-get -q -y -o Dpkg::Use-Pty=0 --no-install-recommends "$@"; }

# step <what> <command...>: one line; what the command said only when it failed.
step() {
    local what=$1 began=$SECONDS
    shift
    if ! "$@" >"$root.log" 2>&1; then
        tail -n 40 "$root.log" >&2
        valor_complain "FAILED  $what"
        exit 1
    fi
    valor_say "$(printf '%4d s  %s' $((SECONDS - began)) "$what")"
}

# Where this machine gets the suite from: its first entry with the section "main".
mirror() {
    apt-get indextargets --format '$(RELEASE) $(COMPONENT) $(REPO_URI)' 'Created-By: Packages' |
        awk -v suite="$suite" '$1 == suite && $2 == "main" && !found { print $3; found = 1 }'
}

make_debian() {
    local from
    from=$(mirror)
    if [ -z "$from" ]; then valor_complain "This machine gets no packages of $suite"; return 1; fi
    debootstrap --variant=minbase "$suite" "$root" "$from"
    cp /etc/resolv.conf "$root/etc/resolv.conf"
    rm -f "$root/etc/apt/sources.list"
    for name in sources.list sources.list.d apt.conf.d auth.conf.d; do
        if [ -e "/etc/apt/$name" ]; then cp -r "/etc/apt/$name" "$root/etc/apt/"; fi
    done
    mount -t proc proc "$root/proc"
    apt_inside update
    inside useradd --create-home --uid 1000 somebody
}

install_dependencies() { apt_inside satisfy "$(dpkg-deb --field "$package" Depends)" shared-mime-info libglib2.0-bin; }
install_package() {
    cp "$package" "$root/var/cache/package.deb"
    apt_inside install /var/cache/package.deb
}
unpack_archive() { tar -C "$root/opt" -xzf "$package"; }

# Every file with its mode and contents, but what the package manager and the user keep for themselves.
state_of() {
    local theirs=(./proc ./var/lib/dpkg ./var/lib/apt ./var/cache ./var/log ./tmp ./home) without=() folder
    for folder in "${theirs[@]}"; do without+=(-path "$folder" -prune -o); done
    (
        cd "$root"
        find . -xdev "${without[@]}" -printf '%p %m %l\n' | sort
        find . -xdev "${without[@]}" -type f -print0 | sort -z | xargs -0 sha256sum
    )
}

no_library_is_missing() { ! inside ldd "$1/valor" "$1/valor-cli" | grep 'not found'; }
# Letters that no typeface has are drawn as empty boxes, and the picture is a tenth as large.
takes_a_picture() {
    as_user "$1/valor" --reference mammography-denmark --language da --page simulation --size 1280x720 \
        --screenshot /home/somebody/picture.png
    [ "$(stat -c %s "$root/home/somebody/picture.png")" -gt 100000 ]
}
simulates() {
    as_user "$1/valor-cli" simulate mammography-denmark --json >"$root/home/somebody/result.json"
    grep -q '"result_hash"' "$root/home/somebody/result.json"
}
simulates_like_this_machine() {
    local own
    own=$("$here/../build/release/bin/valor-cli" simulate mammography-denmark --json | grep '"result_hash"')
    grep -qF "$own" "$root/home/somebody/result.json"
}
knows_a_case_file() {
    as_user valor-cli new /home/somebody/a.valor --reference knee-osteoarthritis
    cp "$root/home/somebody/a.valor" "$root/home/somebody/without_name"
    inside gio info -a standard::content-type /home/somebody/a.valor | grep -q application/x-valor &&
        inside gio info -a standard::content-type /home/somebody/without_name | grep -q application/x-valor
}
completes() {
    inside bash -c '. /usr/share/bash-completion/completions/valor-cli && COMP_WORDS=(valor-cli simu) COMP_CWORD=1 &&
        _valor_cli && [ "${COMPREPLY[*]}" = simulate ]'
}
remove_package() { apt_inside purge valor && rm "$root/var/cache/package.deb"; }
nothing_is_left() { state_of >"$root.after" && diff "$root.before" "$root.after"; }
has_no_qt() { ! find "$root/usr" -name 'libQt6*' | grep .; }

try_programs() {
    step "finds every library" no_library_is_missing "$1"
    step "takes a picture of the window" takes_a_picture "$1"
    step "simulates a shipped case" simulates "$1"
    if [ -x "$here/../build/release/bin/valor-cli" ]; then
        step "with the result of this machine's build" simulates_like_this_machine
    fi
}

step "a bare $suite" make_debian
case "$package" in
    *.deb)
        step "installs what the package needs" install_dependencies
        state_of >"$root.before"
        step "installs the package" install_package
        try_programs /usr/bin
        step "knows a case file by its name and by its contents" knows_a_case_file
        step "completes a command" completes
        step "removes the package" remove_package
        step "leaves nothing behind" nothing_is_left
        ;;
    *)
        step "unpacks the archive" unpack_archive
        step "where there is no Qt" has_no_qt
        try_programs "/opt/$(basename "$package" .tar.gz)/bin"
        ;;
esac
[ ! -f "$root/home/somebody/picture.png" ] || cp "$root/home/somebody/picture.png" "$(dirname "$package")/$(basename "$package").png"
valor_say "All steps passed for $(basename "$package")"
