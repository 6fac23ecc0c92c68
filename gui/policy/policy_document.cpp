// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/policy_document.h"

#include "policy/document_text.h"
#include "policy/rule_rights.h"
#include "policy/text_undo.h"
#include "session/text.h"

#include <QFileInfo>
#include <QPlainTextDocumentLayout>
#include <QTextDocument>
#include <QTimer>
#include <QUndoStack>
#include <QtConcurrent/QtConcurrentRun>

namespace surveyor::gui {
namespace {

/// Units of text that are read between two letters without anybody noticing.
constexpr qsizetype shortText = qsizetype{32} * 1024;

void nameAllRights(policy::Layer &layer)
{
    for (policy::RightList *const list : {&layer.handledFs, &layer.handledNet, &layer.scoped})
        nameRights(*list);
    for (policy::PathRule &rule : layer.pathRules)
        nameRights(rule.access);
    for (policy::PortRule &rule : layer.portRules)
        nameRights(rule.access);
}

} // namespace

class PolicyDocument::SidecarStep : public QUndoCommand
{
public:
    SidecarStep(PolicyDocument *document, formats::Sidecar after, const QString &name)
        : QUndoCommand(name)
        , m_document(document)
        , m_before(document->sidecar())
        , m_after(std::move(after))
    {
    }

