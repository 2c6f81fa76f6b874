/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/types.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "model/review-pack.h"
#include "report/reports/chapters.h"

#define EXCEPTIONS_SHOWN 12

/* The first and the last day of the period. */
typedef struct {
  char *from;
  char *to;
} Period;

static void
clear_period (Period *period)
{
  g_free (period->from);
  g_free (period->to);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Period, clear_period)

static Period
find_period (MunReport *report)
{
  MunRecord *review = report->subject;
  Period period = { 0 };

  if (review != NULL && mun_record_is_set (review, MANAGEMENT_REVIEW_PERIOD_TO))
    period.to = g_strdup (mun_record_get (review, MANAGEMENT_REVIEW_PERIOD_TO));
  else
    period.to = g_strdup (report->today);
  if (review != NULL && mun_record_is_set (review, MANAGEMENT_REVIEW_PERIOD_FROM))
    period.from = g_strdup (mun_record_get (review, MANAGEMENT_REVIEW_PERIOD_FROM));
  else
    period.from = mun_review_period (report->workspace, review, period.to);
  return period;
}

static void
add_invitation (MunReport *report,
                GPtrArray *pack)
{
  static const int fields[] = { MANAGEMENT_REVIEW_PLANNED_ON, MANAGEMENT_REVIEW_HELD_ON | MUN_PART_OPTIONAL, MANAGEMENT_REVIEW_CHAIR, MANAGEMENT_REVIEW_PARTICIPANTS, -1 };

  mun_report_heading (report, 1, N_("Invitation"),
                      report->subject != NULL && mun_record_is_set (report->subject, MANAGEMENT_REVIEW_HELD_ON)
                      ? N_("Top management looked at the whole system in this review: whether it fits the organisation, is sufficient and works. These are the numbers that belong to it; what was concluded stands in its minutes.")
                      : N_("Top management looks at the whole system: whether it fits the organisation, is sufficient and works. Please read the numbers before the meeting and bring what they do not tell."));
  if (report->subject != NULL)
    mun_part_define (report, report->subject, fields);
  else
    mun_report_missing (report, N_("No management review has been planned; this pack shows the numbers as they stand today."),
                        N_("Plan one under Management review, with a day, a chair and participants."));
  mun_chapter_label (report, N_("Agenda"));
  for (guint i = 0; i < pack->len; i++)
    {
      const MunPackInput *input = g_ptr_array_index (pack, i);

      if (!input->extra)
        mun_document_add_numbered (report->document, input->title);
    }
  mun_document_add_numbered (report->document, mun_report_text (report, N_("Verdict on fit, sufficiency and working of the system")));
  mun_document_add_numbered (report->document, mun_report_text (report, N_("Decisions on improvements, changes of the system and means")));
}

/* How the numbers of each input have moved, as bars; inputs without a number to compare are left out. */
static void
add_movement (MunReport *report,
              GPtrArray *pack)
{
  enum { N_MOVES = 3 };
  MunBar parts[N_MOVES] = {
    { .label = mun_report_text (report, N_("Better")), .letter = "+", .color = MUN_COLOR (0x2a78a8) },
    { .label = mun_report_text (report, N_("Same or neither")), .letter = "=", .color = MUN_COLOR (0xb0b4ba) },
    { .label = mun_report_text (report, N_("Worse")), .letter = "!", .color = MUN_COLOR (0xc0392b) },
  };
  g_autofree double *values = g_new0 (double, pack->len * N_MOVES);
  g_autoptr(GPtrArray) lines = g_ptr_array_new ();

  for (guint i = 0; i < pack->len; i++)
    {
      const MunPackInput *input = g_ptr_array_index (pack, i);
      double *line = values + lines->len * N_MOVES;
      guint n = 0;

      for (guint k = 0; !input->extra && k < input->rows->len; k++)
        {
          const MunPackRow *row = g_ptr_array_index (input->rows, k);

          if (!row->compared)
            continue;
          line[row->judgement == MUN_PACK_BETTER ? 0 : row->judgement == MUN_PACK_WORSE ? 2 : 1]++;
          n++;
        }
      if (n > 0)
        g_ptr_array_add (lines, input->title);
    }
  if (lines->len > 0)
    mun_part_stacks (report, (const char * const *) lines->pdata, lines->len, values, parts, N_MOVES,
                     mun_report_text (report, N_("How the numbers of each input moved against the period before")));
}

