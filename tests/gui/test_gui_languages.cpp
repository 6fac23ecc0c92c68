// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The window in other languages: one made up, which shows what was put together from pieces or
// forgotten, and German.

#include "made_up_facts.h"
#include "own_settings.h"

#include "app/main_window.h"
#include "app/problems_dialog.h"
#include "app/translations.h"
#include "denials/bug_report_dialog.h"
#include "denials/denial_view.h"
#include "denials/export_dialog.h"
#include "doctor/wording.h"
#include "landlock/rights.h"
#include "places.h"
#include "query/time_range_dialog.h"
#include "session/backend_words.h"
#include "session/explanation_words.h"
#include "session/log_session.h"
#include "setup/finding_words.h"
#include "setup/setup_assistant.h"
#include "sources/load.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialogButtonBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QTranslator>

#include <algorithm>

using namespace surveyor;
using namespace surveyor::gui;

namespace {

constexpr QChar opening(u'⟦');
constexpr QChar closing(u'⟧');

/// "Open a log" becomes "⟦Öpen a log ~~~⟧": longer, as most languages are, and marked at its ends.
class Pseudo : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char * /*context*/, const char *source,
                                    const char * /*comment*/, int number) const override
    {
        QString text = QString::fromUtf8(source);
        const QString padding(text.size() / 3 + 1, u'~');
        if (number >= 0)
            text.replace(QStringLiteral("%n"), QString::number(number));
        return opening + text + padding + closing;
    }
};

/// A text is one translation, or none of it is translated: "⟦a⟧ ⟦b⟧" was put together, and
/// "⟦a⟧: b" too. A translation may hold others as its arguments.
bool isWhole(const QString &text)
{
    int depth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        depth += text[i] == opening ? 1 : text[i] == closing ? -1 : 0;
        if (depth == 0 && i + 1 < text.size())
            return false;
    }
    return depth == 0;
}

bool isTranslated(const QString &text)
{
    return text.startsWith(opening) && text.endsWith(closing) && isWhole(text);
}

bool hasLetters(const QString &text)
{
    return std::ranges::any_of(text, [](QChar letter) { return letter.isLetter(); });
}

/// What a menu or a button says must be translated; file names in menus are not.
QStringList untranslated(const QWidget &window)
{
    QStringList found;
    for (const auto *const action : window.findChildren<QAction *>()) {
        const bool isFile = action->text().endsWith(QStringLiteral(".log"));
        if (hasLetters(action->text()) && !isFile && !isTranslated(action->text()))
            found += action->text();
    }
    for (const auto *const button : window.findChildren<QAbstractButton *>()) {
        if (hasLetters(button->text()) && !isTranslated(button->text()))
            found += button->text();
        if (!button->toolTip().isEmpty() && !button->toolTip().contains(opening))
            found += button->toolTip();
    }
    for (const auto *const label : window.findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(opening) && !isTranslated(label->text()))
            found += label->text();
    }
    return found;
}

/// The visible labels and buttons that have less room than their text needs.
QStringList clipped(const QWidget &window)
{
    QStringList found;
    const auto look = [&found](const QWidget *widget, const QString &text) {
        const bool wraps = widget->hasHeightForWidth();
        const bool fits = wraps ? widget->height() >= widget->heightForWidth(widget->width()) - 1
                                : widget->width() >= widget->minimumSizeHint().width() - 1
                && widget->height() >= widget->fontMetrics().height();
        if (widget->isVisible() && !text.isEmpty() && !fits)
            found += text;
    };
    for (const auto *const button : window.findChildren<QAbstractButton *>())
        look(button, button->text());
    for (const auto *const label : window.findChildren<QLabel *>())
        look(label, label->text());
    return found;
}

denials::StoreView sampleView()
{
    denials::Store store;
    sources::load({test::dataFile("samples/desktop.log")}, store);
    return store.view();
}

} // namespace

class TestGuiLanguages : public QObject
{
    Q_OBJECT

private:
    const OwnSettings m_settings;

private Q_SLOTS:
    void nothingIsPutTogetherOrForgottenOrClipped()
    {
        Pseudo pseudo;
        QCoreApplication::installTranslator(&pseudo);
        {
            MainWindow window;
            window.show();
            QCOMPARE(untranslated(window), QStringList());
            window.openSample();
            QTRY_VERIFY(window.isSettled() && window.findChild<DenialView *>()->isVisible());
            QTest::qWait(100);
            QCOMPARE(untranslated(window), QStringList());
            QTRY_COMPARE(clipped(window).join(u'|'), QString());
            QVERIFY(isTranslated(window.windowTitle()));
            ExportDialog exporting({.view = sampleView(), .selected = {1}, .shown = {1, 2}});
            BugReportDialog report(QStringLiteral("text"));
            ProblemsDialog problems(sampleView().tally());
            TimeRangeDialog range(0, 1000);
            for (QDialog *const dialog :
                 std::initializer_list<QDialog *>{&exporting, &report, &problems, &range}) {
                dialog->show();
                QTest::qWait(20);
                QCOMPARE(clipped(*dialog), QStringList());
                QVERIFY(isTranslated(dialog->windowTitle()));
            }
        }
        QCoreApplication::removeTranslator(&pseudo);
    }

