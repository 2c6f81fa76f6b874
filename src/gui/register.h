/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/window.h"

G_BEGIN_DECLS

/** MunRegister: all records of one type: search, state filter, sortable columns, and what stands there while there are none.
 * Signals: "activated" (record), "count-changed". */
#define MUN_TYPE_REGISTER (mun_register_get_type ())
G_DECLARE_FINAL_TYPE (MunRegister, mun_register, MUN, REGISTER, GtkWidget)

/** mun_register_new: without records until mun_register_open(): both together take most of a frame */
GtkWidget     *mun_register_new         (void);
/** mun_register_open: once, before anything else. @icon: of its place, for the page that stands there while there are no records */
void           mun_register_open        (MunRegister     *self,
                                         MunWindow       *window,
                                         const MunSpec   *spec,
                                         const char      *icon);
const MunSpec *mun_register_get_spec    (MunRegister     *self);
/** mun_register_set_filter: shows only what @filter holds, and says so */
void           mun_register_set_filter  (MunRegister     *self,
                                         const MunFilter *filter);
/** mun_register_set_compact: number, name and state only: a record stands open beside the list */
void           mun_register_set_compact (MunRegister     *self,
                                         gboolean         compact);
/** mun_register_select: marks the record with @id, "" for none */
void           mun_register_select      (MunRegister     *self,
                                         const char      *id);
/** mun_register_dup_marked: Returns: (transfer full) (nullable): id of the marked record, when it is one */
char          *mun_register_dup_marked  (MunRegister     *self);
/** mun_register_find: puts the focus into the search entry */
void           mun_register_find        (MunRegister     *self);
/** mun_register_get_count: records shown now */
guint          mun_register_get_count   (MunRegister     *self);
/** mun_register_describe: @all: how many live records there are, -1 for not known. Returns: (transfer full): "33 records", "0 of 33 records" of a filter,
 * for the subtitle; "" where there is none at all */
char          *mun_register_describe    (MunRegister     *self,
                                         gint64           all);
/** mun_register_refuses: Returns: (transfer full) (nullable): why the acting person may not add a record of @spec */
char          *mun_register_refuses     (MunWorkspace    *workspace,
                                         const MunSpec   *spec);
/** mun_register_update_rights: after somebody else began to act */
void           mun_register_update_rights (MunRegister   *self);

G_END_DECLS
