/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/review-pack-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "model/monitoring-target.h"
#include "model/objective-progress.h"
#include "model/scoring.h"

/* The numbers that are more than a count of records. */

static void
take_detail (MunPackRow *row,
             char       *detail)
{
  g_free (row->detail);
  row->detail = detail;
}

/* A mean that is built up record by record. */
typedef struct {
  double sum;
  guint  n;
} Mean;

static void
add_days (Mean       *mean,
          const char *from,
          const char *to)
{
  if (*from == '\0' || *to == '\0')
    return;
  mean->sum += mun_date_days_between (from, to);
  mean->n++;
}

static void
set_means (MunPackRow       *row,
           const Mean       *now,
           const Mean       *before,
           MunPackJudgement  more)
{
  mun_pack_row_set (row, now->n > 0, now->n > 0 ? now->sum / now->n : 0, before->n > 0, before->n > 0 ? before->sum / before->n : 0, "", more);
}

/* Decisions of earlier reviews: a and k ------------------------------------------------------------------------------ */

static GPtrArray *
list_earlier_decisions (MunPackWork *work)
{
  GPtrArray *decisions = mun_workspace_find (work->workspace, &mun_review_decision_spec, -1);

  for (guint i = decisions->len; work->review != NULL && i > 0; i--)
    if (mun_record_is (g_ptr_array_index (decisions, i - 1), REVIEW_DECISION_REVIEW, mun_record_get_id (work->review)))
      g_ptr_array_remove_index (decisions, i - 1);
  return decisions;
}

/* What was dropped has no day: it counts as dropped all the time. */
static gboolean
was_open (MunWorkspace *workspace,
          MunRecord    *decision,
          const char   *day)
{
  g_autoptr(MunRecord) review = mun_workspace_get (workspace, &mun_management_review_spec, mun_record_get (decision, REVIEW_DECISION_REVIEW), NULL);
  const char *held = review != NULL ? mun_record_get (review, MANAGEMENT_REVIEW_HELD_ON) : "";
  const char *done = mun_record_get (decision, REVIEW_DECISION_DONE_ON);

  return !mun_record_is (decision, REVIEW_DECISION_STATUS, "dropped") && strcmp (held, day) <= 0 && (*done == '\0' || strcmp (done, day) > 0);
}

static void
add_if_open (MunPackWork *work,
             MunRecord   *decision,
             MunPackRow  *row)
{
  const char *due = mun_record_get (decision, REVIEW_DECISION_DUE_ON);
  g_autofree char *day = *due != '\0' ? mun_date_format (due, work->language) : NULL;
  g_autofree char *reason = NULL;

  if (!was_open (work->workspace, decision, work->to))
    return;
  if (day == NULL)
    reason = g_strdup (mun_pack_text (work, N_("Open, and no day was set")));
  else if (strcmp (due, work->to) < 0)
    reason = mun_pack_overdue (work, due);
  else
    reason = g_strdup_printf (mun_pack_text (work, N_("Open, to be done by %s")), day);
  g_ptr_array_add (row->records, g_object_ref (decision));
  mun_pack_row_except (row, decision, reason);
}

/* What has been late longest comes first, what has no day last. */
static int
compare_due (gconstpointer a,
             gconstpointer b)
{
  const char *one = mun_record_get (*(MunRecord * const *) a, REVIEW_DECISION_DUE_ON);
  const char *other = mun_record_get (*(MunRecord * const *) b, REVIEW_DECISION_DUE_ON);

  if ((*one == '\0') != (*other == '\0'))
    return *one == '\0' ? 1 : -1;
  return strcmp (one, other);
}

static void
add_if_closed (MunPackWork *work,
               MunRecord   *decision,
               const char  *state,
               MunPackRow  *row)
{
  const char *result = mun_record_get (decision, REVIEW_DECISION_RESULT);

  if (!mun_record_is (decision, REVIEW_DECISION_STATUS, state))
    return;
  if (strcmp (state, "done") == 0 && !mun_pack_is_in (mun_record_get (decision, REVIEW_DECISION_DONE_ON), work->from, work->to))
    return;
  g_ptr_array_add (row->records, g_object_ref (decision));
  mun_pack_row_except (row, decision, *result != '\0' ? result : mun_pack_text (work, N_("No result is written down")));
}

