# SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
# SPDX-License-Identifier: GPL-2.0-or-later
# shellcheck shell=bash
# shellcheck disable=SC2154 # here, checkout, cache … are packaging/dev's
#
# Where to build: on Debian 13 and later right here; on an older Debian in a Debian 13 root.

say() { printf '\033[1m[%3ds]\033[0m %s\n' "$SECONDS" "$*" >&2; }
die() { printf 'packaging/dev: %s\n' "$*" >&2; exit 1; }

packages() { sed 's/#.*//' "$packages_file" | tr -s ' \n' '\n' | sed '/^$/d'; }

debian_version() {
    local ID='' VERSION_ID=''
    # shellcheck disable=SC1091
    [ -r /etc/os-release ] && . /etc/os-release
    if [ "$ID" = debian ]; then
        # testing and unstable carry no number and are newer than any that does
        printf '%s\n' "${VERSION_ID:-999}"
    fi
}

runs_here() { [ -e "$inside_mark" ] || [ "${SURVEYOR_NATIVE:-}" = 1 ] || [ "$(debian_version)" -ge 13 ]; }

# Runs a step with its output in a file that a failure names.
step() {
    local what=$1 log=$cache/setup.log
    shift
    say "$what"
    mkdir -p "$cache"
    if ! "$@" >>"$log" 2>&1 </dev/null; then
        tail -n 15 "$log" >&2
        die "failed: $what. The whole output is in $log; run the same command again to go on."
    fi
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

missing_packages() {
    local name
    for name in "$@"; do
        dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q 'ok installed' || printf '%s\n' "$name"
    done
}

install_packages() {
    local missing
    mapfile -t missing < <(missing_packages "$@")
    [ ${#missing[@]} -gt 0 ] || return 0
    say "to be installed: ${missing[*]}"
    step 'reading the package lists' as_root apt-get update
    step "installing ${#missing[@]} packages" as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends "${missing[@]}"
}

prepare_host() {
    [ -e "$inside_mark" ] && return
    local version
    version=$(debian_version)
    if [ -z "$version" ] && [ "${SURVEYOR_NATIVE:-}" != 1 ]; then
        die "this distribution is not Debian. Install what these Debian packages hold, then run
this command again with SURVEYOR_NATIVE=1 (Qt 6.8, GCC 14 and libaudit 4 or later):
$(packages | paste -sd' ')"
    fi
    if [ "${SURVEYOR_NATIVE:-}" = 1 ]; then
        return
    elif [ "$version" -ge 13 ]; then
        mapfile -t wanted < <(packages)
        install_packages "${wanted[@]}"
    else
        prepare_root
    fi
}

root_dir() { printf '%s/root-%s\n' "$cache" "$(packages | sha256sum | cut -c1-12)"; }

# The host's own mirrors, so that none is written down here.
mirror_of() {
    # shellcheck disable=SC2016 # expanded by apt
    apt-get indextargets --format '$(REPO_URI) $(LABEL)' 'Created-By: Packages' 'Origin: Debian' 2>/dev/null |
        awk -v label="$1" '{ uri = $1; $1 = ""; sub(/^ /, ""); if ($0 == label) { print uri; exit } }'
}

need_tools() {
    local need=(mmdebstrap debian-archive-keyring)
    [ "$(id -u)" = 0 ] || need+=(uidmap)
    local missing
    mapfile -t missing < <(missing_packages "${need[@]}")
    [ ${#missing[@]} -gt 0 ] || return 0
    [ "$(id -u)" = 0 ] || die "needs ${missing[*]}. Run: sudo apt-get install ${missing[*]}"
    install_packages "${need[@]}"
}

make_root() {
    local target=$1 main security
    main=$(mirror_of Debian)
    if [ -z "$main" ]; then
        [ "$(id -u)" = 0 ] || die 'the package lists are empty. Run: sudo apt-get update'
        step 'reading the package lists' apt-get update
        main=$(mirror_of Debian)
    fi
    [ -n "$main" ] || die 'no Debian mirror in the configuration of apt'
    security=$(mirror_of Debian-Security)
    local lines=("deb $main trixie main" "deb $main trixie-updates main")
    [ -z "$security" ] || lines+=("deb $security trixie-security main")
    # A name space of its own takes the mounts of an interrupted run with it: a /proc or /sys left
    # behind in the half-made root would be in the way of, and at the mercy of, the next rm.
    local mode=root space=(unshare --mount)
    [ "$(id -u)" = 0 ] || mode=unshare space=()
    rm -rf --one-file-system "$target.new" 2>/dev/null || true
    # No service of a package is to start: this is a toolbox, not a system.
    step "making a Debian 13 root with $(packages | wc -l) packages (a minute or two)" \
        "${space[@]}" mmdebstrap --mode=$mode --variant=apt --aptopt='APT::Install-Recommends "false"' \
        --include="$(packages | paste -sd,)" \
        --essential-hook="printf '#!/bin/sh\nexit 101\n' > \"\$1/usr/sbin/policy-rc.d\"" \
        --essential-hook="chmod 755 \"\$1/usr/sbin/policy-rc.d\"" \
        --customize-hook="touch \"\$1$inside_mark\"" \
        trixie "$target.new" "${lines[@]}"
    mv "$target.new" "$target"
}

prepare_root() {
    local target
    target=$(root_dir)
    [ -e "$target" ] && return
    need_tools
    mkdir -p "$cache"
    make_root "$target"
    say 'the Debian 13 root is ready'
}

# Runs a command in the root with the checkout, the cache, displays and the kernel's own file
# systems at their usual places. The mounts end with the command: they are in a name space.
enter_root() {
    local target name=(unshare --mount)
    target=$(root_dir)
    if [ "$(id -u)" != 0 ]; then
        name=(unshare --user --map-auto --map-root-user --mount)
        case ${2:-} in
            run | test) say 'as a normal user: reading the kernel live is not possible from in here' ;;
        esac
    fi
    mkdir -p "$cache"
    exec "${name[@]}" bash "$here/dev.d/enter.sh" "$target" "$checkout" "$cache" "$@"
}
