/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalogue/catalogue.h"
#include "model/check-sql.h"
#include "model/workspace.h"

G_BEGIN_DECLS

/* How many records are in some state for a part. */
typedef struct {
  gint64 in[MUN_STATE_RIGHT + 1];
} MunCheckCount;

/* All records of one type, and what each is to the parts that look at them. */
typedef struct {
  const MunSpec *spec;
  GPtrArray     *parts;   /* (element-type MunCheckPart): borrowed */
  GPtrArray     *counted; /* (element-type utf8): each part's own question, as of mun_check_sql_count() */
  char          *sql;     /* of all parts, for all records; NULL before they are asked */
  GPtrArray     *ids;     /* (element-type utf8): in the order of the records; NULL where one has gone for good */
  GHashTable    *places;  /* id -> place in @ids, once it is needed */
  GByteArray    *states;  /* for each record in turn, of each part */
  MunCheckCount *counts;  /* of each part */
} MunCheckSheet;

MunCheckSheet *mun_check_sheet_new      (const MunSpec       *spec);
void           mun_check_sheet_free     (MunCheckSheet       *self);

/** mun_check_sheet_add: before anything is asked. Returns: the column of the part */
guint          mun_check_sheet_add      (MunCheckSheet       *self,
                                         const MunCheckPart  *part);

/** mun_check_sheet_fill: asks for all records. Errors: those of the store, about the first part that cannot be asked */
gboolean       mun_check_sheet_fill     (MunCheckSheet       *self,
                                         MunWorkspace        *workspace,
                                         GHashTable          *numbers,
                                         GError             **error);

/** mun_check_sheet_ask: asks again for the records where @column is @id; new ones are put behind all others */
gboolean       mun_check_sheet_ask      (MunCheckSheet       *self,
                                         MunWorkspace        *workspace,
                                         GHashTable          *numbers,
                                         const char          *column,
                                         const char          *id,
                                         GError             **error);

/** mun_check_sheet_ask_part: asks one part again for all records that are known */
gboolean       mun_check_sheet_ask_part (MunCheckSheet       *self,
                                         MunWorkspace        *workspace,
                                         GHashTable          *numbers,
                                         guint                column,
                                         GError             **error);

gboolean       mun_check_sheet_has      (MunCheckSheet       *self,
                                         const char          *id);

/** mun_check_sheet_forget: undone or removed: should the record come again, it stands behind all others, as in the file */
void           mun_check_sheet_forget   (MunCheckSheet       *self,
                                         const char          *id);

/** mun_check_sheet_ids: Returns: (transfer full): the first records, at most @limit, that are in @state for a part */
GStrv          mun_check_sheet_ids      (MunCheckSheet       *self,
                                         guint                column,
                                         guint8               state,
                                         guint                limit);

G_END_DECLS
