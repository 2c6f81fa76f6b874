/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/types.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "model/settings.h"
#include "report/reports/registers.h"

/* The kinds of change stand in the order of the letters of clause 8.4; the last kind has no letter of its own. */
static char *
show_kind (MunReport *report,
           MunRecord *change)
{
  const MunChoice *choices = mun_change_spec.fields[CHANGE_KIND].choices;
  g_autofree char *label = mun_report_value (report, change, CHANGE_KIND);

  for (guint i = 0; choices[i + 1].key != NULL; i++)
    if (mun_record_is (change, CHANGE_KIND, choices[i].key))
      return mun_report_say (report, N_("8.4-%1$c: %2$s"), 'a' + i, label);
  return g_steal_pointer (&label);
}

static char *
show_approval (MunReport *report,
               MunRecord *change)
{
  static const int fields[] = { CHANGE_APPROVED_BY, CHANGE_APPROVED_ON, -1 };

  return mun_report_lines (report, change, fields);
}

static char *
show_risk_check (MunReport *report,
                 MunRecord *change)
{
  static const int fields[] = { CHANGE_RISK_CHECKED_BY, CHANGE_RISK_CHECKED_ON, -1 };

  return mun_part_join (report, change, fields);
}

static char *
show_risks (MunReport *report,
            MunRecord *change)
{
  return mun_part_links (report, change, CHANGE_RISKS);
}

static char *
show_touched (MunReport *report,
              MunRecord *change)
{
  static const int fields[] = { CHANGE_DOCUMENTS, CHANGE_SUPPLIERS, CHANGE_EQUIPMENT, CHANGE_CONTROLS, CHANGE_PROCESSES };
  g_autoptr(GString) touched = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *names = mun_part_links (report, change, fields[i]);

      g_string_append_printf (touched, "%s%s", touched->len > 0 && *names != '\0' ? "\n" : "", names);
    }
  return g_string_free (g_steal_pointer (&touched), FALSE);
}

static const MunReportColumn register_columns[] = {
  { MUN_SHOW_REF }, { CHANGE_TITLE, .weight = 2.2 }, { MUN_SHOW_TEXT, N_("Kind"), show_kind, .weight = 1.8 }, { CHANGE_ORIGIN }, { CHANGE_PLANNED },
  { CHANGE_REQUESTED_BY }, { CHANGE_PLANNED_FOR }, { MUN_SHOW_TEXT, N_("Approval"), show_approval, .least = 68 }, { CHANGE_IMPLEMENTED_ON },
  { CHANGE_STATUS }, { MUN_SHOW_END }
};

static const MunReportColumn question_columns[] = {
  { MUN_SHOW_REF }, { CHANGE_PURPOSE, .weight = 1.4 }, { CHANGE_CONSEQUENCES, .weight = 1.4 }, { CHANGE_INTEGRITY_NOTE, .weight = 1.2 },
  { CHANGE_RESOURCES_NOTE }, { CHANGE_RESPONSIBILITIES_NOTE }, { MUN_SHOW_END }
};

static const MunReportColumn risk_columns[] = {
  { MUN_SHOW_REF }, { MUN_SHOW_TEXT, N_("Looked at by and on"), show_risk_check, .weight = 1.2 }, { CHANGE_RISK_CHECK_RESULT, .weight = 2 },
  { MUN_SHOW_TEXT, N_("Risks touched"), show_risks, .weight = 1.8 }, { MUN_SHOW_TEXT, N_("What else is touched"), show_touched, .weight = 1.8 },
  { MUN_SHOW_END }
};

static const MunReportColumn back_columns[] = {
  { MUN_SHOW_REF }, { CHANGE_IMPLEMENTED_ON }, { CHANGE_REVIEWED_ON }, { CHANGE_REVIEW_RESULT, .weight = 2 }, { CHANGE_SIDE_EFFECTS, .weight = 2 },
  { CHANGE_MITIGATION, .weight = 2 }, { MUN_SHOW_END }
};

static const MunReportColumn exception_columns[] = {
  { MUN_SHOW_REF }, { CHANGE_TITLE, .weight = 2.2 }, { CHANGE_STATUS }, { CHANGE_RISK_CHECKED_ON }, { CHANGE_APPROVED_ON }, { CHANGE_IMPLEMENTED_ON },
  { CHANGE_REVIEWED_ON }, { MUN_SHOW_END }
};

static const MunReportTable register_table = { .caption = N_("All changes"), .spec = &mun_change_spec, .columns = register_columns, .anchors = TRUE };
static const MunReportTable question_table = { .caption = N_("The four questions before a change"), .spec = &mun_change_spec, .columns = question_columns, .links = TRUE };
static const MunReportTable risk_table = { .caption = N_("The look at risk before it starts"), .spec = &mun_change_spec, .columns = risk_columns, .links = TRUE };
static const MunReportTable back_table = { .caption = N_("Looking back"), .spec = &mun_change_spec, .columns = back_columns, .links = TRUE };

