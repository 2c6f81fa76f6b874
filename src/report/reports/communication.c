/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/types.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "report/reports/registers.h"

/* What may be told to everybody is marked as public line by line. */
static const MunCondition item_is_public[] = { { COMMUNICATION_ITEM_SENSITIVITY, MUN_IS, "public" } };

static const MunReportColumn plan_columns[] = {
  { MUN_SHOW_REF }, { COMMUNICATION_ITEM_TOPIC, .weight = 1.6 }, { COMMUNICATION_ITEM_DIRECTION, .weight = 0.8 }, { COMMUNICATION_ITEM_AUDIENCE, .weight = 1.3 },
  { COMMUNICATION_ITEM_WHEN_TEXT, .weight = 1.3 }, { COMMUNICATION_ITEM_CHANNEL, .weight = 1.3 }, { COMMUNICATION_ITEM_SENDER_ROLE },
  { COMMUNICATION_ITEM_SENSITIVITY }, { COMMUNICATION_ITEM_RELEASE_RULE, .weight = 1.4 }, { COMMUNICATION_ITEM_STATUS }, { COMMUNICATION_ITEM_REVIEW_DUE },
  { MUN_SHOW_END }
};

/* Days from the message to the answer, or what is still open. */
static char *
show_answer (MunReport *report,
             MunRecord *message)
{
  g_autofree char *day = g_strndup (mun_record_get (message, COMMUNICATION_RECORD_AT), strlen ("2026-11-02"));
  const char *replied = mun_record_get (message, COMMUNICATION_RECORD_REPLIED_ON);
  g_autofree char *due = mun_report_value (report, message, COMMUNICATION_RECORD_REPLY_DUE);
  g_autofree char *on = mun_report_value (report, message, COMMUNICATION_RECORD_REPLIED_ON);

  if (*replied != '\0' && *day != '\0')
    {
      int days = MAX (mun_date_days_between (day, replied), 0);

      if (days == 0)
        return mun_report_say (report, N_("%s\nthe same day"), on);
      return mun_report_say (report, days == 1 ? N_("%1$s\nafter %2$d day") : N_("%1$s\nafter %2$d days"), on, days);
    }
  if (!mun_record_get_yes (message, COMMUNICATION_RECORD_NEEDS_REPLY))
    return g_strdup ("–");
  if (mun_report_is_past (report, message, COMMUNICATION_RECORD_REPLY_DUE))
    return mun_report_say (report, N_("Open, overdue since %s"), due);
  return *due != '\0' ? mun_report_say (report, N_("Open, due on %s"), due) : g_strdup (mun_report_text (report, N_("Open")));
}

static char *
show_outcome (MunReport *report,
              MunRecord *message)
{
  g_autofree char *incident = mun_part_links (report, message, COMMUNICATION_RECORD_INCIDENT);
  g_autofree char *nonconformity = mun_part_links (report, message, COMMUNICATION_RECORD_NONCONFORMITY);

  if (!mun_record_is_set (message, COMMUNICATION_RECORD_INCIDENT) && !mun_record_is_set (message, COMMUNICATION_RECORD_NONCONFORMITY))
    return g_strdup (mun_report_text (report, N_("No event and no nonconformity")));
  return g_strconcat (incident, *incident != '\0' && *nonconformity != '\0' ? "\n" : "", nonconformity, NULL);
}

static char *
show_nature (MunReport *report,
             MunRecord *message)
{
  g_autoptr(GString) text = g_string_new (NULL);
  static const int fields[] = { COMMUNICATION_RECORD_IS_COMPLAINT, COMMUNICATION_RECORD_IS_OFFICIAL_WARNING };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (mun_record_get_yes (message, fields[i]))
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", mun_report_label (report, &mun_communication_record_spec, fields[i]));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static const MunReportColumn log_columns[] = {
  { MUN_SHOW_REF }, { COMMUNICATION_RECORD_AT }, { COMMUNICATION_RECORD_DIRECTION }, { COMMUNICATION_RECORD_PARTY, .weight = 1.3 },
  { COMMUNICATION_RECORD_SUBJECT, .weight = 1.4 }, { COMMUNICATION_RECORD_SUMMARY, .weight = 2.2 }, { COMMUNICATION_RECORD_CHANNEL, .weight = 0.8 },
  { MUN_SHOW_TEXT, N_("What it is"), show_nature, .narrow = TRUE }, { MUN_SHOW_TEXT, N_("Answer"), show_answer, .least = 66 }, { COMMUNICATION_RECORD_HANDLED_BY },
  { COMMUNICATION_RECORD_SENSITIVITY }, { COMMUNICATION_RECORD_RELEASED_BY }, { MUN_SHOW_END }
};

static const MunReportColumn special_columns[] = {
  { MUN_SHOW_REF }, { COMMUNICATION_RECORD_AT }, { COMMUNICATION_RECORD_PARTY }, { COMMUNICATION_RECORD_SUBJECT, .weight = 1.6 },
  { COMMUNICATION_RECORD_SUMMARY, .weight = 2.4 }, { MUN_SHOW_TEXT, N_("Answer"), show_answer, .least = 66 },
  { MUN_SHOW_TEXT, N_("What came of it"), show_outcome, .weight = 1.6 }, { MUN_SHOW_END }
};

