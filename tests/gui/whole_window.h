// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "own_settings.h"

#include "app/main_window.h"
#include "denials/denial_view.h"
#include "denials/domain_tree_view.h"
#include "query/filter_line.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QTest>
#include <QTreeView>

#include <memory>

namespace surveyor::gui {

/// A main window for tests, with settings of its own, and hands on its parts.
class WholeWindow
{
public:
    void open(const QString &file)
    {
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        if (file.isEmpty())
            return;
        m_window->openFiles({file});
        QTRY_VERIFY(m_window->isSettled());
    }
    void close()
    {
        m_window->close();
        m_window.reset();
    }

    MainWindow *operator->() const { return m_window.get(); }
    [[nodiscard]] MainWindow &get() const { return *m_window; }
    [[nodiscard]] DenialView *table() const { return m_window->findChild<DenialView *>(); }
    [[nodiscard]] FilterLine *line() const { return m_window->findChild<FilterLine *>(); }
    [[nodiscard]] DomainTreeView *domains() const
    {
        return m_window->findChild<DomainTreeView *>();
    }
    [[nodiscard]] QTreeView *facets() const { return named<QTreeView>(QStringLiteral("Facets")); }
    [[nodiscard]] int rows() const { return table()->model()->rowCount(); }
    /// The child with this accessible name.
    template<typename Widget>
    [[nodiscard]] Widget *named(const QString &name) const
    {
        for (Widget *const widget : m_window->findChildren<Widget *>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }

    /// The menu that the menu key opens over @p view.
    static QMenu *menuByKey(QWidget *view)
    {
        // What the application makes of the key: the middle of the widget, whatever is there.
        const QPoint middle = view->rect().center();
        QContextMenuEvent wish(QContextMenuEvent::Keyboard, middle, view->mapToGlobal(middle));
        QApplication::sendEvent(view, &wish);
        return qobject_cast<QMenu *>(QApplication::activePopupWidget());
    }
    static QStringList textsOf(const QMenu *menu)
    {
        QStringList texts;
        for (const QAction *const action : menu->actions())
            texts += action->text();
        return texts;
    }
    static void choose(QMenu *menu, const QString &text)
    {
        QVERIFY(menu);
        for (QAction *const action : menu->actions()) {
            if (action->text().contains(text)) {
                action->trigger();
                menu->close();
                return;
            }
        }
        QFAIL(qPrintable(text));
    }

private:
    const OwnSettings m_settings;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace surveyor::gui
