/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/types.h"

#include <glib/gi18n.h>
#include <string.h>

#include "report/reports/chapters.h"

static void
add_meeting (MunReport *report)
{
  static const int fields[] = { MANAGEMENT_REVIEW_PLANNED_ON, MANAGEMENT_REVIEW_HELD_ON, MANAGEMENT_REVIEW_CHAIR, MANAGEMENT_REVIEW_STATUS, -1 };

  mun_report_heading (report, 1, N_("The meeting"), N_("When top management looked at the system, for which period, and who was there."));
  mun_part_define (report, report->subject, fields);
  mun_chapter_define_period (report, report->subject, N_("Period looked at"), MANAGEMENT_REVIEW_PERIOD_FROM, MANAGEMENT_REVIEW_PERIOD_TO);
  mun_report_long_text (report, report->subject, MANAGEMENT_REVIEW_PARTICIPANTS);
  if (!mun_record_is_set (report->subject, MANAGEMENT_REVIEW_HELD_ON))
    mun_report_missing (report, N_("The review has not been held yet."), N_("Record the day in the review once it was held."));
}

static void
add_input (MunReport *report,
           MunTable  *table,
           MunRecord *input)
{
  static const int fields[] = { REVIEW_INPUT_PREPARED_TEXT, REVIEW_INPUT_DISCUSSED, REVIEW_INPUT_CONCLUSION, -1 };
  g_autofree char *label = mun_report_value (report, input, REVIEW_INPUT_LETTER);
  /* "d2" is a part of what the standard counts as d. */
  g_autofree char *lettered = g_strdup_printf ("%c) %s", *mun_record_get (input, REVIEW_INPUT_LETTER), label);

  mun_table_begin_row (table, NULL);
  mun_table_add_text (table, mun_record_get_ref (input));
  mun_table_add_text (table, lettered);
  for (guint i = 0; fields[i] >= 0; i++)
    mun_part_cell (report, table, input, fields[i]);
}

static void
add_missing_inputs (MunReport  *report,
                    const char *letters)
{
  g_autofree char *day = mun_report_date (report, report->today);
  g_autofree char *where = mun_report_say (report, N_("Prepare them in the review; “nothing to report” is an answer too. Checked on %s."), day);
  g_autofree char *what = mun_report_say (report, N_("No input is recorded for: %s."), letters);

  mun_document_add_missing (report->document, what, where);
}

static void
add_inputs (MunReport *report)
{
  const MunChoice *letters = mun_review_input_spec.fields[REVIEW_INPUT_LETTER].choices;
  g_autoptr(GPtrArray) inputs = mun_workspace_children (report->workspace, report->subject, &mun_review_input_spec);
  g_autoptr(GString) missing = g_string_new (NULL);
  MunTable *table = mun_table_new ();

  mun_report_heading (report, 1, N_("Input by input"), N_("What was laid before the meeting, whether it was talked about, and what was concluded. The numbers stand in the review pack."));
  mun_table_set_caption (table, mun_report_text (report, N_("Inputs of the review")));
  mun_part_head (report, table, N_("No."), MUN_COLUMN_SHORT, 1);
  mun_part_head (report, table, N_("Input"), MUN_COLUMN_TEXT, 2);
  mun_part_column (report, table, &mun_review_input_spec, REVIEW_INPUT_PREPARED_TEXT, MUN_COLUMN_TEXT, 2.4);
  mun_part_column (report, table, &mun_review_input_spec, REVIEW_INPUT_DISCUSSED, MUN_COLUMN_CENTRED, 1);
  mun_part_column (report, table, &mun_review_input_spec, REVIEW_INPUT_CONCLUSION, MUN_COLUMN_TEXT, 2);
  for (guint k = 0; letters[k].key != NULL; k++)
    {
      guint n = 0;

      for (guint i = 0; i < inputs->len; i++)
        if (mun_record_is (g_ptr_array_index (inputs, i), REVIEW_INPUT_LETTER, letters[k].key))
          {
            add_input (report, table, g_ptr_array_index (inputs, i));
            n++;
          }
      if (n == 0)
        g_string_append_printf (missing, "%s%s", missing->len > 0 ? mun_report_text (report, N_(", ")) : "", mun_report_text (report, letters[k].label));
    }
  if (inputs->len > 0)
    mun_document_add_table (report->document, table);
  else
    g_object_unref (table);
  if (missing->len > 0)
    add_missing_inputs (report, missing->str);
}

