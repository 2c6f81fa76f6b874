/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/conformity.h"

#include <string.h>

#include "base/translate.h"
#include "model/audit-marks.h"
#include "model/check-outcome.h"
#include "model/check-reach.h"
#include "model/check-sql.h"
#include "model/settings.h"

/* After so many revisions, or changes in them, all is asked once more. */
#define MAX_REVISIONS 200
#define MAX_CHANGES 2000

#define KEPT "mun-conformity"

struct _MunConformity {
  MunCatalogue *catalogue;
  GHashTable   *outcomes;  /* MunCheck -> MunCheckOutcome */
  MunCheckTally *tally;   /* what they rest on, as of the last look; NULL: to be made */
  gint64        revision;  /* the newest one it knows */
  char         *today;
  GHashTable   *numbers;   /* what checks may name, as of the last look */
  guint         n_asked;   /* checks asked by the last look */
  GPtrArray  *results;   /* (element-type MunResult) */
  GHashTable *by_id;     /* id -> MunResult, borrowed */
};

static void
gap_free (gpointer data)
{
  MunGap *gap = data;

  g_strfreev (gap->ids);
  g_clear_pointer (&gap->numbers, g_hash_table_unref);
  g_free (gap);
}

static void
result_free (gpointer data)
{
  MunResult *result = data;

  g_ptr_array_unref (result->gaps);
  g_clear_object (&result->assessment);
  g_free (result);
}

/* Several requirements may rest on one check: it runs once. Returns: (transfer none) */
static MunCheckOutcome *
need_outcome (MunConformity   *self,
              MunWorkspace    *workspace,
              const MunCheck  *check,
              GError         **error)
{
  MunCheckOutcome *outcome = g_hash_table_lookup (self->outcomes, check);

  if (outcome != NULL)
    return outcome;
  outcome = mun_check_outcome_new (workspace, check, self->tally, self->numbers, error);
  self->n_asked++;
  if (outcome != NULL)
    g_hash_table_insert (self->outcomes, (gpointer) check, outcome);
  return outcome;
}

static gboolean
add_gap (MunConformity   *self,
         MunResult       *result,
         MunWorkspace    *workspace,
         const MunCheck  *check,
         MunCheckOutcome *outcome,
         guint            i,
         GError         **error)
{
  const MunCheckPart *part = check->parts[i];
  GStrv ids = mun_check_outcome_ids (outcome, workspace, i, self->tally, self->numbers, error);
  MunGap *gap;

  if (ids == NULL)
    return FALSE;
  gap = g_new0 (MunGap, 1);
  gap->check = check;
  gap->part = part;
  gap->ok = outcome->ok[i];
  gap->total = outcome->total[i];
  gap->text = mun_check_get_gap (check, part, gap->total);
  gap->numbers = g_hash_table_ref (self->numbers);
  gap->ids = g_strdupv (ids);
  g_ptr_array_add (result->gaps, gap);
  return TRUE;
}

static gboolean
add_gaps (MunConformity   *self,
          MunResult       *result,
          MunWorkspace    *workspace,
          const MunCheck  *check,
          MunCheckOutcome *outcome,
          GError         **error)
{
  /* That there is nothing to look at is one gap, not one for each part. */
  if (outcome->empty)
    return outcome->evidence != MUN_EVIDENCE_MISSING || add_gap (self, result, workspace, check, outcome, 0, error);

  for (guint i = 0; i < check->n_parts; i++)
    if (outcome->ok[i] < outcome->total[i]
        && !add_gap (self, result, workspace, check, outcome, i, error))
      return FALSE;
  return TRUE;
}

static guint
count_live (const guint *counts)
{
  return counts[MUN_EVIDENCE_COMPLETE] + counts[MUN_EVIDENCE_PARTIAL] + counts[MUN_EVIDENCE_MISSING];
}

