/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/risk-wizard-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/date.h"
#include "base/text.h"

/* What the records of the organisation tell about a source of risk: each becomes a card that names the record it came from. */

/* Which source a context issue belongs to, by its theme. */
static char
source_of_theme (const char *theme)
{
  static const struct { const char *theme; char source; } themes[] = {
    { "crime", 'a' }, { "workforce", 'b' }, { "society_culture", 'b' }, { "environment_climate", 'b' }, { "politics_law", 'b' },
    { "economy", 'b' }, { "market", 'b' }, { "infrastructure", 'c' }, { "technology", 'd' }, { "supply_chain", 'f' },
  };

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    if (g_str_equal (themes[i].theme, theme))
      return themes[i].source;

  return 'e';
}

/* Whether a risk of the register says already that it comes from this record. */
static gboolean
is_known (MunWizardRun *run,
          int           links,
          const char   *id)
{
  return links >= 0 && mun_workspace_count (mun_wizard_run_get_workspace (run), &mun_risk_spec, links, MUN_LINKS_TO, id,
                                            RISK_STATUS, MUN_IS_NOT, "closed", -1) > 0;
}

static void
add_card (MunWizardRun *run,
          MunRecord    *record,
          const char   *title,
          const char   *text,
          int           links,
          GPtrArray    *suggestions)
{
  g_autofree char *line = mun_text_shorten (title, 120);
  g_autofree char *source = g_strdup_printf (_("%1$s %2$s"), _(mun_record_get_spec (record)->title), mun_record_get_ref (record));
  MunSuggestion *suggestion = mun_suggestion_new (mun_record_get_id (record), line, text, source);

  suggestion->taken = is_known (run, links, mun_record_get_id (record));
  suggestion->advised = !suggestion->taken;
  g_ptr_array_add (suggestions, suggestion);
}

static void
suggest_issues (MunWizardRun *run,
                char          source,
                GPtrArray    *suggestions)
{
  g_autoptr(GPtrArray) issues = mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_issue_spec, ISSUE_STATUS, MUN_IS_NOT, "closed",
                                                    ISSUE_EFFECT, MUN_IN, "threat\nboth", -1);

  for (guint i = 0; i < issues->len; i++)
    {
      MunRecord *issue = g_ptr_array_index (issues, i);

      if (source_of_theme (mun_record_get (issue, ISSUE_THEME)) == source)
        add_card (run, issue, mun_record_get_title (issue), mun_record_get (issue, ISSUE_EFFECT_ON_RESULTS), RISK_ISSUES, suggestions);
    }
}

/* Incidents and near misses of two years: what a supplier had a part in is source f, a failure or an act of somebody is source a, the rest is news. */
static void
suggest_incidents (MunWizardRun *run,
                   char          source,
                   GPtrArray    *suggestions)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autofree char *since = mun_date_add_months (mun_workspace_get_today (workspace), -24);
  g_autoptr(GPtrArray) incidents = mun_workspace_find (workspace, &mun_incident_spec, INCIDENT_OCCURRED_AT, MUN_AT_LEAST, since, -1);

  for (guint i = 0; i < incidents->len; i++)
    {
      MunRecord *incident = g_ptr_array_index (incidents, i);
      gboolean news = mun_record_is (incident, INCIDENT_KIND, "threat");
      char of = mun_record_is_set (incident, INCIDENT_SUPPLIER) ? 'f' : news ? 'e' : 'a';

      if (of == source)
        add_card (run, incident, mun_record_get_title (incident), mun_record_get (incident, INCIDENT_DESCRIPTION), RISK_INCIDENTS, suggestions);
    }
}

static void
suggest_findings (MunWizardRun *run,
                  GPtrArray    *suggestions)
{
  g_autoptr(GPtrArray) findings = mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_audit_finding_spec,
                                                      AUDIT_FINDING_GRADE, MUN_IN, "major\nminor\nobservation", -1);

  for (guint i = 0; i < findings->len; i++)
    {
      MunRecord *finding = g_ptr_array_index (findings, i);
      const char *nonconformity = mun_record_get (finding, AUDIT_FINDING_NONCONFORMITY);
      MunSuggestion *card;

      add_card (run, finding, mun_record_get_title (finding), mun_record_get (finding, AUDIT_FINDING_EVIDENCE), -1, suggestions);
      card = g_ptr_array_index (suggestions, suggestions->len - 1);
      card->taken = *nonconformity && is_known (run, RISK_NONCONFORMITIES, nonconformity);
      card->advised = !card->taken && !mun_record_is (finding, AUDIT_FINDING_STATUS, "closed");
    }
}

