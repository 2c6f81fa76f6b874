/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/editor.h"

G_BEGIN_DECLS

/** MunForm: the fields of a record in their groups, and the lines that belong to it. It begins with what fits into a frame of the screen; the rest comes
 * in the next ones, or at once when it is asked for. */
#define MUN_TYPE_FORM (mun_form_get_type ())
G_DECLARE_FINAL_TYPE (MunForm, mun_form, MUN, FORM, GtkBox)

/** mun_form_new: fields that are evidence, approved or closed show their value only, as do all of a withdrawn record and of a read-only file */
GtkWidget *mun_form_new         (MunWorkspace *workspace,
                                 MunRecord    *record);
MunRecord *mun_form_get_record  (MunForm      *self);
/** mun_form_is_editable: whether any field can be changed */
gboolean   mun_form_is_editable (MunForm      *self);
/** mun_form_is_outdated: whether other fields can be changed now than when the form was made, since the record went on in its life */
gboolean   mun_form_is_outdated (MunForm      *self);
/** mun_form_commit: takes what is typed in all fields. Returns: (nullable): the first field that could not be understood */
MunEditor *mun_form_commit      (MunForm      *self);
/** mun_form_find: Returns: (nullable): the row of @field */
MunEditor *mun_form_find        (MunForm      *self,
                                 int           field);
/** mun_form_find_line: Returns: (nullable): the row of the line with this id, if it is among those that are shown */
GtkWidget *mun_form_find_line   (MunForm      *self,
                                 const char   *id);
/** mun_form_show_issues: tells remarks beside their fields. @issues: (element-type MunIssue). Returns: (nullable): the first row with one */
MunEditor *mun_form_show_issues (MunForm      *self,
                                 GPtrArray    *issues);
/** mun_form_show_faults: tells what the rules say about the record as it stands and leads to the first field with a remark */
void       mun_form_show_faults (MunForm      *self);
/** mun_form_go_on: a record that was saved for the first time has room for its lines */
void       mun_form_go_on        (MunForm      *self);
/** mun_form_forget_typing: what was saved is taken back as a whole, not letter by letter */
void       mun_form_forget_typing (MunForm     *self);
/** mun_form_list_remarks: Returns: (transfer full) (element-type MunIssue): warnings about fields that are changed or empty, to be told when these are saved */
GPtrArray *mun_form_list_remarks (MunForm     *self);
/** mun_form_shows_field: whether a form of @record has a row for @field: no state (it has buttons), no parent, nothing computed that is empty */
gboolean   mun_form_shows_field (MunRecord    *record,
                                 int           field);

G_END_DECLS
