// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The one filter: its steps, what they mean and how they are taken back.

#include "session/filter_state.h"
#include "widgets/value_menu.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace surveyor;
using namespace surveyor::gui;
using denials::query::Field;
using denials::query::Query;
using denials::query::Value;

namespace {

Query parsed(const char *text)
{
    return Query::parse(text).value();
}

/// A line for each part: "+" where it is on, "-" where it is off.
QString listed(const FilterState &state)
{
    QStringList lines;
    for (const FilterPart &part : state.parts())
        lines += (part.enabled ? u'+' : u'-')
            + QString::fromStdString(denials::query::textOf(part.expression));
    return lines.join(u'\n');
}

QAction *actionOf(const QMenu &menu, const QString &text)
{
    for (QAction *const action : menu.actions()) {
        if (action->text().contains(text))
            return action;
    }
    return nullptr;
}

} // namespace

class TestGuiFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepingOnlyTakesTheFieldOver()
    {
        FilterState state;
        state.include(Field::Comm, Value::word("ls"));
        state.include(Field::Comm, Value::word("cat"));
        QCOMPARE(state.text(), QStringLiteral("comm:ls,cat"));
        state.keepOnly(Field::Comm, Value::word("dash"));
        QCOMPARE(state.text(), QStringLiteral("comm:dash"));
        state.drop(Field::Right, Value::word("fs.read_file"));
        QCOMPARE(state.text(), QStringLiteral("comm:dash -right:fs.read_file"));
    }

    void droppingAKeptValueReleasesIt()
    {
        FilterState state;
        state.include(Field::Comm, Value::word("ls"));
        state.drop(Field::Comm, Value::word("ls"));
        QCOMPARE(state.text(), QStringLiteral("-comm:ls"));
        QVERIFY(state.excludes(Field::Comm, Value::word("ls")));
        state.include(Field::Comm, Value::word("ls"));
        QCOMPARE(state.text(), QStringLiteral("comm:ls"));
        state.release(Field::Comm, Value::word("ls"));
        QVERIFY(state.isEmpty());
    }

    void partsAreSwitchedInvertedAndRemoved()
    {
        FilterState state;
        state.type(parsed("comm:ls right:fs.*"));
        state.setEnabled(0, false);
        QCOMPARE(listed(state), QStringLiteral("-comm:ls\n+right:fs.*"));
        QCOMPARE(state.text(), QStringLiteral("right:fs.*"));
        state.invert(1);
        QCOMPARE(state.text(), QStringLiteral("-right:fs.*"));
        // What is typed does not touch what is switched off.
        state.type(parsed("pid:7 uid:0"));
        QCOMPARE(listed(state), QStringLiteral("-comm:ls\n+pid:7\n+uid:0"));
        state.remove(0);
        QCOMPARE(listed(state), QStringLiteral("+pid:7\n+uid:0"));
    }

    void everyStepIsUndoneAndRedone()
    {
        FilterState state;
        QSignalSpy changed(&state, &FilterState::changed);
        state.keepOnly(Field::Comm, Value::word("ls"));
        state.drop(Field::Pid, Value::number(7));
        state.clear();
        QCOMPARE(changed.size(), 3);
        QVERIFY(state.isEmpty());
        state.undoStack()->undo();
        QCOMPARE(state.text(), QStringLiteral("comm:ls -pid:7"));
        state.undoStack()->undo();
        QCOMPARE(state.text(), QStringLiteral("comm:ls"));
        state.undoStack()->redo();
        QCOMPARE(state.text(), QStringLiteral("comm:ls -pid:7"));
        state.undoStack()->undo();
        state.undoStack()->undo();
        QVERIFY(state.isEmpty());
        QVERIFY(!state.undoStack()->canUndo());
    }

    void oneTypingIsOneStep()
    {
        FilterState state;
        for (const char *const text : {"s", "ss", "ssh"})
            state.type(parsed(text));
        state.endTyping();
        state.type(parsed("ssh exe:sh"));
        QCOMPARE(state.undoStack()->count(), 2);
        state.undoStack()->undo();
        QCOMPARE(state.text(), QStringLiteral("ssh"));
        // After an undo, typing must not change the step that was undone to.
        state.type(parsed("sshd"));
        state.undoStack()->undo();
        QCOMPARE(state.text(), QStringLiteral("ssh"));
        state.undoStack()->undo();
        QVERIFY(state.isEmpty());
    }

    void whatChangesNothingIsNoStep()
    {
        FilterState state;
        state.clear();
        state.include(Field::Comm, Value::word("ls"));
        state.include(Field::Comm, Value::word("ls"));
        QCOMPARE(state.undoStack()->count(), 1);
    }

    void presetsReplaceEachOther()
    {
        FilterState state;
        state.include(Field::Comm, Value::word("ls"));
        const auto isTime = [](const FilterState::Expression &part) {
            return part.term.field == Field::After;
        };
        using Expression = FilterState::Expression;
        state.replace(QStringLiteral("time"), isTime,
                      {Expression::of(Field::After, Value::word("2026-01-01"))});
        state.replace(QStringLiteral("time"), isTime,
                      {Expression::of(Field::After, Value::word("2026-02-02"))});
        QCOMPARE(state.text(), QStringLiteral("comm:ls after:2026-02-02"));
        state.replace(QStringLiteral("time"), isTime, {});
        QCOMPARE(state.text(), QStringLiteral("comm:ls"));
    }

    void theMenuActsOnTheFilter()
    {
        FilterState state;
        QMenu menu;
        addValueActions(
            &menu, &state,
            {QStringLiteral("a&b"), {{Field::Comm, Value::word("a&b"), QStringLiteral("a&b")}}});
        actionOf(menu, QStringLiteral("Keep only"))->trigger();
        QCOMPARE(state.text(), QStringLiteral("comm:a&b"));
        QVERIFY(
            actionOf(menu, QStringLiteral("Keep only"))->text().contains(QStringLiteral("a&&b")));
        actionOf(menu, QStringLiteral("Drop"))->trigger();
        QCOMPARE(state.text(), QStringLiteral("-comm:a&b"));
        QSignalSpy wanted(&state, &FilterState::findWanted);
        actionOf(menu, QStringLiteral("Find more like"))->trigger();
        QCOMPARE(wanted.at(0).at(0).toString(), QStringLiteral("comm:a&b"));
    }

    void theMenuOffersEachWayToAsk()
    {
        FilterState state;
        QMenu menu;
        addValueActions(
            &menu, &state,
            {QStringLiteral("/etc/passwd"),
             {{Field::Path, Value::word("/etc/passwd"), QStringLiteral("/etc/passwd")},
              {Field::Path, Value::tree("/etc"), QStringLiteral("everything in /etc")}}});
        QMenu *const keep = actionOf(menu, QStringLiteral("Keep only"))->menu();
        QVERIFY(keep);
        actionOf(*keep, QStringLiteral("everything"))->trigger();
        QCOMPARE(state.text(), QStringLiteral("path:/etc/**"));
        QMenu *const copies = actionOf(menu, QStringLiteral("Copy"))->menu();
        actionOf(*copies, QStringLiteral("Text"))->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("/etc/passwd"));
        actionOf(*copies, QStringLiteral("path:/etc/**"))->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("path:/etc/**"));
    }

    void whatIsNotThereHasNoMenu()
    {
        FilterState state;
        QMenu menu;
        addValueActions(&menu, &state, {});
        QVERIFY(menu.isEmpty());
    }
};

QTEST_MAIN(TestGuiFilter)
#include "test_gui_filter.moc"
