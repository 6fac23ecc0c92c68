// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "app/desktop_notifications.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

#include <utility>

namespace surveyor::gui {
namespace {

QString service()
{
    return QStringLiteral("org.freedesktop.Notifications");
}

QString path()
{
    return QStringLiteral("/org/freedesktop/Notifications");
}

QDBusMessage call(const QString &method)
{
    return QDBusMessage::createMethodCall(service(), path(), service(), method);
}

constexpr int asTheServiceLikes = -1;

} // namespace

DesktopNotifications::DesktopNotifications(const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
{
    const auto listen = [this](const char *signal, const char *slot) {
        m_bus.connect(service(), path(), service(), QLatin1StringView(signal), this, slot);
    };
    listen("ActionInvoked", SLOT(takeAction(uint, QString)));
    listen("ActivationToken", SLOT(takeToken(uint, QString)));
    listen("NotificationClosed", SLOT(takeClosed(uint, uint)));
}

void DesktopNotifications::show(const QString &key, const QString &summary, const QStringList &body)
{
    const Notice notice{key, summary, body};
    if (m_markup) {
        send(notice);
        return;
    }
    m_waiting += notice;
    if (m_waiting.size() == 1)
        askForMarkup();
}

void DesktopNotifications::askForMarkup()
{
    auto *const watcher =
        new QDBusPendingCallWatcher(m_bus.asyncCall(call(QStringLiteral("GetCapabilities"))), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QStringList> reply = *watcher;
        const QList<Notice> waiting = std::exchange(m_waiting, {});
        if (reply.isError()) {
            Q_EMIT failed(reply.error().message());
            return;
        }
        m_markup = reply.value().contains(QStringLiteral("body-markup"));
        for (const Notice &notice : waiting)
            send(notice);
    });
}

void DesktopNotifications::send(const Notice &notice)
{
    QDBusMessage message = call(QStringLiteral("Notify"));
    const QVariantMap hints{
        {QStringLiteral("desktop-entry"), QStringLiteral("org.landlock_surveyor.Surveyor")},
        {QStringLiteral("urgency"), QVariant::fromValue(uchar{1})}};
    message.setArguments({QStringLiteral("Landlock Surveyor"), m_ids.value(notice.key, 0),
                          QStringLiteral("org.landlock_surveyor.Surveyor"), notice.summary,
                          bodyText(notice.body), QStringList{QStringLiteral("default"), tr("Show")},
                          hints, asTheServiceLikes});
    auto *const watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, key = notice.key] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isError())
            Q_EMIT failed(reply.error().message());
        else
            m_ids.insert(key, reply.value());
    });
}

QString DesktopNotifications::bodyText(const QStringList &lines) const
{
    // What records say must not become a link or a picture.
    const QString text = lines.join(u'\n');
    return *m_markup ? text.toHtmlEscaped() : text;
}

void DesktopNotifications::takeAction(uint id, const QString & /*action*/)
{
    // The signal goes to all programs; most numbers are of others.
    if (const QString key = m_ids.key(id); !key.isNull())
        Q_EMIT clicked(key);
}

void DesktopNotifications::takeToken(uint id, const QString &token)
{
    // With it a compositor lets the window come to the front.
    if (!m_ids.key(id).isNull())
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
}

void DesktopNotifications::takeClosed(uint id, uint /*reason*/)
{
    m_ids.remove(m_ids.key(id));
}

} // namespace surveyor::gui
