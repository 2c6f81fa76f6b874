/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/risk-news.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#include "report/reports/registers.h"

#define TOP_RISKS 10
#define REVISIONS_AT_ONCE 200

/* What a reader wants to know of a change; all else is "other details". */
static const int told[] = { RISK_TITLE, RISK_INHERENT_SCORE, RISK_CURRENT_SCORE, RISK_TARGET_SCORE, RISK_DECISION, RISK_OWNER, RISK_STATUS, RISK_ACCEPTED_BY };

/* What happened to one risk: the oldest value of each field that is told. */
typedef struct {
  gboolean is_new;
  gboolean other;
  char    *old[G_N_ELEMENTS (told)]; /* NULL: not changed */
} News;

static void
free_news (gpointer data)
{
  News *news = data;

  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    g_free (news->old[i]);
  g_free (news);
}

/* The open treatment that is due first. */
static char *
show_next_action (MunReport *report,
                  MunRecord *risk)
{
  const MunCondition conditions[] = {
    { TREATMENT_RISK, MUN_IS, mun_record_get_id (risk) },
    { TREATMENT_STATUS, MUN_NOT_IN, "done\nverified\ncancelled" },
  };
  const MunQuery query = { .spec = &mun_treatment_spec, .conditions = conditions, .n_conditions = G_N_ELEMENTS (conditions), .sort_field = TREATMENT_DUE_ON };
  g_autoptr(GPtrArray) actions = mun_workspace_query (report->workspace, &query, NULL);
  g_autofree char *title = NULL, *due = NULL;

  if (actions == NULL || actions->len == 0)
    return g_strdup (mun_report_text (report, N_("No open action")));
  title = mun_report_title (report, g_ptr_array_index (actions, 0));
  due = mun_report_value (report, g_ptr_array_index (actions, 0), TREATMENT_DUE_ON);
  /* Translators: number and title of an action, and the day it is due. */
  return mun_report_say (report, N_("%1$s %2$s, due on %3$s"), mun_record_get_ref (g_ptr_array_index (actions, 0)), title, *due != '\0' ? due : "–");
}

/* @ids: in the order of risks. Returns: (transfer full) (element-type MunRecord): the first ten */
static GPtrArray *
take_top (MunReport *report,
          GPtrArray *ids)
{
  GPtrArray *top = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < ids->len && top->len < TOP_RISKS; i++)
    {
      MunRecord *risk = mun_workspace_get (report->workspace, &mun_risk_spec, ids->pdata[i], NULL);

      if (risk != NULL)
        g_ptr_array_add (top, risk);
    }
  return top;
}

void
mun_risk_add_top (MunReport *report)
{
  static const MunReportColumn columns[] = {
    { MUN_SHOW_REF }, { RISK_TITLE, .weight = 2.2 }, { RISK_CURRENT_SCORE, N_("Today"), .band = TRUE }, { RISK_TARGET_SCORE, N_("Wanted"), .band = TRUE },
    { RISK_TREND }, { RISK_OWNER, .weight = 1.2 }, { RISK_DECISION }, { MUN_SHOW_TEXT, N_("Next action"), show_next_action, .weight = 2.4 }, { MUN_SHOW_END }
  };
  const MunReportTable table = { .caption = N_("The ten risks with the highest score today"), .spec = &mun_risk_spec, .columns = columns, .links = TRUE };
  const MunCondition conditions[] = { { RISK_STATUS, MUN_IS_NOT, "closed" }, { RISK_CURRENT_SCORE, MUN_SET, NULL } };
  const MunQuery query = {
    .spec = &mun_risk_spec, .conditions = conditions, .n_conditions = G_N_ELEMENTS (conditions), MUN_RISK_ORDER,
  };
  g_autoptr(GPtrArray) ids = mun_report_find_ids (report, &query);
  g_autoptr(GPtrArray) top = NULL;

  mun_report_heading (report, 1, N_("Top ten"), N_("Where the next hour of work does most good."));
  if (ids->len == 0)
    {
      mun_report_missing (report, N_("No open risk has a score yet."), N_("Score the risks under Risks, or run the risk wizard."));
      return;
    }
  top = take_top (report, ids);
  mun_report_table (report, &table, top);
}