/* All complete: complete. Nothing right anywhere: missing. Checks that do not apply count only when none does. */
static MunEvidence
combine_evidence (const guint *counts,
                  gboolean     touched)
{
  guint live = count_live (counts);

  if (live == 0)
    return counts[MUN_EVIDENCE_NOT_APPLICABLE] > 0 ? MUN_EVIDENCE_NOT_APPLICABLE : MUN_EVIDENCE_MANUAL;
  if (counts[MUN_EVIDENCE_COMPLETE] == live)
    return MUN_EVIDENCE_COMPLETE;
  return touched || counts[MUN_EVIDENCE_COMPLETE] > 0 ? MUN_EVIDENCE_PARTIAL : MUN_EVIDENCE_MISSING;
}

/* What is binding is not put aside because nobody has begun with it; a recommendation may wait, but not without a word. */
static gboolean
add_unsettled (MunConformity  *self,
               MunResult      *result,
               MunWorkspace   *workspace,
               GError        **error)
{
  for (guint i = 0; i < result->requirement->n_checks; i++)
    {
      const MunCheck *check = result->requirement->checks[i];
      MunCheckOutcome *outcome = need_outcome (self, workspace, check, error);

      if (outcome == NULL)
        return FALSE;
      if (!outcome->unsettled)
        continue;
      if (result->requirement->level == MUN_LEVEL_SHALL)
        result->evidence = MUN_EVIDENCE_MISSING;
      return add_gap (self, result, workspace, check, outcome, 0, error);
    }
  return TRUE;
}

static gboolean
evaluate_requirement (MunConformity *self,
                      MunResult     *result,
                      MunWorkspace  *workspace,
                      GError       **error)
{
  guint counts[MUN_N_EVIDENCE] = { 0 };
  gboolean touched = FALSE;

  for (guint i = 0; i < result->requirement->n_checks; i++)
    {
      const MunCheck *check = result->requirement->checks[i];
      MunCheckOutcome *outcome = need_outcome (self, workspace, check, error);

      if (outcome == NULL || !add_gaps (self, result, workspace, check, outcome, error))
        return FALSE;
      counts[outcome->evidence]++;
      touched = touched || outcome->touched;
    }
  result->evidence = combine_evidence (counts, touched);
  return count_live (counts) > 0 || add_unsettled (self, result, workspace, error);
}

/* The latest word of a person on each requirement: requirement id -> gap_answer. */
static GHashTable *
read_assessments (MunWorkspace *workspace)
{
  GHashTable *answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_autoptr(GPtrArray) rows = mun_workspace_find (workspace, &mun_gap_answer_spec, GAP_ANSWER_STATUS, MUN_IS_NOT, "not_assessed", -1);

  for (guint i = 0; i < rows->len; i++)
    {
      MunRecord *answer = g_ptr_array_index (rows, i);

      if (mun_record_is_set (answer, GAP_ANSWER_STATUS))
        g_hash_table_replace (answers, g_strdup (mun_record_get (answer, GAP_ANSWER_REQUIREMENT)), g_object_ref (answer));
    }
  return answers;
}

/* "8.3" holds "8.3" and "8.3.1", not "8.30". */
static gboolean
is_below (const char *number,
          const char *clause)
{
  gsize length = strlen (clause);

  return strncmp (number, clause, length) == 0 && (number[length] == '\0' || number[length] == '.');
}

char *
mun_gap_say (const MunGap *gap,
             const char   *language)
{
  g_return_val_if_fail (gap != NULL, NULL);

  return gap->mark != NULL ? g_strdup (mun_translate (language, gap->mark)) : mun_settings_fill (gap->numbers, mun_catalogue_text (gap->text, language));
}

static void
add_results (MunConformity *self)
{
  guint n_requirements;
  const MunRequirement * const *requirements = mun_catalogue_get_requirements (self->catalogue, &n_requirements);

  self->results = g_ptr_array_new_with_free_func (result_free);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < n_requirements; i++)
    {
      MunResult *result = g_new0 (MunResult, 1);

      result->requirement = requirements[i];
      result->gaps = g_ptr_array_new_with_free_func (gap_free);
      g_ptr_array_add (self->results, result);
      g_hash_table_insert (self->by_id, (gpointer) requirements[i]->id, result);
    }
}