static const MunRegister changes = {
  .level = 1, .title = N_("Register of changes"),
  .intro = N_("Changes that touch security: planned ones with four questions and a look at risk before they start, unplanned ones from the day they were noticed, and all with a look back."),
  .spec = &mun_change_spec, .sort_field = MUN_SORT_REF, .tables = { &register_table, &question_table, &risk_table },
  .missing = N_("No change is on record."), .where = N_("Plan changes under Changes, or enter one that already happened."),
};

static gboolean
has_started (MunRecord *change)
{
  return mun_record_is (change, CHANGE_STATUS, "in_progress") || mun_record_is (change, CHANGE_STATUS, "implemented")
         || mun_record_is (change, CHANGE_STATUS, "closed");
}

/* A planned change that started before anybody looked at risk. */
static gboolean
lacks_risk_check (MunReport *report G_GNUC_UNUSED,
                  MunRecord *change)
{
  const char *looked = mun_record_get (change, CHANGE_RISK_CHECKED_ON);
  const char *done = mun_record_get (change, CHANGE_IMPLEMENTED_ON);

  if (!mun_record_get_yes (change, CHANGE_PLANNED) || !has_started (change))
    return FALSE;
  return *looked == '\0' || (*done != '\0' && strcmp (looked, done) > 0);
}

static gboolean
lacks_approval (MunReport *report G_GNUC_UNUSED,
                MunRecord *change)
{
  return mun_record_get_yes (change, CHANGE_PLANNED) && has_started (change) && !mun_record_is_set (change, CHANGE_APPROVED_ON);
}

/* In effect, and nobody has looked back yet. */
static gboolean
waits_for_look_back (MunReport *report G_GNUC_UNUSED,
                     MunRecord *change)
{
  return mun_record_is_set (change, CHANGE_IMPLEMENTED_ON) && !mun_record_is_set (change, CHANGE_REVIEWED_ON)
         && !mun_record_is (change, CHANGE_STATUS, "rejected");
}

static gboolean
lacks_look_back (MunReport *report,
                 MunRecord *change)
{
  g_autofree char *latest = mun_date_add_months (report->today, -mun_settings_get (report->workspace, SETTING_CHANGE_REVIEW_MONTHS));
  const char *done = mun_record_get (change, CHANGE_IMPLEMENTED_ON);

  return *done != '\0' && strcmp (done, latest) < 0 && !mun_record_is_set (change, CHANGE_REVIEWED_ON);
}

/* Done in the end, but after the limit. */
static gboolean
was_looked_back_on_late (MunReport *report,
                         MunRecord *change)
{
  const char *done = mun_record_get (change, CHANGE_IMPLEMENTED_ON), *looked = mun_record_get (change, CHANGE_REVIEWED_ON);
  g_autofree char *last = *done != '\0' ? mun_date_add_months (done, mun_settings_get (report->workspace, SETTING_CHANGE_REVIEW_MONTHS)) : NULL;

  return last != NULL && *looked != '\0' && strcmp (looked, last) > 0;
}

/* What is not in effect yet has nothing to look back on. */
static gboolean
has_looks_back (MunReport *report G_GNUC_UNUSED,
                MunRecord *change)
{
  return mun_record_is_set (change, CHANGE_IMPLEMENTED_ON) || mun_record_is_set (change, CHANGE_REVIEWED_ON) || mun_record_is_set (change, CHANGE_REVIEW_RESULT)
         || mun_record_is_set (change, CHANGE_SIDE_EFFECTS) || mun_record_is_set (change, CHANGE_MITIGATION);
}

static gboolean
is_late (MunReport *report,
         MunRecord *change)
{
  return mun_report_is_past (report, change, CHANGE_PLANNED_FOR) && !mun_record_is_set (change, CHANGE_IMPLEMENTED_ON)
         && !mun_record_is (change, CHANGE_STATUS, "rejected") && !mun_record_is (change, CHANGE_STATUS, "closed");
}

static const struct {
  gboolean  (*belongs) (MunReport *report, MunRecord *change);
  const char *title;
  const char *none;
} exceptions[] = {
  { lacks_risk_check, N_("Planned, but started before the look at risk"), N_("None: risk was looked at before each planned change.") },
  { lacks_approval, N_("Planned, but started without approval"), N_("None: each planned change was approved before it started.") },
  { lacks_look_back, N_("In effect for some time, but not looked back on"), N_("None: no change waits longer than the limit.") },
  { was_looked_back_on_late, N_("Looked back on late"), N_("None: each look back came within the limit.") },
  { is_late, N_("Planned for a day that has passed, but not in effect"), N_("None: no planned change is late.") },
};