/* Returns: (transfer full) (nullable): the entry of the issue before this one */
static MunRecord *
find_last_issue (MunReport *report)
{
  const MunCondition conditions[] = {
    { REPORT_ISSUE_REPORT_CODE, MUN_IS, report->type->code },
    { REPORT_ISSUE_STATUS, MUN_IS, "final" },
  };
  const MunQuery query = {
    .spec = &mun_report_issue_spec, .conditions = conditions, .n_conditions = G_N_ELEMENTS (conditions), .sort_field = REPORT_ISSUE_ISSUE_NO, .descending = TRUE,
  };
  g_autoptr(GPtrArray) issues = mun_workspace_query (report->workspace, &query, NULL);

  return issues != NULL && issues->len > 0 ? g_object_ref (g_ptr_array_index (issues, 0)) : NULL;
}

/* The revision that entered the issue: all later ones are news. */
static gint64
find_revision (MunReport *report,
               MunRecord *issue)
{
  g_autoptr(GPtrArray) revisions = mun_store_revisions (mun_workspace_get_store (report->workspace), mun_record_get_id (issue), 0, REVISIONS_AT_ONCE, NULL);

  return revisions != NULL && revisions->len > 0 ? ((MunRevision *) g_ptr_array_index (revisions, revisions->len - 1))->number : 0;
}

/* Called from the newest change to the oldest, so that the oldest value stays. */
static void
note_change (GHashTable           *found,
             const MunFieldChange *change)
{
  News *news = g_hash_table_lookup (found, change->id);

  if (news == NULL)
    {
      news = g_new0 (News, 1);
      g_hash_table_insert (found, g_strdup (change->id), news);
    }
  if (change->kind == MUN_ADDED)
    {
      news->is_new = TRUE;
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    if (told[i] == change->field)
      {
        g_free (news->old[i]);
        news->old[i] = g_strdup (change->old);
        return;
      }
  news->other = TRUE;
}

/* Returns: (transfer full): what happened to which risk after the revision @since */
static GHashTable *
collect_news (MunReport *report,
              gint64     since)
{
  MunStore *store = mun_workspace_get_store (report->workspace);
  GHashTable *found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_news);
  gint64 before = 0;

  while (TRUE)
    {
      g_autoptr(GPtrArray) revisions = mun_store_revisions (store, NULL, before, REVISIONS_AT_ONCE, NULL);

      for (guint i = 0; revisions != NULL && i < revisions->len; i++)
        {
          const MunRevision *revision = g_ptr_array_index (revisions, i);
          g_autoptr(GPtrArray) changes = NULL;

          if (revision->number <= since)
            return found;
          before = revision->number;
          changes = mun_store_revision_changes (store, revision->number, NULL);
          for (guint k = 0; changes != NULL && k < changes->len; k++)
            if (((MunFieldChange *) g_ptr_array_index (changes, k))->spec == &mun_risk_spec)
              note_change (found, g_ptr_array_index (changes, k));
        }
      if (revisions == NULL || revisions->len < REVISIONS_AT_ONCE)
        return found;
    }
}

/* An old value as people read it. */
static char *
format_old (MunReport  *report,
            int         field,
            const char *old)
{
  g_autofree char *letter = NULL;
  MunColor color;

  switch (mun_risk_spec.fields[field].kind)
    {
    case MUN_KIND_INTEGER:
      return mun_report_band (report, atoi (old), &letter, &color);
    case MUN_KIND_CHOICE:
      return g_strdup (*old != '\0' ? mun_report_choice (report, &mun_risk_spec, field, old) : "");
    case MUN_KIND_LINK:
      return mun_workspace_title (report->workspace, mun_risk_spec.fields[field].target, old);
    default:
      return g_strdup (old);
    }
}

static char *
format_now (MunReport *report,
            MunRecord *risk,
            int        field)
{
  if (mun_risk_spec.fields[field].kind == MUN_KIND_INTEGER)
    return format_old (report, field, mun_record_get (risk, field));
  return mun_report_value (report, risk, field);
}