static void
add_overview (MunReport *report,
              GPtrArray *pack)
{
  guint better = 0, worse = 0, exceptions = 0, open = 0;

  for (guint i = 0; i < pack->len; i++)
    {
      const MunPackInput *input = g_ptr_array_index (pack, i);

      for (guint k = 0; !input->extra && k < input->rows->len; k++)
        {
          const MunPackRow *row = g_ptr_array_index (input->rows, k);

          better += row->compared && row->judgement == MUN_PACK_BETTER;
          worse += row->compared && row->judgement == MUN_PACK_WORSE;
          exceptions += row->exceptions->len;
        }
    }
  for (guint i = 0; i < pack->len; i++)
    open += !((const MunPackInput *) g_ptr_array_index (pack, i))->extra;
  mun_report_heading (report, 1, N_("At a glance"), N_("What got better and what got worse in the inputs, and how many records should be talked about."));
  mun_part_figure_number (report, open, N_("Inputs"));
  mun_part_figure_number (report, better, N_("Numbers better"));
  mun_part_figure_number (report, worse, N_("Numbers worse"));
  mun_part_figure_number (report, exceptions, N_("Records to talk about"));
  add_movement (report, pack);
}

static void
add_trend (MunReport        *report,
           MunTable         *table,
           const MunPackRow *row)
{
  const char *label = mun_report_text (report, mun_pack_trend_label (row));

  if (row->judgement == MUN_PACK_BETTER)
    mun_table_add_band (table, "+", mun_part_mark_color ("conform"), label);
  else if (row->judgement == MUN_PACK_WORSE)
    mun_table_add_band (table, "!", mun_part_mark_color ("major"), label);
  else
    mun_table_add_text (table, label);
}

/* A row about a single record bears its name. */
static gboolean
counts_one (const MunPackRow *row)
{
  g_autofree char *label = NULL;

  if (row->records->len != 1)
    return FALSE;
  return g_str_equal (row->label, mun_record_get_title (g_ptr_array_index (row->records, 0)));
}

static char *
describe_row (const MunPackRow *row)
{
  return g_strconcat (row->label, *row->detail != '\0' ? "\n" : "", row->detail, NULL);
}

/* One bar for each row about a single record: the highest risks, the progress of the objectives. */
static void
add_bars (MunReport          *report,
          const MunPackInput *input,
          const char         *caption)
{
  g_autoptr(GArray) bars = g_array_new (FALSE, TRUE, sizeof (MunBar));
  g_autoptr(GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GString) spoken = g_string_new (NULL);

  for (guint i = 0; i < input->rows->len; i++)
    {
      const MunPackRow *row = g_ptr_array_index (input->rows, i);
      MunBar bar = { .value = round (row->value) + 0.0, .color = MUN_COLOR (0x2a78a8) };

      if (!row->known || !counts_one (row))
        continue;
      bar.label = g_strdup_printf ("%s %s", mun_record_get_ref (g_ptr_array_index (row->records, 0)), row->label);
      g_ptr_array_add (labels, (gpointer) bar.label);
      g_array_append_val (bars, bar);
      mun_report_speak (report, spoken, bar.label, row->text);
    }
  if (bars->len > 0)
    mun_part_bars (report, (const MunBar *) (gpointer) bars->data, bars->len, mun_report_text (report, caption), spoken->str);
}

/* A pack that is counted after its period has numbers of two times in one table. */
static char *
describe_time (MunReport        *report,
               const MunPackRow *row,
               const Period     *period)
{
  if (row->time == MUN_PACK_PERIOD)
    return g_strdup (mun_report_text (report, N_("the period")));
  return mun_report_date (report, row->time == MUN_PACK_END ? period->to : report->today);
}

