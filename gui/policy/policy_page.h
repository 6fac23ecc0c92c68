// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

#include <functional>

class QStackedWidget;
class QTabWidget;
class QUndoGroup;

namespace surveyor::gui {

class MessageBanner;
class PolicyDocument;
class PolicyEditor;
class Recovery;
struct FoundPolicy;
struct PolicyFile;
struct RecoveredPolicy;
struct SaveResult;
class StatePage;

/// The policies that are open, each in a tab. What is done with a document's file is done here:
/// opening, saving, closing with a question.
class PolicyPage : public QWidget
{
    Q_OBJECT

public:
    /// Steps of the document in front are undone through @p steps.
    explicit PolicyPage(QUndoGroup *steps, QWidget *parent = nullptr);

    /// The editor in front; null if nothing is open.
    [[nodiscard]] PolicyEditor *current() const;
    [[nodiscard]] QList<PolicyEditor *> editors() const;
    [[nodiscard]] QTabWidget *tabs() const noexcept { return m_tabs; }
    [[nodiscard]] bool isSettled() const;

    /// Documents, command lines to import, folders of documents, island profiles. Reads them in
    /// another thread. What is open already comes to the front.
    void openFiles(const QStringList &files);
    void addDocument(PolicyDocument *document);
    /// Makes the undo group follow this page, when the window shows it.
    void activate();
    /// Looks in another thread for documents that an earlier run did not save, and offers them.
    void offerLeftovers();

    [[nodiscard]] bool hasChanges() const;
    /// Calls @p then once every document is saved or given up; asks about those that are changed.
    void askToClose(const std::function<void()> &then);

public Q_SLOTS:
    void newDocument();
    /// Begins with @p text, that of a template.
    void newFrom(const QString &text);
    void importCommandLine();
    void exportCurrent();
    /// With the saved state, another open policy or a file.
    void compareCurrent();
    void askForFiles();
    void save();
    void saveAs();
    void closeCurrent();

Q_SIGNALS:
    void currentChanged();
    void fileUsed(const QString &file);
    /// Documents of an earlier run are offered.
    void leftoversFound();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildEmptyState();
    void showImport(const QString &text);
    static bool tellOfProfile(const PolicyEditor *editor);
    void offer(const QList<RecoveredPolicy> &left);
    void recover(const QList<RecoveredPolicy> &policies);
    void recoverOne(const RecoveredPolicy &policy, const PolicyFile &file);
    [[nodiscard]] static QString openingText();
    void tellOfOpening();
    void take(const FoundPolicy &found);
    [[nodiscard]] PolicyEditor *editorFor(const QString &path) const;
    void showComparison(PolicyEditor *editor, const PolicyFile &saved);
    /// @p isSlow: what is under way has been so for a while.
    void fillTab(PolicyEditor *editor, bool isSlow = false);
    void closeTab(int index);
    void remove(PolicyEditor *editor);
    void followSave(PolicyEditor *editor, const std::function<void()> &then);
    void takeSave(PolicyEditor *editor, const SaveResult &result,
                  const std::function<void()> &then);
    void tellOfFailure(PolicyEditor *editor, const SaveResult &result);
    [[nodiscard]] std::function<void()> closingOf(PolicyEditor *editor,
                                                  const std::function<void()> &then);
    void waitThenClose(PolicyEditor *editor, const std::function<void()> &then);
    void saveThen(PolicyEditor *editor, const std::function<void()> &then);
    void askForName(PolicyEditor *editor, const QString &title, const std::function<void()> &then);
    void askAbout(PolicyEditor *editor, const std::function<void()> &then);
    void updateState();

    QUndoGroup *m_steps;
    Recovery *m_recovery;
    MessageBanner *m_banner;
    QStackedWidget *m_pages;
    StatePage *m_empty;
    QTabWidget *m_tabs;
    int m_unnamed = 0; ///< documents begun without a file
    int m_opening = 0; ///< openFiles() under way
};

} // namespace surveyor::gui