    void noStateIsPutTogetherOrClipped()
    {
        using sources::HelperProblem;
        Pseudo pseudo;
        QCoreApplication::installTranslator(&pseudo);
        {
            MainWindow window;
            window.show();
            auto *const session = window.findChild<LogSession *>();
            for (int number = 0; number <= int(HelperProblem::Failed); ++number) {
                const auto problem = static_cast<HelperProblem>(number);
                session->start(
                    LogSession::Kind::Live, {},
                    [problem](denials::Store &, const ReadingNews &, const std::stop_token &) {
                        return ReadingEnd{{}, sources::HelperError{problem, "why"}};
                    });
                QTRY_COMPARE(session->state(), LogSession::State::Loaded);
                QTest::qWait(20);
                QCOMPARE(clipped(window).join(u'|'), QString());
                QVERIFY(isTranslated(window.windowTitle()));
            }
            window.openFiles({QStringLiteral("/nowhere")});
            QTRY_VERIFY(window.isSettled());
            QTest::qWait(20);
            QCOMPARE(clipped(window).join(u'|'), QString());
        }
        QCoreApplication::removeTranslator(&pseudo);
    }

    void theAssistantIsNotPutTogetherOrClipped()
    {
        Pseudo pseudo;
        QCoreApplication::installTranslator(&pseudo);
        for (const auto &facts : {healthyFacts(), sickFacts(), lockedFacts()}) {
            SetupAssistant assistant(nullptr, handsThatFind(facts));
            assistant.present();
            QTRY_VERIFY(assistant.examination()->report());
            QTest::qWait(50);
            QCOMPARE(untranslated(assistant), QStringList());
            QCOMPARE(clipped(assistant).join(u'|'), QString());
        }
        QCoreApplication::removeTranslator(&pseudo);
    }

    void everyFindingCanBeTranslated()
    {
        loadTranslations(QStringLiteral("de"));
        for (int i = 0; i <= static_cast<int>(doctor::FindingId::NewExecSilent); ++i) {
            const auto id = static_cast<doctor::FindingId>(i);
            const std::string mark = "<b>&{1}";
            const doctor::Finding finding{.id = id, .arguments = {mark, mark, mark}};
            const FindingWords german = wordsOf(finding);
            const doctor::Wording &english = doctor::wordingOf(id);
            const auto check = [&](const QString &text, std::string_view pattern) {
                const std::string plain = doctor::withArguments(pattern, finding);
                QVERIFY2(pattern.empty() == text.isEmpty(), plain.c_str());
                QVERIFY2(pattern.empty() || text.toStdString() != plain, plain.c_str());
                // An argument is not read as a part of the sentence.
                QCOMPARE(text.contains(QStringLiteral("<b>&{1}")), pattern.contains('{'));
            };
            check(german.title, english.title);
            check(german.meaning, english.meaning);
            check(german.advice, english.advice);
        }
    }

    void everyRightCanBeTranslated()
    {
        // What lupdate found is what the backend says.
        loadTranslations(QStringLiteral("de"));
        for (const landlock::Right &right : landlock::rights())
            QVERIFY2(glossOf(right) != QString::fromStdString(std::string(right.gloss)),
                     std::string(right.blocker).c_str());
        QVERIFY(glossOf("fs.newer").contains(QStringLiteral("neuer")));
    }

    void everyExplanationCanBeTranslated()
    {
        loadTranslations(QStringLiteral("de"));
        using denials::Message;
        for (int i = 0; i <= static_cast<int>(Message::NextBeforeOpen); ++i) {
            const denials::Statement statement{
                .message = static_cast<Message>(i),
                .arguments = {std::string("<b>&{1}"), denials::RightNames{{"fs.refer"}}}};
            const QString german = sentenceOf(statement);
            const QString english = QString::fromStdString(denials::englishText(statement));
            // Only "right: gloss" is the same everywhere.
            QVERIFY2(german != english || statement.message == Message::RightMissing,
                     qPrintable(english));
            // An argument is not read as a part of the sentence.
            QCOMPARE(german.contains(QStringLiteral("<b>&{1}")),
                     english.contains(QStringLiteral("<b>&{1}")));
        }
    }

    void germanSpeaksGerman()
    {
        loadTranslations(QStringLiteral("de"));
        MainWindow window;
        window.show();
        window.openSample();
        QTRY_VERIFY(window.isSettled() && window.findChild<DenialView *>()->isVisible());
        QTest::qWait(100);
        const auto *const model = window.findChild<DenialView *>()->model();
        QCOMPARE(model->headerData(0, Qt::Horizontal).toString(), QStringLiteral("Zeit"));
        QVERIFY(model->index(0, 0)
                    .data(Qt::AccessibleDescriptionRole)
                    .toString()
                    .contains(QStringLiteral("bekam fs.read_file auf /etc/locale.alias")));
        QCOMPARE(clipped(window).join(u'|'), QString());
        // The buttons that Qt names itself.
        const QDialogButtonBox buttons(QDialogButtonBox::Cancel);
        QCOMPARE(buttons.button(QDialogButtonBox::Cancel)->text().remove(u'&'),
                 QStringLiteral("Abbrechen"));
    }
};

QTEST_MAIN(TestGuiLanguages)
#include "test_gui_languages.moc"
