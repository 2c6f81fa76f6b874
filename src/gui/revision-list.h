/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/workspace.h"

G_BEGIN_DECLS

/** MunRevisionItem: a revision in a list */
#define MUN_TYPE_REVISION_ITEM (mun_revision_item_get_type ())
G_DECLARE_FINAL_TYPE (MunRevisionItem, mun_revision_item, MUN, REVISION_ITEM, GObject)

struct _MunRevisionItem {
  GObject      parent_instance;
  MunRevision *revision; /* read only */
};

/** MunRevisionList: revisions, newest first, as a GListModel; read from the file in portions as they come into sight */
#define MUN_TYPE_REVISION_LIST (mun_revision_list_get_type ())
G_DECLARE_FINAL_TYPE (MunRevisionList, mun_revision_list, MUN, REVISION_LIST, GObject)

/** mun_revision_list_new: all revisions of the file as it is now */
MunRevisionList *mun_revision_list_new           (MunWorkspace  *workspace);
/** mun_revision_list_new_for_array: @revisions: (transfer full) (element-type MunRevision) */
MunRevisionList *mun_revision_list_new_for_array (GPtrArray     *revisions);

/**
 * mun_revision_search: looks through the whole history; for a worker thread
 * @id: (nullable): only revisions that touched this record
 * @words: in the summary or the name of the person; "" for all
 *
 * Returns: (transfer full) (element-type MunRevision): newest first
 */
GPtrArray       *mun_revision_search             (MunWorkspace  *workspace,
                                                  const char    *id,
                                                  const char    *words,
                                                  GCancellable  *cancellable,
                                                  GError       **error);

/** mun_text_day: Returns: (transfer full): the local day of a UTC moment: "Today", "Yesterday" or the date. @today: ISO */
char            *mun_text_day                    (const char    *utc,
                                                  const char    *today);
/** mun_text_clock: Returns: (transfer full): the local time of day of a UTC moment: "14:05" */
char            *mun_text_clock                  (const char    *utc);

G_END_DECLS