static char *
describe_news (MunReport  *report,
               MunRecord  *risk,
               const News *news)
{
  g_autoptr(GString) text = g_string_new (news->is_new ? mun_report_text (report, N_("New risk")) : NULL);

  for (guint i = 0; !news->is_new && i < G_N_ELEMENTS (told); i++)
    {
      g_autofree char *was = NULL, *is = NULL, *line = NULL;

      if (news->old[i] == NULL || g_str_equal (news->old[i], mun_record_get (risk, told[i])) || !mun_report_shows (report, &mun_risk_spec, told[i]))
        continue;
      was = format_old (report, told[i], news->old[i]);
      is = format_now (report, risk, told[i]);
      /* Translators: a field of a risk, what it said before and what it says now. */
      line = mun_report_say (report, N_("%1$s: %2$s → %3$s"), mun_report_label (report, &mun_risk_spec, told[i]), *was != '\0' ? was : "–", *is != '\0' ? is : "–");
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
    }
  if (text->len == 0)
    g_string_append (text, mun_report_text (report, N_("Other details")));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Risks that came and were withdrawn meanwhile are left out: no reader knew them. */
static GPtrArray *
find_changed (MunReport  *report,
              GHashTable *found)
{
  GPtrArray *risks = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, found);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      MunRecord *risk = mun_workspace_get (report->workspace, &mun_risk_spec, id, NULL);

      if (risk != NULL)
        g_ptr_array_add (risks, risk);
    }
  g_ptr_array_sort (risks, mun_record_compare_numbers);
  return risks;
}

static void
add_news_table (MunReport  *report,
                GHashTable *found)
{
  g_autoptr(GPtrArray) risks = find_changed (report, found);
  MunTable *table = mun_table_new ();

  mun_table_set_empty (table, mun_report_text (report, N_("No risk changed.")));
  mun_part_head (report, table, N_("No."), MUN_COLUMN_SHORT, 1);
  mun_part_column (report, table, &mun_risk_spec, RISK_TITLE, MUN_COLUMN_TEXT, 2);
  mun_part_head (report, table, N_("What changed"), MUN_COLUMN_TEXT, 3);
  mun_part_head (report, table, N_("Today"), MUN_COLUMN_SHORT, 1);
  for (guint i = 0; i < risks->len; i++)
    {
      MunRecord *risk = g_ptr_array_index (risks, i);
      g_autofree char *news = describe_news (report, risk, g_hash_table_lookup (found, mun_record_get_id (risk)));

      mun_table_begin_row (table, NULL);
      mun_table_add_link (table, mun_record_get_ref (risk), mun_record_get_ref (risk));
      mun_part_cell (report, table, risk, RISK_TITLE);
      mun_table_add_text (table, news);
      mun_report_add_band (report, table, (int) mun_record_get_int (risk, RISK_CURRENT_SCORE, 0));
    }
  mun_document_add_table (report->document, table);
}

void
mun_risk_add_changes (MunReport *report)
{
  g_autoptr(MunRecord) issue = find_last_issue (report);
  g_autoptr(GHashTable) found = NULL;
  g_autofree char *day = NULL, *since = NULL;

  mun_report_heading (report, 1, N_("Changes since the last issue"), N_("What is different from the register that was handed out before: new risks, other scores, decisions and owners."));
  if (issue == NULL)
    {
      mun_report_none (report, N_("No earlier issue is in the register of issued reports, so there is nothing to compare with."));
      return;
    }
  found = collect_news (report, find_revision (report, issue));
  day = mun_report_value (report, issue, REPORT_ISSUE_ISSUED_ON);
  /* Translators: %1$s is a number, %2$s date and time. */
  since = mun_report_say (report, N_("Compared with issue %1$s of %2$s."), mun_record_get (issue, REPORT_ISSUE_ISSUE_NO), day);
  mun_document_add_paragraph (report->document, MUN_PARAGRAPH_NORMAL, since);
  add_news_table (report, found);
}