void
mun_pack_add_decisions (MunPackWork *work,
                        GPtrArray   *pack)
{
  g_autoptr(GPtrArray) decisions = list_earlier_decisions (work);
  MunPackRow *open = mun_pack_add_row (pack, "a", mun_pack_text (work, N_("Decisions of earlier reviews still open")), &mun_review_decision_spec);
  MunPackRow *done = mun_pack_add_row (pack, "k", mun_pack_text (work, N_("Decisions carried out in the period")), &mun_review_decision_spec);
  MunPackRow *dropped = mun_pack_add_row (pack, "k", mun_pack_text (work, N_("Decisions dropped")), &mun_review_decision_spec);
  guint done_before = 0, open_before = 0;

  g_ptr_array_sort (decisions, compare_due);
  for (guint i = 0; i < decisions->len; i++)
    {
      MunRecord *decision = g_ptr_array_index (decisions, i);

      add_if_open (work, decision, open);
      open_before += was_open (work->workspace, decision, work->before_to);
      add_if_closed (work, decision, "done", done);
      add_if_closed (work, decision, "dropped", dropped);
      done_before += mun_pack_is_in (mun_record_get (decision, REVIEW_DECISION_DONE_ON), work->before_from, work->before_to);
    }
  mun_pack_row_set (open, TRUE, open->records->len, TRUE, open_before, "", MUN_PACK_WORSE);
  mun_pack_row_set (done, TRUE, done->records->len, TRUE, done_before, "", MUN_PACK_BETTER);
  mun_pack_row_set (dropped, TRUE, dropped->records->len, FALSE, 0, "", MUN_PACK_NEUTRAL);
  if (!mun_pack_has_earlier (work))
    take_detail (open, g_strdup (mun_pack_text (work, N_("This is the first review: there is no earlier one."))));
  open->time = MUN_PACK_END;
  dropped->time = MUN_PACK_TODAY;
}

/* Context: b ---------------------------------------------------------------------------------------------------------- */

void
mun_pack_add_context (MunPackWork *work,
                      GPtrArray   *pack)
{
  g_autoptr(GPtrArray) reviews = mun_workspace_find (work->workspace, &mun_context_review_spec, CONTEXT_REVIEW_HELD_ON, MUN_AT_MOST, work->to,
                                                     CONTEXT_REVIEW_SUMMARY, MUN_SET, NULL, -1);
  MunPackRow *row = mun_pack_add_row (pack, "b", mun_pack_text (work, N_("Days since the last context review")), &mun_context_review_spec);
  MunRecord *last = NULL;

  for (guint i = 0; i < reviews->len; i++)
    if (last == NULL || strcmp (mun_record_get (g_ptr_array_index (reviews, i), CONTEXT_REVIEW_HELD_ON), mun_record_get (last, CONTEXT_REVIEW_HELD_ON)) > 0)
      last = g_ptr_array_index (reviews, i);

  mun_pack_row_set (row, last != NULL, last != NULL ? mun_date_days_between (mun_record_get (last, CONTEXT_REVIEW_HELD_ON), work->to) : 0, FALSE, 0, "",
                    MUN_PACK_NEUTRAL);
  row->time = MUN_PACK_END;
  if (last == NULL)
    return;

  g_autofree char *climate = mun_workspace_format (work->workspace, last, CONTEXT_REVIEW_CLIMATE_RELEVANT, work->language);

  g_ptr_array_add (row->records, g_object_ref (last));
  take_detail (row, g_strdup_printf (mun_pack_text (work, N_("Climate change matters for our security: %1$s. %2$s")), climate,
                                     mun_record_get (last, CONTEXT_REVIEW_CLIMATE_REASON)));
}

/* Nonconformities: d1 ---------------------------------------------------------------------------------------------------- */

