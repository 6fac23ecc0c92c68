#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
# SPDX-License-Identifier: GPL-2.0-or-later
#
# systemd_init.sh HELPER BUILT_PACKAGING SOURCE_PACKAGING SHARED: becomes a systemd that is process 1
# of name spaces of its own (process ids, mounts, host name, IPC, control groups), with the units
# installed. The machine's files stay as they are: folders that are written to lie under overlays.
# SHARED is a folder both sides see.
set -euo pipefail
helper=$1 built=$2 source=$3 shared=$4

mount --make-rprivate /
mount -t tmpfs -o mode=755 tmpfs /run
mkdir -p /run/shared /run/world
mount --bind "$shared" /run/shared
for folder in /etc /var /usr/share/dbus-1 /usr/share/polkit-1 /usr/libexec; do
    mkdir -p "/run/world$folder/u" "/run/world$folder/w"
    mount -t overlay overlay "$folder" \
        -o "lowerdir=$folder,upperdir=/run/world$folder/u,workdir=/run/world$folder/w"
done
mount -t proc proc /proc
mount --bind /proc/sys /proc/sys
mount -o remount,bind,ro /proc/sys
mount -t tmpfs -o mode=755 tmpfs /dev
mknod -m 666 /dev/null c 1 3
mknod -m 666 /dev/zero c 1 5
mknod -m 666 /dev/full c 1 7
mknod -m 666 /dev/random c 1 8
mknod -m 666 /dev/urandom c 1 9
mknod -m 666 /dev/tty c 5 0
mkdir /dev/pts /dev/shm
mount -t devpts -o newinstance,ptmxmode=666 devpts /dev/pts
ln -s pts/ptmx /dev/ptmx
mount -t tmpfs tmpfs /dev/shm
umount -l /sys/fs/cgroup 2>/dev/null || true
mount -t cgroup2 cgroup2 /sys/fs/cgroup

rm -f /etc/machine-id
echo 0123456789abcdef0123456789abcdef >/etc/machine-id
install -m 755 "$helper" /usr/libexec/landlock-surveyor-helper
install -m 644 "$source/systemd/landlock-surveyor-live.socket" /etc/systemd/system/
for unit in live history control; do
    sed 's,^ExecStart=[^ ]*,ExecStart=/usr/libexec/landlock-surveyor-helper,' \
        "$built/systemd/landlock-surveyor-$unit.service" >"/etc/systemd/system/landlock-surveyor-$unit.service"
done
# The kernel gives no user name space to a process in a chroot, which a build root is.
if [ -e /etc/landlock-surveyor-root ]; then
    for unit in live history; do
        mkdir -p "/etc/systemd/system/landlock-surveyor-$unit.service.d"
        printf '[Service]\nPrivateUsers=no\n' >"/etc/systemd/system/landlock-surveyor-$unit.service.d/chroot.conf"
    done
fi
for name in Live1 History1 Control1; do
    cp "$source/dbus/org.landlock_surveyor.$name.conf" /usr/share/dbus-1/system.d/
    cp "$built/dbus/org.landlock_surveyor.$name.service" /usr/share/dbus-1/system-services/
done
cp "$built/polkit/org.landlock-surveyor.policy" /usr/share/polkit-1/actions/
install -D -m 644 "$source/systemd/landlock-surveyor.sysusers.conf" /etc/sysusers.d/landlock-surveyor.conf
systemd-sysusers >/run/shared/sysusers.log 2>&1
mkdir -p /var/log/audit
chgrp adm /var/log/audit
chmod 750 /var/log/audit
[ ! -e /run/shared/audit.log ] || install -m 640 -g adm /run/shared/audit.log /var/log/audit/audit.log

cat >/etc/systemd/system/surveyor-check.service <<UNIT
[Unit]
Requires=dbus.service
After=dbus.service
[Service]
Type=oneshot
ExecStart=/run/shared/check
StandardOutput=file:/run/shared/check.log
StandardError=inherit
UNIT
exec env -i container=surveyor PATH=/usr/sbin:/usr/bin:/sbin:/bin /usr/lib/systemd/systemd --system \
    --unit=surveyor-check.service --log-target=null --show-status=no
