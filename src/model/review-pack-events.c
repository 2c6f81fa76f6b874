/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/review-pack-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "spec/kind.h"

/* Numbers of the pack about audits, voices from outside, and how security performed. */

/* Minutes between two moments; -1 where one is missing or they stand the wrong way round. */
static gint64
minutes_between (const char *from,
                 const char *to)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr(GDateTime) first = g_date_time_new_from_iso8601 (from, zone);
  g_autoptr(GDateTime) last = g_date_time_new_from_iso8601 (to, zone);

  return first != NULL && last != NULL ? g_date_time_difference (last, first) / G_TIME_SPAN_MINUTE : -1;
}

static gint64
read_minutes (const char *from,
              const char *to)
{
  g_autofree char *start = g_strconcat (from, ":00", NULL), *end = g_strconcat (to, ":00", NULL);

  return *from != '\0' && *to != '\0' ? minutes_between (start, end) : -1;
}

/* Audits: d3, f and m ---------------------------------------------------------------------------------------------------- */

static const char *
day_of_audit (MunRecord *audit)
{
  return mun_record_get (audit, mun_record_is_set (audit, AUDIT_ENDED_ON) ? AUDIT_ENDED_ON : AUDIT_STARTED_ON);
}

static void
count_findings (MunPackWork *work,
                const char  *grade,
                guint       *before,
                MunPackRow  *row)
{
  g_autoptr(GPtrArray) findings = mun_workspace_find (work->workspace, &mun_audit_finding_spec, AUDIT_FINDING_GRADE, MUN_IS, grade, -1);

  for (guint i = 0; i < findings->len; i++)
    {
      MunRecord *finding = g_ptr_array_index (findings, i);
      g_autoptr(MunRecord) audit = mun_workspace_get (work->workspace, &mun_audit_spec, mun_record_get (finding, AUDIT_FINDING_AUDIT), NULL);

      if (audit == NULL)
        continue;
      *before += mun_pack_is_in (day_of_audit (audit), work->before_from, work->before_to);
      if (mun_pack_is_in (day_of_audit (audit), work->from, work->to))
        g_ptr_array_add (row->records, g_object_ref (finding));
    }
}

void
mun_pack_add_findings (MunPackWork *work,
                       GPtrArray   *pack)
{
  static const struct { const char *input, *grade, *label; MunPackJudgement more; } grades[] = {
    { "d3", "major", N_("Findings: major"), MUN_PACK_WORSE },
    { "d3", "minor", N_("Findings: minor"), MUN_PACK_WORSE },
    { "d3", "observation", N_("Findings: observations"), MUN_PACK_NEUTRAL },
    { "d3", "opportunity", N_("Findings: opportunities"), MUN_PACK_NEUTRAL },
    { "m", "opportunity", N_("Suggestions of the auditors"), MUN_PACK_NEUTRAL },
  };
  MunPackRow *reported = g_ptr_array_index (mun_pack_input_of (pack, "f")->rows, 0);
  g_autoptr(GString) conclusions = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (grades); i++)
    {
      MunPackRow *row = mun_pack_add_row (pack, grades[i].input, mun_pack_text (work, grades[i].label), &mun_audit_finding_spec);
      guint before = 0;

      count_findings (work, grades[i].grade, &before, row);
      mun_pack_row_set (row, TRUE, row->records->len, TRUE, before, "", grades[i].more);
    }

  for (guint i = 0; i < reported->records->len; i++)
    {
      MunRecord *audit = g_ptr_array_index (reported->records, i);

      if (mun_record_is_set (audit, AUDIT_CONCLUSION))
        g_string_append_printf (conclusions, "%s%s: %s", conclusions->len > 0 ? "\n" : "", mun_record_get_ref (audit), mun_record_get (audit, AUDIT_CONCLUSION));
    }
  g_free (reported->detail);
  reported->detail = g_string_free (g_steal_pointer (&conclusions), FALSE);
}

/* Voices from outside: g ------------------------------------------------------------------------------------------------------ */