/* The four quarters up to the end of the period, one line each; the last one against the one before. */
static void
add_quarters (MunPackWork *work,
              GPtrArray   *pack,
              GPtrArray   *cases)
{
  MunPackRow *row = mun_pack_add_row (pack, "d1", mun_pack_text (work, N_("Nonconformities opened in the last quarter")), &mun_nonconformity_spec);
  g_autoptr(GString) text = g_string_new (NULL);
  guint last_opened = 0, opened_before = 0;

  for (int back = 3; back >= 0; back--)
    {
      g_autofree char *to = mun_date_add_months (work->to, -3 * back);
      g_autofree char *before = mun_date_add_months (work->to, -3 * (back + 1));
      g_autofree char *from = mun_date_add_days (before, 1);
      g_autofree char *first = mun_date_format (from, work->language), *last = mun_date_format (to, work->language);
      guint opened = 0, closed = 0;

      for (guint i = 0; i < cases->len; i++)
        {
          opened += mun_pack_is_in (mun_record_get (g_ptr_array_index (cases, i), NONCONFORMITY_FOUND_ON), from, to);
          closed += mun_pack_is_in (mun_record_get (g_ptr_array_index (cases, i), NONCONFORMITY_CLOSED_ON), from, to);
        }
      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append_printf (text, mun_pack_text (work, N_("%1$s to %2$s: opened %3$u, closed %4$u")), first, last, opened, closed);
      opened_before = last_opened;
      last_opened = opened;
    }
  mun_pack_row_set (row, TRUE, last_opened, TRUE, opened_before, "", MUN_PACK_WORSE);
  take_detail (row, g_string_free (g_steal_pointer (&text), FALSE));
}

/* "28000:8.3-01" stands for clause 8.3. */
static char *
clause_of (MunRecord *record)
{
  const char *requirement = mun_record_get (record, NONCONFORMITY_REQUIREMENT);
  const char *colon = strrchr (requirement, ':');
  g_auto(GStrv) halves = g_strsplit (colon != NULL ? colon + 1 : requirement, "-", 2);

  return g_strdup (halves[0] != NULL ? halves[0] : "");
}

/* Cases of the period by clause, and those whose clause had a case before: the same thing has come back. */
static void
add_clauses (MunPackWork *work,
             GPtrArray   *pack,
             GPtrArray   *cases)
{
  MunPackRow *row = mun_pack_add_row (pack, "d1", mun_pack_text (work, N_("Cases about a rule that had one before")), &mun_nonconformity_spec);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < cases->len; i++)
    {
      MunRecord *record = g_ptr_array_index (cases, i);
      g_autofree char *clause = clause_of (record);
      gboolean again = *clause != '\0' && g_hash_table_contains (seen, clause);

      if (mun_pack_is_in (mun_record_get (record, NONCONFORMITY_FOUND_ON), work->from, work->to) && *clause != '\0')
        {
          if (g_hash_table_add (named, g_strdup (clause)))
            g_string_append_printf (text, "%s%s", text->len > 0 ? mun_pack_text (work, N_(", ")) : "", clause);
          if (again)
            {
              g_ptr_array_add (row->records, g_object_ref (record));
              mun_pack_row_except (row, record, mun_pack_text (work, N_("The same rule as an earlier case")));
            }
        }
      g_hash_table_add (seen, g_steal_pointer (&clause));
    }
  mun_pack_row_set (row, TRUE, row->records->len, FALSE, 0, "", MUN_PACK_WORSE);
  if (text->len > 0)
    take_detail (row, g_strdup_printf (mun_pack_text (work, N_("Clauses of the cases of the period: %s")), text->str));
}

