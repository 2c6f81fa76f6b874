/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalogue/catalogue.h"
#include "model/workspace.h"

G_BEGIN_DECLS

/* What the parts of checks that count records say of every single one. All parts of one type are asked in one go over its records, and when a record
 * changes, only for that record and those whose answer depends on it. */
typedef struct _MunCheckTally MunCheckTally;

/** mun_check_tally_new: @numbers: what checks may name. Errors: those of the store */
MunCheckTally *mun_check_tally_new    (MunWorkspace        *workspace,
                                       MunCatalogue        *catalogue,
                                       GHashTable          *numbers,
                                       GError             **error);
void           mun_check_tally_free   (MunCheckTally       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MunCheckTally, mun_check_tally_free)

/** mun_check_tally_follow: @changes: (element-type MunFieldChange): all since the last call. After an error @self is of no use any more */
gboolean       mun_check_tally_follow (MunCheckTally       *self,
                                       MunWorkspace        *workspace,
                                       GHashTable          *numbers,
                                       GPtrArray           *changes,
                                       GError             **error);

/** mun_check_tally_renew: a number that @part names is another one */
gboolean       mun_check_tally_renew  (MunCheckTally       *self,
                                       MunWorkspace        *workspace,
                                       GHashTable          *numbers,
                                       const MunCheckPart  *part,
                                       GError             **error);

/** mun_check_tally_has: Returns: whether @part is counted here */
gboolean       mun_check_tally_has    (MunCheckTally       *self,
                                       const MunCheckPart  *part);

/** mun_check_tally_reads: whether any part of the type that @part looks at can give another answer when this changes; as mun_store_check_reads() */
gboolean       mun_check_tally_reads  (MunCheckTally       *self,
                                       MunStore            *store,
                                       const MunCheckPart  *part,
                                       const MunSpec       *spec,
                                       int                  field);

/** mun_check_tally_count: what mun_check_sql_count() would give */
void           mun_check_tally_count  (MunCheckTally       *self,
                                       const MunCheckPart  *part,
                                       GHashTable          *numbers,
                                       gint64              *ok,
                                       gint64              *total);

/** mun_check_tally_ids: Returns: (transfer full): what mun_check_sql_ids() would give, at most @limit, in the order in which the records came */
GStrv          mun_check_tally_ids    (MunCheckTally       *self,
                                       const MunCheckPart  *part,
                                       guint                limit);

G_END_DECLS