static GPtrArray *
pick (MunReport  *report,
      GPtrArray  *all,
      gboolean  (*belongs) (MunReport *report, MunRecord *change))
{
  GPtrArray *picked = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (belongs (report, g_ptr_array_index (all, i)))
      g_ptr_array_add (picked, g_ptr_array_index (all, i));
  return picked;
}

static void
add_looks_back (MunReport *report,
                GPtrArray *all)
{
  g_autoptr(GPtrArray) picked = pick (report, all, has_looks_back);

  if (picked->len > 0)
    mun_report_table (report, &back_table, picked);
}

/* By when somebody has to look back, and what that leaves time for. */
static void
add_look_back_limit (MunReport *report,
                     GPtrArray *all)
{
  int months = mun_settings_get (report->workspace, SETTING_CHANGE_REVIEW_MONTHS);
  g_autofree char *limit = mun_report_say (report, months == 1 ? N_("A change has to be looked back on within one month after it is in effect.")
                                                            : N_("A change has to be looked back on within %d months after it is in effect."), months);
  g_autoptr(GString) waiting = g_string_new (NULL);

  mun_document_add_paragraph (report->document, MUN_PARAGRAPH_NOTE, limit);
  for (guint i = 0; i < all->len; i++)
    {
      MunRecord *change = g_ptr_array_index (all, i);
      g_autofree char *last = NULL;
      g_autofree char *day = NULL;
      g_autofree char *line = NULL;

      if (!waits_for_look_back (report, change) || lacks_look_back (report, change))
        continue;
      last = mun_date_add_months (mun_record_get (change, CHANGE_IMPLEMENTED_ON), months);
      day = mun_report_date (report, last);
      /* Translators: %1$s is the number of a change, %2$s a date. */
      line = mun_report_say (report, N_("%1$s by %2$s"), mun_record_get_ref (change), day);
      g_string_append_printf (waiting, "%s%s", waiting->len > 0 ? mun_report_text (report, N_(", ")) : "", line);
    }
  if (waiting->len > 0)
    {
      g_autofree char *open = mun_report_say (report, N_("Not due yet, still to be looked back on: %s."), waiting->str);

      mun_document_add_paragraph (report->document, MUN_PARAGRAPH_NOTE, open);
    }
}

static void
add_exceptions (MunReport *report,
                GPtrArray *all)
{
  const MunReportTable table = { .spec = &mun_change_spec, .columns = exception_columns, .links = TRUE };

  mun_report_heading (report, 1, N_("Changes that did not keep to the rules"), N_("What an auditor asks for first."));
  for (guint i = 0; i < G_N_ELEMENTS (exceptions); i++)
    {
      g_autoptr(GPtrArray) picked = pick (report, all, exceptions[i].belongs);

      mun_register_label (report, exceptions[i].title);
      if (picked->len > 0)
        mun_report_table (report, &table, picked);
      else
        mun_report_none (report, exceptions[i].none);
      if (exceptions[i].belongs == lacks_look_back)
        add_look_back_limit (report, all);
    }
}

static void
add_overview (MunReport *report,
              GPtrArray *all)
{
  guint unplanned = mun_part_count (all, CHANGE_PLANNED, "0");
  guint open = 0;

  for (guint i = 0; i < all->len; i++)
    open += !mun_record_is (g_ptr_array_index (all, i), CHANGE_STATUS, "closed") && !mun_record_is (g_ptr_array_index (all, i), CHANGE_STATUS, "rejected");
  mun_report_heading (report, 1, N_("At a glance"), N_("How many changes there were, how many nobody had planned, and how far they are."));
  mun_part_figure_number (report, all->len, N_("Changes"));
  mun_part_figure_number (report, unplanned, N_("Not planned"));
  mun_part_figure_number (report, open, N_("Not closed"));
  mun_part_figure_number (report, mun_part_count (all, CHANGE_STATUS, "rejected"), N_("Rejected"));
}

static void
build (MunReport *report)
{
  g_autoptr(GPtrArray) all = mun_workspace_find (report->workspace, &mun_change_spec, -1);

  add_overview (report, all);
  mun_register_add (report, &changes);
  add_looks_back (report, all);
  add_exceptions (report, all);
}

const MunReportType mun_changes_report = {
  .id = "changes",
  .code = "R12",
  .records = "change",
  .title = N_("Change register"),
  .purpose = N_("Changes that touch security, what was thought of before they started, and what they brought."),
  .clause = "6.3, 8.4",
  .classification = "internal",
  .inside = TRUE,
  .signatures = MUN_SIGN_PREPARED,
  .landscape = TRUE,
  .build = build,
};
