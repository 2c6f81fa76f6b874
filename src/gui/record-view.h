/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/window.h"

G_BEGIN_DECLS

/**
 * MunRecordView: one record: what it is called, its state with the next moves, and form, links, proof and history.
 * Signal: "closed" (the person is done with it). Actions: record.*
 */
#define MUN_TYPE_RECORD_VIEW (mun_record_view_get_type ())
G_DECLARE_FINAL_TYPE (MunRecordView, mun_record_view, MUN, RECORD_VIEW, GtkWidget)

GtkWidget *mun_record_view_new          (MunWindow     *window);
/** mun_record_view_set_record: @record: (nullable). What was being edited is kept as a draft */
void       mun_record_view_set_record   (MunRecordView *self,
                                         MunRecord     *record);
MunRecord *mun_record_view_get_record   (MunRecordView *self); /* (nullable) */
/** mun_record_view_set_closable: whether it has a button that closes it */
void       mun_record_view_set_closable (MunRecordView *self,
                                         gboolean       closable);
/** mun_record_view_save: Returns: %FALSE when there was nothing to save; what is wrong is shown */
gboolean   mun_record_view_save         (MunRecordView *self);
/** mun_record_view_leave: keeps unsaved edits as a draft and says so */
void       mun_record_view_leave        (MunRecordView *self);
/** mun_record_view_refresh: shows the saved state again; edits stay */
void       mun_record_view_refresh      (MunRecordView *self);
/** mun_record_view_focus: to the first field */
void       mun_record_view_focus        (MunRecordView *self);
/** mun_record_view_show_tab: "form", "links", "proof" or "history" */
void       mun_record_view_show_tab     (MunRecordView *self,
                                         const char    *tab);

G_END_DECLS
