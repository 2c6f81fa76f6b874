/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/workspace.h"

G_BEGIN_DECLS

/* What is different in the records between two days: not each step, but where all steps led. What was changed and changed back is not told. */

/**
 * MunComparedKind:
 * @MUN_COMPARED_REMOVED: a draft or a line that was deleted; it is no longer in the file
 */
typedef enum { MUN_COMPARED_ADDED, MUN_COMPARED_CHANGED, MUN_COMPARED_WITHDRAWN, MUN_COMPARED_REMOVED, MUN_N_COMPARED } MunComparedKind;

typedef struct {
  const MunSpec   *spec;
  char            *id;
  char            *ref;
  char            *title;   /* as people call it now, or called it last */
  MunComparedKind  kind;
  GPtrArray       *changes; /* (element-type MunFieldChange): by field; the record as a whole is told by @kind */
  GPtrArray       *people;  /* (element-type utf8): who had a hand in it, by first revision */
  char            *at;      /* UTC: when last */
} MunComparedRecord;

/** MunComparison: never changes once it is made, so that threads may share it */
typedef struct {
  GPtrArray *records;     /* (element-type MunComparedRecord): by type, then by number */
  GPtrArray *people;      /* (element-type utf8): all of them, by name */
  gint64     n_revisions;
} MunComparison;

/**
 * mun_comparison_new:
 * @from: the first day, ISO, local; "" for the beginning of the file
 * @to: the last day; "" for now
 *
 * Compares the records as they were before the first revision of @from with what they were after the last one of @to. For a worker thread.
 *
 * Returns: (transfer full): %NULL when cancelled or with an error of the store
 */
MunComparison *mun_comparison_new    (MunWorkspace         *workspace,
                                      const char           *from,
                                      const char           *to,
                                      GCancellable         *cancellable,
                                      GError              **error);
/** mun_comparison_new_for_revisions: the same for the revisions with these numbers, both among them */
MunComparison *mun_comparison_new_for_revisions (MunWorkspace *workspace,
                                      gint64                first,
                                      gint64                last,
                                      GCancellable         *cancellable,
                                      GError              **error);
MunComparison *mun_comparison_ref    (MunComparison        *self);
void           mun_comparison_unref  (MunComparison        *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MunComparison, mun_comparison_unref)

/** mun_compared_matches: @spec, @person: (nullable): any */
gboolean       mun_compared_matches  (const MunComparedRecord *record,
                                      const MunSpec           *spec,
                                      const char              *person);

/** mun_compared_kind_key: "added", "changed", "withdrawn", "removed", as files say it */
const char    *mun_compared_kind_key (MunComparedKind          kind);

G_END_DECLS
