// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// New policies begin with a template, by clicks and by keys.

#include "own_settings.h"

#include "app/main_window.h"
#include "policy/policy_document.h"
#include "policy/policy_editor.h"
#include "policy/policy_files.h"
#include "policy/policy_page.h"
#include "policy/policy_reading.h"
#include "policy/policy_templates.h"
#include "policy/template_menu.h"
#include "widgets/code_editor.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace surveyor;
using namespace surveyor::gui;

namespace {

template<typename Button>
Button *buttonOf(QWidget *parent, const QString &text)
{
    for (auto *const button : parent->findChildren<Button *>()) {
        if (button->text() == text && button->isVisible())
            return button;
    }
    return nullptr;
}

/// Opens the menu of @p button by a click at @p place of it and clicks the entry.
void choose(QAbstractButton *button, const QString &entry, QPoint place)
{
    QVERIFY(button);
    // A menu of a button runs a loop of its own until something is chosen.
    QTimer::singleShot(50, button, [&entry] {
        auto *const menu = qobject_cast<TemplateMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        for (QAction *const action : menu->actions()) {
            if (!action->text().startsWith(entry))
                continue;
            const QPoint middle = menu->actionGeometry(action).center();
            // A click without a way to it would close the menu and choose nothing.
            for (int x = -8; x <= 0; ++x)
                QTest::mouseMove(menu, middle + QPoint(x, 0));
            QTest::mouseClick(menu, Qt::LeftButton, {}, middle);
            return;
        }
        menu->close();
        QFAIL(qPrintable(entry));
    });
    QTest::mouseClick(button, Qt::LeftButton, {}, place);
}

} // namespace

class TestGuiTemplates : public QObject
{
    Q_OBJECT

private:
    const OwnSettings m_settings;

    static PolicyPage *show(MainWindow &window)
    {
        window.resize(1280, 800);
        window.show();
        [&] { QVERIFY(QTest::qWaitForWindowActive(&window)); }();
        QTest::keyClick(&window, Qt::Key_2, Qt::AltModifier);
        auto *const page = window.findChild<PolicyPage *>();
        [&] { QTRY_VERIFY(page->isVisible()); }();
        return page;
    }

private Q_SLOTS:
    void everyTemplateIsThere()
    {
        const QList<PolicyTemplate> templates = policyTemplates();
        QCOMPARE(templates.size(), 6);
        QCOMPARE(templates.front().text, emptyPolicyText());
        for (const PolicyTemplate &one : templates) {
            const PolicyReading reading =
                readPolicy(one.text, formats::Syntax::Toml, "-", {}, PolicyReading());
            QVERIFY2(reading.isValid(), qPrintable(one.title));
            QVERIFY(!one.explanation.isEmpty());
            QVERIFY2(!one.text.contains(QStringLiteral("SPDX")), qPrintable(one.title));
        }
    }

    void theEmptyPageOffersThem()
    {
        MainWindow window;
        PolicyPage *const page = show(window);
        choose(buttonOf<QPushButton>(page, QStringLiteral("New policy")),
               QStringLiteral("Network client"), {8, 8});
        QTRY_VERIFY(page->current());
        PolicyEditor *const editor = page->current();
        QVERIFY(editor->document()->path().isEmpty());
        QTRY_VERIFY(editor->isSettled());
        QVERIFY(editor->document()->reading().isValid());
        QVERIFY(editor->code()->toPlainText().startsWith(
            QStringLiteral("# A program that fetches something")));
        QCOMPARE(editor->document()->reading().policy.layers.front().portRules.size(), 1U);
    }

    void theToolBarOffersThemByItsArrow()
    {
        MainWindow window;
        PolicyPage *const page = show(window);
        auto *const button = buttonOf<QToolButton>(&window, QStringLiteral("New"));
        QVERIFY(button);
        const int middle = button->rect().center().y();
        choose(button, QStringLiteral("Document viewer"), {button->width() - 4, middle});
        QTRY_COMPARE(page->editors().size(), 1);
        QVERIFY(page->current()->code()->toPlainText().contains(QStringLiteral("documents")));
        // Its other part begins an empty policy at once.
        QTest::mouseClick(button, Qt::LeftButton, {}, {8, middle});
        QTRY_COMPARE(page->editors().size(), 2);
        QCOMPARE(page->current()->code()->toPlainText(), emptyPolicyText());
    }

    void keysReachThem()
    {
        MainWindow window;
        PolicyPage *const page = show(window);
        auto *const menu = page->findChild<TemplateMenu *>();
        menu->popup(page->mapToGlobal(page->rect().center()));
        QTRY_VERIFY(menu->isVisible());
        QTest::keyClick(menu, Qt::Key_Up);
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_VERIFY(page->current());
        QVERIFY(page->current()->code()->toPlainText().startsWith(
            QStringLiteral("# A start that breaks little")));
    }
};

QTEST_MAIN(TestGuiTemplates)
#include "test_gui_templates.moc"
