/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/record.h"

G_BEGIN_DECLS

/**
 * MunWorkspace: an open file and its rules. Window and command line do everything through it.
 *
 * Belongs to one thread; a worker opens its own with %MUN_STORE_READ_ONLY. Signals:
 * - "changed" (revision: MunRevision or NULL): after each save, undo, redo.
 */
#define MUN_TYPE_WORKSPACE (mun_workspace_get_type ())
G_DECLARE_FINAL_TYPE (MunWorkspace, mun_workspace, MUN, WORKSPACE, GObject)

/** mun_workspace_create: a new file with its organisation record. @language: "en" or "zh" */
MunWorkspace *mun_workspace_create         (const char     *path,
                                            const char     *organisation,
                                            const char     *language,
                                            GError        **error);
MunWorkspace *mun_workspace_open           (const char     *path,
                                            MunStoreFlags   flags,
                                            GError        **error);
/** mun_workspace_close: closes the file now; the object stays usable for nothing but unref */
void          mun_workspace_close          (MunWorkspace   *self);
/**
 * mun_workspace_forget:
 *
 * What was handed out stays as it was, and is no longer what a record is: the next who asks gets what the file says by then. For a workspace
 * that only reads what another one writes; records that are being edited would be lost.
 */
void          mun_workspace_forget         (MunWorkspace   *self);

MunStore     *mun_workspace_get_store      (MunWorkspace   *self);
const char   *mun_workspace_get_path       (MunWorkspace   *self);
/** mun_workspace_read_only_reason: Returns: (nullable): why nothing can be saved, a sentence */
const char   *mun_workspace_read_only_reason (MunWorkspace *self);

/** mun_workspace_get_refused: Returns: (transfer none) (nullable): the record for whose sake the last save was refused */
MunRecord    *mun_workspace_get_refused    (MunWorkspace   *self);

/** mun_workspace_set_restoring: while set, new records may arrive with the life they had elsewhere (demonstration, whole export);
 * otherwise each state needs the person and the conditions of its step */
void          mun_workspace_set_restoring  (MunWorkspace   *self,
                                            gboolean        restoring);
gboolean      mun_workspace_is_restoring   (MunWorkspace   *self);

/** mun_workspace_get_today: Returns: the day that counts as today, ISO; mun_workspace_set_today() fixes it (NULL: the clock) */
const char   *mun_workspace_get_today      (MunWorkspace   *self);
void          mun_workspace_set_today      (MunWorkspace   *self,
                                            const char     *today);

/* Who acts. Nobody is identified: the program records who is acting as whom. ------------------------------------- */

/** mun_workspace_dup_default_person: Returns: (transfer full) (nullable): who is taken for the acting person: @wanted, or else the security coordinator,
 * and neither when they have left. @wanted: (nullable): who was chosen the last time */
char         *mun_workspace_dup_default_person (MunWorkspace *self,
                                            const char     *wanted);

/** mun_workspace_set_person: @id: (nullable): a person record; NULL: nobody chosen */
void          mun_workspace_set_person     (MunWorkspace   *self,
                                            const char     *id);
/** mun_workspace_get_person: Returns: (nullable): id of the acting person */
const char   *mun_workspace_get_person     (MunWorkspace   *self);
/** mun_workspace_get_person_name: name for the history; the login name when nobody is chosen */
const char   *mun_workspace_get_person_name (MunWorkspace  *self);

/* Finding -------------------------------------------------------------------------------------------------------- */

/** mun_workspace_get: Returns: (transfer full) (nullable): the record; %NULL with #MUN_ERROR_NOT_FOUND. @id "" gives %NULL without error */
MunRecord    *mun_workspace_get            (MunWorkspace   *self,
                                            const MunSpec  *spec,
                                            const char     *id,
                                            GError        **error);
/** mun_workspace_get_any: like mun_workspace_get() when only the id is known */
MunRecord    *mun_workspace_get_any        (MunWorkspace   *self,
                                            const char     *id,
                                            GError        **error);
/** mun_workspace_lookup: @ref: "RSK-0007" or an id. Returns: (transfer full) */
MunRecord    *mun_workspace_lookup         (MunWorkspace   *self,
                                            const char     *ref,
                                            GError        **error);
/** mun_workspace_organisation: Returns: (transfer full): the one organisation record */
MunRecord    *mun_workspace_organisation   (MunWorkspace   *self);
/** mun_workspace_single: @spec: MUN_SPEC_SINGLE. Returns: (transfer full): the one record of this type, an unsaved one while there is none */
MunRecord    *mun_workspace_single         (MunWorkspace   *self,
                                            const MunSpec  *spec);

/** mun_workspace_find: live records by number. Conditions: field index, operator, value, ..., -1.
 * Returns: (transfer full) (element-type MunRecord): empty on error after a g_warning: program code passes only what exists */
GPtrArray    *mun_workspace_find           (MunWorkspace   *self,
                                            const MunSpec  *spec,
                                            ...);
/** mun_workspace_find_first: Returns: (transfer full) (nullable) */
MunRecord    *mun_workspace_find_first     (MunWorkspace   *self,
                                            const MunSpec  *spec,
                                            ...);
GPtrArray    *mun_workspace_query          (MunWorkspace   *self,
                                            const MunQuery *query,
                                            GError        **error);
gint64        mun_workspace_count          (MunWorkspace   *self,
                                            const MunSpec  *spec,
                                            ...);
/** mun_workspace_has: whether there are @least live records of these conditions; does not count on beyond that */
gboolean      mun_workspace_has            (MunWorkspace   *self,
                                            guint           least,
                                            const MunSpec  *spec,
                                            ...);
