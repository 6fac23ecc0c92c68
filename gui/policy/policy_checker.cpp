// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/policy_checker.h"

#include "policy/formats/path_syntax.h"
#include "policy/policy_document.h"

#include <QTimer>
#include <QtConcurrent/QtConcurrentRun>

#include <sys/stat.h>

namespace surveyor::gui {
namespace {

/// Long enough that a word is typed without a check for each letter.
constexpr int pauseMs = 250;

std::map<std::string, bool> foldersOf(const policy::Policy &policy)
{
    std::map<std::string, bool> folders;
    for (const policy::Layer &layer : policy.layers) {
        for (const policy::PathRule &rule : layer.pathRules) {
            for (const policy::PathTemplate &path : rule.paths) {
                struct stat status{};
                const bool literal = path.parts.size() == 1
                    && path.parts[0].kind == policy::TemplatePart::Kind::Text;
                if (literal && ::stat(path.parts[0].text.c_str(), &status) == 0)
                    folders[formats::templateText(path)] = S_ISDIR(status.st_mode);
            }
        }
    }
    return folders;
}

} // namespace

PolicyChecker::PolicyChecker(PolicyDocument *document, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_pause(new QTimer(this))
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMs);
    connect(m_pause, &QTimer::timeout, this, &PolicyChecker::start);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &PolicyChecker::take);
    connect(document, &PolicyDocument::readingChanged, m_pause, qOverload<>(&QTimer::start));
    m_pause->start();
}

PolicyChecker::~PolicyChecker()
{
    m_watcher.waitForFinished();
}

void PolicyChecker::setTargetAbi(std::optional<int> abi)
{
    m_abi = abi;
    m_pause->start(0);
    m_pause->setInterval(pauseMs);
}

bool PolicyChecker::isSettled() const
{
    return !m_pause->isActive() && !m_waits;
}

PolicyChecker::Result PolicyChecker::check(const PolicyReading &reading, formats::Syntax syntax,
                                           std::optional<int> abi)
{
    formats::LoadedPolicy loaded;
    formats::Document document;
    document.name = "-";
    document.text = reading.document->text();
    document.format = formats::findFormat(syntax == formats::Syntax::Json ? "landlockconfig-json"
                                                                          : "landlockconfig-toml");
    document.result.policy = reading.document->policy();
    loaded.documents.push_back(std::move(document));
    loaded.policy = reading.policy;
    return {.findings = formats::checkPolicy(loaded, {.targetAbi = abi, .lookUpPaths = true}),
            .folders = foldersOf(reading.policy)};
}

void PolicyChecker::start()
{
    if (m_watcher.isRunning()) {
        m_again = true;
        return;
    }
    m_again = false;
    if (!m_document->reading().isValid()) {
        m_result.findings.clear();
        Q_EMIT checked();
        return;
    }
    m_waits = true;
    m_watcher.setFuture(QtConcurrent::run(&PolicyChecker::check, m_document->reading(),
                                          m_document->syntax(), m_abi));
}

void PolicyChecker::take()
{
    m_waits = false;
    m_result = m_watcher.result();
    if (m_again || m_pause->isActive())
        m_pause->start();
    else
        Q_EMIT checked();
}

} // namespace surveyor::gui