void
mun_pack_add_cases (MunPackWork *work,
                    GPtrArray   *pack)
{
  g_autoptr(GPtrArray) cases = mun_workspace_find (work->workspace, &mun_nonconformity_spec, -1);
  MunPackRow *row;
  Mean now = { 0 }, before = { 0 };

  add_quarters (work, pack, cases);
  for (guint i = 0; i < cases->len; i++)
    {
      MunRecord *record = g_ptr_array_index (cases, i);
      const char *closed = mun_record_get (record, NONCONFORMITY_CLOSED_ON);

      if (mun_pack_is_in (closed, work->from, work->to))
        add_days (&now, mun_record_get (record, NONCONFORMITY_FOUND_ON), closed);
      else if (mun_pack_is_in (closed, work->before_from, work->before_to))
        add_days (&before, mun_record_get (record, NONCONFORMITY_FOUND_ON), closed);
    }
  row = mun_pack_add_row (pack, "d1", mun_pack_text (work, N_("Days from finding to closing, on average")), &mun_nonconformity_spec);
  set_means (row, &now, &before, MUN_PACK_WORSE);
  add_clauses (work, pack, cases);
}

/* Measurements: d2 ---------------------------------------------------------------------------------------------------------- */

static int
compare_taken (gconstpointer a,
               gconstpointer b)
{
  return strcmp (mun_record_get (*(MunRecord * const *) a, MEASUREMENT_TAKEN_ON), mun_record_get (*(MunRecord * const *) b, MEASUREMENT_TAKEN_ON));
}

static const char *
value_of (MunRecord *measurement)
{
  return mun_record_is_set (measurement, MEASUREMENT_VALUE) ? mun_record_get (measurement, MEASUREMENT_VALUE)
                                                            : mun_record_get (measurement, MEASUREMENT_VALUE_TEXT);
}

/* A figure with a highest value permitted is better when it falls, one with a lowest when it grows. */
static MunPackJudgement
judge_growth (MunRecord *item)
{
  gboolean low = mun_record_is_set (item, MONITORING_ITEM_LIMIT_LOW), high = mun_record_is_set (item, MONITORING_ITEM_LIMIT_HIGH);

  if (low == high)
    return MUN_PACK_NEUTRAL;
  return high ? MUN_PACK_WORSE : MUN_PACK_BETTER;
}

/* One line of the monitoring plan: its latest value, and the four last ones to see where they go. */
static void
add_line (MunPackWork *work,
          GPtrArray   *pack,
          MunRecord   *item,
          GPtrArray   *values)
{
  MunPackRow *row = mun_pack_add_row (pack, "d2", mun_record_get_title (item), &mun_measurement_spec);
  g_autofree char *unit = g_strconcat (mun_record_is_set (item, MONITORING_ITEM_UNIT) ? MUN_UNIT_BLANK : "", mun_record_get (item, MONITORING_ITEM_UNIT), NULL);
  g_autofree char *target = mun_monitoring_target (work->workspace, item, work->language);
  g_autoptr(GString) text = g_string_new (NULL);
  MunRecord *last = values->len > 0 ? g_ptr_array_index (values, values->len - 1) : NULL;
  MunRecord *one_before = values->len > 1 ? g_ptr_array_index (values, values->len - 2) : NULL;
  gboolean known = last != NULL && mun_record_is_set (last, MEASUREMENT_VALUE);

  mun_pack_row_set (row, known, known ? mun_record_get_number (last, MEASUREMENT_VALUE, 0) : 0,
                    one_before != NULL && mun_record_is_set (one_before, MEASUREMENT_VALUE),
                    one_before != NULL ? mun_record_get_number (one_before, MEASUREMENT_VALUE, 0) : 0, unit, judge_growth (item));
  for (guint i = values->len > 4 ? values->len - 4 : 0; i < values->len; i++)
    {
      g_string_append_printf (text, "%s%s", text->len > 0 ? " → " : "", value_of (g_ptr_array_index (values, i)));
      g_ptr_array_add (row->records, g_object_ref (g_ptr_array_index (values, i)));
    }
  if (last != NULL)
    take_detail (row, g_strdup_printf (mun_pack_text (work, N_("Last values: %1$s. Target: %2$s")), text->str, target));
  if (last != NULL && mun_record_is (last, MEASUREMENT_ON_TARGET, "no"))
    mun_pack_row_except (row, last, mun_pack_text (work, N_("Off target")));
}