static void
add_rows (MunReport          *report,
          const MunPackInput *input,
          const Period       *period)
{
  gboolean later = strcmp (period->to, report->today) < 0;
  MunTable *table = mun_table_new ();

  mun_part_head (report, table, N_("What"), MUN_COLUMN_TEXT, 3);
  if (later)
    mun_part_head (report, table, N_("Counted for"), MUN_COLUMN_SHORT, 1);
  mun_part_head (report, table, later ? N_("Count or value") : N_("Now"), MUN_COLUMN_NUMBER, 1);
  mun_part_head (report, table, N_("Before"), MUN_COLUMN_NUMBER, 1);
  mun_part_head (report, table, N_("Trend"), MUN_COLUMN_SHORT, 1);
  mun_part_head (report, table, N_("Register"), MUN_COLUMN_TEXT, 1.4);
  for (guint i = 0; i < input->rows->len; i++)
    {
      const MunPackRow *row = g_ptr_array_index (input->rows, i);
      g_autofree char *what = describe_row (row);
      g_autofree char *time = describe_time (report, row, period);

      mun_table_begin_row (table, NULL);
      mun_table_add_text (table, what);
      if (later)
        mun_table_add_text (table, time);
      mun_table_add_text (table, row->text);
      mun_table_add_text (table, row->before_text);
      add_trend (report, table, row);
      mun_table_add_text (table, counts_one (row) ? mun_record_get_ref (g_ptr_array_index (row->records, 0))
                                 : row->spec != NULL ? mun_report_text (report, row->spec->plural) : "");
    }
  mun_document_add_table (report->document, table);
}

static gboolean
shows_title (MunReport *report,
             MunRecord *record)
{
  const MunSpec *spec = mun_record_get_spec (record);

  return mun_report_shows (report, spec, (int) spec->title_field);
}

static void
add_exceptions (MunReport          *report,
                const MunPackInput *input)
{
  MunTable *table = mun_table_new ();
  guint n = 0;

  mun_table_set_caption (table, mun_report_text (report, N_("Records to talk about")));
  mun_part_head (report, table, N_("No."), MUN_COLUMN_SHORT, 1);
  mun_part_head (report, table, N_("Record"), MUN_COLUMN_TEXT, 2);
  mun_part_head (report, table, N_("Why"), MUN_COLUMN_TEXT, 2);
  for (guint i = 0; i < input->rows->len; i++)
    {
      const MunPackRow *row = g_ptr_array_index (input->rows, i);

      for (guint k = 0; k < row->exceptions->len; k++, n++)
        {
          const MunPackException *exception = g_ptr_array_index (row->exceptions, k);
          g_autofree char *title = NULL;

          if (n >= EXCEPTIONS_SHOWN)
            continue;
          title = mun_report_title (report, exception->record);
          mun_table_begin_row (table, NULL);
          mun_table_add_text (table, mun_record_get_ref (exception->record));
          mun_table_add_text (table, title);
          mun_table_add_text (table, shows_title (report, exception->record) ? exception->reason : "");
        }
    }
  if (n == 0)
    {
      g_object_unref (table);
      return;
    }
  mun_document_add_table (report->document, table);
  if (n > EXCEPTIONS_SHOWN)
    {
      g_autofree char *more = mun_report_say (report, n - EXCEPTIONS_SHOWN == 1 ? N_("%u more stands in the registers.") : N_("%u more stand in the registers."), n - EXCEPTIONS_SHOWN);

      mun_document_add_paragraph (report->document, MUN_PARAGRAPH_NOTE, more);
    }
}

/* What the coordinator says about the numbers; nothing to report has to be said, too. */
static void
add_comment (MunReport          *report,
             const MunPackInput *input)
{
  MunRecord *review = report->subject;
  g_autoptr(MunRecord) prepared = NULL;

  if (review != NULL)
    prepared = mun_workspace_find_first (report->workspace, &mun_review_input_spec, REVIEW_INPUT_REVIEW, MUN_IS, mun_record_get_id (review),
                                         REVIEW_INPUT_LETTER, MUN_IS, input->id, -1);
  mun_document_add_paragraph (report->document, MUN_PARAGRAPH_LABEL, mun_report_label (report, &mun_review_input_spec, REVIEW_INPUT_PREPARED_TEXT));
  if (prepared != NULL && !mun_report_shows (report, &mun_review_input_spec, REVIEW_INPUT_PREPARED_TEXT))
    mun_chapter_note (report, N_("This part is not in the public edition."));
  else if (prepared == NULL || !mun_part_text (report, prepared, REVIEW_INPUT_PREPARED_TEXT))
    mun_report_missing (report, N_("Nobody has commented on these numbers yet."), N_("Write a sentence in the review; “nothing to report” is an answer too."));
}

