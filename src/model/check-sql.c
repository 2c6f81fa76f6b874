/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/check-sql.h"

static const char *
choose_from (const MunCheckPart *part)
{
  return part->from != NULL ? part->from : part->record;
}

/* "change" and the like are words of SQL: the type's own name is quoted. */
static char *
make_from (const MunCheckPart *part)
{
  return part->from != NULL ? g_strdup (part->from) : g_strdup_printf ("\"%s\"", part->record);
}

static const char *
choose_where (const MunCheckPart *part)
{
  return part->where != NULL && *part->where != '\0' ? part->where : "1";
}

/* No record to look at: the check says what that means. */
static MunEvidence
judge_empty (const MunCheck *check)
{
  switch (check->empty)
    {
    case MUN_CHECK_EMPTY_NA:
      return MUN_EVIDENCE_NOT_APPLICABLE;
    case MUN_CHECK_EMPTY_MET:
      return MUN_EVIDENCE_COMPLETE;
    case MUN_CHECK_EMPTY_OPEN:
      return MUN_EVIDENCE_MISSING;
    }
  g_return_val_if_reached (MUN_EVIDENCE_MISSING);
}

char *
mun_check_sql_count (const MunCheckPart *part)
{
  g_return_val_if_fail (part != NULL && choose_from (part) != NULL, NULL);

  g_autofree char *from = make_from (part);
  const char *where = choose_where (part);

  switch (part->kind)
    {
    case MUN_PART_EXISTS:
      return g_strdup_printf ("SELECT EXISTS (SELECT 1 FROM %s WHERE (%s) AND (%s)), 1", from, where, part->condition);
    case MUN_PART_NONE:
      return g_strdup_printf ("SELECT NOT EXISTS (SELECT 1 FROM %s WHERE (%s) AND (%s)), 1", from, where, part->condition);
    case MUN_PART_EVERY:
      return g_strdup_printf ("SELECT coalesce (sum (CASE WHEN (%s) THEN 1 ELSE 0 END), 0), count (*) FROM %s WHERE (%s)",
                              part->condition, from, where);
    case MUN_PART_AT_LEAST:
      if (part->distinct != NULL)
        return g_strdup_printf ("SELECT min (%s, count (DISTINCT %s)), %s FROM %s WHERE (%s)",
                                part->at_least, part->distinct, part->at_least, from, where);
      return g_strdup_printf ("SELECT min (%s, count (*)), %s FROM %s WHERE (%s)", part->at_least, part->at_least, from, where);
    }
  g_return_val_if_reached (NULL);
}

char *
mun_check_sql_ids (const MunCheckPart *part)
{
  g_return_val_if_fail (part != NULL && choose_from (part) != NULL, NULL);

  g_autofree char *from = make_from (part);

  switch (part->kind)
    {
    case MUN_PART_EXISTS:
    case MUN_PART_AT_LEAST:
      return NULL;
    case MUN_PART_NONE:
      return g_strdup_printf ("SELECT DISTINCT \"%s\".id FROM %s WHERE (%s) AND (%s)", part->record, from, choose_where (part), part->condition);
    case MUN_PART_EVERY:
      return g_strdup_printf ("SELECT DISTINCT \"%s\".id FROM %s WHERE (%s) AND (CASE WHEN (%s) THEN 0 ELSE 1 END)",
                              part->record, from, choose_where (part), part->condition);
    }
  g_return_val_if_reached (NULL);
}

/* Withdrawn records are there, too, and aside of everything: they keep their place for when they come back. */
char *
mun_check_sql_states (const char *record,
                      GPtrArray  *parts,
                      const char *column)
{
  g_return_val_if_fail (record != NULL && parts != NULL, NULL);

  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "SELECT \"%s\".id", record);
  for (guint i = 0; i < parts->len; i++)
    {
      const MunCheckPart *part = g_ptr_array_index (parts, i);

      g_string_append_printf (sql, ", CASE WHEN \"%s\".withdrawn IS NULL AND (%s) THEN CASE WHEN (%s) THEN %d ELSE %d END ELSE %d END", record,
                              choose_where (part), part->condition != NULL ? part->condition : "1", MUN_STATE_RIGHT, MUN_STATE_WRONG, MUN_STATE_ASIDE);
    }
  g_string_append_printf (sql, " FROM main.\"%s\"", record);
  if (column != NULL)
    g_string_append_printf (sql, " WHERE \"%s\".\"%s\" = :id", record, column);
  g_string_append_printf (sql, " ORDER BY \"%s\".rowid", record);
  return g_string_free (sql, FALSE);
}

MunEvidence
mun_check_judge (const MunCheck *check,
                 const gint64   *ok,
                 const gint64   *total)
{
  g_return_val_if_fail (check != NULL && ok != NULL && total != NULL, MUN_EVIDENCE_MISSING);

  gboolean some = FALSE;
  gboolean full = TRUE;
  gboolean touched = FALSE;

  for (guint i = 0; i < check->n_parts; i++)
    {
      some = some || total[i] > 0;
      full = full && ok[i] >= total[i];
      touched = touched || ok[i] > 0;
    }
  if (!some)
    return judge_empty (check);
  if (full)
    return MUN_EVIDENCE_COMPLETE;
  return touched ? MUN_EVIDENCE_PARTIAL : MUN_EVIDENCE_MISSING;
}