/* Returns: (transfer full) (nullable): the day on which the next value was due at the end of @day; %NULL: none was ever taken */
static char *
find_next (MunRecord  *item,
           GPtrArray  *values,
           const char *day)
{
  int months = (int) mun_record_get_int (item, MONITORING_ITEM_MEASURE_EVERY_MONTHS, 0);
  const char *last = "";

  for (guint i = 0; i < values->len; i++)
    {
      const char *taken = mun_record_get (g_ptr_array_index (values, i), MEASUREMENT_TAKEN_ON);

      if (strcmp (taken, day) <= 0)
        last = taken;
    }
  return *last != '\0' ? mun_date_add_months (last, months) : NULL;
}

/* Values taken after the period do not count in it, but they are there. */
static char *
describe_unmeasured (MunPackWork *work,
                     MunRecord   *item)
{
  gint64 taken = mun_workspace_count (work->workspace, &mun_measurement_spec, MEASUREMENT_ITEM, MUN_IS, mun_record_get_id (item), -1);

  return g_strdup (mun_pack_text (work, taken > 0 ? N_("Not measured in the period") : N_("Never measured")));
}

/* Returns: whether the value was missing at the end of the period before */
static gboolean
add_missed (MunPackWork *work,
            MunRecord   *item,
            GPtrArray   *values,
            MunPackRow  *row)
{
  g_autofree char *due = find_next (item, values, work->to);
  g_autofree char *before = find_next (item, values, work->before_to);
  gboolean was_missed = before != NULL && strcmp (before, work->before_to) < 0;

  if (mun_record_get_int (item, MONITORING_ITEM_MEASURE_EVERY_MONTHS, 0) <= 0)
    return FALSE;
  if (due != NULL && strcmp (due, work->to) >= 0)
    return was_missed;
  g_ptr_array_add (row->records, g_object_ref (item));

  g_autofree char *reason = due != NULL ? mun_pack_overdue (work, due) : describe_unmeasured (work, item);

  mun_pack_row_except (row, item, reason);
  return was_missed;
}

static void
set_share (MunPackRow       *row,
           const Mean       *now,
           const Mean       *before,
           MunPackJudgement  more)
{
  mun_pack_row_set (row, now->n > 0, now->n > 0 ? 100 * now->sum / now->n : 0, before->n > 0, before->n > 0 ? 100 * before->sum / before->n : 0, " %", more);
}

static void
count_on_target (MunPackWork *work,
                 GPtrArray   *values,
                 Mean        *now,
                 Mean        *before)
{
  for (guint i = 0; i < values->len; i++)
    {
      MunRecord *value = g_ptr_array_index (values, i);
      const char *day = mun_record_get (value, MEASUREMENT_TAKEN_ON);
      Mean *mean = mun_pack_is_in (day, work->from, work->to) ? now : mun_pack_is_in (day, work->before_from, work->before_to) ? before : NULL;

      if (mean == NULL || (!mun_record_is (value, MEASUREMENT_ON_TARGET, "yes") && !mun_record_is (value, MEASUREMENT_ON_TARGET, "no")))
        continue;
      mean->sum += mun_record_is (value, MEASUREMENT_ON_TARGET, "yes");
      mean->n++;
    }
}

void
mun_pack_add_measurements (MunPackWork *work,
                           GPtrArray   *pack)
{
  g_autoptr(GPtrArray) items = mun_workspace_find (work->workspace, &mun_monitoring_item_spec, MONITORING_ITEM_STATUS, MUN_IS, "active", -1);
  MunPackRow *share = mun_pack_add_row (pack, "d2", mun_pack_text (work, N_("Measurements on target")), &mun_measurement_spec);
  MunPackRow *missed = mun_pack_add_row (pack, "d2", mun_pack_text (work, N_("Measurements that were due and not taken")), &mun_monitoring_item_spec);
  Mean now = { 0 }, before = { 0 };
  guint missed_before = 0;

  for (guint i = 0; i < items->len; i++)
    {
      MunRecord *item = g_ptr_array_index (items, i);
      g_autoptr(GPtrArray) values = mun_workspace_find (work->workspace, &mun_measurement_spec, MEASUREMENT_ITEM, MUN_IS, mun_record_get_id (item),
                                                        MEASUREMENT_TAKEN_ON, MUN_AT_MOST, work->to, -1);

      g_ptr_array_sort (values, compare_taken);
      count_on_target (work, values, &now, &before);
      missed_before += add_missed (work, item, values, missed);
      add_line (work, pack, item, values);
    }
  set_share (share, &now, &before, MUN_PACK_BETTER);
  if (now.n > 0)
    take_detail (share, g_strdup_printf (mun_pack_text (work, N_("%1$u of %2$u values")), (guint) now.sum, now.n));
  mun_pack_row_set (missed, TRUE, missed->records->len, TRUE, missed_before, "", MUN_PACK_WORSE);
  missed->time = MUN_PACK_END;
}