void
mun_pack_add_voices (MunPackWork *work,
                     GPtrArray   *pack)
{
  g_autoptr(GPtrArray) messages = mun_workspace_find (work->workspace, &mun_communication_record_spec, COMMUNICATION_RECORD_DIRECTION, MUN_IS, "in",
                                                      COMMUNICATION_RECORD_IS_COMPLAINT, MUN_IS, "1", COMMUNICATION_RECORD_REPLIED_ON, MUN_SET, NULL, -1);
  MunPackRow *row = mun_pack_add_row (pack, "g", mun_pack_text (work, N_("Days to answer a complaint, on average")), &mun_communication_record_spec);
  double sum[2] = { 0 };
  guint n[2] = { 0 };

  for (guint i = 0; i < messages->len; i++)
    {
      MunRecord *message = g_ptr_array_index (messages, i);
      const char *at = mun_record_get (message, COMMUNICATION_RECORD_AT);
      gboolean now = mun_pack_is_in (at, work->from, work->to);
      g_autofree char *day = g_strndup (at, 10);

      if (!now && !mun_pack_is_in (at, work->before_from, work->before_to))
        continue;
      sum[now] += mun_date_days_between (day, mun_record_get (message, COMMUNICATION_RECORD_REPLIED_ON));
      n[now]++;
      if (now)
        g_ptr_array_add (row->records, g_object_ref (message));
    }
  mun_pack_row_set (row, n[TRUE] > 0, n[TRUE] > 0 ? sum[TRUE] / n[TRUE] : 0, n[FALSE] > 0, n[FALSE] > 0 ? sum[FALSE] / n[FALSE] : 0, "", MUN_PACK_WORSE);
}

/* How security performed: h, and what its judges propose: m --------------------------------------------------------------------- */

static void
add_evaluation (MunPackWork *work,
                GPtrArray   *pack)
{
  g_autoptr(GPtrArray) evaluations = mun_workspace_find (work->workspace, &mun_performance_evaluation_spec,
                                                         PERFORMANCE_EVALUATION_PERIOD_TO, MUN_AT_MOST, work->to, -1);
  MunPackRow *row = mun_pack_add_row (pack, "h", mun_pack_text (work, N_("Evaluations of security performance in the period")), &mun_performance_evaluation_spec);
  MunRecord *last = NULL;

  for (guint i = 0; i < evaluations->len; i++)
    {
      MunRecord *evaluation = g_ptr_array_index (evaluations, i);

      if (mun_pack_is_in (mun_record_get (evaluation, PERFORMANCE_EVALUATION_PERIOD_TO), work->from, work->to))
        g_ptr_array_add (row->records, g_object_ref (evaluation));
      if (last == NULL || strcmp (mun_record_get (evaluation, PERFORMANCE_EVALUATION_PERIOD_TO), mun_record_get (last, PERFORMANCE_EVALUATION_PERIOD_TO)) > 0)
        last = evaluation;
    }
  mun_pack_row_set (row, TRUE, row->records->len, FALSE, 0, "", MUN_PACK_BETTER);
  if (last == NULL)
    return;
  g_free (row->detail);
  row->detail = g_strdup_printf ("%s\n%s", mun_record_get (last, PERFORMANCE_EVALUATION_PERFORMANCE_CONCLUSION),
                                 mun_record_get (last, PERFORMANCE_EVALUATION_EFFECTIVENESS_CONCLUSION));
  if (!mun_record_is_set (last, PERFORMANCE_EVALUATION_PROPOSALS))
    return;

  MunPackRow *proposals = mun_pack_add_row (pack, "m", mun_pack_text (work, N_("Evaluations with proposals")), &mun_performance_evaluation_spec);

  g_ptr_array_add (proposals->records, g_object_ref (last));
  mun_pack_row_set (proposals, TRUE, 1, FALSE, 0, "", MUN_PACK_NEUTRAL);
  g_free (proposals->detail);
  proposals->detail = g_strdup (mun_record_get (last, PERFORMANCE_EVALUATION_PROPOSALS));
}

