/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/workspace.h"

G_BEGIN_DECLS

/**
 * MunDrafts: keeps on disk what is typed and not yet saved, half a second after it was typed, so that a program that is killed loses nothing. What is
 * saved or given up is removed there. Written by a thread: typing never waits for the disk. Belongs to a workspace; a read-only one has none.
 * Signal: "failed" (why): nothing can be kept; told once.
 */
#define MUN_TYPE_DRAFTS (mun_drafts_get_type ())
G_DECLARE_FINAL_TYPE (MunDrafts, mun_drafts, MUN, DRAFTS, GObject)

/** mun_drafts_new: from now on mun_drafts_of() finds it */
MunDrafts  *mun_drafts_new         (MunWorkspace *workspace);
/** mun_drafts_of: Returns: (transfer none) (nullable) */
MunDrafts  *mun_drafts_of          (MunWorkspace *workspace);
/** mun_drafts_recover: puts what a program left behind that did not end as it should into its records.
 * @lost: number of records that are no longer in the file. Returns: (transfer full) (element-type MunRecord): those that now hold unsaved edits */
GPtrArray  *mun_drafts_recover     (MunDrafts    *self,
                                    guint        *lost);
/** mun_drafts_note: @record was edited by a person, and perhaps will be again. @self: (nullable): does nothing */
void        mun_drafts_note        (MunDrafts    *self,
                                    MunRecord    *record);
/** mun_drafts_note_text: what is typed at a place that is no field of a record. @self: (nullable): does nothing. @text: "" gives it up */
void        mun_drafts_note_text   (MunDrafts    *self,
                                    const char   *place,
                                    const char   *text);
/** mun_drafts_get_text: @self: (nullable). Returns: what was typed there, "" for nothing */
const char *mun_drafts_get_text    (MunDrafts    *self,
                                    const char   *place);
/** mun_drafts_list_places: @self: (nullable). Returns: (transfer full): the places where something is typed, in no order */
GStrv       mun_drafts_list_places (MunDrafts    *self);
/** mun_drafts_is_recovered: whether the unsaved edits of @record are from before this start, and nobody has decided about them. @self: (nullable) */
gboolean    mun_drafts_is_recovered (MunDrafts   *self,
                                    MunRecord    *record);
/** mun_drafts_accept: the person wants to go on with them */
void        mun_drafts_accept      (MunDrafts    *self,
                                    MunRecord    *record);
/** mun_drafts_find_new: Returns: (transfer none) (nullable): a recovered record of the type that was never saved */
MunRecord  *mun_drafts_find_new    (MunDrafts     *self,
                                    const MunSpec *spec);
/** mun_drafts_stop: nothing is kept any more. @discard: removes what is on disk, too: the person has decided about everything */
void        mun_drafts_stop        (MunDrafts    *self,
                                    gboolean      discard);

G_END_DECLS