static void
suggest_weak_points (MunWizardRun *run,
                     char          source,
                     GPtrArray    *suggestions)
{
  g_autoptr(GPtrArray) stages = mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_supply_stage_spec,
                                                    SUPPLY_STAGE_WEAK_POINT, MUN_SET, NULL, -1);

  for (guint i = 0; i < stages->len; i++)
    {
      MunRecord *stage = g_ptr_array_index (stages, i);
      char of = mun_record_is_set (stage, SUPPLY_STAGE_SUPPLIER) ? 'f' : 'a';
      g_autofree char *text = NULL;

      if (of != source)
        continue;
      text = g_strdup_printf (_("Weak point of the flow at %s."), mun_record_get (stage, SUPPLY_STAGE_PLACE));
      add_card (run, stage, mun_record_get (stage, SUPPLY_STAGE_WEAK_POINT), text, -1, suggestions);
    }
}

static void
suggest_equipment (MunWizardRun *run,
                   GPtrArray    *suggestions)
{
  MunWorkspace *workspace = mun_wizard_run_get_workspace (run);
  g_autoptr(GPtrArray) items = mun_workspace_find (workspace, &mun_equipment_spec, EQUIPMENT_STAGE, MUN_IS_NOT, "replaced", -1);

  for (guint i = 0; i < items->len; i++)
    {
      MunRecord *item = g_ptr_array_index (items, i);
      const char *due = mun_record_get (item, EQUIPMENT_NEXT_SERVICE_DUE);
      gboolean late = *due && strcmp (due, mun_workspace_get_today (workspace)) < 0;
      gboolean ahead = mun_record_is (item, EQUIPMENT_STAGE, "design") || mun_record_is (item, EQUIPMENT_STAGE, "installation");
      gboolean failed = mun_record_is (item, EQUIPMENT_LAST_TEST_RESULT, "fail") || mun_record_is (item, EQUIPMENT_STATUS, "degraded")
                        || mun_record_is (item, EQUIPMENT_STATUS, "out_of_service");
      g_autofree char *title = NULL;

      /* Nobody relies on what is still to be put in. */
      if (!late && (!failed || ahead))
        continue;
      title = g_strdup_printf (_("%s fails when it is needed"), mun_record_get_title (item));
      add_card (run, item, title, late ? _("Its service is overdue.") : _("It does not work as it should."), -1, suggestions);
    }
}

static void
suggest_dependencies (MunWizardRun *run,
                      GPtrArray    *suggestions)
{
  g_autoptr(GPtrArray) dependencies = mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_interdependency_spec,
                                                          INTERDEPENDENCY_STATUS, MUN_IS_NOT, "retired", -1);

  for (guint i = 0; i < dependencies->len; i++)
    {
      MunRecord *dependency = g_ptr_array_index (dependencies, i);
      MunSuggestion *card;

      add_card (run, dependency, mun_record_get_title (dependency), mun_record_get (dependency, INTERDEPENDENCY_EFFECT), -1, suggestions);
      card = g_ptr_array_index (suggestions, suggestions->len - 1);
      card->taken = mun_record_is_set (dependency, INTERDEPENDENCY_RISK);
      card->advised = !card->taken;
    }
}

/* In a round with a special reason: risks of earlier rounds that may have changed with it. */
static void
suggest_earlier (MunWizardRun *run,
                 char          source,
                 GPtrArray    *suggestions)
{
  MunRecord *round = mun_wizard_run_get_subject (run);
  char letter[] = { source, '\0' };
  g_autoptr(GPtrArray) risks = NULL;

  if (!mun_record_is_set (round, RISK_ASSESSMENT_TRIGGER) || mun_record_is (round, RISK_ASSESSMENT_TRIGGER, "planned"))
    return;

  risks = mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_risk_spec, RISK_CATEGORY, MUN_IS, letter, RISK_KIND, MUN_IS_NOT, "system",
                              RISK_STATUS, MUN_IS_NOT, "closed", RISK_ASSESSMENT, MUN_IS_NOT, mun_record_get_id (round), -1);
  for (guint i = 0; i < risks->len; i++)
    {
      MunRecord *risk = g_ptr_array_index (risks, i);

      g_ptr_array_add (suggestions, mun_suggestion_new (mun_record_get_id (risk), mun_record_get_title (risk),
                                                        _("Look at it again in this round."), mun_record_get_ref (risk)));
    }
}

