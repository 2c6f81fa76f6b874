/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/review-pack-private.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "base/date.h"
#include "base/translate.h"

typedef struct {
  const char *id;
  const char *clause;
  const char *title;  /* N_(); NULL: the label of the choice of review_input.letter */
} Part;

static const Part parts[] = {
  { "a", "9.3.2 a" }, { "b", "9.3.2 b" }, { "c", "9.3.2 c" }, { "d1", "9.3.2 d" }, { "d2", "9.3.2 d" }, { "d3", "9.3.2 d" }, { "e", "9.3.2 e" },
  { "f", "9.3.2 f" }, { "g", "9.3.2 g" }, { "h", "9.3.2 h" }, { "i", "9.3.2 i" }, { "j", "9.3.2 j" }, { "k", "9.3.2 k" }, { "l", "9.3.2 l" },
  { "m", "9.3.2 m" },
  { "risks", "", N_("The ten highest risks") },
  { "exercises", "", N_("Exercises") },
  { "resources", "", N_("Resources asked for and given") },
  { "suppliers", "", N_("Suppliers") },
  { "documents", "", N_("Documents") },
};

static void
free_exception (gpointer data)
{
  MunPackException *exception = data;

  g_object_unref (exception->record);
  g_free (exception->reason);
  g_free (exception);
}

static void
free_row (gpointer data)
{
  MunPackRow *row = data;

  g_free (row->label);
  g_free (row->text);
  g_free (row->before_text);
  g_free (row->detail);
  g_ptr_array_unref (row->records);
  g_ptr_array_unref (row->exceptions);
  g_free (row);
}

static void
free_input (gpointer data)
{
  MunPackInput *input = data;

  g_free (input->title);
  g_ptr_array_unref (input->rows);
  g_free (input);
}

static MunPackInput *
new_input (MunPackWork *work,
           const Part  *part)
{
  MunPackInput *input = g_new0 (MunPackInput, 1);
  const char *title = part->title;

  if (title == NULL)
    title = mun_field_choice_label (&mun_review_input_spec.fields[REVIEW_INPUT_LETTER], part->id);
  input->id = part->id;
  input->extra = part->title != NULL;
  input->title = g_strdup (mun_translate (work->language, title));
  input->clause = part->clause;
  input->rows = g_ptr_array_new_with_free_func (free_row);
  return input;
}

static char *
format_number (double      value,
               const char *unit)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  gsize length;

  /* Nothing has no sign. */
  if (fabs (value) < 0.0005)
    value = 0;
  /* Small shares keep their digits: 0.011 % is not nothing. */
  g_ascii_formatd (buffer, sizeof buffer, ABS (value) < 1 ? "%.3f" : "%.1f", value);
  for (length = strlen (buffer); buffer[length - 1] == '0'; length--)
    ;
  buffer[buffer[length - 1] == '.' ? length - 1 : length] = '\0';
  return g_strconcat (buffer, unit, NULL);
}

/* Counting ---------------------------------------------------------------------------------------------------------- */

static GPtrArray *
find_matching (MunPackWork    *work,
               const MunCount *count)
{
  MunCondition conditions[2];
  MunQuery query = { .spec = count->spec, .conditions = conditions, .sort_field = MUN_SORT_REF };
  g_autoptr(GError) error = NULL;
  GPtrArray *records;

  if (count->field >= 0)
    conditions[query.n_conditions++] = (MunCondition) { count->field, count->op, count->values };
  if (count->values2 != NULL)
    conditions[query.n_conditions++] = (MunCondition) { count->field2, count->op2, count->values2 };

  records = mun_workspace_query (work->workspace, &query, &error);
  if (records == NULL)
    {
      g_warning ("The review pack could not count %s: %s", count->spec->name, error->message);
      records = g_ptr_array_new_with_free_func (g_object_unref);
    }
  return records;
}

static gboolean
is_after (const char *date,
          const char *day)
{
  return strncmp (date, day, 10) > 0;
}

/* Whether it had begun and not ended on @day. What has no date of its beginning has always been there. */
static gboolean
is_open_on (const MunCount *count,
            MunRecord      *record,
            const char     *day)
{
  const char *end = mun_record_get (record, count->ends);

  if (count->begins >= 0 && is_after (mun_record_get (record, count->begins), day))
    return FALSE;
  return *end == '\0' || is_after (end, day);
}

static gboolean
counts_now (MunPackWork    *work,
            const MunCount *count,
            MunRecord      *record)
{
  switch (count->how)
    {
    case MUN_COUNT_DATED:
      return mun_pack_is_in (mun_record_get (record, count->begins), work->from, work->to);
    case MUN_COUNT_OPEN:
      return is_open_on (count, record, work->to);
    case MUN_COUNT_NOW:
      return TRUE;
    }
  g_assert_not_reached ();
}