static const MunReportTable plan_table = { .spec = &mun_communication_item_spec, .columns = plan_columns };
static const MunReportTable log_table = { .spec = &mun_communication_record_spec, .columns = log_columns, .anchors = TRUE };
static const MunReportTable special_table = { .spec = &mun_communication_record_spec, .columns = special_columns, .links = TRUE };

static const MunRegisterDue dues[] = {
  { &mun_communication_item_spec, COMMUNICATION_ITEM_REVIEW_DUE, -1, "retired", -1, N_("Review") },
  { &mun_communication_record_spec, COMMUNICATION_RECORD_REPLY_DUE, COMMUNICATION_RECORD_HANDLED_BY, NULL, COMMUNICATION_RECORD_REPLIED_ON, N_("Reply") },
};

static void
add_plan (MunReport *report)
{
  const MunRegister plan = {
    .level = 1, .title = N_("Communication plan"), .intro = N_("What is told or asked, whom, when and how, how sensitive it is, and who has to agree before it leaves."),
    .spec = &mun_communication_item_spec, .conditions = item_is_public, .n_conditions = report->options->public_edition ? 1 : 0, .sort_field = MUN_SORT_REF,
    .tables = { &plan_table },
    .missing = N_("The communication plan has no line."), .where = N_("Record each line under Communication plan."),
  };

  mun_register_add (report, &plan);
}

static void
add_messages (MunReport  *report,
              const char *title,
              const char *intro,
              int         field,
              const MunReportTable *table,
              const char *none)
{
  const MunCondition condition = { field, MUN_IS, "1" };
  const MunRegister list = {
    .level = 1, .title = title, .intro = intro, .spec = &mun_communication_record_spec, .conditions = &condition, .n_conditions = field >= 0 ? 1 : 0,
    .sort_field = COMMUNICATION_RECORD_AT, .descending = TRUE, .tables = { table }, .missing = none,
    .where = field >= 0 ? NULL : N_("Log messages that matter for security under Communication log."),
  };

  mun_register_add (report, &list);
}

static void
add_figures (MunReport *report)
{
  const MunSpec *spec = &mun_communication_record_spec;
  g_autoptr(GPtrArray) replied = mun_workspace_find (report->workspace, spec, COMMUNICATION_RECORD_REPLIED_ON, MUN_SET, NULL, -1);
  guint days = 0;

  mun_report_heading (report, 1, N_("At a glance"), N_("How much was communicated about security and how fast others got their answer."));
  for (guint i = 0; i < replied->len; i++)
    {
      MunRecord *message = g_ptr_array_index (replied, i);
      g_autofree char *day = g_strndup (mun_record_get (message, COMMUNICATION_RECORD_AT), strlen ("2026-11-02"));

      if (*day != '\0')
        days += MAX (mun_date_days_between (day, mun_record_get (message, COMMUNICATION_RECORD_REPLIED_ON)), 0);
    }
  mun_part_figure_number (report, mun_workspace_count (report->workspace, spec, -1), N_("Messages"));
  mun_part_figure_number (report, mun_register_count (report, spec, COMMUNICATION_RECORD_IS_COMPLAINT, MUN_IS, "1"), N_("Complaints"));
  mun_part_figure_number (report, mun_register_count (report, spec, COMMUNICATION_RECORD_IS_OFFICIAL_WARNING, MUN_IS, "1"), N_("Official warnings"));
  mun_part_figure_number (report, replied->len, N_("Answered"));
  if (replied->len > 0)
    mun_part_figure_number (report, (days + replied->len / 2) / replied->len, N_("Days to the answer, on average"));
}

static void
build (MunReport *report)
{
  if (report->options->public_edition)
    {
      mun_report_set_filter (report, mun_report_text (report, N_("Lines of the plan that are public; the log of messages is left out")));
      add_plan (report);
      mun_report_heading (report, 1, N_("Communication log"), NULL);
      mun_report_none (report, N_("The messages themselves are not in the public edition."));
      return;
    }

  add_figures (report);
  add_plan (report);
  add_messages (report, N_("Communication log"), N_("Messages that came in or went out and matter for security, the newest first."), -1, &log_table,
                N_("No message is on record."));
  add_messages (report, N_("Complaints"), N_("Somebody outside was unhappy with our security: what was answered and what came of it."),
                COMMUNICATION_RECORD_IS_COMPLAINT, &special_table, N_("None: no complaint is on record."));
  add_messages (report, N_("Warnings received"), N_("Official warnings from authorities or a national warning system, and what was done."),
                COMMUNICATION_RECORD_IS_OFFICIAL_WARNING, &special_table, N_("None: no official warning is on record."));
  mun_register_overdue (report, dues, G_N_ELEMENTS (dues), N_("None: every answer and review is in time."));
}

const MunReportType mun_communication_report = {
  .id = "communication",
  .code = "R14",
  .records = "communication_item communication_record",
  .title = N_("Communication plan and log"),
  .purpose = N_("What is communicated about security, to whom and how, and the messages that came in or went out."),
  .clause = "7.4, 8.6.3",
  .classification = "confidential",
  .signatures = MUN_SIGN_PREPARED,
  .landscape = TRUE,
  .build = build,
};
