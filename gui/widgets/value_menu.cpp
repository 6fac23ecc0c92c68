// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "widgets/value_menu.h"

#include "session/filter_state.h"
#include "session/text.h"
#include "widgets/symbolic_icon.h"

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QMenu>
#include <QPointer>

namespace surveyor::gui {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ValueMenu)
};

constexpr int widestLetters = 40;

/// For a menu: short, and its ampersands are no mnemonics.
QString menuText(const QMenu *menu, const QString &text)
{
    const QFontMetrics metrics(menu->font());
    QString elided =
        metrics.elidedText(text, Qt::ElideMiddle, widestLetters * metrics.averageCharWidth());
    return elided.replace(u'&', QStringLiteral("&&"));
}

QString queryText(const ValueTerm &term)
{
    return fromBackend(
        denials::query::textOf(denials::query::Expression::of(term.field, term.value)));
}

/// A verb for each term: directly where there is one, else as a submenu.
template<typename Act>
void addVerb(QMenu *menu, const QString &icon, const QString &one, const QString &several,
             const std::vector<ValueTerm> &terms, Act act)
{
    if (terms.size() == 1) {
        QAction *const action = menu->addAction(one.arg(menuText(menu, terms.front().label)));
        action->setIcon(symbolicIcon(icon));
        QObject::connect(action, &QAction::triggered, menu,
                         [act, term = terms.front()] { act(term); });
        return;
    }
    QMenu *const choices = menu->addMenu(symbolicIcon(icon), several);
    for (const ValueTerm &term : terms) {
        QAction *const action = choices->addAction(menuText(menu, term.label));
        QObject::connect(action, &QAction::triggered, menu, [act, term] { act(term); });
    }
}

void addCopies(QMenu *menu, const PointedValue &pointed)
{
    QMenu *const copies =
        menu->addMenu(symbolicIcon(QStringLiteral("edit-copy")), Words::tr("&Copy as"));
    const auto add = [&](const QString &name, const QString &text) {
        QObject::connect(copies->addAction(name), &QAction::triggered, menu,
                         [text] { QGuiApplication::clipboard()->setText(text); });
    };
    add(Words::tr("&Text"), pointed.text);
    for (const ValueTerm &term : pointed.terms)
        add(Words::tr("Filter: %1").arg(menuText(menu, queryText(term))), queryText(term));
}

} // namespace

void addValueActions(QMenu *menu, FilterState *filter, const PointedValue &pointed)
{
    if (pointed.text.isEmpty())
        return;
    const QPointer<FilterState> target(filter);
    if (!pointed.terms.empty() && target) {
        addVerb(menu, QStringLiteral("view-filter"), Words::tr("&Keep only “%1”"),
                Words::tr("&Keep only this"), pointed.terms, [target](const ValueTerm &term) {
                    if (target)
                        target->keepOnly(term.field, term.value);
                });
        addVerb(menu, QStringLiteral("list-remove"), Words::tr("&Drop “%1”"),
                Words::tr("&Drop this"), pointed.terms, [target](const ValueTerm &term) {
                    if (target)
                        target->drop(term.field, term.value);
                });
        addVerb(menu, QStringLiteral("edit-find"), Words::tr("&Find more like “%1”"),
                Words::tr("&Find more like this"), pointed.terms, [target](const ValueTerm &term) {
                    if (target)
                        Q_EMIT target->findWanted(queryText(term));
                });
    }
    addCopies(menu, pointed);
}

} // namespace surveyor::gui