static gboolean
counted_before (MunPackWork    *work,
                const MunCount *count,
                MunRecord      *record)
{
  if (count->how == MUN_COUNT_DATED)
    return mun_pack_is_in (mun_record_get (record, count->begins), work->before_from, work->before_to);
  return count->how == MUN_COUNT_OPEN && is_open_on (count, record, work->before_to);
}

static void
add_exception (MunPackWork    *work,
               const MunCount *count,
               MunRecord      *record,
               MunPackRow     *row)
{
  const char *due = count->due != 0 ? mun_record_get (record, count->due) : "";

  if (*due != '\0' && strncmp (due, work->to, 10) < 0)
    {
      g_autofree char *reason = mun_pack_overdue (work, due);

      mun_pack_row_except (row, record, reason);
    }
  else if (count->worth != NULL)
    mun_pack_row_except (row, record, mun_pack_text (work, count->worth));
}

/* A state is the one of today: what was open on the last day of the period may be closed since. */
static char *
describe_by (MunPackWork    *work,
             const MunCount *count,
             GPtrArray      *records)
{
  g_autofree char *by = mun_pack_by (work, records, count->by);

  if (count->how != MUN_COUNT_OPEN || *by == '\0' || strcmp (work->to, mun_workspace_get_today (work->workspace)) >= 0)
    return g_steal_pointer (&by);
  return g_strdup_printf (mun_pack_text (work, N_("Of these, as judged today: %s")), by);
}

/* What stands in both columns for want of a date is said to do so. Returns: (transfer full): "" when there is none */
static char *
describe_undated (MunPackWork    *work,
                  const MunCount *count,
                  GPtrArray      *records)
{
  g_autoptr(GString) refs = g_string_new (NULL);

  for (guint i = 0; count->how == MUN_COUNT_OPEN && count->begins >= 0 && i < records->len; i++)
    if (!mun_record_is_set (records->pdata[i], count->begins))
      g_string_append_printf (refs, "%s%s", refs->len > 0 ? mun_pack_text (work, N_(", ")) : "", mun_record_get_ref (records->pdata[i]));
  return refs->len == 0 ? g_strdup ("") : g_strdup_printf (mun_pack_text (work, N_("No date, counted for both: %s")), refs->str);
}

static void
add_count (MunPackWork    *work,
           const MunCount *count,
           GPtrArray      *pack)
{
  g_autoptr(GPtrArray) records = find_matching (work, count);
  MunPackRow *row = mun_pack_row_new (mun_pack_text (work, count->label), count->spec);
  g_autofree char *by = NULL;
  g_autofree char *undated = NULL;
  guint before = 0;

  for (guint i = 0; i < records->len; i++)
    {
      MunRecord *record = g_ptr_array_index (records, i);

      before += counted_before (work, count, record);
      if (!counts_now (work, count, record))
        continue;
      g_ptr_array_add (row->records, g_object_ref (record));
      add_exception (work, count, record, row);
    }
  mun_pack_row_set (row, TRUE, row->records->len, count->how != MUN_COUNT_NOW, before, "", count->more);
  row->time = count->how == MUN_COUNT_NOW ? MUN_PACK_TODAY : count->how == MUN_COUNT_OPEN ? MUN_PACK_END : MUN_PACK_PERIOD;
  by = count->by != 0 ? describe_by (work, count, row->records) : g_strdup ("");
  undated = describe_undated (work, count, row->records);
  g_free (row->detail);
  row->detail = g_strconcat (by, *by != '\0' && *undated != '\0' ? "\n" : "", undated, NULL);
  g_ptr_array_add (mun_pack_input_of (pack, count->input)->rows, row);
}

/* Shared with the rows that are more than a count -------------------------------------------------------------------- */

MunPackRow *
mun_pack_row_new (const char    *label,
                  const MunSpec *spec)
{
  MunPackRow *row = g_new0 (MunPackRow, 1);

  row->label = g_strdup (label);
  row->text = g_strdup ("");
  row->before_text = g_strdup ("");
  row->detail = g_strdup ("");
  row->spec = spec;
  row->records = g_ptr_array_new_with_free_func (g_object_unref);
  row->exceptions = g_ptr_array_new_with_free_func (free_exception);
  return row;
}

MunPackRow *
mun_pack_add_row (GPtrArray     *pack,
                  const char    *input,
                  const char    *label,
                  const MunSpec *spec)
{
  MunPackRow *row = mun_pack_row_new (label, spec);

  g_ptr_array_add (mun_pack_input_of (pack, input)->rows, row);
  return row;
}

