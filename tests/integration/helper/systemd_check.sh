#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
# SPDX-License-Identifier: GPL-2.0-or-later
#
# What must be true of the units, asked from inside the systemd of systemd_init.sh. Prints a line
# a finding, "checked" at the end.
set -uo pipefail

failures=0
expect() { # WHAT EXPECTED FOUND; expected is a pattern
    # shellcheck disable=SC2053
    if [[ $3 == $2 ]]; then printf 'ok: %s\n' "$1"; else
        printf 'FAILED: %s: expected %s, found %s\n' "$1" "$2" "$3"
        failures=$((failures + 1))
    fi
}
ask() { # UNIT METHOD [TYPES ARGUMENTS…]
    local name=org.landlock_surveyor.$1 method=$2
    shift 2
    busctl --timeout=10 call "$name" "/${name//.//}" "$name" "$method" "$@" 2>&1
}
status() { sed -n "s/^$2:[[:space:]]*//p" "/proc/$(systemctl show -P MainPID "landlock-surveyor-$1.service")/status"; }

expect 'live answers' 's "*" 1' "$(ask Live1 GetInfo | sed 's/^su/s/')"
expect 'the audit socket is the service manager'"'"'s' active "$(systemctl is-active landlock-surveyor-live.socket)"
expect 'history answers' 's "*" 1' "$(ask History1 GetInfo | sed 's/^su/s/')"
expect 'control answers' 's "*" 1' "$(ask Control1 GetInfo | sed 's/^su/s/')"
expect 'live gives a stream' 'h *' "$(ask Live1 OpenLive u 0)"
expect 'history sees the log' 'a(uttt) 1 0 1795000001000000 *' "$(ask History1 ListHistory)"
expect 'history gives a stream' 'h *' "$(ask History1 OpenHistory ttuu 0 0 0 0)"

for unit in live history control; do
    expect "$unit: no new privileges" 1 "$(status $unit NoNewPrivs)"
    expect "$unit: calls are filtered" 2 "$(status $unit Seccomp)"
    expect "$unit: a user of its own" '[1-9]*' "$(status $unit Uid | cut -f1)"
    exposure=$(systemd-analyze security --no-pager "landlock-surveyor-$unit.service" |
        sed -n 's/.*Overall exposure level.*: \([0-9.]*\).*/\1/p')
    expect "$unit: exposure $exposure is at most 1.0" yes "$(awk -v e="$exposure" 'BEGIN { print (e != "" && e <= 1.0) ? "yes" : "no" }')"
done
for unit in live history; do
    for set in CapEff CapPrm CapBnd CapAmb; do
        expect "$unit: $set is empty" 0000000000000000 "$(status $unit $set)"
    done
done
for set in CapEff CapBnd; do
    expect "control: $set is CAP_AUDIT_CONTROL alone" 0000000040000000 "$(status control $set)"
done

# Nothing but sockets, what an event loop is made of, and the folder of logs.
files() {
    local file
    for file in "/proc/$(systemctl show -P MainPID "landlock-surveyor-$1.service")/fd"/*; do readlink "$file"; done |
        grep -v -e '^socket:' -e '^anon_inode:' -e '^/dev/null$' | sort -u
}
expect 'live: no file is open' '' "$(files live)"
# Seen from a build root, its path has the root's in front.
expect 'history: the folder of logs alone is open' '1 */var/log/audit' "$(files history | wc -l) $(files history)"
expect 'control: no file is open' '' "$(files control)"

# Where root alone may read the logs, an administrator's drop-in gives the one capability.
systemctl stop landlock-surveyor-history.service
chown -R root:root /var/log/audit
chmod 700 /var/log/audit
chmod 600 /var/log/audit/audit.log
expect 'history: nothing to see without the right' 'a(uttt) 0' "$(ask History1 ListHistory)"
systemctl stop landlock-surveyor-history.service
mkdir -p /etc/systemd/system/landlock-surveyor-history.service.d
cat >/etc/systemd/system/landlock-surveyor-history.service.d/root-only.conf <<'DROPIN'
[Service]
PrivateUsers=no
CapabilityBoundingSet=CAP_DAC_READ_SEARCH
AmbientCapabilities=CAP_DAC_READ_SEARCH
DROPIN
systemctl daemon-reload
expect 'history sees the log by its capability' 'a(uttt) 1 0 1795000001000000 *' "$(ask History1 ListHistory)"
expect 'history gives a stream by its capability' 'h *' "$(ask History1 OpenHistory ttuu 0 0 0 0)"
expect 'history: CapEff is CAP_DAC_READ_SEARCH alone' 0000000000000004 "$(status history CapEff)"

# Started and stopped again and again, the socket always goes with the service.
wrong=0
for _ in $(seq 25); do
    systemctl stop landlock-surveyor-live.service
    [[ $(systemctl is-active landlock-surveyor-live.socket) == inactive ]] || sleep 0.3
    [[ $(systemctl is-active landlock-surveyor-live.socket) == inactive ]] || wrong=$((wrong + 1))
    [[ $(ask Live1 GetInfo) == su* ]] || wrong=$((wrong + 1))
done
expect 'live: stopped and started 25 times' 0 "$wrong"

systemctl stop landlock-surveyor-live.service
sleep 0.3
expect 'the audit socket is gone with the service' inactive "$(systemctl is-active landlock-surveyor-live.socket)"
expect 'live starts again' 'su "*" 1' "$(ask Live1 GetInfo)"
printf 'checked, %d failed\n' "$failures"
