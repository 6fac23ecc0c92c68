// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// A policy's document without a window: bytes and letters, one stack for text and sidecar, files.

#include "saved_document.h"

#include "app/translations.h"
#include "policy/byte_map.h"
#include "policy/document_text.h"
#include "policy/policy_document.h"
#include "policy/policy_file.h"
#include "policy/rule_editor.h"
#include "session/policy_words.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextCursor>
#include <QTextDocument>
#include <QTranslator>
#include <QUndoStack>

using namespace surveyor;
using namespace surveyor::gui;
namespace edit = surveyor::formats::edit;

namespace {

const QString policyText = QStringLiteral("# what a reader needs\n"
                                          "abi = 6\n"
                                          "\n"
                                          "[[ruleset]]\n"
                                          "handled_access_fs = [\"abi.all\"]\n"
                                          "\n"
                                          "[[path_beneath]]\n"
                                          "allowed_access = [\"abi.read_execute\"] # both\n"
                                          "parent = [\"/usr\", \"/lib\"]\n");

void type(PolicyDocument &document, int position, const QString &text)
{
    QTextCursor cursor(document.text());
    cursor.setPosition(position);
    for (const QChar letter : text)
        cursor.insertText(letter);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class TestGuiPolicyDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void placesOfBytesAndLettersAgree()
    {
        const QString text = QStringLiteral("aé€😀z");
        const ByteMap map(text);
        QCOMPARE(map.byte(0), 0U);
        QCOMPARE(map.byte(1), 1U);
        QCOMPARE(map.byte(2), 3U);
        QCOMPARE(map.byte(3), 6U); // either half of the pair
        QCOMPARE(map.byte(4), 6U);
        QCOMPARE(map.byte(5), 10U);
        QCOMPARE(map.byte(6), 11U);
        QCOMPARE(map.position(0), 0);
        QCOMPARE(map.position(2), 1); // inside of a letter
        QCOMPARE(map.position(6), 3);
        QCOMPARE(map.position(10), 5);
        QCOMPARE(map.position(99), 6);
    }

    void filesThatAnEditorCannotKeepAreNotEdited_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("lossy");
        QTest::newRow("plain") << QByteArray("abi = 6\n") << false;
        QTest::newRow("no last newline") << QByteArray("abi = 6") << false;
        QTest::newRow("crlf") << QByteArray("abi = 6\r\n# x\r\n") << false;
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf"
                                                       "abi = 6\n")
                                         << false;
        QTest::newRow("no-break space") << QByteArray("# a\xc2\xa0"
                                                      "b\n")
                                        << false;
        QTest::newRow("line separator") << QByteArray("# a\xe2\x80\xa8"
                                                      "b\n")
                                        << false;
        QTest::newRow("mixed ends") << QByteArray("abi = 6\r\n# x\n") << true;
        QTest::newRow("lone return") << QByteArray("abi = 6\r# x\n") << true;
        QTest::newRow("no UTF-8") << QByteArray("# \xff\n") << true;
        QTest::newRow("paragraph separator") << QByteArray("# a\xe2\x80\xa9"
                                                           "b\n")
                                             << true;
    }
    void filesThatAnEditorCannotKeepAreNotEdited()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const bool, lossy);
        const PolicyFile file = decodePolicy(bytes);
        QCOMPARE(file.lossy, lossy);
        if (lossy)
            return;
        PolicyDocument document(formats::Syntax::Toml);
        document.load(QStringLiteral("/x.toml"), file);
        QCOMPARE(encodePolicy(textOf(*document.text()), file.crlf), bytes);
        QVERIFY(!document.isModified());
    }

    void typingIsReadAtEveryLetter()
    {
        PolicyDocument document(formats::Syntax::Toml);
        document.start(policyText);
        QVERIFY(document.reading().isValid());
        const int seen = document.reading().policy.layers.front().pathRules.size();
        QCOMPARE(seen, 1);
        type(document, int(policyText.size()), QStringLiteral("[[net_port"));
        QCoreApplication::processEvents();
        QVERIFY(!document.reading().isValid());
        QVERIFY(document.reading().problems.front().span);
        // The last valid form stays.
        QCOMPARE(document.reading().policy.layers.front().pathRules.size(), 1U);
        type(document, int(policyText.size()) + 10,
             QStringLiteral("]]\nallowed_access = [\"connect_tcp\"]\nport = [443]\n"));
        QCoreApplication::processEvents();
        QVERIFY(document.reading().isValid());
        QCOMPARE(document.reading().policy.layers.front().portRules.size(), 1U);
    }

    void anEditOfTheFormChangesNoMoreThanItMust()
    {
        PolicyDocument document(formats::Syntax::Toml);
        document.start(policyText);
        const edit::Place paths{.list = edit::Place::List::Paths, .owner = 0};
        QVERIFY(document.edit(0, {edit::ChangeItem{.place = paths, .index = 1, .item = "/lib64"}},
                              QString()));
        QString expected = policyText;
        expected.replace(QStringLiteral("\"/lib\""), QStringLiteral("\"/lib64\""));
        QCOMPARE(textOf(*document.text()), expected);
        document.undoStack()->undo();
        QCOMPARE(textOf(*document.text()), policyText);
    }

    void severalEditsAreOneStepOrNone()
    {
        PolicyDocument document(formats::Syntax::Toml);
        document.start(policyText);
        const edit::Place access{.list = edit::Place::List::PathAccess, .owner = 0};
        QVERIFY(!document.edit(0,
                               {edit::AddItem{.place = access, .item = "write_file"},
                                edit::AddItem{.place = access, .item = "nonsense"}},
                               QString()));
        QCOMPARE(textOf(*document.text()), policyText);
        QCOMPARE(document.undoStack()->count(), 0);
        QVERIFY(document.edit(0,
                              {edit::AddItem{.place = access, .item = "write_file"},
                               edit::AddItem{.place = access, .item = "truncate"}},
                              QString()));
        QCOMPARE(document.undoStack()->count(), 1);
        document.undoStack()->undo();
        QCOMPARE(textOf(*document.text()), policyText);
    }

    void aGroupGivesWayToTheRightsThatRemain()
    {
        PolicyDocument document(formats::Syntax::Toml);
        document.start(policyText);
        RuleEditor editor(&document);
        RulePlace right;
        right.kind = RulePlace::Kind::Right;
        right.list = RulePlace::List::PathAccess;
        right.right = landlock::findRight("fs.execute");
        policy::RightSet rights;
        rights.add("fs.execute");
        QVERIFY(editor.setRights(right, rights, false));
        QVERIFY(textOf(*document.text())
                    .contains(QStringLiteral(
                        "allowed_access = [\"read_file\", \"read_dir\", \"refer\"] # both")));
    }

    void theLastRightIsNotTaken()
    {
        PolicyDocument document(formats::Syntax::Toml);
        document.start(policyText);
        RuleEditor editor(&document);
        QString told;
        QObject::connect(&editor, &RuleEditor::notice,
                         [&told](const QString &text) { told = text; });
        RulePlace rule;
        rule.kind = RulePlace::Kind::Group;
        rule.list = RulePlace::List::PathAccess;
        QVERIFY(!editor.setRights(rule, policy::RightSet::all(landlock::RightKind::Filesystem, 12),
                                  false));
        QVERIFY(!told.isEmpty());
        QCOMPARE(textOf(*document.text()), policyText);
    }

    /// Letters, form and sidecar in any order: undone one by one to where it began, redone to
    /// where it ended.
    void oneStackUndoesEverythingInOrder()
    {
        QRandomGenerator dice(4711);
        for (int round = 0; round < 40; ++round) {
            PolicyDocument document(formats::Syntax::Toml);
            document.start(policyText);
            std::vector<std::pair<QString, std::string>> states;
            const auto state = [&document] {
                return std::pair(textOf(*document.text()),
                                 formats::writeSidecar(document.sidecar()));
            };
            states.push_back(state());
            for (int step = 0; step < 12; ++step) {
                const int before = document.undoStack()->index();
                switch (dice.bounded(4)) {
                case 0: type(document, dice.bounded(20), QStringLiteral("#")); break;
                case 1:
                    document.change(
                        [&dice](policy::Policy &policy) {
                            policy.layers.front().log =
                                policy::LogFlags{.sameExecOff = dice.bounded(2) == 0,
                                                 .newExecOn = true,
                                                 .subdomainsOff = dice.bounded(2) == 0};
                        },
                        QString());
                    break;
                case 2:
                    document.edit(0, {edit::AddPathRule{.access = {"read_file"}, .paths = {"/x"}}},
                                  QString());
                    break;
                default:
                    if (document.undoStack()->canUndo()) {
                        document.undoStack()->undo();
                        states.resize(static_cast<std::size_t>(document.undoStack()->index()) + 1);
                    }
                    break;
                }
                if (document.undoStack()->index() > before)
                    states.push_back(state());
                else
                    // Letters beside each other are one step.
                    states.back() = state();
                QCOMPARE(std::size_t(document.undoStack()->index()) + 1, states.size());
            }
            for (std::size_t i = states.size(); i-- > 0;) {
                QCOMPARE(state(), states[i]);
                document.undoStack()->undo();
            }
            QCOMPARE(textOf(*document.text()), policyText);
            for (std::size_t i = 0; i < states.size(); ++i) {
                QCOMPARE(state(), states[i]);
                document.undoStack()->redo();
            }
        }
    }

    void lettersAfterSavingAreAChange()
    {
        const QTemporaryDir folder;
        PolicyDocument document(formats::Syntax::Toml);
        document.start(policyText);
        type(document, 0, QStringLiteral("#a"));
        QVERIFY(saveAt(document, folder.filePath(QStringLiteral("a.toml"))).isSaved());
        QVERIFY(!document.isModified());
        type(document, 2, QStringLiteral("b"));
        QVERIFY(document.isModified());
        document.undoStack()->undo();
        QVERIFY(!document.isModified());
    }

    void theSidecarIsThereWhileItIsNeeded()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.toml"));
        PolicyDocument document(formats::Syntax::Toml);
        document.start(policyText);
        QVERIFY(saveAt(document, path).isSaved());
        QVERIFY(!QFile::exists(sidecarPath(path)));
        document.change(
            [](policy::Policy &policy) {
                policy.layers.front().log = policy::LogFlags{
                    .sameExecOff = false, .newExecOn = true, .subdomainsOff = false};
            },
            QString());
        QVERIFY(document.isModified());
        QVERIFY(saveAt(document, path).isSaved());
        QVERIFY(QFile::exists(sidecarPath(path)));
        PolicyDocument again(formats::Syntax::Toml);
        again.load(path, readPolicyFile(path));
        QVERIFY(again.reading().policy.layers.front().log->newExecOn);
        document.undoStack()->undo();
        QVERIFY(saveAt(document, path).isSaved());
        QVERIFY(!QFile::exists(sidecarPath(path)));
    }

    void aRuleThatIsOffComesBackAsItWas()
    {
        PolicyDocument document(formats::Syntax::Toml);
        document.start(policyText);
        RuleEditor editor(&document);
        RulePlace rule;
        rule.kind = RulePlace::Kind::PathRule;
        QVERIFY(editor.setEnabled(rule, false));
        QCoreApplication::processEvents();
        QVERIFY(!textOf(*document.text()).contains(QStringLiteral("/usr")));
        QCOMPARE(document.reading().policy.layers.front().pathRules.size(), 1U);
        QVERIFY(!document.reading().policy.layers.front().pathRules.front().enabled);
        QVERIFY(editor.setEnabled(rule, true));
        QCoreApplication::processEvents();
        QVERIFY(textOf(*document.text()).contains(QStringLiteral("[\"/usr\", \"/lib\"]")));
        QVERIFY(document.sidecar().empty());
        document.undoStack()->undo();
        document.undoStack()->undo();
        QCOMPARE(textOf(*document.text()), policyText);
        QVERIFY(document.sidecar().empty());
    }

    void aLayerInsideKeepsItsRules()
    {
        PolicyDocument document(formats::Syntax::Toml);
        document.start(policyText);
        RuleEditor editor(&document);
        editor.addLayer();
        QCoreApplication::processEvents();
        QCOMPARE(document.reading().policy.layers.size(), 2U);
        QVERIFY(editor.addPaths(1, {QStringLiteral("/etc")}));
        QCoreApplication::processEvents();
        const policy::Layer &inner = document.reading().policy.layers[1];
        QCOMPARE(inner.pathRules.size(), 1U);
        QVERIFY(inner.handledFs.rights.contains("fs.make_reg"));
        QCOMPARE(textOf(*document.text()), policyText);
    }

    void aFailedSaveLeavesTheFileAsItWas()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("gone/a.toml"));
        PolicyDocument document(formats::Syntax::Toml);
        document.start(policyText);
        QVERIFY(!saveAt(document, path).reason.isEmpty());
        QVERIFY(document.isModified());
        QVERIFY(document.path().isEmpty());
    }

    void savingWritesThroughALink()
    {
        const QTemporaryDir folder;
        const QString real = folder.filePath(QStringLiteral("real.toml"));
        const QString link = folder.filePath(QStringLiteral("link.toml"));
        write(real, policyText.toUtf8());
        QVERIFY(QFile::link(real, link));
        PolicyDocument document(formats::Syntax::Toml);
        document.load(link, readPolicyFile(link));
        type(document, 0, QStringLiteral("#"));
        QVERIFY(saveAt(document, link).isSaved());
        QVERIFY(QFileInfo(link).isSymLink());
        QVERIFY(contentOf(real).startsWith("## what"));
    }

    void longTextsAreReadElsewhere()
    {
        QString text = policyText;
        for (int i = 0; i < 2000; ++i)
            text += QStringLiteral("[[path_beneath]]\nallowed_access = [\"read_file\"]\n"
                                   "parent = [\"/p/%1\"]\n")
                        .arg(i);
        PolicyDocument document(formats::Syntax::Toml);
        document.start(text);
        QVERIFY(!document.isSettled());
        QTRY_VERIFY_WITH_TIMEOUT(document.isSettled(), 60000);
        QCOMPARE(document.reading().policy.layers.front().pathRules.size(), 2001U);
        type(document, 0, QStringLiteral("x"));
        QTRY_VERIFY_WITH_TIMEOUT(document.isSettled(), 60000);
        QVERIFY(!document.reading().isValid());
        document.undoStack()->undo();
        QTRY_VERIFY_WITH_TIMEOUT(document.isSettled(), 60000);
        QVERIFY(document.reading().isValid());
    }

    void everyMessageHasWords()
    {
        for (std::size_t i = 0; i < formats::messageCount(); ++i) {
            const formats::Message message{.id = static_cast<formats::MessageId>(i),
                                           .arguments = {std::string("a\nb"), std::uint64_t{2}}};
            QVERIFY(!wordsOf(message).isEmpty());
            QVERIFY(!wordsOf(message).contains(u'\n'));
        }
    }

    /// What the backend says is listed a second time for the translators: nothing may be missing.
    void everyMessageAndFormatIsTranslated()
    {
        loadTranslations(QStringLiteral("de"));
        QTranslator german;
        QVERIFY(german.load(QStringLiteral(":/i18n/landlock-surveyor_de.qm")));
        QStringList missing;
        const auto look = [&](const char *context, std::string_view english) {
            const std::string text(english);
            if (text != "{0}" && german.translate(context, text.c_str()).isEmpty())
                missing += QString::fromStdString(text);
        };
        for (std::size_t i = 0; i < formats::messageCount(); ++i)
            look("PolicyMessages", formats::englishPattern(static_cast<formats::MessageId>(i)));
        for (const formats::Format &format : formats::formats())
            look("PolicyFormats", format.title);
        QCOMPARE(missing, QStringList());
    }
};

QTEST_MAIN(TestGuiPolicyDocument)
#include "test_gui_policy_document.moc"