/* The records that were held may have been changed by another workspace of the same file: they are let go before they are read. */
static void
read_answers (MunConformity *self,
              MunWorkspace  *workspace)
{
  g_autoptr(GHashTable) answers = NULL;

  for (guint i = 0; i < self->results->len; i++)
    g_clear_object (&((MunResult *) g_ptr_array_index (self->results, i))->assessment);
  answers = read_assessments (workspace);
  for (guint i = 0; i < self->results->len; i++)
    {
      MunResult *result = g_ptr_array_index (self->results, i);
      MunRecord *answer = g_hash_table_lookup (answers, result->requirement->id);

      result->assessment = answer != NULL ? g_object_ref (answer) : NULL;
    }
}

/* Half a look is none. */
static void
forget (MunConformity *self)
{
  g_hash_table_remove_all (self->outcomes);
  g_clear_pointer (&self->tally, mun_check_tally_free);
  self->revision = -1;
}

static gboolean
evaluate_all (MunConformity  *self,
              MunWorkspace   *workspace,
              GError        **error)
{
  g_autoptr(GHashTable) marks = mun_audit_marks_read (workspace);

  if (self->tally == NULL)
    self->tally = mun_check_tally_new (workspace, self->catalogue, self->numbers, error);
  for (guint i = 0; self->tally != NULL && i < self->results->len; i++)
    {
      MunResult *result = g_ptr_array_index (self->results, i);

      g_ptr_array_set_size (result->gaps, 0);
      if (!evaluate_requirement (self, result, workspace, error))
        return FALSE;
      mun_audit_marks_apply (marks, result);
    }
  return self->tally != NULL;
}

/* Asks what has no outcome yet, and puts the results together. */
static gboolean
look (MunConformity  *self,
      MunWorkspace   *workspace,
      GError        **error)
{
  g_autoptr(MunRevision) head = mun_store_head (mun_workspace_get_store (workspace), NULL);

  self->revision = head != NULL ? head->number : 0;
  g_free (self->today);
  self->today = g_strdup (mun_workspace_get_today (workspace));
  read_answers (self, workspace);
  if (evaluate_all (self, workspace, error))
    return TRUE;
  forget (self);
  return FALSE;
}

MunConformity *
mun_conformity_new (MunWorkspace  *workspace,
                    MunCatalogue  *catalogue,
                    GError       **error)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (catalogue != NULL, NULL);

  g_autoptr(MunConformity) self = g_new0 (MunConformity, 1);

  self->catalogue = mun_catalogue_ref (catalogue);
  self->outcomes = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) mun_check_outcome_free);
  self->numbers = mun_settings_numbers (workspace);
  add_results (self);
  return look (self, workspace, error) ? g_steal_pointer (&self) : NULL;
}

/* What changed since the last look. Returns: (transfer full) (nullable) (element-type MunFieldChange): %NULL when it is too much to follow */
static GPtrArray *
collect_changes (MunConformity *self,
                 MunWorkspace  *workspace,
                 gint64         head)
{
  g_autoptr(GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_field_change_free);

  if (head < self->revision || head - self->revision > MAX_REVISIONS)
    return NULL;
  for (gint64 number = self->revision + 1; number <= head && changes->len <= MAX_CHANGES; number++)
    {
      GPtrArray *fields = mun_store_revision_changes (mun_workspace_get_store (workspace), number, NULL);

      if (fields == NULL)
        return NULL;
      g_ptr_array_extend_and_steal (changes, fields);
    }
  return changes->len <= MAX_CHANGES ? g_steal_pointer (&changes) : NULL;
}

/* Each field once, whatever the record: "risk.review_due". Returns: (transfer full) */
static GHashTable *
collect_fields (GPtrArray *changes)
{
  GHashTable *fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      MunFieldChange *change = g_ptr_array_index (changes, i);

      if (mun_check_reach_counts (change))
        g_hash_table_replace (fields, g_strdup_printf ("%s.%d", change->spec->name, change->field), change);
    }
  return fields;
}

