// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QDBusConnection>
#include <QHash>
#include <QObject>
#include <QStringList>

#include <optional>

class QDBusPendingCallWatcher;

namespace surveyor::gui {

/// The desktop's notification service, org.freedesktop.Notifications on the session bus. Waits for
/// no answer: what comes of a notification is a signal.
class DesktopNotifications : public QObject
{
    Q_OBJECT

public:
    explicit DesktopNotifications(const QDBusConnection &bus, QObject *parent = nullptr);

    /// Shows a notification, in the place of the one of the same @p key where that is still there.
    /// Texts are plain; lines of @p body are shown beneath each other.
    void show(const QString &key, const QString &summary, const QStringList &body);
    /// Whether the one of this key is still there, as far as the service has said.
    [[nodiscard]] bool isShown(const QString &key) const { return m_ids.contains(key); }

Q_SIGNALS:
    /// Somebody clicked it.
    void clicked(const QString &key);
    /// There is no service, or it does not want to. @p why is plain text.
    void failed(const QString &why);

private Q_SLOTS: // by name, for the bus
    void takeAction(uint id, const QString &action);
    void takeToken(uint id, const QString &token);
    void takeClosed(uint id, uint reason);

private:
    struct Notice
    {
        QString key;
        QString summary;
        QStringList body;
    };

    void askForMarkup();
    void send(const Notice &notice);
    [[nodiscard]] QString bodyText(const QStringList &lines) const;

    QDBusConnection m_bus;
    QHash<QString, uint> m_ids;
    std::optional<bool> m_markup; ///< whether the service reads texts as markup, once known
    QList<Notice> m_waiting;      ///< for that
};

} // namespace surveyor::gui
