// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "policy/formats/policy_edit.h"
#include "policy/policy_file.h"
#include "policy/policy_reading.h"
#include "policy/policy_saving.h"

#include <QFutureWatcher>
#include <QObject>
#include <QString>

#include <functional>
#include <vector>

class QTextDocument;
class QTimer;
class QUndoStack;

namespace surveyor::gui {

class TextUndo;

/// A policy that is being edited: its text, what the text cannot hold, one stack of steps for
/// both, and what both come to. Short texts are read at every change at once, long ones on
/// another thread.
class PolicyDocument : public QObject
{
    Q_OBJECT

public:
    enum class Kind {
        Policy,
        IslandProfile, ///< a profile.toml: text alone, with no rules of its own
    };

    explicit PolicyDocument(formats::Syntax syntax, QObject *parent = nullptr,
                            Kind kind = Kind::Policy);
    ~PolicyDocument() override;

    [[nodiscard]] QTextDocument *text() const noexcept { return m_text; }
    [[nodiscard]] QUndoStack *undoStack() const noexcept { return m_steps; }
    [[nodiscard]] formats::Syntax syntax() const noexcept { return m_syntax; }
    [[nodiscard]] bool isProfile() const noexcept { return m_kind == Kind::IslandProfile; }
    [[nodiscard]] const PolicyReading &reading() const noexcept { return m_reading; }
    [[nodiscard]] const formats::Sidecar &sidecar() const noexcept { return m_sidecar; }
    /// What stands here is not known to stand on disk; while it is being saved it does not yet.
    [[nodiscard]] bool isModified() const;
    [[nodiscard]] bool isSaving() const noexcept { return m_isSaving; }
    /// Changed since the save that is under way began.
    [[nodiscard]] bool isChangedWhileSaving() const;
    /// Another number whenever file() is another one or a save begins.
    [[nodiscard]] unsigned fileVersion() const noexcept { return m_fileVersion; }
    /// The text was read and nothing waits for another thread, no save either.
    [[nodiscard]] bool isSettled() const;

    /// The file; empty for a document that was never saved.
    [[nodiscard]] const QString &path() const noexcept { return m_path; }
    [[nodiscard]] const PolicyFile &file() const noexcept { return m_file; }
    /// The file's name, or what an unsaved document is called.
    [[nodiscard]] QString title() const;
    void setTitle(const QString &title);

    /// Takes over what was read from @p path, as a new document or instead of what is here.
    void load(const QString &path, const PolicyFile &file);
    /// What stands on disk is known and counts for nothing: the next save writes over it.
    void keepOver(const PolicyFile &onDisk);
    /// Starts with a text that is nowhere on disk yet: it counts as modified.
    void start(const QString &text, const formats::Sidecar &sidecar = {});
    /// Takes another text and sidecar as a step like any other.
    void takeOver(const QString &text, const formats::Sidecar &sidecar);
    /// Writes the text of this moment and its sidecar to the document's file in another thread,
    /// unless somebody else changed it; saveEnded() tells. During a save it is remembered and
    /// begins, with the text of then, when the one under way is done.
    void save();
    /// The same at @p path, over whatever is there. Afterwards the document is at @p path.
    void saveAs(const QString &path);

    /// Makes edits in layer @p layer, one step to undo called @p name. False, and refused() says
    /// why, where they cannot be made.
    bool edit(std::size_t layer, const std::vector<formats::PolicyEdit> &edits,
              const QString &name);
    /// Changes what the sidecar holds by changing the whole policy: marks, log flags, inner
    /// layers, rules that are switched off.
    void change(const std::function<void(policy::Policy &)> &how, const QString &name);
    /// Both as one step: @p how changes the policy as it is before @p edits of the first layer.
    bool change(const std::function<void(policy::Policy &)> &how,
                const std::vector<formats::PolicyEdit> &edits, const QString &name);
    /// Edits of the text of this moment.
    void editText(const formats::TextEdits &edits, const QString &name);
    void setSidecar(const formats::Sidecar &sidecar, const QString &name);

Q_SIGNALS:
    /// reading() is of the text of this moment, or of one shortly before.
    void readingChanged();
    void modifiedChanged(bool modified);
    void pathChanged();
    /// No save is under way or remembered any more; @p result is of the last one.
    void saveEnded(const surveyor::gui::SaveResult &result);
    void refused(const surveyor::formats::Message &message);

private:
    class SidecarStep;

    void readSoon();
    void readNow();
    void readElsewhere();
    void takeReading();
    void readHere();
    bool editFirstLayer(const std::vector<formats::PolicyEdit> &edits, const QString &name);
    bool editInnerLayer(std::size_t layer, const std::vector<formats::PolicyEdit> &edits,
                        const QString &name);
    void beginSave(const QString &path, bool overOthers);
    void endSave(const SaveRequest &request, const SaveResult &result);
    void putSidecar(const formats::Sidecar &sidecar);
    [[nodiscard]] std::string backendName() const;

    formats::Syntax m_syntax;
    Kind m_kind;
    QTextDocument *m_text;
    QUndoStack *m_steps;
    TextUndo *m_textUndo;
    QTimer *m_soon;
    QFutureWatcher<PolicyReading> m_elsewhere;
    PolicyReading m_reading;
    formats::Sidecar m_sidecar;
    PolicyFile m_file;
    QString m_path;
    QString m_title;
    unsigned m_generation = 0; ///< of readings
    unsigned m_asked = 0;      ///< the one under way on another thread
    bool m_waits = false;      ///< for a reading on another thread
    bool m_dirty = false;      ///< changed since the last reading began
    bool m_started = false;    ///< a text that was never on disk
    bool m_isSaving = false;
    std::function<void()> m_nextSave; ///< asked for during the one under way
    unsigned m_fileVersion = 0;
};

} // namespace surveyor::gui