static void
add_verdict (MunReport *report)
{
  static const int fields[] = { MANAGEMENT_REVIEW_SUITABILITY, MANAGEMENT_REVIEW_ADEQUACY, MANAGEMENT_REVIEW_EFFECTIVENESS, MANAGEMENT_REVIEW_IMPROVEMENT_NEEDS, -1 };

  mun_report_heading (report, 1, N_("Verdict"), N_("Whether the system fits the organisation, is sufficient and works."));
  for (guint i = 0; fields[i] >= 0; i++)
    mun_report_long_text (report, report->subject, fields[i]);
}

static void
add_decisions (MunReport *report)
{
  static const struct {
    const char *key;
    const char *caption;
    const char *none;
  } kinds[] = {
    { "improvement",   N_("Improvements"),         N_("No improvement was decided.") },
    { "system_change", N_("Changes of the system"), N_("No change of the system was decided.") },
    { "resource",      N_("Resources"),            N_("No means were given or refused.") },
    { "other",         N_("Other decisions"),      N_("Nothing else was decided.") },
  };
  static const MunReportColumn columns[] = {
    { MUN_SHOW_REF }, { REVIEW_DECISION_DECISION_TEXT, .weight = 3 }, { REVIEW_DECISION_OWNER }, { REVIEW_DECISION_DUE_ON }, { REVIEW_DECISION_STATUS },
    { REVIEW_DECISION_DONE_ON }, { REVIEW_DECISION_RESULT, .weight = 1.6 }, { MUN_SHOW_END } };
  g_autoptr(GPtrArray) decisions = mun_workspace_children (report->workspace, report->subject, &mun_review_decision_spec);

  mun_report_heading (report, 1, N_("Decisions"), N_("By kind, each with an owner and a date. “No change is needed” is a decision too."));
  if (decisions->len == 0)
    {
      mun_report_missing (report, N_("No decision is recorded."), N_("Record the decisions in the review, each with an owner and a date."));
      return;
    }
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      const MunReportTable table = { .caption = kinds[k].caption, .spec = &mun_review_decision_spec, .columns = columns };
      g_autoptr(GPtrArray) own = g_ptr_array_new_with_free_func (g_object_unref);

      for (guint i = 0; i < decisions->len; i++)
        if (mun_record_is (g_ptr_array_index (decisions, i), REVIEW_DECISION_KIND, kinds[k].key))
          g_ptr_array_add (own, g_object_ref (g_ptr_array_index (decisions, i)));
      mun_chapter_list (report, &table, own, kinds[k].none);
    }
}

/* Names stand line by line; where all stand in one line, between commas or semicolons of either script. */
static GStrv
split_names (const char *listed)
{
  g_autoptr(GString) text = g_string_new (listed);

  g_string_replace (text, "；", ";", 0);
  g_string_replace (text, "，", ",", 0);
  g_string_replace (text, "、", ",", 0);
  if (strchr (text->str, '\n') != NULL)
    return g_strsplit (text->str, "\n", -1);
  return g_strsplit (text->str, strchr (text->str, ';') != NULL ? ";" : ",", -1);
}

/* "Anna Weber, Managing director" where the register of people knows the name. */
static char *
add_function (MunReport  *report,
              const char *name)
{
  g_autoptr(MunRecord) person = mun_workspace_find_first (report->workspace, &mun_person_spec, PERSON_FULL_NAME, MUN_IS, name, -1);

  return person != NULL ? mun_report_person (report, mun_record_get_id (person)) : g_strdup (name);
}