    void undo() override { m_document->putSidecar(m_before); }
    void redo() override { m_document->putSidecar(m_after); }

private:
    PolicyDocument *m_document;
    formats::Sidecar m_before;
    formats::Sidecar m_after;
};

PolicyDocument::PolicyDocument(formats::Syntax syntax, QObject *parent, Kind kind)
    : QObject(parent)
    , m_syntax(syntax)
    , m_kind(kind)
    , m_text(new QTextDocument(this))
    , m_steps(new QUndoStack(this))
    , m_textUndo(new TextUndo(m_text, m_steps, this))
    , m_soon(new QTimer(this))
{
    m_text->setDocumentLayout(new QPlainTextDocumentLayout(m_text));
    m_soon->setSingleShot(true);
    m_soon->setInterval(0);
    connect(m_text, &QTextDocument::contentsChanged, this, &PolicyDocument::readSoon);
    connect(m_soon, &QTimer::timeout, this, &PolicyDocument::readNow);
    connect(&m_elsewhere, &QFutureWatcherBase::finished, this, &PolicyDocument::takeReading);
    connect(m_steps, &QUndoStack::cleanChanged, this,
            [this] { Q_EMIT modifiedChanged(isModified()); });
}

PolicyDocument::~PolicyDocument()
{
    m_elsewhere.waitForFinished();
}

bool PolicyDocument::isModified() const
{
    return m_isSaving || m_started || !m_steps->isClean();
}

bool PolicyDocument::isSettled() const
{
    return !m_soon->isActive() && !m_waits && !m_dirty && !m_isSaving;
}

QString PolicyDocument::title() const
{
    return m_path.isEmpty() ? m_title : QFileInfo(m_path).fileName();
}

void PolicyDocument::setTitle(const QString &title)
{
    m_title = title;
    Q_EMIT pathChanged();
}

void PolicyDocument::load(const QString &path, const PolicyFile &file)
{
    const bool isNew = m_path.isEmpty();
    m_path = path;
    m_file = file;
    ++m_fileVersion;
    if (isNew) {
        m_text->setPlainText(file.text);
        m_steps->clear();
        putSidecar(file.sidecar);
    } else {
        // What was here can be had back.
        takeOver(file.text, file.sidecar);
    }
    m_started = false;
    m_textUndo->separate();
    m_steps->setClean();
    Q_EMIT modifiedChanged(isModified());
    Q_EMIT pathChanged();
    readNow();
}

void PolicyDocument::takeOver(const QString &text, const formats::Sidecar &sidecar)
{
    const QString name = tr("Reload");
    m_steps->beginMacro(name);
    changeText(*m_text, text);
    setSidecar(sidecar, name);
    m_steps->endMacro();
}

void PolicyDocument::keepOver(const PolicyFile &onDisk)
{
    m_file.bytes = onDisk.bytes;
    m_file.sidecarBytes = onDisk.sidecarBytes;
    ++m_fileVersion;
    m_started = true;
    Q_EMIT modifiedChanged(true);
}

void PolicyDocument::start(const QString &text, const formats::Sidecar &sidecar)
{
    m_started = true;
    m_text->setPlainText(text);
    m_steps->clear();
    m_textUndo->separate();
    putSidecar(sidecar);
    Q_EMIT modifiedChanged(true);
    readNow();
}

bool PolicyDocument::edit(std::size_t layer, const std::vector<formats::PolicyEdit> &edits,
                          const QString &name)
{
    if (edits.empty())
        return true;
    if (m_soon->isActive() || m_dirty)
        readHere();
    if (!m_reading.isValid())
        return false;
    return layer == 0 ? editFirstLayer(edits, name) : editInnerLayer(layer, edits, name);
}

bool PolicyDocument::editFirstLayer(const std::vector<formats::PolicyEdit> &edits,
                                    const QString &name)
{
    // All of them or none: each is planned on what the ones before it left.
    formats::ConfigDocument changed = *m_reading.document;
    std::vector<formats::TextEdits> steps;
    for (const formats::PolicyEdit &edit : edits) {
        auto step = changed.apply(edit);
        if (!step) {
            Q_EMIT refused(step.error().message);
            return false;
        }
        steps.push_back(std::move(*step));
    }
    m_steps->beginMacro(name);
    for (const formats::TextEdits &step : steps)
        applyEdits(*m_text, ByteMap(textOf(*m_text)), step);
    m_steps->endMacro();
    readHere();
    return true;
}

bool PolicyDocument::editInnerLayer(std::size_t layer,
                                    const std::vector<formats::PolicyEdit> &edits,
                                    const QString &name)
{
    if (layer >= m_reading.policy.layers.size())
        return false;
    policy::Policy alone{.files = {},
                         .abi = m_reading.policy.abi,
                         .abiSpan = {},
                         .layers = {m_reading.policy.layers[layer]}};
    nameAllRights(alone.layers.front());
    for (const formats::PolicyEdit &edit : edits) {
        if (!formats::applyEdit(alone, edit)) {
            Q_EMIT refused({.id = formats::MessageId::EditImpossible, .arguments = {}});
            return false;
        }
    }
    change([&](policy::Policy &policy) { policy.layers[layer] = alone.layers.front(); }, name);
    return true;
}

void PolicyDocument::change(const std::function<void(policy::Policy &)> &how, const QString &name)
{
    if (m_dirty)
        readHere();
    policy::Policy policy = m_reading.policy;
    how(policy);
    formats::Sidecar sidecar = formats::takeSidecar(policy);
    sidecar.answers = m_sidecar.answers;
    sidecar.unknown = m_sidecar.unknown;
    setSidecar(sidecar, name);
}

bool PolicyDocument::change(const std::function<void(policy::Policy &)> &how,
                            const std::vector<formats::PolicyEdit> &edits, const QString &name)
{
    m_steps->beginMacro(name);
    change(how, name);
    const bool done = edit(0, edits, name);
    m_steps->endMacro();
    if (!done)
        m_steps->undo();
    return done;
}

void PolicyDocument::editText(const formats::TextEdits &edits, const QString &name)
{
    m_steps->beginMacro(name);
    applyEdits(*m_text, ByteMap(textOf(*m_text)), edits);
    m_steps->endMacro();
    readNow();
}

void PolicyDocument::setSidecar(const formats::Sidecar &sidecar, const QString &name)
{
    m_steps->push(new SidecarStep(this, sidecar, name));
}

void PolicyDocument::putSidecar(const formats::Sidecar &sidecar)
{
    m_sidecar = sidecar;
    m_textUndo->separate();
    readSoon();
}

void PolicyDocument::readSoon()
{
    m_dirty = true;
    m_soon->start();
}

void PolicyDocument::readNow()
{
    m_soon->stop();
    if (m_text->characterCount() > shortText && !isProfile())
        readElsewhere();
    else
        readHere();
}

void PolicyDocument::readHere()
{
    ++m_generation;
    m_dirty = false;
    m_soon->stop();
    m_reading = isProfile()
        ? readProfile(textOf(*m_text), m_reading)
        : readPolicy(textOf(*m_text), m_syntax, backendName(), m_sidecar, m_reading);
    Q_EMIT readingChanged();
}

void PolicyDocument::readElsewhere()
{
    // The newest text is read when the one under way is done.
    if (m_elsewhere.isRunning())
        return;
    m_dirty = false;
    m_asked = ++m_generation;
    m_waits = true;
    m_elsewhere.setFuture(QtConcurrent::run(&readPolicy, textOf(*m_text), m_syntax, backendName(),
                                            m_sidecar, m_reading));
}

void PolicyDocument::takeReading()
{
    m_waits = false;
    if (m_asked == m_generation) {
        m_reading = m_elsewhere.result();
        Q_EMIT readingChanged();
    }
    if (m_dirty)
        readNow();
}

std::string PolicyDocument::backendName() const
{
    return m_path.isEmpty() ? std::string("-") : toPath(m_path);
}

} // namespace surveyor::gui
