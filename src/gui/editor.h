/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/rules.h"

G_BEGIN_DECLS

/**
 * MunEditor: one field of a record as a row of a form: label, control for its kind, what is wrong with it, help.
 *
 * What is typed goes into the record as soon as it can be understood; what cannot is told when the field is left, and stays
 * in the control. A value that is not set looks not set. The row follows the record.
 */
#define MUN_TYPE_EDITOR (mun_editor_get_type ())
G_DECLARE_FINAL_TYPE (MunEditor, mun_editor, MUN, EDITOR, AdwPreferencesRow)

/** mun_editor_new: @editable: %FALSE shows the value only */
GtkWidget      *mun_editor_new           (MunWorkspace   *workspace,
                                          MunRecord      *record,
                                          int             field,
                                          gboolean        editable);
MunWorkspace   *mun_editor_get_workspace (MunEditor      *self);
MunRecord      *mun_editor_get_record    (MunEditor      *self);
int             mun_editor_get_index     (MunEditor      *self);
const MunField *mun_editor_get_field     (MunEditor      *self);
/** mun_editor_get_control: the widget that holds the value */
GtkWidget      *mun_editor_get_control   (MunEditor      *self);

/** mun_editor_commit: takes what is typed. Returns: %FALSE when it cannot be understood; the row then says why */
gboolean        mun_editor_commit        (MunEditor      *self);
/** mun_editor_show_problem: @problem: (nullable): a sentence beside the field; %NULL takes it away */
void            mun_editor_show_problem  (MunEditor      *self,
                                          const char     *problem);
/** mun_editor_show_remark: beside the field like a problem, but told apart from it: @level says whether it stops anything.
 * @text: (nullable): %NULL takes away what is shown */
void            mun_editor_show_remark   (MunEditor      *self,
                                          MunIssueLevel   level,
                                          const char     *text);
/** mun_editor_keep_room: what was said beside the field leaves its room behind when it goes, so that nothing moves under a hand */
void            mun_editor_keep_room     (MunEditor      *self);

/** mun_editor_set_needed: says that it is needed while it is empty, though the type does not ask for it in each case */
void             mun_editor_set_needed        (MunEditor     *self,
                                               gboolean       needed);
/** mun_scale_editor_spread: shows the steps of a scale below each other, each with its word and its meaning.
 * @criteria: (nullable): the risk criteria whose words are meant; %NULL: those in force */
void            mun_scale_editor_spread  (MunEditor      *self,
                                          MunRecord      *criteria);
/** mun_editor_show_help: whether help stands open below the field */
void            mun_editor_show_help     (MunEditor      *self,
                                          gboolean        shown);
/** mun_editor_close_help: closes the help that was opened by hand in the editors below @root. Returns: whether there was any */
gboolean        mun_editor_close_help    (GtkWidget      *root);
/** mun_editor_show_source: @source: (nullable): where a prefilled value came from, until a person edits it */
void            mun_editor_show_source   (MunEditor      *self,
                                          const char     *source);

G_END_DECLS