void
mun_pack_row_set (MunPackRow       *row,
                  gboolean          known,
                  double            value,
                  gboolean          compared,
                  double            before,
                  const char       *unit,
                  MunPackJudgement  more)
{
  g_free (row->text);
  g_free (row->before_text);
  row->known = known;
  row->value = known ? value : 0;
  row->text = known ? format_number (value, unit) : g_strdup ("–");
  row->compared = compared && known;
  row->before = compared ? before : 0;
  row->before_text = compared ? format_number (before, unit) : g_strdup ("");
  row->trend = MUN_PACK_NO_TREND;
  row->judgement = MUN_PACK_NEUTRAL;
  if (!row->compared)
    return;

  row->trend = value > before ? MUN_PACK_UP : value < before ? MUN_PACK_DOWN : MUN_PACK_SAME;
  if (row->trend == MUN_PACK_UP)
    row->judgement = more;
  else if (row->trend == MUN_PACK_DOWN && more != MUN_PACK_NEUTRAL)
    row->judgement = more == MUN_PACK_BETTER ? MUN_PACK_WORSE : MUN_PACK_BETTER;
}

void
mun_pack_row_except (MunPackRow *row,
                     MunRecord  *record,
                     const char *reason)
{
  MunPackException *exception = g_new0 (MunPackException, 1);

  exception->record = g_object_ref (record);
  exception->reason = g_strdup (reason);
  g_ptr_array_add (row->exceptions, exception);
}

MunPackInput *
mun_pack_input_of (GPtrArray  *pack,
                   const char *id)
{
  MunPackInput *input = mun_review_pack_find (pack, id);

  g_assert (input != NULL);
  return input;
}

const char *
mun_pack_text (MunPackWork *work,
               const char  *text)
{
  return mun_translate (work->language, text);
}

gboolean
mun_pack_is_in (const char *date,
                const char *from,
                const char *to)
{
  return *date != '\0' && strncmp (date, from, 10) >= 0 && strncmp (date, to, 10) <= 0;
}

char *
mun_pack_overdue (MunPackWork *work,
                  const char  *date)
{
  g_autofree char *day = mun_date_format (date, work->language);

  return g_strdup_printf (mun_pack_text (work, N_("Overdue since %s")), day);
}

char *
mun_pack_by (MunPackWork *work,
             GPtrArray   *records,
             int          field)
{
  g_autoptr(GString) text = g_string_new (NULL);

  if (records->len == 0)
    return g_strdup ("");

  const MunField *what = &mun_record_get_spec (g_ptr_array_index (records, 0))->fields[field];

  for (const MunChoice *choice = what->choices; choice->key != NULL; choice++)
    {
      guint n = 0;

      for (guint i = 0; i < records->len; i++)
        n += mun_record_is (g_ptr_array_index (records, i), field, choice->key);
      if (n > 0)
        g_string_append_printf (text, "%s%s %u", text->len > 0 ? mun_pack_text (work, N_(", ")) : "", mun_translate (work->language, choice->label), n);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Public -------------------------------------------------------------------------------------------------------------- */

char *
mun_review_period (MunWorkspace *workspace,
                   MunRecord    *review,
                   const char   *to)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && to != NULL, NULL);

  g_autoptr(GPtrArray) reviews = mun_workspace_find (workspace, &mun_management_review_spec, MANAGEMENT_REVIEW_STATUS, MUN_IN, "held\napproved\nclosed", -1);
  const char *end = *to != '\0' ? to : mun_workspace_get_today (workspace);
  const char *last = "";

  for (guint i = 0; i < reviews->len; i++)
    {
      MunRecord *other = g_ptr_array_index (reviews, i);
      const char *its = mun_record_get (other, MANAGEMENT_REVIEW_PERIOD_TO);

      if (other != review && strcmp (its, last) > 0 && strcmp (its, end) < 0)
        last = its;
    }
  if (*last != '\0')
    return mun_date_add_days (last, 1);

  g_autofree char *year = mun_date_add_months (end, -12);

  return mun_date_add_days (year, 1);
}

gboolean
mun_pack_has_earlier (MunPackWork *work)
{
  g_autoptr(GPtrArray) reviews = mun_workspace_find (work->workspace, &mun_management_review_spec, MANAGEMENT_REVIEW_STATUS, MUN_IN, "held\napproved\nclosed", -1);

  for (guint i = 0; i < reviews->len; i++)
    if (g_ptr_array_index (reviews, i) != work->review && strcmp (mun_record_get (g_ptr_array_index (reviews, i), MANAGEMENT_REVIEW_PERIOD_TO), work->to) < 0)
      return TRUE;
  return FALSE;
}