typedef struct {
  double loss;
  double noticed;   /* sum of minutes */
  guint  n_noticed;
  double reported;
  guint  n_reported;
} Events;

static void
add_event (Events    *events,
           MunRecord *incident)
{
  const char *occurred = mun_record_get (incident, INCIDENT_OCCURRED_AT);
  const char *detected = mun_record_get (incident, INCIDENT_DETECTED_AT);
  gint64 noticed = read_minutes (occurred, detected);
  gint64 reported = read_minutes (*detected != '\0' ? detected : occurred, mun_record_get (incident, INCIDENT_REPORTED_AT));

  events->loss += mun_record_get_number (incident, INCIDENT_LOSS_VALUE, 0);
  if (noticed >= 0)
    {
      events->noticed += noticed;
      events->n_noticed++;
    }
  if (reported >= 0)
    {
      events->reported += reported;
      events->n_reported++;
    }
}

static double
mean (double sum,
      guint  n)
{
  return n > 0 ? sum / n : 0;
}

/* "40 480 EUR" */
static char *
format_money (MunPackWork *work,
              double       amount)
{
  const MunField *field = &mun_incident_spec.fields[INCIDENT_LOSS_VALUE];
  g_autoptr(MunRecord) organisation = mun_workspace_organisation (work->workspace);
  const char *currency = organisation != NULL ? mun_record_get (organisation, ORGANISATION_CURRENCY) : "";
  char canonical[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *digits = NULL;

  g_ascii_formatd (canonical, sizeof canonical, "%.2f", amount);
  digits = mun_kind_format (field, canonical, work->language);
  return g_strconcat (digits, *currency != '\0' ? " " : "", currency, NULL);
}

void
mun_pack_add_performance (MunPackWork *work,
                          GPtrArray   *pack)
{
  g_autoptr(GPtrArray) incidents = mun_workspace_find (work->workspace, &mun_incident_spec, -1);
  Events now = { 0 }, before = { 0 };
  MunPackRow *loss, *noticed, *reported;

  add_evaluation (work, pack);
  loss = mun_pack_add_row (pack, "h", mun_pack_text (work, N_("Loss through security events")), &mun_incident_spec);
  noticed = mun_pack_add_row (pack, "h", mun_pack_text (work, N_("Minutes until an event was noticed, on average")), &mun_incident_spec);
  reported = mun_pack_add_row (pack, "h", mun_pack_text (work, N_("Minutes from noticing to reporting, on average")), &mun_incident_spec);

  for (guint i = 0; i < incidents->len; i++)
    {
      MunRecord *incident = g_ptr_array_index (incidents, i);
      const char *at = mun_record_get (incident, INCIDENT_OCCURRED_AT);

      if (mun_pack_is_in (at, work->before_from, work->before_to))
        add_event (&before, incident);
      if (!mun_pack_is_in (at, work->from, work->to))
        continue;
      add_event (&now, incident);
      if (mun_record_is_set (incident, INCIDENT_LOSS_VALUE))
        g_ptr_array_add (loss->records, g_object_ref (incident));
      g_ptr_array_add (noticed->records, g_object_ref (incident));
      g_ptr_array_add (reported->records, g_object_ref (incident));
    }
  mun_pack_row_set (loss, TRUE, now.loss, TRUE, before.loss, "", MUN_PACK_WORSE);
  g_free (loss->text);
  loss->text = format_money (work, now.loss);
  g_free (loss->before_text);
  loss->before_text = format_money (work, before.loss);
  mun_pack_row_set (noticed, now.n_noticed > 0, mean (now.noticed, now.n_noticed), before.n_noticed > 0, mean (before.noticed, before.n_noticed), "", MUN_PACK_WORSE);
  mun_pack_row_set (reported, now.n_reported > 0, mean (now.reported, now.n_reported), before.n_reported > 0, mean (before.reported, before.n_reported), "",
                    MUN_PACK_WORSE);
}