/* Names may be the beginning of other names. */
static gboolean
names_number (const MunCheckPart *part,
              const char         *name)
{
  g_autofree char *word = g_strconcat (":", name, NULL);
  g_autofree char *sql = mun_check_sql_count (part);

  for (const char *at = strstr (sql, word); at != NULL; at = strstr (at + 1, word))
    if (!g_ascii_isalnum (at[strlen (word)]) && at[strlen (word)] != '_')
      return TRUE;
  return FALSE;
}

/* Returns: (transfer full) (element-type utf8): the names of what is another number now */
static GPtrArray *
renew_numbers (MunConformity *self,
               MunWorkspace  *workspace)
{
  g_autoptr(GHashTable) before = self->numbers;
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter numbers;
  gpointer name, number;

  self->numbers = mun_settings_numbers (workspace);
  g_hash_table_iter_init (&numbers, self->numbers);
  while (g_hash_table_iter_next (&numbers, &name, &number))
    if (g_hash_table_lookup (before, name) != number)
      g_ptr_array_add (names, g_strdup (name));
  return names;
}

static gboolean
names_any (const MunCheckPart *part,
           GPtrArray          *names)
{
  for (guint i = 0; i < names->len; i++)
    if (names_number (part, names->pdata[i]))
      return TRUE;
  return FALSE;
}

/* A setting or the size of the organisation changed: the parts that name the number are asked again, and their checks have no outcome. */
static gboolean
follow_numbers (MunConformity  *self,
                MunWorkspace   *workspace,
                GPtrArray      *names,
                GError        **error)
{
  guint n_checks;
  const MunCheck * const *checks = mun_catalogue_get_checks (self->catalogue, &n_checks);

  for (guint i = 0; names->len > 0 && i < n_checks; i++)
    for (guint j = 0; j < checks[i]->n_parts; j++)
      {
        const MunCheckPart *part = checks[i]->parts[j];

        if (!names_any (part, names))
          continue;
        g_hash_table_remove (self->outcomes, checks[i]);
        if (mun_check_tally_has (self->tally, part) && !mun_check_tally_renew (self->tally, workspace, self->numbers, part, error))
          return FALSE;
      }
  return TRUE;
}

/* Outcomes that are no longer sure are dropped. Returns: whether the rest can be relied on */
static gboolean
follow (MunConformity *self,
        MunWorkspace  *workspace,
        GPtrArray     *changes,
        GPtrArray     *names)
{
  g_autoptr(GHashTable) fields = collect_fields (changes);
  GHashTableIter iter;
  gpointer outcome;

  if (self->tally == NULL || !mun_check_tally_follow (self->tally, workspace, self->numbers, changes, NULL)
      || !follow_numbers (self, workspace, names, NULL))
    return FALSE;
  g_hash_table_iter_init (&iter, self->outcomes);
  while (g_hash_table_iter_next (&iter, NULL, &outcome))
    if (mun_check_outcome_is_touched (outcome, self->tally, mun_workspace_get_store (workspace), fields))
      g_hash_table_iter_remove (&iter);
  return TRUE;
}

gboolean
mun_conformity_update (MunConformity  *self,
                       MunWorkspace   *workspace,
                       GError        **error)
{
  g_return_val_if_fail (self != NULL && MUN_IS_WORKSPACE (workspace), FALSE);

  g_autoptr(MunRevision) head = mun_store_head (mun_workspace_get_store (workspace), error);
  gboolean same_day = g_strcmp0 (self->today, mun_workspace_get_today (workspace)) == 0;
  g_autoptr(GPtrArray) changes = NULL;
  g_autoptr(GPtrArray) names = NULL;

  if (head == NULL)
    return FALSE;
  self->n_asked = 0;
  if (same_day && head->number == self->revision)
    return TRUE;
  names = renew_numbers (self, workspace);
  changes = same_day ? collect_changes (self, workspace, head->number) : NULL;
  if (changes == NULL || !follow (self, workspace, changes, names))
    forget (self);
  return look (self, workspace, error);
}

