/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/check-outcome.h"

#include "model/check-sql.h"

#define MAX_IDS 200

static gboolean
count (MunWorkspace        *workspace,
       const MunCheckPart  *part,
       MunCheckTally       *tally,
       GHashTable          *numbers,
       gint64              *ok,
       gint64              *total,
       GError             **error)
{
  g_autofree char *sql = NULL;

  if (mun_check_tally_has (tally, part))
    {
      mun_check_tally_count (tally, part, numbers, ok, total);
      return TRUE;
    }
  sql = mun_check_sql_count (part);
  return mun_store_evaluate (mun_workspace_get_store (workspace), sql, mun_workspace_get_today (workspace), numbers, ok, total, error);
}

/* An empty register alone does not show that there is nothing to look at: another record has to. */
static gboolean
settle (MunCheckOutcome  *self,
        MunWorkspace     *workspace,
        MunCheckTally    *tally,
        GHashTable       *numbers,
        GError          **error)
{
  gboolean settled = self->check->n_settled == 0;

  if (!self->empty || self->check->empty == MUN_CHECK_EMPTY_OPEN)
    return TRUE;
  while (self->n_settle < self->check->n_settled && !settled)
    {
      gint64 ok = 0, total = 0;

      if (!count (workspace, self->check->settled[self->n_settle++], tally, numbers, &ok, &total, error))
        return FALSE;
      settled = ok > 0;
    }
  self->unsettled = !settled;
  if (!settled)
    self->evidence = MUN_EVIDENCE_NOT_APPLICABLE;
  return TRUE;
}

static gboolean
evaluate (MunCheckOutcome  *self,
          MunWorkspace     *workspace,
          MunCheckTally    *tally,
          GHashTable       *numbers,
          GError          **error)
{
  const MunCheck *check = self->check;

  self->empty = TRUE;
  for (guint i = 0; i < check->n_parts; i++)
    {
      if (!count (workspace, check->parts[i], tally, numbers, &self->ok[i], &self->total[i], error))
        return FALSE;
      self->touched = self->touched || self->ok[i] > 0;
      self->empty = self->empty && self->total[i] == 0;
    }
  self->evidence = mun_check_judge (check, self->ok, self->total);
  return settle (self, workspace, tally, numbers, error);
}

/* Most parts are not concerned, and that is seen for all of one type together. */
static gboolean
reads (MunCheckTally        *tally,
       MunStore             *store,
       const MunCheckPart   *part,
       const char           *sql,
       const MunFieldChange *change)
{
  return (!mun_check_tally_has (tally, part) || mun_check_tally_reads (tally, store, part, change->spec, change->field))
         && mun_store_check_reads (store, sql, change->spec, change->field);
}

static gboolean
reads_any (MunCheckTally              *tally,
           MunStore                   *store,
           const MunCheckPart * const *parts,
           guint                       n_parts,
           GHashTable                 *changes)
{
  for (guint i = 0; i < n_parts; i++)
    {
      g_autofree char *sql = mun_check_sql_count (parts[i]);
      GHashTableIter iter;
      gpointer change;

      g_hash_table_iter_init (&iter, changes);
      while (g_hash_table_iter_next (&iter, NULL, &change))
        if (reads (tally, store, parts[i], sql, change))
          return TRUE;
    }
  return FALSE;
}

MunCheckOutcome *
mun_check_outcome_new (MunWorkspace    *workspace,
                       const MunCheck  *check,
                       MunCheckTally   *tally,
                       GHashTable      *numbers,
                       GError         **error)
{
  MunCheckOutcome *self;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && check != NULL, NULL);

  self = g_new0 (MunCheckOutcome, 1);
  self->check = check;
  self->ids = g_new0 (GStrv, check->n_parts);
  self->ok = g_new0 (gint64, check->n_parts);
  self->total = g_new0 (gint64, check->n_parts);
  if (evaluate (self, workspace, tally, numbers, error))
    return self;
  g_prefix_error (error, "%s: ", check->id);
  mun_check_outcome_free (self);
  return NULL;
}

void
mun_check_outcome_free (MunCheckOutcome *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->check->n_parts; i++)
    g_strfreev (self->ids[i]);
  g_free (self->ids);
  g_free (self->ok);
  g_free (self->total);
  g_free (self);
}

GStrv
mun_check_outcome_ids (MunCheckOutcome  *self,
                       MunWorkspace     *workspace,
                       guint             i,
                       MunCheckTally    *tally,
                       GHashTable       *numbers,
                       GError          **error)
{
  g_autofree char *sql = NULL;

  g_return_val_if_fail (self != NULL && i < self->check->n_parts, NULL);

  if (self->ids[i] == NULL && mun_check_tally_has (tally, self->check->parts[i]))
    self->ids[i] = mun_check_tally_ids (tally, self->check->parts[i], MAX_IDS);
  if (self->ids[i] != NULL)
    return self->ids[i];
  sql = self->total[i] > 0 ? mun_check_sql_ids (self->check->parts[i]) : NULL;
  if (sql != NULL)
    self->ids[i] = mun_store_evaluate_ids (mun_workspace_get_store (workspace), sql, mun_workspace_get_today (workspace), numbers, MAX_IDS, error);
  else
    self->ids[i] = g_new0 (char *, 1);
  return self->ids[i];
}

gboolean
mun_check_outcome_is_touched (const MunCheckOutcome *self,
                              MunCheckTally         *tally,
                              MunStore              *store,
                              GHashTable            *changes)
{
  const MunCheck *check;

  g_return_val_if_fail (self != NULL && changes != NULL, TRUE);

  check = self->check;
  return reads_any (tally, store, check->parts, check->n_parts, changes) || reads_any (tally, store, check->settled, self->n_settle, changes);
}
