// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/effective_pane.h"

#include "landlock/abi.h"
#include "policy/policy_document.h"
#include "widgets/symbolic_icon.h"

#include <QComboBox>
#include <QCompleter>
#include <QFileSystemModel>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <QtConcurrent/QtConcurrentRun>

namespace surveyor::gui {
namespace {

constexpr int pauseMs = 150;

} // namespace

EffectivePane::EffectivePane(PolicyDocument *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_attempts(new QComboBox(this))
    , m_object(new QLineEdit(this))
    , m_icon(new QLabel(this))
    , m_verdict(new QLabel(this))
    , m_lines(new QTreeWidget(this))
    , m_pause(new QTimer(this))
{
    m_lines->setHeaderHidden(true);
    m_lines->setRootIsDecorated(false);
    m_lines->setUniformRowHeights(true);
    m_lines->setAccessibleName(tr("What each layer says"));
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setWordWrap(true);
    auto *const verdict = new QHBoxLayout;
    verdict->addWidget(m_icon);
    verdict->addWidget(m_verdict, 1);
    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(buildQuestion());
    layout->addLayout(verdict);
    layout->addWidget(m_lines, 1);
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMs);
    connect(m_pause, &QTimer::timeout, this, &EffectivePane::askNow);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &EffectivePane::take);
    connect(document, &PolicyDocument::readingChanged, this, &EffectivePane::askSoon);
    connect(m_lines, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        const auto row = static_cast<std::size_t>(m_lines->indexOfTopLevelItem(item));
        if (row < m_answer.lines.size() && m_answer.lines[row].span)
            Q_EMIT wentTo(m_answer.lines[row].span);
    });
    askNow();
}

EffectivePane::~EffectivePane()
{
    m_watcher.waitForFinished();
}

QWidget *EffectivePane::buildQuestion()
{
    auto *const line = new QWidget(this);
    for (int i = 0; i < attemptCount; ++i)
        m_attempts->addItem(nameOf(static_cast<Attempt>(i)), i);
    m_attempts->setAccessibleName(tr("What is tried"));
    m_object->setAccessibleName(tr("Path or port"));
    m_object->setClearButtonEnabled(true);
    auto *const files = new QFileSystemModel(m_object);
    files->setRootPath(QStringLiteral("/"));
    files->setFilter(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System);
    m_object->setCompleter(new QCompleter(files, m_object));
    auto *const layout = new QHBoxLayout(line);
    layout->setContentsMargins({});
    layout->addWidget(m_attempts);
    layout->addWidget(m_object, 1);
    connect(m_attempts, &QComboBox::currentIndexChanged, this, &EffectivePane::askNow);
    connect(m_object, &QLineEdit::textChanged, this, &EffectivePane::askSoon);
    return line;
}

void EffectivePane::setAbi(std::optional<int> abi)
{
    m_abi = abi;
    askSoon();
}

void EffectivePane::ask(Attempt attempt, const QString &object)
{
    m_attempts->setCurrentIndex(static_cast<int>(attempt));
    m_object->setText(object);
}

bool EffectivePane::isSettled() const
{
    return !m_pause->isActive() && !m_waits;
}

void EffectivePane::askSoon()
{
    m_pause->start();
}

void EffectivePane::askNow()
{
    m_pause->stop();
    const auto attempt = static_cast<Attempt>(m_attempts->currentData().toInt());
    const AttemptObject object = objectOf(attempt);
    m_object->setEnabled(object != AttemptObject::Nothing);
    m_object->setPlaceholderText(object == AttemptObject::Port ? tr("Port, 0 to 65535")
                                                               : tr("Path"));
    const auto operation = operationOf(attempt, m_object->text());
    if (!operation || !m_document->reading().document) {
        m_answer = {};
        m_lines->clear();
        show(QString(),
             operation ? tr("There is no valid policy to ask.")
                       : tr("Name a path or a port to see who allows it."));
        Q_EMIT answered();
        return;
    }
    const int abi = m_abi.value_or(landlock::abis().back().version);
    m_waits = true;
    m_watcher.setFuture(QtConcurrent::run(&judge, m_document->reading().policy, abi, *operation));
}

void EffectivePane::take()
{
    m_waits = false;
    m_answer = m_watcher.result();
    const QString icon = m_answer.verdict == policy::Verdict::Allowed ? QStringLiteral("dialog-ok")
        : m_answer.verdict == policy::Verdict::Denied ? QStringLiteral("dialog-error")
                                                      : QStringLiteral("dialog-warning");
    show(icon, m_answer.summary);
    m_lines->clear();
    for (const EffectiveAnswer::Line &line : m_answer.lines) {
        //: %1 what a layer says, %2 line number in the text
        const QString text =
            line.span ? tr("%1, line %2").arg(line.text).arg(line.span.line) : line.text;
        new QTreeWidgetItem(m_lines, {text});
    }
    Q_EMIT answered();
}

void EffectivePane::show(const QString &icon, const QString &text)
{
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_icon->setVisible(!icon.isEmpty());
    if (!icon.isEmpty())
        m_icon->setPixmap(symbolicIcon(icon).pixmap(QSize(size, size), devicePixelRatio()));
    m_verdict->setText(text);
}

} // namespace surveyor::gui