/* Objectives: i --------------------------------------------------------------------------------------------------------------- */

static gboolean
is_behind (const MunProgress *progress)
{
  return progress->state == MUN_PROGRESS_LATE || progress->state == MUN_PROGRESS_MISSED;
}

/* Whether it was worked on at the end of @day, whatever became of it since. */
static gboolean
was_pursued (MunRecord  *objective,
             const char *day)
{
  const char *approved = mun_record_get (objective, OBJECTIVE_APPROVED_ON);
  gboolean ended = mun_record_is (objective, OBJECTIVE_STATUS, "achieved") || mun_record_is (objective, OBJECTIVE_STATUS, "missed");

  return *approved != '\0' && strcmp (approved, day) <= 0 && (!ended || strcmp (mun_record_get (objective, OBJECTIVE_DUE_ON), day) > 0);
}

/* What is counted over all objectives. */
typedef struct {
  MunPackRow *behind, *missed;
  guint       behind_before, missed_before;
} Counts;

/* Missed is what ended so, and what is still worked on although its day has passed. */
static void
count_objective (Counts            *counts,
                 MunRecord         *objective,
                 const MunProgress *progress,
                 const MunProgress *before)
{
  counts->behind_before += before != NULL && is_behind (before);
  counts->missed_before += before != NULL && before->state == MUN_PROGRESS_MISSED;
  if (progress != NULL && is_behind (progress))
    g_ptr_array_add (counts->behind->records, g_object_ref (objective));
  if (progress != NULL && progress->state == MUN_PROGRESS_MISSED)
    g_ptr_array_add (counts->missed->records, g_object_ref (objective));
}

static void
add_objective (MunPackWork *work,
               GPtrArray   *pack,
               MunRecord   *objective,
               Counts      *counts)
{
  g_autoptr(MunProgress) progress = mun_objective_progress_on (work->workspace, objective, work->to);
  g_autoptr(MunProgress) before = mun_objective_progress_on (work->workspace, objective, work->before_to);
  gboolean pursued = was_pursued (objective, work->to);
  g_autofree char *due = mun_date_format (mun_record_get (objective, OBJECTIVE_DUE_ON), work->language);
  MunPackRow *row;

  count_objective (counts, objective, pursued ? progress : NULL, was_pursued (objective, work->before_to) ? before : NULL);
  if (!pursued)
    return;
  row = mun_pack_add_row (pack, "i", mun_record_get_title (objective), &mun_objective_spec);
  mun_pack_row_set (row, progress->known, 100 * progress->share, before->known, 100 * before->share, " %", MUN_PACK_BETTER);
  row->time = MUN_PACK_END;
  take_detail (row, g_strdup_printf (mun_pack_text (work, N_("%1$s; due %2$s")), mun_pack_text (work, mun_progress_label (progress->state)), due));
  g_ptr_array_add (row->records, g_object_ref (objective));
  if (is_behind (progress))
    mun_pack_row_except (counts->behind, objective, mun_pack_text (work, mun_progress_label (progress->state)));
}

