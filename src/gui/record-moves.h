/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/window.h"

G_BEGIN_DECLS

/* What can be done with a record besides editing it. Used by MunRecordView. */

/** mun_record_moves_prepare: once for @box: steps with long names stand below each other in it rather than being cut */
void     mun_record_moves_prepare        (GtkBox        *box);
/** mun_record_moves_fill: a button for each step of the life cycle; one that is not possible now explains itself */
void     mun_record_moves_fill           (GtkBox        *box,
                                          MunWindow     *window,
                                          MunRecord     *record);
/** mun_record_moves_make: the step to state @to. Returns: whether it was made; a refusal is shown */
gboolean mun_record_moves_make           (MunWindow     *window,
                                          MunRecord     *record,
                                          const char    *to);
/** mun_record_moves_begin_version: makes the draft of the next version and shows it; a refusal is shown */
void     mun_record_moves_begin_version  (MunWindow     *window,
                                          MunRecord     *record);
/** mun_record_moves_withdraw: tells who uses the record, asks for the reason, then withdraws it */
void     mun_record_moves_withdraw       (MunWindow     *window,
                                          MunRecord     *record);
/** mun_record_moves_note: asks for the note of the record and saves it */
void     mun_record_moves_note           (MunWindow     *window,
                                          MunRecord     *record);
/** mun_record_moves_may_note: whether the note of the record can be written now */
gboolean mun_record_moves_may_note       (MunWorkspace  *workspace,
                                          MunRecord     *record);
/** mun_record_moves_update_actions: enables record.* actions of @widget */
void     mun_record_moves_update_actions (GtkWidget     *widget,
                                          MunWorkspace  *workspace,
                                          MunRecord     *record);
/** mun_record_moves_show_parent: @button leads from a line to the record it belongs to; hidden for all others */
void     mun_record_moves_show_parent    (GtkButton     *button,
                                          MunWorkspace  *workspace,
                                          MunRecord     *record);
/** mun_record_offers_version: whether a new version can be started from the record */
gboolean mun_record_offers_version       (MunWorkspace  *workspace,
                                          MunRecord     *record);

/** mun_record_frozen_reason: Returns: (nullable) (transfer full): why the record can no longer be edited, a sentence */
char      *mun_record_frozen_reason     (MunWorkspace  *workspace,
                                         MunRecord     *record);

G_END_DECLS
