/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/workspace.h"

G_BEGIN_DECLS

/**
 * MunRecordList: a GListModel of the records of a query; items are MunRecord, loaded when asked for.
 *
 * The query runs in a thread on a connection of its own, so that 100,000 rows sort and filter without holding the window;
 * the old rows stay until the new ones are there. It follows the workspace's "changed". Properties: "busy", "n-items".
 */
#define MUN_TYPE_RECORD_LIST (mun_record_list_get_type ())
G_DECLARE_FINAL_TYPE (MunRecordList, mun_record_list, MUN, RECORD_LIST, GObject)

/** mun_record_list_new: @query is copied */
MunRecordList *mun_record_list_new       (MunWorkspace   *workspace,
                                          const MunQuery *query);
/** mun_record_list_set_query: replaces the query; the list refreshes itself */
void           mun_record_list_set_query (MunRecordList  *self,
                                          const MunQuery *query);
/** mun_record_list_set_asleep: a list that nobody sees follows the workspace only when it is seen again */
void           mun_record_list_set_asleep (MunRecordList *self,
                                          gboolean        asleep);
gboolean       mun_record_list_get_busy  (MunRecordList  *self);
/** mun_record_list_find: Returns: position of the record with @id, or %GTK_INVALID_LIST_POSITION (G_MAXUINT) */
guint          mun_record_list_find      (MunRecordList  *self,
                                          const char     *id);

/** mun_record_list_get_rowid: of the row at @position, which must exist; cheaper than the record */
gint64         mun_record_list_get_rowid (MunRecordList  *self,
                                          guint           position);
/** mun_record_list_find_rowid: Returns: its position, or G_MAXUINT */
guint          mun_record_list_find_rowid (MunRecordList *self,
                                          gint64          rowid);

/* A grouped list has a line for the head of each group, above its records. */
typedef struct {
  char  *title;
  guint  n;     /* records in it */
  guint  start; /* position of the first */
} MunListGroup;

guint          mun_record_list_get_n_lines (MunRecordList *self);
/** mun_record_list_get_line: @group: (out): set when the line is a head, otherwise %NULL. Returns: position of the record, of the first one of the group */
guint          mun_record_list_get_line  (MunRecordList  *self,
                                          guint           line,
                                          const MunListGroup **group);
/** mun_record_list_find_line: Returns: the line of the record at @position */
guint          mun_record_list_find_line (MunRecordList  *self,
                                          guint           position);

G_END_DECLS
