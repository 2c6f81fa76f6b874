/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What is typed and not yet saved, as it is kept on disk for the case that the program does not end as it should: one small file for each workspace
 * file, in the folder for the state of the user, readable for nobody else. */

/** what a file holds: address of the workspace, id of its organisation, records (id, type, whether it is new, values by field), texts by place */
#define MUN_DRAFTS_FORMAT "(ssa(ssba{ss})a{ss})"

/** mun_drafts_file_name: Returns: (transfer full): where the drafts of a workspace file are kept */
char     *mun_drafts_file_name  (const char  *folder,
                                 const char  *organisation,
                                 const char  *path);
/** mun_drafts_folder: Returns: (transfer full): the folder of all of them */
char     *mun_drafts_folder     (void);
/** mun_drafts_file_read: Returns: (transfer full) (nullable): of MUN_DRAFTS_FORMAT; NULL where nothing is kept, or nothing that can be understood */
GVariant *mun_drafts_file_read  (const char  *name);
/** mun_drafts_file_write: @drafts: (nullable): NULL removes the file. Takes as long as the disk does: not for the thread of the window */
gboolean  mun_drafts_file_write (const char  *name,
                                 GVariant    *drafts,
                                 GError     **error);
/** mun_drafts_file_adopt: a workspace file that was moved or renamed takes its drafts along, from the name they had to @name.
 * Returns: (transfer full) (nullable): likewise */
GVariant *mun_drafts_file_adopt (const char  *name,
                                 const char  *organisation);
/** mun_drafts_clean: removes what nobody came back for: drafts of files that are gone after 90 days, all others after a year.
 * @now: seconds since 1970 */
void      mun_drafts_clean      (const char  *folder,
                                 gint64       now);

G_END_DECLS