/* Everybody who was there signs that the minutes are right. */
static void
add_participants (MunReport *report)
{
  g_autofree char *listed = mun_report_value (report, report->subject, MANAGEMENT_REVIEW_PARTICIPANTS);
  g_auto(GStrv) names = split_names (listed);
  MunTable *table = mun_table_new ();

  mun_table_set_caption (table, mun_report_text (report, N_("Participants")));
  mun_part_head (report, table, N_("Name and function"), MUN_COLUMN_TEXT, 2);
  mun_part_head (report, table, N_("Signature"), MUN_COLUMN_TEXT, 2);
  mun_part_head (report, table, N_("Date"), MUN_COLUMN_TEXT, 1);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *named = NULL;

      if (*g_strstrip (names[i]) == '\0')
        continue;
      named = add_function (report, names[i]);
      mun_table_begin_row (table, NULL);
      mun_table_add_text (table, named);
      mun_table_add_text (table, "\n");
      mun_table_add_text (table, "");
    }
  if (mun_table_get_n_rows (table) > 0)
    {
      mun_document_add_table (report->document, table);
      return;
    }
  g_object_unref (table);
  mun_report_missing (report, N_("Nobody is listed as a participant."), N_("Write who took part in the review."));
}

static void
add_next (MunReport *report)
{
  static const int fields[] = { MANAGEMENT_REVIEW_NEXT_DUE, MANAGEMENT_REVIEW_MINUTES, MANAGEMENT_REVIEW_APPROVED_BY, MANAGEMENT_REVIEW_APPROVED_ON, -1 };

  mun_report_heading (report, 1, N_("Next review and signatures"), NULL);
  mun_part_define (report, report->subject, fields);
  add_participants (report);
  mun_report_set_signer (report, 0, mun_record_get (report->subject, MANAGEMENT_REVIEW_CHAIR), mun_record_get (report->subject, MANAGEMENT_REVIEW_APPROVED_ON));
}

static void
build (MunReport *report)
{
  if (report->subject == NULL)
    {
      mun_report_heading (report, 1, N_("The meeting"), NULL);
      mun_report_missing (report, N_("No management review has been planned."), N_("Plan one under Management review; once a year is usual."));
      return;
    }
  mun_report_set_period (report, mun_record_get (report->subject, MANAGEMENT_REVIEW_PERIOD_FROM), mun_record_get (report->subject, MANAGEMENT_REVIEW_PERIOD_TO));
  if (!mun_record_is (report->subject, MANAGEMENT_REVIEW_STATUS, "approved") && !mun_record_is (report->subject, MANAGEMENT_REVIEW_STATUS, "closed"))
    mun_report_set_draft (report);
  add_meeting (report);
  add_inputs (report);
  add_verdict (report);
  add_decisions (report);
  add_next (report);
}

/* Minutes of a meeting that was held, before those of one that is only planned. */
static MunRecord *
choose (MunReport *report)
{
  g_autoptr(GPtrArray) reviews = mun_chapter_sorted (report, &mun_management_review_spec, -1, NULL, MANAGEMENT_REVIEW_HELD_ON, TRUE);

  return reviews->len > 0 ? g_object_ref (g_ptr_array_index (reviews, 0)) : NULL;
}

const MunReportType mun_review_minutes_report = {
  .id = "review-minutes",
  .code = "R29",
  .records = "management_review",
  .title = N_("Management review minutes"),
  .purpose = N_("Keeps what top management concluded about the system and decided, with owners and dates."),
  .clause = "9.3.3",
  .subject = &mun_management_review_spec,
  .classification = "confidential",
  .inside = TRUE,
  .signatures = MUN_SIGN_MINUTES,
  .retention = N_("10 years"),
  .choose = choose,
  .build = build,
};