/* Those that ended as @state in the period. Returns: how many did in the one before */
static guint
take_ended (MunPackWork *work,
            const char  *state,
            MunPackRow  *row)
{
  g_autoptr(GPtrArray) ended = mun_workspace_find (work->workspace, &mun_objective_spec, OBJECTIVE_STATUS, MUN_IS, state, -1);
  guint before = 0;

  for (guint i = 0; i < ended->len; i++)
    {
      MunRecord *objective = g_ptr_array_index (ended, i);

      before += mun_pack_is_in (mun_record_get (objective, OBJECTIVE_DUE_ON), work->before_from, work->before_to);
      if (mun_pack_is_in (mun_record_get (objective, OBJECTIVE_DUE_ON), work->from, work->to))
        g_ptr_array_add (row->records, g_object_ref (objective));
    }

  return before;
}

void
mun_pack_add_objectives (MunPackWork *work,
                         GPtrArray   *pack)
{
  g_autoptr(GPtrArray) pursued = mun_workspace_find (work->workspace, &mun_objective_spec, OBJECTIVE_STATUS, MUN_IN, "approved\nactive\nachieved\nmissed", -1);
  MunPackRow *behind = mun_pack_add_row (pack, "i", mun_pack_text (work, N_("Objectives behind their calendar")), &mun_objective_spec);
  MunPackRow *achieved = mun_pack_add_row (pack, "i", mun_pack_text (work, N_("Objectives achieved")), &mun_objective_spec);
  MunPackRow *missed = mun_pack_add_row (pack, "i", mun_pack_text (work, N_("Objectives missed")), &mun_objective_spec);
  Counts counts = { .behind = behind, .missed = missed };
  guint achieved_before = take_ended (work, "achieved", achieved);

  counts.missed_before = take_ended (work, "missed", missed);
  for (guint i = 0; i < pursued->len; i++)
    add_objective (work, pack, g_ptr_array_index (pursued, i), &counts);
  mun_pack_row_set (behind, TRUE, behind->records->len, TRUE, counts.behind_before, "", MUN_PACK_WORSE);
  mun_pack_row_set (achieved, TRUE, achieved->records->len, TRUE, achieved_before, "", MUN_PACK_BETTER);
  mun_pack_row_set (missed, TRUE, missed->records->len, TRUE, counts.missed_before, "", MUN_PACK_WORSE);
  behind->time = MUN_PACK_END;
}

/* Risks: a page beyond the inputs ---------------------------------------------------------------------------------------------------- */

void
mun_pack_add_top_risks (MunPackWork *work,
                        GPtrArray   *pack)
{
  const MunCondition open = { RISK_STATUS, MUN_NOT_IN, "draft\nclosed" };
  const MunQuery query = { .spec = &mun_risk_spec, .conditions = &open, .n_conditions = 1, MUN_RISK_ORDER };
  g_autoptr(GPtrArray) risks = mun_workspace_query (work->workspace, &query, NULL);
  g_autoptr(MunCriteria) criteria = mun_criteria_current (work->workspace);
  MunPackRow *all = mun_pack_add_row (pack, "risks", mun_pack_text (work, N_("Risks in the register")), &mun_risk_spec);

  mun_pack_row_set (all, TRUE, risks != NULL ? risks->len : 0, FALSE, 0, "", MUN_PACK_NEUTRAL);
  all->time = MUN_PACK_TODAY;
  for (guint i = 0; risks != NULL && i < risks->len; i++)
    {
      MunRecord *risk = g_ptr_array_index (risks, i);
      const char *score = mun_record_get (risk, RISK_CURRENT_SCORE);
      MunPackRow *row;

      g_ptr_array_add (all->records, g_object_ref (risk));
      if (i >= 10)
        continue;
      row = mun_pack_add_row (pack, "risks", mun_record_get_title (risk), &mun_risk_spec);
      mun_pack_row_set (row, *score != '\0', mun_record_get_number (risk, RISK_CURRENT_SCORE, 0), FALSE, 0, "", MUN_PACK_NEUTRAL);
      row->time = MUN_PACK_TODAY;
      g_ptr_array_add (row->records, g_object_ref (risk));
      if (*score != '\0' && mun_criteria_rank (criteria, mun_record_get_int (risk, RISK_CURRENT_SCORE, 0)) == 0)
        mun_pack_row_except (row, risk, mun_pack_text (work, N_("In the highest band")));
    }
}