static void
add_input (MunReport          *report,
           const MunPackInput *input,
           const Period       *period)
{
  g_autofree char *heading = mun_report_say (report, N_("%1$s (%2$s)"), input->title, input->clause);

  mun_document_add_heading (report->document, 2, input->extra ? input->title : heading, NULL);
  add_rows (report, input, period);
  if (g_str_equal (input->id, "i"))
    add_bars (report, input, N_("Progress of each objective in percent of the way to its target"));
  else if (g_str_equal (input->id, "risks"))
    add_bars (report, input, N_("Scores of the highest risks today"));
  add_exceptions (report, input);
  if (!input->extra)
    add_comment (report, input);
}

static void
add_inputs (MunReport    *report,
            GPtrArray    *pack,
            const Period *period,
            gboolean      extra)
{
  for (guint i = 0; i < pack->len; i++)
    if (((const MunPackInput *) g_ptr_array_index (pack, i))->extra == extra)
      add_input (report, g_ptr_array_index (pack, i), period);
}

static void
add_state (MunReport    *report,
           const Period *period)
{
  g_autoptr(MunRevision) head = mun_store_head (mun_workspace_get_store (report->workspace), NULL);
  g_autofree char *at = head != NULL ? g_strndup (head->at, strlen ("2026-11-02T14:05")) : g_strdup ("");
  g_autofree char *changed = mun_report_date (report, at);
  g_autofree char *from = mun_report_date (report, period->from);
  g_autofree char *to = mun_report_date (report, period->to);
  g_autofree char *span = mun_report_say (report, N_("%1$s to %2$s"), from, to);
  g_autofree char *day = mun_report_date (report, report->today);

  mun_report_heading (report, 1, N_("State of the data"), N_("What the numbers rest on."));
  mun_document_add_definition (report->document, mun_report_text (report, N_("Period looked at")), span);
  mun_document_add_definition (report->document, mun_report_text (report, N_("Counted on")), day);
  mun_document_add_definition (report->document, mun_report_text (report, N_("Last change of the records (UTC)")), changed);
  mun_chapter_note (report, N_("All numbers are counted from the records at the moment of printing; none of them is typed in. What is counted for the period lies within it; what bears a day is the state on that day. The period before has the same length; where no records were kept at that time, nothing is compared."));
}

static void
build (MunReport *report)
{
  g_auto(Period) period = find_period (report);
  g_autoptr(GPtrArray) pack = mun_review_pack_new (report->workspace, report->subject, period.from, period.to, report->language);

  mun_report_set_period (report, period.from, period.to);
  add_invitation (report, pack);
  add_overview (report, pack);
  mun_report_heading (report, 1, N_("The inputs"), N_("For each input of the standard the numbers, how they moved against the period before, the records to talk about, and what the coordinator says about them."));
  add_inputs (report, pack, &period, FALSE);
  mun_report_heading (report, 1, N_("Pages beyond the inputs"), N_("What top management usually wants to see as well."));
  add_inputs (report, pack, &period, TRUE);
  add_state (report, &period);
}

/* A review that is still to be held needs the pack most. */
static MunRecord *
choose (MunReport *report)
{
  g_autoptr(GPtrArray) reviews = mun_chapter_sorted (report, &mun_management_review_spec, -1, NULL, MANAGEMENT_REVIEW_PLANNED_ON, TRUE);

  for (guint i = 0; i < reviews->len; i++)
    if (mun_record_is (g_ptr_array_index (reviews, i), MANAGEMENT_REVIEW_STATUS, "planned")
        || mun_record_is (g_ptr_array_index (reviews, i), MANAGEMENT_REVIEW_STATUS, "prepared"))
      return g_object_ref (g_ptr_array_index (reviews, i));
  return reviews->len > 0 ? g_object_ref (g_ptr_array_index (reviews, 0)) : NULL;
}

const MunReportType mun_review_pack_report = {
  .id = "review-pack",
  .code = "R28",
  .title = N_("Management review pack"),
  .purpose = N_("Lays before top management what it has to look at in its review, counted from the records."),
  .clause = "9.3.2",
  .subject = &mun_management_review_spec,
  .classification = "confidential",
  .inside = TRUE,
  .signatures = MUN_SIGN_PREPARED,
  .retention = N_("10 years"),
  .choose = choose,
  .build = build,
};