void
mun_risk_suggest_records (MunWizardRun *run,
                          char          source,
                          GPtrArray    *suggestions)
{
  suggest_earlier (run, source, suggestions);
  suggest_issues (run, source, suggestions);
  suggest_incidents (run, source, suggestions);
  suggest_weak_points (run, source, suggestions);
  if (source == 'c')
    suggest_equipment (run, suggestions);
  if (source == 'e')
    suggest_findings (run, suggestions);
  if (source == 'f')
    suggest_dependencies (run, suggestions);
}

static void
set_event (MunRecord  *risk,
           const char *cause,
           const char *event,
           const char *consequence)
{
  mun_record_set (risk, RISK_CAUSE, cause);
  mun_record_set (risk, RISK_EVENT, event);
  mun_record_set (risk, RISK_CONSEQUENCE, consequence);
}

static void
fill_from_incident (MunRecord *risk,
                    MunRecord *incident)
{
  set_event (risk, mun_record_get (incident, INCIDENT_CAUSES), mun_record_get (incident, INCIDENT_DESCRIPTION), mun_record_get (incident, INCIDENT_CONSEQUENCES));
  mun_record_set (risk, RISK_SITE, mun_record_get (incident, INCIDENT_SITE));
  mun_record_set (risk, RISK_SUPPLIER, mun_record_get (incident, INCIDENT_SUPPLIER));
  mun_record_set (risk, RISK_LIFE_SAFETY, mun_record_get (incident, INCIDENT_LIFE_AT_RISK));
  mun_record_add_link (risk, RISK_INCIDENTS, mun_record_get_id (incident));
}

static void
fill_from_finding (MunRecord *risk,
                   MunRecord *finding)
{
  set_event (risk, mun_record_get (finding, AUDIT_FINDING_EVIDENCE), mun_record_get (finding, AUDIT_FINDING_STATEMENT), "");
  mun_record_set (risk, RISK_SITE, mun_record_get (finding, AUDIT_FINDING_SITE));
  mun_record_set (risk, RISK_PROCESS, mun_record_get (finding, AUDIT_FINDING_PROCESS));
  if (mun_record_is_set (finding, AUDIT_FINDING_NONCONFORMITY))
    mun_record_add_link (risk, RISK_NONCONFORMITIES, mun_record_get (finding, AUDIT_FINDING_NONCONFORMITY));
}

static void
fill_from_supply (MunRecord *risk,
                  MunRecord *record)
{
  if (mun_record_get_spec (record) == &mun_supply_stage_spec)
    {
      set_event (risk, mun_record_get (record, SUPPLY_STAGE_WEAK_POINT), "", "");
      mun_record_set (risk, RISK_SITE, mun_record_get (record, SUPPLY_STAGE_SITE));
      mun_record_set (risk, RISK_SUPPLIER, mun_record_get (record, SUPPLY_STAGE_SUPPLIER));
      return;
    }

  set_event (risk, mun_record_get_title (record), "", mun_record_get (record, INTERDEPENDENCY_EFFECT));
  mun_record_set (risk, RISK_SUPPLIER, mun_record_get (record, INTERDEPENDENCY_SUPPLIER));
  mun_record_set (risk, RISK_PROCESS, mun_record_get (record, INTERDEPENDENCY_PROCESS));
}

gboolean
mun_risk_fill_from_record (MunWizardRun *run,
                           MunRecord    *risk,
                           const char   *id)
{
  g_autoptr(MunRecord) record = mun_workspace_get_any (mun_wizard_run_get_workspace (run), id, NULL);
  const MunSpec *spec = record ? mun_record_get_spec (record) : NULL;
  g_autofree char *source = NULL;

  if (!record)
    return FALSE;

  source = g_strdup_printf ("%s %s", _(spec->title), mun_record_get_ref (record));
  mun_record_set (risk, RISK_INFO_SOURCE, source);
  if (spec == &mun_issue_spec)
    {
      set_event (risk, mun_record_get (record, ISSUE_DESCRIPTION), mun_record_get_title (record), mun_record_get (record, ISSUE_EFFECT_ON_RESULTS));
      mun_record_add_link (risk, RISK_ISSUES, id);
    }
  else if (spec == &mun_incident_spec)
    fill_from_incident (risk, record);
  else if (spec == &mun_audit_finding_spec)
    fill_from_finding (risk, record);
  else if (spec == &mun_equipment_spec)
    mun_record_set (risk, RISK_SITE, mun_record_get (record, EQUIPMENT_SITE));
  else
    fill_from_supply (risk, record);

  return TRUE;
}
