# SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=bash
#
# enter.sh ROOT CHECKOUT CACHE COMMAND…: started in a mount name space of its own.
set -euo pipefail
root=$1 checkout=$2 cache=$3
shift 3

bind() {
    [ -e "$1" ] || return 0
    if [ -d "$1" ]; then mkdir -p "$root$1"; else mkdir -p "$root$(dirname "$1")" && touch "$root$1"; fi
    mount --rbind "$1" "$root$1"
}

mount --make-rprivate /
# A root that is a mount of its own can be made private again by tests that mount.
mount --rbind "$root" "$root"
for folder in /proc /sys /dev /tmp /run "$checkout" "$cache"; do bind "$folder"; done
# The repository of a git worktree lies in another checkout.
[ ! -f "$checkout/.git" ] || bind "$(git -C "$checkout" rev-parse --path-format=absolute --git-common-dir)"
# A fresh clone may have the reference policies beside it.
[ -z "${SURVEYOR_ORACLE_DIR:-}" ] || bind "$SURVEYOR_ORACLE_DIR"
[ -z "${XAUTHORITY:-}" ] || bind "$XAUTHORITY"
[ -z "${XDG_RUNTIME_DIR:-}" ] || bind "$XDG_RUNTIME_DIR"
cp -L /etc/resolv.conf "$root/etc/resolv.conf" 2>/dev/null || true

keep=(PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8)
for name in TERM DISPLAY XAUTHORITY WAYLAND_DISPLAY XDG_RUNTIME_DIR DBUS_SESSION_BUS_ADDRESS CI \
    SURVEYOR_ORACLE_DIR SURVEYOR_WERROR SURVEYOR_UPDATE_GOLDEN QT_QPA_PLATFORM QT_SCALE_FACTOR; do
    if [ -n "${!name:-}" ]; then keep+=("$name=${!name}"); fi
done
keep+=("XDG_CACHE_HOME=$(dirname "$cache")")
# shellcheck disable=SC2016 # expanded inside the root
exec chroot "$root" env -i "${keep[@]}" bash -c 'cd "$1" && shift && exec "$@"' enter "$PWD" "$@"