guint
mun_conformity_n_asked (MunConformity *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_asked;
}

MunConformity *
mun_conformity_current (MunWorkspace  *workspace,
                        MunCatalogue  *catalogue,
                        GError       **error)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && catalogue != NULL, NULL);

  MunConformity *kept = g_object_get_data (G_OBJECT (workspace), KEPT);

  if (kept != NULL && kept->catalogue == catalogue && mun_conformity_update (kept, workspace, NULL))
    return kept;
  kept = mun_conformity_new (workspace, catalogue, error);
  g_object_set_data_full (G_OBJECT (workspace), KEPT, kept, (GDestroyNotify) mun_conformity_free);
  return kept;
}

void
mun_conformity_free (MunConformity *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->results, g_ptr_array_unref);
  g_clear_pointer (&self->outcomes, g_hash_table_unref);
  g_clear_pointer (&self->tally, mun_check_tally_free);
  g_clear_pointer (&self->catalogue, mun_catalogue_unref);
  g_clear_pointer (&self->numbers, g_hash_table_unref);
  g_free (self->today);
  g_free (self);
}

GPtrArray *
mun_conformity_results (MunConformity *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->results;
}

const MunResult *
mun_conformity_find (MunConformity *self,
                     const char    *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);
  return g_hash_table_lookup (self->by_id, id);
}

guint
mun_conformity_counts (MunConformity *self,
                       const char    *clause,
                       guint         *counts)
{
  g_return_val_if_fail (self != NULL && counts != NULL, 0);

  guint n = 0;

  memset (counts, 0, MUN_N_EVIDENCE * sizeof *counts);
  for (guint i = 0; i < self->results->len; i++)
    {
      const MunResult *result = g_ptr_array_index (self->results, i);

      if (clause != NULL && !is_below (result->requirement->clause->number, clause))
        continue;
      counts[result->evidence]++;
      n++;
    }
  return n;
}

gboolean
mun_conformity_check (MunWorkspace    *workspace,
                      const MunCheck  *check,
                      MunEvidence     *evidence,
                      char           **counts,
                      GError         **error)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && check != NULL, FALSE);

  g_autoptr(GHashTable) numbers = mun_settings_numbers (workspace);
  MunCheckOutcome *outcome = mun_check_outcome_new (workspace, check, NULL, numbers, error);

  if (outcome == NULL)
    return FALSE;
  if (evidence != NULL)
    *evidence = outcome->evidence;
  if (counts != NULL)
    {
      g_autoptr(GString) text = g_string_new (NULL);

      for (guint i = 0; i < check->n_parts; i++)
        g_string_append_printf (text, "%s%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, i > 0 ? " " : "", outcome->ok[i], outcome->total[i]);
      *counts = g_string_free (g_steal_pointer (&text), FALSE);
    }
  mun_check_outcome_free (outcome);
  return TRUE;
}

gboolean
mun_conformity_judge (MunWorkspace          *workspace,
                      const MunRequirement  *requirement,
                      MunEvidence           *evidence,
                      GError               **error)
{
  guint counts[MUN_N_EVIDENCE] = { 0 };
  gboolean touched = FALSE;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && requirement != NULL && evidence != NULL, FALSE);

  g_autoptr(GHashTable) numbers = mun_settings_numbers (workspace);
  g_autoptr(GHashTable) marks = mun_audit_marks_read (workspace);

  for (guint i = 0; i < requirement->n_checks; i++)
    {
      MunCheckOutcome *outcome = mun_check_outcome_new (workspace, requirement->checks[i], NULL, numbers, error);

      if (outcome == NULL)
        return FALSE;
      counts[outcome->evidence]++;
      touched = touched || outcome->touched;
      mun_check_outcome_free (outcome);
    }
  *evidence = mun_audit_marks_weigh (g_hash_table_lookup (marks, requirement->id), combine_evidence (counts, touched));
  return TRUE;
}