/** mun_workspace_children: the lines of type @child of @parent, in their order (seq or number) */
GPtrArray    *mun_workspace_children       (MunWorkspace   *self,
                                            MunRecord      *parent,
                                            const MunSpec  *child);

/** mun_workspace_linked: Returns: (transfer full) (element-type MunRecord): the records behind a LINK or LINKS field, by number */
GPtrArray    *mun_workspace_linked         (MunWorkspace   *self,
                                            MunRecord      *record,
                                            int             field);
/** mun_workspace_split_links: Returns: (transfer full): the ids in @value of a LINK or LINKS field by the numbers of their records: the order of ids,
 * in which they are kept, is by chance */
GStrv         mun_workspace_split_links    (MunWorkspace   *self,
                                            const MunField *field,
                                            const char     *value);

/** mun_workspace_title: Returns: (transfer full): what a person calls the record: its title, translated choice or the title behind a link; "" for id "" */
char         *mun_workspace_title          (MunWorkspace   *self,
                                            const MunSpec  *spec,
                                            const char     *id);
/** mun_workspace_format: Returns: (transfer full): a field's value as people read it; links as titles, lines of titles for LINKS.
 * @language: (nullable): NULL for the screen */
char         *mun_workspace_format         (MunWorkspace   *self,
                                            MunRecord      *record,
                                            int             field,
                                            const char     *language);

/* Changing ------------------------------------------------------------------------------------------------------- */

/** mun_workspace_new_record: Returns: (transfer full): an unsaved record with its starting state and sensible defaults */
MunRecord    *mun_workspace_new_record     (MunWorkspace   *self,
                                            const MunSpec  *spec);

/** mun_workspace_new_record_with_id: the same for a record that has an id already, elsewhere (import); the id must be unknown here */
MunRecord    *mun_workspace_new_record_with_id (MunWorkspace *self,
                                            const MunSpec  *spec,
                                            const char     *id);

/**
 * mun_workspace_save:
 * @summary: (nullable): one line for the history; NULL makes one ("Risk RSK-0007 changed")
 *
 * Checks the rules of the type and saves. A state may be set in the record: the step must be allowed.
 * Errors: #MUN_ERROR_INVALID (message names the field), #MUN_ERROR_REFUSED, those of the store. Nothing is saved then; the edits stay in the record.
 */
gboolean      mun_workspace_save           (MunWorkspace   *self,
                                            MunRecord      *record,
                                            const char     *summary,
                                            GError        **error);
/** mun_workspace_save_all: several records as one revision; all or none. @records: (element-type MunRecord) */
gboolean      mun_workspace_save_all       (MunWorkspace   *self,
                                            GPtrArray      *records,
                                            const char     *summary,
                                            GError        **error);

/**
 * mun_workspace_begin_group / mun_workspace_end_group: what is saved between becomes one revision (demonstration, import, bulk change, finishing a wizard).
 * mun_workspace_end_group() with @keep FALSE takes all of it back.
 */
gboolean      mun_workspace_begin_group    (MunWorkspace   *self,
                                            const char     *summary,
                                            GError        **error);
gboolean      mun_workspace_end_group      (MunWorkspace   *self,
                                            gboolean        keep,
                                            GError        **error);

/** mun_workspace_withdraw: takes a record out of use, with a reason; it stays in the file. Refused while others rely on it. */
gboolean      mun_workspace_withdraw       (MunWorkspace   *self,
                                            MunRecord      *record,
                                            const char     *reason,
                                            GError        **error);
gboolean      mun_workspace_restore        (MunWorkspace   *self,
                                            MunRecord      *record,
                                            GError        **error);
/** mun_workspace_delete: child lines and unused drafts only */
gboolean      mun_workspace_delete         (MunWorkspace   *self,
                                            MunRecord      *record,
                                            GError        **error);

/** mun_workspace_undo: (nullable) summary of what was undone in @done */
gboolean      mun_workspace_undo           (MunWorkspace   *self,
                                            gint64          number,
                                            char          **done,
                                            GError        **error);
/** mun_workspace_may_undo: tries it without changing anything. Returns: %FALSE with the reason why it would be refused; a change of thousands of records is
 * not tried and counts as possible */
gboolean      mun_workspace_may_undo       (MunWorkspace   *self,
                                            gint64          number,
                                            GError        **error);
gboolean      mun_workspace_redo           (MunWorkspace   *self,
                                            char          **done,
                                            GError        **error);

/* Files as evidence ------------------------------------------------------------------------------------------------ */

/** mun_workspace_attach: keeps a file as evidence of @record. Returns: (transfer full): the attachment record */
MunRecord    *mun_workspace_attach         (MunWorkspace   *self,
                                            MunRecord      *record,
                                            GFile          *file,
                                            const char     *title,
                                            GError        **error);
/** mun_workspace_attach_bytes: the same for what is in memory. @title: the name of the file, with its ending */
MunRecord    *mun_workspace_attach_bytes   (MunWorkspace   *self,
                                            MunRecord      *record,
                                            GBytes         *bytes,
                                            const char     *title,
                                            GError        **error);
/** mun_evidence_read: the bytes of a file that shall be kept; folders, devices and files beyond 50 MB are refused before anything is read. Safe
 * in any thread. Returns: (transfer full) */
GBytes       *mun_evidence_read            (GFile          *file,
                                            GCancellable   *cancellable,
                                            GError        **error);
/** mun_workspace_attachments: Returns: (transfer full) (element-type MunRecord) */
GPtrArray    *mun_workspace_attachments    (MunWorkspace   *self,
                                            MunRecord      *record);

G_END_DECLS