static void
set_period (MunPackWork *work,
            const char  *from,
            const char  *to)
{
  int days = MAX (mun_date_days_between (from, to), 0);

  work->from = g_strdup (from);
  work->to = g_strdup (to);
  work->before_to = mun_date_add_days (from, -1);
  work->before_from = mun_date_add_days (work->before_to, -days);
}

/* Nobody counted before the records were begun, or before the first review: a nought of that time is no result to compare with. */
static void
forget_before (MunPackWork *work,
               GPtrArray   *pack)
{
  g_autoptr(GPtrArray) revisions = mun_store_revisions (mun_workspace_get_store (work->workspace), NULL, 2, 1, NULL);
  const char *begun = revisions != NULL && revisions->len > 0 ? ((const MunRevision *) g_ptr_array_index (revisions, 0))->at : "";

  if (strncmp (begun, work->before_to, strlen ("2026-11-02")) <= 0 && mun_pack_has_earlier (work))
    return;
  for (guint i = 0; i < pack->len; i++)
    {
      MunPackInput *input = g_ptr_array_index (pack, i);

      for (guint k = 0; k < input->rows->len; k++)
        {
          MunPackRow *row = g_ptr_array_index (input->rows, k);

          if (!row->compared || row->before > 0)
            continue;
          row->compared = FALSE;
          row->trend = MUN_PACK_NO_TREND;
          row->judgement = MUN_PACK_NEUTRAL;
          g_free (row->before_text);
          row->before_text = g_strdup ("");
        }
    }
}

GPtrArray *
mun_review_pack_new (MunWorkspace *workspace,
                     MunRecord    *review,
                     const char   *from,
                     const char   *to,
                     const char   *language)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (mun_date_is_valid (from) && mun_date_is_valid (to), NULL);

  MunPackWork work = { .workspace = workspace, .review = review, .language = language };
  GPtrArray *pack = g_ptr_array_new_with_free_func (free_input);

  set_period (&work, from, to);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_ptr_array_add (pack, new_input (&work, &parts[i]));

  mun_pack_add_decisions (&work, pack);
  mun_pack_add_measurements (&work, pack);
  mun_pack_add_performance (&work, pack);
  mun_pack_add_objectives (&work, pack);
  mun_pack_add_top_risks (&work, pack);
  for (const MunCount *count = mun_pack_counts (); count->input != NULL; count++)
    add_count (&work, count, pack);
  mun_pack_add_cases (&work, pack);
  mun_pack_add_context (&work, pack);
  mun_pack_add_findings (&work, pack);
  mun_pack_add_voices (&work, pack);
  forget_before (&work, pack);

  g_free (work.from);
  g_free (work.to);
  g_free (work.before_from);
  g_free (work.before_to);
  return pack;
}

MunPackInput *
mun_review_pack_find (GPtrArray  *pack,
                      const char *id)
{
  g_return_val_if_fail (pack != NULL && id != NULL, NULL);

  for (guint i = 0; i < pack->len; i++)
    if (strcmp (((MunPackInput *) g_ptr_array_index (pack, i))->id, id) == 0)
      return g_ptr_array_index (pack, i);
  return NULL;
}

static void
append_row (MunWorkspace     *workspace,
            const MunPackRow *row,
            const char       *language,
            GString          *text)
{
  g_auto(GStrv) lines = g_strsplit (row->detail, "\n", -1);

  g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "\n" : "", row->label, row->text);
  if (row->compared)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text, mun_translate (language, N_("(before: %s)")), row->before_text);
    }
  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf (text, "\n  %s", lines[i]);
  for (guint i = 0; i < row->exceptions->len; i++)
    {
      MunPackException *exception = g_ptr_array_index (row->exceptions, i);
      g_autofree char *title = mun_workspace_title (workspace, mun_record_get_spec (exception->record), mun_record_get_id (exception->record));

      g_string_append_printf (text, "\n  – %s %s: %s", mun_record_get_ref (exception->record), title, exception->reason);
    }
}

char *
mun_pack_input_summary (MunWorkspace       *workspace,
                        const MunPackInput *input,
                        const char         *language)
{
  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace) && input != NULL, NULL);

  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < input->rows->len; i++)
    append_row (workspace, g_ptr_array_index (input->rows, i), language, text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

const char *
mun_pack_trend_label (const MunPackRow *row)
{
  g_return_val_if_fail (row != NULL, NULL);

  if (row->judgement == MUN_PACK_BETTER)
    return N_("Better");
  if (row->judgement == MUN_PACK_WORSE)
    return N_("Worse");

  switch (row->trend)
    {
    case MUN_PACK_UP:
      return N_("Up");
    case MUN_PACK_DOWN:
      return N_("Down");
    case MUN_PACK_SAME:
      return N_("Same");
    case MUN_PACK_NO_TREND:
      return "";
    }
  g_assert_not_reached ();
}
