// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// Folders of journals in the window, made by journald's own tool.

#include "support/journal_text.h"
#include "whole_window.h"

#include "app/translations.h"
#include "denials/denial_table_model.h"
#include "session/log_session.h"
#include "widgets/state_page.h"

#include <QFileDialog>

using namespace surveyor;
using namespace surveyor::gui;
using test::JournalText;

class TestGuiJournals : public QObject
{
    Q_OBJECT

private:
    WholeWindow m_window;
    QTemporaryDir m_folder;

    [[nodiscard]] LogSession *session() const { return m_window->findChild<LogSession *>(); }
    [[nodiscard]] QStringList hosts() const
    {
        QStringList hosts;
        for (std::uint32_t row = 0; row < session()->view().endRow(); ++row)
            hosts += QString::fromStdString(session()->view().denial(row).host);
        hosts.sort();
        return hosts;
    }
    /// Two hosts; each record of the first came by the audit socket and by the kernel's log.
    void writeJournals()
    {
        JournalText alpha("alpha", 'a');
        JournalText beta("beta", 'b');
        for (int at = 0; at < 5; ++at) {
            alpha.record(at, 1423, 100 + at, JournalText::denied("/alpha"))
                .line(at, 1423, 100 + at, JournalText::denied("/alpha"));
            beta.record(at, 1423, 100 + at, JournalText::denied("/beta"));
        }
        const auto file = [this](const char *name) {
            return m_folder.filePath(QLatin1StringView(name)).toStdString();
        };
        QVERIFY(test::writeJournal(alpha, file("remote-alpha.journal")));
        QVERIFY(test::writeJournal(beta, file("remote-beta.journal")));
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!test::canWriteJournals())
            QSKIP("needs systemd-journal-remote");
        loadTranslations(QStringLiteral("en"));
        writeJournals();
    }
    void init()
    {
        QSettings().clear();
        m_window.open({});
    }
    void cleanup() { m_window.close(); }

    void theMenuOpensAFolderOfManyHosts()
    {
        for (auto *const action : m_window->findChildren<QAction *>()) {
            if (action->text() == u"Open &Journal Folder …")
                action->trigger();
        }
        auto *const dialog = m_window->findChild<QFileDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->fileMode(), QFileDialog::Directory);
        Q_EMIT dialog->fileSelected(m_folder.path());
        dialog->close();
        QTRY_VERIFY(m_window->isSettled());
        QTRY_COMPARE(m_window.rows(), 10);
        QCOMPARE(hosts().count(QStringLiteral("alpha")), 5);
        QCOMPARE(hosts().count(QStringLiteral("beta")), 5);
        QVERIFY(m_window->windowTitle().contains(QFileInfo(m_folder.path()).fileName()));
    }

    void aFolderIsKnownByWhatIsInIt()
    {
        m_window->openFiles({m_folder.path()});
        QTRY_VERIFY(m_window->isSettled());
        QTRY_COMPARE(m_window.rows(), 10);
        session()->reopen();
        QTRY_VERIFY(m_window->isSettled());
        QTRY_COMPARE(m_window.rows(), 10);
    }

    void anEmptyFolderIsToldApartFromAMissingOne()
    {
        const QTemporaryDir empty;
        session()->openJournals(empty.path());
        QTRY_COMPARE(session()->state(), LogSession::State::Loaded);
        QVERIFY(session()->result().errors.empty());
        session()->openJournals(QStringLiteral("/nowhere/journals"));
        QTRY_COMPARE(session()->state(), LogSession::State::Loaded);
        QCOMPARE(session()->result().errors.size(), size_t(1));
        StatePage *shown = nullptr;
        for (auto *const page : m_window->findChildren<StatePage *>()) {
            if (page->isVisible())
                shown = page;
        }
        QVERIFY(shown);
        QCOMPARE(shown->title(), QStringLiteral("The log cannot be read"));
        QVERIFY(shown->text().contains(QStringLiteral("/nowhere/journals")));
    }
};

QTEST_MAIN(TestGuiJournals)
#include "test_gui_journals.moc"
