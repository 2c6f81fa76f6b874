/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gui/remark.h"
#include "model/wizard/wizard.h"

G_BEGIN_DECLS

/* Small things that all parts of a wizard's screen use. */

/** mun_wizard_text_new: a label for a sentence: wraps, starts at the left. @css: (nullable) */
GtkWidget  *mun_wizard_text_new     (const char      *text,
                                     const char      *css);
/** mun_wizard_text_set: "" and %NULL hide it */
void        mun_wizard_text_set     (GtkWidget       *label,
                                     const char      *text);

/** mun_wizard_question_new: the question of a page, above all that answers it */
GtkWidget  *mun_wizard_question_new (const char      *text);
/** mun_wizard_question_focus: the focus waits on the question, until it goes on from there, where the first thing to answer stands too far below to be seen */
void        mun_wizard_question_focus (GtkWidget     *question);

/** mun_wizard_record_title: Returns: (transfer full): what a person calls the record, saved or not */
char       *mun_wizard_record_title (MunWorkspace    *workspace,
                                     MunRecord       *record);

/** mun_wizard_matches: whether one of @text and @more contains all words of @typed, letter case aside. @more: (nullable) */
gboolean    mun_wizard_matches      (const char      *typed,
                                     const char      *text,
                                     const char      *more);

/** mun_wizard_let_shrink: cuts the label of @button off where the window is too narrow for it */
void        mun_wizard_let_shrink   (GtkWidget       *button);

/** mun_wizard_name: gives @widget a name for those who do not see it */
void        mun_wizard_name         (GtkWidget       *widget,
                                     const char      *name);

/** mun_wizard_describe_reason: Returns: (transfer full) (nullable): that the page asks why one person writes and approves alone, while nobody has said it */
char       *mun_wizard_describe_reason (MunWizardRun *run,
                                     guint            page);

/** mun_wizard_tool_new: Returns: (nullable): a button that opens the view in which the work of the page is done on the spot, or the questions that come before it */
GtkWidget  *mun_wizard_tool_new     (MunWizardRun    *run,
                                     guint            page);

/** mun_wizard_walk_checks: lets the arrow keys go from one box to tick to the next inside @list, and tick nothing on the way */
void        mun_wizard_walk_checks  (GtkWidget       *list);

/** mun_wizard_add_shortcuts: the keys of the whole view, whatever has the focus: on, back, and to a page by its number */
void        mun_wizard_add_shortcuts (GtkWidget       *view);

/** mun_wizard_column_layout_new: for the column of the question: gives way down to what its widgets need, and wants the same width on each page, so
 * that the columns beside it do not come and go with the length of a question */
GtkLayoutManager *mun_wizard_column_layout_new (void);

/** mun_wizard_fold: puts a side back that lies over the question in a narrow window. Returns: whether one did */
gboolean    mun_wizard_fold         (AdwFlap         *flap);

/** mun_wizard_describe_open: Returns: (transfer full) (nullable): what still has to be answered on @page, %NULL for nothing */
char       *mun_wizard_describe_open (MunWizardRun   *run,
                                      guint           page);

/** mun_wizard_describe_saved: Returns: (transfer full): "Saved 14:02" */
char      *mun_wizard_describe_saved (void);

G_END_DECLS
